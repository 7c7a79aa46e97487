//! In which district a request lies is found when it is filed, and lists are narrowed by it.

use api::{
    Empty,
    desk::{Filters, ListInbox, Queue},
    districts::{District, ListDistricts},
};
use servis48_e2e::Client;

use crate::world::{
    CELJE_LIGHTING, KRUSEVAC_ADMINISTRATOR, citizen, desk_id, file, lamp, signed_in,
};

fn districts(desk: &mut Client) -> Vec<District> {
    desk.call(&ListDistricts, &Empty {})
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
        .districts
}

fn named(districts: &[District], part: &str) -> String {
    let found = districts.iter().find(|district| {
        let names = [&district.name.sl, &district.name.sr, &district.name.en];
        names.into_iter().flatten().any(|name| name.contains(part))
    });
    found.unwrap().id.clone()
}

fn filed(desk: &mut Client, point: Option<[f64; 2]>) -> String {
    let mut reporter = citizen("celje");
    let mut draft = lamp(&mut reporter);
    draft.point = point;
    let receipt = file(&mut reporter, &draft);
    desk_id(desk, Queue::Open, &receipt.reference)
}

/// The open requests of a district.
fn open_in(desk: &mut Client, district: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let mut cursor = None;
    for _ in 0..100 {
        let filters = Filters {
            district: Some(district.to_owned()),
            ..Filters::default()
        };
        let list = ListInbox {
            queue: Queue::Open,
            filters,
            cursor,
        };
        let page = desk
            .call(&list, &Empty {})
            .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()));
        ids.extend(page.rows.into_iter().map(|row| row.id));
        cursor = page.next;
        if cursor.is_none() {
            return ids;
        }
    }
    panic!("the list does not end");
}

#[test]
fn a_request_stands_in_the_list_of_its_district_and_of_no_other() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let all = districts(&mut desk);
    assert!(all.len() > 5);
    let (centre, lava) = (named(&all, "Center"), named(&all, "Lava"));
    let in_centre = filed(&mut desk, Some([15.265, 46.235]));
    let in_lava = filed(&mut desk, Some([15.230, 46.240]));
    let nowhere = filed(&mut desk, None);
    let listed = open_in(&mut desk, &centre);
    assert!(listed.contains(&in_centre));
    assert!(!listed.contains(&in_lava) && !listed.contains(&nowhere));
    let listed = open_in(&mut desk, &lava);
    assert!(listed.contains(&in_lava));
    assert!(!listed.contains(&in_centre) && !listed.contains(&nowhere));
}

#[test]
fn another_municipalitys_districts_are_nobodys() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let mut elsewhere = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let own = districts(&mut desk);
    let theirs = districts(&mut elsewhere);
    assert!(
        theirs
            .iter()
            .all(|district| own.iter().all(|one| one.id != district.id))
    );
    assert!(open_in(&mut desk, &theirs[0].id).is_empty());
    assert!(open_in(&mut desk, "' or 1 = 1 --").is_empty());
    assert!(!open_in(&mut elsewhere, &named(&theirs, "Центар")).is_empty());
}
