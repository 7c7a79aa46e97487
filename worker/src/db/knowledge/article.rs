//! One public answer as it is stored, and as each reader gets it.

use api::{
    Names,
    knowledge::{KeptArticle, ListedAnswer, PublicAnswer},
};
use chrono::{DateTime, Utc};
use domain::Language;
use serde::Deserialize;

use crate::db::{DbError, code, instant, json};

/// An answer with the names of what it points to.
#[derive(Deserialize)]
pub(super) struct Row {
    id: String,
    slug: String,
    language: String,
    question: String,
    answer: String,
    category_id: Option<String>,
    category: Option<String>,
    department_id: String,
    department: String,
    revision: u32,
    published_at: String,
    changed_at: String,
    retired_at: Option<String>,
    written_by: String,
    reference: Option<String>,
}

/// A public answer with everything the desk knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its id.
    pub id: String,
    /// Its address.
    pub slug: String,
    /// The language it is written in.
    pub language: Language,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// Its category's id.
    pub category_id: Option<String>,
    /// Its category's name.
    pub category: Option<Names>,
    /// The department that answers.
    pub department_id: String,
    /// Its name.
    pub department: Names,
    /// Counts its changes.
    pub revision: u32,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// When its words were changed last.
    pub changed_at: DateTime<Utc>,
    /// When it was retired.
    pub retired_at: Option<DateTime<Utc>>,
    /// The name of who published it.
    pub written_by: String,
    /// The number of the request it was made from.
    pub reference: Option<String>,
}

impl TryFrom<Row> for Article {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        let category = row.category.as_deref();
        let retired_at = row.retired_at.as_deref();
        Ok(Self {
            language: code("language", &row.language)?,
            category: category.map(|name| json("category", name)).transpose()?,
            department: json("department", &row.department)?,
            published_at: instant("published_at", &row.published_at)?,
            changed_at: instant("changed_at", &row.changed_at)?,
            retired_at: retired_at.map(|at| instant("retired_at", at)).transpose()?,
            id: row.id,
            slug: row.slug,
            question: row.question,
            answer: row.answer,
            category_id: row.category_id,
            department_id: row.department_id,
            revision: row.revision,
            written_by: row.written_by,
            reference: row.reference,
        })
    }
}

impl Article {
    /// As everyone reads it: neither who wrote it nor from which request it was made.
    pub fn public(self) -> PublicAnswer {
        PublicAnswer {
            slug: self.slug,
            language: self.language,
            question: self.question,
            answer: self.answer,
            category_id: self.category_id,
            category: self.category,
            department: self.department,
            published_at: self.published_at,
            changed_at: self.changed_at,
        }
    }

    /// As it stands in the list that everyone reads.
    pub fn listed(self) -> ListedAnswer {
        ListedAnswer {
            slug: self.slug,
            language: self.language,
            question: self.question,
            category: self.category,
            published_at: self.published_at,
        }
    }

    /// As the desk keeps it.
    pub fn kept(self, may_change: bool) -> KeptArticle {
        KeptArticle {
            id: self.id,
            slug: self.slug,
            revision: self.revision,
            language: self.language,
            question: self.question,
            answer: self.answer,
            category_id: self.category_id,
            category: self.category,
            department: self.department,
            reference: self.reference,
            written_by: self.written_by,
            published_at: self.published_at,
            changed_at: self.changed_at,
            retired_at: self.retired_at,
            may_change,
        }
    }
}
