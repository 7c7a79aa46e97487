//! A town and its requests as rows of the database.

use std::collections::BTreeMap;

use api::track::TimelineEvent;
use chrono::{NaiveDate, NaiveTime};
use domain::{
    Code, ReplyChannel, Status, Verdict,
    clock::{promise_due, statutory_days, statutory_due},
    escalation::Level,
    lifecycle::State,
    numbers::class_of,
    sweep::Watched,
};

use crate::{
    chance::Chance,
    request::{self, Answer, Request},
    sign_in::PASSWORD_HASH,
    sql::{Literal, insert, instant, update},
    streets::{self, Street},
    timeline,
    town::{Town, rounded},
    wording::Spot,
};

/// The id of a department, person or category of a town.
fn key(town: &Town, what: &str, key: &str) -> String {
    format!("{}-{what}-{key}", town.slug)
}

fn json(value: &impl serde::Serialize) -> Literal {
    Literal::json(serde_json::to_string(value))
}

fn codes<T: Code>(values: &[T]) -> Literal {
    let codes: Vec<&str> = values.iter().map(|value| value.code()).collect();
    json(&codes)
}

/// Writes everything of a town, each row after those it points to.
pub fn write(sql: &mut String, town: &'static Town, requests: &[Request]) {
    municipality(sql, town);
    districts(sql, town);
    offices(sql, town);
    streets(sql, town);
    templates(sql, town);
    serials(sql, town, requests);
    insert(
        sql,
        "request",
        "id, municipality_id, reference, version, stamp, kind, status, category_id, department_id, channel, \
         reply_channel, language, text, address, longitude, latitude, received_at, entered_at, rule_id, rule_version, \
         calendar_id, calendar_version, due_at, explanation, overdue_at, outcome, answer_text, answer_date, \
         answer_addressee, answer_reason, answer_duplicate, answered_at, answered_by, answer_department, delivered_at, \
         verdict_minutes, public_text, published_at, counted_on, marks, level, sweep_at, waiting_since, question, \
         statutory_due_at, promise_due_at, promise_kept_at, answer_class, closed_at, \
         responsible_id, district_id",
        &requests
            .iter()
            .map(|request| request_row(town, requests, request))
            .collect::<Vec<_>>(),
    );
    contacts(sql, town, requests);
    events(sql, town, requests);
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
    promise(sql, town);
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

/// The last serial of each year, as the references say.
fn serials(sql: &mut String, town: &Town, requests: &[Request]) {
    let mut last: BTreeMap<u16, u32> = BTreeMap::new();
    for request in requests {
        if let Some(reference) = domain::Reference::parse(&request.reference) {
            let serial = last.entry(reference.year()).or_default();
            *serial = reference.serial().max(*serial);
        }
    }
    let rows: Vec<_> = last
        .into_iter()
        .map(|(year, last)| {
            vec![
                Literal::text(town.slug),
                Literal::integer(year),
                Literal::integer(last),
            ]
        })
        .collect();
    insert(
        sql,
        "reference_serial",
        "municipality_id, year, last",
        &rows,
    );
}

/// How many acts changed the request, the filing among them.
fn version(request: &Request) -> i64 {
    let answer = request.answer.as_ref();
    let acts = [
        request.handed_over.is_some(),
        request.overdue_at.is_some(),
        answer.is_some(),
        // What is looked up is delivered in the act of answering.
        answer.is_some_and(|answer| answer.delivered_at.is_some())
            && request.reply_channel != ReplyChannel::Track,
    ];
    1 + acts.into_iter().map(i64::from).sum::<i64>()
}

fn request_row(town: &Town, all: &[Request], request: &Request) -> Vec<Literal> {
    let point = request
        .spot
        .as_ref()
        .filter(|_| request.pointed)
        .map(|spot| spot.point);
    let explanation = &request.explanation;
    let mut row = vec![
        Literal::text(&request.id),
        Literal::text(town.slug),
        Literal::text(&request.reference),
        Literal::integer(version(request)),
        Literal::text(format!("demo-{}", request.id)),
        Literal::code(request.matter.kind),
        Literal::code(request.status),
        Literal::text(key(town, "category", request.category.key)),
        Literal::text(key(town, "department", request.department.key)),
        Literal::code(request.channel),
        Literal::code(request.reply_channel),
        Literal::code(request.language),
        Literal::text(&request.text),
        Literal::text(request.spot.as_ref().map(Spot::address).unwrap_or_default()),
        Literal::option(point, |[longitude, _]| Literal::real(longitude)),
        Literal::option(point, |[_, latitude]| Literal::real(latitude)),
        Literal::at(request.received_at),
        Literal::at(request.entered_at),
        Literal::text(&explanation.rule_id),
        Literal::integer(explanation.rule_version),
        Literal::text(&explanation.calendar_id),
        Literal::integer(explanation.calendar_version),
        Literal::at(explanation.due),
        json(explanation),
        Literal::option(request.overdue_at, Literal::at),
    ];
    row.extend(answer_values(town, all, request));
    row.extend(clock_values(town, request));
    let rings = town.districts.iter().map(|one| (one.key, one.outline));
    let district = point.and_then(|point| domain::district::find(rings, point));
    row.push(Literal::option(district, |district| {
        Literal::text(key(town, "district", district))
    }));
    row
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

/// What the clocks of a request need: the levels, what the sweep does next, the promised day, what is counted.
fn clock_values(town: &Town, request: &Request) -> Vec<Literal> {
    let calendar = town.calendar();
    let answer = request.answer.as_ref();
    let delivered_at = answer.and_then(|answer| answer.delivered_at);
    let promise_due = answer
        .and_then(|answer| answer.date)
        .and_then(|date| promise_due(&calendar, date));
    let kept_at = answer.and_then(|answer| answer.kept_at);
    let asked_at = request.asked.map(|(at, _)| at);
    let outcome = answer.map(|answer| answer.outcome);
    let sweep_at = State::of(request.status, outcome, delivered_at.is_some()).and_then(|state| {
        let watched = Watched {
            state,
            marks: request.marks.clone(),
            level: request.level,
            waiting_since: asked_at,
            promise_due: promise_due.filter(|_| kept_at.is_none()),
        };
        watched.look_at()
    });
    let marks: Vec<(&str, String)> = request
        .marks
        .iter()
        .map(|(level, at)| (level.code(), instant(*at)))
        .collect();
    let closed_at = match request.status {
        Status::Resolved => kept_at.or(delivered_at),
        Status::Withdrawn => Some(request.entered_at),
        Status::Received
        | Status::Assigned
        | Status::Waiting
        | Status::Drafted
        | Status::Answered => None,
    };
    let statutory_due = statutory_days(town.country)
        .and_then(|days| statutory_due(&calendar, request.received_at, days));
    let responsible =
        (request.status != Status::Received).then_some(request.department.responsible);
    let class = delivered_at.map(|at| class_of((at - request.explanation.start).num_minutes()));
    vec![
        Literal::date(town.local(request.received_at).date_naive()),
        json(&marks),
        Literal::option(request.level, Literal::code),
        Literal::option(sweep_at, Literal::at),
        Literal::option(asked_at, Literal::at),
        Literal::option(request.asked, |(_, question)| Literal::text(question)),
        Literal::option(statutory_due, Literal::at),
        Literal::option(promise_due, Literal::at),
        Literal::option(kept_at, Literal::at),
        Literal::option(class, Literal::integer),
        Literal::option(closed_at, Literal::at),
        Literal::option(responsible, |person| {
            Literal::text(key(town, "person", person))
        }),
    ]
}

fn answer_values(town: &Town, all: &[Request], request: &Request) -> Vec<Literal> {
    let Some(Answer {
        outcome,
        text,
        date,
        addressee,
        reason,
        duplicate_of,
        at,
        by,
        delivered_at,
        kept_at: _,
        public,
    }) = &request.answer
    else {
        return vec![Literal::null(); 13];
    };
    let duplicate = duplicate_of
        .as_ref()
        .and_then(|id| all.iter().find(|other| other.id == *id))
        .map(|other| other.reference.as_str());
    let verdict = delivered_at.map(|at| Verdict::of(request.explanation.due, at).minutes());
    vec![
        Literal::code(*outcome),
        Literal::text(text),
        Literal::option(*date, Literal::date),
        Literal::option(*addressee, Literal::text),
        Literal::option(*reason, Literal::text),
        Literal::option(duplicate, Literal::text),
        Literal::at(*at),
        Literal::option(*by, |person| Literal::text(key(town, "person", person.key))),
        Literal::text(key(town, "department", request.department.key)),
        Literal::option(*delivered_at, Literal::at),
        Literal::option(verdict, Literal::integer),
        Literal::option(public.as_ref(), Literal::text),
        Literal::option(public.as_ref(), |_| Literal::at(*at)),
    ]
}

/// An event as the worker stores it: its tag is the kind, and the rest the data.
fn stored(event: &TimelineEvent) -> (String, serde_json::Value) {
    let mut data = serde_json::to_value(event).unwrap_or_default();
    let kind = data
        .as_object_mut()
        .and_then(|fields| fields.remove("type"))
        .and_then(|kind| kind.as_str().map(str::to_owned))
        .unwrap_or_default();
    (kind, data)
}

/// Addresses that exist nowhere (RFC 2606).
fn contacts(sql: &mut String, town: &Town, requests: &[Request]) {
    let rows: Vec<_> = requests
        .iter()
        .enumerate()
        .filter(|(_, request)| request.reply_channel == ReplyChannel::Email)
        .map(|(number, request)| {
            let domain = if number % 3 == 0 {
                "example.org"
            } else {
                "example.com"
            };
            vec![
                Literal::text(&request.id),
                Literal::text(town.slug),
                Literal::text(format!("{}.{number}@{domain}", town.slug)),
            ]
        })
        .collect();
    insert(sql, "contact", "request_id, municipality_id, email", &rows);
}

fn events(sql: &mut String, town: &'static Town, requests: &[Request]) {
    let mut chance = Chance::of(town.prefix);
    let mut rows = Vec::new();
    let mut escalations = Vec::new();
    for request in requests {
        for (order, happened) in (0_u32..).zip(timeline::of(town, request)) {
            let (kind, data) = stored(&happened.event);
            rows.push(vec![
                Literal::text(request::id(happened.at, order, chance.bits())),
                Literal::text(town.slug),
                Literal::text(&request.id),
                Literal::at(happened.at),
                Literal::text(kind),
                Literal::code(happened.actor),
                Literal::option(happened.person, |person| {
                    Literal::text(key(town, "person", person.key))
                }),
                json(&data),
                Literal::integer(true),
            ]);
        }
        escalations.extend(request.overdue_at.map(|at| {
            vec![
                Literal::text(&request.id),
                Literal::integer(1),
                Literal::code(Level::Due),
                Literal::text(town.slug),
                Literal::at(at),
            ]
        }));
    }
    insert(
        sql,
        "event",
        "id, municipality_id, request_id, at, kind, actor, person_id, data, public",
        &rows,
    );
    insert(
        sql,
        "escalation",
        "request_id, round, level, municipality_id, at",
        &escalations,
    );
}
