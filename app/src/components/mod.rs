//! Parts that more than one page is made of.

mod answer_letter;
mod clock_explanation;
mod copy_button;
mod error_summary;
mod field;
mod former_answers;
mod icon;
mod kept_text;
mod notice;
mod office_words;
mod photo_input;
mod photo_pair;
mod place_input;
mod radio_cards;
mod ring;
mod standing;
mod telephone;
mod timeline;

pub use answer_letter::AnswerLetter;
pub use clock_explanation::Explanation;
pub use copy_button::CopyButton;
pub use error_summary::ErrorSummary;
pub use field::{Errors, Field, Select, TextArea, TextInput};
pub use former_answers::FormerAnswers;
pub use icon::{Icon, IconName, Logo};
pub use kept_text::KeptText;
pub use notice::{Empty, FailureNotice, Notice, Pending, Tone, failure_text};
pub use office_words::OfficeWords;
pub use photo_input::PhotoInput;
pub use photo_pair::PhotoPair;
pub use place_input::PlaceInput;
pub use radio_cards::{Choice, RadioCards};
pub use ring::Ring;
pub use telephone::Telephone;
pub use timeline::Timeline;
