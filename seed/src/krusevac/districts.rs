//! The districts of Kruševac.
//!
//! They are sketches drawn by hand for the demo: they cover the whole municipality and a little more, and share their
//! corners, but follow no official border.

use crate::town::{District, Label};

const A1: [f64; 2] = [21.130, 43.740];
const A2: [f64; 2] = [21.560, 43.740];
const B1: [f64; 2] = [21.130, 43.605];
const B2: [f64; 2] = [21.300, 43.604];
const B3: [f64; 2] = [21.360, 43.606];
const B4: [f64; 2] = [21.560, 43.610];
const C1: [f64; 2] = [21.130, 43.578];
const C2: [f64; 2] = [21.310, 43.580];
const C3: [f64; 2] = [21.350, 43.582];
const C4: [f64; 2] = [21.560, 43.580];
const D1: [f64; 2] = [21.130, 43.500];
const D2: [f64; 2] = [21.330, 43.545];
const D3: [f64; 2] = [21.345, 43.545];
const D4: [f64; 2] = [21.560, 43.500];
const E1: [f64; 2] = [21.130, 43.360];
const E2: [f64; 2] = [21.340, 43.360];
const E3: [f64; 2] = [21.560, 43.360];

/// From the north to the south.
pub const DISTRICTS: &[District] = &[
    District {
        key: "jasika",
        name: Label::sr("Месна заједница Јасика", "Jasika"),
        outline: &[A1, A2, B4, B3, B2, B1],
    },
    District {
        key: "citluk",
        name: Label::sr("Месна заједница Читлук", "Čitluk"),
        outline: &[B1, B2, C2, C1],
    },
    District {
        key: "centar",
        name: Label::sr("Месна заједница Центар", "Centre"),
        outline: &[B2, B3, C3, C2],
    },
    District {
        key: "parunovac",
        name: Label::sr("Месна заједница Паруновац", "Parunovac"),
        outline: &[B3, B4, C4, C3],
    },
    District {
        key: "bagdala",
        name: Label::sr("Месна заједница Багдала", "Bagdala"),
        outline: &[C1, C2, D2, D1],
    },
    District {
        key: "mudrakovac",
        name: Label::sr("Месна заједница Мудраковац", "Mudrakovac"),
        outline: &[C2, C3, D3, D2],
    },
    District {
        key: "ribare",
        name: Label::sr("Месна заједница Рибаре", "Ribare"),
        outline: &[C3, C4, D4, D3],
    },
    District {
        key: "veliki-kupci",
        name: Label::sr("Месна заједница Велики Купци", "Veliki Kupci"),
        outline: &[D1, D2, E2, E1],
    },
    District {
        key: "majdevo",
        name: Label::sr("Месна заједница Мајдево", "Majdevo"),
        outline: &[D2, D3, D4, E3, E2],
    },
];
