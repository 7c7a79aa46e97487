//! Numbers and durations in each language, the Slovenian dual included.

use crate::locales::words;
use domain::Language::{self, English, SerbianCyrillic, SerbianLatin, Slovenian};
use servis48_words::Words;

fn check(language: Language, say: impl Fn(&Words, i64) -> String, cases: &[(i64, &str)]) {
    let words = words(language);
    for (minutes, said) in cases {
        assert_eq!(say(&words, *minutes), *said, "{language:?} {minutes}");
    }
}

#[test]
fn time_left_is_counted_in_whole_hours_and_minutes_below_one() {
    let left = Words::duration_left;
    check(
        Slovenian,
        left,
        &[
            (-5, "še manj kot minuta"),
            (0, "še manj kot minuta"),
            (1, "še 1 minuta"),
            (2, "še 2 minuti"),
            (3, "še 3 minute"),
            (4, "še 4 minute"),
            (5, "še 5 minut"),
            (21, "še 21 minut"),
            (59, "še 59 minut"),
            (60, "še 1 ura"),
            (119, "še 1 ura"),
            (2 * 60, "še 2 uri"),
            (3 * 60, "še 3 ure"),
            (4 * 60, "še 4 ure"),
            (5 * 60, "še 5 ur"),
            (22 * 60, "še 22 ur"),
            (31 * 60, "še 31 ur"),
            (48 * 60, "še 48 ur"),
            (101 * 60, "še 101 ura"),
            (102 * 60, "še 102 uri"),
            (103 * 60, "še 103 ure"),
            (105 * 60, "še 105 ur"),
        ],
    );
    check(
        SerbianCyrillic,
        left,
        &[
            (0, "још мање од минута"),
            (1, "још 1 минут"),
            (2, "још 2 минута"),
            (11, "још 11 минута"),
            (21, "још 21 минут"),
            (60, "још 1 сат"),
            (2 * 60, "још 2 сата"),
            (5 * 60, "још 5 сати"),
            (11 * 60, "још 11 сати"),
            (12 * 60, "још 12 сати"),
            (21 * 60, "још 21 сат"),
            (22 * 60, "још 22 сата"),
            (31 * 60, "још 31 сат"),
            (48 * 60, "још 48 сати"),
        ],
    );
    check(
        SerbianLatin,
        left,
        &[(31 * 60, "još 31 sat"), (22 * 60, "još 22 sata")],
    );
    check(
        English,
        left,
        &[
            (1, "1 minute left"),
            (60, "1 hour left"),
            (31 * 60, "31 hours left"),
        ],
    );
}

#[test]
fn delay_is_counted_in_hours_up_to_72_and_in_days_from_there() {
    let late = Words::duration_late;
    check(
        Slovenian,
        late,
        &[
            (0, "kasni manj kot minuto"),
            (1, "kasni 1 minuto"),
            (2, "kasni 2 minuti"),
            (60, "kasni 1 uro"),
            (2 * 60, "kasni 2 uri"),
            (3 * 60 + 36, "kasni 3 ure"),
            (5 * 60, "kasni 5 ur"),
            (72 * 60 - 1, "kasni 71 ur"),
            (72 * 60, "kasni 3 dni"),
            (101 * 24 * 60, "kasni 101 dan"),
            (102 * 24 * 60, "kasni 102 dneva"),
            (1_234 * 24 * 60, "kasni 1.234 dni"),
        ],
    );
    check(
        SerbianCyrillic,
        late,
        &[
            (3 * 60, "касни 3 сата"),
            (21 * 60, "касни 21 сат"),
            (4 * 24 * 60, "касни 4 дана"),
            (21 * 24 * 60, "касни 21 дан"),
        ],
    );
    check(
        English,
        late,
        &[
            (3 * 60, "3 hours late"),
            (5 * 24 * 60, "5 days late"),
            (1_234 * 24 * 60, "1,234 days late"),
        ],
    );
}

#[test]
fn a_verdict_is_early_from_zero_and_late_below() {
    let verdict = Words::verdict;
    check(
        Slovenian,
        verdict,
        &[
            (0, "tik pred rokom"),
            (1, "1 minuto pred rokom"),
            (2 * 60, "2 uri pred rokom"),
            (-1, "1 minuto po roku"),
            (-3 * 60 - 36, "3 ure po roku"),
            (-4 * 24 * 60, "4 dni po roku"),
        ],
    );
    check(
        SerbianCyrillic,
        verdict,
        &[
            (5 * 60, "5 сати пре рока"),
            (-22 * 60, "22 сата после рока"),
        ],
    );
    check(
        English,
        verdict,
        &[
            (60, "1 hour before the deadline"),
            (-120, "2 hours after the deadline"),
        ],
    );
}

#[test]
fn a_length_has_hours_and_minutes() {
    let length = Words::duration;
    check(
        Slovenian,
        length,
        &[
            (0, "0 minut"),
            (20, "20 minut"),
            (60, "1 uro"),
            (62, "1 uro in 2 minuti"),
            (3 * 60 + 20, "3 ure in 20 minut"),
        ],
    );
    check(
        SerbianCyrillic,
        length,
        &[(61, "1 сат и 1 минут"), (5 * 60, "5 сати")],
    );
}

#[test]
fn numbers_have_the_separator_of_the_language() {
    for (language, said) in [
        (Slovenian, "1.234.567"),
        (SerbianCyrillic, "1.234.567"),
        (SerbianLatin, "1.234.567"),
        (English, "1,234,567"),
    ] {
        let words = words(language);
        assert_eq!(words.number(1_234_567_i64), said);
        assert_eq!(words.number(123), "123");
        assert_eq!(words.number(0), "0");
        assert_eq!(words.number(-42), "−42");
    }
}

#[test]
fn lists_join_their_last_item_by_a_word() {
    let items: Vec<String> = ["a", "b", "c"].map(str::to_owned).into();
    for (language, three) in [
        (Slovenian, "a, b in c"),
        (SerbianCyrillic, "a, b и c"),
        (SerbianLatin, "a, b i c"),
        (English, "a, b and c"),
    ] {
        let words = words(language);
        assert_eq!(words.list(&items), three);
        assert_eq!(words.list(items.get(..1).unwrap_or_default()), "a");
        assert_eq!(words.list(&[]), "");
    }
}
