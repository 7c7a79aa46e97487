//! Saying how things stand: nothing yet, on its way, went wrong, take note.

use leptos::prelude::*;

use crate::{
    client::Failure,
    live::{Inside, says},
    text::{Text, t, use_text},
};

/// How urgent a notice is; each has its own colour, border and, where it matters, words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    #[default]
    Plain,
    /// Went well.
    Good,
    /// Take care.
    Soon,
    /// Went wrong.
    Late,
    /// Your turn.
    Wait,
}

/// A notice set apart from the text.
#[component]
pub fn Notice(#[prop(optional)] tone: Tone, children: Inside) -> impl IntoView {
    let class = match tone {
        Tone::Plain => "notice",
        Tone::Good => "notice notice-good",
        Tone::Soon => "notice notice-soon",
        Tone::Late => "notice notice-late",
        Tone::Wait => "notice notice-wait",
    };
    view! { <div class=class>{children.build()}</div> }
}

/// An empty list: says what will appear here.
#[component]
pub fn Empty(
    /// The message's id.
    says: &'static str,
) -> impl IntoView {
    view! { <p class="empty">{t(says)}</p> }
}

/// Something is on its way; read out to people who cannot see it.
#[component]
pub fn Pending() -> impl IntoView {
    view! {
        <p class="pending" role="status">
            <super::Logo/>
            <span>{t("shell-loading")}</span>
        </p>
    }
}

/// A call failed: what happened, what to do, and a way to try again.
#[component]
pub fn FailureNotice(failure: Failure, #[prop(into)] retry: Callback<()>) -> impl IntoView {
    let text = use_text();
    view! {
        <div class="notice notice-late" role="alert">
            <p>{says(move || failure_text(text, &failure))}</p>
            <button type="button" class="button button-quiet" on:click=move |_| retry.run(())>
                {t("shell-retry")}
            </button>
        </div>
    }
}

/// What a failure says.
pub fn failure_text(text: Text, failure: &Failure) -> String {
    match failure {
        Failure::Problem(problem) => text.problem(problem),
        Failure::Offline => text.get("shell-offline"),
        Failure::Unreadable => text.get("shell-unreadable"),
    }
}
