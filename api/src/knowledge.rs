//! Public answers: questions that many ask, each with what the office answers. Everyone reads them and finds them while
//! typing; the desk makes them, from an answer that was given or anew.

use chrono::{DateTime, Utc};
use domain::Language;
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Method, Names, coded,
    endpoint::{encode, query},
};

/// Entries of one page of a list.
pub const PAGE_SIZE: usize = 30;

/// The longest text that is looked up, in characters: the longest a citizen writes.
pub const ASKED_MAX: usize = 4_000;

/// Finds the public answers that fit what somebody typed, the likeliest first.
///
/// A `POST`, because what is typed may name a person and must not stand in an address. Errors: `malformed-request` for
/// more than [`ASKED_MAX`] characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FindAnswers;

impl Endpoint for FindAnswers {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/answers/find";
    type Body = AnswersAsked;
    type Reply = FoundAnswers;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// What was typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswersAsked {
    /// The words.
    pub text: String,
}

/// The answers that fit; at most five.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundAnswers {
    /// The likeliest first.
    pub answers: Vec<FoundAnswer>,
}

/// A public answer that fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundAnswer {
    /// Its address among those of the municipality.
    pub slug: String,
    /// The language it is written in.
    #[serde(with = "coded")]
    pub language: Language,
    /// The question.
    pub question: String,
}

/// Lists the public answers, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAnswers {
    /// Only those of this category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Where the page before ended ([`AnswersPage::next`]).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl Endpoint for ListAnswers {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/answers";
    type Body = Empty;
    type Reply = AnswersPage;

    fn path(&self) -> String {
        let parameters = query(&[
            ("category", self.category.clone()),
            ("cursor", self.cursor.clone()),
        ]);
        format!("{}{parameters}", Self::PATTERN)
    }
}

/// One page of public answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswersPage {
    /// At most [`PAGE_SIZE`].
    pub answers: Vec<ListedAnswer>,
    /// Ask for the next page with this; `None` at the end.
    pub next: Option<String>,
}

/// A public answer in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedAnswer {
    /// Its address among those of the municipality.
    pub slug: String,
    /// The language it is written in.
    #[serde(with = "coded")]
    pub language: Language,
    /// The question.
    pub question: String,
    /// What it is about.
    pub category: Option<Names>,
    /// When it was published.
    pub published_at: DateTime<Utc>,
}

/// Reads one public answer. Errors: `not-found`, also where it was retired.
pub struct ReadAnswer<'a> {
    /// Its address among those of the municipality.
    pub slug: &'a str,
}

impl Endpoint for ReadAnswer<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/answers/{slug}";
    type Body = Empty;
    type Reply = PublicAnswer;

    fn path(&self) -> String {
        format!("/api/answers/{}", encode(self.slug))
    }
}

/// A public answer as everyone reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicAnswer {
    /// Its address among those of the municipality.
    pub slug: String,
    /// The language it is written in; Serbian in Cyrillic.
    #[serde(with = "coded")]
    pub language: Language,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// The id of what it is about.
    pub category_id: Option<String>,
    /// The name of what it is about.
    pub category: Option<Names>,
    /// Who answers.
    pub department: Names,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// When its words were changed last; the same instant where they never were.
    pub changed_at: DateTime<Utc>,
}

/// Lists the public answers as the desk keeps them, for everyone who reads requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListKnowledge {
    /// Those that were retired, the last first, instead of those that are published, newest first.
    pub retired: bool,
    /// Where the page before ended ([`KnowledgePage::next`]).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl Endpoint for ListKnowledge {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/knowledge";
    type Body = Empty;
    type Reply = KnowledgePage;

    fn path(&self) -> String {
        let parameters = query(&[
            ("retired", self.retired.then(|| "true".to_owned())),
            ("cursor", self.cursor.clone()),
        ]);
        format!("{}{parameters}", Self::PATTERN)
    }
}

/// One page of public answers as the desk keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnowledgePage {
    /// At most [`PAGE_SIZE`].
    pub articles: Vec<KeptArticle>,
    /// Ask for the next page with this; `None` at the end.
    pub next: Option<String>,
    /// Whether this person may publish new ones.
    pub may_make: bool,
}

/// A public answer as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptArticle {
    /// Its id.
    pub id: String,
    /// Its address among those of the municipality.
    pub slug: String,
    /// Counts its changes.
    pub revision: u32,
    /// The language it is written in.
    #[serde(with = "coded")]
    pub language: Language,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// The id of what it is about.
    pub category_id: Option<String>,
    /// The name of what it is about.
    pub category: Option<Names>,
    /// Who answers.
    pub department: Names,
    /// The number of the request it was made from.
    pub reference: Option<String>,
    /// The name of who published it.
    pub written_by: String,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// When its words were changed last.
    pub changed_at: DateTime<Utc>,
    /// When it was retired.
    pub retired_at: Option<DateTime<Utc>>,
    /// Whether this person may change, retire and restore it.
    pub may_change: bool,
}

/// Publishes an answer, in the name of the department of the request it is made from, or else of the own one. For
/// whoever publishes answers in this municipality.
///
/// Errors: `invalid-fields`, `not-found` for a request this person may not read, `step-not-allowed` where the request
/// is not answered or there are 500 already.
pub struct MakeArticle;

impl Endpoint for MakeArticle {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/knowledge";
    type Body = ArticleDraft;
    type Reply = KeptArticle;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Changes the words of a published answer. Its address stays.
///
/// Errors: `not-found`, `not-allowed` for one of another department, `invalid-fields`, `conflict` where somebody
/// changed it meanwhile.
pub struct ChangeArticle<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for ChangeArticle<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/knowledge/{id}";
    type Body = ArticleDraft;
    type Reply = KeptArticle;

    fn path(&self) -> String {
        format!("/api/desk/knowledge/{}", encode(self.id))
    }
}

/// Retires a public answer: nobody finds it any more. Errors: `not-found`, `not-allowed`, `step-not-allowed`.
pub struct RetireArticle<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for RetireArticle<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/knowledge/{id}";
    type Body = Empty;
    type Reply = KeptArticle;

    fn path(&self) -> String {
        format!("/api/desk/knowledge/{}", encode(self.id))
    }
}

/// Shows a retired answer again. Errors: `not-found`, `not-allowed`, `step-not-allowed` where it is not retired or
/// there are 500 already.
pub struct RestoreArticle<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for RestoreArticle<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/knowledge/{id}/restore";
    type Body = Empty;
    type Reply = KeptArticle;

    fn path(&self) -> String {
        format!("/api/desk/knowledge/{}/restore", encode(self.id))
    }
}

/// A public answer as typed; `domain::fields::ArticleDraft::check` decides whether it is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleDraft {
    /// The revision it was decided on; 0 for a new one.
    #[serde(default)]
    pub revision: u32,
    /// The code of the language it is written in.
    pub language: String,
    /// The question, as many ask it.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// The category's id; blank where it belongs to none.
    #[serde(default)]
    pub category: String,
    /// The id of the answered request it is made from; of no meaning for a change.
    #[serde(default)]
    pub request: Option<String>,
}

/// A public answer, as a request names the one that was made from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleLink {
    /// Its address among those of the municipality.
    pub slug: String,
    /// The question.
    pub question: String,
}
