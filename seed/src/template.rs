//! Templates of answers, as a municipality worded them.

use api::Names;
use domain::Outcome;

/// A template.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Its key among the town's data.
    pub key: &'static str,
    /// By which it is found.
    pub name: &'static str,
    /// Key of its category; `None` for every category.
    pub category: Option<&'static str>,
    /// Its outcome.
    pub outcome: Outcome,
    /// Its words in the town's own language.
    pub own: &'static str,
    /// Its words in English.
    pub english: Option<&'static str>,
    /// With `planned`: within how many working days.
    pub working_days: Option<u16>,
    /// With `not-competent`: to whom.
    pub addressee: Option<&'static str>,
}

impl Template {
    /// Its words by language.
    pub fn texts(&self, country: domain::Country) -> Names {
        let own = Some(self.own.to_owned());
        let english = self.english.map(str::to_owned);
        match country {
            domain::Country::Slovenia => Names {
                sl: own,
                sr: None,
                en: english,
            },
            domain::Country::Serbia => Names {
                sl: None,
                sr: own,
                en: english,
            },
        }
    }
}
