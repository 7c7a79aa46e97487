//! The history of a request: only ever added to.

use api::track::TimelineEvent;
use chrono::{DateTime, Utc};
use domain::{Code, lifecycle::Actor};
use serde::Serialize;

use super::{Write, args, statements};

statements! {
    APPEND = "
        insert into event (id, municipality_id, request_id, at, kind, actor, person_id, data, public)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?10
        where exists (select 1 from request where id = ?3 and municipality_id = ?2 and stamp = ?9)";
    NOTE = "
        insert into event (id, municipality_id, request_id, at, kind, actor, person_id, data, public)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0
        where exists (select 1 from request where id = ?3 and municipality_id = ?2)";
    APPEND_ALL = "
        insert into event (id, municipality_id, request_id, at, kind, actor, person_id, data, public)
        select happened.value ->> 'id', request.municipality_id, request.id, ?2, happened.value ->> 'kind', ?3, ?4,
               happened.value ->> 'data', happened.value ->> 'public'
        from json_each(?1) as happened
        join request on request.id = happened.value ->> 'request_id' and request.stamp = happened.value ->> 'stamp'";
}

/// The step that events, notices and escalations belong to; they are written only if it won.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// The request.
    pub request_id: &'a str,
    /// What the step stamped the request with.
    pub stamp: &'a str,
    /// When it happens.
    pub at: DateTime<Utc>,
}

/// Something that happened, for the citizen and the department to see; what is among officials, for these alone.
pub fn append(
    step: Step<'_>,
    id: &str,
    actor: Actor,
    person_id: Option<&str>,
    event: &TimelineEvent,
) -> Result<Write, serde_json::Error> {
    let (kind, data) = stored(event)?;
    Ok(Write::new(
        APPEND,
        args![
            id,
            step.municipality_id,
            step.request_id,
            step.at,
            kind,
            actor.code(),
            person_id,
            data,
            step.stamp,
            is_public(event),
        ],
    ))
}

/// Something an official notes for colleagues. It changes nothing of the request, so it depends on no version of it.
pub fn note(
    municipality_id: &str,
    request_id: &str,
    at: DateTime<Utc>,
    id: &str,
    actor: Actor,
    person_id: &str,
    text: String,
) -> Result<Write, serde_json::Error> {
    let (kind, data) = stored(&TimelineEvent::Noted { text })?;
    Ok(Write::new(
        NOTE,
        args![
            id,
            municipality_id,
            request_id,
            at,
            kind,
            actor.code(),
            person_id,
            data,
        ],
    ))
}

/// Whether the citizen sees this in the history. What officials have among themselves is decided here and nowhere else.
fn is_public(event: &TimelineEvent) -> bool {
    match event {
        TimelineEvent::Drafted
        | TimelineEvent::Noted { .. }
        | TimelineEvent::Wrote { .. }
        | TimelineEvent::Remarked { .. }
        | TimelineEvent::SentBack { .. }
        | TimelineEvent::PhotoRedacted
        | TimelineEvent::PhotoRestored
        | TimelineEvent::Outside { .. }
        | TimelineEvent::Left { .. }
        | TimelineEvent::Taken => false,
        TimelineEvent::Received { .. }
        | TimelineEvent::Assigned { .. }
        | TimelineEvent::HandedOver { .. }
        | TimelineEvent::Overdue
        | TimelineEvent::Escalated { .. }
        | TimelineEvent::Validated { .. }
        | TimelineEvent::Asked { .. }
        | TimelineEvent::Replied { .. }
        | TimelineEvent::Resumed { .. }
        | TimelineEvent::Recategorised { .. }
        | TimelineEvent::Resolved
        | TimelineEvent::PromiseBroken { .. }
        | TimelineEvent::Reopened { .. }
        | TimelineEvent::Withdrawn
        | TimelineEvent::Merged { .. }
        | TimelineEvent::Parted
        | TimelineEvent::Joined { .. }
        | TimelineEvent::Split { .. }
        | TimelineEvent::SplitFrom { .. }
        | TimelineEvent::Answered { .. }
        | TimelineEvent::Delivered { .. }
        | TimelineEvent::Tried { .. }
        | TimelineEvent::Published => true,
    }
}

/// Something that was done to one of many requests.
#[derive(Debug, Clone, Serialize)]
pub struct OneEvent {
    id: String,
    request_id: String,
    stamp: String,
    kind: String,
    data: String,
    public: u8,
}

impl OneEvent {
    /// An event of a request with this stamp; `public` says whether the citizen sees it.
    pub fn new(
        id: String,
        request_id: &str,
        stamp: &str,
        event: &TimelineEvent,
        public: bool,
    ) -> Result<Self, serde_json::Error> {
        let (kind, data) = stored(event)?;
        Ok(Self {
            id,
            request_id: request_id.to_owned(),
            stamp: stamp.to_owned(),
            kind,
            data,
            public: public.into(),
        })
    }
}

/// What the sweep did to many requests, each as far as its write won.
pub fn append_all(events: &[OneEvent], at: DateTime<Utc>) -> Result<Write, serde_json::Error> {
    append_of(events, at, Actor::Sweep, None)
}

/// What somebody did to many requests, each as far as its write won.
pub fn append_of(
    events: &[OneEvent],
    at: DateTime<Utc>,
    actor: Actor,
    person_id: Option<&str>,
) -> Result<Write, serde_json::Error> {
    Ok(Write::new(
        APPEND_ALL,
        args![serde_json::to_string(events)?, at, actor.code(), person_id],
    ))
}

/// Kind and data of an event as they are stored.
pub(super) fn stored(event: &TimelineEvent) -> Result<(String, String), serde_json::Error> {
    let mut data = serde_json::to_value(event)?;
    let kind = data
        .as_object_mut()
        .and_then(|fields| fields.remove("type"))
        .and_then(|kind| kind.as_str().map(str::to_owned))
        .unwrap_or_default();
    Ok((kind, data.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_stored_by_kind_and_data() {
        let event = TimelineEvent::Answered {
            outcome: "solved".to_owned(),
        };
        let (kind, data) = stored(&event).unwrap();
        assert_eq!(kind, "answered");
        assert_eq!(data, r#"{"outcome":"solved"}"#);
        assert_eq!(
            stored(&TimelineEvent::Overdue).unwrap(),
            ("overdue".to_owned(), "{}".to_owned())
        );
    }
}
