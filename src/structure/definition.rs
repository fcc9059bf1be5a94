//! The terms that a text defines: 本办法所称建筑垃圾，是指…, 本条例所称公路，包括…, （一）集团，是指….
//!
//! Takes a text, gives its definitions in order, with the bytes of term and definition and the part that holds them.
//! Deliberately absent: abbreviations (以下简称), and what another text calls so (“依照…认定”).

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use memchr::memmem;

use crate::finding::Span;
use crate::structure::{Kind, Node, Text, is_blank};

/// A term that a text defines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The bytes of the term, without marks around it.
    pub term: Span,
    /// The bytes of what it means, from 是指 or 包括 to the end of the sentence.
    pub meaning: Span,
    /// The part that holds it: a place among the parts of the text.
    pub part: usize,
    /// Whether it holds for the whole text; 本章所称, 前款所称 hold only there.
    pub is_general: bool,
}

/// The verbs of a definition; of two that begin alike the longer one comes first.
const VERBS: [&str; 9] = ["是指", "系指", "不包括", "还包括", "包括", "不含", "指", "系", "是"];
/// The verbs of one that no 所称 announces.
const PLAIN_VERBS: [&str; 2] = ["是指", "系指"];
/// What ends a sentence or one of its parts that can stand alone.
const ENDS: [char; 3] = ['。', '；', '\n'];
/// Words that follow 指 where it defines nothing: 指定, 指导.
const NOT_TO_MEAN: &str = "定导标挥示使令派南引出控明纹数向战";
/// No term is longer, in characters.
const LONGEST: usize = 40;
/// The texts and the parts of a text that say 本…所称; 本章, 本节, 本条, 本款 and 本项 speak for themselves alone.
const PARTS: [&str; 7] = ["章", "节", "条", "款", "项", "编", "附件"];

/// The definitions of a text.
pub fn definitions(text: &Text<'_>) -> Vec<Definition> {
    let mut found = Vec::new();
    // Most parts of a text define nothing; every definition has one of these words.
    let marks = Marks::of(text.source());
    for node in text.nodes() {
        let speaks = matches!(
            node.kind(),
            Kind::Paragraph | Kind::Intro | Kind::Point | Kind::Indent | Kind::WrapUp | Kind::Clause | Kind::Other
        );
        if !speaks || !node.is_leaf() && node.heading().is_empty() || !marks.lie_in(&node.span()) {
            continue;
        }
        let listed = matches!(node.kind(), Kind::Point | Kind::Indent).then(|| announced_above(node));
        for span in [node.heading_span(), node.words_span()] {
            let mut at = span.start;
            for sentence in text.source()[span].split_inclusive(ENDS) {
                let sentence = Sentence { words: sentence, at };
                at += sentence.words.len();
                if let Some((term, meaning, is_general)) = sentence.called().or_else(|| sentence.plain(listed)) {
                    found.push(Definition { term, meaning, part: node.place(), is_general });
                }
            }
        }
    }
    found
}

/// The definitions of one term that say different things, each with the first of them.
///
/// One that holds in a part alone contradicts no other, nor does 包括 or 不包括 beside 是指: it says more of the same.
pub fn contradictions<'d>(text: &Text<'_>, definitions: &'d [Definition]) -> Vec<(&'d Definition, &'d Definition)> {
    let words = |span: &Span| text.source()[span.clone()].chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let says_what_it_is = |it: &Definition| PLAIN_VERBS.iter().any(|verb| text.source()[it.meaning.clone()].starts_with(verb));
    let mut first = HashMap::new();
    let mut found = Vec::new();
    for definition in definitions.iter().filter(|it| it.is_general && says_what_it_is(it)) {
        match first.entry(words(&definition.term)) {
            Entry::Vacant(place) => {
                place.insert(definition);
            }
            Entry::Occupied(before) => {
                if words(&before.get().meaning) != words(&definition.meaning) {
                    found.push((*before.get(), definition));
                }
            }
        }
    }
    found
}

/// Where the words stand that a definition cannot do without.
struct Marks(Vec<usize>);

impl Marks {
    fn of(text: &str) -> Self {
        let mut places: Vec<usize> = ["所称", "指"].iter().flat_map(|word| memmem::find_iter(text.as_bytes(), word)).collect();
        places.sort_unstable();
        Self(places)
    }

    fn lie_in(&self, span: &Span) -> bool {
        let next = self.0.partition_point(|place| *place < span.start);
        self.0.get(next).is_some_and(|place| *place < span.end)
    }
}

/// Whether the words above a list say that it defines: 本条例下列用语的含义：
fn announced_above(node: Node<'_, '_>) -> bool {
    let above = node.parent().and_then(|parent| parent.children().next()).filter(|first| first.kind() == Kind::Intro);
    let words = above.map_or("", Node::words);
    let end: String = words.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
    ["用语", "含义", "术语", "所称", "定义", "名词"].iter().any(|word| end.contains(word))
}

/// A part of the text between two full stops, semicolons or line ends.
#[derive(Clone, Copy)]
struct Sentence<'a> {
    words: &'a str,
    at: usize,
}

impl Sentence<'_> {
    /// 本办法所称甲，是指…
    fn called(self) -> Option<(Span, Span, bool)> {
        let mark = self.words.find("所称")?;
        let before = &self.words[..mark];
        let rest = &self.words[mark + "所称".len()..];
        let rest = rest.strip_prefix('的').unwrap_or(rest);
        let start = self.words.len() - rest.len();
        // A term ends before its verb; 除另有规定外 may stand between.
        let head: usize = rest.chars().take(LONGEST).map(char::len_utf8).sum();
        let comma = rest[..head].find(['，', ',']);
        let behind_comma = comma.map(|at| rest[at..].trim_start_matches(['，', ',']).trim_start_matches(is_blank));
        let said_behind = |at: usize| rest[at..].contains("，是指");
        let before_comma = &rest[..comma.unwrap_or(head)];
        let first_of = |verbs: &[&str]| verbs.iter().filter_map(|verb| before_comma.find(verb)).min();
        let long = |verb: &&&str| verb.chars().count() > 1;
        let verb_behind = behind_comma.and_then(verb_at);
        // 停车场是指停放场所，包括…; 公园是公益设施，是…: the first verb ends the term, but not one that is a part of it: 甲（包括乙），是指….
        let sooner = match verb_behind {
            Some("是指" | "系指" | "指" | "系") | None => None,
            Some("是") => first_of(&PLAIN_VERBS).or_else(|| before_comma.find('是').filter(|at| *at > 0)),
            Some(_) => first_of(&PLAIN_VERBS),
        };
        let long_verb = || VERBS.iter().filter(long).filter_map(|verb| before_comma.find(verb)).min();
        let term_end = sooner
            .or_else(|| comma.filter(|_| verb_behind.is_some()))
            .or_else(long_verb)
            .or_else(|| comma.filter(|at| said_behind(*at)))
            .or_else(|| lone_verb(before_comma))?;
        let behind = &rest[term_end..];
        let plain = behind.trim_start_matches(['，', ',']).trim_start_matches(is_blank);
        let verb = match behind.find("，是指") {
            Some(at) if verb_at(plain).is_none() => &behind[at + '，'.len_utf8()..],
            _ => plain,
        };
        let said = before.trim_end_matches(is_blank);
        let is_general = said.rfind('本').is_some_and(|own| {
            let name = &said[own + '本'.len_utf8()..];
            !name.is_empty() && name.chars().count() <= 8 && !PARTS.iter().any(|part| name.starts_with(part) && name != "条例")
                || name == "条例"
        });
        self.found(start..start + term_end, self.words.len() - verb.len(), is_general || said.is_empty())
    }

    /// 甲，是指… at the head of a sentence; in a list that is announced also 甲：指….
    fn plain(self, listed: Option<bool>) -> Option<(Span, Span, bool)> {
        let opened = self.words.trim_start_matches(is_blank);
        let start = self.words.len() - opened.len();
        let head: usize = opened.chars().take(LONGEST).map(char::len_utf8).sum();
        let verb = PLAIN_VERBS.iter().filter_map(|verb| opened[..head].find(verb)).min();
        let verb = match (verb, listed) {
            (Some(verb), _) => verb,
            (None, Some(true)) => lone_meaning(&opened[..head])?,
            (None, _) => return None,
        };
        let name = &opened[..verb];
        let name = name.trim_end_matches(|c| is_blank(c) || matches!(c, '，' | ',' | '：' | ':'));
        // 本规定中的甲, 前款甲, 第…条规定的“甲” speak of a term by where it stands.
        let (inner, scoped) = within(name);
        let opened_brackets = inner.matches(['（', '(']).count();
        if inner.is_empty() || inner.contains(['，', ',', '：', ':', '“', '”', '《', '》']) && opened_brackets == 0 {
            return None;
        }
        if opened_brackets != inner.matches(['）', ')']).count() {
            return None;
        }
        let vague = ["其", "该", "上述", "这", "所", "或", "即", "并", "主要", "不"];
        let is_vague = vague.iter().any(|word| inner.starts_with(word)) && !inner.starts_with("其他");
        if is_vague || inner.ends_with(['不', '并', '的', '中']) {
            return None;
        }
        let from = start + (inner.as_ptr() as usize - opened.as_ptr() as usize);
        self.found(from..from + inner.len(), start + verb, !scoped)
    }

    /// A definition whose term is not empty, without the quotation marks around it.
    fn found(self, term: Span, verb: usize, is_general: bool) -> Option<(Span, Span, bool)> {
        let words = &self.words[term.clone()];
        let plain = words.trim_matches(is_blank);
        // “一业一证”改革 keeps its marks.
        let bare = plain.strip_prefix('“').and_then(|inner| inner.strip_suffix('”')).filter(|inner| !inner.contains(['“', '”']));
        let bare = bare.unwrap_or(plain).trim_matches(is_blank);
        let is_open = bare.matches('“').count() != bare.matches('”').count();
        if bare.is_empty() || is_open || bare.contains(['：', ':']) || bare.ends_with('的') {
            return None;
        }
        let from = self.at + term.start + (bare.as_ptr() as usize - words.as_ptr() as usize);
        let meaning = self.words[verb..].trim_end_matches(|c| is_blank(c) || matches!(c, '。' | '；')).len();
        Some((from..from + bare.len(), self.at + verb..self.at + verb + meaning, is_general))
    }
}

/// The verb that some words open with.
fn verb_at(words: &str) -> Option<&'static str> {
    VERBS.iter().copied().find(|verb| {
        let next = words.strip_prefix(verb).and_then(|rest| rest.chars().next());
        next.is_some_and(|next| match *verb {
            "指" => !NOT_TO_MEAN.contains(next),
            "是" => next != '否',
            "系" => !"统列".contains(next),
            _ => true,
        })
    })
}

/// Where 指, 系 or 是 alone is the verb behind a term that no comma ends.
fn lone_verb(words: &str) -> Option<usize> {
    ['指', '系', '是'].into_iter().find_map(|mark| words.find(mark).filter(|at| *at > 0 && verb_at(&words[*at..]).is_some()))
}

/// Where 指 stands behind a comma or a colon.
fn lone_meaning(words: &str) -> Option<usize> {
    words.match_indices('指').map(|(at, _)| at).find(|at| {
        let before = words[..*at].trim_end_matches(is_blank);
        before.ends_with(['，', ',', '：', ':']) && verb_at(&words[*at..]).is_some()
    })
}

/// A term without the words that say where it stands, and whether they say that it holds only there.
fn within(name: &str) -> (&str, bool) {
    let quoted =
        name.strip_suffix('”').and_then(|inner| inner.rfind('“').map(|open| (&inner[open + '“'.len_utf8()..], open > 0)));
    if let Some(found) = quoted {
        return found;
    }
    if let Some(rest) = name.strip_prefix('前').or_else(|| name.strip_prefix("本条")).filter(|_| !name.starts_with("本条例"))
    {
        return (rest.trim_start_matches(['款', '条', '项']), true);
    }
    if let Some(own) = name.strip_prefix('本') {
        // 本法规定的甲, 本规定中的甲, 本标准甲
        for mark in ["规定的", "中的", "所指的", "规定所指的"] {
            if let Some((_, inner)) = own.split_once(mark) {
                return (inner, false);
            }
        }
        let kinds = ["条例", "办法", "规定", "标准", "细则", "规则", "基准", "法"];
        if let Some(inner) = kinds.iter().find_map(|kind| own.strip_prefix(kind)) {
            return (inner, false);
        }
    }
    // 某法第八条规定的甲
    for mark in ["条规定的", "款规定的", "项规定的"] {
        if let Some((_, inner)) = name.split_once(mark) {
            return (inner, true);
        }
    }
    (name, name.starts_with('第'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure;

    /// Each definition as `part: term = meaning`, with a mark where it holds only there.
    fn told(words: &str) -> Vec<String> {
        let text = format!("# 某办法\n\n{words}\n");
        let read = structure::read(&text);
        let parts: Vec<_> = read.nodes().collect();
        let told = definitions(&read).into_iter().map(|it| {
            let mark = if it.is_general { "" } else { " (there)" };
            format!("{}: {} = {}{mark}", parts[it.part].id(), &text[it.term], &text[it.meaning])
        });
        told.collect()
    }

    #[track_caller]
    fn check(words: &str, expected: &[&str]) {
        assert_eq!(told(words), expected, "{words}");
    }

    #[test]
    fn a_text_says_what_it_calls_so() {
        check(
            "第三条　本办法所称建筑垃圾，是指渣土等废物。\n\n第四条　本条例所称的“口岸”是指港口；所称大型企业，包括甲、乙。",
            &[
                "art_3__para_1: 建筑垃圾 = 是指渣土等废物",
                "art_4__para_1: 口岸 = 是指港口",
                "art_4__para_1: 大型企业 = 包括甲、乙",
            ],
        );
        check(
            "第三条　本办法所称房屋安全鉴定，除另有规定外，是指对房屋的鉴定。本办法所称的公园是公益性设施。本办法所称电梯，指机电设备。",
            &[
                "art_3__para_1: 房屋安全鉴定 = 是指对房屋的鉴定",
                "art_3__para_1: 公园 = 是公益性设施",
                "art_3__para_1: 电梯 = 指机电设备",
            ],
        );
        check(
            "第四十二条　本条例所称的“以上”包括本数，“以下”不包括本数。",
            &["art_42__para_1: 以上 = 包括本数，“以下”不包括本数"],
        );
        check(
            "第五条　前款所称甲，是指乙。本章所称丙，是指丁。",
            &["art_5__para_1: 甲 = 是指乙 (there)", "art_5__para_1: 丙 = 是指丁 (there)"],
        );
    }

    #[test]
    fn a_list_defines_one_term_in_each_point() {
        check(
            "第五十条　本条例下列用语的含义：\n\n（一）集团，是指企业联合体；\n\n（二）疫点：指病原体播散的范围；\n\n（三）其他。",
            &["art_50__para_1__point_1: 集团 = 是指企业联合体", "art_50__para_1__point_2: 疫点 = 指病原体播散的范围"],
        );
        check("第五条　有下列情形的：\n\n（一）拒不执行，指定他人的；\n\n（二）指使他人的。", &[]);
        check("第十条　最低生活保障家庭，是指困难家庭。", &["art_10__para_1: 最低生活保障家庭 = 是指困难家庭"]);
        check("第三条　本法规定的传染病是指检疫传染病。", &["art_3__para_1: 传染病 = 是指检疫传染病"]);
    }

    #[test]
    fn what_defines_nothing_is_passed_over() {
        for words in [
            "第三条　本办法所称市场支配地位，依照《反垄断法》的规定认定。",
            "第三条　违反本条例所称甲行为的，处罚款。",
            "第三条　接受主管部门的监督和指导。",
            "第三条　该证据并不是指向原起诉事实的。",
            "第三条　其是指甲。",
        ] {
            check(words, &[]);
        }
    }

    #[test]
    fn two_meanings_of_one_term_are_a_contradiction() {
        let text = "第二条　本办法所称甲，是指乙。\n\n第三条　本办法所称甲，是指丙。\n\n第四条　本办法所称丁，是指戊。\n\n第五条　本办法所称丁，是指“戊”。\n\n第六条　前款所称甲，是指己。\n";
        let read = structure::read(text);
        let all = definitions(&read);
        let found: Vec<_> =
            contradictions(&read, &all).into_iter().map(|(a, b)| (&text[a.meaning.clone()], &text[b.meaning.clone()])).collect();
        assert_eq!(found, [("是指乙", "是指丙")]);
    }
}
