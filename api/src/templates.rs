//! Templates of answers: what a municipality has worded once, with outcome and next step, for whoever answers.

use chrono::NaiveDate;
use domain::{Language, Outcome, placeholder::Placeholder};
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, Names, coded, endpoint::encode};

/// Lists the templates that are not retired, by name, for whoever answers.
pub struct ListTemplates;

impl Endpoint for ListTemplates {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/templates";
    type Body = Empty;
    type Reply = Templates;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Makes a template. Administrators only.
///
/// Errors: `invalid-fields`, `step-not-allowed` where there are 300 already.
pub struct MakeTemplate;

impl Endpoint for MakeTemplate {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/templates";
    type Body = TemplateDraft;
    type Reply = Templates;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Changes a template; answers given with it stay as they are. Administrators only.
///
/// Errors: `invalid-fields`, `conflict` where somebody changed it meanwhile.
pub struct ChangeTemplate<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for ChangeTemplate<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/templates/{id}";
    type Body = TemplateDraft;
    type Reply = Templates;

    fn path(&self) -> String {
        format!("/api/desk/templates/{}", encode(self.id))
    }
}

/// Retires a template: nobody is offered it any more. Administrators only.
pub struct RetireTemplate<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for RetireTemplate<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/templates/{id}";
    type Body = Empty;
    type Reply = Templates;

    fn path(&self) -> String {
        format!("/api/desk/templates/{}", encode(self.id))
    }
}

/// The templates that fit a request, by name, with what is known of it filled in, in the language the reporter reads.
/// For whoever answers.
pub struct ReadTemplatesFor<'a> {
    /// The request's id.
    pub id: &'a str,
}

impl Endpoint for ReadTemplatesFor<'_> {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/requests/{id}/templates";
    type Body = Empty;
    type Reply = TemplatesFor;

    fn path(&self) -> String {
        format!("/api/desk/requests/{}/templates", encode(self.id))
    }
}

/// The templates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Templates {
    /// By name.
    pub templates: Vec<Template>,
}

/// A template as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Its id.
    pub id: String,
    /// Counts its changes.
    pub revision: u32,
    /// By which it is found.
    pub name: String,
    /// The category's id; `None` for every category.
    pub category_id: Option<String>,
    /// Its outcome.
    #[serde(with = "coded")]
    pub outcome: Outcome,
    /// Its words, by language.
    pub texts: Names,
    /// With `planned`: the date is so many working days away.
    pub working_days: Option<u16>,
    /// With `not-competent`: to whom.
    pub addressee: Option<String>,
}

/// A template as typed; `domain::fields::TemplateDraft::check` decides whether it is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateDraft {
    /// The revision it was decided on; 0 for a new one.
    #[serde(default)]
    pub revision: u32,
    /// By which it is found.
    pub name: String,
    /// The category's id; blank for every category.
    #[serde(default)]
    pub category: String,
    /// The code of its outcome.
    pub outcome: String,
    /// Its words in Slovenian.
    #[serde(default)]
    pub text_sl: String,
    /// Its words in Serbian, in Cyrillic.
    #[serde(default)]
    pub text_sr: String,
    /// Its words in English.
    #[serde(default)]
    pub text_en: String,
    /// With `planned`: within how many working days; may be blank.
    #[serde(default)]
    pub working_days: String,
    /// With `not-competent`: to whom; may be blank.
    #[serde(default)]
    pub addressee: String,
}

/// What fits a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplatesFor {
    /// The language the reporter reads.
    #[serde(with = "coded")]
    pub language: Language,
    /// By name.
    pub templates: Vec<TemplateFor>,
}

/// A template as it reads for one request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateFor {
    /// Its id.
    pub id: String,
    /// By which it is found.
    pub name: String,
    /// Its outcome.
    #[serde(with = "coded")]
    pub outcome: Outcome,
    /// Its words, filled in as far as the request says.
    pub text: String,
    /// The language of the words: the reporter's, or where they are missing in that, another.
    #[serde(with = "coded")]
    pub language: Language,
    /// The date it promises, where it decides one.
    pub date: Option<NaiveDate>,
    /// To whom it hands the matter, where it decides that.
    pub addressee: Option<String>,
    /// What is still to be filled in.
    #[serde(with = "coded::list")]
    pub gaps: Vec<Placeholder>,
}
