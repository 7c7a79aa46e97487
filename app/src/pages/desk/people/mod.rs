//! Who works here, by department; inviting people and managing what they may do.

mod invite;
mod manage;
mod provider;
mod require;

use api::{
    Empty,
    people::{
        Access, ChangePerson, EndAccess, InviteAgain, ListPeople, People, Person, PersonDraft,
        RemoveSecondFactor, RestoreAccess, WithdrawInvitation,
    },
    session::{ReadSession, Session},
};
use domain::{Code, rights::Right};
use leptos::prelude::*;
use words::Arg;

use super::{
    door::{BackToDesk, Door},
    sending::{Refusal, Sending},
};
use crate::{
    app::{Here, page_title},
    browser,
    client::{self, Fetched, Remote},
    components::{FailureNotice, Pending},
    paths::Address,
    text::{t, use_text},
};
use invite::InviteForm;
use manage::Manage;
use provider::ProviderForm;
use require::RequireForm;

/// The id that what came of an act takes focus with.
const NEWS: &str = "people-news";

/// What came of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Invited,
    InvitedAgain,
    Withdrawn,
    Changed,
    Ended,
    Restored,
    SecondFactorRemoved,
}
domain::codes!(Told {
    Invited = "invited",
    InvitedAgain = "invited-again",
    Withdrawn = "withdrawn",
    Changed = "changed",
    Ended = "ended",
    Restored = "restored",
    SecondFactorRemoved = "second-factor-removed",
});

/// What is done to a person.
#[derive(Debug, Clone)]
enum Deed {
    InviteAgain,
    Withdraw,
    Change(PersonDraft),
    End,
    Restore,
    RemoveSecondFactor,
}

/// What the parts of this page share.
#[derive(Clone, Copy)]
struct Staff {
    remote: Remote<People>,
    session: Remote<Session>,
    news: RwSignal<Option<(Told, String)>>,
    /// The id of the person whose form is open.
    editing: RwSignal<Option<String>>,
    sending: Sending,
    door: Door,
    run: Callback<(Person, Deed)>,
}

impl Staff {
    fn get() -> Self {
        expect_context::<Self>()
    }

    fn new(door: Door) -> Self {
        let remote = client::remote(|| client::read(&ListPeople));
        let session = client::remote(|| client::read(&ReadSession));
        let news = RwSignal::new(None);
        let editing = RwSignal::new(None::<String>);
        let sending = Sending::of_form("person");
        let act = client::task(move |(person, deed): (Person, Deed)| async move {
            let id = person.id.as_str();
            let (reply, told) = match deed {
                Deed::InviteAgain => (
                    client::call(&InviteAgain { id }, &Empty {}).await,
                    Told::InvitedAgain,
                ),
                Deed::Withdraw => (
                    client::call(&WithdrawInvitation { id }, &Empty {}).await,
                    Told::Withdrawn,
                ),
                Deed::Change(draft) => (
                    client::call(&ChangePerson { id }, &draft).await,
                    Told::Changed,
                ),
                Deed::End => (
                    client::call(&EndAccess { id }, &Empty {}).await,
                    Told::Ended,
                ),
                Deed::Restore => (
                    client::call(&RestoreAccess { id }, &Empty {}).await,
                    Told::Restored,
                ),
                Deed::RemoveSecondFactor => (
                    client::call(&RemoveSecondFactor { id }, &Empty {}).await,
                    Told::SecondFactorRemoved,
                ),
            };
            sending.end();
            match reply {
                Ok(people) => {
                    editing.try_set(None);
                    remote.state.try_set(Fetched::Ready(people));
                    news.try_set(Some((told, person.name)));
                    browser::focus(NEWS, false);
                }
                Err(failure) => {
                    if !door.ended(&failure) {
                        sending.refused(failure);
                    }
                }
            }
        });
        let run = Callback::new(move |what: (Person, Deed)| {
            if sending.begin() {
                act.run(what);
            }
        });
        Self {
            remote,
            session,
            news,
            editing,
            sending,
            door,
            run,
        }
    }

    /// Whether whoever reads this may do that.
    fn may(self, right: Right) -> bool {
        self.session
            .state
            .with(|state| matches!(state, Fetched::Ready(session) if session.role.may(right)))
    }
}

/// The page.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("people-title"));
    let door = Door::of(&Address::DeskPeople);
    let staff = Staff::new(door);
    provide_context(staff);
    door.watch(staff.remote);
    let manages = Memo::new(move |_| staff.may(Right::ManagePeople));
    let chooses = Memo::new(move |_| staff.may(Right::ManageSettings));
    let remote = staff.remote;
    let known = Memo::new(move |_| match remote.state.get() {
        Fetched::Pending => None,
        Fetched::Ready(_) => Some(Ok(())),
        Fetched::Failed(failure) => Some(Err(failure)),
    });
    view! {
        <div class="notices">
            <BackToDesk/>
            <h1 tabindex="-1">{t("people-title")}</h1>
            <p class="lead">{t("people-lead")}</p>
            <div id=NEWS tabindex="-1" role="status">
                {move || staff.news.get().map(|(told, name)| {
                    let id = format!("people-told-{}", told.code());
                    view! {
                        <p class="notice notice-good">{move || text.with(&id, &[("name", Arg::from(&name))])}</p>
                    }
                })}
            </div>
            <Show when=move || manages.get()><InviteForm/></Show>
            {move || match known.get() {
                None => view! { <Pending/> }.into_any(),
                Some(Err(failure)) => view! {
                    <FailureNotice failure retry=move |()| remote.fetch_again()/>
                }
                .into_any(),
                Some(Ok(())) => view! { <Departments/> }.into_any(),
            }}
            <Show when=move || chooses.get()><RequireForm/><ProviderForm/></Show>
        </div>
    }
}

/// The departments with their people.
#[component]
fn Departments() -> impl IntoView {
    let text = use_text();
    let staff = Staff::get();
    Here::get()
        .municipality()
        .departments
        .iter()
        .map(|department| {
            let (id, name) = (department.id.clone(), department.name.clone());
            let heading = format!("department-{id}");
            let labelled_by = heading.clone();
            let people = Memo::new(move |_| {
                staff.remote.state.with(|state| match state {
                    Fetched::Ready(People { people }) => people
                        .iter()
                        .filter(|person| person.department_id == id)
                        .cloned()
                        .collect::<Vec<_>>(),
                    Fetched::Pending | Fetched::Failed(_) => Vec::new(),
                })
            });
            let utility = department.utility;
            view! {
                <section class="department" aria-labelledby=labelled_by>
                    <h2 id=heading>
                        {move || text.name(&name)}
                        {utility.then(|| view! { " " <span class="tag">{t("people-utility")}</span> })}
                    </h2>
                    {move || {
                        let people = people.get();
                        if people.is_empty() {
                            return view! { <p class="quiet">{t("people-nobody")}</p> }.into_any();
                        }
                        view! {
                            <ul class="rows">
                                {people.into_iter().map(|person| view! { <Row person/> }).collect_view()}
                            </ul>
                        }
                        .into_any()
                    }}
                </section>
            }
        })
        .collect_view()
}

/// One person.
#[component]
fn Row(person: Person) -> impl IntoView {
    let text = use_text();
    let staff = Staff::get();
    let (id, name) = (person.id.clone(), person.name.clone());
    let is_own = {
        let own = person.id.clone();
        move || {
            staff
                .session
                .state
                .with(|state| matches!(state, Fetched::Ready(session) if session.person_id == own))
        }
    };
    let access = move || {
        let time = person.standing_at.map(|at| text.short_date_time(at));
        text.with(
            &format!("access-{}", person.standing.code()),
            &[("time", Arg::from(time.unwrap_or_default()))],
        )
    };
    let gone = match person.standing {
        Access::Ended | Access::Withdrawn => true,
        Access::Open | Access::Invited | Access::InvitationOver => false,
    };
    let role = person.role;
    let second_factor = person.second_factor;
    let open = {
        let id = id.clone();
        Memo::new(move |_| staff.editing.with(|editing| editing.as_ref() == Some(&id)))
    };
    let form = StoredValue::new(person.clone());
    let label = name.clone();
    view! {
        <li class="row" class:row-gone=gone>
            <div class="row-words">
                <p class="row-head">
                    <strong>{name}</strong>
                    <Show when=is_own>" " <span class="tag">{t("people-you")}</span></Show>
                </p>
                <p class="row-mail">{person.email}</p>
                <p class="quiet">
                    {move || text.code("role", role)} " · " {access}
                    {second_factor.then(|| view! { " · " {t("people-two-step")} })}
                </p>
            </div>
            <Show when=move || staff.may(Right::ManagePeople)>
                <button
                    type="button"
                    class="button button-quiet"
                    aria-expanded=move || open.get().to_string()
                    on:click={
                        let id = id.clone();
                        move |_| {
                            let other = (!open.get_untracked()).then(|| id.clone());
                            staff.editing.set(other);
                        }
                    }
                >
                    {t("people-change")}
                    <span class="unseen">": " {label.clone()}</span>
                </button>
            </Show>
            <Show when=move || open.get()>
                <div class="row-form">
                    <Refusal sending=staff.sending/>
                    <Manage person=form.get_value()/>
                </div>
            </Show>
        </li>
    }
}

/// For whoever may see who works here: the way to this page.
#[component]
pub(super) fn PeopleLink() -> impl IntoView {
    view! { <a class="queue" href=Address::DeskPeople.to_string()><span>{t("people-title")}</span></a> }
}
