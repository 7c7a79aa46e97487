//! What a municipality chooses of itself. Each test has a municipality to itself: every change counts the revision.

use api::{
    Empty, Endpoint, Method, ProblemCode, TypedNames,
    audit::{AspectChange, AuditEntry, ReadAudit, Setting, Was},
    own::{
        BaseMapDraft, ChangeBaseMap, ChangeDetails, ChangeLook, ChangeRetention, ChangeWelcome,
        DetailsDraft, LookDraft, MAX_ARMS_BYTES, Own, ReadLook, ReadOwn, RemoveArms,
        RetentionDraft, SendArms, WelcomeDraft,
    },
};
use domain::audit::{Act, Aspect};
use servis48_e2e::{Client, Reply};

use crate::{
    catalogue::{code, field, fields},
    photos::png_of,
    world::{CELJE_ADMINISTRATOR, KRUSEVAC_ADMINISTRATOR, citizen, municipality, signed_in},
};

fn own(desk: &mut Client) -> Own {
    desk.call(&ReadOwn, &Empty {}).unwrap()
}

/// The change of this aspect that the log tells of with this outcome; what happened at one moment stands there in any
/// order.
fn logged(
    desk: &mut Client,
    setting: Setting,
    aspect: Aspect,
    after: Option<Was>,
) -> (AuditEntry, AspectChange) {
    let asked = ReadAudit {
        act: Some(Act::SettingChosen),
        ..ReadAudit::default()
    };
    let entries = desk.call(&asked, &Empty {}).unwrap().entries;
    entries
        .into_iter()
        .filter(|entry| entry.details.setting == Some(setting))
        .find_map(|entry| {
            let mut changes = entry.details.changes.iter();
            let change = changes
                .find(|change| change.aspect == aspect && change.after == after)
                .cloned()?;
            Some((entry, change))
        })
        .unwrap()
}

fn text(text: &str) -> Option<Was> {
    Some(Was::Text(text.to_owned()))
}

fn get(client: &mut Client, path: &str) -> Reply {
    client.send(Method::Get, path, &[], &[])
}

fn send_arms(desk: &mut Client, bytes: &[u8]) -> Result<Own, Reply> {
    let reply = desk.send(Method::Post, &SendArms.path(), &[], bytes);
    if reply.status == 200 {
        Ok(serde_json::from_slice(&reply.body).unwrap())
    } else {
        Err(reply)
    }
}

#[test]
fn words_colours_and_periods_are_kept_told_and_logged() {
    let mut desk = signed_in(&CELJE_ADMINISTRATOR);
    let mut visitor = citizen("celje");
    let before = own(&mut desk);
    assert_eq!((before.contact_months, before.files_months), (24, 60));

    // How it is called and reached.
    let mut details = DetailsDraft {
        revision: before.revision,
        name: before.name.clone().into(),
        phone: "pokličite".to_owned(),
        address: "x".repeat(121),
    };
    assert_eq!(
        fields(desk.call(&ChangeDetails, &details)),
        [field("phone", "invalid"), field("address", "too-long")]
    );
    details.phone.clone_from(&before.phone);
    // Of this run alone, so that it is a change each time.
    let address = format!("Trg celjskih knezov {}, 3000 Celje", std::process::id());
    details.address = format!(" {address} ");
    let kept = desk.call(&ChangeDetails, &details).unwrap();
    assert_eq!(kept.address.as_ref(), Some(&address));
    // A language that is not offered keeps its name.
    assert_eq!(kept.name, before.name);
    assert_eq!(municipality(&mut visitor).address, kept.address);
    let new = text(&address);
    let (_, moved) = logged(&mut desk, Setting::Municipality, Aspect::Address, new);
    assert_eq!(moved.before, before.address.map(Was::Text));
    // Whoever has not seen that changes nothing.
    assert_eq!(
        code(desk.call(&ChangeDetails, &details)),
        (409, ProblemCode::Conflict)
    );

    // Words of welcome: in every language, or none.
    let mut welcome = WelcomeDraft {
        revision: kept.revision,
        welcome: TypedNames {
            sl: "Hvala, da skrbite za mesto.".to_owned(),
            ..TypedNames::default()
        },
    };
    assert_eq!(
        fields(desk.call(&ChangeWelcome, &welcome)),
        [field("text-en", "required")]
    );
    "Thank you for caring for the town.".clone_into(&mut welcome.welcome.en);
    let kept = desk.call(&ChangeWelcome, &welcome).unwrap();
    let shown = municipality(&mut visitor).welcome.unwrap();
    assert_eq!(shown.sl.as_deref(), Some("Hvala, da skrbite za mesto."));
    let none = WelcomeDraft {
        revision: kept.revision,
        welcome: TypedNames::default(),
    };
    let kept = desk.call(&ChangeWelcome, &none).unwrap();
    assert_eq!(municipality(&mut visitor).welcome, None);

    // Colours that cannot be read are refused, others become a style sheet.
    let look = |revision, ink: &str, accent: &str| LookDraft {
        revision,
        ink: ink.to_owned(),
        accent: accent.to_owned(),
    };
    let pale = look(kept.revision, "modra", "#ffd100");
    assert_eq!(
        fields(desk.call(&ChangeLook, &pale)),
        [field("ink", "invalid"), field("accent", "too-pale")]
    );
    let kept = desk
        .call(&ChangeLook, &look(kept.revision, "", "#8A1538"))
        .unwrap();
    assert_eq!(
        (kept.ink.as_deref(), kept.accent.as_deref()),
        (None, Some("#8a1538"))
    );
    let sheet = get(&mut visitor, &ReadLook.path());
    assert_eq!(sheet.status, 200);
    assert_eq!(
        sheet.header("content-type"),
        Some("text/css; charset=utf-8")
    );
    assert!(
        sheet.text().contains("--accent:#8a1538"),
        "{}",
        sheet.text()
    );
    let tag = sheet.header("etag").unwrap().to_owned();
    let same = visitor.send(
        Method::Get,
        &ReadLook.path(),
        &[("if-none-match", &tag)],
        &[],
    );
    assert_eq!(same.status, 304);
    let kept = desk
        .call(&ChangeLook, &look(kept.revision, "", ""))
        .unwrap();
    assert_eq!(get(&mut visitor, &ReadLook.path()).text(), "");
    // Where no municipality is known, nobody chose any.
    let nobody = get(&mut Client::at("nobody"), &ReadLook.path());
    assert_eq!((nobody.status, nobody.text()), (200, String::new()));
    let (_, back) = logged(&mut desk, Setting::Look, Aspect::Accent, None);
    assert_eq!(back.before, text("#8a1538"));

    // Periods of keeping.
    let months = |revision, contact: &str, files: &str| RetentionDraft {
        revision,
        contact_months: contact.to_owned(),
        files_months: files.to_owned(),
    };
    assert_eq!(
        fields(desk.call(&ChangeRetention, &months(kept.revision, "2", "večno"))),
        [
            field("contact-months", "not-allowed"),
            field("files-months", "invalid")
        ]
    );
    let kept = desk
        .call(&ChangeRetention, &months(kept.revision, "36", "60"))
        .unwrap();
    assert_eq!((kept.contact_months, kept.files_months), (36, 60));
    let aspect = Aspect::ContactMonths;
    let (entry, contact) = logged(&mut desk, Setting::Retention, aspect, text("36"));
    assert_eq!(entry.details.changes.len(), 1);
    assert_eq!(contact.before, text("24"));
    desk.call(&ChangeRetention, &months(kept.revision, "24", "60"))
        .unwrap();
}

#[test]
fn arms_and_base_map_are_kept_shown_and_taken_away() {
    let mut desk = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let mut visitor = citizen("krusevac");
    assert_eq!(municipality(&mut visitor).arms, None);

    // What is no picture, too large, or too small is told at the field.
    let too_large = vec![0; MAX_ARMS_BYTES + 1];
    for (bytes, error) in [
        (b"<svg/>".to_vec(), "invalid"),
        (too_large, "too-long"),
        (png_of(20, 200), "not-allowed"),
    ] {
        let refused = send_arms(&mut desk, &bytes);
        assert_eq!(fields(refused), [field("arms", error)]);
    }
    let first = send_arms(&mut desk, &png_of(200, 240))
        .unwrap()
        .arms
        .unwrap();
    assert_eq!(municipality(&mut visitor).arms.as_ref(), Some(&first));
    let picture = get(&mut visitor, &first);
    assert_eq!(picture.status, 200);
    assert_eq!(picture.header("content-type"), Some("image/png"));
    assert!(
        picture
            .header("cache-control")
            .unwrap()
            .contains("immutable")
    );
    // Another municipality has them not.
    assert_eq!(get(&mut citizen("celje"), &first).status, 404);

    // A new picture has a new address, and the old one is gone.
    let second = send_arms(&mut desk, &png_of(100, 100))
        .unwrap()
        .arms
        .unwrap();
    assert_ne!(first, second);
    assert_eq!(get(&mut visitor, &first).status, 404);
    assert_eq!(get(&mut visitor, &second).status, 200);
    let gone = desk.call(&RemoveArms, &Empty {}).unwrap();
    assert_eq!(gone.arms, None);
    assert_eq!(get(&mut visitor, &second).status, 404);
    let none = Some(Was::Yes(false));
    let (_, arms) = logged(&mut desk, Setting::Arms, Aspect::Arms, none);
    assert_eq!(arms.before, Some(Was::Yes(true)));

    // The base map: an address of pictures and whom to credit, or neither.
    let draft = |revision, url: &str, credit: &str| BaseMapDraft {
        revision,
        base_map: url.to_owned(),
        base_map_credit: credit.to_owned(),
    };
    let revision = own(&mut desk).revision;
    let tiles = "https://tiles.example/{z}/{x}/{y}.png?key=secret";
    assert_eq!(
        fields(desk.call(&ChangeBaseMap, &draft(revision, "tiles.example", ""))),
        [
            field("base-map", "invalid"),
            field("base-map-credit", "required")
        ]
    );
    let kept = desk
        .call(&ChangeBaseMap, &draft(revision, tiles, "© tiles.example"))
        .unwrap();
    assert_eq!(kept.base_map.as_deref(), Some(tiles));
    let shown = municipality(&mut visitor).map.base_map.unwrap();
    assert_eq!(shown.attribution, "© tiles.example");
    // Visitors ask us and never learn where the pictures come from.
    assert!(!shown.tiles.contains("tiles.example"));
    // A key in the address stands in no log.
    let told = text("https://tiles.example/{z}/{x}/{y}.png");
    let (_, tiles) = logged(&mut desk, Setting::BaseMap, Aspect::BaseMap, told);
    assert_eq!(tiles.before, None);
    desk.call(&ChangeBaseMap, &draft(kept.revision, "", ""))
        .unwrap();
    assert_eq!(municipality(&mut visitor).map.base_map, None);
}
