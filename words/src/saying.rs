//! A message being said: its compiled form read from left to right, arguments inserted, variants chosen.

use domain::{Language, script};

use crate::{
    Arg,
    arg::Value,
    marks::{ARGUMENT, CHOICE, CHOICE_END, END},
    plural::category,
};

/// A message as it came out.
pub(crate) struct Said {
    pub(crate) text: String,
    /// The arguments the message asked for and was not given.
    pub(crate) missing: Vec<&'static str>,
}

/// Says a compiled message.
pub(crate) fn say(pattern: &'static str, language: Language, args: &[(&str, Arg<'_>)]) -> Said {
    let mut saying = Saying {
        rest: pattern,
        language,
        args,
        said: Said {
            text: String::with_capacity(pattern.len()),
            missing: Vec::new(),
        },
    };
    saying.pattern(true);
    saying.said
}

struct Saying<'a> {
    /// What is still to be read.
    rest: &'static str,
    language: Language,
    args: &'a [(&'a str, Arg<'a>)],
    said: Said,
}

impl<'a> Saying<'a> {
    /// Reads to the end of the message or variant; one that was not chosen is read, but not said.
    fn pattern(&mut self, aloud: bool) {
        loop {
            let (text, mark) = self.text();
            if aloud {
                self.write(text);
            }
            match mark {
                Some(ARGUMENT) => {
                    let name = self.name();
                    if aloud {
                        self.insert(name);
                    }
                }
                Some(CHOICE) => self.choice(aloud),
                // The end of a variant, or of the message.
                _ => return,
            }
        }
    }

    fn choice(&mut self, aloud: bool) {
        let name = self.name();
        let value = if aloud { self.value(name) } else { None };
        let mut open = aloud;
        while !self.rest.is_empty() {
            if let Some(rest) = self.rest.strip_prefix(CHOICE_END) {
                self.rest = rest;
                return;
            }
            let key = self.name();
            let chosen =
                open && (key.is_empty() || value.is_some_and(|value| self.fits(value, key)));
            open &= !chosen;
            self.pattern(chosen);
        }
    }

    fn fits(&self, value: &Value<'_>, key: &str) -> bool {
        match value {
            // Digits as a text are no number.
            Value::Text(text) => text == key && key.starts_with(|c: char| c.is_ascii_alphabetic()),
            Value::Number(number) => {
                key == category(self.language, *number) || key.parse() == Ok(*number)
            }
        }
    }

    /// The value of an argument; one that was not given is noted.
    fn value(&mut self, name: &'static str) -> Option<&'a Value<'a>> {
        let given = self.args.iter().find(|(given, _)| *given == name);
        if given.is_none() {
            self.said.missing.push(name);
        }
        given.map(|(_, Arg(value))| value)
    }

    fn insert(&mut self, name: &'static str) {
        match self.value(name) {
            Some(Value::Text(text)) => self.said.text.push_str(text),
            Some(Value::Number(number)) => self.number(*number),
            None => {
                for piece in ["{$", name, "}"] {
                    self.said.text.push_str(piece);
                }
            }
        }
    }

    /// A number with a minus as long as the digits are wide and marks between the thousands.
    fn number(&mut self, number: i64) {
        let separator = match self.language {
            Language::Slovenian | Language::SerbianCyrillic | Language::SerbianLatin => '.',
            Language::English => ',',
        };
        if number < 0 {
            self.said.text.push('−');
        }
        let digits = number.unsigned_abs().to_string();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                self.said.text.push(separator);
            }
            self.said.text.push(digit);
        }
    }

    /// A text of the message itself, in the script of the language; what is inserted stays as it is.
    fn write(&mut self, text: &str) {
        match self.language {
            Language::SerbianLatin => self.said.text.push_str(&script::to_latin(text)),
            Language::Slovenian | Language::SerbianCyrillic | Language::English => {
                self.said.text.push_str(text);
            }
        }
    }

    /// The text up to the next mark, and the mark.
    fn text(&mut self) -> (&'static str, Option<char>) {
        let rest = self.rest;
        let at = rest.find(|c: char| c <= CHOICE_END).unwrap_or(rest.len());
        let (text, rest) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let mut rest = rest.chars();
        let mark = rest.next();
        self.rest = rest.as_str();
        (text, mark)
    }

    /// A name or a key, and its end.
    fn name(&mut self) -> &'static str {
        let (name, rest) = self.rest.split_once(END).unwrap_or((self.rest, ""));
        self.rest = rest;
        name
    }
}
