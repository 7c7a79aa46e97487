//! The letter of an answer: seen as it will be printed, printed for a window envelope, and said to be posted.

mod sheet;

use api::{
    ProblemCode,
    delivery::{Delivery, ReadDelivery},
};
use domain::ReplyChannel;
use leptos::prelude::*;
use words::Arg;

use super::{
    bring::{Bring, Came, Errand},
    door::Door,
    reached::can_be_written_to,
};
use crate::{
    app::page_title,
    browser,
    client::{self, Failure, Fetched, Remote},
    components::{FailureNotice, Icon, IconName, Pending},
    paths::Address,
    text::{t, use_text},
};
use sheet::Sheet;

/// The id that what came of posting it takes focus with.
const NEWS: &str = "letter-news";

/// What came of the last act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    Posted,
    Returned,
    Overtaken,
}

/// The page of one letter.
#[component]
pub fn LetterPage(id: String) -> impl IntoView {
    let text = use_text();
    let door = Door::of(&Address::DeskLetter { id: id.clone() });
    let news = RwSignal::new(None::<News>);
    let back = Address::DeskRequest { id: id.clone() }.to_string();
    let id = StoredValue::new(id);
    let remote = client::remote(move || async move {
        let id = id.get_value();
        client::read(&ReadDelivery { id: &id }).await
    });
    door.watch(remote);
    let title = Memo::new(move |_| match remote.state.get() {
        Fetched::Ready(delivery) => text.with(
            "letter-title",
            &[("reference", Arg::from(delivery.reference))],
        ),
        Fetched::Pending | Fetched::Failed(_) => text.get("letter-title-plain"),
    });
    page_title(move || title.get());
    let said = move || {
        news.get().map(|news| match news {
            News::Posted => {
                view! { <p class="notice notice-good">{t("letter-posted")}</p> }.into_any()
            }
            News::Returned => {
                view! { <p class="notice notice-good">{t("letter-returned")}</p> }.into_any()
            }
            News::Overtaken => {
                view! { <p class="notice notice-soon">{t("letter-overtaken")}</p> }.into_any()
            }
        })
    };
    view! {
        <div class="letter-page">
            <div class="no-print">
                <a class="back" href=back>
                    <Icon name=IconName::Back/>
                    <span>{t("letter-back")}</span>
                </a>
                <h1 tabindex="-1">{move || title.get()}</h1>
                <div id=NEWS tabindex="-1" role="status">{said}</div>
            </div>
            {move || match remote.state.get() {
                Fetched::Pending => view! { <Pending/> }.into_any(),
                Fetched::Ready(delivery) => view! { <Whole delivery remote news door/> }.into_any(),
                Fetched::Failed(Failure::Problem(problem)) => match problem.code {
                    ProblemCode::NotFound => view! { <p class="notice">{t("letter-none")}</p> }.into_any(),
                    ProblemCode::SignInRequired => view! { <Pending/> }.into_any(),
                    _ => failed(Failure::Problem(problem), remote).into_any(),
                },
                Fetched::Failed(failure) => failed(failure, remote).into_any(),
            }}
        </div>
    }
}

fn failed(failure: Failure, remote: Remote<Delivery>) -> impl IntoView {
    view! { <FailureNotice failure retry=move |()| remote.fetch_again()/> }
}

/// The letter, and beside it what is done with it.
#[component]
fn Whole(
    delivery: Delivery,
    remote: Remote<Delivery>,
    news: RwSignal<Option<News>>,
    door: Door,
) -> impl IntoView {
    let text = use_text();
    let addressed = can_be_written_to(&delivery.contact);
    let brought = delivery.answer.delivered_at;
    let may_deliver = delivery.may_deliver;
    let version = delivery.version;
    let errand = Errand {
        id: delivery.id.clone(),
        reference: delivery.reference.clone(),
        chosen: delivery.reply_channel,
        language: delivery.language,
        contact: delivery.contact.clone(),
        answer: delivery.answer.clone(),
    };
    let came = Callback::new(move |came| {
        news.set(Some(match came {
            Came::Reached(..) => News::Posted,
            Came::Tried(_) => News::Returned,
            Came::Overtaken => News::Overtaken,
        }));
        remote.fetch_again();
        browser::focus(NEWS, false);
    });
    view! {
        <div class="letter-columns">
            <Sheet delivery/>
            <div class="letter-act no-print">
                {(!addressed).then(|| view! { <p class="notice notice-soon">{t("letter-no-address")}</p> })}
                {brought.map(|at| view! {
                    <p class="notice">
                        {move || text.with("letter-brought", &[("when", Arg::from(text.short_date_time(at)))])}
                    </p>
                })}
                <p class="actions">
                    <button type="button" class="button" on:click=|_| browser::print()>
                        <Icon name=IconName::Print/>
                        <span>{t("letter-print")}</span>
                    </button>
                </p>
                {may_deliver.then(|| view! {
                    <h2>{t("letter-then")}</h2>
                    <p class="quiet">{t("letter-then-hint")}</p>
                    <Bring
                        errand
                        version=Signal::stored(version)
                        begin=Some(ReplyChannel::Post)
                        came
                        ended=Callback::new(move |failure| door.ended(&failure))
                    />
                })}
            </div>
        </div>
    }
}
