//! The marks that give a compiled message its form: `build.rs` writes them and `saying.rs` reads them.
//!
//! They are control characters, which no message has in its text; `build.rs` holds that.

/// Stands between two messages of a part.
pub(crate) const NEXT: char = '\0';

/// Begins an argument: its name and [`END`] follow.
pub(crate) const ARGUMENT: char = '\u{1}';

/// Begins a choice: the name of the argument that chooses and [`END`] follow, then the variants.
///
/// A variant is its key, [`END`], what it says and [`END`]. The last one is taken when no other fits, and its key is
/// empty.
pub(crate) const CHOICE: char = '\u{2}';

/// Ends a name, a key or a variant.
pub(crate) const END: char = '\u{3}';

/// Ends a choice, after its last variant.
pub(crate) const CHOICE_END: char = '\u{4}';
