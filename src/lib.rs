//! guiju (规矩) looks after normative documents and their life, for the legal office of a city bureau.

pub mod document;
pub mod error;
pub mod finding;
pub mod register;
pub mod site;
pub mod structure;
