//! What stands around every page: the way past it all, the name, the languages, the ways to go, the telephone.

use domain::{Code, Language};
use leptos::prelude::*;
use words::Words;

use super::{
    Here, Pages,
    navigation::{Announcement, use_address},
};
use crate::{
    browser,
    components::{Icon, IconName, Logo, Telephone},
    live::{Inside, IntoPart, perhaps, says, shows, shows_when, whether},
    pages::receipt::LastReceipt,
    paths::{Address, ProgramName},
    text::{t, use_text},
};

/// The frame of a municipality's page.
#[component]
pub(super) fn Frame(pages: Pages) -> impl IntoView {
    let announcement = Announcement(RwSignal::new(String::new()));
    provide_context(announcement);
    provide_context(LastReceipt(RwSignal::new(None)));
    let text = use_text();
    let here = Here::get().municipality();
    let address = use_address();
    // The desk stays while requests come and go beside its list.
    let shown = Memo::new(move |_| match address.get() {
        Some(Address::DeskRequest { .. }) => Some(Address::Desk),
        other => other,
    });
    let at_desk = whether(move || program(address) == Some(ProgramName::Desk));
    let name = here.name.clone();
    let languages = here.languages.clone();
    let phone = here.phone.clone();
    view! {
        <header class="head">
            <a class="head-name" href=Address::Home.to_string() rel=external(address, &Address::Home)>
                {match here.arms.clone() {
                    Some(arms) => view! { <img class="arms" src=arms alt=""/> }.part(),
                    None => view! { <Logo/> }.part(),
                }}
                <span>{says(move || text.name(&name))}</span>
            </a>
            {shows_when(
                whether(move || !at_desk.get()),
                move || view! { <Ways address/> }.part(),
            )}
            <Languages languages/>
        </header>
        <main id="main" tabindex="-1" class:desk=at_desk>
            {shows(move || pages(shown.get()))}
        </main>
        <footer class="foot">
            <p>{t("shell-by-phone")} " " <Telephone number=phone/></p>
            {here.address.clone().map(|address| view! { <p>{says(move || text.official(&address))}</p> })}
            <p>
                <a href=Address::Numbers.to_string() rel=external(address, &Address::Numbers)>
                    {t("shell-numbers")}
                </a>
            </p>
            <p>
                <a href=Address::Answers.to_string() rel=external(address, &Address::Answers)>
                    {t("shell-answers")}
                </a>
            </p>
            <p class="foot-desk">
                <a href=Address::Desk.to_string() rel=external(address, &Address::Desk)>
                    {t("shell-desk")}
                </a>
            </p>
        </footer>
        <p class="unseen" role="status" aria-live="polite">{announcement.0}</p>
    }
}

/// The program that has the page shown; `None` where no page stands.
fn program(address: Memo<Option<Address>>) -> Option<ProgramName> {
    address.with(|address| address.as_ref().map(Address::program))
}

/// A link that leads from one program to another loads the page anew.
fn external(address: Memo<Option<Address>>, to: &Address) -> Signal<Option<String>> {
    let there = to.program();
    perhaps(move || (program(address) != Some(there)).then(|| "external".to_owned()))
}

/// The frame where no municipality is known.
#[component]
pub(super) fn BareFrame(children: Inside) -> impl IntoView {
    view! {
        <header class="head">
            <span class="head-name"><Logo/><span>"Servis 48"</span></span>
            <Languages languages=Language::ALL.to_vec()/>
        </header>
        <main id="main" tabindex="-1">{children.build()}</main>
    }
}

/// The first stop of the keyboard: past the head, to the page. It stands before every frame, so that whoever is at it
/// stays there when the municipality arrives and the frame changes.
#[component]
pub(super) fn SkipLink() -> impl IntoView {
    view! {
        <a
            class="skip"
            href="#main"
            on:click=move |event| {
                event.prevent_default();
                browser::focus("main", false);
            }
        >
            {t("shell-skip")}
        </a>
    }
}

/// The ways to go: a bar at the bottom of a phone, a row at the top of a desktop.
#[component]
fn Ways(address: Memo<Option<Address>>) -> impl IntoView {
    view! {
        <nav class="ways" aria-label=t("shell-ways")>
            <Way
                address
                to=Address::File
                icon=IconName::Report
                label="shell-file"
                here=move || {
                    matches!(
                        address.get(),
                        Some(Address::File | Address::FileKind(_) | Address::Receipt)
                    )
                }
            />
            <Way
                address
                to=Address::Find
                icon=IconName::Find
                label="shell-track"
                here=move || matches!(address.get(), Some(Address::Find | Address::Track { .. }))
            />
            <Way
                address
                to=Address::Map
                icon=IconName::Map
                label="shell-map"
                here=move || matches!(address.get(), Some(Address::Map | Address::Published { .. }))
            />
            <Way
                address
                to=Address::Promise
                icon=IconName::Promise
                label="shell-promise"
                here=move || {
                    matches!(
                        address.get(),
                        Some(Address::Promise | Address::Numbers | Address::Sheet)
                    )
                }
            />
        </nav>
    }
}

#[component]
fn Way(
    address: Memo<Option<Address>>,
    to: Address,
    icon: IconName,
    label: &'static str,
    #[prop(into)] here: Signal<bool>,
) -> impl IntoView {
    view! {
        <a
            class="way"
            href=to.to_string()
            rel=external(address, &to)
            aria-current=perhaps(move || here.get().then(|| "page".to_owned()))
        >
            <Icon name=icon/>
            <span>{t(label)}</span>
        </a>
    }
}

/// The languages, each named in itself; one that is offered alone needs no choice.
#[component]
fn Languages(languages: Vec<Language>) -> impl IntoView {
    let text = use_text();
    (languages.len() > 1).then(|| {
        let choices = languages
            .into_iter()
            .map(|language| {
                let chosen = move || text.language() == language;
                view! {
                    <button
                        type="button"
                        class="language"
                        lang=language.code()
                        aria-pressed=says(move || chosen().to_string())
                        on:click=move |_| text.choose(language)
                    >
                        {Words::language_name(language)}
                    </button>
                }
            })
            .collect_view();
        view! {
            <div class="languages" role="group" aria-label=t("shell-language")>
                {choices}
            </div>
        }
    })
}
