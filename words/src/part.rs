//! Which messages there are, compiled in.

use std::fmt;

use domain::Language;

use crate::marks::NEXT;

/// A set of messages: one Fluent file per language.
///
/// A part refers to its texts itself, so that a program carries only the texts of the parts it names.
#[derive(Clone, Copy)]
pub struct Part(&'static Texts);

/// What `build.rs` made of the files of a part.
struct Texts {
    name: &'static str,
    /// One a line, sorted.
    ids: &'static str,
    // The messages in the order of the ids.
    slovenian: &'static str,
    serbian: &'static str,
    english: &'static str,
}

macro_rules! texts {
    ($part:literal) => {
        Texts {
            name: $part,
            ids: include_str!(concat!(env!("OUT_DIR"), "/", $part, ".ids")),
            slovenian: include_str!(concat!(env!("OUT_DIR"), "/", $part, ".sl")),
            serbian: include_str!(concat!(env!("OUT_DIR"), "/", $part, ".sr-Cyrl")),
            english: include_str!(concat!(env!("OUT_DIR"), "/", $part, ".en")),
        }
    };
}

static COMMON: Texts = texts!("common");
static CITIZEN: Texts = texts!("citizen");
static PROMISE: Texts = texts!("promise");
static DESK: Texts = texts!("desk");
static PEOPLE: Texts = texts!("people");
static INBOX: Texts = texts!("inbox");
static OUTSIDE: Texts = texts!("outside");
static TEMPLATES: Texts = texts!("templates");
static CATALOGUE: Texts = texts!("catalogue");
static MANY: Texts = texts!("many");
static MAP: Texts = texts!("map");
static TOLD: Texts = texts!("told");
static INTAKE: Texts = texts!("intake");
static DELIVERY: Texts = texts!("delivery");
static GATEWAYS: Texts = texts!("gateways");
static OWN: Texts = texts!("own");
static RULES: Texts = texts!("rules");
static KNOWLEDGE: Texts = texts!("knowledge");
static ANSWERS: Texts = texts!("answers");
static SHARING: Texts = texts!("sharing");
static MAIL: Texts = texts!("mail");

impl Part {
    /// Codes, problems, dates and durations: what everything else needs.
    pub const COMMON: Self = Self(&COMMON);
    /// The pages of the citizen, and the frame around every page.
    pub const CITIZEN: Self = Self(&CITIZEN);
    /// The promise and the numbers of how it is kept.
    pub const PROMISE: Self = Self(&PROMISE);
    /// The pages of the desk.
    pub const DESK: Self = Self(&DESK);
    /// People at the desk: coming in, the own access, who works here, the audit log.
    pub const PEOPLE: Self = Self(&PEOPLE);
    /// Finding requests at the desk: search, filters, keys.
    pub const INBOX: Self = Self(&INBOX);
    /// Help from outside: asking for it at the desk, and the page of whoever is asked.
    pub const OUTSIDE: Self = Self(&OUTSIDE);
    /// Templates of answers at the desk.
    pub const TEMPLATES: Self = Self(&TEMPLATES);
    /// Departments and categories at the desk.
    pub const CATALOGUE: Self = Self(&CATALOGUE);
    /// One answer to many requests at the desk.
    pub const MANY: Self = Self(&MANY);
    /// Every map: the open one, and the one a place is shown or chosen on.
    pub const MAP: Self = Self(&MAP);
    /// What is read to a citizen at the telephone or the counter, and kept as it was read.
    pub const TOLD: Self = Self(&TOLD);
    /// The contact centre at the desk: taking in.
    pub const INTAKE: Self = Self(&INTAKE);
    /// Bringing answers by hand at the desk, the letter among them.
    pub const DELIVERY: Self = Self(&DELIVERY);
    /// Mails and text messages at the desk: how they are set up, and how one was taken in.
    pub const GATEWAYS: Self = Self(&GATEWAYS);
    /// The municipality itself at the desk: how it is reached, how it looks, what it keeps.
    pub const OWN: Self = Self(&OWN);
    /// Publishing rule and calendar of the promise at the desk.
    pub const RULES: Self = Self(&RULES);
    /// Public answers as the desk keeps them.
    pub const KNOWLEDGE: Self = Self(&KNOWLEDGE);
    /// Public answers as everyone reads them.
    pub const ANSWERS: Self = Self(&ANSWERS);
    /// Settings as a file at the desk, and a new municipality.
    pub const SHARING: Self = Self(&SHARING);
    /// The mails the worker sends.
    pub const MAIL: Self = Self(&MAIL);

    /// The messages for a language with their ids, sorted by id; for Serbian in either script the Cyrillic ones.
    pub(crate) fn messages(self, language: Language) -> Vec<(&'static str, &'static str)> {
        let patterns = match language {
            Language::Slovenian => self.0.slovenian,
            Language::SerbianCyrillic | Language::SerbianLatin => self.0.serbian,
            Language::English => self.0.english,
        };
        self.0.ids.split('\n').zip(patterns.split(NEXT)).collect()
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.0.name == other.0.name
    }
}

impl Eq for Part {}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name)
    }
}
