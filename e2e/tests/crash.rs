//! The product dies in the middle of its work: what it owes is done all the same, and nothing of it twice.
//!
//! `cargo xtask test crash` runs this file alone, one test at a time: each test kills the product under everybody.
//! Requests are filed in rounds, each with a due time of its own, so that a sweep at that time finds just the round.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends where its ground is missing"
)]

#[path = "http/world.rs"]
#[expect(dead_code, reason = "these tests need only a part of it")]
mod world;

use std::{
    thread::{self, JoinHandle},
    time::Duration,
};

use api::{
    Method,
    request::Receipt,
    track::{TimelineEntry, TimelineEvent},
};
use chrono::{DateTime, TimeDelta, Utc};
use servis48_e2e::{Client, crash_and_restart, now, sweep, try_sweep};

use world::{
    CELJE_LIGHTING_HEAD, WEDNESDAY, citizen, file, lamp, mails, read_tracked, wait_for_mails,
};

/// Requests of one round.
const REQUESTS: usize = 12;

/// No sweep takes that long; one that does is dead.
const LIMIT: Duration = Duration::from_secs(20);

/// Longer than the queue collects notices before it hands them over (one second), so that nothing new in this time
/// means that nothing is on its way.
const QUIET: Duration = Duration::from_millis(1300);

/// So often as long is waited for a mail that is owed before it is said to be lost.
const WAITS: u32 = 40;

fn text(at: DateTime<Utc>) -> String {
    at.to_rfc3339()
}

/// Requests that are all due at one moment, when nobody has looked at their clocks yet.
struct Round {
    due: DateTime<Utc>,
    receipts: Vec<Receipt>,
}

/// What came of one request: the events of its timeline and its mails, in an order of their own.
#[derive(Debug, PartialEq, Eq)]
struct Fate {
    events: Vec<String>,
    mails: Vec<String>,
}

impl Round {
    /// Files a round; the numbers tell the moments of rounds apart.
    fn filed(number: i32) -> Self {
        let wednesday: DateTime<Utc> = WEDNESDAY.parse().unwrap();
        let filed = wednesday + TimeDelta::minutes(15) * number;
        // Wednesday to Friday: two working days.
        let due = filed + TimeDelta::hours(48);
        // What else was to be done until then is done before, and not among what is looked at.
        assert_eq!(sweep(&text(due)), 200);
        let receipts = (0..REQUESTS).map(|_| {
            let mut client = citizen("celje").when(&text(filed));
            let draft = lamp(&mut client);
            file(&mut client, &draft)
        });
        let round = Self {
            due,
            receipts: receipts.collect(),
        };
        for receipt in &round.receipts {
            assert_eq!(receipt.explanation.due, due);
        }
        round
    }

    /// The minute in which all of it is overdue.
    fn minute(&self) -> String {
        text(self.due + TimeDelta::minutes(1))
    }

    /// Runs the sweep again, and once more when notices that never came out of the queue are handed over anew.
    fn repair(&self) {
        assert_eq!(sweep(&self.minute()), 200);
        assert_eq!(sweep(&text(self.due + TimeDelta::minutes(6))), 200);
    }

    fn number_of_mails(&self) -> usize {
        let counts = self.receipts.iter();
        counts
            .map(|receipt| mails("celje", &receipt.reference).len())
            .sum()
    }

    /// Waits until no more mails come: a mail that was sent and not yet noted as sent when the product dies is
    /// rightly sent again.
    fn wait_until_quiet(&self) {
        let mut before = usize::MAX;
        loop {
            let number = self.number_of_mails();
            if number == before {
                return;
            }
            before = number;
            thread::sleep(QUIET);
        }
    }

    fn wait_for_mails(&self, each: usize) {
        for receipt in &self.receipts {
            wait_for_mails("celje", &receipt.reference, each);
        }
    }

    /// The mails that tell of a request, sorted.
    fn mails_of(&self, receipt: &Receipt) -> Vec<String> {
        let sent = mails("celje", &receipt.reference);
        let mut mails: Vec<String> = sent
            .iter()
            .map(|mail| format!("{} to {}", mail["kind"], mail["to"]))
            .collect();
        mails.sort();
        mails
    }

    fn fates(&self) -> Vec<(String, Fate)> {
        let fate = |receipt: &Receipt| {
            let mut reader = citizen("celje").when(&self.minute());
            let tracked = read_tracked(&mut reader, &receipt.token);
            let mut events: Vec<String> = tracked.timeline.iter().map(name_of).collect();
            events.sort();
            let mails = self.mails_of(receipt);
            (receipt.reference.clone(), Fate { events, mails })
        };
        self.receipts.iter().map(fate).collect()
    }
}

fn name_of(entry: &TimelineEntry) -> String {
    serde_json::to_string(&entry.event).unwrap()
}

/// What comes of a request when nothing dies; every request of a round meets the same.
fn undisturbed(number: i32) -> Fate {
    let round = Round::filed(number);
    round.repair();
    round.wait_until_quiet();
    let mut fates = round.fates();
    let (_, fate) = fates.pop().unwrap();
    for (reference, other) in fates {
        assert_eq!(other, fate, "{reference}");
    }
    let overdue = serde_json::to_string(&TimelineEvent::Overdue).unwrap();
    let due = serde_json::to_string(&TimelineEvent::Escalated {
        level: "due".to_owned(),
    });
    for event in [overdue, due.unwrap()] {
        let times = fate.events.iter().filter(|known| **known == event).count();
        assert_eq!(times, 1, "{event} in {fate:?}");
    }
    let mut once = fate.events.clone();
    once.dedup();
    assert_eq!(once, fate.events, "each level is reached once");
    let head = |mail: &&String| mail.contains(CELJE_LIGHTING_HEAD.email);
    assert!(fate.mails.iter().any(|mail| head(&mail)), "{fate:?}");
    fate
}

/// Starts a sweep that may never end.
fn begin_sweep(at: String) -> JoinHandle<Option<u16>> {
    thread::spawn(move || try_sweep(&at, LIMIT))
}

/// Makes the next run of the jobs stop for ever at a commit, counted from 0: before it, or right after it was made.
fn halt(after: u32, made: bool) {
    let body = serde_json::json!({ "after": after, "made": made }).to_string();
    let headers = [("content-type", "application/json")];
    let reply = Client::at("").send(Method::Post, "/local/api/halt", &headers, body.as_bytes());
    assert!(
        (200..300).contains(&reply.status),
        "{} {}",
        reply.status,
        reply.text()
    );
}

#[test]
fn a_sweep_that_dies_between_two_commits_is_made_good() {
    let expected = undisturbed(0);
    // From the record that the sweep began to the one that the outbox was looked through. A commit that was made and the
    // next one not yet begun differ only in what is done between them.
    let places = [
        (0, false),
        (1, false),
        (1, true),
        (2, false),
        (2, true),
        (4, false),
    ];
    let rounds = (1..).zip(places).map(|(number, (after, made))| {
        let round = Round::filed(number);
        halt(after, made);
        let dying = begin_sweep(round.minute());
        round.wait_until_quiet();
        crash_and_restart();
        // With fewer commits than that the run ended before the product died; that is fine as well.
        dying.join().unwrap();
        round.repair();
        round.wait_for_mails(expected.mails.len());
        (after, made, round)
    });
    let rounds: Vec<_> = rounds.collect();
    // A mail too many would have come by now.
    thread::sleep(QUIET);
    for (after, made, round) in rounds {
        for (reference, fate) in round.fates() {
            assert_eq!(fate, expected, "{reference}, commit {after}, made: {made}");
        }
    }
}

#[test]
fn sweeps_that_die_side_by_side_are_made_good() {
    let expected = undisturbed(20);
    let rounds = (21..).zip([20, 80]).map(|(number, milliseconds)| {
        let round = Round::filed(number);
        let dying: Vec<_> = (0..4).map(|_| begin_sweep(round.minute())).collect();
        thread::sleep(Duration::from_millis(milliseconds));
        crash_and_restart();
        for sweep in dying {
            sweep.join().unwrap();
        }
        round.repair();
        (milliseconds, round)
    });
    let rounds: Vec<_> = rounds.collect();
    for (milliseconds, round) in &rounds {
        for (reference, fate) in round.fates() {
            assert_eq!(
                fate.events, expected.events,
                "{reference}, killed after {milliseconds} ms"
            );
        }
    }
    // What was just being sent is taken up again by the clock of the queue, which is this machine's.
    assert_eq!(sweep(&text(now() + TimeDelta::minutes(6))), 200);
    // Killed between sending a mail and noting it, the product sends it again: never too few. That sweep reaches the
    // next level as well, so a number of mails says nothing.
    for (milliseconds, round) in &rounds {
        for receipt in &round.receipts {
            let missing = || {
                let sent = round.mails_of(receipt);
                let owed = expected.mails.iter();
                owed.filter(|mail| !sent.contains(mail))
                    .cloned()
                    .collect::<Vec<_>>()
            };
            let came = (0..WAITS).any(|_| {
                let complete = missing().is_empty();
                if !complete {
                    thread::sleep(QUIET);
                }
                complete
            });
            assert!(
                came,
                "{}, killed after {milliseconds} ms: missing {:?}",
                receipt.reference,
                missing()
            );
        }
    }
}
