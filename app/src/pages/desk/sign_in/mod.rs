//! Signing in at the desk, in one step or two.

mod provider;
mod second;

use api::{
    FieldProblem, ProblemCode,
    session::{Credentials, SignIn as SignInCall, SignedIn},
};
use domain::{Code, fields};
use leptos::prelude::*;

use super::{passkey::PasskeyDoor, room::Left, view::View};
use crate::{
    app::{page_title, replace, use_page_query},
    browser,
    client::{self, Failure},
    components::{ErrorSummary, Errors, Field, Notice, TextInput, failure_text},
    paths::Address,
    text::{t, use_text},
};
use provider::ProviderDoor;
use second::{Code as CodeStep, SetUpFirst, Ways};

const FAILED: &str = "sign-in-failed";

/// What somebody is told who comes from a link that came by mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// The invitation is accepted.
    Joined,
    /// The new password is set.
    Set,
}
domain::codes!(Told {
    Joined = "joined",
    Set = "set",
});

impl Told {
    /// The sign-in page that says so.
    pub(super) fn address(self) -> String {
        Address::DeskSignIn.with(&[("told", Some(self.code().to_owned()))])
    }

    fn message(self) -> &'static str {
        match self {
            Self::Joined => "sign-in-told-joined",
            Self::Set => "sign-in-told-set",
        }
    }
}

pub use provider::SignInReturn;

/// Which step of signing in is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Password,
    Code,
    SetUp,
}

/// The sign-in page; it leads back to the page that was wanted.
#[component]
pub fn SignIn() -> impl IntoView {
    let step = RwSignal::new(Step::Password);
    let next = use_page_query("next");
    let replace = replace();
    let done = Callback::new(move |()| replace.run(wanted(next.get_untracked().as_deref())));
    let ways = Ways {
        done,
        again: Callback::new(move |()| {
            step.try_set(Step::Password);
            browser::focus_heading();
        }),
    };
    view! {
        <div class="narrow sign-in">
            {move || match step.get() {
                Step::Password => view! { <PasswordStep step done/> }.into_any(),
                Step::Code => view! { <CodeStep ways/> }.into_any(),
                Step::SetUp => view! { <SetUpFirst ways/> }.into_any(),
            }}
        </div>
    }
}

/// The first step.
#[component]
fn PasswordStep(step: RwSignal<Step>, done: Callback<()>) -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("desk-sign-in-title"));
    let email = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let visible = RwSignal::new(false);
    let errors = Errors::new();
    let failure = RwSignal::new(None::<Failure>);
    let sending = RwSignal::new(false);
    let send = client::task(move |credentials: Credentials| async move {
        sending.set(true);
        failure.set(None);
        let reply = client::call(&SignInCall, &credentials).await;
        sending.try_set(false);
        match reply {
            Ok(SignedIn::Done(_)) => done.run(()),
            Ok(SignedIn::Code) => {
                step.try_set(Step::Code);
            }
            Ok(SignedIn::SetUp) => {
                step.try_set(Step::SetUp);
            }
            Err(Failure::Problem(problem)) if problem.code == ProblemCode::InvalidFields => {
                errors.set(problem.fields);
            }
            // Which of the two is wrong is not said; the error stands where it is mostly made.
            Err(Failure::Problem(problem)) if problem.code == ProblemCode::WrongCredentials => {
                errors.set(vec![FieldProblem {
                    field: fields::Field::Password.code().to_owned(),
                    code: "wrong".to_owned(),
                }]);
            }
            Err(other) => {
                failure.try_set(Some(other));
                browser::focus(FAILED, false);
            }
        }
    });
    let submit = move || {
        if sending.get_untracked() {
            return;
        }
        match fields::SignIn::check(&email.get_untracked(), &password.get_untracked()) {
            Ok(checked) => {
                errors.set(Vec::new());
                send.run(Credentials {
                    email: checked.email,
                    password: checked.password,
                });
            }
            Err(found) => errors.set_found(found),
        }
    };
    let reason = use_page_query("reason");
    let told = use_page_query("told");
    let left = move || {
        if let Some(told) = told.get().as_deref().and_then(Told::from_code) {
            return Some(view! { <Notice><p>{t(told.message())}</p></Notice> });
        }
        let id = match reason.get().as_deref().and_then(Left::from_code) {
            None | Some(Left::Never) => return None,
            Some(Left::Ended) => "desk-sign-in-ended",
            Some(Left::Out) => "desk-sign-in-out",
            Some(Left::Everywhere) => "desk-sign-in-out-everywhere",
        };
        Some(view! { <Notice><p>{t(id)}</p></Notice> })
    };
    view! {
            <h1 tabindex="-1">{t("desk-sign-in-title")}</h1>
            <p class="lead">{t("desk-sign-in-lead")}</p>
            <div role="status">{left}</div>
            <div id=FAILED tabindex="-1" role="alert">
                {move || failure.get().map(|failure| view! {
                    <p class="notice notice-late">{move || failure_text(text, &failure)}</p>
                })}
            </div>
            <PasskeyDoor enter=done/>
            <ProviderDoor/>
            <h2>{t("sign-in-by-password")}</h2>
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <ErrorSummary errors/>
                <Field field="email" label="desk-sign-in-email" errors>
                    <TextInput value=email kind="email" autocomplete="username" inputmode="email"/>
                </Field>
                <Field field="password" label="desk-sign-in-password" errors>
                    <TextInput
                        value=password
                        kind=Signal::derive(move || if visible.get() { "text" } else { "password" })
                        autocomplete="current-password"
                    />
                </Field>
                <label class="check">
                    <input type="checkbox" bind:checked=visible/>
                    <span>{t("desk-sign-in-show")}</span>
                </label>
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || sending.get().to_string()>
                        {t("desk-sign-in-send")}
                    </button>
                    <span role="status">{move || sending.get().then(|| text.get("desk-sign-in-sending"))}</span>
                </p>
            </form>
            <p><a href=Address::DeskForgot.to_string()>{t("sign-in-forgot")}</a></p>
    }
}

/// The page of the desk that was wanted, written anew: an address that somebody else put into a link leads nowhere else.
fn wanted(next: Option<&str>) -> String {
    let (path, query) = next
        .unwrap_or_default()
        .split_once('?')
        .unwrap_or((next.unwrap_or_default(), ""));
    let view = View::read_query(query);
    match Address::parse(path) {
        Some(Address::DeskRequest { id }) => view.address(Some(&id)),
        Some(
            page @ (Address::DeskNotices
            | Address::DeskAnswering
            | Address::DeskPeople
            | Address::DeskAudit
            | Address::DeskAccount),
        ) => page.to_string(),
        _ => view.address(None),
    }
}

#[cfg(test)]
mod tests {
    use super::wanted;

    #[test]
    fn whoever_signs_in_gets_the_page_they_wanted() {
        assert_eq!(
            wanted(Some("/desk/requests/abc?queue=overdue")),
            "/desk/requests/abc?queue=overdue"
        );
        assert_eq!(wanted(Some("/desk?queue=answered")), "/desk?queue=answered");
        assert_eq!(
            wanted(Some("/desk?queue=mine&kind=request&evil=1")),
            "/desk?queue=mine&kind=request"
        );
        for page in [
            "/desk/notices",
            "/desk/answering",
            "/desk/people",
            "/desk/audit",
            "/desk/account",
        ] {
            assert_eq!(wanted(Some(page)), page);
        }
        assert_eq!(wanted(None), "/desk");
    }

    #[test]
    fn nobody_is_led_away_from_the_desk() {
        for next in [
            "https://example.org/",
            "//example.org",
            "//desk",
            "/track/abc",
            "javascript:alert(1)",
            "/desk/sign-in",
        ] {
            assert_eq!(wanted(Some(next)), "/desk", "{next}");
        }
    }
}
