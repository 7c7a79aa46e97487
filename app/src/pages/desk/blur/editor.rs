//! Choosing the areas, by pointer or by keyboard.

use api::photo::SendPhoto;
use leptos::{ev, html, prelude::*};
use words::Arg;

use super::{
    Blurring,
    areas::{Area, Keyed, Place, Size, keyed},
};
use crate::{
    browser, client,
    text::{t, use_text},
};

/// What a pointer that is held down does.
#[derive(Debug, Clone, Copy)]
enum Drag {
    /// Draws a new area from this corner.
    Draw(Place),
    /// Moves an area that was there, held at this place.
    Move(usize, Area, Place),
}

/// The areas of one photo.
#[derive(Clone, Copy)]
struct Drawing {
    size: Size,
    areas: RwSignal<Vec<Area>>,
    /// What there was before each change, the last one last.
    before: RwSignal<Vec<Vec<Area>>>,
    chosen: RwSignal<Option<usize>>,
    drag: StoredValue<Option<Drag>>,
    id: StoredValue<String>,
}

impl Drawing {
    fn area_id(self, at: usize) -> String {
        self.id.with_value(|id| format!("blur-{id}-{at}"))
    }

    fn add_id(self) -> String {
        self.id.with_value(|id| format!("blur-{id}-add"))
    }

    /// Changes the areas so that it can be undone.
    fn change(self, change: impl FnOnce(&mut Vec<Area>)) {
        let now = self.areas.get_untracked();
        self.before.update(|before| before.push(now));
        self.areas.update(change);
    }

    fn set(self, at: usize, area: Area) {
        self.areas.update(|areas| {
            if let Some(there) = areas.get_mut(at) {
                *there = area;
            }
        });
    }

    fn add(self, area: Area) {
        let at = self.areas.with_untracked(Vec::len);
        self.change(|areas| areas.push(area));
        browser::focus(&self.area_id(at), true);
    }

    /// Takes away an area; the one before it, or the button to add one, comes next.
    fn remove(self, at: usize) {
        self.change(|areas| {
            if at < areas.len() {
                areas.remove(at);
            }
        });
        self.chosen.set(None);
        self.lead();
    }

    fn undo(self) {
        if let Some(areas) = self.before.try_update(Vec::pop).flatten() {
            self.areas.set(areas);
            self.chosen.set(None);
        }
        self.lead();
    }

    fn lead(self) {
        match self.areas.with_untracked(Vec::len).checked_sub(1) {
            Some(last) => browser::focus(&self.area_id(last), true),
            None => browser::focus(&self.add_id(), true),
        }
    }

    fn press(self, place: Place) {
        let under = self.areas.with_untracked(|areas| {
            let at = areas.iter().rposition(|area| area.has(place))?;
            areas.get(at).map(|area| (at, *area))
        });
        let now = self.areas.get_untracked();
        self.before.update(|before| before.push(now));
        self.drag.set_value(Some(match under {
            Some((at, area)) => Drag::Move(at, area, place),
            None => {
                let corner = Area {
                    left: place.0,
                    top: place.1,
                    width: 0.0,
                    height: 0.0,
                };
                self.areas.update(|areas| areas.push(corner));
                Drag::Draw(place)
            }
        }));
    }

    fn pull(self, place: Place) {
        match self.drag.get_value() {
            None => {}
            Some(Drag::Move(at, area, from)) => {
                let by = (place.0 - from.0, place.1 - from.1);
                self.set(at, area.moved(self.size, by));
            }
            Some(Drag::Draw(from)) => {
                let last = self.areas.with_untracked(Vec::len).saturating_sub(1);
                if let Some(area) = Area::between(self.size, from, place) {
                    self.set(last, area);
                }
            }
        }
    }

    fn release(self) {
        let Some(drag) = self.drag.try_update_value(Option::take).flatten() else {
            return;
        };
        let nothing = |area: &Area| area.width == 0.0;
        if self.areas.with_untracked(|areas| areas.iter().any(nothing)) {
            // A press without a pull draws nothing.
            self.areas
                .update(|areas| areas.retain(|area| !nothing(area)));
            self.before.update(|before| {
                before.pop();
            });
            return;
        }
        let at = match drag {
            Drag::Move(at, ..) => at,
            Drag::Draw(_) => self.areas.with_untracked(Vec::len).saturating_sub(1),
        };
        browser::focus(&self.area_id(at), true);
    }

    fn key(self, at: usize, event: &ev::KeyboardEvent) {
        let area = self.areas.with_untracked(|areas| areas.get(at).copied());
        let done = area.and_then(|area| keyed(area, self.size, &event.key(), event.shift_key()));
        match done {
            None => {}
            Some(done) => {
                event.prevent_default();
                event.stop_propagation();
                match done {
                    Keyed::Removed => self.remove(at),
                    Keyed::Changed(area) => self.change(|areas| {
                        if let Some(there) = areas.get_mut(at) {
                            *there = area;
                        }
                    }),
                }
            }
        }
    }
}

/// The photo with its areas, and what is done with them; folded away until it is needed.
#[component]
pub(super) fn Editor(blurring: Blurring) -> impl IntoView {
    let text = use_text();
    let photo = blurring.photo.get_value();
    let (role, src) = (photo.role, photo.src.clone());
    let pixels = (photo.width, photo.height);
    let drawing = Drawing {
        size: Size {
            width: f64::from(photo.width),
            height: f64::from(photo.height),
        },
        areas: RwSignal::new(Vec::new()),
        before: RwSignal::new(Vec::new()),
        chosen: RwSignal::new(None),
        drag: StoredValue::new(None),
        id: StoredValue::new(photo.id.clone()),
    };
    let stage = NodeRef::<html::Div>::new();
    let place = move |event: &ev::PointerEvent| -> Option<Place> {
        let shown = stage.get_untracked()?.get_bounding_client_rect();
        let part = |at: f64, from: f64, length: f64| ((at - from) / length).clamp(0.0, 1.0);
        let x = part(f64::from(event.client_x()), shown.left(), shown.width());
        let y = part(f64::from(event.client_y()), shown.top(), shown.height());
        (shown.width() > 0.0 && shown.height() > 0.0)
            .then_some((x * drawing.size.width, y * drawing.size.height))
    };
    let picture_id = format!("blur-{}-photo", photo.id);
    let hint_id = format!("blur-{}-hint", photo.id);
    let described = StoredValue::new(hint_id.clone());
    let source = StoredValue::new(picture_id.clone());
    let unable = RwSignal::new(false);
    let save = client::task(move |()| async move {
        blurring.sending.set(true);
        blurring.failure.set(None);
        unable.set(false);
        let areas: Vec<_> = drawing
            .areas
            .get_untracked()
            .iter()
            .map(|area| (area.left, area.top, area.width, area.height))
            .collect();
        let blob = match source.with_value(|id| browser::blur::picture(id)) {
            Some(image) => browser::blur::redacted(&image, pixels, &areas).await,
            None => None,
        };
        let Some(blob) = blob else {
            blurring.sending.try_set(false);
            unable.try_set(true);
            return;
        };
        match client::call_with_file(&SendPhoto { role }, &blob).await {
            Ok(receipt) => blurring.send.run(Some(receipt.id)),
            Err(failure) => {
                blurring.sending.try_set(false);
                blurring.failure.try_set(Some(failure));
            }
        }
    });
    let any = Memo::new(move |_| drawing.areas.with(|areas| !areas.is_empty()));
    let percent = move |at: usize, part: fn(Area, Size) -> f64| {
        drawing.areas.with(|areas| {
            areas.get(at).map_or_else(String::new, |area| {
                format!("{}%", part(*area, drawing.size) * 100.0)
            })
        })
    };
    view! {
        <details class="fold blur">
            <summary>{t("desk-blur")}</summary>
            <p class="field-hint" id=hint_id>{t("desk-blur-hint")}</p>
            <div
                class="blur-stage"
                node_ref=stage
                on:pointerdown=move |event| {
                    if let Some(place) = place(&event) {
                        event.prevent_default();
                        if let Some(stage) = stage.get_untracked() {
                            let _ = stage.set_pointer_capture(event.pointer_id());
                        }
                        drawing.press(place);
                    }
                }
                on:pointermove=move |event| {
                    if let Some(place) = place(&event) {
                        drawing.pull(place);
                    }
                }
                on:pointerup=move |_| drawing.release()
                on:pointercancel=move |_| drawing.release()
            >
                <img
                    id=picture_id
                    src=src
                    width=pixels.0.to_string()
                    height=pixels.1.to_string()
                    alt=move || text.code("photo-role", role)
                    draggable="false"
                />
                <For each=move || 0..drawing.areas.with(Vec::len) key=|at| *at let:at>
                    <button
                        type="button"
                        class="blur-area"
                        id=drawing.area_id(at)
                        aria-label=move || {
                            text.with("desk-blur-area", &[("number", Arg::from(at.saturating_add(1)))])
                        }
                        aria-describedby=described.get_value()
                        style:left=move || percent(at, |area, size| area.left / size.width)
                        style:top=move || percent(at, |area, size| area.top / size.height)
                        style:width=move || percent(at, |area, size| area.width / size.width)
                        style:height=move || percent(at, |area, size| area.height / size.height)
                        on:focus=move |_| drawing.chosen.set(Some(at))
                        on:keydown=move |event| drawing.key(at, &event)
                    ></button>
                </For>
            </div>
            <p class="actions">
                <button
                    type="button"
                    class="button button-quiet"
                    id=drawing.add_id()
                    on:click=move |_| drawing.add(Area::middle(drawing.size))
                >
                    {t("desk-blur-add")}
                </button>
                <Show when=move || any.get()>
                    <button
                        type="button"
                        class="button button-quiet"
                        on:click=move |_| {
                            let last = drawing.areas.with_untracked(Vec::len).saturating_sub(1);
                            drawing.remove(drawing.chosen.get_untracked().unwrap_or(last));
                        }
                    >
                        {t("desk-blur-remove")}
                    </button>
                </Show>
                <Show when=move || drawing.before.with(|before| !before.is_empty())>
                    <button type="button" class="button button-quiet" on:click=move |_| drawing.undo()>
                        {t("desk-blur-undo")}
                    </button>
                </Show>
                <Show when=move || any.get()>
                    <button
                        type="button"
                        class="button"
                        aria-disabled=move || blurring.sending.get().to_string()
                        on:click=move |_| {
                            if !blurring.sending.get_untracked() {
                                save.run(());
                            }
                        }
                    >
                        {t("desk-blur-save")}
                    </button>
                </Show>
                <span role="status">
                    {move || blurring.sending.get().then(|| text.get("desk-blur-sending"))}
                </span>
            </p>
            <div role="alert">
                <Show when=move || unable.get()>
                    <p class="field-error">{t("desk-blur-unable")}</p>
                </Show>
            </div>
        </details>
    }
}
