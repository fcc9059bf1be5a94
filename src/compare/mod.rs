//! Versions of a text: what an amending decision says, and the text that comes of it.
//!
//! Takes words, gives values; reads nothing, writes nothing, knows no day. Deliberately absent: records, files, wording for people.

pub mod amend;
