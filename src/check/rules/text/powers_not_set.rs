//! A normative document sets no penalty, coercion, licence or fee.

use memchr::memmem;

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::document::Kind as DocumentKind;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::{Kind, Node};

/// No words of a normative document seem to set a penalty, coercion, a licence or a fee of its own.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("powers-set"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("《中华人民共和国行政处罚法》第十六条；国办发〔2018〕37号（一）", Confidence::TextSeen, "全国"),
        numbers: &[],
        wrong: "第八条　损毁路灯的，处五百元罚款。",
        right: "第八条　损毁路灯的，依照《城市道路照明设施管理规定》处理。",
    },
};

/// Words by which a power is set, and the power.
const WORDS: &[(&str, &str)] = &[
    ("罚款", "power-penalty"),
    ("没收违法所得", "power-penalty"),
    ("没收非法", "power-penalty"),
    ("责令停产停业", "power-penalty"),
    ("吊销", "power-penalty"),
    ("行政拘留", "power-penalty"),
    ("查封", "power-coercion"),
    ("扣押", "power-coercion"),
    ("强制拆除", "power-coercion"),
    ("批准后方可", "power-licence"),
    ("许可后方可", "power-licence"),
    ("审批后方可", "power-licence"),
    ("收取", "power-fee"),
];

/// Words that say that the power rests on another text.
const LEANS: &[&str] =
    &["《", "依法", "依照", "按照", "按规定", "根据", "依据", "有关规定", "法律", "法规", "规章", "移送", "裁量"];

/// Words that forbid what follows them.
const FORBIDS: &[&str] = &["不得", "禁止", "严禁", "不再", "取消", "免收", "停止", "违法", "解除"];

/// What an office takes from those it governs.
const FEES: &[&str] = &["管理费", "占用费", "处理费", "保证金", "押金"];

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    if text.record.document.kind != DocumentKind::Normative {
        return Vec::new();
    }
    // Most texts have none of these words.
    let there: Vec<&(&str, &str)> =
        WORDS.iter().filter(|(word, _)| memmem::find(text.file.text.as_bytes(), word.as_bytes()).is_some()).collect();
    if there.is_empty() {
        return Vec::new();
    }
    let paragraphs = text.tree.nodes().filter(|node| node.kind() == Kind::Paragraph && is_of_article(*node));
    paragraphs
        .filter_map(|paragraph| {
            let words = &text.file.text[paragraph.span()];
            let sets = |it: &(&'static str, &'static str)| Some((set_at(words, it.0, it.1)?, it.0, it.1));
            let (at, word, power) = there.iter().copied().filter_map(sets).min()?;
            if LEANS.iter().any(|it| words.contains(it)) {
                return None;
            }
            let start = paragraph.span().start + at;
            Some(text.tell(RULE.code, start..start + word.len()).text("words", word).term("power", power).as_info())
        })
        .collect()
}

/// Where the word sets its power in a paragraph, if it does.
fn set_at(words: &str, word: &str, power: &str) -> Option<usize> {
    let at = words.find(word)?;
    let (before, after) = (&words[..at], &words[at + word.len()..]);
    let part = before.rsplit(['。', '；', '，', '：']).next().unwrap_or(before);
    let sets = match power {
        "power-penalty" => !before.ends_with('被') && (word != "罚款" || part.contains('处')),
        "power-fee" => {
            let what: String = after.chars().take(12).collect();
            FEES.iter().any(|fee| what.contains(fee)) && !FORBIDS.iter().any(|it| part.contains(it))
        }
        _ => !before.ends_with('被') && !FORBIDS.iter().any(|it| part.contains(it)),
    };
    sets.then_some(at)
}

fn is_of_article(node: Node<'_, '_>) -> bool {
    node.parent().is_some_and(|parent| parent.kind() == Kind::Article)
}
