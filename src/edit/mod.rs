//! New text for a record, comments and the author's layout kept, and for a draft, its words and parts kept.
//!
//! Takes the text of a `document.toml` or of a draft, gives another; reads nothing and writes nothing. What it gives reads back as the
//! same record, or as the same text, but for what it was asked to change.

mod text;
mod tidy;

pub use text::straighten;
pub use tidy::tidy;
