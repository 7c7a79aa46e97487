//! What a category asks besides, in the six data types of Open311 GeoReport v2, and what was answered.

use domain::question::{Asked, DataType};
use serde::{Deserialize, Serialize};

use crate::{
    Empty, Endpoint, Language, Method, Names, TypedNames,
    catalogue::{Catalogue, MoveDraft},
    coded,
    endpoint::encode,
};

/// Makes a question, the last of its category. Administrators only.
///
/// Errors: `invalid-fields`, `step-not-allowed` where the category asks
/// [`QUESTIONS_MAX`](domain::question::QUESTIONS_MAX) already.
pub struct MakeQuestion<'a> {
    /// The category's id.
    pub category: &'a str,
}

impl Endpoint for MakeQuestion<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/categories/{id}/questions";
    type Body = QuestionDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/categories/{}/questions", encode(self.category))
    }
}

/// Changes a question; what was answered stays with the wording it had. Administrators only.
///
/// Errors: `invalid-fields`, `conflict` where somebody changed it meanwhile.
pub struct ChangeQuestion<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for ChangeQuestion<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/questions/{id}";
    type Body = QuestionDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/questions/{}", encode(self.id))
    }
}

/// Moves a question by one place within its category; at the end of the list it stays. Administrators only.
pub struct MoveQuestion<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for MoveQuestion<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/questions/{id}/place";
    type Body = MoveDraft;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/questions/{}/place", encode(self.id))
    }
}

/// Retires a question: nobody is asked it any more, and what was answered stays. Administrators only.
///
/// Errors: `conflict` where it is retired.
pub struct RetireQuestion<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for RetireQuestion<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/questions/{id}";
    type Body = Empty;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/questions/{}", encode(self.id))
    }
}

/// Asks a retired question again. Administrators only.
///
/// Errors: `step-not-allowed` where the category asks as many as it may, `conflict` where it is not retired.
pub struct RestoreQuestion<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for RestoreQuestion<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/questions/{id}/restore";
    type Body = Empty;
    type Reply = Catalogue;

    fn path(&self) -> String {
        format!("/api/desk/questions/{}/restore", encode(self.id))
    }
}

/// A question as it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// How it is asked.
    pub name: Names,
    /// What kind of answer it takes.
    #[serde(with = "coded")]
    pub data_type: DataType,
    /// Whether it must be answered.
    #[serde(default)]
    pub required: bool,
    /// What can be chosen, where something is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Names>,
}

impl Question {
    /// The choices as they read in this language.
    pub fn choices_in(&self, language: Language) -> Vec<String> {
        self.choices
            .iter()
            .map(|choice| choice.pick(language))
            .collect()
    }

    /// As far as it decides what can be answered; `choices` are those of [`Self::choices_in`].
    pub fn asked<'a>(&self, choices: &'a [String]) -> Asked<'a> {
        Asked {
            data_type: self.data_type,
            required: self.required,
            choices,
        }
    }
}

/// A question as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptQuestion {
    /// As it is asked.
    pub question: Question,
    /// Counts its changes.
    pub revision: u32,
    /// Whether it is retired.
    pub retired: bool,
}

/// A question as typed; `domain::fields::QuestionDraft::check` decides whether it is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionDraft {
    /// The revision it was decided on; 0 for a new one.
    #[serde(default)]
    pub revision: u32,
    /// How it is asked.
    pub name: TypedNames,
    /// The code of what kind of answer it takes.
    #[serde(default)]
    pub data_type: String,
    /// Whether it must be answered.
    #[serde(default)]
    pub required: bool,
    /// What can be chosen, one a line, in the same order in each language.
    #[serde(default)]
    pub choices: TypedNames,
}

/// An answer as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtraDraft {
    /// The question's id.
    pub question: String,
    /// What was typed, or chosen in the language of the filing; several choices stand on a line each.
    pub value: String,
}

/// What was asked besides, and answered, as it was worded then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtraAnswer {
    /// The question.
    pub question: Names,
    /// The answer; what somebody typed stands in no language of its own.
    pub answer: Names,
}
