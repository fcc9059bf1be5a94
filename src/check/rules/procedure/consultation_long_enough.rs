//! A consultation lasts as long as is asked, or says why not.

use super::{before_issue, began_by, needs_long_consultation};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Act, DayRange, days_between};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// One consultation was long enough, or one gives the reason why it was shorter.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("consultation-short"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "《优化营商环境条例》（国务院令第722号）第六十二条；《规章制定程序条例》第十五条、第二十一条；《重大行政决策程序暂行条例》第十五条",
            Confidence::TextSeen,
            "全国",
        ),
        numbers: &["consult-days-market", "consult-market-kinds", "consult-market-since", "consult-days-other", "consult-since"],
        wrong: "[[event]]\ntype = \"consulted\"\nfrom = 2025-01-13\nto = 2025-01-17",
        right: "[[event]]\ntype = \"consulted\"\nfrom = 2025-01-13\nto = 2025-01-17\nreason = \"主汛期前须施行，已书面征求全部设施权属单位意见\"",
    },
};

/// A consultation, its place in the file, and the most days that it may have lasted.
struct Held {
    at: usize,
    from: DayRange,
    days: i64,
}

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let (document, profile) = (&record.document, &setting.profile);
    let mut held = Vec::new();
    for (at, event) in before_issue(document) {
        let Act::Consulted(consultation) = &event.act else { continue };
        // What gives a reason is explained; what has no known day may have lasted for any time.
        let (None, Some(from), Some(to)) = (&consultation.reason, event.date.known(), consultation.to.is()) else {
            return Vec::new();
        };
        let (from, to) = (from.range(), to.range());
        // Both ends count: of the ways to count, the kindest.
        held.push(Held { at, from, days: days_between(from.earliest, to.latest) + 1 });
    }
    let all_since = |since: &crate::setting::Sourced<crate::document::Day>| held.iter().all(|it| began_by(since.value, it.from));
    let (ground, asked) = if needs_long_consultation(document, profile) && all_since(&profile.consult_market_since) {
        ("consulted-for-market", profile.consult_days_market.value)
    } else if document.kind.is_catalogued() && all_since(&profile.consult_since) {
        ("consulted-for-kind", profile.consult_days_other.value)
    } else {
        return Vec::new();
    };
    let Some(longest) = held.iter().max_by_key(|it| it.days) else { return Vec::new() };
    if longest.days >= i64::from(asked) {
        return Vec::new();
    }
    vec![
        Finding::compliance(RULE.code, record.path(), record.span(Table::event(longest.at), "to"))
            .term("ground", ground)
            .number("days", longest.days)
            .number("asked", i64::from(asked)),
    ]
}
