//! A page of the desk that stands by itself: whoever is no longer signed in is led to the sign-in page, and back.

use api::ProblemCode;
use domain::Code;
use leptos::prelude::*;

use super::room::Left;
use crate::{
    app::replace,
    client::{Failure, Fetched, Remote},
    components::{Icon, IconName},
    paths::Address,
    text::t,
};

/// The way to the sign-in page.
#[derive(Clone, Copy)]
pub(super) struct Door {
    sign_in: Callback<()>,
}

impl Door {
    /// For the calling component; signing in leads back to `next`.
    pub(super) fn of(next: &Address) -> Self {
        let next = next.to_string();
        let replace = replace();
        Self {
            sign_in: Callback::new(move |()| {
                let reason = Some(Left::Ended.code().to_owned());
                let next = Some(next.clone());
                replace.run(Address::DeskSignIn.with(&[("reason", reason), ("next", next)]));
            }),
        }
    }

    /// Whether the session ended; then the way to the sign-in page has begun.
    pub(super) fn ended(self, failure: &Failure) -> bool {
        let ended = matches!(failure, Failure::Problem(problem) if problem.code == ProblemCode::SignInRequired);
        if ended {
            self.sign_in.run(());
        }
        ended
    }

    /// Leads there as soon as something cannot be fetched because the session ended.
    pub(super) fn watch<T: Clone + Send + Sync + 'static>(self, remote: Remote<T>) {
        Effect::new(move |_| {
            if let Fetched::Failed(failure) = remote.state.get() {
                self.ended(&failure);
            }
        });
    }
}

/// Back to the inbox.
#[component]
pub(super) fn BackToDesk() -> impl IntoView {
    view! {
        <a class="back" href=Address::Desk.to_string()>
            <Icon name=IconName::Back/>
            <span>{t("desk-back")}</span>
        </a>
    }
}
