//! The words of a text that lead somewhere: within the text by its own references, to other documents as the view says.
//!
//! Words that hold marks of Markdown, or run over a line's end, are shown and lead nowhere; nothing of a text is ever changed for a link.

use std::collections::VecDeque;
use std::fmt::{self, Write};

use super::escape;
use crate::finding::Span;
use crate::structure::Text;
use crate::structure::destination::Destinations;
use crate::structure::reference::Reference;
use crate::view::TextLink;

/// Words that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) span: Span,
    /// The tag that opens the link.
    open: String,
}

/// Every link of a text in order: its own references, and those to others whose words still stand where they stood.
pub(super) fn links(text: &Text<'_>, references: &[Reference], outer: &[TextLink]) -> Vec<Link> {
    let source = text.source();
    let destinations = Destinations::of(text);
    let inner = references.iter().filter_map(|it| {
        let part = destinations.leads_to(it)?;
        Some(Link { span: it.span.clone(), open: format!("<a class=\"ref\" href=\"#{}\">", part.id()) })
    });
    // A text that was changed meanwhile may have other words there, or end before.
    let outer = outer.iter().filter(|link| {
        source.get(link.start..link.end).is_some_and(|words| words.ends_with(['》', '条', '款', '项', '号', '）']))
    });
    let outer = outer.map(|link| Link { span: link.start..link.end, open: tag(link) });
    let mut links: Vec<Link> = inner.chain(outer).filter(|link| is_plain(&source[link.span.clone()])).collect();
    links.sort_by_key(|link| (link.span.start, link.span.end));
    links.dedup_by(|next, last| next.span.start < last.span.end);
    links
}

fn tag(link: &TextLink) -> String {
    let mut open = "<a class=\"ref\" href=\"".to_owned();
    // Writing into a string cannot fail.
    let _ = escape::words(&link.href, &mut open);
    open.push('"');
    if let Some(state) = link.state {
        let _ = write!(open, " data-state=\"{state}\"");
    }
    open.push('>');
    open
}

/// Whether words are shown as they stand in the file.
fn is_plain(words: &str) -> bool {
    !words.contains(['\n', '\r', '*', '_', '`', '<', '>', '&', '\\', '[', ']'])
}

/// The links of the words at hand, in order.
#[derive(Debug, Default)]
pub(super) struct Pending(VecDeque<Wanted>);

#[derive(Debug)]
struct Wanted {
    words: String,
    /// How often the same words stand before, behind the last link.
    skip: usize,
    open: String,
}

impl Pending {
    /// The links that lie in some words of a text.
    pub(super) fn of(source: &str, words: &Span, links: &[Link]) -> Self {
        let first = links.partition_point(|link| link.span.start < words.start);
        let mut from = words.start;
        let inside = links[first..].iter().take_while(|link| link.span.end <= words.end);
        let wanted = inside.map(|link| {
            let words = &source[link.span.clone()];
            let skip = source[from..link.span.start].matches(words).count();
            from = link.span.end;
            Wanted { words: words.to_owned(), skip, open: link.open.clone() }
        });
        Self(wanted.collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Writes words as HTML, those that are awaited as links.
    pub(super) fn write(&mut self, mut words: &str, out: &mut impl Write) -> fmt::Result {
        while let Some(next) = self.0.front_mut() {
            let Some(at) = words.find(&next.words) else { break };
            let end = at + next.words.len();
            if next.skip > 0 {
                next.skip -= 1;
                escape::words(&words[..end], out)?;
            } else {
                escape::words(&words[..at], out)?;
                out.write_str(&next.open)?;
                escape::words(&words[at..end], out)?;
                out.write_str("</a>")?;
                self.0.pop_front();
            }
            words = &words[end..];
        }
        escape::words(words, out)
    }
}
