//! Merging a request with one that is listed beside it, in one step.

use api::{
    ProblemCode,
    merge::{Merge, MergeDraft},
};
use domain::{Status, lifecycle::ActKind};
use leptos::prelude::*;
use words::Arg;

use super::{news::News, request::Case, room::Room};
use crate::{
    client::{self, Failure, Fetched},
    components::failure_text,
    text::use_text,
};

/// A button that merges the request that is open with this one, where both can be.
#[component]
pub(super) fn MergeWith(reference: String, status: Status) -> impl IntoView {
    let text = use_text();
    let case = Case::get();
    let room = Room::get();
    let failed = RwSignal::new(None::<String>);
    let sending = RwSignal::new(false);
    let named = StoredValue::new(reference);
    // One that follows another stands for its lead.
    let leads = status.is_open() || status == Status::Merged;
    let may_merge = Memo::new(move |_| {
        leads
            && case.remote.state.with(|state| {
                matches!(state, Fetched::Ready(request) if request.acts.contains(&ActKind::Merge))
            })
    });
    let send = client::task(move |()| async move {
        let decided = case.remote.state.with_untracked(|state| match state {
            Fetched::Ready(request) => Some((request.version, request.reference.clone())),
            Fetched::Pending | Fetched::Failed(_) => None,
        });
        let Some((version, own)) = decided else {
            return;
        };
        sending.set(true);
        failed.set(None);
        let id = case.id.get_value();
        let draft = MergeDraft {
            version,
            duplicate_of: named.get_value(),
        };
        let reply = client::call(&Merge { id: &id }, &draft).await;
        sending.try_set(false);
        match reply {
            Ok(now) => {
                case.remote.state.try_set(Fetched::Ready(now));
                case.tell(News::Done {
                    reference: own,
                    act: ActKind::Merge,
                    department: None,
                });
            }
            Err(Failure::Problem(problem)) => match problem.code {
                ProblemCode::InvalidFields => {
                    let why = problem
                        .fields
                        .first()
                        .map(|field| text.get(&format!("field-{}-{}", field.field, field.code)));
                    failed.try_set(why);
                }
                ProblemCode::Conflict | ProblemCode::StepNotAllowed | ProblemCode::NotFound => {
                    case.overtaken();
                }
                _ => refuse(room, failed, text, &Failure::Problem(problem)),
            },
            Err(other) => refuse(room, failed, text, &other),
        }
    });
    view! {
        <Show when=move || may_merge.get()>
            <button
                type="button"
                class="button button-quiet"
                aria-disabled=move || sending.get().to_string()
                on:click=move |_| {
                    if !sending.get_untracked() {
                        send.run(());
                    }
                }
            >
                {move || text.with("desk-merge-with", &[("reference", Arg::from(named.get_value()))])}
            </button>
        </Show>
        <div role="alert">
            {move || failed.get().map(|why| view! { <p class="field-error">{why}</p> })}
        </div>
    }
}

fn refuse(
    room: Room,
    failed: RwSignal<Option<String>>,
    text: crate::text::Text,
    failure: &Failure,
) {
    if !room.ended(failure) {
        failed.try_set(Some(failure_text(text, failure)));
    }
}
