//! A document is looked at again when what it rests on has changed.

use crate::check::rule::{Docs, Rule, Scope, Source, Whole};
use crate::document::{Act, Basis, BasisSource, Date, DayRange, Document, Fact, Kind, Reached, Status};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Law};

/// No law or document that a document rests on has ended, or got a newer text than the one relied on, since the last review.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("basis-changed"),
    family: Family::Compliance,
    scope: Scope::Register(run),
    docs: Docs {
        source: Source::cited(
            "《广东省行政规范性文件管理规定》（粤府令第277号）第三十六条",
            Confidence::TextSeenQuoted,
            "广东省",
        ),
        numbers: &[],
        wrong: "[[basis]]\nlaw = \"urban-water-supply-regulation\"\nas-of = 2020-03-27   # 条例 2026-05-01 起施行新的文本，此后没有评估或修改",
        right: "[[event]]\ntype = \"evaluated\"\ndate = 2026-08-20\nconclusion = \"continue\"\nreason = \"与新条例不抵触\"\nrecord = \"records/evaluation-2026.md\"",
    },
};

/// What became of a basis, and from which day.
struct Changed<'s> {
    ended: bool,
    day: DayRange,
    written: String,
    /// What brought the new text, or the end.
    note: Option<&'s str>,
}

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let records = whole.register.records().iter().zip(&whole.as_of.standings);
    let standing = records.filter(|(record, standing)| {
        let stands = !standing.status.has_ended() && standing.status != Status::Preparing;
        stands && is_reviewed(record.document.kind) && !record.document.basis.is_empty()
    });
    standing.flat_map(|(record, _)| of_record(whole, record)).collect()
}

/// Whether an office reviews documents of a kind by itself; plans and laws have procedures of their own, and what acts on
/// others has done its work.
fn is_reviewed(kind: Kind) -> bool {
    match kind {
        Kind::Normative
        | Kind::DiscretionBenchmark
        | Kind::Policy
        | Kind::Guidance
        | Kind::Rule
        | Kind::Standard
        | Kind::List => true,
        Kind::Regulation | Kind::Plan | Kind::Instrument | Kind::Report => false,
    }
}

fn of_record(whole: &Whole<'_>, record: &Record) -> Vec<Finding> {
    let day = whole.as_of.day;
    let document = &record.document;
    let bases = document.basis.iter().enumerate();
    bases
        .filter_map(|(at, basis)| {
            let relied_on = relied_on(document, basis)?;
            let (title, changes) = match &basis.source {
                BasisSource::Law(id) => {
                    let law = whole.setting.laws.get(id)?;
                    (law.title.as_str(), of_law(law))
                }
                BasisSource::Document(id) => {
                    let at = whole.register.position(id)?;
                    let other = &whole.register.records()[at].document;
                    let standing = &whole.as_of.standings[at];
                    let ended = standing.since.filter(|_| standing.status.has_ended());
                    (other.title.as_str(), of_document(other, ended))
                }
            };
            let since = changes.into_iter().filter(|it| {
                it.day.earliest > relied_on.latest
                    && it.day.reached(day) == Reached::Yes
                    && !reviewed_since(document, it.day, day)
            });
            // An ending says more than a new text before it.
            let change = since.max_by_key(|it| (it.ended, it.day.latest))?;
            Some(told(record, at, basis, title, change))
        })
        .collect()
}

/// The version that the document relied on: as it says, or the one of its issue.
fn relied_on(document: &Document, basis: &Basis) -> Option<DayRange> {
    match basis.as_of {
        Fact::Is(day) => Some(day.range()),
        _ => document.issue().and_then(|(_, event, _)| event.date.known().map(|day| day.range())),
    }
}

fn of_law(law: &Law) -> Vec<Changed<'_>> {
    let versions = law.versions.iter().filter_map(|version| {
        let from = version.from.known()?;
        Some(Changed { ended: false, day: from.range(), written: from.to_string(), note: version.note.as_deref() })
    });
    let ended = law.ended.is().and_then(|end| {
        let date = end.date.known()?;
        Some(Changed { ended: true, day: date.range(), written: date.to_string(), note: end.by.as_deref() })
    });
    versions.chain(ended).collect()
}

fn of_document(document: &Document, ended: Option<Date>) -> Vec<Changed<'_>> {
    let texts = document.events.iter().filter_map(|event| {
        let (Act::Amended(change) | Act::Revised(change)) = &event.act else { return None };
        let from = *change.effective.is().or(event.date.known())?;
        Some(Changed { ended: false, day: from.range(), written: from.to_string(), note: None })
    });
    let ended = ended.map(|day| Changed { ended: true, day: DayRange::exactly(day), written: day.to_string(), note: None });
    texts.chain(ended).collect()
}

/// Whether somebody may have looked at the document again on that day or later.
fn reviewed_since(document: &Document, changed: DayRange, day: Date) -> bool {
    document.events.iter().any(|event| {
        let reviews = matches!(event.act, Act::Evaluated(_) | Act::Confirmed(_) | Act::Amended(_) | Act::Revised(_));
        let happened = event.date.known().map_or(DayRange::UNKNOWN, |day| day.range());
        reviews && happened.latest >= changed.earliest && happened.reached(day) != Reached::No
    })
}

fn told(record: &Record, at: usize, basis: &Basis, title: &str, change: Changed<'_>) -> Finding {
    let key = if matches!(basis.source, BasisSource::Law(_)) { "law" } else { "document" };
    let table = Table::Basis(u16::try_from(at).unwrap_or(u16::MAX));
    let mut finding = Finding::compliance(RULE.code, record.path(), record.span(table, key))
        .text("title", title)
        .term("change", if change.ended { "basis-ended" } else { "basis-new-text" })
        .text("day", change.written);
    if let Some(note) = change.note {
        finding = finding.text("note", note);
    }
    if let Fact::Is(day) = basis.as_of {
        finding = finding.text("relied-on", day.to_string());
    }
    finding
}
