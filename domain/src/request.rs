//! The vocabulary of a request: what it is, where it stands, how it came and how it was answered.

use crate::codes;

/// What the citizen wants; all kinds share one promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Something to be fixed.
    Request,
    /// Something to be answered.
    Question,
    /// An idea others may support.
    Proposal,
    /// A warning to a service.
    Notice,
    /// Praise or complaint about a service; never public.
    PraiseOrComplaint,
}
codes!(Kind {
    Request = "request",
    Question = "question",
    Proposal = "proposal",
    Notice = "notice",
    PraiseOrComplaint = "praise-or-complaint",
});

/// Where a request stands; what may follow what is decided by the lifecycle table alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Received and not yet given to a department.
    Received,
    /// A department has it.
    Assigned,
    /// The department asked the citizen something; the answer clock rests.
    Waiting,
    /// An answer awaits publication by the administrator.
    Drafted,
    /// Dealt with together with another request about the same thing, whose answer its reporter gets.
    Merged,
    /// Answered, but something remains: a delivery, or a promised date.
    Answered,
    /// Answered, delivered, and nothing remains to be done.
    Resolved,
    /// Taken back by the citizen.
    Withdrawn,
}
codes!(Status {
    Received = "received",
    Assigned = "assigned",
    Waiting = "waiting",
    Drafted = "drafted",
    Merged = "merged",
    Answered = "answered",
    Resolved = "resolved",
    Withdrawn = "withdrawn",
});

impl Status {
    /// Whether the department still owes an answer of the request's own. One that is merged is owed the answer of
    /// another, and its clock counts all the same.
    pub fn is_open(self) -> bool {
        match self {
            Self::Received | Self::Assigned | Self::Waiting | Self::Drafted => true,
            Self::Merged | Self::Answered | Self::Resolved | Self::Withdrawn => false,
        }
    }
}

/// The substance of an answer; also the public statistics (Podgorica's buckets).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// The thing is done.
    Solved,
    /// The question is answered.
    Answered,
    /// It will be done by a named date.
    Planned,
    /// It needs money that is not in the plan.
    NeedsInvestment,
    /// Somebody else's task; handed to a named addressee.
    NotCompetent,
    /// Will not be done, for a stated reason.
    Rejected,
    /// The same thing was reported before; the reporter follows the other request.
    DuplicateOf,
}
codes!(Outcome {
    Solved = "solved",
    Answered = "answered",
    Planned = "planned",
    NeedsInvestment = "needs-investment",
    NotCompetent = "not-competent",
    Rejected = "rejected",
    DuplicateOf = "duplicate-of",
});

/// How a request reached the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Channel {
    /// This page.
    Web,
    /// A telephone call.
    Phone,
    /// A text message.
    Sms,
    /// An e-mail.
    Email,
    /// A fax.
    Fax,
    /// A letter.
    Post,
    /// At the counter.
    InPerson,
    /// A post on a social network.
    SocialMedia,
}
codes!(Channel {
    Web = "web",
    Phone = "phone",
    Sms = "sms",
    Email = "email",
    Fax = "fax",
    Post = "post",
    InPerson = "in-person",
    SocialMedia = "social-media",
});

/// How the citizen wants the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReplyChannel {
    /// No message: the citizen looks it up with number and PIN, or by the link.
    Track,
    /// By e-mail.
    Email,
    /// By a call back.
    Phone,
    /// By text message.
    Sms,
    /// By letter.
    Post,
    /// At the counter.
    InPerson,
}
codes!(ReplyChannel {
    Track = "track",
    Email = "email",
    Phone = "phone",
    Sms = "sms",
    Post = "post",
    InPerson = "in-person",
});

impl Channel {
    /// Whether somebody stands or sits at the other end, who can be told and asked something at once.
    pub fn is_spoken(self) -> bool {
        match self {
            Self::Phone | Self::InPerson => true,
            Self::Web | Self::Sms | Self::Email | Self::Fax | Self::Post | Self::SocialMedia => {
                false
            }
        }
    }

    /// How what is answered on the spot reaches the citizen; `None` where nobody is at the other end.
    pub fn on_the_spot(self) -> Option<ReplyChannel> {
        match self {
            Self::Phone => Some(ReplyChannel::Phone),
            Self::InPerson => Some(ReplyChannel::InPerson),
            Self::Web | Self::Sms | Self::Email | Self::Fax | Self::Post | Self::SocialMedia => {
                None
            }
        }
    }
}

impl ReplyChannel {
    /// This channel, if nothing is sent on it by itself: a person has to call, write or print.
    pub fn by_hand(self) -> Option<Self> {
        match self {
            Self::Track | Self::Email => None,
            Self::Phone | Self::Sms | Self::Post | Self::InPerson => Some(self),
        }
    }
}

/// A language of the page and of the messages sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Slovenian.
    Slovenian,
    /// Serbian in Cyrillic, the script it is written in here.
    SerbianCyrillic,
    /// Serbian in Latin, derived from the Cyrillic.
    SerbianLatin,
    /// English.
    English,
}
codes!(Language {
    Slovenian = "sl",
    SerbianCyrillic = "sr-Cyrl",
    SerbianLatin = "sr-Latn",
    English = "en",
});

/// A country with holidays of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Country {
    /// Slovenia.
    Slovenia,
    /// Serbia.
    Serbia,
}
codes!(Country {
    Slovenia = "SI",
    Serbia = "RS",
});

/// The part a signed-in person has within the municipality; what it may do is one table, [`crate::rights`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The contact centre: takes in what citizens say, and gives it to the departments.
    Operator,
    /// Reads and answers the requests of the own department.
    Officer,
    /// As an officer, and is told of what is overdue in the department.
    Head,
    /// Reads and answers the requests of every department, publishes, manages people and the promise.
    Administrator,
    /// Reads everything and changes nothing.
    Auditor,
    /// Sees the numbers and no request.
    RegionViewer,
}
codes!(Role {
    Operator = "operator",
    Officer = "officer",
    Head = "head",
    Administrator = "administrator",
    Auditor = "auditor",
    RegionViewer = "region-viewer",
});

/// What a photo shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PhotoRole {
    /// The thing as the citizen found it.
    Before,
    /// The thing after the repair.
    After,
}
codes!(PhotoRole {
    Before = "before",
    After = "after",
});

/// How an attempt to bring somebody an answer ended without reaching them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Attempt {
    /// Nobody picked up, or nobody came.
    NoAnswer,
    /// The line was busy.
    Busy,
    /// Somebody else was reached, who asked to call again.
    CallLater,
    /// The number or address is a wrong one.
    Wrong,
    /// What was sent came back.
    Returned,
}
codes!(Attempt {
    NoAnswer = "no-answer",
    Busy = "busy",
    CallLater = "call-later",
    Wrong = "wrong",
    Returned = "returned",
});

impl Attempt {
    /// How an attempt on this channel can end; nothing for channels on which nobody has to be reached by hand.
    pub fn on(channel: ReplyChannel) -> &'static [Self] {
        match channel {
            ReplyChannel::Track | ReplyChannel::Email => &[],
            ReplyChannel::Phone => &[Self::NoAnswer, Self::Busy, Self::CallLater, Self::Wrong],
            ReplyChannel::Sms => &[Self::Wrong, Self::Returned],
            ReplyChannel::Post => &[Self::Returned, Self::Wrong],
            ReplyChannel::InPerson => &[Self::NoAnswer],
        }
    }
}
