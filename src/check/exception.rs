//! Findings that the office has looked at and accepts: `[[accepted]]` in `document.toml`.
//!
//! Takes every finding, gives those to tell apart from those accepted, and what is wrong with the exceptions themselves.
//! Only what law and practice ask for can be accepted; an error has to be corrected.

use std::collections::HashMap;

use super::Depth;
use super::page;
use super::reading::Fault;
use super::rule::Scope;
use crate::document::{Accepted, Date};
use crate::finding::{self, Code, Family, Finding};
use crate::parse;
use crate::register::{Record, Register, Table};

/// An exception names a code that no finding bears, or one that cannot be accepted.
pub(super) const ACCEPTED_CODE: Code = Code("accepted-code");
/// An exception gives no reason.
pub(super) const ACCEPTED_WITHOUT_REASON: Code = Code("accepted-without-reason");
/// An exception's last day is over.
pub(super) const ACCEPTED_PAST: Code = Code("accepted-past");
/// There is nothing left to accept.
pub(super) const ACCEPTED_NEEDLESS: Code = Code("accepted-needless");

/// What may be wrong with an exception.
pub(super) const FAULTS: &[Fault] = &[
    Fault {
        code: ACCEPTED_CODE,
        family: Family::Compliance,
        wrong: "[[accepted]]\ncode = \"gate-mising\"",
        right: "[[accepted]]\ncode = \"gate-missing\"",
    },
    Fault {
        code: ACCEPTED_WITHOUT_REASON,
        family: Family::Compliance,
        wrong: "[[accepted]]\ncode = \"gate-missing\"",
        right: "[[accepted]]\ncode = \"gate-missing\"\nreason = \"审查记录随旧档案移交，已查明\"\nby = \"法规科\"",
    },
    Fault {
        code: ACCEPTED_PAST,
        family: Family::Compliance,
        wrong: "[[accepted]]\ncode = \"gate-missing\"\nreason = \"审查记录待移交\"\nuntil = 2025-12-31",
        right: "[[accepted]]\ncode = \"gate-missing\"\nreason = \"审查记录待移交\"\nuntil = 2027-12-31",
    },
    Fault {
        code: ACCEPTED_NEEDLESS,
        family: Family::Compliance,
        wrong: "[[accepted]]\ncode = \"gate-missing\"   # 各项审查都已记录",
        right: "# 删去 [[accepted]]",
    },
];

/// A finding that the office accepts, with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedFinding {
    /// What was found.
    pub finding: Finding,
    /// What the office says to it.
    pub exception: Accepted,
}

/// Findings, those that the office accepts set apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sifted {
    /// What is to be told, sorted; with what is wrong with the exceptions.
    pub told: Vec<Finding>,
    /// What the office accepts, sorted.
    pub accepted: Vec<AcceptedFinding>,
}

/// Sets apart what the office accepts on a day, of what was found to a depth: an exception is needless only if its rule was run.
pub fn sift(findings: Vec<Finding>, register: &Register, day: Date, depth: Depth) -> Sifted {
    let mut exceptions: HashMap<&str, Exceptions<'_>> = HashMap::new();
    for record in register.records().iter().filter(|record| !record.document.accepted.is_empty()) {
        exceptions.insert(&record.folder, Exceptions::of(record, day));
    }
    if exceptions.is_empty() {
        return Sifted { told: findings, accepted: Vec::new() };
    }
    let mut sifted = Sifted::default();
    for finding in findings {
        let taken = folders_above(&finding.path).find_map(|folder| exceptions.get_mut(folder)?.take(&finding));
        match taken {
            Some(exception) => sifted.accepted.push(AcceptedFinding { finding, exception: exception.clone() }),
            None => sifted.told.push(finding),
        }
    }
    sifted.told.extend(exceptions.into_values().flat_map(|exceptions| exceptions.faults(depth)));
    finding::sort(&mut sifted.told);
    sifted
}

/// The exception under which the office accepts on a day what bears a code, of a document.
pub fn accepted<'r>(record: &'r Record, code: &str, day: Date) -> Option<&'r Accepted> {
    let mut here = record.document.accepted.iter().filter(|exception| exception.code == code);
    here.find(|exception| matches!(worth(exception, day), Worth::Holds))
}

/// A path, and the folders in which it lies, the nearest first.
pub(super) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.rsplit_once('/').map(|(folder, _)| folder))
}

/// The exceptions of one document.
struct Exceptions<'r> {
    record: &'r Record,
    day: Date,
    needed: Vec<bool>,
}

/// What an exception is worth.
enum Worth {
    Holds,
    UnknownCode,
    Error,
    NoReason,
    Past,
}

impl<'r> Exceptions<'r> {
    fn of(record: &'r Record, day: Date) -> Self {
        Self { record, day, needed: vec![false; record.document.accepted.len()] }
    }

    /// The exception under which a finding is accepted.
    fn take(&mut self, finding: &Finding) -> Option<&'r Accepted> {
        if finding.family != Family::Compliance {
            return None;
        }
        let accepted = &self.record.document.accepted;
        let mut here = accepted.iter().enumerate().filter(|(_, exception)| exception.code == finding.code.0);
        // One that no longer holds is needed all the same: what is told of it is that it is past, or without a reason.
        here.clone().for_each(|(at, _)| self.needed[at] = true);
        here.find(|(_, exception)| matches!(worth(exception, self.day), Worth::Holds)).map(|(_, exception)| exception)
    }

    fn faults(self, depth: Depth) -> Vec<Finding> {
        let accepted = &self.record.document.accepted;
        let found = accepted.iter().zip(&self.needed).enumerate().filter_map(|(at, (exception, needed))| {
            let table = Table::Accepted(u16::try_from(at).unwrap_or(u16::MAX));
            let told = |code, key| {
                Finding::compliance(code, self.record.path(), self.record.span(table, key)).text("code", exception.code.clone())
            };
            match worth(exception, self.day) {
                Worth::UnknownCode => {
                    let codes = page::pages();
                    let codes = codes.iter().filter(|page| page.family == Family::Compliance).map(|page| page.code.0);
                    let finding = told(ACCEPTED_CODE, "code");
                    Some(match parse::nearest(&exception.code, codes) {
                        Some(nearest) => finding.text("nearest", nearest),
                        None => finding,
                    })
                }
                Worth::Error => Some(told(ACCEPTED_CODE, "code").text("error", "yes")),
                Worth::NoReason => Some(told(ACCEPTED_WITHOUT_REASON, "code")),
                Worth::Past => Some(
                    told(ACCEPTED_PAST, "until").text("until", exception.until.map(|day| day.to_string()).unwrap_or_default()),
                ),
                Worth::Holds if *needed || !was_run(&exception.code, depth) => None,
                Worth::Holds => Some(told(ACCEPTED_NEEDLESS, "code")),
            }
        });
        found.collect()
    }
}

/// Whether a check to that depth runs the rule of a code.
fn was_run(code: &str, depth: Depth) -> bool {
    let of_text = page::page(code).is_some_and(|page| matches!(page.scope, Some(Scope::Text(_))));
    !of_text || depth >= Depth::Texts
}

fn worth(exception: &Accepted, day: Date) -> Worth {
    match page::page(&exception.code).map(|page| page.family) {
        None => Worth::UnknownCode,
        Some(Family::Integrity) => Worth::Error,
        Some(Family::Compliance) if exception.reason.as_deref().is_none_or(|reason| reason.trim().is_empty()) => Worth::NoReason,
        Some(Family::Compliance) if exception.until.is_some_and(|until| until.range().latest < day) => Worth::Past,
        Some(Family::Compliance) => Worth::Holds,
    }
}
