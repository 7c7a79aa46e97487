use std::collections::BTreeSet;

use argon2::{
    Argon2,
    password_hash::{PasswordVerifier, phc::PasswordHash},
};
use domain::{
    Code, Outcome, Role,
    fields::{Bounds, Draft, Point, RawDraft},
};

use super::{MOMENTS, TOWNS, at};
use crate::{PASSWORD, SIGN_INS, matter::At, sign_in::PASSWORD_HASH, town::Town, year};

#[test]
fn the_demo_password_opens_every_account() {
    assert!(PASSWORD.chars().count() >= 12);
    assert!(PASSWORD_HASH.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    let hash = PasswordHash::new(PASSWORD_HASH).unwrap();
    Argon2::default()
        .verify_password(PASSWORD.as_bytes(), &hash)
        .unwrap();
}

#[test]
fn the_sign_ins_are_people_of_the_data() {
    for sign_in in SIGN_INS {
        let town = TOWNS
            .into_iter()
            .find(|town| town.slug == sign_in.municipality)
            .unwrap();
        let (key, host) = sign_in.email.split_once('@').unwrap();
        assert_eq!(host, format!("{}.localhost", town.slug));
        let person = town.people.iter().find(|person| person.key == key).unwrap();
        assert_eq!(
            (person.name, person.role.code()),
            (sign_in.name, sign_in.role)
        );
        let department = town.department(person.department).unwrap();
        assert_eq!(
            department.name.names().pick(town.language()),
            sign_in.department
        );
    }
    for role in Role::ALL {
        for town in TOWNS {
            let of = |sign_in: &&crate::SignIn| {
                sign_in.municipality == town.slug && sign_in.role == role.code()
            };
            assert!(SIGN_INS.iter().any(|sign_in| of(&sign_in)));
        }
    }
}

fn unique<'a>(keys: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let keys: Vec<_> = keys.collect();
    let set: BTreeSet<_> = keys.iter().copied().collect();
    assert_eq!(keys.len(), set.len(), "{keys:?}");
    set
}

#[test]
fn offices_people_and_categories_fit_together() {
    for town in TOWNS {
        let departments = unique(town.departments.iter().map(|department| department.key));
        unique(town.people.iter().map(|person| person.key));
        let categories = unique(town.categories.iter().map(|category| category.key));
        for department in town.departments {
            let person = |key: &str| {
                town.people
                    .iter()
                    .find(|person| person.key == key && person.department == department.key)
            };
            assert!(person(department.responsible).is_some(), "{department:?}");
            let head = person(department.head).unwrap();
            assert_ne!(head.role, Role::Officer, "{department:?}");
            assert!(
                town.categories
                    .iter()
                    .any(|category| category.department == department.key)
            );
        }
        for category in town.categories {
            assert!(departments.contains(category.department));
            assert!(
                town.matters
                    .iter()
                    .any(|matter| matter.category == category.key),
                "{}",
                category.key
            );
        }
        let languages = town.language();
        for category in town.categories {
            assert!(!category.name.names().pick(languages).is_empty());
        }
        for matter in town.matters {
            assert!(categories.contains(matter.category), "{}", matter.category);
        }
    }
}

#[test]
fn each_matter_can_be_answered_as_it_is() {
    for town in TOWNS {
        let distinct: usize = town.matters.iter().map(|matter| matter.told.len()).sum();
        assert!(distinct >= 130, "{}: {distinct}", town.slug);
        for matter in town.matters {
            let told = matter.told;
            assert!(!told.is_empty() && !matter.replies.is_empty());
            assert!(
                !matter.paired || told.len() == matter.replies.len(),
                "{told:?}"
            );
            let category = town.category(matter.category).unwrap();
            assert!(category.kinds.contains(&matter.kind), "{told:?}");
            match matter.at {
                At::Nowhere => assert!(!matter.kind.needs_location(), "{told:?}"),
                at => assert!(town.places.iter().any(|place| place.suits(at)), "{told:?}"),
            }
            for reply in matter.replies {
                assert!(matter.kind.outcomes().contains(&reply.outcome), "{told:?}");
                let dated = reply.text.contains("{date}");
                assert_eq!(reply.outcome == Outcome::Planned, dated, "{told:?}");
                assert_eq!(
                    reply.outcome == Outcome::Planned,
                    reply.days > 0,
                    "{told:?}"
                );
                assert!(reply.by.is_none_or(|by| town.department(by).is_some() && by != category.department));
            }
            if matter.at == At::Nowhere {
                let texts = told
                    .iter()
                    .copied()
                    .chain(matter.replies.iter().map(|reply| reply.text));
                for text in texts.chain([matter.public]) {
                    assert!(!text.contains("{at}") && !text.contains("{At}"), "{text}");
                }
            }
        }
    }
}

#[test]
fn krusevac_writes_in_cyrillic() {
    let town = &crate::krusevac::TOWN;
    let mixed = |word: &str| {
        let cyrillic = |letter: char| ('\u{400}'..='\u{4ff}').contains(&letter);
        word.chars().any(cyrillic) && word.chars().any(|letter| letter.is_ascii_alphabetic())
    };
    for matter in town.matters {
        let replies = matter.replies.iter().map(|reply| reply.text);
        for text in matter
            .told
            .iter()
            .copied()
            .chain(replies)
            .chain([matter.public])
        {
            let text = text
                .replace("{at}", "")
                .replace("{At}", "")
                .replace("{date}", "");
            for word in text.split(|letter: char| !letter.is_alphabetic()) {
                assert!(!mixed(word), "{word} in {text}");
            }
        }
    }
}

fn bounds(town: &Town) -> Bounds {
    let [west, south, east, north] = town.bounds();
    let corner = |lon, lat| Point::new(lon, lat).unwrap();
    Bounds::new(corner(west, south), corner(east, north)).unwrap()
}

#[test]
fn every_request_could_have_been_filed() {
    for town in TOWNS {
        for request in year::requests(town, at(MOMENTS[0])).unwrap() {
            let address = request.spot.as_ref().map(crate::wording::Spot::address);
            let raw = RawDraft {
                kind: Some(request.matter.kind),
                category: request.category.key,
                text: &request.text,
                point: request.spot.as_ref().map(|spot| spot.point),
                address: &address.unwrap_or_default(),
                email: "",
                photo: None,
                language: request.language,
            };
            assert!(Draft::check(raw, &bounds(town)).is_ok(), "{}", request.text);
        }
    }
}

#[test]
fn texts_vary() {
    for town in TOWNS {
        let requests = year::requests(town, at(MOMENTS[0])).unwrap();
        let texts: BTreeSet<_> = requests.iter().map(|request| &request.text).collect();
        assert!(texts.len() * 100 >= requests.len() * 93, "{}", texts.len());
        let matters: BTreeSet<_> = requests
            .iter()
            .map(|request| (request.matter.told, request.wording))
            .collect();
        assert!(matters.len() >= 110, "{}", matters.len());
    }
}
