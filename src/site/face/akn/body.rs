//! The text itself: its parts as elements, each under the address that it has on its page.

use super::meta::{self, Part};
use crate::finding::Span;
use crate::site::face::xml::Xml;
use crate::site::text::plain_lines;
use crate::structure::destination::Destinations;
use crate::structure::reference::references;
use crate::structure::{Kind, Node, Text, is_blank};
use crate::view::face::Markup;
use crate::view::relative;

/// Writes everything behind `meta`.
pub(super) fn write(markup: &Markup, tree: &Text<'_>, notice: Option<&str>, xml: &mut Xml) {
    let mut writer = Writer { source: tree.source(), links: links(markup, tree), xml };
    writer.preface(markup, tree);
    writer.preamble(notice);
    writer.body(tree);
    writer.conclusions(tree);
    writer.attachments(markup, tree);
}

/// Words that lead somewhere, and where.
struct Link {
    span: Span,
    href: String,
}

/// The text's references to itself and to others, in order, none within another.
fn links(markup: &Markup, tree: &Text<'_>) -> Vec<Link> {
    let destinations = Destinations::of(tree);
    let inner = references(tree).into_iter().filter_map(|it| {
        let href = format!("#{}", destinations.leads_to(&it)?.id());
        Some(Link { span: it.span, href })
    });
    // A text that was changed meanwhile may end before.
    let outer = markup.links.iter().filter(|(span, _)| tree.source().get(span.clone()).is_some());
    let outer = outer.map(|(span, iri)| Link { span: span.clone(), href: iri.clone() });
    let mut links: Vec<Link> = inner.chain(outer).collect();
    links.sort_by_key(|link| (link.span.start, link.span.end));
    links.dedup_by(|next, last| next.span.start < last.span.end);
    links
}

struct Writer<'w, 's> {
    source: &'s str,
    links: Vec<Link>,
    xml: &'w mut Xml,
}

impl Writer<'_, '_> {
    fn preface(&mut self, markup: &Markup, tree: &Text<'_>) {
        self.xml.open("preface", &[]);
        self.xml.open("p", &[]);
        self.xml.leaf("docTitle", &[], &markup.title);
        self.xml.close_line();
        if let Some(number) = &markup.number {
            self.xml.open("p", &[]);
            self.xml.leaf("docNumber", &[], number);
            self.xml.close_line();
        }
        let mut notes = tree.note().peekable();
        if notes.peek().is_some() {
            self.xml.open("longTitle", &[]);
            notes.for_each(|note| self.block(note));
            self.xml.close_line();
        }
        self.xml.close_line();
    }

    fn preamble(&mut self, notice: Option<&str>) {
        let Some(notice) = notice.filter(|notice| !notice.trim_matches(is_blank).is_empty()) else { return };
        self.xml.open("preamble", &[]);
        self.xml.open("formula", &[("name", "印发通知")]);
        self.xml.line();
        for line in notice.lines().map(|line| line.trim_start_matches('#').trim_matches(is_blank)).filter(|it| !it.is_empty()) {
            for line in plain_lines(line) {
                self.xml.leaf("p", &[], &line);
            }
        }
        self.xml.close_line();
        self.xml.close_line();
    }

    fn body(&mut self, tree: &Text<'_>) {
        self.xml.open("body", &[]);
        self.xml.line();
        let mut has_parts = false;
        for part in tree.root().children().filter(|part| stands_in_body(*part)) {
            has_parts |= self.part(part);
        }
        if !has_parts {
            self.xml.open("hcontainer", &[("name", "empty"), ("eId", "hcontainer_empty")]);
            self.xml.open("content", &[]);
            self.xml.empty("p", &[]);
            self.xml.close();
            self.xml.close_line();
        }
        self.xml.close_line();
    }

    /// 附件说明 and 落款, in the order of the text.
    fn conclusions(&mut self, tree: &Text<'_>) {
        let mut ends = tree.root().children().filter(|part| matches!(part.kind(), Kind::Enclosures | Kind::Signature)).peekable();
        if ends.peek().is_none() {
            return;
        }
        self.xml.open("conclusions", &[]);
        self.xml.line();
        let mut has_words = false;
        for end in ends {
            has_words |= self.blocks(end);
        }
        if !has_words {
            self.xml.empty("p", &[]);
        }
        self.xml.close_line();
    }

    fn attachments(&mut self, markup: &Markup, tree: &Text<'_>) {
        let inside: Vec<Node<'_, '_>> = tree.root().children().filter(|part| part.kind() == Kind::Attachment).collect();
        if inside.is_empty() && markup.attachments.is_empty() {
            return;
        }
        self.xml.open("attachments", &[]);
        self.xml.line();
        for attachment in inside {
            let id = attachment.id();
            self.xml.open("attachment", &[("eId", &id)]);
            if !attachment.label().is_empty() {
                self.xml.leaf("heading", &[], attachment.label());
            }
            if !attachment.heading().is_empty() {
                self.xml.leaf("subheading", &[], &plain_lines(&attachment.heading_squeezed()).join(""));
            }
            self.xml.open("doc", &[("name", "attachment"), ("contains", "singleVersion")]);
            self.xml.open("meta", &[]);
            self.xml.line();
            meta::identification(markup, &Part::Attachment(&id), self.xml);
            self.xml.close_line();
            self.xml.open("mainBody", &[]);
            self.xml.line();
            let mut has_parts = false;
            for part in attachment.children() {
                has_parts |= self.part(part);
            }
            if !has_parts {
                self.xml.empty("p", &[]);
            }
            self.xml.close_line();
            self.xml.close_line();
            self.xml.close_line();
        }
        let from = format!("d/{}/text.akn.xml", markup.aliases.first().map(|(_, id)| id.as_str()).unwrap_or_default());
        for (at, file) in markup.attachments.iter().enumerate() {
            // The files stand beside the text and are counted apart from what stands in it.
            let id = format!("att_file-{}", at + 1);
            self.xml.open("attachment", &[("eId", &id)]);
            self.xml.leaf("heading", &[], &file.label);
            self.xml.empty("documentRef", &[("href", &relative(&from, &file.target)), ("showAs", &file.label)]);
            self.xml.close_line();
        }
        self.xml.close_line();
    }

    /// Writes a part with what it holds; says whether it wrote anything. Ranks are few, so this calls itself a bounded number of times.
    fn part(&mut self, node: Node<'_, '_>) -> bool {
        let (element, name) = element(node);
        let Some(element) = element else { return false };
        let id = node.id();
        match name {
            Some(name) => self.xml.open(element, &[("name", name), ("eId", &id)]),
            None if node.is_repealed() => self.xml.open(element, &[("eId", &id), ("status", "removed")]),
            None => self.xml.open(element, &[("eId", &id)]),
        }
        let label = node.label();
        if !label.is_empty() {
            self.xml.open("num", &[]);
            self.xml.words(label);
            self.xml.close();
        }
        if !node.heading().is_empty() {
            self.xml.leaf("heading", &[], &plain_lines(&node.heading_squeezed()).join(""));
        }
        match node.kind() {
            Kind::Table => self.content(|writer| writer.table(node)),
            Kind::Other => self.content(|writer| writer.lines(node)),
            Kind::Enclosures | Kind::Signature => self.content(|writer| {
                writer.blocks(node);
            }),
            _ if node.is_leaf() => {
                if !node.words().is_empty() {
                    self.content(|writer| writer.block(node));
                }
            }
            _ => self.held(node),
        }
        self.xml.close_line();
        true
    }

    /// What a part holds: words that open it, parts, words that close it.
    fn held(&mut self, node: Node<'_, '_>) {
        self.xml.line();
        let last = node.children().last().map(Node::place);
        for (at, child) in node.children().enumerate() {
            match child.kind() {
                Kind::Intro if at == 0 => self.framed("intro", child),
                Kind::WrapUp if Some(child.place()) == last => self.framed("wrapUp", child),
                _ => {
                    self.part(child);
                }
            }
        }
    }

    fn framed(&mut self, element: &'static str, node: Node<'_, '_>) {
        self.xml.open(element, &[("eId", &node.id())]);
        self.block(node);
        self.xml.close_line();
    }

    fn content(&mut self, write: impl FnOnce(&mut Self)) {
        self.xml.open("content", &[]);
        write(self);
        self.xml.close();
    }

    /// The lines below a part, a block each: 附件说明, 落款. Says whether there were any.
    fn blocks(&mut self, node: Node<'_, '_>) -> bool {
        let mut has_words = !node.label().is_empty();
        if has_words {
            self.xml.leaf("p", &[], node.label());
        }
        for leaf in node.leaves().filter(|leaf| leaf.place() != node.place() || !leaf.words().is_empty()) {
            has_words = true;
            self.xml.open("p", &[]);
            match leaf.kind() {
                Kind::Signer => self.inline("signature", leaf),
                Kind::SigningDay => match day(leaf.words()) {
                    Some(day) => {
                        self.xml.open("date", &[("date", &day)]);
                        self.linked(leaf);
                        self.xml.close();
                    }
                    None => self.linked(leaf),
                },
                _ => {
                    self.xml.words(leaf.label());
                    self.linked(leaf);
                }
            }
            self.xml.close_line();
        }
        has_words
    }

    fn inline(&mut self, element: &'static str, node: Node<'_, '_>) {
        self.xml.open(element, &[]);
        self.linked(node);
        self.xml.close();
    }

    /// The words of a part as a block.
    fn block(&mut self, node: Node<'_, '_>) {
        self.xml.open("p", &[]);
        self.linked(node);
        self.xml.close_line();
    }

    /// Other Markdown, line by line.
    fn lines(&mut self, node: Node<'_, '_>) {
        for line in node.words().lines().map(|line| line.trim_matches(is_blank)).filter(|line| !line.is_empty()) {
            for line in plain_lines(line) {
                self.xml.leaf("p", &[], &line);
            }
        }
    }

    /// A table of Markdown: a row a line, cells between bars, the first row heads the columns.
    fn table(&mut self, node: Node<'_, '_>) {
        let rows: Vec<Vec<String>> = node.words().lines().map(cells).filter(|row| !row.is_empty()).collect();
        if rows.is_empty() {
            return self.lines(node);
        }
        self.xml.open("table", &[]);
        self.xml.line();
        let mut head = rows.iter().any(|row| is_ruler(row));
        for row in &rows {
            if is_ruler(row) {
                head = false;
                continue;
            }
            self.xml.open("tr", &[]);
            for cell in row {
                self.xml.open(if head { "th" } else { "td" }, &[]);
                for line in broken(cell) {
                    self.xml.open("p", &[]);
                    self.xml.words(&plain_lines(line).join(""));
                    self.xml.close();
                }
                self.xml.close();
            }
            self.xml.close_line();
        }
        self.xml.close_line();
    }

    /// The words of a part, with what they lead to.
    fn linked(&mut self, node: Node<'_, '_>) {
        let span = node.words_span();
        let first = self.links.partition_point(|link| link.span.start < span.start);
        let inside = self.links[first..].iter().take_while(|link| link.span.end <= span.end).count();
        let links = first..first + inside;
        let lines = plain_lines(node.words());
        // Where a text breaks or is marked up, its words stand elsewhere than in the file; they are looked for, and counted.
        let mut wanted: Vec<(&str, usize, &str)> = Vec::with_capacity(inside);
        let mut from = span.start;
        for link in &self.links[links] {
            let words = &self.source[link.span.clone()];
            wanted.push((words, self.source[from..link.span.start].matches(words).count(), &link.href));
            from = link.span.end;
        }
        let mut wanted = wanted.into_iter().peekable();
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.xml.empty("eol", &[]);
            }
            let mut rest: &str = line;
            while let Some((words, skip, href)) = wanted.peek_mut() {
                let Some(found) = rest.find(*words) else { break };
                let end = found + words.len();
                if *skip > 0 {
                    *skip -= 1;
                    self.xml.words(&rest[..end]);
                } else {
                    self.xml.words(&rest[..found]);
                    self.xml.open("ref", &[("href", href)]);
                    self.xml.words(&rest[found..end]);
                    self.xml.close();
                    wanted.next();
                }
                rest = &rest[end..];
            }
            self.xml.words(rest);
        }
    }
}

/// What stands between preface and conclusions.
fn stands_in_body(part: Node<'_, '_>) -> bool {
    !matches!(part.kind(), Kind::Title | Kind::Note | Kind::Enclosures | Kind::Signature | Kind::Attachment)
}

/// The element of a part, with its name where the element alone does not say what it is; none for what is not shown.
fn element(node: Node<'_, '_>) -> (Option<&'static str>, Option<&'static str>) {
    let named = |name| (Some("hcontainer"), Some(name));
    match node.kind() {
        Kind::Book => (Some("book"), None),
        Kind::Part => (Some("part"), None),
        Kind::Chapter => (Some("chapter"), None),
        Kind::Section => (Some("section"), None),
        Kind::Clause => (Some("clause"), None),
        Kind::Article => (Some("article"), None),
        Kind::Paragraph => (Some("paragraph"), None),
        Kind::Point => (Some("point"), None),
        Kind::Indent => (Some("indent"), None),
        Kind::Text | Kind::Contents | Kind::ContentsLine | Kind::Rule | Kind::Comment => (None, None),
        other => named(other.as_str()),
    }
}

/// `2021-06-15` of 2021年6月15日; none for a day that is written otherwise or is not there.
fn day(words: &str) -> Option<String> {
    let words: String = words.chars().filter(|c| !is_blank(*c)).collect();
    let (year, rest) = words.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let number = |text: &str| {
        let plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<i16>().ok()).flatten()
    };
    let (year, month, day) = (number(year)?, number(month)?, number(rest.strip_suffix('日')?)?);
    let date = crate::document::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some(date.to_string())
}

/// The cells of a line of a table; none where there is no bar.
fn cells(line: &str) -> Vec<String> {
    let line = line.trim_matches(is_blank);
    if !line.contains('|') {
        return Vec::new();
    }
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = if line.ends_with("\\|") { line } else { line.strip_suffix('|').unwrap_or(line) };
    let mut cells = vec![String::new()];
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, cells.last_mut()) {
            ('|', _) => cells.push(String::new()),
            ('\\', Some(cell)) if chars.peek() == Some(&'|') => {
                chars.next();
                cell.push('|');
            }
            (c, Some(cell)) => cell.push(c),
            (_, None) => {}
        }
    }
    cells.iter().map(|cell| cell.trim_matches(is_blank).to_owned()).collect()
}

/// Whether a row only parts the heads from the rest.
fn is_ruler(row: &[String]) -> bool {
    row.iter().all(|cell| cell.contains('-') && cell.bytes().all(|byte| matches!(byte, b'-' | b':')))
}

/// The lines of a cell, which are parted by `<br>` or `<br/>`.
fn broken(cell: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(cell);
    std::iter::from_fn(move || {
        let text = rest?;
        let found = text.find("<br").and_then(|at| text[at..].find('>').map(|end| (at, at + end + 1)));
        let (line, next) = found.map_or((text, None), |(at, end)| (&text[..at], Some(&text[end..])));
        rest = next;
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_rows_of_cells() {
        assert_eq!(cells("| 序号 | 甲\\|乙 |  |"), ["序号", "甲|乙", ""]);
        assert_eq!(cells("没有表格"), [""; 0]);
        assert!(is_ruler(&cells("|---|:--:|")));
        assert!(!is_ruler(&cells("| - | 甲 |")));
        assert_eq!(broken("甲<br>乙<br/>丙").collect::<Vec<_>>(), ["甲", "乙", "丙"]);
    }

    #[test]
    fn a_signing_day_is_told_only_when_it_is_one() {
        assert_eq!(day("2021年6月15日").as_deref(), Some("2021-06-15"));
        assert_eq!(day(" 2021 年 6 月 15 日").as_deref(), Some("2021-06-15"));
        for wrong in ["二〇二一年六月十五日", "2021年2月30日", "2021年6月", "x年6月1日"] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }
}
