//! The codes of what `setting` finds; all are integrity findings.

pub use crate::finding::code::{MISSING_KEY, TOML_SYNTAX, UNKNOWN_KEY, VALUE_NOT_ALLOWED, WRONG_TYPE};

use crate::finding::Code;

/// There is no built-in profile of that `name`.
pub const PROFILE_UNKNOWN: Code = Code("profile-unknown");
/// A day is pinned for a demonstration on a site that is none.
pub const DEMONSTRATION_DAY_OUTSIDE_DEMONSTRATION: Code = Code("demonstration-day-outside-demonstration");
