//! Which department gets a request.

use chrono::{NaiveTime, Weekday};
use proptest::collection::vec;
use proptest::prelude::*;
use servis48_domain::{
    clock::WorkingWeekdays,
    routing::{Moment, Route, When, decide},
};

use crate::config;

const NAMES: [&str; 3] = ["a", "b", "c"];

fn weekday() -> impl Strategy<Value = Weekday> {
    (0_u8..7).prop_map(|day| Weekday::try_from(day).unwrap())
}

fn time() -> impl Strategy<Value = NaiveTime> {
    (0_u32..1440).prop_map(|minute| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap())
}

fn hours() -> impl Strategy<Value = When> {
    (vec(weekday(), 1..7), time(), time()).prop_map(|(days, from, to)| When::Hours {
        weekdays: WorkingWeekdays::new(&days).unwrap(),
        from,
        to,
    })
}

fn when() -> impl Strategy<Value = When> {
    prop_oneof![Just(When::Always), Just(When::OffDuty), hours()]
}

/// The place of a category and of a district among the names, and when.
type Written = (Option<usize>, Option<usize>, When);

fn rule() -> impl Strategy<Value = Written> {
    let place = || proptest::option::of(0_usize..3);
    (place(), place(), when())
}

fn moment() -> impl Strategy<Value = Moment> {
    (weekday(), time(), any::<bool>()).prop_map(|(weekday, time, off_duty)| Moment {
        weekday,
        time,
        off_duty,
    })
}

fn route((category, district, when): &Written) -> Route<'_> {
    let name = |place: &Option<usize>| place.and_then(|place| NAMES.get(place).copied());
    Route {
        category: name(category),
        district: name(district),
        when,
    }
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn the_first_rule_that_fits_by_itself_decides(
        rules in vec(rule(), 0..8), category in 0_usize..3, district in proptest::option::of(0_usize..3), moment in moment(),
    ) {
        let category = NAMES[category];
        let district = district.map(|place| NAMES[place]);
        let alone = |rule: &Written| decide([route(rule)], category, district, moment).is_some();
        let found = decide(rules.iter().map(route), category, district, moment);
        prop_assert_eq!(found, rules.iter().position(alone));
        // What comes behind the one that decides changes nothing.
        if let Some(place) = found {
            let shortened = rules.iter().take(place + 1).map(route);
            prop_assert_eq!(decide(shortened, category, district, moment), Some(place));
        }
    }

    #[test]
    fn a_rule_that_leaves_everything_open_always_fits(
        category in 0_usize..3, district in proptest::option::of(0_usize..3), moment in moment(),
    ) {
        let open = (None, None, When::Always);
        let district = district.map(|place| NAMES[place]);
        prop_assert_eq!(decide([route(&open)], NAMES[category], district, moment), Some(0));
        prop_assert_eq!(decide([], NAMES[category], district, moment), None);
    }

    #[test]
    fn a_stretch_and_the_one_that_follows_it_fill_the_days_of_the_week(
        from in time(), to in time(), weekday in weekday(), time in time(),
    ) {
        prop_assume!(from != to);
        let whole_week: Vec<Weekday> = (0..7).map(|day| Weekday::try_from(day).unwrap()).collect();
        let hours = |from, to| (None, None, When::Hours {
            weekdays: WorkingWeekdays::new(&whole_week).unwrap(),
            from,
            to,
        });
        let moment = Moment { weekday, time, off_duty: false };
        let fits = |written: &Written| decide([route(written)], "a", None, moment).is_some();
        // One of the two, and never both: also where one of them crosses midnight.
        prop_assert!(fits(&hours(from, to)) != fits(&hours(to, from)));
    }
}
