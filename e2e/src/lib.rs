//! Servis 48.
