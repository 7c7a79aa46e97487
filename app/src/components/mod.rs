//! Parts that more than one page is made of.

mod answer_letter;
mod clock_explanation;
mod copy_button;
mod error_summary;
mod field;
mod icon;
mod notice;
mod office_words;
mod photo_input;
mod photo_pair;
mod place_input;
mod radio_cards;
mod ring;
mod telephone;
mod timeline;

pub use answer_letter::AnswerLetter;
pub use clock_explanation::Explanation;
pub use copy_button::CopyButton;
pub use error_summary::ErrorSummary;
pub use field::{Errors, Field, Select, TextArea, TextInput};
pub use icon::{Icon, IconName, Logo};
pub use notice::{Empty, FailureNotice, Notice, Pending, Tone, failure_text};
pub use office_words::OfficeWords;
pub use photo_input::PhotoInput;
pub use photo_pair::PhotoPair;
pub use place_input::PlaceInput;
pub use radio_cards::{Choice, RadioCards};
pub use ring::{Ring, clock_words};
pub use telephone::Telephone;
pub use timeline::Timeline;
