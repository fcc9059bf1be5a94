//! A document ends; it does not vanish.

use crate::check::rule::{Docs, Rule, Scope, Source, Whole};
use crate::finding::{Code, Family, Finding};
use crate::source::Recorded;

/// No document folder that the last commit holds is missing from the work tree.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("folder-deleted"),
    family: Family::Integrity,
    scope: Scope::Register(run),
    docs: Docs {
        source: Source::Logic,
        numbers: &[],
        wrong: "git rm -r documents/urban-water-use",
        right: "[[event]]\ntype = \"repealed\"\ndate = 2026-11-20\ninstrument = \"repeal-decision-2026\"",
    },
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let Recorded::Deleted(folders) = whole.recorded else { return Vec::new() };
    folders
        .iter()
        .map(|folder| {
            let id = folder.rsplit('/').next().unwrap_or(folder);
            Finding::integrity(RULE.code, folder.clone(), None).text("id", id)
        })
        .collect()
}
