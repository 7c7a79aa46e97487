//! Answers: when they are given and delivered, and what they say.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{Kind, Outcome, ReplyChannel, Status, rights::Right};

use crate::{
    chance::Chance,
    matter::{Matter, Reply},
    office_time::{Hours, awake},
    plan::Fate,
    request::{Answer, HandedOver, Request},
    town::{Department, Person, Town},
    wording::{with_date, with_place},
};

/// What an answer needs to know of the town and the day.
#[derive(Debug)]
pub struct Desk<'a> {
    /// The town.
    pub town: &'static Town,
    /// Its hours.
    pub hours: &'a Hours,
    /// The moment the data are made for.
    pub now: DateTime<Utc>,
}

impl Desk<'_> {
    /// Answers a request as its fate wants; leaves it open where there is no time for that before now.
    pub fn answer(
        &self,
        chance: &mut Chance,
        request: &mut Request,
        fate: Fate,
        reply: Option<&'static Reply>,
    ) {
        let delay = TimeDelta::seconds(
            match request.reply_channel {
                ReplyChannel::Track => 0,
                ReplyChannel::Email => chance.between(40, 110),
                ReplyChannel::Phone => chance.between(300, 4_000),
                ReplyChannel::Sms => chance.between(50, 240),
                ReplyChannel::Post => chance.between(3_600, 9_000),
                ReplyChannel::InPerson => chance.between(1_200, 6_000),
            }
            .into(),
        );
        let Some(at) = self.moment(chance, request, fate, delay) else {
            return;
        };
        let delivered_at = (fate != Fate::Undelivered).then_some(at + delay);
        if let Some(department) = reply.and_then(|reply| reply.by) {
            self.hand_over(chance, request, department, at);
        }
        let date = reply
            .filter(|reply| reply.outcome == Outcome::Planned)
            .map(|reply| self.promised(chance, reply, at));
        let words = match reply {
            Some(reply) => reply.text,
            None => chance
                .pick(self.town.duplicates)
                .copied()
                .unwrap_or_default(),
        };
        let named = request.spot.as_ref().map_or("", |spot| spot.place.at);
        let outcome = reply.map_or(Outcome::DuplicateOf, |reply| reply.outcome);
        let detail = reply.map(|reply| reply.detail);
        let may_be_public = delivered_at.is_some()
            && outcome != Outcome::DuplicateOf
            && request.matter.kind != Kind::PraiseOrComplaint
            && !request.matter.public.is_empty();
        request.status = match date {
            _ if delivered_at.is_none() => Status::Answered,
            Some(date) if self.today() <= date => Status::Answered,
            Some(_) | None => Status::Resolved,
        };
        request.answer = Some(Answer {
            outcome,
            text: with_date(&with_place(words, named), self.town, date),
            date,
            addressee: detail.filter(|_| outcome == Outcome::NotCompetent),
            reason: detail.filter(|_| outcome == Outcome::Rejected),
            duplicate_of: None,
            at,
            by: self.official(chance, request.department),
            delivered_at,
            kept_at: date
                .filter(|_| request.status == Status::Resolved)
                .map(|date| self.done(date, at)),
            public: (may_be_public && chance.percent(86))
                .then(|| with_place(request.matter.public, named)),
        });
    }

    /// When a promise was kept that had to be by now: in the morning of its last day, but after it was made.
    fn done(&self, date: NaiveDate, promised_at: DateTime<Utc>) -> DateTime<Utc> {
        let morning = date
            .and_hms_opt(8, 0, 0)
            .map_or(promised_at, |morning| morning.and_utc());
        morning
            .max(promised_at + TimeDelta::minutes(30))
            .min(self.now)
    }

    /// Hands a request to another department at some moment before it is answered.
    pub fn hand_over(
        &self,
        chance: &mut Chance,
        request: &mut Request,
        department: &str,
        before: DateTime<Utc>,
    ) {
        let Some(to) = self.town.department(department) else {
            return;
        };
        let third = (before - request.entered_at) / 3;
        let at = whole_second(request.entered_at + third);
        request.handed_over = Some(HandedOver {
            at,
            from: request.department,
            by: self.official(chance, request.department),
        });
        request.department = to;
    }

    /// A moment for an answer, in office hours where there are any; `None` where there is none before now.
    fn moment(
        &self,
        chance: &mut Chance,
        request: &Request,
        fate: Fate,
        delay: TimeDelta,
    ) -> Option<DateTime<Utc>> {
        let due = request.explanation.due;
        let just_now = self.now - TimeDelta::minutes(2) - delay;
        let soonest = request.entered_at + TimeDelta::minutes(20);
        let (from, to) = match fate {
            Fate::Late => (
                due + TimeDelta::minutes(6),
                due + TimeDelta::hours(chance.between(20, 96).into()),
            ),
            Fate::Answered
            | Fate::Promised
            | Fate::Undelivered
            | Fate::Open
            | Fate::Waiting
            | Fate::Drafted
            | Fate::Received
            | Fate::Withdrawn => (soonest, due - delay - TimeDelta::minutes(3)),
        };
        let to = to.min(just_now);
        let seconds = u32::try_from((to - from).num_seconds())
            .ok()
            .filter(|seconds| *seconds > 60)?;
        let mut fallback = None;
        for _ in 0..120 {
            let at = from + TimeDelta::seconds(chance.below(seconds).into());
            if self.hours.open(self.town, at) || (request.category.on_call && awake(self.town, at))
            {
                return Some(at);
            }
            fallback = fallback.or_else(|| awake(self.town, at).then_some(at));
        }
        fallback.or(Some(from))
    }

    fn today(&self) -> NaiveDate {
        self.town.local(self.now).date_naive()
    }

    /// The date an answer promises: a working day.
    fn promised(&self, chance: &mut Chance, reply: &Reply, at: DateTime<Utc>) -> NaiveDate {
        let days = reply.days + chance.below(reply.days / 4 + 1);
        let day = self.town.local(at).date_naive();
        let day = day.checked_add_days(Days::new(days.into())).unwrap_or(day);
        day.iter_days()
            .take(14)
            .find(|day| self.hours.rule.is_working_day(&self.hours.calendar, *day))
            .unwrap_or(day)
    }

    /// Somebody of a department: mostly the person who answers for it.
    fn official(&self, chance: &mut Chance, department: &Department) -> Option<&'static Person> {
        let staff: Vec<_> = self
            .town
            .people
            .iter()
            .filter(|person| {
                person.department == department.key && person.role.may(Right::HandOver)
            })
            .map(|person| {
                let weight = if person.key == department.responsible {
                    6
                } else {
                    2
                };
                (person, weight)
            })
            .collect();
        chance.weighted(&staff)
    }
}

/// An answer that fits what was told and what became of it.
pub fn fitting(chance: &mut Chance, request: &Request, fate: Fate) -> Option<&'static Reply> {
    let Matter {
        replies, paired, ..
    } = request.matter;
    if *paired {
        return replies.get(request.wording);
    }
    let dated: Vec<_> = replies
        .iter()
        .filter(|reply| fate != Fate::Promised || reply.outcome == Outcome::Planned)
        .collect();
    chance.pick(&dated).copied()
}

/// Cuts fractions of a second off.
pub fn whole_second(at: DateTime<Utc>) -> DateTime<Utc> {
    at - TimeDelta::nanoseconds(at.timestamp_subsec_nanos().into())
}
