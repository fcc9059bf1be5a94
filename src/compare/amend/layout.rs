//! A text as its smallest pieces with the marks between them, and the text that comes of taking some away, putting others in, and changing words.

use std::collections::BTreeMap;

use crate::finding::Span;
use crate::structure::{Kind, Node, Text, is_blank};

/// Where something is put: before a piece, those of deeper parts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// The piece before which it goes.
    pub(super) atom: usize,
    /// What belongs to the part above goes before what opens the part below; the deeper ends first.
    pub(super) rank: i8,
    /// The order of those in one place.
    pub(super) order: usize,
}

/// A text in pieces.
pub(super) struct Layout<'t, 'a> {
    pub(super) text: &'t Text<'a>,
    /// The bytes of each piece: a label, a heading, the words of a leaf.
    atoms: Vec<Span>,
    /// For each part the pieces that it is made of.
    ranges: Vec<Span>,
    gone: Vec<bool>,
    puts: BTreeMap<Spot, String>,
    /// By where they start: where they end, and the new words.
    edits: BTreeMap<usize, (usize, String)>,
    /// What parts two paragraphs of this text.
    gap: String,
}

impl<'t, 'a> Layout<'t, 'a> {
    pub(super) fn of(text: &'t Text<'a>) -> Self {
        let mut atoms: Vec<Span> = Vec::new();
        let mut starts = Vec::new();
        for node in text.nodes() {
            starts.push(atoms.len());
            let mut is_first = true;
            for span in [node.label_span(), node.heading_span(), node.words_span()] {
                if span.is_empty() {
                    continue;
                }
                let end_of_last = atoms.last().map_or(0, |last| last.end);
                // The marks of a heading belong to it.
                let start = if is_first { node.span().start.clamp(end_of_last, span.start) } else { span.start };
                atoms.push(start..span.end);
                is_first = false;
            }
        }
        let ends = |node: Node<'_, '_>| node.descendants().last().map_or(node.place() + 1, |last| last.place() + 1);
        starts.push(atoms.len());
        let ranges = text.nodes().map(|node| starts[node.place()]..starts[ends(node)]).collect();
        let gap = usual_gap(text.source(), &atoms);
        let gone = vec![false; atoms.len()];
        Self { text, atoms, ranges, gone, puts: BTreeMap::new(), edits: BTreeMap::new(), gap }
    }

    /// The pieces of a part.
    pub(super) fn range(&self, node: Node<'_, '_>) -> Span {
        self.ranges[node.place()].clone()
    }

    /// What parts two paragraphs.
    pub(super) fn gap(&self) -> &str {
        &self.gap
    }

    /// How many of the pieces of a part are its own label and heading.
    pub(super) fn head(&self, node: Node<'_, '_>) -> usize {
        usize::from(!node.label_span().is_empty()) + usize::from(!node.heading_span().is_empty())
    }

    /// Takes pieces away; says whether one of them was gone or changed before.
    pub(super) fn take(&mut self, range: Span) -> bool {
        let bytes = match (self.atoms.get(range.start), range.end.checked_sub(1).and_then(|last| self.atoms.get(last))) {
            (Some(first), Some(last)) if !range.is_empty() => first.start..last.end,
            _ => return false,
        };
        let clash = self.gone[range.clone()].contains(&true) || self.edits.range(bytes).next().is_some();
        self.gone[range].fill(true);
        clash
    }

    /// Writes new words in the place of some pieces; says whether one of them was gone or changed before.
    pub(super) fn replace(&mut self, range: Span, words: String) -> bool {
        let Some(first) = self.atoms.get(range.start).cloned().filter(|_| !range.is_empty()) else { return true };
        let clash = self.take(range.clone());
        self.gone[range.start] = false;
        self.edits.insert(first.start, (first.end, words));
        clash
    }

    /// The words of some pieces, with what was put between them, which are taken away to stand elsewhere; what was put behind them for a part as high as
    /// `rank` stays.
    pub(super) fn lift(&mut self, range: Span, rank: i8) -> String {
        let inside: Vec<Spot> = self
            .puts
            .keys()
            .filter(|spot| spot.atom > range.start && (spot.atom < range.end || (spot.atom == range.end && spot.rank < rank)))
            .copied()
            .collect();
        let puts: BTreeMap<Spot, String> = inside.into_iter().filter_map(|spot| Some((spot, self.puts.remove(&spot)?))).collect();
        let words = self.assemble(range.clone(), &puts);
        self.gone[range].fill(true);
        words
    }

    /// Puts words in a place.
    pub(super) fn put(&mut self, spot: Spot, words: String) {
        self.puts.insert(spot, words);
    }

    /// Writes other words over some bytes; says whether they could be written: no other stands there, and they are not gone.
    pub(super) fn write(&mut self, span: Span, words: String) -> bool {
        let free = self.is_free(&span);
        if free {
            self.edits.insert(span.start, (span.end, words));
        }
        free
    }

    /// Whether bytes are as they were.
    pub(super) fn is_free(&self, span: &Span) -> bool {
        let atom = self.atom_at(span.start);
        let inside = atom.is_some_and(|at| !self.gone[at] && span.end <= self.atoms[at].end);
        let before = self
            .edits
            .range(..=span.start)
            .next_back()
            .is_none_or(|(start, (end, _))| *end <= span.start && *start != span.start);
        let after = self.edits.range(span.start..span.end.max(span.start + 1)).next().is_none();
        inside && before && after
    }

    fn atom_at(&self, byte: usize) -> Option<usize> {
        let next = self.atoms.partition_point(|atom| atom.start <= byte);
        let at = next.checked_sub(1)?;
        (byte < self.atoms[at].end).then_some(at)
    }

    /// The new text.
    pub(super) fn text(&self) -> String {
        let source = self.text.source();
        let (Some(first), Some(last)) = (self.atoms.first(), self.atoms.last()) else {
            return self.puts.values().fold(source.to_owned(), |text, words| text + words);
        };
        format!("{}{}{}", &source[..first.start], self.assemble(0..self.atoms.len(), &self.puts), &source[last.end..])
    }

    fn assemble(&self, range: Span, puts: &BTreeMap<Spot, String>) -> String {
        let mut out = String::new();
        let mut last = Last::Start;
        let mut puts = puts.iter().peekable();
        let join = |out: &mut String, last: &Last, next: Option<usize>| match last {
            Last::Start => {}
            Last::Atom(last) => out.push_str(self.between(*last, next)),
            Last::Put => out.push_str(&self.gap),
        };
        for at in range.start..=range.end {
            while let Some((_, words)) = puts.next_if(|(spot, _)| spot.atom <= at) {
                join(&mut out, &last, None);
                out.push_str(words);
                last = Last::Put;
            }
            if at == range.end || self.gone[at] {
                continue;
            }
            join(&mut out, &last, Some(at));
            self.atom(at, &mut out);
            last = Last::Atom(at);
        }
        out
    }

    fn atom(&self, at: usize, out: &mut String) {
        let Span { start, end } = self.atoms[at].clone();
        let source = self.text.source();
        let mut from = start;
        for (edit, (until, words)) in self.edits.range(start..end) {
            out.push_str(&source[from..*edit]);
            out.push_str(words);
            from = *until;
        }
        out.push_str(&source[from..end]);
    }

    /// The marks between a piece and what follows it.
    fn between(&self, last: usize, next: Option<usize>) -> &str {
        let after = self.atoms.get(last + 1).map_or("", |after| &self.text.source()[self.atoms[last].end..after.start]);
        if next == Some(last + 1) || (!after.contains('\n') && last + 1 < self.atoms.len()) { after } else { &self.gap }
    }
}

enum Last {
    Start,
    Atom(usize),
    Put,
}

/// What most often stands between two paragraphs.
fn usual_gap(source: &str, atoms: &[Span]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in atoms.windows(2) {
        let gap = &source[pair[0].end..pair[1].start];
        if gap.contains('\n') && gap.chars().all(is_blank) {
            *counts.entry(gap).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or_else(|| "\n\n".to_owned(), |(gap, _)| gap.to_owned())
}

/// Whether a part belongs to the law that a text states, and not to what stands around it.
pub(super) fn is_law(node: Node<'_, '_>) -> bool {
    let outside = matches!(
        node.kind(),
        Kind::Title
            | Kind::Note
            | Kind::Contents
            | Kind::ContentsLine
            | Kind::Signature
            | Kind::Signer
            | Kind::SigningDay
            | Kind::Comment
    );
    !outside && !node.ancestors().any(|it| matches!(it.kind(), Kind::Contents | Kind::Signature | Kind::Enclosures))
}
