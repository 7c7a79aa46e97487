//! Number plates of Slovenia and Serbia.

use core::ops::Range;

use super::{Letter, char_at, char_before, is_space, is_word};
use crate::script::to_latin;

/// Where Slovenian vehicles are registered.
const SLOVENIA: [&str; 12] = [
    "LJ", "MB", "CE", "KR", "KP", "NM", "NG", "MS", "KK", "SG", "PO", "GO",
];

/// Capitals that stand before numbers and letters without a vehicle: pipes, pressures, standards, voltages.
const TECHNICAL: [&str; 8] = ["DN", "PN", "EN", "PE", "EU", "NN", "VN", "ST"];

/// The first plate of a piece.
pub(super) fn first(piece: &[Letter]) -> Option<Range<usize>> {
    (0..piece.len()).find_map(|at| plate_at(piece, at).map(|end| at..end))
}

fn plate_at(piece: &[Letter], begin: usize) -> Option<usize> {
    if is_word(char_before(piece, begin)) || !char_at(piece, begin)?.is_uppercase() {
        return None;
    }
    let after = begin.saturating_add(2);
    let place: String = piece
        .get(begin..after)?
        .iter()
        .map(|letter| letter.char)
        .collect();
    if !place.chars().all(char::is_uppercase) {
        return None;
    }
    let place = to_latin(&place).to_uppercase();
    let part = parting(piece, after);
    let (first, at) = run(piece, after.saturating_add(part.len()));
    let sign = parting(piece, at);
    let (second, end) = run(piece, at.saturating_add(sign.len()));
    let whole = Plate {
        place: &place,
        part,
        first: &first,
        sign,
        second: &second,
    };
    let parted = Plate {
        sign: Sign::None,
        second: "",
        ..whole
    };
    // "LJ AB123 vozi": a word may stand behind a plate written without a sign.
    [(whole, end), (parted, at)]
        .into_iter()
        .filter(|(plate, _)| plate.is_right())
        .map(|(_, end)| end)
        .find(|end| !goes_on(piece, *end))
}

/// Whether a word or a number goes on where the plate would end.
fn goes_on(piece: &[Letter], end: usize) -> bool {
    let next = char_at(piece, end);
    is_word(next) || next == Some('-') && is_word(char_at(piece, end.saturating_add(1)))
}

/// What stands between two parts of a plate.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    Space,
    Dash,
}

impl Sign {
    fn len(self) -> usize {
        match self {
            Self::None => 0,
            Self::Space | Self::Dash => 1,
        }
    }
}

fn parting(piece: &[Letter], at: usize) -> Sign {
    match char_at(piece, at) {
        Some('-' | '–' | '·' | '•') => Sign::Dash,
        Some(char) if is_space(char) => Sign::Space,
        Some(_) | None => Sign::None,
    }
}

/// Capitals and digits from a place on, and where they end; capitals become Latin ones, one each.
fn run(piece: &[Letter], at: usize) -> (String, usize) {
    let run: String = piece
        .get(at..)
        .unwrap_or_default()
        .iter()
        .map(|letter| letter.char)
        .take_while(|char| char.is_ascii_digit() || char.is_uppercase())
        .collect();
    let end = at.saturating_add(run.chars().count());
    (run, end)
}

#[derive(Clone, Copy)]
struct Plate<'a> {
    place: &'a str,
    part: Sign,
    first: &'a str,
    sign: Sign,
    second: &'a str,
}

impl Plate<'_> {
    fn is_right(self) -> bool {
        let parted = self.part != Sign::None || self.sign != Sign::None;
        parted && (self.is_slovenian() || self.is_serbian())
    }

    /// Five or six signs, letters and digits, in one or two groups.
    fn is_slovenian(self) -> bool {
        let (first, second) = (self.first.len(), self.second.len());
        let rest = || self.first.chars().chain(self.second.chars());
        // "PO 12 DNI" is a word and a number in a text of capitals.
        let spaced = self.place == "PO" && self.sign != Sign::Dash;
        SLOVENIA.contains(&self.place)
            && !spaced
            && rest().all(|char| char.is_ascii())
            && matches!(first.saturating_add(second), 5 | 6)
            && (second == 0 || (matches!(first, 2..=4) && matches!(second, 2..=4)))
            && rest().any(|char| char.is_ascii_digit())
            && matches!(rest().filter(|char| char.is_uppercase()).count(), 1..=3)
    }

    /// Three to five digits and two letters; parted by a sign, or by nothing.
    fn is_serbian(self) -> bool {
        let digits = |text: &str| {
            matches!(text.len(), 3..=5) && text.chars().all(|char| char.is_ascii_digit())
        };
        let letters =
            |text: &str| text.chars().count() == 2 && text.chars().all(char::is_uppercase);
        let split = self
            .first
            .find(|char: char| !char.is_ascii_digit())
            .and_then(|at| self.first.split_at_checked(at));
        let together = || split.is_some_and(|(number, series)| digits(number) && letters(series));
        !TECHNICAL.contains(&self.place)
            && match self.sign {
                Sign::Dash => digits(self.first) && letters(self.second),
                Sign::Space => {
                    COMMON.contains(&self.place) && digits(self.first) && letters(self.second)
                }
                Sign::None => self.second.is_empty() && together(),
            }
    }
}

/// Places whose plates are also known without a sign between number and letters, and that are no word in capitals.
const COMMON: [&str; 12] = [
    "BG", "NS", "KŠ", "KS", "KG", "KV", "ČA", "SU", "ZR", "PA", "LE", "JA",
];
