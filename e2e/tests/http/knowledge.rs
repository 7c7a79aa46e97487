//! Public answers: made from an answer that was given, found by whoever types something like the question, and kept by
//! those who publish.

use api::{
    Channel, Empty, Kind, ProblemCode, ReplyChannel,
    audit::{AuditEntry, ReadAudit, Was},
    desk::DeskRequest,
    intake::{Contact, IntakeDraft, TakenIn},
    knowledge::{
        ASKED_MAX, AnswersAsked, ArticleDraft, ArticleLink, ChangeArticle, FindAnswers,
        KeptArticle, KnowledgePage, ListAnswers, ListKnowledge, MakeArticle, PAGE_SIZE, ReadAnswer,
        RestoreArticle, RetireArticle,
    },
};
use domain::audit::{Act, Aspect};
use servis48_e2e::Client;

use crate::{
    catalogue::{code, field, fields},
    categories::made_category,
    intake::{CELJE_OPERATOR, call, take_in},
    world::{
        CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_OTHER, KRUSEVAC_ADMINISTRATOR, answer, citizen,
        filed_lamp, fresh, key, municipality, read_desk, signed_in, solved,
    },
};

/// A word that no other test types, in the nominative: `…ovnica`; other cases end in `…ovnice`, `…ovnico`.
fn rare() -> String {
    let number = u64::from(std::process::id()) * 10_000 + u64::from(fresh());
    let letters: String = number
        .to_string()
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect();
    format!("{letters}ovnica")
}

fn about(word: &str) -> ArticleDraft {
    ArticleDraft {
        language: "sl".to_owned(),
        question: format!("Kje dobim {word}?"),
        answer: "V sprejemni pisarni na Trgu celjskih knezov 9, vsak delavnik od 8. do 15. ure."
            .to_owned(),
        ..ArticleDraft::default()
    }
}

fn make(desk: &mut Client, draft: &ArticleDraft) -> KeptArticle {
    desk.call(&MakeArticle, draft)
        .unwrap_or_else(|reply| panic!("{} {}", reply.status, reply.text()))
}

/// The addresses of what is found.
fn found(slug: &str, text: &str) -> Vec<String> {
    let asked = AnswersAsked {
        text: text.to_owned(),
    };
    let reply = citizen(slug).call(&FindAnswers, &asked).unwrap();
    reply
        .answers
        .into_iter()
        .map(|answer| answer.slug)
        .collect()
}

/// Something that was asked and answered on the spot.
fn answered(operator: &mut Client, kind: Kind, text: &str) -> TakenIn {
    let municipality = municipality(operator);
    let category = municipality
        .categories
        .iter()
        .find(|category| category.kinds.contains(&kind))
        .unwrap();
    let draft = IntakeDraft {
        channel: Some(Channel::InPerson),
        kind: Some(kind),
        text: text.to_owned(),
        point: None,
        address: String::new(),
        contact: Contact::default(),
        informed: false,
        reply_channel: Some(ReplyChannel::Track),
        answer: "V sprejemni pisarni na Trgu celjskih knezov 9.".to_owned(),
        ..call(&category.id, "")
    };
    take_in(operator, &draft, &key()).unwrap()
}

fn answered_lamp(desk: &mut Client) -> DeskRequest {
    let (_, id) = filed_lamp(desk);
    let version = read_desk(desk, &id).version;
    answer(desk, &id, &solved(version)).unwrap()
}

/// What the audit log says of an act on an answer with this question.
fn logged(act: Act, question: &str) -> Vec<AuditEntry> {
    let wanted = ReadAudit {
        act: Some(act),
        ..ReadAudit::default()
    };
    signed_in(&CELJE_ADMINISTRATOR)
        .call(&wanted, &Empty {})
        .unwrap()
        .entries
        .into_iter()
        .filter(|entry| entry.details.article.as_deref() == Some(question))
        .collect()
}

#[test]
fn an_answer_to_a_question_is_found_by_whoever_types_the_next_one() {
    let word = rare();
    let mut operator = signed_in(&CELJE_OPERATOR);
    let asked = format!("Sem Ana Kovač. Zanima me, kje dobim {word} za sosedo.");
    let receipt = answered(&mut operator, Kind::Question, &asked);
    let request = read_desk(&mut operator, &receipt.id);
    assert!(request.may_make_article);
    assert_eq!(request.article, None);
    let draft = ArticleDraft {
        request: Some(receipt.id.clone()),
        category: request.category_id.clone(),
        ..about(&word)
    };
    let article = make(&mut operator, &draft);
    assert_eq!(
        article.reference.as_deref(),
        Some(receipt.reference.as_str())
    );
    assert_eq!(article.slug, format!("kje-dobim-{word}"));
    assert_eq!(article.department, request.department);
    assert_eq!(article.written_by, "Tjaša Zvonar");
    // The request knows its answer, and who reads both can go from one to the other.
    let link = ArticleLink {
        slug: article.slug.clone(),
        question: draft.question.clone(),
    };
    assert_eq!(read_desk(&mut operator, &receipt.id).article, Some(link));

    // Another case, without marks, in capitals, among other words, and half typed.
    let stem = word.trim_end_matches('a');
    for typed in [
        format!("{stem}e"),
        format!("Prosim, povejte mi, kako pridem do {stem}o?"),
        word.to_uppercase(),
        format!("kje dobim {stem}"),
    ] {
        assert_eq!(
            found("celje", &typed),
            std::slice::from_ref(&article.slug),
            "{typed}"
        );
    }
    assert_eq!(found("celje", "kje dobim"), Vec::<String>::new());
    assert_eq!(found("celje", ""), Vec::<String>::new());

    // Everybody reads it, and nothing of who asked or wrote it.
    let reply = citizen("celje").send(
        api::Method::Get,
        &format!("/api/answers/{}", article.slug),
        &[],
        &[],
    );
    assert_eq!(reply.status, 200);
    let body = reply.text();
    assert!(body.contains("Trgu celjskih knezov"), "{body}");
    for hidden in [&receipt.reference, &receipt.id, "Kovač", "Zvonar", "Tjaša"] {
        assert!(!body.contains(hidden), "{hidden}: {body}");
    }
}

#[test]
fn what_is_not_answered_or_never_public_becomes_no_public_answer() {
    let mut officer = signed_in(&CELJE_LIGHTING);
    let (_, id) = filed_lamp(&mut officer);
    assert!(!read_desk(&mut officer, &id).may_make_article);
    let draft = ArticleDraft {
        request: Some(id.clone()),
        ..about(&rare())
    };
    assert_eq!(
        code(officer.call(&MakeArticle, &draft)),
        (409, ProblemCode::StepNotAllowed)
    );
    // A request of another department is none.
    let mut elsewhere = signed_in(&CELJE_OTHER);
    assert_eq!(
        code(elsewhere.call(&MakeArticle, &draft)),
        (404, ProblemCode::NotFound)
    );
    let mut operator = signed_in(&CELJE_OPERATOR);
    let praise = answered(
        &mut operator,
        Kind::PraiseOrComplaint,
        "Pohvalil bi prijazno gospo pri okencu.",
    );
    assert!(!read_desk(&mut operator, &praise.id).may_make_article);
    let draft = ArticleDraft {
        request: Some(praise.id),
        ..about(&rare())
    };
    assert_eq!(
        fields(operator.call(&MakeArticle, &draft)),
        [field("kind", "not-allowed")]
    );
}

#[test]
fn an_answer_is_changed_on_the_revision_that_was_read_retired_restored_and_logged() {
    let word = rare();
    let mut officer = signed_in(&CELJE_LIGHTING);
    let request = answered_lamp(&mut officer);
    let draft = ArticleDraft {
        request: Some(request.id),
        ..about(&word)
    };
    let article = make(&mut officer, &draft);
    let other = rare();
    let changed = ArticleDraft {
        revision: article.revision,
        question: format!("Kje prevzamem {other}?"),
        request: None,
        ..draft.clone()
    };
    let endpoint = ChangeArticle { id: &article.id };
    let now = officer.call(&endpoint, &changed).unwrap();
    assert_eq!((now.revision, &now.slug), (2, &article.slug));
    assert_eq!(found("celje", &word), Vec::<String>::new());
    assert_eq!(found("celje", &other), std::slice::from_ref(&article.slug));
    // Somebody else had the first revision open.
    assert_eq!(
        code(officer.call(&endpoint, &changed)),
        (409, ProblemCode::Conflict)
    );

    let retire = RetireArticle { id: &article.id };
    let retired = officer.call(&retire, &Empty {}).unwrap();
    assert!(retired.retired_at.is_some());
    assert_eq!(
        code(officer.call(&retire, &Empty {})),
        (409, ProblemCode::StepNotAllowed)
    );
    assert_eq!(
        code(officer.call(
            &endpoint,
            &ArticleDraft {
                revision: 3,
                ..changed.clone()
            }
        )),
        (409, ProblemCode::Conflict)
    );
    let read = ReadAnswer {
        slug: &article.slug,
    };
    let mut anybody = citizen("celje");
    assert_eq!(
        code(anybody.call(&read, &Empty {})),
        (404, ProblemCode::NotFound)
    );
    assert_eq!(found("celje", &other), Vec::<String>::new());
    let retired_list = ListKnowledge {
        retired: true,
        cursor: None,
    };
    let page: KnowledgePage = officer.call(&retired_list, &Empty {}).unwrap();
    assert!(page.may_make);
    let listed = page.articles.iter().find(|one| one.id == article.id);
    assert!(listed.unwrap().may_change);

    let restore = RestoreArticle { id: &article.id };
    let again = officer.call(&restore, &Empty {}).unwrap();
    assert_eq!(again.retired_at, None);
    assert_eq!(
        code(officer.call(&restore, &Empty {})),
        (409, ProblemCode::StepNotAllowed)
    );
    assert_eq!(found("celje", &other), std::slice::from_ref(&article.slug));
    anybody.call(&read, &Empty {}).unwrap();

    let made = logged(Act::ArticlePublished, &draft.question);
    assert_eq!(made.len(), 1);
    let told = made.first().unwrap();
    assert_eq!(told.details.reference, article.reference);
    let said: Vec<Aspect> = told.details.changes.iter().map(|one| one.aspect).collect();
    assert_eq!(said, [Aspect::Question, Aspect::Answer, Aspect::Language]);
    let changes = logged(Act::ArticleChanged, &changed.question);
    let change = changes.first().unwrap().details.changes.first().unwrap();
    assert_eq!(change.before, Some(Was::Text(draft.question)));
    assert_eq!(change.after, Some(Was::Text(changed.question.clone())));
    for act in [Act::ArticleRetired, Act::ArticleRestored] {
        assert_eq!(logged(act, &changed.question).len(), 1, "{act:?}");
    }
}

#[test]
fn what_one_office_says_no_other_changes() {
    let word = rare();
    let mut officer = signed_in(&CELJE_LIGHTING);
    let article = make(&mut officer, &about(&word));
    let mut elsewhere = signed_in(&CELJE_OTHER);
    let list = ListKnowledge::default();
    let page = elsewhere.call(&list, &Empty {}).unwrap();
    let seen = page.articles.iter().find(|one| one.id == article.id);
    assert!(!seen.unwrap().may_change, "it is read and not changed");
    let draft = ArticleDraft {
        revision: 1,
        ..about(&word)
    };
    let refused = (403, ProblemCode::NotAllowed);
    let id = article.id.as_str();
    assert_eq!(code(elsewhere.call(&ChangeArticle { id }, &draft)), refused);
    assert_eq!(
        code(elsewhere.call(&RetireArticle { id }, &Empty {})),
        refused
    );
    assert_eq!(
        code(elsewhere.call(&RestoreArticle { id }, &Empty {})),
        refused
    );
    // Another municipality neither finds nor changes it.
    assert_eq!(found("krusevac", &word), Vec::<String>::new());
    assert_eq!(
        found("krusevac", &format!("_mcelje OR {word}")),
        Vec::<String>::new()
    );
    let slug = article.slug.as_str();
    assert_eq!(
        code(citizen("krusevac").call(&ReadAnswer { slug }, &Empty {})),
        (404, ProblemCode::NotFound)
    );
    let mut foreigner = signed_in(&KRUSEVAC_ADMINISTRATOR);
    assert_eq!(
        code(foreigner.call(&ChangeArticle { id }, &draft)),
        (404, ProblemCode::NotFound)
    );
    // Who may read every department may change every department's.
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    administrator.call(&ChangeArticle { id }, &draft).unwrap();
}

#[test]
fn two_with_the_same_question_have_addresses_of_their_own() {
    let word = rare();
    let mut operator = signed_in(&CELJE_OPERATOR);
    let first = make(&mut operator, &about(&word));
    let second = make(&mut operator, &about(&word));
    assert_ne!(first.slug, second.slug);
    assert!(second.slug.starts_with(&first.slug), "{}", second.slug);
    let both = found("celje", &word);
    assert_eq!(both.len(), 2);
    assert!(both.contains(&first.slug) && both.contains(&second.slug));
}

#[test]
fn slips_are_told_at_their_fields() {
    let mut operator = signed_in(&CELJE_OPERATOR);
    let slips = ArticleDraft {
        language: "sr-Latn".to_owned(),
        question: "Kje?".to_owned(),
        answer: String::new(),
        category: "nowhere".to_owned(),
        ..ArticleDraft::default()
    };
    assert_eq!(
        fields(operator.call(&MakeArticle, &slips)),
        [
            field("language", "not-allowed"),
            field("question", "too-short"),
            field("answer", "required"),
            field("category", "unknown"),
        ]
    );
    let asked = AnswersAsked {
        text: "č".repeat(ASKED_MAX + 1),
    };
    assert_eq!(
        code(citizen("celje").call(&FindAnswers, &asked)),
        (400, ProblemCode::MalformedRequest)
    );
}

#[test]
fn a_list_goes_on_where_it_ended_and_holds_one_category() {
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let category = made_category(&mut administrator, "Javni odgovori");
    let word = rare();
    let draft = ArticleDraft {
        category: category.id.clone(),
        ..about(&word)
    };
    let mut made: Vec<String> = (0..=PAGE_SIZE)
        .map(|_| make(&mut administrator, &draft).slug)
        .collect();
    let mut anybody = citizen("celje");
    let mut listed = Vec::new();
    let mut cursor = None;
    let mut pages = 0;
    loop {
        let wanted = ListAnswers {
            category: Some(category.id.clone()),
            cursor,
        };
        let page = anybody.call(&wanted, &Empty {}).unwrap();
        pages += 1;
        listed.extend(page.answers.into_iter().map(|answer| answer.slug));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(pages, 2);
    listed.sort();
    made.sort();
    assert_eq!(listed, made);
    let forged = ListAnswers {
        cursor: Some("bm8".to_owned()),
        ..ListAnswers::default()
    };
    assert_eq!(
        code(anybody.call(&forged, &Empty {})),
        (400, ProblemCode::MalformedRequest)
    );
    // At most five are shown of those that fit.
    assert_eq!(found("celje", &word).len(), 5);
    // So that the list that all tests share stays short.
    let all = administrator.call(&ListKnowledge::default(), &Empty {});
    for article in all.unwrap().articles {
        if article.category_id.as_ref() == Some(&category.id) {
            let retire = RetireArticle { id: &article.id };
            administrator.call(&retire, &Empty {}).unwrap();
        }
    }
}
