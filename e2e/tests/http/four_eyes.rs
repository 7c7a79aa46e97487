//! Two pairs of eyes: an officer drafts, the administrator publishes or sends back; the citizen sees nothing before.
//!
//! The setting holds for a whole municipality, so these tests have Kruševac for themselves, one after the other.

use std::sync::{Mutex, MutexGuard};

use api::{
    ActKind, Empty, Outcome, PhotoRole, ProblemCode, Publishing, Status,
    acts::ReasonDraft,
    answers::{DraftAnswer, PreviewAnswer, SendBack},
    deadline::ClockState,
    desk::{AnswerDraft, DeskRequest, Publication, Queue},
    endpoint::IDEMPOTENCY_KEY,
    knowledge::{ArticleDraft, ListKnowledge, MakeArticle, RetireArticle},
    many::{AnswerMany, ManyDraft, ManyItem, ManyResult},
    photo::ReadDeskPhoto,
    public::ReadPublished,
    settings::{ChoosePublishing, PublishingDraft, ReadSettings},
    track::TimelineEvent,
};
use servis48_e2e::{Client, Reply};

use crate::{
    photos::sent,
    world::{
        CELJE_ADMINISTRATOR, KRUSEVAC_ADMINISTRATOR, Official, WEDNESDAY, answer, category,
        citizen, desk_id, file, key, lamp, read_desk, read_tracked, signed_in, solved,
    },
};

const KRUSEVAC_LIGHTING: Official = Official {
    slug: "krusevac",
    email: "milica.lucic@krusevac.localhost",
};

static KRUSEVAC: Mutex<()> = Mutex::new(());

/// Kruševac with this way of publishing, until the guard is dropped.
fn publishing(publishing: Publishing) -> MutexGuard<'static, ()> {
    let guard = KRUSEVAC
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let settings = signed_in(&KRUSEVAC_ADMINISTRATOR)
        .call(&ChoosePublishing, &PublishingDraft { publishing })
        .unwrap();
    assert_eq!(settings.publishing, publishing);
    guard
}

/// A lamp in Kruševac: its tracking token, its number and its id at the desk.
fn filed(desk: &mut Client) -> (String, String, String) {
    let mut reporter = citizen("krusevac");
    let draft = api::request::RequestDraft {
        category: category(&mut reporter, "lighting"),
        point: None,
        address: "Обилићева 12".to_owned(),
        ..lamp(&mut reporter)
    };
    let receipt = file(&mut reporter, &draft);
    let id = desk_id(desk, Queue::Open, &receipt.reference);
    (receipt.token, receipt.reference, id)
}

fn draft(desk: &mut Client, id: &str, answer: &AnswerDraft) -> Result<DeskRequest, Reply> {
    desk.call(&DraftAnswer { id }, answer)
}

fn send_back(desk: &mut Client, id: &str, version: u32) -> Result<DeskRequest, Reply> {
    let body = ReasonDraft {
        version,
        reason: COMMENT.to_owned(),
    };
    desk.call(&SendBack { id }, &body)
}

const COMMENT: &str = "Наведите и када је сијалица замењена.";
const WORDS: &str = "Сијалицу смо заменили, светиљка поново ради.";

fn written(version: u32) -> AnswerDraft {
    AnswerDraft {
        text: WORDS.to_owned(),
        publication: Some(Publication {
            text: "Светиљка не ради.".to_owned(),
            photo: false,
        }),
        ..solved(version)
    }
}

fn code(refused: Result<DeskRequest, Reply>) -> (u16, ProblemCode) {
    let refused = refused.unwrap_err();
    (refused.status, refused.problem().code)
}

/// Everything that the citizen and the public can get of a request, as text.
fn outside(token: &str, reference: &str) -> String {
    let mut citizen = citizen("krusevac");
    let tracked = serde_json::to_string(&read_tracked(&mut citizen, token)).unwrap();
    let public = match citizen.call(&ReadPublished { reference }, &Empty {}) {
        Ok(published) => serde_json::to_string(&published).unwrap(),
        Err(refused) => refused.text(),
    };
    format!("{tracked}\n{public}")
}

#[test]
fn a_draft_is_sent_back_replaced_and_published_in_its_authors_name() {
    let _guard = publishing(Publishing::FourEyes);
    let mut officer = signed_in(&KRUSEVAC_LIGHTING);
    let (token, reference, id) = filed(&mut officer);
    let before = read_desk(&mut officer, &id);
    assert!(before.acts.contains(&ActKind::Draft));
    assert!(!before.acts.contains(&ActKind::Answer));
    assert!(before.outcomes.contains(&Outcome::Solved));
    assert_eq!(
        code(answer(&mut officer, &id, &written(before.version))),
        (409, ProblemCode::StepNotAllowed),
    );

    // Drafted: the whole answer is kept, and nothing of it gets out.
    let photo = sent(&mut officer, PhotoRole::After).id;
    let first = AnswerDraft {
        photo: Some(photo.clone()),
        ..written(before.version)
    };
    let drafted = draft(&mut officer, &id, &first).unwrap();
    assert_eq!(drafted.status, Status::Drafted);
    let kept = drafted.draft.unwrap();
    assert_eq!(kept.answer.version, drafted.version);
    assert_eq!(
        AnswerDraft {
            version: before.version,
            ..kept.answer
        },
        first
    );
    let out = outside(&token, &reference);
    assert!(!out.contains(WORDS) && !out.contains(&photo), "{out}");
    let tracked = read_tracked(&mut citizen("krusevac"), &token);
    assert_eq!(
        (tracked.status, tracked.clock.state),
        (Status::Drafted, ClockState::Running)
    );
    assert!(tracked.answer.is_none() && tracked.photos.is_empty());

    // The administrator sees whose it is, and sends it back; the officer may not.
    assert_eq!(
        code(send_back(&mut officer, &id, drafted.version)),
        (403, ProblemCode::NotAllowed)
    );
    let mut administrator = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let waiting = read_desk(&mut administrator, &id);
    let shown = waiting.draft.unwrap();
    assert_eq!(shown.author, kept.author);
    assert!(waiting.acts.contains(&ActKind::SendBack) && waiting.acts.contains(&ActKind::Answer));
    let image = administrator.send(
        api::Method::Get,
        &api::Endpoint::path(&ReadDeskPhoto { photo: &photo }),
        &[],
        &[],
    );
    assert_eq!(image.status, 200);
    let returned = send_back(&mut administrator, &id, waiting.version).unwrap();
    assert_eq!(returned.status, Status::Assigned);
    let seen = read_desk(&mut officer, &id);
    assert_eq!(seen.draft.unwrap().comment.as_deref(), Some(COMMENT));
    assert!(
        seen.timeline.iter().any(
            |entry| matches!(&entry.event, TimelineEvent::SentBack { text } if text == COMMENT)
        )
    );
    let out = outside(&token, &reference);
    assert!(!out.contains(COMMENT) && !out.contains("drafted"), "{out}");

    // Replaced, then published with a correction: the officer stays the author, the history names the publisher.
    let better = AnswerDraft {
        photo: Some(photo.clone()),
        ..written(seen.version)
    };
    let again = draft(&mut officer, &id, &better).unwrap();
    assert_eq!(again.draft.unwrap().comment, None);
    let corrected = AnswerDraft {
        text: format!("{WORDS} Хвала на стрпљењу."),
        photo: Some(photo.clone()),
        ..written(again.version)
    };
    let answered = answer(&mut administrator, &id, &corrected).unwrap();
    assert_eq!((answered.status, answered.draft), (Status::Resolved, None));
    let letter = answered.answer.unwrap();
    assert_eq!(
        (&letter.author, &letter.text),
        (&kept.author, &corrected.text)
    );
    let publisher = answered
        .timeline
        .iter()
        .find(|entry| matches!(entry.event, TimelineEvent::Answered { .. }))
        .and_then(|entry| entry.by.clone());
    assert!(publisher.is_some_and(|publisher| publisher != kept.author));
    let tracked = read_tracked(&mut citizen("krusevac"), &token);
    assert_eq!(tracked.answer.unwrap().text, corrected.text);
    assert_eq!(tracked.photos.len(), 1);
    assert_eq!(tracked.clock.state, ClockState::Kept);
}

#[test]
fn the_clock_runs_while_a_draft_awaits_publication() {
    let _guard = publishing(Publishing::FourEyes);
    let mut officer = signed_in(&KRUSEVAC_LIGHTING);
    let (token, _, id) = filed(&mut officer);
    let version = read_desk(&mut officer, &id).version;
    draft(&mut officer, &id, &written(version)).unwrap();
    let mut late = citizen("krusevac").when("2026-04-27T10:00:00Z");
    assert_eq!(
        read_tracked(&mut late, &token).clock.state,
        ClockState::Overdue
    );
}

#[test]
fn of_two_drafts_decided_on_one_version_the_second_is_refused() {
    let _guard = publishing(Publishing::FourEyes);
    let mut officer = signed_in(&KRUSEVAC_LIGHTING);
    let (_, _, id) = filed(&mut officer);
    let version = read_desk(&mut officer, &id).version;
    draft(&mut officer, &id, &written(version)).unwrap();
    let second = AnswerDraft {
        text: "Нешто сасвим друго је написано.".to_owned(),
        ..written(version)
    };
    assert_eq!(
        code(draft(&mut officer, &id, &second)),
        (409, ProblemCode::Conflict)
    );
    let refused = draft(
        &mut officer,
        &id,
        &AnswerDraft {
            outcome: Outcome::Planned,
            ..written(version + 1)
        },
    )
    .unwrap_err();
    assert_eq!(refused.problem().fields[0].field, "date");
    let kept = read_desk(&mut officer, &id).draft.unwrap();
    assert_eq!(kept.answer.text, WORDS);
    // Nobody else's municipality or department reaches it.
    let mut stranger = signed_in(&CELJE_ADMINISTRATOR);
    assert_eq!(
        code(draft(&mut stranger, &id, &written(version + 1))),
        (404, ProblemCode::NotFound)
    );
    assert_eq!(
        code(send_back(&mut stranger, &id, version + 1)),
        (404, ProblemCode::NotFound)
    );
}

#[test]
fn a_draft_outlives_the_setting_and_the_department_may_then_send_it() {
    let guard = publishing(Publishing::FourEyes);
    let mut officer = signed_in(&KRUSEVAC_LIGHTING);
    let (_, _, id) = filed(&mut officer);
    let version = read_desk(&mut officer, &id).version;
    draft(&mut officer, &id, &written(version)).unwrap();
    drop(guard);
    let _guard = publishing(Publishing::Direct);
    let seen = read_desk(&mut officer, &id);
    assert!(seen.acts.contains(&ActKind::Answer) && !seen.acts.contains(&ActKind::Draft));
    let answered = answer(&mut officer, &id, &written(seen.version)).unwrap();
    assert_eq!((answered.status, answered.draft), (Status::Resolved, None));
}

#[test]
fn only_administrators_choose_who_publishes() {
    let mut officer = signed_in(&KRUSEVAC_LIGHTING);
    let body = PublishingDraft {
        publishing: Publishing::FourEyes,
    };
    for refused in [
        officer.call(&ChoosePublishing, &body).unwrap_err(),
        officer.call(&ReadSettings, &Empty {}).unwrap_err(),
    ] {
        assert_eq!(
            (refused.status, refused.problem().code),
            (403, ProblemCode::NotAllowed)
        );
    }
    let mut nobody = citizen("krusevac").when(WEDNESDAY);
    let refused = nobody.call(&ChoosePublishing, &body).unwrap_err();
    assert_eq!(refused.status, 401);
}

#[test]
fn a_preview_of_a_draft_shows_what_the_administrator_would_publish() {
    let _guard = publishing(Publishing::FourEyes);
    let mut officer = signed_in(&KRUSEVAC_LIGHTING);
    let (token, reference, id) = filed(&mut officer);
    let version = read_desk(&mut officer, &id).version;
    let seen = officer
        .call(&PreviewAnswer { id: &id }, &written(version))
        .unwrap();
    assert!(
        !outside(&token, &reference).contains(WORDS),
        "a preview gets out to nobody"
    );
    let drafted = draft(&mut officer, &id, &written(version)).unwrap();
    let mut administrator = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let publishes = written(drafted.version);
    let again = administrator
        .call(&PreviewAnswer { id: &id }, &publishes)
        .unwrap();
    assert_eq!(again, seen, "whoever publishes, its author signs it");
    answer(&mut administrator, &id, &publishes).unwrap();
    let mut reporter = citizen("krusevac");
    let tracked = read_tracked(&mut reporter, &token);
    assert_eq!(tracked.answer, Some(seen.letter));
    let reference = reference.as_str();
    let published = reporter
        .call(&ReadPublished { reference }, &Empty {})
        .unwrap();
    assert_eq!(Some(published), seen.public);
}

#[test]
fn many_answers_at_once_wait_for_the_administrator() {
    let _guard = publishing(Publishing::FourEyes);
    let mut officer = signed_in(&KRUSEVAC_LIGHTING);
    let (token, reference, id) = filed(&mut officer);
    let many = ManyDraft {
        items: vec![ManyItem {
            id: id.clone(),
            version: read_desk(&mut officer, &id).version,
        }],
        outcome: Outcome::Solved,
        text: format!("{WORDS} {{number}}"),
        date: None,
        addressee: String::new(),
        reason: String::new(),
    };
    let key = key();
    for _ in 0..2 {
        let headers = [(IDEMPOTENCY_KEY, key.as_str())];
        let reply = officer.call_with(&AnswerMany, &many, &headers).unwrap();
        let results: Vec<ManyResult> = reply.items.iter().map(|done| done.result).collect();
        assert_eq!(results, [ManyResult::Drafted]);
    }
    let drafted = read_desk(&mut officer, &id);
    assert_eq!(drafted.status, Status::Drafted);
    assert_eq!(
        drafted.draft.unwrap().answer.text,
        format!("{WORDS} {reference}")
    );
    assert!(!outside(&token, &reference).contains(WORDS));
}

#[test]
fn public_answers_are_the_administrators_too() {
    let _guard = publishing(Publishing::FourEyes);
    let mut officer = signed_in(&KRUSEVAC_LIGHTING);
    let mut administrator = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let (_, _, id) = filed(&mut officer);
    let version = read_desk(&mut officer, &id).version;
    let drafted = draft(&mut officer, &id, &written(version)).unwrap();
    answer(&mut administrator, &id, &written(drafted.version)).unwrap();
    assert!(!read_desk(&mut officer, &id).may_make_article);
    assert!(read_desk(&mut administrator, &id).may_make_article);
    let list = ListKnowledge::default();
    assert!(!officer.call(&list, &Empty {}).unwrap().may_make);
    let article = ArticleDraft {
        language: "sr-Cyrl".to_owned(),
        question: "Када се мења сијалица на улици?".to_owned(),
        answer: WORDS.to_owned(),
        request: Some(id),
        ..ArticleDraft::default()
    };
    let refused = officer.call(&MakeArticle, &article).unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().code),
        (403, ProblemCode::NotAllowed)
    );
    let made = administrator.call(&MakeArticle, &article).unwrap();
    assert!(made.slug.starts_with("kada-se-menja-sijalica-na-ulici"));
    let page = officer.call(&list, &Empty {}).unwrap();
    let seen = page.articles.iter().find(|one| one.id == made.id);
    assert!(!seen.unwrap().may_change);
    let retire = RetireArticle { id: &made.id };
    let refused = officer.call(&retire, &Empty {}).unwrap_err();
    assert_eq!(refused.status, 403);
    administrator.call(&retire, &Empty {}).unwrap();
}
