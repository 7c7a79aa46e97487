//! Streets of a register as rows of the database: for the demo, and for whoever loads a real register.

use domain::street;

use crate::sql::{Literal, insert as insert_rows};

/// A street as a register of addresses has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Street {
    /// What the register calls it; unique within it.
    pub register_id: String,
    /// Its name.
    pub name: String,
    /// The settlement it lies in.
    pub settlement: String,
    /// Longitude and latitude (WGS 84), if the register says where it is.
    pub point: Option<[f64; 2]>,
}

/// Inserts the streets of a municipality, in the order in which they are to be shown.
pub fn insert(into: &mut String, municipality_id: &str, streets: &[Street]) {
    let rows: Vec<Vec<Literal>> = streets
        .iter()
        .map(|street| {
            let [longitude, latitude] = street.point.map_or([None; 2], |point| point.map(Some));
            vec![
                Literal::text(municipality_id),
                Literal::text(&street.register_id),
                Literal::text(&street.name),
                Literal::text(&street.settlement),
                Literal::option(longitude, Literal::real),
                Literal::option(latitude, Literal::real),
                Literal::text(street::kept(
                    municipality_id,
                    &street.name,
                    &street.settlement,
                )),
            ]
        })
        .collect();
    insert_rows(
        into,
        "street",
        "municipality_id, register_id, name, settlement, longitude, latitude, words",
        &rows,
    );
}

/// The statements that put these streets in the place of all that the municipality has.
pub fn replace(municipality_id: &str, streets: &[Street]) -> String {
    let id = Literal::text(municipality_id);
    let mut sql = format!("delete from street where municipality_id = {id};\n");
    insert(&mut sql, municipality_id, streets);
    sql
}
