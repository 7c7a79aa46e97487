//! Keeping the desk up to date: told at once while there is a socket, by looking every half minute where there is none.

use std::{cell::RefCell, rc::Rc, time::Duration};

use api::{
    Endpoint,
    desk::InboxRow,
    live::{OpenLive, PING, PONG, Present, SESSION_ENDED, Said, Told},
};
use leptos::{ev, prelude::*};
use send_wrapper::SendWrapper;

use crate::{
    browser::{
        self,
        socket::{Happened, Socket},
    },
    client::list::{List, Work},
    text::use_text,
};

/// How often the list is looked at where nobody tells; the sentence `desk-live-polling` says the same.
const TICK: Duration = Duration::from_secs(30);

/// Many things change in one act; they are looked at together.
const GATHER: Duration = Duration::from_millis(300);

/// The first wait before a lost socket is opened again; it doubles with every failure.
const FIRST_WAIT: f64 = 1_000.0;

/// The longest such wait.
const LONGEST_WAIT: f64 = 60_000.0;

/// A socket that is lost this often in a row is said to be gone; once is a cable pulled.
const PATIENCE: u32 = 2;

/// How the desk is kept up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// That is being found out.
    Unknown,
    /// It is told at once.
    Live,
    /// It looks by itself.
    Polling,
}

/// What the parts of the desk share of it.
#[derive(Clone, Copy)]
pub(super) struct Live {
    state: RwSignal<State>,
    /// Who else has the request open that is open here.
    pub(super) present: RwSignal<Option<Present>>,
    said: StoredValue<Said>,
    line: StoredValue<SendWrapper<Rc<RefCell<Line>>>>,
}

/// The socket and how it fares.
#[derive(Default)]
struct Line {
    socket: Option<Socket>,
    open: bool,
    /// Failures since it was open last.
    failures: u32,
    /// Pings that were not answered.
    unanswered: u32,
    /// Ticks of the clock, by which a desk that is told looks every other time only: clocks go on by themselves.
    ticks: u32,
    /// Whether a look at the list is coming.
    gathering: bool,
}

impl Live {
    /// The one of the desk around the calling component.
    pub(super) fn get() -> Self {
        expect_context::<Self>()
    }

    /// Says which request is open here, and whether an answer to it is being written; said again to a new socket.
    pub(super) fn say(self, said: Said) {
        if self.said.try_with_value(|before| *before == said) != Some(false) {
            return;
        }
        let _ = self.present.try_maybe_update(|present| {
            let gone = present
                .as_ref()
                .is_some_and(|present| Some(&present.request) != said.request.as_ref());
            if gone {
                *present = None;
            }
            (gone, ())
        });
        self.said.set_value(said);
        self.repeat();
    }

    fn repeat(self) {
        let text = self
            .said
            .try_with_value(|said| serde_json::to_string(said).ok())
            .flatten();
        if let Some(text) = text {
            self.line(|line| {
                if let Some(socket) = line.socket.as_ref().filter(|_| line.open) {
                    socket.send(&text);
                }
            });
        }
    }

    fn line<T>(self, with: impl FnOnce(&mut Line) -> T) -> Option<T> {
        let line = self.line.try_get_value()?;
        let mut line = line.try_borrow_mut().ok()?;
        Some(with(&mut line))
    }
}

/// Keeps the list of the calling component up to date until that goes away.
pub(super) fn keep(list: List<InboxRow>) {
    let live = Live {
        state: RwSignal::new(State::Unknown),
        present: RwSignal::new(None),
        said: StoredValue::new(Said::default()),
        line: StoredValue::new(SendWrapper::new(Rc::default())),
    };
    provide_context(live);
    connect(live, list);
    // Where no timer can be set, the list is as old as the page; the button beside it still works.
    if let Ok(timer) = set_interval_with_handle(move || tick(live, list), TICK) {
        on_cleanup(move || timer.clear());
    }
    let seen = window_event_listener(ev::visibilitychange, move |_| look(list));
    browser::on_online(move || connect(live, list));
    let line = live.line.get_value();
    on_cleanup(move || {
        seen.remove();
        // What is still to happen at the socket happens no more.
        *line.borrow_mut() = Line::default();
    });
}

/// Brings the list up to date, where somebody sees it.
fn look(list: List<InboxRow>) {
    if browser::is_visible() && browser::is_online() {
        list.refresh();
    }
}

/// Opens the socket unless there is one.
fn connect(live: Live, list: List<InboxRow>) {
    let needed = live.line(|line| line.socket.is_none()) == Some(true);
    if !needed {
        return;
    }
    let socket = Socket::open(&OpenLive.path(), move |happened| match happened {
        Happened::Opened => opened(live, list),
        Happened::Text(text) => told(live, list, &text),
        Happened::Closed(code) => {
            lost(live, list);
            if code == SESSION_ENDED {
                // Whoever is not signed in any more is led to the sign-in page.
                look(list);
            }
        }
    });
    if socket.is_none() {
        again(live, list, None);
    }
    live.line(|line| line.socket = socket);
}

fn opened(live: Live, list: List<InboxRow>) {
    live.line(|line| {
        line.open = true;
        line.failures = 0;
        line.unanswered = 0;
    });
    if live.state.try_get_untracked() != Some(State::Unknown) {
        // What happened meanwhile was not told.
        look(list);
    }
    live.state.try_set(State::Live);
    live.repeat();
}

/// The socket is gone.
fn lost(live: Live, list: List<InboxRow>) {
    // One that was given up may still say so itself.
    if let Some(socket) = live.line(|line| line.socket.take()).flatten() {
        again(live, list, Some(socket));
    }
}

/// A socket is opened again a little later, by each desk at another moment. The one before is dropped only then, for it
/// may be what calls here.
fn again(live: Live, list: List<InboxRow>, before: Option<Socket>) {
    let failed = live.line(|line| {
        line.open = false;
        line.failures = line.failures.saturating_add(1);
        line.failures
    });
    let Some(failures) = failed else { return };
    let before = SendWrapper::new(before);
    live.present.try_set(None);
    let was = live.state.try_get_untracked();
    if failures >= PATIENCE || was != Some(State::Live) {
        live.state.try_set(State::Polling);
    }
    let wait = (FIRST_WAIT * 2_f64.powi(i32::try_from(failures).unwrap_or(i32::MAX).min(16) - 1))
        .min(LONGEST_WAIT)
        * (0.5 + browser::chance());
    set_timeout(
        move || {
            drop(before);
            connect(live, list);
        },
        Duration::from_secs_f64(wait / 1_000.0),
    );
}

fn told(live: Live, list: List<InboxRow>, text: &str) {
    if text == PONG {
        live.line(|line| line.unanswered = 0);
        return;
    }
    // What a newer worker may say is for a newer page.
    let Ok(Told { changed, present }) = serde_json::from_str(text) else {
        return;
    };
    if changed && live.line(|line| std::mem::replace(&mut line.gathering, true)) == Some(false) {
        gather(live, list);
    }
    if let Some(present) = present {
        let is_here = live
            .said
            .try_with_value(|said| said.request.as_ref() == Some(&present.request));
        if is_here == Some(true) {
            live.present.try_set(Some(present));
        }
    }
}

/// Looks at the list a moment later, or when it is not being fetched any more.
fn gather(live: Live, list: List<InboxRow>) {
    set_timeout(
        move || match list.work.try_get_untracked() {
            None => {}
            Some(Work::Idle) => {
                live.line(|line| line.gathering = false);
                look(list);
            }
            Some(Work::Beginning | Work::Growing | Work::Refreshing) => gather(live, list),
        },
        GATHER,
    );
}

fn tick(live: Live, list: List<InboxRow>) {
    let fared = live.line(|line| {
        line.ticks = line.ticks.wrapping_add(1);
        if line.open {
            if let Some(socket) = &line.socket {
                socket.send(PING);
            }
            line.unanswered = line.unanswered.saturating_add(1);
        }
        (line.open, line.unanswered, line.ticks)
    });
    let Some((open, unanswered, ticks)) = fared else {
        return;
    };
    // One ping is on its way; a socket that left one before unanswered is dead, whatever the browser says.
    if unanswered > 1 {
        lost(live, list);
    }
    if !open || ticks % 2 == 0 {
        look(list);
    }
}

/// How the lists are kept up to date, in words; it is read out when that changes.
#[component]
pub(super) fn LiveState() -> impl IntoView {
    let text = use_text();
    let live = use_context::<Live>();
    let says = move || match live.map_or(State::Unknown, |live| live.state.get()) {
        State::Unknown => None,
        State::Live => Some("desk-live-live"),
        State::Polling => Some("desk-live-polling"),
    };
    let known = Memo::new(move |_| says().is_some());
    view! {
        <Show when=move || known.get()>
            <p class="quiet live-state" role="status">{move || says().map(|id| text.get(id))}</p>
        </Show>
    }
}
