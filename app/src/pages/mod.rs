//! The pages: one module each, named for what a person does there.

pub mod answers;
pub mod begin;
pub mod choose;
pub mod desk;
pub mod file;
pub mod find;
pub mod home;
pub mod map;
pub mod not_found;
pub mod numbers;
pub mod promise;
pub mod receipt;
pub mod track;
