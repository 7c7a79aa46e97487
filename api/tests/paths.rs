//! Every path an endpoint writes fits the pattern the router knows, whatever its parameters hold.

use domain::PhotoRole;
use servis48_api::{
    Endpoint, account, acts, answers, audit, delivery, desk, districts, endpoint, gateways, health,
    intake, knowledge, live, many, merge, municipality, near, new_municipality, notices, numbers,
    open_id, outside, own, passkey, people, photo, promise, public, request, session, settings,
    settings_file, split, streets, templates, track, typed, views,
};
use servis48_api::{catalogue, categories, departments, questions, routing};

/// Whether the path, without its query, has the pattern's segments: the same literals, and one non-empty segment
/// where the pattern has `{…}`.
fn fits<E: Endpoint>(endpoint: &E) -> bool {
    let path = endpoint.path();
    let path = path.split('?').next().unwrap_or_default();
    let wanted: Vec<&str> = E::PATTERN.split('/').collect();
    let got: Vec<&str> = path.split('/').collect();
    wanted.len() == got.len()
        && wanted.iter().zip(&got).all(|(wanted, got)| {
            if wanted.starts_with('{') {
                !got.is_empty()
            } else {
                wanted == got
            }
        })
}

/// Text that would break a path if it were not encoded.
const NASTY: &str = "a/b?c=d&e#f g%č/..";

#[test]
fn every_path_fits_its_pattern() {
    assert!(fits(&account::ReadAccount));
    assert!(fits(&own::ReadOwn));
    assert!(fits(&own::ChangeDetails));
    assert!(fits(&own::ChangeWelcome));
    assert!(fits(&own::ChangeLook));
    assert!(fits(&own::SendArms));
    assert!(fits(&own::RemoveArms));
    assert!(fits(&own::ChangeBaseMap));
    assert!(fits(&own::ChangeRetention));
    assert!(fits(&own::ReadArms { id: NASTY }));
    assert!(fits(&own::ReadLook));
    assert!(fits(&gateways::AddMailbox));
    assert!(fits(&gateways::RemoveMailbox));
    assert!(fits(&promise::TryPromise));
    assert!(fits(&intake::TakeIn));
    assert!(fits(&intake::FindCaller));
    assert!(fits(&intake::FindSimilar));
    assert!(fits(&intake::SendAttachment { name: NASTY }));
    assert!(fits(&intake::ReadAttachment { id: NASTY }));
    assert!(fits(&knowledge::FindAnswers));
    assert!(fits(&knowledge::ListAnswers {
        category: Some(NASTY.to_owned()),
        cursor: Some(NASTY.to_owned()),
    }));
    assert!(fits(&knowledge::ReadAnswer { slug: NASTY }));
    assert!(fits(&knowledge::ListKnowledge {
        retired: true,
        cursor: Some(NASTY.to_owned()),
    }));
    assert!(fits(&knowledge::MakeArticle));
    assert!(fits(&knowledge::ChangeArticle { id: NASTY }));
    assert!(fits(&knowledge::RetireArticle { id: NASTY }));
    assert!(fits(&knowledge::RestoreArticle { id: NASTY }));
    assert!(fits(&delivery::ListDeliveries {
        channel: None,
        cursor: Some(NASTY.to_owned()),
    }));
    assert!(fits(&delivery::Deliver { id: NASTY }));
    assert!(fits(&delivery::ReadDelivery { id: NASTY }));
    assert!(fits(&account::ChangePassword));
    assert!(fits(&account::EndSession { id: NASTY }));
    assert!(fits(&account::EndOtherSessions));
    assert!(fits(&account::BeginSecondFactor));
    assert!(fits(&account::ConfirmSecondFactor));
    assert!(fits(&account::TurnOffSecondFactor));
    assert!(fits(&account::MakeRecoveryCodes));
    assert!(fits(&audit::ReadAudit {
        cursor: Some(NASTY.to_owned()),
        person: Some(NASTY.to_owned()),
        ..audit::ReadAudit::default()
    }));
    assert!(fits(&templates::ListTemplates));
    assert!(fits(&templates::MakeTemplate));
    assert!(fits(&templates::ChangeTemplate { id: NASTY }));
    assert!(fits(&templates::RetireTemplate { id: NASTY }));
    assert!(fits(&templates::ReadTemplatesFor { id: NASTY }));
    assert!(fits(&catalogue::ReadCatalogue));
    assert!(fits(&categories::MakeCategory));
    assert!(fits(&categories::ChangeCategory { id: NASTY }));
    assert!(fits(&categories::MoveCategory { id: NASTY }));
    assert!(fits(&categories::RetireCategory { id: NASTY }));
    assert!(fits(&categories::RestoreCategory { id: NASTY }));
    assert!(fits(&categories::ChooseEmergency { id: NASTY }));
    assert!(fits(&categories::RemoveEmergency { id: NASTY }));
    assert!(fits(&questions::MakeQuestion { category: NASTY }));
    assert!(fits(&questions::ChangeQuestion { id: NASTY }));
    assert!(fits(&questions::MoveQuestion { id: NASTY }));
    assert!(fits(&questions::RetireQuestion { id: NASTY }));
    assert!(fits(&questions::RestoreQuestion { id: NASTY }));
    assert!(fits(&routing::MakeRoute));
    assert!(fits(&routing::ChangeRoute { id: NASTY }));
    assert!(fits(&routing::MoveRoute { id: NASTY }));
    assert!(fits(&routing::RemoveRoute { id: NASTY }));
    assert!(fits(&routing::TryRoute));
    assert!(fits(&departments::MakeDepartment));
    assert!(fits(&departments::ChangeDepartment { id: NASTY }));
    assert!(fits(&departments::MoveDepartment { id: NASTY }));
    assert!(fits(&departments::ReadDepartmentUses { id: NASTY }));
    assert!(fits(&departments::CloseDepartment { id: NASTY }));
    assert!(fits(&departments::ReopenDepartment { id: NASTY }));
    assert!(fits(&people::ListPeople));
    assert!(fits(&people::Invite));
    assert!(fits(&people::InviteAgain { id: NASTY }));
    assert!(fits(&people::WithdrawInvitation { id: NASTY }));
    assert!(fits(&people::ChangePerson { id: NASTY }));
    assert!(fits(&people::EndAccess { id: NASTY }));
    assert!(fits(&people::RestoreAccess { id: NASTY }));
    assert!(fits(&people::RemoveSecondFactor { id: NASTY }));
    assert!(fits(&session::SignInWithCode));
    assert!(fits(&session::SetUpAtSignIn));
    assert!(fits(&session::ConfirmAtSignIn));
    assert!(fits(&session::AskPasswordLink));
    assert!(fits(&session::ReadLink { token: NASTY }));
    assert!(fits(&session::UseLink { token: NASTY }));
    assert!(fits(&settings::RequireSecondFactor));
    assert!(fits(&streets::FindStreets));
    assert!(fits(&live::OpenLive));
    assert!(fits(&municipality::ListMunicipalities));
    assert!(fits(&municipality::ReadMunicipality));
    assert!(fits(&photo::SendPhoto {
        role: PhotoRole::After
    }));
    assert!(fits(&photo::ReadTrackedPhoto {
        token: NASTY,
        photo: NASTY
    }));
    assert!(fits(&photo::ReadDeskPhoto { photo: NASTY }));
    assert!(fits(&photo::RedactPhoto { photo: NASTY }));
    assert!(fits(&photo::ReadPublicPhoto { photo: NASTY }));
    assert!(fits(&request::FileRequest));
    assert!(fits(&promise::ReadPromise));
    assert!(fits(&promise::ComputeDue {
        received_at: NASTY.to_owned(),
        category: Some(NASTY.to_owned()),
    }));
    assert!(fits(&track::FindRequest));
    assert!(fits(&promise::PublishRule));
    assert!(fits(&promise::PublishCalendar));
    assert!(fits(&track::ReadTracked { token: NASTY }));
    assert!(fits(&track::ReplyToQuestion { token: NASTY }));
    assert!(fits(&track::Reopen { token: NASTY }));
    assert!(fits(&track::Withdraw { token: NASTY }));
    assert!(fits(&track::Rate { token: NASTY }));
    let numbers = numbers::ReadNumbers {
        from: None,
        to: chrono::NaiveDate::from_ymd_opt(2026, 4, 22),
        department: Some(NASTY.to_owned()),
        category: Some(NASTY.to_owned()),
    };
    assert!(fits(&numbers));
    assert!(fits(&numbers::ReadNumbersCsv(numbers)));
    assert!(fits(&numbers::ReadSheet {
        department: NASTY.to_owned(),
        week: None,
    }));
    assert!(fits(&outside::AskOutside { id: NASTY }));
    assert!(fits(&outside::WithdrawOutside {
        id: NASTY,
        link: NASTY
    }));
    assert!(fits(&outside::ReadOutside { token: NASTY }));
    assert!(fits(&outside::ReplyOutside { token: NASTY }));
    assert!(fits(&outside::ReadOutsidePhoto {
        token: NASTY,
        photo: NASTY
    }));
    assert!(fits(&notices::ListFailedNotices));
    assert!(fits(&notices::RetryNotice { id: NASTY }));
    assert!(fits(&acts::Validate { id: NASTY }));
    assert!(fits(&acts::AskCitizen { id: NASTY }));
    assert!(fits(&acts::Resume { id: NASTY }));
    assert!(fits(&acts::Recategorise { id: NASTY }));
    assert!(fits(&acts::Resolve { id: NASTY }));
    assert!(fits(&acts::BreakPromise { id: NASTY }));
    assert!(fits(&acts::ReopenForCitizen { id: NASTY }));
    assert!(fits(&acts::WithdrawForCitizen { id: NASTY }));
    assert!(fits(&answers::DraftAnswer { id: NASTY }));
    assert!(fits(&answers::SendBack { id: NASTY }));
    assert!(fits(&answers::AddNote { id: NASTY }));
    assert!(fits(&answers::PreviewAnswer { id: NASTY }));
    assert!(fits(&many::AnswerMany));
    assert!(fits(&typed::KeepTyped { id: NASTY }));
    assert!(fits(&settings::ReadSettings));
    assert!(fits(&settings::ChoosePublishing));
    assert!(fits(&new_municipality::ReadNewMunicipality));
    assert!(fits(&new_municipality::MakeMunicipality));
    assert!(fits(&settings_file::ReadSettingsFile));
    assert!(fits(&settings_file::CheckSettingsFile));
    assert!(fits(&settings_file::TakeSettings));
    assert!(fits(&public::ListPublished {
        category: Some(NASTY.to_owned()),
        outcome: None,
        cursor: Some(NASTY.to_owned()),
    }));
    assert!(fits(&public::ReadPublished { reference: NASTY }));
    assert!(fits(&public::ListPoints::default()));
    assert!(fits(&public::ReadTile {
        z: 12,
        x: 2211,
        y: 1459
    }));
    assert!(fits(&session::SignIn));
    assert!(fits(&session::ReadSession));
    assert!(fits(&session::SignOut));
    assert!(fits(&session::SignOutEverywhere));
    assert!(fits(&open_id::ReadWaysIn));
    assert!(fits(&open_id::BeginOpenId));
    assert!(fits(&open_id::SignInWithOpenId));
    assert!(fits(&open_id::ReadProvider));
    assert!(fits(&open_id::ChooseProvider));
    assert!(fits(&open_id::RemoveProvider));
    assert!(fits(&gateways::ReceiveSms));
    assert!(fits(&gateways::ReadGateways));
    assert!(fits(&gateways::ChooseSmsGateway));
    assert!(fits(&gateways::RemoveSmsGateway));
    assert!(fits(&gateways::ChooseUnreadCategory));
    assert!(fits(&passkey::BeginPasskey));
    assert!(fits(&passkey::SignInWithPasskey));
    assert!(fits(&passkey::ListPasskeys));
    assert!(fits(&passkey::BeginProof));
    assert!(fits(&passkey::BeginNewPasskey));
    assert!(fits(&passkey::AddPasskey));
    assert!(fits(&passkey::RenamePasskey { id: NASTY }));
    assert!(fits(&passkey::RemovePasskey { id: NASTY }));
    assert!(fits(&desk::ListInbox {
        queue: desk::Queue::Overdue,
        filters: desk::Filters {
            category: Some(NASTY.to_owned()),
            ..desk::Filters::default()
        },
        cursor: Some(NASTY.to_owned()),
    }));
    assert!(fits(&desk::ReadDeskRequest { id: NASTY }));
    assert!(fits(&desk::AnswerRequest { id: NASTY }));
    assert!(fits(&desk::HandOver { id: NASTY }));
    assert!(fits(&desk::Take { id: NASTY }));
    assert!(fits(&merge::Merge { id: NASTY }));
    assert!(fits(&merge::Part { id: NASTY }));
    assert!(fits(&split::Split { id: NASTY }));
    assert!(fits(&near::ReadBeside { id: NASTY }));
    assert!(fits(&districts::ListDistricts));
    assert!(fits(&views::ListViews));
    assert!(fits(&views::SaveView));
    assert!(fits(&views::ChangeView { id: NASTY }));
    assert!(fits(&views::RemoveView { id: NASTY }));
    assert!(fits(&health::ReadHealth));
}

#[test]
fn a_path_that_does_not_fit_is_noticed() {
    struct Wrong;
    impl Endpoint for Wrong {
        const METHOD: servis48_api::Method = servis48_api::Method::Get;
        const PATTERN: &'static str = "/api/track/{token}";
        type Body = servis48_api::Empty;
        type Reply = servis48_api::Empty;

        fn path(&self) -> String {
            format!("/api/track/{NASTY}")
        }
    }
    assert!(!fits(&Wrong));
}

#[test]
fn queries_hold_only_what_has_a_value_and_encode_it() {
    let list = public::ListPublished {
        category: Some("cesta & pločnik".to_owned()),
        outcome: Some(domain::Outcome::NotCompetent.into()),
        cursor: None,
    };
    assert_eq!(
        list.path(),
        "/api/public/requests?category=cesta%20%26%20plo%C4%8Dnik&outcome=not-competent"
    );
    assert_eq!(public::ListPoints::default().path(), "/api/public/points");
    assert_eq!(endpoint::encode("A-z.0_9~"), "A-z.0_9~");
}
