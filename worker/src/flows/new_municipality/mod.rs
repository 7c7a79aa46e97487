//! A new municipality: itself, its promise and calendar, one department, the invitation of its first administrator, and
//! what it begins with. All of it is one batch, so that there is never half of one.

mod starter;

use api::{
    Names, ProblemCode, StartAt,
    audit::AuditDetails,
    municipality::PromiseRule,
    new_municipality::{MadeMunicipality, MunicipalityDraft},
    outline,
};
use domain::{
    Code, Language, Role,
    audit::Act,
    calendar::Calendar,
    clock::{ClockKind, deadline},
    fields::{
        DepartmentDraft, Field, FieldError, FieldErrorCode, NewMunicipality, RawDepartment,
        RawMunicipality, RawNames,
    },
};

use super::{
    author::Author, catalogue::departments, field_problem, field_problems, queue_notices,
    settings_file, staff::INVITATION,
};
use crate::{
    app::App,
    auth::throttle::{self, OPERATOR_BY_CLIENT},
    bindings::Bindings,
    db::{
        Db, DbError, Write,
        account_notices::AccountNotice,
        audit::Entry,
        links::{self, NewLink},
        new_municipality as rows,
        staff::{self, NewPerson},
    },
    error::AppError,
    notify::AccountKind,
    random,
};

/// The hours of a promise until the municipality decides otherwise.
const HOURS: u32 = 48;

/// Whoever runs the service, by the key that was set for it.
///
/// # Errors
/// `switched-off` where none is set, `wrong-operator-key`, `too-many-tries`.
pub async fn admit(app: &App, db: &Db, network: &str, given: &str) -> Result<(), AppError> {
    let expected = app
        .env
        .operator_key()?
        .ok_or_else(|| AppError::problem(ProblemCode::SwitchedOff))?;
    let secret = app.secret_key()?;
    let tried = throttle::try_once(db, &secret, OPERATOR_BY_CLIENT, &[network], app.now).await?;
    // Keyed hashes are compared, so that how long it takes tells nothing of the key.
    if secret.hash("operator-key", given) != secret.hash("operator-key", &expected) {
        return Err(AppError::problem(ProblemCode::WrongOperatorKey));
    }
    db.commit(vec![tried.take_back()]).await?;
    Ok(())
}

/// Makes a municipality.
///
/// # Errors
/// `invalid-fields`.
pub async fn make(
    app: &App,
    db: &Db,
    network: &str,
    typed: &MunicipalityDraft,
) -> Result<MadeMunicipality, AppError> {
    let new = check(db, typed).await?;
    let rule = rule(&new);
    // A rule that never comes to its end would leave every request without a deadline.
    let counted = rule
        .counted()
        .map_err(|_| field_problem(Field::Office, FieldErrorCode::Invalid))?;
    deadline(&counted, &Calendar::national(new.country), app.now, &[])
        .map_err(|_| field_problem(Field::Office, FieldErrorCode::NotAllowed))?;
    let author = Author {
        municipality_id: &new.slug,
        person_id: None,
        department_id: None,
        now: app.now,
        network,
    };
    let [department_id, person_id, link_id, notice_id] = random::ids(app.now)?;
    let first = Entry {
        details: AuditDetails {
            name: Some(new.name.clone().into()),
            ..AuditDetails::default()
        },
        ..author.entry(Act::MunicipalityMade)
    };
    let mut writes = vec![
        rows::add(&new)?,
        first.append_if_changed()?,
        rows::rule(&new.slug, &rule, app.now)?,
        rows::calendar(&new.slug, app.now),
    ];
    writes.extend(departments::adding(
        author,
        &department_id,
        administration(&new)?,
    )?);
    if typed.starter {
        let file = starter::file(new.country, own(&new))?;
        writes.extend(settings_file::begin(
            &new.languages,
            (&department_id, administration(&new)?),
            author,
            &file,
        )?);
    }
    let invited = Invited {
        person_id: &person_id,
        department_id: &department_id,
        link_id: &link_id,
        notice_id: &notice_id,
    };
    writes.extend(invite(&new, author, invited)?);
    match db.commit(writes).await {
        Ok(_) => {}
        Err(error @ DbError::Unique(_)) => return Err(taken(error)),
        Err(error) => return Err(error.into()),
    }
    queue_notices::soon(app, vec![notice_id]).await;
    let origin = app.env.public_origin(&new.slug)?;
    let token = app
        .secret_key()?
        .account_token(&link_id)
        .ok_or_else(|| AppError::internal("a link without a token"))?;
    Ok(MadeMunicipality {
        invitation: format!("{origin}/desk/link/{token}"),
        origin,
    })
}

/// The same check as the page's, and whether slug and prefix are free; every field's error at once.
async fn check(db: &Db, typed: &MunicipalityDraft) -> Result<NewMunicipality, AppError> {
    let rings = outline::read(&typed.outline);
    let checked = NewMunicipality::check(RawMunicipality {
        slug: &typed.slug,
        name: typed.name.raw(),
        country: &typed.country,
        languages: &typed.languages,
        phone: &typed.phone,
        mail_from: &typed.mail_from,
        prefix: &typed.prefix,
        bounds: &typed.bounds,
        centre: &typed.centre,
        outline: match &rings {
            Ok(rings) => Ok(rings.as_deref()),
            Err(error) => Err(*error),
        },
        clock: &typed.clock,
        office: &typed.office,
        administrator: &typed.administrator,
        email: &typed.email,
    });
    let mut errors = checked.as_ref().err().cloned().unwrap_or_default();
    let prefix = typed.prefix.trim().to_ascii_uppercase();
    let taken = rows::taken(db, typed.slug.trim(), &prefix).await?;
    for (field, is_taken) in [(Field::Slug, taken.slug), (Field::Prefix, taken.prefix)] {
        if is_taken && errors.iter().all(|error| error.field != field) {
            errors.push(FieldError {
                field,
                error: FieldErrorCode::Taken,
            });
        }
    }
    match checked {
        Ok(new) if errors.is_empty() => Ok(new),
        Ok(_) | Err(_) => Err(field_problems(errors)),
    }
}

/// Somebody made one with the same name or prefix in the meantime.
fn taken(error: DbError) -> AppError {
    if error.is_taken("municipality.reference_prefix") {
        field_problem(Field::Prefix, FieldErrorCode::Taken)
    } else if error.is_taken("municipality.slug") || error.is_taken("municipality.id") {
        field_problem(Field::Slug, FieldErrorCode::Taken)
    } else {
        error.into()
    }
}

fn own(new: &NewMunicipality) -> Language {
    let first = new.languages.first();
    first.copied().unwrap_or(Language::English)
}

/// The promise it begins with: 48 hours, and with working days a Friday counts from Monday on.
fn rule(new: &NewMunicipality) -> PromiseRule {
    PromiseRule {
        id: format!("{}-48", new.slug),
        version: 1,
        clock: new.clock.code().to_owned(),
        hours: HOURS,
        friday_to_monday: match new.clock {
            ClockKind::WorkingDays => true,
            ClockKind::Elapsed | ClockKind::OfficeHours => false,
        },
        start_at: StartAt::Receipt,
        weekdays: String::new(),
        office: new.office.clone(),
    }
}

/// The department it begins with, in the words the starting file has for it, so that both are one.
fn administration(new: &NewMunicipality) -> Result<DepartmentDraft, AppError> {
    let mut names = RawNames {
        sl: "",
        sr: "",
        en: "",
    };
    for language in &new.languages {
        match language {
            Language::Slovenian => names.sl = "Občinska uprava",
            Language::SerbianCyrillic | Language::SerbianLatin => names.sr = "Општинска управа",
            Language::English => names.en = "Municipal administration",
        }
    }
    let raw = RawDepartment {
        name: names,
        utility: false,
        responsible: "",
        head: "",
    };
    DepartmentDraft::check(raw, &new.languages)
        .map_err(|_| AppError::internal("the first department has no name"))
}

/// The ids of an invitation.
struct Invited<'a> {
    person_id: &'a str,
    department_id: &'a str,
    link_id: &'a str,
    notice_id: &'a str,
}

/// The first administrator, a link of seven days, and the mail that carries it.
fn invite(
    new: &NewMunicipality,
    author: Author<'_>,
    ids: Invited<'_>,
) -> Result<Vec<Write>, AppError> {
    let now = author.now;
    let entry = Entry {
        object: Some(ids.person_id),
        details: AuditDetails {
            role: Some(Role::Administrator),
            department: Some(Names::from(administration(new)?.name)),
            ..AuditDetails::default()
        },
        ..author.entry(Act::Invited)
    };
    let link = NewLink {
        id: ids.link_id,
        municipality_id: author.municipality_id,
        at: now,
        expires_at: now + INVITATION,
    };
    let mail = AccountNotice {
        id: ids.notice_id,
        municipality_id: author.municipality_id,
        kind: AccountKind::Invitation,
        at: now,
        queue_at: queue_notices::again_at(now),
    };
    Ok(vec![
        staff::add(NewPerson {
            id: ids.person_id,
            municipality_id: author.municipality_id,
            department_id: ids.department_id,
            name: &new.administrator,
            email: &new.email,
            role: Role::Administrator,
            language: own(new),
        }),
        entry.append_if_changed()?,
        links::invite(link, ids.person_id),
        mail.for_link(ids.link_id),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Country;

    fn new(languages: &[&str], country: &str) -> NewMunicipality {
        let languages: Vec<String> = languages.iter().map(|code| (*code).to_owned()).collect();
        let serbian = country == "RS";
        NewMunicipality::check(RawMunicipality {
            slug: "kraj",
            name: RawNames {
                sl: "Kraj",
                sr: "Крај",
                en: "Kraj",
            },
            country,
            languages: &languages,
            phone: "112",
            mail_from: "servis48@kraj.example",
            prefix: "KJ",
            bounds: if serbian {
                "21 43 21.2 43.2"
            } else {
                "15 46 15.2 46.2"
            },
            centre: "",
            outline: Ok(None),
            clock: "working-days",
            office: "",
            administrator: "Ana Novak",
            email: "ana@kraj.example",
        })
        .unwrap()
    }

    #[test]
    fn everything_a_municipality_begins_with_can_be_taken_in_each_language() {
        let author = Author {
            municipality_id: "kraj",
            person_id: None,
            department_id: None,
            now: crate::db::sample::at("2026-04-22T10:00:00Z"),
            network: "",
        };
        for (languages, country) in [
            (["sl"].as_slice(), "SI"),
            (&["sl", "en"], "SI"),
            (&["sr-Cyrl"], "RS"),
            (&["sr-Latn", "sr-Cyrl", "en"], "RS"),
            (&["en", "sl"], "SI"),
        ] {
            let new = new(languages, country);
            let file = starter::file(new.country, own(&new)).unwrap();
            let first = ("first", administration(&new).unwrap());
            let writes = settings_file::begin(&new.languages, first, author, &file).unwrap();
            // Each of them with its entry: 5 departments, 21 categories with 4 questions and 2 notices, 6 templates.
            assert_eq!(writes.len(), 2 * (5 + 21 + 4 + 2 + 6), "{languages:?}");
        }
    }

    #[test]
    fn the_number_for_emergencies_is_that_of_the_country() {
        let text = |country| {
            String::from_utf8(starter::file(country, Language::English).unwrap()).unwrap()
        };
        assert!(text(Country::Slovenia).contains("\"112\""));
        assert!(text(Country::Serbia).contains("\"193\""));
        assert!(!text(Country::Serbia).contains("{emergency}"));
    }

    #[test]
    fn the_promise_begins_as_published() {
        let begun = rule(&new(&["sl"], "SI"));
        assert_eq!((begun.hours, begun.friday_to_monday), (48, true));
        assert!(begun.counted().is_ok());
    }
}
