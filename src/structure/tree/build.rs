//! The one pass over the blocks that nests them.

use super::ids::Ids;
use super::words::{articles_follow, clause_number, ends_sentence, is_attachment, is_note, point_number, signatures};
use super::{Node, NodeKind};
use crate::finding::Span;
use crate::structure::{ArticleNumber, Block, BlockKind, Rank, is_blank, numeral, quotation};

/// The nodes over some blocks, and what could not be placed.
pub(super) fn over(text: &str, blocks: &[Block<'_>]) -> (Vec<Node>, Vec<Span>) {
    let mut build = Build {
        text,
        quotations: quotation::over_lines(text),
        signed: signatures(blocks),
        has_articles: articles_follow(blocks),
        nodes: Vec::with_capacity(blocks.len() + blocks.len() / 2),
        unplaced: Vec::new(),
        open: Vec::new(),
        ids: Ids::default(),
        attachment: None,
        begun: false,
        list: None,
        between: false,
    };
    for at in 0..blocks.len() {
        build.block(blocks, at);
    }
    (build.nodes, build.unplaced)
}

struct Build<'a> {
    text: &'a str,
    quotations: Vec<Span>,
    /// Whether a block belongs to a 落款.
    signed: Vec<bool>,
    /// Whether the text that is open, or the 附件, has articles.
    has_articles: bool,
    nodes: Vec<Node>,
    unplaced: Vec<Span>,
    /// The nodes that are open, the outermost first.
    open: Vec<usize>,
    ids: Ids,
    /// The address of the 附件 that is open.
    attachment: Option<String>,
    /// Whether a heading, an article or a list came already.
    begun: bool,
    /// The last 项 of the list that is open: its number, and whether its words end a sentence.
    list: Option<(u32, bool)>,
    /// Whether the words at hand stand between two 项 of one list.
    between: bool,
}

impl Build<'_> {
    fn block(&mut self, blocks: &[Block<'_>], at: usize) {
        let block = &blocks[at];
        match block.kind {
            BlockKind::Title => {
                self.add(NodeKind::Title, None, block, at, block.text);
            }
            BlockKind::ContentsLine => {
                self.add(NodeKind::Contents, None, block, at, block.text);
            }
            BlockKind::Heading { rank, number, .. } => {
                if rank == Rank::Other && is_attachment(block.text) {
                    self.has_articles = articles_follow(&blocks[at + 1..]);
                }
                self.heading(block, at, rank, number);
            }
            BlockKind::Article { number, rest, .. } => {
                self.begin();
                self.add(NodeKind::Article, Some(number), block, at, "");
                if !rest.is_empty() {
                    self.paragraph(block, at, rest);
                }
            }
            BlockKind::Paragraph if self.signed[at] => {
                self.list = None;
                self.add(NodeKind::Signature, None, block, at, block.text);
            }
            BlockKind::Paragraph => self.words(blocks, at),
            BlockKind::Point { label } => self.point(block, at, label),
            BlockKind::Indent { label } => self.indent(block, at, label),
            BlockKind::Table => {
                self.add(NodeKind::Table, None, block, at, block.text);
            }
            BlockKind::Raw => {
                let comment = block.text.starts_with("<!--");
                self.add(NodeKind::Other, None, block, at, block.text);
                if !comment {
                    self.unplaced.push(block.span.clone());
                }
            }
        }
    }

    fn begin(&mut self) {
        self.begun = true;
        self.list = None;
    }

    fn heading(&mut self, block: &Block<'_>, at: usize, rank: Rank, number: Option<u32>) {
        self.begin();
        let kind = match rank {
            Rank::Book => NodeKind::Book,
            Rank::Part => NodeKind::Part,
            Rank::Chapter => NodeKind::Chapter,
            Rank::Section => NodeKind::Section,
            Rank::Other if is_attachment(block.text) => NodeKind::Attachment,
            Rank::Other => NodeKind::Heading,
        };
        self.add(kind, number.map(ArticleNumber::new), block, at, block.text);
    }

    /// A paragraph: 款, words that go on, 一、, or words before all.
    fn words(&mut self, blocks: &[Block<'_>], at: usize) {
        let block = &blocks[at];
        if quotation::inside(&self.quotations, block.span.start) {
            self.add(NodeKind::Quotation, None, block, at, block.text);
            return;
        }
        if !self.begun {
            let clause = clause_number(block.text).filter(|_| !self.has_articles);
            let kind = match clause {
                Some(_) => return self.clause(block, at),
                None if is_note(block.text) => NodeKind::Note,
                None => NodeKind::Preamble,
            };
            self.add(kind, None, block, at, block.text);
            return;
        }
        if self.inside(NodeKind::Article).is_none() && clause_number(block.text).is_some() {
            return self.clause(block, at);
        }
        if let Some((last, ended)) = self.list {
            // The next 项 follows: these words belong to the one before it. Otherwise they go on with the 款 if no sentence
            // has ended.
            let next = blocks[at + 1..].iter().find_map(|block| match block.kind {
                BlockKind::Paragraph => None,
                BlockKind::Point { label } => Some(point_number(label)),
                _ => Some(None),
            });
            let between = next.flatten().is_some_and(|next| Some(next) == last.checked_add(1));
            let in_clauses = self.inside(NodeKind::Article).is_none();
            self.between = between;
            if between || !ended || in_clauses {
                self.add(NodeKind::Continuation, None, block, at, block.text);
                let keeps = between || in_clauses;
                self.list = if keeps { Some((last, ends_sentence(block.text))) } else { None };
                return;
            }
            self.list = None;
        }
        if self.has_articles && self.inside(NodeKind::Article).is_none() && self.inside(NodeKind::Attachment).is_none() {
            self.unplaced.push(block.span.clone());
        }
        self.paragraph(block, at, block.text);
    }

    fn paragraph(&mut self, block: &Block<'_>, at: usize, words: &str) {
        let article = self.parent_of(NodeKind::Paragraph).filter(|parent| self.nodes[*parent].kind == NodeKind::Article);
        let number = article.map(|article| ArticleNumber::new(self.ids.count(article)));
        self.add(NodeKind::Paragraph, number, block, at, words);
    }

    fn clause(&mut self, block: &Block<'_>, at: usize) {
        self.begin();
        let (number, words) = clause_number(block.text).map_or((None, block.text), |(number, words)| (Some(number), words));
        self.add(NodeKind::Clause, number.map(ArticleNumber::new), block, at, words);
    }

    fn point(&mut self, block: &Block<'_>, at: usize, label: &str) {
        let number = point_number(label);
        let words = block.text.strip_prefix(label).unwrap_or(block.text).trim_start_matches(is_blank);
        // In a text without articles a （一） needs nothing to hang on; in an article it hangs on its 款.
        let homeless =
            self.has_articles && self.inside(NodeKind::Article).is_none() && self.inside(NodeKind::Attachment).is_none();
        let again = number.is_some_and(|number| self.list.is_some_and(|(last, _)| number <= last));
        if homeless || (again && self.inside(NodeKind::Article).is_some()) {
            self.unplaced.push(block.span.clone());
        }
        self.begun = true;
        self.add(NodeKind::Point, number.map(ArticleNumber::new), block, at, words);
        self.list = number.map(|number| (number, ends_sentence(block.text)));
    }

    fn indent(&mut self, block: &Block<'_>, at: usize, label: &str) {
        let digits: String = label.chars().filter(|c| numeral::is_numeral(*c)).collect();
        let words = block.text.strip_prefix(label).unwrap_or(block.text).trim_start_matches(is_blank);
        let homeless =
            self.has_articles && self.inside(NodeKind::Article).is_none() && self.inside(NodeKind::Attachment).is_none();
        if homeless {
            self.unplaced.push(block.span.clone());
        }
        self.begun = true;
        self.add(NodeKind::Indent, numeral::parse(&digits).map(ArticleNumber::new), block, at, words);
        if let Some((_, ended)) = &mut self.list {
            *ended = ends_sentence(block.text);
        }
    }

    /// The open node of a kind.
    fn inside(&self, kind: NodeKind) -> Option<usize> {
        self.open.iter().rev().copied().find(|at| self.nodes[*at].kind == kind)
    }

    /// The node that a new one of this kind would stand in.
    fn parent_of(&self, kind: NodeKind) -> Option<usize> {
        self.open.iter().rev().copied().find(|at| self.holds(self.nodes[*at].kind, kind))
    }

    /// Whether a node of one kind can stand in one of another.
    fn holds(&self, outer: NodeKind, inner: NodeKind) -> bool {
        match (outer, inner) {
            // An attachment holds a text of its own.
            (NodeKind::Attachment, inner) => inner != NodeKind::Attachment,
            (NodeKind::Title | NodeKind::Note | NodeKind::Contents | NodeKind::Preamble | NodeKind::Signature, _) => false,
            // After the list the words go on with the 款, between two 项 with the 项.
            (NodeKind::Point | NodeKind::Indent, NodeKind::Continuation) => self.continues_inside(),
            (NodeKind::Point | NodeKind::Indent, NodeKind::Paragraph) => self.inside(NodeKind::Article).is_none(),
            (outer, inner) => outer.depth() < inner.depth(),
        }
    }

    /// Whether words that go on belong to the last 项: another follows, or the text has no articles.
    fn continues_inside(&self) -> bool {
        self.between || self.inside(NodeKind::Article).is_none()
    }

    fn add(&mut self, kind: NodeKind, number: Option<ArticleNumber>, block: &Block<'_>, at: usize, words: &str) -> usize {
        let parent = self.parent_of(kind);
        let keep = parent.and_then(|parent| self.open.iter().position(|open| *open == parent)).map_or(0, |place| place + 1);
        self.open.truncate(keep);
        let here = self.nodes.len();
        let with_address = |at: &usize| !self.nodes[*at].id.is_empty();
        let above = std::iter::successors(parent, |at| self.nodes[*at].parent).find(with_address);
        let above = above.map_or("", |at| self.nodes[at].id.as_str());
        let id = self.ids.of(kind, number, above, self.attachment.as_deref(), block.text);
        match kind {
            NodeKind::Attachment => self.attachment = Some(id.clone()),
            NodeKind::Title => self.attachment = None,
            _ => {}
        }
        let words = if words.is_empty() { block.span.end..block.span.end } else { self.span_of(words) };
        let start = if kind == NodeKind::Paragraph && !words.is_empty() { words.start } else { block.span.start };
        self.nodes.push(Node { kind, number, id, span: start..block.span.end, words, block: at, parent });
        self.open.push(here);
        here
    }

    fn span_of(&self, words: &str) -> Span {
        let start = words.as_ptr() as usize - self.text.as_ptr() as usize;
        start..start + words.len()
    }
}
