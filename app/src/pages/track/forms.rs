//! Replying to a question, taking a request up again, taking it back.

use api::track::OpenQuestion;
use chrono::{DateTime, Utc};
use domain::fields::message;
use leptos::prelude::*;
use words::Arg;

use super::deeds::{Deed, DeedForm, Deeds};
use crate::{
    components::{Field, OfficeWords, TextArea},
    live::{Inside, says},
    text::{t, use_text},
};

/// What the municipality asked, and the place for the reply.
#[component]
pub(super) fn Question(question: OpenQuestion, deeds: Deeds) -> impl IntoView {
    let text = use_text();
    let OpenQuestion {
        text: asked, until, ..
    } = question;
    let form = deeds.form("reply");
    let check = Callback::new(move |()| {
        message(&form.typed.text.get_untracked())
            .map(Deed::Reply)
            .map_err(|error| vec![error])
    });
    view! {
        <section class="notice notice-wait question" aria-labelledby="track-question">
            <h2 id="track-question">{t("track-question")}</h2>
            <OfficeWords body=asked/>
            <p>{says(move || text.with("track-question-until", &[("when", Arg::from(text.date_time(until)))]))}</p>
            <DeedForm deeds form check send="track-reply-send">
                <Field field="text" label="track-reply" errors=form.errors>
                    <TextArea value=form.typed.text rows=4/>
                </Field>
            </DeedForm>
        </section>
    }
}

/// Saying that it is not done, folded away: most answers settle the matter.
#[component]
pub(super) fn ReopenForm(until: Option<DateTime<Utc>>, deeds: Deeds) -> impl IntoView {
    let text = use_text();
    let form = deeds.form("reopen");
    let check = Callback::new(move |()| {
        message(&form.typed.text.get_untracked())
            .map(Deed::Reopen)
            .map_err(|error| vec![error])
    });
    let begun = form.typed.text.with_untracked(|text| !text.is_empty());
    view! {
        <Fold title="track-reopen" open=begun>
            <p>{t("track-reopen-clock")}</p>
            {until.map(|until| view! {
                <p>{says(move || text.with("track-reopen-until", &[("when", Arg::from(text.date_time(until)))]))}</p>
            })}
            <DeedForm deeds form check send="track-reopen-send">
                <Field field="text" label="track-reopen-why" errors=form.errors>
                    <TextArea value=form.typed.text rows=4/>
                </Field>
            </DeedForm>
        </Fold>
    }
}

/// Taking the request back: said what it means before it is done.
#[component]
pub(super) fn WithdrawForm(deeds: Deeds) -> impl IntoView {
    let form = deeds.form("withdraw");
    let check = Callback::new(|()| Ok(Deed::Withdraw));
    view! {
        <Fold title="track-withdraw" open=false>
            <p>{t("track-withdraw-sure")}</p>
            <DeedForm deeds form check send="track-withdraw-send"><span></span></DeedForm>
        </Fold>
    }
}

#[component]
fn Fold(
    /// The message of its title.
    title: &'static str,
    /// Whether it is unfolded at first.
    open: bool,
    children: Inside,
) -> impl IntoView {
    view! {
        <details class="fold no-print" open=open>
            <summary>{t(title)}</summary>
            {children.build()}
        </details>
    }
}
