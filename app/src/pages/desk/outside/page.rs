//! The page of whoever was asked: the request without anything that leads to its reporter, and room for a reply.

use api::{
    Names, ProblemCode,
    outside::{OutsideLink, OutsideRequest, Piece, ReadOutside},
};
use domain::outside::LinkState;
use leptos::prelude::*;
use words::Arg;

use super::{Pieces, reply::ReplyForm};
use crate::{
    app::{Here, page_title},
    client::{self, Failure, Fetched, Remote},
    components::{FailureNotice, OfficeWords, Pending, PhotoPair, Telephone},
    pages::desk::place::Place,
    text::{t, use_text},
};

/// What the page says instead of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    Replied,
    Withdrawn,
    Expired,
    Settled,
    Unknown,
}

impl Over {
    fn of(state: &Fetched<OutsideLink>) -> Option<Self> {
        match state {
            Fetched::Ready(link) => match link.state {
                LinkState::Open => None,
                LinkState::Replied => Some(Self::Replied),
                LinkState::Withdrawn => Some(Self::Withdrawn),
                LinkState::Expired => Some(Self::Expired),
                LinkState::Settled => Some(Self::Settled),
            },
            Fetched::Failed(Failure::Problem(problem)) if problem.code == ProblemCode::NotFound => {
                Some(Self::Unknown)
            }
            Fetched::Pending | Fetched::Failed(_) => None,
        }
    }

    /// The messages of its title and of its text.
    fn says(self) -> (&'static str, &'static str) {
        match self {
            Self::Replied => ("outside-over-replied", "outside-over-replied-text"),
            Self::Withdrawn => ("outside-over-withdrawn", "outside-over-withdrawn-text"),
            Self::Expired => ("outside-over-expired", "outside-over-expired-text"),
            Self::Settled => ("outside-over-settled", "outside-over-settled-text"),
            Self::Unknown => ("outside-over-unknown", "outside-over-unknown-text"),
        }
    }
}

/// The page of a link for somebody outside.
#[component]
pub fn OutsidePage(token: String) -> impl IntoView {
    let text = use_text();
    let token = StoredValue::new(token);
    let remote = client::remote(move || async move {
        let token = token.get_value();
        client::read(&ReadOutside { token: &token }).await
    });
    let title = move || {
        remote
            .state
            .with(Over::of)
            .map_or("outside-page-title", |over| over.says().0)
    };
    page_title(move || text.get(title()));
    view! {
        <div class="outside-page">
            <h1 tabindex="-1" id="outside-title">{move || text.get(title())}</h1>
            {move || {
                if let Some(over) = remote.state.with(Over::of) {
                    let number = Here::get().municipality().phone.clone();
                    return view! {
                        <p>{t(over.says().1)}</p>
                        <p><Telephone number/></p>
                    }
                    .into_any();
                }
                match remote.state.get() {
                    Fetched::Pending => view! { <Pending/> }.into_any(),
                    Fetched::Ready(link) => view! { <Opened link token remote/> }.into_any(),
                    Fetched::Failed(failure) => view! {
                        <FailureNotice failure retry=move |()| remote.fetch_again()/>
                    }
                    .into_any(),
                }
            }}
        </div>
    }
}

#[component]
fn Opened(
    link: OutsideLink,
    token: StoredValue<String>,
    remote: Remote<OutsideLink>,
) -> impl IntoView {
    let department = link.department;
    link.request.map(|request| {
        view! {
            <Asked request department/>
            <ReplyForm token remote/>
        }
    })
}

/// The question and the request.
#[component]
fn Asked(request: OutsideRequest, department: Names) -> impl IntoView {
    let text = use_text();
    let OutsideRequest {
        reference,
        category,
        question,
        by,
        expires_at,
        received_at,
        text: pieces,
        point,
        address,
        photos,
        ..
    } = request;
    let office = StoredValue::new(department);
    let office_name = move || office.with_value(|office| text.name(office));
    let hides = pieces.iter().any(|piece| matches!(piece, Piece::Hidden(_)));
    view! {
        <p>
            {move || text.with(
                "outside-page-lead",
                &[("department", Arg::from(office_name())), ("reference", Arg::from(&reference))],
            )}
        </p>
        <section class="notice notice-wait">
            <h2>{t("outside-page-question")}</h2>
            <OfficeWords body=question/>
            <p>
                {move || text.with(
                    "outside-page-by",
                    &[("by", Arg::from(&by)), ("department", Arg::from(office_name()))],
                )}
            </p>
            <p>{move || text.with("outside-page-until", &[("until", Arg::from(text.date_time(expires_at)))])}</p>
        </section>
        <dl class="facts">
            <div class="fact"><dt>{t("outside-page-category")}</dt><dd>{move || text.name(&category)}</dd></div>
            <div class="fact">
                <dt>{t("outside-page-received")}</dt>
                <dd>
                    <time datetime=received_at.to_rfc3339()>{move || text.short_date_time(received_at)}</time>
                </dd>
            </div>
        </dl>
        <section>
            <h2>{t("outside-page-text")}</h2>
            <Pieces pieces/>
            {hides.then(|| view! { <p class="quiet">{t("outside-page-hidden")}</p> })}
        </section>
        <section>
            <h2>{t("outside-page-place")}</h2>
            <Place address point/>
        </section>
        {(!photos.is_empty()).then(|| view! {
            <section>
                <h2>{t("outside-page-photos")}</h2>
                <PhotoPair photos/>
            </section>
        })}
    }
}
