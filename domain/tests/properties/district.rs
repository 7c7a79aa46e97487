//! In which district a point lies.

use proptest::collection::vec;
use proptest::prelude::*;
use servis48_domain::district::{contains, find};

use crate::config;

/// A ring around a centre: at each of several angles, so far out.
fn star() -> impl Strategy<Value = ([f64; 2], Vec<[f64; 2]>)> {
    let centre = (13.0..23.0_f64, 42.0..47.0_f64);
    (centre, vec(0.01..0.2_f64, 3..24)).prop_map(|((x, y), distances)| {
        let turn = std::f64::consts::TAU / f64::from(u32::try_from(distances.len()).unwrap());
        let ring = distances
            .iter()
            .zip(0_u32..)
            .map(|(distance, at)| {
                let angle = turn * f64::from(at);
                [x + distance * angle.cos(), y + distance * angle.sin()]
            })
            .collect();
        ([x, y], ring)
    })
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn what_is_seen_from_the_middle_lies_within((centre, ring) in star(), at in 0_usize..24, part in 0.0..3.0_f64) {
        // A star with few points may leave its middle outside; from four on no angle is too wide.
        prop_assume!(ring.len() > 3);
        prop_assert!(contains(&ring, centre));
        let corner = ring[at % ring.len()];
        let point = [0, 1].map(|axis| centre[axis] + (corner[axis] - centre[axis]) * part);
        prop_assume!((part - 1.0).abs() > 0.001);
        prop_assert_eq!(contains(&ring, point), part < 1.0);
    }

    #[test]
    fn it_makes_no_difference_where_and_which_way_a_ring_is_drawn(
        (centre, ring) in star(), start in 0_usize..24, away in (-0.3..0.3_f64, -0.3..0.3_f64),
    ) {
        let point = [centre[0] + away.0, centre[1] + away.1];
        let expected = contains(&ring, point);
        let mut turned = ring.clone();
        turned.rotate_left(start % ring.len());
        prop_assert_eq!(contains(&turned, point), expected);
        turned.reverse();
        prop_assert_eq!(contains(&turned, point), expected);
        let mut closed = ring.clone();
        closed.push(ring[0]);
        prop_assert_eq!(contains(&closed, point), expected);
    }

    #[test]
    fn of_what_is_cut_in_two_a_point_lies_in_exactly_one_part(
        left in 0.1..0.9_f64, right in 0.1..0.9_f64, x in 0.001..0.999_f64, y in 0.001..0.999_f64, on_the_cut: bool,
    ) {
        let south = vec![[0.0, 0.0], [1.0, 0.0], [1.0, right], [0.0, left]];
        let north = vec![[0.0, left], [1.0, right], [1.0, 1.0], [0.0, 1.0]];
        let point = [x, if on_the_cut { left + (right - left) * x } else { y }];
        let parts = [contains(&south, point), contains(&north, point)];
        prop_assert_eq!(parts.iter().filter(|is_in| **is_in).count(), 1);
        let found = find([("south", south.as_slice()), ("north", north.as_slice())], point);
        prop_assert_eq!(found, Some(if parts[0] { "south" } else { "north" }));
        prop_assert_eq!(find([("south", south.as_slice())], [x, -0.1]), None);
    }
}
