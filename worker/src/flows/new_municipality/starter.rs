//! With what a new municipality can begin: departments, categories and templates that small ones need, in the form of
//! a file of settings. It is taken over by the same code as any other.

use domain::{Country, Language};
use serde_json::Value;

use crate::error::AppError;

/// The file; names of templates stand in it by language, and numbers for emergencies are left open.
const STARTER: &str = include_str!("starter.json");

/// What stands for the number that is called in emergencies.
const EMERGENCY: &str = "{emergency}";

/// The file for a municipality of this country and language.
///
/// # Errors
/// When it is no JSON.
pub fn file(country: Country, own: Language) -> Result<Vec<u8>, AppError> {
    let number = match country {
        // The European number reaches fire brigade and civil protection.
        Country::Slovenia => "112",
        // The fire brigade; 112 is not answered in all of Serbia yet.
        Country::Serbia => "193",
    };
    let key = match own {
        Language::Slovenian => "sl",
        Language::SerbianCyrillic | Language::SerbianLatin => "sr",
        Language::English => "en",
    };
    let mut file: Value = serde_json::from_str(&STARTER.replace(EMERGENCY, number))?;
    let templates = file.get_mut("templates").and_then(Value::as_array_mut);
    for template in templates.into_iter().flatten() {
        // A template has one name for everybody who works there.
        let name = template.get("name").and_then(|name| name.get(key)).cloned();
        if let (Some(name), Some(template)) = (name, template.as_object_mut()) {
            template.insert("name".to_owned(), name);
        }
    }
    Ok(serde_json::to_vec(&file)?)
}
