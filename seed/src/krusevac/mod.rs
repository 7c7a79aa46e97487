//! Град Крушевац.

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
    slug: "krusevac",
    name: Label::sr("Град Крушевац", "City of Kruševac"),
    country: Country::Serbia,
    languages: &[
        Language::SerbianCyrillic,
        Language::SerbianLatin,
        Language::English,
    ],
    // No such number can be dialled.
    phone: "037 000 48 48",
    prefix: "KS",
    calendar: "rs",
    rules: &[("2000-01-01", true)],
    days_off: &[],
    days_off_since: "2000-01-01",
    question: "Можете ли нам описати где је то тачно? Код ког кућног броја или са које стране улице?",
    centre: [21.3270, 43.5810],
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
    thanks: "хвал",
    duplicates: texts::DUPLICATES,
    templates: templates::TEMPLATES,
    articles: articles::ARTICLES,
    months: [
        "јануара",
        "фебруара",
        "марта",
        "априла",
        "маја",
        "јуна",
        "јула",
        "августа",
        "септембра",
        "октобра",
        "новембра",
        "децембра",
    ],
};
