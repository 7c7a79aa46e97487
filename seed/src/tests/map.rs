use std::{fs, path::Path};

use super::{MOMENTS, TOWNS, at};
use crate::{town::Town, year};

type Ring = Vec<[f64; 2]>;

/// Whether a point lies inside a ring (even–odd rule).
fn inside(ring: &[[f64; 2]], [x, y]: [f64; 2]) -> bool {
    let edges = ring.iter().zip(ring.iter().cycle().skip(1));
    edges
        .filter(|([x1, y1], [x2, y2])| {
            (*y1 > y) != (*y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        })
        .count()
        % 2
        == 1
}

fn in_rings(rings: &[Ring], point: [f64; 2]) -> bool {
    rings.iter().filter(|ring| inside(ring, point)).count() % 2 == 1
}

/// The official polygon of Celje, where the folder of test data is there.
fn official() -> Option<Vec<Ring>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/data/boundaries/si_obcine_celje_zalec_full.geojson");
    let text = fs::read_to_string(file).ok()?;
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let celje = json["features"]
        .as_array()
        .unwrap()
        .iter()
        .find(|feature| feature["properties"]["name"] == "Celje")
        .unwrap();
    Some(serde_json::from_value(celje["geometry"]["coordinates"].clone()).unwrap())
}

#[test]
fn places_lie_inside_the_outline_that_is_drawn() {
    for town in TOWNS {
        assert_eq!(town.outline.first(), town.outline.last());
        assert!((20..=60).contains(&town.outline.len()));
        assert!(inside(town.outline, town.centre));
        for place in town.places {
            let point = [place.longitude, place.latitude];
            assert!(inside(town.outline, point), "{}", place.name);
        }
        for request in year::requests(town, at(MOMENTS[0])).unwrap() {
            if let Some(spot) = request.spot {
                assert!(inside(town.outline, spot.point), "{:?}", spot.place.name);
            }
        }
    }
}

#[test]
fn celje_lies_where_the_register_says() {
    let Some(rings) = official() else {
        println!("skipped: ../shared/data/boundaries is not there");
        return;
    };
    let town: &Town = &crate::celje::TOWN;
    let outside: Vec<_> = town
        .places
        .iter()
        .filter(|place| !in_rings(&rings, [place.longitude, place.latitude]))
        .map(|place| place.name)
        .collect();
    assert!(outside.is_empty(), "{outside:?}");
    for request in year::requests(town, at(MOMENTS[0])).unwrap() {
        if let Some(spot) = request.spot {
            assert!(in_rings(&rings, spot.point), "{:?}", spot.place.name);
        }
    }
    let (mut both, mut either) = (0_u32, 0_u32);
    for column in 0..300 {
        for row in 0..300 {
            let point = [
                15.10 + f64::from(column) * 0.001,
                46.12 + f64::from(row) * 0.0008,
            ];
            let (drawn, official) = (inside(town.outline, point), in_rings(&rings, point));
            both += u32::from(drawn && official);
            either += u32::from(drawn || official);
        }
    }
    let shared = f64::from(both) / f64::from(either);
    assert!(shared >= 0.85, "{shared}");
}

#[test]
fn every_point_of_a_town_lies_in_exactly_one_of_its_districts() {
    for town in TOWNS {
        let holding = |point| {
            let rings = town.districts.iter().map(|district| district.outline);
            rings
                .filter(|ring| domain::district::contains(ring, point))
                .count()
        };
        let [west, south, east, north] = town.bounds();
        for column in 0..=100 {
            for row in 0..=100 {
                let point = [
                    west + (east - west) * f64::from(column) / 100.0,
                    south + (north - south) * f64::from(row) / 100.0,
                ];
                assert_eq!(holding(point), 1, "{} {point:?}", town.slug);
            }
        }
        let used = town.districts.iter().filter(|district| {
            let inside = |[x, y]: [f64; 2]| domain::district::contains(district.outline, [x, y]);
            town.places
                .iter()
                .any(|place| inside([place.longitude, place.latitude]))
        });
        assert!(used.count() > 5, "{}", town.slug);
    }
}
