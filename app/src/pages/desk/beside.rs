//! What belongs beside the request: what was reported near it, and what else the same person reported.

use api::near::{Beside as Found, BesideRow, ReadBeside};
use leptos::prelude::*;
use words::Arg;

use super::{merge_with::MergeWith, request::Case, room::Room};
use crate::{
    client::{self, Fetched},
    components::FailureNotice,
    text::{Text, t, use_text},
};

/// Two short lists; where there is nothing to tell, nothing is said.
#[component]
pub(super) fn Beside() -> impl IntoView {
    let case = Case::get();
    let remote = client::remote(move || async move {
        let id = case.id.get_value();
        client::read(&ReadBeside { id: &id }).await
    });
    let found = move || match remote.state.get() {
        Fetched::Ready(Found { near, same_person }) => view! {
            <Others title="desk-near" rows=near/>
            <Others title="desk-same-person" rows=same_person/>
        }
        .into_any(),
        Fetched::Failed(failure) => {
            view! { <FailureNotice failure retry=move |()| remote.fetch_again()/> }.into_any()
        }
        Fetched::Pending => ().into_any(),
    };
    view! { <div class="beside no-print">{found}</div> }
}

#[component]
fn Others(title: &'static str, rows: Vec<BesideRow>) -> impl IntoView {
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t(title)}</h2>
                <ul class="beside-rows">
                    {rows.into_iter().map(|row| view! { <li><Other row/></li> }).collect_view()}
                </ul>
            </section>
        }
    })
}

#[component]
fn Other(row: BesideRow) -> impl IntoView {
    let text = use_text();
    let room = Room::get();
    let about = row.clone();
    let BesideRow {
        id,
        reference,
        status,
        excerpt,
        ..
    } = row;
    let number = reference.clone();
    view! {
        <a href=move || room.address(Some(&id))>{reference}</a>
        <span class="beside-words">{excerpt}</span>
        <span class="quiet">{move || small_print(text, &about)}</span>
        <MergeWith reference=number status/>
    }
}

/// What tells one from another: its category, where it stands, how far away it is, and when it came.
pub(super) fn small_print(text: Text, row: &BesideRow) -> String {
    let away = row
        .metres
        .map(|metres| text.with("desk-near-metres", &[("metres", Arg::from(metres))]));
    let parts = [
        Some(text.name(&row.category)),
        Some(text.code("status", row.status)),
        away,
        Some(text.short_date_time(row.received_at)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
