//! Durable Objects.

pub mod desk_room;
pub mod seat;

/// Where such an object should live: officials and their names stay in Europe.
pub const WESTERN_EUROPE: &str = "weur";
