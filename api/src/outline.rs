//! Reading the outline of a municipality from GeoJSON (RFC 7946).

use domain::{
    fields::{FieldErrorCode, Point},
    outline::Ring,
};
use serde_json::Value;

/// The longest file that is read, in bytes: 1 MiB.
pub const MAX_OUTLINE_BYTES: usize = 1_048_576;

/// The rings of every polygon in a text; `None` for a blank one.
///
/// # Errors
/// `too-long`; `invalid` for what is no GeoJSON, has no polygon, or a ring that is not closed or not in degrees.
pub fn read(text: &str) -> Result<Option<Vec<Ring>>, FieldErrorCode> {
    if text.len() > MAX_OUTLINE_BYTES {
        return Err(FieldErrorCode::TooLong);
    }
    if text.trim().is_empty() {
        return Ok(None);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(text).map_err(|_| FieldErrorCode::Invalid)?;
    let mut rings = Vec::new();
    collect(&value, &mut rings).ok_or(FieldErrorCode::Invalid)?;
    if rings.is_empty() {
        return Err(FieldErrorCode::Invalid);
    }
    Ok(Some(rings))
}

/// Adds the rings of whatever this is; `None` where something of it is not what it says.
fn collect(value: &Value, rings: &mut Vec<Ring>) -> Option<()> {
    let members = |name: &str| value.get(name)?.as_array();
    match value.get("type")?.as_str()? {
        "FeatureCollection" => members("features")?
            .iter()
            .try_for_each(|feature| collect(feature, rings)),
        "Feature" => collect(value.get("geometry")?, rings),
        "GeometryCollection" => members("geometries")?
            .iter()
            .try_for_each(|geometry| collect(geometry, rings)),
        "Polygon" => polygon(members("coordinates")?, rings),
        "MultiPolygon" => members("coordinates")?
            .iter()
            .try_for_each(|one| polygon(one.as_array()?, rings)),
        // Points and lines beside the outline are nothing to us.
        _ => Some(()),
    }
}

fn polygon(of: &[Value], rings: &mut Vec<Ring>) -> Option<()> {
    of.iter().try_for_each(|ring| {
        let ring = ring
            .as_array()?
            .iter()
            .map(position)
            .collect::<Option<Ring>>()?;
        let closed = ring.len() >= 4 && ring.first() == ring.last();
        rings.push(closed.then_some(ring)?);
        Some(())
    })
}

/// Longitude and latitude; a height behind them is left out.
fn position(value: &Value) -> Option<[f64; 2]> {
    let mut numbers = value.as_array()?.iter().map(Value::as_f64);
    let (lon, lat) = (numbers.next()??, numbers.next()??);
    Point::new(lon, lat).map(|_| [lon, lat])
}

#[cfg(test)]
mod tests {
    use super::*;

    const RING: &str = "[[15, 46], [15.1, 46, 240], [15.1, 46.1], [15, 46]]";

    #[test]
    fn rings_are_found_wherever_they_are() {
        for text in [
            format!(r#"{{"type": "Polygon", "coordinates": [{RING}]}}"#),
            format!(r#"{{"type": "MultiPolygon", "coordinates": [[{RING}]]}}"#),
            format!(
                r#"{{"type": "FeatureCollection", "features": [
                    {{"type": "Feature", "properties": {{}},
                      "geometry": {{"type": "Polygon", "coordinates": [{RING}]}}}},
                    {{"type": "Feature", "geometry": {{"type": "Point", "coordinates": [15, 46]}}}}]}}"#
            ),
        ] {
            let rings = read(&text).unwrap().unwrap();
            let [ring] = rings.as_slice() else {
                panic!("{rings:?}")
            };
            assert_eq!(ring.get(1), Some(&[15.1, 46.0]));
        }
        assert_eq!(read("  "), Ok(None));
    }

    #[test]
    fn what_is_no_outline_is_refused() {
        for text in [
            "x,y\n15,46",
            "{}",
            "[]",
            r#"{"type": "Point", "coordinates": [15, 46]}"#,
            r#"{"type": "Polygon", "coordinates": [[[15, 46], [15.1, 46], [15.1, 46.1], [15, 46.1]]]}"#,
            r#"{"type": "Polygon", "coordinates": [[[500000, 100000], [500001, 100000], [500001, 100001], [500000, 100000]]]}"#,
        ] {
            assert_eq!(read(text), Err(FieldErrorCode::Invalid), "{text}");
        }
        let long = " ".repeat(MAX_OUTLINE_BYTES + 1);
        assert_eq!(read(&long), Err(FieldErrorCode::TooLong));
    }
}
