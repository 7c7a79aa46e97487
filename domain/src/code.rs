//! Stable codes: how a value is written in the database, on the wire and in addresses.

/// A closed set of values, each with one lower-case ASCII code that never changes meaning.
///
/// The codes are the contract between database, wire and page; the words people read are chosen elsewhere.
pub trait Code: Copy + Eq + 'static {
    /// Every value, in the order people are shown them.
    const ALL: &'static [Self];

    /// The code of this value, e.g. `not-competent`.
    fn code(self) -> &'static str;

    /// The value with this code, or `None` when no value has it.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

/// Implements [`Code`] from one table, so that a value cannot be without a code or missing from `ALL`.
#[macro_export]
macro_rules! codes {
    ($name:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        impl $crate::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }
        }
    };
}
