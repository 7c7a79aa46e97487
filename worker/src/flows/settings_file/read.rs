//! Reading a file of settings: what it is, and what it holds, as somebody typed it. Everything that is wrong with its
//! form is found at once, each at its place.

use api::{
    TypedNames,
    settings_file::{FORMAT, FileError, FileErrorCode, FileFault, MAX_FILE_BYTES, VERSION},
};
use serde_json::{Map, Value};

/// A file as it was typed.
#[derive(Debug, Default)]
pub struct Typed {
    /// What is wrong outside of any one thing.
    pub errors: Vec<FileError>,
    /// Departments.
    pub departments: Vec<Thing<TypedDepartment>>,
    /// Categories.
    pub categories: Vec<Thing<TypedCategory>>,
    /// Templates of answers.
    pub templates: Vec<Thing<TypedTemplate>>,
    /// Public answers.
    pub answers: Vec<Thing<TypedAnswer>>,
}

/// Something a file holds.
#[derive(Debug)]
pub struct Thing<T> {
    /// Where it stands, such as `categories[3]`.
    pub path: String,
    /// What is wrong with its form.
    pub errors: Vec<FileError>,
    /// It.
    pub typed: T,
}

/// A department as typed.
#[derive(Debug)]
pub struct TypedDepartment {
    /// By which the file names it.
    pub key: String,
    /// Its name.
    pub names: TypedNames,
    /// Whether it is a utility.
    pub utility: bool,
}

/// A category as typed.
#[derive(Debug)]
pub struct TypedCategory {
    /// By which the file names it.
    pub key: String,
    /// Its name.
    pub names: TypedNames,
    /// The key of its department.
    pub department: String,
    /// The codes of its kinds.
    pub kinds: Vec<String>,
    /// Whether a crew is on call.
    pub on_call: bool,
    /// Whether its answers are published unless somebody decides otherwise.
    pub public_by_default: bool,
    /// What is said instead of taking a report: words and number.
    pub emergency: Option<(TypedNames, String)>,
    /// What is asked besides.
    pub questions: Vec<TypedQuestion>,
}

/// A question as typed.
#[derive(Debug)]
pub struct TypedQuestion {
    /// Where it stands.
    pub path: String,
    /// How it is asked.
    pub names: TypedNames,
    /// The code of what kind of answer it takes.
    pub data_type: String,
    /// Whether it must be answered.
    pub required: bool,
    /// What can be chosen, each on a line of its language.
    pub choices: TypedNames,
}

/// A template as typed.
#[derive(Debug)]
pub struct TypedTemplate {
    /// By which it is found.
    pub name: String,
    /// The key of its category; blank for every category.
    pub category: String,
    /// The code of its outcome.
    pub outcome: String,
    /// Its words.
    pub texts: TypedNames,
    /// Within how many working days.
    pub working_days: String,
    /// To whom.
    pub addressee: String,
}

/// A public answer as typed.
#[derive(Debug)]
pub struct TypedAnswer {
    /// The code of its language.
    pub language: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// The key of its category; blank where it belongs to none.
    pub category: String,
}

/// Why a file cannot be read, and in which line it breaks off.
pub type Unread = (FileFault, Option<u32>);

/// Reads a file.
///
/// # Errors
/// Why it cannot be read at all.
pub fn read(bytes: &[u8]) -> Result<Typed, Unread> {
    let text = text(bytes).map_err(|fault| (fault, None))?;
    let value = match serde_json::from_str::<Value>(text) {
        Ok(value) => value,
        Err(_) if !text.starts_with(['{', '[']) => return Err((not_json(text), None)),
        Err(error) => return Err((FileFault::Broken, u32::try_from(error.line()).ok())),
    };
    let whole = value
        .as_object()
        .filter(|whole| whole.get("format").and_then(Value::as_str) == Some(FORMAT))
        .ok_or((FileFault::OtherFormat, None))?;
    match whole.get("version").and_then(Value::as_u64) {
        Some(version) if version == u64::from(VERSION) => Ok(things(whole)),
        Some(version) if version > u64::from(VERSION) => Err((FileFault::Newer, None)),
        Some(_) | None => Err((FileFault::OtherFormat, None)),
    }
}

/// The text of a file, without the mark that some editors put before it.
fn text(bytes: &[u8]) -> Result<&str, FileFault> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(FileFault::TooLarge);
    }
    let kinds: [&[u8]; 5] = [b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8", b"RIFF"];
    if kinds.iter().any(|kind| bytes.starts_with(kind)) {
        return Err(FileFault::NoText);
    }
    // Half of the bytes of Latin letters in UTF-16 are zero; no text in UTF-8 has one.
    let marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if marked || bytes.contains(&0) {
        return Err(FileFault::TwoBytes);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| FileFault::OtherLetters)?;
    match text.trim() {
        "" => Err(FileFault::Empty),
        text => Ok(text),
    }
}

/// What a text is that does not begin as JSON does.
fn not_json(text: &str) -> FileFault {
    let between = |mark: char| {
        let mut lines = text.lines().take(2).map(|line| line.matches(mark).count());
        let first = lines.next().unwrap_or_default();
        first > 0 && lines.next().is_none_or(|second| second > 0)
    };
    if [';', ',', '\t'].into_iter().any(between) {
        FileFault::Table
    } else {
        FileFault::NoText
    }
}

fn things(whole: &Map<String, Value>) -> Typed {
    let mut reader = Reader::default();
    reader.only(
        "",
        whole,
        &[
            "format",
            "version",
            "departments",
            "categories",
            "templates",
            "answers",
        ],
    );
    let departments = reader.list("", whole, "departments");
    let categories = reader.list("", whole, "categories");
    let templates = reader.list("", whole, "templates");
    let answers = reader.list("", whole, "answers");
    Typed {
        errors: reader.errors,
        departments: departments
            .map(|(path, value)| thing(path, value, department))
            .collect(),
        categories: categories
            .map(|(path, value)| thing(path, value, category))
            .collect(),
        templates: templates
            .map(|(path, value)| thing(path, value, template))
            .collect(),
        answers: answers
            .map(|(path, value)| thing(path, value, answer))
            .collect(),
    }
}

fn answer(reader: &mut Reader, path: &str, from: &Map<String, Value>) -> TypedAnswer {
    reader.only(path, from, &["language", "question", "answer", "category"]);
    TypedAnswer {
        language: reader.text(path, from, "language"),
        question: reader.text(path, from, "question"),
        answer: reader.text(path, from, "answer"),
        category: reader.text(path, from, "category"),
    }
}

fn thing<T>(
    path: String,
    value: &Value,
    read: impl FnOnce(&mut Reader, &str, &Map<String, Value>) -> T,
) -> Thing<T> {
    let mut reader = Reader::default();
    let nothing = Map::new();
    let object = reader.object(&path, value).unwrap_or(&nothing);
    let typed = read(&mut reader, &path, object);
    Thing {
        errors: reader.errors,
        typed,
        path,
    }
}

fn department(reader: &mut Reader, path: &str, from: &Map<String, Value>) -> TypedDepartment {
    reader.only(path, from, &["key", "names", "utility"]);
    TypedDepartment {
        key: reader.text(path, from, "key"),
        names: reader.names(path, from, "names"),
        utility: reader.flag(path, from, "utility"),
    }
}

fn category(reader: &mut Reader, path: &str, from: &Map<String, Value>) -> TypedCategory {
    reader.only(
        path,
        from,
        &[
            "key",
            "names",
            "department",
            "kinds",
            "on_call",
            "public_by_default",
            "emergency",
            "questions",
        ],
    );
    let kinds = reader
        .list(path, from, "kinds")
        .map(|(path, value)| reader.word(path, Some(value)))
        .collect();
    let emergency = from.get("emergency").filter(|value| !value.is_null());
    let emergency = emergency.and_then(|value| {
        let path = at(path, "emergency");
        let from = reader.object(&path, value)?;
        reader.only(&path, from, &["text", "phone"]);
        let text = reader.names(&path, from, "text");
        Some((text, reader.text(&path, from, "phone")))
    });
    let questions = reader
        .list(path, from, "questions")
        .filter_map(|(path, value)| {
            let from = reader.object(&path, value)?;
            Some(question(reader, path, from))
        })
        .collect();
    TypedCategory {
        key: reader.text(path, from, "key"),
        names: reader.names(path, from, "names"),
        department: reader.text(path, from, "department"),
        on_call: reader.flag(path, from, "on_call"),
        public_by_default: reader.flag(path, from, "public_by_default"),
        kinds,
        emergency,
        questions,
    }
}

fn question(reader: &mut Reader, path: String, from: &Map<String, Value>) -> TypedQuestion {
    reader.only(&path, from, &["names", "data_type", "required", "choices"]);
    let choices: Vec<TypedNames> = reader
        .list(&path, from, "choices")
        .map(|(path, value)| reader.wording(path, Some(value)))
        .collect();
    let choices = TypedNames {
        sl: reader.column(&path, &choices, |choice| &choice.sl),
        sr: reader.column(&path, &choices, |choice| &choice.sr),
        en: reader.column(&path, &choices, |choice| &choice.en),
    };
    TypedQuestion {
        names: reader.names(&path, from, "names"),
        data_type: reader.text(&path, from, "data_type"),
        required: reader.flag(&path, from, "required"),
        choices,
        path,
    }
}

fn template(reader: &mut Reader, path: &str, from: &Map<String, Value>) -> TypedTemplate {
    reader.only(
        path,
        from,
        &[
            "name",
            "category",
            "outcome",
            "texts",
            "working_days",
            "addressee",
        ],
    );
    TypedTemplate {
        name: reader.text(path, from, "name"),
        category: reader.text(path, from, "category"),
        outcome: reader.text(path, from, "outcome"),
        texts: reader.texts(path, from, "texts"),
        working_days: reader.number(path, from, "working_days"),
        addressee: reader.text(path, from, "addressee"),
    }
}

/// The path of a part of something.
pub fn at(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

/// Reads values, and keeps what is wrong with them.
#[derive(Debug, Default)]
struct Reader {
    errors: Vec<FileError>,
}

impl Reader {
    fn wrong(&mut self, path: String, code: FileErrorCode) {
        self.errors.push(FileError { path, code });
    }

    fn object<'v>(&mut self, path: &str, value: &'v Value) -> Option<&'v Map<String, Value>> {
        let object = value.as_object();
        if object.is_none() {
            self.wrong(path.to_owned(), FileErrorCode::Invalid);
        }
        object
    }

    /// What is named by nothing we know is a slip: it would be lost without a word.
    fn only(&mut self, path: &str, from: &Map<String, Value>, known: &[&str]) {
        for key in from.keys().filter(|key| !known.contains(&key.as_str())) {
            self.wrong(at(path, key), FileErrorCode::Unknown);
        }
    }

    fn list<'v>(
        &mut self,
        path: &str,
        from: &'v Map<String, Value>,
        key: &str,
    ) -> impl Iterator<Item = (String, &'v Value)> + use<'v> {
        let path = at(path, key);
        let list = match from.get(key) {
            None | Some(Value::Null) => [].as_slice(),
            Some(Value::Array(list)) => list.as_slice(),
            Some(Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_)) => {
                self.wrong(path.clone(), FileErrorCode::Invalid);
                [].as_slice()
            }
        };
        list.iter()
            .enumerate()
            .map(move |(place, value)| (format!("{path}[{place}]"), value))
    }

    fn text(&mut self, path: &str, from: &Map<String, Value>, key: &str) -> String {
        self.word(at(path, key), from.get(key))
    }

    /// A text; nothing where there is none.
    fn word(&mut self, path: String, value: Option<&Value>) -> String {
        match value {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => {
                self.wrong(path, FileErrorCode::Invalid);
                String::new()
            }
        }
    }

    /// A whole number as it would be typed.
    fn number(&mut self, path: &str, from: &Map<String, Value>, key: &str) -> String {
        match from.get(key) {
            None | Some(Value::Null) => String::new(),
            Some(value) => value.as_u64().map_or_else(
                || {
                    self.wrong(at(path, key), FileErrorCode::Invalid);
                    String::new()
                },
                |number| number.to_string(),
            ),
        }
    }

    fn flag(&mut self, path: &str, from: &Map<String, Value>, key: &str) -> bool {
        match from.get(key) {
            None | Some(Value::Null) => false,
            Some(Value::Bool(flag)) => *flag,
            Some(Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_)) => {
                self.wrong(at(path, key), FileErrorCode::Invalid);
                false
            }
        }
    }

    fn names(&mut self, path: &str, from: &Map<String, Value>, key: &str) -> TypedNames {
        self.wording(at(path, key), from.get(key))
    }

    /// A wording of one line in each language.
    fn wording(&mut self, path: String, value: Option<&Value>) -> TypedNames {
        let mut names = self.words_of(&path, value);
        for (text, language) in [
            (&mut names.sl, "sl"),
            (&mut names.sr, "sr"),
            (&mut names.en, "en"),
        ] {
            // A choice of two lines would be two choices.
            if text.contains(['\n', '\r']) {
                self.wrong(at(&path, language), FileErrorCode::ControlCharacters);
                text.clear();
            }
        }
        names
    }

    /// The choices in one language, a line each; all of them or none, or they would stand beside others.
    fn column(
        &mut self,
        path: &str,
        choices: &[TypedNames],
        of: impl Fn(&TypedNames) -> &String,
    ) -> String {
        let lines: Vec<&str> = choices
            .iter()
            .map(|choice| of(choice).trim())
            .filter(|line| !line.is_empty())
            .collect();
        if !lines.is_empty() && lines.len() < choices.len() {
            self.wrong(at(path, "choices"), FileErrorCode::Required);
        }
        lines.join("\n")
    }

    fn texts(&mut self, path: &str, from: &Map<String, Value>, key: &str) -> TypedNames {
        self.words_of(&at(path, key), from.get(key))
    }

    fn words_of(&mut self, path: &str, value: Option<&Value>) -> TypedNames {
        let Some(from) = value.filter(|value| !value.is_null()) else {
            return TypedNames::default();
        };
        let Some(from) = self.object(path, from) else {
            return TypedNames::default();
        };
        self.only(path, from, &["sl", "sr", "en"]);
        TypedNames {
            sl: self.text(path, from, "sl"),
            sr: self.text(path, from, "sr"),
            en: self.text(path, from, "en"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> FileFault {
        read(bytes).map(|_| ()).unwrap_err().0
    }

    #[test]
    fn what_is_no_file_of_settings_is_told_apart() {
        for (bytes, expected) in [
            (b" \n".as_slice(), FileFault::Empty),
            (b"ime;oddelek\nLuci;Javna razsvetljava\n", FileFault::Table),
            (b"name,department\n", FileFault::Table),
            (b"Dober dan\n", FileFault::NoText),
            (b"PK\x03\x04\x00", FileFault::NoText),
            (b"\xff\xfe{\x00", FileFault::TwoBytes),
            (b"{\x00\"\x00", FileFault::TwoBytes),
            // "Področje" in windows-1250.
            (b"{\"Podro\xe8je\": 1}", FileFault::OtherLetters),
            (b"{\"format\": \"servis48-settings\",", FileFault::Broken),
            (b"{}", FileFault::OtherFormat),
            (b"[]", FileFault::OtherFormat),
            (
                b"{\"format\": \"servis48-settings\"}",
                FileFault::OtherFormat,
            ),
            (
                b"{\"format\": \"servis48-settings\", \"version\": 2}",
                FileFault::Newer,
            ),
        ] {
            assert_eq!(fault(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
        assert_eq!(fault(&vec![b' '; MAX_FILE_BYTES + 1]), FileFault::TooLarge);
    }

    #[test]
    fn a_damaged_file_says_where_it_breaks_off() {
        let broken = read(b"{\n\"format\": \"servis48-settings\",\n\"version\": }").map(|_| ());
        assert_eq!(broken, Err((FileFault::Broken, Some(3))));
    }

    #[test]
    fn everything_wrong_with_the_form_is_found_at_its_place() {
        let file = "\u{feff}{\"format\": \"servis48-settings\", \"version\": 1, \"people\": [],
            \"departments\": {},
            \"categories\": [
                7,
                {\"key\": 1, \"names\": {\"sl\": 2, \"de\": \"Licht\"}, \"kinds\": [3], \"on_call\": \"yes\",
                 \"emergency\": [], \"questions\": [{\"required\": 1, \"choices\": [{\"sl\": \"a\\nb\"}]}]}
            ],
            \"templates\": [{\"working_days\": -1, \"text\": \"\"}]}";
        let typed = read(file.as_bytes()).unwrap();
        let mut found: Vec<(String, FileErrorCode)> = typed
            .errors
            .iter()
            .chain(typed.categories.iter().flat_map(|thing| &thing.errors))
            .chain(typed.templates.iter().flat_map(|thing| &thing.errors))
            .map(|error| (error.path.clone(), error.code))
            .collect();
        found.sort_by(|one, other| one.0.cmp(&other.0));
        let expected = [
            ("categories[0]", FileErrorCode::Invalid),
            ("categories[1].emergency", FileErrorCode::Invalid),
            ("categories[1].key", FileErrorCode::Invalid),
            ("categories[1].kinds[0]", FileErrorCode::Invalid),
            ("categories[1].names.de", FileErrorCode::Unknown),
            ("categories[1].names.sl", FileErrorCode::Invalid),
            ("categories[1].on_call", FileErrorCode::Invalid),
            (
                "categories[1].questions[0].choices[0].sl",
                FileErrorCode::ControlCharacters,
            ),
            (
                "categories[1].questions[0].required",
                FileErrorCode::Invalid,
            ),
            ("departments", FileErrorCode::Invalid),
            ("people", FileErrorCode::Unknown),
            ("templates[0].text", FileErrorCode::Unknown),
            ("templates[0].working_days", FileErrorCode::Invalid),
        ]
        .map(|(path, code)| (path.to_owned(), code));
        assert_eq!(found, expected);
    }
}
