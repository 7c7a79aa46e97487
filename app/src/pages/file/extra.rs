//! What a category asks besides.

use api::questions::Question;
use domain::{Code, question::DataType};
use leptos::prelude::*;

use super::{Form, preview::Line, step::Step};
use crate::{
    components::{Field, FieldError, TextArea, TextInput},
    live::{IntoPart, Part, says, shows, whether},
    text::{Text, use_text},
};

/// The questions of the category that is chosen.
#[component]
pub(super) fn Extra(form: Form) -> impl IntoView {
    shows(move || {
        form.draft
            .asked()
            .into_iter()
            .enumerate()
            .map(|(place, (question, value))| ask(form, place, question, value))
            .collect_view()
            .part()
    })
}

fn ask(form: Form, place: usize, question: Question, value: RwSignal<String>) -> Part {
    let text = use_text();
    let errors = form.errors;
    let field = domain::question::field(place).code();
    let (name, required, data_type) =
        (question.name.clone(), question.required, question.data_type);
    let label = says(move || {
        let name = text.name(&name);
        if required {
            name
        } else {
            format!("{name} ({})", text.get("file-optional"))
        }
    });
    let (kind, inputmode) = match data_type {
        DataType::Line => ("text", "text"),
        DataType::Number => ("text", "decimal"),
        DataType::Moment => ("datetime-local", "text"),
        DataType::Text => {
            return view! { <Field field label errors><TextArea value rows=3/></Field> }.part();
        }
        DataType::OneOf | DataType::SomeOf => {
            let one = data_type == DataType::OneOf;
            let choices = question
                .choices_in(text.language())
                .into_iter()
                .enumerate()
                .map(|(at, choice)| {
                    let id = if at == 0 {
                        errors.input_id(field)
                    } else {
                        format!("{}-{at}", errors.input_id(field))
                    };
                    let chosen = choice.clone();
                    let label = choice.clone();
                    view! {
                        <label class="check">
                            <input
                                id=id
                                type=if one { "radio" } else { "checkbox" }
                                name=field
                                prop:checked=whether(move || {
                                    value.with(|value| value.lines().any(|line| line == chosen))
                                })
                                on:change=move |_| {
                                    value.update(|value| choose(value, &choice, one));
                                    errors.clear(field);
                                }
                            />
                            <span>{label}</span>
                        </label>
                    }
                })
                .collect_view();
            return view! {
                <fieldset class="field" class:field-wrong=whether(move || errors.of(field).is_some())>
                    <legend class="field-label">{label}</legend>
                    <FieldError field errors/>
                    {choices}
                </fieldset>
            }
            .part();
        }
    };
    view! { <Field field label errors><TextInput value kind inputmode/></Field> }.part()
}

/// Chooses a line, instead of the one that is chosen or besides what is; what is chosen already is given up.
fn choose(value: &mut String, key: &str, one: bool) {
    let was = value.lines().any(|line| line == key);
    let mut lines: Vec<&str> = value.lines().filter(|line| !one && *line != key).collect();
    if one || !was {
        lines.push(key);
    }
    *value = lines.join("\n");
}

/// The answers, to be read over.
#[component]
pub(super) fn ExtraLines(form: Form) -> impl IntoView {
    let text = use_text();
    shows(move || {
        form.draft
            .asked()
            .into_iter()
            .map(|(question, value)| {
                let name = question.name.clone();
                let label = says(move || text.name(&name));
                let value = says(move || said(text, &question, &value.get()));
                view! { <Line form step=Step::What label value/> }
            })
            .collect_view()
            .part()
    })
}

/// What was typed or chosen, as it will be read.
fn said(text: Text, question: &Question, typed: &str) -> String {
    let day = typed.split_once('T').and_then(|(date, time)| {
        let date = date.parse().ok()?;
        Some(format!("{} {time}", text.words().short_date(date)))
    });
    match day {
        Some(day) if question.data_type == DataType::Moment => day,
        _ if question.data_type.is_list() => typed.replace('\n', ", "),
        _ => typed.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn one_takes_the_place_of_another_and_several_stand_beside_each_other() {
        let mut value = String::new();
        choose(&mut value, "a", true);
        choose(&mut value, "b", true);
        choose(&mut value, "b", true);
        assert_eq!(value, "b");
        choose(&mut value, "a", false);
        assert_eq!(value, "b\na");
        choose(&mut value, "b", false);
        assert_eq!(value, "a");
    }
}
