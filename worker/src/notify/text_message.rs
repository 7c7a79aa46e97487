//! What text messages say: as little as there is room for, in the reader's language.

use domain::Language;
use words::{Arg, Part, Words};

use super::{
    Kind,
    letter::{Letter, outcome},
};

/// The longest text message, in characters: nine of those that telephones put together again. What is longer goes on
/// behind the link.
const LONGEST: usize = 600;

impl Letter<'_> {
    /// The text message to a reporter; `None` for what reporters are not told. `answered` says whether a reply to it is
    /// brought to us.
    pub fn text_message(
        &self,
        kind: Kind,
        detail: Option<&str>,
        language: Language,
        answered: bool,
    ) -> Option<String> {
        let words = Words::new(language, &[Part::MAIL]);
        let reference = || Arg::from(self.request.reference.as_str());
        let detail = detail.unwrap_or_default();
        let begins = |id: &str, more: Option<(&'static str, Arg<'_>)>| {
            let pin = self.pin.to_string();
            let due = words.date_time(self.request.explanation.due, self.time_zone);
            let mut values = vec![
                ("reference", reference()),
                ("pin", pin.into()),
                ("due", due.into()),
            ];
            values.extend(more);
            words.text_with(id, &values)
        };
        let message = match kind {
            Kind::Receipt => begins("sms-receipt", None),
            Kind::Split => begins("sms-split", Some(("first", detail.into()))),
            Kind::Question => {
                let ask = if answered {
                    "sms-question-reply"
                } else {
                    "sms-question-link"
                };
                let begin = words.text_with("sms-question", &[("reference", reference())]);
                let end = format!("{} {}", words.text(ask), self.links.track);
                together(&begin, detail, &end)
            }
            Kind::Answer => {
                let answer = self.request.answer.as_ref()?;
                let begin = words.text_with("sms-answer", &[("reference", reference())]);
                let whole = format!("{}\n{}", outcome(&words, answer), answer.text);
                let signed = answer.department.pick(language);
                if fits(&begin, &whole, &signed) {
                    together(&begin, &whole, &signed)
                } else {
                    let more = format!("{} {}", words.text("sms-answer-more"), self.links.track);
                    together(&begin, &whole, &more)
                }
            }
            Kind::PromiseBroken => words.text_with(
                "sms-promise-broken",
                &[("reference", reference()), ("due", self.due(&words).into())],
            ),
            Kind::Replied
            | Kind::Wrote
            | Kind::Reopened
            | Kind::HalfGone
            | Kind::ThreeQuarters
            | Kind::Overdue
            | Kind::DayAfter
            | Kind::PromisePassed
            | Kind::HelpAsked
            | Kind::HelpGiven
            | Kind::Digest => return None,
        };
        Some(message)
    }
}

fn length(begin: &str, end: &str) -> usize {
    begin.chars().count() + end.chars().count() + 2
}

fn fits(begin: &str, middle: &str, end: &str) -> bool {
    length(begin, end) + middle.chars().count() <= LONGEST
}

/// Begin, middle and end on lines of their own; the middle is cut where all of it is too long.
fn together(begin: &str, middle: &str, end: &str) -> String {
    let room = LONGEST.saturating_sub(length(begin, end));
    let middle = if middle.chars().count() <= room {
        middle.to_owned()
    } else {
        let cut: String = middle.chars().take(room.saturating_sub(1)).collect();
        format!("{}…", cut.trim_end())
    };
    format!("{begin}\n{middle}\n{end}")
}

/// Whether a reply to a message that is shown to come from this sender reaches us: nobody can write to a word.
pub fn takes_replies(sender: &str) -> bool {
    sender.starts_with('+') || sender.bytes().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests;
