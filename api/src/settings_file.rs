//! The settings of a municipality as one file (docs/settings-file.md), so that municipalities share good practice. It
//! names no people and holds nothing secret.

use domain::{Kind, Language, Outcome, codes, fields::FieldErrorCode, question::DataType};
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, Names, coded, municipality::Emergency};

/// What a file of settings says it is.
pub const FORMAT: &str = "servis48-settings";
/// The version that is written and read.
pub const VERSION: u32 = 1;
/// The longest file that is read, in bytes: 1 MiB, several times the catalogue of a large city.
pub const MAX_FILE_BYTES: usize = 1_048_576;

/// Gives the settings as one file. Administrators only.
pub struct ReadSettingsFile;

impl Endpoint for ReadSettingsFile {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/settings/file";
    type Body = Empty;
    type Reply = SettingsFile;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Looks at a file, sent as the body as it is, and says what could be taken over; nothing is changed. Administrators
/// only.
pub struct CheckSettingsFile;

impl Endpoint for CheckSettingsFile {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/file/check";
    type Body = Empty;
    type Reply = CheckedFile;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Takes over what was chosen of a file, and what it belongs to. Nothing that is there is changed: what has a name that
/// is there is left out. Administrators only.
///
/// Errors: `malformed-request` for a file that [`CheckSettingsFile`] finds a fault with, `too-large`, `conflict` where
/// the catalogue was changed meanwhile so that nothing could be taken over.
pub struct TakeSettings;

impl Endpoint for TakeSettings {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/file";
    type Body = TakeDraft;
    type Reply = TakenSettings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// What is taken over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakeDraft {
    /// The file as it was looked at.
    pub file: String,
    /// The paths of what was chosen, such as `categories[3]`.
    pub take: Vec<String>,
}

/// A file of settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsFile {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// Departments in their order.
    pub departments: Vec<FileDepartment>,
    /// Categories in their order.
    pub categories: Vec<FileCategory>,
    /// Templates of answers.
    pub templates: Vec<FileTemplate>,
    /// Public answers.
    #[serde(default)]
    pub answers: Vec<FileAnswer>,
}

/// A department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileDepartment {
    /// By which the rest of the file names it.
    pub key: String,
    /// Its name.
    pub names: Names,
    /// Whether it is a utility outside the administration.
    pub utility: bool,
}

/// A category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileCategory {
    /// By which the rest of the file names it.
    pub key: String,
    /// Its name.
    pub names: Names,
    /// The key of its department.
    pub department: String,
    /// The kinds it can be chosen for.
    #[serde(with = "coded::list")]
    pub kinds: Vec<Kind>,
    /// Whether a crew is on call.
    pub on_call: bool,
    /// Whether the box that publishes an answer is ticked beforehand.
    pub public_by_default: bool,
    /// What is said instead of taking a report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emergency: Option<Emergency>,
    /// What is asked besides, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<FileQuestion>,
}

/// What a category asks besides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileQuestion {
    /// How it is asked.
    pub names: Names,
    /// What kind of answer it takes.
    #[serde(with = "coded")]
    pub data_type: DataType,
    /// Whether it must be answered.
    pub required: bool,
    /// What can be chosen, where something is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Names>,
}

/// A template of answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileTemplate {
    /// By which it is found.
    pub name: String,
    /// The key of its category; without one it is for every category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Its outcome.
    #[serde(with = "coded")]
    pub outcome: Outcome,
    /// Its words.
    pub texts: Names,
    /// With `planned`: within how many working days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u16>,
    /// With `not-competent`: to whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<String>,
}

/// A public answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileAnswer {
    /// The language it is written in.
    #[serde(with = "coded")]
    pub language: Language,
    /// The question, as many ask it.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// The key of its category, where it belongs to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

/// What was found in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedFile {
    /// Why it cannot be read at all.
    #[serde(
        with = "coded::option",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub fault: Option<FileFault>,
    /// In which line it breaks off, from 1, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// What is wrong outside of any one thing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FileError>,
    /// What the file holds, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub things: Vec<FoundThing>,
}

/// Something a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundThing {
    /// Where it stands, such as `categories[3]`; by this it is chosen.
    pub path: String,
    /// To which part it belongs.
    #[serde(with = "coded")]
    pub part: SettingsPart,
    /// Its name.
    pub name: Names,
    /// Whether it can be taken over.
    #[serde(with = "coded")]
    pub state: FoundState,
    /// Why it cannot be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FileError>,
    /// The path of what it belongs to, where that is new too and comes along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenSettings {
    /// What is new now.
    pub added: Vec<TakenThing>,
    /// What was chosen and is not new: it is there already, or cannot be taken.
    pub skipped: Vec<TakenThing>,
}

/// Something by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenThing {
    /// To which part it belongs.
    #[serde(with = "coded")]
    pub part: SettingsPart,
    /// Its name.
    pub name: Names,
}

/// What is wrong at one place of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileError {
    /// Where, such as `categories[3].names.sl`.
    pub path: String,
    /// What.
    #[serde(with = "coded")]
    pub code: FileErrorCode,
}

/// A part of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsPart {
    /// Departments.
    Departments,
    /// Categories with their questions and emergency notices.
    Categories,
    /// Templates of answers.
    Templates,
    /// Public answers.
    Answers,
}
codes!(SettingsPart {
    Departments = "departments",
    Categories = "categories",
    Templates = "templates",
    Answers = "answers",
});

/// How something of a file stands to what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundState {
    /// Nothing of this name is there.
    New,
    /// The same is there.
    Same,
    /// Something else of this name is there, which stays.
    Different,
    /// It cannot be taken over.
    Refused,
}
codes!(FoundState {
    New = "new",
    Same = "same",
    Different = "different",
    Refused = "refused",
});

/// Why a file cannot be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// There is nothing in it.
    Empty,
    /// It is longer than [`MAX_FILE_BYTES`].
    TooLarge,
    /// Its letters take two bytes each (UTF-16).
    TwoBytes,
    /// Its letters are not in UTF-8, but e.g. in windows-1250.
    OtherLetters,
    /// It is a table with values between commas, semicolons or tabs.
    Table,
    /// It is something else, such as a picture or a document.
    NoText,
    /// It begins like a file of settings, and breaks off or is damaged.
    Broken,
    /// It can be read, and says that it is something else.
    OtherFormat,
    /// A newer Servis 48 wrote it.
    Newer,
}
codes!(FileFault {
    Empty = "empty",
    TooLarge = "too-large",
    TwoBytes = "two-bytes",
    OtherLetters = "other-letters",
    Table = "table",
    NoText = "no-text",
    Broken = "broken",
    OtherFormat = "other-format",
    Newer = "newer",
});

/// What is wrong at one place of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileErrorCode {
    /// Something must stand here.
    Required,
    /// Fewer characters than needed.
    TooShort,
    /// More characters than allowed.
    TooLong,
    /// Invisible control characters.
    ControlCharacters,
    /// Not what belongs here.
    Invalid,
    /// What it names does not exist.
    Unknown,
    /// It does not fit the rest.
    NotAllowed,
    /// It is in none of the languages of the municipality.
    NoLanguage,
    /// It is in the file twice.
    Twice,
    /// It is there, and closed or retired.
    Closed,
    /// As many are there as there may be.
    Full,
    /// What it belongs to cannot be taken over.
    NotTaken,
}
codes!(FileErrorCode {
    Required = "required",
    TooShort = "too-short",
    TooLong = "too-long",
    ControlCharacters = "control-characters",
    Invalid = "invalid",
    Unknown = "unknown",
    NotAllowed = "not-allowed",
    NoLanguage = "no-language",
    Twice = "twice",
    Closed = "closed",
    Full = "full",
    NotTaken = "not-taken",
});

impl From<FieldErrorCode> for FileErrorCode {
    /// The same by the words of a file; what only a form can have is not what belongs here.
    fn from(code: FieldErrorCode) -> Self {
        match code {
            FieldErrorCode::Required => Self::Required,
            FieldErrorCode::TooShort => Self::TooShort,
            FieldErrorCode::TooLong => Self::TooLong,
            FieldErrorCode::ControlCharacters => Self::ControlCharacters,
            FieldErrorCode::Unknown => Self::Unknown,
            FieldErrorCode::NotAllowed => Self::NotAllowed,
            FieldErrorCode::Taken => Self::Twice,
            FieldErrorCode::Closed => Self::Closed,
            FieldErrorCode::Full => Self::Full,
            FieldErrorCode::Invalid
            | FieldErrorCode::OutsideMunicipality
            | FieldErrorCode::InThePast
            | FieldErrorCode::TooFar
            | FieldErrorCode::InTheFuture
            | FieldErrorCode::TooLongAgo
            | FieldErrorCode::Guessable
            | FieldErrorCode::Wrong
            | FieldErrorCode::Unfilled
            | FieldErrorCode::Emergency
            | FieldErrorCode::TooPale => Self::Invalid,
        }
    }
}

impl CheckedFile {
    /// A file that cannot be read at all.
    pub fn unread(fault: FileFault, line: Option<u32>) -> Self {
        Self {
            fault: Some(fault),
            line,
            ..Self::default()
        }
    }

    /// How many of its things are in this state.
    pub fn count(&self, state: FoundState) -> usize {
        let things = self.things.iter();
        things.filter(|thing| thing.state == state).count()
    }
}
