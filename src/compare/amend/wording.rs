//! The clauses with which a decision says how an article was amended, as small as they can be and still be sure.

use super::draft::Style;
use super::law::{lines, plain_words};
use super::pairs::pairs;
use super::quoted::{Quoted, quotations, turned};
use crate::structure::{ArticleNumber, Kind, Node, is_blank, numeral};

/// Longer words are quoted with the paragraph in which they stand.
const LONGEST: usize = 30;

/// One clause on an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Clause {
    /// 修改为：“…”, of the whole article.
    Whole(String),
    /// 第二款修改为：“…”: the place within the article, the quotation.
    Part(String, String),
    /// 增加一款，作为第二款：“…”: in which part, of what, its place, the quotation.
    More { within: String, unit: char, to: String, quoted: String },
    /// 删去第二款
    Gone(String),
    /// 第二款中的“甲”修改为“乙”
    Words { within: String, from: String, to: String },
}

impl Clause {
    /// The clause as the first that is said of an article.
    pub(super) fn of(&self, article: ArticleNumber) -> String {
        match self {
            Self::Whole(quoted) => format!("将{article}修改为：{quoted}"),
            Self::Part(place, quoted) => format!("将{article}{place}修改为：{quoted}"),
            Self::More { within, unit, to, quoted } => format!("{article}{within}增加一{unit}，作为{to}：{quoted}"),
            Self::Gone(place) => format!("删去{article}{place}"),
            Self::Words { within, from, to } if to == "“”" => format!("删去{article}{within}中的{from}"),
            Self::Words { within, from, to } => format!("将{article}{within}中的{from}修改为{to}"),
        }
    }

    /// The clause where the article has just been named.
    pub(super) fn following(&self) -> String {
        match self {
            Self::Whole(quoted) => format!("修改为：{quoted}"),
            Self::Part(place, quoted) => format!("{place}修改为：{quoted}"),
            Self::More { within, unit, to, quoted } => format!("{within}增加一{unit}，作为{to}：{quoted}"),
            Self::Gone(place) => format!("删去{place}"),
            Self::Words { within, from, to } if to == "“”" => {
                if within.is_empty() {
                    format!("删去其中的{from}")
                } else {
                    format!("删去{within}中的{from}")
                }
            }
            Self::Words { within, from, to } => {
                if within.is_empty() {
                    format!("其中的{from}修改为{to}")
                } else {
                    format!("{within}中的{from}修改为{to}")
                }
            }
        }
    }
}

/// The clauses that lead from an article to another; `middle` is the old one with its references carried. None when they cannot be quoted.
pub(super) fn changes(old: Node<'_, '_>, middle: Node<'_, '_>, new: Node<'_, '_>, style: Style) -> Option<Vec<Clause>> {
    if plain_words(middle) == plain_words(new) && lines(middle).len() == lines(new).len() {
        return Some(Vec::new());
    }
    let whole = || Some(vec![Clause::Whole(quotation(&lines(new))?)]);
    let [olds, middles, news] = [old, middle, new].map(paragraphs);
    let (Some(olds), Some(middles), Some(news)) = (olds, middles, news) else { return whole() };
    let same_caption = old.heading() == new.heading();
    if style.whole || !same_caption || olds.len() != middles.len() {
        return whole();
    }
    let words = |nodes: &[Node<'_, '_>]| nodes.iter().map(|node| plain_words(*node)).collect::<Vec<_>>();
    let found = pairs(&words(&middles), &words(&news));
    let kept = found
        .iter()
        .filter(|pair| pair.old.zip(pair.new).is_some_and(|(o, n)| plain_words(middles[o]) == plain_words(news[n])))
        .count();
    // An article of which little is left is better read whole.
    if olds.len() > 1 && kept == 0 {
        return whole();
    }
    let mut clauses = Vec::new();
    for pair in found {
        let name = |at: usize| format!("第{}款", numeral::format(u32::try_from(at + 1).unwrap_or(u32::MAX)));
        match (pair.old, pair.new) {
            (Some(o), Some(n)) => {
                let within = if olds.len() == 1 && news.len() == 1 { String::new() } else { name(o) };
                clauses.extend(in_paragraph(olds[o], middles[o], news[n], &within)?);
            }
            (Some(o), None) => clauses.push(Clause::Gone(name(o))),
            (None, Some(n)) => {
                clauses.push(Clause::More {
                    within: String::new(),
                    unit: '款',
                    to: name(n),
                    quoted: quotation(&lines(news[n]))?,
                });
            }
            (None, None) => {}
        }
    }
    Some(clauses)
}

/// The 款 of an article, where it holds nothing else.
fn paragraphs<'t, 'a>(article: Node<'t, 'a>) -> Option<Vec<Node<'t, 'a>>> {
    let children: Vec<_> = article.children().collect();
    children.iter().all(|it| it.kind() == Kind::Paragraph).then_some(children)
}

fn in_paragraph(old: Node<'_, '_>, middle: Node<'_, '_>, new: Node<'_, '_>, within: &str) -> Option<Vec<Clause>> {
    if plain_words(middle) == plain_words(new) && lines(middle).len() == lines(new).len() {
        return Some(Vec::new());
    }
    if plain_words(old) == plain_words(middle)
        && let Some((from, to)) = one_leaf(old, new)
        && let Some(clause) = words_in(from, to, old, within)
    {
        return Some(vec![clause]);
    }
    if let Some(clauses) = points(old, middle, new, within) {
        return Some(clauses);
    }
    let quoted = quotation(&lines(new))?;
    Some(vec![if within.is_empty() { Clause::Whole(quoted) } else { Clause::Part(within.to_owned(), quoted) }])
}

/// The one leaf that differs, where all others are as they were; a 项 is better quoted whole.
fn one_leaf<'t, 'a>(old: Node<'t, 'a>, new: Node<'t, 'a>) -> Option<(Node<'t, 'a>, Node<'t, 'a>)> {
    let (olds, news): (Vec<_>, Vec<_>) = (old.leaves().collect(), new.leaves().collect());
    let mut differing =
        olds.iter().zip(&news).filter(|(old, new)| plain_words(**old) != plain_words(**new) || old.label() != new.label());
    let (from, to) = differing.next().filter(|_| olds.len() == news.len())?;
    let is_plain = from.label().is_empty() && to.label().is_empty();
    (is_plain && differing.next().is_none()).then_some((*from, *to))
}

/// Clauses on single 项, where all around them is as it was.
fn points(old: Node<'_, '_>, middle: Node<'_, '_>, new: Node<'_, '_>, within: &str) -> Option<Vec<Clause>> {
    let split = |node: Node<'_, '_>| -> (Vec<String>, Vec<String>, usize) {
        let (points, others): (Vec<_>, Vec<_>) =
            node.children().map(|it| (it.kind() == Kind::Point, it)).partition(|(is, _)| *is);
        let leaves = points.iter().all(|(_, it)| it.is_leaf());
        let words = |parts: Vec<(bool, _)>| parts.into_iter().map(|(_, it)| plain_words(it)).collect::<Vec<_>>();
        let count = if leaves { points.len() } else { 0 };
        (words(points), words(others), count)
    };
    let ((_, _, old_count), (middles, around, count), (news, new_around, new_count)) = (split(old), split(middle), split(new));
    if count == 0 || new_count == 0 || old_count != count || around != new_around {
        return None;
    }
    let name = |at: usize| format!("第（{}）项", numeral::format(u32::try_from(at + 1).unwrap_or(u32::MAX)));
    let counts_from_one = |node: Node<'_, '_>| {
        node.children()
            .filter(|it| it.kind() == Kind::Point)
            .enumerate()
            .all(|(at, it)| it.number() == u32::try_from(at + 1).ok())
    };
    if ![old, middle, new].into_iter().all(counts_from_one) {
        return None;
    }
    let new_points: Vec<_> = new.children().filter(|it| it.kind() == Kind::Point).collect();
    let quoted = |at: usize| {
        quotation(&[format!("（{}）{}", numeral::format(u32::try_from(at + 1).ok()?), lines(new_points[at]).concat())])
    };
    let mut clauses = Vec::new();
    for pair in pairs(&middles, &news) {
        match (pair.old, pair.new) {
            (Some(o), Some(n)) if middles[o] == news[n] => {}
            (Some(o), Some(n)) => clauses.push(Clause::Part(format!("{within}{}", name(o)), quoted(n)?)),
            (Some(o), None) => clauses.push(Clause::Gone(format!("{within}{}", name(o)))),
            (None, Some(n)) => {
                clauses.push(Clause::More { within: within.to_owned(), unit: '项', to: name(n), quoted: quoted(n)? });
            }
            (None, None) => {}
        }
    }
    Some(clauses)
}

/// One run of words that stands once in a paragraph and is all that differs.
fn words_in(old: Node<'_, '_>, new: Node<'_, '_>, whole: Node<'_, '_>, within: &str) -> Option<Clause> {
    let (a, b): (Vec<char>, Vec<char>) = (old.words().chars().collect(), new.words().chars().collect());
    let mut head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = a.len().min(b.len()) - head;
    let mut tail = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    // A number or a day is changed whole.
    let belongs = |c: char| numeral::is_numeral(c) || "年月日元倍".contains(c);
    let first = head;
    while head > 0 && belongs(a[head - 1]) {
        head -= 1;
    }
    // 每年十月: the word before the day is no part of it.
    while head < first && !numeral::is_numeral(a[head]) {
        head += 1;
    }
    while tail > 0 && belongs(a[a.len() - tail]) {
        tail -= 1;
    }
    let run = |of: &[char], head: usize, tail: usize| of[head..of.len() - tail].iter().collect::<String>();
    let is_sure = |from: &str| {
        from.chars().count() >= 2 && whole.leaves().map(|leaf| leaf.words().matches(from).count()).sum::<usize>() == 1
    };
    while !is_sure(&run(&a, head, tail)) {
        if head == 0 {
            return None;
        }
        head -= 1;
    }
    let (from, to) = (run(&a, head, tail), run(&b, head, tail));
    let unfit = |words: &str| words.chars().count() > LONGEST || words.contains(['“', '”', '‘', '’', '\n', '《', '》']);
    if unfit(&from) || unfit(&to) || from.chars().any(is_blank) {
        return None;
    }
    Some(Clause::Words { within: within.to_owned(), from: format!("“{from}”"), to: format!("“{to}”") })
}

/// Lines in quotation marks, each paragraph opened anew; none when they would not read back as they are.
pub(super) fn quotation(lines: &[String]) -> Option<String> {
    let quoted = |lines: Vec<String>| format!("“{}”", lines.join("\n\n“"));
    let reads_back = |quoted: &String| {
        let spans = quotations(quoted).unwrap_or_default();
        matches!(spans.as_slice(), [span] if span.end + '”'.len_utf8() == quoted.len() && Quoted::at(quoted, span.clone()).lines == lines)
    };
    [quoted(lines.iter().map(|line| turned(line)).collect()), quoted(lines.to_vec())].into_iter().find(reads_back)
}
