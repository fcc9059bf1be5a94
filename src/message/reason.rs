//! What the TOML reader or the system says about a fault, in words of the language.
//!
//! Both speak English and for programmers. The faults that people really make have words of their own; the others are shown
//! as they are told.

use super::Words;

/// How the sentence begins, and the message that says the same.
const REASONS: [(&str, &str); 24] = [
    ("duplicate key", "toml-duplicate-key"),
    ("string values must be quoted", "toml-unquoted-text"),
    ("missing opening quote", "toml-unquoted-text"),
    ("invalid basic string", "toml-text-not-closed"),
    ("invalid literal string", "toml-text-not-closed"),
    ("invalid multi-line", "toml-text-not-closed"),
    ("missing value", "toml-value-missing"),
    ("key with no value", "toml-value-missing"),
    ("extra `=`", "toml-two-equals-signs"),
    ("unexpected key or value", "toml-two-on-a-line"),
    ("unexpected content", "toml-two-on-a-line"),
    ("unclosed array table", "toml-table-not-closed"),
    ("unclosed table", "toml-table-not-closed"),
    ("unclosed array", "toml-list-not-closed"),
    ("missing comma", "toml-comma-missing"),
    ("extra comma", "toml-comma-extra"),
    ("unclosed inline table", "toml-braces-not-closed"),
    ("invalid unquoted key", "toml-key-not-plain"),
    ("invalid date", "toml-no-such-day"),
    ("invalid time", "toml-no-such-day"),
    ("not a plain file", "io-not-a-plain-file"),
    ("Permission denied", "io-permission-denied"),
    ("permission denied", "io-permission-denied"),
    ("Is a directory", "io-is-a-directory"),
];

/// The reason in words, or as it stands when it is not one of these.
pub(super) fn in_words(words: Words, reason: &str) -> String {
    let known = REASONS.iter().find(|(start, _)| reason.starts_with(start));
    known.map_or_else(|| reason.to_owned(), |(_, key)| words.term(key))
}
