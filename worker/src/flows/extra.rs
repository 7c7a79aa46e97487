//! Answers to what a category asks besides: checked as on the page, and kept with the wording they had.

use api::{
    Names,
    questions::{ExtraAnswer, ExtraDraft, KeptQuestion},
};
use domain::{
    Language,
    clock::local_instant,
    fields::FieldError,
    question::{Asked, Given, field},
};
use words::Words;

use crate::{
    db::{Db, Write, events::Step, municipalities::Municipality, questions},
    error::AppError,
};

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The question's id.
    question_id: String,
    /// Both as they are worded now.
    answer: ExtraAnswer,
}

/// The answers, in the order of the questions, or every field's error. A question that nobody is asked any more may be
/// answered by whoever had the form open before.
pub async fn check(
    db: &Db,
    municipality: &Municipality,
    category_id: &str,
    language: Language,
    typed: &[ExtraDraft],
) -> Result<Result<Vec<Answered>, Vec<FieldError>>, AppError> {
    let questions = questions::of_category(db, &municipality.id, category_id).await?;
    Ok(check_against(municipality, &questions, language, typed))
}

fn check_against(
    municipality: &Municipality,
    questions: &[KeptQuestion],
    language: Language,
    typed: &[ExtraDraft],
) -> Result<Vec<Answered>, Vec<FieldError>> {
    let mut answers = Vec::new();
    let mut errors = Vec::new();
    for (place, kept) in questions.iter().enumerate() {
        let question = &kept.question;
        let value = typed
            .iter()
            .find(|answer| answer.question == question.id)
            .map_or("", |answer| answer.value.as_str());
        let choices = question.choices_in(language);
        let asked = Asked {
            required: question.required && !kept.retired,
            ..question.asked(&choices)
        };
        match asked.check(value) {
            Ok(None) => {}
            Ok(Some(given)) => answers.push(Answered {
                question_id: question.id.clone(),
                answer: ExtraAnswer {
                    question: question.name.clone(),
                    answer: said(municipality, &question.choices, given),
                },
            }),
            Err(error) => errors.push(FieldError {
                field: field(place),
                error,
            }),
        }
    }
    if errors.is_empty() {
        Ok(answers)
    } else {
        Err(errors)
    }
}

/// An answer in words. What somebody typed reads the same in every language, and is in the script it was typed in.
fn said(municipality: &Municipality, choices: &[Names], given: Given) -> Names {
    match given {
        Given::Text(text) => Names {
            en: Some(text),
            ..Names::default()
        },
        Given::Moment(wall) => {
            let zone = municipality.time_zone;
            let at = local_instant(zone, wall).unwrap_or_else(|| wall.and_utc());
            let said = |language| Some(Words::new(language, &[]).short_date_time(at, zone));
            Names {
                sl: said(Language::Slovenian),
                sr: said(Language::SerbianCyrillic),
                en: said(Language::English),
            }
        }
        Given::Choices(places) => {
            let joined = |of: fn(&Names) -> Option<&String>| {
                places
                    .iter()
                    .map(|place| choices.get(*place).and_then(of).map(String::as_str))
                    .collect::<Option<Vec<_>>>()
                    .map(|words| words.join(", "))
            };
            Names {
                sl: joined(|choice| choice.sl.as_ref()),
                sr: joined(|choice| choice.sr.as_ref()),
                en: joined(|choice| choice.en.as_ref()),
            }
        }
    }
}

/// What keeps the answers with the request of this step.
pub fn writes(of: Step<'_>, answers: &[Answered]) -> Result<Vec<Write>, AppError> {
    answers
        .iter()
        .zip(1..)
        .map(|(answered, position)| {
            let Answered {
                question_id,
                answer,
            } = answered;
            Ok(questions::answer(
                of.municipality_id,
                of.request_id,
                question_id,
                position,
                answer,
            )?)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::sample;
    use api::questions::Question;
    use domain::{
        fields::{Field, FieldErrorCode},
        question::DataType,
    };

    fn names(sl: &str, en: &str) -> Names {
        Names {
            sl: Some(sl.to_owned()),
            sr: None,
            en: Some(en.to_owned()),
        }
    }

    fn kept(id: &str, data_type: DataType, retired: bool) -> KeptQuestion {
        KeptQuestion {
            question: Question {
                id: id.to_owned(),
                name: names("Kaj?", "What?"),
                data_type,
                required: true,
                choices: vec![names("Ne sveti", "Is out"), names("Utripa", "Flickers")],
            },
            revision: 1,
            retired,
        }
    }

    fn typed(question: &str, value: &str) -> ExtraDraft {
        ExtraDraft {
            question: question.to_owned(),
            value: value.to_owned(),
        }
    }

    #[test]
    fn answers_are_worded_in_every_language_of_their_question() {
        let municipality = sample::municipality();
        let questions = [
            kept("choice", DataType::SomeOf, false),
            kept("moment", DataType::Moment, false),
            kept("line", DataType::Line, false),
        ];
        let answers = [
            typed("line", "42-B"),
            typed("moment", "2026-04-22T12:30"),
            typed("choice", "Utripa\nNe sveti"),
        ];
        let found =
            check_against(&municipality, &questions, Language::Slovenian, &answers).unwrap();
        let said: Vec<(String, String)> = found
            .iter()
            .map(|one| {
                let answer = &one.answer.answer;
                (
                    answer.pick(Language::Slovenian),
                    answer.pick(Language::English),
                )
            })
            .collect();
        assert_eq!(
            said[0],
            ("Ne sveti, Utripa".into(), "Is out, Flickers".into())
        );
        assert_eq!(said[1].0, "22. 4. 2026 ob 12.30");
        assert_eq!(said[2], ("42-B".into(), "42-B".into()));
    }

    #[test]
    fn a_retired_question_may_be_answered_and_need_not_be() {
        let municipality = sample::municipality();
        let questions = [
            kept("line", DataType::Line, false),
            kept("before", DataType::Line, true),
        ];
        let found = check_against(
            &municipality,
            &questions,
            Language::Slovenian,
            &[typed("before", "še vedno")],
        );
        let expected = FieldError {
            field: Field::Answer1,
            error: FieldErrorCode::Required,
        };
        assert_eq!(found, Err(vec![expected]));
        let check = |answers: &[ExtraDraft]| {
            check_against(&municipality, &questions, Language::Slovenian, answers).unwrap()
        };
        assert_eq!(check(&[typed("line", "a"), typed("before", "b")]).len(), 2);
        assert_eq!(check(&[typed("line", "a")]).len(), 1);
    }
}
