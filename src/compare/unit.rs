//! What is compared as a whole: an article, or a part that stands outside articles.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::fold::folded;
use super::line::{self, Line};
use crate::finding::Span;
use crate::structure::{ArticleNumber, Kind, Node, Text};

/// An article, or a part outside articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its address: `art_12`, `att_1__table_1`.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// How it is called: `第十二条`, `第二章`; empty where it has no number.
    pub label: String,
    /// The number of an article.
    pub article: Option<ArticleNumber>,
    /// Whether only the number is left: 第五条　（删去）.
    pub is_repealed: bool,
    /// Whether it belongs to an attachment.
    pub is_attached: bool,
    /// The heading that it stands below, as law prints it: `第二章　供水`; empty where there is none.
    pub chapter: String,
    /// The place of that heading among the parts of the text.
    pub(super) chapter_place: usize,
    /// Where its words stand in the file, its own number left away.
    pub(super) span: Span,
    /// Its 款, 项 and 目.
    pub lines: Vec<Line>,
    /// Its words as they are compared: a mark before each line, which holds the number of a 项.
    pub(super) body: Vec<char>,
    /// What tells its words from others.
    pub(super) hash: u64,
}

/// The parts of a text.
#[derive(Debug, Default)]
pub(super) struct Units {
    pub(super) articles: Vec<Unit>,
    pub(super) beside: Vec<Unit>,
}

/// The parts of a text, in order.
pub(super) fn units(text: &Text<'_>) -> Units {
    let has_articles = text.articles().next().is_some();
    let counts = |kind: Kind| kind == Kind::Article || (!has_articles && kind == Kind::Clause);
    let mut units = Units::default();
    // What stands behind this place lies in no article.
    let mut open_until = 0;
    for node in text.nodes().skip(1) {
        if node.place() < open_until {
            continue;
        }
        let below = || node.place() + 1 + node.descendants().count();
        if counts(node.kind()) {
            units.articles.push(unit(node));
            open_until = below();
            continue;
        }
        match node.kind() {
            Kind::Note | Kind::Contents | Kind::Comment | Kind::Rule => open_until = below(),
            _ if node.is_leaf() => units.beside.push(unit(node)),
            _ if !node.label().is_empty() || !node.heading().is_empty() => units.beside.push(head(node)),
            _ => {}
        }
    }
    units.beside.retain(|unit| !unit.lines.is_empty() || !unit.label.is_empty());
    units
}

/// A part with all that it holds.
fn unit(node: Node<'_, '_>) -> Unit {
    made(node, line::lines(node))
}

/// The heading of a part whose other words are parts themselves.
fn head(node: Node<'_, '_>) -> Unit {
    let words = node.heading_squeezed();
    let lines =
        if words.is_empty() { Vec::new() } else { vec![Line { kind: node.kind(), label: String::new(), words, number: None }] };
    made(node, lines)
}

fn made(node: Node<'_, '_>, lines: Vec<Line>) -> Unit {
    let body = body(&lines);
    let mut hasher = FxHasher::default();
    (node.kind() == Kind::Article, &body).hash(&mut hasher);
    let holder =
        node.ancestors().find(|above| matches!(above.kind(), Kind::Book | Kind::Part | Kind::Chapter | Kind::Attachment));
    let mut label = String::new();
    super::fold::on_one_line(node.label().trim_end_matches(['：', ':']), &mut label);
    Unit {
        id: node.id(),
        kind: node.kind(),
        label,
        article: node.article(),
        is_repealed: node.is_repealed(),
        is_attached: node.ancestors().any(|above| above.kind() == Kind::Attachment),
        chapter: holder.map(Node::caption).unwrap_or_default(),
        chapter_place: holder.map_or(0, Node::place),
        span: node.label_span().end.max(node.span().start)..node.span().end,
        lines,
        hash: hasher.finish(),
        body,
    }
}

/// Marks the begin of a line in a body; its number follows as a character of the same private range.
pub(super) const LINE: u32 = 0xf_0000;

/// The mark before a line.
pub(super) fn line_mark(number: Option<u32>) -> char {
    let number = number.map_or(0, |number| number.min(0xfffe) + 1);
    char::from_u32(LINE + number.min(0xfffd)).unwrap_or('\n')
}

fn body(lines: &[Line]) -> Vec<char> {
    let mut body = Vec::with_capacity(lines.iter().map(|line| line.words.len() / 3 + 1).sum());
    for line in lines {
        body.push(line_mark(line.number));
        body.extend(line.words.chars().filter_map(folded));
    }
    body
}

impl Unit {
    /// Whether two parts say the same.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        self.hash == other.hash && self.body == other.body
    }
}
