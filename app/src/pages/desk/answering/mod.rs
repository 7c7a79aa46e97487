//! How the municipality answers: who sends an answer, and by which mailboxes and gateways; chosen by administrators.

mod gateways;
mod mailboxes;
mod publishing;

use api::{
    ProblemCode,
    settings::{ReadSettings, Settings},
};
use domain::Code;
use leptos::prelude::*;

use super::room::Left;
use crate::{
    app::{page_title, replace},
    client::{self, Failure, Fetched},
    components::{FailureNotice, Icon, IconName, Pending},
    paths::Address,
    text::{t, use_text},
};
use gateways::GatewaysPart;
use publishing::PublishingForm;

/// What the parts of this page share.
#[derive(Clone, Copy)]
struct Here {
    sign_in: Callback<()>,
}

impl Here {
    fn get() -> Self {
        expect_context::<Self>()
    }

    /// Whether the session ended; then the way to the sign-in page has begun.
    fn ended(self, failure: &Failure) -> bool {
        let ended = matches!(failure, Failure::Problem(problem) if problem.code == ProblemCode::SignInRequired);
        if ended {
            self.sign_in.run(());
        }
        ended
    }
}

/// The page; administrators only.
#[component]
pub fn Answering() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("answering-title"));
    let replace = replace();
    let here = Here {
        sign_in: Callback::new(move |()| {
            let reason = Left::Ended.code().to_owned();
            let next = Address::DeskAnswering.to_string();
            replace
                .run(Address::DeskSignIn.with(&[("reason", Some(reason)), ("next", Some(next))]));
        }),
    };
    provide_context(here);
    let remote = client::remote(|| client::read(&ReadSettings));
    Effect::new(move |_| {
        if let Fetched::Failed(failure) = remote.state.get() {
            here.ended(&failure);
        }
    });
    view! {
        <div class="notices">
            <a class="back" href=Address::Desk.to_string()>
                <Icon name=IconName::Back/>
                <span>{t("desk-back")}</span>
            </a>
            <h1 tabindex="-1">{t("answering-title")}</h1>
            {move || match remote.state.get() {
                Fetched::Pending => view! { <Pending/> }.into_any(),
                Fetched::Failed(failure) => view! {
                    <FailureNotice failure retry=move |()| remote.fetch_again()/>
                }
                .into_any(),
                Fetched::Ready(Settings { publishing, .. }) => view! {
                    <PublishingForm publishing/>
                    <GatewaysPart/>
                }
                .into_any(),
            }}
        </div>
    }
}

/// For administrators: the way to this page.
#[component]
pub(super) fn AnsweringLink() -> impl IntoView {
    view! { <a class="queue" href=Address::DeskAnswering.to_string()><span>{t("answering-title")}</span></a> }
}
