//! Numbers of telephones and of persons: digits in groups.

use core::ops::Range;

use chrono::NaiveDate;

use super::{Letter, char_at, char_before, is_space, is_word};

/// A group of digits and what parted it from the group before.
struct Group {
    separator: String,
    digits: Vec<u32>,
    end: usize,
}

/// The first telephone number of a piece.
///
/// Abroad: `+` or `00` and a country; at home: `0`, an area or network from 1 to 7 (8 and 9 are services that belong to
/// nobody) and nine or ten digits in all.
pub(super) fn first(piece: &[Letter]) -> Option<Range<usize>> {
    (0..piece.len()).find_map(|at| phone_at(piece, at).map(|end| at..end))
}

/// The first EMŠO or JMBG of a piece: thirteen digits, of which the first seven are a date and the last one a checksum.
pub(super) fn first_personal_number(piece: &[Letter]) -> Option<Range<usize>> {
    (0..piece.len()).find_map(|at| {
        if !char_at(piece, at)?.is_ascii_digit() || goes_on_from(piece, at) {
            return None;
        }
        let groups = groups(piece, at, false);
        let end = ends(&groups, |digits| digits.len() == 13)
            .find(|(digits, end)| is_personal_number(digits) && !is_word(char_at(piece, *end)));
        end.map(|(_, end)| at..end)
    })
}

fn phone_at(piece: &[Letter], at: usize) -> Option<usize> {
    let begins = char_at(piece, at)?;
    let next = char_at(piece, at.saturating_add(1));
    let bracket = begins == '(' && next.is_some_and(|next| next == '+' || next.is_ascii_digit());
    let at = if bracket { at.saturating_add(1) } else { at };
    let plus = char_at(piece, at) == Some('+');
    if !bracket && goes_on_from(piece, at) {
        return None;
    }
    let digits_at = if plus { at.saturating_add(1) } else { at };
    if !char_at(piece, digits_at)?.is_ascii_digit() {
        return None;
    }
    let groups = groups(piece, digits_at, bracket);
    // In brackets stands only the beginning of a number; a number that stands there whole begins after the bracket.
    if bracket && !groups.iter().any(|group| group.separator.contains(')')) {
        return None;
    }
    let right = |digits: &[u32]| {
        if plus {
            is_abroad(digits)
        } else {
            match digits {
                [0, 0, country @ ..] => is_abroad(country),
                [0, 1..=7, ..] => matches!(digits.len(), 9 | 10),
                _ => false,
            }
        }
    };
    if !plus && (is_date(&groups) || is_time(&groups)) {
        return None;
    }
    ends(&groups, right)
        .map(|(_, end)| end)
        .find(|end| !is_word(char_at(piece, *end)))
}

/// Whether so many digits can be a number with its country: those two are known exactly, others roughly.
fn is_abroad(digits: &[u32]) -> bool {
    match digits {
        [3, 8, 6, 0, ..] => digits.len() == 12,
        [3, 8, 6, ..] => digits.len() == 11,
        [3, 8, 1, 0, ..] => matches!(digits.len(), 12 | 13),
        [3, 8, 1, ..] => matches!(digits.len(), 11 | 12),
        [1..=9, ..] => matches!(digits.len(), 9..=14),
        _ => false,
    }
}

/// Whether digits at this place go on from something before: a part of a word, a decimal, a reference, a time.
fn goes_on_from(piece: &[Letter], at: usize) -> bool {
    let before = char_before(piece, at);
    is_word(before)
        || before.is_some_and(|char| matches!(char, '-' | '–' | '/' | '.' | ',' | ':' | '+'))
            && at
                .checked_sub(1)
                .and_then(|at| char_before(piece, at))
                .is_some_and(|char| char.is_ascii_digit())
}

/// Digits from this place on, with what may part them: spaces, one sign among them, a bracket where one is open.
fn groups(piece: &[Letter], begin: usize, bracket: bool) -> Vec<Group> {
    let mut groups = Vec::new();
    let (mut at, mut separator, mut open) = (begin, String::new(), bracket);
    loop {
        let digits: Vec<u32> = piece
            .get(at..)
            .unwrap_or_default()
            .iter()
            .map_while(|letter| letter.char.to_digit(10))
            .collect();
        let zero_in_brackets = separator.ends_with('(');
        if digits.is_empty() || (zero_in_brackets && digits != [0]) {
            return groups;
        }
        at = at.saturating_add(digits.len());
        groups.push(Group {
            separator,
            digits,
            end: at,
        });
        open |= zero_in_brackets;
        separator = parting(piece, at, &mut open);
        if separator.is_empty() || groups.len() > LONGEST {
            return groups;
        }
        at = at.saturating_add(separator.chars().count());
    }
}

/// More groups than any number has.
const LONGEST: usize = 12;

/// What parts two groups of digits at this place; empty where nothing that may does.
fn parting(piece: &[Letter], at: usize, open: &mut bool) -> String {
    let mut separator = String::new();
    let mut signs = 0_usize;
    for letter in piece.get(at..).unwrap_or_default() {
        let char = letter.char;
        if char == ')' && *open {
            *open = false;
        } else if matches!(char, '/' | '-' | '–' | '.') || (char == '(' && !*open) {
            signs = signs.saturating_add(1);
        } else if !is_space(char) {
            break;
        }
        separator.push(char);
    }
    // "1. 2." parts two sentences or the parts of a date.
    let dotted = separator.contains('.') && separator.chars().any(is_space);
    if signs > 1 || separator.chars().count() > 3 || dotted {
        String::new()
    } else {
        separator
    }
}

/// Where a number may end, the longest one first, with its digits.
fn ends(
    groups: &[Group],
    right: impl Fn(&[u32]) -> bool,
) -> impl Iterator<Item = (Vec<u32>, usize)> {
    let mut digits = Vec::new();
    let mut ends = Vec::new();
    for group in groups {
        digits.extend_from_slice(&group.digits);
        if right(&digits) {
            ends.push((digits.clone(), group.end));
        }
    }
    ends.into_iter().rev()
}

/// A date with signs: day, month and a year of our time.
fn is_date(groups: &[Group]) -> bool {
    match groups {
        [day, month, year, ..] => {
            let sign = |group: &Group| group.separator.chars().any(|char| !is_space(char));
            day.digits.len() <= 2
                && sign(month)
                && matches!(month.digits.as_slice(), [_] | [0, _] | [1, 0..=2])
                && sign(year)
                && matches!(year.digits.as_slice(), [1, 9, _, _] | [2, 0, _, _])
        }
        [] | [_] | [_, _] => false,
    }
}

/// Hours and minutes (07.30), or day and month (01.02.): two and two digits with a dot.
fn is_time(groups: &[Group]) -> bool {
    match groups {
        [hour, minute, ..] => {
            hour.digits.len() == 2 && minute.digits.len() == 2 && minute.separator == "."
        }
        [] | [_] => false,
    }
}

fn is_personal_number(digits: &[u32]) -> bool {
    let &[d1, d2, m1, m2, y1, y2, y3, r1, r2, b1, b2, b3, check] = digits else {
        return false;
    };
    let number = |digits: &[u32]| {
        digits.iter().fold(0_u32, |number, digit| {
            number.wrapping_mul(10).wrapping_add(*digit)
        })
    };
    let year = number(&[y1, y2, y3]);
    let year = match year {
        850..=999 => year.wrapping_add(1000),
        0..=99 => year.wrapping_add(2000),
        _ => return false,
    };
    let year = i32::try_from(year).unwrap_or_default();
    let born = NaiveDate::from_ymd_opt(year, number(&[m1, m2]), number(&[d1, d2]));
    let twelve = [d1, d2, m1, m2, y1, y2, y3, r1, r2, b1, b2, b3];
    let weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let sum = twelve
        .iter()
        .zip(weights)
        .fold(0_u32, |sum, (digit, weight)| {
            sum.wrapping_add(digit.wrapping_mul(weight))
        });
    let expected = match sum % 11 {
        0 | 1 => 0,
        rest => 11_u32.wrapping_sub(rest),
    };
    born.is_some() && expected == check
}
