//! Templates of answers: making, changing and retiring them, and what they read for one request.

use std::num::NonZeroU16;

use api::{
    Names, ProblemCode,
    audit::{AspectChange, AuditDetails, Was},
    templates::{Template, TemplateDraft as Typed, TemplateFor},
};
use chrono::NaiveDate;
use domain::{
    Code, Language, Outcome,
    audit::{Act, Aspect},
    clock::after_working_days,
    fields::{Field, FieldErrorCode, NextStep, RawTemplate, TemplateDraft},
    placeholder::{Placeholder, fill, gaps},
    script::to_latin,
};
use words::Words;

use super::{author::Author, catalogue::Changes, field_problem, field_problems};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{
        Db, Write,
        audit::Entry,
        municipalities::{self, Municipality},
        requests::Request,
        templates,
    },
    error::AppError,
    random,
};

/// An administrator who words templates.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// The event.
    pub app: &'a App,
    /// The database.
    pub db: &'a Db,
    /// The municipality.
    pub municipality: &'a Municipality,
    /// Who.
    pub official: &'a SignedIn,
    /// From where.
    pub caller: &'a Caller,
}

impl Wording<'_> {
    async fn known(&self, id: &str) -> Result<Template, AppError> {
        templates::list(self.db, &self.municipality.id)
            .await?
            .into_iter()
            .find(|template| template.id == id)
            .ok_or_else(AppError::not_found)
    }

    async fn check(&self, typed: &Typed) -> Result<TemplateDraft, AppError> {
        let raw = RawTemplate {
            name: &typed.name,
            category: &typed.category,
            outcome: &typed.outcome,
            sl: &typed.text_sl,
            sr: &typed.text_sr,
            en: &typed.text_en,
            working_days: &typed.working_days,
            addressee: &typed.addressee,
        };
        let draft =
            TemplateDraft::check(raw, self.municipality.language()).map_err(field_problems)?;
        if let Some(category) = &draft.category {
            municipalities::category(self.db, &self.municipality.id, category)
                .await?
                .ok_or_else(|| field_problem(Field::Category, FieldErrorCode::Unknown))?;
        }
        Ok(draft)
    }

    /// Commits a write with its entry in the audit log; refuses with this code where nothing was changed.
    async fn commit(
        &self,
        write: Write,
        said: (Act, &str, &str),
        changes: Vec<AspectChange>,
        refusal: ProblemCode,
    ) -> Result<(), AppError> {
        let network = self.caller.network_hash(&self.app.secret_key()?);
        let author = Author::of(self.official, self.app.now, &network);
        let entry = entry(author, said, changes)?;
        let committed = self.db.commit(vec![write, entry]).await?;
        if committed.changes(0)? == 0 {
            return Err(AppError::problem(refusal));
        }
        Ok(())
    }
}

/// The entry in the audit log of an act on a template, by id and name.
fn entry(
    author: Author<'_>,
    (act, id, name): (Act, &str, &str),
    changes: Vec<AspectChange>,
) -> Result<Write, AppError> {
    Entry {
        object: Some(id),
        details: AuditDetails {
            template: Some(name.to_owned()),
            changes,
            ..AuditDetails::default()
        },
        ..author.entry(act)
    }
    .append_if_changed()
}

/// What makes a template, with its entry in the audit log.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn adding(author: Author<'_>, id: &str, draft: &TemplateDraft) -> Result<[Write; 2], AppError> {
    let write = templates::make(author.municipality_id, id, draft, author.now)?;
    let made = (Act::TemplateMade, id, draft.name.as_str());
    Ok([write, entry(author, made, Vec::new())?])
}

/// Makes a template.
///
/// # Errors
/// `invalid-fields`, `step-not-allowed` where there are as many as there may be.
pub async fn make(wording: Wording<'_>, typed: &Typed) -> Result<(), AppError> {
    let draft = wording.check(typed).await?;
    let now = wording.app.now;
    let id = random::id(now)?;
    let write = templates::make(&wording.municipality.id, &id, &draft, now)?;
    let act = (Act::TemplateMade, id.as_str(), draft.name.as_str());
    wording
        .commit(write, act, Vec::new(), ProblemCode::StepNotAllowed)
        .await
}

/// Changes a template.
///
/// # Errors
/// `not-found`, `invalid-fields`, `conflict`.
pub async fn change(wording: Wording<'_>, id: &str, typed: &Typed) -> Result<(), AppError> {
    let was = wording.known(id).await?;
    let draft = wording.check(typed).await?;
    let now = wording.app.now;
    let write = templates::change(&wording.municipality.id, id, &draft, typed.revision, now)?;
    let act = (Act::TemplateChanged, id, draft.name.as_str());
    let changes = changes(wording, &was, &draft).await?;
    wording
        .commit(write, act, changes, ProblemCode::Conflict)
        .await
}

/// What a template is to become, beside what it is.
async fn changes(
    wording: Wording<'_>,
    was: &Template,
    draft: &TemplateDraft,
) -> Result<Vec<AspectChange>, AppError> {
    let text = |text: Option<String>| text.map(Was::Text);
    let outcome = |outcome: Outcome| Some(Was::Codes(vec![outcome.code().to_owned()]));
    let texts = Names {
        sl: draft.sl.clone(),
        sr: draft.sr.clone(),
        en: draft.en.clone(),
    };
    let (days, addressee) = match &draft.next {
        NextStep::Nothing => (None, None),
        NextStep::PromiseIn { working_days } => (Some(working_days.get()), None),
        NextStep::HandTo { addressee } => (None, Some(addressee.clone())),
    };
    let mut categories = Vec::new();
    for id in [&was.category_id, &draft.category] {
        let known = match id {
            Some(id) => municipalities::category(wording.db, &wording.municipality.id, id).await?,
            None => None,
        };
        categories.push(known.map(|category| Was::Names(category.name)));
    }
    let after = categories.pop().flatten();
    let before = categories.pop().flatten();
    Ok(Changes::default()
        .note(
            Aspect::Name,
            text(Some(was.name.clone())),
            text(Some(draft.name.clone())),
        )
        .note(Aspect::Category, before, after)
        .note(
            Aspect::Outcome,
            outcome(was.outcome),
            outcome(draft.outcome),
        )
        .note(
            Aspect::Answer,
            Some(Was::Names(was.texts.clone())),
            Some(Was::Names(texts)),
        )
        .note(
            Aspect::WorkingDays,
            text(was.working_days.map(|days| days.to_string())),
            text(days.map(|days| days.to_string())),
        )
        .note(
            Aspect::Addressee,
            text(was.addressee.clone()),
            text(addressee),
        )
        .0)
}

/// Retires a template.
///
/// # Errors
/// `not-found`.
pub async fn retire(wording: Wording<'_>, id: &str) -> Result<(), AppError> {
    let template = wording.known(id).await?;
    let write = templates::retire(&wording.municipality.id, id, wording.app.now);
    let act = (Act::TemplateRetired, id, template.name.as_str());
    wording
        .commit(write, act, Vec::new(), ProblemCode::NotFound)
        .await
}

/// The templates that fit a request, as they read for it.
pub fn for_request(
    municipality: &Municipality,
    request: &Request,
    templates: Vec<Template>,
    today: NaiveDate,
) -> Vec<TemplateFor> {
    templates
        .into_iter()
        .filter(|template| {
            let category = template.category_id.as_ref();
            category.is_none_or(|category| *category == request.category_id)
                && request.kind.outcomes().contains(&template.outcome)
        })
        .filter_map(|template| filled(municipality, request, template, today))
        .collect()
}

/// `None` for a template without any words, of which there is none.
fn filled(
    municipality: &Municipality,
    request: &Request,
    template: Template,
    today: NaiveDate,
) -> Option<TemplateFor> {
    let (text, language) = text(&template.texts, request.language, municipality.language())?;
    let date = template
        .working_days
        .and_then(NonZeroU16::new)
        .and_then(|days| {
            after_working_days(&municipality.rule, &municipality.calendar, today, days)
        });
    let addressee = template
        .addressee
        .map(|addressee| in_script(&addressee, language));
    let named = Named {
        date,
        addressee: addressee.as_deref(),
    };
    let text = fill_for(municipality, request, language, &text, named);
    Some(TemplateFor {
        id: template.id,
        name: template.name,
        outcome: template.outcome,
        gaps: gaps(&text),
        text,
        language,
        date,
        addressee,
    })
}

/// What an answer names beside its words.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// The date promised.
    pub date: Option<NaiveDate>,
    /// To whom it is handed.
    pub addressee: Option<&'a str>,
}

/// A text with what a request knows in the place of its placeholders; the others stay.
pub fn fill_for(
    municipality: &Municipality,
    request: &Request,
    language: Language,
    text: &str,
    named: Named<'_>,
) -> String {
    let words = Words::new(language, &[]);
    fill(text, |placeholder| match placeholder {
        Placeholder::Number => Some(request.reference.clone()),
        Placeholder::Category => Some(request.category.pick(language)),
        Placeholder::Place => (!request.address.is_empty()).then(|| request.address.clone()),
        Placeholder::Department => Some(request.department.pick(language)),
        Placeholder::Deadline => Some(words.date_time(request.due_at, municipality.time_zone)),
        Placeholder::Municipality => Some(municipality.name.pick(language)),
        Placeholder::Date => named.date.map(|date| words.date_by(date)),
        Placeholder::Addressee => named.addressee.map(str::to_owned),
    })
}

/// The words in the reporter's language, else in the municipality's own, else in whatever there is.
fn text(texts: &Names, language: Language, own: Language) -> Option<(String, Language)> {
    let of = |language: Language| match language {
        Language::Slovenian => texts.sl.clone(),
        Language::SerbianCyrillic => texts.sr.clone(),
        Language::SerbianLatin => texts.sr.as_deref().map(to_latin),
        Language::English => texts.en.clone(),
    };
    [language, own]
        .iter()
        .chain(Language::ALL)
        .find_map(|language| Some((of(*language)?, *language)))
}

/// What an office wrote, in the script of the reader.
fn in_script(written: &str, language: Language) -> String {
    match language {
        Language::SerbianLatin => to_latin(written),
        Language::Slovenian | Language::SerbianCyrillic | Language::English => written.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::sample;
    use domain::Outcome;

    fn template(texts: Names) -> Template {
        Template {
            id: "template".to_owned(),
            revision: 1,
            name: "V delu".to_owned(),
            category_id: None,
            outcome: Outcome::Planned,
            texts,
            working_days: Some(3),
            addressee: None,
        }
    }

    fn read(template: Template, request: &Request) -> Vec<TemplateFor> {
        let municipality = sample::municipality();
        // A Wednesday before a Monday off: Thursday, Friday and Tuesday are the working days.
        let today = "2026-04-22".parse().unwrap();
        for_request(&municipality, request, vec![template], today)
    }

    #[test]
    fn a_template_reads_in_the_reporters_language_with_what_is_known() {
        let texts = Names {
            sl: Some("Prijavo {number} rešimo {date}. {addressee}".to_owned()),
            sr: Some("Пријаву {number} решавамо {date}. Поздрав, {municipality}".to_owned()),
            en: None,
        };
        let found = read(template(texts.clone()), &sample::request());
        let first = found.first().unwrap();
        assert_eq!(first.date, "2026-04-28".parse().ok());
        assert_eq!(
            first.text,
            "Prijavo CE-2026-000123 rešimo do torka, 28. aprila 2026. {addressee}"
        );
        assert_eq!(first.gaps, [Placeholder::Addressee]);
        let latin = Request {
            language: Language::SerbianLatin,
            ..sample::request()
        };
        let found = read(template(texts.clone()), &latin);
        let first = found.first().unwrap();
        assert_eq!(first.language, Language::SerbianLatin);
        assert!(first.text.starts_with("Prijavu CE-2026-000123 rešavamo do"));
        let english = Request {
            language: Language::English,
            ..sample::request()
        };
        let found = read(template(texts), &english);
        assert_eq!(found.first().unwrap().language, Language::Slovenian);
    }

    #[test]
    fn what_does_not_fit_is_not_offered() {
        let texts = Names {
            sl: Some("Rešimo kmalu.".to_owned()),
            ..Names::default()
        };
        let elsewhere = Template {
            category_id: Some("another".to_owned()),
            ..template(texts.clone())
        };
        assert!(read(elsewhere, &sample::request()).is_empty());
        let question = Request {
            kind: domain::Kind::Question,
            ..sample::request()
        };
        assert!(read(template(texts), &question).is_empty());
    }
}
