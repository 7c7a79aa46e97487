//! The districts of Celje.
//!
//! They are sketches drawn by hand for the demo: they cover the whole municipality and a little more, and share their
//! corners, but follow no official border.

use crate::town::{District, Label};

const A1: [f64; 2] = [15.190, 46.340];
const A2: [f64; 2] = [15.380, 46.340];
const B1: [f64; 2] = [15.190, 46.284];
const B2: [f64; 2] = [15.245, 46.281];
const B3: [f64; 2] = [15.290, 46.284];
const B4: [f64; 2] = [15.380, 46.286];
const C1: [f64; 2] = [15.190, 46.247];
const C2: [f64; 2] = [15.245, 46.249];
const C3: [f64; 2] = [15.285, 46.252];
const C4: [f64; 2] = [15.380, 46.250];
const D1: [f64; 2] = [15.190, 46.228];
const D2: [f64; 2] = [15.255, 46.227];
const D3: [f64; 2] = [15.275, 46.229];
const D4: [f64; 2] = [15.380, 46.226];
const E1: [f64; 2] = [15.190, 46.160];
const E2: [f64; 2] = [15.262, 46.160];
const E3: [f64; 2] = [15.380, 46.160];

/// From the north to the south.
pub const DISTRICTS: &[District] = &[
    District {
        key: "smartno",
        name: Label::sl(
            "Krajevna skupnost Šmartno v Rožni dolini",
            "Šmartno v Rožni dolini",
        ),
        outline: &[A1, A2, B4, B3, B2, B1],
    },
    District {
        key: "ostrozno",
        name: Label::sl("Krajevna skupnost Ostrožno", "Ostrožno"),
        outline: &[B1, B2, C2, C1],
    },
    District {
        key: "hudinja",
        name: Label::sl("Mestna četrt Hudinja", "Hudinja"),
        outline: &[B2, B3, C3, C2],
    },
    District {
        key: "skofja-vas",
        name: Label::sl("Krajevna skupnost Škofja vas", "Škofja vas"),
        outline: &[B3, B4, C4, C3],
    },
    District {
        key: "lava",
        name: Label::sl("Mestna četrt Lava", "Lava"),
        outline: &[C1, C2, D2, D1],
    },
    District {
        key: "center",
        name: Label::sl("Mestna četrt Center", "Centre"),
        outline: &[C2, C3, D3, D2],
    },
    District {
        key: "teharje",
        name: Label::sl("Krajevna skupnost Teharje", "Teharje"),
        outline: &[C3, C4, D4, D3],
    },
    District {
        key: "medlog",
        name: Label::sl("Krajevna skupnost Medlog", "Medlog"),
        outline: &[D1, D2, E2, E1],
    },
    District {
        key: "pod-gradom",
        name: Label::sl("Krajevna skupnost Pod gradom", "Pod gradom"),
        outline: &[D2, D3, D4, E3, E2],
    },
];
