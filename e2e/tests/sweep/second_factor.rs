//! A municipality that insists on a second factor: it concerns everybody who signs in there, so this runs by itself.

use api::{
    Empty, ProblemCode, Role,
    account::{CodeDraft, OwnPassword, ReadAccount, TurnOffSecondFactor},
    session::{ConfirmAtSignIn, ReadSession, SetUpAtSignIn, SignInWithCode, SignedIn},
    settings::{RequireSecondFactor, SecondFactorDraft},
};
use chrono::{DateTime, Utc};

use crate::{
    staff::{OWN, administrator, code, enter, joined},
    world::WEDNESDAY,
};

#[test]
fn whoever_has_no_second_factor_sets_it_up_at_the_next_sign_in() {
    let email = joined("krusevac", Role::Officer);
    let mut desk = administrator("krusevac");
    let (mut inside, step) = enter("krusevac", &email, OWN).unwrap();
    assert!(matches!(step, SignedIn::Done(_)));
    let mut require = |required: bool| {
        let settings = desk
            .call(&RequireSecondFactor, &SecondFactorDraft { required })
            .unwrap();
        assert_eq!(settings.second_factor_required, required);
    };
    require(true);

    let (mut client, step) = enter("krusevac", &email, OWN).unwrap();
    assert_eq!(step, SignedIn::SetUp);
    // Whoever is in works on; whoever is half in reads nothing, and no code helps yet.
    assert!(inside.call(&ReadSession, &Empty {}).is_ok());
    assert_eq!(
        client.call(&ReadSession, &Empty {}).unwrap_err().status,
        401
    );
    let now: DateTime<Utc> = WEDNESDAY.parse().unwrap();
    let draft = |code: &str| CodeDraft {
        code: code.to_owned(),
    };
    assert_eq!(
        client
            .call(&SignInWithCode, &draft("123456"))
            .unwrap_err()
            .status,
        422
    );
    let nothing_begun = client.call(&ConfirmAtSignIn, &draft("123456")).unwrap_err();
    assert_eq!(nothing_begun.problem().code, ProblemCode::Conflict);
    // What is begun again takes the place of what was begun before.
    let first = client.call(&SetUpAtSignIn, &Empty {}).unwrap().secret;
    let second = client.call(&SetUpAtSignIn, &Empty {}).unwrap().secret;
    assert_ne!(first, second);
    let refused = client
        .call(&ConfirmAtSignIn, &draft(&code(&first, now)))
        .unwrap_err();
    assert_eq!(refused.problem().fields[0].code, "wrong");
    let codes = client
        .call(&ConfirmAtSignIn, &draft(&code(&second, now)))
        .unwrap()
        .codes;
    assert_eq!(codes.len(), 10);
    let own = client.call(&ReadAccount, &Empty {}).unwrap();
    assert!(own.second_factor_required && own.second_factor_since.is_some());
    let password = OwnPassword {
        current_password: OWN.to_owned(),
    };
    let refused = client.call(&TurnOffSecondFactor, &password).unwrap_err();
    assert_eq!(refused.problem().code, ProblemCode::SecondFactorRequired);
    assert_eq!(enter("krusevac", &email, OWN).unwrap().1, SignedIn::Code);

    require(false);
    client.call(&TurnOffSecondFactor, &password).unwrap();
    assert!(matches!(
        enter("krusevac", &email, OWN).unwrap().1,
        SignedIn::Done(_)
    ));
}
