//! A run as findings of a forge: annotations of GitHub Actions, a Code Quality report of GitLab.

use super::notice::{Notice, Notices, sentence};
use crate::message::Words;
use crate::remind::Stage;
use crate::view::report::{Level, Place, Report, ReportedFinding};
use crate::view::{github, gitlab};

/// Annotations: a line for each matter that is told now, after one that says how much was looked at.
pub fn annotations(words: Words, notices: &Notices, within: &str) -> String {
    let said = notices.summary.join(" ").replace('%', "%25").replace(['\r', '\n'], " ");
    let told: Vec<&Notice> = notices.told().collect();
    format!("::notice title=guiju::{said}\n{}", github::annotations(&report(words, notices, &told, within)))
}

/// A Code Quality report of every open matter; what was told before is still open, and GitLab shows the difference.
///
/// The report is a list, so how much was looked at stands in it as a finding for information, always under one fingerprint.
pub fn code_quality(words: Words, notices: &Notices, within: &str) -> String {
    let all: Vec<&Notice> = notices.all.iter().collect();
    let mut report = report(words, notices, &all, within);
    report.findings.insert(
        0,
        ReportedFinding {
            code: "remind",
            level: Level::Info,
            place: Place { path: format!("{within}{}", crate::setting::OFFICE_FILE), region: None },
            related: None,
            message: notices.summary.join(" "),
            fingerprint: "guiju-remind".to_owned(),
            accepted: None,
        },
    );
    gitlab::code_quality(&report)
}

fn report(words: Words, notices: &Notices, told: &[&Notice], within: &str) -> Report {
    let findings = told.iter().map(|notice| ReportedFinding {
        code: notice.rule.unwrap_or(notice.topic.as_str()),
        level: match notice.stage {
            Stage::Overdue if notice.binds && notice.sure => Level::Error,
            Stage::LastDays | Stage::Overdue => Level::Warning,
            Stage::Open | Stage::Due | Stage::Happened => Level::Info,
        },
        place: Place { path: format!("{within}{}", notice.path), region: None },
        related: None,
        message: sentence(words, "remind-sentence", notice),
        fingerprint: notice.id.clone(),
        accepted: None,
    });
    Report { day: notices.day, language: "", rules: Vec::new(), findings: findings.collect() }
}
