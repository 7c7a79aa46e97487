//! Making, changing, moving and retiring what a category asks besides.

use api::{
    Names, ProblemCode,
    audit::{AspectChange, Was},
    catalogue::MoveDraft,
    categories::KeptCategory,
    questions::{KeptQuestion, QuestionDraft as Typed},
};
use domain::{
    Code,
    audit::{Act, Aspect},
    fields::{QuestionDraft, RawQuestion},
};

use super::{Changes, Keeping, Said, moved, place_change};
use crate::{
    db::{Write, questions},
    error::AppError,
    flows::{author::Author, field_problems},
    random,
};

/// A question with the category that asks it.
struct Known {
    category: KeptCategory,
    question: KeptQuestion,
}

impl Keeping<'_> {
    async fn question(&self, id: &str) -> Result<Known, AppError> {
        self.categories()
            .await?
            .into_iter()
            .find_map(|category| {
                let found = |kept: &&KeptQuestion| kept.question.id == id;
                let question = category.questions.iter().find(found).cloned()?;
                Some(Known { category, question })
            })
            .ok_or_else(AppError::not_found)
    }

    fn check_question(&self, typed: &Typed) -> Result<QuestionDraft, AppError> {
        let raw = RawQuestion {
            name: typed.name.raw(),
            data_type: &typed.data_type,
            required: typed.required,
            choices: typed.choices.raw(),
        };
        QuestionDraft::check(raw, &self.municipality.languages).map_err(field_problems)
    }

    async fn commit_question(
        &self,
        known: Known,
        (act, changes): (Act, Vec<AspectChange>),
        write: Write,
        refusal: ProblemCode,
    ) -> Result<(), AppError> {
        let said = Said {
            act,
            object: &known.question.question.id,
            name: known.question.question.name,
            category: Some(known.category.name),
            changes,
        };
        self.commit(write, said, refusal).await
    }
}

/// What a question is to become, beside what it is.
fn changes(was: Option<&KeptQuestion>, draft: &QuestionDraft) -> Vec<AspectChange> {
    let was = was.map(|kept| &kept.question);
    let data_type = |code: &str| Was::Codes(vec![code.to_owned()]);
    let many = |choices: Vec<Names>| (!choices.is_empty()).then_some(Was::Many(choices));
    Changes::default()
        .note(
            Aspect::Name,
            was.map(|was| Was::Names(was.name.clone())),
            Some(Was::Names(draft.name.clone().into())),
        )
        .note(
            Aspect::DataType,
            was.map(|was| data_type(was.data_type.code())),
            Some(data_type(draft.data_type.code())),
        )
        .note(
            Aspect::Required,
            was.map(|was| Was::Yes(was.required)),
            Some(Was::Yes(draft.required)),
        )
        .note(
            Aspect::Choices,
            was.and_then(|was| many(was.choices.clone())),
            many(draft.choices.iter().cloned().map(Names::from).collect()),
        )
        .0
}

/// Makes a question of a category.
///
/// # Errors
/// `not-found`, `invalid-fields`, `step-not-allowed` where the category asks as many as it may.
pub async fn make(keeping: Keeping<'_>, category_id: &str, typed: &Typed) -> Result<(), AppError> {
    let category = keeping
        .categories()
        .await?
        .into_iter()
        .find(|category| category.id == category_id)
        .ok_or_else(AppError::not_found)?;
    let draft = keeping.check_question(typed)?;
    let id = random::id(keeping.app.now)?;
    keeping
        .commit_new(|author| adding(author, &id, (category_id, category.name), draft))
        .await
}

/// What makes a question of a category, with its entry in the audit log.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn adding(
    author: Author<'_>,
    id: &str,
    (category_id, category): (&str, Names),
    draft: QuestionDraft,
) -> Result<[Write; 2], AppError> {
    let write = questions::make(author.municipality_id, id, category_id, &draft)?;
    let said = Said {
        act: Act::QuestionMade,
        object: id,
        changes: changes(None, &draft),
        name: draft.name.into(),
        category: Some(category),
    };
    Ok([write, said.entry(author)?])
}

/// Changes a question.
///
/// # Errors
/// `not-found`, `invalid-fields`, `conflict`.
pub async fn change(keeping: Keeping<'_>, id: &str, typed: &Typed) -> Result<(), AppError> {
    let mut known = keeping.question(id).await?;
    let draft = keeping.check_question(typed)?;
    let (municipality_id, category_id) = (keeping.municipality_id(), &known.category.id);
    let write = questions::change(municipality_id, id, category_id, &draft, typed.revision)?;
    let done = (Act::QuestionChanged, changes(Some(&known.question), &draft));
    known.question.question.name = draft.name.into();
    keeping
        .commit_question(known, done, write, ProblemCode::Conflict)
        .await
}

/// Moves a question by one place among those that are asked; at the end of the list it stays.
///
/// # Errors
/// `not-found`.
pub async fn shift(keeping: Keeping<'_>, id: &str, draft: &MoveDraft) -> Result<(), AppError> {
    let known = keeping.question(id).await?;
    let kept = &known.category.questions;
    let asked = kept
        .iter()
        .filter(|kept| !kept.retired)
        .map(|kept| kept.question.id.as_str())
        .collect();
    let (order, from, to) = moved(asked, id, draft.up).ok_or_else(AppError::not_found)?;
    if from == to {
        return Ok(());
    }
    let write = questions::place(keeping.municipality_id(), &order)?;
    let done = (Act::QuestionChanged, place_change(from, to));
    keeping
        .commit_question(known, done, write, ProblemCode::Conflict)
        .await
}

/// Retires a question.
///
/// # Errors
/// `not-found`, `conflict` where it is retired.
pub async fn retire(keeping: Keeping<'_>, id: &str) -> Result<(), AppError> {
    let known = keeping.question(id).await?;
    let write = questions::retire(keeping.municipality_id(), id, keeping.app.now);
    let done = (Act::QuestionRetired, Vec::new());
    keeping
        .commit_question(known, done, write, ProblemCode::Conflict)
        .await
}

/// Asks a retired question again.
///
/// # Errors
/// `not-found`, `conflict` where it is not retired, `step-not-allowed` where the category asks as many as it may.
pub async fn restore(keeping: Keeping<'_>, id: &str) -> Result<(), AppError> {
    let known = keeping.question(id).await?;
    if !known.question.retired {
        return Err(AppError::problem(ProblemCode::Conflict));
    }
    let write = questions::restore(keeping.municipality_id(), id, &known.category.id);
    let done = (Act::QuestionRestored, Vec::new());
    keeping
        .commit_question(known, done, write, ProblemCode::StepNotAllowed)
        .await
}
