//! What a rule is: a code, a family, where it comes from, and a function that gets just what its scope says.

use crate::document::{Date, Version};
use crate::finding::{Code, Family, Finding};
use crate::lifecycle::Standing;
use crate::register::{Record, Register};
use crate::setting::{Confidence, Setting};
use crate::source::{Recorded, SourceFile};

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its permanent name.
    pub code: Code,
    /// Integrity or compliance.
    pub family: Family,
    /// What it looks at, and how.
    pub scope: Scope,
    /// What it asks and why.
    pub docs: Docs,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub enum Scope {
    /// The facts of one document.
    Document(fn(&Record, &Setting) -> Vec<Finding>),
    /// One text of a document.
    Text(fn(&TextOf<'_>) -> Vec<Finding>),
    /// All documents together, and what git holds of them.
    Register(fn(&Whole<'_>) -> Vec<Finding>),
    /// One document on the day.
    Day(fn(&OnDay<'_>) -> Vec<Finding>),
}

impl Scope {
    /// The scope's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Scope::Document(_) => "document",
            Scope::Text(_) => "text",
            Scope::Register(_) => "register",
            Scope::Day(_) => "day",
        }
    }
}

/// What a rule asks, why, and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Docs {
    /// What the rule asks, in one sentence.
    pub asks: &'static str,
    /// The law or practice, with the article; never a web address.
    pub source: &'static str,
    /// How sure the source is.
    pub confidence: Confidence,
    /// Where it applies.
    pub jurisdiction: &'static str,
    /// What it finds.
    pub wrong: &'static str,
    /// What to write instead.
    pub right: &'static str,
}

/// One text of a document.
#[derive(Clone, Copy, Debug)]
pub struct TextOf<'a> {
    /// The document's record.
    pub record: &'a Record,
    /// Which text.
    pub version: Version<'a>,
    /// What it says.
    pub file: &'a SourceFile,
}

/// All documents together.
#[derive(Clone, Copy, Debug)]
pub struct Whole<'a> {
    /// The register.
    pub register: &'a Register,
    /// The setting.
    pub setting: &'a Setting,
    /// What the last commit holds.
    pub recorded: &'a Recorded,
}

/// One document on the day.
#[derive(Clone, Copy, Debug)]
pub struct OnDay<'a> {
    /// The document's record.
    pub record: &'a Record,
    /// What it is on the day.
    pub standing: &'a Standing,
    /// The day.
    pub day: Date,
    /// The setting.
    pub setting: &'a Setting,
}
