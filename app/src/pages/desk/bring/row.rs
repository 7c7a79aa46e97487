//! One answer on the list: how long there is and whose it is; when it is open, everything that is needed to bring it.

use api::delivery::Delivery;
use leptos::prelude::*;
use words::Arg;

use super::{
    form::{Bring, Errand},
    state::{Bringing, Named},
    tried::TriedList,
};
use crate::{
    components::Ring,
    paths::Address,
    text::{t, use_text},
};

/// The id of the head of a row, by which it is focused.
pub(super) fn row_id(id: &str) -> String {
    format!("delivery-{id}")
}

/// One answer. What its head says changes in place when the list is brought up to date.
#[component]
pub(super) fn Row(id: String) -> impl IntoView {
    let text = use_text();
    let bringing = Bringing::get();
    let own = StoredValue::new(id.clone());
    let row = Memo::new(move |_| {
        bringing
            .list
            .rows
            .with(|rows| own.with_value(|own| rows.iter().find(|row| row.id == *own).cloned()))
    });
    let is_open = Memo::new(move |_| {
        let open = bringing.open();
        own.with_value(|own| open.is_some_and(|open| open.id == *own))
    });
    let tried =
        Memo::new(move |_| row.with(|row| row.as_ref().map_or(0, |row| row.attempts.len())));
    let body = format!("{}-body", row_id(&id));
    let controls = body.clone();
    view! {
        <li class="delivery-item" class:delivery-open=move || is_open.get()>
            <h2>
                <button
                    type="button"
                    class="delivery-head"
                    id=row_id(&id)
                    aria-expanded=move || is_open.get().to_string()
                    aria-controls=move || is_open.get().then(|| controls.clone())
                    on:click=move |_| own.with_value(|own| bringing.toggle(own))
                >
                    {move || row.get().map(|row| view! { <Head row/> })}
                    {move || {
                        let count = u32::try_from(tried.get()).unwrap_or(u32::MAX);
                        (count > 0).then(|| view! {
                            " "
                            <span class="delivery-tries">
                                {move || text.with("delivery-tries", &[("count", Arg::from(count))])}
                            </span>
                        })
                    }}
                </button>
            </h2>
            // Built once for as long as it is open: a list that is brought up to date takes nothing from under the hands.
            {move || is_open.get().then(|| row.get_untracked()).flatten().map(|delivery| view! {
                <div class="delivery-body" id=body.clone()>
                    <Body delivery row/>
                </div>
            })}
        </li>
    }
}

#[component]
fn Head(row: Delivery) -> impl IntoView {
    let text = use_text();
    let Delivery {
        reference,
        category,
        reply_channel,
        contact,
        clock,
        ..
    } = row;
    view! {
        <Ring clock small=true/>
        <span class="delivery-number">{reference}</span>
        <span class="intake-name">{contact.name}</span>
        <span class="delivery-about">
            {move || text.name(&category)} " · " {move || text.code("reply-channel", reply_channel)}
        </span>
    }
}

#[component]
fn Body(delivery: Delivery, row: Memo<Option<Delivery>>) -> impl IntoView {
    let text = use_text();
    let bringing = Bringing::get();
    let Delivery {
        id,
        version,
        reference,
        excerpt,
        reply_channel,
        language,
        contact,
        received_at,
        answer,
        may_deliver,
        ..
    } = delivery;
    let version = Memo::new(move |before: Option<&u32>| {
        let known = before.copied().unwrap_or(version);
        row.with(|row| row.as_ref().map_or(known, |row| row.version))
    });
    let attempts = Memo::new(move |_| {
        row.with(|row| {
            row.as_ref()
                .map(|row| row.attempts.clone())
                .unwrap_or_default()
        })
    });
    let named = Named {
        id: id.clone(),
        reference: reference.clone(),
    };
    let address = Address::DeskRequest { id: id.clone() }.to_string();
    let errand = Errand {
        id,
        chosen: reply_channel,
        reference,
        language,
        contact,
        answer,
    };
    view! {
        <p class="quiet">
            {move || text.with("delivery-received", &[("when", Arg::from(text.short_date_time(received_at)))])}
        </p>
        <p class="own-words">{excerpt}</p>
        <p><a href=address>{t("intake-taken-open")}</a></p>
        <TriedList attempts/>
        {if may_deliver {
            view! {
                <Bring
                    errand
                    version
                    came=Callback::new(move |came| bringing.came(named.clone(), came))
                    ended=Callback::new(move |failure| bringing.door.ended(&failure))
                />
            }
            .into_any()
        } else {
            view! { <p class="quiet">{t("delivery-reads-only")}</p> }.into_any()
        }}
    }
}
