//! Sending a filing: once, however often it is pressed and however bad the network is.

use api::{ProblemCode, request::FileRequest};
use domain::Code;
use leptos::prelude::*;

use super::{draft::Draft, step::Step};
use crate::{
    app::go,
    browser,
    client::{self, Failure},
    components::Errors,
    pages::receipt::LastReceipt,
    paths::Address,
};

/// How far the sending is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Sending {
    /// Not begun.
    Not,
    /// The photo is still on its way; the filing follows it.
    AwaitsPhoto,
    /// On its way.
    Under,
    /// It did not arrive; what was typed is kept.
    Failed(Failure),
}

/// The act of sending. Errors found here or by the worker stand in the form afterwards.
pub(super) fn sender(
    draft: Draft,
    errors: Errors,
    photo_busy: RwSignal<bool>,
    sending: RwSignal<Sending>,
    show: Callback<Step>,
) -> Callback<()> {
    let go = go();
    let receipt = expect_context::<LastReceipt>();
    let post = client::task(move |()| async move {
        let (body, key) = (draft.body(), draft.key.get_untracked());
        let reply = client::call_with_key(&FileRequest, &body, Some(&key)).await;
        match reply {
            Ok(given) => {
                sending.try_set(Sending::Not);
                receipt.keep(given);
                draft.forget();
                go.run(Address::Receipt.to_string());
            }
            Err(Failure::Problem(problem)) if problem.code == ProblemCode::InvalidFields => {
                sending.try_set(Sending::Not);
                show_first(&problem.fields, show);
                errors.set(problem.fields);
            }
            Err(failure) => {
                sending.try_set(Sending::Failed(failure));
            }
        }
    });
    let send = Callback::new(move |()| {
        if sending.get_untracked() == Sending::Under {
            return;
        }
        match draft.check() {
            Err(found) => {
                sending.set(Sending::Not);
                if let Some(first) = found.first() {
                    lead_to(Step::of(first.field), show);
                }
                errors.set_found(found);
            }
            Ok(()) if photo_busy.get_untracked() => sending.set(Sending::AwaitsPhoto),
            Ok(()) => {
                errors.set(Vec::new());
                sending.set(Sending::Under);
                post.run(());
            }
        }
    });

    // The photo arrived or failed. With it the filing goes on; without it the person decides.
    Effect::new(move |_| {
        if !photo_busy.get() && sending.get_untracked() == Sending::AwaitsPhoto {
            sending.set(Sending::Not);
            if draft.photo.get_untracked().is_some() {
                send.run(());
            } else {
                lead_to(Step::Photo, show);
            }
        }
    });
    // The network is back: what did not arrive for want of it is sent again, with the same key.
    browser::on_online(move || {
        if sending.try_get_untracked() == Some(Sending::Failed(Failure::Offline)) {
            send.run(());
        }
    });
    send
}

/// Shows the step of the first field in error.
fn show_first(problems: &[api::FieldProblem], show: Callback<Step>) {
    let field = problems
        .first()
        .and_then(|problem| Code::from_code(&problem.field));
    if let Some(field) = field {
        lead_to(Step::of(field), show);
    }
}

fn lead_to(step: Step, show: Callback<Step>) {
    if !browser::is_wide() {
        show.run(step);
    }
}
