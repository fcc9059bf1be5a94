//! No step of a benchmark leaves the frame that the same row gives.

use crate::check::rule::{Docs, Rule, Scope, Source, TextOf};
use crate::document::Kind;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::amount::ranges;
use crate::structure::benchmark::{Matter, matters};

/// The penalty of every step lies within the statutory frame of its row.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("benchmark-frame"),
    family: Family::Compliance,
    scope: Scope::Text(run),
    docs: Docs {
        source: Source::cited("《中华人民共和国行政处罚法》第三十四条", Confidence::Recalled, "全国"),
        numbers: &[],
        wrong: "| 处5000元以上2万元以下罚款 | 从重 | 处2万元以上3万元以下罚款 |",
        right: "| 处5000元以上2万元以下罚款 | 从重 | 处1万元以上2万元以下罚款 |",
    },
};

fn run(text: &TextOf<'_>) -> Vec<Finding> {
    if text.record.document.kind != Kind::DiscretionBenchmark {
        return Vec::new();
    }
    let words = &text.file.text;
    matters(text.tree).iter().flat_map(|matter| outside(matter, words, text)).collect()
}

/// The ranges outside the frame; a frame that is not understood to the end says nothing.
fn outside(matter: &Matter, words: &str, text: &TextOf<'_>) -> Vec<Finding> {
    let Some(frame_at) = matter.frame.clone() else { return Vec::new() };
    let frame = ranges(&words[frame_at.clone()]);
    if !frame.is_whole || frame.ranges.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for step in matter.steps.iter().filter(|step| !step.is_lenient(words)) {
        for range in ranges(&words[step.penalty.clone()]).ranges {
            let alike: Vec<_> = frame.ranges.iter().filter(|it| it.unit == range.unit).collect();
            if alike.is_empty() || alike.iter().any(|frame| range.lies_in(frame)) {
                continue;
            }
            let span = step.penalty.start + range.span.start..step.penalty.start + range.span.end;
            let place = frame_at.start + alike[0].span.start..frame_at.start + alike[0].span.end;
            let allowed: Vec<&str> =
                alike.iter().map(|it| &words[frame_at.start + it.span.start..frame_at.start + it.span.end]).collect();
            found.push(
                Finding::compliance(RULE.code, text.file.path.clone(), Some(span.clone()))
                    .text("words", &words[span])
                    .text("frame", allowed.join("；"))
                    .related(text.file.path.clone(), place),
            );
        }
    }
    found
}
