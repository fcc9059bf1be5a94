//! The text's own title is that of the document.

use crate::check::rule::{Docs, Rule, Scope, Source, TextOf};
use crate::finding::{Code, Family, Finding, Span};
use crate::setting::Confidence;

/// The first heading of a text is the document's title, so that no text stands under a wrong name.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("text-title"),
    family: Family::Compliance,
    scope: Scope::Text(run),
    docs: Docs {
        source: Source::cited("《法规汇编编辑出版管理规定》第六条", Confidence::TextSeen, "全国"),
        numbers: &[],
        wrong: "title = \"江门市某某办法\"   # 文本的标题是《江门市另一办法》",
        right: "title = \"江门市某某办法\"   # 文本的标题是《江门市某某办法》",
    },
};

fn run(text: &TextOf<'_>) -> Vec<Finding> {
    let Some((heading, span)) = first_heading(&text.file.text) else { return Vec::new() };
    let document = &text.record.document;
    let versions = document.versions();
    let titles = versions.iter().filter_map(|version| version.title).chain([document.title.as_str()]);
    let plain = plain(heading);
    if titles.map(self::plain).any(|title| title == plain) {
        return Vec::new();
    }
    vec![
        Finding::compliance(RULE.code, text.file.path.clone(), Some(span))
            .text("title", document.title.clone())
            .text("heading", heading),
    ]
}

/// The first line, if it is a heading of the first rank.
fn first_heading(text: &str) -> Option<(&str, Span)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            start += line.len();
            continue;
        }
        let heading = line.strip_prefix("# ")?.trim();
        let offset = start + line.find(heading)?;
        return Some((heading, offset..offset + heading.len()));
    }
    None
}

/// A title with spaces and the width of brackets made alike.
fn plain(title: &str) -> String {
    title
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '(' => '（',
            ')' => '）',
            '[' | '［' => '〔',
            ']' | '］' => '〕',
            c => c,
        })
        .collect()
}
