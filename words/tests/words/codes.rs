//! Every coded value that people are shown has words, and the files have no words for codes that do not exist.

use std::collections::BTreeSet;

use crate::locales::{all_messages, messages, words};
use api::{
    ProblemCode,
    audit::{Setting, SignInFailure},
    deadline::{ClockName, ClockState, PromiseState, Standing},
    desk::Queue,
    many::ManyResult,
    notices::NoticeFailure,
    people::Access,
    public::PublishedState,
    settings_file::{FileErrorCode, FileFault, SettingsPart},
};
use domain::{
    Attempt, Channel, Code, Country, Kind, Language, Outcome, PhotoRole, ReplyChannel, Role,
    Status,
    audit::{Act, Aspect, SignInMethod},
    clock::ClockKind,
    escalation::{Addressee, Level},
    fields::Rating,
    fields::{Field, FieldErrorCode},
    holidays::Holiday,
    lifecycle::{ActKind, Actor, Publishing},
    mail::Remark,
    outside::{LinkState, Step},
    placeholder::Placeholder,
    question::DataType,
    redact::Personal,
    routing::WhenKind,
};

fn ids<T: Code>(prefix: &str) -> impl Iterator<Item = String> {
    T::ALL
        .iter()
        .map(move |value| format!("{prefix}-{}", value.code()))
}

/// Channels on which a person brings the answer.
fn by_hand(prefix: &str) -> impl Iterator<Item = String> {
    let channels = ReplyChannel::ALL.iter().copied();
    channels
        .filter_map(ReplyChannel::by_hand)
        .map(move |channel| format!("{prefix}-{}", channel.code()))
}

/// Acts that have a form at the desk; answering has the editor, and the others are done by the citizen or no page yet.
const ACTS: [ActKind; 13] = [
    ActKind::Assign,
    ActKind::HandOver,
    ActKind::Recategorise,
    ActKind::AskCitizen,
    ActKind::Resume,
    ActKind::Resolve,
    ActKind::Reopen,
    ActKind::BreakPromise,
    ActKind::Withdraw,
    ActKind::SendBack,
    ActKind::Merge,
    ActKind::Part,
    ActKind::Split,
];

/// What the worker calls the notices it sends.
const NOTICES: [&str; 21] = [
    "receipt",
    "answer",
    "question",
    "promise-broken",
    "split",
    "replied",
    "wrote",
    "reopened",
    "half-gone",
    "three-quarters",
    "overdue",
    "day-after",
    "promise-passed",
    "help-asked",
    "help-given",
    "digest",
    "invitation",
    "password-link",
    "password-changed",
    "locked-out",
    "second-factor-removed",
];

/// The ids of every code that is shown. Requirements stay inside the service.
fn coded() -> BTreeSet<String> {
    ids::<Kind>("kind")
        .chain(ids::<Status>("status"))
        .chain(ids::<Outcome>("outcome"))
        .chain(ids::<PublishedState>("outcome"))
        .chain(ids::<Channel>("channel"))
        .chain(ids::<Channel>("explain-received"))
        .chain(ids::<ReplyChannel>("reply-channel"))
        .chain(ids::<Attempt>("attempt"))
        .chain(by_hand("delivery-done"))
        .chain(by_hand("delivery-failed"))
        .chain(by_hand("delivery-told"))
        .chain(by_hand("delivery-delivered"))
        .chain(ids::<Role>("role"))
        .chain(ids::<PhotoRole>("photo-role"))
        .chain(ids::<ClockState>("clock-state"))
        .chain(ids::<ClockKind>("clock-kind"))
        .chain(ids::<Level>("level"))
        .chain(ids::<Addressee>("addressee"))
        .chain(ids::<Standing>("standing"))
        .chain(ids::<ClockName>("clock-name"))
        .chain(ids::<PromiseState>("promise-state"))
        .chain(ids::<NoticeFailure>("notice-failure"))
        .chain(NOTICES.map(|kind| format!("notice-kind-{kind}")))
        .chain(ids::<Actor>("desk-actor"))
        .chain((Rating::MIN..=Rating::MAX).map(|score| format!("rating-{score}")))
        .chain(ids::<Queue>("desk-queue"))
        .chain(ids::<Publishing>("desk-publishing"))
        .chain(ids::<Act>("audit-act"))
        .chain(ids::<Aspect>("audit-aspect"))
        .chain(ids::<DataType>("data-type"))
        .chain(ids::<WhenKind>("route-when"))
        .chain(ids::<SignInMethod>("method"))
        .chain(ids::<SignInFailure>("failure"))
        .chain(ids::<Setting>("setting"))
        .chain(ids::<Access>("access"))
        .chain(ids::<Placeholder>("placeholder"))
        .chain(ids::<ManyResult>("many-result"))
        .chain(ids::<Personal>("desk-mark"))
        .chain(ids::<Personal>("desk-mark-replaced"))
        .chain(ids::<Remark>("remark"))
        .chain(ids::<Step>("outside-step"))
        .chain(ids::<LinkState>("outside-state"))
        .chain(ids::<Personal>("outside-hidden"))
        .chain(ids::<SettingsPart>("settings-file-part"))
        .chain(ids::<FileFault>("settings-file-fault"))
        .chain(ids::<FileErrorCode>("settings-file-error"))
        .chain(ids::<Country>("country"))
        .chain(ids::<Holiday>("holiday"))
        .chain(ids::<ProblemCode>("problem"))
        .chain(ids::<FieldErrorCode>("field"))
        .collect()
}

#[test]
fn every_code_has_words_in_every_language() {
    for language in Language::ALL {
        let words = words(*language);
        for id in coded() {
            assert!(words.has(&id), "{language:?} has no {id}");
        }
    }
}

#[test]
fn no_words_stand_for_a_code_that_is_none() {
    let coded = coded();
    let prefixes: BTreeSet<String> = [
        "kind",
        "status",
        "outcome",
        "channel",
        "reply-channel",
        "attempt",
        "role",
        "photo-role",
    ]
    .into_iter()
    .chain([
        "clock-state",
        "clock-kind",
        "level",
        "standing",
        "clock-name",
        "promise-state",
        "addressee",
        "notice-failure",
        "notice-kind",
        "desk-actor",
        "rating",
        "desk-queue",
        "desk-publishing",
        "audit-act",
        "audit-aspect",
        "data-type",
        "route-when",
        "method",
        "failure",
        "setting",
        "access",
        "placeholder",
        "desk-mark",
        "remark",
        "outside-step",
        "outside-state",
        "outside-hidden",
        "settings-file-part",
        "settings-file-fault",
        "settings-file-error",
        "country",
        "holiday",
    ])
    .map(|prefix| format!("{prefix}-"))
    .collect();
    for id in all_messages("en").keys() {
        let is_coded = prefixes.iter().any(|prefix| id.starts_with(prefix));
        assert!(!is_coded || coded.contains(id), "{id} is no code");
    }
}

#[test]
fn every_act_at_the_desk_is_named_explained_and_told_of() {
    let known = messages("en", "desk");
    for act in ACTS.map(Code::code) {
        for id in [
            format!("desk-act-{act}"),
            format!("desk-act-{act}-clock"),
            format!("desk-act-{act}-send"),
        ] {
            assert!(known.contains_key(&id), "there is no {id}");
        }
        // Handing over leads away from the request, and says so in its own words.
        let told = format!("desk-done-{act}");
        assert!(
            known.contains_key(&told) || act == ActKind::HandOver.code(),
            "there is no {told}"
        );
    }
}

/// What the desk words in its own way stands for a message everyone else reads, and takes no more than that is given.
#[test]
fn the_desks_own_wording_stands_for_a_message_of_the_citizens() {
    let everyone: std::collections::BTreeMap<_, _> = ["common", "citizen"]
        .iter()
        .flat_map(|part| messages("en", part))
        .collect();
    for (id, message) in messages("en", "desk") {
        let replaced = id
            .strip_prefix("desk-")
            .filter(|id| id.starts_with("standing-") || id.starts_with("timeline-"));
        if let Some(replaced) = replaced {
            let known = everyone
                .get(replaced)
                .unwrap_or_else(|| panic!("{id} stands for nothing"));
            assert!(message.args.is_subset(&known.args), "{id}");
        }
    }
}

#[test]
fn field_messages_name_a_field_and_an_error() {
    let general: BTreeSet<String> = ids::<FieldErrorCode>("field")
        .chain(["field-other".to_owned()])
        .collect();
    let of_fields: BTreeSet<String> = Field::ALL
        .iter()
        .flat_map(|field| {
            ids::<FieldErrorCode>("field")
                .map(move |id| id.replacen("field", &format!("field-{}", field.code()), 1))
        })
        .collect();
    for id in messages("en", "common")
        .keys()
        .filter(|id| id.starts_with("field-"))
    {
        assert!(
            general.contains(id) || of_fields.contains(id),
            "{id} is said for no field and error"
        );
    }
}

#[test]
fn codes_are_said_in_the_readers_language() {
    for (language, said) in [
        (Language::Slovenian, "Ni v naši pristojnosti"),
        (Language::SerbianCyrillic, "Није у нашој надлежности"),
        (Language::SerbianLatin, "Nije u našoj nadležnosti"),
        (Language::English, "Not within our powers"),
    ] {
        assert_eq!(
            words(language).code_name("outcome", Outcome::NotCompetent),
            said
        );
    }
}
