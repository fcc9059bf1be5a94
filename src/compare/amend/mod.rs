//! Amendments: what a 修改决定 orders, the text that comes of it, and the decision that leads from one text to another.
//!
//! ```text
//! decision ─▶ decision::read ─▶ Decision{ parts: [instructions] } ─▶ consolidate(base) ─▶ Consolidated | Refused
//! base, new ─▶ pairs ─▶ draft::decision ─▶ decision
//! ```
//!
//! The numbers that a decision names are the old ones, except those that something takes (作为第八条, 改为第八条). What no instruction touches
//! keeps its bytes; the marks between articles are the base's own. Deliberately absent: files, days, wording for people.

pub mod decision;
pub mod instruction;
mod operands;
mod phrase;
pub mod place;
pub mod quoted;
mod sentence;

pub use decision::{Decision, Part, read};
mod addition;
mod carry;
pub mod consolidate;
mod division;
pub mod draft;
mod find;
mod groups;
pub mod law;
mod layout;
pub mod outcome;
mod pairs;
mod renumber;
mod series;
mod wording;
mod work;

pub use consolidate::consolidate;
pub use outcome::{Consolidated, Refused};

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
