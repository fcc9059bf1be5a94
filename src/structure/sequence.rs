//! Numbers that do not follow those before them: of articles, of 编 章 节, of 一、（一）1. in one parent.
//!
//! A part of an attachment counts anew, and so may what stands below a heading; a stub keeps its number, 第二条之一 follows 第二条,
//! and what an amending decision quotes is no part of its own count. One number that is off is told once.

use std::collections::{BTreeMap, HashMap};

use crate::structure::label::Style;
use crate::structure::{ArticleNumber, Kind, Node, Text};

/// A number that does not follow the one before it.
#[derive(Clone, Debug)]
pub struct Break<'t, 'a> {
    /// The part that bears it.
    pub part: Node<'t, 'a>,
    /// The part before it in the count; none where it is the first.
    pub before: Option<Node<'t, 'a>>,
    /// The number that was to be expected, as this text writes such numbers.
    pub expected: String,
    /// How it fails to follow.
    pub way: Way,
}

/// How a number fails to follow another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// One or more are left out.
    Skips,
    /// It is that of the one before.
    Repeats,
    /// It is smaller.
    RunsBack,
}

impl Way {
    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Skips => "skips",
            Self::Repeats => "repeats",
            Self::RunsBack => "runs-back",
        }
    }

    fn of<N: Ord>(number: &N, last: Option<&N>) -> Self {
        match last.map(|last| number.cmp(last)) {
            Some(std::cmp::Ordering::Less) => Self::RunsBack,
            Some(std::cmp::Ordering::Equal) => Self::Repeats,
            _ => Self::Skips,
        }
    }
}

/// Articles whose numbers do not follow (立法法 art. 65 lets 条 be counted through a whole text).
pub fn articles<'t, 'a>(text: &'t Text<'a>) -> Vec<Break<'t, 'a>> {
    let articles: Vec<(Node<'t, 'a>, ArticleNumber)> =
        text.articles().filter_map(|article| Some((article, article.article()?))).collect();
    let mut found = Vec::new();
    let mut last: Option<(Node<'t, 'a>, ArticleNumber)> = None;
    for (at, (part, number)) in articles.iter().copied().enumerate() {
        if last.is_some_and(|(before, _)| begins_anew(before, part, number)) {
            last = None;
        }
        if number.follows(last.map(|it| it.1)) {
            last = Some((part, number));
            continue;
        }
        let expected = ArticleNumber::new(last.map_or(1, |(_, last)| last.main.saturating_add(1)));
        found.push(Break {
            part,
            before: last.map(|it| it.0),
            expected: expected.to_string(),
            way: Way::of(&number, last.as_ref().map(|it| &it.1)),
        });
        // One number that was mistyped is no second break where the count goes on behind it.
        let goes_on = articles.get(at + 1).is_some_and(|(_, next)| next.follows(Some(expected)) && !next.follows(Some(number)));
        last = Some((part, if goes_on { expected } else { number }));
    }
    found
}

/// Whether an article is the first of another count: in another attachment, or with number one below another heading.
fn begins_anew(before: Node<'_, '_>, part: Node<'_, '_>, number: ArticleNumber) -> bool {
    let of = |node: Node<'_, '_>, kinds: &[Kind]| node.ancestors().find(|it| kinds.contains(&it.kind())).map(|it| it.place());
    of(before, &[Kind::Attachment]) != of(part, &[Kind::Attachment])
        || (number == ArticleNumber::new(1) && of(before, &[Kind::Heading]) != of(part, &[Kind::Heading]))
}

/// 编, 分编, 章 and 节 whose numbers do not follow; some laws count their chapters through all books, others anew in each.
pub fn divisions<'t, 'a>(text: &'t Text<'a>) -> Vec<Break<'t, 'a>> {
    let mut last: BTreeMap<Kind, Node<'t, 'a>> = BTreeMap::new();
    let mut found = Vec::new();
    for part in text.nodes() {
        if matches!(part.kind(), Kind::Attachment | Kind::Heading) {
            last.clear();
        }
        let Some(word) = word_of(part.kind()) else { continue };
        let Some(number) = part.number() else { continue };
        let before = last.insert(part.kind(), part);
        let last_number = before.and_then(Node::number);
        let same_parent = before.is_some_and(|before| before.parent().map(Node::place) == part.parent().map(Node::place));
        let follows = last_number.and_then(|last| last.checked_add(1)) == Some(number) || (number == 1 && !same_parent);
        if follows {
            continue;
        }
        let expected = if same_parent { last_number.map_or(1, |last| last.saturating_add(1)) } else { 1 };
        let way = Way::of(&number, last_number.filter(|_| same_parent).as_ref());
        let expected = format!("第{}{word}", crate::structure::numeral::format(expected));
        found.push(Break { part, before: before.filter(|_| same_parent), expected, way });
    }
    found
}

fn word_of(kind: Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::Book => "编",
        Kind::Part => "分编",
        Kind::Chapter => "章",
        Kind::Section => "节",
        _ => return None,
    })
}

/// What is numbered below the article and does not follow what stands before it in the same parent.
pub fn points<'t, 'a>(text: &'t Text<'a>) -> Vec<Break<'t, 'a>> {
    let mut found = Vec::new();
    let mut counted: [u32; 5] = [0; 5];
    let mut last: HashMap<(usize, Style), Last<'t, 'a>> = HashMap::new();
    for part in text.nodes() {
        if !matches!(part.kind(), Kind::Clause | Kind::Point | Kind::Indent) {
            continue;
        }
        let (Some(number), Some(parent)) = (part.number(), part.parent()) else { continue };
        let Some(style) = Style::of(part.label()) else {
            // One that lost its number has the one that belongs to it.
            for style in Style::ALL {
                if let Some(before) = last.get_mut(&(parent.place(), style)) {
                    before.lost += 1;
                }
            }
            continue;
        };
        let before = last.insert((parent.place(), style), Last { number, part, lost: 0 });
        let runs_on = counted[style as usize].checked_add(1) == Some(number);
        counted[style as usize] = number;
        let expected = before.map_or(1, |before| before.number.saturating_add(1));
        let follows = match before {
            Some(before) => number == expected || (before.lost > 0 && number == expected.saturating_add(before.lost)),
            // Some texts count their 1. 2. 3. through all their parts.
            None => number == expected || runs_on || stands_in_words_before(text, part, style, number),
        };
        if !follows {
            found.push(Break {
                part,
                before: before.map(|it| it.part),
                expected: written(style, expected),
                way: Way::of(&number, before.as_ref().map(|it| &it.number)),
            });
        }
    }
    found
}

/// The last of a list so far.
#[derive(Clone, Copy)]
struct Last<'t, 'a> {
    number: u32,
    part: Node<'t, 'a>,
    /// How many without a number stand behind it.
    lost: u32,
}

/// Whether the words right before a part hold the number before its own: 注：1．甲, and 2．乙 in the next line.
fn stands_in_words_before(text: &Text<'_>, part: Node<'_, '_>, style: Style, number: u32) -> bool {
    let Some(before) = number.checked_sub(1).filter(|before| *before > 0) else { return false };
    let words = text.source()[..part.span().start].trim_end().rsplit('\n').next().unwrap_or_default();
    match style {
        Style::Arabic => ['.', '．', '、'].iter().any(|mark| words.contains(&format!("{before}{mark}"))),
        style => words.contains(&written(style, before)),
    }
}

/// A number as it is written in such a place (GB/T 9704—2012, 7.3.3).
pub(super) fn written(style: Style, number: u32) -> String {
    let han = crate::structure::numeral::format;
    match style {
        Style::Han => format!("{}、", han(number)),
        Style::HanInBrackets => format!("（{}）", han(number)),
        Style::Arabic => format!("{number}."),
        Style::ArabicInBrackets => format!("（{number}）"),
        Style::Circled => match number {
            1..=20 => char::from_u32('①' as u32 + number - 1).map_or_else(|| number.to_string(), String::from),
            _ => number.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure::read;

    /// What is found, as the label, how it fails and what was to be expected.
    fn found(text: &str, find: for<'t> fn(&'t Text<'t>) -> Vec<Break<'t, 't>>) -> Vec<String> {
        let text = read(text);
        find(&text).iter().map(|it| format!("{} {} {}", it.part.label(), it.way.as_str(), it.expected)).collect()
    }

    #[track_caller]
    fn check(text: &str, find: for<'t> fn(&'t Text<'t>) -> Vec<Break<'t, 't>>, expected: &[&str]) {
        assert_eq!(found(text, find), expected, "{text}");
    }

    #[test]
    fn articles_that_skip_repeat_or_run_back_are_found() {
        check("第一条　甲。\n\n第三条　乙。\n\n第四条　丙。", articles, &["第三条 skips 第二条"]);
        check("第一条　甲。\n\n第二条　乙。\n\n第二条　丙。\n\n第三条　丁。", articles, &["第二条 repeats 第三条"]);
        check("第二条　甲。\n\n第三条　乙。", articles, &["第二条 skips 第一条"]);
        check("第一条　甲。\n\n第二条　乙。\n\n第一条　丙。", articles, &["第一条 runs-back 第三条"]);
    }

    #[test]
    fn one_number_that_was_mistyped_is_found_once() {
        check(
            "第一条　甲。\n\n第二条　乙。\n\n第二条　丙。\n\n第四条　丁。\n\n第五条　戊。",
            articles,
            &["第二条 repeats 第三条"],
        );
        check("第一条　甲。\n\n第二十条　乙。\n\n第三条　丙。\n\n第四条　丁。", articles, &["第二十条 skips 第二条"]);
    }

    #[test]
    fn a_stub_an_inserted_article_and_an_attachment_break_no_count() {
        check("第一条　甲。\n\n第二条　（删去）\n\n第二条之一　乙。\n\n第二条之二　乙。\n\n第三条　丙。", articles, &[]);
        check("第一条　甲。\n\n第二条　乙。\n\n## 附件1　细则\n\n第一条　丙。\n\n第二条　丁。", articles, &[]);
        check("# 通知\n\n印发给你们。\n\n## 甲办法\n\n第一条　丙。\n\n## 乙办法\n\n第一条　丁。\n\n第二条　戊。", articles, &[]);
    }

    #[test]
    fn articles_that_a_decision_quotes_are_none_of_its_own() {
        let decision = "# 关于修改《甲办法》的决定\n\n一、将第五条修改为：\n\n“第五条　乙。”\n\n二、增加一条，作为第九条：“第九条　丙。”\n\n三、删去第十条。";
        check(decision, articles, &[]);
        check(decision, points, &[]);
    }

    #[test]
    fn chapters_and_sections_that_skip_or_repeat_are_found() {
        let chapters = |numbers: &[&str]| numbers.iter().map(|it| format!("## {it}　甲\n\n")).collect::<String>();
        check(&chapters(&["第一章", "第三章", "第四章"]), divisions, &["第三章 skips 第二章"]);
        check(&chapters(&["第一章", "第一章", "附则"]), divisions, &["第一章 repeats 第二章"]);
        check("## 第一章　甲\n\n### 第一节　甲\n\n### 第二节　乙\n\n## 第二章　乙\n\n### 第一节　丙", divisions, &[]);
        check("## 第一章　甲\n\n### 第二节　甲", divisions, &["第二节 skips 第一节"]);
        // Chapters run on through the books, or begin anew in each.
        for second in ["第二章", "第一章"] {
            check(&format!("# 法\n\n## 第一编　甲\n\n### 第一章　甲\n\n## 第二编　乙\n\n### {second}　乙"), divisions, &[]);
        }
    }

    #[test]
    fn points_that_skip_or_repeat_in_one_list_are_found() {
        check("第一条　下列行为：\n\n（一）甲；\n\n（三）乙；\n\n（四）丙。", points, &["（三） skips （二）"]);
        check("第一条　下列行为：\n\n（一）甲；\n\n（二）乙：\n\n1.丙；\n\n3.丁。", points, &["3. skips 2."]);
        check("第一条　下列行为：\n\n(一)甲；\n\n(二)乙；\n\n(二)丙。", points, &["(二) repeats （三）"]);
        check("一、甲\n\n二、乙\n\n四、丙", points, &["四、 skips 三、"]);
    }

    #[test]
    fn lists_that_are_numbered_in_their_own_way_are_let_be() {
        check(
            "第一条　下列行为：\n\n（一）甲：\n\n1.丙；\n\n2.丁。\n\n（二）乙：\n\n1.戊。\n\n第二条　下列：\n\n（一）己。",
            points,
            &[],
        );
        check("第一条　注：1．甲。\n\n2．乙。\n\n3．丙。", points, &[]);
        check("一、总体\n\n1.甲。\n\n2.乙。\n\n二、措施\n\n3.丙。\n\n4.丁。", points, &[]);
    }
}
