//! The templates of answers, for administrators: making, changing and retiring them.

mod form;

use api::{
    Empty, ProblemCode,
    session::{ReadSession, Session},
    templates::{
        ChangeTemplate, ListTemplates, MakeTemplate, RetireTemplate, Template, TemplateDraft,
        Templates,
    },
};
use domain::{Code, Language, rights::Right};
use leptos::prelude::*;
use words::{Arg, Words};

use super::{
    door::{BackToDesk, Door},
    sending::{Refusal, Sending},
};
use crate::{
    app::{Here, page_title},
    browser,
    client::{self, Failure, Fetched, Remote},
    components::{FailureNotice, Pending},
    paths::Address,
    text::{t, use_text},
};
use form::{Form, Retire};

/// The id that what came of an act takes focus with.
const NEWS: &str = "templates-news";

/// What came of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Made,
    Changed,
    Retired,
}
domain::codes!(Told {
    Made = "made",
    Changed = "changed",
    Retired = "retired",
});

/// What is done with templates.
#[derive(Debug, Clone)]
enum Deed {
    Make(TemplateDraft),
    Change(String, TemplateDraft),
    Retire(Template),
}

/// What the parts of this page share.
#[derive(Clone, Copy)]
struct Shelf {
    remote: Remote<Templates>,
    session: Remote<Session>,
    news: RwSignal<Option<(Told, String)>>,
    /// Whether the form of a new one is open.
    making: RwSignal<bool>,
    /// The id of the template whose form is open.
    editing: RwSignal<Option<String>>,
    full: RwSignal<bool>,
    run: Callback<(Sending, Deed)>,
}

impl Shelf {
    fn get() -> Self {
        expect_context::<Self>()
    }

    fn new(door: Door) -> Self {
        let remote = client::remote(|| client::read(&ListTemplates));
        let session = client::remote(|| client::read(&ReadSession));
        let news = RwSignal::new(None);
        let making = RwSignal::new(false);
        let editing = RwSignal::new(None::<String>);
        let full = RwSignal::new(false);
        let act = client::task(move |(sending, deed): (Sending, Deed)| async move {
            let (reply, told, name) = match deed {
                Deed::Make(draft) => (
                    client::call(&MakeTemplate, &draft).await,
                    Told::Made,
                    draft.name,
                ),
                Deed::Change(id, draft) => (
                    client::call(&ChangeTemplate { id: &id }, &draft).await,
                    Told::Changed,
                    draft.name,
                ),
                Deed::Retire(template) => (
                    client::call(&RetireTemplate { id: &template.id }, &Empty {}).await,
                    Told::Retired,
                    template.name,
                ),
            };
            sending.end();
            match reply {
                Ok(templates) => {
                    making.try_set(false);
                    editing.try_set(None);
                    full.try_set(false);
                    remote.state.try_set(Fetched::Ready(templates));
                    news.try_set(Some((told, name)));
                    browser::focus(NEWS, false);
                }
                Err(Failure::Problem(problem)) if problem.code == ProblemCode::StepNotAllowed => {
                    news.try_set(None);
                    full.try_set(true);
                    browser::focus(NEWS, false);
                }
                Err(failure) => {
                    if !door.ended(&failure) {
                        sending.refused(failure);
                    }
                }
            }
        });
        let run = Callback::new(move |what: (Sending, Deed)| {
            if what.0.begin() {
                act.run(what);
            }
        });
        Self {
            remote,
            session,
            news,
            making,
            editing,
            full,
            run,
        }
    }

    /// Whether whoever reads this words templates, or only uses them.
    fn manages(self) -> bool {
        self.session.state.with(|state| {
            matches!(state, Fetched::Ready(session) if session.role.may(Right::ManageSettings))
        })
    }
}

/// The page.
#[component]
pub fn TemplatesPage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("templates-title"));
    let door = Door::of(&Address::DeskTemplates);
    let shelf = Shelf::new(door);
    provide_context(shelf);
    let remote = shelf.remote;
    door.watch(remote);
    let list = move || match remote.state.get() {
        Fetched::Pending => view! { <Pending/> }.into_any(),
        Fetched::Failed(failure) => view! {
            <FailureNotice failure retry=move |()| remote.fetch_again()/>
        }
        .into_any(),
        Fetched::Ready(Templates { templates }) if templates.is_empty() => view! {
            <p class="quiet">{t("templates-empty")}</p>
        }
        .into_any(),
        Fetched::Ready(Templates { templates }) => view! {
            <ul class="rows">
                {templates.into_iter().map(|template| view! { <Row template/> }).collect_view()}
            </ul>
        }
        .into_any(),
    };
    view! {
        <div class="notices">
            <BackToDesk/>
            <h1 tabindex="-1">{t("templates-title")}</h1>
            <p class="lead">{t("templates-lead")}</p>
            <div id=NEWS tabindex="-1" role="status">
                {move || shelf.news.get().map(|(told, name)| {
                    let id = format!("templates-told-{}", told.code());
                    view! {
                        <p class="notice notice-good">{move || text.with(&id, &[("name", Arg::from(&name))])}</p>
                    }
                })}
                <Show when=move || shelf.full.get()>
                    <p class="notice notice-late">{t("templates-no-more")}</p>
                </Show>
            </div>
            <Show when=move || shelf.manages()>
                <details class="fold" prop:open=move || shelf.making.get()>
                    <summary
                        on:click=move |event| {
                            // The signal decides, so that the form folds away once it was sent.
                            event.prevent_default();
                            shelf.making.update(|open| *open = !*open);
                        }
                    >
                        {t("templates-make-title")}
                    </summary>
                    <Show when=move || shelf.making.get()>
                        <Form template=None sending=Sending::of_form("template")/>
                    </Show>
                </details>
            </Show>
            {list}
        </div>
    }
}

/// One template.
#[component]
fn Row(template: Template) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let shelf = Shelf::get();
    let (id, name) = (template.id.clone(), template.name.clone());
    let outcome = template.outcome;
    let days = template.working_days;
    let addressee = template.addressee.clone();
    let category = template.category_id.as_ref().and_then(|id| {
        let categories = here.municipality();
        let found = categories.categories.iter().find(|one| one.id == *id)?;
        Some(found.name.clone())
    });
    let languages: Vec<String> = [
        (template.texts.sl.is_some(), Language::Slovenian),
        (template.texts.sr.is_some(), Language::SerbianCyrillic),
        (template.texts.en.is_some(), Language::English),
    ]
    .into_iter()
    .filter(|(there, _)| *there)
    .map(|(_, language)| Words::language_name(language).to_owned())
    .collect();
    let about = move || {
        let category = category.as_ref().map_or_else(
            || text.get("templates-category-all"),
            |name| text.name(name),
        );
        let next = days
            .map(|days| text.with("templates-in-days", &[("days", Arg::from(u32::from(days)))]))
            .or_else(|| addressee.clone());
        let mut parts = vec![text.code("outcome", outcome)];
        parts.extend(next);
        parts.push(category);
        parts.join(" · ")
    };
    let spoken = move || {
        let languages = languages.join(", ");
        text.with(
            "templates-languages",
            &[("languages", Arg::from(&languages))],
        )
    };
    let open = {
        let id = id.clone();
        Memo::new(move |_| shelf.editing.with(|editing| editing.as_ref() == Some(&id)))
    };
    let form = StoredValue::new(template);
    let label = name.clone();
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-head"><strong>{name}</strong></p>
                <p>{about}</p>
                <p class="quiet">{spoken}</p>
            </div>
            <Show when=move || shelf.manages()>
                <button
                    type="button"
                    class="button button-quiet"
                    aria-expanded=move || open.get().to_string()
                    on:click={
                        let id = id.clone();
                        move |_| {
                            let other = (!open.get_untracked()).then(|| id.clone());
                            shelf.editing.set(other);
                        }
                    }
                >
                    {t("templates-change")}
                    <span class="unseen">": " {label.clone()}</span>
                </button>
            </Show>
            <Show when=move || open.get()>
                <div class="row-form">
                    <Form template=Some(form.get_value()) sending=Sending::of_form("template-change")/>
                    <Retire template=form.get_value()/>
                </div>
            </Show>
        </li>
    }
}

/// For whoever words templates: the way to this page.
#[component]
pub(super) fn TemplatesLink() -> impl IntoView {
    view! { <a class="queue" href=Address::DeskTemplates.to_string()><span>{t("templates-title")}</span></a> }
}
