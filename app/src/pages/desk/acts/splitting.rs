//! Making a second request of one that speaks of two things.

use api::{desk::DeskRequest, split::SplitDraft};
use domain::{fields, lifecycle::ActKind};
use leptos::prelude::*;

use super::{
    deed::Deed,
    form::{ActForm, Form},
};
use crate::{
    app::Here,
    components::{Field, Select, TextArea},
    live::IntoPart,
    text::{t, use_text},
};

/// The second one's words, which begin as the citizen's, and its category.
#[component]
pub(super) fn Split(request: StoredValue<DeskRequest>) -> impl IntoView {
    let text = use_text();
    let form = Form::of(ActKind::Split);
    let (version, kind, said) =
        request.with_value(|request| (request.version, request.kind, request.text.clone()));
    // Apart from what the form keeps: words that nobody changed don't unfold it.
    let words = RwSignal::new(said);
    let category = RwSignal::new(String::new());
    let check = Callback::new(move |()| {
        let checked = fields::SplitDraft::check(&category.get_untracked(), &words.get_untracked())?;
        Ok(Deed::Split(SplitDraft {
            version,
            category: checked.category,
            text: checked.text,
        }))
    });
    let options = Here::get()
        .municipality()
        .categories
        .iter()
        .filter(|one| one.kinds.contains(&kind))
        .map(|one| {
            let name = one.name.clone();
            view! { <option value=one.id.clone()>{move || text.name(&name)}</option> }.part()
        })
        .collect_view();
    let options = StoredValue::new_local(Some(options));
    view! {
        <ActForm form request check>
            <Field field="text" label="desk-split-text" hint="desk-split-hint" errors=form.errors>
                <TextArea value=words rows=5/>
            </Field>
            <Field field="category" label="desk-split-category" errors=form.errors>
                <Select value=category>
                    <option value="">{t("file-category-choose")}</option>
                    {options.try_update_value(Option::take).flatten()}
                </Select>
            </Field>
        </ActForm>
    }
}
