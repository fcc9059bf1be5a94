//! New text for a record, comments and the author's layout kept.
//!
//! Two ways: [`tidy`] puts right what is certain, [`record`] puts in what a person intends, an [`Intent`] for each kind of act.
//!
//! Takes the text of a `document.toml`, gives another; reads nothing and writes nothing. What it gives reads back as the
//! same record, but for what it was asked to change.

mod intent;
mod tidy;

pub use intent::{Amend, Intent, Unrecordable, record};
pub use tidy::tidy;
