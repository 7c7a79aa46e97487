//! The desk: signing in, the inbox of a department, a request, the answer to it.

mod acts;
mod answer;
mod answering;
mod blur;
mod drafted;
mod inbox;
mod keys;
mod live;
mod news;
mod note;
mod notices;
mod place;
mod presence;
mod queues;
mod reading;
mod request;
mod responsible;
mod room;
mod sign_in;
mod view;

pub use answering::Answering;
pub use notices::Notices;
pub use room::Desk;
pub use sign_in::SignIn;
