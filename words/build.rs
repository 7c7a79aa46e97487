//! Reads the Fluent files and writes what the crate includes: the sorted ids of each part, and for each language its
//! messages in the same order, compiled to text with the marks of `marks.rs`.
//!
//! A phone so carries neither the parser nor comments. What cannot be said later fails the build here, with file and
//! line: an error of syntax, a feature of Fluent the files do not use, a message that one language lacks.

#[path = "src/marks.rs"]
mod marks;

use std::{collections::BTreeMap, env, fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
    unicode::unescape_unicode_to_string,
};

const PARTS: &[&str] = &[
    "common",
    "citizen",
    "promise",
    "desk",
    "people",
    "inbox",
    "outside",
    "templates",
    "catalogue",
    "many",
    "map",
    "told",
    "intake",
    "delivery",
    "gateways",
    "own",
    "rules",
    "knowledge",
    "answers",
    "sharing",
    "mail",
];

/// The first is the reference: every language has the messages it has.
const LANGUAGES: &[&str] = &["en", "sl", "sr-Cyrl"];

/// Compiled messages by id; sorted, for the crate finds them by halving.
type Compiled = BTreeMap<String, String>;

fn main() {
    println!("cargo::rerun-if-changed=locales");
    for part in PARTS {
        if let Err(problem) = compile(part) {
            println!("cargo::error={problem}");
        }
    }
}

fn compile(part: &str) -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let write = |extension: &str, text: String| {
        let path = Path::new(&out).join(format!("{part}.{extension}"));
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    };
    let mut reference: Option<Vec<String>> = None;
    for language in LANGUAGES {
        let messages = read(&format!("locales/{language}/{part}.ftl"))?;
        let (ids, patterns): (Vec<String>, Vec<String>) = messages.into_iter().unzip();
        match &reference {
            None => {
                write("ids", ids.join("\n"))?;
                reference = Some(ids);
            }
            Some(reference) => same_ids(reference, &ids)
                .map_err(|problem| format!("locales/{language}/{part}.ftl: {problem}"))?,
        }
        write(language, patterns.join(&marks::NEXT.to_string()))?;
    }
    Ok(())
}

fn same_ids(reference: &[String], ids: &[String]) -> Result<(), String> {
    let lacking = reference.iter().find(|id| !ids.contains(id));
    let unknown = ids.iter().find(|id| !reference.contains(id));
    match (lacking, unknown) {
        (None, None) => Ok(()),
        (Some(id), _) => Err(format!("`{id}` is missing")),
        (None, Some(id)) => Err(format!("`{id}` is not among the English messages")),
    }
}

/// The messages of a file, compiled, by id.
fn read(file: &str) -> Result<Compiled, String> {
    let source = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let line = |at: usize| {
        source
            .bytes()
            .take(at)
            .filter(|byte| *byte == b'\n')
            .count()
            + 1
    };
    let resource = parser::parse(source.as_str()).map_err(|(_, errors)| {
        let problems: Vec<String> = errors
            .iter()
            .map(|error| format!("{file}:{}: {}", line(error.pos.start), error.kind))
            .collect();
        problems.join("; ")
    })?;
    let mut messages = Compiled::new();
    for entry in resource.body {
        let (id, compiled) = match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let compiled = match (&message.value, message.attributes.first()) {
                    (Some(value), None) => pattern(value),
                    (None, _) => Err("it says nothing".to_owned()),
                    (_, Some(_)) => Err("attributes are not read".to_owned()),
                };
                (id, compiled)
            }
            Entry::Term(term) => (term.id.name, Err("terms are not read".to_owned())),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Junk { content } => (content, Err("it cannot be read".to_owned())),
        };
        let place = || {
            // The tree has no positions, but an id begins its line.
            let begins = |text: &&str| text.trim_start_matches('-').starts_with(id);
            let index = source.lines().position(|text| begins(&text)).unwrap_or(0);
            format!("{file}:{}: `{id}`", index + 1)
        };
        let compiled = compiled.map_err(|problem| format!("{}: {problem}", place()))?;
        if messages.insert(id.to_owned(), compiled).is_some() {
            return Err(format!("{} stands twice", place()));
        }
    }
    Ok(messages)
}

fn pattern(pattern: &Pattern<&str>) -> Result<String, String> {
    let mut compiled = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => compiled.push_str(plain(value)?),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => compiled.push_str(plain(&unescape_unicode_to_string(value))?),
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => {
                compiled.push(marks::ARGUMENT);
                compiled.push_str(argument(inline)?);
                compiled.push(marks::END);
            }
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                compiled.push(marks::CHOICE);
                compiled.push_str(argument(selector)?);
                compiled.push(marks::END);
                for (index, variant) in variants.iter().enumerate() {
                    if variant.default != (index + 1 == variants.len()) {
                        return Err("the variant with a star has to be the last".to_owned());
                    }
                    if !variant.default {
                        compiled.push_str(key(&variant.key)?);
                    }
                    compiled.push(marks::END);
                    compiled.push_str(&self::pattern(&variant.value)?);
                    compiled.push(marks::END);
                }
                compiled.push(marks::CHOICE_END);
            }
        }
    }
    Ok(compiled)
}

fn argument<'a>(expression: &InlineExpression<&'a str>) -> Result<&'a str, String> {
    match expression {
        InlineExpression::VariableReference { id } => Ok(id.name),
        InlineExpression::StringLiteral { .. } => Err("a literal cannot choose".to_owned()),
        InlineExpression::NumberLiteral { .. }
        | InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => {
            Err("only arguments and literal texts can stand in braces".to_owned())
        }
    }
}

fn key<'a>(key: &VariantKey<&'a str>) -> Result<&'a str, String> {
    match key {
        VariantKey::Identifier { name } => Ok(name),
        // Numbers are compared as they are written, and arguments are whole numbers.
        VariantKey::NumberLiteral { value } => match value.parse::<i64>() {
            Ok(number) if number.to_string() == *value => Ok(value),
            Ok(_) | Err(_) => Err(format!("[{value}] is not a whole number")),
        },
    }
}

/// A text, if it has no character that is a mark; a line break is none.
fn plain(text: &str) -> Result<&str, String> {
    if text.chars().any(|c| c <= marks::CHOICE_END) {
        Err("it has a control character".to_owned())
    } else {
        Ok(text)
    }
}
