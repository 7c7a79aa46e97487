//! How messages arrive, when they stand in the system, and how their answers are wanted.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Channel, ReplyChannel};

use crate::{
    answer::Desk,
    chance::Chance,
    plan::{Fate, Slot},
    town::Category,
};

/// How a message comes: by telephone and at the counter only while the office is open, by post never what burns.
pub fn channel(
    desk: &Desk<'_>,
    chance: &mut Chance,
    slot: Slot,
    category: &Category,
    fax_is_due: bool,
) -> Channel {
    let open = desk.hours.open(desk.town, slot.received_at);
    let at_desk = |weight| if open { weight } else { 0 };
    let urgent = category.on_call;
    let slow = |weight| if urgent { 0 } else { weight };
    if slot.fate == Fate::Undelivered {
        return if open {
            Channel::InPerson
        } else {
            Channel::Email
        };
    }
    chance
        .weighted(&[
            (Channel::Web, 58),
            (Channel::Phone, at_desk(26)),
            (Channel::Sms, 3),
            (Channel::Email, slow(9)),
            (Channel::Fax, slow(at_desk(if fax_is_due { 30 } else { 1 }))),
            (Channel::Post, slow(at_desk(5))),
            (Channel::InPerson, slow(at_desk(9))),
            (Channel::SocialMedia, 5),
        ])
        .unwrap_or(Channel::Web)
}

/// When a message stood in the system: what does not enter by itself waits for the office.
pub fn entered(
    desk: &Desk<'_>,
    chance: &mut Chance,
    channel: Channel,
    received_at: DateTime<Utc>,
) -> DateTime<Utc> {
    let minutes = |minutes: u32| TimeDelta::minutes(minutes.into());
    match channel {
        Channel::Web => received_at,
        Channel::Phone | Channel::InPerson => received_at + minutes(chance.between(2, 9)),
        Channel::Sms | Channel::Email | Channel::Fax | Channel::SocialMedia => {
            let open = desk.hours.next_open(desk.town, received_at);
            open + minutes(chance.between(4, 70))
        }
        Channel::Post => {
            let next_day = received_at + TimeDelta::hours(16);
            let open = desk.hours.next_open(desk.town, next_day);
            open + minutes(chance.between(15, 90))
        }
    }
}

/// How the answer is wanted, by how the message came.
pub fn reply_channel(chance: &mut Chance, slot: Slot, channel: Channel) -> ReplyChannel {
    // What still has to be brought is to be written, called and told.
    if slot.fate == Fate::Undelivered {
        let choices = [
            (ReplyChannel::Post, 45),
            (ReplyChannel::Phone, 45),
            (ReplyChannel::InPerson, 10),
        ];
        return chance.weighted(&choices).unwrap_or(ReplyChannel::Post);
    }
    let choices: &[(ReplyChannel, u32)] = match channel {
        Channel::Web => &[(ReplyChannel::Track, 45), (ReplyChannel::Email, 55)],
        Channel::Phone => &[
            (ReplyChannel::Phone, 60),
            (ReplyChannel::Sms, 15),
            (ReplyChannel::Track, 25),
        ],
        Channel::Sms => &[(ReplyChannel::Sms, 1)],
        Channel::Email => &[(ReplyChannel::Email, 1)],
        Channel::Fax | Channel::Post => &[(ReplyChannel::Post, 1)],
        Channel::InPerson => &[
            (ReplyChannel::Post, 20),
            (ReplyChannel::Phone, 25),
            (ReplyChannel::Track, 15),
            (ReplyChannel::InPerson, 40),
        ],
        Channel::SocialMedia => &[(ReplyChannel::Track, 1)],
    };
    chance.weighted(choices).unwrap_or(ReplyChannel::Track)
}
