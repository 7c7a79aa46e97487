//! Making a second request of one that speaks of two things.

use api::deadline::Explanation;
use chrono::{DateTime, Utc};
use domain::{Code, Status, lifecycle::Actor, sweep::Mark};
use serde::Deserialize;

use super::{Db, DbError, Write, args, events::Step, statements, stored_marks};

statements! {
    PARTS = "
        select count(*) as count from event
        where request_id = ?2 and municipality_id = ?1 and kind = 'split'";
    SERIAL = "
        insert into reference_serial (municipality_id, year, last)
        select municipality_id, ?4, 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?3
        on conflict (municipality_id, year) do update set last = last + 1";
    // Numbers cross as doubles, so `%d` writes the year: `||` would write 2026.0.
    PART = "
        insert into request (
            id, municipality_id, reference, version, stamp, kind, status, category_id, department_id, channel,
            reply_channel, language, text, address, longitude, latitude, received_at, entered_at,
            rule_id, rule_version, calendar_id, calendar_version, due_at, explanation, marks, sweep_at, counted_on,
            statutory_due_at, validated_at, pauses, district_id, responsible_id)
        select ?4, first.municipality_id,
               printf('%s-%d-%06d', ?5, ?6, (
                   select last from reference_serial where municipality_id = ?1 and year = ?6)),
               1, ?3, first.kind, ?7, ?8, ?9, first.channel, first.reply_channel, first.language, ?10, first.address,
               first.longitude, first.latitude, first.received_at, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
               first.counted_on, first.statutory_due_at, first.validated_at, first.pauses, first.district_id,
               case when ?7 <> 'received' then (
                   select responsible_id from department where municipality_id = ?1 and id = ?9) end
        from request as first
        where first.id = ?2 and first.municipality_id = ?1 and first.stamp = ?3";
    CONTACT = "
        insert into contact (request_id, municipality_id, email, name, phone, street, post)
        select ?4, municipality_id, email, name, phone, street, post from contact
        where request_id = ?2 and municipality_id = ?1
          and exists (select 1 from request where id = ?4 and municipality_id = ?1 and stamp = ?3)";
    // The number is known only once the request is written.
    SAY = "
        insert into event (id, municipality_id, request_id, at, kind, actor, person_id, data, public)
        select ?5, first.municipality_id, first.id, ?6, 'split', ?7, ?8, json_object('reference', part.reference), 1
        from request as first
        join request as part on part.id = ?4
        where first.id = ?2 and first.municipality_id = ?1 and first.stamp = ?3
          and part.municipality_id = ?1 and part.stamp = ?3";
}

/// How many were made of a request.
pub async fn parts(db: &Db, municipality_id: &str, first_id: &str) -> Result<usize, DbError> {
    #[derive(Deserialize)]
    struct CountRow {
        count: u32,
    }
    let row: Option<CountRow> = db.first(PARTS, args![municipality_id, first_id]).await?;
    let count = row.map_or(0, |row| row.count);
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// A request that is made of another one, with what differs from that one.
#[derive(Debug)]
pub struct NewPart<'a> {
    /// Its id.
    pub id: &'a str,
    /// The letters its number begins with.
    pub prefix: &'a str,
    /// The local year the first one was received in.
    pub year: i64,
    /// Where it stands.
    pub status: Status,
    /// Its category.
    pub category_id: &'a str,
    /// The department that gets it.
    pub department_id: &'a str,
    /// What it is about.
    pub text: &'a str,
    /// By when it is answered, and why then.
    pub explanation: &'a Explanation,
    /// The levels of its clock.
    pub marks: &'a [Mark],
    /// After which instant the sweep has something to do.
    pub sweep_at: Option<DateTime<Utc>>,
}

/// The request with its number and the way to its reporter, if the first one wins `first`; both get that stamp.
pub fn part(first: Step<'_>, new: &NewPart<'_>) -> Result<[Write; 3], serde_json::Error> {
    let Step {
        municipality_id,
        request_id,
        stamp,
        at,
    } = first;
    let explanation = new.explanation;
    Ok([
        Write::new(SERIAL, args![municipality_id, request_id, stamp, new.year]),
        Write::new(
            PART,
            args![
                municipality_id,
                request_id,
                stamp,
                new.id,
                new.prefix,
                new.year,
                new.status.code(),
                new.category_id,
                new.department_id,
                new.text,
                at,
                &explanation.rule_id,
                explanation.rule_version,
                &explanation.calendar_id,
                explanation.calendar_version,
                explanation.due,
                serde_json::to_string(explanation)?,
                stored_marks(new.marks),
                new.sweep_at,
            ],
        ),
        Write::new(CONTACT, args![municipality_id, request_id, stamp, new.id]),
    ])
}

/// Says in the history of the first one what was made of it.
pub fn say(
    first: Step<'_>,
    part_id: &str,
    event_id: &str,
    actor: Actor,
    person_id: Option<&str>,
) -> Write {
    Write::new(
        SAY,
        args![
            first.municipality_id,
            first.request_id,
            first.stamp,
            part_id,
            event_id,
            first.at,
            actor.code(),
            person_id,
        ],
    )
}
