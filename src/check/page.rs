//! What is explained of a code: a page for each, whether a rule finds it or the reading.

use super::reading::READING;
use super::rule::{Scope, Source};
use super::rules::RULES;
use super::{baseline, exception};
use crate::finding::{Code, Family, Severity};
use crate::setting::Profile;

/// What is explained of a code; its words stand in the catalogues under `explain-<code>`.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The code.
    pub code: Code,
    /// Integrity or compliance.
    pub family: Family,
    /// What the rule looks at; none for a fault of reading.
    pub scope: Option<Scope>,
    /// Where it comes from; a fault of reading follows from the format.
    pub source: Source,
    /// The keys of the profile whose numbers it uses.
    pub numbers: &'static [&'static str],
    /// What it finds, as it stands in the file.
    pub wrong: &'static str,
    /// What to write instead.
    pub right: &'static str,
}

impl Page {
    /// How loudly its findings are told to an office of this profile.
    pub fn severity(&self, profile: &Profile) -> Severity {
        match self.family {
            Family::Integrity => Severity::Error,
            Family::Compliance if self.code == baseline::BASELINE_OUTDATED || !self.source.applies_to(profile) => Severity::Info,
            Family::Compliance => Severity::Warning,
        }
    }
}

/// What stands in a file of the office and in no document.
const OUTSIDE_DOCUMENTS: &[Code] = &[super::rules::LAW_NOT_CHECKED];

impl Page {
    /// Whether `[[accepted]]` in a document can reach it: what a rule asks of documents, and no error.
    pub fn can_be_accepted(&self) -> bool {
        self.family == Family::Compliance && self.scope.is_some() && !OUTSIDE_DOCUMENTS.contains(&self.code)
    }
}

/// A page for each code, sorted by code.
pub fn pages() -> Vec<Page> {
    let rules = RULES.iter().map(|rule| Page {
        code: rule.code,
        family: rule.family,
        scope: Some(rule.scope),
        source: rule.docs.source,
        numbers: rule.docs.numbers,
        wrong: rule.docs.wrong,
        right: rule.docs.right,
    });
    let faults = READING.iter().chain(exception::FAULTS).chain(baseline::FAULTS).chain(super::past::PAST).map(|fault| Page {
        code: fault.code,
        family: fault.family,
        scope: None,
        source: Source::Logic,
        numbers: &[],
        wrong: fault.wrong,
        right: fault.right,
    });
    let mut pages: Vec<Page> = rules.chain(faults).collect();
    pages.sort_by_key(|page| page.code);
    pages
}

/// The page of a code.
pub fn page(code: &str) -> Option<Page> {
    pages().into_iter().find(|page| page.code.0 == code)
}
