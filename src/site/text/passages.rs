//! The words of a text as its page shows them, in the parts that a hit of the search leads to: articles, and what stands under headings.

use crate::search::Passage;
use crate::structure::{Kind, Node, Text, is_blank};

use super::is_heading;
use super::markup::{Markup, on_one_line};

/// The passages of a text, in order; `prefix` stands before their ids where the text stands beside another on the page, and what
/// stands under no heading is found at `place`.
pub(crate) fn passages(text: &Text<'_>, prefix: &str, place: &str) -> Vec<Passage> {
    let mut gathering = Gathering { passages: Vec::new(), markup: Markup::default(), prefix, place };
    gathering.parts(text.root(), "");
    gathering.passages.retain(|passage| !passage.label.is_empty() || !passage.paragraphs.is_empty());
    gathering.passages
}

struct Gathering<'p> {
    passages: Vec<Passage>,
    markup: Markup,
    prefix: &'p str,
    place: &'p str,
}

impl Gathering<'_> {
    /// The parts of a part that has this id, as far as they are not passages of their own.
    fn parts(&mut self, node: Node<'_, '_>, id: &str) {
        for child in node.children() {
            self.part(child, id);
        }
    }

    fn part(&mut self, node: Node<'_, '_>, id: &str) {
        if is_heading(node) {
            let id = node.id();
            let label = self.markup.plain(&node.caption());
            self.open(&id, label, true);
            return self.parts(node, &id);
        }
        match node.kind() {
            Kind::Article | Kind::Clause => {
                let label = node.label().trim_end_matches(['：', ':']);
                let heading = self.markup.plain(node.heading());
                let label = if heading.is_empty() { label.to_owned() } else { format!("{label}\u{3000}{heading}") };
                let mut words = Vec::new();
                for child in node.children() {
                    self.words(child, &mut words);
                }
                let first = node.children().next().filter(|child| child.kind() == Kind::Paragraph);
                let intro = first.map(|first| first.children().next().filter(|it| it.kind() == Kind::Intro).unwrap_or(first));
                self.open(&node.id(), label, false);
                self.put(words);
                if let Some(last) = self.passages.last_mut() {
                    last.runs_on = intro.is_some_and(|intro| !intro.words().is_empty());
                }
            }
            _ => {
                let mut words = Vec::new();
                if holds_passages(node) {
                    return self.parts(node, id);
                }
                self.words(node, &mut words);
                if words.is_empty() {
                    return;
                }
                let anchor = self.anchor(id);
                // What stands behind an article belongs to the heading above it again.
                if self.passages.last().is_none_or(|last| last.anchor != anchor) {
                    self.open(id, String::new(), false);
                }
                self.put(words);
            }
        }
    }

    fn anchor(&self, id: &str) -> String {
        match (self.prefix, id) {
            (_, "") => self.place.to_owned(),
            ("", id) => id.to_owned(),
            (prefix, id) => format!("{prefix}-{id}"),
        }
    }

    fn open(&mut self, id: &str, label: String, is_heading: bool) {
        self.passages.push(Passage { anchor: self.anchor(id), label, is_heading, ..Passage::default() });
    }

    fn put(&mut self, words: Vec<String>) {
        if let Some(last) = self.passages.last_mut() {
            last.paragraphs.extend(words);
        }
    }

    /// The words of a part and of what it holds, a paragraph each, as the page shows them.
    fn words(&self, node: Node<'_, '_>, out: &mut Vec<String>) {
        match node.kind() {
            Kind::Title if node.text_starts_with('#') => {}
            Kind::Comment | Kind::Rule => {}
            Kind::Table | Kind::Other => self.markup.texts(node.words(), out),
            Kind::Point | Kind::Indent => {
                let mut first = node.label().to_owned();
                first.push_str(node.heading());
                let intro = node.children().next().filter(|it| it.kind() == Kind::Intro);
                first.push_str(&on_one_line(intro.unwrap_or(node).words()));
                self.line(&first, out);
                self.behind(node, out);
            }
            Kind::Paragraph => {
                let intro = node.children().next().filter(|it| it.kind() == Kind::Intro);
                self.line(&on_one_line(intro.unwrap_or(node).words()), out);
                self.behind(node, out);
            }
            Kind::Enclosures => {
                let mut children = node.children();
                let mut first = node.label().to_owned();
                if let Some(child) = children.next() {
                    first.push_str(child.label());
                    first.push_str(&on_one_line(child.words()));
                }
                self.line(&first, out);
                children.for_each(|child| self.words(child, out));
            }
            Kind::Contents => {
                self.line(&node.heading_squeezed(), out);
                node.children().for_each(|child| self.words(child, out));
            }
            _ => {
                if node.is_leaf() || is_heading(node) {
                    let caption = if is_heading(node) { node.caption() } else { on_one_line(node.words()) };
                    self.line(&caption, out);
                }
                node.children().for_each(|child| self.words(child, out));
            }
        }
    }

    fn behind(&self, node: Node<'_, '_>, out: &mut Vec<String>) {
        node.children().filter(|child| child.kind() != Kind::Intro).for_each(|child| self.words(child, out));
    }

    fn line(&self, words: &str, out: &mut Vec<String>) {
        let plain = self.markup.plain(words);
        let plain = plain.trim_matches(is_blank);
        if !plain.is_empty() {
            out.push(plain.to_owned());
        }
    }
}

/// Whether passages of their own stand in a part.
fn holds_passages(node: Node<'_, '_>) -> bool {
    node.descendants().any(|it| is_heading(it) || matches!(it.kind(), Kind::Article | Kind::Clause))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::search::folded;
    use crate::site::text::{Surroundings, render};
    use crate::structure;

    /// What a reader sees of a page, as it is compared.
    fn seen(html: &str) -> String {
        let mut words = String::new();
        for piece in html.split('<') {
            words.push_str(piece.split_once('>').map_or("", |(_, words)| words));
        }
        for (name, mark) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")] {
            words = words.replace(name, mark);
        }
        compared(&words)
    }

    fn compared(words: &str) -> String {
        String::from_utf16_lossy(&folded(words)).replace('\n', "")
    }

    #[track_caller]
    fn says_what_the_page_says(name: &str, markdown: &str) {
        let html = render(markdown, Surroundings::NONE).html;
        let passages = passages(&structure::read(markdown), "", "text");
        let mut words = String::new();
        for passage in &passages {
            words.push_str(&compared(&passage.label));
            passage.paragraphs.iter().for_each(|it| words.push_str(&compared(it)));
            let address = format!("id=\"{}\"", passage.anchor);
            assert!(passage.anchor == "text" || html.contains(&address), "{name}: {} has no place on the page", passage.anchor);
        }
        let expected = seen(&html);
        let same = words.chars().zip(expected.chars()).take_while(|(one, other)| one == other).count();
        let near = |text: &str| text.chars().skip(same.saturating_sub(20)).take(60).collect::<String>();
        assert!(words == expected, "{name}:\n{}\n{}", near(&words), near(&expected));
    }

    fn texts(below: &Path) -> Vec<(String, String)> {
        let files = walkdir::WalkDir::new(below).sort_by_file_name().into_iter().flatten();
        let texts = files.filter(|file| file.path().extension().is_some_and(|it| it == "md"));
        texts.map(|file| (file.path().display().to_string(), std::fs::read_to_string(file.path()).expect("a text"))).collect()
    }

    #[test]
    fn the_search_reads_what_the_page_shows_and_nothing_else() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let own = texts(&root.join("documents"));
        assert!(own.len() > 30);
        own.iter().for_each(|(name, text)| says_what_the_page_says(name, text));
    }

    #[test]
    fn the_search_reads_real_laws_as_their_pages_show_them() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let corpus = std::env::var_os("GUIJU_CORPUS").map_or_else(|| root.join("../shared/corpus"), Into::into);
        let laws = texts(&corpus.join("laws"));
        if laws.is_empty() {
            println!("skipped: no real texts");
        }
        laws.iter().for_each(|(name, text)| says_what_the_page_says(name, text));
    }
}
