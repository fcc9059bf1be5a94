//! What guiju has to say about the office's own files, as values without words.
//!
//! A finding carries a code, a family, a place and typed arguments; `message` turns it into Chinese or English,
//! and only the binary prints it. Deliberately absent: wording, line numbers, colours.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

/// A range of bytes in a file, half-open.
pub type Span = std::ops::Range<usize>;

/// Which of the two families a finding belongs to; they are never mixed in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// The record cannot be read, cannot be true, or cannot be published safely.
    Integrity,
    /// Law or practice asks for something else; the record itself stands.
    Compliance,
}

/// How loudly a finding is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Stops a build; only integrity findings are errors.
    Error,
    /// Told loudly, stops nothing.
    Warning,
    /// Told for information.
    Info,
}

/// The permanent name of a kind of finding, such as `validity-end-date`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub &'static str);

/// A name that lasts as long as the program: that of a code or of a value, read back from where it was kept. Each is held once.
pub fn lasting(name: &str) -> &'static str {
    static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    match names.get(name) {
        Some(known) => known,
        None => {
            let kept: &'static str = Box::leak(name.to_owned().into_boxed_str());
            names.insert(kept);
            kept
        }
    }
}

/// The codes of faults that any TOML file may have, whoever reads it, and of those of the office's templates.
pub mod code {
    use super::Code;

    /// The file is not TOML.
    pub const TOML_SYNTAX: Code = Code("toml-syntax");
    /// A key that the format does not know.
    pub const UNKNOWN_KEY: Code = Code("unknown-key");
    /// A value of another type than the key takes.
    pub const WRONG_TYPE: Code = Code("wrong-type");
    /// A key that must be there is not.
    pub const MISSING_KEY: Code = Code("missing-key");
    /// A word that is not among those the key takes.
    pub const VALUE_NOT_ALLOWED: Code = Code("value-not-allowed");
    /// A template cannot be used.
    pub const TEMPLATE_BROKEN: Code = Code("template-broken");
    /// A file lies among the templates and no page would use it.
    pub const TEMPLATE_UNUSED: Code = Code("template-unused");
}

/// A value that a message needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words of the author, shown as they stand.
    Text(String),
    /// A day, shown as `2026-07-14`.
    Day(crate::document::Date),
    /// A count.
    Number(i64),
    /// Several words of the author, joined as the language joins them.
    List(Vec<String>),
    /// A word of the product's own vocabulary: the key of a catalogue message, such as `event-issued`.
    Term(String),
}

/// A second place that belongs to a finding, such as the other document with the same number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The file, from the office folder, with `/`.
    pub path: String,
    /// The author's words there.
    pub span: Span,
}

/// One thing found in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub code: Code,
    /// Integrity or compliance.
    pub family: Family,
    /// How loudly it is told.
    pub severity: Severity,
    /// The file, from the office folder, with `/`.
    pub path: String,
    /// The author's words; absent when the whole file or folder is meant.
    pub span: Option<Span>,
    /// A second place, underlined too.
    pub related: Option<Related>,
    /// The values its message needs, by name.
    pub args: BTreeMap<&'static str, Arg>,
}

impl Finding {
    /// Makes an integrity error at a place.
    pub fn integrity(code: Code, path: impl Into<String>, span: Option<Span>) -> Self {
        Self::new(code, Family::Integrity, Severity::Error, path.into(), span)
    }

    /// Makes a compliance warning at a place.
    pub fn compliance(code: Code, path: impl Into<String>, span: Option<Span>) -> Self {
        Self::new(code, Family::Compliance, Severity::Warning, path.into(), span)
    }

    fn new(code: Code, family: Family, severity: Severity, path: String, span: Option<Span>) -> Self {
        Self { code, family, severity, path, span, related: None, args: BTreeMap::new() }
    }

    /// Adds a value for the message.
    pub fn arg(mut self, name: &'static str, value: Arg) -> Self {
        self.args.insert(name, value);
        self
    }

    /// Adds words of the author for the message.
    pub fn text(self, name: &'static str, value: impl Into<String>) -> Self {
        self.arg(name, Arg::Text(value.into()))
    }

    /// Adds a day for the message.
    pub fn day(self, name: &'static str, value: crate::document::Date) -> Self {
        self.arg(name, Arg::Day(value))
    }

    /// Adds a word of the product's vocabulary for the message.
    pub fn term(self, name: &'static str, key: impl Into<String>) -> Self {
        self.arg(name, Arg::Term(key.into()))
    }

    /// Adds a count for the message.
    pub fn number(self, name: &'static str, value: i64) -> Self {
        self.arg(name, Arg::Number(value))
    }

    /// Names a second place that belongs to the finding.
    pub fn related(mut self, path: impl Into<String>, span: Span) -> Self {
        self.related = Some(Related { path: path.into(), span });
        self
    }

    /// Lowers the finding to information.
    pub fn as_info(mut self) -> Self {
        self.severity = Severity::Info;
        self
    }

    /// Whether a build must stop for it.
    pub fn stops_a_build(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Sorts findings by path, offset, code, so that every report of one state reads the same.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        let key = |f: &Finding| (f.span.as_ref().map_or(0, |s| s.start), f.code);
        a.path.cmp(&b.path).then_with(|| key(a).cmp(&key(b))).then_with(|| format!("{:?}", a.args).cmp(&format!("{:?}", b.args)))
    });
}
