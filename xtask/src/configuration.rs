//! Holds `wrangler.toml` against what the code names: a binding that is missing there is found
//! here and not by a citizen.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::build::Flavour;
use crate::runtime::CRON_PATH;
use crate::{database, deploy, secrets};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn configuration() -> Table {
    fs::read_to_string(root().join("wrangler.toml"))
        .unwrap()
        .parse()
        .unwrap()
}

/// Every string of a table, at any depth, that stands under one of the keys.
fn strings_under(value: &Value, keys: &[&str], found: &mut BTreeSet<String>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                match value {
                    Value::String(text) if keys.contains(&key.as_str()) => {
                        found.insert(text.clone());
                    }
                    Value::Array(items) if keys.contains(&key.as_str()) => {
                        found.extend(items.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    _ => {}
                }
                strings_under(value, keys, found);
            }
        }
        Value::Array(items) => {
            for item in items {
                strings_under(item, keys, found);
            }
        }
        _ => {}
    }
}

fn names(keys: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    strings_under(&Value::Table(configuration()), keys, &mut found);
    found
}

/// The texts of all string constants of the worker's `bindings.rs`.
fn named_by_the_worker() -> Vec<String> {
    let source = fs::read_to_string(root().join("worker/src/bindings.rs")).unwrap();
    let constants = source
        .lines()
        .filter(|line| line.contains("const ") && line.contains("&str"));
    constants
        .filter_map(|line| line.split('"').nth(1))
        .map(str::to_owned)
        .collect()
}

#[test]
fn what_the_worker_names_stands_in_the_configuration() {
    let mut known = names(&[
        "binding",
        "name",
        "queue",
        "crons",
        "database_name",
        "bucket_name",
    ]);
    if let Some(Value::Table(vars)) = configuration().get("vars") {
        known.extend(vars.keys().cloned());
    }
    // A secret is no part of the file; `deploy` puts it and `.dev.vars` has it here.
    known.insert(secrets::SECRET_KEY.to_owned());
    known.insert(secrets::OPERATOR_KEY.to_owned());
    let named = named_by_the_worker();
    assert!(!named.is_empty(), "worker/src/bindings.rs names nothing");
    for name in named {
        assert!(
            known.contains(&name),
            "wrangler.toml does not know `{name}`"
        );
    }
}

#[test]
fn what_deploy_creates_is_what_the_configuration_uses() {
    assert_eq!(
        names(&["database_name"]),
        BTreeSet::from([database::NAME.to_owned()])
    );
    assert_eq!(
        names(&["bucket_name"]),
        BTreeSet::from([deploy::BUCKET.to_owned()])
    );
    let queues = deploy::QUEUES.map(str::to_owned);
    assert_eq!(
        names(&["queue", "dead_letter_queue"]),
        BTreeSet::from(queues)
    );
}

#[test]
fn every_queue_has_a_consumer() {
    let configuration = configuration();
    let consumers = configuration["queues"]["consumers"].as_array().unwrap();
    let consumed: BTreeSet<_> = consumers
        .iter()
        .map(|consumer| consumer["queue"].as_str().unwrap())
        .collect();
    assert_eq!(consumed, BTreeSet::from(deploy::QUEUES));
}

#[test]
fn the_local_run_calls_the_cron_that_the_cloud_calls() {
    let crons = names(&["crons"]);
    assert_eq!(crons.len(), 1);
    let cron = crons.first().unwrap().replace(' ', "+");
    assert!(CRON_PATH.ends_with(&format!("cron={cron}")));
}

#[test]
fn the_deployed_script_is_the_production_build_and_nothing_rebuilds_it() {
    let configuration = configuration();
    let main = configuration["main"].as_str().unwrap();
    assert_eq!(main, format!("{}/index.js", Flavour::Production.folder()));
    // A `[build]` section or an environment of its own could bring the test clock in.
    assert!(!configuration.contains_key("build"));
    assert!(!configuration.contains_key("env"));
}
