//! A new municipality as somebody who runs the service typed it.

use std::fmt;

use super::category::telephone;
use super::department::{CATALOGUE_NAME_MAX, CATALOGUE_NAME_MIN};
use super::email::Email;
use super::errors::{Errors, Field, FieldError, FieldErrorCode};
use super::names::{NamesDraft, RawNames, TEXTS};
use super::person::person_name;
use super::place::{Bounds, Point};
use crate::{
    Code, Country, Language,
    clock::{ClockKind, OfficeWeek},
    outline::{Ring, simplified},
};

/// The most points an outline is kept with: every visitor's page loads it.
pub const OUTLINE_POINTS: usize = 2_000;

/// The widest and the narrowest a municipality is, in degrees: a slip moves the point.
const WIDTHS: std::ops::RangeInclusive<f64> = 0.005..=2.0;

/// Names of hosts that are no municipality's.
const RESERVED: [&str; 5] = ["www", "api", "mail", "localhost", "servis48"];

/// A new municipality before it is checked.
#[derive(Clone, Copy)]
pub struct RawMunicipality<'a> {
    /// The label of its host name.
    pub slug: &'a str,
    /// Its name.
    pub name: RawNames<'a>,
    /// The country's code.
    pub country: &'a str,
    /// The codes of the languages offered, its own first.
    pub languages: &'a [String],
    /// The telephone number where reports are taken.
    pub phone: &'a str,
    /// The address its mails come from.
    pub mail_from: &'a str,
    /// The letters that begin each number.
    pub prefix: &'a str,
    /// West, south, east and north in degrees; does not matter where there is an outline.
    pub bounds: &'a str,
    /// Longitude and latitude of where the map opens; blank for the middle.
    pub centre: &'a str,
    /// The outline, where one was given, or what is wrong with it.
    pub outline: Result<Option<&'a [Ring]>, FieldErrorCode>,
    /// The code of the clock.
    pub clock: &'a str,
    /// When the office is open, as `Mon-Fri 08:00-16:00`; only for the clock that counts office hours.
    pub office: &'a str,
    /// The name of the first administrator.
    pub administrator: &'a str,
    /// Their e-mail address.
    pub email: &'a str,
}

/// A municipality that can begin; only [`NewMunicipality::check`] makes one.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct NewMunicipality {
    /// The label of its host name: 2 to 40 small letters, digits and hyphens.
    pub slug: String,
    /// Its name in each language it offers.
    pub name: NamesDraft,
    /// Its country.
    pub country: Country,
    /// The languages offered, its own first; at least one.
    pub languages: Vec<Language>,
    /// The telephone number where reports are taken.
    pub phone: String,
    /// The address its mails come from.
    pub mail_from: String,
    /// Two to four capital letters that begin each number.
    pub prefix: String,
    /// Longitude and latitude of where the map opens.
    pub centre: [f64; 2],
    /// West, south, east and north.
    pub bounds: [f64; 4],
    /// Its outline, at most [`OUTLINE_POINTS`]; the rectangle of its bounds where none was given.
    pub outline: Vec<Ring>,
    /// How the promise is counted.
    pub clock: ClockKind,
    /// When the office is open, a line for each part of the week; empty where it does not matter.
    pub office: Vec<String>,
    /// The name of the first administrator.
    pub administrator: String,
    /// Their e-mail address, all lower case.
    pub email: String,
}

impl NewMunicipality {
    /// The municipality, or every field's error.
    ///
    /// # Errors
    /// `slug`, `country`, `languages`, `text-sl`, `text-sr`, `text-en`, `phone`, `mail-from`, `prefix`, `bounds`,
    /// `centre`, `outline`, `clock`, `office`, `name`, `email`. Whether slug and prefix are taken is not known here.
    pub fn check(raw: RawMunicipality<'_>) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let country = errors.take(Field::Country, code(raw.country));
        let languages = errors.take(Field::Languages, languages(raw.languages));
        let length = (CATALOGUE_NAME_MIN, CATALOGUE_NAME_MAX);
        // Until it is known which languages are offered, a name in any is enough.
        let offered = languages.as_deref().unwrap_or_default();
        let name = raw.name.check(&mut errors, TEXTS, offered, length);
        let slug = errors.take(Field::Slug, slug(raw.slug));
        let prefix = errors.take(Field::Prefix, prefix(raw.prefix));
        let phone = errors.take(Field::Phone, telephone(raw.phone));
        let mail_from = errors.take(Field::MailFrom, Email::parse(raw.mail_from));
        let frame = frame(&mut errors, raw, country);
        let clock = errors.take(Field::Clock, code::<ClockKind>(raw.clock));
        let office = match clock {
            Some(ClockKind::OfficeHours) => errors.take(Field::Office, office(raw.office)),
            Some(ClockKind::Elapsed | ClockKind::WorkingDays) | None => Some(Vec::new()),
        };
        let administrator = errors.take(Field::Name, person_name(raw.administrator));
        let email = errors.take(Field::Email, Email::parse(raw.email));
        let whole = (|| {
            let Frame {
                centre,
                bounds,
                outline,
            } = frame?;
            Some(Self {
                slug: slug?,
                name: name?,
                country: country?,
                languages: languages?,
                phone: phone?,
                mail_from: mail_from?.as_str().to_lowercase(),
                prefix: prefix?,
                centre,
                bounds,
                outline,
                clock: clock?,
                office: office?,
                administrator: administrator?,
                email: email?.as_str().to_lowercase(),
            })
        })();
        errors.or(whole)
    }
}

impl fmt::Debug for NewMunicipality {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NewMunicipality").field(&self.slug).finish()
    }
}

fn code<T: Code>(typed: &str) -> Result<T, FieldErrorCode> {
    match typed.trim() {
        "" => Err(FieldErrorCode::Required),
        typed => T::from_code(typed).ok_or(FieldErrorCode::Unknown),
    }
}

fn languages(typed: &[String]) -> Result<Vec<Language>, FieldErrorCode> {
    let languages = typed
        .iter()
        .map(|typed| code(typed))
        .collect::<Result<Vec<Language>, _>>()?;
    let twice = languages
        .iter()
        .enumerate()
        .any(|(place, one)| languages.iter().skip(place + 1).any(|other| other == one));
    if languages.is_empty() {
        Err(FieldErrorCode::Required)
    } else if twice {
        Err(FieldErrorCode::NotAllowed)
    } else {
        Ok(languages)
    }
}

/// A label of a host name (RFC 1123), as people say it.
fn slug(typed: &str) -> Result<String, FieldErrorCode> {
    let typed = typed.trim();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let is_label = typed.chars().all(plain)
        && typed.starts_with(|c: char| c.is_ascii_lowercase())
        && !typed.ends_with('-')
        && !typed.contains("--");
    match typed.len() {
        0 => Err(FieldErrorCode::Required),
        _ if !is_label => Err(FieldErrorCode::Invalid),
        1 => Err(FieldErrorCode::TooShort),
        41.. => Err(FieldErrorCode::TooLong),
        _ if RESERVED.contains(&typed) => Err(FieldErrorCode::NotAllowed),
        _ => Ok(typed.to_owned()),
    }
}

fn prefix(typed: &str) -> Result<String, FieldErrorCode> {
    let typed = typed.trim().to_ascii_uppercase();
    match typed.len() {
        0 => Err(FieldErrorCode::Required),
        2..=4 if typed.chars().all(|c| c.is_ascii_uppercase()) => Ok(typed),
        _ => Err(FieldErrorCode::Invalid),
    }
}

/// Lines of office hours, which must make a week.
fn office(typed: &str) -> Result<Vec<String>, FieldErrorCode> {
    let lines: Vec<String> = typed
        .split(['\n', ';'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    if lines.is_empty() {
        return Err(FieldErrorCode::Required);
    }
    lines
        .join(";")
        .parse::<OfficeWeek>()
        .map(|_| lines)
        .map_err(|_| FieldErrorCode::Invalid)
}

/// What the map shows.
struct Frame {
    centre: [f64; 2],
    bounds: [f64; 4],
    outline: Vec<Ring>,
}

fn frame(errors: &mut Errors, raw: RawMunicipality<'_>, country: Option<Country>) -> Option<Frame> {
    if let Some(rings) = errors.take(Field::Outline, raw.outline)? {
        let bounds = around(rings).ok_or(FieldErrorCode::Invalid);
        let bounds = bounds.and_then(|bounds| within_country(bounds, country));
        let bounds = errors.take(Field::Outline, bounds)?;
        return Some(Frame {
            centre: middle(bounds),
            bounds,
            outline: simplified(rings, OUTLINE_POINTS),
        });
    }
    let bounds = corners(raw.bounds).and_then(|bounds| within_country(bounds, country));
    let bounds = errors.take(Field::Bounds, bounds);
    let centre = errors.take(Field::Centre, centre(raw.centre, bounds))?;
    let bounds = bounds?;
    let [west, south, east, north] = bounds;
    Some(Frame {
        centre: centre.unwrap_or_else(|| middle(bounds)),
        bounds,
        outline: vec![vec![
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
        ]],
    })
}

/// Numbers between blanks, semicolons or commas, with a point or a comma before their fraction.
fn numbers<const N: usize>(typed: &str) -> Option<[f64; N]> {
    let apart = |typed: &str| -> Vec<String> {
        typed
            .split(|c: char| c.is_whitespace() || c == ';')
            .map(|number| number.trim_matches(',').replace(',', "."))
            .filter(|number| !number.is_empty())
            .collect()
    };
    let mut parts = apart(typed);
    if parts.len() == 1 {
        parts = typed
            .split(',')
            .map(|number| number.trim().to_owned())
            .collect();
    }
    let numbers = parts
        .iter()
        .map(|number| {
            number
                .parse::<f64>()
                .ok()
                .filter(|number| number.is_finite())
        })
        .collect::<Option<Vec<f64>>>()?;
    numbers.try_into().ok()
}

fn corners(typed: &str) -> Result<[f64; 4], FieldErrorCode> {
    if typed.trim().is_empty() {
        return Err(FieldErrorCode::Required);
    }
    let bounds = numbers(typed).ok_or(FieldErrorCode::Invalid)?;
    rectangle(bounds)
        .map(|_| bounds)
        .ok_or(FieldErrorCode::Invalid)
}

fn rectangle([west, south, east, north]: [f64; 4]) -> Option<Bounds> {
    let of_a_size = WIDTHS.contains(&(east - west)) && WIDTHS.contains(&(north - south));
    let bounds = Bounds::new(Point::new(west, south)?, Point::new(east, north)?)?;
    of_a_size.then_some(bounds)
}

fn centre(typed: &str, bounds: Option<[f64; 4]>) -> Result<Option<[f64; 2]>, FieldErrorCode> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let [lon, lat] = numbers(typed).ok_or(FieldErrorCode::Invalid)?;
    let point = Point::new(lon, lat).ok_or(FieldErrorCode::Invalid)?;
    match bounds.and_then(rectangle) {
        Some(bounds) if !bounds.contains(point) => Err(FieldErrorCode::OutsideMunicipality),
        Some(_) | None => Ok(Some([lon, lat])),
    }
}

fn middle([west, south, east, north]: [f64; 4]) -> [f64; 2] {
    [f64::midpoint(west, east), f64::midpoint(south, north)]
}

/// The rectangle around rings; `None` where it is none.
fn around(rings: &[Ring]) -> Option<[f64; 4]> {
    let mut points = rings.iter().flatten();
    let [lon, lat] = *points.next()?;
    let bounds = points.fold(
        [lon, lat, lon, lat],
        |[west, south, east, north], [lon, lat]| {
            [
                west.min(*lon),
                south.min(*lat),
                east.max(*lon),
                north.max(*lat),
            ]
        },
    );
    rectangle(bounds).map(|_| bounds)
}

/// West, south, east and north of a country, by its outermost points rounded outwards.
fn country_bounds(country: Country) -> [f64; 4] {
    match country {
        Country::Slovenia => [13.3, 45.4, 16.7, 46.9],
        Country::Serbia => [18.8, 41.8, 23.1, 46.2],
    }
}

fn within_country(bounds: [f64; 4], country: Option<Country>) -> Result<[f64; 4], FieldErrorCode> {
    let Some(country) = country else {
        return Ok(bounds);
    };
    let [west, south, east, north] = country_bounds(country);
    let [own_west, own_south, own_east, own_north] = bounds;
    let inside = own_west >= west && own_south >= south && own_east <= east && own_north <= north;
    inside.then_some(bounds).ok_or(FieldErrorCode::NotAllowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(languages: &[String]) -> RawMunicipality<'_> {
        RawMunicipality {
            slug: " vransko ",
            name: RawNames {
                sl: "Občina Vransko",
                sr: "",
                en: "",
            },
            country: "SI",
            languages,
            phone: "03 703 28 00",
            mail_from: "Servis48@Vransko.si",
            prefix: "vr",
            bounds: "14.86, 46.19, 15.04, 46.29",
            centre: "",
            outline: Ok(None),
            clock: "working-days",
            office: "",
            administrator: "Ana Novak",
            email: "Ana.Novak@vransko.si",
        }
    }

    fn slovenian() -> Vec<String> {
        vec!["sl".to_owned()]
    }

    fn refused(raw: RawMunicipality<'_>) -> Vec<(Field, FieldErrorCode)> {
        NewMunicipality::check(raw)
            .map(|_| Vec::new())
            .unwrap_or_else(|errors| errors.iter().map(|e| (e.field, e.error)).collect())
    }

    #[test]
    fn a_municipality_is_read_as_people_write_it() {
        let languages = slovenian();
        let made = NewMunicipality::check(raw(&languages)).unwrap();
        assert_eq!(
            (made.slug.as_str(), made.prefix.as_str()),
            ("vransko", "VR")
        );
        assert_eq!(made.mail_from, "servis48@vransko.si");
        assert_eq!(made.email, "ana.novak@vransko.si");
        assert_eq!(made.bounds, [14.86, 46.19, 15.04, 46.29]);
        assert!(made.centre[0] > 14.94 && made.centre[0] < 14.96);
        assert_eq!(made.outline.iter().map(Vec::len).collect::<Vec<_>>(), [5]);
        assert_eq!(format!("{made:?}"), "NewMunicipality(\"vransko\")");
        for bounds in [
            "14,86; 46,19; 15,04; 46,29",
            "14.86,46.19,15.04,46.29",
            "14,86 46,19 15,04 46,29",
        ] {
            let raw = RawMunicipality {
                bounds,
                ..raw(&languages)
            };
            assert_eq!(
                NewMunicipality::check(raw).unwrap().bounds,
                made.bounds,
                "{bounds}"
            );
        }
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        use FieldErrorCode::{Invalid, Required, Unknown};
        let nothing = RawMunicipality {
            slug: "Vransko!",
            name: RawNames {
                sl: "",
                sr: "",
                en: "",
            },
            country: "HR",
            languages: &[],
            phone: "modra",
            mail_from: "vransko",
            prefix: "V2",
            bounds: "1 2 3",
            centre: "x",
            outline: Ok(None),
            clock: "",
            office: "",
            administrator: "",
            email: "",
        };
        assert_eq!(
            refused(nothing),
            [
                (Field::Country, Unknown),
                (Field::Languages, Required),
                (Field::Slug, Invalid),
                (Field::Prefix, Invalid),
                (Field::Phone, Invalid),
                (Field::MailFrom, Invalid),
                (Field::Bounds, Invalid),
                (Field::Centre, Invalid),
                (Field::Clock, Required),
                (Field::Name, Required),
                (Field::Email, Required),
            ]
        );
    }

    #[test]
    fn a_name_is_a_label_of_a_host() {
        let languages = slovenian();
        for (slug, error) in [
            ("v", FieldErrorCode::TooShort),
            ("vransko-", FieldErrorCode::Invalid),
            ("2vransko", FieldErrorCode::Invalid),
            ("bela--krajina", FieldErrorCode::Invalid),
            ("škofja-loka", FieldErrorCode::Invalid),
            ("www", FieldErrorCode::NotAllowed),
        ] {
            let raw = RawMunicipality {
                slug,
                ..raw(&languages)
            };
            assert_eq!(refused(raw), [(Field::Slug, error)], "{slug}");
        }
        let long = "a".repeat(41);
        let raw = RawMunicipality {
            slug: &long,
            ..raw(&languages)
        };
        assert_eq!(refused(raw), [(Field::Slug, FieldErrorCode::TooLong)]);
    }

    #[test]
    fn the_map_lies_in_the_country_and_opens_within() {
        let languages = slovenian();
        for (bounds, centre, field, error) in [
            (
                "20.2 43.5 20.4 43.7",
                "",
                Field::Bounds,
                FieldErrorCode::NotAllowed,
            ),
            (
                "15.04 46.19 14.86 46.29",
                "",
                Field::Bounds,
                FieldErrorCode::Invalid,
            ),
            (
                "14.86 46.19 14.861 46.29",
                "",
                Field::Bounds,
                FieldErrorCode::Invalid,
            ),
            ("", "", Field::Bounds, FieldErrorCode::Required),
            (
                "14.86 46.19 15.04 46.29",
                "15.2 46.2",
                Field::Centre,
                FieldErrorCode::OutsideMunicipality,
            ),
        ] {
            let raw = RawMunicipality {
                bounds,
                centre,
                ..raw(&languages)
            };
            assert_eq!(refused(raw), [(field, error)], "{bounds} {centre}");
        }
    }

    #[test]
    fn an_outline_takes_the_place_of_typed_corners() {
        let languages = slovenian();
        let ring = vec![[14.9, 46.2], [15.0, 46.2], [15.0, 46.3], [14.9, 46.2]];
        let rings = [ring.clone()];
        let with = RawMunicipality {
            bounds: "",
            outline: Ok(Some(&rings)),
            ..raw(&languages)
        };
        let made = NewMunicipality::check(with).unwrap();
        assert_eq!(made.bounds, [14.9, 46.2, 15.0, 46.3]);
        assert_eq!(made.outline, [ring]);
        let broken = RawMunicipality {
            outline: Err(FieldErrorCode::Invalid),
            ..with
        };
        assert_eq!(refused(broken), [(Field::Outline, FieldErrorCode::Invalid)]);
        let elsewhere = RawMunicipality {
            country: "RS",
            ..with
        };
        assert_eq!(
            refused(elsewhere),
            [(Field::Outline, FieldErrorCode::NotAllowed)]
        );
    }

    #[test]
    fn office_hours_are_needed_where_they_count() {
        let languages = slovenian();
        let office = |clock, office| RawMunicipality {
            clock,
            office,
            ..raw(&languages)
        };
        assert_eq!(
            refused(office("office-hours", " ")),
            [(Field::Office, FieldErrorCode::Required)]
        );
        assert_eq!(
            refused(office("office-hours", "vsak dan")),
            [(Field::Office, FieldErrorCode::Invalid)]
        );
        let lines = "Mon-Thu 08:00-15:00\nFri 08:00-13:00";
        let made = NewMunicipality::check(office("office-hours", lines)).unwrap();
        assert_eq!(made.office.len(), 2);
        let made = NewMunicipality::check(office("elapsed", "vsak dan")).unwrap();
        assert!(made.office.is_empty());
    }
}
