//! What belongs beside a request: what is near, and what the same person reported, as far as one may read it.

use api::{
    Empty, ProblemCode,
    desk::{HandOver, HandOverDraft, Queue},
    municipality::Department,
    near::{Beside, ReadBeside},
};
use servis48_e2e::Client;

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR, category, citizen,
    desk_id, file, fresh, lamp, municipality, read_desk, signed_in,
};

/// In the hills, where the demo data report nothing.
const FAR_OUT: [f64; 2] = [15.2410, 46.3080];

fn lamp_at(desk: &mut Client, point: Option<[f64; 2]>, email: &str) -> String {
    lamp_of(desk, 0, point, email)
}

/// The same so many seconds later.
fn lamp_of(desk: &mut Client, seconds: u32, point: Option<[f64; 2]>, email: &str) -> String {
    let mut client = citizen("celje").when(&format!("2026-04-22T10:00:{seconds:02}Z"));
    let mut draft = lamp(&mut client);
    draft.point = point;
    draft.email = email.to_owned();
    let receipt = file(&mut client, &draft);
    desk_id(desk, Queue::Open, &receipt.reference)
}

/// So many metres to the north.
fn north(metres: f64) -> Option<[f64; 2]> {
    let [x, y] = FAR_OUT;
    Some([x, y + metres / 111_195.0])
}

fn beside(desk: &mut Client, id: &str) -> Beside {
    desk.call(&ReadBeside { id }, &Empty {})
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

fn ids(rows: &[api::near::BesideRow]) -> Vec<&str> {
    rows.iter().map(|row| row.id.as_str()).collect()
}

#[test]
fn what_is_within_250_metres_is_told_with_the_nearest_first() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let here = lamp_at(&mut desk, north(0.0), "");
    let close = lamp_at(&mut desk, north(-40.0), "");
    let further = lamp_at(&mut desk, north(240.0), "");
    let too_far = lamp_at(&mut desk, north(260.0), "");
    let nowhere = lamp_at(&mut desk, None, "");

    let told = beside(&mut desk, &here);
    assert_eq!(ids(&told.near), [close.as_str(), further.as_str()]);
    assert_eq!(told.near[0].metres, Some(40));
    assert!(told.same_person.is_empty());
    assert!(ids(&beside(&mut desk, &too_far).near).contains(&further.as_str()));
    assert!(beside(&mut desk, &nowhere).near.is_empty());

    // Another category in the same place is another matter.
    let mut client = citizen("celje");
    let mut road = lamp(&mut client);
    road.category = category(&mut client, "road");
    road.point = north(0.0);
    let receipt = file(&mut client, &road);
    let mut all = signed_in(&CELJE_ADMINISTRATOR);
    let road = desk_id(&mut all, Queue::Open, &receipt.reference);
    assert!(!ids(&beside(&mut all, &here).near).contains(&road.as_str()));

    // What another department has is told to those only who read it.
    let version = read_desk(&mut desk, &close).version;
    let own = read_desk(&mut desk, &close).department_id;
    let elsewhere = municipality(&mut desk)
        .departments
        .into_iter()
        .find(|department: &Department| department.id != own)
        .unwrap();
    let draft = HandOverDraft {
        version,
        department: elsewhere.id,
        note: String::new(),
    };
    desk.call(&HandOver { id: &close }, &draft).unwrap();
    assert_eq!(ids(&beside(&mut desk, &here).near), [further.as_str()]);
    assert_eq!(
        ids(&beside(&mut all, &here).near),
        [close.as_str(), further.as_str()]
    );
}

#[test]
fn what_the_same_person_reported_is_told_with_the_newest_first() {
    let mut desk = signed_in(&CELJE_LIGHTING);
    let email = format!("obcanka{}@example.com", fresh());
    let first = lamp_of(&mut desk, 0, None, &email);
    let second = lamp_of(&mut desk, 1, None, &email.to_uppercase());
    let third = lamp_of(&mut desk, 2, None, &email);
    let stranger = lamp_at(&mut desk, None, &format!("x{email}"));
    let nameless = lamp_at(&mut desk, None, "");
    let told = beside(&mut desk, &first);
    assert_eq!(ids(&told.same_person), [third.as_str(), second.as_str()]);
    assert!(beside(&mut desk, &stranger).same_person.is_empty());
    assert!(beside(&mut desk, &nameless).same_person.is_empty());

    for official in [&CELJE_OTHER, &KRUSEVAC_ADMINISTRATOR] {
        let refused = signed_in(official)
            .call(&ReadBeside { id: &first }, &Empty {})
            .unwrap_err();
        assert_eq!(refused.problem().code, ProblemCode::NotFound);
    }
}
