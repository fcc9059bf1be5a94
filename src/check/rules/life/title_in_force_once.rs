//! Of two documents under one title, the old one is recorded as ended.

use std::collections::HashMap;

use crate::check::rule::{Docs, Rule, Scope, Source, Whole};
use crate::document::{Act, Date};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::Confidence;

/// No two documents that bind bear one title, 试行 and 修订 apart: what was issued anew ends what it takes the place of.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("title-in-force-twice"),
    family: Family::Compliance,
    scope: Scope::Register(run),
    docs: Docs {
        source: Source::cited(
            "由重新制定印发的文件接替旧文件推断（山东省司法厅规范性文件办法第二十三条）",
            Confidence::Inferred,
            "全国",
        ),
        numbers: &[],
        wrong: "title = \"江门市某某办法\"   # 2026年重新印发，2021年的同名文件仍为现行有效",
        right: "# 2021年的文件\n[[event]]\ntype       = \"repealed\"\ndate       = 2026-06-15\ninstrument = \"some-measures-2026\"\nsuccessor  = \"some-measures-2026\"",
    },
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let standings = whole.register.records().iter().zip(&whole.as_of.standings);
    let mut binding: Vec<&Record> = standings
        .filter(|(record, standing)| standing.status.binds() && record.document.kind.bears_validity() && !end_is_recorded(record))
        .map(|(record, _)| record)
        .collect();
    binding.sort_by_key(|record| (issued(record), &record.document.id));
    let mut first: HashMap<String, &Record> = HashMap::new();
    let mut found = Vec::new();
    for record in binding {
        let title = &record.document.title;
        match first.get(&without_edition(title)) {
            None => {
                first.insert(without_edition(title), record);
            }
            Some(older) => {
                let mut finding = Finding::compliance(RULE.code, record.path(), record.span(Table::Top, "title"))
                    .text("other", older.document.id.as_str())
                    .text("id", record.document.id.as_str());
                if let Some(span) = older.span(Table::Top, "title") {
                    finding = finding.related(older.path(), span);
                }
                found.push(finding);
            }
        }
    }
    found
}

/// Whether an act that ends it is recorded, for now or for later.
fn end_is_recorded(record: &Record) -> bool {
    record.document.events.iter().any(|event| match &event.act {
        Act::Repealed(it) => it.articles.is_empty(),
        Act::Lapsed(_) | Act::Annulled(_) => true,
        _ => false,
    })
}

fn issued(record: &Record) -> Date {
    let issue = record.document.issue();
    issue.and_then(|(_, event, _)| event.date.known().map(|day| day.range().earliest)).unwrap_or(Date::MIN)
}

/// A title without spaces and without what tells one edition from another: 暂行, 试行, （2023年修订）.
fn without_edition(title: &str) -> String {
    let plain: String = title
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '(' => '（',
            ')' => '）',
            c => c,
        })
        .collect();
    let mut out = String::with_capacity(plain.len());
    let mut rest = plain.as_str();
    while let Some((before, bracket)) = rest.split_once('（') {
        out.push_str(before);
        let Some((inner, after)) = bracket.split_once('）') else {
            out.push('（');
            rest = bracket;
            break;
        };
        if !["试行", "暂行", "修订", "修正", "修改"].iter().any(|word| inner.contains(word)) {
            out.push_str(&format!("（{inner}）"));
        }
        rest = after;
    }
    out.push_str(rest);
    out.replace("暂行", "").replace("试行", "")
}
