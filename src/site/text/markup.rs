//! What a text holds of Markdown: bold, links, tables, lists, quotes. Words without any of it never come near the parser.
//!
//! Nothing the author writes can become markup of its own: HTML is escaped, pictures leave their description,
//! and an address is a link only when it is of a kind that can do no harm.

use std::fmt::{self, Write};

use comrak::html::{ChildRendering, Context, format_document_with_formatter, format_node_default};
use comrak::nodes::NodeValue;
use comrak::options::Plugins;
use comrak::{Arena, Node, Options, parse_document};

use super::links::Pending;
use super::{escape, is_wide};
use crate::structure::is_blank;

/// Nobody writes a longer paragraph; one that is longer is shown as it stands.
const LONGEST_WORDS: usize = 64 << 10;
/// The same for a list, a quote or a table.
const LONGEST_BLOCK: usize = 1 << 20;
/// How many marks of lists and quotes may open a line.
const DEEPEST: usize = 48;

/// Renders what is marked up.
#[derive(Default)]
pub(super) struct Markup {
    tables: usize,
    /// What the table in hand is called.
    name: String,
    /// The links of the words that are written next.
    pub(super) pending: Pending,
}

impl Markup {
    /// Writes the words of one paragraph.
    pub(super) fn words(&mut self, text: &str, out: &mut String) {
        if !text.contains(['\n', '\r']) {
            return self.line(text, out);
        }
        let lines = joined(text);
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                out.push_str("<br>\n");
            }
            self.line(line, out);
        }
    }

    /// The words of one line without any markup.
    pub(super) fn plain(&self, text: &str) -> String {
        if !is_marked_up(text) || text.len() > LONGEST_WORDS {
            return text.to_owned();
        }
        let arena = Arena::new();
        let out = inline(parse_document(&arena, &guarded(text), &options()));
        out.strip_prefix(GUARD).map_or_else(|| text.to_owned(), str::to_owned)
    }

    /// The words of a table, a list, a quote, without markup: a line each, a cell each.
    pub(super) fn texts(&self, text: &str, out: &mut Vec<String>) {
        if text.len() > LONGEST_BLOCK || text.lines().any(too_deep) {
            out.extend(text.lines().map(|line| line.trim_matches(is_blank)).filter(|line| !line.is_empty()).map(str::to_owned));
            return;
        }
        let arena = Arena::new();
        let root = parse_document(&arena, &text.replace("]:", "]\\:"), &options());
        for node in root.descendants() {
            match node.data().value {
                NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => out.push(inline(node)),
                NodeValue::CodeBlock(ref block) => out.extend(block.literal.lines().map(str::to_owned)),
                NodeValue::HtmlBlock(ref block) if !block.literal.starts_with("<!--") => {
                    out.extend(block.literal.lines().map(str::to_owned));
                }
                _ => {}
            }
        }
    }

    /// Writes a table that stands under a heading.
    pub(super) fn table(&mut self, text: &str, name: &str, out: &mut String) {
        name.clone_into(&mut self.name);
        self.block(text, out);
        self.name.clear();
    }

    /// Writes a table, a list, a quote, a piece of code.
    pub(super) fn block(&mut self, text: &str, out: &mut String) {
        let text = match text.strip_prefix("<!--").and_then(|rest| rest.split_once("-->")) {
            Some((_, rest)) => rest.trim_matches(is_blank),
            None => text,
        };
        if text.is_empty() {
            return;
        }
        if text.len() > LONGEST_BLOCK || text.lines().any(too_deep) {
            return as_it_stands(text, out);
        }
        // Else `[一]: 见附件` would be an address for links to the name 一, and vanish.
        let text = if text.contains("]:") { text.replace("]:", "]\\:") } else { text.to_owned() };
        let arena = Arena::new();
        let options = options();
        let root = parse_document(&arena, &text, &options);
        self.format(root, &options, out);
        if !out.ends_with('\n') {
            out.push('\n');
        }
    }

    fn line(&mut self, text: &str, out: &mut String) {
        if !is_marked_up(text) || text.len() > LONGEST_WORDS {
            let _ = if self.pending.is_empty() { escape::words(text, out) } else { self.pending.write(text, out) };
            return;
        }
        let arena = Arena::new();
        let options = options();
        let root = parse_document(&arena, &guarded(text), &options);
        let start = out.len();
        match root.first_child() {
            Some(paragraph) if paragraph.next_sibling().is_none() && matches!(paragraph.data().value, NodeValue::Paragraph) => {
                self.format(paragraph, &options, out);
            }
            _ => {}
        }
        if out[start..].starts_with(GUARD) {
            out.replace_range(start..start + GUARD.len(), "");
        } else {
            out.truncate(start);
            let _ = escape::words(text, out);
        }
    }

    fn format<'a>(&mut self, node: Node<'a>, options: &Options<'_>, out: &mut String) {
        let plugins = Plugins::default();
        let user = State { tables: self.tables, name: &self.name, root: node, pending: std::mem::take(&mut self.pending) };
        // Writing into a string cannot fail.
        if let Ok(state) = format_document_with_formatter(node, options, out, &plugins, formatter, user) {
            self.tables = state.tables;
            self.pending = state.pending;
        }
    }
}

/// The lines of a paragraph put together as they are read: a new one only where a line breaks for good.
pub(super) fn joined(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut joined = String::with_capacity(text.len());
    for line in text.lines() {
        // Two spaces or a backslash at the end of a line break it for good.
        let breaks = line.ends_with("  ") || line.ends_with('\\');
        let words = line.trim_matches(is_blank);
        let words = if breaks { words.strip_suffix('\\').unwrap_or(words) } else { words };
        let wide = joined.chars().next_back().is_none_or(is_wide) || words.chars().next().is_none_or(is_wide);
        if !wide {
            joined.push(' ');
        }
        joined.extend(words.chars().map(|c| if c == '\r' { ' ' } else { c }));
        if breaks {
            lines.push(std::mem::take(&mut joined));
        }
    }
    lines.push(joined);
    lines
}

struct State<'a, 'n> {
    tables: usize,
    name: &'n str,
    /// The node that is rendered; when it is a paragraph the caller writes its tags.
    root: Node<'a>,
    pending: Pending,
}

/// The lines of a paragraph as one, with a space only where two words would run together.
pub(super) fn on_one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in joined(text) {
        if !(out.is_empty() || out.ends_with(is_wide) || line.starts_with(is_wide)) {
            out.push(' ');
        }
        out.push_str(&line);
    }
    out
}

/// The words below a node, without markup.
fn inline(root: Node<'_>) -> String {
    let mut out = String::new();
    for node in root.descendants() {
        match node.data().value {
            NodeValue::Text(ref literal) => out.push_str(literal),
            NodeValue::Code(ref code) => out.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
            NodeValue::HtmlInline(ref literal) if !literal.starts_with("<!--") => out.push_str(literal),
            _ => {}
        }
    }
    out
}

/// Put before words so that they open no list, no quote and no heading, and so that marks next to it see a sentence's end.
const GUARD: &str = "。";

fn guarded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + GUARD.len());
    out.push_str(GUARD);
    out.push_str(text);
    out
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.cjk_friendly_emphasis = true;
    options.parse.ignore_setext = true;
    options.render.escape = true;
    options
}

/// Whether Markdown would read anything else than words here; every mark is judged by what stands behind it.
fn is_marked_up(text: &str) -> bool {
    let bytes = text.as_bytes();
    let next = |at: usize| bytes.get(at + 1).copied().unwrap_or(b' ');
    bytes.iter().enumerate().any(|(at, b)| match b {
        b'*' | b'_' | b'`' => true,
        b'<' => next(at).is_ascii_alphabetic() || matches!(next(at), b'/' | b'!' | b'?'),
        b'&' => next(at).is_ascii_alphabetic() || next(at) == b'#',
        b'\\' => next(at).is_ascii_punctuation(),
        b']' => next(at) == b'(',
        _ => false,
    })
}

/// Whether a line opens so many quotes and lists that no reader could follow.
fn too_deep(line: &str) -> bool {
    let marks = line.bytes().take_while(|b| matches!(b, b'>' | b' ' | b'\t' | b'-' | b'*' | b'+' | b'.' | b')' | b'0'..=b'9'));
    let (mut count, mut length) = (0, 0);
    for mark in marks {
        count += usize::from(!matches!(mark, b' ' | b'\t'));
        length += 1;
    }
    count > DEEPEST || length > 4 * DEEPEST
}

fn as_it_stands(text: &str, out: &mut String) {
    for line in text.lines().map(|line| line.trim_matches(is_blank)).filter(|line| !line.is_empty()) {
        out.push_str("<p>");
        let _ = escape::words(line, out);
        out.push_str("</p>\n");
    }
}

fn formatter<'a>(
    context: &mut Context<'_, '_, State<'a, '_>>,
    node: Node<'a>,
    entering: bool,
) -> Result<ChildRendering, fmt::Error> {
    match node.data().value {
        NodeValue::Text(ref literal) => {
            if entering && (context.user.pending.is_empty() || is_in_link(node)) {
                escape::words(literal, context)?;
            } else if entering {
                let mut pending = std::mem::take(&mut context.user.pending);
                pending.write(literal, context)?;
                context.user.pending = pending;
            }
        }
        NodeValue::Paragraph if node.same_node(context.user.root) => {}
        // The outline of the page is the law's own; a heading inside a quote is no part of it.
        NodeValue::Heading(_) => context.write_str(if entering { "<p><strong>" } else { "</strong></p>\n" })?,
        NodeValue::ThematicBreak => {
            if entering {
                context.cr()?;
                context.write_str("<hr>\n")?;
            }
        }
        NodeValue::LineBreak => {
            if entering {
                context.write_str("<br>\n")?;
            }
        }
        NodeValue::SoftBreak => {
            if entering && !beside_wide(node) {
                context.write_str("\n")?;
            }
        }
        NodeValue::HtmlInline(ref literal) => {
            if entering {
                html_inline(literal, context)?;
            }
        }
        NodeValue::HtmlBlock(ref block) => {
            if entering {
                html_block(&block.literal, context)?;
            }
        }
        NodeValue::Image(_) => return Ok(ChildRendering::Plain),
        NodeValue::Link(ref link) => {
            if node.first_child().is_some()
                && let Some(outside) = harmless(&link.url)
            {
                if entering {
                    context.write_str("<a href=\"")?;
                    context.escape_href(&link.url)?;
                    context.write_str(if outside { "\" rel=\"noopener external\">" } else { "\">" })?;
                } else {
                    context.write_str("</a>")?;
                }
            }
        }
        NodeValue::Table(_) => {
            if entering {
                context.user.tables += 1;
                context.cr()?;
                context.write_str("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"表格")?;
                if context.user.tables > 1 {
                    let count = context.user.tables;
                    write!(context, "{count}")?;
                }
                let name = context.user.name;
                if !name.is_empty() {
                    context.write_str("：")?;
                    context.escape(name)?;
                }
                context.write_str("\">\n")?;
            }
            format_node_default(context, node, entering)?;
            if !entering {
                context.write_str("</div>\n")?;
            }
        }
        NodeValue::TableCell => {
            let (open, close) = match scope(node) {
                Some(scope) => (scope, "</th>"),
                None => ("<td>", "</td>"),
            };
            context.write_str(if entering { open } else { close })?;
        }
        _ => return format_node_default(context, node, entering),
    }
    Ok(ChildRendering::HTML)
}

/// Whether words are those of a link already.
fn is_in_link(node: Node<'_>) -> bool {
    node.ancestors().any(|above| matches!(above.data().value, NodeValue::Link(_)))
}

/// The tag of a cell that heads a column or a row; an empty cell is the head of nothing.
fn scope(cell: Node<'_>) -> Option<&'static str> {
    cell.first_child()?;
    let row = cell.parent()?;
    if matches!(row.data().value, NodeValue::TableRow(true)) {
        return Some("<th scope=\"col\">");
    }
    // What a row is about stands first, or behind its serial number.
    let first = row.parent()?.first_child()?.first_child()?;
    let counts = first
        .first_child()
        .is_some_and(|words| matches!(words.data().value, NodeValue::Text(ref text) if matches!(text.trim(), "序号" | "编号")));
    let before = cell.previous_sibling();
    let heads = match before {
        None => !counts && cell.next_sibling().is_some(),
        Some(before) => counts && before.previous_sibling().is_none() && cell.next_sibling().is_some(),
    };
    heads.then_some("<th scope=\"row\">")
}

/// A tag in running words: a line break is one, anything else is shown as written.
fn html_inline(literal: &str, out: &mut impl Write) -> fmt::Result {
    let name: String = literal.chars().filter(|c| !matches!(c, '<' | '>' | '/' | ' ')).take(3).collect();
    if literal.starts_with("<!--") {
        Ok(())
    } else if name.eq_ignore_ascii_case("br") {
        out.write_str("<br>")
    } else {
        escape::words(literal, out)
    }
}

fn html_block(literal: &str, out: &mut impl Write) -> fmt::Result {
    let mut shown = String::with_capacity(literal.len());
    let mut rest = literal;
    while let Some((before, after)) = rest.split_once("<!--") {
        let Some((_, after)) = after.split_once("-->") else { break };
        shown.push_str(before);
        rest = after;
    }
    shown.push_str(rest);
    let mut html = String::with_capacity(shown.len());
    as_it_stands(&shown, &mut html);
    out.write_str(&html)
}

/// Whether an address may be a link, and if so whether it leads out of the site.
fn harmless(url: &str) -> Option<bool> {
    let end = url.find(['/', '?', '#']).unwrap_or(url.len());
    match url[..end].split_once(':') {
        None => Some(url.starts_with("//")),
        Some((scheme, _)) => match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => Some(true),
            "mailto" | "tel" => Some(false),
            _ => None,
        },
    }
}

/// Whether the line ends with, or goes on with, a character that no space parts from its neighbour.
fn beside_wide(node: Node<'_>) -> bool {
    let mut before = node.previous_sibling();
    while let Some(inner) = before.and_then(|n| n.last_child()) {
        before = Some(inner);
    }
    let mut after = node.next_sibling();
    while let Some(inner) = after.and_then(|n| n.first_child()) {
        after = Some(inner);
    }
    let ends =
        before.is_some_and(|n| matches!(n.data().value, NodeValue::Text(ref t) if t.chars().next_back().is_some_and(is_wide)));
    let opens = after.is_some_and(|n| matches!(n.data().value, NodeValue::Text(ref t) if t.chars().next().is_some_and(is_wide)));
    ends || opens
}
