//! What is done with a request beside answering it: each act folded away, all with one form.

mod deed;
mod form;
mod merging;
mod moving;
mod splitting;
mod words;

use api::desk::DeskRequest;
use domain::lifecycle::ActKind;
use leptos::prelude::*;

use super::bring::BringHere;
use crate::live::{IntoPart, Part};
use merging::{Merge, Separate};
use moving::{Category, HandOver, Resolve, Validate};
use splitting::Split;
use words::{Ask, Resume, SendBack, WithReason};

/// The acts that stand before the answer: without them there is nothing to be answered yet, or nothing else to do.
pub(super) const FIRST: [ActKind; 4] = [
    ActKind::Assign,
    ActKind::Resume,
    ActKind::Deliver,
    ActKind::Resolve,
];

/// The panels of these acts, in the order the worker names them. Each is built anew with a new state of the request: one
/// that took the place of another would stand unfolded as that did.
#[component]
pub(super) fn Acts(request: StoredValue<DeskRequest>, acts: Vec<ActKind>) -> impl IntoView {
    acts.into_iter()
        .map(|act| match act {
            ActKind::Assign => view! { <Validate request/> }.part(),
            ActKind::HandOver => view! { <HandOver request/> }.part(),
            ActKind::Recategorise => view! { <Category request/> }.part(),
            ActKind::AskCitizen => view! { <Ask request/> }.part(),
            ActKind::Resume => view! { <Resume request/> }.part(),
            ActKind::Resolve => view! { <Resolve request/> }.part(),
            ActKind::SendBack => view! { <SendBack request/> }.part(),
            ActKind::Merge => view! { <Merge request/> }.part(),
            ActKind::Part => view! { <Separate request/> }.part(),
            ActKind::Split => view! { <Split request/> }.part(),
            ActKind::BreakPromise | ActKind::Reopen | ActKind::Withdraw => {
                view! { <WithReason request act/> }.part()
            }
            ActKind::Deliver => view! { <BringHere request/> }.part(),
            // A lead's answer comes by itself; the reply is written down where the clock is let go on; answers and
            // drafts have the editor.
            ActKind::CitizenReplies | ActKind::Draft | ActKind::Answer | ActKind::Follow => {
                Part::none()
            }
        })
        .collect_view()
}
