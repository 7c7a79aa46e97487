//! Saved views: beside the lists, where they are chosen and kept in order, and where one is saved.

use api::{
    Empty, ProblemCode,
    views::{ChangeView, ListViews, RemoveView, SaveView, SavedView, ViewChange, ViewDraft, Views},
};
use domain::rights::Right;
use leptos::prelude::*;
use words::Arg;

use super::{room::Room, view::View};
use crate::{
    browser,
    client::{self, Failure},
    components::failure_text,
    text::{Text, t, use_text},
};

/// The id of what opens the views to be kept in order.
const KEEP: &str = "views-keep";

/// The views of whoever sits here.
#[derive(Clone, Copy)]
pub(super) struct Saved {
    views: RwSignal<Views>,
    failure: RwSignal<Option<Failure>>,
    told: RwSignal<Option<String>>,
}

impl Saved {
    /// Fetches them. Where they cannot be had the lists are still there, so nothing is said.
    pub(super) fn fetch() -> Self {
        let saved = Self {
            views: RwSignal::new(Views::default()),
            failure: RwSignal::new(None),
            told: RwSignal::new(None),
        };
        client::run(async move {
            if let Ok(views) = client::read(&ListViews).await {
                saved.views.try_set(views);
            }
        });
        saved
    }

    fn get() -> Self {
        expect_context::<Self>()
    }

    /// Takes in what the worker replied; whether it did what was asked.
    fn take(self, room: Room, reply: Result<Views, Failure>) -> bool {
        match reply {
            Ok(views) => {
                self.failure.try_set(None);
                self.views.try_set(views);
                true
            }
            Err(failure) => {
                if !room.ended(&failure) {
                    self.failure.try_set(Some(failure));
                }
                false
            }
        }
    }
}

fn keeps_shared(room: Room) -> bool {
    room.session
        .with_value(|session| session.role.may(Right::ManageSettings))
}

/// What went wrong, in words: of the name, what is wrong with it.
fn said(text: Text, failure: &Failure) -> String {
    match failure {
        Failure::Problem(problem) if problem.code == ProblemCode::InvalidFields => problem
            .fields
            .first()
            .map(|field| text.field_problem(field))
            .unwrap_or_default(),
        Failure::Problem(_) | Failure::Offline | Failure::Unreadable => failure_text(text, failure),
    }
}

/// The views beside the lists.
#[component]
pub(super) fn SavedViews() -> impl IntoView {
    let room = Room::get();
    let saved = Saved::get();
    let any = Memo::new(move |_| {
        saved
            .views
            .with(|views| !(views.shared.is_empty() && views.own.is_empty()))
    });
    view! {
        <Show when=move || any.get()>
            <nav class="saved-views" aria-label=t("desk-views")>
                <ul class="queues">
                    {move || saved.views.with(|views| {
                        let shared = views.shared.iter().cloned().map(|one| (one, true));
                        let own = views.own.iter().cloned().map(|one| (one, false));
                        shared
                            .chain(own)
                            .map(|(one, shared)| view! { <li><ViewLink one shared/></li> })
                            .collect_view()
                    })}
                </ul>
            </nav>
            <Keep room/>
        </Show>
    }
}

#[component]
fn ViewLink(one: SavedView, shared: bool) -> impl IntoView {
    let room = Room::get();
    let SavedView {
        name,
        queue,
        filters,
        ..
    } = one;
    let view = View { queue, filters };
    let address = view.address(None);
    let is_shown = move || {
        let shown = room.asked.with(String::is_empty) && room.view.with(|shown| *shown == view);
        shown.then_some("true")
    };
    view! {
        <a class="queue" href=address aria-current=is_shown on:click=move |_| room.asked.set(String::new())>
            <span>{name}</span>
            {shared.then(|| view! { " " <span class="quiet">{t("desk-views-shared")}</span> })}
        </a>
    }
}

/// Names, order, and what is not needed any more.
#[component]
fn Keep(room: Room) -> impl IntoView {
    let text = use_text();
    let saved = Saved::get();
    let kept = move || {
        saved.views.with(|views| {
            let shared = keeps_shared(room).then(|| views.shared.clone());
            [shared.unwrap_or_default(), views.own.clone()]
        })
    };
    let any = Memo::new(move |_| kept().iter().any(|list| !list.is_empty()));
    view! {
        <Show when=move || any.get()>
            <details class="queues-empty">
                <summary id=KEEP>{t("desk-views-keep")}</summary>
                {move || kept()
                    .into_iter()
                    .map(|list| {
                        let last = list.len().saturating_sub(1);
                        view! {
                            <ol class="views-kept">
                                {list
                                    .into_iter()
                                    .enumerate()
                                    .map(|(at, one)| view! { <li><Kept one at last/></li> })
                                    .collect_view()}
                            </ol>
                        }
                    })
                    .collect_view()}
                <p class="field-error" role="alert">
                    {move || saved.failure.get().map(|failure| said(text, &failure))}
                </p>
            </details>
        </Show>
    }
}

/// What is done to a view.
#[derive(Clone)]
enum Deed {
    Rename(String),
    Move(usize),
    Remove,
}

#[component]
fn Kept(one: SavedView, at: usize, last: usize) -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let saved = Saved::get();
    let id = StoredValue::new(one.id.clone());
    let name = StoredValue::new(one.name.clone());
    let run = client::task(move |deed: Deed| async move {
        let id = id.get_value();
        let change = match deed {
            Deed::Rename(name) => Some(ViewChange {
                name: Some(name),
                place: None,
            }),
            Deed::Move(place) => Some(ViewChange {
                name: None,
                place: Some(place),
            }),
            Deed::Remove => None,
        };
        let reply = match change {
            Some(change) => client::call(&ChangeView { id: &id }, &change).await,
            None => client::call(&RemoveView { id: &id }, &Empty {}).await,
        };
        if saved.take(room, reply) {
            // The list is built anew, and the focus would be lost with what had it.
            browser::focus(KEEP, true);
        }
    });
    let button = move |says: &'static str, sign: &'static str, deed: Deed, off: bool| {
        let label = move || text.with(says, &[("name", Arg::from(name.get_value()))]);
        view! {
            <button
                type="button"
                class="button button-quiet"
                aria-label=label
                disabled=off
                on:click=move |_| run.run(deed.clone())
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    view! {
        <input
            class="input"
            aria-label=move || text.with("desk-views-name-of", &[("name", Arg::from(name.get_value()))])
            maxlength="60"
            value=one.name
            on:change:target=move |event| run.run(Deed::Rename(event.target().value()))
        />
        <span class="views-deeds">
            {button("desk-views-up", "↑", Deed::Move(at.saturating_sub(1)), at == 0)}
            {button("desk-views-down", "↓", Deed::Move(at.saturating_add(1)), at == last)}
            {button("desk-views-remove", "×", Deed::Remove, false)}
        </span>
    }
}

/// Saves what is shown under a name.
#[component]
pub(super) fn SaveForm() -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let saved = Saved::get();
    let name = RwSignal::new(String::new());
    let shared = RwSignal::new(false);
    let wrong = RwSignal::new(None::<Failure>);
    let works = RwSignal::new(false);
    let send = client::task(move |draft: ViewDraft| async move {
        let told = text.with(
            "desk-views-saved",
            &[("name", Arg::from(draft.name.trim()))],
        );
        let reply = client::call(&SaveView, &draft).await;
        works.try_set(false);
        match reply {
            Ok(views) => {
                saved.views.try_set(views);
                saved.told.try_set(Some(told));
                name.try_set(String::new());
                shared.try_set(false);
            }
            Err(failure) => {
                if !room.ended(&failure) {
                    wrong.try_set(Some(failure));
                    browser::focus("desk-view-name", false);
                }
            }
        }
    });
    let save = move || {
        if works.get_untracked() {
            return;
        }
        saved.told.set(None);
        wrong.set(None);
        let View { queue, filters } = room.view.get_untracked();
        let draft = ViewDraft {
            name: name.get_untracked(),
            shared: shared.get_untracked(),
            queue,
            filters,
        };
        works.set(true);
        send.run(draft);
    };
    view! {
        <form
            class="view-save"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <div class="inbox-filter">
                <label for="desk-view-name">{t("desk-views-name")}</label>
                <input
                    id="desk-view-name"
                    class="input"
                    maxlength="60"
                    autocomplete="off"
                    aria-describedby="desk-view-wrong"
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                    bind:value=name
                />
                <p class="field-error" id="desk-view-wrong" role="alert">
                    {move || wrong.get().map(|failure| said(text, &failure))}
                </p>
            </div>
            {keeps_shared(room).then(|| view! {
                <label class="check">
                    <input type="checkbox" bind:checked=shared/>
                    {t("desk-views-for-all")}
                </label>
            })}
            <button type="submit" class="button button-quiet">{t("desk-views-save")}</button>
            <p role="status">{move || saved.told.get()}</p>
        </form>
    }
}
