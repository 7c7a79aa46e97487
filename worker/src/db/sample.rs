//! A municipality and a request for tests: received on Friday 24 April 2026 at 12:40 in Celje, whose Friday counts from
//! the next working day, and Monday 27 April is a holiday.

use api::{Names, deadline::Explanation, municipality::PromiseRule};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    Channel, Country, Kind, Language, ReplyChannel, Status,
    calendar::Calendar,
    clock::{StartAt, deadline},
    escalation::{Level, QuietHours},
    lifecycle::Publishing,
};

use super::{
    municipalities::{self, Municipality},
    requests::Request,
};

/// An instant as people write it.
pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn names(sl: &str, sr: &str, en: &str) -> Names {
    Names {
        sl: Some(sl.to_owned()),
        sr: Some(sr.to_owned()),
        en: Some(en.to_owned()),
    }
}

/// Celje, as it stands in no database.
pub fn municipality() -> Municipality {
    let promise = PromiseRule {
        id: "celje-48".to_owned(),
        version: 1,
        clock: "working-days".to_owned(),
        hours: 48,
        friday_to_monday: true,
        start_at: StartAt::Receipt,
        weekdays: String::new(),
        office: Vec::new(),
    };
    Municipality {
        id: "celje".to_owned(),
        slug: "celje".to_owned(),
        name: names("Mestna občina Celje", "Град Цеље", "City of Celje"),
        country: Country::Slovenia,
        time_zone: Tz::Europe__Ljubljana,
        languages: vec![Language::Slovenian, Language::English],
        phone: "03 000 48 48".to_owned(),
        mail_from: "servis48@celje.localhost".to_owned(),
        mailbox: Some("servis48@celje.localhost".to_owned()),
        sms: true,
        reference_prefix: "CE".to_owned(),
        rule: municipalities::rule(&promise).unwrap(),
        promise,
        calendar: Calendar::national(Country::Slovenia),
        bounds: [15.1, 46.1, 15.4, 46.4],
        statutory_days: std::num::NonZeroU16::new(15),
        escalation: std::collections::BTreeMap::new(),
        quiet_hours: QuietHours::default_hours(),
        leadership_id: None,
        publishing: Publishing::Direct,
        second_factor_required: false,
    }
}

/// A lamp that is out, and nobody has answered yet.
pub fn request() -> Request {
    let municipality = municipality();
    let received_at = at("2026-04-24T10:40:00Z");
    let due = deadline(&municipality.rule, &municipality.calendar, received_at, &[]).unwrap();
    Request {
        id: "0196b0a0-7c1e-7000-8000-00000000002a".to_owned(),
        reference: "CE-2026-000123".to_owned(),
        version: 1,
        kind: Kind::Request,
        status: Status::Assigned,
        category_id: "lamps".to_owned(),
        category: names("Javna razsvetljava", "Јавна расвета", "Street lighting"),
        on_call: false,
        department_id: "lighting".to_owned(),
        department: names("Oddelek za razsvetljavo", "Одељење за расвету", "Lighting"),
        responsible_id: None,
        responsible: None,
        channel: Channel::Web,
        reply_channel: ReplyChannel::Email,
        language: Language::Slovenian,
        text: "Svetilka ne sveti.".to_owned(),
        address: "Mariborska cesta 12".to_owned(),
        point: Some([15.268, 46.236]),
        received_at,
        due_at: due.due,
        explanation: Explanation {
            rule_id: "celje-48".to_owned(),
            rule_version: 1,
            calendar_id: "SI".to_owned(),
            calendar_version: 1,
            hours: 48,
            start: due.start,
            due: due.due,
            steps: due.steps.into_iter().map(Into::into).collect(),
            provisional: false,
        },
        round: 1,
        validated_at: None,
        pauses: Vec::new(),
        waiting_since: None,
        question: None,
        marks: vec![(Level::Due, due.due)],
        level: None,
        overdue_at: None,
        statutory_due_at: Some(at("2026-05-09T22:00:00Z")),
        promise_due_at: None,
        promise_kept_at: None,
        promise_broken_at: None,
        broken_date: None,
        rating: None,
        rated_at: None,
        closed_at: None,
        contact_erased_at: None,
        answer: None,
        delivered_at: None,
        verdict_minutes: None,
        public_text: None,
        published_at: None,
    }
}
