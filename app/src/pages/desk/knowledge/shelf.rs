//! What the parts of the page share, and what is done on it.

use api::{
    Empty, ProblemCode,
    knowledge::{
        ArticleDraft, ChangeArticle, KeptArticle, ListKnowledge, MakeArticle, RestoreArticle,
        RetireArticle,
    },
};
use leptos::prelude::*;

use super::{Door, Sending};
use crate::{
    browser,
    client::{
        self, Failure,
        list::{List, Page},
    },
};

/// The id that what came of an act takes focus with.
pub(super) const NEWS: &str = "knowledge-news";

/// What came of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    Made,
    Changed,
    Retired,
    Restored,
}
domain::codes!(Told {
    Made = "made",
    Changed = "changed",
    Retired = "retired",
    Restored = "restored",
});

/// What is done with public answers.
#[derive(Debug, Clone)]
pub(super) enum Deed {
    Make(ArticleDraft),
    Change(String, ArticleDraft),
    Retire(String),
    Restore(String),
}

impl Deed {
    fn told(&self) -> Told {
        match self {
            Self::Make(_) => Told::Made,
            Self::Change(..) => Told::Changed,
            Self::Retire(_) => Told::Retired,
            Self::Restore(_) => Told::Restored,
        }
    }

    async fn done(&self) -> Result<KeptArticle, Failure> {
        match self {
            Self::Make(draft) => client::call(&MakeArticle, draft).await,
            Self::Change(id, draft) => client::call(&ChangeArticle { id }, draft).await,
            Self::Retire(id) => client::call(&RetireArticle { id }, &Empty {}).await,
            Self::Restore(id) => client::call(&RestoreArticle { id }, &Empty {}).await,
        }
    }
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Shelf {
    pub(super) list: List<KeptArticle>,
    /// Whether the retired ones are shown.
    pub(super) retired: RwSignal<bool>,
    /// Whether this person publishes new ones.
    pub(super) may_make: RwSignal<bool>,
    pub(super) news: RwSignal<Option<(Told, KeptArticle)>>,
    /// Whether the form of a new one is open.
    pub(super) making: RwSignal<bool>,
    /// The id of the answer whose form is open.
    pub(super) editing: RwSignal<Option<String>>,
    /// Whether there are as many as there may be.
    pub(super) full: RwSignal<bool>,
    pub(super) run: Callback<(Sending, Deed)>,
}

impl Shelf {
    pub(super) fn get() -> Self {
        expect_context::<Self>()
    }

    pub(super) fn new(door: Door) -> Self {
        let retired = RwSignal::new(false);
        let may_make = RwSignal::new(false);
        let list = List::new(move |cursor| async move {
            let asked = ListKnowledge {
                retired: retired.get_untracked(),
                cursor,
            };
            let page = client::read(&asked).await;
            if let Err(failure) = &page {
                door.ended(failure);
            }
            let page = page?;
            may_make.try_set(page.may_make);
            Ok(Page {
                rows: page.articles,
                next: page.next,
            })
        });
        list.begin();
        let news = RwSignal::new(None);
        let making = RwSignal::new(false);
        let editing = RwSignal::new(None::<String>);
        let full = RwSignal::new(false);
        let act = client::task(move |(sending, deed): (Sending, Deed)| async move {
            let told = deed.told();
            let reply = deed.done().await;
            sending.end();
            match reply {
                Ok(article) => {
                    making.try_set(false);
                    editing.try_set(None);
                    full.try_set(false);
                    let shows_retired = retired.try_get_untracked() == Some(true);
                    list.rows
                        .try_update(|rows| place(rows, told, &article, shows_retired));
                    news.try_set(Some((told, article)));
                    browser::focus(NEWS, false);
                }
                Err(Failure::Problem(problem))
                    if problem.code == ProblemCode::StepNotAllowed
                        && matches!(told, Told::Made | Told::Restored) =>
                {
                    news.try_set(None);
                    full.try_set(true);
                    browser::focus(NEWS, false);
                }
                Err(failure) => {
                    if !door.ended(&failure) {
                        sending.refused(failure);
                    }
                }
            }
        });
        let run = Callback::new(move |what: (Sending, Deed)| {
            if what.0.begin() {
                act.run(what);
            }
        });
        Self {
            list,
            retired,
            may_make,
            news,
            making,
            editing,
            full,
            run,
        }
    }
}

/// Puts an answer where it belongs in the list that is shown.
fn place(rows: &mut Vec<KeptArticle>, told: Told, article: &KeptArticle, shows_retired: bool) {
    match told {
        Told::Made if !shows_retired => rows.insert(0, article.clone()),
        Told::Made => {}
        Told::Changed => {
            if let Some(row) = rows.iter_mut().find(|row| row.id == article.id) {
                *row = article.clone();
            }
        }
        Told::Retired | Told::Restored => rows.retain(|row| row.id != article.id),
    }
}
