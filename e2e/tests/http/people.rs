//! Inviting people, changing what they may do, ending and giving back their access.

use api::{
    Code, Empty, ProblemCode, Role,
    desk::ListInbox,
    people::{
        Access, ChangePerson, EndAccess, Invite, InviteAgain, ListPeople, PersonDraft,
        RestoreAccess, WithdrawInvitation,
    },
    session::{LinkPurpose, ReadLink, ReadSession, SignedIn},
};
use servis48_e2e::Client;

use crate::{
    staff::{
        OWN, address, administrator, department, enter, enter_as, invitation, joined, mails,
        person, token, use_link, wait_for_mail,
    },
    world::{CELJE_ADMINISTRATOR, CELJE_LIGHTING, PASSWORD, citizen, signed_in},
};

#[test]
fn whoever_is_invited_sets_a_password_and_comes_in() {
    let mut desk = administrator("celje");
    let email = address("celje");
    let draft = invitation(&mut desk, &email, Role::Operator);
    desk.call(&Invite, &draft).unwrap();
    let invited = person(&mut desk, &email);
    assert_eq!(
        (invited.standing, invited.role),
        (Access::Invited, Role::Operator)
    );

    let mail = wait_for_mail("celje", &email, "invitation", 1);
    let token = token(&mail);
    let mut newcomer = citizen("celje");
    let link = newcomer
        .call(&ReadLink { token: &token }, &Empty {})
        .unwrap();
    assert_eq!(
        (link.purpose, link.role, link.email.as_str()),
        (LinkPurpose::Invitation, Role::Operator, email.as_str())
    );
    // Before that, no password is right.
    assert_eq!(enter("celje", &email, "").unwrap_err().status, 401);
    assert_eq!(enter("celje", &email, OWN).unwrap_err().status, 401);

    for (name, password, wrong) in [
        ("", OWN, vec![("name", "required")]),
        (
            "Maja Novinec",
            "prekratko",
            vec![("new-password", "too-short")],
        ),
        (
            "Maja Novinec",
            "servis48-demo",
            vec![("new-password", "guessable")],
        ),
        (
            "Maja Novinec",
            "maja.novinec.2026",
            vec![("new-password", "guessable")],
        ),
        (
            "",
            "",
            vec![("name", "required"), ("new-password", "required")],
        ),
    ] {
        let refused = use_link(&mut newcomer, &token, name, password).unwrap_err();
        let fields: Vec<_> = refused
            .problem()
            .fields
            .into_iter()
            .map(|field| (field.field, field.code))
            .collect();
        let wrong: Vec<_> = wrong
            .into_iter()
            .map(|(field, code)| (field.to_owned(), code.to_owned()))
            .collect();
        assert_eq!(fields, wrong);
    }
    use_link(&mut newcomer, &token, "Maja Zarja", OWN).unwrap();

    let (mut client, step) = enter("celje", &email.to_uppercase(), OWN).unwrap();
    let SignedIn::Done(session) = step else {
        panic!("{step:?}");
    };
    assert_eq!(
        (session.name.as_str(), session.role),
        ("Maja Zarja", Role::Operator)
    );
    assert!(client.call(&ReadSession, &Empty {}).is_ok());
    assert_eq!(person(&mut desk, &email).standing, Access::Open);

    // The link is used up.
    let again = use_link(&mut newcomer, &token, "Maja", OWN).unwrap_err();
    assert_eq!(
        (again.status, again.problem().code),
        (404, ProblemCode::NotFound)
    );
}

#[test]
fn an_invitation_is_for_seven_days_and_can_be_sent_anew_and_withdrawn() {
    let mut desk = administrator("celje");
    let email = address("celje");
    let draft = invitation(&mut desk, &email, Role::Officer);
    desk.call(&Invite, &draft).unwrap();
    let id = person(&mut desk, &email).id;
    let first = token(&wait_for_mail("celje", &email, "invitation", 1));
    let opens =
        |client: &Client, token: &str| client.clone().call(&ReadLink { token }, &Empty {}).is_ok();
    let newcomer = citizen("celje");
    assert!(opens(&newcomer.when("2026-04-29T09:59:00Z"), &first));
    let late = newcomer.when("2026-04-29T10:00:00Z");
    assert!(!opens(&late, &first));
    assert_eq!(
        use_link(&mut late.clone(), &first, "Maja", OWN)
            .unwrap_err()
            .status,
        404
    );
    let mut week_after = citizen("celje").when("2026-04-29T10:00:00Z");
    enter_as(&mut week_after, CELJE_ADMINISTRATOR.email, PASSWORD).unwrap();
    assert_eq!(
        person(&mut week_after, &email).standing,
        Access::InvitationOver
    );
    let mut later = desk.when("2026-04-22T21:00:00Z");

    // A new link takes the place of the first.
    later.call(&InviteAgain { id: &id }, &Empty {}).unwrap();
    let second = token(&wait_for_mail("celje", &email, "invitation", 2));
    assert!(!opens(&newcomer, &first));
    assert!(opens(&newcomer, &second));
    assert!(opens(&newcomer.when("2026-04-29T20:59:00Z"), &second));

    desk.call(&WithdrawInvitation { id: &id }, &Empty {})
        .unwrap();
    assert!(!opens(&newcomer, &second));
    assert_eq!(person(&mut desk, &email).standing, Access::Withdrawn);
    assert_eq!(
        use_link(&mut newcomer.clone(), &second, "Maja", OWN)
            .unwrap_err()
            .status,
        404
    );
    let twice = desk
        .call(&WithdrawInvitation { id: &id }, &Empty {})
        .unwrap_err();
    assert_eq!(
        (twice.status, twice.problem().code),
        (409, ProblemCode::Conflict)
    );

    // And it can be given again.
    desk.call(&InviteAgain { id: &id }, &Empty {}).unwrap();
    let third = token(&wait_for_mail("celje", &email, "invitation", 3));
    use_link(&mut newcomer.clone(), &third, "Maja Novinec", OWN).unwrap();
    assert_eq!(person(&mut desk, &email).standing, Access::Open);
    for refused in [
        desk.call(&InviteAgain { id: &id }, &Empty {}).unwrap_err(),
        desk.call(&WithdrawInvitation { id: &id }, &Empty {})
            .unwrap_err(),
    ] {
        assert_eq!(refused.status, 409);
    }
}

#[test]
fn an_invitation_that_cannot_be_sent_says_everything_that_is_wrong() {
    let mut desk = administrator("celje");
    let good = invitation(&mut desk, &address("celje"), Role::Officer);
    let foreign = department(&mut citizen("krusevac"), 0);
    for (draft, field, code) in [
        (
            api::people::InvitationDraft {
                email: CELJE_LIGHTING.email.to_uppercase(),
                ..good.clone()
            },
            "email",
            "taken",
        ),
        (
            api::people::InvitationDraft {
                department: foreign,
                ..good.clone()
            },
            "department",
            "unknown",
        ),
        (
            api::people::InvitationDraft {
                role: "mayor".to_owned(),
                ..good.clone()
            },
            "role",
            "unknown",
        ),
    ] {
        let refused = desk.call(&Invite, &draft).unwrap_err().problem();
        assert_eq!(refused.code, ProblemCode::InvalidFields);
        assert_eq!(
            (
                refused.fields[0].field.as_str(),
                refused.fields[0].code.as_str()
            ),
            (field, code)
        );
    }
    // The same address in another municipality is another account.
    let mut other = administrator("krusevac");
    let draft = api::people::InvitationDraft {
        department: department(&mut other, 0),
        ..good.clone()
    };
    other.call(&Invite, &draft).unwrap();
    desk.call(&Invite, &good).unwrap();
}

#[test]
fn a_link_opens_one_municipality_alone() {
    let mut desk = administrator("celje");
    let email = address("celje");
    let draft = invitation(&mut desk, &email, Role::Officer);
    desk.call(&Invite, &draft).unwrap();
    let token = token(&wait_for_mail("celje", &email, "invitation", 1));
    let mut elsewhere = citizen("krusevac");
    for token in [token.as_str(), "x", ""] {
        let refused = elsewhere.call(&ReadLink { token }, &Empty {}).unwrap_err();
        assert_eq!(refused.status, 404, "{token}");
    }
    assert_eq!(
        use_link(&mut elsewhere, &token, "Maja", OWN)
            .unwrap_err()
            .status,
        404
    );
    assert_eq!(person(&mut desk, &email).standing, Access::Invited);
}

#[test]
fn what_somebody_may_do_changes_at_once() {
    let mut desk = administrator("celje");
    let email = joined("celje", Role::RegionViewer);
    let (mut client, _) = enter("celje", &email, OWN).unwrap();
    let open = ListInbox {
        queue: api::desk::Queue::Open,
        filters: api::desk::Filters::default(),
        cursor: None,
    };
    assert_eq!(client.call(&open, &Empty {}).unwrap_err().status, 403);
    let id = person(&mut desk, &email).id;
    let elsewhere = department(&mut desk, 1);
    let change = |role: Role| PersonDraft {
        department: elsewhere.clone(),
        role: role.code().to_owned(),
    };
    desk.call(&ChangePerson { id: &id }, &change(Role::Officer))
        .unwrap();
    let changed = person(&mut desk, &email);
    assert_eq!(
        (changed.role, &changed.department_id),
        (Role::Officer, &elsewhere)
    );
    client.call(&open, &Empty {}).unwrap();
    assert_eq!(
        client.call(&ReadSession, &Empty {}).unwrap().department_id,
        elsewhere
    );
}

#[test]
fn an_ended_access_opens_nothing_until_it_is_given_back() {
    let mut desk = administrator("celje");
    let email = joined("celje", Role::Officer);
    let (mut client, _) = enter("celje", &email, OWN).unwrap();
    let id = person(&mut desk, &email).id;
    desk.call(&EndAccess { id: &id }, &Empty {}).unwrap();
    assert_eq!(
        client.call(&ReadSession, &Empty {}).unwrap_err().status,
        401
    );
    let refused = enter("celje", &email, OWN).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::WrongCredentials);
    assert_eq!(person(&mut desk, &email).standing, Access::Ended);
    let twice = desk.call(&EndAccess { id: &id }, &Empty {}).unwrap_err();
    assert_eq!(twice.status, 409);

    desk.call(&RestoreAccess { id: &id }, &Empty {}).unwrap();
    // The old session does not come back to life with it.
    assert_eq!(
        client.call(&ReadSession, &Empty {}).unwrap_err().status,
        401
    );
    assert!(enter("celje", &email, OWN).is_ok());
    let twice = desk
        .call(&RestoreAccess { id: &id }, &Empty {})
        .unwrap_err();
    assert_eq!(twice.status, 409);
    assert!(mails("celje", &email, "locked-out").is_empty());
}

#[test]
fn the_last_administrator_stays() {
    // Of the two administrators of Kruševac one goes for a while; no other test needs him.
    let mut first = administrator("krusevac");
    let other = person(&mut first, "bojan.javljanin@krusevac.localhost").id;
    first.call(&EndAccess { id: &other }, &Empty {}).unwrap();
    let own = first.call(&ListPeople, &Empty {}).unwrap().people;
    let administrators: Vec<_> = own
        .iter()
        .filter(|person| person.role == Role::Administrator && person.standing == Access::Open)
        .collect();
    assert_eq!(administrators.len(), 1);
    let id = administrators[0].id.clone();
    let lower = PersonDraft {
        department: administrators[0].department_id.clone(),
        role: Role::Officer.code().to_owned(),
    };
    let refused = |reply: Result<_, servis48_e2e::Reply>| {
        let refused: servis48_e2e::Reply = reply.map(|_: api::people::People| ()).unwrap_err();
        assert_eq!(
            (refused.status, refused.problem().code),
            (409, ProblemCode::LastAdministrator)
        );
    };
    refused(first.call(&EndAccess { id: &id }, &Empty {}));
    refused(first.call(&ChangePerson { id: &id }, &lower));
    // Somebody who was only invited does not count.
    let email = address("krusevac");
    let draft = invitation(&mut first, &email, Role::Administrator);
    first.call(&Invite, &draft).unwrap();
    refused(first.call(&EndAccess { id: &id }, &Empty {}));

    let token = token(&wait_for_mail("krusevac", &email, "invitation", 1));
    use_link(&mut citizen("krusevac"), &token, "Маја Новинец", OWN).unwrap();
    let (mut second, _) = enter("krusevac", &email, OWN).unwrap();
    let second_id = person(&mut first, &email).id;
    // Of two there are, one may go; it is the new one, who lowers herself and cannot raise herself again.
    second
        .call(&ChangePerson { id: &second_id }, &lower)
        .unwrap();
    let raise = PersonDraft {
        role: Role::Administrator.code().to_owned(),
        ..lower
    };
    let refused_again = second
        .call(&ChangePerson { id: &second_id }, &raise)
        .unwrap_err();
    assert_eq!(refused_again.problem().code, ProblemCode::NotAllowed);
    refused(first.call(&EndAccess { id: &id }, &Empty {}));
    first
        .call(&RestoreAccess { id: &other }, &Empty {})
        .unwrap();
}

#[test]
fn people_of_another_municipality_are_nobody() {
    let mut desk = administrator("krusevac");
    let id = person(&mut administrator("celje"), CELJE_LIGHTING.email).id;
    let draft = PersonDraft {
        department: department(&mut desk, 0),
        role: Role::Auditor.code().to_owned(),
    };
    assert_eq!(
        desk.call(&ChangePerson { id: &id }, &draft)
            .unwrap_err()
            .status,
        404
    );
    assert_eq!(
        desk.call(&EndAccess { id: &id }, &Empty {})
            .unwrap_err()
            .status,
        404
    );
    let mut still = signed_in(&CELJE_LIGHTING);
    let still = still.call(&ReadSession, &Empty {}).unwrap();
    assert_eq!(still.role, Role::Officer);
}
