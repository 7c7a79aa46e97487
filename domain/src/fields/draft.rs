//! A filing as a citizen typed it.

use super::email::Email;
use super::errors::{Errors, Field, FieldError, FieldErrorCode};
use super::place::{Bounds, Location, point_within};
use super::text::{ADDRESS_MAX, TEXT_MAX, TEXT_MIN, id, lines, optional_id, optional_line};
use crate::{Kind, Language, ReplyChannel};

/// A filing before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawDraft<'a> {
    /// What the citizen wants, once chosen.
    pub kind: Option<Kind>,
    /// The category's id.
    pub category: &'a str,
    /// What is wrong, in the citizen's words.
    pub text: &'a str,
    /// Where, as longitude and latitude.
    pub point: Option<[f64; 2]>,
    /// Where, in words.
    pub address: &'a str,
    /// Where the answer goes; blank for an answer that is looked up.
    pub email: &'a str,
    /// The id of a photo sent before.
    pub photo: Option<&'a str>,
    /// The language the citizen reads.
    pub language: Language,
}

/// A filing that can be filed; only [`Draft::check`] makes one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Draft {
    /// What the citizen wants.
    pub kind: Kind,
    /// The category's id; whether there is such a category is not known here.
    pub category: String,
    /// What is wrong: 10 to 4000 characters, trimmed, lines ended by `\n`.
    pub text: String,
    /// Where; always given for a request and a notice.
    pub location: Option<Location>,
    /// Where the answer goes, if by e-mail.
    pub email: Option<Email>,
    /// The id of a photo; whether there is such a photo is not known here.
    pub photo: Option<String>,
    /// The language the citizen reads.
    pub language: Language,
}

impl Draft {
    /// The filing, or every field's error. `within` is where a point may lie: the municipality with some margin.
    pub fn check(raw: RawDraft<'_>, within: &Bounds) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let kind = errors.take(Field::Kind, raw.kind.ok_or(FieldErrorCode::Required));
        let category = errors.take(Field::Category, id(raw.category));
        let text = errors.take(Field::Text, lines(raw.text, TEXT_MIN, TEXT_MAX));
        let point = errors.take(Field::Location, point_within(raw.point, within));
        let address = errors.take(Field::Address, optional_line(raw.address, ADDRESS_MAX));
        let location = point.zip(address).and_then(|(point, address)| {
            let given = Location::of(point, address);
            let missing = given.is_none() && kind.is_some_and(Kind::needs_location);
            errors.take(
                Field::Location,
                if missing {
                    Err(FieldErrorCode::Required)
                } else {
                    Ok(given)
                },
            )
        });
        let email = errors.take(Field::Email, Email::optional(raw.email));
        let photo = errors.take(Field::Photo, optional_id(raw.photo));
        let whole = (|| {
            Some(Self {
                kind: kind?,
                category: category?,
                text: text?,
                location: location?,
                email: email?,
                photo: photo?,
                language: raw.language,
            })
        })();
        errors.or(whole)
    }

    /// How the answer goes out: by e-mail if an address was given, otherwise it is looked up.
    pub fn reply_channel(&self) -> ReplyChannel {
        if self.email.is_some() {
            ReplyChannel::Email
        } else {
            ReplyChannel::Track
        }
    }
}

impl Kind {
    /// Whether somebody has to go somewhere, so that a place must be given.
    pub fn needs_location(self) -> bool {
        match self {
            Self::Request | Self::Notice => true,
            Self::Question | Self::Proposal | Self::PraiseOrComplaint => false,
        }
    }
}
