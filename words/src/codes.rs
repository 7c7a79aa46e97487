//! Words for codes: `status-answered`, `outcome-planned`, `holiday-si-new-year` …

use domain::{Code, Language};

use crate::Words;

impl Words {
    /// The name of a value that has a code, e.g. `code_name("status", Status::Answered)`.
    pub fn code_name(&self, prefix: &str, code: impl Code) -> String {
        self.code_text(prefix, code.code())
    }

    /// The same for a code that came as text; an unknown one is said as it is.
    pub fn code_text(&self, prefix: &str, code: &str) -> String {
        let id = format!("{prefix}-{code}");
        if self.has(&id) {
            self.text(&id)
        } else {
            code.to_owned()
        }
    }

    /// What a language calls itself, for the choice of languages: the same in every language.
    pub fn language_name(language: Language) -> &'static str {
        match language {
            Language::Slovenian => "Slovenščina",
            Language::SerbianCyrillic => "Српски",
            Language::SerbianLatin => "Srpski",
            Language::English => "English",
        }
    }
}
