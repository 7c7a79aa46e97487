//! A list that is fetched page by page, can grow, and can be brought up to date without losing what is shown.

use std::{future::Future, sync::Arc};

use leptos::prelude::*;

use super::{Failure, task};

/// One page of a list.
pub struct Page<T> {
    /// What stands on it.
    pub rows: Vec<T>,
    /// Where the next one begins; `None` at the end.
    pub next: Option<String>,
}

/// More than this many pages are not brought up to date at once; who reads so far down has other worries.
const PAGES_REFRESHED: usize = 5;

/// What is being done to the list now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Nothing.
    Idle,
    /// The first page is on its way, in the place of everything shown.
    Beginning,
    /// One more page is on its way.
    Growing,
    /// What is shown is brought up to date.
    Refreshing,
}

/// What a task is told: the number of the round, what to do, where to begin and how many rows are wanted.
type Start = (u32, Work, Option<String>, usize);

/// A list of the calling component; copies are the same list.
pub struct List<T: Send + Sync + 'static> {
    /// What is there so far.
    pub rows: RwSignal<Vec<T>>,
    /// What is being done.
    pub work: RwSignal<Work>,
    /// Why the last try failed; `rows` stay.
    pub failure: RwSignal<Option<Failure>>,
    next: RwSignal<Option<String>>,
    /// Each start has a number, so that the reply to an earlier one cannot mix with a later.
    round: StoredValue<u32>,
    task: Callback<Start>,
}

impl<T: Send + Sync + 'static> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for List<T> {}

impl<T: Clone + Send + Sync + 'static> List<T> {
    /// An empty list; [`List::begin`] fetches its first page.
    pub fn new<F, Fut>(fetch: F) -> Self
    where
        F: Fn(Option<String>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Page<T>, Failure>> + 'static,
    {
        let rows = RwSignal::new(Vec::new());
        let work = RwSignal::new(Work::Idle);
        let failure = RwSignal::new(None);
        let next = RwSignal::new(None);
        let round = StoredValue::new(0);
        let fetch = Arc::new(fetch);
        let task = task(move |(number, what, cursor, wanted): Start| {
            let fetch = fetch.clone();
            async move {
                let fetched = fetch_rows(&*fetch, cursor, wanted).await;
                if round.try_get_value() != Some(number) {
                    return;
                }
                match fetched {
                    Ok(page) => {
                        rows.try_update(|rows| match what {
                            Work::Growing => rows.extend(page.rows),
                            Work::Idle | Work::Beginning | Work::Refreshing => *rows = page.rows,
                        });
                        next.try_set(page.next);
                        failure.try_set(None);
                    }
                    Err(reason) => {
                        failure.try_set(Some(reason));
                    }
                }
                work.try_set(Work::Idle);
            }
        });
        Self {
            rows,
            work,
            failure,
            next,
            round,
            task,
        }
    }

    /// Whether there is more to fetch.
    pub fn has_more(self) -> bool {
        self.next.with(Option::is_some)
    }

    /// Fetches the first page in the place of everything.
    pub fn begin(self) {
        self.rows.set(Vec::new());
        self.next.set(None);
        self.start(Work::Beginning, None, 0);
    }

    /// Fetches one more page.
    pub fn grow(self) {
        if self.work.get_untracked() == Work::Idle && self.next.with_untracked(Option::is_some) {
            self.start(Work::Growing, self.next.get_untracked(), 0);
        }
    }

    /// Fetches again what is shown; until all of it is here, the old rows stay.
    pub fn refresh(self) {
        if self.work.get_untracked() == Work::Idle {
            self.start(Work::Refreshing, None, self.rows.with_untracked(Vec::len));
        }
    }

    fn start(self, work: Work, cursor: Option<String>, wanted: usize) {
        let number = self.round.with_value(|round| round.wrapping_add(1));
        self.round.set_value(number);
        self.work.set(work);
        // What is said about a failed refresh stays until one succeeds.
        if work != Work::Refreshing {
            self.failure.set(None);
        }
        self.task.run((number, work, cursor, wanted));
    }
}

/// Fetches from the cursor on until at least this many rows are there.
async fn fetch_rows<T, F, Fut>(
    fetch: &F,
    cursor: Option<String>,
    wanted: usize,
) -> Result<Page<T>, Failure>
where
    F: Fn(Option<String>) -> Fut,
    Fut: Future<Output = Result<Page<T>, Failure>>,
{
    let mut page = fetch(cursor).await?;
    for _ in 1..PAGES_REFRESHED {
        if page.rows.len() >= wanted {
            break;
        }
        let Some(cursor) = page.next.take() else {
            break;
        };
        let more = fetch(Some(cursor)).await?;
        page.rows.extend(more.rows);
        page.next = more.next;
    }
    Ok(page)
}
