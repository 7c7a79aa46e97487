//! Making, changing, moving and retiring categories, and their emergency notices.

use api::{
    Names, ProblemCode,
    audit::{AspectChange, Was},
    catalogue::MoveDraft,
    categories::{CategoryDraft as Typed, EmergencyDraft as TypedEmergency, KeptCategory},
    municipality::Emergency,
};
use domain::{
    Code, Kind,
    audit::{Act, Aspect},
    fields::{CategoryDraft, EmergencyDraft, Field, FieldError, FieldErrorCode, RawCategory},
};

use super::{Changes, Keeping, Said, moved, place_change, text};
use crate::{
    db::{Write, categories, departments},
    error::AppError,
    flows::{author::Author, field_problems},
    random,
};

impl Keeping<'_> {
    pub(super) async fn categories(&self) -> Result<Vec<KeptCategory>, AppError> {
        Ok(categories::list(self.db, self.municipality_id()).await?)
    }

    async fn category(&self, id: &str) -> Result<KeptCategory, AppError> {
        self.categories()
            .await?
            .into_iter()
            .find(|category| category.id == id)
            .ok_or_else(AppError::not_found)
    }

    /// The same check as the page's, and whether its department can be given anything; with the department's name.
    async fn check_category(&self, typed: &Typed) -> Result<(CategoryDraft, Names), AppError> {
        let raw = RawCategory {
            name: typed.name.raw(),
            kinds: &typed.kinds,
            department: &typed.department,
            on_call: typed.on_call,
            public_by_default: typed.public_by_default,
        };
        let checked = CategoryDraft::check(raw, &self.municipality.languages);
        let mut errors = checked.as_ref().err().cloned().unwrap_or_default();
        let department = self.department_name(typed.department.trim()).await?;
        if department.is_none() && errors.iter().all(|error| error.field != Field::Department) {
            errors.push(FieldError {
                field: Field::Department,
                error: FieldErrorCode::Unknown,
            });
        }
        match (checked, department) {
            (Ok(draft), Some(department)) if errors.is_empty() => Ok((draft, department)),
            _ => Err(field_problems(errors)),
        }
    }

    /// The name of a department that is open.
    async fn department_name(&self, id: &str) -> Result<Option<Names>, AppError> {
        let name = crate::db::municipalities::department_name(self.db, self.municipality_id(), id);
        Ok(name.await?)
    }

    async fn commit_category(
        &self,
        category: KeptCategory,
        (act, changes): (Act, Vec<AspectChange>),
        write: Write,
        refusal: ProblemCode,
    ) -> Result<(), AppError> {
        let said = Said {
            act,
            object: &category.id,
            name: category.name,
            category: None,
            changes,
        };
        self.commit(write, said, refusal).await
    }
}

fn kinds(kinds: &[Kind]) -> Was {
    Was::Codes(kinds.iter().map(|kind| kind.code().to_owned()).collect())
}

/// What a category is to become, beside what it is.
fn changes(
    was: Option<(&KeptCategory, Names)>,
    draft: &CategoryDraft,
    department: Names,
) -> Vec<AspectChange> {
    let (was, had) = was.unzip();
    Changes::default()
        .note(
            Aspect::Name,
            was.map(|was| Was::Names(was.name.clone())),
            Some(Was::Names(draft.name.clone().into())),
        )
        .note(
            Aspect::Department,
            had.map(Was::Names),
            Some(Was::Names(department)),
        )
        .note(
            Aspect::Kinds,
            was.map(|was| kinds(&was.kinds)),
            Some(kinds(&draft.kinds)),
        )
        .note(
            Aspect::OnCall,
            was.map(|was| Was::Yes(was.on_call)),
            Some(Was::Yes(draft.on_call)),
        )
        .note(
            Aspect::PublicByDefault,
            was.map(|was| Was::Yes(was.public_by_default)),
            Some(Was::Yes(draft.public_by_default)),
        )
        .0
}

/// Makes a category.
///
/// # Errors
/// `invalid-fields`, `step-not-allowed` where there are as many as there may be.
pub async fn make(keeping: Keeping<'_>, typed: &Typed) -> Result<(), AppError> {
    let id = random::id(keeping.app.now)?;
    let (draft, department) = keeping.check_category(typed).await?;
    keeping
        .commit_new(|author| adding(author, &id, draft, department))
        .await
}

/// What makes a category, with its entry in the audit log; the department is named for that.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn adding(
    author: Author<'_>,
    id: &str,
    draft: CategoryDraft,
    department: Names,
) -> Result<[Write; 2], AppError> {
    let write = categories::make(author.municipality_id, id, &draft)?;
    let said = Said {
        act: Act::CategoryMade,
        object: id,
        changes: changes(None, &draft, department),
        name: draft.name.into(),
        category: None,
    };
    Ok([write, said.entry(author)?])
}

/// What gives a category that was just made its emergency notice, with its entry in the audit log.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn adding_emergency(
    author: Author<'_>,
    id: &str,
    name: Names,
    emergency: &Emergency,
) -> Result<[Write; 2], AppError> {
    /// The revision of what was just made.
    const FIRST: u32 = 1;
    let write = categories::choose_emergency(author.municipality_id, id, emergency, FIRST)?;
    let said = Said {
        act: Act::CategoryChanged,
        object: id,
        changes: emergency_changes(None, Some(emergency)),
        name,
        category: None,
    };
    Ok([write, said.entry(author)?])
}

/// Changes a category.
///
/// # Errors
/// `not-found`, `invalid-fields`, `conflict`.
pub async fn change(keeping: Keeping<'_>, id: &str, typed: &Typed) -> Result<(), AppError> {
    let was = keeping.category(id).await?;
    let (draft, department) = keeping.check_category(typed).await?;
    // It may be closed: a category that was retired in it goes elsewhere before it is offered again.
    let had = departments::list(keeping.db, keeping.municipality_id())
        .await?
        .into_iter()
        .find(|department| department.id == was.department_id)
        .map(|department| department.name)
        .unwrap_or_default();
    let changes = changes(Some((&was, had)), &draft, department);
    let write = categories::change(keeping.municipality_id(), id, &draft, typed.revision)?;
    let named = KeptCategory {
        name: draft.name.into(),
        ..was
    };
    keeping
        .commit_category(
            named,
            (Act::CategoryChanged, changes),
            write,
            ProblemCode::Conflict,
        )
        .await
}

/// Moves a category by one place among those of its department that are offered; at the end of the list it stays.
///
/// # Errors
/// `not-found`.
pub async fn shift(keeping: Keeping<'_>, id: &str, draft: &MoveDraft) -> Result<(), AppError> {
    let known = keeping.categories().await?;
    let own = known
        .iter()
        .find(|one| one.id == id)
        .ok_or_else(AppError::not_found)?;
    let beside = known
        .iter()
        .filter(|one| one.department_id == own.department_id && !one.retired)
        .map(|one| one.id.as_str())
        .collect();
    let (order, from, to) = moved(beside, id, draft.up).ok_or_else(AppError::not_found)?;
    if from == to {
        return Ok(());
    }
    let write = categories::place(keeping.municipality_id(), &order)?;
    let done = (Act::CategoryChanged, place_change(from, to));
    keeping
        .commit_category(own.clone(), done, write, ProblemCode::Conflict)
        .await
}

/// Retires a category.
///
/// # Errors
/// `not-found`, `conflict` where it is retired.
pub async fn retire(keeping: Keeping<'_>, id: &str) -> Result<(), AppError> {
    let category = keeping.category(id).await?;
    let write = categories::retire(keeping.municipality_id(), id, keeping.app.now);
    let done = (Act::CategoryRetired, Vec::new());
    keeping
        .commit_category(category, done, write, ProblemCode::Conflict)
        .await
}

/// Offers a retired category again.
///
/// # Errors
/// `not-found`, `conflict` where it is not retired, `step-not-allowed` where its department is closed.
pub async fn restore(keeping: Keeping<'_>, id: &str) -> Result<(), AppError> {
    let category = keeping.category(id).await?;
    if !category.retired {
        return Err(AppError::problem(ProblemCode::Conflict));
    }
    let write = categories::restore(keeping.municipality_id(), id);
    let done = (Act::CategoryRestored, Vec::new());
    keeping
        .commit_category(category, done, write, ProblemCode::StepNotAllowed)
        .await
}

/// Gives a category an emergency notice.
///
/// # Errors
/// `not-found`, `invalid-fields`, `conflict`.
pub async fn choose_emergency(
    keeping: Keeping<'_>,
    id: &str,
    typed: &TypedEmergency,
) -> Result<(), AppError> {
    let was = keeping.category(id).await?;
    let languages = &keeping.municipality.languages;
    let draft =
        EmergencyDraft::check(typed.text.raw(), &typed.phone, languages).map_err(field_problems)?;
    let emergency = Emergency {
        text: draft.text.into(),
        phone: draft.phone,
    };
    let municipality_id = keeping.municipality_id();
    let write = categories::choose_emergency(municipality_id, id, &emergency, typed.revision)?;
    let changes = emergency_changes(was.emergency.as_ref(), Some(&emergency));
    keeping
        .commit_category(
            was,
            (Act::CategoryChanged, changes),
            write,
            ProblemCode::Conflict,
        )
        .await
}

/// Takes the emergency notice away.
///
/// # Errors
/// `not-found`, `conflict` where there is none.
pub async fn remove_emergency(keeping: Keeping<'_>, id: &str) -> Result<(), AppError> {
    let was = keeping.category(id).await?;
    let write = categories::remove_emergency(keeping.municipality_id(), id);
    let changes = emergency_changes(was.emergency.as_ref(), None);
    keeping
        .commit_category(
            was,
            (Act::CategoryChanged, changes),
            write,
            ProblemCode::Conflict,
        )
        .await
}

fn emergency_changes(was: Option<&Emergency>, is: Option<&Emergency>) -> Vec<AspectChange> {
    let words = |emergency: &Emergency| Was::Names(emergency.text.clone());
    let phone = |emergency: &Emergency| text(&emergency.phone);
    Changes::default()
        .note(Aspect::EmergencyText, was.map(words), is.map(words))
        .note(
            Aspect::EmergencyPhone,
            was.and_then(phone),
            is.and_then(phone),
        )
        .0
}
