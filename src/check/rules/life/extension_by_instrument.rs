//! An extension is made by an instrument that can be looked up.

use crate::check::rule::{Docs, Rule, Scope, Source, Whole};
use crate::document::{Act, Day, DocumentNumber, Event, Fact, InstrumentRef};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Register, Table};
use crate::setting::Confidence;

/// Each extension names a document with a number and a day of its own, and that document is no younger than the extension.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("extension-instrument"),
    family: Family::Compliance,
    scope: Scope::Register(run),
    docs: Docs {
        source: Source::cited(
            "《深圳市行政机关规范性文件管理规定》（深圳市人民政府令第305号）第三十三条",
            Confidence::Inferred,
            "深圳市",
        ),
        numbers: &[],
        wrong: "[[event]]\ntype = \"extended\"\ndate = 2026-06-10\nuntil = 2028-07-14   # 凭哪份文件续期？",
        right: "[[event]]\ntype = \"extended\"\ndate = 2026-06-10\ninstrument = \"extension-notice-2026\"\nuntil = 2028-07-14\n# 没有收录在这里的：\ninstrument = { title = \"…\", number = \"江城管示〔2026〕5号\", date = 2026-06-10 }",
    },
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for record in whole.register.records() {
        for (at, event) in record.document.events.iter().enumerate() {
            if let (Act::Extended(_), Some(fault)) = (&event.act, fault(event, whole.register)) {
                found.push(told(record, at, fault));
            }
        }
    }
    found
}

/// What an extension's instrument lacks.
enum Fault {
    NotNamed,
    NotIssued,
    NoNumber,
    NoDay,
    Younger(Day),
}

fn fault(event: &Event, register: &Register) -> Option<Fault> {
    let (number, day): (&Fact<DocumentNumber>, Fact<Day>) = match event.instrument() {
        None => return Some(Fault::NotNamed),
        Some(InstrumentRef::Elsewhere { number, date, .. }) => (number, *date),
        Some(InstrumentRef::Kept(id)) => {
            // One that is not admitted is told elsewhere.
            let instrument = &register.record(id)?.document;
            let Some((_, issued, issue)) = instrument.issue() else { return Some(Fault::NotIssued) };
            (&issue.number, issued.date.known().map_or(Fact::Unknown, |day| Fact::Is(*day)))
        }
    };
    match (number, day) {
        (Fact::NotStated | Fact::Nonexistent, _) => Some(Fault::NoNumber),
        (_, Fact::NotStated | Fact::Nonexistent) => Some(Fault::NoDay),
        (_, Fact::Is(day)) => {
            let extended = event.date.known()?;
            (day.range().earliest > extended.range().latest).then_some(Fault::Younger(day))
        }
        (_, Fact::Unknown) => None,
    }
}

fn told(record: &Record, at: usize, fault: Fault) -> Finding {
    let key = if matches!(fault, Fault::NotNamed) { "type" } else { "instrument" };
    let told = Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), key));
    match fault {
        Fault::NotNamed => told.term("form", "form-not-named"),
        Fault::NotIssued => told.term("form", "form-not-issued"),
        Fault::NoNumber => told.term("form", "form-no-number"),
        Fault::NoDay => told.term("form", "form-no-day"),
        Fault::Younger(day) => told.term("form", "form-younger").text("day", day.to_string()),
    }
}
