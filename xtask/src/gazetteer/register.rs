//! Reading a register of streets: CSV with a head, a comma or a semicolon between the fields, UTF-8.
//!
//! The columns are those of the Slovenian register of spatial units (Register prostorskih enot): `ul_mid`, `street`,
//! `settlement`, and where they are there `obcina` and the point of the street (`lon`, `lat`) or of its settlement
//! (`settlement_lon`, `settlement_lat`).

use std::collections::{BTreeMap, BTreeSet};

use domain::fold;
use seed::streets::Street;

/// The longest name, in characters; no street has a longer one.
const LONGEST: usize = 200;

/// A row that cannot be taken, by its line in the file; the head is line 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub line: u64,
    pub what: String,
}

impl Fault {
    fn new(line: u64, what: impl Into<String>) -> Self {
        Self {
            line,
            what: what.into(),
        }
    }
}

/// Which streets of the file are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// All of them; a file with several municipalities is refused, for hardly anybody means that.
    One,
    /// Those of the municipality that the register calls so.
    Of(String),
    /// All of them, whosever they are.
    All,
}

/// Where in a row stands what.
struct Columns {
    id: usize,
    name: usize,
    settlement: usize,
    municipality: Option<usize>,
    point: Option<[usize; 2]>,
}

impl Columns {
    fn of(head: &csv::StringRecord) -> Result<Self, Fault> {
        let place = |names: &[&str]| {
            names.iter().find_map(|name| {
                head.iter()
                    .position(|column| column.trim().eq_ignore_ascii_case(name))
            })
        };
        let needed = |name: &str| {
            place(&[name]).ok_or_else(|| {
                let there: Vec<&str> = head.iter().collect();
                Fault::new(
                    1,
                    format!(
                        "the column `{name}` is missing; there are: {}",
                        there.join(", ")
                    ),
                )
            })
        };
        let longitude = place(&["lon", "settlement_lon"]);
        let latitude = place(&["lat", "settlement_lat"]);
        Ok(Self {
            id: needed("ul_mid")?,
            name: needed("street")?,
            settlement: needed("settlement")?,
            municipality: place(&["obcina"]),
            point: longitude.zip(latitude).map(<[usize; 2]>::from),
        })
    }
}

/// Reads the wanted streets, in the order of their names; or says everything that is wrong with the file.
pub fn read(bytes: &[u8], wanted: &Wanted) -> Result<Vec<Street>, Vec<Fault>> {
    let text = utf8(bytes).map_err(|fault| vec![fault])?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let columns = reader
        .headers()
        .map_err(|error| Fault::new(1, error.to_string()))
        .and_then(Columns::of)
        .map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let mut streets = Vec::new();
    let mut municipalities = BTreeSet::new();
    let mut seen: BTreeMap<String, u64> = BTreeMap::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                faults.push(Fault::new(line, unreadable(&error)));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let owner = columns
            .municipality
            .and_then(|place| record.get(place))
            .unwrap_or_default()
            .trim();
        municipalities.insert(owner.to_owned());
        if matches!(wanted, Wanted::Of(name) if fold::fold(name) != fold::fold(owner)) {
            continue;
        }
        match street(&record, &columns) {
            Ok(street) => {
                if let Some(before) = seen.insert(street.register_id.clone(), line) {
                    let id = &street.register_id;
                    faults.push(Fault::new(
                        line,
                        format!("`{id}` stands in line {before} already"),
                    ));
                }
                streets.push(street);
            }
            Err(what) => faults.push(Fault::new(line, what)),
        }
    }
    if *wanted == Wanted::One && municipalities.len() > 1 {
        return Err(vec![Fault::new(1, several(&municipalities))]);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    if streets.is_empty() {
        return Err(vec![Fault::new(1, nothing(wanted, &municipalities))]);
    }
    streets.sort_by_cached_key(|street| (fold::words(&street.name), street.settlement.clone()));
    Ok(streets)
}

fn street(record: &csv::StringRecord, columns: &Columns) -> Result<Street, String> {
    let field = |place: usize, name: &str| {
        let text = record.get(place).unwrap_or_default().trim();
        if text.is_empty() {
            Err(format!("`{name}` is empty"))
        } else if text.chars().count() > LONGEST {
            Err(format!("`{name}` is longer than {LONGEST} characters"))
        } else if text.chars().any(char::is_control) {
            Err(format!("`{name}` has characters that are no text"))
        } else {
            Ok(text.to_owned())
        }
    };
    let name = field(columns.name, "street")?;
    if fold::words(&name).is_empty() {
        return Err(format!("`{name}` is no name of a street"));
    }
    Ok(Street {
        register_id: field(columns.id, "ul_mid")?,
        name,
        settlement: field(columns.settlement, "settlement")?,
        point: columns
            .point
            .map_or(Ok(None), |places| point(record, places))?,
    })
}

/// A point, or none where both fields are empty.
fn point(record: &csv::StringRecord, places: [usize; 2]) -> Result<Option<[f64; 2]>, String> {
    let [longitude, latitude] = places.map(|place| record.get(place).unwrap_or_default().trim());
    if longitude.is_empty() && latitude.is_empty() {
        return Ok(None);
    }
    let number = |text: &str, most: f64| {
        text.parse::<f64>()
            .ok()
            .filter(|number| number.abs() <= most)
            .ok_or_else(|| format!("`{text}` is no coordinate in degrees"))
    };
    Ok(Some([number(longitude, 180.0)?, number(latitude, 90.0)?]))
}

/// The file as text, without the mark some programs put before it.
fn utf8(bytes: &[u8]) -> Result<&str, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (good, _) = bytes.split_at(error.valid_up_to());
        let line = good.iter().filter(|byte| **byte == b'\n').count();
        Fault::new(
            u64::try_from(line).unwrap_or(u64::MAX).saturating_add(1),
            "the file is not in UTF-8; save it as UTF-8 and load it again",
        )
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The one of both that stands in the head more often.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    if head.matches(';').count() > head.matches(',').count() {
        b';'
    } else {
        b','
    }
}

fn unreadable(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => format!("{len} fields instead of {expected_len}"),
        _ => error.to_string(),
    }
}

fn several(municipalities: &BTreeSet<String>) -> String {
    format!(
        "the file has streets of {} municipalities ({}); choose one with `--only NAME`, or take all with `--all`",
        municipalities.len(),
        some(municipalities)
    )
}

fn nothing(wanted: &Wanted, municipalities: &BTreeSet<String>) -> String {
    match wanted {
        Wanted::Of(name) if !municipalities.is_empty() => {
            format!(
                "no street of `{name}`; the file has those of {}",
                some(municipalities)
            )
        }
        Wanted::Of(_) | Wanted::One | Wanted::All => "there is no street in the file".to_owned(),
    }
}

fn some(names: &BTreeSet<String>) -> String {
    const SHOWN: usize = 8;
    let mut shown: Vec<&str> = names.iter().take(SHOWN).map(String::as_str).collect();
    if names.len() > SHOWN {
        shown.push("…");
    }
    shown.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, wanted: &Wanted) -> Vec<String> {
        let faults = read(text.as_bytes(), wanted).unwrap_err();
        faults
            .into_iter()
            .map(|fault| format!("{}: {}", fault.line, fault.what))
            .collect()
    }

    #[test]
    fn streets_come_in_the_order_of_their_names() {
        let file = "\u{feff}ul_mid,street,street_bilingual,settlement,obcina,settlement_lon,settlement_lat\n\
                    3,Škapinova ulica,,Celje,Celje,15.26,46.23\n\
                    1,\"Ulica, ki ima vejico\",,Celje,Celje,,\n\
                    2,Aškerčeva ulica,,Celje,Celje,15.26,46.23\n";
        let streets = read(file.as_bytes(), &Wanted::One).unwrap();
        let names: Vec<&str> = streets.iter().map(|street| street.name.as_str()).collect();
        assert_eq!(
            names,
            ["Aškerčeva ulica", "Škapinova ulica", "Ulica, ki ima vejico"]
        );
        assert_eq!(streets[0].point, Some([15.26, 46.23]));
        assert_eq!(streets[2].point, None);
        let semicolons = file
            .replace("\"Ulica, ki ima vejico\"", "Ulica")
            .replace(',', ";");
        assert_eq!(read(semicolons.as_bytes(), &Wanted::One).unwrap().len(), 3);
    }

    #[test]
    fn one_municipality_is_chosen_of_several() {
        let file = "ul_mid,street,settlement,obcina\n1,Trg,Laško,Laško\n2,Trg,Žalec,Žalec\n";
        assert_eq!(
            said(file, &Wanted::One),
            [
                "1: the file has streets of 2 municipalities (Laško, Žalec); choose one with `--only NAME`, or take all \
              with `--all`"
            ]
        );
        let chosen = read(file.as_bytes(), &Wanted::Of("zalec".to_owned())).unwrap();
        assert_eq!(chosen.len(), 1);
        assert_eq!(read(file.as_bytes(), &Wanted::All).unwrap().len(), 2);
        assert_eq!(
            said(file, &Wanted::Of("Celje".to_owned())),
            ["1: no street of `Celje`; the file has those of Laško, Žalec"]
        );
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let file = "ul_mid,street,settlement,lon,lat\n\
                    1,Trg,Celje,15.2,46.2\n\
                    1,Trg,Celje,15.2,46.2\n\
                    2,,Celje,,\n\
                    3,Trg,Celje,petnajst,46.2\n\
                    4,Trg\n\
                    5,...,Celje,,\n\
                    6,Trg,Celje,15.2,146.2\n";
        assert_eq!(
            said(file, &Wanted::One),
            [
                "3: `1` stands in line 2 already",
                "4: `street` is empty",
                "5: `petnajst` is no coordinate in degrees",
                "6: 2 fields instead of 5",
                "7: `...` is no name of a street",
                "8: `146.2` is no coordinate in degrees",
            ]
        );
    }

    #[test]
    fn what_is_no_register_is_refused() {
        assert_eq!(
            said("id,name\n1,Trg\n", &Wanted::One),
            ["1: the column `ul_mid` is missing; there are: id, name"]
        );
        assert_eq!(
            said("ul_mid,street,settlement\n", &Wanted::One),
            ["1: there is no street in the file"]
        );
        let windows_1250 = b"ul_mid,street,settlement\n1,A\x9Aker\xE8eva,Celje\n";
        let faults = read(windows_1250, &Wanted::One).unwrap_err();
        assert_eq!(faults[0].line, 2);
        assert!(faults[0].what.contains("UTF-8"));
        let _ = read(b"", &Wanted::One).unwrap_err();
    }
}
