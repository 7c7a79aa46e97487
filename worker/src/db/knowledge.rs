//! Public answers: found by words, listed newest first, and kept by the desk.

mod article;

use api::knowledge::{ArticleLink, FoundAnswer, PAGE_SIZE};
use chrono::{DateTime, Utc};
use domain::{
    Code,
    fields::ArticleDraft,
    knowledge::{self, MOST, SHOWN},
};
use serde::Deserialize;

use super::{Cursor, Db, DbError, Value, Write, args, code, statements};
use article::Row;

pub use article::Article;

/// How many of those that have a word of the question are looked at, those with most of them first.
const LOOKED_AT: u32 = 30;

/// An answer with the names of what it points to.
macro_rules! select {
    () => {
        "
        select article.id, article.slug, article.language, article.question, article.answer, article.category_id,
               category.name as category, article.department_id, department.name as department, article.revision,
               article.published_at, article.changed_at, article.retired_at, writer.name as written_by,
               request.reference
        from article
        join department
            on department.municipality_id = article.municipality_id and department.id = article.department_id
        join person as writer
            on writer.municipality_id = article.municipality_id and writer.id = article.written_by
        left join category
            on category.municipality_id = article.municipality_id and category.id = article.category_id
        left join request
            on request.municipality_id = article.municipality_id and request.id = article.request_id "
    };
}

statements! {
    FIND = "
        select article.slug, article.language, article.question, article.words
        from article_words
        join article on article.number = article_words.rowid
        where article_words match ?1
        order by article_words.rank
        limit ?2";
    LIST = concat!(select!(), "
        where article.municipality_id = ?1 and article.retired_at is null
          and (article.published_at, article.id) < (?2, ?3)
        order by article.published_at desc, article.id desc
        limit ?4");
    LIST_OF_CATEGORY = concat!(select!(), "
        where article.municipality_id = ?1 and article.category_id = ?2 and article.retired_at is null
          and (article.published_at, article.id) < (?3, ?4)
        order by article.published_at desc, article.id desc
        limit ?5");
    LIST_RETIRED = concat!(select!(), "
        where article.municipality_id = ?1 and article.retired_at is not null
          and (article.retired_at, article.id) < (?2, ?3)
        order by article.retired_at desc, article.id desc
        limit ?4");
    BY_SLUG = concat!(select!(), "
        where article.municipality_id = ?1 and article.slug = ?2 and article.retired_at is null");
    BY_ID = concat!(select!(), "where article.municipality_id = ?1 and article.id = ?2");
    OF_REQUEST = "
        select slug, question from article
        where request_id = ?2 and municipality_id = ?1 and retired_at is null
        order by number
        limit 1";
    // A number that no other answer has makes a taken address another one.
    MAKE = "
        insert into article (
            id, municipality_id, slug, language, question, answer, category_id, words, published_at, changed_at,
            department_id, request_id, written_by)
        select ?2, ?1,
               case when exists (select 1 from article where municipality_id = ?1 and slug = ?3)
                   then ?3 || '-' || (select max(number) + 1 from article) else ?3 end,
               ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?10, ?11, ?12
        where (select count(*) from article where municipality_id = ?1 and retired_at is null) < ?13";
    CHANGE = "
        update article set
            revision = revision + 1, language = ?3, question = ?4, answer = ?5, category_id = ?6, words = ?7,
            changed_at = ?8
        where id = ?2 and municipality_id = ?1 and retired_at is null and revision = ?9";
    RETIRE = "
        update article set revision = revision + 1, retired_at = ?3
        where id = ?2 and municipality_id = ?1 and retired_at is null";
    RESTORE = "
        update article set revision = revision + 1, retired_at = null
        where id = ?2 and municipality_id = ?1 and retired_at is not null
          and (select count(*) from article where municipality_id = ?1 and retired_at is null) < ?3";
}

/// The answers that fit a question, those with most of its words in theirs first.
pub async fn find(
    db: &Db,
    municipality_id: &str,
    asked: &str,
) -> Result<Vec<FoundAnswer>, DbError> {
    #[derive(Deserialize)]
    struct FoundRow {
        slug: String,
        language: String,
        question: String,
        words: String,
    }
    let terms = knowledge::terms(asked);
    let Some(question) = question(municipality_id, &terms) else {
        return Ok(Vec::new());
    };
    let mut fitting = Vec::new();
    for row in db.all::<FoundRow>(FIND, args![question, LOOKED_AT]).await? {
        if let Some(fit) = knowledge::fit(&terms, &row.question, &row.words) {
            fitting.push((
                fit,
                FoundAnswer {
                    language: code("language", &row.language)?,
                    slug: row.slug,
                    question: row.question,
                },
            ));
        }
    }
    // Of those that fit alike, the order in which FTS5 gave them stays.
    fitting.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    Ok(fitting
        .into_iter()
        .take(SHOWN)
        .map(|(_, answer)| answer)
        .collect())
}

/// What is asked for, as FTS5 reads it: within the municipality any of these beginnings; `None` where there is none.
/// They are letters and digits; quoted, none of them is an operator.
fn question(municipality_id: &str, terms: &[String]) -> Option<String> {
    let any: Vec<String> = terms.iter().map(|term| format!("\"{term}\"*")).collect();
    (!any.is_empty()).then(|| {
        format!(
            "\"{}\" AND ({})",
            knowledge::own(municipality_id),
            any.join(" OR ")
        )
    })
}

/// Which answers are wanted.
#[derive(Debug, Clone, Copy)]
pub enum Wanted<'a> {
    /// Those that are published, newest first.
    Published,
    /// Those of one category, newest first.
    OfCategory(&'a str),
    /// Those that were retired, the last first.
    Retired,
}

/// One page of answers, and where the next begins.
pub async fn list(
    db: &Db,
    municipality_id: &str,
    wanted: Wanted<'_>,
    cursor: Option<&Cursor>,
) -> Result<(Vec<Article>, Option<Cursor>), DbError> {
    let (statement, mut parameters) = match wanted {
        Wanted::Published => (LIST, args![municipality_id]),
        Wanted::OfCategory(category) => (LIST_OF_CATEGORY, args![municipality_id, category]),
        Wanted::Retired => (LIST_RETIRED, args![municipality_id]),
    };
    // After every instant and every id.
    parameters.extend(match cursor {
        Some(cursor) => args![cursor.at(), cursor.id()],
        None => args!["~", "~"],
    });
    let size = i64::try_from(PAGE_SIZE).unwrap_or(i64::MAX);
    parameters.push(size.saturating_add(1).into());
    let mut articles = db
        .all::<Row>(statement, parameters)
        .await?
        .into_iter()
        .map(Article::try_from)
        .collect::<Result<Vec<_>, _>>()?;
    let more = articles.len() > PAGE_SIZE;
    articles.truncate(PAGE_SIZE);
    let next = articles.last().filter(|_| more).map(|last| {
        let at = last.retired_at.unwrap_or(last.published_at);
        Cursor::after(at, &last.id)
    });
    Ok((articles, next))
}

/// The published answer with this address.
pub async fn by_slug(
    db: &Db,
    municipality_id: &str,
    slug: &str,
) -> Result<Option<Article>, DbError> {
    db.first::<Row>(BY_SLUG, args![municipality_id, slug])
        .await?
        .map(Article::try_from)
        .transpose()
}

/// One answer, retired or not.
pub async fn by_id(db: &Db, municipality_id: &str, id: &str) -> Result<Option<Article>, DbError> {
    db.first::<Row>(BY_ID, args![municipality_id, id])
        .await?
        .map(Article::try_from)
        .transpose()
}

/// The published answer that was made from a request.
pub async fn of_request(
    db: &Db,
    municipality_id: &str,
    request_id: &str,
) -> Result<Option<ArticleLink>, DbError> {
    db.first(OF_REQUEST, args![municipality_id, request_id])
        .await
}

/// Where a new answer comes from.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// The department that answers.
    pub department_id: &'a str,
    /// The request it was made from.
    pub request_id: Option<&'a str>,
    /// Who publishes it.
    pub person_id: &'a str,
}

/// Every answer that is published, newest first.
pub async fn every(db: &Db, municipality_id: &str) -> Result<Vec<Article>, DbError> {
    // After every instant and every id.
    db.all::<Row>(LIST, args![municipality_id, "~", "~", MOST])
        .await?
        .into_iter()
        .map(Article::try_from)
        .collect()
}

/// A new one; nothing where there are as many as there may be.
pub fn make(
    municipality_id: &str,
    id: &str,
    draft: &ArticleDraft,
    origin: Origin<'_>,
    now: DateTime<Utc>,
) -> Write {
    let mut values = args![municipality_id, id, knowledge::slug(&draft.question)];
    values.extend(said(municipality_id, draft));
    values.extend(args![
        now,
        origin.department_id,
        origin.request_id,
        origin.person_id,
        MOST,
    ]);
    Write::new(MAKE, values)
}

/// The same answer in other words; nothing where it is not this revision.
pub fn change(
    municipality_id: &str,
    id: &str,
    draft: &ArticleDraft,
    revision: u32,
    now: DateTime<Utc>,
) -> Write {
    let mut values = args![municipality_id, id];
    values.extend(said(municipality_id, draft));
    values.extend(args![now, revision]);
    Write::new(CHANGE, values)
}

/// Nobody finds it any more.
pub fn retire(municipality_id: &str, id: &str, now: DateTime<Utc>) -> Write {
    Write::new(RETIRE, args![municipality_id, id, now])
}

/// Everybody finds it again; nothing where there are as many as there may be.
pub fn restore(municipality_id: &str, id: &str) -> Write {
    Write::new(RESTORE, args![municipality_id, id, MOST])
}

fn said(municipality_id: &str, draft: &ArticleDraft) -> Vec<Value> {
    args![
        draft.language.code(),
        &draft.question,
        &draft.answer,
        draft.category.as_deref(),
        knowledge::kept(municipality_id, &draft.question, &draft.answer),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_typed_is_an_operator() {
        let terms = knowledge::terms("Odvoz OR \"smeti\" NEAR(_mkrusevac)*");
        assert_eq!(
            question("ce-lje", &terms).unwrap(),
            r#""_mcelje" AND ("odvo"* OR "smet"* OR "nea"* OR "mkrusev"*)"#
        );
        assert_eq!(question("celje", &[]), None);
    }
}
