//! A legality review takes neither too few nor too many working days.

use super::{before_issue, began_by};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Act, Event, Gate};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// From the submission to the legality review lie as many working days as the profile says; told for information.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("review-length"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "《江门市行政规范性文件管理规定》（江府办〔2022〕2号）的政策解读；国办发〔2018〕115号（最短期限，待核实）",
            Confidence::TextSeenQuoted,
            "江门市",
        ),
        numbers: &["review-working-days-min", "review-working-days-max", "review-since"],
        wrong: "[[event]]\ntype = \"submitted\"\ndate = 2025-02-10\n\n[[event]]\ntype = \"legality-reviewed\"\ndate = 2025-02-11",
        right: "[[event]]\ntype = \"submitted\"\ndate = 2025-02-10\n\n[[event]]\ntype = \"legality-reviewed\"\ndate = 2025-02-21",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let (document, profile) = (&record.document, &setting.profile);
    let mut found = Vec::new();
    let mut submitted: Option<(usize, &Event)> = None;
    for (at, event) in before_issue(document) {
        match &event.act {
            Act::Submitted => submitted = Some((at, event)),
            Act::Gate(review) if review.gate == Gate::Legality => {
                // Each submission is measured to the review that answers it, and only days that are known exactly.
                let Some((from_at, from)) = submitted.take() else { continue };
                let (Some(from), Some(to)) = (exact(from), exact(event)) else { continue };
                let Ok(days) = setting.calendar.working_days_between(from, to) else { continue };
                let (least, most) = (profile.review_working_days_min.value, profile.review_working_days_max.value);
                let range = u32::from(least)..=u32::from(most);
                if range.contains(&days) || !began_by(profile.review_since.value, crate::document::DayRange::exactly(from)) {
                    continue;
                }
                let mut finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "date"))
                    .number("days", i64::from(days))
                    .number("least", i64::from(least))
                    .number("most", i64::from(most))
                    .day("submitted", from);
                if let Some(span) = record.span(Table::event(from_at), "date") {
                    finding = finding.related(record.path(), span);
                }
                found.push(finding.as_info());
            }
            _ => {}
        }
    }
    found
}

fn exact(event: &Event) -> Option<crate::document::Date> {
    event.date.known().and_then(|day| day.exact())
}
