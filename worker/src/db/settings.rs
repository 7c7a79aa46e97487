//! What a municipality chose for its desk; it is read with the municipality.

use domain::{Code, lifecycle::Publishing};

use super::{Write, args, statements};

statements! {
    SECOND_FACTOR = "update municipality set second_factor_required = ?2 where id = ?1";
    PUBLISHING = "update municipality set publishing = ?2 where id = ?1";
}

/// Chooses who publishes answers.
pub fn publishing(municipality_id: &str, publishing: Publishing) -> Write {
    Write::new(PUBLISHING, args![municipality_id, publishing.code()])
}

/// Chooses whether everybody must have a second factor.
pub fn second_factor(municipality_id: &str, required: bool) -> Write {
    Write::new(SECOND_FACTOR, args![municipality_id, required])
}
