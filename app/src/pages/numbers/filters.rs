//! Which numbers are shown: a period, a department, a category.

use leptos::prelude::*;

use super::asked::{Asked, Preset};
use crate::{
    app::{Here, refine},
    components::{ErrorSummary, Errors, Field, Select, TextInput},
    live::{IntoPart, Part, perhaps, says},
    text::{t, use_text},
};

/// The choice. Dates are taken over with the button, since half a date is none; what is chosen from a list at once.
#[component]
pub(super) fn Filters(
    asked: Memo<Asked>,
    errors: Errors,
    today: chrono::NaiveDate,
) -> impl IntoView {
    let [from, to, department, category] = [(); 4].map(|()| RwSignal::new(String::new()));
    let show = refine();
    // The address is what counts: the fields follow it, also on the way back.
    Effect::new(move |_| {
        let asked = asked.get();
        let read = asked.read(today);
        let (first, last) = match &read {
            Ok((period, _)) => (period.from().to_string(), period.to().to_string()),
            Err(_) => (asked.from.unwrap_or_default(), asked.to.unwrap_or_default()),
        };
        from.set(first);
        to.set(last);
        department.set(asked.department.unwrap_or_default());
        category.set(asked.category.unwrap_or_default());
        errors.set_found(read.err().unwrap_or_default());
    });
    let chosen = move || {
        let value = |signal: RwSignal<String>| Some(signal.get()).filter(|value| !value.is_empty());
        Asked {
            from: value(from),
            to: value(to),
            department: value(department),
            category: value(category),
        }
    };
    let apply = move || {
        let chosen = untrack(chosen);
        match chosen.read(today) {
            Ok(_) => {
                errors.set(Vec::new());
                show.run(chosen.address());
            }
            Err(found) => errors.set_found(found),
        }
    };
    Effect::new(move |before: Option<()>| {
        let chosen = (department.get(), category.get());
        let shown = asked.with_untracked(|asked| {
            (
                asked.department.clone().unwrap_or_default(),
                asked.category.clone().unwrap_or_default(),
            )
        });
        // The first time the fields are not filled in yet.
        if before.is_some() && chosen != shown {
            apply();
        }
    });
    let presets = Preset::ALL
        .map(|preset| view! { <li>{named_period(asked, preset, today)}</li> }.part())
        .into_iter()
        .collect_view();
    let (departments, categories) = options();
    view! {
        <nav aria-label=t("numbers-presets")>
            <ul class="presets">{presets}</ul>
        </nav>
        <form
            class="numbers-choice no-print"
            aria-label=t("numbers-choice")
            on:submit=move |event| {
                event.prevent_default();
                apply();
            }
            novalidate
        >
            <ErrorSummary errors/>
            <Field field="from" label="numbers-from" errors>
                <TextInput value=from kind="date"/>
            </Field>
            <Field field="to" label="numbers-to" errors>
                <TextInput value=to kind="date"/>
            </Field>
            <Field field="department" label="numbers-department" errors>
                <Select value=department>
                    <option value="">{t("numbers-any-department")}</option>
                    {departments}
                </Select>
            </Field>
            <Field field="category" label="numbers-category" errors>
                <Select value=category>
                    <option value="">{t("numbers-any-category")}</option>
                    {categories}
                </Select>
            </Field>
            <button type="submit" class="button">{t("numbers-show")}</button>
        </form>
    }
}

/// A link to a period by its name, with the other choices as they are.
fn named_period(asked: Memo<Asked>, preset: Preset, today: chrono::NaiveDate) -> Part {
    let current = move || {
        asked
            .get()
            .read(today)
            .is_ok_and(|(period, _)| (period.from(), period.to()) == preset.days(today))
    };
    view! {
        <a
            href=says(move || asked.get().over(preset, today).address())
            data-noscroll=""
            aria-current=perhaps(move || current().then(|| "true".to_owned()))
        >
            {t(preset.name())}
        </a>
    }
    .part()
}

/// Departments and categories to choose from, in the municipality's order.
fn options() -> (Vec<Part>, Vec<Part>) {
    let text = use_text();
    let here = Here::get().municipality();
    let option = move |id: &String, name: &api::Names| {
        let name = name.clone();
        view! { <option value=id.clone()>{says(move || text.name(&name))}</option> }.part()
    };
    (
        here.departments
            .iter()
            .map(|department| option(&department.id, &department.name))
            .collect(),
        here.categories
            .iter()
            .map(|category| option(&category.id, &category.name))
            .collect(),
    )
}
