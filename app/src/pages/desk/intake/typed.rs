//! What the operator typed so far. It is kept in the tab until it is sent, so that neither a page that is loaded again
//! nor a network that is gone loses what a caller said; the tab forgets it when it is sent or thrown away.

use api::{
    intake::{Attachment, Contact, IntakeDraft},
    questions::{ExtraDraft, Question},
};
use domain::{
    Channel, Code, Country, Kind, Language, ReplyChannel, fields, question::QUESTIONS_MAX,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    app::Here,
    browser::{self, Keep},
    components::Errors,
};

/// Under which it is kept.
const KEY: &str = "servis48-intake";

/// The fields of the form.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    pub(super) channel: RwSignal<String>,
    pub(super) received_at: RwSignal<String>,
    pub(super) kind: RwSignal<String>,
    pub(super) category: RwSignal<String>,
    /// The name of the category as it stands in its line.
    pub(super) category_name: RwSignal<String>,
    pub(super) text: RwSignal<String>,
    pub(super) point: RwSignal<Option<[f64; 2]>>,
    pub(super) address: RwSignal<String>,
    /// The address as what was reported already is looked for by it.
    pub(super) street_chosen: RwSignal<String>,
    pub(super) language: RwSignal<String>,
    pub(super) name: RwSignal<String>,
    pub(super) phone: RwSignal<String>,
    pub(super) email: RwSignal<String>,
    pub(super) street: RwSignal<String>,
    pub(super) post: RwSignal<String>,
    pub(super) reply_channel: RwSignal<String>,
    pub(super) paper: RwSignal<String>,
    pub(super) attachments: RwSignal<Vec<Attachment>>,
    pub(super) informed: RwSignal<bool>,
    pub(super) answer: RwSignal<String>,
    /// Answers to what the category asks besides, by the place of the question.
    pub(super) answers: [RwSignal<String>; QUESTIONS_MAX],
    here: Here,
    /// Under which the form is sent; another one for each form.
    pub(super) key: RwSignal<String>,
    pub(super) errors: Errors,
}

/// The form as it lies in the tab.
#[derive(Serialize, Deserialize)]
struct Kept {
    draft: IntakeDraft,
    category_name: String,
    attachments: Vec<Attachment>,
    key: String,
}

impl Typed {
    /// An empty form, or what lies in the tab.
    pub(super) fn begin() -> Self {
        let own = Here::get()
            .municipality()
            .languages
            .first()
            .map(|language| language.code())
            .unwrap_or_default();
        let empty = || RwSignal::new(String::new());
        let typed = Self {
            channel: RwSignal::new(Channel::Phone.code().to_owned()),
            received_at: empty(),
            kind: RwSignal::new(Kind::Request.code().to_owned()),
            category: empty(),
            category_name: empty(),
            text: empty(),
            point: RwSignal::new(None),
            address: empty(),
            street_chosen: empty(),
            language: RwSignal::new(own.to_owned()),
            name: empty(),
            phone: empty(),
            email: empty(),
            street: empty(),
            post: empty(),
            reply_channel: RwSignal::new(ReplyChannel::Phone.code().to_owned()),
            paper: empty(),
            attachments: RwSignal::new(Vec::new()),
            informed: RwSignal::new(false),
            answer: empty(),
            answers: std::array::from_fn(|_| empty()),
            here: Here::get(),
            key: RwSignal::new(browser::random_key()),
            errors: Errors::of_form("intake"),
        };
        let kept = browser::recall(Keep::Tab, KEY)
            .and_then(|kept| serde_json::from_str::<Kept>(&kept).ok());
        if let Some(kept) = kept {
            typed.fill(kept);
        }
        Effect::new(move |begun: Option<()>| {
            let kept = Kept {
                draft: typed.draft(),
                category_name: typed.category_name.get(),
                attachments: typed.attachments.get(),
                key: typed.key.get_untracked(),
            };
            // A form that nobody has touched is not worth keeping.
            if begun.is_some()
                && let Ok(kept) = serde_json::to_string(&kept)
            {
                // Where nothing may be kept, the words stay in the form, as in any form.
                let _ = browser::remember(Keep::Tab, KEY, &kept);
            }
        });
        typed
    }

    fn fill(self, kept: Kept) {
        let Kept {
            draft,
            category_name,
            attachments,
            key,
        } = kept;
        let code = |value: Option<&'static str>| value.unwrap_or_default().to_owned();
        self.channel.set(code(draft.channel.map(Code::code)));
        self.received_at.set(draft.received_at);
        self.kind.set(code(draft.kind.map(Code::code)));
        self.category.set(draft.category);
        self.category_name.set(category_name);
        self.text.set(draft.text);
        self.point.set(draft.point);
        self.street_chosen.set(draft.address.clone());
        self.address.set(draft.address);
        self.language.set(draft.language.code().to_owned());
        self.name.set(draft.contact.name);
        self.phone.set(draft.contact.phone);
        self.email.set(draft.contact.email);
        self.street.set(draft.contact.street);
        self.post.set(draft.contact.post);
        self.reply_channel
            .set(code(draft.reply_channel.map(Code::code)));
        self.paper.set(draft.paper);
        self.attachments.set(attachments);
        self.informed.set(draft.informed);
        self.answer.set(draft.answer);
        for (question, value) in untrack(|| self.asked()) {
            let answers = &draft.answers;
            let typed = answers.iter().find(|answer| answer.question == question.id);
            value.set(typed.map(|answer| answer.value.clone()).unwrap_or_default());
        }
        self.key.set(key);
    }

    /// The form as it is sent.
    pub(super) fn draft(self) -> IntakeDraft {
        let spoken = self.is_spoken();
        IntakeDraft {
            channel: self.channel(),
            received_at: self.received_at.get(),
            kind: self.kind(),
            category: self.category.get(),
            text: self.text.get(),
            point: self.point.get(),
            address: self.address.get(),
            language: self.language(),
            contact: Contact {
                name: self.name.get(),
                phone: self.phone.get(),
                email: self.email.get(),
                street: self.street.get(),
                post: self.post.get(),
            },
            reply_channel: self.reply_channel(),
            paper: if spoken {
                String::new()
            } else {
                self.paper.get()
            },
            attachments: self
                .attachments
                .get()
                .into_iter()
                .map(|attachment| attachment.id)
                .collect(),
            informed: self.informed.get(),
            answer: if spoken {
                self.answer.get()
            } else {
                String::new()
            },
            answers: self
                .asked()
                .into_iter()
                .map(|(question, value)| ExtraDraft {
                    question: question.id,
                    value: value.get(),
                })
                .filter(|answer| !answer.value.is_empty())
                .collect(),
        }
    }

    /// What the category that is chosen asks besides, with what was typed.
    pub(super) fn asked(self) -> Vec<(Question, RwSignal<String>)> {
        let category = self.category.with(|id| self.here.category(id));
        let questions = category.map(|category| category.questions);
        questions
            .unwrap_or_default()
            .into_iter()
            .zip(self.answers)
            .collect()
    }

    /// How it came.
    pub(super) fn channel(self) -> Option<Channel> {
        self.channel.with(|code| Channel::from_code(code))
    }

    /// What is wanted.
    pub(super) fn kind(self) -> Option<Kind> {
        self.kind.with(|code| Kind::from_code(code))
    }

    /// How the citizen wants the answer.
    pub(super) fn reply_channel(self) -> Option<ReplyChannel> {
        self.reply_channel
            .with(|code| ReplyChannel::from_code(code))
    }

    /// The language the citizen speaks.
    pub(super) fn language(self) -> Language {
        self.language
            .with(|code| Language::from_code(code))
            .unwrap_or(Language::English)
    }

    /// Whether somebody is at the other end.
    pub(super) fn is_spoken(self) -> bool {
        self.channel().is_some_and(Channel::is_spoken)
    }

    /// Whether anything of a person is taken down.
    pub(super) fn contact_given(self) -> bool {
        [self.name, self.phone, self.email, self.street, self.post]
            .iter()
            .any(|field| field.with(|typed| !typed.trim().is_empty()))
    }

    /// Whether a postal address is asked for: where a letter goes or came from, and where one was typed already.
    pub(super) fn needs_address(self) -> bool {
        let written = match self.channel() {
            Some(Channel::Post | Channel::Fax) => true,
            Some(
                Channel::Web
                | Channel::Phone
                | Channel::Sms
                | Channel::Email
                | Channel::InPerson
                | Channel::SocialMedia,
            )
            | None => false,
        };
        written
            || self.reply_channel() == Some(ReplyChannel::Post)
            || [self.street, self.post]
                .iter()
                .any(|field| field.with(|typed| !typed.trim().is_empty()))
    }

    /// The telephone number, if it is a whole one.
    pub(super) fn whole_phone(self, country: Country) -> Option<String> {
        self.phone
            .with(|typed| fields::Phone::parse(typed, country).ok())
            .map(|phone| phone.as_str().to_owned())
    }

    /// Takes over what is known of a caller; what was typed already stays.
    pub(super) fn take_over(self, contact: &Contact) {
        for (field, known) in [
            (self.name, contact.name.clone()),
            (self.phone, fields::spoken(&contact.phone)),
            (self.email, contact.email.clone()),
            (self.street, contact.street.clone()),
            (self.post, contact.post.clone()),
        ] {
            if field.with_untracked(|typed| typed.trim().is_empty()) && !known.is_empty() {
                field.set(known);
            }
        }
        for field in ["name", "phone", "email", "street", "post"] {
            self.errors.clear(field);
        }
    }

    /// It was sent, or is thrown away: the tab knows nothing of it.
    pub(super) fn forget() {
        browser::forget(Keep::Tab, KEY);
    }
}
