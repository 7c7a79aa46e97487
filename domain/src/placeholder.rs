//! What stands in a text of a template in the place of something that only the request knows: `{number}`.

use crate::codes;

/// Something that a request, its answer or its municipality fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Placeholder {
    /// The number of the request.
    Number,
    /// The name of its category.
    Category,
    /// Where, in words.
    Place,
    /// The department that has it.
    Department,
    /// By when it must be answered.
    Deadline,
    /// The name of the municipality.
    Municipality,
    /// The date the answer promises.
    Date,
    /// To whom the answer hands the matter.
    Addressee,
}
codes!(Placeholder {
    Number = "number",
    Category = "category",
    Place = "place",
    Department = "department",
    Deadline = "deadline",
    Municipality = "municipality",
    Date = "date",
    Addressee = "addressee",
});

impl Placeholder {
    /// How it is written in a text.
    pub fn mark(self) -> String {
        format!("{{{}}}", crate::Code::code(self))
    }
}

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// Something to be filled in.
    Gap(Placeholder),
}

/// The parts of a text, in order. What stands in braces and is no placeholder counts as words.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(open) = rest
        .get(from..)
        .and_then(|after| after.find('{'))
        .map(|at| from + at)
    {
        let gap = rest.get(open + 1..).and_then(|after| {
            let close = after.find('}')?;
            let code = after.get(..close)?;
            let placeholder = <Placeholder as crate::Code>::from_code(code)?;
            Some((placeholder, after.get(close + 1..)?))
        });
        match gap {
            Some((placeholder, after)) => {
                pieces.extend(words(rest.get(..open)));
                pieces.push(Piece::Gap(placeholder));
                rest = after;
                from = 0;
            }
            None => from = open + 1,
        }
    }
    pieces.extend(words(Some(rest)));
    pieces
}

fn words(text: Option<&str>) -> Option<Piece<'_>> {
    text.filter(|text| !text.is_empty()).map(Piece::Words)
}

/// Whether something in braces is no placeholder, or a brace stands alone: a slip in a template.
pub fn has_unknown(text: &str) -> bool {
    pieces(text).iter().any(|piece| match piece {
        Piece::Words(words) => words.contains(['{', '}']),
        Piece::Gap(_) => false,
    })
}

/// What is still to be filled in, each once, in the order of the text.
pub fn gaps(text: &str) -> Vec<Placeholder> {
    let mut gaps = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Gap(placeholder) if !gaps.contains(&placeholder) => gaps.push(placeholder),
            Piece::Gap(_) | Piece::Words(_) => {}
        }
    }
    gaps
}

/// The text with what is known in the place of its placeholders; the others stay, for people to see.
pub fn fill(text: &str, value: impl Fn(Placeholder) -> Option<String>) -> String {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Gap(placeholder) => value(placeholder).unwrap_or_else(|| placeholder.mark()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_filled_in_and_the_rest_stays_in_sight() {
        let text = "Prijavo {number} rešimo do {date}, {number}.";
        assert_eq!(gaps(text), [Placeholder::Number, Placeholder::Date]);
        let filled = fill(text, |placeholder| {
            (placeholder == Placeholder::Number).then(|| "CE-1".to_owned())
        });
        assert_eq!(filled, "Prijavo CE-1 rešimo do {date}, CE-1.");
        assert_eq!(gaps(&filled), [Placeholder::Date]);
    }

    #[test]
    fn a_value_is_not_read_for_placeholders_again() {
        let filled = fill("{place}{number}", |placeholder| match placeholder {
            Placeholder::Place => Some("{number}".to_owned()),
            _ => None,
        });
        assert_eq!(filled, "{number}{number}");
    }

    #[test]
    fn slips_are_told_from_placeholders() {
        for text in [
            "{nmber}",
            "{number",
            "number}",
            "{ number }",
            "{{number}}",
            "{}",
        ] {
            assert!(has_unknown(text), "{text}");
        }
        assert!(!has_unknown("Brez zavitih oklepajev, {category}."));
        assert_eq!(gaps("{{number}}"), [Placeholder::Number]);
    }
}
