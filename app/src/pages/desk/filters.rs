//! What a list is narrowed to. It stands in the address, so that going back undoes a choice and a link shares it.

use api::{
    desk::Filters,
    districts::{Districts, ListDistricts},
};
use domain::{Channel, Code, Kind};
use leptos::prelude::*;
use words::Arg;

use super::{room::Room, saved::SaveForm};
use crate::{
    app::{Here, refine},
    client::{self, Fetched},
    text::{t, use_text},
};

/// Folded until it is asked for; it stays open while it narrows anything.
#[component]
pub(super) fn FilterBar() -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let refine = refine();
    let filters = Memo::new(move |_| room.view.with(|view| view.filters.clone()));
    let set = Callback::new(move |filters: Filters| {
        let mut view = room.view.get_untracked();
        view.filters = filters;
        refine.run(view.address(room.open.get_untracked().as_deref()));
    });
    let chosen = Memo::new(move |_| {
        filters.with(|filters| {
            let values = filters.parameters();
            values.iter().filter(|(_, value)| value.is_some()).count()
        })
    });
    let open = RwSignal::new(chosen.get_untracked() > 0);
    let title = move || match u32::try_from(chosen.get()) {
        Ok(0) | Err(_) => text.get("desk-filters"),
        Ok(count) => text.with("desk-filters-chosen", &[("count", Arg::from(count))]),
    };
    view! {
        <details
            class="inbox-filters"
            prop:open=open
        >
            <summary
                on:click=move |event| {
                    event.prevent_default();
                    open.update(|open| *open = !*open);
                }
            >
                {title}
            </summary>
            <div class="inbox-filter-fields">
                <Categories filters set/>
                <InDistrict filters set/>
                <Coded
                    id="desk-filter-channel"
                    label="desk-filter-channel"
                    any="desk-filter-any-channel"
                    prefix="channel"
                    all=Channel::ALL
                    chosen=Signal::derive(move || filters.with(|filters| filters.channel))
                    set=move |channel| set.run(Filters { channel, ..filters.get_untracked() })
                />
                <Coded
                    id="desk-filter-kind"
                    label="desk-filter-kind"
                    any="desk-filter-any-kind"
                    prefix="kind"
                    all=Kind::ALL
                    chosen=Signal::derive(move || filters.with(|filters| filters.kind))
                    set=move |kind| set.run(Filters { kind, ..filters.get_untracked() })
                />
                <Day
                    id="desk-filter-from"
                    label="desk-filter-from"
                    value=Signal::derive(move || filters.with(|filters| filters.from.map(|day| day.to_string())))
                    set=move |day: String| set.run(Filters { from: day.parse().ok(), ..filters.get_untracked() })
                />
                <Day
                    id="desk-filter-to"
                    label="desk-filter-to"
                    value=Signal::derive(move || filters.with(|filters| filters.to.map(|day| day.to_string())))
                    set=move |day: String| set.run(Filters { to: day.parse().ok(), ..filters.get_untracked() })
                />
                <Show when=move || { chosen.get() > 0 }>
                    <button
                        type="button"
                        class="button button-quiet"
                        on:click=move |_| set.run(Filters::default())
                    >
                        {t("desk-filters-clear")}
                    </button>
                </Show>
            </div>
            <SaveForm/>
        </details>
    }
}

#[component]
fn Categories(filters: Memo<Filters>, set: Callback<Filters>) -> impl IntoView {
    let text = use_text();
    let options = Here::get()
        .municipality()
        .categories
        .iter()
        .map(|one| {
            let (own, name) = (one.id.clone(), one.name.clone());
            let chosen =
                move || filters.with(|filters| filters.category.as_ref() == Some(&own));
            view! {
                <option value=one.id.clone() prop:selected=chosen>{move || text.name(&name)}</option>
            }
        })
        .collect_view();
    view! {
        <div class="inbox-filter">
            <label for="desk-filter-category">{t("desk-filter-category")}</label>
            <select
                id="desk-filter-category"
                class="input"
                on:change:target=move |event| {
                    let category = Some(event.target().value()).filter(|id| !id.is_empty());
                    set.run(Filters { category, ..filters.get_untracked() });
                }
            >
                <option value="" prop:selected=move || filters.with(|filters| filters.category.is_none())>
                    {t("desk-filter-any-category")}
                </option>
                {options}
            </select>
        </div>
    }
}

/// Only where the municipality has districts.
#[component]
fn InDistrict(filters: Memo<Filters>, set: Callback<Filters>) -> impl IntoView {
    let text = use_text();
    let remote = client::remote(|| client::read(&ListDistricts));
    move || {
        let Fetched::Ready(Districts { districts }) = remote.state.get() else {
            return None;
        };
        let options = districts
            .iter()
            .map(|one| {
                let (own, name) = (one.id.clone(), one.name.clone());
                let chosen =
                    move || filters.with(|filters| filters.district.as_ref() == Some(&own));
                view! {
                    <option value=one.id.clone() prop:selected=chosen>{move || text.name(&name)}</option>
                }
            })
            .collect_view();
        (!districts.is_empty()).then(|| {
            view! {
                <div class="inbox-filter">
                    <label for="desk-filter-district">{t("desk-filter-district")}</label>
                    <select
                        id="desk-filter-district"
                        class="input"
                        on:change:target=move |event| {
                            let district = Some(event.target().value()).filter(|id| !id.is_empty());
                            set.run(Filters { district, ..filters.get_untracked() });
                        }
                    >
                        <option value="" prop:selected=move || filters.with(|filters| filters.district.is_none())>
                            {t("desk-filter-any-district")}
                        </option>
                        {options}
                    </select>
                </div>
            }
        })
    }
}

/// A list of coded values to choose one of.
#[component]
fn Coded<C: Code + PartialEq + Send + Sync + 'static>(
    id: &'static str,
    label: &'static str,
    any: &'static str,
    prefix: &'static str,
    all: &'static [C],
    chosen: Signal<Option<C>>,
    set: impl Fn(Option<C>) + 'static,
) -> impl IntoView {
    let text = use_text();
    let options = all
        .iter()
        .copied()
        .map(|one| {
            view! {
                <option value=one.code() prop:selected=move || chosen.get() == Some(one)>
                    {move || text.code_text(prefix, one.code())}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="inbox-filter">
            <label for=id>{t(label)}</label>
            <select
                id=id
                class="input"
                on:change:target=move |event| set(C::from_code(&event.target().value()))
            >
                <option value="" prop:selected=move || chosen.get().is_none()>{t(any)}</option>
                {options}
            </select>
        </div>
    }
}

#[component]
fn Day(
    id: &'static str,
    label: &'static str,
    value: Signal<Option<String>>,
    set: impl Fn(String) + 'static,
) -> impl IntoView {
    view! {
        <div class="inbox-filter">
            <label for=id>{t(label)}</label>
            <input
                id=id
                class="input"
                type="date"
                prop:value=move || value.get().unwrap_or_default()
                on:change:target=move |event| set(event.target().value())
            />
        </div>
    }
}
