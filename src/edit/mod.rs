//! New text for a record, comments and the author's layout kept, and for a draft, its words and parts kept.
//!
//! [`tidy`] puts right what is certain, [`record`] puts in the event that a person intends, and [`new_record`] begins a record.
//!
//! Takes the text of a `document.toml` or of a draft, gives another; reads nothing and writes nothing. What it gives reads back as the
//! same record, or as the same text, but for what it was asked to change.

pub mod drafted;
mod intent;
mod skeleton;
mod stated;
mod text;
mod tidy;

pub use intent::{Intent, Unrecordable, record};
pub use skeleton::{draft_text, new_record};
pub use stated::Stated;
pub use text::straighten;
pub use tidy::tidy;
