//! Areas of a photo, in its pixels, whatever size it is shown in.

/// The smallest side of an area, as a part of the photo's shorter side.
const SMALLEST: f64 = 0.02;
/// How far one press of a key goes, as a part of the photo's longer side.
const STEP: f64 = 0.02;

/// The size of a photo.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Size {
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Size {
    fn smallest(self) -> f64 {
        self.width.min(self.height) * SMALLEST
    }

    /// How far one press of a key goes.
    pub(super) fn step(self) -> f64 {
        self.width.max(self.height) * STEP
    }
}

/// A place in a photo.
pub(super) type Place = (f64, f64);

/// A rectangle within a photo.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Area {
    /// A quarter of each side, in the middle: where an area begins that is added by a button.
    pub(super) fn middle(size: Size) -> Self {
        Self {
            left: size.width * 0.375,
            top: size.height * 0.375,
            width: size.width * 0.25,
            height: size.height * 0.25,
        }
    }

    /// Between two corners; `None` where that is too small to have been meant.
    pub(super) fn between(size: Size, one: Place, other: Place) -> Option<Self> {
        let (left, right) = (one.0.min(other.0).max(0.0), one.0.max(other.0));
        let (top, bottom) = (one.1.min(other.1).max(0.0), one.1.max(other.1));
        let area = Self {
            left,
            top,
            width: right.min(size.width) - left,
            height: bottom.min(size.height) - top,
        };
        let least = size.smallest();
        (area.width >= least && area.height >= least).then_some(area)
    }

    /// Moved, but not out of the photo.
    pub(super) fn moved(self, size: Size, (right, down): Place) -> Self {
        Self {
            left: (self.left + right).clamp(0.0, (size.width - self.width).max(0.0)),
            top: (self.top + down).clamp(0.0, (size.height - self.height).max(0.0)),
            ..self
        }
    }

    /// Larger or smaller towards right and bottom, but not out of the photo and never nothing.
    pub(super) fn resized(self, size: Size, (wider, taller): Place) -> Self {
        let least = size.smallest();
        let side = |side: f64, by: f64, most: f64| (side + by).max(least).min(most);
        Self {
            width: side(self.width, wider, size.width - self.left),
            height: side(self.height, taller, size.height - self.top),
            ..self
        }
    }

    /// Whether a place is in it.
    pub(super) fn has(self, (x, y): Place) -> bool {
        (self.left..=self.left + self.width).contains(&x)
            && (self.top..=self.top + self.height).contains(&y)
    }
}

/// What a key does to an area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Keyed {
    /// It is moved or resized.
    Changed(Area),
    /// It is taken away.
    Removed,
}

/// What a key does, if anything: arrows move, with Shift they resize, Delete and Backspace take away.
pub(super) fn keyed(area: Area, size: Size, key: &str, shift: bool) -> Option<Keyed> {
    let step = size.step();
    let by = match key {
        "ArrowLeft" => (-step, 0.0),
        "ArrowRight" => (step, 0.0),
        "ArrowUp" => (0.0, -step),
        "ArrowDown" => (0.0, step),
        "Delete" | "Backspace" => return Some(Keyed::Removed),
        _ => return None,
    };
    Some(Keyed::Changed(if shift {
        area.resized(size, by)
    } else {
        area.moved(size, by)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        width: 1000.0,
        height: 500.0,
    };

    #[test]
    fn an_area_is_drawn_between_any_two_corners_and_stays_in_the_photo() {
        let area = Area::between(SIZE, (900.0, 400.0), (1200.0, 300.0)).unwrap();
        assert_eq!(
            (area.left, area.top, area.width, area.height),
            (900.0, 300.0, 100.0, 100.0)
        );
        assert_eq!(Area::between(SIZE, (10.0, 10.0), (12.0, 200.0)), None);
    }

    #[test]
    fn keys_move_resize_and_take_away() {
        let area = Area::middle(SIZE);
        let Some(Keyed::Changed(moved)) = keyed(area, SIZE, "ArrowRight", false) else {
            panic!("it moves");
        };
        assert_eq!((moved.left - area.left, moved.width), (20.0, area.width));
        let Some(Keyed::Changed(wider)) = keyed(area, SIZE, "ArrowRight", true) else {
            panic!("it grows");
        };
        assert_eq!((wider.left, wider.width - area.width), (area.left, 20.0));
        assert_eq!(keyed(area, SIZE, "Delete", false), Some(Keyed::Removed));
        assert_eq!(keyed(area, SIZE, "Tab", false), None);
    }

    #[test]
    fn no_key_leads_out_of_the_photo_or_to_nothing() {
        for key in ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] {
            for shift in [false, true] {
                let mut area = Area::middle(SIZE);
                for _ in 0..100 {
                    if let Some(Keyed::Changed(next)) = keyed(area, SIZE, key, shift) {
                        area = next;
                    }
                }
                assert!(
                    area.left >= 0.0 && area.top >= 0.0,
                    "{key} {shift} {area:?}"
                );
                assert!(
                    area.left + area.width <= SIZE.width + 0.001,
                    "{key} {shift} {area:?}"
                );
                assert!(
                    area.top + area.height <= SIZE.height + 0.001,
                    "{key} {shift} {area:?}"
                );
                assert!(
                    area.width >= 10.0 && area.height >= 10.0,
                    "{key} {shift} {area:?}"
                );
            }
        }
    }
}
