//! What a municipality chose for its desk; it is read with the municipality.

use domain::{Code, lifecycle::Publishing};

use super::{Write, args, statements};

statements! {
    PUBLISHING = "update municipality set publishing = ?2 where id = ?1";
}

/// Chooses who publishes answers.
pub fn publishing(municipality_id: &str, publishing: Publishing) -> Write {
    Write::new(PUBLISHING, args![municipality_id, publishing.code()])
}
