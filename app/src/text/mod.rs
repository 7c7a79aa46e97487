//! What the page says, in the language the reader chose.

mod choice;

use api::{
    FieldProblem, Names, Problem,
    deadline::{Explanation, Nearest},
};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{Code, Language};
use leptos::prelude::*;
use words::{Arg, Part, Words};

use crate::{app::Here, browser};

/// The words in use; all reading is reactive, so a change of language changes the page in place.
#[derive(Clone, Copy)]
pub struct Text {
    words: RwSignal<Words>,
    parts: &'static [Part],
}

impl Text {
    /// The words of a program, in the language that fits best before the municipality is known.
    pub fn start(parts: &'static [Part]) -> Self {
        let language = choice::best(Language::ALL);
        browser::set_language(language.code());
        Self {
            words: RwSignal::new(Words::new(language, parts)),
            parts,
        }
    }

    /// The same words as somebody else reads them, in their language: for what is read to them or sent.
    pub fn in_language(self, language: Language) -> Self {
        Self {
            words: RwSignal::new(Words::new(language, self.parts)),
            parts: self.parts,
        }
    }

    /// The words themselves.
    pub fn words(self) -> Words {
        self.words.get()
    }

    /// The language in use.
    pub fn language(self) -> Language {
        self.words.with(Words::language)
    }

    /// The language in use, where a later change of it does not matter.
    pub fn language_untracked(self) -> Language {
        self.words.with_untracked(Words::language)
    }

    /// Settles on the best of the languages the municipality offers.
    pub fn offer(self, languages: &[Language]) {
        self.switch(choice::best(languages));
    }

    /// Changes the language and remembers it on this device.
    pub fn choose(self, language: Language) {
        choice::keep(language);
        self.switch(language);
    }

    fn switch(self, language: Language) {
        if self.words.with_untracked(Words::language) != language {
            browser::set_language(language.code());
            self.words.set(Words::new(language, self.parts));
        }
    }

    /// A message.
    pub fn get(self, id: &str) -> String {
        self.words.with(|words| words.text(id))
    }

    /// A message with values.
    pub fn with(self, id: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.words.with(|words| words.text_with(id, values))
    }

    /// A message that the desk words in its own way, `desk-…`, where its part is loaded and has it: what is "you" to
    /// the citizen is somebody else to an official.
    pub fn to_reader(self, id: &str, values: &[(&str, Arg<'_>)]) -> String {
        let own = format!("desk-{id}");
        self.words.with(|words| {
            let id = if words.has(&own) { &own } else { id };
            words.text_with(id, values)
        })
    }

    /// The name of a coded value, e.g. `status-assigned`.
    pub fn code(self, prefix: &str, value: impl Code) -> String {
        self.words.with(|words| words.code_name(prefix, value))
    }

    /// The same for a code that came as text; one that is not known is said as it is.
    pub fn code_text(self, prefix: &str, code: &str) -> String {
        self.words.with(|words| words.code_text(prefix, code))
    }

    /// A name in the reader's language.
    pub fn name(self, names: &Names) -> String {
        names.pick(self.language())
    }

    /// What an office wrote, in the reader's script: Serbian is written in Cyrillic, and the Latin derived from it.
    /// The words of citizens stay as they typed them.
    pub fn official(self, written: &str) -> String {
        match self.language() {
            Language::SerbianLatin => domain::script::to_latin(written),
            Language::Slovenian | Language::SerbianCyrillic | Language::English => {
                written.to_owned()
            }
        }
    }

    /// The language in which the reader is shown what an office wrote in this one.
    pub fn script_of(self, written: Language) -> Language {
        match (written, self.language()) {
            (Language::SerbianCyrillic, Language::SerbianLatin) => Language::SerbianLatin,
            (written, _) => written,
        }
    }

    /// What went wrong.
    pub fn problem(self, problem: &Problem) -> String {
        self.words.with(|words| words.problem(problem))
    }

    /// What is wrong with a field.
    pub fn field_problem(self, problem: &FieldProblem) -> String {
        self.words.with(|words| words.field_problem(problem))
    }

    /// A deadline as it stands after "by", in the municipality's time zone: "v četrtek, 30. aprila, ob 12.40".
    pub fn date_time(self, due: DateTime<Utc>) -> String {
        let here = Here::get();
        self.words
            .with(|words| words.date_time_as_of(due, here.time_zone(), here.now()))
    }

    /// A deadline by its name: "Zakonski rok: v četrtek, 7. maja, ob 12.40".
    pub fn nearest(self, nearest: Nearest) -> String {
        let name = self.code("clock-name", nearest.clock);
        format!("{name}: {}", self.date_time(nearest.due))
    }

    /// When something happened, in the fewest characters: "30. 4. 2026 ob 12.40".
    pub fn short_date_time(self, at: DateTime<Utc>) -> String {
        let time_zone = Here::get().time_zone();
        self.words
            .with(|words| words.short_date_time(at, time_zone))
    }

    /// A deadline in the fewest characters; one at midnight is the end of the day before: "29. 4. 2026".
    pub fn short_due(self, due: DateTime<Utc>) -> String {
        let local = due.with_timezone(&Here::get().time_zone());
        if local.time() == NaiveTime::MIN {
            self.short_date(due - TimeDelta::minutes(1))
        } else {
            self.short_date_time(due)
        }
    }

    /// The date of an instant, in the municipality's time zone.
    pub fn date(self, at: DateTime<Utc>) -> String {
        let time_zone = Here::get().time_zone();
        self.words.with(|words| words.date(at, time_zone))
    }

    /// The date of an instant in the fewest characters: "30. 4. 2026".
    pub fn short_date(self, at: DateTime<Utc>) -> String {
        let date = at.with_timezone(&Here::get().time_zone()).date_naive();
        self.words.with(|words| words.short_date(date))
    }

    /// A date: "ponedeljek, 27. april 2026".
    pub fn local_date(self, date: NaiveDate) -> String {
        self.words.with(|words| words.local_date(date))
    }

    /// A date promised, with its preposition: "do četrtka, 30. aprila 2026".
    pub fn date_by(self, date: NaiveDate) -> String {
        self.words.with(|words| words.date_by(date))
    }

    /// The reasons for a deadline, one sentence each.
    pub fn explanation(self, explanation: &Explanation) -> Vec<String> {
        let time_zone = Here::get().time_zone();
        self.words
            .with(|words| words.explanation(explanation, time_zone))
    }
}

/// The words in use; `App` provides them to everything below it.
pub fn use_text() -> Text {
    expect_context::<Text>()
}

/// A message as a piece of a view: `<h1>{t("home-title")}</h1>`.
pub fn t(id: &'static str) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let text = use_text();
    move || text.get(id)
}
