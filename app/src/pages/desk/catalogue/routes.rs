//! The routing rules: a line each, and the form of the one that is being changed.

use api::{
    Empty, Names,
    catalogue::MoveDraft,
    districts::{District, ListDistricts},
    routing::{ChangeRoute, KeptRoute, MakeRoute, MoveRoute, RemoveRoute, RouteDraft},
};
use domain::{
    Code,
    fields::{RawRoute, RouteDraft as Checked},
    rights::Right,
    routing::WhenKind,
};
use leptos::prelude::*;
use words::Arg;

use super::{
    super::sending::{Refusal, Sending},
    Making, Places,
    shelf::{News, Open, Shelf},
    trial::Trial,
};
use crate::{
    client::{self, Fetched, Remote},
    components::{Errors, Field, FieldError, Select, TextInput},
    text::{Text, t, use_text},
};

/// The weekdays as rules name them, each with its message.
pub(in crate::pages::desk) const WEEKDAYS: [(&str, &str); 7] = [
    ("Mon", "weekday-1"),
    ("Tue", "weekday-2"),
    ("Wed", "weekday-3"),
    ("Thu", "weekday-4"),
    ("Fri", "weekday-5"),
    ("Sat", "weekday-6"),
    ("Sun", "weekday-7"),
];

/// The districts, as far as they are here.
#[derive(Clone, Copy)]
pub(super) struct Districts(Remote<api::districts::Districts>);

impl Districts {
    fn all(self) -> Vec<District> {
        self.0.state.with(|state| match state {
            Fetched::Ready(districts) => districts.districts.clone(),
            Fetched::Pending | Fetched::Failed(_) => Vec::new(),
        })
    }

    fn name(self, text: Text, id: &str) -> String {
        let all = self.all();
        let found = all.iter().find(|district| district.id == id);
        found
            .map(|district| text.name(&district.name))
            .unwrap_or_default()
    }
}

#[component]
pub(super) fn Routes() -> impl IntoView {
    let shelf = Shelf::get();
    let districts = Districts(client::remote(|| client::read(&ListDistricts)));
    provide_context(districts);
    let rows = move || {
        let routes = shelf.catalogue().routes;
        if routes.is_empty() {
            return view! { <p class="quiet">{t("catalogue-routes-empty")}</p> }.into_any();
        }
        let last = routes.len().saturating_sub(1);
        let rows = routes
            .into_iter()
            .enumerate()
            .map(|(at, route)| {
                let ends = (at == 0, at == last);
                view! { <Row route ends/> }
            })
            .collect_view();
        view! { <ol class="rows">{rows}</ol> }.into_any()
    };
    view! {
        <section aria-labelledby="catalogue-routes">
            <h2 id="catalogue-routes">{t("catalogue-routes")}</h2>
            <p>{t("catalogue-routes-lead")}</p>
            {rows}
            <Making open=Open::NewRoute title="catalogue-route-make">
                <Form route=None sending=Sending::of_form("route")/>
            </Making>
            <Trial/>
        </section>
    }
}

/// A rule in one line: for what, when, and who gets it.
fn about(text: Text, shelf: Shelf, districts: Districts, route: &KeptRoute) -> String {
    let catalogue = shelf.catalogue();
    let category = route.category_id.as_ref().map(|id| {
        let found = catalogue.categories.iter().find(|one| one.id == *id);
        found.map(|one| text.name(&one.name)).unwrap_or_default()
    });
    let department = catalogue
        .departments
        .iter()
        .find(|one| one.id == route.department_id)
        .map(|one| text.name(&one.name))
        .unwrap_or_default();
    let district = route
        .district_id
        .as_ref()
        .map(|id| districts.name(text, id));
    let when = match route.when {
        WhenKind::Always | WhenKind::OffDuty => text.code("route-when", route.when),
        WhenKind::Hours => {
            let days = WEEKDAYS
                .iter()
                .filter(|(code, _)| route.weekdays.split(',').any(|day| day == *code))
                .map(|(_, message)| text.get(message))
                .collect::<Vec<_>>()
                .join(", ");
            text.with(
                "catalogue-route-hours",
                &[
                    ("days", Arg::from(days)),
                    ("from", Arg::from(&route.from)),
                    ("to", Arg::from(&route.to)),
                ],
            )
        }
    };
    let parts = [
        category.unwrap_or_else(|| text.get("catalogue-route-any-category")),
        district.unwrap_or_else(|| text.get("catalogue-route-any-district")),
        when,
    ];
    format!("{} → {department}", parts.join(" · "))
}

#[component]
fn Row(route: KeptRoute, ends: (bool, bool)) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let districts = expect_context::<Districts>();
    let sending = Sending::of_form("route-place");
    let (first, last) = ends;
    let open = StoredValue::new(Open::Route(route.id.clone()));
    let is_open = Memo::new(move |_| open.with_value(|open| shelf.is_open(open)));
    let route = StoredValue::new(route);
    let name = move || route.with_value(|route| route.name.clone());
    let id = move || route.with_value(|route| route.id.clone());
    let place = move |up: bool, button: String| {
        let own = id();
        let news = News::moved(up, called(&name()));
        shelf.act_and_focus(sending, news, button, async move {
            client::call(&MoveRoute { id: &own }, &MoveDraft { up }).await
        });
    };
    let remove = move |_| {
        let own = id();
        let name = called(&name());
        shelf.act(sending, "catalogue-told-route-removed", name, async move {
            client::call(&RemoveRoute { id: &own }, &Empty {}).await
        });
    };
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-head"><strong>{name}</strong></p>
                <p class="quiet">{move || route.with_value(|route| about(text, shelf, districts, route))}</p>
            </div>
            <Show when=move || shelf.may(Right::ManageSettings)>
                <div class="row-buttons">
                    {Places { id: format!("route-{}", id()), first, last }.view(name, place)}
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
                    <Form route=Some(route.get_value()) sending=Sending::of_form("route-change")/>
                    <p class="actions">
                        <button type="button" class="button button-quiet" on:click=remove>
                            {t("catalogue-route-remove")}
                        </button>
                    </p>
                </div>
            </Show>
        </li>
    }
}

/// The name of a rule, which is the same in every language.
fn called(name: &str) -> Names {
    Names {
        en: Some(name.to_owned()),
        ..Names::default()
    }
}

#[component]
fn Form(route: Option<KeptRoute>, sending: Sending) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let errors = sending.errors;
    let is_new = route.is_none();
    let id = route.as_ref().map(|route| route.id.clone());
    let revision = route.as_ref().map_or(0, |route| route.revision);
    let of = |value: fn(&KeptRoute) -> String| {
        RwSignal::new(route.as_ref().map(value).unwrap_or_default())
    };
    let name = of(|route| route.name.clone());
    let category = of(|route| route.category_id.clone().unwrap_or_default());
    let district = of(|route| route.district_id.clone().unwrap_or_default());
    let department = of(|route| route.department_id.clone());
    let (from, to) = (of(|route| route.from.clone()), of(|route| route.to.clone()));
    let when = RwSignal::new(
        route
            .as_ref()
            .map_or(WhenKind::Always, |route| route.when)
            .code()
            .to_owned(),
    );
    let weekdays = RwSignal::new(
        route
            .as_ref()
            .map(|route| route.weekdays.split(',').map(str::to_owned).collect())
            .unwrap_or_default(),
    );
    let hours = move || when.with(|code| WhenKind::from_code(code)) == Some(WhenKind::Hours);
    let submit = move || {
        let draft = RouteDraft {
            revision,
            name: name.get_untracked(),
            category: category.get_untracked(),
            district: district.get_untracked(),
            when: when.get_untracked(),
            weekdays: weekdays.get_untracked(),
            from: from.get_untracked(),
            to: to.get_untracked(),
            department: department.get_untracked(),
        };
        let checked = Checked::check(RawRoute {
            name: &draft.name,
            category: &draft.category,
            district: &draft.district,
            when: &draft.when,
            weekdays: &draft.weekdays,
            from: &draft.from,
            to: &draft.to,
            department: &draft.department,
        });
        let name = match checked {
            Ok(checked) => called(&checked.name),
            Err(found) => return errors.lead_to(found),
        };
        match id.clone() {
            None => shelf.act(sending, "catalogue-told-route-made", name, async move {
                client::call(&MakeRoute, &draft).await
            }),
            Some(id) => shelf.act(sending, "catalogue-told-route-changed", name, async move {
                client::call(&ChangeRoute { id: &id }, &draft).await
            }),
        }
    };
    let times = WhenKind::ALL
        .iter()
        .map(|kind| {
            let kind = *kind;
            view! { <option value=kind.code()>{move || text.code("route-when", kind)}</option> }
        })
        .collect_view();
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
            <Field field="name" label="catalogue-route-name" hint="catalogue-route-name-hint" errors>
                <TextInput value=name/>
            </Field>
            <Field field="category" label="catalogue-route-category" errors>
                <Select value=category>
                    <option value="">{t("catalogue-route-any-category")}</option>
                    <CategoryOptions/>
                </Select>
            </Field>
            <Field field="district" label="catalogue-route-district" errors>
                <Select value=district>
                    <option value="">{t("catalogue-route-any-district")}</option>
                    <DistrictOptions/>
                </Select>
            </Field>
            <Field field="when" label="catalogue-route-when" hint="catalogue-route-when-hint" errors>
                <Select value=when>{times}</Select>
            </Field>
            <Show when=hours>
                <Weekdays legend="catalogue-route-weekdays" weekdays errors/>
                <Field field="time-from" label="catalogue-route-from" errors>
                    <TextInput value=from kind="time" class="short"/>
                </Field>
                <Field field="time-to" label="catalogue-route-to" hint="catalogue-route-to-hint" errors>
                    <TextInput value=to kind="time" class="short"/>
                </Field>
            </Show>
            <Field field="department" label="catalogue-route-department" errors>
                <Select value=department>
                    <option value="">{t("catalogue-category-department-choose")}</option>
                    <DepartmentOptions/>
                </Select>
            </Field>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t(if is_new { "catalogue-route-make-send" } else { "catalogue-save" })}
                </button>
            </p>
        </form>
    }
}

/// The categories that are offered.
#[component]
pub(super) fn CategoryOptions() -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    move || {
        shelf
            .catalogue()
            .categories
            .into_iter()
            .filter(|category| !category.retired)
            .map(|category| {
                view! { <option value=category.id>{move || text.name(&category.name)}</option> }
            })
            .collect_view()
    }
}

#[component]
pub(super) fn DistrictOptions() -> impl IntoView {
    let text = use_text();
    let districts = expect_context::<Districts>();
    move || {
        districts
            .all()
            .into_iter()
            .map(|district| {
                view! { <option value=district.id>{move || text.name(&district.name)}</option> }
            })
            .collect_view()
    }
}

/// The departments that are open.
#[component]
pub(super) fn DepartmentOptions() -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    move || {
        shelf
            .catalogue()
            .departments
            .into_iter()
            .filter(|department| !department.closed)
            .map(|department| {
                view! { <option value=department.id>{move || text.name(&department.name)}</option> }
            })
            .collect_view()
    }
}

/// The weekdays, each with a box.
#[component]
pub(in crate::pages::desk) fn Weekdays(
    /// The message of the question.
    legend: &'static str,
    weekdays: RwSignal<Vec<String>>,
    errors: Errors,
) -> impl IntoView {
    let boxes = WEEKDAYS
        .iter()
        .enumerate()
        .map(|(at, (code, message))| {
            let code = *code;
            let id = if at == 0 {
                errors.input_id("weekdays")
            } else {
                format!("{}-{at}", errors.input_id("weekdays"))
            };
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        id=id
                        prop:checked=move || weekdays.with(|days| days.iter().any(|day| day == code))
                        on:change:target=move |event| {
                            let chosen = event.target().checked();
                            weekdays.update(|days| {
                                days.retain(|day| day != code && !day.is_empty());
                                if chosen {
                                    days.push(code.to_owned());
                                }
                            });
                            errors.clear("weekdays");
                        }
                    />
                    <span>{t(message)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" class:field-wrong=move || errors.of("weekdays").is_some()>
            <legend class="field-label">{t(legend)}</legend>
            <FieldError field="weekdays" errors/>
            {boxes}
        </fieldset>
    }
}
