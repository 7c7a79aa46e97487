//! Finding requests by words, by number, and by the address of the person who reported.

use domain::fold::words;
use serde::{Deserialize, Serialize};

use super::{Db, DbError, Write, args, intake::KnownBy, statements};

statements! {
    // Every number is above zero; saying so lets the index of what is due be searched from its end.
    DUE = "
        select entry.number, entry.changed, request.municipality_id, request.department_id, request.reference,
               request.text, request.address, request.answer_text, request.public_text, contact.name
        from search_entry as entry
        join request on request.municipality_id = entry.municipality_id and request.id = entry.request_id
        left join contact on contact.request_id = entry.request_id
        where entry.number > 0 and entry.indexed < entry.changed
        order by entry.number desc
        limit ?1";
    // Only what is as it was read, so that who is slower never writes older words over newer ones.
    WRITE = "
        insert or replace into search_words (rowid, words)
        select entry.number, written.value ->> 'words'
        from json_each(?1) as written
        join search_entry as entry
            on entry.number = written.value ->> 'number' and entry.changed = written.value ->> 'changed'";
    DONE = "
        update search_entry set indexed = search_entry.changed
        from (select value ->> 'number' as number, value ->> 'changed' as changed from json_each(?1)) as written
        where search_entry.number = written.number and search_entry.changed = written.changed";
    BY_WORDS = "
        select entry.number, entry.request_id as id
        from search_words
        join search_entry as entry on entry.number = search_words.rowid
        where search_words match ?1 and search_words.rowid < ?2
        order by search_words.rowid desc
        limit ?3";
    BY_EMAIL = "
        select contact.request_id as id from contact
        where contact.municipality_id = ?1 and lower(contact.email) = ?2 and contact.email is not null
          and contact.request_id < ?3
        order by contact.request_id desc
        limit ?4";
    BY_PHONE = "
        select contact.request_id as id from contact
        where contact.municipality_id = ?1 and contact.phone = ?2 and contact.phone is not null
          and contact.request_id < ?3
        order by contact.request_id desc
        limit ?4";
}

/// Words of a question that are looked for; the rest would hardly make it narrower.
const WORDS_ASKED: usize = 8;

/// An entry whose words are to be written.
#[derive(Debug, Deserialize)]
struct Due {
    number: i64,
    changed: i64,
    municipality_id: String,
    department_id: String,
    reference: String,
    text: String,
    address: String,
    answer_text: Option<String>,
    public_text: Option<String>,
    name: Option<String>,
}

#[derive(Serialize)]
struct Written {
    number: i64,
    changed: i64,
    words: String,
}

impl From<Due> for Written {
    fn from(due: Due) -> Self {
        let mut all = vec![
            own('m', &due.municipality_id),
            own('d', &due.department_id),
            words(&due.reference).concat(),
        ];
        let said = [
            due.reference.as_str(),
            &due.text,
            &due.address,
            due.answer_text.as_deref().unwrap_or_default(),
            due.public_text.as_deref().unwrap_or_default(),
        ];
        all.extend(said.into_iter().flat_map(words));
        // Only who may see contacts asks for these.
        all.extend(
            words(due.name.as_deref().unwrap_or_default())
                .iter()
                .map(|word| own(NAME, word)),
        );
        // The serial as people say it, without its zeros.
        if let Some(serial) = due.reference.rsplit('-').next() {
            all.push(serial.trim_start_matches('0').to_owned());
        }
        all.retain(|word| !word.is_empty());
        Self {
            number: due.number,
            changed: due.changed,
            words: all.join(" "),
        }
    }
}

/// The kind of tokens that are words of the reporter's name.
const NAME: char = 'n';

/// A token that no question can contain, because what is asked for is folded to letters and digits.
fn own(kind: char, id: &str) -> String {
    format!("_{kind}{}", words(id).concat())
}

/// Writes the words of entries that are due, the newest first; how many there were.
pub async fn write_due(db: &Db, limit: u32) -> Result<usize, DbError> {
    let due = db.all::<Due>(DUE, args![limit]).await?;
    if due.is_empty() {
        return Ok(0);
    }
    let written: Vec<Written> = due.into_iter().map(Written::from).collect();
    let list = serde_json::json!(written).to_string();
    db.commit(vec![
        Write::new(WRITE, args![&list]),
        Write::new(DONE, args![&list]),
    ])
    .await?;
    Ok(written.len())
}

/// What is asked for, as FTS5 reads it; `None` where there is no word in it. Each token is quoted, so that nothing a
/// person types is an operator. The last word may be the beginning of one.
fn question(
    municipality_id: &str,
    department_id: Option<&str>,
    text: &str,
    names: Names,
) -> Option<String> {
    let asked = words(text);
    let mut names = names;
    let (last, others) = match asked.as_slice() {
        [] => return None,
        // A whole number as it is printed, with whatever between its parts.
        [prefix, year, serial]
            if year.len() == 4
                && serial.len() == 6
                && [year, serial]
                    .into_iter()
                    .all(|part| part.chars().all(|digit| digit.is_ascii_digit())) =>
        {
            names = Names::LeftOut;
            (format!("{prefix}{year}{serial}"), Vec::new())
        }
        [others @ .., last] => {
            let others: Vec<String> = others.iter().take(WORDS_ASKED - 1).cloned().collect();
            (last.clone(), others)
        }
    };
    let mut tokens = vec![own('m', municipality_id)];
    tokens.extend(department_id.map(|id| own('d', id)));
    let within = tokens.iter().map(|token| format!("\"{token}\" AND "));
    let said = others
        .iter()
        .map(|word| format!("{} AND ", names.term(word, "")));
    let narrowed: String = within.chain(said).collect();
    Some(format!("{narrowed}{}", names.term(&last, "*")))
}

/// Whether reporters are found by their names too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// For who may see contacts.
    Found,
    /// For everybody else.
    LeftOut,
}

impl Names {
    /// A word as it is asked for.
    fn term(self, word: &str, end: &str) -> String {
        match self {
            Self::Found => format!("(\"{word}\"{end} OR \"{}\"{end})", own(NAME, word)),
            Self::LeftOut => format!("\"{word}\"{end}"),
        }
    }
}

/// A request that was found by its words.
#[derive(Debug, Deserialize)]
pub struct Found {
    /// Its place in time.
    pub number: i64,
    /// Its id.
    pub id: String,
}

/// Requests with all these words, newest first, before a place in time.
pub async fn by_words(
    db: &Db,
    municipality_id: &str,
    department_id: Option<&str>,
    (text, names): (&str, Names),
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Found>, DbError> {
    let Some(question) = question(municipality_id, department_id, text, names) else {
        return Ok(Vec::new());
    };
    // Numbers cross as doubles, which are exact up to here.
    const END: i64 = (1 << 53) - 1;
    db.all(BY_WORDS, args![question, before.unwrap_or(END), limit])
        .await
}

/// Ids of requests of whoever is reached there, newest first, before an id.
pub async fn by_contact(
    db: &Db,
    municipality_id: &str,
    by: KnownBy<'_>,
    before: Option<&str>,
    limit: i64,
) -> Result<Vec<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
    }
    let (statement, address) = match by {
        // `lower` of SQLite knows ASCII only, and so do we here.
        KnownBy::Email(email) => (BY_EMAIL, email.to_ascii_lowercase()),
        KnownBy::Phone(phone) => (BY_PHONE, phone.to_owned()),
    };
    let rows = db
        .all::<Row>(
            statement,
            args![municipality_id, address, before.unwrap_or("~"), limit],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_typed_is_an_operator() {
        assert_eq!(
            question(
                "ce-lje",
                None,
                "Čaršija OR \"x\" NOT (_mkrusevac*)",
                Names::LeftOut
            )
            .unwrap(),
            r#""_mcelje" AND "carsija" AND "or" AND "x" AND "not" AND "mkrusevac"*"#
        );
        assert_eq!(
            question("celje", Some("roads-1"), "лу", Names::LeftOut).unwrap(),
            r#""_mcelje" AND "_droads1" AND "lu"*"#
        );
        assert_eq!(question("celje", None, " \"* ", Names::Found), None);
        let long = "a ".repeat(100);
        let asked = question("celje", None, &long, Names::LeftOut).unwrap();
        assert_eq!(asked.matches("\"a\"").count(), WORDS_ASKED);
    }

    #[test]
    fn a_reporter_is_found_by_name_by_who_may_see_contacts() {
        assert_eq!(
            question("celje", None, "Ana Kov", Names::Found).unwrap(),
            r#""_mcelje" AND ("ana" OR "_nana") AND ("kov"* OR "_nkov"*)"#
        );
    }

    #[test]
    fn a_number_is_one_word_and_its_serial_another() {
        for typed in ["CE-2026-000123", "ce 2026 000123", "ЦЕ/2026/000123"] {
            assert_eq!(
                question("celje", None, typed, Names::Found).unwrap(),
                r#""_mcelje" AND "ce2026000123"*"#
            );
        }
        let written = Written::from(Due {
            number: 7,
            changed: 1,
            municipality_id: "celje".to_owned(),
            department_id: "roads".to_owned(),
            reference: "CE-2026-000123".to_owned(),
            text: "Luknja".to_owned(),
            address: "Mariborska 1".to_owned(),
            answer_text: None,
            public_text: None,
            name: Some("Ana Kovač".to_owned()),
        });
        assert_eq!(
            written.words,
            "_mcelje _droads ce2026000123 ce 2026 000123 luknja mariborska 1 _nana _nkovac 123"
        );
    }
}
