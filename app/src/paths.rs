//! The addresses of the page: each once, written and read here and nowhere else.

use std::fmt;

use api::endpoint::{encode, query};
use domain::{Code, Kind};

/// Every address the page knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// The municipality's first page; on a host without one, the choice of municipalities.
    Home,
    /// The choice of what to file.
    File,
    /// The form of one kind of request.
    FileKind(Kind),
    /// What was filed last on this device.
    Receipt,
    /// Finding a request by number and PIN.
    Find,
    /// A request as its reporter sees it.
    Track {
        /// The key of the tracking link.
        token: String,
    },
    /// The open map of published requests, and the same as a list.
    Map,
    /// One published request.
    Published {
        /// Its number.
        reference: String,
    },
    /// The promise: the rule, a calculator, the days off.
    Promise,
    /// How the promise was kept, in numbers.
    Numbers,
    /// A department's week on one page.
    Sheet,
    /// The public answers.
    Answers,
    /// One public answer.
    Answer {
        /// Its address among them.
        slug: String,
    },
    /// A new municipality, for whoever runs the service.
    NewMunicipality,
    /// The inbox of a department.
    Desk,
    /// Signing in at the desk.
    DeskSignIn,
    /// One request at the desk.
    DeskRequest {
        /// Its id.
        id: String,
    },
    /// Where the municipality's own identity provider sends people back to.
    DeskSignInReturn,
    /// Answers that a person must still bring.
    DeskDeliveries,
    /// The letter of one answer, to be printed.
    DeskLetter {
        /// The request's id.
        id: String,
    },
    /// Notices that were given up, for administrators.
    DeskNotices,
    /// How the municipality answers, for administrators.
    DeskAnswering,
    /// The municipality itself, for administrators.
    DeskOwn,
    /// Rule and calendar of the promise, for administrators.
    DeskPromise,
    /// Who works here, for whoever may see it.
    DeskPeople,
    /// Taking in what a citizen says, writes or brings.
    DeskIntake,
    /// Templates of answers, for administrators.
    DeskTemplates,
    /// Public answers as they are kept.
    DeskKnowledge,
    /// Departments and categories, for whoever may see who works here.
    DeskCatalogue,
    /// The settings as a file, for administrators.
    DeskSettingsFile,
    /// The audit log.
    DeskAudit,
    /// The own access of whoever is signed in.
    DeskAccount,
    /// A forgotten password.
    DeskForgot,
    /// A link that came by mail: an invitation, a new password.
    DeskLink {
        /// The key of the link.
        token: String,
    },
    /// One request for somebody outside who was asked for help.
    DeskOutside {
        /// The key of the link.
        token: String,
    },
}

/// One of the programs the page is made of; `start.js` draws the same lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgramName {
    /// What citizens load first.
    Citizen,
    /// What everyone may look up: the open map, the promise and the numbers.
    Promise,
    /// The desk.
    Desk,
}

impl Address {
    /// The address of this path, or `None` when the page has none such. A trailing slash changes nothing.
    pub fn parse(path: &str) -> Option<Self> {
        let segments: Vec<String> = path
            .split('/')
            .filter(|segment| !segment.is_empty())
            .map(decode)
            .collect::<Option<_>>()?;
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match *segments.as_slice() {
            [] => Some(Self::Home),
            ["file"] => Some(Self::File),
            ["file", kind] => Kind::from_code(kind).map(Self::FileKind),
            ["receipt"] => Some(Self::Receipt),
            ["track"] => Some(Self::Find),
            ["track", token] => Some(Self::Track {
                token: token.to_owned(),
            }),
            ["map"] => Some(Self::Map),
            ["map", reference] => Some(Self::Published {
                reference: reference.to_owned(),
            }),
            ["promise"] => Some(Self::Promise),
            ["numbers"] => Some(Self::Numbers),
            ["numbers", "sheet"] => Some(Self::Sheet),
            ["answers"] => Some(Self::Answers),
            ["answers", slug] => Some(Self::Answer {
                slug: slug.to_owned(),
            }),
            ["new"] => Some(Self::NewMunicipality),
            ["desk"] => Some(Self::Desk),
            ["desk", "sign-in"] => Some(Self::DeskSignIn),
            ["desk", "sign-in", "return"] => Some(Self::DeskSignInReturn),
            ["desk", "deliveries"] => Some(Self::DeskDeliveries),
            ["desk", "notices"] => Some(Self::DeskNotices),
            ["desk", "answering"] => Some(Self::DeskAnswering),
            ["desk", "municipality"] => Some(Self::DeskOwn),
            ["desk", "promise"] => Some(Self::DeskPromise),
            ["desk", "people"] => Some(Self::DeskPeople),
            ["desk", "intake"] => Some(Self::DeskIntake),
            ["desk", "templates"] => Some(Self::DeskTemplates),
            ["desk", "knowledge"] => Some(Self::DeskKnowledge),
            ["desk", "catalogue"] => Some(Self::DeskCatalogue),
            ["desk", "settings-file"] => Some(Self::DeskSettingsFile),
            ["desk", "audit"] => Some(Self::DeskAudit),
            ["desk", "account"] => Some(Self::DeskAccount),
            ["desk", "password"] => Some(Self::DeskForgot),
            ["desk", "link", token] => Some(Self::DeskLink {
                token: token.to_owned(),
            }),
            ["desk", "outside", token] => Some(Self::DeskOutside {
                token: token.to_owned(),
            }),
            ["desk", "requests", id, "letter"] => Some(Self::DeskLetter { id: id.to_owned() }),
            ["desk", "requests", id] => Some(Self::DeskRequest { id: id.to_owned() }),
            _ => None,
        }
    }

    /// The program that has what stands there.
    pub fn program(&self) -> ProgramName {
        match self {
            Self::Home
            | Self::File
            | Self::FileKind(_)
            | Self::Receipt
            | Self::Find
            | Self::Track { .. } => ProgramName::Citizen,
            Self::Map
            | Self::Published { .. }
            | Self::Promise
            | Self::Numbers
            | Self::Sheet
            | Self::Answers
            | Self::Answer { .. } => ProgramName::Promise,
            Self::Desk
            | Self::NewMunicipality
            | Self::DeskSignIn
            | Self::DeskSignInReturn
            | Self::DeskDeliveries
            | Self::DeskLetter { .. }
            | Self::DeskNotices
            | Self::DeskAnswering
            | Self::DeskOwn
            | Self::DeskPromise
            | Self::DeskPeople
            | Self::DeskIntake
            | Self::DeskTemplates
            | Self::DeskKnowledge
            | Self::DeskCatalogue
            | Self::DeskSettingsFile
            | Self::DeskAudit
            | Self::DeskAccount
            | Self::DeskForgot
            | Self::DeskLink { .. }
            | Self::DeskOutside { .. }
            | Self::DeskRequest { .. } => ProgramName::Desk,
        }
    }

    /// The address with a query string of the parameters that have a value.
    pub fn with(&self, parameters: &[(&str, Option<String>)]) -> String {
        format!("{self}{}", query(parameters))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("/"),
            Self::File => f.write_str("/file"),
            Self::FileKind(kind) => write!(f, "/file/{}", kind.code()),
            Self::Receipt => f.write_str("/receipt"),
            Self::Find => f.write_str("/track"),
            Self::Track { token } => write!(f, "/track/{}", encode(token)),
            Self::Map => f.write_str("/map"),
            Self::Published { reference } => write!(f, "/map/{}", encode(reference)),
            Self::Promise => f.write_str("/promise"),
            Self::Numbers => f.write_str("/numbers"),
            Self::Sheet => f.write_str("/numbers/sheet"),
            Self::Answers => f.write_str("/answers"),
            Self::Answer { slug } => write!(f, "/answers/{}", encode(slug)),
            Self::NewMunicipality => f.write_str("/new"),
            Self::Desk => f.write_str("/desk"),
            Self::DeskSignIn => f.write_str("/desk/sign-in"),
            Self::DeskSignInReturn => f.write_str("/desk/sign-in/return"),
            Self::DeskDeliveries => f.write_str("/desk/deliveries"),
            Self::DeskLetter { id } => write!(f, "/desk/requests/{}/letter", encode(id)),
            Self::DeskNotices => f.write_str("/desk/notices"),
            Self::DeskAnswering => f.write_str("/desk/answering"),
            Self::DeskOwn => f.write_str("/desk/municipality"),
            Self::DeskPromise => f.write_str("/desk/promise"),
            Self::DeskPeople => f.write_str("/desk/people"),
            Self::DeskIntake => f.write_str("/desk/intake"),
            Self::DeskTemplates => f.write_str("/desk/templates"),
            Self::DeskKnowledge => f.write_str("/desk/knowledge"),
            Self::DeskCatalogue => f.write_str("/desk/catalogue"),
            Self::DeskSettingsFile => f.write_str("/desk/settings-file"),
            Self::DeskAudit => f.write_str("/desk/audit"),
            Self::DeskAccount => f.write_str("/desk/account"),
            Self::DeskForgot => f.write_str("/desk/password"),
            Self::DeskLink { token } => write!(f, "/desk/link/{}", encode(token)),
            Self::DeskOutside { token } => write!(f, "/desk/outside/{}", encode(token)),
            Self::DeskRequest { id } => write!(f, "/desk/requests/{}", encode(id)),
        }
    }
}

/// Reads one percent-encoded segment; `None` when it is not valid UTF-8 or a `%` stands alone.
pub(crate) fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_address() -> Vec<Address> {
        let mut addresses = vec![
            Address::Home,
            Address::File,
            Address::Receipt,
            Address::Find,
            Address::Track {
                token: "a-b_c~ /ž%?#".to_owned(),
            },
            Address::Map,
            Address::Published {
                reference: "CE-2026-000123".to_owned(),
            },
            Address::Promise,
            Address::Numbers,
            Address::Sheet,
            Address::Answers,
            Address::Answer {
                slug: "kdaj-odvazajo-smeti".to_owned(),
            },
            Address::NewMunicipality,
            Address::Desk,
            Address::DeskSignIn,
            Address::DeskSignInReturn,
            Address::DeskDeliveries,
            Address::DeskLetter {
                id: "a-b_c~ /ž%?#".to_owned(),
            },
            Address::DeskNotices,
            Address::DeskAnswering,
            Address::DeskOwn,
            Address::DeskPromise,
            Address::DeskPeople,
            Address::DeskIntake,
            Address::DeskTemplates,
            Address::DeskKnowledge,
            Address::DeskCatalogue,
            Address::DeskSettingsFile,
            Address::DeskAudit,
            Address::DeskAccount,
            Address::DeskForgot,
            Address::DeskLink {
                token: "a-b_c~ /ž%?#".to_owned(),
            },
            Address::DeskOutside {
                token: "a-b_c~ /ž%?#".to_owned(),
            },
            Address::DeskRequest {
                id: "0198c9a2-7e5e-7d5a-9d0c-2f4a54b1f0aa".to_owned(),
            },
        ];
        addresses.extend(Kind::ALL.iter().copied().map(Address::FileKind));
        // A new kind of address fails to compile here until it is listed above.
        for address in &addresses {
            match address {
                Address::Home
                | Address::File
                | Address::FileKind(_)
                | Address::Receipt
                | Address::Find
                | Address::Track { .. }
                | Address::Map
                | Address::Published { .. }
                | Address::Promise
                | Address::Numbers
                | Address::Sheet
                | Address::Answers
                | Address::Answer { .. }
                | Address::NewMunicipality
                | Address::Desk
                | Address::DeskSignIn
                | Address::DeskSignInReturn
                | Address::DeskDeliveries
                | Address::DeskLetter { .. }
                | Address::DeskNotices
                | Address::DeskAnswering
                | Address::DeskOwn
                | Address::DeskPromise
                | Address::DeskPeople
                | Address::DeskIntake
                | Address::DeskTemplates
                | Address::DeskKnowledge
                | Address::DeskCatalogue
                | Address::DeskSettingsFile
                | Address::DeskAudit
                | Address::DeskAccount
                | Address::DeskForgot
                | Address::DeskLink { .. }
                | Address::DeskOutside { .. }
                | Address::DeskRequest { .. } => {}
            }
        }
        addresses
    }

    #[test]
    fn every_address_as_written_leads_back_to_itself() {
        for address in every_address() {
            let written = address.to_string();
            assert_eq!(Address::parse(&written), Some(address.clone()), "{written}");
            assert_eq!(
                Address::parse(&format!("{written}/")),
                Some(address),
                "{written}/"
            );
        }
    }

    #[test]
    fn the_script_that_starts_the_page_loads_the_program_of_each_address() {
        let script = include_str!("../start.js");
        for address in every_address() {
            let written = address.to_string();
            let first = written.split('/').nth(1).unwrap_or_default();
            let named = |name: &str| script.contains(&format!("[\"{first}\", \"{name}\"]"));
            let expected = match address.program() {
                ProgramName::Citizen => !script.contains(&format!("[\"{first}\", ")),
                ProgramName::Promise => named("promise"),
                ProgramName::Desk => named("desk"),
            };
            assert!(expected, "{written}");
        }
    }

    #[test]
    fn a_path_that_is_no_address_is_refused() {
        for path in [
            "/file/unknown",
            "/track/a/b",
            "/desk/requests",
            "/numbers/2026",
            "/nowhere",
            "/track/%",
            "/track/%ff",
            "/api",
        ] {
            assert_eq!(Address::parse(path), None, "{path}");
        }
    }

    #[test]
    fn a_query_carries_only_what_has_a_value() {
        assert_eq!(
            Address::Map.with(&[
                ("outcome", Some("not-competent".to_owned())),
                ("category", None)
            ]),
            "/map?outcome=not-competent"
        );
        assert_eq!(Address::Map.with(&[]), "/map");
    }
}
