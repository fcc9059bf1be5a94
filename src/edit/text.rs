//! What can be put right with certainty in the words of a draft: marks and brackets of the wrong width, characters that nobody sees,
//! characters that only look like the right ones, spaces that set lines in, the form of 项 and 目 numbers.

use crate::finding::Span;
use crate::structure::form::labels;
use crate::structure::mark::{Instead, Slip, marks};
use crate::structure::read;

/// A draft with what is certain put right; none when there is nothing to do.
///
/// No other letter changes than those that the rules name, and the text keeps its parts and their numbers: what would make another part
/// of a line is left to a person. A second run changes nothing.
pub fn straighten(text: &str) -> Option<String> {
    // A file of another line ending would come out with both.
    if text.contains('\r') {
        return None;
    }
    // What one step puts right can uncover something for another: brackets around a character that nobody sees.
    const MOST_ROUNDS: usize = 8;
    let mut straight = text.to_owned();
    for _ in 0..MOST_ROUNDS {
        let Some(next) = round(&straight) else { return (straight != text).then_some(straight) };
        straight = next;
    }
    None
}

/// What is put right in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Marks(Slip),
    Labels,
}

const STEPS: [Step; 7] = [
    Step::Marks(Slip::Hidden),
    Step::Marks(Slip::LookAlike),
    Step::Marks(Slip::NumberBracket),
    Step::Marks(Slip::Indent),
    Step::Marks(Slip::MixedBrackets),
    Step::Marks(Slip::HalfWidth),
    Step::Labels,
];

/// Every step once; none where no step has anything to do.
fn round(text: &str) -> Option<String> {
    let mut straight = text.to_owned();
    for step in STEPS {
        if let Some(next) = stepped(&straight, step)
            && keeps_its_parts(&straight, &next, step)
        {
            straight = next;
        }
    }
    (straight != text).then_some(straight)
}

fn stepped(text: &str, step: Step) -> Option<String> {
    let tree = read(text);
    let changes: Vec<(Span, String)> = match step {
        Step::Labels => labels(&tree).into_iter().map(|form| (form.span, form.instead)).collect(),
        Step::Marks(slip) => {
            let certain = marks(&tree).into_iter().filter(|mark| mark.slip == slip).filter_map(|mark| match mark.instead {
                Instead::Unknown => None,
                Instead::Nothing => Some((mark.span, String::new())),
                Instead::Char(c) => Some((mark.span, c.to_string())),
            });
            certain.collect()
        }
    };
    if changes.is_empty() {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (span, instead) in changes {
        out.push_str(&text[at..span.start]);
        out.push_str(&instead);
        at = span.end;
    }
    out.push_str(&text[at..]);
    Some(out)
}

/// Whether a text has the same parts with the same numbers; a year that becomes readable may make a line a 成文日期.
fn keeps_its_parts(old: &str, new: &str, step: Step) -> bool {
    let (old, new) = (read(old), read(new));
    let parts = |text: &crate::structure::Text<'_>| {
        text.nodes()
            .map(|node| (node.kind(), node.number(), node.article(), node.parent().map(|it| it.place())))
            .collect::<Vec<_>>()
    };
    step == Step::Marks(Slip::LookAlike) || parts(&old) == parts(&new)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str) {
        let text = straighten(before).expect("something to put right");
        assert_eq!(text, after);
        assert_eq!(straighten(&text), None, "a second run changes nothing");
    }

    #[test]
    fn a_draft_is_put_right_where_it_is_certain() {
        check(
            "# 路灯规定\n\n　　第一条　为了加强路灯(灯杆)管理,根据示城管[2024]2号\u{200b},制定本规定.\n　　第二条　下列行为:\n\n(一)损毁;\n\n1、甲\n\n二○二四年\n",
            "# 路灯规定\n\n第一条　为了加强路灯（灯杆）管理，根据示城管〔2024〕2号，制定本规定。\n\n第二条　下列行为：\n\n（一）损毁；\n\n1.甲\n\n二〇二四年\n",
        );
    }

    #[test]
    fn what_only_a_person_can_tell_is_left() {
        for text in [
            "# 路灯规定\n\n第一条　甲。。乙（丙\u{e105}\n\n1）甲",
            "# 路灯规定\n\n第一条　甲。\n",
            "甲,乙\r\n",
            "01、甲",
            "（二1）甲",
        ] {
            assert_eq!(straighten(text), None, "{text}");
        }
    }

    #[test]
    fn wide_spaces_that_part_paragraphs_become_empty_lines() {
        check("第一条　甲。\n　　乙。\n　　丙。", "第一条　甲。\n\n乙。\n\n丙。");
    }

    /// What no step may change.
    fn letters(text: &str) -> String {
        let folded = text.chars().filter_map(|c| match c {
            '○' | '◯' | 'Ｏ' | 'O' | '0' | '０' | '〇' => Some('〇'),
            '１'..='９' => char::from_u32(u32::from(c) - u32::from('１') + u32::from('1')),
            '⽤' => Some('用'),
            c if c.is_whitespace() || "\u{200b}\u{202e}\u{feff}".contains(c) => None,
            c if ",，;；:：!！?？.．。、()（）[]［］【】〔〕\"“”".contains(c) => None,
            c => Some(c),
        });
        folded.collect()
    }

    proptest! {
        #[test]
        fn no_letter_changes_but_those_that_are_named(pieces in prop::collection::vec(prop::sample::select(vec![
            "第一条　", "第二条", "（一）", "(一)", "( 二)", "1、", "１．", "2.", "1）", "甲", "乙", "用户", "⽤", "二", "○", "0", "年", "，", ",", ";", ":", ".",
            "。", "\u{3000}", "\u{3000}\u{3000}", " ", "\n", "\n\n", "\n\u{3000}\u{3000}", "(", ")", "（", "）", "\"", "“", "\u{200b}", "\u{202e}", "\u{feff}",
            "府[2020]3号", "（2020）", "# ", "## 第一章", "|", "---", "<!--", "-->", "```", "\u{a0}", "附件：", "2020年1月1日",
        ]), 0..40)) {
            let text = pieces.concat();
            if let Some(straight) = straighten(&text) {
                prop_assert_eq!(letters(&straight), letters(&text));
                prop_assert_eq!(straighten(&straight), None);
            }
        }
    }
}
