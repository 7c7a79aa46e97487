//! Making, changing, moving and closing departments.

use api::{
    Names, ProblemCode,
    audit::{AspectChange, Was},
    catalogue::MoveDraft,
    departments::{DepartmentDraft as Typed, DepartmentUses, KeptDepartment},
};
use domain::{
    Role,
    audit::{Act, Aspect},
    fields::{DepartmentDraft, Field, FieldError, FieldErrorCode, RawDepartment},
};

use super::{Changes, Keeping, Said, moved, place_change, text};
use crate::{
    db::{Write, departments, staff},
    error::AppError,
    flows::{author::Author, field_problems},
    random,
};

impl Keeping<'_> {
    async fn department(&self, id: &str) -> Result<KeptDepartment, AppError> {
        departments::list(self.db, self.municipality_id())
            .await?
            .into_iter()
            .find(|department| department.id == id)
            .ok_or_else(AppError::not_found)
    }

    /// The same check as the page's, and whether the people named work there; every field's error at once.
    async fn check_department(&self, id: &str, typed: &Typed) -> Result<DepartmentDraft, AppError> {
        let raw = RawDepartment {
            name: typed.name.raw(),
            utility: typed.utility,
            responsible: &typed.responsible,
            head: &typed.head,
        };
        let checked = DepartmentDraft::check(raw, &self.municipality.languages);
        let mut errors = checked.as_ref().err().cloned().unwrap_or_default();
        for (field, person) in [
            (Field::Responsible, typed.responsible.trim()),
            (Field::Head, typed.head.trim()),
        ] {
            if person.is_empty() || errors.iter().any(|error| error.field == field) {
                continue;
            }
            let role = departments::role_in(self.db, self.municipality_id(), person, id).await?;
            let error = match role {
                None => FieldErrorCode::Unknown,
                Some(role) if field == Field::Head && role != Role::Head => {
                    FieldErrorCode::NotAllowed
                }
                Some(_) => continue,
            };
            errors.push(FieldError { field, error });
        }
        match checked {
            Ok(draft) if errors.is_empty() => Ok(draft),
            _ => Err(field_problems(errors)),
        }
    }

    /// What a department is to become, beside what it is.
    async fn department_changes(
        &self,
        was: &KeptDepartment,
        draft: &DepartmentDraft,
    ) -> Result<Vec<AspectChange>, AppError> {
        let responsible = self.person_name(draft.responsible.as_deref()).await?;
        let head = self.person_name(draft.head.as_deref()).await?;
        Ok(changes(Some(was), draft, responsible, head))
    }

    async fn person_name(&self, id: Option<&str>) -> Result<Option<Was>, AppError> {
        let Some(id) = id else { return Ok(None) };
        let person = staff::by_id(self.db, self.municipality_id(), id, self.app.now).await?;
        Ok(person.and_then(|person| text(&person.name)))
    }
}

/// What a department is to become, beside what it is; people are named by their names.
fn changes(
    was: Option<&KeptDepartment>,
    draft: &DepartmentDraft,
    responsible: Option<Was>,
    head: Option<Was>,
) -> Vec<AspectChange> {
    Changes::default()
        .note(
            Aspect::Name,
            was.map(|was| Was::Names(was.name.clone())),
            Some(Was::Names(draft.name.clone().into())),
        )
        .note(
            Aspect::Utility,
            was.map(|was| Was::Yes(was.utility)),
            Some(Was::Yes(draft.utility)),
        )
        .note(
            Aspect::Responsible,
            was.and_then(|was| text(&was.responsible.as_ref()?.name)),
            responsible,
        )
        .note(
            Aspect::Head,
            was.and_then(|was| text(&was.head.as_ref()?.name)),
            head,
        )
        .0
}

/// Makes a department. Nobody works in it yet, so it names nobody.
///
/// # Errors
/// `invalid-fields`, `step-not-allowed` where there are as many as there may be.
pub async fn make(keeping: Keeping<'_>, typed: &Typed) -> Result<(), AppError> {
    let id = random::id(keeping.app.now)?;
    let draft = keeping.check_department(&id, typed).await?;
    keeping
        .commit_new(|author| adding(author, &id, draft))
        .await
}

/// What makes a department in which nobody works yet, with its entry in the audit log.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn adding(
    author: Author<'_>,
    id: &str,
    draft: DepartmentDraft,
) -> Result<[Write; 2], AppError> {
    let write = departments::make(author.municipality_id, id, &draft)?;
    let said = Said {
        act: Act::DepartmentMade,
        object: id,
        category: None,
        changes: changes(None, &draft, None, None),
        name: draft.name.into(),
    };
    Ok([write, said.entry(author)?])
}

/// Changes a department.
///
/// # Errors
/// `not-found`, `invalid-fields`, `conflict`.
pub async fn change(keeping: Keeping<'_>, id: &str, typed: &Typed) -> Result<(), AppError> {
    let was = keeping.department(id).await?;
    let draft = keeping.check_department(id, typed).await?;
    let write = departments::change(keeping.municipality_id(), id, &draft, typed.revision)?;
    let said = Said {
        act: Act::DepartmentChanged,
        object: id,
        category: None,
        changes: keeping.department_changes(&was, &draft).await?,
        name: draft.name.into(),
    };
    keeping.commit(write, said, ProblemCode::Conflict).await
}

/// Moves a department by one place among those that are open; at the end of the list it stays.
///
/// # Errors
/// `not-found`.
pub async fn shift(keeping: Keeping<'_>, id: &str, draft: &MoveDraft) -> Result<(), AppError> {
    let known = departments::list(keeping.db, keeping.municipality_id()).await?;
    let open: Vec<&KeptDepartment> = known.iter().filter(|one| !one.closed).collect();
    let ids = open.iter().map(|one| one.id.as_str()).collect();
    let (order, from, to) = moved(ids, id, draft.up).ok_or_else(AppError::not_found)?;
    if from == to {
        return Ok(());
    }
    let write = departments::place(keeping.municipality_id(), &order)?;
    let said = Said {
        act: Act::DepartmentChanged,
        object: id,
        category: None,
        name: name_of(&open, id),
        changes: place_change(from, to),
    };
    keeping.commit(write, said, ProblemCode::Conflict).await
}

fn name_of(departments: &[&KeptDepartment], id: &str) -> Names {
    departments
        .iter()
        .find(|one| one.id == id)
        .map(|one| one.name.clone())
        .unwrap_or_default()
}

/// What keeps a department open.
///
/// # Errors
/// `not-found`.
pub async fn uses(keeping: Keeping<'_>, id: &str) -> Result<DepartmentUses, AppError> {
    keeping.department(id).await?;
    Ok(departments::uses(keeping.db, keeping.municipality_id(), id).await?)
}

/// Closes a department.
///
/// # Errors
/// `not-found`, `step-not-allowed` where something keeps it open, `conflict` where it is closed.
pub async fn close(keeping: Keeping<'_>, id: &str) -> Result<(), AppError> {
    let department = keeping.department(id).await?;
    if department.closed {
        return Err(AppError::problem(ProblemCode::Conflict));
    }
    let write = departments::close(keeping.municipality_id(), id, keeping.app.now);
    let said = Said {
        act: Act::DepartmentClosed,
        object: id,
        category: None,
        name: department.name,
        changes: Vec::new(),
    };
    keeping
        .commit(write, said, ProblemCode::StepNotAllowed)
        .await
}

/// Opens a closed department again.
///
/// # Errors
/// `not-found`, `conflict` where it is open.
pub async fn reopen(keeping: Keeping<'_>, id: &str) -> Result<(), AppError> {
    let department = keeping.department(id).await?;
    let write = departments::reopen(keeping.municipality_id(), id);
    let said = Said {
        act: Act::DepartmentReopened,
        object: id,
        category: None,
        name: department.name,
        changes: Vec::new(),
    };
    keeping.commit(write, said, ProblemCode::Conflict).await
}
