//! What a category asks besides, and answers to it: the six data types of Open311 GeoReport v2.

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    codes,
    fields::{Field, FieldErrorCode, TEXT_MAX, line, lines},
};

/// How many questions a category asks at most.
pub const QUESTIONS_MAX: usize = 8;
/// The longest answer of one line, in characters.
pub const LINE_MAX: usize = 200;
/// The most characters of a number: as many as fit a distance in millimetres around the earth, with a sign.
const NUMBER_MAX: usize = 15;

/// What kind of answer a question takes; the codes are those of Open311.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DataType {
    /// A line of text.
    Line,
    /// A number, with a point or a comma before its fraction.
    Number,
    /// A day and a time of day.
    Moment,
    /// Several lines of text.
    Text,
    /// One of a list.
    OneOf,
    /// Some of a list.
    SomeOf,
}
codes!(DataType {
    Line = "string",
    Number = "number",
    Moment = "datetime",
    Text = "text",
    OneOf = "singlevaluelist",
    SomeOf = "multivaluelist",
});

impl DataType {
    /// Whether answers are chosen from a list.
    pub fn is_list(self) -> bool {
        match self {
            Self::OneOf | Self::SomeOf => true,
            Self::Line | Self::Number | Self::Moment | Self::Text => false,
        }
    }
}

/// A question as far as it decides what can be answered.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// What kind of answer it takes.
    pub data_type: DataType,
    /// Whether there must be one.
    pub required: bool,
    /// The choices in the language of whoever answers, where there is a list.
    pub choices: &'a [String],
}

/// An answer that fits its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A text or a number as it was typed.
    Text(String),
    /// A local day and time of day.
    Moment(NaiveDateTime),
    /// The places of what was chosen, in the order of the list.
    Choices(Vec<usize>),
}

impl Asked<'_> {
    /// The answer, or nothing where none is needed. Several choices stand on a line each, a moment as `2026-04-22T12:30`.
    ///
    /// # Errors
    /// `required`, `too-long`, `control-characters`, `invalid` for what is no number or moment, `unknown` for what is
    /// not in the list.
    pub fn check(self, typed: &str) -> Result<Option<Given>, FieldErrorCode> {
        if typed.trim().is_empty() {
            return if self.required {
                Err(FieldErrorCode::Required)
            } else {
                Ok(None)
            };
        }
        match self.data_type {
            DataType::Line => line(typed, 1, LINE_MAX).map(Given::Text),
            DataType::Text => lines(typed, 1, TEXT_MAX).map(Given::Text),
            DataType::Number => number(typed.trim()).map(Given::Text),
            DataType::Moment => moment(typed.trim())
                .map(Given::Moment)
                .ok_or(FieldErrorCode::Invalid),
            DataType::OneOf => self.chosen(typed, 1),
            DataType::SomeOf => self.chosen(typed, self.choices.len()),
        }
        .map(Some)
    }

    fn chosen(self, typed: &str, most: usize) -> Result<Given, FieldErrorCode> {
        let named: Vec<&str> = typed.lines().filter(|line| !line.is_empty()).collect();
        let places: Vec<usize> = self
            .choices
            .iter()
            .enumerate()
            .filter(|(_, choice)| named.contains(&choice.as_str()))
            .map(|(place, _)| place)
            .collect();
        if places.len() == named.len() && places.len() <= most {
            Ok(Given::Choices(places))
        } else {
            Err(FieldErrorCode::Unknown)
        }
    }
}

fn number(typed: &str) -> Result<String, FieldErrorCode> {
    let digits = typed.strip_prefix('-').unwrap_or(typed);
    let (whole, fraction) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    let is_number =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if typed.len() <= NUMBER_MAX && is_number(whole) && is_number(fraction) {
        Ok(typed.to_owned())
    } else {
        Err(FieldErrorCode::Invalid)
    }
}

/// A moment as browsers write it. Zones stay out: a phone need not load what counts them for one field.
fn moment(typed: &str) -> Option<NaiveDateTime> {
    let (date, time) = typed.split_once('T')?;
    let (hour, minute) = time.split_once(':')?;
    let date: NaiveDate = date
        .parse()
        .ok()
        .filter(|_| date.len() == "2026-04-22".len())?;
    let two = |digits: &str| {
        let plain = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten()
    };
    date.and_hms_opt(two(hour)?, two(minute)?, 0)
}

/// The field of the answer to the question at this place, from 0.
pub fn field(place: usize) -> Field {
    const FIELDS: [Field; QUESTIONS_MAX] = [
        Field::Answer1,
        Field::Answer2,
        Field::Answer3,
        Field::Answer4,
        Field::Answer5,
        Field::Answer6,
        Field::Answer7,
        Field::Answer8,
    ];
    FIELDS.get(place).copied().unwrap_or(Field::Answer8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(data_type: DataType, typed: &str) -> Result<Option<Given>, FieldErrorCode> {
        let choices = ["Ne sveti", "Utripa", "Sveti podnevi"].map(str::to_owned);
        let asked = Asked {
            data_type,
            required: true,
            choices: &choices,
        };
        asked.check(typed)
    }

    fn text(text: &str) -> Result<Option<Given>, FieldErrorCode> {
        Ok(Some(Given::Text(text.to_owned())))
    }

    #[test]
    fn each_type_takes_what_it_is() {
        assert_eq!(ask(DataType::Line, " 42-B "), text("42-B"));
        assert_eq!(ask(DataType::Text, "prva\r\ndruga"), text("prva\ndruga"));
        for number in ["0", "-3", "12,5", "12.5"] {
            assert_eq!(ask(DataType::Number, number), text(number));
        }
        let at = "2026-04-22T12:30:00".parse().ok().map(Given::Moment);
        assert_eq!(ask(DataType::Moment, "2026-04-22T12:30"), Ok(at));
        assert_eq!(
            ask(DataType::OneOf, "Utripa"),
            Ok(Some(Given::Choices(vec![1])))
        );
        assert_eq!(
            ask(DataType::SomeOf, "Sveti podnevi\nNe sveti\n"),
            Ok(Some(Given::Choices(vec![0, 2])))
        );
    }

    #[test]
    fn what_does_not_fit_says_so() {
        use FieldErrorCode::{ControlCharacters, Invalid, TooLong, Unknown};
        for (data_type, typed, error) in [
            (DataType::Line, "a\nb", ControlCharacters),
            (DataType::Number, "1,2,3", Invalid),
            (DataType::Number, "12,", Invalid),
            (DataType::Number, "1e5", Invalid),
            (DataType::Number, "1234567890123456", Invalid),
            (DataType::Moment, "22. 4. 2026", Invalid),
            (DataType::Moment, "2026-04-31T12:30", Invalid),
            (DataType::Moment, "2026-04-22T24:00", Invalid),
            (DataType::Moment, "2026-04-22T1:30", Invalid),
            (DataType::Moment, "2026-04-22", Invalid),
            (DataType::OneOf, "Gori", Unknown),
            (DataType::OneOf, "Utripa\nNe sveti", Unknown),
            (DataType::SomeOf, "Utripa\nUtripa", Unknown),
        ] {
            assert_eq!(ask(data_type, typed), Err(error), "{data_type:?} {typed}");
        }
        let long = "x".repeat(LINE_MAX + 1);
        assert_eq!(ask(DataType::Line, &long), Err(TooLong));
    }

    #[test]
    fn nothing_is_enough_where_nothing_is_needed() {
        for data_type in <DataType as crate::Code>::ALL {
            assert_eq!(ask(*data_type, "  "), Err(FieldErrorCode::Required));
            let asked = Asked {
                data_type: *data_type,
                required: false,
                choices: &[],
            };
            assert_eq!(asked.check(" "), Ok(None));
        }
    }

    #[test]
    fn each_place_has_a_field_of_its_own() {
        let fields: Vec<Field> = (0..QUESTIONS_MAX).map(field).collect();
        for (place, one) in fields.iter().enumerate() {
            assert_eq!(fields.iter().position(|other| other == one), Some(place));
        }
    }
}
