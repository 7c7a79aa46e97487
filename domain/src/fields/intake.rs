//! What an operator takes in for a citizen who phones, writes or stands at the counter.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::draft::{Draft, RawDraft};
use super::email::Email;
use super::errors::{Errors, Field, FieldError, FieldErrorCode};
use super::moment::received_at;
use super::person::person_name;
use super::phone::Phone;
use super::place::Bounds;
use super::text::{ANSWER_MAX, TEXT_MIN, id, line, lines, optional_line};
use crate::{Channel, Country, Kind, Outcome, ReplyChannel};

/// The longest line of a postal address, in characters.
pub const POSTAL_MAX: usize = 100;
/// The longest number under which a paper is filed, in characters.
pub const PAPER_MAX: usize = 60;
/// How long ago something may have been received that is only now taken in: what is older is a slip of the pen, and
/// the citizen was promised nothing so far.
pub const BACKDATED: TimeDelta = TimeDelta::days(90);
/// How far the operator's clock may be ahead of ours.
const CLOCKS_DIFFER: TimeDelta = TimeDelta::minutes(5);
/// Files that one request is taken in with.
const ATTACHMENTS_MAX: usize = 10;

/// How to reach a citizen, before it is checked. Its `Debug` says nothing.
#[derive(Clone, Copy, Default)]
pub struct RawContact<'a> {
    /// The name.
    pub name: &'a str,
    /// The telephone number.
    pub phone: &'a str,
    /// The e-mail address.
    pub email: &'a str,
    /// Street and house number.
    pub street: &'a str,
    /// Post code and town.
    pub post: &'a str,
}

/// How to reach a citizen. All of it can be missing. Its `Debug` says nothing.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: Option<String>,
    /// The telephone number.
    pub phone: Option<Phone>,
    /// The e-mail address.
    pub email: Option<Email>,
    /// Street and house number.
    pub street: Option<String>,
    /// Post code and town.
    pub post: Option<String>,
}

impl Contact {
    /// Whether nothing is known of the citizen.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Contact(…)")
    }
}

impl RawContact<'_> {
    /// Whether anything was typed.
    pub fn is_given(&self) -> bool {
        [self.name, self.phone, self.email, self.street, self.post]
            .iter()
            .any(|typed| !typed.trim().is_empty())
    }
}

impl fmt::Debug for RawContact<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawContact(…)")
    }
}

/// What an operator typed, before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawIntake<'a> {
    /// What is wanted, the category, the citizen's words, the place, a photo and the language; its e-mail address is
    /// not looked at, that of the contact is.
    pub draft: RawDraft<'a>,
    /// How it came.
    pub channel: Option<Channel>,
    /// When, as typed; blank for just now.
    pub received_at: &'a str,
    /// How to reach the citizen.
    pub contact: RawContact<'a>,
    /// How the citizen wants the answer.
    pub reply_channel: Option<ReplyChannel>,
    /// The number under which the paper is filed.
    pub paper: &'a str,
    /// Ids of files sent before.
    pub attachments: &'a [String],
    /// Whether the citizen was told what their data are used for.
    pub informed: bool,
    /// An answer given on the spot; blank for none.
    pub answer: &'a str,
}

/// Where and when an intake is checked.
#[derive(Debug, Clone, Copy)]
pub struct Counter<'a> {
    /// Where a point may lie.
    pub within: &'a Bounds,
    /// Whose telephone numbers begin with a 0.
    pub country: Country,
    /// The zone of times that are typed.
    pub zone: Tz,
    /// Now.
    pub now: DateTime<Utc>,
}

/// An intake that can be filed; only [`Intake::check`] makes one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Intake {
    /// What the citizen filed.
    pub draft: Draft,
    /// How it came; never by the page itself.
    pub channel: Channel,
    /// When; not after now.
    pub received_at: DateTime<Utc>,
    /// How to reach the citizen; what the channel of the answer needs is there.
    pub contact: Contact,
    /// How the citizen wants the answer.
    pub reply_channel: ReplyChannel,
    /// The number under which the paper is filed.
    pub paper: Option<String>,
    /// Ids of files; whether there are such files is not known here.
    pub attachments: Vec<String>,
    /// Whether the citizen was told what their data are used for.
    pub informed: bool,
    /// An answer given on the spot.
    pub answer: Option<String>,
}

/// Whether a citizen has to be told what their data are used for: where somebody can be told, and data are taken down.
pub fn informs(channel: Channel, contact_given: bool) -> bool {
    channel.is_spoken() && contact_given
}

impl Intake {
    /// The intake, or every field's error.
    pub fn check(raw: RawIntake<'_>, at: Counter<'_>) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let channel = errors.take(
            Field::Channel,
            match raw.channel {
                None => Err(FieldErrorCode::Required),
                Some(Channel::Web) => Err(FieldErrorCode::NotAllowed),
                Some(channel) => Ok(channel),
            },
        );
        let received_at = errors.take(Field::ReceivedAt, received(raw.received_at, at));
        let draft = Draft::check(
            RawDraft {
                email: "",
                ..raw.draft
            },
            at.within,
        )
        .map_err(|found| errors.extend(found))
        .ok();
        let contact = contact(raw.contact, at.country, &mut errors);
        let reply_channel = errors.take(
            Field::ReplyChannel,
            raw.reply_channel.ok_or(FieldErrorCode::Required),
        );
        if let Some(reply_channel) = reply_channel {
            for field in needed(reply_channel, raw.contact) {
                errors.unless_named(field, FieldErrorCode::Required);
            }
        }
        let paper = errors.take(Field::Paper, optional_line(raw.paper, PAPER_MAX));
        let attachments = errors.take(Field::Attachment, attachments(raw.attachments));
        let given = raw.contact.is_given();
        if channel.is_some_and(|channel| informs(channel, given)) && !raw.informed {
            errors.unless_named(Field::Informed, FieldErrorCode::Required);
        }
        let answer = errors.take(
            Field::Answer,
            on_the_spot(raw.answer, channel, raw.draft.kind),
        );
        let whole = (|| {
            Some(Self {
                draft: draft?,
                channel: channel?,
                received_at: received_at?,
                contact: contact?,
                reply_channel: reply_channel?,
                paper: paper?,
                attachments: attachments?,
                informed: raw.informed,
                answer: answer?,
            })
        })();
        errors.or(whole)
    }
}

fn received(typed: &str, at: Counter<'_>) -> Result<DateTime<Utc>, FieldErrorCode> {
    if typed.trim().is_empty() {
        return Ok(at.now);
    }
    let read = received_at(typed, at.zone).map_err(|error| error.error)?;
    if read > at.now + CLOCKS_DIFFER {
        Err(FieldErrorCode::InTheFuture)
    } else if read < at.now - BACKDATED {
        Err(FieldErrorCode::TooLongAgo)
    } else {
        Ok(read.min(at.now))
    }
}

fn contact(raw: RawContact<'_>, country: Country, errors: &mut Errors) -> Option<Contact> {
    let name = errors.take(
        Field::Name,
        if raw.name.trim().is_empty() {
            Ok(None)
        } else {
            person_name(raw.name).map(Some)
        },
    );
    let phone = errors.take(Field::Phone, Phone::optional(raw.phone, country));
    let email = errors.take(Field::Email, Email::optional(raw.email));
    let street = errors.take(Field::Street, optional_line(raw.street, POSTAL_MAX));
    let post = errors.take(Field::Post, optional_line(raw.post, POSTAL_MAX));
    Some(Contact {
        name: name?,
        phone: phone?,
        email: email?,
        street: street?,
        post: post?,
    })
}

/// What of a contact an answer on this channel needs and is not there.
fn needed(channel: ReplyChannel, contact: RawContact<'_>) -> Vec<Field> {
    let wanted: &[(Field, &str)] = match channel {
        ReplyChannel::Track | ReplyChannel::InPerson => &[],
        ReplyChannel::Email => &[(Field::Email, contact.email)],
        ReplyChannel::Phone | ReplyChannel::Sms => &[(Field::Phone, contact.phone)],
        ReplyChannel::Post => &[
            (Field::Name, contact.name),
            (Field::Street, contact.street),
            (Field::Post, contact.post),
        ],
    };
    wanted
        .iter()
        .filter(|(_, typed)| typed.trim().is_empty())
        .map(|(field, _)| *field)
        .collect()
}

fn attachments(ids: &[String]) -> Result<Vec<String>, FieldErrorCode> {
    if ids.len() > ATTACHMENTS_MAX {
        return Err(FieldErrorCode::Full);
    }
    let mut read = ids
        .iter()
        .map(|typed| id(typed))
        .collect::<Result<Vec<_>, _>>()?;
    read.sort();
    read.dedup();
    Ok(read)
}

/// An answer on the spot is for whoever can be told, of a kind that can simply be answered.
fn on_the_spot(
    typed: &str,
    channel: Option<Channel>,
    kind: Option<Kind>,
) -> Result<Option<String>, FieldErrorCode> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let answer = lines(typed, TEXT_MIN, ANSWER_MAX)?;
    let told = channel.is_none_or(|channel| channel.on_the_spot().is_some());
    let answered = kind.is_none_or(|kind| kind.outcomes().contains(&Outcome::Answered));
    if told && answered {
        Ok(Some(answer))
    } else {
        Err(FieldErrorCode::NotAllowed)
    }
}

/// The name of a file as it is kept: its last part, without what hides something, and not too long.
pub fn file_name(typed: &str) -> Option<String> {
    let last = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .map(|character| if character == '\t' { ' ' } else { character })
        .take(120)
        .collect();
    line(&plain, 1, 120).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, fields::Point};
    use proptest::prelude::*;

    fn bounds() -> Bounds {
        Bounds::new(
            Point::new(15.0, 46.0).unwrap(),
            Point::new(15.6, 46.5).unwrap(),
        )
        .unwrap()
    }

    fn now() -> DateTime<Utc> {
        "2026-04-24T10:40:00Z".parse().unwrap()
    }

    fn raw<'a>() -> RawIntake<'a> {
        RawIntake {
            draft: RawDraft {
                kind: Some(Kind::Question),
                category: "lighting",
                text: "Kdaj bo svetilka spet gorela?",
                point: None,
                address: "",
                email: "",
                photo: None,
                language: Language::Slovenian,
            },
            channel: Some(Channel::Phone),
            received_at: "",
            contact: RawContact::default(),
            reply_channel: Some(ReplyChannel::Track),
            paper: "",
            attachments: &[],
            informed: false,
            answer: "",
        }
    }

    fn check(raw: RawIntake<'_>) -> Result<Intake, Vec<(Field, FieldErrorCode)>> {
        let within = bounds();
        let at = Counter {
            within: &within,
            country: Country::Slovenia,
            zone: Tz::Europe__Ljubljana,
            now: now(),
        };
        Intake::check(raw, at).map_err(|errors| {
            let pair = |error: &FieldError| (error.field, error.error);
            errors.iter().map(pair).collect()
        })
    }

    #[test]
    fn a_caller_who_leaves_nothing_gets_number_and_pin() {
        let intake = check(raw()).unwrap();
        assert!(intake.contact.is_empty());
        assert_eq!(intake.received_at, now());
    }

    #[test]
    fn an_answer_needs_what_its_channel_needs() {
        use FieldErrorCode::Required;
        for (channel, wanted) in [
            (ReplyChannel::Track, vec![]),
            (ReplyChannel::InPerson, vec![]),
            (ReplyChannel::Email, vec![Field::Email]),
            (ReplyChannel::Phone, vec![Field::Phone]),
            (ReplyChannel::Sms, vec![Field::Phone]),
            (
                ReplyChannel::Post,
                vec![Field::Name, Field::Street, Field::Post],
            ),
        ] {
            let found = check(RawIntake {
                reply_channel: Some(channel),
                ..raw()
            });
            let found = found.map(|_| ()).err().unwrap_or_default();
            let wanted: Vec<_> = wanted.into_iter().map(|field| (field, Required)).collect();
            assert_eq!(found, wanted, "{channel:?}");
        }
    }

    #[test]
    fn who_speaks_with_a_citizen_tells_what_data_are_for() {
        let contact = RawContact {
            name: "Ana Novak",
            phone: "040 123 456",
            ..RawContact::default()
        };
        let told = |channel, informed| {
            check(RawIntake {
                channel: Some(channel),
                contact,
                reply_channel: Some(ReplyChannel::Phone),
                informed,
                ..raw()
            })
        };
        let missing = vec![(Field::Informed, FieldErrorCode::Required)];
        assert_eq!(told(Channel::Phone, false), Err(missing.clone()));
        assert_eq!(told(Channel::InPerson, false), Err(missing));
        assert!(told(Channel::Phone, true).is_ok());
        assert!(told(Channel::Post, false).is_ok());
    }

    #[test]
    fn what_was_received_lies_behind_us_and_not_too_far() {
        let received = |typed| {
            check(RawIntake {
                received_at: typed,
                ..raw()
            })
            .map(|intake| intake.received_at.to_rfc3339())
        };
        assert_eq!(
            received("2026-04-22T09:15").as_deref(),
            Ok("2026-04-22T07:15:00+00:00")
        );
        // A minute ahead of our clock is now.
        assert_eq!(
            received("2026-04-24T12:41").as_deref(),
            Ok("2026-04-24T10:40:00+00:00")
        );
        for (typed, error) in [
            ("2026-04-24T13:40", FieldErrorCode::InTheFuture),
            ("2026-01-02T09:00", FieldErrorCode::TooLongAgo),
            ("24. 4. 2026", FieldErrorCode::Invalid),
        ] {
            assert_eq!(
                received(typed),
                Err(vec![(Field::ReceivedAt, error)]),
                "{typed}"
            );
        }
    }

    #[test]
    fn on_the_spot_is_answered_what_is_spoken_and_can_simply_be_answered() {
        let answered = |channel, kind| {
            check(RawIntake {
                channel: Some(channel),
                draft: RawDraft {
                    kind: Some(kind),
                    address: "Mariborska 1",
                    ..raw().draft
                },
                answer: "Jutri dopoldne pride vzdrževalec.",
                ..raw()
            })
            .map(|intake| intake.answer.is_some())
        };
        let refused = Err(vec![(Field::Answer, FieldErrorCode::NotAllowed)]);
        assert_eq!(answered(Channel::Phone, Kind::Question), Ok(true));
        assert_eq!(answered(Channel::InPerson, Kind::Question), Ok(true));
        assert_eq!(answered(Channel::Post, Kind::Question), refused);
        assert_eq!(answered(Channel::Phone, Kind::Request), refused);
    }

    #[test]
    fn everything_wrong_is_said_at_once_and_nothing_twice() {
        let many: Vec<String> = (0..11).map(|at| format!("a{at}")).collect();
        let found = check(RawIntake {
            draft: RawDraft {
                kind: None,
                category: "",
                text: "kratko",
                ..raw().draft
            },
            channel: Some(Channel::Web),
            received_at: "včeraj",
            contact: RawContact {
                name: "A",
                phone: "112",
                email: "ana",
                ..RawContact::default()
            },
            reply_channel: None,
            paper: &"1".repeat(61),
            attachments: &many,
            informed: false,
            answer: "Da.",
        })
        .unwrap_err();
        let fields: Vec<Field> = found.iter().map(|(field, _)| *field).collect();
        assert_eq!(
            fields,
            [
                Field::Channel,
                Field::ReceivedAt,
                Field::Kind,
                Field::Category,
                Field::Text,
                Field::Name,
                Field::Phone,
                Field::Email,
                Field::ReplyChannel,
                Field::Paper,
                Field::Attachment,
                Field::Answer,
            ]
        );
    }

    #[test]
    fn a_file_keeps_its_own_name_and_nothing_of_its_path() {
        for (typed, kept) in [
            ("dopis.pdf", Some("dopis.pdf")),
            ("C:\\Users\\ana\\dopis 1.pdf", Some("dopis 1.pdf")),
            ("../../etc/passwd", Some("passwd")),
            ("a\u{202e}fdp.exe", None),
            ("  ", None),
            ("x/", None),
        ] {
            assert_eq!(file_name(typed).as_deref(), kept, "{typed}");
        }
    }

    #[test]
    fn how_to_reach_somebody_stays_out_of_logs() {
        let contact = Contact {
            name: Some("Ana Novak".to_owned()),
            ..Contact::default()
        };
        assert_eq!(format!("{contact:?}"), "Contact(…)");
        assert_eq!(format!("{:?}", RawContact::default()), "RawContact(…)");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_an_intake_or_an_error(
            text in "\\PC{0,40}", phone in "[+0-9 a]{0,16}", moment in "[-0-9T: ]{0,18}", answer in "\\PC{0,20}",
        ) {
            let intake = check(RawIntake {
                draft: RawDraft { text: &text, ..raw().draft },
                received_at: &moment,
                contact: RawContact { phone: &phone, ..RawContact::default() },
                informed: true,
                answer: &answer,
                ..raw()
            });
            match intake {
                Ok(intake) => prop_assert!(intake.received_at <= now()),
                Err(errors) => prop_assert!(!errors.is_empty()),
            }
        }
    }
}
