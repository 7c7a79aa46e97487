//! What categories ask besides, and what was answered.

use api::{
    Names,
    questions::{ExtraAnswer, KeptQuestion, Question},
};
use chrono::{DateTime, Utc};
use domain::{Code, fields::QuestionDraft, question::QUESTIONS_MAX};
use serde::Deserialize;

use super::{Db, DbError, Value, Write, args, code, json, statements};

/// How many a municipality has at most, retired ones among them.
pub const MOST: u32 = 5_000;

/// A question as it is read.
macro_rules! select {
    () => {
        "
        select id, category_id, revision, name, data_type, required, choices, retired_at is not null as retired
        from category_question
        "
    };
}

statements! {
    LIST = concat!(select!(), "
        where municipality_id = ?1
        order by category_id, position, id
        limit ?2");
    OF_CATEGORY = concat!(select!(), "
        where municipality_id = ?1 and category_id = ?2
        order by position, id
        limit ?3");
    MAKE = "
        insert into category_question (
            municipality_id, id, category_id, name, data_type, required, choices, position)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7,
               coalesce((select max(position) from category_question
                         where municipality_id = ?1 and category_id = ?3), 0) + 1
        where (select count(*) from category_question
               where municipality_id = ?1 and category_id = ?3 and retired_at is null) < ?8";
    CHANGE = "
        update category_question set
            revision = revision + 1, name = ?4, data_type = ?5, required = ?6, choices = ?7
        where id = ?2 and municipality_id = ?1 and category_id = ?3 and retired_at is null and revision = ?8";
    PLACE = "
        update category_question set position = (select key + 1 from json_each(?2) where value = category_question.id)
        where municipality_id = ?1 and id in (select value from json_each(?2))
          and position is not (select key + 1 from json_each(?2) where value = category_question.id)";
    RETIRE = "
        update category_question set revision = revision + 1, retired_at = ?3
        where id = ?2 and municipality_id = ?1 and retired_at is null";
    RESTORE = "
        update category_question set revision = revision + 1, retired_at = null
        where id = ?2 and municipality_id = ?1 and category_id = ?3 and retired_at is not null
          and (select count(*) from category_question as other
               where other.municipality_id = ?1 and other.category_id = ?3 and other.retired_at is null) < ?4";
    ANSWER = "
        insert into extra_answer (request_id, question_id, municipality_id, position, question, given)
        values (?1, ?2, ?3, ?4, ?5, ?6)";
    ANSWERS = "
        select position, question, given from extra_answer
        where request_id = ?2 and municipality_id = ?1
        limit ?3";
}

#[derive(Deserialize)]
struct Row {
    id: String,
    category_id: String,
    revision: u32,
    name: String,
    data_type: String,
    required: u8,
    choices: String,
    retired: u8,
}

impl Row {
    fn kept(self) -> Result<(String, KeptQuestion), DbError> {
        let question = Question {
            name: json("name", &self.name)?,
            data_type: code("data_type", &self.data_type)?,
            required: self.required != 0,
            choices: json("choices", &self.choices)?,
            id: self.id,
        };
        let kept = KeptQuestion {
            question,
            revision: self.revision,
            retired: self.retired != 0,
        };
        Ok((self.category_id, kept))
    }
}

/// Every question with the id of its category, in the order they are asked.
pub async fn list(db: &Db, municipality_id: &str) -> Result<Vec<(String, KeptQuestion)>, DbError> {
    db.all::<Row>(LIST, args![municipality_id, MOST])
        .await?
        .into_iter()
        .map(Row::kept)
        .collect()
}

/// The questions of a category in the order they are asked, and after them those nobody is asked any more.
pub async fn of_category(
    db: &Db,
    municipality_id: &str,
    category_id: &str,
) -> Result<Vec<KeptQuestion>, DbError> {
    let mut questions = db
        .all::<Row>(OF_CATEGORY, args![municipality_id, category_id, MOST])
        .await?
        .into_iter()
        .map(|row| row.kept().map(|(_, question)| question))
        .collect::<Result<Vec<_>, _>>()?;
    questions.sort_by_key(|question| question.retired);
    Ok(questions)
}

/// A new one, the last of its category; nothing where there are as many as there may be.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn make(
    municipality_id: &str,
    id: &str,
    category_id: &str,
    draft: &QuestionDraft,
) -> Result<Write, serde_json::Error> {
    let values = values(municipality_id, id, category_id, draft)?;
    Ok(Write::new(MAKE, [values, args![most_asked()]].concat()))
}

/// The same question from now on; nothing where it is not this revision.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn change(
    municipality_id: &str,
    id: &str,
    category_id: &str,
    draft: &QuestionDraft,
    revision: u32,
) -> Result<Write, serde_json::Error> {
    let values = values(municipality_id, id, category_id, draft)?;
    Ok(Write::new(CHANGE, [values, args![revision]].concat()))
}

/// The order within a category from now on.
///
/// # Errors
/// When the ids cannot be written as JSON.
pub fn place(municipality_id: &str, order: &[&str]) -> Result<Write, serde_json::Error> {
    let values = args![municipality_id, serde_json::to_string(order)?];
    Ok(Write::new(PLACE, values))
}

/// Nobody is asked it any more.
pub fn retire(municipality_id: &str, id: &str, now: DateTime<Utc>) -> Write {
    Write::new(RETIRE, args![municipality_id, id, now])
}

/// It is asked again; nothing where its category asks as many as it may.
pub fn restore(municipality_id: &str, id: &str, category_id: &str) -> Write {
    let values = args![municipality_id, id, category_id, most_asked()];
    Write::new(RESTORE, values)
}

fn most_asked() -> u32 {
    u32::try_from(QUESTIONS_MAX).unwrap_or(u32::MAX)
}

fn values(
    municipality_id: &str,
    id: &str,
    category_id: &str,
    draft: &QuestionDraft,
) -> Result<Vec<Value>, serde_json::Error> {
    let choices: Vec<Names> = draft.choices.iter().cloned().map(Names::from).collect();
    Ok(args![
        municipality_id,
        id,
        category_id,
        serde_json::to_string(&Names::from(draft.name.clone()))?,
        draft.data_type.code(),
        draft.required,
        serde_json::to_string(&choices)?,
    ])
}

/// What was answered to a question, with both as they are worded now.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn answer(
    municipality_id: &str,
    request_id: &str,
    question_id: &str,
    position: u32,
    given: &ExtraAnswer,
) -> Result<Write, serde_json::Error> {
    let values = args![
        request_id,
        question_id,
        municipality_id,
        position,
        serde_json::to_string(&given.question)?,
        serde_json::to_string(&given.answer)?,
    ];
    Ok(Write::new(ANSWER, values))
}

/// What was asked besides when a request was filed, and answered, in the order it was asked.
pub async fn answers(
    db: &Db,
    municipality_id: &str,
    request_id: &str,
) -> Result<Vec<ExtraAnswer>, DbError> {
    #[derive(Deserialize)]
    struct Answered {
        position: u32,
        question: String,
        given: String,
    }
    let mut rows = db
        .all::<Answered>(ANSWERS, args![municipality_id, request_id, MOST])
        .await?;
    rows.sort_by_key(|row| row.position);
    rows.iter()
        .map(|row| {
            Ok(ExtraAnswer {
                question: json("question", &row.question)?,
                answer: json("given", &row.given)?,
            })
        })
        .collect()
}
