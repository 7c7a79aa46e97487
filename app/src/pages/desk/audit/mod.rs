//! The audit log, newest first, with a choice of person, act and days.

mod entry;

use api::{
    audit::{AuditEntry, ReadAudit},
    people::{ListPeople, People, Person},
};
use domain::{Code, audit::Act};
use leptos::prelude::*;

use super::door::{BackToDesk, Door};
use crate::{
    app::page_title,
    client::{
        self, Fetched,
        list::{List, Page, Work},
    },
    components::{Empty, Errors, Field, Pending, Select, TextInput, failure_text},
    paths::Address,
    text::{t, use_text},
};
use entry::Entry;

/// What is chosen, as the fields hold it.
#[derive(Clone, Copy)]
struct Chosen {
    person: RwSignal<String>,
    act: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
}

impl Chosen {
    fn new() -> Self {
        let [person, act, from, to] = [(); 4].map(|()| RwSignal::new(String::new()));
        Self {
            person,
            act,
            from,
            to,
        }
    }

    /// What to ask for; a date that is none is left out.
    fn asked(self, cursor: Option<String>) -> ReadAudit {
        let person = self.person.get_untracked();
        ReadAudit {
            cursor,
            person: (!person.is_empty()).then_some(person),
            act: self.act.with_untracked(|act| Act::from_code(act)),
            from: self.from.with_untracked(|date| date.parse().ok()),
            to: self.to.with_untracked(|date| date.parse().ok()),
        }
    }
}

/// The page, for whoever may read the log.
#[component]
pub fn Audit() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("audit-title"));
    let door = Door::of(&Address::DeskAudit);
    let people = client::remote(|| client::read(&ListPeople));
    let chosen = Chosen::new();
    let list = List::new(move |cursor| async move {
        let page = client::read(&chosen.asked(cursor)).await;
        let page = page.inspect_err(|failure| {
            door.ended(failure);
        })?;
        Ok(Page {
            rows: page.entries,
            next: page.next,
        })
    });
    list.begin();
    view! {
        <div class="notices">
            <BackToDesk/>
            <h1 tabindex="-1">{t("audit-title")}</h1>
            <p class="lead">{t("audit-lead")}</p>
            <Filters chosen people=Signal::derive(move || match people.state.get() {
                Fetched::Ready(People { people }) => people,
                Fetched::Pending | Fetched::Failed(_) => Vec::new(),
            }) show=move |()| list.begin()/>
            <p class="quiet">{t("audit-network-hint")}</p>
            <Entries list/>
        </div>
    }
}

#[component]
fn Filters(
    chosen: Chosen,
    people: Signal<Vec<Person>>,
    #[prop(into)] show: Callback<()>,
) -> impl IntoView {
    let text = use_text();
    let errors = Errors::of_form("audit");
    let acts = Act::ALL
        .iter()
        .map(|act| {
            let act = *act;
            view! { <option value=act.code()>{move || text.code("audit-act", act)}</option> }
        })
        .collect_view();
    let people = move || {
        people
            .get()
            .into_iter()
            .map(|person| view! { <option value=person.id>{person.name}</option> })
            .collect_view()
    };
    view! {
        <form
            class="choice-row no-print"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                show.run(());
            }
        >
            <Field field="person" label="audit-person" errors>
                <Select value=chosen.person>
                    <option value="">{t("audit-any-person")}</option>
                    {people}
                </Select>
            </Field>
            <Field field="act" label="audit-act" errors>
                <Select value=chosen.act>
                    <option value="">{t("audit-any-act")}</option>
                    {acts}
                </Select>
            </Field>
            <Field field="from" label="audit-from" errors>
                <TextInput value=chosen.from kind="date"/>
            </Field>
            <Field field="to" label="audit-to" errors>
                <TextInput value=chosen.to kind="date"/>
            </Field>
            <button type="submit" class="button">{t("audit-show")}</button>
        </form>
    }
}

#[component]
fn Entries(list: List<AuditEntry>) -> impl IntoView {
    let text = use_text();
    let busy = move || list.work.get() != Work::Idle;
    let none =
        move || !busy() && list.rows.with(Vec::is_empty) && list.failure.with(Option::is_none);
    view! {
        <div aria-busy=move || busy().to_string() role="region" aria-label=t("audit-title")>
            <ul class="rows audit">
                <For each=move || list.rows.get() key=|entry| entry.id.clone() children=|entry| view! { <Entry entry/> }/>
            </ul>
            <Show when=none><Empty says="audit-empty"/></Show>
            <Show when=busy><Pending/></Show>
            <p class="field-error" role="alert">
                {move || list.failure.get().map(|failure| failure_text(text, &failure))}
            </p>
            <Show when=move || list.has_more() && !busy()>
                <p class="actions">
                    <button type="button" class="button button-quiet" on:click=move |_| list.grow()>
                        {t("audit-more")}
                    </button>
                </p>
            </Show>
        </div>
    }
}

/// For whoever may read the log: the way to this page.
#[component]
pub(super) fn AuditLink() -> impl IntoView {
    view! { <a class="queue" href=Address::DeskAudit.to_string()><span>{t("audit-title")}</span></a> }
}
