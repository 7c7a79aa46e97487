//! Acts that move a request: to a department, to another category, to its end.

use api::{
    acts::{CategoryDraft, ResolveDraft, ValidateDraft},
    desk::{DeskRequest, HandOverDraft},
};
use domain::{
    PhotoRole,
    fields::{self, Field as FieldName, FieldError, FieldErrorCode},
    lifecycle::ActKind,
};
use leptos::prelude::*;

use super::{
    deed::Deed,
    form::{ActForm, Form},
};
use crate::{
    app::Here,
    components::{Field, PhotoInput, Select, TextArea},
    live::IntoPart,
    text::{t, use_text},
};

/// The administrator's first act: the request is one, and goes to a department.
#[component]
pub(super) fn Validate(request: StoredValue<DeskRequest>) -> impl IntoView {
    let here = Here::get();
    let form = Form::of(ActKind::Assign);
    let (version, own) = request.with_value(|request| {
        let own = here.category(&request.category_id);
        let own = own.map(|category| category.department_id);
        (
            request.version,
            own.unwrap_or_else(|| request.department_id.clone()),
        )
    });
    let to = RwSignal::new(own);
    let check = Callback::new(move |()| {
        Ok(Deed::Validate(ValidateDraft {
            version,
            department: to.get_untracked(),
        }))
    });
    view! {
        <ActForm form request open=true check>
            <Field field="department" label="desk-hand-over-department" errors=form.errors>
                <Select value=to><Departments but=String::new()/></Select>
            </Field>
        </ActForm>
    }
}

/// Handing a request to another department; its clock goes on.
#[component]
pub(super) fn HandOver(request: StoredValue<DeskRequest>) -> impl IntoView {
    let form = Form::of(ActKind::HandOver);
    let (version, department) =
        request.with_value(|request| (request.version, request.department_id.clone()));
    let to = RwSignal::new(String::new());
    let note = form.typed.text;
    let check = Callback::new(move |()| {
        let checked = fields::HandOverDraft::check(&to.get_untracked(), &note.get_untracked())?;
        Ok(Deed::HandOver(HandOverDraft {
            version,
            department: checked.department,
            note: checked.note,
        }))
    });
    view! {
        <ActForm form request check>
            <Field field="department" label="desk-hand-over-department" errors=form.errors>
                <Select value=to>
                    <option value="">{t("desk-hand-over-choose")}</option>
                    <Departments but=department/>
                </Select>
            </Field>
            <Note form/>
        </ActForm>
    }
}

/// Correcting the category.
#[component]
pub(super) fn Category(request: StoredValue<DeskRequest>) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let form = Form::of(ActKind::Recategorise);
    let (version, kind, own) =
        request.with_value(|request| (request.version, request.kind, request.category_id.clone()));
    let on_call = here.category(&own).is_some_and(|category| category.on_call);
    let to = RwSignal::new(String::new());
    let note = form.typed.text;
    let check = Callback::new(move |()| {
        let category = to.get_untracked();
        let chosen = (!category.is_empty())
            .then_some(category)
            .ok_or(FieldError {
                field: FieldName::Category,
                error: FieldErrorCode::Required,
            });
        let note = fields::note(&note.get_untracked());
        match (chosen, note) {
            (Ok(category), Ok(note)) => Ok(Deed::Recategorise(CategoryDraft {
                version,
                category,
                note: note.unwrap_or_default(),
            })),
            (chosen, note) => Err([chosen.err(), note.err()].into_iter().flatten().collect()),
        }
    });
    let options = here
        .municipality()
        .categories
        .iter()
        .filter(|one| one.id != own && one.kinds.contains(&kind))
        .map(|one| {
            let name = one.name.clone();
            view! { <option value=one.id.clone()>{move || text.name(&name)}</option> }
        })
        .collect_view();
    // Only a change to or from a crew on call changes how the time counts.
    let counts_anew = move || {
        let chosen = to.with(|to| here.category(to))?;
        let says = match (on_call, chosen.on_call) {
            (false, true) => "desk-act-to-on-call",
            (true, false) => "desk-act-from-on-call",
            (true, true) | (false, false) => return None,
        };
        Some(view! { <p class="notice notice-soon">{t(says)}</p> })
    };
    let options = StoredValue::new_local(Some(options));
    view! {
        <ActForm form request check>
            <Field field="category" label="desk-act-category" errors=form.errors>
                <Select value=to>
                    <option value="">{t("file-category-choose")}</option>
                    {options.try_update_value(Option::take).flatten()}
                </Select>
            </Field>
            <div role="status">{counts_anew}</div>
            <Note form/>
        </ActForm>
    }
}

/// Confirming that what was promised is done.
#[component]
pub(super) fn Resolve(request: StoredValue<DeskRequest>) -> impl IntoView {
    let form = Form::of(ActKind::Resolve);
    let version = request.with_value(|request| request.version);
    let photo = RwSignal::new(None::<String>);
    let check = Callback::new(move |()| {
        Ok(Deed::Resolve(ResolveDraft {
            version,
            photo: photo.get_untracked(),
        }))
    });
    view! {
        <ActForm form request open=true check>
            <PhotoInput
                value=photo
                busy=form.photo_busy
                role=PhotoRole::After
                label="desk-answer-photo"
                hint="desk-answer-photo-hint"
            />
        </ActForm>
    }
}

/// A note for colleagues.
#[component]
fn Note(form: Form) -> impl IntoView {
    view! {
        <Field field="note" label="desk-hand-over-note" hint="desk-hand-over-note-hint" errors=form.errors>
            <TextArea value=form.typed.text rows=2/>
        </Field>
    }
}

/// The departments as options.
#[component]
fn Departments(
    /// The id of the one that is left out.
    but: String,
) -> impl IntoView {
    let text = use_text();
    Here::get()
        .municipality()
        .departments
        .iter()
        .filter(|one| one.id != but)
        .map(|one| {
            let name = one.name.clone();
            view! { <option value=one.id.clone()>{move || text.name(&name)}</option> }.part()
        })
        .collect_view()
}
