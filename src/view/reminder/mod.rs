//! A run of reminders in words, and the forms in which it goes out: for people, for forges, for the robots of chats, for mail and
//! calendars.
//!
//! Takes a [`Reminder`](crate::remind::Reminder) and the words of a language, gives [`Notices`]: who is told what, by when, why,
//! and what to write next. Each form is a function of these. Nothing here opens a connection.

pub mod agenda;
pub mod forge;
pub mod json;
pub mod mail;
mod notice;
pub mod plan;
pub mod prose;
pub mod robot;
pub mod sheet;

pub use notice::{Chosen, Notice, Notices, UnitNotices, notices};

/// How many matters a person reads at once; the rest is counted, and stands in the table and in the JSON.
pub const READABLE: usize = 30;
