//! The numbers that open a line below the article: `一、`, `（一）`, `1.`, `（1）`, `①`, in every spelling that collections have.

use crate::structure::article::leading_numeral;
use crate::structure::numeral;

/// A number that opens a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label<'a> {
    /// How it is written.
    pub(crate) style: Style,
    /// The number.
    pub(crate) number: u32,
    /// It as it stands in the text, brackets and marks included.
    pub(crate) text: &'a str,
}

/// How a number is written, in the order in which one stands below another (GB/T 9704—2012, 7.3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Style {
    /// `一、`
    Han,
    /// `（一）`
    HanInBrackets,
    /// `1.`
    Arabic,
    /// `（1）`
    ArabicInBrackets,
    /// `①`
    Circled,
}

impl Style {
    /// Every style.
    pub(super) const ALL: [Self; 5] = [Self::Han, Self::HanInBrackets, Self::Arabic, Self::ArabicInBrackets, Self::Circled];

    /// The style of a number that stands alone.
    pub(super) fn of(label: &str) -> Option<Self> {
        let mut chars = label.chars();
        Some(match chars.next()? {
            '（' | '(' if chars.as_str().contains(is_digit) => Self::ArabicInBrackets,
            '（' | '(' => Self::HanInBrackets,
            '①'..='⑳' => Self::Circled,
            first if is_digit(first) => Self::Arabic,
            _ => Self::Han,
        })
    }
}

impl<'a> Label<'a> {
    /// The label that a line opens with; a number that belongs to the words behind it is none.
    pub(crate) fn opening(line: &'a str) -> Option<Self> {
        let first = line.chars().next()?;
        match first {
            '（' | '(' => in_brackets(line),
            '0'..='9' | '０'..='９' => arabic(line),
            '①'..='⑳' => {
                let text = &line[..first.len_utf8()];
                Some(Self { style: Style::Circled, number: first as u32 - '①' as u32 + 1, text })
            }
            _ if numeral::is_numeral(first) => han(line),
            _ => None,
        }
    }
}

/// `（一）` and `（1）`.
fn in_brackets(line: &str) -> Option<Label<'_>> {
    let (inner, rest) = bracketed(line, 8)?;
    if is_cited(rest) {
        return None;
    }
    let inner = inner.trim();
    let number = numeral::parse(inner)?;
    let style = if inner.contains(is_digit) { Style::ArabicInBrackets } else { Style::HanInBrackets };
    Some(Label { style, number, text: &line[..line.len() - rest.len()] })
}

/// Whether the words behind a number in brackets cite it: （一）项规定的, （一）、（二）项, （一）至（三）项. In （四）与…, （五）及时… it counts.
fn is_cited(rest: &str) -> bool {
    const JOINS: [&str; 6] = ["、", "至", "到", "和", "或", "与"];
    let joined = JOINS.iter().any(|word| rest.strip_prefix(word).is_some_and(|rest| rest.starts_with(['（', '(', '第'])));
    let cites = |rest: &str| {
        rest.is_empty()
            || ["规定", "所", "、", "，", "的", "和", "或", "至", "与", "及", "之", "；", "。", "中"]
                .iter()
                .any(|it| rest.starts_with(it))
    };
    joined || (!rest.starts_with("目的") && ["项", "款", "目"].iter().any(|word| rest.strip_prefix(word).is_some_and(cites)))
}

/// `1.`, `1．`, `1、`, `1）`; a longer number, or one with digits behind the mark, counts something.
fn arabic(line: &str) -> Option<Label<'_>> {
    let digits = line.chars().take(4).take_while(|c| is_digit(*c)).map(char::len_utf8).sum::<usize>();
    let mut after = line[digits..].chars();
    let mark = after.next().filter(|c| matches!(c, '.' | '．' | '、' | '）' | ')'))?;
    if line[..digits].chars().count() > 3 || after.next().is_some_and(is_digit) {
        return None;
    }
    Some(Label { style: Style::Arabic, number: numeral::parse(&line[..digits])?, text: &line[..digits + mark.len_utf8()] })
}

/// `一、` and `一．`; in 一、二级 the number is a part of the words.
fn han(line: &str) -> Option<Label<'_>> {
    let (number, rest) = leading_numeral(line)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '、' | '．' | '.'))?;
    let words = &rest[mark.len_utf8()..];
    if leading_numeral(words).is_some_and(|(next, _)| Some(next) == number.checked_add(1)) {
        return None;
    }
    Some(Label { style: Style::Han, number, text: &line[..line.len() - words.len()] })
}

/// What stands in the round brackets that a line opens with, when they close within so many characters, and the rest.
fn bracketed(line: &str, longest: usize) -> Option<(&str, &str)> {
    let inner = line.strip_prefix(['（', '('])?;
    let end = inner.char_indices().take(longest + 1).find(|(_, c)| matches!(c, '）' | ')'))?.0;
    let rest = inner[end..].strip_prefix(['）', ')'])?;
    Some((&inner[..end], rest))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_in_every_spelling() {
        use Style::{Arabic, ArabicInBrackets, Circled, Han, HanInBrackets};
        for (line, style, number, text) in [
            ("一、总体要求", Han, 1, "一、"),
            ("十一．甲", Han, 11, "十一．"),
            ("（一）甲", HanInBrackets, 1, "（一）"),
            ("( 十二 ）甲", HanInBrackets, 12, "( 十二 ）"),
            ("1.甲", Arabic, 1, "1."),
            ("１２．甲", Arabic, 12, "１２．"),
            ("3、甲", Arabic, 3, "3、"),
            ("3）甲", Arabic, 3, "3）"),
            ("(3)甲", ArabicInBrackets, 3, "(3)"),
            ("（１）甲", ArabicInBrackets, 1, "（１）"),
            ("③甲", Circled, 3, "③"),
            ("（四）与甲有利害关系", HanInBrackets, 4, "（四）"),
            ("（五）及时报告", HanInBrackets, 5, "（五）"),
            ("（六）项目名称", HanInBrackets, 6, "（六）"),
            ("(二)目的港", HanInBrackets, 2, "(二)"),
        ] {
            assert_eq!(Label::opening(line), Some(Label { style, number, text }), "{line}");
        }
    }

    #[test]
    fn a_number_that_belongs_to_the_words_is_no_label() {
        for line in [
            "一、二级森林火险区",
            "（一）项规定的",
            "（一）、（二）项",
            "（一）至（三）项",
            "（以下简称本市）",
            "1.5米以上",
            "2021、2022年度",
            "一律",
            "1",
            "第一条 甲",
            "（）甲",
            "",
        ] {
            assert_eq!(Label::opening(line), None, "{line}");
        }
    }
}
