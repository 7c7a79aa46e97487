//! A town and its requests as rows of the database.

mod town;

use std::collections::BTreeMap;

use api::track::TimelineEvent;
use domain::{
    Code, Country, ReplyChannel, Status, Verdict,
    clock::{promise_due, statutory_days, statutory_due},
    escalation::Level,
    lifecycle::State,
    numbers::class_of,
    sweep::Watched,
};

use crate::{
    chance::Chance,
    request::{self, Answer, Request},
    sql::{Literal, insert, instant},
    timeline,
    town::Town,
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
    town::write(sql, town);
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
        | Status::Merged
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

/// Addresses that exist nowhere (RFC 2606), numbers that nobody can have (no subscriber's begins with a 0), and people
/// who are made up.
fn contacts(sql: &mut String, town: &Town, requests: &[Request]) {
    let (names, street, post, number): (&[&str], &str, &str, &str) = match town.country {
        Country::Slovenia => (SLOVENIANS, "Vzorčna ulica", "3000 Celje", "+38610000"),
        Country::Serbia => (SERBIANS, "Примерна улица", "37000 Крушевац", "+38137000"),
    };
    let none = Literal::null;
    let rows: Vec<_> = requests
        .iter()
        .enumerate()
        .filter_map(|(at, request)| {
            let name = names
                .get(at % names.len())
                .map(|name| Literal::text(*name))
                .unwrap_or_else(none);
            let reached = match request.reply_channel {
                ReplyChannel::Track => return None,
                ReplyChannel::Email => {
                    let domain = if at % 3 == 0 {
                        "example.org"
                    } else {
                        "example.com"
                    };
                    let email = format!("{}.{at}@{domain}", town.slug);
                    [Literal::text(email), none(), none(), none(), none()]
                }
                ReplyChannel::Phone | ReplyChannel::Sms => {
                    let phone = format!("{number}{at:03}");
                    [none(), name, Literal::text(phone), none(), none()]
                }
                ReplyChannel::Post => [
                    none(),
                    name,
                    none(),
                    Literal::text(format!("{street} {}", at % 80 + 1)),
                    Literal::text(post),
                ],
                ReplyChannel::InPerson => [none(), name, none(), none(), none()],
            };
            let whose = [Literal::text(&request.id), Literal::text(town.slug)];
            Some(whose.into_iter().chain(reached).collect::<Vec<_>>())
        })
        .collect();
    let columns = "request_id, municipality_id, email, name, phone, street, post";
    insert(sql, "contact", columns, &rows);
}

/// Names that nobody would look up.
const SLOVENIANS: &[&str] = &[
    "Marija Vzorec",
    "Franc Zgled",
    "Ivana Poskus",
    "Jože Primer",
    "Alojzija Namen",
];
const SERBIANS: &[&str] = &[
    "Милица Примеровић",
    "Драган Узорковић",
    "Вера Пробић",
    "Радован Огледић",
];

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
