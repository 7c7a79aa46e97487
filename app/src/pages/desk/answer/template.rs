//! A template in an answer: found by its name, inserted with outcome and next step, undone where it was the wrong one;
//! and what it leaves to be filled in.

use api::{
    desk::DeskRequest,
    templates::{ReadTemplatesFor, TemplateFor, TemplatesFor},
    typed::TypedAnswer,
};
use chrono::NaiveDate;
use domain::{
    Code, Language,
    fold::fold,
    placeholder::{Placeholder, fill, gaps},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use words::{Arg, Words};

use super::typed::Typed;
use crate::{
    app::Here,
    browser,
    client::{self, Fetched, Remote},
    components::Errors,
    text::{t, use_text},
};

const CHOICE: &str = "template-choice";

/// What was inserted last.
#[derive(Debug, Clone)]
struct Inserted {
    name: String,
    language: Language,
    before: TypedAnswer,
    after: TypedAnswer,
}

/// The templates that fit a request, and the use of them in its answer.
#[derive(Clone, Copy)]
pub(super) struct Templates {
    request: StoredValue<DeskRequest>,
    typed: Typed,
    errors: Errors,
    remote: Remote<TemplatesFor>,
    inserted: RwSignal<Option<Inserted>>,
}

impl Templates {
    pub(super) fn new(request: StoredValue<DeskRequest>, typed: Typed, errors: Errors) -> Self {
        let remote = client::remote(move || async move {
            let id = request.with_value(|request| request.id.clone());
            client::read(&ReadTemplatesFor { id: &id }).await
        });
        Self {
            request,
            typed,
            errors,
            remote,
            inserted: RwSignal::new(None),
        }
    }

    /// Those whose outcome the answer may have now.
    fn fitting(self) -> Vec<TemplateFor> {
        self.remote.state.with(|state| match state {
            Fetched::Ready(known) => self.request.with_value(|request| {
                known
                    .templates
                    .iter()
                    .filter(|template| request.outcomes.contains(&template.outcome))
                    .cloned()
                    .collect()
            }),
            Fetched::Pending | Fetched::Failed(_) => Vec::new(),
        })
    }

    /// The language the reporter reads.
    fn wanted(self) -> Option<Language> {
        self.remote.state.with(|state| match state {
            Fetched::Ready(known) => Some(known.language),
            Fetched::Pending | Fetched::Failed(_) => None,
        })
    }

    /// The template meant by what was typed: the name as it is, else the only one that has it in it.
    fn meant(self, typed: &str) -> Option<TemplateFor> {
        let fitting = untrack(|| self.fitting());
        let typed = fold(typed.trim());
        if typed.is_empty() {
            return None;
        }
        let exact = fitting
            .iter()
            .find(|template| fold(&template.name) == typed);
        let mut holding = fitting
            .iter()
            .filter(|template| fold(&template.name).contains(&typed));
        let only = match (holding.next(), holding.next()) {
            (Some(only), None) => Some(only),
            (Some(_) | None, _) => None,
        };
        exact.or(only).cloned()
    }

    /// Puts a template into the answer; words that are there already stay before it.
    fn insert(self, template: TemplateFor) {
        let before = self.typed.now_untracked();
        let text = if before.text.trim().is_empty() {
            template.text
        } else {
            format!("{}\n\n{}", before.text.trim_end(), template.text)
        };
        let after = TypedAnswer {
            outcome: template.outcome.code().to_owned(),
            text,
            date: template
                .date
                .map_or_else(|| before.date.clone(), |date| date.to_string()),
            addressee: template
                .addressee
                .unwrap_or_else(|| before.addressee.clone()),
            ..before.clone()
        };
        self.typed.fill(after.clone());
        self.errors.set(Vec::new());
        self.inserted.set(Some(Inserted {
            name: template.name,
            language: template.language,
            before,
            after,
        }));
        self.lead_to_text();
    }

    /// Whether nothing was typed since.
    fn can_undo(self) -> bool {
        let now = self.typed.now();
        self.inserted.with(|inserted| {
            inserted
                .as_ref()
                .is_some_and(|inserted| inserted.after == now)
        })
    }

    fn undo(self) {
        if let Some(inserted) = self.inserted.try_update(Option::take).flatten() {
            self.typed.fill(inserted.before);
            self.lead_to_text();
        }
    }

    fn lead_to_text(self) {
        browser::focus(&self.errors.input_id("text"), false);
    }

    /// What the answer itself says of something to be filled in, in the language of the text.
    fn value(self, gap: Placeholder, today: NaiveDate) -> Option<String> {
        match gap {
            Placeholder::Date => {
                let date: NaiveDate = self.typed.date.get().parse().ok()?;
                let language = self
                    .inserted
                    .with(|inserted| inserted.as_ref().map(|inserted| inserted.language))
                    .or(self.wanted())?;
                (date >= today).then(|| Words::new(language, &[]).date_by(date))
            }
            Placeholder::Addressee => {
                let addressee = self.typed.addressee.get().trim().to_owned();
                (!addressee.is_empty()).then_some(addressee)
            }
            Placeholder::Number
            | Placeholder::Category
            | Placeholder::Place
            | Placeholder::Department
            | Placeholder::Deadline
            | Placeholder::Municipality => None,
        }
    }
}

/// The field in which a template is found, and what came of inserting one.
#[component]
pub(super) fn TemplateChoice(templates: Templates) -> impl IntoView {
    let text = use_text();
    let query = RwSignal::new(String::new());
    let unknown = RwSignal::new(false);
    let fitting = Memo::new(move |_| templates.fitting());
    let insert = move || match templates.meant(&query.get_untracked()) {
        Some(template) => {
            unknown.set(false);
            query.set(String::new());
            templates.insert(template);
        }
        None => {
            unknown.set(true);
            browser::focus(CHOICE, false);
        }
    };
    let options = move || {
        fitting
            .get()
            .into_iter()
            .map(|template| {
                let outcome = template.outcome;
                view! { <option value=template.name>{move || text.code("outcome", outcome)}</option> }
            })
            .collect_view()
    };
    let described = move || {
        if unknown.get() {
            "template-choice-hint template-choice-error"
        } else {
            "template-choice-hint"
        }
    };
    let told = move || {
        templates.inserted.get().map(|inserted| {
            let other = templates
                .wanted()
                .filter(|wanted| *wanted != inserted.language)
                .map(|wanted| {
                    let (wanted, language) = (
                        Words::language_name(wanted),
                        Words::language_name(inserted.language),
                    );
                    view! {
                        <p class="notice notice-soon">
                            {move || text.with(
                                "template-language",
                                &[("wanted", Arg::from(wanted)), ("language", Arg::from(language))],
                            )}
                        </p>
                    }
                });
            let name = inserted.name;
            view! {
                <p>{move || text.with("template-inserted", &[("name", Arg::from(&name))])}</p>
                {other}
            }
        })
    };
    view! {
        <Show when=move || fitting.with(|fitting| !fitting.is_empty())>
            <div class="field template-choice" class:field-wrong=move || unknown.get()>
                <label class="field-label" for=CHOICE>{t("template-choose")}</label>
                <p class="field-hint" id="template-choice-hint">{t("template-choose-hint")}</p>
                <Show when=move || unknown.get()>
                    <p class="field-error" id="template-choice-error">{t("template-unknown")}</p>
                </Show>
                <div class="template-line">
                    <input
                        id=CHOICE
                        class="input"
                        type="text"
                        list="template-names"
                        autocomplete="off"
                        aria-describedby=described
                        aria-invalid=move || unknown.get().then_some("true")
                        prop:value=query
                        on:input:target=move |event| {
                            query.set(event.target().value());
                            unknown.set(false);
                        }
                        on:keydown=move |event| {
                            // A browser that fills in a choice tells of it with an event that is no key.
                            let is_enter = event
                                .dyn_ref::<web_sys::KeyboardEvent>()
                                .is_some_and(|event| event.key() == "Enter");
                            if is_enter {
                                event.prevent_default();
                                insert();
                            }
                        }
                    />
                    <button type="button" class="button button-quiet" on:click=move |_| insert()>
                        {t("template-insert")}
                    </button>
                </div>
                <datalist id="template-names">{options}</datalist>
            </div>
        </Show>
        <div class="template-told" role="status">{told}</div>
        <Show when=move || templates.can_undo()>
            <p>
                <button type="button" class="button button-quiet" on:click=move |_| templates.undo()>
                    {t("template-undo")}
                </button>
            </p>
        </Show>
    }
}

/// What the text of the answer still leaves to be filled in; what the answer names elsewhere is one press away.
#[component]
pub(super) fn GapsLeft(templates: Templates) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let typed = templates.typed;
    let left = Memo::new(move |_| typed.text.with(|text| gaps(text)));
    let names = move || {
        let names: Vec<String> = left
            .get()
            .into_iter()
            .map(|gap| format!("{} {}", gap.mark(), text.code("placeholder", gap)))
            .collect();
        text.words().list(&names)
    };
    let buttons = move || {
        let today = here.now().with_timezone(&here.time_zone()).date_naive();
        left.get()
            .into_iter()
            .filter_map(|gap| Some((gap, templates.value(gap, today)?)))
            .map(|(gap, value)| {
                let shown = value.clone();
                let put = move |_| {
                    let filled = typed.text.with_untracked(|text| {
                        fill(text, |other| (other == gap).then(|| value.clone()))
                    });
                    typed.text.set(filled);
                    templates.errors.clear("text");
                    templates.lead_to_text();
                };
                view! {
                    <button type="button" class="button button-quiet" on:click=put>
                        {move || text.with("template-gap-fill", &[("gap", Arg::from(&shown))])}
                    </button>
                }
            })
            .collect_view()
    };
    view! {
        <div class="template-gaps" role="status">
            {move || (!left.with(Vec::is_empty)).then(|| view! {
                <p class="notice notice-soon">
                    {move || text.with("template-gaps", &[("gaps", Arg::from(names()))])}
                </p>
            })}
        </div>
        <div class="template-fill">{buttons}</div>
    }
}
