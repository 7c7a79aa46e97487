//! Maps: one that shows points, one on which a place is chosen. Each says so when there can be no map, and the page
//! around it works without.

mod assets;
mod canvas;
mod pick;
mod pin;
mod points;

pub use pick::PointPicker;
pub use pin::{Pin, PinShape, pin_shape};
pub use points::{PlaceMap, PointsMap};
