//! Durable Objects.

pub mod desk_room;
pub mod seat;
