//! Filing a request: one question per screen on phones, the whole form on one page on desktops.

mod draft;
mod extra;
mod fitting;
mod preview;
mod send;
mod step;
mod steps;

use domain::Kind;
use leptos::prelude::*;

use self::{
    draft::Draft,
    send::{Sending, sender},
    step::Step,
    steps::{Check, Photo, Reply, What, Where},
};
use super::begin::face;
use crate::{
    app::{go, page_title, use_page_query},
    browser,
    components::{ErrorSummary, Errors},
    live::{says, whether},
    paths::Address,
    text::{t, use_text},
};

/// What the parts of the form share.
#[derive(Clone, Copy)]
struct Form {
    kind: Kind,
    draft: Draft,
    errors: Errors,
    /// Whether a photo is on its way.
    photo_busy: RwSignal<bool>,
    /// The step that a phone shows.
    step: Memo<Step>,
    sending: RwSignal<Sending>,
    /// Shows a step on phones, so that going back in the browser leads to the one before.
    show: Callback<Step>,
    /// Sends the filing, once it is without errors.
    send: Callback<()>,
}

/// The form of one kind of request.
#[component]
pub fn File(
    /// What is filed.
    kind: Kind,
) -> impl IntoView {
    let text = use_text();
    let (_, title) = face(kind);
    page_title(move || text.get(title));
    let form = use_form(kind);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if untrack(move || form.draft.is_emergency()) {
            return;
        }
        let step = form.step.get_untracked();
        match step.next() {
            Some(next) if !browser::is_wide() => {
                let found = form.draft.check().err().unwrap_or_default();
                let here: Vec<_> = found
                    .into_iter()
                    .filter(|error| Step::of(error.field) == step)
                    .collect();
                let clear = here.is_empty();
                form.errors.set_found(here);
                if clear {
                    form.show.run(next);
                }
            }
            Some(_) | None => form.send.run(()),
        }
    };
    view! {
        <div class="filing" class:form-stopped=whether(move || form.draft.is_emergency())>
            <h1 tabindex="-1">{t(title)}</h1>
            <Progress form/>
            <form on:submit=submit novalidate>
                <ErrorSummary
                    errors=form.errors
                    before=move |field: String| form.lead_to(&field)
                />
                <What form/>
                <Where form/>
                <Photo form/>
                <Reply form/>
                <Check form/>
            </form>
        </div>
    }
}

fn use_form(kind: Kind) -> Form {
    let draft = Draft::open(kind);
    let asked = use_page_query("step");
    let step = Memo::new(move |_| {
        if draft.is_blank() || draft.is_emergency() {
            return Step::What;
        }
        asked
            .get()
            .and_then(|code| domain::Code::from_code(&code))
            .unwrap_or(Step::What)
    });
    let go = go();
    let show = Callback::new(move |step: Step| {
        let step = (step != Step::What).then(|| domain::Code::code(step).to_owned());
        go.run(Address::FileKind(kind).with(&[("step", step)]));
    });
    let errors = Errors::new();
    let photo_busy = RwSignal::new(false);
    let sending = RwSignal::new(Sending::Not);
    let send = sender(draft, errors, photo_busy, sending, show);

    // A new question takes focus, so that it is read out; the first one belongs to the page.
    Effect::new(move |before: Option<Step>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) {
            browser::focus(now.title_id(), false);
        }
        now
    });
    Form {
        kind,
        draft,
        errors,
        photo_busy,
        step,
        sending,
        show,
        send,
    }
}

impl Form {
    /// Shows the step of a field, where a phone shows another.
    fn lead_to(self, field: &str) {
        let Some(field) = domain::Code::from_code(field) else {
            return;
        };
        let step = Step::of(field);
        if step != self.step.get_untracked() && !browser::is_wide() {
            self.show.run(step);
        }
    }
}

/// "2 od 5", and the way back.
#[component]
fn Progress(form: Form) -> impl IntoView {
    let text = use_text();
    view! {
        <p class="steps">
            {says(move || {
                let (number, of) = form.step.get().place();
                text.with("file-progress", &[("step", number.into()), ("of", of.into())])
            })}
        </p>
    }
}
