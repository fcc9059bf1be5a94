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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_is_found_below_empty_lines_and_nowhere_else() {
        let words = |text: &str| first_heading(text).map(|(heading, span)| (heading.to_owned(), text[span].to_owned()));
        for text in ["# 办法", "# 办法\n\n第一条　…\n", "\n \n\n#   办法 \n"] {
            assert_eq!(words(text), Some(("办法".to_owned(), "办法".to_owned())), "{text:?}");
        }
        for text in ["", "\n", "第一条　…\n# 办法\n", "## 办法\n"] {
            assert_eq!(words(text), None, "{text:?}");
        }
    }

    #[test]
    fn spaces_and_the_width_of_brackets_make_no_other_title() {
        assert_eq!(plain("供水 办法(试行)　[2021]"), plain("供水办法（试行）〔2021〕"));
        assert_ne!(plain("供水办法（试行）"), plain("供水办法"));
    }
}
