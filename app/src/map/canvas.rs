//! What every map of the page has in common: the place it is drawn in, and what is said while or when it is not there.

use api::municipality::MapFrame;
use leptos::{html, prelude::*};
use web_sys::AbortController;

use super::assets::{Labels, NoMap, Options};
use crate::{
    live::{IntoPart, Part, shows, whether},
    text::{Text, t},
};

/// How far a map is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Loading,
    Shown,
    Missing(NoMap),
}

/// What is said when there is no map: the message for each reason.
#[derive(Debug, Clone, Copy)]
pub(super) struct Without {
    pub(super) unable: &'static str,
    pub(super) not_loaded: &'static str,
}

/// The state of one map.
#[derive(Clone, Copy)]
pub(super) struct Canvas {
    pub(super) node: NodeRef<html::Div>,
    pub(super) stage: RwSignal<Stage>,
    pub(super) base_lost: RwSignal<bool>,
    attempt: RwSignal<u32>,
    current: StoredValue<Option<AbortController>, LocalStorage>,
}

impl Canvas {
    pub(super) fn new() -> Self {
        let current = StoredValue::new_local(None::<AbortController>);
        on_cleanup(move || {
            if let Some(controller) = current.try_update_value(Option::take).flatten() {
                controller.abort();
            }
        });
        Self {
            node: NodeRef::new(),
            stage: RwSignal::new(Stage::Loading),
            base_lost: RwSignal::new(false),
            attempt: RwSignal::new(0),
            current,
        }
    }

    /// Begins a map in the place of an earlier one. Tracks the language and the wish to try again, so that an effect
    /// that calls it draws the map anew for either. `None` until the place is in the page.
    pub(super) fn begin(self, text: Text) -> Option<(web_sys::HtmlElement, AbortController)> {
        text.language();
        self.attempt.track();
        let node = self.node.get()?;
        let controller = AbortController::new().ok()?;
        let earlier = self
            .current
            .try_update_value(|current| current.replace(controller.clone()));
        if let Some(earlier) = earlier.flatten() {
            earlier.abort();
        }
        self.stage.set(Stage::Loading);
        self.base_lost.set(false);
        Some((node.into(), controller))
    }

    /// The map is there, or cannot be; nothing happens when it was taken away meanwhile.
    pub(super) fn settle<M>(
        self,
        controller: &AbortController,
        made: Result<M, NoMap>,
    ) -> Option<M> {
        if controller.signal().aborted() {
            return None;
        }
        match made {
            Ok(map) => {
                self.stage.try_set(Stage::Shown);
                Some(map)
            }
            Err(reason) => {
                self.stage.try_set(Stage::Missing(reason));
                None
            }
        }
    }
}

/// The options that every map has.
pub(super) fn options<'a>(text: Text, title: &str, frame: &'a MapFrame) -> Options<'a> {
    Options {
        frame,
        labels: Labels {
            title: text.get(title),
            marker: text.get("map-marker"),
            zoom_in: text.get("map-zoom-in"),
            zoom_out: text.get("map-zoom-out"),
            whole: text.get("map-whole"),
            scroll_help: text.get("map-scroll-help"),
            scroll_help_mac: text.get("map-scroll-help-mac"),
            touch_help: text.get("map-touch-help"),
        },
        still: false,
        points: None,
        pins: None,
        value: None,
    }
}

/// The place of a map, with what is said about it.
#[component]
pub(super) fn CanvasView(canvas: Canvas, class: &'static str, without: Without) -> impl IntoView {
    let said = shows(move || match canvas.stage.get() {
        Stage::Loading => view! { <p class="map-state">{t("map-pending")}</p> }.part(),
        Stage::Shown if canvas.base_lost.get() => {
            view! { <p class="map-state">{t("map-base-lost")}</p> }.part()
        }
        Stage::Shown => Part::none(),
        Stage::Missing(NoMap::Unable) => {
            view! { <p class="map-state">{t(without.unable)}</p> }.part()
        }
        Stage::Missing(NoMap::NotLoaded) => view! {
            <div class="map-state">
                <p>{t(without.not_loaded)}</p>
                <button
                    type="button"
                    class="button button-quiet"
                    on:click=move |_| canvas.attempt.update(|attempt| *attempt += 1)
                >
                    {t("map-again")}
                </button>
            </div>
        }
        .part(),
    });
    let missing = whether(move || matches!(canvas.stage.get(), Stage::Missing(_)));
    view! {
        <div class=format!("map {class}") class:map-missing=missing>
            <div class="map-canvas" node_ref=canvas.node></div>
            <div class="map-said" role="status">{said}</div>
        </div>
    }
}
