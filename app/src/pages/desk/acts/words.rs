//! Acts that the citizen reads or that write down what the citizen said.

use api::{
    acts::{QuestionDraft, ReasonDraft, ResumeDraft},
    desk::DeskRequest,
};
use domain::{
    fields::{message, reason},
    lifecycle::ActKind,
};
use leptos::prelude::*;
use words::Arg;

use super::{
    deed::Deed,
    form::{ActForm, Form},
};
use crate::{
    components::{Field, TextArea},
    text::use_text,
};

/// Asking the citizen something; the clock rests.
#[component]
pub(super) fn Ask(request: StoredValue<DeskRequest>) -> impl IntoView {
    let text = use_text();
    let form = Form::of(ActKind::AskCitizen);
    let (version, by_hand) = request.with_value(|request| (request.version, request.by_hand));
    // The clock may rest only while the citizen has the question: nobody sends it here, so it is asked first.
    let send_as = by_hand.map_or("", |_| "desk-ask-by-hand-send");
    let typed = form.typed.text;
    let check = Callback::new(move |()| {
        let text = message(&typed.get_untracked()).map_err(|error| vec![error])?;
        Ok(Deed::Ask(QuestionDraft { version, text }))
    });
    view! {
        <ActForm form request send_as check>
            {by_hand.map(|channel| view! {
                <p class="notice notice-soon">
                    {move || {
                        let channel = text.code("reply-channel", channel);
                        text.with("desk-ask-by-hand", &[("channel", Arg::from(channel))])
                    }}
                </p>
            })}
            <Field field="text" label="desk-act-question" hint="desk-act-question-hint" errors=form.errors>
                <TextArea value=typed rows=4/>
            </Field>
        </ActForm>
    }
}

/// Letting the clock go on, with the citizen's reply or without one.
#[component]
pub(super) fn Resume(request: StoredValue<DeskRequest>) -> impl IntoView {
    let form = Form::of(ActKind::Resume);
    let version = request.with_value(|request| request.version);
    let typed = form.typed.text;
    let check = Callback::new(move |()| {
        let typed = typed.get_untracked();
        let reply = if typed.trim().is_empty() {
            String::new()
        } else {
            message(&typed).map_err(|error| vec![error])?
        };
        Ok(Deed::Resume(ResumeDraft { version, reply }))
    });
    view! {
        <ActForm form request open=true check>
            <Field field="text" label="desk-act-reply" hint="desk-act-reply-hint" errors=form.errors>
                <TextArea value=typed rows=4/>
            </Field>
        </ActForm>
    }
}

/// Breaking a promise, reopening and withdrawing for a citizen: what each needs is a reason.
#[component]
pub(super) fn WithReason(request: StoredValue<DeskRequest>, act: ActKind) -> impl IntoView {
    let form = Form::of(act);
    let version = request.with_value(|request| request.version);
    let typed = form.typed.text;
    let check = Callback::new(move |()| {
        let reason = reason(&typed.get_untracked()).map_err(|error| vec![error])?;
        let draft = ReasonDraft { version, reason };
        Ok(match act {
            ActKind::BreakPromise => Deed::BreakPromise(draft),
            ActKind::Reopen => Deed::Reopen(draft),
            _ => Deed::Withdraw(draft),
        })
    });
    view! {
        <ActForm form request check>
            <Field field="reason" label="desk-act-reason" hint="desk-act-reason-hint" errors=form.errors>
                <TextArea value=typed rows=3/>
            </Field>
        </ActForm>
    }
}

/// Returning a draft to the department, with what is to be changed.
#[component]
pub(super) fn SendBack(request: StoredValue<DeskRequest>) -> impl IntoView {
    let form = Form::of(ActKind::SendBack);
    let version = request.with_value(|request| request.version);
    let typed = form.typed.text;
    let check = Callback::new(move |()| {
        let reason = reason(&typed.get_untracked()).map_err(|error| vec![error])?;
        Ok(Deed::SendBack(ReasonDraft { version, reason }))
    });
    view! {
        <ActForm form request check>
            <Field field="reason" label="desk-act-comment" hint="desk-act-comment-hint" errors=form.errors>
                <TextArea value=typed rows=3/>
            </Field>
        </ActForm>
    }
}
