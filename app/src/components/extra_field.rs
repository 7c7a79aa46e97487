//! A field for what a category asks besides, as its data type wants it.

use api::questions::Question;
use domain::{Code, Language, question::DataType};
use leptos::prelude::*;

use super::{Errors, Field, FieldError, TextArea, TextInput};
use crate::{
    live::{IntoPart, Part, says, whether},
    text::use_text,
};

/// The field of the question at this place among those of its category, with choices in the language of whoever
/// answers; `value` is what is typed or chosen, of several a line each.
pub fn extra_field(
    errors: Errors,
    place: usize,
    question: Question,
    value: RwSignal<String>,
    language: Language,
) -> Part {
    let text = use_text();
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
                .choices_in(language)
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
