//! The codes of what `setting` finds; all are integrity findings.

use crate::finding::Code;

/// The file is not TOML there; `reason` says what the parser met.
pub const TOML_SYNTAX: Code = Code("toml-syntax");
/// The table has a `key` that the format does not know; `nearest` is the one that was probably meant.
pub const UNKNOWN_KEY: Code = Code("unknown-key");
/// The value of `key` is of another type than the `expected` one.
pub const WRONG_TYPE: Code = Code("wrong-type");
/// The table has no `key`, and needs it.
pub const MISSING_KEY: Code = Code("missing-key");
/// The `value` of `key` is none that may stand there; `allowed` names those that may, or shows the form.
///
/// The `key` of a file's own name is the term `file-name`.
pub const VALUE_NOT_ALLOWED: Code = Code("value-not-allowed");
/// There is no built-in profile of that `name`.
pub const PROFILE_UNKNOWN: Code = Code("profile-unknown");
/// A day is pinned for a demonstration on a site that is none.
pub const DEMONSTRATION_DAY_OUTSIDE_DEMONSTRATION: Code = Code("demonstration-day-outside-demonstration");
/// The office folder has no `guiju.toml`.
pub const OFFICE_FILE_MISSING: Code = Code("office-file-missing");
