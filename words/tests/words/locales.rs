//! The Fluent files as the tests read them: strictly, and as a tree.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use domain::Language;
use fluent_syntax::{ast, parser};
use servis48_words::{Part, Words};

/// Every part there is.
pub const PARTS: &[(Part, &str)] = &[
    (Part::COMMON, "common"),
    (Part::CITIZEN, "citizen"),
    (Part::PROMISE, "promise"),
    (Part::DESK, "desk"),
    (Part::PEOPLE, "people"),
    (Part::INBOX, "inbox"),
    (Part::OUTSIDE, "outside"),
    (Part::TEMPLATES, "templates"),
    (Part::CATALOGUE, "catalogue"),
    (Part::MANY, "many"),
    (Part::MAP, "map"),
    (Part::TOLD, "told"),
    (Part::INTAKE, "intake"),
    (Part::DELIVERY, "delivery"),
    (Part::GATEWAYS, "gateways"),
    (Part::OWN, "own"),
    (Part::RULES, "rules"),
    (Part::KNOWLEDGE, "knowledge"),
    (Part::ANSWERS, "answers"),
    (Part::SHARING, "sharing"),
    (Part::MAIL, "mail"),
];

/// The languages that have files; English comes first, because the others are compared with it.
pub const WRITTEN: &[&str] = &["en", "sl", "sr-Cyrl"];

/// A message as a file has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// The names of its arguments.
    pub args: BTreeSet<String>,
    /// The names of the arguments that choose between its variants.
    pub selectors: BTreeSet<String>,
    /// The keys of its variants.
    pub variants: BTreeSet<String>,
    /// What it says outside of its placeables.
    pub texts: Vec<String>,
}

/// A file as text.
pub fn text(language: &str, part: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(language)
        .join(format!("{part}.ftl"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The messages of a file by id; a line that cannot be read, or an id that comes twice, fails the test.
pub fn messages(language: &str, part: &str) -> BTreeMap<String, Message> {
    let resource = match parser::parse(text(language, part)) {
        Ok(resource) => resource,
        Err((_, errors)) => panic!("{language}/{part}.ftl: {errors:?}"),
    };
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        match entry {
            ast::Entry::Message(entry) => {
                let id = entry.id.name;
                let mut message = Message::default();
                let value = entry.value.unwrap_or_else(|| panic!("{id} says nothing"));
                read(&value, &mut message);
                assert!(
                    entry.attributes.is_empty(),
                    "{id}: attributes are not used here"
                );
                let before = messages.insert(id.clone(), message);
                assert!(before.is_none(), "{language}/{part}.ftl has {id} twice");
            }
            ast::Entry::Term(term) => panic!("-{}: terms are not used here", term.id.name),
            ast::Entry::Junk { content } => panic!("{language}/{part}.ftl: {content}"),
            ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_) => {}
        }
    }
    messages
}

/// The messages of every part of a language; an id that two parts have fails the test.
pub fn all_messages(language: &str) -> BTreeMap<String, Message> {
    let mut all = BTreeMap::new();
    for (_, part) in PARTS {
        for (id, message) in messages(language, part) {
            assert!(
                all.insert(id.clone(), message).is_none(),
                "{id} stands in two parts"
            );
        }
    }
    all
}

/// The words of a language with every part.
pub fn words(language: Language) -> Words {
    let parts: Vec<Part> = PARTS.iter().map(|(part, _)| *part).collect();
    Words::new(language, &parts)
}

fn read(pattern: &ast::Pattern<String>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => message.texts.push(value.clone()),
            ast::PatternElement::Placeable { expression } => read_expression(expression, message),
        }
    }
}

fn read_expression(expression: &ast::Expression<String>, message: &mut Message) {
    match expression {
        ast::Expression::Inline(inline) => {
            message.args.extend(argument(inline));
        }
        ast::Expression::Select { selector, variants } => {
            message.args.extend(argument(selector));
            message.selectors.extend(argument(selector));
            for variant in variants {
                let key = match &variant.key {
                    ast::VariantKey::Identifier { name } => name,
                    ast::VariantKey::NumberLiteral { value } => value,
                };
                message.variants.insert(key.clone());
                read(&variant.value, message);
            }
        }
    }
}

fn argument(expression: &ast::InlineExpression<String>) -> Option<String> {
    match expression {
        ast::InlineExpression::VariableReference { id } => Some(id.name.clone()),
        ast::InlineExpression::StringLiteral { .. } => None,
        other => panic!("only arguments and literals are used here: {other:?}"),
    }
}
