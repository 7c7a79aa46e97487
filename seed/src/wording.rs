//! How a matter is put into words: place and date woven in, greetings, and the scripts people type in.

use chrono::{Datelike, NaiveDate};
use domain::{Channel, Language, script};

use crate::{
    chance::Chance,
    matter::Matter,
    town::{Place, PlaceKind, Town},
};

/// A text with its place woven in.
pub fn with_place(text: &str, at: &str) -> String {
    text.replace("{at}", at).replace("{At}", &capital(at))
}

/// An answer with the date promised woven in.
pub fn with_date(text: &str, town: &Town, date: Option<NaiveDate>) -> String {
    let Some(date) = date else {
        return text.to_owned();
    };
    let month = date
        .month0()
        .try_into()
        .ok()
        .and_then(|month: usize| town.months.get(month))
        .copied()
        .unwrap_or_default();
    text.replace("{date}", &format!("{}. {month}", date.day()))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// The place of a matter and how its reporter names it.
#[derive(Debug, Clone)]
pub struct Spot {
    /// The place.
    pub place: &'static Place,
    /// The house, where houses are numbered.
    pub house: Option<u32>,
    /// Longitude and latitude.
    pub point: [f64; 2],
}

impl Spot {
    /// The written address.
    pub fn address(&self) -> String {
        match self.house {
            Some(house) => format!("{} {house}", self.place.name),
            None => self.place.name.to_owned(),
        }
    }
}

/// What the citizen wrote, or what the operator took down.
pub fn message(
    town: &Town,
    chance: &mut Chance,
    matter: &Matter,
    wording: usize,
    spot: Option<&Spot>,
    channel: Channel,
) -> String {
    let told = matter.told.get(wording).copied().unwrap_or_default();
    let named = spot.map_or_else(String::new, |spot| match spot.house {
        // Somebody who does not speak the language names the place as the sign does.
        _ if matter.foreign.is_some() => format!("in {}", spot.place.name),
        // In a village nobody says "in Lopata 44"; along a street people do.
        Some(house) if spot.place.kind != PlaceKind::Village && chance.percent(35) => {
            format!("{} {house}", spot.place.at)
        }
        Some(_) | None => spot.place.at.to_owned(),
    });
    let told = with_place(told, &named);
    let own_hand = matter.foreign.is_none()
        && matches!(
            channel,
            Channel::Web | Channel::Email | Channel::Post | Channel::SocialMedia
        );
    if !own_hand {
        return told;
    }
    let opener = chance.pick(town.openers).copied().unwrap_or_default();
    let closer = chance
        .pick(town.closers)
        .copied()
        .filter(|_| !told.to_lowercase().contains(town.thanks))
        .unwrap_or_default();
    format!("{opener}{told}{closer}")
}

/// The language a citizen of the town uses, and the text as typed on that person's keyboard.
pub fn typed(
    town: &Town,
    chance: &mut Chance,
    matter: &Matter,
    text: String,
) -> (Language, String) {
    if let Some(foreign) = matter.foreign {
        // Names of streets stay in the town's language; in an English sentence they are in Latin.
        return (foreign, script::to_latin(&text));
    }
    match town.language() {
        Language::SerbianCyrillic | Language::SerbianLatin => match chance.below(100) {
            0..55 => (Language::SerbianCyrillic, text),
            55..84 => (Language::SerbianLatin, script::to_latin(&text)),
            _ => (
                Language::SerbianLatin,
                without_marks(&script::to_latin(&text)),
            ),
        },
        language @ Language::Slovenian if chance.percent(8) => (language, without_marks(&text)),
        language @ (Language::Slovenian | Language::English) => (language, text),
    }
}

/// As people type on a keyboard that has no letters with marks.
fn without_marks(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'č' | 'ć' => bare.push('c'),
            'Č' | 'Ć' => bare.push('C'),
            'š' => bare.push('s'),
            'Š' => bare.push('S'),
            'ž' => bare.push('z'),
            'Ž' => bare.push('Z'),
            'đ' => bare.push_str("dj"),
            'Đ' => bare.push_str("Dj"),
            other => bare.push(other),
        }
    }
    bare
}
