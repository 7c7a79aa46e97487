//! Where the pictures of the map come from, and one of them.

use api::own::{BaseMapDraft, ChangeBaseMap};
use domain::fields;
use leptos::prelude::*;

use super::{super::sending::Sending, Kept, OwnForm, OwnPart};
use crate::{
    app::Here,
    client,
    components::{Field, TextInput},
    text::t,
};

const PART: &str = "base-map";

/// An address as providers give it.
const EXAMPLE: &str = "https://tiles.example/{z}/{x}/{y}.png";

/// A zoom at which a town is seen whole.
const ZOOM: u32 = 13;

#[component]
pub(super) fn BaseMapForm() -> impl IntoView {
    let kept = Kept::get();
    let sending = Sending::of_form(PART);
    let (url, credit) = kept
        .begin(|own| (own.base_map.clone(), own.base_map_credit.clone()))
        .unwrap_or_default();
    let url = RwSignal::new(url.unwrap_or_default());
    let credit = RwSignal::new(credit.unwrap_or_default());
    let submit = move || {
        let draft = BaseMapDraft {
            revision: kept.revision(),
            base_map: url.get_untracked(),
            base_map_credit: credit.get_untracked(),
        };
        // Whether this very machine may be named is for the worker to say.
        match fields::base_map(&draft.base_map, &draft.base_map_credit, true) {
            Ok(_) => kept.send(PART, sending, async move {
                client::call(&ChangeBaseMap, &draft).await
            }),
            Err(found) => sending.errors.lead_to(found),
        }
    };
    let errors = sending.errors;
    view! {
        <OwnPart part=PART title="own-base-map" lead="own-base-map-lead" saved="own-base-map-saved">
            <p class="quiet">{t("own-base-map-example")} " " <code>{EXAMPLE}</code></p>
            <OwnForm sending button="own-base-map-save" submit>
                <Field field="base-map" label="own-base-map-url" hint="own-base-map-url-hint" errors>
                    <TextInput value=url kind=Signal::stored("url") inputmode="url"/>
                </Field>
                <Field field="base-map-credit" label="own-base-map-credit" hint="own-base-map-credit-hint" errors>
                    <TextInput value=credit/>
                </Field>
            </OwnForm>
            <Tile/>
        </OwnPart>
    }
}

/// One picture of the map as it is set up, in the middle of the municipality: whoever sees it knows that it works.
#[component]
fn Tile() -> impl IntoView {
    let kept = Kept::get();
    let [longitude, latitude] = Here::get().municipality().map.centre;
    let configured = Memo::new(move |_| kept.own().and_then(|own| own.base_map));
    let broken = RwSignal::new(false);
    move || {
        let url = configured.get()?;
        let (x, y) = tile(longitude, latitude)?;
        broken.set(false);
        // What the browser kept of another provider must not be shown.
        let version = url.len();
        let src = format!("/api/basemap/{ZOOM}/{x}/{y}?v={version}");
        Some(view! {
            <figure class="own-tile">
                <Show
                    when=move || !broken.get()
                    fallback=|| view! { <p class="notice notice-late">{t("own-base-map-broken")}</p> }
                >
                    <img
                        src=src.clone()
                        width="256"
                        height="256"
                        alt=t("own-base-map-alt")
                        on:error=move |_| broken.set(true)
                    />
                </Show>
            </figure>
        })
    }
}

/// The picture a point is on (slippy map, EPSG:3857); `None` for no point of the map.
fn tile(longitude: f64, latitude: f64) -> Option<(u32, u32)> {
    let side = f64::from(2_u32.pow(ZOOM));
    let across = (longitude + 180.0) / 360.0 * side;
    let down = (1.0 - latitude.to_radians().tan().asinh() / std::f64::consts::PI) / 2.0 * side;
    Some((whole(across, side)?, whole(down, side)?))
}

/// The whole part of a number from nothing to below `most`.
fn whole(number: f64, most: f64) -> Option<u32> {
    (number >= 0.0 && number < most)
        .then(|| format!("{:.0}", number.floor()).parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_on_its_picture() {
        // As OpenStreetMap numbers them: Celje.
        assert_eq!(tile(15.2675, 46.2309), Some((4443, 2906)));
        assert_eq!(tile(-180.0, 85.0), Some((0, 13)));
        assert_eq!(tile(200.0, 0.0), None);
    }
}
