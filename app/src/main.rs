//! Servis 48.
fn main() {}
