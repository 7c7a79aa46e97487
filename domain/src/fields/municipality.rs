//! What an administrator says of the municipality itself: how it is called and reached, how it looks, where its map
//! comes from, and for how long it keeps what it knows of people.

use std::ops::RangeInclusive;

use super::errors::Errors;
use super::names::{NamesDraft, RawNames, TEXTS};
use super::phone::Phone;
use super::provider::safe_address;
use super::text::line;
use super::{Field, FieldError, FieldErrorCode};
use crate::colour::{Colour, Look};
use crate::mail::Recipient;
use crate::{Country, Language};

/// The longest name of a municipality, in characters.
pub const NAME_MAX: usize = 80;
/// The longest words of welcome, in characters.
pub const WELCOME_MAX: usize = 200;
/// The longest address under which the pictures of a map are found, in characters.
pub const BASE_MAP_MAX: usize = 500;
/// The longest credit of a map, in characters.
pub const CREDIT_MAX: usize = 120;
/// The longest postal address, in characters: it stands in one line above the window of a letter.
const POSTAL_MAX: usize = 120;
/// The longest telephone number as it is shown, in characters.
const PHONE_MAX: usize = 40;

/// For how many months something can be kept: not so short that a matter may still be opened again, and not so long
/// that nobody knows any more what for.
pub const MONTHS: RangeInclusive<u16> = 3..=120;

/// How the municipality is called and reached, before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawContactDetails<'a> {
    /// Its name.
    pub name: RawNames<'a>,
    /// The telephone number of its contact centre.
    pub phone: &'a str,
    /// Its postal address in one line; may be left out.
    pub address: &'a str,
}

/// How the municipality is called and reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactDetails {
    /// Its name.
    pub name: NamesDraft,
    /// The telephone number of its contact centre, as it is shown.
    pub phone: String,
    /// Its postal address in one line.
    pub address: Option<String>,
}

impl ContactDetails {
    /// Checks every field.
    ///
    /// # Errors
    /// Every field's error: `text-sl`, `text-sr`, `text-en`, `phone`, `address`.
    pub fn check(
        raw: RawContactDetails<'_>,
        country: Country,
        offered: &[Language],
    ) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let name = raw.name.check(&mut errors, TEXTS, offered, (2, NAME_MAX));
        let phone = line(raw.phone, 1, PHONE_MAX)
            .and_then(|shown| Phone::parse(&shown, country).map(|_| shown));
        let phone = errors.take(Field::Phone, phone);
        let address = errors.take(Field::Address, line(raw.address, 0, POSTAL_MAX));
        let whole = match (name, phone, address) {
            (Some(name), Some(phone), Some(address)) => Some(Self {
                name,
                phone,
                address: (!address.is_empty()).then_some(address),
            }),
            _ => None,
        };
        errors.or(whole)
    }
}

/// The words of welcome on the first page: in every language that is offered, or nothing at all.
///
/// # Errors
/// Every field's error: `text-sl`, `text-sr`, `text-en`.
pub fn welcome(
    raw: RawNames<'_>,
    offered: &[Language],
) -> Result<Option<NamesDraft>, Vec<FieldError>> {
    if [raw.sl, raw.sr, raw.en]
        .iter()
        .all(|text| text.trim().is_empty())
    {
        return Ok(None);
    }
    let mut errors = Errors::default();
    let checked = raw.check(&mut errors, TEXTS, offered, (1, WELCOME_MAX));
    errors.or(checked.map(Some))
}

/// The two colours, before they are checked.
#[derive(Debug, Clone, Copy)]
pub struct RawLook<'a> {
    /// Of the writing, as `#12303b`; empty for the product's own.
    pub ink: &'a str,
    /// Of what is pressed, as `#0a6e5c`; empty for the product's own.
    pub accent: &'a str,
}

/// The two colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookDraft(pub Look);

impl LookDraft {
    /// Checks both colours.
    ///
    /// # Errors
    /// Every field's error: `ink`, `accent`; `invalid` for no colour, `too-pale` for one that cannot be read.
    pub fn check(raw: RawLook<'_>) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let ink = errors.take(
            Field::Ink,
            colour(raw.ink, Look::OWN.ink(), |colour| {
                Look::check_ink(colour).is_ok()
            }),
        );
        let accent = errors.take(
            Field::Accent,
            colour(raw.accent, Look::OWN.accent(), |colour| {
                Look::check_accent(colour).is_ok()
            }),
        );
        let whole = ink
            .zip(accent)
            .and_then(|(ink, accent)| Look::new(ink, accent).ok())
            .map(Self);
        errors.or(whole)
    }
}

fn colour(
    typed: &str,
    own: Colour,
    can_be_read: impl Fn(Colour) -> bool,
) -> Result<Colour, FieldErrorCode> {
    if typed.trim().is_empty() {
        return Ok(own);
    }
    let colour: Colour = typed.parse().map_err(|_| FieldErrorCode::Invalid)?;
    if can_be_read(colour) {
        Ok(colour)
    } else {
        Err(FieldErrorCode::TooPale)
    }
}

/// Where the pictures of the map come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseMapDraft {
    /// The address with `{z}`, `{x}` and `{y}` in it.
    pub url: String,
    /// Whom the map credits.
    pub credit: String,
}

/// The base map; nothing where both are left out. `local`: whether one on this very machine may be named without https,
/// as tests have it.
///
/// # Errors
/// Every field's error: `base-map`, `base-map-credit`.
pub fn base_map(
    url: &str,
    credit: &str,
    local: bool,
) -> Result<Option<BaseMapDraft>, Vec<FieldError>> {
    if url.trim().is_empty() && credit.trim().is_empty() {
        return Ok(None);
    }
    let mut errors = Errors::default();
    let url = errors.take(Field::BaseMap, tiles(url, local));
    let credit = errors.take(Field::BaseMapCredit, line(credit, 1, CREDIT_MAX));
    let whole = url
        .zip(credit)
        .map(|(url, credit)| BaseMapDraft { url, credit });
    errors.or(whole.map(Some))
}

fn tiles(typed: &str, local: bool) -> Result<String, FieldErrorCode> {
    let url = line(typed, 1, BASE_MAP_MAX)?;
    let once = ["{z}", "{x}", "{y}"]
        .iter()
        .all(|part| url.matches(part).count() == 1);
    let plain = url
        .replace("{z}", "0")
        .replace("{x}", "0")
        .replace("{y}", "0");
    // Where the pictures come from must not hang on which picture it is.
    let host = |url: &str| url.split(['/', '?', '#']).nth(2).map(str::to_owned);
    if once && safe_address(&plain, local) && host(&url) == host(&plain) && !plain.contains('#') {
        Ok(url)
    } else {
        Err(FieldErrorCode::Invalid)
    }
}

/// For how long things are kept, before it is checked.
#[derive(Debug, Clone, Copy)]
pub struct RawRetention<'a> {
    /// Months for how a reporter can be reached.
    pub contact_months: &'a str,
    /// Months for files that nobody published.
    pub files_months: &'a str,
}

/// For how long things are kept after a request is done with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Months for how a reporter can be reached.
    pub contact_months: u16,
    /// Months for files that nobody published: scans, what came with mails, photos.
    pub files_months: u16,
}

impl Retention {
    /// Checks both.
    ///
    /// # Errors
    /// Every field's error: `contact-months`, `files-months`; `not-allowed` outside of [`MONTHS`].
    pub fn check(raw: RawRetention<'_>) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let contact = errors.take(Field::ContactMonths, months(raw.contact_months));
        let files = errors.take(Field::FilesMonths, months(raw.files_months));
        let whole = contact
            .zip(files)
            .map(|(contact_months, files_months)| Self {
                contact_months,
                files_months,
            });
        errors.or(whole)
    }
}

fn months(typed: &str) -> Result<u16, FieldErrorCode> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(FieldErrorCode::Required);
    }
    let months: u16 = typed.parse().map_err(|_| FieldErrorCode::Invalid)?;
    if MONTHS.contains(&months) {
        Ok(months)
    } else {
        Err(FieldErrorCode::NotAllowed)
    }
}

/// An address whose mails are read, in lower case and without what stands behind a plus. It must be of the domain that
/// the municipality's own mails come from: nobody else's mails are asked for.
///
/// # Errors
/// `required`, `invalid`, `not-allowed` for another domain.
pub fn mailbox(typed: &str, mail_from: &str) -> Result<String, FieldErrorCode> {
    if typed.trim().is_empty() {
        return Err(FieldErrorCode::Required);
    }
    let read = Recipient::parse(typed).ok_or(FieldErrorCode::Invalid)?;
    if read.tag.is_some() {
        return Err(FieldErrorCode::Invalid);
    }
    let domain = |address: &str| {
        address
            .rsplit_once('@')
            .map(|(_, domain)| domain.to_lowercase())
    };
    if domain(&read.mailbox) == domain(mail_from) {
        Ok(read.mailbox)
    } else {
        Err(FieldErrorCode::NotAllowed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_a_number_and_an_address_or_none() {
        let check = |phone, address| {
            ContactDetails::check(
                RawContactDetails {
                    name: RawNames {
                        sl: "Mestna občina Celje",
                        sr: "",
                        en: "Municipality of Celje",
                    },
                    phone,
                    address,
                },
                Country::Slovenia,
                &[Language::Slovenian, Language::English],
            )
        };
        let checked = check(" 03 426 50 00 ", "").unwrap();
        assert_eq!(
            (checked.phone.as_str(), checked.address),
            ("03 426 50 00", None)
        );
        let errors = check("pokličite", "x\u{7}").unwrap_err();
        let fields: Vec<Field> = errors.iter().map(|error| error.field).collect();
        assert_eq!(fields, [Field::Phone, Field::Address]);
    }

    #[test]
    fn a_welcome_is_in_every_language_or_nowhere() {
        let raw = |sl, en| RawNames { sl, sr: "", en };
        let offered = [Language::Slovenian, Language::English];
        assert_eq!(welcome(raw(" ", ""), &offered), Ok(None));
        assert!(
            welcome(raw("Pozdravljeni.", "Welcome."), &offered)
                .unwrap()
                .is_some()
        );
        assert_eq!(
            welcome(raw("Pozdravljeni.", ""), &offered),
            Err(vec![FieldError {
                field: Field::TextEn,
                error: FieldErrorCode::Required
            }])
        );
    }

    #[test]
    fn colours_are_checked_and_may_be_left_out() {
        let check = |ink, accent| LookDraft::check(RawLook { ink, accent });
        assert_eq!(check("", " "), Ok(LookDraft(Look::OWN)));
        assert_eq!(
            check("#1a1a4d", "#8a1538").map(|look| look.0.accent().to_string()),
            Ok("#8a1538".to_owned())
        );
        let wrong = check("navy", "#ffd100").unwrap_err();
        let codes: Vec<_> = wrong.iter().map(|one| (one.field, one.error)).collect();
        assert_eq!(
            codes,
            [
                (Field::Ink, FieldErrorCode::Invalid),
                (Field::Accent, FieldErrorCode::TooPale)
            ]
        );
    }

    #[test]
    fn a_map_has_an_address_for_each_picture() {
        let good = "https://tiles.example/{z}/{x}/{y}.png?key=1";
        assert_eq!(base_map("", " ", false), Ok(None));
        assert!(base_map(good, "© tiles", false).unwrap().is_some());
        for url in [
            "https://tiles.example/{z}/{x}.png",
            "https://tiles.example/{z}/{x}/{y}/{y}.png",
            "http://tiles.example/{z}/{x}/{y}.png",
            "https://{x}.example/{z}/{y}.png",
            "https://user@tiles.example/{z}/{x}/{y}.png",
            "tiles",
        ] {
            let errors = base_map(url, "© tiles", false).unwrap_err();
            assert_eq!(errors[0].error, FieldErrorCode::Invalid, "{url}");
        }
        assert_eq!(
            base_map(good, "", false).unwrap_err()[0].field,
            Field::BaseMapCredit
        );
        assert!(base_map("http://127.0.0.1:9/{z}/{x}/{y}", "test", true).is_ok());
    }

    #[test]
    fn months_have_a_least_and_a_most() {
        for (typed, kept) in [
            ("24", Ok(24)),
            (" 3 ", Ok(3)),
            ("120", Ok(120)),
            ("2", Err(FieldErrorCode::NotAllowed)),
            ("121", Err(FieldErrorCode::NotAllowed)),
            ("", Err(FieldErrorCode::Required)),
            ("1.5", Err(FieldErrorCode::Invalid)),
            ("-3", Err(FieldErrorCode::Invalid)),
        ] {
            assert_eq!(months(typed), kept, "{typed}");
        }
    }

    #[test]
    fn mailboxes_are_of_the_municipalitys_own_domain() {
        let of = |typed| mailbox(typed, "Servis48@Celje.si");
        assert_eq!(of(" Info@celje.SI "), Ok("info@celje.si".to_owned()));
        assert_eq!(of("info@zalec.si"), Err(FieldErrorCode::NotAllowed));
        assert_eq!(of("info+a@celje.si"), Err(FieldErrorCode::Invalid));
        assert_eq!(of("celje.si"), Err(FieldErrorCode::Invalid));
        assert_eq!(of(""), Err(FieldErrorCode::Required));
    }
}
