//! A year of requests in one town.

use std::collections::{BTreeMap, BTreeSet};

use api::deadline::Explanation;
use chrono::{DateTime, Datelike, TimeDelta, Utc};
use domain::{
    Channel, Kind, Reference, Status,
    clock::{NoWorkingTime, deadline},
    escalation::{Level, marks},
};

use crate::{
    answer::{self, Desk, whole_second},
    arrival,
    chance::Chance,
    matter::{At, Matter},
    office_time::{Hours, awake},
    plan::{self, Fate, Slot},
    request::{self, Request},
    town::{Category, Place, PlaceKind, Town, rounded},
    wording::{self, Spot},
};

/// Of a hundred matters that may be reported twice, those that are.
const TWICE: u32 = 9;

/// All requests, in the order of their references.
pub fn requests(town: &'static Town, now: DateTime<Utc>) -> Result<Vec<Request>, NoWorkingTime> {
    let now = whole_second(now);
    let hours = Hours {
        rule: town.rule()?,
        calendar: town.calendar(),
    };
    let mut chance = Chance::of(town.slug);
    let slots = plan::slots(town, &hours, &mut chance, now)?;
    let mut year = Year {
        desk: Desk {
            town,
            hours: &hours,
            now,
        },
        chance,
        told: BTreeMap::new(),
        seen: BTreeSet::new(),
        requests: Vec::new(),
    };
    for slot in slots {
        year.file(slot)?;
    }
    Ok(numbered(town, year.requests))
}

struct Year<'a> {
    desk: Desk<'a>,
    chance: Chance,
    /// How often each matter was reported, by its place in the town's list.
    told: BTreeMap<usize, usize>,
    /// Matters and the places they were reported from.
    seen: BTreeSet<(usize, &'static str)>,
    requests: Vec<Request>,
}

impl Year<'_> {
    fn file(&mut self, slot: Slot) -> Result<(), NoWorkingTime> {
        let Some((number, matter, category)) = self.matter(slot) else {
            return Ok(());
        };
        let told = self.told.entry(number).or_default();
        let wording = *told % matter.told.len().max(1);
        *told += 1;
        let spot = self.spot(number, matter);
        let Some(request) = self.request(slot, matter, category, wording, spot)? else {
            return Ok(());
        };
        self.requests.push(request.clone());
        let twice = matter.told.len() > 1
            && slot.fate == Fate::Answered
            && matches!(matter.kind, Kind::Request | Kind::Notice)
            && matter.at != At::Nowhere
            && !matter.paired
            && matter.foreign.is_none();
        if twice && self.chance.percent(TWICE) {
            self.again(&request)?;
        }
        Ok(())
    }

    /// Somebody else reports the same thing while it is being dealt with.
    fn again(&mut self, first: &Request) -> Result<(), NoWorkingTime> {
        let later = TimeDelta::minutes(self.chance.between(50, 1_500).into());
        let slot = Slot {
            received_at: first.entered_at + later,
            fate: Fate::Answered,
            on_call: None,
        };
        let asleep = !awake(self.desk.town, slot.received_at);
        if asleep || slot.received_at + TimeDelta::days(9) > self.desk.now {
            return Ok(());
        }
        let wording = (first.wording + 1) % first.matter.told.len().max(1);
        let spot = first.spot.clone().map(|spot| Spot {
            house: spot.house.map(|house| house + 2),
            ..spot
        });
        let second = self.filed(slot, first.matter, first.category, wording, spot)?;
        let Some(mut second) = second else {
            return Ok(());
        };
        self.desk
            .answer(&mut self.chance, &mut second, Fate::Answered, None);
        if let Some(answer) = &mut second.answer {
            answer.duplicate_of = Some(first.id.clone());
            self.requests.push(second);
        }
        Ok(())
    }

    /// A matter that fits the season, rather one that was told seldom.
    fn matter(&mut self, slot: Slot) -> Option<(usize, &'static Matter, &'static Category)> {
        let town = self.desk.town;
        let month = town.local(slot.received_at).month();
        let asked = matches!(
            slot.fate,
            Fate::Open | Fate::Waiting | Fate::Drafted | Fate::Undelivered | Fate::Received
        );
        let choices: Vec<_> = town
            .matters
            .iter()
            .enumerate()
            .filter(|(_, matter)| matter.fits(month))
            .filter(|(_, matter)| slot.fate != Fate::Promised || matter.can_be_promised())
            .filter(|(_, matter)| {
                !(asked && (matter.foreign.is_some() || matter.kind == Kind::PraiseOrComplaint))
            })
            .filter_map(|(number, matter)| {
                let category = town.category(matter.category)?;
                let told = self.told.get(&number).copied().unwrap_or_default();
                let fits = told < matter.most
                    && slot
                        .on_call
                        .is_none_or(|on_call| on_call == category.on_call);
                let weight = if fits {
                    120 / (1 + 2 * u32::try_from(told).ok()?)
                } else {
                    0
                };
                Some(((number, matter, category), weight))
            })
            .collect();
        self.chance.weighted(&choices)
    }

    /// Where it happens, rather where the same was not reported before.
    fn spot(&mut self, number: usize, matter: &Matter) -> Option<Spot> {
        let suiting: Vec<&'static Place> = self
            .desk
            .town
            .places
            .iter()
            .filter(|place| place.suits(matter.at))
            .collect();
        let new: Vec<&'static Place> = suiting
            .iter()
            .copied()
            .filter(|place| !self.seen.contains(&(number, place.name)))
            .collect();
        let place = *self
            .chance
            .pick(if new.is_empty() { &suiting } else { &new })?;
        self.seen.insert((number, place.name));
        let numbered = match place.kind {
            PlaceKind::Main | PlaceKind::Street | PlaceKind::Village => place.houses > 0,
            PlaceKind::Estate | PlaceKind::Spot => false,
        };
        let reach = place.reach();
        Some(Spot {
            place,
            house: numbered.then(|| self.chance.between(1, place.houses)),
            point: [
                rounded(place.longitude + reach * self.chance.about_zero()),
                rounded(place.latitude + reach * 0.7 * self.chance.about_zero()),
            ],
        })
    }

    /// A request with what became of it; `None` where there was no time for that.
    fn request(
        &mut self,
        slot: Slot,
        matter: &'static Matter,
        category: &'static Category,
        wording: usize,
        spot: Option<Spot>,
    ) -> Result<Option<Request>, NoWorkingTime> {
        let Some(mut request) = self.filed(slot, matter, category, wording, spot)? else {
            return Ok(None);
        };
        let reply = answer::fitting(&mut self.chance, &request, slot.fate);
        match slot.fate {
            Fate::Answered | Fate::Promised | Fate::Late | Fate::Undelivered => {
                self.desk
                    .answer(&mut self.chance, &mut request, slot.fate, reply);
            }
            Fate::Open => {
                if let Some(department) = reply.and_then(|reply| reply.by) {
                    let now = self.desk.now;
                    self.desk
                        .hand_over(&mut self.chance, &mut request, department, now);
                }
            }
            Fate::Waiting => {
                request.status = Status::Waiting;
                request.asked = Some((self.asked_at(&request), self.desk.town.question));
            }
            Fate::Drafted => request.status = Status::Drafted,
            Fate::Received => request.status = Status::Received,
            Fate::Withdrawn => request.status = Status::Withdrawn,
        }
        self.sweep(&mut request);
        Ok(Some(request))
    }

    /// When a reporter is asked something: soon after the request came in, and not so long ago that nobody waits any more.
    fn asked_at(&self, request: &Request) -> DateTime<Utc> {
        let now = self.desk.now;
        (request.entered_at + TimeDelta::hours(2))
            .max(now - TimeDelta::days(4))
            .min(now - TimeDelta::minutes(12))
            .max(request.entered_at)
    }

    /// Marks what the sweep would have marked, at the minute it would have come by.
    fn sweep(&self, request: &mut Request) {
        let due = request.explanation.due;
        let stopped = request
            .answer
            .as_ref()
            .and_then(|answer| answer.delivered_at)
            .unwrap_or(self.desk.now);
        let marked =
            due - TimeDelta::seconds(due.timestamp().rem_euclid(60)) + TimeDelta::minutes(1);
        let owes = match request.status {
            Status::Received
            | Status::Assigned
            | Status::Drafted
            | Status::Merged
            | Status::Answered
            | Status::Resolved => true,
            Status::Waiting | Status::Withdrawn => false,
        };
        request.overdue_at = (owes && marked <= stopped).then_some(marked);
        let minute = TimeDelta::minutes(1);
        request.level = request
            .marks
            .iter()
            .take_while(|(_, at)| owes && *at + minute <= stopped)
            .map(|(level, _)| *level)
            .last()
            .filter(|level| *level < Level::Due || request.overdue_at.is_some());
    }

    /// A request as it was filed.
    fn filed(
        &mut self,
        slot: Slot,
        matter: &'static Matter,
        category: &'static Category,
        wording: usize,
        spot: Option<Spot>,
    ) -> Result<Option<Request>, NoWorkingTime> {
        let (town, hours) = (self.desk.town, self.desk.hours);
        let Some(department) = town.department(category.department) else {
            return Ok(None);
        };
        let received_at = whole_second(slot.received_at);
        let rule = hours.rule.for_category(category.on_call);
        let deadline = deadline(&rule, &hours.calendar, received_at, &[])?;
        let marks = marks(&rule, &hours.calendar, received_at, &[])?;
        // Nobody has a fax machine any more, but one fax a year is to be seen.
        let fax_is_due = self.requests.len() >= 40
            && self
                .requests
                .iter()
                .all(|request| request.channel != Channel::Fax);
        let channel = arrival::channel(&self.desk, &mut self.chance, slot, category, fax_is_due);
        let entered_at = arrival::entered(&self.desk, &mut self.chance, channel, received_at);
        let late_entry = entered_at > self.desk.now - TimeDelta::minutes(5)
            || entered_at + TimeDelta::hours(5) > deadline.due;
        let (channel, entered_at) = if late_entry {
            (Channel::Web, received_at)
        } else {
            (channel, entered_at)
        };
        let reply_channel = arrival::reply_channel(&mut self.chance, slot, channel);
        let text = wording::message(
            town,
            &mut self.chance,
            matter,
            wording,
            spot.as_ref(),
            channel,
        );
        let (language, text) = match channel {
            // The operator writes as the town does.
            Channel::Phone | Channel::InPerson => (matter.foreign.unwrap_or(town.language()), text),
            Channel::Web
            | Channel::Sms
            | Channel::Email
            | Channel::Fax
            | Channel::Post
            | Channel::SocialMedia => wording::typed(town, &mut self.chance, matter, text),
        };
        let points = match channel {
            Channel::Web => 78,
            Channel::SocialMedia | Channel::Phone => 45,
            Channel::Sms | Channel::Email | Channel::Fax | Channel::Post | Channel::InPerson => 25,
        };
        Ok(Some(Request {
            id: request::id(entered_at, self.chance.below(0x1000), self.chance.bits()),
            reference: String::new(),
            matter,
            wording,
            category,
            department,
            status: Status::Assigned,
            channel,
            reply_channel,
            language,
            text,
            pointed: spot.is_some() && self.chance.percent(points),
            spot,
            received_at,
            entered_at,
            explanation: Explanation {
                rule_id: rule.id().to_owned(),
                rule_version: rule.version(),
                calendar_id: hours.calendar.id().to_owned(),
                calendar_version: hours.calendar.version(),
                hours: rule.hours(),
                start: deadline.start,
                due: deadline.due,
                steps: deadline.steps.into_iter().map(Into::into).collect(),
                provisional: false,
            },
            marks,
            level: None,
            asked: None,
            overdue_at: None,
            handed_over: None,
            answer: None,
        }))
    }
}

/// Gives each request its number, in the order of entry.
fn numbered(town: &Town, mut requests: Vec<Request>) -> Vec<Request> {
    requests.sort_by(|one, other| (one.entered_at, &one.id).cmp(&(other.entered_at, &other.id)));
    let mut last: BTreeMap<i32, u32> = BTreeMap::new();
    for request in &mut requests {
        let year = town.local(request.received_at).year();
        let serial = last.entry(year).or_default();
        *serial += 1;
        request.reference = u16::try_from(year)
            .ok()
            .and_then(|year| Reference::new(town.prefix, year, *serial))
            .map(|reference| reference.to_string())
            .unwrap_or_default();
    }
    requests
}
