//! The public answers are such as an official could have typed, and each is found by its question.

use domain::{
    Code, Kind,
    fields::{ArticleDraft, RawArticle},
    knowledge::{fit, kept, slug, terms},
};

use super::TOWNS;

#[test]
fn every_public_answer_would_be_taken_at_the_desk() {
    for town in TOWNS {
        assert!(town.articles.len() > 2);
        for article in town.articles {
            let raw = RawArticle {
                language: town.language().code(),
                question: article.question,
                answer: article.answer,
                category: article.category,
            };
            let checked = ArticleDraft::check(raw, town.languages);
            assert!(checked.is_ok(), "{}: {checked:?}", article.key);
            let category = town.category(article.category).unwrap();
            assert!(category.kinds.contains(&Kind::Question), "{}", article.key);
        }
    }
}

#[test]
fn every_question_finds_its_answer_before_the_others() {
    for town in TOWNS {
        for asked in town.articles {
            let terms = terms(asked.question);
            let best = town
                .articles
                .iter()
                .max_by_key(|one| {
                    fit(
                        &terms,
                        one.question,
                        &kept(town.slug, one.question, one.answer),
                    )
                })
                .unwrap();
            assert_eq!(best.key, asked.key);
            let alike = town
                .articles
                .iter()
                .filter(|one| slug(one.question) == slug(asked.question));
            assert_eq!(alike.count(), 1, "{}", asked.key);
        }
    }
}
