//! Districts of a municipality (četrtna in krajevna skupnost, месна заједница): in which one a point lies.

/// A closed line of longitudes and latitudes; whether the last point is the first again makes no difference.
pub type Ring = [[f64; 2]];

/// Whether a point lies within a ring, by how many of its edges a line from there to the east crosses. Of two rings
/// that share an edge, a point on it lies in exactly one.
pub fn contains(ring: &Ring, [x, y]: [f64; 2]) -> bool {
    let edges = ring.iter().zip(ring.iter().cycle().skip(1));
    let crossed = edges.filter(|([from_x, from_y], [to_x, to_y])| {
        // Always from the lower end, so that a shared edge is computed the same way whichever way it is drawn.
        let (low, high) = if from_y < to_y {
            ([*from_x, *from_y], [*to_x, *to_y])
        } else {
            ([*to_x, *to_y], [*from_x, *from_y])
        };
        let [low_x, low_y] = low;
        let [high_x, high_y] = high;
        (low_y > y) != (high_y > y) && x < (high_x - low_x) * (y - low_y) / (high_y - low_y) + low_x
    });
    crossed.count() % 2 == 1
}

/// The first of these in whose ring a point lies.
pub fn find<'a, T>(
    districts: impl IntoIterator<Item = (T, &'a Ring)>,
    point: [f64; 2],
) -> Option<T> {
    districts
        .into_iter()
        .find_map(|(district, ring)| contains(ring, point).then_some(district))
}
