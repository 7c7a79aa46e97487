//! Who sees to a request, and the way to become the one.

use api::{
    ProblemCode,
    desk::{Take, TakeDraft},
};
use leptos::prelude::*;

use super::{request::Case, room::Room};
use crate::{
    browser,
    client::{self, Failure, Fetched},
    components::failure_text,
    text::{t, use_text},
};

/// Where the focus goes when the button is gone.
const ID: &str = "case-responsible";

/// Who sees to the request.
#[component]
pub(super) fn Responsible(name: Option<String>, may_take: bool, version: u32) -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let case = Case::get();
    let failure = RwSignal::new(None::<Failure>);
    let take = client::task(move |()| async move {
        let id = case.id.get_value();
        match client::call(&Take { id: &id }, &TakeDraft { version }).await {
            Ok(now) => {
                case.remote.state.try_set(Fetched::Ready(now));
                room.list.refresh();
                browser::focus(ID, true);
            }
            Err(Failure::Problem(problem))
                if matches!(
                    problem.code,
                    ProblemCode::Conflict | ProblemCode::StepNotAllowed
                ) =>
            {
                case.overtaken();
            }
            Err(reason) => {
                if !room.ended(&reason) {
                    failure.try_set(Some(reason));
                }
            }
        }
    });
    view! {
        <div class="fact">
            <dt>{t("desk-responsible")}</dt>
            <dd>
                <span id=ID tabindex="-1">
                    {match name {
                        Some(name) => name.into_any(),
                        None => t("desk-responsible-nobody").into_any(),
                    }}
                </span>
                {may_take.then(|| view! {
                    " "
                    <button type="button" class="button button-quiet no-print" on:click=move |_| take.run(())>
                        {t("desk-take")}
                    </button>
                })}
                <span class="field-error" role="alert">
                    {move || failure.get().map(|failure| failure_text(text, &failure))}
                </span>
            </dd>
        </div>
    }
}
