//! The departments: a line each, and the form of the one that is being changed.

use api::{
    Empty, Names,
    catalogue::MoveDraft,
    departments::{
        ChangeDepartment, CloseDepartment, DepartmentDraft, DepartmentUses, KeptDepartment,
        MakeDepartment, MoveDepartment, ReadDepartmentUses, ReopenDepartment,
    },
    people::{Access, Person},
};
use domain::{
    Role,
    fields::{DepartmentDraft as Checked, RawDepartment},
    rights::Right,
};
use leptos::prelude::*;
use words::Arg;

use super::{
    super::sending::{Refusal, Sending},
    Making, Places,
    names::{NamesFields, Typing},
    shelf::{News, Open, Shelf},
};
use crate::{
    app::Here,
    client::{self, Failure, Fetched},
    components::{Field, Select, failure_text},
    text::{Text, t, use_text},
};

/// The labels of a name in Slovenian, Serbian and English.
pub(super) const NAMES: [&str; 3] = [
    "catalogue-name-sl",
    "catalogue-name-sr",
    "catalogue-name-en",
];

#[component]
pub(super) fn Departments() -> impl IntoView {
    let shelf = Shelf::get();
    let rows = move || {
        let (closed, open): (Vec<_>, Vec<_>) = shelf
            .catalogue()
            .departments
            .into_iter()
            .partition(|department| department.closed);
        let last = open.len().saturating_sub(1);
        let open = open
            .into_iter()
            .enumerate()
            .map(|(at, department)| {
                view! { <Row department first={at == 0} last={at == last}/> }
            })
            .collect_view();
        let closed = closed
            .into_iter()
            .map(|department| view! { <Closed department/> })
            .collect_view();
        view! { {open} {closed} }
    };
    view! {
        <section aria-labelledby="catalogue-departments">
            <h2 id="catalogue-departments">{t("catalogue-departments")}</h2>
            <p>{t("catalogue-departments-lead")}</p>
            <ul class="rows">{rows}</ul>
            <Making open=Open::NewDepartment title="catalogue-department-make">
                <Form department=None sending=Sending::of_form("department")/>
            </Making>
        </section>
    }
}

/// Who is turned to in a department, in a few words.
fn people_of(text: Text, department: &KeptDepartment) -> String {
    let said = |id, person: &Option<api::departments::NamedPerson>| {
        person
            .as_ref()
            .map(|person| text.with(id, &[("name", Arg::from(&person.name))]))
    };
    let parts: Vec<String> = [
        said("catalogue-responsible-is", &department.responsible),
        said("catalogue-head-is", &department.head),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        text.get("catalogue-nobody")
    } else {
        parts.join(" · ")
    }
}

#[component]
fn Row(department: KeptDepartment, first: bool, last: bool) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let sending = Sending::of_form("department-place");
    let open = StoredValue::new(Open::Department(department.id.clone()));
    let is_open = Memo::new(move |_| open.with_value(|open| shelf.is_open(open)));
    let utility = department.utility;
    let department = StoredValue::new(department);
    let name = move || department.with_value(|one| text.name(&one.name));
    let place = move |up: bool, id: String| {
        let (own, name) = department.with_value(|one| (one.id.clone(), one.name.clone()));
        shelf.act_and_focus(sending, News::moved(up, name), id, async move {
            client::call(&MoveDepartment { id: &own }, &MoveDraft { up }).await
        });
    };
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-head">
                    <strong>{name}</strong>
                    {utility.then(|| view! { " " <span class="tag">{t("people-utility")}</span> })}
                </p>
                <p class="quiet">{move || department.with_value(|one| people_of(text, one))}</p>
            </div>
            <Show when=move || shelf.may(Right::ManageSettings)>
                <div class="row-buttons">
                    {department.with_value(|one| {
                        Places { id: format!("department-{}", one.id), first, last }
                    })
                    .view(name, place)}
                    <button
                        type="button"
                        class="button button-quiet"
                        aria-expanded=move || is_open.get().to_string()
                        on:click=move |_| shelf.toggle(open.get_value())
                    >
                        {t("catalogue-change")}
                        <span class="unseen">": " {name}</span>
                    </button>
                </div>
            </Show>
            <Refusal sending/>
            <Show when=move || is_open.get()>
                <div class="row-form">
                    <Form department=Some(department.get_value()) sending=Sending::of_form("department-change")/>
                    <Close department=department.get_value()/>
                </div>
            </Show>
        </li>
    }
}

/// A closed department, which can be opened again.
#[component]
fn Closed(department: KeptDepartment) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let sending = Sending::of_form("department-reopen");
    let department = StoredValue::new(department);
    let name = move || department.with_value(|one| text.name(&one.name));
    let reopen = move |_| {
        let (id, name) = department.with_value(|one| (one.id.clone(), one.name.clone()));
        shelf.act(
            sending,
            "catalogue-told-department-reopened",
            name,
            async move { client::call(&ReopenDepartment { id: &id }, &Empty {}).await },
        );
    };
    view! {
        <li class="row row-gone">
            <div class="row-words">
                <p class="row-head"><strong>{name}</strong></p>
                <p class="quiet">{t("catalogue-department-closed")}</p>
            </div>
            <Show when=move || shelf.may(Right::ManageSettings)>
                <button type="button" class="button button-quiet" on:click=reopen>
                    {t("catalogue-department-reopen")}
                    <span class="unseen">": " {name}</span>
                </button>
            </Show>
            <Refusal sending/>
        </li>
    }
}

#[component]
fn Form(department: Option<KeptDepartment>, sending: Sending) -> impl IntoView {
    let shelf = Shelf::get();
    let languages = Here::get().municipality().languages.clone();
    let errors = sending.errors;
    let id = department.as_ref().map(|department| department.id.clone());
    let revision = department.as_ref().map_or(0, |one| one.revision);
    let person = |person: Option<&api::departments::NamedPerson>| {
        RwSignal::new(person.map(|person| person.id.clone()).unwrap_or_default())
    };
    let responsible = person(department.as_ref().and_then(|one| one.responsible.as_ref()));
    let head = person(department.as_ref().and_then(|one| one.head.as_ref()));
    let utility = RwSignal::new(department.as_ref().is_some_and(|one| one.utility));
    let name = Typing::new(department.map(|one| one.name.into()).unwrap_or_default());
    let is_new = id.is_none();
    let own = StoredValue::new(id.clone().unwrap_or_default());
    let submit = move || {
        let draft = DepartmentDraft {
            revision,
            name: name.typed(),
            utility: utility.get_untracked(),
            responsible: responsible.get_untracked(),
            head: head.get_untracked(),
        };
        let raw = RawDepartment {
            name: draft.name.raw(),
            utility: draft.utility,
            responsible: &draft.responsible,
            head: &draft.head,
        };
        let checked = match Checked::check(raw, &languages) {
            Ok(checked) => checked,
            Err(found) => return errors.lead_to(found),
        };
        let called = Names::from(checked.name);
        match id.clone() {
            None => shelf.act(
                sending,
                "catalogue-told-department-made",
                called,
                async move { client::call(&MakeDepartment, &draft).await },
            ),
            Some(id) => shelf.act(
                sending,
                "catalogue-told-department-changed",
                called,
                async move { client::call(&ChangeDepartment { id: &id }, &draft).await },
            ),
        }
    };
    view! {
        <form
            class="narrow"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Refusal sending/>
            <NamesFields value=name labels=NAMES errors/>
            <label class="check">
                <input type="checkbox" bind:checked=utility/>
                <span>{t("catalogue-utility")}</span>
            </label>
            {(!is_new).then(|| view! {
                <Field field="responsible" label="catalogue-responsible" hint="catalogue-responsible-hint" errors>
                    <Select value=responsible>
                        <option value="">{t("catalogue-person-none")}</option>
                        <People department=own.get_value() heads=false/>
                    </Select>
                </Field>
                <Field field="head" label="catalogue-head" hint="catalogue-head-hint" errors>
                    <Select value=head>
                        <option value="">{t("catalogue-person-none")}</option>
                        <People department=own.get_value() heads=true/>
                    </Select>
                </Field>
            })}
            {is_new.then(|| view! { <p class="quiet">{t("catalogue-people-later")}</p> })}
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t(if is_new { "catalogue-department-make-send" } else { "catalogue-save" })}
                </button>
            </p>
        </form>
    }
}

/// The people of a department who can come in, or only its heads.
#[component]
fn People(department: String, heads: bool) -> impl IntoView {
    let shelf = Shelf::get();
    let works_there = move |person: &Person| {
        let here = match person.standing {
            Access::Open | Access::Invited | Access::InvitationOver => true,
            Access::Withdrawn | Access::Ended => false,
        };
        here && person.department_id == department && (!heads || person.role == Role::Head)
    };
    move || {
        let people = shelf.people.state.with(|state| match state {
            Fetched::Ready(people) => people.people.clone(),
            Fetched::Pending | Fetched::Failed(_) => Vec::new(),
        });
        people
            .into_iter()
            .filter(&works_there)
            .map(|person| view! { <option value=person.id>{person.name}</option> })
            .collect_view()
    }
}

/// Closing a department: the first press asks what keeps it open; where nothing does, the second one closes it.
#[component]
fn Close(department: KeptDepartment) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let sending = Sending::of_form("department-close");
    let uses = RwSignal::new(None::<Result<DepartmentUses, Failure>>);
    let department = StoredValue::new(department);
    let ask = client::task(move |()| async move {
        let id = department.with_value(|one| one.id.clone());
        let found = client::read(&ReadDepartmentUses { id: &id }).await;
        uses.try_set(Some(found));
    });
    let close = move |_| {
        let (id, name) = department.with_value(|one| (one.id.clone(), one.name.clone()));
        shelf.act(
            sending,
            "catalogue-told-department-closed",
            name,
            async move { client::call(&CloseDepartment { id: &id }, &Empty {}).await },
        );
    };
    let found = move || match uses.get() {
        None => view! {
            <button type="button" class="button button-quiet" on:click=move |_| ask.run(())>
                {t("catalogue-department-close")}
            </button>
        }
        .into_any(),
        Some(Err(failure)) => view! {
            <p class="notice notice-late">{move || failure_text(text, &failure)}</p>
        }
        .into_any(),
        Some(Ok(uses)) if uses.is_empty() => view! {
            <p>{t("catalogue-department-close-hint")}</p>
            <p class="actions">
                <button type="button" class="button button-quiet" on:click=close>
                    {t("catalogue-department-close-sure")}
                </button>
            </p>
        }
        .into_any(),
        Some(Ok(kept)) => view! {
            <div class="notice">
                <p>{t("catalogue-department-kept-open")}</p>
                <Kept uses=kept/>
            </div>
        }
        .into_any(),
    };
    view! {
        <Refusal sending/>
        <div aria-live="polite">{found}</div>
    }
}

/// What keeps a department open, a line each.
#[component]
fn Kept(uses: DepartmentUses) -> impl IntoView {
    let text = use_text();
    let line = move |says: &'static str, what: Vec<String>| {
        (!what.is_empty()).then(|| {
            view! { <li>{text.with(says, &[("what", Arg::from(what.join(", ")))])}</li> }
        })
    };
    move || {
        let names = uses.categories.iter().map(|name| text.name(name)).collect();
        view! {
            <ul>
                {line("catalogue-kept-by-categories", names)}
                {line("catalogue-kept-by-requests", uses.requests.clone())}
                {line("catalogue-kept-by-routes", uses.routes.clone())}
                {line("catalogue-kept-by-people", uses.people.clone())}
            </ul>
        }
    }
}
