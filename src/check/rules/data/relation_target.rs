//! What a record refers to is there.

use crate::check::rule::{Docs, Rule, Scope, Source, Whole};
use crate::document::{Act, BasisSource, DocumentId, InstrumentRef};
use crate::finding::{Code, Family, Finding};
use crate::parse;
use crate::register::{Record, Table};

/// Every id of a document or law that a record names exists.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("relation-target"),
    family: Family::Integrity,
    scope: Scope::Register(run),
    docs: Docs {
        source: Source::Logic,
        numbers: &[],
        wrong: "instrument = \"extention-notice-2026\"",
        right: "instrument = \"extension-notice-2026\"\n# 没有收录在这里的：\ninstrument = { title = \"…\", number = \"unknown\" }",
    },
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for record in whole.register.records() {
        let mut named: Vec<(&DocumentId, Table, &'static str)> = Vec::new();
        for (at, event) in record.document.events.iter().enumerate() {
            if let Some(InstrumentRef::Kept(id)) = event.instrument() {
                named.push((id, Table::event(at), "instrument"));
            }
            if let Act::Repealed(repeal) = &event.act {
                named.extend(repeal.successor.iter().map(|id| (id, Table::event(at), "successor")));
            }
        }
        for (at, basis) in record.document.basis.iter().enumerate() {
            let table = Table::Basis(u16::try_from(at).unwrap_or(u16::MAX));
            match &basis.source {
                BasisSource::Document(id) => named.push((id, table, "document")),
                BasisSource::Law(id) if !whole.setting.laws.contains_key(id) => {
                    let known = whole.setting.laws.keys().map(DocumentId::as_str);
                    found.push(missing(record, id, table, "law", parse::nearest(id.as_str(), known)));
                }
                BasisSource::Law(_) => {}
            }
        }
        for (id, table, key) in named {
            if !whole.register.knows(id) {
                let known = whole.register.records().iter().map(|record| record.document.id.as_str());
                found.push(missing(record, id, table, key, parse::nearest(id.as_str(), known)));
            }
        }
    }
    found
}

fn missing(record: &Record, id: &DocumentId, table: Table, key: &'static str, nearest: Option<&str>) -> Finding {
    let finding = Finding::integrity(RULE.code, record.path(), record.span(table, key)).text("id", id.as_str()).text("key", key);
    match nearest {
        Some(nearest) => finding.text("nearest", nearest),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Arg;
    use crate::register::Register;
    use crate::register::tests::record;
    use crate::setting::Setting;
    use crate::source::Recorded;

    #[test]
    fn every_document_that_a_record_names_must_be_kept() {
        let ending = |instrument: &str, successor: &str| {
            format!(
                "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\n\
                 [[event]]\ntype = \"repealed\"\ndate = 2024-01-01\ninstrument = \"{instrument}\"\nsuccessor = \"{successor}\"\n"
            )
        };
        let told = |rest: &str| -> Vec<(Arg, Arg)> {
            let records = vec![record("sample", rest), record("decision", ""), record("new-one", "")];
            let (register, setting) = (Register::new(records, Vec::new()), Setting::for_tests());
            let recorded = Recorded::NoHistory;
            let as_of = crate::lifecycle::as_of(&register, &setting, crate::document::Date::constant(2026, 11, 24));
            let found = run(&Whole { register: &register, as_of: &as_of, setting: &setting, recorded: &recorded });
            found.iter().map(|finding| (finding.args["key"].clone(), finding.args["id"].clone())).collect()
        };
        let pair = |key: &str, id: &str| (Arg::Text(key.to_owned()), Arg::Text(id.to_owned()));
        assert_eq!(told(&ending("decision", "new-one")), []);
        assert_eq!(told(&ending("decisoin", "new-one")), [pair("instrument", "decisoin")]);
        assert_eq!(told(&ending("decision", "old-one")), [pair("successor", "old-one")]);
        assert_eq!(told("[[basis]]\ndocument = \"decision\"\n"), []);
        assert_eq!(told("[[basis]]\ndocument = \"elsewhere\"\n"), [pair("document", "elsewhere")]);
        assert_eq!(told("[[basis]]\nlaw = \"decision\"\n"), [pair("law", "decision")], "a document is no law");
    }
}
