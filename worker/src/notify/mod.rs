//! Notices to people: what they are, their words, and sending them by e-mail.

mod account;
mod letter;
mod refusal;
mod text_message;

pub use account::{AccountKind, AccountLetter};
pub use letter::{Help, Letter, Links, word_digest};
pub use refusal::Refusal;
pub use text_message::takes_replies;

use chrono::{DateTime, Utc};
use domain::{Code, codes, mail::LOOP_MARK};
use worker::{
    EmailAddress, Env, SendEmailBuilder,
    js_sys::{JsString, Object, Reflect},
};

use crate::{bindings::Bindings, db::municipalities::Municipality, error::AppError};

/// What a notice tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The reporter: the request was received.
    Receipt,
    /// The reporter: here is the answer.
    Answer,
    /// The reporter: we ask you something.
    Question,
    /// The reporter: we did not keep the date.
    PromiseBroken,
    /// The reporter: your request speaks of two things, and this one was made of it.
    Split,
    /// The person responsible: the citizen replied, or did not in five days; the clock runs again.
    Replied,
    /// The person responsible: the citizen wrote without being asked.
    Wrote,
    /// The person responsible: the citizen opened it again.
    Reopened,
    /// The person responsible: half of the time is gone.
    HalfGone,
    /// The same and the head: three quarters are gone.
    ThreeQuarters,
    /// The head and the administrator: the deadline passed.
    Overdue,
    /// The leadership: it passed a day ago.
    DayAfter,
    /// The head: a promised date passed.
    PromisePassed,
    /// Somebody outside: an official asks for help with one request.
    HelpAsked,
    /// Who asked: somebody outside replied.
    HelpGiven,
    /// An official: what quiet hours held back.
    Digest,
}
codes!(Kind {
    Receipt = "receipt",
    Answer = "answer",
    Question = "question",
    PromiseBroken = "promise-broken",
    Split = "split",
    Replied = "replied",
    Wrote = "wrote",
    Reopened = "reopened",
    HalfGone = "half-gone",
    ThreeQuarters = "three-quarters",
    Overdue = "overdue",
    DayAfter = "day-after",
    PromisePassed = "promise-passed",
    HelpAsked = "help-asked",
    HelpGiven = "help-given",
    Digest = "digest",
});

/// What a notice tells, and of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Of a request, or of several.
    Request(Kind),
    /// Of an official's own account.
    Account(AccountKind),
}

impl Told {
    /// The code it is stored and shown by; the two kinds share none.
    pub fn code(self) -> &'static str {
        match self {
            Self::Request(kind) => kind.code(),
            Self::Account(kind) => kind.code(),
        }
    }

    /// What has this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Kind::from_code(code)
            .map(Self::Request)
            .or_else(|| AccountKind::from_code(code).map(Self::Account))
    }
}

/// A mail, worded and ready to go. It holds contact data, so its `Debug` says nothing.
#[derive(Clone)]
#[cfg_attr(
    not(feature = "local"),
    expect(
        dead_code,
        reason = "what names a mail is read by the page of sent mails alone"
    )
)]
pub struct Mail {
    /// To whom.
    pub to: String,
    /// From whom.
    pub from: String,
    /// Where a reply goes; `None` where it goes to whom it is from.
    pub reply_to: Option<String>,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// What it tells.
    pub kind: Told,
    /// The number of the request; empty where it tells of none or of several.
    pub reference: String,
    /// When it is sent.
    pub sent_at: DateTime<Utc>,
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mail(…)")
    }
}

/// Hands a mail to the mail service; a local build keeps a copy for the page of sent mails.
pub async fn send(env: &Env, mail: &Mail, municipality: &Municipality) -> Result<(), AppError> {
    #[cfg(feature = "local")]
    if crate::local::refuses(&mail.to) {
        return Err(AppError::Unavailable(
            "mail: a local address that refuses everything".to_owned(),
        ));
    }
    let sender = EmailAddress::new(&municipality.name.pick(municipality.language()), &mail.from);
    let mut message =
        SendEmailBuilder::builder_with_email_address_and_str(&sender, &mail.to, &mail.subject)
            .text(&mail.text)
            .headers(&headers()?);
    if let Some(reply_to) = &mail.reply_to {
        message = message.reply_to(reply_to);
    }
    let message = message.build();
    env.mail()?
        .send_with_builder(&message)
        .await
        .map_err(|error| AppError::Unavailable(format!("mail: {}", refusal(error))))?;
    #[cfg(feature = "local")]
    crate::local::keep_mail(&env.files()?, mail).await?;
    Ok(())
}

/// What tells machines that a machine wrote (RFC 3834), and ourselves that it was us.
fn headers() -> Result<Object<JsString>, AppError> {
    let headers = Object::<JsString>::new_typed();
    for (name, value) in [("Auto-Submitted", "auto-generated"), ("X-Loop", LOOP_MARK)] {
        Reflect::set(&headers, &name.into(), &value.into())
            .map_err(|_| AppError::internal("a header that cannot be set"))?;
    }
    Ok(headers)
}

/// Why the mail service refused; its own words may repeat the address, so only the kind of error is kept.
fn refusal(error: worker::js_sys::Error) -> &'static str {
    match worker::Error::from(error) {
        worker::Error::EmailRecipientSuppressed(_) => "the recipient is suppressed",
        worker::Error::EmailRecipientNotAllowed(_) => "the recipient is not allowed",
        worker::Error::RateLimitExceeded(_) => "the rate limit is exceeded",
        worker::Error::DailyLimitExceeded(_) => "the daily limit is exceeded",
        worker::Error::InternalError(_) => "the mail service failed",
        _ => "the mail service refused",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_tells_of_two_things() {
        for kind in Kind::ALL {
            assert_eq!(Told::from_code(kind.code()), Some(Told::Request(*kind)));
            assert_eq!(AccountKind::from_code(kind.code()), None);
        }
        for kind in AccountKind::ALL {
            assert_eq!(Told::from_code(kind.code()), Some(Told::Account(*kind)));
        }
        assert_eq!(Told::from_code("gossip"), None);
    }
}
