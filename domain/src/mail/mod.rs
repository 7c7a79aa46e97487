//! Mails that come in: to whom they are, whether a person wrote them, and what of them is new.
//!
//! Pure rules over what a mail says of itself; how its bytes are read is the worker's business.

mod automatic;
mod fresh;
mod recipient;
mod remark;

pub use automatic::{LOOP_MARK, Nobody, Signs, Writer};
pub use fresh::{MARKER, fresh};
pub use recipient::{Recipient, reference_in, reply_address};
pub use remark::Remark;
