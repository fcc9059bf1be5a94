//! guiju (规矩) looks after normative documents and their life, for the legal office of a city bureau.

pub mod calendar;
pub mod check;
pub mod document;
pub mod error;
pub mod finding;
pub mod lifecycle;
pub mod message;
pub mod parse;
pub mod register;
pub mod setting;
pub mod source;
