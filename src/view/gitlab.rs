//! What is told as a Code Quality report of GitLab: a list of findings, each with a fingerprint of its own.

use serde::Serialize;

use super::report::{Level, Report, ReportedFinding};

/// The report as JSON text, without what the office accepts.
pub fn code_quality(report: &Report) -> String {
    let told = report.findings.iter().filter(|finding| finding.accepted.is_none());
    super::json::to_json(&told.map(violation).collect::<Vec<_>>())
}

fn violation(finding: &ReportedFinding) -> Violation<'_> {
    Violation {
        description: &finding.message,
        check_name: finding.code,
        fingerprint: &finding.fingerprint,
        severity: match finding.level {
            Level::Error => "critical",
            Level::Warning => "minor",
            Level::Info => "info",
        },
        location: Location {
            path: &finding.place.path,
            // A line has to be there; the whole file begins with its first.
            lines: Lines { begin: finding.place.region.map_or(1, |region| region.start_line) },
        },
    }
}

#[derive(Serialize)]
struct Violation<'r> {
    description: &'r str,
    check_name: &'static str,
    fingerprint: &'r str,
    severity: &'static str,
    location: Location<'r>,
}

#[derive(Serialize)]
struct Location<'r> {
    path: &'r str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}
