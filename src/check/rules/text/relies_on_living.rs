//! A text in force does not rely on one that has ended.

use std::collections::BTreeSet;

use crate::check::rule::{Citing, Docs, Rule, Scope, Source};
use crate::citation::Named;
use crate::document::{Fact, Status};
use crate::finding::{Code, Family, Finding};
use crate::register::Table;
use crate::setting::Confidence;
use crate::structure::cited::{By, Ends};

/// No title that the binding text names belongs to a document or a law that has ended.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("relies-on-ended"),
    family: Family::Compliance,
    scope: Scope::Citing(run),
    docs: Docs {
        source: Source::cited(
            "《广东省行政规范性文件管理规定》（粤府令第277号）第三十六条",
            Confidence::TextSeenQuoted,
            "广东省",
        ),
        numbers: &[],
        wrong: "第一条　根据《江门市甲办法》，制定本细则。   # 甲办法已于 2025-01-01 废止",
        right: "第一条　根据《江门市乙办法》，制定本细则。",
    },
};

fn run(text: &Citing<'_>) -> Vec<Finding> {
    let Some(own) = text.kept.standing(text.record) else { return Vec::new() };
    let binds = matches!(own.status, Status::Pending | Status::InForce | Status::PartlyInForce | Status::Suspended);
    let versions = text.record.document.versions();
    let is_binding = own.version.and_then(|at| versions.get(at)).is_some_and(|binding| binding.event == text.version.event);
    // An instrument names what it ends or extends.
    if !binds || !is_binding || !text.record.document.kind.states_commencement() {
        return Vec::new();
    }
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut found: Vec<Finding> = Vec::new();
    for cited in text.cited {
        let By::Title { span, title, .. } = &cited.by else { continue };
        // The text's own title is among them where it names itself; the document binds, so it has not ended.
        let named = text.kept.named(title);
        let Some(end) =
            named.first().and_then(|first| ended(first, text)).filter(|_| named.iter().all(|it| ended(it, text).is_some()))
        else {
            continue;
        };
        // What the text itself ends, it does not rely on.
        if cited.ends != Ends::No || !told.insert(title) {
            continue;
        }
        let mut finding = Finding::compliance(RULE.code, text.path, Some(span.clone())).text("title", title.as_str());
        if let Some(since) = end.since {
            finding = finding.text("since", since);
        }
        if let (Some(id), Some(status)) = (end.id, end.status) {
            finding = finding.text("other", id).term("status", format!("status-{}", status.as_str()));
        }
        if let Some(Named::Document(record, _)) = named.first()
            && let Some(place) = record.span(Table::Top, "title")
        {
            finding = finding.related(record.path(), place);
        }
        found.push(finding);
    }
    found
}

/// How something ended.
struct End {
    since: Option<String>,
    id: Option<String>,
    status: Option<Status>,
}

fn ended(named: &Named<'_>, text: &Citing<'_>) -> Option<End> {
    match named {
        Named::Document(record, standing) => standing.status.has_ended().then(|| End {
            since: standing.since.map(|day| day.to_string()),
            id: Some(record.document.id.as_str().to_owned()),
            status: Some(standing.status),
        }),
        Named::Law(law) => match &law.ended {
            Fact::Is(end) => {
                let day = end.date.known()?;
                (day.range().latest <= text.day).then(|| End { since: Some(day.to_string()), id: None, status: None })
            }
            Fact::NotStated | Fact::Nonexistent | Fact::Unknown => None,
        },
    }
}
