//! What the text says of its commencement and its term is what the record says.

use crate::check::rule::{Docs, Rule, Scope, Source, TextOf};
use crate::document::{Day, DayRange, Fact, days_later};
use crate::finding::{Code, Family, Finding, Span};
use crate::lifecycle;
use crate::register::Table;
use crate::setting::Confidence;
use crate::structure::clause::{Clause, Says, Start};

/// The closing clause of the issued text and the issue agree.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("closing-clause"),
    family: Family::Compliance,
    scope: Scope::Text(run),
    docs: Docs {
        source: Source::cited("《中华人民共和国立法法》第六十一条（施行日期须写明）", Confidence::TextSeen, "全国"),
        numbers: &["end-convention"],
        wrong: "effective = 2021-07-01   # 文本：“自2021年7月15日起施行，有效期5年”\nterm = \"3 years\"",
        right: "effective = 2021-07-15\nterm = \"5 years\"",
    },
};

fn run(text: &TextOf<'_>) -> Vec<Finding> {
    let document = &text.record.document;
    let Some((at, event, issue)) = document.issue() else { return Vec::new() };
    if text.version.event != at || !document.kind.states_commencement() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let tell = |clause: &Clause, key: &'static str, said: String, recorded: Option<String>| {
        let mut finding = Finding::compliance(RULE.code, text.file.path.clone(), Some(clause.span.clone()))
            .term("what", format!("key-{key}"))
            .text("said", said)
            .text("key", key);
        if let Some(recorded) = recorded {
            finding = finding.text("recorded", recorded);
        }
        let place: Option<Span> = text.record.places.exact((Table::event(at), key));
        match place.or_else(|| text.record.span(Table::event(at), "type")) {
            Some(span) => finding.related(text.record.path(), span),
            None => finding,
        }
    };
    // The last word counts: a text may speak of a former commencement before its own.
    let start = text.clauses.iter().rev().find(|clause| matches!(clause.says, Says::Effective(_)));
    let issued = event.date.known().copied();
    let published = document.publication().and_then(|(_, event, _)| event.date.known().copied());
    if let Some(clause) = start
        && let Says::Effective(start) = clause.says
        && let Fact::Is(effective) = issue.effective
        && let Some(said) = Said::of(start, issued, published)
        && !said.may_be(effective.range())
    {
        found.push(tell(clause, "effective", said.to_string(), Some(effective.to_string())));
    }
    let end = text.clauses.iter().rev().find(|clause| matches!(clause.says, Says::Term(_) | Says::Trial(_) | Says::Until(_)));
    let Some(clause) = end.filter(|_| document.kind.can_lapse()) else { return found };
    match clause.says {
        Says::Term(months) | Says::Trial(months) => {
            let said = if months % 12 == 0 { format!("{} years", months / 12) } else { format!("{months} months") };
            match (issue.term.length, &issue.term.until, &issue.term.condition) {
                (Some(length), _, _) if u32::from(length.in_months()) != months => {
                    found.push(tell(clause, "term", said, Some(length.to_string())));
                }
                (None, None, None) => found.push(tell(clause, "term", said, None)),
                _ => {}
            }
        }
        Says::Until(day) => {
            let stated = issue.term.until.as_ref().map(|until| until.known().map(|day| day.range()));
            let computed = lifecycle::issued_end(document, text.setting).and_then(|(_, computed)| computed);
            match (stated, computed) {
                (Some(Some(range)), _) if day < range.earliest || day > range.latest => {
                    let recorded = issue.term.until.and_then(|until| until.known().map(Day::to_string));
                    found.push(tell(clause, "until", day.to_string(), recorded));
                }
                (None, Some(computed)) if computed != day => {
                    found.push(tell(clause, "until", day.to_string(), Some(computed.to_string())));
                }
                (None, None) if issue.term.is_silent() => found.push(tell(clause, "until", day.to_string(), None)),
                _ => {}
            }
        }
        Says::Effective(_) | Says::Repeals(_) => {}
    }
    found
}

/// The days on which the text can be in force by its own words.
struct Said(DayRange);

impl Said {
    /// None where the words rest on a day that the record does not know.
    fn of(start: Start, issued: Option<Day>, published: Option<Day>) -> Option<Self> {
        let days = |days: u32| u16::try_from(days).ok();
        // 公布之日 is often the day of the issue; counting may take in the first day or not.
        let either = issued.zip(published).map(|(issued, published)| {
            let (a, b) = (issued.range(), published.range());
            DayRange { earliest: a.earliest.min(b.earliest), latest: a.latest.max(b.latest) }
        });
        let later = |range: DayRange, count: u32| {
            let count = days(count)?;
            Some(DayRange {
                earliest: days_later(range.earliest, count),
                latest: days_later(range.latest, count.checked_add(1)?),
            })
        };
        let range = match start {
            Start::On(day) => DayRange { earliest: day, latest: day },
            Start::Publication => either?,
            Start::Issue => issued?.range(),
            Start::AfterPublication(count) => later(either?, count)?,
            Start::AfterIssue(count) => later(issued?.range(), count)?,
            Start::Other => return None,
        };
        Some(Self(range))
    }

    fn may_be(&self, recorded: DayRange) -> bool {
        self.0.earliest <= recorded.latest && recorded.earliest <= self.0.latest
    }
}

impl std::fmt::Display for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let DayRange { earliest, latest } = self.0;
        if earliest == latest { write!(f, "{earliest}") } else { write!(f, "{earliest}–{latest}") }
    }
}
