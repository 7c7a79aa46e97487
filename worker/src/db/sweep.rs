//! What the sweep reads and marks.

use chrono::{DateTime, Utc};
use domain::{
    Status,
    lifecycle::{State, carries},
    sweep::{Mark, Watched},
};
use serde::{Deserialize, Serialize};

use super::{Cursor, Db, DbError, Write, args, code, instant, marks, statements};

statements! {
    // Only rows of the partial index that have come: what is open and not due is never read.
    DUE = "
        select request.id, request.municipality_id, request.round, request.status, request.outcome,
               request.delivered_at, request.sweep_at, request.marks, request.level, request.waiting_since,
               request.promise_due_at, request.due_at, request.on_call, department.head_id,
               department.responsible_id, lead.status as lead_status, lead.due_at as lead_due_at
        from request
        join department
            on department.municipality_id = request.municipality_id and department.id = request.department_id
        left join request_merge on request_merge.follower_id = request.id and request.status = 'merged'
        left join request as lead
            on lead.municipality_id = request_merge.municipality_id and lead.id = request_merge.lead_id
        where request.sweep_at is not null and request.sweep_at < ?1 and (request.sweep_at, request.id) > (?2, ?3)
        order by request.sweep_at, request.id
        limit ?4";
    // The version stays: a mark takes nothing away from an answer that is being written just now. The moment it was
    // looked for guards it: whoever acted since has set another.
    MARK = "
        update request set
            stamp = mark.value ->> 'stamp', level = mark.value ->> 'level', sweep_at = mark.value ->> 'next',
            overdue_at = iif(mark.value ->> 'overdue', coalesce(overdue_at, ?2), overdue_at)
        from json_each(?1) as mark
        where request.id = mark.value ->> 'id' and request.sweep_at = mark.value ->> 'seen'
        returning request.id";
    ESCALATE = "
        insert into escalation (request_id, round, level, municipality_id, at)
        select request.id, request.round, reached.value ->> 'level', request.municipality_id, ?2
        from json_each(?1) as reached
        join request on request.id = reached.value ->> 'request_id' and request.stamp = reached.value ->> 'stamp'
        where true
        on conflict (request_id, round, level) do nothing";
    ADMINISTRATORS = "
        select id from person
        where municipality_id = ?1 and role = 'administrator' and ended_at is null
          and not exists (select 1 from account_link as invitation
                          where invitation.person_id = person.id and invitation.purpose = 'invitation')
        order by id
        limit 20";
}

/// A request for which something has come, as raw as it was read: a bad one must not stop the rest.
#[derive(Debug, Clone, Deserialize)]
pub struct DueRow {
    /// Its id.
    pub id: String,
    /// Its municipality.
    pub municipality_id: String,
    /// Which of its answer clocks it is on.
    pub round: u32,
    status: String,
    outcome: Option<String>,
    delivered_at: Option<String>,
    sweep_at: String,
    marks: String,
    level: Option<String>,
    waiting_since: Option<String>,
    promise_due_at: Option<String>,
    due_at: String,
    lead_status: Option<String>,
    lead_due_at: Option<String>,
    on_call: u8,
    /// The head of the department that has it.
    pub head_id: Option<String>,
    /// The person responsible there.
    pub responsible_id: Option<String>,
}

impl DueRow {
    /// Since when there is something to do, as it stands in the row.
    pub fn seen(&self) -> &str {
        &self.sweep_at
    }

    /// Where a page that ends with it ends.
    pub fn place(&self) -> Result<Cursor, DbError> {
        Ok(Cursor::after(
            instant("sweep_at", &self.sweep_at)?,
            &self.id,
        ))
    }

    /// Whether its category has a crew on call.
    pub fn on_call(&self) -> bool {
        self.on_call != 0
    }

    /// Whether it follows one whose clock is enough for both.
    pub fn is_carried(&self) -> Result<bool, DbError> {
        let Some((status, due)) = self.lead_status.as_deref().zip(self.lead_due_at.as_deref())
        else {
            return Ok(false);
        };
        Ok(carries(
            code("lead_status", status)?,
            instant("lead_due_at", due)?,
            instant("due_at", &self.due_at)?,
        ))
    }

    /// The request as the rules see it.
    pub fn watched(&self) -> Result<Watched, DbError> {
        let status: Status = code("status", &self.status)?;
        let outcome = self
            .outcome
            .as_deref()
            .map(|outcome| code("outcome", outcome))
            .transpose()?;
        let optional = |column, text: &Option<String>| {
            text.as_deref()
                .map(|text| instant(column, text))
                .transpose()
        };
        let marks: Vec<Mark> = marks(&self.marks)?;
        Ok(Watched {
            state: State::of(status, outcome, self.delivered_at.is_some())
                .ok_or_else(|| DbError::row("status", "answered without an outcome"))?,
            marks,
            level: self
                .level
                .as_deref()
                .map(|level| code("level", level))
                .transpose()?,
            waiting_since: optional("waiting_since", &self.waiting_since)?,
            promise_due: optional("promise_due_at", &self.promise_due_at)?,
        })
    }
}

/// Requests for which something came before `now`, from a place on.
pub async fn due(
    db: &Db,
    now: DateTime<Utc>,
    after: Option<&Cursor>,
    limit: u32,
) -> Result<Vec<DueRow>, DbError> {
    let mut parameters = args![now];
    match after {
        Some(cursor) => parameters.extend(args![cursor.at(), cursor.id()]),
        None => parameters.extend(args!["", ""]),
    }
    parameters.push(limit.into());
    db.all(DUE, parameters).await
}

/// A request whose clock reached a level.
#[derive(Debug, Clone, Serialize)]
pub struct NewMark {
    /// The request.
    pub id: String,
    /// The stamp of this write.
    pub stamp: String,
    /// Since when there was something to do, as it was read.
    pub seen: String,
    /// The highest level that is acted on now.
    pub level: &'static str,
    /// After which instant there is something to do next.
    pub next: Option<String>,
    /// Whether the answer is overdue from now on.
    pub overdue: bool,
}

/// Marks requests; gives back the ids of those it won.
pub fn mark(marks: &[NewMark], at: DateTime<Utc>) -> Result<Write, serde_json::Error> {
    Ok(Write::new(MARK, args![serde_json::to_string(marks)?, at]))
}

/// A level that a request's clock reached.
#[derive(Debug, Clone, Serialize)]
pub struct NewEscalation {
    /// The request.
    pub request_id: String,
    /// The stamp of the write it belongs to.
    pub stamp: String,
    /// The level.
    pub level: &'static str,
}

/// Records levels, once per request and answer clock.
pub fn escalate(levels: &[NewEscalation], at: DateTime<Utc>) -> Result<Write, serde_json::Error> {
    Ok(Write::new(
        ESCALATE,
        args![serde_json::to_string(levels)?, at],
    ))
}

/// The administrators of a municipality; at most 20.
pub async fn administrators(db: &Db, municipality_id: &str) -> Result<Vec<String>, DbError> {
    #[derive(Deserialize)]
    struct IdRow {
        id: String,
    }
    let rows: Vec<IdRow> = db.all(ADMINISTRATORS, args![municipality_id]).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}
