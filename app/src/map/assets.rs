//! The map's program, fetched when a map is about to be shown and never before (`app/map/build.mjs` makes it).

use api::{municipality::MapFrame, public::Point};
use domain::Code;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue, prelude::*};
use web_sys::{AbortSignal, HtmlElement};

use super::pin::PinShape;

const SCRIPT: &str = "/map-assets/map.js";
const NAME: &str = "servis48Map";

/// Why there is no map. The list and the address in words are there without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoMap {
    /// The program could not be fetched.
    NotLoaded,
    /// The device cannot draw it (no WebGL).
    Unable,
}

#[wasm_bindgen]
extern "C" {
    /// What the program offers.
    pub(super) type Maps;

    #[wasm_bindgen(method, catch, js_name = showPoints)]
    async fn show_points(
        this: &Maps,
        container: &HtmlElement,
        options: &JsValue,
    ) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = pickPoint)]
    async fn pick_point(
        this: &Maps,
        container: &HtmlElement,
        options: &JsValue,
    ) -> Result<JsValue, JsValue>;

    /// A map of points.
    #[derive(Clone)]
    pub(super) type PointsMap;

    #[wasm_bindgen(method, catch, js_name = setPoints)]
    fn set_points_json(this: &PointsMap, points: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(super) fn select(this: &PointsMap, reference: Option<&str>) -> Result<(), JsValue>;

    /// A map on which a place is chosen.
    #[derive(Clone)]
    pub(super) type PickMap;

    #[wasm_bindgen(method, catch, js_name = set)]
    fn set_json(this: &PickMap, point: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = useCentre)]
    pub(super) fn use_centre(this: &PickMap) -> Result<(), JsValue>;
}

impl PointsMap {
    pub(super) fn set_points(&self, points: &[Point]) -> Result<(), JsValue> {
        self.set_points_json(&as_js(&points.iter().map(Mark::from).collect::<Vec<_>>()))
    }
}

impl PickMap {
    pub(super) fn set(&self, point: Option<[f64; 2]>) -> Result<(), JsValue> {
        self.set_json(&as_js(&point))
    }
}

/// What is drawn at a place.
#[derive(Serialize)]
pub(super) struct Mark<'a> {
    pub(super) reference: &'a str,
    pub(super) at: [f64; 2],
    /// The code of its pin.
    pub(super) outcome: &'a str,
}

impl<'a> From<&'a Point> for Mark<'a> {
    fn from(point: &'a Point) -> Self {
        Self {
            reference: &point.reference,
            at: point.at,
            outcome: point.outcome.code(),
        }
    }
}

/// What both kinds of map are given; `app/map/base.mjs` describes each.
#[derive(Serialize)]
pub(super) struct Options<'a> {
    pub(super) frame: &'a MapFrame,
    pub(super) labels: Labels,
    pub(super) still: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) points: Option<Vec<Mark<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pins: Option<Vec<PinShape>>,
    pub(super) value: Option<[f64; 2]>,
}

/// The words of the controls.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Labels {
    pub(super) title: String,
    pub(super) marker: String,
    pub(super) zoom_in: String,
    pub(super) zoom_out: String,
    pub(super) whole: String,
    pub(super) scroll_help: String,
    pub(super) scroll_help_mac: String,
    pub(super) touch_help: String,
}

/// What the map tells us.
pub(super) struct Listeners<'a> {
    /// Aborted, it takes the map away.
    pub(super) signal: &'a AbortSignal,
    pub(super) on_base_map_lost: &'a Closure<dyn Fn()>,
    pub(super) on_select: Option<&'a Closure<dyn Fn(String)>>,
    pub(super) on_pick: Option<&'a Closure<dyn Fn(f64, f64)>>,
    pub(super) on_outside: Option<&'a Closure<dyn Fn()>>,
}

/// Shows points in the container.
pub(super) async fn show_points(
    container: &HtmlElement,
    options: &Options<'_>,
    listeners: &Listeners<'_>,
) -> Result<PointsMap, NoMap> {
    let options = options_for(options, listeners);
    let maps = load(container).await.ok_or(NoMap::NotLoaded)?;
    let map = maps.show_points(container, &options).await;
    map.map(JsCast::unchecked_into).map_err(|_| NoMap::Unable)
}

/// Lets a place be chosen in the container.
pub(super) async fn pick_point(
    container: &HtmlElement,
    options: &Options<'_>,
    listeners: &Listeners<'_>,
) -> Result<PickMap, NoMap> {
    let options = options_for(options, listeners);
    let maps = load(container).await.ok_or(NoMap::NotLoaded)?;
    let map = maps.pick_point(container, &options).await;
    map.map(JsCast::unchecked_into).map_err(|_| NoMap::Unable)
}

fn options_for(options: &Options<'_>, listeners: &Listeners<'_>) -> JsValue {
    let whole = as_js(options);
    let put = |name: &str, value: Option<&JsValue>| {
        if let Some(value) = value {
            // A plain object takes every property.
            let _ = js_sys::Reflect::set(&whole, &name.into(), value);
        }
    };
    put("signal", Some(listeners.signal.as_ref()));
    put("onBaseMapLost", Some(listeners.on_base_map_lost.as_ref()));
    put("onSelect", listeners.on_select.map(AsRef::as_ref));
    put("onPick", listeners.on_pick.map(AsRef::as_ref));
    put("onOutside", listeners.on_outside.map(AsRef::as_ref));
    whole
}

/// A value as JavaScript sees it; `null` for one that has no JSON, which none of ours is.
fn as_js(value: &impl Serialize) -> JsValue {
    serde_json::to_string(value)
        .ok()
        .and_then(|text| js_sys::JSON::parse(&text).ok())
        .unwrap_or(JsValue::NULL)
}

/// Fetches the program unless it is here.
///
/// A script element and no `import()`: the latter needs a snippet of JavaScript that every first visit would fetch.
async fn load(container: &HtmlElement) -> Option<Maps> {
    let document = container.owner_document()?;
    let window = document.default_view()?;
    let loaded = || {
        let maps = js_sys::Reflect::get(&window, &NAME.into()).ok()?;
        maps.is_object().then(|| maps.unchecked_into())
    };
    if let Some(maps) = loaded() {
        return Some(maps);
    }
    let script = document.create_element("script").ok()?;
    script.set_attribute("type", "module").ok()?;
    script.set_attribute("src", SCRIPT).ok()?;
    let head = document.head()?;
    let settled = js_sys::Promise::new(&mut |resolve, reject| {
        // The first argument of either is the event, which nobody reads.
        let _ = script.add_event_listener_with_callback("load", &resolve);
        let _ = script.add_event_listener_with_callback("error", &reject);
        if head.append_child(&script).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    let outcome = wasm_bindgen_futures::JsFuture::from(settled).await;
    // Gone either way: a failed one must not stand in the way of the next try.
    script.remove();
    outcome.ok()?;
    loaded()
}
