//! What a town has before anything is reported: itself, its promise, its offices, streets, templates and public
//! answers.

use chrono::{NaiveDate, NaiveTime};
use domain::knowledge;

use super::{codes, json, key};
use crate::{
    sign_in::PASSWORD_HASH,
    sql::{Literal, insert, update},
    streets::{self, Street},
    town::{Town, rounded},
};

/// Writes it, each row after those it points to.
pub(super) fn write(sql: &mut String, town: &Town) {
    municipality(sql, town);
    promise(sql, town);
    districts(sql, town);
    offices(sql, town);
    gateways(sql, town);
    streets(sql, town);
    templates(sql, town);
    articles(sql, town);
}

fn municipality(sql: &mut String, town: &Town) {
    insert(
        sql,
        "municipality",
        "id, slug, name, country, time_zone, languages, phone, mail_from, reference_prefix, map_centre, map_bounds, \
         map_outline",
        &[vec![
            Literal::text(town.slug),
            Literal::text(town.slug),
            json(&town.name.names()),
            Literal::code(town.country),
            Literal::text(town.country.time_zone().name()),
            codes(town.languages),
            Literal::text(town.phone),
            Literal::text(format!("servis48@{}.localhost", town.slug)),
            Literal::text(town.prefix),
            json(&town.centre.map(rounded)),
            json(&town.bounds()),
            json(&[town.outline]),
        ]],
    );
}

fn districts(sql: &mut String, town: &Town) {
    let rows: Vec<_> = town
        .districts
        .iter()
        .zip(1_u32..)
        .map(|(one, position)| {
            vec![
                Literal::text(key(town, "district", one.key)),
                Literal::text(town.slug),
                json(&one.name.names()),
                json(&one.outline),
                Literal::integer(position),
            ]
        })
        .collect();
    insert(
        sql,
        "district",
        "id, municipality_id, name, outline, position",
        &rows,
    );
}

/// Streets, as `cargo xtask gazetteer` would load them from the register.
fn streets(sql: &mut String, town: &Town) {
    let rows: Vec<Street> = town
        .streets
        .iter()
        .zip(1_u32..)
        .map(|((name, settlement), number)| Street {
            register_id: format!("demo-{number}"),
            name: (*name).to_owned(),
            settlement: (*settlement).to_owned(),
            point: None,
        })
        .collect();
    streets::insert(sql, town.slug, &rows);
}

/// Rules and calendars in their versions; the first of each decides from the beginning of time on.
fn promise(sql: &mut String, town: &Town) {
    let begins = |day: &str| {
        let midnight = day.parse().ok().and_then(|day| {
            domain::clock::local_instant(
                town.country.time_zone(),
                NaiveDate::and_time(&day, NaiveTime::MIN),
            )
        });
        Literal::option(midnight, Literal::at)
    };
    let rules: Vec<_> = town
        .rules_published()
        .map(|(rule, day)| {
            vec![
                Literal::text(town.slug),
                Literal::integer(rule.version),
                json(&rule),
                begins(day),
                begins(day),
            ]
        })
        .collect();
    insert(
        sql,
        "promise_rule",
        "municipality_id, version, rule, valid_from, published_at",
        &rules,
    );
    let own: Vec<_> = town
        .days_off
        .iter()
        .map(|(date, name)| serde_json::json!({ "date": date, "off": true, "name": name }))
        .collect();
    let calendars: Vec<_> = [("2000-01-01", Vec::new()), (town.days_off_since, own)]
        .into_iter()
        .zip(1..=town.calendar_version())
        .map(|((day, overrides), version)| {
            vec![
                Literal::text(town.slug),
                Literal::integer(version),
                Literal::text(town.calendar),
                json(&overrides),
                begins(day),
                begins(day),
            ]
        })
        .collect();
    insert(
        sql,
        "promise_calendar",
        "municipality_id, version, id, overrides, valid_from, published_at",
        &calendars,
    );
}

fn offices(sql: &mut String, town: &Town) {
    let id = |what: &str, name: &str| Literal::text(key(town, what, name));
    let numbered = |position: usize| Literal::integer(i64::try_from(position).unwrap_or(i64::MAX));
    let mut rows = Vec::new();
    for (position, department) in town.departments.iter().enumerate() {
        rows.push(vec![
            id("department", department.key),
            Literal::text(town.slug),
            json(&department.name.names()),
            Literal::integer(department.utility),
            numbered(position),
        ]);
    }
    insert(
        sql,
        "department",
        "id, municipality_id, name, utility, position",
        &rows,
    );
    rows.clear();
    for person in town.people {
        rows.push(vec![
            id("person", person.key),
            Literal::text(town.slug),
            id("department", person.department),
            Literal::text(person.name),
            Literal::text(format!("{}@{}.localhost", person.key, town.slug)),
            Literal::text(PASSWORD_HASH),
            Literal::code(person.role),
            Literal::code(town.language()),
        ]);
    }
    insert(
        sql,
        "person",
        "id, municipality_id, department_id, name, email, password_hash, role, language",
        &rows,
    );
    for department in town.departments {
        let set = [
            ("responsible_id", id("person", department.responsible)),
            ("head_id", id("person", department.head)),
        ];
        update(
            sql,
            "department",
            &set,
            &key(town, "department", department.key),
        );
    }
    rows.clear();
    for (position, category) in town.categories.iter().enumerate() {
        rows.push(vec![
            id("category", category.key),
            Literal::text(town.slug),
            id("department", category.department),
            json(&category.name.names()),
            codes(category.kinds),
            Literal::integer(category.on_call),
            numbered(position),
        ]);
    }
    insert(
        sql,
        "category",
        "id, municipality_id, department_id, name, kinds, on_call, position",
        &rows,
    );
}

/// Where mails come in, and what they are filed under: the last category is for what fits nowhere else.
fn gateways(sql: &mut String, town: &Town) {
    insert(
        sql,
        "mailbox",
        "address, municipality_id",
        &[vec![
            Literal::text(format!("servis48@{}.localhost", town.slug)),
            Literal::text(town.slug),
        ]],
    );
    let unread = town.categories.last().map(|category| {
        vec![
            Literal::text(town.slug),
            Literal::text(key(town, "category", category.key)),
        ]
    });
    insert(
        sql,
        "unread_category",
        "municipality_id, category_id",
        &Vec::from_iter(unread),
    );
}

/// Templates of answers, as they stood when the town began.
fn templates(sql: &mut String, town: &Town) {
    let rows: Vec<Vec<Literal>> = town
        .templates
        .iter()
        .map(|template| {
            vec![
                Literal::text(key(town, "template", template.key)),
                Literal::text(town.slug),
                Literal::text(template.name),
                Literal::option(template.category, |category| {
                    Literal::text(key(town, "category", category))
                }),
                Literal::code(template.outcome),
                json(&template.texts(town.country)),
                Literal::option(template.working_days, Literal::integer),
                Literal::option(template.addressee, Literal::text),
                Literal::text("2026-01-05T08:00:00.000Z"),
            ]
        })
        .collect();
    insert(
        sql,
        "answer_template",
        "id, municipality_id, name, category_id, outcome, texts, working_days, addressee, changed_at",
        &rows,
    );
}

/// Public answers, each by the person who answers for the department of its category.
fn articles(sql: &mut String, town: &Town) {
    let rows: Vec<Vec<Literal>> = town
        .articles
        .iter()
        .filter_map(|article| {
            let category = town.category(article.category)?;
            let department = town.department(category.department)?;
            let published_at = format!("{}T08:00:00.000Z", article.day);
            Some(vec![
                Literal::text(key(town, "article", article.key)),
                Literal::text(town.slug),
                Literal::text(knowledge::slug(article.question)),
                Literal::code(town.language()),
                Literal::text(article.question),
                Literal::text(article.answer),
                Literal::text(key(town, "category", category.key)),
                Literal::text(key(town, "department", department.key)),
                Literal::text(knowledge::kept(town.slug, article.question, article.answer)),
                Literal::text(key(town, "person", department.responsible)),
                Literal::text(&published_at),
                Literal::text(&published_at),
            ])
        })
        .collect();
    insert(
        sql,
        "article",
        "id, municipality_id, slug, language, question, answer, category_id, department_id, words, written_by, \
         published_at, changed_at",
        &rows,
    );
}
