//! What of a file could be taken over: each thing is checked as if it was typed by hand, and compared with what is there
//! under the same name.

use std::collections::BTreeMap;

use api::{
    Names, TypedNames,
    catalogue::Catalogue,
    categories::KeptCategory,
    municipality::Emergency,
    settings_file::{CheckedFile, FileError, FileErrorCode, FoundState, FoundThing, SettingsPart},
    templates::Template,
};
use domain::{
    Code, Language,
    fields::{
        ArticleDraft, CategoryDraft, DepartmentDraft, EmergencyDraft, Field, FieldError,
        FieldErrorCode, NextStep, QuestionDraft, RawArticle, RawCategory, RawDepartment,
        RawQuestion, RawTemplate, TemplateDraft,
    },
    fold::fold,
    knowledge,
    question::QUESTIONS_MAX,
};

use super::read::{
    Thing, Typed, TypedAnswer, TypedCategory, TypedDepartment, TypedQuestion, TypedTemplate, at,
};
use crate::db::{categories, departments, knowledge::Article, templates};

/// What is there.
#[derive(Debug, Clone, Default)]
pub struct Ground {
    /// The languages offered, the municipality's own first.
    pub languages: Vec<Language>,
    /// Departments and categories.
    pub catalogue: Catalogue,
    /// Templates of answers.
    pub templates: Vec<Template>,
    /// Public answers.
    pub answers: Vec<Article>,
}

/// What of a file could be taken over.
#[derive(Debug, Default)]
pub struct Plan {
    /// What is wrong outside of any one thing.
    pub errors: Vec<FileError>,
    /// Each thing: departments before the categories that belong to them, categories before their templates.
    pub things: Vec<Planned>,
}

/// What could be done with a thing.
#[derive(Debug)]
pub struct Planned {
    /// What is told of it.
    pub found: FoundThing,
    /// What would be made, where it is new.
    pub making: Option<Making>,
}

/// Something that would be made.
#[derive(Debug, Clone)]
pub struct Making {
    /// The id it would have.
    pub id: String,
    /// What it is.
    pub draft: Draft,
}

/// Something that was checked.
#[derive(Debug, Clone)]
pub enum Draft {
    /// A department.
    Department(DepartmentDraft),
    /// A category.
    Category {
        /// It.
        draft: CategoryDraft,
        /// The name of its department.
        department: Names,
        /// Its emergency notice.
        emergency: Option<Emergency>,
        /// What it asks, each with the id it would have.
        questions: Vec<(String, QuestionDraft)>,
    },
    /// A template.
    Template(TemplateDraft),
    /// A public answer.
    Answer {
        /// It.
        draft: ArticleDraft,
        /// The name of its category.
        category: Option<Names>,
    },
}

/// Where the fields of a department stand in a file.
const DEPARTMENT: [(Field, &str); 3] = [
    (Field::TextSl, "names.sl"),
    (Field::TextSr, "names.sr"),
    (Field::TextEn, "names.en"),
];
/// The same of a category.
const CATEGORY: [(Field, &str); 5] = [
    (Field::TextSl, "names.sl"),
    (Field::TextSr, "names.sr"),
    (Field::TextEn, "names.en"),
    (Field::Kinds, "kinds"),
    (Field::Department, "department"),
];
/// The same of an emergency notice.
const EMERGENCY: [(Field, &str); 4] = [
    (Field::TextSl, "text.sl"),
    (Field::TextSr, "text.sr"),
    (Field::TextEn, "text.en"),
    (Field::EmergencyPhone, "phone"),
];
/// The same of a question.
const QUESTION: [(Field, &str); 7] = [
    (Field::TextSl, "names.sl"),
    (Field::TextSr, "names.sr"),
    (Field::TextEn, "names.en"),
    (Field::DataType, "data_type"),
    (Field::ChoicesSl, "choices"),
    (Field::ChoicesSr, "choices"),
    (Field::ChoicesEn, "choices"),
];
/// The same of a template.
const TEMPLATE: [(Field, &str); 8] = [
    (Field::TextSl, "texts.sl"),
    (Field::TextSr, "texts.sr"),
    (Field::TextEn, "texts.en"),
    (Field::Name, "name"),
    (Field::Category, "category"),
    (Field::Outcome, "outcome"),
    (Field::WorkingDays, "working_days"),
    (Field::Addressee, "addressee"),
];

/// The same of a public answer.
const ANSWER: [(Field, &str); 4] = [
    (Field::Language, "language"),
    (Field::Question, "question"),
    (Field::Answer, "answer"),
    (Field::Category, "category"),
];

impl Plan {
    /// As it is told.
    pub fn told(&self) -> CheckedFile {
        CheckedFile {
            errors: self.errors.clone(),
            things: self
                .things
                .iter()
                .map(|thing| thing.found.clone())
                .collect(),
            ..CheckedFile::default()
        }
    }
}

/// How many ids a plan may need.
pub fn ids_needed(typed: &Typed) -> usize {
    let categories = typed.categories.iter();
    let questions: usize = categories.map(|thing| thing.typed.questions.len()).sum();
    let things = [
        typed.departments.len(),
        typed.categories.len(),
        typed.templates.len(),
        typed.answers.len(),
    ];
    things.iter().sum::<usize>() + questions
}

/// Plans; `ids` are new ones, at least [`ids_needed`].
pub fn plan(typed: Typed, ground: &Ground, ids: impl Iterator<Item = String>) -> Plan {
    let mut planning = Planning {
        ground,
        ids,
        things: Vec::new(),
        departments: BTreeMap::new(),
        categories: BTreeMap::new(),
    };
    for thing in typed.departments {
        planning.department(thing);
    }
    for thing in typed.categories {
        planning.category(thing);
    }
    for thing in typed.templates {
        planning.template(thing);
    }
    for thing in typed.answers {
        planning.answer(thing);
    }
    Plan {
        errors: typed.errors,
        things: planning.things,
    }
}

/// What a key of the file leads to.
#[derive(Debug, Clone)]
struct Place {
    id: String,
    name: Names,
    /// The path of the thing, where it is new.
    path: Option<String>,
}

struct Planning<'a, I> {
    ground: &'a Ground,
    ids: I,
    things: Vec<Planned>,
    /// By key; nothing where it cannot be taken over.
    departments: BTreeMap<String, Option<Place>>,
    categories: BTreeMap<String, Option<Place>>,
}

/// What is there under the name of a thing.
enum Beside {
    Nothing,
    /// It, and whether it is the same.
    Open {
        id: String,
        same: bool,
    },
    Closed,
}

impl<I: Iterator<Item = String>> Planning<'_, I> {
    fn id(&mut self) -> String {
        self.ids.next().unwrap_or_default()
    }

    /// Whether an earlier thing of the file has this name.
    fn is_twice(&self, part: SettingsPart, name: &Names) -> bool {
        let languages = &self.ground.languages;
        self.things.iter().any(|thing| {
            thing.found.part == part && is_same_name(languages, &thing.found.name, name)
        })
    }

    /// How many of a part would be new so far.
    fn new_ones(&self, part: SettingsPart) -> usize {
        let things = self.things.iter();
        things
            .filter(|thing| thing.found.part == part && thing.making.is_some())
            .count()
    }

    /// Keeps a thing; gives where its key leads to.
    fn keep(
        &mut self,
        about: About,
        checked: Result<(Draft, Beside), Vec<FileError>>,
    ) -> Option<Place> {
        let About {
            path,
            part,
            name,
            needs,
        } = about;
        let (state, errors, making, id) = match checked {
            Err(errors) => (FoundState::Refused, errors, None, None),
            Ok((_, Beside::Closed)) => {
                let closed = FileError {
                    path: path.clone(),
                    code: FileErrorCode::Closed,
                };
                (FoundState::Refused, vec![closed], None, None)
            }
            Ok((_, Beside::Open { id, same: true })) => {
                (FoundState::Same, Vec::new(), None, Some(id))
            }
            Ok((_, Beside::Open { id, same: false })) => {
                (FoundState::Different, Vec::new(), None, Some(id))
            }
            Ok((draft, Beside::Nothing)) => {
                let id = self.id();
                let making = Making {
                    id: id.clone(),
                    draft,
                };
                (FoundState::New, Vec::new(), Some(making), Some(id))
            }
        };
        let is_new = making.is_some();
        self.things.push(Planned {
            found: FoundThing {
                path: path.clone(),
                part,
                name: name.clone(),
                state,
                errors,
                needs: needs.filter(|_| is_new),
            },
            making,
        });
        id.map(|id| Place {
            id,
            name,
            path: is_new.then_some(path),
        })
    }

    fn department(&mut self, thing: Thing<TypedDepartment>) {
        let Thing {
            path,
            mut errors,
            typed,
        } = thing;
        let part = SettingsPart::Departments;
        let (names, spoken) = self.spoken(&at(&path, "names"), &typed.names, &mut errors);
        key_fault(&self.departments, &path, &typed.key, &mut errors);
        let raw = RawDepartment {
            name: names.raw(),
            utility: typed.utility,
            responsible: "",
            head: "",
        };
        let draft = DepartmentDraft::check(raw, &spoken);
        note(&mut errors, draft.as_ref().err(), &path, &DEPARTMENT);
        let name = shown(&names, &typed.names);
        self.limits(part, &path, &name, &mut errors);
        let checked = whole(draft, errors).map(|draft| {
            let kept = &self.ground.catalogue.departments;
            let kept = kept.iter().find(|kept| self.is_named(&kept.name, &name));
            let beside = kept.map_or(Beside::Nothing, |kept| {
                let same = says_the_same(&kept.name, &name) && kept.utility == draft.utility;
                beside(&kept.id, kept.closed, same)
            });
            (Draft::Department(draft), beside)
        });
        let about = About {
            path,
            part,
            name,
            needs: None,
        };
        let place = self.keep(about, checked);
        self.departments.entry(typed.key).or_insert(place);
    }

    fn category(&mut self, thing: Thing<TypedCategory>) {
        let Thing {
            path,
            mut errors,
            typed,
        } = thing;
        let part = SettingsPart::Categories;
        let (names, spoken) = self.spoken(&at(&path, "names"), &typed.names, &mut errors);
        key_fault(&self.categories, &path, &typed.key, &mut errors);
        let department =
            self.department_of(&at(&path, "department"), &typed.department, &mut errors);
        let raw = RawCategory {
            name: names.raw(),
            kinds: &typed.kinds,
            // An error of the department is named above; what stands here then is only a place holder.
            department: department.as_ref().map_or("none", |place| &place.id),
            on_call: typed.on_call,
            public_by_default: typed.public_by_default,
        };
        let draft = CategoryDraft::check(raw, &spoken);
        note(&mut errors, draft.as_ref().err(), &path, &CATEGORY);
        let emergency = typed
            .emergency
            .as_ref()
            .map(|typed| self.emergency(&at(&path, "emergency"), typed, &mut errors));
        let questions: Vec<Option<QuestionDraft>> = typed
            .questions
            .iter()
            .map(|question| self.question(question, &mut errors))
            .collect();
        if questions.len() > QUESTIONS_MAX {
            errors.push(FileError {
                path: at(&path, "questions"),
                code: FileErrorCode::Full,
            });
        }
        let name = shown(&names, &typed.names);
        self.limits(part, &path, &name, &mut errors);
        let needs = department.as_ref().and_then(|place| place.path.clone());
        let department = department.map(|place| place.name).unwrap_or_default();
        let checked = whole(draft, errors).map(|draft| {
            let emergency = emergency.flatten();
            let questions: Vec<QuestionDraft> = questions.into_iter().flatten().collect();
            let kept = &self.ground.catalogue.categories;
            let kept = kept.iter().find(|kept| self.is_named(&kept.name, &name));
            let beside = kept.map_or(Beside::Nothing, |kept| {
                let same = is_same_category(kept, &name, &draft, emergency.as_ref(), &questions);
                beside(&kept.id, kept.retired, same)
            });
            let questions = questions
                .into_iter()
                .map(|question| (self.id(), question))
                .collect();
            let draft = Draft::Category {
                draft,
                department,
                emergency,
                questions,
            };
            (draft, beside)
        });
        let about = About {
            path,
            part,
            name,
            needs,
        };
        let place = self.keep(about, checked);
        self.categories.entry(typed.key).or_insert(place);
    }

    fn emergency(
        &self,
        path: &str,
        (text, phone): &(TypedNames, String),
        errors: &mut Vec<FileError>,
    ) -> Option<Emergency> {
        let (text, spoken) = self.spoken(&at(path, "text"), text, errors);
        let draft = EmergencyDraft::check(text.raw(), phone, &spoken);
        note(errors, draft.as_ref().err(), path, &EMERGENCY);
        draft.ok().map(|draft| Emergency {
            text: draft.text.into(),
            phone: draft.phone,
        })
    }

    fn question(
        &self,
        typed: &TypedQuestion,
        errors: &mut Vec<FileError>,
    ) -> Option<QuestionDraft> {
        let path = &typed.path;
        let (names, spoken) = self.spoken(&at(path, "names"), &typed.names, errors);
        let choices = self.offered(&typed.choices);
        let raw = RawQuestion {
            name: names.raw(),
            data_type: &typed.data_type,
            required: typed.required,
            choices: choices.raw(),
        };
        let draft = QuestionDraft::check(raw, &spoken);
        note(errors, draft.as_ref().err(), path, &QUESTION);
        draft.ok()
    }

    fn template(&mut self, thing: Thing<TypedTemplate>) {
        let Thing {
            path,
            mut errors,
            typed,
        } = thing;
        let part = SettingsPart::Templates;
        let (texts, spoken) = self.spoken(&at(&path, "texts"), &typed.texts, &mut errors);
        let category = match typed.category.trim() {
            "" => None,
            key => self.category_of(&at(&path, "category"), key, &mut errors),
        };
        let raw = RawTemplate {
            name: &typed.name,
            category: category.as_ref().map_or("", |place| &place.id),
            outcome: &typed.outcome,
            sl: &texts.sl,
            sr: &texts.sr,
            en: &texts.en,
            working_days: &typed.working_days,
            addressee: &typed.addressee,
        };
        // Where it is in none of the languages, that is named above.
        let own = spoken.first().copied().unwrap_or(Language::English);
        let draft = TemplateDraft::check(raw, own);
        note(&mut errors, draft.as_ref().err(), &path, &TEMPLATE);
        // A template has one name for everybody who works here, whatever they read.
        let own = self.ground.languages.first().copied();
        let name = in_language(own.unwrap_or(Language::English), typed.name.trim());
        self.limits(part, &path, &name, &mut errors);
        let needs = category.and_then(|place| place.path);
        let checked = whole(draft, errors).map(|draft| {
            let known = self.ground.templates.iter();
            let kept = known
                .clone()
                .find(|kept| fold(&kept.name) == fold(&draft.name));
            let beside = kept.map_or(Beside::Nothing, |kept| {
                beside(&kept.id, false, is_same_template(kept, &draft))
            });
            (Draft::Template(draft), beside)
        });
        self.keep(
            About {
                path,
                part,
                name,
                needs,
            },
            checked,
        );
    }

    fn answer(&mut self, thing: Thing<TypedAnswer>) {
        let Thing {
            path,
            mut errors,
            typed,
        } = thing;
        let part = SettingsPart::Answers;
        let category = match typed.category.trim() {
            "" => None,
            key => self.category_of(&at(&path, "category"), key, &mut errors),
        };
        let raw = RawArticle {
            language: &typed.language,
            question: &typed.question,
            answer: &typed.answer,
            category: category.as_ref().map_or("", |place| &place.id),
        };
        let draft = ArticleDraft::check(raw, &self.ground.languages);
        let unspoken = FieldError {
            field: Field::Language,
            error: FieldErrorCode::NotAllowed,
        };
        let found = draft.as_ref().err();
        if found.is_some_and(|found| found.contains(&unspoken)) {
            errors.push(FileError {
                path: at(&path, "language"),
                code: FileErrorCode::NoLanguage,
            });
        }
        note(&mut errors, found, &path, &ANSWER);
        let own = self.ground.languages.first().copied();
        let language = Language::from_code(&typed.language).or(own);
        let name = in_language(language.unwrap_or(Language::English), typed.question.trim());
        self.limits(part, &path, &name, &mut errors);
        let needs = category.as_ref().and_then(|place| place.path.clone());
        let category = category.map(|place| place.name);
        let checked = whole(draft, errors).map(|draft| {
            let mut known = self.ground.answers.iter();
            let kept = known.find(|kept| {
                kept.language == draft.language && fold(&kept.question) == fold(&draft.question)
            });
            let beside = kept.map_or(Beside::Nothing, |kept| {
                let same = kept.answer == draft.answer && kept.category_id == draft.category;
                beside(&kept.id, false, same)
            });
            (Draft::Answer { draft, category }, beside)
        });
        let about = About {
            path,
            part,
            name,
            needs,
        };
        self.keep(about, checked);
    }

    /// Where the key of a department leads to: in the file, or else to one that is there and has it as its name.
    fn department_of(&self, path: &str, key: &str, errors: &mut Vec<FileError>) -> Option<Place> {
        let there = self.ground.catalogue.departments.iter();
        let there = there.map(|kept| (&kept.id, &kept.name, kept.closed));
        led_to(&self.departments, there, (path, key), errors)
    }

    fn category_of(&self, path: &str, key: &str, errors: &mut Vec<FileError>) -> Option<Place> {
        let there = self.ground.catalogue.categories.iter();
        let there = there.map(|kept| (&kept.id, &kept.name, kept.retired));
        led_to(&self.categories, there, (path, key), errors)
    }

    /// What can be known only from the rest: a name that is there twice, and how many there may be.
    fn limits(&self, part: SettingsPart, path: &str, name: &Names, errors: &mut Vec<FileError>) {
        let catalogue = &self.ground.catalogue;
        let (there, most) = match part {
            SettingsPart::Departments => (catalogue.departments.len(), departments::MOST),
            SettingsPart::Categories => (catalogue.categories.len(), categories::MOST),
            SettingsPart::Templates => (self.ground.templates.len(), templates::MOST),
            SettingsPart::Answers => (self.ground.answers.len(), knowledge::MOST),
        };
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        if self.is_twice(part, name) {
            errors.push(FileError {
                path: path.to_owned(),
                code: FileErrorCode::Twice,
            });
        } else if there + self.new_ones(part) >= most && !self.is_there(part, name) {
            errors.push(FileError {
                path: path.to_owned(),
                code: FileErrorCode::Full,
            });
        }
    }

    fn is_there(&self, part: SettingsPart, name: &Names) -> bool {
        let catalogue = &self.ground.catalogue;
        match part {
            SettingsPart::Departments => {
                let mut kept = catalogue.departments.iter();
                kept.any(|kept| self.is_named(&kept.name, name))
            }
            SettingsPart::Categories => {
                let mut kept = catalogue.categories.iter();
                kept.any(|kept| self.is_named(&kept.name, name))
            }
            SettingsPart::Templates => {
                let typed = written(name).next().unwrap_or_default();
                let mut kept = self.ground.templates.iter();
                kept.any(|kept| fold(&kept.name) == fold(typed))
            }
            SettingsPart::Answers => {
                let typed = written(name).next().unwrap_or_default();
                let mut kept = self.ground.answers.iter();
                kept.any(|kept| fold(&kept.question) == fold(typed))
            }
        }
    }

    fn is_named(&self, kept: &Names, name: &Names) -> bool {
        is_same_name(&self.ground.languages, kept, name)
    }

    /// A wording without the languages the municipality does not offer.
    fn offered(&self, typed: &TypedNames) -> TypedNames {
        let mut names = TypedNames::default();
        for language in &self.ground.languages {
            match language {
                Language::Slovenian => names.sl.clone_from(&typed.sl),
                Language::SerbianCyrillic | Language::SerbianLatin => {
                    names.sr.clone_from(&typed.sr);
                }
                Language::English => names.en.clone_from(&typed.en),
            }
        }
        names
    }

    /// The same, with the languages of the municipality it is in; an error where there is none.
    fn spoken(
        &self,
        path: &str,
        typed: &TypedNames,
        errors: &mut Vec<FileError>,
    ) -> (TypedNames, Vec<Language>) {
        let names = self.offered(typed);
        let said = |language: &Language| {
            let text = match language {
                Language::Slovenian => &names.sl,
                Language::SerbianCyrillic | Language::SerbianLatin => &names.sr,
                Language::English => &names.en,
            };
            !text.trim().is_empty()
        };
        let spoken: Vec<Language> = self.ground.languages.iter().copied().filter(said).collect();
        let nowhere = [&typed.sl, &typed.sr, &typed.en];
        if spoken.is_empty() && !is_said(errors, path) {
            let code = if nowhere.iter().all(|text| text.trim().is_empty()) {
                FileErrorCode::Required
            } else {
                FileErrorCode::NoLanguage
            };
            errors.push(FileError {
                path: path.to_owned(),
                code,
            });
        }
        (names, spoken)
    }
}

/// What is told of a thing, whatever comes of it.
struct About {
    path: String,
    part: SettingsPart,
    name: Names,
    needs: Option<String>,
}

/// Names what is wrong with a key, beside those that were read before it.
fn key_fault<T>(known: &BTreeMap<String, T>, path: &str, key: &str, errors: &mut Vec<FileError>) {
    let code = if key.trim().is_empty() {
        FileErrorCode::Required
    } else if known.contains_key(key) {
        FileErrorCode::Twice
    } else {
        return;
    };
    let path = at(path, "key");
    if !is_said(errors, &path) {
        errors.push(FileError { path, code });
    }
}

fn beside(id: &str, closed: bool, same: bool) -> Beside {
    if closed {
        Beside::Closed
    } else {
        Beside::Open {
            id: id.to_owned(),
            same,
        }
    }
}

/// Where a key leads to; an error where it leads nowhere.
fn led_to<'a>(
    of_file: &BTreeMap<String, Option<Place>>,
    there: impl Iterator<Item = (&'a String, &'a Names, bool)>,
    (path, key): (&str, &str),
    errors: &mut Vec<FileError>,
) -> Option<Place> {
    let code = match of_file.get(key) {
        _ if key.trim().is_empty() => FileErrorCode::Required,
        Some(Some(place)) => return Some(place.clone()),
        Some(None) => FileErrorCode::NotTaken,
        None => {
            let wanted = fold(key.trim());
            let mut there =
                there.filter(|(_, name, _)| written(name).any(|text| fold(text) == wanted));
            match there.next() {
                Some((id, name, false)) => {
                    return Some(Place {
                        id: id.clone(),
                        name: name.clone(),
                        path: None,
                    });
                }
                Some((_, _, true)) => FileErrorCode::Closed,
                None => FileErrorCode::Unknown,
            }
        }
    };
    if !is_said(errors, path) {
        errors.push(FileError {
            path: path.to_owned(),
            code,
        });
    }
    None
}

/// Whether something is wrong already at this place of the file, around it or within it.
fn is_said(errors: &[FileError], path: &str) -> bool {
    let within = |inner: &str, outer: &str| {
        let rest = inner.strip_prefix(outer);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    errors
        .iter()
        .any(|known| within(&known.path, path) || within(path, &known.path))
}

/// Takes over what is wrong with the fields of a thing, each at its place in the file; of two errors at one place, the
/// first says more.
fn note(
    errors: &mut Vec<FileError>,
    found: Option<&Vec<FieldError>>,
    path: &str,
    places: &[(Field, &str)],
) {
    for error in found.into_iter().flatten() {
        let place = places.iter().find(|(field, _)| *field == error.field);
        let path = place.map_or_else(|| path.to_owned(), |(_, key)| at(path, key));
        if !is_said(errors, &path) {
            errors.push(FileError {
                path,
                code: error.error.into(),
            });
        }
    }
}

/// The draft, where nothing is wrong with it or around it.
fn whole<T>(
    draft: Result<T, Vec<FieldError>>,
    errors: Vec<FileError>,
) -> Result<T, Vec<FileError>> {
    match draft {
        Ok(draft) if errors.is_empty() => Ok(draft),
        Ok(_) | Err(_) => Err(errors),
    }
}

/// The name a thing is told by: in the languages of the municipality, else in those of the file.
fn shown(offered: &TypedNames, typed: &TypedNames) -> Names {
    let names = |typed: &TypedNames| {
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Names {
            sl: text(&typed.sl),
            sr: text(&typed.sr),
            en: text(&typed.en),
        }
    };
    let own = names(offered);
    if own == Names::default() {
        names(typed)
    } else {
        own
    }
}

fn in_language(language: Language, text: &str) -> Names {
    let text = Some(text.to_owned());
    match language {
        Language::Slovenian => Names {
            sl: text,
            ..Names::default()
        },
        Language::SerbianCyrillic | Language::SerbianLatin => Names {
            sr: text,
            ..Names::default()
        },
        Language::English => Names {
            en: text,
            ..Names::default()
        },
    }
}

fn in_words(names: &Names, language: Language) -> Option<&str> {
    match language {
        Language::Slovenian => names.sl.as_deref(),
        Language::SerbianCyrillic | Language::SerbianLatin => names.sr.as_deref(),
        Language::English => names.en.as_deref(),
    }
}

fn written(names: &Names) -> impl Iterator<Item = &str> {
    [&names.sl, &names.sr, &names.en]
        .into_iter()
        .flatten()
        .map(String::as_str)
}

/// Whether two things are called the same: the first language of the municipality that both are named in decides, in
/// either script.
fn is_same_name(languages: &[Language], one: &Names, other: &Names) -> bool {
    languages
        .iter()
        .find_map(|language| in_words(one, *language).zip(in_words(other, *language)))
        .is_some_and(|(one, other)| fold(one.trim()) == fold(other.trim()))
}

/// Whether what is there says what the file says, in every language the file has for the municipality.
fn says_the_same(kept: &Names, file: &Names) -> bool {
    let same = |kept: &Option<String>, file: &Option<String>| file.is_none() || kept == file;
    same(&kept.sl, &file.sl) && same(&kept.sr, &file.sr) && same(&kept.en, &file.en)
}

fn is_same_category(
    kept: &KeptCategory,
    name: &Names,
    draft: &CategoryDraft,
    emergency: Option<&Emergency>,
    questions: &[QuestionDraft],
) -> bool {
    let asked: Vec<_> = kept.questions.iter().filter(|kept| !kept.retired).collect();
    let is_same_question = |(kept, draft): (&&api::questions::KeptQuestion, &QuestionDraft)| {
        let kept = &kept.question;
        let names = Names::from(draft.name.clone());
        let choices = draft.choices.iter().cloned().map(Names::from);
        kept.data_type == draft.data_type
            && kept.required == draft.required
            && kept.choices.len() == draft.choices.len()
            && says_the_same(&kept.name, &names)
            && kept
                .choices
                .iter()
                .zip(choices)
                .all(|(kept, file)| says_the_same(kept, &file))
    };
    let same_emergency = match (&kept.emergency, emergency) {
        (None, None) => true,
        (Some(kept), Some(file)) => {
            kept.phone == file.phone && says_the_same(&kept.text, &file.text)
        }
        (Some(_), None) | (None, Some(_)) => false,
    };
    let kinds = |kinds: &[domain::Kind]| kinds.iter().all(|kind| draft.kinds.contains(kind));
    says_the_same(&kept.name, name)
        && kept.kinds.len() == draft.kinds.len()
        && kinds(&kept.kinds)
        && kept.department_id == draft.department
        && kept.on_call == draft.on_call
        && kept.public_by_default == draft.public_by_default
        && same_emergency
        && asked.len() == questions.len()
        && asked.iter().zip(questions).all(is_same_question)
}

fn is_same_template(kept: &Template, draft: &TemplateDraft) -> bool {
    let texts = Names {
        sl: draft.sl.clone(),
        sr: draft.sr.clone(),
        en: draft.en.clone(),
    };
    let next = match &draft.next {
        NextStep::Nothing => (None, None),
        NextStep::PromiseIn { working_days } => (Some(working_days.get()), None),
        NextStep::HandTo { addressee } => (None, Some(addressee.as_str())),
    };
    kept.outcome == draft.outcome
        && kept.category_id == draft.category
        && says_the_same(&kept.texts, &texts)
        && (kept.working_days, kept.addressee.as_deref()) == next
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flows::settings_file::read::read;
    use domain::Language::{English, SerbianCyrillic, Slovenian};

    fn planned(json: &str, ground: &Ground) -> Plan {
        let typed = read(json.as_bytes()).unwrap();
        plan(typed, ground, (1..100).map(|number| format!("id-{number}")))
    }

    fn file(rest: &str) -> String {
        format!(r#"{{"format": "servis48-settings", "version": 1, {rest}}}"#)
    }

    const ROADS: &str =
        r#"{"key": "roads", "names": {"sl": "Ceste", "sr": "Путеви", "en": "Roads"}}"#;
    const HOLE: &str = r#"{"key": "hole", "names": {"sl": "Luknja", "sr": "Рупа", "en": "Pothole"},
        "department": "roads", "kinds": ["request"], "on_call": true,
        "questions": [{"names": {"sl": "Kako velika?", "sr": "Колика је?", "en": "How big?"},
                       "data_type": "singlevaluelist",
                       "choices": [{"sl": "Majhna", "sr": "Мала", "en": "Small"},
                                   {"sl": "Velika", "sr": "Велика", "en": "Large"}]}]}"#;
    const PLANNED: &str = r#"{"name": "V delu", "category": "hole", "outcome": "planned", "working_days": 3,
        "texts": {"sl": "Zakrpamo {date}.", "sr": "Крпимо {date}."}}"#;

    fn states(plan: &Plan) -> Vec<(&str, FoundState)> {
        plan.things
            .iter()
            .map(|thing| (thing.found.path.as_str(), thing.found.state))
            .collect()
    }

    fn errors(plan: &Plan) -> Vec<(&str, FileErrorCode)> {
        plan.things
            .iter()
            .flat_map(|thing| &thing.found.errors)
            .map(|error| (error.path.as_str(), error.code))
            .collect()
    }

    /// What is there once a plan was carried out.
    fn after(plan: &Plan, mut ground: Ground) -> Ground {
        for thing in &plan.things {
            let Some(Making { id, draft }) = thing.making.clone() else {
                continue;
            };
            match draft {
                Draft::Department(draft) => {
                    let kept = api::departments::KeptDepartment {
                        id,
                        revision: 1,
                        name: draft.name.into(),
                        utility: draft.utility,
                        responsible: None,
                        head: None,
                        closed: false,
                    };
                    ground.catalogue.departments.push(kept);
                }
                Draft::Category {
                    draft,
                    emergency,
                    questions,
                    ..
                } => {
                    let questions = questions.into_iter().map(|(id, draft)| {
                        let question = api::questions::Question {
                            id,
                            name: draft.name.into(),
                            data_type: draft.data_type,
                            required: draft.required,
                            choices: draft.choices.into_iter().map(Names::from).collect(),
                        };
                        api::questions::KeptQuestion {
                            question,
                            revision: 1,
                            retired: false,
                        }
                    });
                    ground.catalogue.categories.push(KeptCategory {
                        id,
                        revision: 1,
                        name: draft.name.into(),
                        kinds: draft.kinds,
                        department_id: draft.department,
                        on_call: draft.on_call,
                        public_by_default: draft.public_by_default,
                        emergency,
                        questions: questions.collect(),
                        retired: false,
                    });
                }
                Draft::Answer { draft, category } => {
                    let now = crate::db::sample::at("2026-04-22T10:00:00Z");
                    ground.answers.push(Article {
                        id,
                        slug: String::new(),
                        language: draft.language,
                        question: draft.question,
                        answer: draft.answer,
                        category_id: draft.category,
                        category,
                        department_id: String::new(),
                        department: Names::default(),
                        revision: 1,
                        published_at: now,
                        changed_at: now,
                        retired_at: None,
                        written_by: String::new(),
                        reference: None,
                    });
                }
                Draft::Template(draft) => {
                    let (working_days, addressee) = match draft.next {
                        NextStep::Nothing => (None, None),
                        NextStep::PromiseIn { working_days } => (Some(working_days.get()), None),
                        NextStep::HandTo { addressee } => (None, Some(addressee)),
                    };
                    ground.templates.push(Template {
                        id,
                        revision: 1,
                        name: draft.name,
                        category_id: draft.category,
                        outcome: draft.outcome,
                        texts: Names {
                            sl: draft.sl,
                            sr: draft.sr,
                            en: draft.en,
                        },
                        working_days,
                        addressee,
                    });
                }
            }
        }
        ground
    }

    fn in_languages(languages: &[Language]) -> Ground {
        Ground {
            languages: languages.to_vec(),
            ..Ground::default()
        }
    }

    #[test]
    fn what_was_taken_over_is_the_same_the_next_time() {
        let file = file(&format!(
            r#""departments": [{ROADS}], "categories": [{HOLE}], "templates": [{PLANNED}]"#
        ));
        let ground = in_languages(&[SerbianCyrillic, English]);
        let plan = planned(&file, &ground);
        assert_eq!(errors(&plan), []);
        assert_eq!(
            states(&plan),
            [
                ("departments[0]", FoundState::New),
                ("categories[0]", FoundState::New),
                ("templates[0]", FoundState::New),
            ]
        );
        let needs: Vec<_> = plan
            .things
            .iter()
            .map(|thing| thing.found.needs.as_deref())
            .collect();
        assert_eq!(needs, [None, Some("departments[0]"), Some("categories[0]")]);
        let ground = after(&plan, ground);
        // A language that is not offered stays out.
        assert!(
            ground
                .catalogue
                .departments
                .iter()
                .all(|kept| kept.name.sl.is_none())
        );
        let again = planned(&file, &ground);
        assert_eq!(
            states(&again),
            [
                ("departments[0]", FoundState::Same),
                ("categories[0]", FoundState::Same),
                ("templates[0]", FoundState::Same),
            ]
        );
    }

    #[test]
    fn what_has_the_same_name_in_either_script_stays_as_it_is() {
        let ground = in_languages(&[SerbianCyrillic]);
        let ground = after(
            &planned(
                &file(&format!(
                    r#""departments": [{ROADS}], "categories": [{HOLE}]"#
                )),
                &ground,
            ),
            ground,
        );
        let latin = file(
            r#""departments": [{"key": "r", "names": {"sr": "putevi"}, "utility": true}],
               "categories": [{"key": "h", "names": {"sr": "Rupa"}, "department": "r", "kinds": ["notice"]}]"#,
        );
        let plan = planned(&latin, &ground);
        assert_eq!(
            states(&plan),
            [
                ("departments[0]", FoundState::Different),
                ("categories[0]", FoundState::Different),
            ]
        );
        // A department that is there is named by its name, also without standing in the file.
        let alone = file(
            r#""categories": [{"key": "c", "names": {"sr": "Трава"}, "department": "Putevi", "kinds": ["notice"]}]"#,
        );
        let plan = planned(&alone, &ground);
        assert_eq!(states(&plan), [("categories[0]", FoundState::New)]);
        assert!(plan.things.iter().all(|thing| thing.found.needs.is_none()));
    }

    #[test]
    fn what_cannot_be_taken_says_why_and_takes_with_it_what_belongs_to_it() {
        let german = r#"{"key": "a", "names": {"sr": "Осветљење"}}"#;
        let lamp =
            r#"{"key": "lamp", "names": {"sl": "Luč"}, "department": "a", "kinds": ["request"]}"#;
        let bad = r#"{"key": "bad", "names": {"sl": "L"}, "department": "nowhere", "kinds": ["wish"],
            "emergency": {"text": {"sl": "Pokličite takoj."}, "phone": "modra"},
            "questions": [{"names": {"sl": "Kaj?"}, "data_type": "colour"}]}"#;
        let template = r#"{"name": "", "category": "lamp", "outcome": "duplicate-of", "texts": {"sl": "{datum} popravimo."}}"#;
        let plan = planned(
            &file(&format!(
                r#""departments": [{german}], "categories": [{lamp}, {bad}], "templates": [{template}]"#
            )),
            &in_languages(&[Slovenian]),
        );
        assert!(plan.things.iter().all(|thing| thing.making.is_none()));
        assert_eq!(
            errors(&plan),
            [
                ("departments[0].names", FileErrorCode::NoLanguage),
                ("categories[0].department", FileErrorCode::NotTaken),
                ("categories[1].department", FileErrorCode::Unknown),
                ("categories[1].names.sl", FileErrorCode::TooShort),
                ("categories[1].kinds", FileErrorCode::Unknown),
                ("categories[1].emergency.phone", FileErrorCode::Invalid),
                (
                    "categories[1].questions[0].data_type",
                    FileErrorCode::Unknown
                ),
                ("templates[0].category", FileErrorCode::NotTaken),
                ("templates[0].name", FileErrorCode::Required),
                ("templates[0].outcome", FileErrorCode::NotAllowed),
                ("templates[0].texts.sl", FileErrorCode::Unknown),
            ]
        );
    }

    #[test]
    fn one_thing_wrong_is_said_once() {
        let spoken =
            r#"{"name": "V delu", "outcome": "solved", "texts": {"en": "Work is under way."}}"#;
        let numbered = r#"{"key": "a", "names": {"sl": 7}}"#;
        let plan = planned(
            &file(&format!(
                r#""departments": [{numbered}, 7], "templates": [{spoken}]"#
            )),
            &in_languages(&[Slovenian]),
        );
        assert_eq!(
            errors(&plan),
            [
                ("departments[0].names.sl", FileErrorCode::Invalid),
                ("departments[1]", FileErrorCode::Invalid),
                ("templates[0].texts", FileErrorCode::NoLanguage),
            ]
        );
    }

    #[test]
    fn a_name_stands_once_and_what_is_closed_stays_closed() {
        let mut ground = in_languages(&[Slovenian]);
        let twice = file(&format!(
            r#""departments": [{ROADS}, {{"key": "again", "names": {{"sl": "CESTE"}}}}]"#
        ));
        let plan = planned(&twice, &ground);
        assert_eq!(errors(&plan), [("departments[1]", FileErrorCode::Twice)]);
        ground = after(&plan, ground);
        for kept in &mut ground.catalogue.departments {
            kept.closed = true;
        }
        let plan = planned(&twice, &ground);
        assert_eq!(
            errors(&plan),
            [
                ("departments[0]", FileErrorCode::Closed),
                ("departments[1]", FileErrorCode::Twice),
            ]
        );
    }

    #[test]
    fn an_answer_is_taken_in_its_language_alone() {
        let answers = r#""categories": [], "answers": [
            {"language": "sr-Cyrl", "question": "Када одвозите смеће?", "answer": "Сваког понедељка ујутро."},
            {"language": "sl", "question": "Kdaj odvažate smeti?", "answer": "Vsak ponedeljek zjutraj.", "category": "smeti"},
            {"language": "sl", "question": "Kdaj?", "answer": "Vsak ponedeljek zjutraj."}]"#;
        let ground = in_languages(&[Slovenian]);
        let plan = planned(&file(answers), &ground);
        assert_eq!(
            errors(&plan),
            [
                ("answers[0].language", FileErrorCode::NoLanguage),
                ("answers[1].category", FileErrorCode::Unknown),
                ("answers[2].question", FileErrorCode::TooShort),
            ]
        );
        let ground = in_languages(&[SerbianCyrillic]);
        let plan = planned(&file(answers), &ground);
        assert_eq!(
            states(&plan).first(),
            Some(&("answers[0]", FoundState::New))
        );
        let plan = planned(&file(answers), &after(&plan, ground));
        assert_eq!(
            states(&plan).first(),
            Some(&("answers[0]", FoundState::Same))
        );
    }

    #[test]
    fn there_are_not_more_than_there_may_be() {
        let many: Vec<String> = (0..=departments::MOST)
            .map(|number| {
                format!(r#"{{"key": "{number}", "names": {{"sl": "Oddelek {number}"}}}}"#)
            })
            .collect();
        let plan = planned(
            &file(&format!(r#""departments": [{}]"#, many.join(","))),
            &in_languages(&[Slovenian]),
        );
        assert_eq!(errors(&plan), [("departments[200]", FileErrorCode::Full)]);
    }
}
