//! Where it is: a street found while it is typed, or a point on the map; and what was reported there already.

use api::{
    intake::{FindSimilar, SimilarDraft},
    near::BesideRow,
    streets::{FindStreets, Street, StreetsAsked},
};
use leptos::prelude::*;
use words::Arg;

use super::{caller::Rows, typed::Typed};
use crate::{
    app::Here,
    client,
    components::{Combobox, Field, Icon, IconName, Suggestion},
    map::PointPicker,
    pages::desk::door::Door,
    text::{t, use_text},
};

/// Fewest letters that a street is looked for by.
const LETTERS: usize = 2;

/// The place.
#[component]
pub(super) fn Place(typed: Typed, door: Door) -> impl IntoView {
    let text = use_text();
    let errors = typed.errors;
    let frame = Here::get().municipality().map.clone();
    let map_open = RwSignal::new(false);
    let streets = RwSignal::new(Vec::<Street>::new());
    let asked = StoredValue::new(0_u32);
    let find = client::task(move |words: String| async move {
        asked.update_value(|asked| *asked = asked.wrapping_add(1));
        let number = asked.get_value();
        let found = client::call(&FindStreets, &StreetsAsked { text: words }).await;
        // Without the register the place is written in words, so a failure says nothing.
        if asked.try_get_value() == Some(number) {
            streets.try_set(found.map(|found| found.streets).unwrap_or_default());
        }
    });
    let on_typed = move |()| {
        let words = typed.address.get_untracked();
        if words.trim().chars().count() >= LETTERS {
            find.run(words);
        } else {
            asked.update_value(|asked| *asked = asked.wrapping_add(1));
            streets.set(Vec::new());
        }
    };
    let found = Signal::derive(move || {
        streets.with(|streets| {
            streets
                .iter()
                .enumerate()
                .map(|(at, street)| Suggestion {
                    value: at.to_string(),
                    label: written(street, &house_number(&typed.address.get_untracked())),
                    more: if street.settlement == street.name {
                        String::new()
                    } else {
                        street.settlement.clone()
                    },
                })
                .collect::<Vec<_>>()
        })
    });
    // A register mostly knows where the settlement is and not the street, so that its point says nothing of the place.
    let choose = move |_: Suggestion| {
        typed.street_chosen.set(typed.address.get_untracked());
        streets.set(Vec::new());
    };
    // A point or an address answers the error that a place is missing, whoever sets it.
    Effect::new(move |_| {
        let given =
            typed.point.get().is_some() || typed.address.with(|address| !address.trim().is_empty());
        if given {
            errors.clear("location");
        }
    });
    view! {
        <div
            class="field-place"
            // What was typed and not chosen asks when the line is left.
            on:focusout=move |_| typed.street_chosen.set(typed.address.get_untracked())
        >
            {move || errors.of("location").map(|problem| view! {
                <p class="field-error" id=format!("{}-error", errors.input_id("location"))>
                    {move || text.field_problem(&problem)}
                </p>
            })}
            <Field field="address" label="intake-place" hint="intake-place-hint" errors>
                <Combobox typed=typed.address found on_typed choose/>
            </Field>
            <p class="actions">
                <button
                    type="button"
                    class="button button-quiet"
                    id=errors.input_id("location")
                    aria-expanded=move || map_open.get().to_string()
                    on:click=move |_| map_open.update(|open| *open = !*open)
                >
                    <Icon name=IconName::Map/>
                    <span>{move || text.get(if map_open.get() { "place-close-map" } else { "place-open-map" })}</span>
                </button>
                <Show when=move || typed.point.get().is_some()>
                    <button type="button" class="button button-quiet" on:click=move |_| typed.point.set(None)>
                        {t("place-remove")}
                    </button>
                </Show>
            </p>
            <p class="place-state" role="status">
                {move || typed.point.get().map(|_| text.get("place-marked"))}
            </p>
            {move || map_open.get().then(|| view! { <PointPicker value=typed.point frame=frame.clone()/> })}
        </div>
        <Similar typed door/>
    }
}

/// The house number that was typed behind a street, with what belongs to it: `12`, `12 a`.
fn house_number(typed: &str) -> String {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let number = words
        .iter()
        .rposition(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
        .filter(|at| *at > 0);
    number
        .map(|at| words.iter().skip(at).copied().collect::<Vec<_>>().join(" "))
        .unwrap_or_default()
}

/// A street as it stands in the line: with the number behind it, and the settlement where the name does not say it.
fn written(street: &Street, number: &str) -> String {
    let mut line = street.name.clone();
    if !number.is_empty() {
        line.push(' ');
        line.push_str(number);
    }
    line
}

/// What was reported there already: a caller may only want to say that it still is so.
#[component]
fn Similar(typed: Typed, door: Door) -> impl IntoView {
    let text = use_text();
    let rows = RwSignal::new(Vec::<BesideRow>::new());
    let asked = StoredValue::new(0_u32);
    let find = client::task(move |draft: SimilarDraft| async move {
        asked.update_value(|asked| *asked = asked.wrapping_add(1));
        let number = asked.get_value();
        let found = client::call(&FindSimilar, &draft).await;
        if asked.try_get_value() != Some(number) {
            return;
        }
        match found {
            Ok(found) => {
                rows.try_set(found.requests);
            }
            Err(failure) => {
                door.ended(&failure);
                rows.try_set(Vec::new());
            }
        }
    });
    // What is typed of a street asks once it is chosen, and not letter by letter.
    let about = Memo::new(move |_| {
        let (category, point) = (typed.category.get(), typed.point.get());
        let address = typed.street_chosen.get();
        let says = !category.is_empty() && (point.is_some() || !address.is_empty());
        says.then_some(SimilarDraft {
            category,
            point,
            address,
        })
    });
    Effect::new(move |_| match about.get() {
        Some(draft) => find.run(draft),
        None => {
            asked.update_value(|asked| *asked = asked.wrapping_add(1));
            rows.set(Vec::new());
        }
    });
    view! {
        <div role="status">
            {move || {
                let rows = rows.get();
                (!rows.is_empty()).then(|| {
                    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
                    view! {
                        <div class="notice notice-soon intake-similar">
                            <p>
                                <strong>
                                    {move || text.with("intake-similar", &[("count", Arg::from(count))])}
                                </strong>
                            </p>
                            <Rows rows/>
                        </div>
                    }
                })
            }}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_behind_a_street_is_kept_when_the_street_is_chosen() {
        assert_eq!(house_number("mariborska c 12 a"), "12 a");
        assert_eq!(house_number("mariborska 12a"), "12a");
        assert_eq!(house_number("mariborska"), "");
        // A street whose name begins with a number.
        assert_eq!(house_number("29. novembra"), "");
        assert_eq!(house_number("29. novembra 5"), "5");
        let street = Street {
            name: "Mariborska cesta".to_owned(),
            settlement: "Celje".to_owned(),
            point: None,
        };
        assert_eq!(written(&street, "12 a"), "Mariborska cesta 12 a");
        assert_eq!(written(&street, ""), "Mariborska cesta");
    }
}
