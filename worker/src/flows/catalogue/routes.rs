//! Making, changing, moving and removing routing rules, and trying them out.

use api::{
    Names, ProblemCode,
    audit::{AspectChange, Was},
    catalogue::MoveDraft,
    routing::{KeptRoute, RouteDraft as Typed, Routed, TrialDraft},
};
use domain::{
    Code,
    audit::{Act, Aspect},
    fields::{Field, FieldError, FieldErrorCode, RawRoute, RouteDraft, received_at},
    routing::When,
};

use super::{Changes, Keeping, Said, moved, place_change, text};
use crate::{
    db::{
        Write, districts, municipalities,
        routing::{self, StoredRoute, clock_time},
    },
    error::AppError,
    flows::{
        field_problems,
        route::{Subject, route},
    },
    random,
};

/// The names of what a rule points to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Pointed {
    category: Option<Names>,
    district: Option<Names>,
    department: Option<Names>,
}

impl Keeping<'_> {
    async fn rule(&self, id: &str) -> Result<StoredRoute, AppError> {
        routing::list(self.db, self.municipality_id())
            .await?
            .into_iter()
            .find(|stored| stored.kept.id == id)
            .ok_or_else(AppError::not_found)
    }

    async fn pointed(
        &self,
        category: Option<&str>,
        district: Option<&str>,
        department: &str,
    ) -> Result<Pointed, AppError> {
        let (db, municipality_id) = (self.db, self.municipality_id());
        let category = match category {
            None => None,
            Some(id) => municipalities::category(db, municipality_id, id)
                .await?
                .map(|category| category.name),
        };
        let district = match district {
            None => None,
            Some(id) => districts::list(db, municipality_id)
                .await?
                .into_iter()
                .find(|district| district.id == id)
                .map(|district| district.name),
        };
        let department = municipalities::department_name(db, municipality_id, department).await?;
        Ok(Pointed {
            category,
            district,
            department,
        })
    }

    /// The same check as the page's, and whether what it points to is there; every field's error at once.
    async fn check_rule(&self, typed: &Typed) -> Result<(RouteDraft, Pointed), AppError> {
        let checked = RouteDraft::check(RawRoute {
            name: &typed.name,
            category: &typed.category,
            district: &typed.district,
            when: &typed.when,
            weekdays: &typed.weekdays,
            from: &typed.from,
            to: &typed.to,
            department: &typed.department,
        });
        let named = |typed: &str| {
            let typed = typed.trim();
            (!typed.is_empty()).then(|| typed.to_owned())
        };
        let (category, district) = (named(&typed.category), named(&typed.district));
        let pointed = self
            .pointed(
                category.as_deref(),
                district.as_deref(),
                typed.department.trim(),
            )
            .await?;
        let mut errors = checked.as_ref().err().cloned().unwrap_or_default();
        for (field, missing) in [
            (
                Field::Category,
                category.is_some() && pointed.category.is_none(),
            ),
            (
                Field::District,
                district.is_some() && pointed.district.is_none(),
            ),
            (Field::Department, pointed.department.is_none()),
        ] {
            if missing && errors.iter().all(|error| error.field != field) {
                errors.push(FieldError {
                    field,
                    error: FieldErrorCode::Unknown,
                });
            }
        }
        match checked {
            Ok(draft) if errors.is_empty() => Ok((draft, pointed)),
            _ => Err(field_problems(errors)),
        }
    }

    async fn commit_rule(
        &self,
        (id, name): (&str, &str),
        (act, changes): (Act, Vec<AspectChange>),
        write: Write,
        refusal: ProblemCode,
    ) -> Result<(), AppError> {
        let said = Said {
            act,
            object: id,
            // The name of a rule is for colleagues, and in one language.
            name: Names {
                en: Some(name.to_owned()),
                ..Names::default()
            },
            category: None,
            changes,
        };
        self.commit(write, said, refusal).await
    }
}

/// A rule as the audit log words it.
struct Worded {
    name: String,
    pointed: Pointed,
    when: When,
}

/// What a rule is to become, beside what it is.
fn changes(was: Option<&Worded>, is: Option<&Worded>) -> Vec<AspectChange> {
    let names = |of: fn(&Pointed) -> &Option<Names>| {
        move |one: &Worded| of(&one.pointed).clone().map(Was::Names)
    };
    let name = |one: &Worded| text(&one.name);
    let category = names(|pointed| &pointed.category);
    let district = names(|pointed| &pointed.district);
    let department = names(|pointed| &pointed.department);
    let kind = |one: &Worded| Some(Was::Codes(vec![one.when.kind().code().to_owned()]));
    let hours = |one: &Worded| match &one.when {
        When::Always | When::OffDuty => None,
        When::Hours { weekdays, from, to } => text(&format!(
            "{weekdays} {}–{}",
            clock_time(*from),
            clock_time(*to)
        )),
    };
    Changes::default()
        .note(Aspect::Name, was.and_then(name), is.and_then(name))
        .note(
            Aspect::Category,
            was.and_then(category),
            is.and_then(category),
        )
        .note(
            Aspect::District,
            was.and_then(district),
            is.and_then(district),
        )
        .note(Aspect::When, was.and_then(kind), is.and_then(kind))
        .note(Aspect::Hours, was.and_then(hours), is.and_then(hours))
        .note(
            Aspect::Department,
            was.and_then(department),
            is.and_then(department),
        )
        .0
}

impl Keeping<'_> {
    async fn worded(&self, stored: StoredRoute) -> Result<Worded, AppError> {
        let KeptRoute {
            name,
            category_id,
            district_id,
            department_id,
            ..
        } = stored.kept;
        let pointed = self
            .pointed(
                category_id.as_deref(),
                district_id.as_deref(),
                &department_id,
            )
            .await?;
        Ok(Worded {
            name,
            pointed,
            when: stored.when,
        })
    }
}

/// Makes a rule.
///
/// # Errors
/// `invalid-fields`, `step-not-allowed` where there are as many as there may be.
pub async fn make(keeping: Keeping<'_>, typed: &Typed) -> Result<(), AppError> {
    let (draft, pointed) = keeping.check_rule(typed).await?;
    let id = random::id(keeping.app.now)?;
    let write = routing::make(keeping.municipality_id(), &id, &draft);
    let worded = Worded {
        name: draft.name,
        pointed,
        when: draft.when,
    };
    let done = (Act::RouteMade, changes(None, Some(&worded)));
    keeping
        .commit_rule(
            (&id, &worded.name),
            done,
            write,
            ProblemCode::StepNotAllowed,
        )
        .await
}

/// Changes a rule.
///
/// # Errors
/// `not-found`, `invalid-fields`, `conflict`.
pub async fn change(keeping: Keeping<'_>, id: &str, typed: &Typed) -> Result<(), AppError> {
    let was = keeping.rule(id).await?;
    let (draft, pointed) = keeping.check_rule(typed).await?;
    let was = keeping.worded(was).await?;
    let write = routing::change(keeping.municipality_id(), id, &draft, typed.revision);
    let worded = Worded {
        name: draft.name,
        pointed,
        when: draft.when,
    };
    let done = (Act::RouteChanged, changes(Some(&was), Some(&worded)));
    keeping
        .commit_rule((id, &worded.name), done, write, ProblemCode::Conflict)
        .await
}

/// Moves a rule by one place; at the end of the list it stays.
///
/// # Errors
/// `not-found`.
pub async fn shift(keeping: Keeping<'_>, id: &str, draft: &MoveDraft) -> Result<(), AppError> {
    let known = routing::list(keeping.db, keeping.municipality_id()).await?;
    let ids = known.iter().map(|one| one.kept.id.as_str()).collect();
    let (order, from, to) = moved(ids, id, draft.up).ok_or_else(AppError::not_found)?;
    if from == to {
        return Ok(());
    }
    let write = routing::place(keeping.municipality_id(), &order)?;
    let name = known
        .iter()
        .find(|one| one.kept.id == id)
        .map_or("", |one| one.kept.name.as_str());
    let done = (Act::RouteChanged, place_change(from, to));
    keeping
        .commit_rule((id, name), done, write, ProblemCode::Conflict)
        .await
}

/// Removes a rule; what it said stands in the audit log.
///
/// # Errors
/// `not-found`.
pub async fn remove(keeping: Keeping<'_>, id: &str) -> Result<(), AppError> {
    let was = keeping.rule(id).await?;
    let was = keeping.worded(was).await?;
    let write = routing::remove(keeping.municipality_id(), id);
    let done = (Act::RouteRemoved, changes(Some(&was), None));
    keeping
        .commit_rule((id, &was.name), done, write, ProblemCode::NotFound)
        .await
}

/// Says which department would get a request.
///
/// # Errors
/// `invalid-fields` (`category`, `district`, `received-at`).
pub async fn attempt(
    db: &crate::db::Db,
    municipality: &municipalities::Municipality,
    typed: &TrialDraft,
) -> Result<Routed, AppError> {
    let mut errors = Vec::new();
    let at = received_at(&typed.at, municipality.time_zone)
        .map_err(|error| errors.push(error))
        .ok();
    let category = municipalities::category(db, &municipality.id, typed.category.trim()).await?;
    if category.is_none() {
        let error = if typed.category.trim().is_empty() {
            FieldErrorCode::Required
        } else {
            FieldErrorCode::Unknown
        };
        errors.push(FieldError {
            field: Field::Category,
            error,
        });
    }
    let district = typed.district.trim();
    let known = districts::list(db, &municipality.id).await?;
    if !district.is_empty() && known.iter().all(|one| one.id != district) {
        errors.push(FieldError {
            field: Field::District,
            error: FieldErrorCode::Unknown,
        });
    }
    let (Some(at), Some(category), true) = (at, category, errors.is_empty()) else {
        return Err(field_problems(errors));
    };
    let subject = Subject {
        category: &category.id,
        district: (!district.is_empty()).then_some(district),
        at,
    };
    if let Some(stored) = route(db, municipality, subject).await? {
        return Ok(Routed {
            department: stored.department,
            rule: Some(stored.kept.name),
        });
    }
    let department = municipalities::department_name(db, &municipality.id, &category.department_id)
        .await?
        .ok_or_else(|| AppError::internal("a category without its department"))?;
    Ok(Routed {
        department,
        rule: None,
    })
}
