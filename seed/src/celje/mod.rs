//! Mestna občina Celje.

mod articles;
mod districts;
mod offices;
mod places;
mod streets;
mod templates;
mod texts;

use domain::{Country, Language};

use crate::town::{Label, Town};

/// The municipality with everything it needs to live for a year.
pub const TOWN: Town = Town {
    slug: "celje",
    name: Label::sl("Mestna občina Celje", "City Municipality of Celje"),
    country: Country::Slovenia,
    languages: &[Language::Slovenian, Language::English],
    // No such number can be dialled.
    phone: "03 000 48 48",
    prefix: "CE",
    calendar: "si",
    rules: &[("2000-01-01", true), ("2024-01-01", false)],
    days_off: &[("2023-08-14", "dan solidarnosti")],
    days_off_since: "2023-08-10",
    question: "Ali nam lahko opišete, kje natančno je to? Ob kateri hišni številki ali na kateri strani ceste?",
    centre: [15.2650, 46.2310],
    outline: places::OUTLINE,
    districts: districts::DISTRICTS,
    departments: offices::DEPARTMENTS,
    people: offices::PEOPLE,
    categories: offices::CATEGORIES,
    places: places::PLACES,
    streets: streets::STREETS,
    matters: texts::MATTERS,
    openers: texts::OPENERS,
    closers: texts::CLOSERS,
    thanks: "hval",
    duplicates: texts::DUPLICATES,
    templates: templates::TEMPLATES,
    articles: articles::ARTICLES,
    months: [
        "januarja",
        "februarja",
        "marca",
        "aprila",
        "maja",
        "junija",
        "julija",
        "avgusta",
        "septembra",
        "oktobra",
        "novembra",
        "decembra",
    ],
};
