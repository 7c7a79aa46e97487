//! Streets of a municipality, by the beginnings of their words.

use domain::street::{self, Asked};
use serde::Deserialize;

use super::{Db, DbError, args, statements};

statements! {
    // Loaded in the order of their names, so that the row's number is the order of the alphabet.
    FIND = "
        select street.number, street.name, street.settlement, street.longitude, street.latitude
        from street_words
        join street on street.number = street_words.rowid
        where street_words match ?1
        order by street_words.rowid
        limit ?2";
}

/// A street of the register.
#[derive(Debug, Clone, Deserialize)]
pub struct Street {
    /// Its place in the order of the alphabet.
    pub number: i64,
    /// Its name.
    pub name: String,
    /// The settlement it lies in.
    pub settlement: String,
    /// Where the register says where it is (WGS 84).
    pub longitude: Option<f64>,
    /// The same.
    pub latitude: Option<f64>,
}

/// Streets that fit what was typed: first those whose name begins so, then others, each in the order of the alphabet.
pub async fn find(
    db: &Db,
    municipality_id: &str,
    typed: &str,
    limit: usize,
) -> Result<Vec<Street>, DbError> {
    for Asked { begins, contains } in street::asked(municipality_id, typed) {
        let mut found = by_words(db, &begins, limit).await?;
        if found.len() < limit {
            for other in by_words(db, &contains, limit).await? {
                if !found.iter().any(|street| street.number == other.number) {
                    found.push(other);
                }
            }
            found.truncate(limit);
        }
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}

async fn by_words(db: &Db, words: &[String], limit: usize) -> Result<Vec<Street>, DbError> {
    // The words are letters, digits and `_`; quoted, none of them is an operator.
    let question: Vec<String> = words.iter().map(|word| format!("\"{word}\"*")).collect();
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    db.all(FIND, args![question.join(" AND "), limit]).await
}
