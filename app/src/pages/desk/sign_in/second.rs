//! The second step: a code, or setting up what gives codes.

use api::{
    Empty,
    account::{Authenticator, CodeDraft, RecoveryCodes},
    session::{ConfirmAtSignIn, SetUpAtSignIn, SignInWithCode},
};
use domain::fields::{Field as FieldName, FieldError, SecondCode};
use leptos::prelude::*;

use crate::{
    app::page_title,
    browser,
    client::{self, Failure, Fetched},
    components::{FailureNotice, Field, Pending, TextInput},
    pages::desk::{
        authenticator::{Codes, SetUp},
        sending::{Refusal, Sending},
    },
    text::{t, use_text},
};

/// What leads on from the second step.
#[derive(Clone, Copy)]
pub(super) struct Ways {
    /// Signed in.
    pub(super) done: Callback<()>,
    /// Back to the password, because the first step is too long ago or somebody wants to.
    pub(super) again: Callback<()>,
}

impl Ways {
    /// Whether the first step is too long ago; then the way back has begun.
    fn over(self, failure: &Failure) -> bool {
        let over = matches!(failure, Failure::Problem(problem) if problem.code == api::ProblemCode::SignInRequired);
        if over {
            self.again.run(());
        }
        over
    }
}

/// The code of the authenticator, or a recovery code.
#[component]
pub(super) fn Code(ways: Ways) -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("sign-in-code-title"));
    browser::focus_heading();
    let sending = Sending::of_form("field");
    let code = RwSignal::new(String::new());
    let send = client::task(move |code: String| async move {
        let reply = client::call(&SignInWithCode, &CodeDraft { code }).await;
        sending.end();
        match reply {
            Ok(_) => ways.done.run(()),
            Err(failure) => {
                if !ways.over(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let submit = move || match SecondCode::parse(&code.get_untracked()) {
        Ok(_) => {
            if sending.begin() {
                send.run(code.get_untracked());
            }
        }
        Err(error) => sending.errors.lead_to([FieldError {
            field: FieldName::Code,
            error,
        }]),
    };
    view! {
        <h1 tabindex="-1">{t("sign-in-code-title")}</h1>
        <p class="lead">{t("sign-in-code-lead")}</p>
        <form
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Refusal sending/>
            <Field field="code" label="sign-in-code" hint="sign-in-code-hint" errors=sending.errors>
                <TextInput value=code autocomplete="one-time-code" class="pin-input"/>
            </Field>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t("sign-in-code-send")}
                </button>
                <button type="button" class="button button-quiet" on:click=move |_| ways.again.run(())>
                    {t("sign-in-again")}
                </button>
            </p>
        </form>
    }
}

/// Setting up a second factor, because the municipality insists on it.
#[component]
pub(super) fn SetUpFirst(ways: Ways) -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("sign-in-set-up-title"));
    browser::focus_heading();
    let sending = Sending::of_form("field");
    let remote = client::remote(|| client::call(&SetUpAtSignIn, &Empty {}));
    let codes = RwSignal::new(None::<RecoveryCodes>);
    Effect::new(move |_| {
        if let Fetched::Failed(failure) = remote.state.get() {
            ways.over(&failure);
        }
    });
    let confirm = client::task(move |code: String| async move {
        let reply = client::call(&ConfirmAtSignIn, &CodeDraft { code }).await;
        sending.end();
        match reply {
            Ok(made) => {
                codes.try_set(Some(made));
            }
            Err(failure) => {
                if !ways.over(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let confirm = Callback::new(move |code: String| {
        if sending.begin() {
            confirm.run(code);
        }
    });
    view! {
        <h1 tabindex="-1">{t("sign-in-set-up-title")}</h1>
        {move || match (codes.get(), remote.state.get()) {
            (Some(codes), _) => view! { <Codes codes kept=ways.done/> }.into_any(),
            (None, Fetched::Pending) => view! { <Pending/> }.into_any(),
            (None, Fetched::Failed(failure)) => view! {
                <FailureNotice failure retry=move |()| remote.fetch_again()/>
            }
            .into_any(),
            (None, Fetched::Ready(authenticator)) => {
                let authenticator: Authenticator = authenticator;
                view! {
                    <p class="lead">{t("sign-in-set-up-lead")}</p>
                    <SetUp authenticator sending confirm/>
                }
                .into_any()
            }
        }}
    }
}
