//! The settings of a municipality as one file: giving them, and taking over those of another. What is there is never
//! changed, so that taking over the same file again adds nothing.

mod plan;
mod read;

use std::collections::BTreeSet;

use api::{
    Names, ProblemCode,
    catalogue::Catalogue,
    departments::KeptDepartment,
    settings_file::{
        CheckedFile, FORMAT, FileAnswer, FileCategory, FileDepartment, FileQuestion, FileTemplate,
        FoundState, SettingsFile, TakeDraft, TakenSettings, TakenThing, VERSION,
    },
};
use domain::{Language, fields::DepartmentDraft};

use super::{
    author::Author,
    catalogue::{self, categories, departments, questions},
    knowledge, templates,
};
use crate::{
    db::{self, Db, DbError, Write, municipalities::Municipality},
    error::AppError,
    random,
};
use plan::{Draft, Ground, Making, Plan, Planned};
use read::Unread;

/// What is there.
async fn ground(db: &Db, municipality: &Municipality) -> Result<Ground, AppError> {
    Ok(Ground {
        languages: municipality.languages.clone(),
        catalogue: catalogue::read(db, &municipality.id).await?,
        templates: db::templates::list(db, &municipality.id).await?,
        answers: db::knowledge::every(db, &municipality.id).await?,
    })
}

/// The settings as one file; what is closed or retired stays out.
///
/// # Errors
/// When the database cannot be read.
pub async fn give(db: &Db, municipality: &Municipality) -> Result<SettingsFile, AppError> {
    let ground = ground(db, municipality).await?;
    Ok(written(municipality.language(), ground))
}

fn written(language: Language, ground: Ground) -> SettingsFile {
    let Ground {
        catalogue,
        templates,
        answers,
        ..
    } = ground;
    let open = catalogue.departments.into_iter();
    let open: Vec<_> = open.filter(|department| !department.closed).collect();
    let offered = catalogue.categories.into_iter();
    let offered: Vec<_> = offered.filter(|category| !category.retired).collect();
    let department_keys = keys(language, open.iter().map(|one| (&one.id, &one.name)));
    let category_keys = keys(language, offered.iter().map(|one| (&one.id, &one.name)));
    let key_of = |keys: &[(String, String)], id: &str| {
        let found = keys.iter().find(|(known, _)| known == id);
        found.map(|(_, key)| key.clone())
    };
    SettingsFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        departments: open
            .into_iter()
            .map(|department| FileDepartment {
                key: key_of(&department_keys, &department.id).unwrap_or_default(),
                names: department.name,
                utility: department.utility,
            })
            .collect(),
        templates: templates
            .into_iter()
            .map(|template| FileTemplate {
                category: template
                    .category_id
                    .and_then(|id| key_of(&category_keys, &id)),
                name: template.name,
                outcome: template.outcome,
                texts: template.texts,
                working_days: template.working_days,
                addressee: template.addressee,
            })
            .collect(),
        answers: answers
            .into_iter()
            .map(|kept| FileAnswer {
                category: kept.category_id.and_then(|id| key_of(&category_keys, &id)),
                language: kept.language,
                question: kept.question,
                answer: kept.answer,
            })
            .collect(),
        categories: offered
            .into_iter()
            .map(|category| FileCategory {
                key: key_of(&category_keys, &category.id).unwrap_or_default(),
                department: key_of(&department_keys, &category.department_id).unwrap_or_default(),
                names: category.name,
                kinds: category.kinds,
                on_call: category.on_call,
                public_by_default: category.public_by_default,
                emergency: category.emergency,
                questions: category
                    .questions
                    .into_iter()
                    .filter(|kept| !kept.retired)
                    .map(|kept| FileQuestion {
                        names: kept.question.name,
                        data_type: kept.question.data_type,
                        required: kept.question.required,
                        choices: kept.question.choices,
                    })
                    .collect(),
            })
            .collect(),
    }
}

/// A key for each thing by its id: its name, with a number behind it where another has the same.
fn keys<'a>(
    language: Language,
    things: impl Iterator<Item = (&'a String, &'a Names)>,
) -> Vec<(String, String)> {
    let mut taken = BTreeSet::new();
    things
        .map(|(id, name)| {
            let name = name.pick(language);
            let key = (1_u32..)
                .map(|number| match number {
                    1 => name.clone(),
                    _ => format!("{name} ({number})"),
                })
                .find(|key| !taken.contains(key))
                .unwrap_or_default();
            taken.insert(key.clone());
            (id.clone(), key)
        })
        .collect()
}

/// What could be taken over of a file; nothing is changed.
///
/// # Errors
/// When the database cannot be read.
pub async fn check(
    db: &Db,
    municipality: &Municipality,
    author: Author<'_>,
    file: &[u8],
) -> Result<CheckedFile, AppError> {
    let ground = ground(db, municipality).await?;
    Ok(match planned(file, &ground, author)? {
        Ok(plan) => plan.told(),
        Err((fault, line)) => CheckedFile::unread(fault, line),
    })
}

fn planned(
    file: &[u8],
    ground: &Ground,
    author: Author<'_>,
) -> Result<Result<Plan, Unread>, AppError> {
    Ok(match read::read(file) {
        Ok(typed) => {
            let ids = random::in_order(author.now, plan::ids_needed(&typed))?;
            Ok(plan::plan(typed, ground, ids))
        }
        Err(unread) => Err(unread),
    })
}

/// Takes over what was chosen of a file, and what that belongs to, in one batch.
///
/// # Errors
/// `malformed-request` for a file that cannot be read, `conflict` where the catalogue was changed meanwhile so that
/// something had no place any more; nothing is changed then.
pub async fn take(
    db: &Db,
    municipality: &Municipality,
    author: Author<'_>,
    draft: &TakeDraft,
) -> Result<TakenSettings, AppError> {
    let ground = ground(db, municipality).await?;
    let plan = planned(draft.file.as_bytes(), &ground, author)?
        .map_err(|_| AppError::problem(ProblemCode::MalformedRequest))?;
    let wanted = with_needs(&plan, &draft.take);
    let mut taken = TakenSettings::default();
    let mut writes = Vec::new();
    for thing in plan.things {
        if !wanted.contains(&thing.found.path) {
            continue;
        }
        let Planned { found, making } = thing;
        let told = TakenThing {
            part: found.part,
            name: found.name,
        };
        match making {
            Some(making) => {
                writes.extend(made(author, making)?);
                taken.added.push(told);
            }
            None => taken.skipped.push(told),
        }
    }
    if writes.is_empty() {
        return Ok(taken);
    }
    match db.commit(writes).await {
        Ok(_) => Ok(taken),
        // A department was closed or a limit was reached meanwhile, so that a row points to one that was not made.
        Err(DbError::ForeignKey(_)) => Err(AppError::problem(ProblemCode::Conflict)),
        Err(error) => Err(error.into()),
    }
}

/// What makes everything of a file, for a municipality in which nothing is but one department.
///
/// # Errors
/// Where the file cannot be read or is wrong anywhere: it is one of ours.
pub fn begin(
    languages: &[Language],
    (department_id, department): (&str, DepartmentDraft),
    author: Author<'_>,
    file: &[u8],
) -> Result<Vec<Write>, AppError> {
    let there = KeptDepartment {
        id: department_id.to_owned(),
        revision: 1,
        name: department.name.into(),
        utility: department.utility,
        responsible: None,
        head: None,
        closed: false,
    };
    let ground = Ground {
        languages: languages.to_vec(),
        catalogue: Catalogue {
            departments: vec![there],
            ..Catalogue::default()
        },
        ..Ground::default()
    };
    let plan = planned(file, &ground, author)?
        .map_err(|(fault, _)| AppError::internal(format!("a file of ours: {fault:?}")))?;
    let mut writes = Vec::new();
    for thing in plan.things {
        match (thing.found.state, thing.making) {
            (FoundState::New, Some(making)) => writes.extend(made(author, making)?),
            (FoundState::Same, None) => {}
            (
                FoundState::New | FoundState::Same | FoundState::Different | FoundState::Refused,
                _,
            ) => {
                let path = thing.found.path;
                return Err(AppError::internal(format!("a file of ours: {path}")));
            }
        }
    }
    Ok(writes)
}

/// The paths of what was chosen, and of what that belongs to.
fn with_needs(plan: &Plan, chosen: &[String]) -> BTreeSet<String> {
    let mut wanted: BTreeSet<String> = chosen.iter().cloned().collect();
    // What belongs to something stands behind it, so that one way back is enough.
    for thing in plan.things.iter().rev() {
        if let (true, Some(needed)) = (wanted.contains(&thing.found.path), &thing.found.needs) {
            wanted.insert(needed.clone());
        }
    }
    wanted
}

/// What makes a thing, each part with its entry in the audit log, as if it was made by hand.
fn made(author: Author<'_>, Making { id, draft }: Making) -> Result<Vec<Write>, AppError> {
    match draft {
        Draft::Department(draft) => Ok(departments::adding(author, &id, draft)?.into()),
        Draft::Category {
            draft,
            department,
            emergency,
            questions: asked,
        } => {
            let name = Names::from(draft.name.clone());
            let mut writes = Vec::from(categories::adding(author, &id, draft, department)?);
            if let Some(emergency) = emergency {
                let name = name.clone();
                writes.extend(categories::adding_emergency(author, &id, name, &emergency)?);
            }
            for (question_id, draft) in asked {
                let category = (id.as_str(), name.clone());
                writes.extend(questions::adding(author, &question_id, category, draft)?);
            }
            Ok(writes)
        }
        Draft::Template(draft) => Ok(templates::adding(author, &id, &draft)?.into()),
        Draft::Answer { draft, category } => {
            Ok(knowledge::adding(author, &id, &draft, category)?.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn department(id: &str, name: &str, closed: bool) -> KeptDepartment {
        KeptDepartment {
            id: id.to_owned(),
            revision: 1,
            name: Names {
                sl: Some(name.to_owned()),
                ..Names::default()
            },
            utility: false,
            responsible: None,
            head: None,
            closed,
        }
    }

    #[test]
    fn a_key_is_a_name_and_stands_once() {
        let ground = Ground {
            languages: vec![Language::Slovenian],
            catalogue: Catalogue {
                departments: vec![
                    department("1", "Ceste", false),
                    department("2", "Ceste", false),
                    department("3", "Zelenice", true),
                ],
                ..Catalogue::default()
            },
            ..Ground::default()
        };
        let file = written(Language::Slovenian, ground);
        let keys: Vec<&str> = file
            .departments
            .iter()
            .map(|one| one.key.as_str())
            .collect();
        assert_eq!(keys, ["Ceste", "Ceste (2)"]);
    }
}
