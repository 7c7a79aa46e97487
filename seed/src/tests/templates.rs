//! The templates are such as an administrator could have typed.

use domain::{
    Code,
    fields::{RawTemplate, TemplateDraft},
};

use super::TOWNS;

#[test]
fn every_template_would_be_taken_at_the_desk() {
    for town in TOWNS {
        assert!(town.templates.len() > 4);
        for template in town.templates {
            let texts = template.texts(town.country);
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            let (sl, sr, en) = (text(&texts.sl), text(&texts.sr), text(&texts.en));
            let days = template.working_days.map(|days| days.to_string());
            let raw = RawTemplate {
                name: template.name,
                category: template.category.unwrap_or_default(),
                outcome: template.outcome.code(),
                sl: &sl,
                sr: &sr,
                en: &en,
                working_days: days.as_deref().unwrap_or_default(),
                addressee: template.addressee.unwrap_or_default(),
            };
            let checked = TemplateDraft::check(raw, town.language());
            assert!(checked.is_ok(), "{}: {checked:?}", template.key);
            if let Some(category) = template.category {
                assert!(town.category(category).is_some(), "{category}");
            }
        }
    }
}
