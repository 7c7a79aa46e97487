//! The catalogue: departments, categories and routing rules, for administrators to keep and for others who see who works here to read.

mod categories;
mod departments;
mod emergency;
mod names;
mod questions;
mod routes;
mod shelf;
mod trial;

use domain::rights::Right;
use leptos::prelude::*;
use words::Arg;

use super::door::{BackToDesk, Door};
use crate::{
    app::page_title,
    client::Fetched,
    components::{FailureNotice, Pending},
    paths::Address,
    text::{t, use_text},
};
use categories::Categories;
use departments::Departments;
pub(super) use names::{NamesFields, Typing};
use routes::Routes;
pub(super) use routes::{WEEKDAYS, Weekdays};
use shelf::{NEWS, Shelf};

/// The page.
#[component]
pub fn CataloguePage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("catalogue-title"));
    let door = Door::of(&Address::DeskCatalogue);
    let shelf = Shelf::new(door);
    provide_context(shelf);
    let remote = shelf.remote;
    door.watch(remote);
    // The lists stay while what is in them changes, so that a form that is open and the focus stay too.
    let known = Memo::new(move |_| match remote.state.get() {
        Fetched::Pending => None,
        Fetched::Ready(_) => Some(Ok(())),
        Fetched::Failed(failure) => Some(Err(failure)),
    });
    view! {
        <div class="notices">
            <BackToDesk/>
            <h1 tabindex="-1">{t("catalogue-title")}</h1>
            <p class="lead">{t("catalogue-lead")}</p>
            <div id=NEWS tabindex="-1" role="status">
                {move || shelf.news.get().map(|news| view! {
                    <p class="notice notice-good">
                        {move || text.with(news.says, &[("name", Arg::from(text.name(&news.name)))])}
                    </p>
                })}
            </div>
            {move || match known.get() {
                None => view! { <Pending/> }.into_any(),
                Some(Err(failure)) => view! {
                    <FailureNotice failure retry=move |()| remote.fetch_again()/>
                }
                .into_any(),
                Some(Ok(())) => view! { <Departments/><Categories/><Routes/> }.into_any(),
            }}
        </div>
    }
}

/// A form that is folded away until somebody makes something new.
#[component]
fn Making(open: shelf::Open, title: &'static str, children: ChildrenFn) -> impl IntoView {
    let shelf = Shelf::get();
    let open = StoredValue::new(open);
    let is_open = Memo::new(move |_| open.with_value(|open| shelf.is_open(open)));
    let children = StoredValue::new(children);
    view! {
        <Show when=move || shelf.may(Right::ManageSettings)>
            <details class="fold" prop:open=move || is_open.get()>
                <summary
                    on:click=move |event| {
                        // The signal decides, so that the form folds away once it was sent.
                        event.prevent_default();
                        shelf.toggle(open.get_value());
                    }
                >
                    {t(title)}
                </summary>
                <Show when=move || is_open.get()>{children.with_value(|children| children())}</Show>
            </details>
        </Show>
    }
}

/// For whoever may see who works here: the way to this page.
#[component]
pub(super) fn CatalogueLink() -> impl IntoView {
    view! { <a class="queue" href=Address::DeskCatalogue.to_string()><span>{t("catalogue-title")}</span></a> }
}

/// The buttons that move something by one place in its list; they stay where they are, so that they can be pressed again.
struct Places {
    /// What the ids of the buttons begin with.
    id: String,
    /// Whether it is the first of the list already.
    first: bool,
    /// Whether it is the last.
    last: bool,
}

impl Places {
    /// The two buttons; `place` is called with the direction and the id of the button that was pressed.
    fn view(
        self,
        name: impl Fn() -> String + Copy + Send + Sync + 'static,
        place: impl Fn(bool, String) + Copy + Send + Sync + 'static,
    ) -> impl IntoView {
        let Self { id, first, last } = self;
        let button = |up: bool, at_end: bool, label: &'static str| {
            let id = format!("{id}-{}", if up { "up" } else { "down" });
            let own = id.clone();
            view! {
                <button
                    type="button"
                    class="button button-quiet button-move"
                    id=own
                    aria-disabled=at_end.to_string()
                    on:click=move |_| {
                        if !at_end {
                            place(up, id.clone());
                        }
                    }
                >
                    <span aria-hidden="true">{if up { "↑" } else { "↓" }}</span>
                    <span class="unseen">{t(label)} ": " {name}</span>
                </button>
            }
        };
        view! {
            {button(true, first, "catalogue-up")}
            {button(false, last, "catalogue-down")}
        }
    }
}
