//! What notices say, in the reader's language. The worker gives the facts; the words stand in `mail.ftl`.

use api::{Names, track::Answer};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{Language, Pin, mail::MARKER};
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

/// What somebody outside is asked.
#[derive(Debug, Clone)]
pub struct Help {
    /// The question.
    pub question: String,
    /// The name of who asks.
    pub by: String,
    /// Where the request is shown and replied to.
    pub address: String,
    /// Until when.
    pub until: DateTime<Utc>,
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
    /// What somebody outside is asked, in the mail to them.
    pub help: Option<Help>,
    /// Whether replies of the reporter are read.
    pub replies: bool,
}

impl Letter<'_> {
    /// Subject and text of a notice; `detail` is what it tells beyond the request.
    pub fn word(&self, kind: Kind, detail: Option<&str>, language: Language) -> (String, String) {
        let words = Words::new(language, &[Part::MAIL]);
        let paragraphs = match kind {
            Kind::Receipt => self.receipt(&words),
            Kind::Answer => self.answer(&words),
            Kind::Question => self.question(&words, detail.unwrap_or_default()),
            Kind::PromiseBroken => self.promise_broken(&words),
            Kind::Split => self.split(&words, detail.unwrap_or_default()),
            Kind::Replied => self.to_official(&words, "mail-replied-intro", OPEN),
            Kind::Wrote => self.to_official(&words, "mail-wrote-intro", OPEN),
            Kind::Reopened => self.to_official(&words, "mail-reopened-intro", OPEN),
            Kind::HalfGone => self.to_official(&words, "mail-half-gone-intro", OPEN),
            Kind::ThreeQuarters => self.to_official(&words, "mail-three-quarters-intro", OPEN),
            Kind::Overdue => self.to_official(&words, "mail-overdue-intro", "mail-overdue-ask"),
            Kind::DayAfter => self.to_official(&words, "mail-day-after-intro", OPEN),
            Kind::PromisePassed => self.to_official(&words, "mail-promise-passed-intro", OPEN),
            Kind::HelpAsked => self
                .help
                .as_ref()
                .map(|help| self.help_asked(&words, help))
                .unwrap_or_default(),
            Kind::HelpGiven => self.to_official(&words, "mail-help-given-intro", OPEN),
            Kind::Digest => digest(&words, &[(Kind::Overdue, self)]),
        };
        let paragraphs = if self.replies && is_for_reporter(kind) {
            replied_to(&words, paragraphs)
        } else {
            paragraphs
        };
        let subject = words.text_with(subject(kind), &[("reference", self.reference())]);
        (subject, paragraphs.join("\n\n") + "\n")
    }

    fn receipt(&self, words: &Words) -> Vec<String> {
        let department = self.request.department.pick(words.language());
        let thanks = words.text_with("mail-receipt-thanks", &[("department", department.into())]);
        self.begins(words, thanks)
    }

    /// What was made of the request with the number `first`.
    fn split(&self, words: &Words, first: &str) -> Vec<String> {
        let department = self.request.department.pick(words.language());
        let intro = words.text_with(
            "mail-split-intro",
            &[
                ("first", first.into()),
                ("reference", self.reference()),
                ("department", department.into()),
            ],
        );
        self.begins(words, intro)
    }

    /// How the reporter finds a request that there was none of before, and when its answer comes.
    fn begins(&self, words: &Words, intro: String) -> Vec<String> {
        let explanation = &self.request.explanation;
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
            intro,
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

    fn question(&self, words: &Words, question: &str) -> Vec<String> {
        vec![
            words.text("mail-hello"),
            words.text_with("mail-question-intro", &[("reference", self.reference())]),
            question.to_owned(),
            format!("{}\n{}", words.text("mail-question-rest"), self.links.track),
            self.signature(words),
        ]
    }

    fn promise_broken(&self, words: &Words) -> Vec<String> {
        let date = self.request.broken_date.map(|date| words.date_by(date));
        vec![
            words.text("mail-hello"),
            words.text_with(
                "mail-promise-broken-intro",
                &[
                    ("reference", self.reference()),
                    ("date", date.unwrap_or_default().into()),
                ],
            ),
            words.text_with(
                "mail-promise-broken-due",
                &[("due", self.due(words).into())],
            ),
            format!("{}\n{}", words.text("mail-answer-track"), self.links.track),
            self.signature(words),
        ]
    }

    /// What somebody outside is told: the question and the way to the request, and nothing the reporter wrote.
    fn help_asked(&self, words: &Words, help: &Help) -> Vec<String> {
        let language = words.language();
        let until = words.date_time(help.until, self.time_zone);
        let signature = [
            words.text("mail-regards"),
            String::new(),
            help.by.clone(),
            self.request.department.pick(language),
            self.municipality.pick(language),
            words.text_with("mail-phone", &[("phone", self.phone.into())]),
        ];
        vec![
            words.text("mail-hello"),
            words.text_with(
                "mail-help-asked-intro",
                &[
                    ("reference", self.reference()),
                    ("category", self.request.category.pick(language).into()),
                ],
            ),
            help.question.clone(),
            format!(
                "{}\n{}",
                words.text_with("mail-help-asked-link", &[("until", until.into())]),
                help.address
            ),
            words.text("mail-help-asked-keep"),
            signature.join("\n"),
        ]
    }

    /// What officials are told: the number, the category and the deadline, and nothing about the reporter.
    fn to_official(&self, words: &Words, intro: &str, ask: &str) -> Vec<String> {
        let language = words.language();
        let category = self.request.category.pick(language);
        let department = self.request.department.pick(language);
        vec![
            words.text("mail-hello"),
            words.text_with(
                intro,
                &[
                    ("reference", self.reference()),
                    ("category", category.into()),
                    ("due", self.due(words).into()),
                ],
            ),
            words.text_with(
                "mail-official-department",
                &[("department", department.into())],
            ),
            format!("{}\n{}", words.text(ask), self.links.desk),
            words.text("mail-automatic"),
        ]
    }

    pub(super) fn due(&self, words: &Words) -> String {
        words.date_time(self.request.due_at, self.time_zone)
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

/// Whether a notice goes to the reporter.
fn is_for_reporter(kind: Kind) -> bool {
    match kind {
        Kind::Receipt | Kind::Answer | Kind::Question | Kind::PromiseBroken | Kind::Split => true,
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
        | Kind::Digest => false,
    }
}

/// A mail that can be replied to: above which line, and what becomes of it.
fn replied_to(words: &Words, paragraphs: Vec<String>) -> Vec<String> {
    let automatic = words.text("mail-automatic");
    let above = words.text("mail-reply-above");
    let mut whole = vec![format!("{MARKER} {above} {MARKER}")];
    whole.extend(paragraphs.into_iter().filter(|one| *one != automatic));
    whole.push(words.text("mail-may-reply"));
    whole
}

/// Above the link to the desk.
const OPEN: &str = "mail-official-open";

/// The message of a mail's subject.
fn subject(kind: Kind) -> &'static str {
    match kind {
        Kind::Receipt => "mail-receipt-subject",
        Kind::Answer => "mail-answer-subject",
        Kind::Question => "mail-question-subject",
        Kind::PromiseBroken => "mail-promise-broken-subject",
        Kind::Split => "mail-split-subject",
        Kind::Replied => "mail-replied-subject",
        Kind::Wrote => "mail-wrote-subject",
        Kind::Reopened => "mail-reopened-subject",
        Kind::HalfGone => "mail-half-gone-subject",
        Kind::ThreeQuarters => "mail-three-quarters-subject",
        Kind::Overdue => "mail-overdue-subject",
        Kind::DayAfter => "mail-day-after-subject",
        Kind::PromisePassed => "mail-promise-passed-subject",
        Kind::HelpAsked => "mail-help-asked-subject",
        Kind::HelpGiven => "mail-help-given-subject",
        Kind::Digest => "mail-digest-subject",
    }
}

/// The message of a line in a digest; what goes to citizens never waits for one.
fn line(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Replied => Some("digest-replied"),
        Kind::Wrote => Some("digest-wrote"),
        Kind::Reopened => Some("digest-reopened"),
        Kind::HalfGone => Some("digest-half-gone"),
        Kind::ThreeQuarters => Some("digest-three-quarters"),
        Kind::Overdue => Some("digest-overdue"),
        Kind::DayAfter => Some("digest-day-after"),
        Kind::PromisePassed => Some("digest-promise-passed"),
        Kind::HelpGiven => Some("digest-help-given"),
        Kind::Receipt
        | Kind::Answer
        | Kind::Question
        | Kind::PromiseBroken
        | Kind::Split
        | Kind::HelpAsked
        | Kind::Digest => None,
    }
}

/// Subject and text of a digest: one line a request, with what there is to know of each.
pub fn word_digest(entries: &[(Kind, Letter<'_>)], language: Language) -> (String, String) {
    let words = Words::new(language, &[Part::MAIL]);
    let entries: Vec<(Kind, &Letter<'_>)> = entries
        .iter()
        .map(|(kind, letter)| (*kind, letter))
        .collect();
    let text = digest(&words, &entries).join("\n\n") + "\n";
    (words.text(subject(Kind::Digest)), text)
}

fn digest(words: &Words, entries: &[(Kind, &Letter<'_>)]) -> Vec<String> {
    let mut paragraphs = vec![words.text("mail-hello"), words.text("mail-digest-intro")];
    for (kind, letter) in entries {
        let category = letter.request.category.pick(words.language());
        let Some(line) = line(*kind) else { continue };
        let line = words.text_with(line, &[("due", letter.due(words).into())]);
        let reference = &letter.request.reference;
        paragraphs.push(format!(
            "– {reference} ({category}): {line}\n  {}",
            letter.links.desk
        ));
    }
    paragraphs.push(words.text("mail-automatic"));
    paragraphs
}

/// The substance of an answer, with the date, addressee, reason or number that goes with it.
pub(super) fn outcome(words: &Words, answer: &Answer) -> String {
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
