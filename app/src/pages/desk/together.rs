//! Those that a request is dealt with together with.

use api::merge::Together;
use leptos::prelude::*;

use super::room::Room;
use crate::text::{t, use_text};

/// The one it follows, and those that follow it; where there are none, nothing is said.
#[component]
pub(super) fn TogetherView(lead: Option<Together>, followers: Vec<Together>) -> impl IntoView {
    let lead: Vec<Together> = lead.into_iter().collect();
    (!lead.is_empty() || !followers.is_empty()).then(|| {
        view! {
            <div class="beside">
                <Those title="desk-merge-lead" those=lead/>
                <Those title="desk-merge-followers" those=followers/>
            </div>
        }
    })
}

#[component]
fn Those(title: &'static str, those: Vec<Together>) -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    (!those.is_empty()).then(|| {
        let rows = those
            .into_iter()
            .map(|one| {
                let Together {
                    id,
                    reference,
                    status,
                } = one;
                view! {
                    <li>
                        <a href=move || room.address(Some(&id))>{reference}</a>
                        <span class="quiet">{move || text.code("status", status)}</span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section>
                <h2>{t(title)}</h2>
                <ul class="beside-rows">{rows}</ul>
            </section>
        }
    })
}
