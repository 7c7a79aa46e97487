//! What lies near: how far two points are apart.

/// So many metres away at most is near: as far as one sees along a street.
pub const NEAR_METRES: u32 = 250;

/// Cells of the grid per degree of latitude. The database's grid has the same (`request.grid_row`).
pub const ROWS_PER_DEGREE: f64 = 400.0;

/// Cells of the grid per degree of longitude (`request.grid_column`).
pub const COLUMNS_PER_DEGREE: f64 = 250.0;

/// The mean radius of the Earth (IUGG).
const EARTH_METRES: f64 = 6_371_008.8;

/// The whole metres between two points, each a longitude and a latitude (WGS 84), along a great circle.
pub fn metres([from_x, from_y]: [f64; 2], [to_x, to_y]: [f64; 2]) -> u32 {
    let half_sine = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin();
    let along = half_sine(from_y, to_y).powi(2)
        + from_y.to_radians().cos() * to_y.to_radians().cos() * half_sine(from_x, to_x).powi(2);
    let metres = 2.0 * EARTH_METRES * along.sqrt().min(1.0).asin();
    #[expect(
        clippy::as_conversions,
        reason = "half the way around the Earth is 20 million metres, and what is no number becomes 0"
    )]
    let whole = metres.round() as u32;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_the_globe() {
        let celje = [15.2675, 46.2309];
        assert_eq!(metres(celje, celje), 0);
        // A minute of latitude is a nautical mile.
        let mile = metres(celje, [15.2675, 46.2309 + 1.0 / 60.0]);
        assert!((1_850..=1_856).contains(&mile), "{mile}");
        // A degree of longitude at 60° is half of one at the equator.
        let (far, near) = (
            metres([0.0, 0.0], [1.0, 0.0]),
            metres([0.0, 60.0], [1.0, 60.0]),
        );
        assert!(far.abs_diff(2 * near) < 20, "{far} {near}");
        let krusevac = [21.3339, 43.5800];
        assert_eq!(metres(celje, krusevac), metres(krusevac, celje));
        let half = metres([0.0, 0.0], [180.0, 0.0]);
        assert!((20_015_000..20_016_000).contains(&half), "{half}");
    }

    #[test]
    fn what_is_near_lies_in_a_cell_or_in_one_beside_it() {
        for latitude in [41.8, 43.58, 46.88, 55.0] {
            let here = [15.0, latitude];
            let above = metres(here, [15.0, latitude + 1.0 / ROWS_PER_DEGREE]);
            let beside = metres(here, [15.0 + 1.0 / COLUMNS_PER_DEGREE, latitude]);
            assert!(above >= NEAR_METRES, "{latitude}: {above}");
            assert!(beside >= NEAR_METRES, "{latitude}: {beside}");
        }
    }
}
