//! What notices say, in the reader's language. The worker gives the facts; the words stand in `mail.ftl`.

use api::{Names, track::Answer};
use chrono_tz::Tz;
use domain::{Language, Pin};
use words::{Arg, Part, Words};

use super::Kind;
use crate::db::requests::Request;

/// Where the reader goes from the mail.
#[derive(Debug, Clone)]
pub struct Links {
    /// The tracking page of the request.
    pub track: String,
    /// The request at the desk.
    pub desk: String,
}

/// The facts of a notice.
#[derive(Debug, Clone)]
pub struct Letter<'a> {
    /// Who writes.
    pub municipality: &'a Names,
    /// The operator's telephone number.
    pub phone: &'a str,
    /// The zone of its dates.
    pub time_zone: Tz,
    /// The request it tells of.
    pub request: &'a Request,
    /// The request's PIN.
    pub pin: Pin,
    /// Where the reader goes.
    pub links: Links,
}

impl Letter<'_> {
    /// Subject and text of a notice.
    pub fn word(&self, kind: Kind, language: Language) -> (String, String) {
        let words = Words::new(language, &[Part::MAIL]);
        let paragraphs = match kind {
            Kind::Receipt => self.receipt(&words),
            Kind::Answer => self.answer(&words),
            Kind::Overdue => self.overdue(&words),
        };
        let subject = match kind {
            Kind::Receipt => "mail-receipt-subject",
            Kind::Answer => "mail-answer-subject",
            Kind::Overdue => "mail-overdue-subject",
        };
        let subject = words.text_with(subject, &[("reference", self.reference())]);
        (subject, paragraphs.join("\n\n") + "\n")
    }

    fn receipt(&self, words: &Words) -> Vec<String> {
        let explanation = &self.request.explanation;
        let department = self.request.department.pick(words.language());
        let due = words.date_time(explanation.due, self.time_zone);
        let number = words.text_with("mail-receipt-number", &[("reference", self.reference())]);
        let pin = words.text_with("mail-receipt-pin", &[("pin", self.pin.to_string().into())]);
        let reasons: Vec<String> = words
            .explanation(explanation, self.time_zone)
            .into_iter()
            .map(|reason| format!("– {reason}"))
            .collect();
        vec![
            words.text("mail-hello"),
            words.text_with("mail-receipt-thanks", &[("department", department.into())]),
            format!("{number}\n{pin}"),
            words.text_with("mail-receipt-due", &[("due", due.into())]),
            format!("{}\n{}", words.text("mail-receipt-why"), reasons.join("\n")),
            format!("{}\n{}", words.text("mail-receipt-track"), self.links.track),
            words.text("mail-receipt-keep"),
            self.signature(words),
            words.text("mail-automatic"),
        ]
    }

    fn answer(&self, words: &Words) -> Vec<String> {
        let received = words.moment(self.request.received_at, self.time_zone);
        let mut paragraphs = vec![
            words.text("mail-hello"),
            words.text_with(
                "mail-answer-intro",
                &[
                    ("reference", self.reference()),
                    ("received", received.into()),
                ],
            ),
        ];
        let mut signature = self.signature(words);
        if let Some(answer) = &self.request.answer {
            paragraphs.push(outcome(words, answer));
            paragraphs.push(answer.text.clone());
            signature = self.signed(words, answer);
        }
        paragraphs.push(format!(
            "{}\n{}",
            words.text("mail-answer-track"),
            self.links.track
        ));
        paragraphs.push(signature);
        paragraphs
    }

    fn overdue(&self, words: &Words) -> Vec<String> {
        let language = words.language();
        let due = words.date_time(self.request.due_at, self.time_zone);
        let category = self.request.category.pick(language);
        let department = self.request.department.pick(language);
        vec![
            words.text("mail-hello"),
            words.text_with(
                "mail-overdue-intro",
                &[
                    ("reference", self.reference()),
                    ("category", category.into()),
                    ("due", due.into()),
                ],
            ),
            words.text_with(
                "mail-overdue-department",
                &[("department", department.into())],
            ),
            format!("{}\n{}", words.text("mail-overdue-ask"), self.links.desk),
            words.text("mail-automatic"),
        ]
    }

    /// An answer is signed by the person and the office that gave it, not by "the system".
    fn signed(&self, words: &Words, answer: &Answer) -> String {
        let lines = [
            words.text("mail-regards"),
            String::new(),
            answer.author.clone(),
            answer.department.pick(words.language()),
            self.municipality.pick(words.language()),
            words.text_with("mail-phone", &[("phone", self.phone.into())]),
        ];
        lines.join("\n")
    }

    fn signature(&self, words: &Words) -> String {
        let lines = [
            words.text("mail-regards"),
            String::new(),
            self.municipality.pick(words.language()),
            words.text_with("mail-phone", &[("phone", self.phone.into())]),
        ];
        lines.join("\n")
    }

    fn reference(&self) -> Arg<'_> {
        self.request.reference.as_str().into()
    }
}

/// The substance of an answer, with the date, addressee, reason or number that goes with it.
fn outcome(words: &Words, answer: &Answer) -> String {
    let name = words.code_name("outcome", answer.outcome);
    let mut lines = vec![words.text_with("mail-answer-outcome", &[("outcome", name.into())])];
    if let Some(date) = answer.date {
        let date = words.date_by(date);
        lines.push(words.text_with("mail-answer-date", &[("date", date.into())]));
    }
    if let Some(addressee) = &answer.addressee {
        let addressee = Arg::from(addressee);
        lines.push(words.text_with("mail-answer-addressee", &[("addressee", addressee)]));
    }
    if let Some(reason) = &answer.reason {
        lines.push(words.text_with("mail-answer-reason", &[("reason", reason.into())]));
    }
    if let Some(reference) = &answer.duplicate_of {
        lines.push(words.text_with("mail-answer-duplicate", &[("reference", reference.into())]));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests;
