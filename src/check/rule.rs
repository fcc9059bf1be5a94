//! What a rule is: a code, a family, where it comes from, and a function that gets just what its scope says.

use super::articles::Articles;
use super::wording::WordingOf;
use crate::citation::Kept;
use crate::document::{Date, Version};
use crate::finding::{Code, Family, Finding, Severity};
use crate::lifecycle::{AsOf, Standing};
use crate::register::{Record, Register};
use crate::setting::{Confidence, Profile, Setting};
use crate::source::{Recorded, SourceFile};
use crate::structure::Text;
use crate::structure::cited::Cited;
use crate::structure::clause::Clause;
use crate::structure::reference::Reference;

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

impl Rule {
    /// What it found, no louder than its source allows: a rule of another place informs.
    pub(super) fn told(&self, mut found: Vec<Finding>, setting: &Setting) -> Vec<Finding> {
        if !found.is_empty() && !self.docs.source.applies_to(&setting.profile) {
            found.iter_mut().for_each(|finding| finding.severity = Severity::Info);
        }
        found
    }
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub enum Scope {
    /// The facts of one document.
    Document(fn(&Record, &Setting) -> Vec<Finding>),
    /// One text of a document, whatever else the office keeps and whatever the day.
    Text(fn(&TextOf<'_>) -> Vec<Finding>),
    /// How a text is written, drafts included.
    Wording(fn(&WordingOf<'_>) -> Vec<Finding>),
    /// What one text names, and where that stands on the day.
    Citing(fn(&Citing<'_>) -> Vec<Finding>),
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
            Scope::Wording(_) => "wording",
            Scope::Citing(_) => "citations",
            Scope::Register(_) => "register",
            Scope::Day(_) => "day",
        }
    }
}

/// Where a rule comes from, and what it finds; what it asks and why stands in the catalogues under `explain-<code>`.
#[derive(Clone, Copy, Debug)]
pub struct Docs {
    /// The law or practice it comes from.
    pub source: Source,
    /// The keys of the profile whose numbers it uses.
    pub numbers: &'static [&'static str],
    /// What it finds, as it stands in the file.
    pub wrong: &'static str,
    /// What to write instead.
    pub right: &'static str,
}

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// What the record says cannot be true, whatever the law.
    Logic,
    /// A law, a standard or a practice.
    Cited {
        /// Title, number and article; never a web address.
        text: &'static str,
        /// How well it is known.
        confidence: Confidence,
        /// Where it applies.
        jurisdiction: &'static str,
    },
}

impl Source {
    /// A law, a standard or a practice.
    pub const fn cited(text: &'static str, confidence: Confidence, jurisdiction: &'static str) -> Self {
        Source::Cited { text, confidence, jurisdiction }
    }

    /// Whether what rests on it may be an error: what was only deduced or remembered never is.
    pub fn may_be_error(self) -> bool {
        match self {
            Source::Logic => true,
            Source::Cited { confidence, .. } => confidence.may_be_error(),
        }
    }

    /// Whether it applies to an office of this profile; a rule of another place is told for information only.
    pub fn applies_to(self, profile: &Profile) -> bool {
        match self {
            Source::Logic => true,
            Source::Cited { jurisdiction, .. } => profile.is_home(jurisdiction),
        }
    }
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
    /// Its parts.
    pub tree: &'a Text<'a>,
    /// The parts of the text before it; none of the first text, and where that cannot be read, which is told elsewhere.
    pub before: Option<&'a Text<'a>>,
    /// The places of law that it names.
    pub references: &'a [Reference],
    /// What it says of its own life.
    pub clauses: &'a [Clause],
    /// The setting.
    pub setting: &'a Setting,
}

/// What one text of a document names.
#[derive(Clone, Copy, Debug)]
pub struct Citing<'a> {
    /// The document's record.
    pub record: &'a Record,
    /// Which text.
    pub version: Version<'a>,
    /// The path of the text, from the office folder.
    pub path: &'a str,
    /// What it names, in order.
    pub cited: &'a [Cited],
    /// What that may be.
    pub kept: &'a Kept<'a>,
    /// The articles of the documents kept here.
    pub articles: &'a Articles<'a>,
    /// The day.
    pub day: Date,
}

/// All documents together.
#[derive(Clone, Copy, Debug)]
pub struct Whole<'a> {
    /// The register.
    pub register: &'a Register,
    /// The setting.
    pub setting: &'a Setting,
    /// What each document is on the day.
    pub as_of: &'a AsOf,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_of_another_place_informs_and_one_of_home_warns() {
        let mut setting = Setting::for_tests();
        let found = || vec![Finding::compliance(Code("a"), "documents/a/document.toml", None)];
        let told = |jurisdiction, setting: &Setting| {
            let source = Source::cited("《某规定》第一条", Confidence::TextSeen, jurisdiction);
            let docs = Docs { source, numbers: &[], wrong: "", right: "" };
            let rule = Rule { code: Code("a"), family: Family::Compliance, scope: Scope::Document(|_, _| Vec::new()), docs };
            rule.told(found(), setting)[0].severity
        };
        assert_eq!(told("湖南省", &setting), Severity::Info);
        assert_eq!(told("广东省", &setting), Severity::Warning);
        setting.profile.home.push("湖南省".to_owned());
        assert_eq!(told("湖南省", &setting), Severity::Warning);
        assert_eq!(told("本系统", &setting), Severity::Warning, "guiju's own defaults concern every office");
    }
}
