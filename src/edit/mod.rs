//! New text for a record, comments and the author's layout kept, and for a draft, its words and parts kept.
//!
//! [`tidy`] puts right what is certain, [`record`] puts in what a person intends, an [`Intent`] for each kind of act.
//!
//! Takes the text of a `document.toml` or of a draft, gives another; reads nothing and writes nothing. What it gives reads back as the
//! same record, or as the same text, but for what it was asked to change.

mod intent;
mod text;
mod tidy;

pub use intent::{Amend, Intent, Unrecordable, record};
pub use text::straighten;
pub use tidy::tidy;
