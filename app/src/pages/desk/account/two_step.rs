//! Two-step sign-in: setting it up, new recovery codes, turning it off.

use api::account::{
    Authenticator, BeginSecondFactor, CodeDraft, ConfirmSecondFactor, MakeRecoveryCodes,
    OwnPassword, RecoveryCodes, TurnOffSecondFactor,
};
use domain::fields::{Field as FieldName, FieldError, FieldErrorCode};
use leptos::prelude::*;
use words::Arg;

use super::Own;
use crate::{
    browser,
    client::{self, Failure},
    components::{Field, TextInput},
    pages::desk::{
        authenticator::{Codes, SetUp},
        sending::{Refusal, Sending},
    },
    text::{t, use_text},
};

/// What is to be done once the password was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Begin,
    NewCodes,
    TurnOff,
}

impl Deed {
    fn label(self) -> &'static str {
        match self {
            Self::Begin => "account-two-step-begin",
            Self::NewCodes => "account-two-step-new-codes",
            Self::TurnOff => "account-two-step-turn-off",
        }
    }
}

/// What is shown.
#[derive(Debug, Clone)]
enum Shown {
    /// How it stands, with what can be done.
    Standing,
    /// The password is asked for once more.
    Proof(Deed),
    /// The authenticator is being set up.
    SetUp(Authenticator),
    /// The recovery codes, once.
    Codes(RecoveryCodes),
}

#[component]
pub(super) fn TwoStep() -> impl IntoView {
    let own = Own::get();
    let shown = RwSignal::new(Shown::Standing);
    let kept = Callback::new(move |()| {
        shown.set(Shown::Standing);
        own.tell("account-two-step-turned-on");
    });
    view! {
        <section aria-labelledby="account-two-step">
            <h2 id="account-two-step">{t("account-two-step-title")}</h2>
            {move || match shown.get() {
                Shown::Standing => view! { <Standing shown/> }.into_any(),
                Shown::Proof(deed) => view! { <Proof deed shown/> }.into_any(),
                Shown::SetUp(authenticator) => view! { <Confirming authenticator shown/> }.into_any(),
                Shown::Codes(codes) => view! { <Codes codes kept/> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Standing(shown: RwSignal<Shown>) -> impl IntoView {
    let text = use_text();
    let own = Own::get();
    let button = move |deed: Deed| {
        view! {
            <button
                type="button"
                class="button button-quiet"
                on:click=move |_| {
                    shown.set(Shown::Proof(deed));
                    browser::focus("two-step-current-password", false);
                }
            >
                {t(deed.label())}
            </button>
        }
    };
    move || {
        let since = own.account(|account| account.second_factor_since).flatten();
        let codes = own.account(|account| account.recovery_codes).unwrap_or(0);
        let required = own.account(|account| account.second_factor_required) == Some(true);
        match since {
            None => view! {
                <p>{t("account-two-step-off")}</p>
                <p class="actions">{button(Deed::Begin)}</p>
            }
            .into_any(),
            Some(since) => view! {
                <p>
                    {move || text.with("account-two-step-on", &[("date", Arg::from(text.short_date(since)))])}
                    " "
                    {move || text.with("account-two-step-codes", &[("count", Arg::from(codes))])}
                </p>
                <p class="actions">
                    {button(Deed::NewCodes)}
                    {(!required).then(|| button(Deed::TurnOff))}
                </p>
            }
            .into_any(),
        }
    }
}

/// The password, once more.
#[component]
fn Proof(deed: Deed, shown: RwSignal<Shown>) -> impl IntoView {
    let own = Own::get();
    let sending = Sending::of_form("two-step");
    let password = RwSignal::new(String::new());
    let send = client::task(move |draft: OwnPassword| async move {
        let done: Result<(), Failure> = match deed {
            Deed::Begin => client::call(&BeginSecondFactor, &draft)
                .await
                .map(|authenticator| {
                    shown.try_set(Shown::SetUp(authenticator));
                    browser::focus("two-step-code", false);
                }),
            Deed::NewCodes => client::call(&MakeRecoveryCodes, &draft).await.map(|codes| {
                shown.try_set(Shown::Codes(codes));
                own.remote.fetch_again();
            }),
            Deed::TurnOff => client::call(&TurnOffSecondFactor, &draft)
                .await
                .map(|account| {
                    shown.try_set(Shown::Standing);
                    own.done(account, "account-two-step-turned-off");
                }),
        };
        sending.end();
        if let Err(failure) = done
            && !own.door.ended(&failure)
        {
            sending.refused(failure);
        }
    });
    let submit = move || {
        let current_password = password.get_untracked();
        if current_password.is_empty() {
            sending.errors.lead_to([FieldError {
                field: FieldName::CurrentPassword,
                error: FieldErrorCode::Required,
            }]);
        } else if sending.begin() {
            send.run(OwnPassword { current_password });
        }
    };
    view! {
        <form
            class="narrow"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <p>{t("account-two-step-proof")}</p>
            <Refusal sending/>
            <Field field="current-password" label="account-current-password" errors=sending.errors>
                <TextInput value=password kind=Signal::stored("password") autocomplete="current-password"/>
            </Field>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t(deed.label())}
                </button>
                <button
                    type="button"
                    class="button button-quiet"
                    on:click=move |_| {
                        shown.set(Shown::Standing);
                        browser::focus("account-two-step", false);
                    }
                >
                    {t("account-two-step-cancel")}
                </button>
            </p>
        </form>
    }
}

#[component]
fn Confirming(authenticator: Authenticator, shown: RwSignal<Shown>) -> impl IntoView {
    let own = Own::get();
    let sending = Sending::of_form("two-step");
    let send = client::task(move |code: String| async move {
        let reply = client::call(&ConfirmSecondFactor, &CodeDraft { code }).await;
        sending.end();
        match reply {
            Ok(codes) => {
                shown.try_set(Shown::Codes(codes));
                own.remote.fetch_again();
            }
            Err(failure) => {
                if !own.door.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let confirm = Callback::new(move |code: String| {
        if sending.begin() {
            send.run(code);
        }
    });
    view! { <SetUp authenticator sending confirm/> }
}
