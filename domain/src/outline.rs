//! The outline of a municipality, as coarse as a page that everybody loads may have it.

/// Points of longitude and latitude in degrees; the last is the first again.
pub type Ring = Vec<[f64; 2]>;

/// How far a point may lie beside the line that leaves it out at first, in degrees: about a metre.
const FINEST: f64 = 1e-5;

/// The fewest points of a ring: a triangle, closed.
const FEWEST: usize = 4;

/// Rings of at most so many points in all, each as near to what it was as that allows (Douglas and Peucker); what gets
/// too small to be a ring is left out.
pub fn simplified(rings: &[Ring], most: usize) -> Vec<Ring> {
    let mut simple = rings.to_vec();
    let mut tolerance = FINEST;
    while simple.iter().map(Vec::len).sum::<usize>() > most && tolerance < 1.0 {
        simple = rings
            .iter()
            .map(|ring| thinned(ring, tolerance))
            .filter(|ring| ring.len() >= FEWEST)
            .collect();
        tolerance *= 2.0;
    }
    simple
}

/// The points of a line that lie farther than the tolerance beside what is left without them.
fn thinned(line: &[[f64; 2]], tolerance: f64) -> Ring {
    let mut kept = vec![false; line.len()];
    let last = line.len().saturating_sub(1);
    let mut parts = vec![(0, last)];
    for end in [0, last] {
        if let Some(kept) = kept.get_mut(end) {
            *kept = true;
        }
    }
    // A ring begins where it ends, so the first part is measured from a point and not from a line.
    while let Some((from, to)) = parts.pop() {
        let (Some(start), Some(end)) = (line.get(from), line.get(to)) else {
            continue;
        };
        let inner = line.iter().enumerate().take(to).skip(from + 1);
        let farthest = inner
            .map(|(place, point)| (place, distance(*point, *start, *end)))
            .max_by(|(_, one), (_, other)| one.total_cmp(other));
        if let Some((place, far)) = farthest
            && far > tolerance
        {
            if let Some(kept) = kept.get_mut(place) {
                *kept = true;
            }
            parts.extend([(from, place), (place, to)]);
        }
    }
    line.iter()
        .zip(kept)
        .filter(|(_, kept)| *kept)
        .map(|(point, _)| *point)
        .collect()
}

/// How far a point lies from the stretch between two others, in degrees.
fn distance([x, y]: [f64; 2], [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) -> f64 {
    let (dx, dy) = (x2 - x1, y2 - y1);
    let length = dx.mul_add(dx, dy * dy);
    let along = if length == 0.0 {
        0.0
    } else {
        ((x - x1).mul_add(dx, (y - y1) * dy) / length).clamp(0.0, 1.0)
    };
    (x - along.mul_add(dx, x1)).hypot(y - along.mul_add(dy, y1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A circle of so many points.
    fn circle(points: u32) -> Ring {
        let mut ring: Ring = (0..points)
            .map(|number| {
                let angle = f64::from(number) / f64::from(points) * std::f64::consts::TAU;
                [15.0 + 0.1 * angle.cos(), 46.2 + 0.1 * angle.sin()]
            })
            .collect();
        ring.extend(ring.first().copied());
        ring
    }

    #[test]
    fn what_is_short_stays_as_it_is() {
        let ring = circle(100);
        assert_eq!(simplified(std::slice::from_ref(&ring), 2_000), [ring]);
    }

    #[test]
    fn what_is_long_keeps_its_shape_with_fewer_points() {
        let rings = [circle(20_000), circle(9_000)];
        let simple = simplified(&rings, 2_000);
        let points: usize = simple.iter().map(Vec::len).sum();
        assert!((50..=2_000).contains(&points), "{points}");
        for ring in &simple {
            assert_eq!(ring.first(), ring.last());
            for [lon, lat] in ring {
                let away = (lon - 15.0).hypot(lat - 46.2);
                assert!((away - 0.1).abs() < 0.001, "{away}");
            }
        }
    }

    #[test]
    fn islands_that_get_too_small_are_left_out() {
        let rock = vec![
            [15.0, 46.0],
            [15.0, 46.000_001],
            [15.000_001, 46.0],
            [15.0, 46.0],
        ];
        let simple = simplified(&[circle(20_000), rock], 2_000);
        assert_eq!(simple.len(), 1);
    }
}
