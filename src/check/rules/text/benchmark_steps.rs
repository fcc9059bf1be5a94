//! The steps of a benchmark follow one another without overlap and without a gap.

use std::collections::HashSet;

use crate::check::rule::{Docs, Rule, Scope, Source, TextOf};
use crate::document::Kind;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::amount::{Range, Unit, ranges};
use crate::structure::benchmark::{Matter, Step, matters};

/// The fines of neighbouring steps touch: 5000元以上1万元以下, then 1万元以上2万元以下.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("benchmark-steps"),
    family: Family::Compliance,
    scope: Scope::Text(run),
    docs: Docs {
        source: Source::cited("公开的行政处罚裁量权基准的通行做法：相邻阶次的幅度首尾相接", Confidence::DataSeen, "全国"),
        numbers: &[],
        wrong: "| 从轻 | 处5000元以上1万元以下罚款 |\n| 一般 | 处8000元以上2万元以下罚款 |",
        right: "| 从轻 | 处5000元以上1万元以下罚款 |\n| 一般 | 处1万元以上2万元以下罚款 |",
    },
};

/// One 元, in hundredths: between 2000元以下 and 2001元以上 nothing is left out.
const STEP_OF_ONE: u64 = 100;

fn run(text: &TextOf<'_>) -> Vec<Finding> {
    if text.record.document.kind != Kind::DiscretionBenchmark {
        return Vec::new();
    }
    let words = &text.file.text;
    matters(text.tree).iter().flat_map(|matter| beside(matter, words, text)).collect()
}

/// What is wrong between the steps of one matter. Two are compared only where each gives just one range of money under a name of its own:
/// a name that comes again begins the steps of another group, of units after persons.
fn beside(matter: &Matter, words: &str, text: &TextOf<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut names = HashSet::new();
    let mut last: Option<Fine> = None;
    for step in &matter.steps {
        let name = step.name.clone().map_or("", |name| &words[name]);
        if !names.insert(name) {
            names = HashSet::from([name]);
            last = None;
        }
        let fine = if name.is_empty() || step.is_lenient(words) { None } else { Fine::of(step, words) };
        if let (Some(before), Some(here)) = (&last, &fine) {
            found.extend(between(before, here, words, text));
        }
        last = fine;
    }
    found
}

/// The one fine of a step, with its bytes in the text.
struct Fine {
    range: Range,
}

impl Fine {
    fn of(step: &Step, words: &str) -> Option<Self> {
        let mut told = ranges(&words[step.penalty.clone()]);
        if told.ranges.len() != 1 || !told.is_whole {
            return None;
        }
        let range = told.ranges.pop().filter(|range| range.unit == Unit::Yuan)?;
        let span = step.penalty.start + range.span.start..step.penalty.start + range.span.end;
        Some(Self { range: Range { span, ..range } })
    }

    fn low(&self) -> u64 {
        self.range.low.unwrap_or(0)
    }
}

fn between(before: &Fine, here: &Fine, words: &str, text: &TextOf<'_>) -> Option<Finding> {
    // A table may rise or fall.
    let (lower, upper) =
        if (before.low(), before.range.high) <= (here.low(), here.range.high) { (before, here) } else { (here, before) };
    let end = lower.range.high?;
    let what = match upper.low() {
        low if low < end => "steps-overlap",
        low if low > end.checked_add(STEP_OF_ONE)? => "steps-gap",
        _ => return None,
    };
    let span = here.range.span.clone();
    Some(
        Finding::compliance(RULE.code, text.file.path.clone(), Some(span.clone()))
            .term("what", what)
            .text("words", &words[span])
            .text("other", &words[before.range.span.clone()])
            .related(text.file.path.clone(), before.range.span.clone()),
    )
}
