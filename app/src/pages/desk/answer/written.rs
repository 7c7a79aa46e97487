//! An answer as typed, as what is sent: by the same rule as in the worker.

use api::{
    answers::DraftedAnswer,
    desk::{AnswerDraft, DeskRequest, Publication},
    typed::TypedAnswer,
};
use chrono::NaiveDate;
use domain::{
    Code, Kind, Outcome,
    fields::{self, AnswerDetail, FieldError, RawAnswer, RawPublication},
};

/// An answer to this request of which nothing is typed yet: the draft there is, or else the citizen's own text for the
/// public.
pub(super) fn blank(request: &DeskRequest) -> TypedAnswer {
    match &request.draft {
        None => TypedAnswer {
            public_text: request.text.clone(),
            publish: request.public_by_default,
            ..TypedAnswer::default()
        },
        Some(draft) => drafted(draft, &request.text),
    }
}

/// A draft as it would stand in the editor.
fn drafted(draft: &DraftedAnswer, citizens: &str) -> TypedAnswer {
    let answer = &draft.answer;
    let publication = answer.publication.as_ref();
    TypedAnswer {
        outcome: answer.outcome.code().to_owned(),
        text: answer.text.clone(),
        date: answer.date.map(|date| date.to_string()).unwrap_or_default(),
        addressee: answer.addressee.clone(),
        reason: answer.reason.clone(),
        duplicate_of: answer.duplicate_of.clone(),
        photo: answer.photo.clone(),
        publish: publication.is_some(),
        public_text: publication
            .map_or(citizens, |public| &public.text)
            .to_owned(),
        public_photo: publication.is_some_and(|public| public.photo),
    }
}

/// The answer to send, or every field's error, by the rule of `domain`.
pub(super) fn draft(
    kept: &TypedAnswer,
    kind: Kind,
    version: u32,
    today: NaiveDate,
) -> Result<AnswerDraft, Vec<FieldError>> {
    let checked = fields::AnswerDraft::check(
        RawAnswer {
            outcome: Outcome::from_code(&kept.outcome),
            text: &kept.text,
            date: kept.date.parse().ok(),
            addressee: &kept.addressee,
            reason: &kept.reason,
            duplicate_of: &kept.duplicate_of,
            photo: kept.photo.as_deref(),
            publication: kept.publish.then_some(RawPublication {
                text: &kept.public_text,
                photo: kept.public_photo,
            }),
        },
        kind,
        today,
    )?;
    let mut draft = AnswerDraft {
        version,
        outcome: checked.detail.outcome(),
        text: checked.text,
        date: None,
        addressee: String::new(),
        reason: String::new(),
        duplicate_of: String::new(),
        photo: checked.photo,
        publication: checked.publication.map(|publication| Publication {
            text: publication.text,
            photo: publication.photo,
        }),
    };
    match checked.detail {
        AnswerDetail::Solved | AnswerDetail::Answered | AnswerDetail::NeedsInvestment => {}
        AnswerDetail::Planned { by } => draft.date = Some(by),
        AnswerDetail::NotCompetent { addressee } => draft.addressee = addressee,
        AnswerDetail::Rejected { reason } => draft.reason = reason,
        AnswerDetail::DuplicateOf { reference } => draft.duplicate_of = reference.to_string(),
    }
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::fields::{Field, FieldErrorCode};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 4, 24).unwrap()
    }

    fn kept(outcome: Outcome) -> TypedAnswer {
        TypedAnswer {
            outcome: outcome.code().to_owned(),
            text: "Svetilko bomo zamenjali.".to_owned(),
            ..TypedAnswer::default()
        }
    }

    #[test]
    fn what_another_outcome_needs_is_kept_but_not_sent() {
        let mut kept = kept(Outcome::Planned);
        kept.date = "2026-05-04".to_owned();
        kept.reason = "Ni v načrtu.".to_owned();
        let draft = draft(&kept, Kind::Request, 3, today()).unwrap();
        assert_eq!(draft.version, 3);
        assert_eq!(draft.date, NaiveDate::from_ymd_opt(2026, 5, 4));
        assert_eq!(draft.reason, "");
        assert_eq!(draft.publication, None);
    }

    #[test]
    fn a_number_is_sent_as_it_is_written_officially() {
        let mut kept = kept(Outcome::DuplicateOf);
        kept.duplicate_of = " ce 2026 12 ".to_owned();
        let draft = draft(&kept, Kind::Request, 1, today()).unwrap();
        assert_eq!(draft.duplicate_of, "CE-2026-000012");
    }

    #[test]
    fn every_error_is_found_at_once() {
        let mut kept = kept(Outcome::Planned);
        kept.text = String::new();
        kept.publish = true;
        let errors = draft(&kept, Kind::Request, 1, today()).unwrap_err();
        for field in [Field::Text, Field::Date, Field::PublicText] {
            assert!(
                errors
                    .iter()
                    .any(|error| error.field == field && error.error == FieldErrorCode::Required),
                "{field:?} in {errors:?}"
            );
        }
    }

    #[test]
    fn an_answer_kept_by_an_older_page_is_still_read() {
        let kept: TypedAnswer =
            serde_json::from_str(r#"{"text":"Pride jutri.","draft_id":7}"#).unwrap();
        assert_eq!(kept.text, "Pride jutri.");
        assert_eq!(kept.outcome, "");
    }
}
