//! Where something is: a point on the map, words, or both.

use super::errors::FieldErrorCode;

/// A point in degrees (WGS 84) that lies on the globe.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    lon: f64,
    lat: f64,
}

impl Point {
    /// The point with this longitude (−180 to 180) and latitude (−90 to 90); `None` for anything else.
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        // A comparison with NaN is false, so that it is refused as well.
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat))
            .then_some(Self { lon, lat })
    }

    /// The longitude in degrees, east positive.
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// The latitude in degrees, north positive.
    pub fn lat(self) -> f64 {
        self.lat
    }
}

/// A rectangle of longitudes and latitudes; its edge belongs to it. It does not cross the 180th meridian.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    south_west: Point,
    north_east: Point,
}

impl Bounds {
    /// The rectangle between these corners; `None` when they are the other way round.
    pub fn new(south_west: Point, north_east: Point) -> Option<Self> {
        (south_west.lon <= north_east.lon && south_west.lat <= north_east.lat).then_some(Self {
            south_west,
            north_east,
        })
    }

    /// The rectangle grown by so many degrees on each side; a border is drawn more coarsely than a street runs.
    #[must_use]
    pub fn widened(self, degrees: f64) -> Self {
        let moved = |point: Point, by: f64| Point {
            lon: (point.lon + by).clamp(-180.0, 180.0),
            lat: (point.lat + by).clamp(-90.0, 90.0),
        };
        Self {
            south_west: moved(self.south_west, -degrees),
            north_east: moved(self.north_east, degrees),
        }
    }

    /// Whether a point lies in it.
    pub fn contains(&self, point: Point) -> bool {
        (self.south_west.lon..=self.north_east.lon).contains(&point.lon)
            && (self.south_west.lat..=self.north_east.lat).contains(&point.lat)
    }
}

/// Where a request is about: at least one of the two.
#[derive(Debug, Clone, PartialEq)]
pub enum Location {
    /// A point on the map.
    Point(Point),
    /// An address or description.
    Address(String),
    /// Both.
    Both(Point, String),
}

impl Location {
    /// What was given; `None` for neither.
    pub fn of(point: Option<Point>, address: Option<String>) -> Option<Self> {
        match (point, address) {
            (Some(point), Some(address)) => Some(Self::Both(point, address)),
            (Some(point), None) => Some(Self::Point(point)),
            (None, Some(address)) => Some(Self::Address(address)),
            (None, None) => None,
        }
    }

    /// The point, where one was given.
    pub fn point(&self) -> Option<Point> {
        match self {
            Self::Point(point) | Self::Both(point, _) => Some(*point),
            Self::Address(_) => None,
        }
    }

    /// The address or description, where one was given.
    pub fn address(&self) -> Option<&str> {
        match self {
            Self::Address(address) | Self::Both(_, address) => Some(address),
            Self::Point(_) => None,
        }
    }
}

/// A typed point, longitude first, within the municipality.
pub(super) fn point_within(
    typed: Option<[f64; 2]>,
    within: &Bounds,
) -> Result<Option<Point>, FieldErrorCode> {
    let Some([lon, lat]) = typed else {
        return Ok(None);
    };
    let point = Point::new(lon, lat).ok_or(FieldErrorCode::Invalid)?;
    if within.contains(point) {
        Ok(Some(point))
    } else {
        Err(FieldErrorCode::OutsideMunicipality)
    }
}
