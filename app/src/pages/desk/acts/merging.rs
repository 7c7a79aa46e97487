//! Dealing with a request together with another one about the same thing, or by itself again.

use api::{
    desk::DeskRequest,
    merge::{MergeDraft, PartDraft},
};
use domain::{
    Reference,
    fields::{Field as FieldName, FieldError, FieldErrorCode},
    lifecycle::ActKind,
};
use leptos::prelude::*;

use super::{
    deed::Deed,
    form::{ActForm, Form},
};
use crate::components::{Field, TextInput};

/// Letting it follow another one, by that one's number.
#[component]
pub(super) fn Merge(request: StoredValue<DeskRequest>) -> impl IntoView {
    let form = Form::of(ActKind::Merge);
    let version = request.with_value(|request| request.version);
    let number = form.typed.text;
    let check = Callback::new(move |()| {
        let typed = number.get_untracked();
        let wrong = |error| {
            vec![FieldError {
                field: FieldName::DuplicateOf,
                error,
            }]
        };
        if typed.trim().is_empty() {
            return Err(wrong(FieldErrorCode::Required));
        }
        let reference = Reference::parse(&typed).ok_or_else(|| wrong(FieldErrorCode::Invalid))?;
        Ok(Deed::Merge(MergeDraft {
            version,
            duplicate_of: reference.to_string(),
        }))
    });
    view! {
        <ActForm form request check>
            <Field field="duplicate-of" label="desk-merge-number" hint="desk-merge-hint" errors=form.errors>
                <TextInput value=number class="short"/>
            </Field>
        </ActForm>
    }
}

/// Letting it follow nobody any more.
#[component]
pub(super) fn Separate(request: StoredValue<DeskRequest>) -> impl IntoView {
    let form = Form::of(ActKind::Part);
    let version = request.with_value(|request| request.version);
    let check = Callback::new(move |()| Ok(Deed::Part(PartDraft { version })));
    view! { <ActForm form request check/> }
}
