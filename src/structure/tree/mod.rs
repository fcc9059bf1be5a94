//! A legal text as a tree: 题注, 目录, 编 章 节 条 款 项 目, lists without articles, tables, 附件, 落款.
//!
//! Takes a text, gives its blocks and the nodes over them, in the order of the text: a node stands before what it holds.
//! It never fails: what it cannot place stays where it stands and is counted. Deliberately absent: HTML, files, references.

mod build;
mod ids;
mod words;

use crate::finding::Span;
use crate::structure::{ArticleNumber, Block, blocks};

/// A text with its tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text<'a> {
    /// Its blocks, in order.
    pub blocks: Vec<Block<'a>>,
    /// Its nodes, in order.
    pub nodes: Vec<Node>,
    /// What could not be placed with certainty, in order.
    pub unplaced: Vec<Span>,
}

/// A node of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Its number, where it bears one; of a 款 its count.
    pub number: Option<ArticleNumber>,
    /// Its address within the text: `art_12__para_2__point_3`; empty where it has none.
    pub id: String,
    /// Its bytes, with all that it holds.
    pub span: Span,
    /// Its own words, without the number it opens with.
    pub words: Span,
    /// The block that its words stand in.
    pub block: usize,
    /// The node that holds it.
    pub parent: Option<usize>,
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NodeKind {
    /// The title of the text.
    Title,
    /// 题注: by whom and when it was made and changed.
    Note,
    /// A line of 目录.
    Contents,
    /// Words before the first heading or article.
    Preamble,
    /// 编
    Book,
    /// 分编
    Part,
    /// 章
    Chapter,
    /// 节
    Section,
    /// A heading of another kind.
    Heading,
    /// 条
    Article,
    /// 款
    Paragraph,
    /// 一、 in a text without articles
    Clause,
    /// 项
    Point,
    /// 目
    Indent,
    /// Words that go on with the 款 after its 项, or with a 项.
    Continuation,
    /// Words quoted over several lines, which are another text's.
    Quotation,
    /// A table.
    Table,
    /// 附件
    Attachment,
    /// 落款: who signs, and when.
    Signature,
    /// Markdown of another kind, kept as it stands.
    Other,
}

impl NodeKind {
    /// Every kind.
    pub const ALL: [NodeKind; 20] = [
        NodeKind::Title,
        NodeKind::Note,
        NodeKind::Contents,
        NodeKind::Preamble,
        NodeKind::Book,
        NodeKind::Part,
        NodeKind::Chapter,
        NodeKind::Section,
        NodeKind::Heading,
        NodeKind::Article,
        NodeKind::Paragraph,
        NodeKind::Clause,
        NodeKind::Point,
        NodeKind::Indent,
        NodeKind::Continuation,
        NodeKind::Quotation,
        NodeKind::Table,
        NodeKind::Attachment,
        NodeKind::Signature,
        NodeKind::Other,
    ];

    /// The word in JSON and in catalogues.
    pub fn as_str(self) -> &'static str {
        match self {
            NodeKind::Title => "title",
            NodeKind::Note => "note",
            NodeKind::Contents => "contents",
            NodeKind::Preamble => "preamble",
            NodeKind::Book => "book",
            NodeKind::Part => "part",
            NodeKind::Chapter => "chapter",
            NodeKind::Section => "section",
            NodeKind::Heading => "heading",
            NodeKind::Article => "article",
            NodeKind::Paragraph => "paragraph",
            NodeKind::Clause => "clause",
            NodeKind::Point => "point",
            NodeKind::Indent => "indent",
            NodeKind::Continuation => "continuation",
            NodeKind::Quotation => "quotation",
            NodeKind::Table => "table",
            NodeKind::Attachment => "attachment",
            NodeKind::Signature => "signature",
            NodeKind::Other => "other",
        }
    }

    /// How far out it stands: a node closes all that stand as far in as itself, or farther.
    fn depth(self) -> u8 {
        match self {
            NodeKind::Title
            | NodeKind::Note
            | NodeKind::Contents
            | NodeKind::Preamble
            | NodeKind::Signature
            | NodeKind::Attachment => 0,
            NodeKind::Book => 1,
            NodeKind::Part => 2,
            NodeKind::Chapter => 3,
            NodeKind::Section => 4,
            NodeKind::Heading => 5,
            NodeKind::Article | NodeKind::Clause => 6,
            NodeKind::Paragraph => 7,
            NodeKind::Point => 8,
            NodeKind::Indent => 9,
            NodeKind::Continuation | NodeKind::Quotation | NodeKind::Table | NodeKind::Other => 10,
        }
    }
}

/// Reads a text as a tree. Linear in the text, and no deeper than law is.
pub fn read(text: &str) -> Text<'_> {
    let blocks = blocks(text);
    let (mut nodes, unplaced) = build::over(text, &blocks);
    // What a node holds stands behind it, so from the end each one is whole before it widens the one that holds it.
    for at in (0..nodes.len()).rev() {
        let end = nodes[at].span.end;
        if let Some(parent) = nodes[at].parent {
            nodes[parent].span.end = nodes[parent].span.end.max(end);
        }
    }
    Text { blocks, nodes, unplaced }
}

impl Text<'_> {
    /// How many articles it has.
    pub fn articles(&self) -> usize {
        self.nodes.iter().filter(|node| node.kind == NodeKind::Article).count()
    }

    /// The nodes that a node holds itself; of nothing the outermost.
    pub fn children(&self, parent: Option<usize>) -> impl Iterator<Item = usize> + '_ {
        let from = parent.map_or(0, |parent| parent + 1);
        let inside = self.nodes[from..]
            .iter()
            .take_while(move |node| parent.is_none_or(|parent| node.parent.is_some_and(|it| it >= parent)));
        inside.enumerate().filter(move |(_, node)| node.parent == parent).map(move |(at, _)| from + at)
    }
}

#[cfg(test)]
mod tests;
