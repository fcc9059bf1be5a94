//! A decision as it is read: which texts it amends, and how.

use super::instruction::Instruction;
use super::place::Place;
use super::sentence::{Outer, sentences};
use crate::document::title_key;
use crate::finding::Span;
use crate::structure::title::titles;
use crate::structure::{Kind, Node, Text};

/// What a decision says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// Its own title; empty where it carries none.
    pub title: String,
    /// For each text that it amends, in its order.
    pub parts: Vec<Part>,
}

/// What a decision says of one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The title of the text, where it is named: its bytes without 《 and 》.
    pub title: Option<Span>,
    /// What it orders.
    pub instructions: Vec<Instruction>,
    /// Sentences that order something and were not understood.
    pub unread: Vec<Span>,
}

impl Decision {
    /// The part that amends a text of this title: the one that names it, or names what it issues (关于印发《甲办法》的通知), or the only one, if it names none.
    pub fn part_of(&self, source: &str, title: &str) -> Option<&Part> {
        let of_key =
            |key: &str| self.parts.iter().find(|part| part.title.clone().is_some_and(|it| title_key(&source[it]) == key));
        let issued = titles(title).into_iter().find_map(|inner| of_key(&title_key(&title[inner])));
        let only = || match self.parts.as_slice() {
            [part] if part.title.is_none() || title.is_empty() => Some(part),
            _ => None,
        };
        of_key(&title_key(title)).or(issued).or_else(only)
    }
}

/// Reads a decision.
pub fn read(source: &str) -> Decision {
    let text = crate::structure::read(source);
    let title = text.title().map(|title| title.words().to_owned()).unwrap_or_default();
    let mut reading = Reading {
        source,
        found: Decision { title, parts: Vec::new() },
        current: 0,
        unread_of_all: Vec::new(),
        aliases: Vec::new(),
        context: None,
    };
    if let Some(title) = text.title() {
        reading.start_part(first_amended(source, title.words_span()));
    }
    for statement in statements(&text) {
        reading.statement(&statement);
    }
    let unread_of_all = std::mem::take(&mut reading.unread_of_all);
    if reading.found.parts.is_empty() && !unread_of_all.is_empty() {
        reading.found.parts.push(Part::default());
    }
    reading.found.parts.iter_mut().for_each(|part| part.unread.extend(unread_of_all.iter().cloned()));
    reading.found.parts.retain(|part| !part.instructions.is_empty() || !part.unread.is_empty());
    leave_none_out(&mut reading.found.parts);
    reading.found
}

/// What a decision on several texts orders without saying of which is not understood of any of them.
fn leave_none_out(parts: &mut Vec<Part>) {
    if parts.len() < 2 {
        return;
    }
    let (named, nameless): (Vec<Part>, Vec<Part>) = parts.drain(..).partition(|part| part.title.is_some());
    let spans = nameless.iter().flat_map(|part| part.instructions.iter().map(|it| it.span.clone()).chain(part.unread.clone()));
    let spans: Vec<Span> = spans.collect();
    *parts = named;
    parts.iter_mut().for_each(|part| part.unread.extend(spans.iter().cloned()));
}

/// The title that a decision's own title names as amended: 关于修改《甲办法》的决定. Of several it says nothing for certain.
fn first_amended(source: &str, span: Span) -> Option<Span> {
    let words = &source[span.clone()];
    let named = titles(words);
    let [only] = named.as_slice() else { return None };
    let several = words[only.end..].contains('等') || words.contains("部分");
    (!several && words.contains("修改")).then(|| span.start + only.start..span.start + only.end)
}

/// The bytes of each statement: a paragraph with all that it quotes.
fn statements(text: &Text<'_>) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for node in text.nodes().skip(1) {
        let speaks = matches!(
            node.kind(),
            Kind::Paragraph | Kind::Intro | Kind::Point | Kind::Indent | Kind::WrapUp | Kind::Clause | Kind::Heading
        );
        match node.kind() {
            Kind::Quotation => {
                if let Some(last) = found.last_mut() {
                    last.end = node.span().end;
                }
            }
            Kind::Attachment => break,
            _ if !speaks || is_in_attachment(node) => {}
            _ if node.is_leaf() && !node.words().is_empty() => found.push(node.words_span()),
            _ if !node.heading().is_empty() => found.push(node.heading_span()),
            _ => {}
        }
    }
    found
}

fn is_in_attachment(node: Node<'_, '_>) -> bool {
    node.ancestors().any(|it| it.kind() == Kind::Attachment)
}

/// A decision while it is read.
struct Reading<'s> {
    source: &'s str,
    found: Decision,
    /// The part that is being read.
    current: usize,
    /// Sentences that were not understood and name a text.
    unread_of_all: Vec<Span>,
    /// 《甲办法》（以下简称《办法》）: the short name, the title.
    aliases: Vec<(Span, Span)>,
    /// The place that was named last: 第三款 in the next sentence is one of its article.
    context: Option<Place>,
}

impl Reading<'_> {
    fn statement(&mut self, span: &Span) {
        let Ok(outer) = Outer::of(self.source, span.clone()) else {
            // A quotation that nothing closes: where the new words end is anybody's guess.
            self.part().unread.push(span.clone());
            return;
        };
        self.remember_aliases(&outer);
        let has_orders = sentences(&outer).iter().any(|range| outer.orders(range.clone()));
        if !has_orders {
            self.announce(&outer);
            return;
        }
        for range in sentences(&outer) {
            let read = outer.read(range, self.context);
            if let Some(title) = read.title {
                self.turn_to(title);
            }
            if read.context.is_some() {
                self.context = read.context;
            }
            let source = self.source;
            let (titled, plain): (Vec<Span>, Vec<Span>) =
                read.unread.into_iter().partition(|span| source[span.clone()].contains('《'));
            // Of which text such a sentence speaks is not understood either.
            self.unread_of_all.extend(titled);
            let part = self.part();
            part.instructions.extend(read.instructions);
            part.unread.extend(plain);
        }
    }

    /// A statement that orders nothing itself: 对《甲办法》作如下修改.
    fn announce(&mut self, outer: &Outer) {
        let words = outer.words();
        let amends = ["修改", "修正", "作如下", "调整"].iter().any(|word| words.contains(word)) && !words.contains("根据本决定");
        let ends = !amends && words.contains("废止");
        match outer.amended().as_slice() {
            [title] if amends => self.turn_to(title.clone()),
            // 对《甲》、《乙》作如下修改: what follows has to say each time which of them is meant.
            [_, _, ..] if amends => self.start_part(None),
            // What follows a repeal is not said of the text above it.
            [_, ..] if ends => self.context = None,
            _ => {}
        }
    }

    fn remember_aliases(&mut self, outer: &Outer) {
        for (title, short) in outer.short_names() {
            self.aliases.push((short, title));
        }
    }

    /// What follows is said of the text of this title.
    fn turn_to(&mut self, title: Span) {
        let words = &self.source[title.clone()];
        let alias = self.aliases.iter().find(|(short, _)| &self.source[short.clone()] == words);
        let title = alias.map_or(title, |(_, full)| full.clone());
        let key = title_key(&self.source[title.clone()]);
        let key_of = |part: &Part| part.title.clone().map(|title| title_key(&self.source[title]));
        // 将《办法》第三条…: a short name that was never announced.
        let is_short = self.found.parts.len() == 1 && key_of(&self.found.parts[0]).is_some_and(|own| own.ends_with(&key));
        if is_short {
            return;
        }
        match self.found.parts.iter().position(|part| key_of(part).as_ref() == Some(&key)) {
            Some(at) if at == self.current => {}
            Some(at) => {
                self.context = None;
                self.current = at;
            }
            None => self.start_part(Some(title)),
        }
    }

    fn start_part(&mut self, title: Option<Span>) {
        self.context = None;
        match self.found.parts.get_mut(self.current) {
            Some(part) if part.instructions.is_empty() && part.unread.is_empty() => part.title = title,
            _ => {
                self.current = self.found.parts.len();
                self.found.parts.push(Part { title, ..Part::default() });
            }
        }
    }

    fn part(&mut self) -> &mut Part {
        if self.found.parts.is_empty() {
            self.found.parts.push(Part::default());
        }
        &mut self.found.parts[self.current]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_by_its_title_or_by_the_title_of_what_it_issues() {
        let source = "# 关于修改部分文件的决定\n\n1. 将《甲办法》第三条修改为：“甲。”\n\n2. 删去《中华人民共和国乙法》第五条。\n";
        let decision = read(source);
        let first = |title: &str| decision.part_of(source, title).map(|part| &source[part.instructions[0].span.clone()]);
        assert_eq!(first("甲办法（2021年修正）"), Some("第三条修改为：“甲。”"));
        assert_eq!(first("关于印发《甲办法》的通知"), Some("第三条修改为：“甲。”"));
        assert_eq!(first("乙法"), Some("删去《中华人民共和国乙法》第五条"));
        assert_eq!(first("丙办法"), None);
        assert_eq!(first(""), None, "of two texts nobody can say which is meant");
    }
}
