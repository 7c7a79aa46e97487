//! Who is sent what with a step: notices to the reporter go out at once, those to officials outside of quiet hours, and
//! what quiet hours hold back goes out as one digest a person.

use chrono::{DateTime, Utc};
use domain::{Code, escalation::Addressee};

use super::queue_notices;
use crate::{
    db::{
        Write,
        municipalities::Municipality,
        outbox::{self, NewDigest, NewNotice},
        people::Answerable,
        time,
    },
    error::AppError,
    notify::Kind,
    random,
};

/// What a notice belongs to.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The municipality.
    pub municipality: &'a Municipality,
    /// The request.
    pub request_id: &'a str,
    /// What the step stamped it with.
    pub stamp: &'a str,
    /// Which of its answer clocks it is on.
    pub round: u32,
    /// Whether its category has a crew on call, which no quiet hours hold back.
    pub on_call: bool,
}

/// Notices to be written with a step, or with many.
#[derive(Debug)]
pub struct Notices {
    at: DateTime<Utc>,
    notices: Vec<NewNotice>,
    digests: Vec<NewDigest>,
}

impl Notices {
    /// None yet.
    pub fn new(at: DateTime<Utc>) -> Self {
        Self {
            at,
            notices: Vec::new(),
            digests: Vec::new(),
        }
    }

    /// Tells the reporter.
    pub fn reporter(
        &mut self,
        about: About<'_>,
        kind: Kind,
        detail: Option<&str>,
    ) -> Result<(), AppError> {
        let About {
            request_id, round, ..
        } = about;
        // A question may be asked again in the same round.
        let once = match kind {
            Kind::Question => format!("{}:{request_id}:{}", kind.code(), about.stamp),
            _ => format!("{}:{request_id}:{round}", kind.code()),
        };
        self.add(about, kind, None, once, detail)
    }

    /// Tells an official, at once or with the digest that ends the quiet hours.
    pub fn official(
        &mut self,
        about: About<'_>,
        kind: Kind,
        person_id: &str,
    ) -> Result<(), AppError> {
        let About {
            request_id, round, ..
        } = about;
        let once = match kind {
            Kind::Replied | Kind::Wrote => {
                format!("{}:{request_id}:{}:{person_id}", kind.code(), about.stamp)
            }
            _ => format!("{}:{request_id}:{round}:{person_id}", kind.code()),
        };
        self.add(about, kind, Some(person_id), once, None)
    }

    /// Tells somebody outside what they are asked; `about` has the stamp of their link.
    pub fn outsider(&mut self, about: About<'_>, link_id: &str) -> Result<(), AppError> {
        let kind = Kind::HelpAsked;
        let once = format!("{}:{link_id}", kind.code());
        self.add(about, kind, None, once, Some(link_id))
    }

    /// Tells an official what came of a link; `about` has its stamp.
    pub fn of_link(
        &mut self,
        about: About<'_>,
        kind: Kind,
        person_id: &str,
        link_id: &str,
    ) -> Result<(), AppError> {
        let once = format!("{}:{link_id}:{person_id}", kind.code());
        self.add(about, kind, Some(person_id), once, Some(link_id))
    }

    fn add(
        &mut self,
        about: About<'_>,
        kind: Kind,
        person_id: Option<&str>,
        once: String,
        detail: Option<&str>,
    ) -> Result<(), AppError> {
        let municipality = about.municipality;
        let digest = match person_id {
            None => None,
            Some(person_id) => municipality
                .quiet_hours
                .held_until(
                    &municipality.rule,
                    &municipality.calendar,
                    about.on_call,
                    self.at,
                )
                .map(|until| self.digest(&municipality.id, person_id, until))
                .transpose()?,
        };
        self.notices.push(NewNotice {
            id: random::id(self.at)?,
            request_id: about.request_id.to_owned(),
            stamp: about.stamp.to_owned(),
            kind: kind.code(),
            person_id: person_id.map(str::to_owned),
            once,
            digest,
            detail: detail.map(str::to_owned),
        });
        Ok(())
    }

    /// The digest of a person that goes out then; the same for every notice that waits for it.
    fn digest(
        &mut self,
        municipality_id: &str,
        person_id: &str,
        until: DateTime<Utc>,
    ) -> Result<String, AppError> {
        let once = format!("{}:{person_id}:{}", Kind::Digest.code(), time(until));
        if self.digests.iter().all(|known| known.once != once) {
            self.digests.push(NewDigest {
                id: random::id(self.at)?,
                municipality_id: municipality_id.to_owned(),
                person_id: person_id.to_owned(),
                once: once.clone(),
                send_at: until,
            });
        }
        Ok(once)
    }

    /// The writes, after those of the steps; none where nobody is told.
    pub fn writes(&self) -> Result<Vec<Write>, AppError> {
        if self.notices.is_empty() {
            return Ok(Vec::new());
        }
        let queue_at = queue_notices::again_at(self.at);
        let mut writes = vec![outbox::add(&self.notices, self.at, queue_at)?];
        writes.extend(
            self.digests
                .iter()
                .map(|digest| outbox::add_digest(digest, self.at)),
        );
        Ok(writes)
    }

    /// Ids of the notices that may be queued now, with their requests.
    pub fn at_once(&self) -> impl Iterator<Item = (&str, &str)> {
        self.notices
            .iter()
            .filter(|notice| notice.digest.is_none())
            .map(|notice| (notice.id.as_str(), notice.request_id.as_str()))
    }

    /// Ids of the notices that may be queued now.
    pub fn ids(&self) -> Vec<String> {
        self.at_once().map(|(id, _)| id.to_owned()).collect()
    }
}

/// The people a level's addressees are. Who has no name of their own is stood in for: the head by the person
/// responsible, the leadership by the administrators.
pub fn people<'a>(
    addressee: Addressee,
    municipality: &'a Municipality,
    department: &'a Answerable,
    administrators: &'a [String],
) -> Vec<&'a str> {
    let one = |first: &'a Option<String>, second: &'a Option<String>| {
        first
            .as_deref()
            .or(second.as_deref())
            .into_iter()
            .collect::<Vec<_>>()
    };
    let all = || administrators.iter().map(String::as_str).collect();
    match addressee {
        Addressee::ResponsiblePerson => one(&department.responsible_id, &department.head_id),
        Addressee::Head => one(&department.head_id, &department.responsible_id),
        Addressee::Administrator => all(),
        Addressee::Leadership => match municipality.leadership_id.as_deref() {
            Some(person_id) => vec![person_id],
            None => all(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::sample;

    fn about<'a>(municipality: &'a Municipality, on_call: bool) -> About<'a> {
        About {
            municipality,
            request_id: "r",
            stamp: "s",
            round: 1,
            on_call,
        }
    }

    #[test]
    fn at_night_officials_get_one_digest_each_and_reporters_do_not_wait() {
        let municipality = sample::municipality();
        // A Wednesday, 22:00 in Celje.
        let mut night = Notices::new(sample::at("2026-04-22T20:00:00Z"));
        let quiet = about(&municipality, false);
        night.official(quiet, Kind::HalfGone, "head").unwrap();
        night.official(quiet, Kind::Replied, "head").unwrap();
        night.official(quiet, Kind::HalfGone, "ana").unwrap();
        night.reporter(quiet, Kind::Question, Some("Kje?")).unwrap();
        night
            .official(about(&municipality, true), Kind::Overdue, "head")
            .unwrap();
        let sends: Vec<_> = night
            .digests
            .iter()
            .map(|digest| (digest.person_id.as_str(), time(digest.send_at)))
            .collect();
        let morning = "2026-04-23T05:00:00.000Z".to_owned();
        assert_eq!(sends, [("head", morning.clone()), ("ana", morning)]);
        assert_eq!(night.ids().len(), 2, "the question and the crew on call");

        let mut day = Notices::new(sample::at("2026-04-22T10:00:00Z"));
        day.official(quiet, Kind::HalfGone, "head").unwrap();
        assert!(day.digests.is_empty());
        assert_eq!(day.ids().len(), 1);
    }

    #[test]
    fn whoever_has_no_name_is_stood_in_for() {
        let municipality = sample::municipality();
        let department = Answerable {
            head_id: None,
            responsible_id: Some("ana".to_owned()),
        };
        let administrators = ["polona".to_owned()];
        let told = |addressee| people(addressee, &municipality, &department, &administrators);
        assert_eq!(told(Addressee::Head), ["ana"]);
        assert_eq!(told(Addressee::Leadership), ["polona"]);
        let nobody = Answerable::default();
        assert!(people(Addressee::Head, &municipality, &nobody, &[]).is_empty());
    }
}
