//! The lifecycle a second time, and the comparison of both.
//!
//! [`model`] is written from `docs/lifecycle.md` alone: it walks day by day and decides each day from the words,
//! with its own count of days. [`properties`] compares it with the engine on made-up lives, [`examples`] on named ones.

mod examples;
mod made;
mod model;
mod owed;
mod properties;
mod why;
