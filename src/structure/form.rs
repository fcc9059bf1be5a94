//! How the numbers of 项 and 目 are written, and how headings are marked: what differs from the printed form and from the tree.

use std::collections::BTreeMap;

use crate::finding::Span;
use crate::structure::label::{Label, Style};
use crate::structure::sequence::written;
use crate::structure::{Kind, Node, Text, is_blank};

/// A number that is written in another form than GB/T 9704—2012, 7.3.3, has: `(一)` for `（一）`, `1、` for `1.`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelForm {
    /// Where it stands.
    pub span: Span,
    /// What to write.
    pub instead: String,
}

/// The numbers below the article that are written in another form.
///
/// `1）` may be a rank of its own below `1.`, and brackets of two widths are told as such, so both are left as they are.
pub fn labels(text: &Text<'_>) -> Vec<LabelForm> {
    let numbered = text.nodes().filter(|node| matches!(node.kind(), Kind::Clause | Kind::Point | Kind::Indent));
    numbered
        .filter_map(|node| {
            if is_printed_form(node.label()) {
                return None;
            }
            let label = Label::opening(node.label())?;
            let instead = match label.style {
                Style::Arabic if label.text.ends_with(['）', ')']) => return None,
                Style::HanInBrackets | Style::ArabicInBrackets if label.text.starts_with('(') != label.text.ends_with(')') => {
                    return None;
                }
                // 十一 and 一十一 are both read; only brackets, marks and width change.
                Style::Han => format!("{}、", label.text.trim_end_matches(['、', '．', '.'])),
                Style::HanInBrackets => {
                    let inside = label.text.trim_matches(|c: char| is_blank(c) || "（()）".contains(c));
                    format!("（{inside}）")
                }
                // What 01 or 二1 counts, only a person can tell.
                _ if digits(label.text) != label.number.to_string() => return None,
                style => written(style, label.number),
            };
            (instead != label.text).then(|| LabelForm { span: node.label_span(), instead })
        })
        .collect()
}

/// What a label says beside its brackets and marks, digits of half width.
fn digits(label: &str) -> String {
    let narrow = |c: char| match c {
        '０'..='９' => char::from(b'0' + (u32::from(c) - u32::from('０')) as u8),
        c => c,
    };
    label.chars().filter(|c| !is_blank(*c) && !"（()）、．.".contains(*c)).map(narrow).collect()
}

/// Whether a number has the printed form beyond doubt, as nearly all have.
fn is_printed_form(label: &str) -> bool {
    match label.strip_prefix('（').and_then(|rest| rest.strip_suffix('）')) {
        Some(inside) => inside.bytes().all(|b| b.is_ascii_digit()) || inside.chars().all(|c| "一二三四五六七八九十".contains(c)),
        None => match label.strip_suffix('.') {
            Some(digits) => digits.bytes().all(|b| b.is_ascii_digit()),
            None => {
                label.is_empty()
                    || (label.ends_with('、') && !label.starts_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c)))
            }
        },
    }
}

/// A heading whose rank does not fit.
#[derive(Clone, Debug)]
pub struct OutOfLevel<'t, 'a> {
    /// The heading.
    pub part: Node<'t, 'a>,
    /// Why.
    pub why: Level,
}

/// Why the rank of a heading does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// 节 without 章, 分编 without 编.
    Orphan,
    /// It has no more `#` than the heading it stands under.
    NotBelow,
    /// Others of its rank have another number of `#`.
    Uneven {
        /// How many those have.
        others: usize,
    },
}

/// Headings out of level.
pub fn levels<'t, 'a>(text: &'t Text<'a>) -> Vec<OutOfLevel<'t, 'a>> {
    let mut usual: BTreeMap<(Option<usize>, Kind), Marks> = BTreeMap::new();
    let ranked: Vec<Node<'t, 'a>> = text.nodes().filter(|node| rank(node.kind()).is_some()).collect();
    for node in &ranked {
        let marks = hashes(*node);
        usual.entry((scope(*node), node.kind())).or_insert(Marks { first: marks, counts: [0; MOST_MARKS + 1] }).counts[marks] +=
            1;
    }
    let mut found = Vec::new();
    for part in ranked {
        let marks = hashes(part);
        let above: Vec<Node<'t, 'a>> = part.ancestors().filter(|it| rank(it.kind()).is_some()).collect();
        let lacks = match part.kind() {
            Kind::Section => !above.iter().any(|it| it.kind() == Kind::Chapter),
            Kind::Part => !above.iter().any(|it| it.kind() == Kind::Book),
            _ => false,
        };
        let others = usual.get(&(scope(part), part.kind())).map_or(marks, Marks::commonest);
        let why = if lacks {
            Level::Orphan
        } else if marks != others {
            Level::Uneven { others }
        } else if marks > 0 && above.first().is_some_and(|above| hashes(*above) >= marks) {
            Level::NotBelow
        } else {
            continue;
        };
        // What is wrong in one place with all of a rank is told at the first.
        let same = |last: &OutOfLevel<'_, '_>| {
            let place = |node: Node<'_, '_>| node.parent().map(Node::place);
            last.why == why && last.part.kind() == part.kind() && place(last.part) == place(part)
        };
        if !found.last().is_some_and(same) {
            found.push(OutOfLevel { part, why });
        }
    }
    found
}

fn rank(kind: Kind) -> Option<u8> {
    Some(match kind {
        Kind::Book => 0,
        Kind::Part => 1,
        Kind::Chapter => 2,
        Kind::Section => 3,
        _ => return None,
    })
}

/// The attachment or heading in which a division stands.
fn scope(node: Node<'_, '_>) -> Option<usize> {
    node.ancestors().find(|it| matches!(it.kind(), Kind::Attachment | Kind::Heading)).map(Node::place)
}

/// Markdown has no deeper headings.
const MOST_MARKS: usize = 6;

/// How many `#` a heading carries.
fn hashes(node: Node<'_, '_>) -> usize {
    node.source_from().bytes().take(MOST_MARKS).take_while(|b| *b == b'#').count()
}

/// How many marks the headings of a kind carry.
struct Marks {
    /// Those of the first.
    first: usize,
    /// How often each number comes.
    counts: [usize; MOST_MARKS + 1],
}

impl Marks {
    /// The number that comes most often; that of the first, where none comes more often.
    fn commonest(&self) -> usize {
        let most = self.counts.iter().copied().max().unwrap_or_default();
        if self.counts[self.first] == most {
            self.first
        } else {
            self.counts.iter().position(|it| *it == most).unwrap_or(self.first)
        }
    }
}

/// Articles that say nothing: no words below them, and none that tell of their end.
pub fn empty_articles<'t, 'a>(text: &'t Text<'a>) -> impl Iterator<Item = Node<'t, 'a>> {
    text.articles().filter(|article| {
        let says = |leaf: Node<'_, '_>| {
            leaf.kind() != Kind::Comment && leaf.words().contains(|c: char| !is_blank(c) && !"。；，、".contains(c))
        };
        !article.is_repealed() && !article.leaves().any(says)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure::read;

    #[test]
    fn numbers_in_another_form_are_found_with_the_printed_one() {
        let found = |text: &str| {
            let text = read(text);
            labels(&text).into_iter().map(|it| format!("{} {}", &text.source()[it.span], it.instead)).collect::<Vec<_>>()
        };
        assert_eq!(
            found("第一条　下列：\n\n(一)甲：\n\n1、乙；\n\n２．丙。\n\n（ 二 ）丁。"),
            ["(一) （一）", "1、 1.", "２． 2.", "（ 二 ） （二）"]
        );
        assert_eq!(found("一．甲\n\n(1)乙\n\n（２）丙"), ["一． 一、", "(1) （1）", "（２） （2）"]);
        assert_eq!(found("一、甲\n\n（一）乙\n\n1.丙\n\n（1）丁\n\n①戊\n\n十一、己"), Vec::<String>::new());
        // 1） may be a rank of its own, and brackets of two widths are another matter.
        assert_eq!(found("第一条　下列：\n\n1）甲；\n\n2）乙。\n\n（一)丙。"), Vec::<String>::new());
    }

    fn out_of_level(text: &str) -> Vec<String> {
        let text = read(text);
        levels(&text).iter().map(|it| format!("{} {:?}", it.part.caption(), it.why)).collect()
    }

    #[test]
    fn headings_out_of_level_are_found() {
        assert_eq!(out_of_level("## 第一节　甲\n\n第一条　乙。"), ["第一节　甲 Orphan"]);
        assert_eq!(out_of_level("## 第一章　甲\n\n## 第一节　乙\n\n## 第二节　丙"), ["第一节　乙 NotBelow"]);
        assert_eq!(out_of_level("## 第一章　甲\n\n## 第二章　乙\n\n### 第三章　丙"), ["第三章　丙 Uneven { others: 2 }"]);
        assert_eq!(out_of_level("## 第一章　甲\n\n### 第二章　乙"), ["第二章　乙 Uneven { others: 2 }"]);
        assert_eq!(out_of_level("## 第一章　甲\n\n## 第二章　乙\n\n附则"), ["附则 Uneven { others: 2 }"]);
    }

    #[test]
    fn headings_at_their_level_are_let_be() {
        for text in [
            "# 办法\n\n## 第一章　甲\n\n### 第一节　乙\n\n## 附则\n\n第一条　丙。",
            "# 法\n\n## 第一编　甲\n\n### 第一分编　乙\n\n#### 第一章　丙\n\n##### 第一节　丁",
            "第一章　甲\n\n第一节　乙\n\n第二章　丙",
            "# 办法\n\n## 第一章　甲\n\n# 附件1　细则\n\n### 第一章　乙\n\n### 第二章　丙",
        ] {
            assert_eq!(out_of_level(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn an_article_that_says_nothing_is_found_and_a_stub_or_a_list_is_none() {
        let empty = |text: &str| empty_articles(&read(text)).map(|it| it.label().to_owned()).collect::<Vec<_>>();
        assert_eq!(empty("第一条　甲。\n\n第二条\n\n第三条（目的）\n\n第四条　。"), ["第二条", "第三条", "第四条"]);
        assert_eq!(empty("第一条　（删去）\n\n第二条\n\n乙。\n\n第三条\n\n（一）丙。\n\n第四条（已废止）"), Vec::<String>::new());
    }
}
