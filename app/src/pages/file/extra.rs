//! What a category asks besides.

use api::questions::Question;
use domain::question::DataType;
use leptos::prelude::*;

use super::{Form, preview::Line, step::Step};
use crate::{
    components::extra_field,
    live::{IntoPart, says, shows},
    text::{Text, use_text},
};

/// The questions of the category that is chosen.
#[component]
pub(super) fn Extra(form: Form) -> impl IntoView {
    let text = use_text();
    shows(move || {
        form.draft
            .asked()
            .into_iter()
            .enumerate()
            .map(|(place, (question, value))| {
                extra_field(form.errors, place, question, value, text.language())
            })
            .collect_view()
            .part()
    })
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
