//! What in a text that will be public may point at a person: listed below it, to be replaced or kept, one by one.
//! Whatever is left is said before publishing; it is a warning, because a rule does not know what a person knows.

use domain::redact::{self, Personal};
use leptos::prelude::*;
use words::Arg;

use super::typed::Typed;
use crate::{
    browser,
    text::{t, use_text},
};

/// A text that will be public.
#[derive(Debug, Clone, Copy)]
pub(in crate::pages::desk) struct Released {
    /// The code of its field.
    field: &'static str,
    /// The message that stands above what is marked.
    title: &'static str,
    value: RwSignal<String>,
}

impl Released {
    /// A text by its field, with the message above what is marked in it.
    pub(in crate::pages::desk) fn new(
        field: &'static str,
        title: &'static str,
        value: RwSignal<String>,
    ) -> Self {
        Self {
            field,
            title,
            value,
        }
    }
}

/// What is marked in the texts of one form, and what was decided about it.
#[derive(Clone, Copy)]
pub(in crate::pages::desk) struct Marking {
    /// What the ids of the form's inputs begin with.
    form: &'static str,
    /// Whether anything will be public.
    released: Signal<bool>,
    texts: [Released; 2],
    /// The words that may stay.
    kept: RwSignal<Vec<String>>,
}

/// Words that are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mark {
    kind: Personal,
    words: String,
}

impl Marking {
    /// Nothing decided yet.
    pub(in crate::pages::desk) fn new(
        form: &'static str,
        released: Signal<bool>,
        texts: [Released; 2],
    ) -> Self {
        Self {
            form,
            released,
            texts,
            kept: RwSignal::new(Vec::new()),
        }
    }

    /// Of an answer and the text for the public.
    pub(super) fn of_answer(typed: Typed) -> Self {
        let texts = [
            Released::new("public-text", "desk-marks-public-text", typed.public_text),
            Released::new("text", "desk-marks-answer", typed.text),
        ];
        Self::new("field", typed.publish.into(), texts)
    }

    /// The texts, in the order in which they are decided about.
    pub(in crate::pages::desk) fn texts(self) -> [Released; 2] {
        self.texts
    }

    fn title_id(self, of: Released) -> String {
        format!("marks-{}-{}", self.form, of.field)
    }

    fn button_id(self, of: Released, at: usize) -> String {
        format!("{}-{at}", self.title_id(of))
    }

    /// What is marked in a text and not decided, each words once; nothing while nothing will be public.
    fn marks(self, of: Released) -> Vec<Mark> {
        if !self.released.get() {
            return Vec::new();
        }
        let mut marks = self.found(of);
        self.kept
            .with(|kept| marks.retain(|mark| !kept.contains(&mark.words)));
        marks
    }

    fn found(self, of: Released) -> Vec<Mark> {
        of.value.with(|text| {
            let mut marks: Vec<Mark> = Vec::new();
            for found in redact::find(text) {
                let words = found.of(text).to_owned();
                if !marks.iter().any(|mark| mark.words == words) {
                    let kind = found.kind;
                    marks.push(Mark { kind, words });
                }
            }
            marks
        })
    }

    /// How many words of this text were kept.
    fn kept(self, of: Released) -> usize {
        let found = self.found(of);
        self.kept.with(|kept| {
            let kept = found.iter().filter(|mark| kept.contains(&mark.words));
            kept.count()
        })
    }

    /// Leads to what is to be decided next, or to the text where nothing is.
    fn lead(self, of: Released, at: usize) {
        let left = untrack(|| self.marks(of)).len();
        match left.checked_sub(1) {
            Some(last) => browser::focus(&self.button_id(of, at.min(last)), true),
            None => browser::focus(&format!("{}-{}", self.form, of.field), true),
        }
    }
}

/// What is marked in a text, below its field.
#[component]
pub(in crate::pages::desk) fn Marks(marking: Marking, of: Released) -> impl IntoView {
    let text = use_text();
    let marks = Memo::new(move |_| marking.marks(of));
    let kept = Memo::new(move |_| marking.kept(of));
    // The text before the last replacement, and after it: as long as it is this one, it can be undone.
    let undo = RwSignal::new(None::<(String, String)>);
    let value = of.value;
    let may_undo = Memo::new(move |_| {
        undo.with(|undo| value.with(|now| undo.as_ref().is_some_and(|(_, after)| after == now)))
    });
    let replace = move |at: usize, mark: &Mark| {
        let word = text.code("desk-mark-replaced", mark.kind);
        let before = value.get_untracked();
        let after = replaced(&before, mark, &word);
        value.set(after.clone());
        undo.set(Some((before, after)));
        marking.lead(of, at);
    };
    let keep = move |at: usize, words: String| {
        marking.kept.update(|kept| kept.push(words));
        marking.lead(of, at);
    };
    let item = move |at: usize, mark: Mark| {
        let Mark { kind, words } = mark.clone();
        let id = marking.button_id(of, at);
        let words_id = format!("{id}-words");
        let described = words_id.clone();
        view! {
            <li class="mark">
                <span id=words_id>
                    {move || text.code("desk-mark", kind)} ": " <strong>{words.clone()}</strong>
                </span>
                <span class="actions">
                    <button
                        type="button"
                        class="button button-quiet"
                        id=id
                        aria-describedby=described.clone()
                        on:click=move |_| replace(at, &mark)
                    >
                        {move || {
                            let word = text.code("desk-mark-replaced", kind);
                            text.with("desk-marks-replace", &[("word", Arg::from(word))])
                        }}
                    </button>
                    <button
                        type="button"
                        class="button button-quiet"
                        aria-describedby=described
                        on:click=move |_| keep(at, words.clone())
                    >
                        {t("desk-marks-keep")}
                    </button>
                </span>
            </li>
        }
    };
    view! {
        <Show when=move || marking.released.get()>
            <div class="marks">
                {move || {
                    let marks = marks.get();
                    (!marks.is_empty()).then(|| {
                        let items = marks.into_iter().enumerate().map(|(at, mark)| item(at, mark));
                        view! {
                            <p id=marking.title_id(of)>{t(of.title)}</p>
                            <ul aria-labelledby=marking.title_id(of)>{items.collect_view()}</ul>
                        }
                    })
                }}
                <p class="actions">
                    <Show when=move || may_undo.get()>
                        <button
                            type="button"
                            class="button button-quiet"
                            on:click=move |_| {
                                if let Some((before, _)) = undo.try_update(Option::take).flatten() {
                                    value.set(before);
                                    marking.lead(of, 0);
                                }
                            }
                        >
                            {t("desk-marks-undo")}
                        </button>
                    </Show>
                    <Show when=move || kept.get() != 0>
                        <button
                            type="button"
                            class="button button-quiet"
                            on:click=move |_| {
                                marking.kept.set(Vec::new());
                                marking.lead(of, 0);
                            }
                        >
                            {move || text.with("desk-marks-again", &[("count", Arg::from(kept.get()))])}
                        </button>
                    </Show>
                </p>
            </div>
        </Show>
    }
}

/// How many marks are left in what will be public: said beside the button that publishes.
#[component]
pub(in crate::pages::desk) fn MarksLeft(marking: Marking) -> impl IntoView {
    let text = use_text();
    let left = Memo::new(move |_| {
        marking
            .texts
            .into_iter()
            .enumerate()
            .map(|(place, of)| (place, marking.marks(of).len()))
            .filter(|(_, left)| *left != 0)
            .collect::<Vec<_>>()
    });
    view! {
        <div role="status">
            {move || {
                let left = left.get();
                let (place, _) = left.first().copied()?;
                let first = marking.texts.into_iter().nth(place)?;
                let count: usize = left.iter().map(|(_, left)| left).sum();
                Some(view! {
                    <p class="notice notice-soon marks-left">
                        {move || text.with("desk-marks-left", &[("count", Arg::from(count))])}
                        " "
                        <button type="button" class="button button-quiet" on:click=move |_| marking.lead(first, 0)>
                            {t("desk-marks-show")}
                        </button>
                    </p>
                })
            }}
        </div>
    }
}

/// The text with every place where these words are marked replaced; words that stand elsewhere by chance stay.
fn replaced(text: &str, mark: &Mark, word: &str) -> String {
    let mut after = String::with_capacity(text.len());
    let mut read = 0;
    for found in redact::find(text) {
        if found.kind == mark.kind && found.of(text) == mark.words {
            after.push_str(text.get(read..found.range.start).unwrap_or_default());
            after.push_str(word);
            read = found.range.end;
        }
    }
    after.push_str(text.get(read..).unwrap_or_default());
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_same_words_is_replaced() {
        let mark = Mark {
            kind: Personal::Phone,
            words: "041 123 456".to_owned(),
        };
        assert_eq!(
            replaced(
                "041 123 456 (tudi 041 123 456), 1041 123 456",
                &mark,
                "[telefon]"
            ),
            "[telefon] (tudi [telefon]), 1041 123 456"
        );
    }
}
