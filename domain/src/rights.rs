//! Who may do what: one table of named rights, bundled into roles, asked by the desk for what it shows and by the worker
//! for what it refuses.
//!
//! A right says what kind of thing a person may do at all; whether it can be done to a request now is decided by
//! [`crate::lifecycle`].

use crate::{Role, codes, lifecycle::ActKind};

/// Something that a signed-in person may or may not do within the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Right {
    /// Reads the requests of the own department.
    ReadOwn,
    /// Reads the requests of every department.
    ReadAll,
    /// Sees how to reach the person who reported, and finds requests by that.
    SeeContacts,
    /// Takes in what a citizen says, writes or brings.
    TakeIn,
    /// Checks what came in and gives it to a department.
    Validate,
    /// Answers, or drafts an answer.
    Answer,
    /// Releases a drafted answer, or sends it back.
    Publish,
    /// Says who sees to a request: gives it to another department, or takes it over.
    HandOver,
    /// Asks the citizen something, and goes on without waiting.
    Ask,
    /// Asks somebody outside for help with a request, and takes that back.
    AskOutside,
    /// Writes down what changes nothing of substance: the category, a reply that was told, a delivery.
    Note,
    /// Says how a promised date ended.
    ClosePromise,
    /// Records what a citizen decided: to take a request back, or to open it again.
    RecordForCitizen,
    /// Reads who works here and with which role.
    ReadPeople,
    /// Invites people, changes their department and role, ends their access.
    ManagePeople,
    /// Publishes versions of the rule and of the calendar.
    ManagePromise,
    /// Reads and chooses how the municipality works at its desk.
    ManageSettings,
    /// Sees notices that were given up.
    SeeFailedNotices,
    /// Has them tried again.
    RetryNotices,
    /// Reads who did what in the audit log.
    ReadAudit,
    /// Reads the numbers of the region.
    ReadRegion,
}
codes!(Right {
    ReadOwn = "read-own",
    ReadAll = "read-all",
    SeeContacts = "see-contacts",
    TakeIn = "take-in",
    Validate = "validate",
    Answer = "answer",
    Publish = "publish",
    HandOver = "hand-over",
    Ask = "ask",
    AskOutside = "ask-outside",
    Note = "note",
    ClosePromise = "close-promise",
    RecordForCitizen = "record-for-citizen",
    ReadPeople = "read-people",
    ManagePeople = "manage-people",
    ManagePromise = "manage-promise",
    ManageSettings = "manage-settings",
    SeeFailedNotices = "see-failed-notices",
    RetryNotices = "retry-notices",
    ReadAudit = "read-audit",
    ReadRegion = "read-region",
});

/// The table: what each role may do (after the roles of Celje and Kruševac).
const fn bundle(role: Role) -> &'static [Right] {
    match role {
        Role::Operator => &[
            Right::ReadOwn,
            Right::ReadAll,
            Right::SeeContacts,
            Right::TakeIn,
            Right::Validate,
            Right::Answer,
            Right::Note,
            Right::RecordForCitizen,
        ],
        Role::Officer | Role::Head => &[
            Right::ReadOwn,
            Right::SeeContacts,
            Right::TakeIn,
            Right::Answer,
            Right::HandOver,
            Right::Ask,
            Right::AskOutside,
            Right::Note,
            Right::ClosePromise,
        ],
        Role::Administrator => &[
            Right::ReadOwn,
            Right::ReadAll,
            Right::SeeContacts,
            Right::TakeIn,
            Right::Validate,
            Right::Answer,
            Right::Publish,
            Right::HandOver,
            Right::Ask,
            Right::AskOutside,
            Right::Note,
            Right::ClosePromise,
            Right::RecordForCitizen,
            Right::ReadPeople,
            Right::ManagePeople,
            Right::ManagePromise,
            Right::ManageSettings,
            Right::SeeFailedNotices,
            Right::RetryNotices,
            Right::ReadAudit,
            Right::ReadRegion,
        ],
        Role::Auditor => &[
            Right::ReadOwn,
            Right::ReadAll,
            Right::SeeContacts,
            Right::ReadPeople,
            Right::SeeFailedNotices,
            Right::ReadAudit,
            Right::ReadRegion,
        ],
        Role::RegionViewer => &[Right::ReadRegion],
    }
}

impl Role {
    /// Whether people of this role may do that.
    pub fn may(self, right: Right) -> bool {
        bundle(self).contains(&right)
    }

    /// Whether people of this role may do all that people of another may.
    pub fn includes(self, other: Self) -> bool {
        other.rights().iter().all(|right| self.may(*right))
    }

    /// Everything people of this role may do.
    pub fn rights(self) -> &'static [Right] {
        bundle(self)
    }
}

impl ActKind {
    /// The right that an act on a request needs.
    pub fn right(self) -> Right {
        match self {
            Self::Assign => Right::Validate,
            Self::HandOver => Right::HandOver,
            Self::AskCitizen | Self::Resume => Right::Ask,
            Self::Recategorise | Self::CitizenReplies | Self::Deliver => Right::Note,
            Self::Draft | Self::Answer | Self::Split | Self::Merge | Self::Part | Self::Follow => {
                Right::Answer
            }
            Self::SendBack => Right::Publish,
            Self::Resolve | Self::BreakPromise => Right::ClosePromise,
            Self::Reopen | Self::Withdraw => Right::RecordForCitizen,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Code, Outcome, Status,
        lifecycle::{Actor, Publishing, State, allowed},
    };

    /// Rights that change something.
    const CHANGES: &[Right] = &[
        Right::TakeIn,
        Right::Validate,
        Right::Answer,
        Right::Publish,
        Right::HandOver,
        Right::Ask,
        Right::AskOutside,
        Right::Note,
        Right::ClosePromise,
        Right::RecordForCitizen,
        Right::ManagePeople,
        Right::ManagePromise,
        Right::ManageSettings,
        Right::RetryNotices,
    ];

    fn states() -> Vec<State> {
        let mut states = Vec::new();
        for status in Status::ALL {
            for outcome in Outcome::ALL {
                for delivered in [false, true] {
                    states.extend(State::of(*status, Some(*outcome), delivered));
                }
            }
        }
        states
    }

    /// Whether the lifecycle has a place for this act by this role, under either way to publish.
    fn possible(role: Role, act: ActKind) -> bool {
        Publishing::ALL.iter().any(|publishing| {
            states()
                .into_iter()
                .any(|state| allowed(*publishing, state, Actor::from(role)).any(|kind| kind == act))
        })
    }

    #[test]
    fn the_lifecycle_lets_nobody_do_what_they_have_no_right_to() {
        for role in Role::ALL {
            for act in ActKind::ALL {
                assert!(
                    role.may(act.right()) || !possible(*role, *act),
                    "{role:?} {act:?}"
                );
            }
        }
    }

    #[test]
    fn a_right_to_act_is_never_an_empty_one() {
        for role in Role::ALL {
            for right in role.rights() {
                let mut acts = ActKind::ALL.iter().filter(|act| act.right() == *right);
                assert!(
                    acts.clone().next().is_none() || acts.any(|act| possible(*role, *act)),
                    "{role:?} {right:?}"
                );
            }
        }
    }

    #[test]
    fn auditors_and_region_viewers_change_nothing() {
        for role in [Role::Auditor, Role::RegionViewer] {
            for right in CHANGES {
                assert!(!role.may(*right), "{role:?} {right:?}");
            }
        }
        for right in Right::ALL {
            let changes = CHANGES.contains(right);
            assert!(changes || right == &Right::ReadOwn || Role::Auditor.may(*right));
        }
    }

    #[test]
    fn a_region_viewer_sees_numbers_and_no_request() {
        assert_eq!(Role::RegionViewer.rights(), [Right::ReadRegion]);
    }

    #[test]
    fn an_administrator_may_do_everything_and_nobody_else_manages() {
        assert_eq!(Role::Administrator.rights(), Right::ALL);
        for role in Role::ALL {
            for right in [Right::ManagePeople, Right::ManagePromise] {
                assert_eq!(role.may(right), *role == Role::Administrator);
            }
        }
    }

    #[test]
    fn whoever_reads_every_department_reads_the_own() {
        for role in Role::ALL {
            assert!(!role.may(Right::ReadAll) || role.may(Right::ReadOwn));
        }
    }
}
