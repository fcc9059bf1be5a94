//! The other texts that a text names: by title in 书名号, by title without them before a place, by 文号.
//!
//! Takes a tree and its references, gives what it names in order, with the place of law where one is named. What is quoted is another text's
//! and is passed over. Deliberately absent: which text is meant; that is asked of those who keep texts.

use memchr::memmem;

use crate::finding::Span;
use crate::structure::mention::{Of, Place};
use crate::structure::reference::{Marks, Reference, bears_words};
use crate::structure::title::titles;
use crate::structure::{Node, Text, is_blank};

/// Another text that is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Its words: 《…》 with the place behind it, a place alone in a list of them, or a number.
    pub span: Span,
    /// The part in which it stands, by its place among [`Text::nodes`].
    pub within: usize,
    /// How it is named.
    pub by: By,
    /// Which place of it.
    pub place: Option<Place>,
}

/// How another text is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// A title in 书名号: its bytes, without the marks; and the words of a number in brackets behind it.
    Title(Span, Option<Span>),
    /// A name without marks: 刑法.
    Name(Span),
    /// 文号; what stands before the brackets may hold words that are not of it.
    Number(Span),
}

/// The other texts that a text names, in order.
pub fn cited(text: &Text<'_>, references: &[Reference]) -> Vec<Cited> {
    let mut found: Vec<Cited> = references.iter().filter_map(|it| placed(it, text)).collect();
    let in_places: Vec<Span> = found.iter().map(|it| it.span.clone()).collect();
    let marks = Marks::of(text.source(), &["《", "〔"]);
    for node in text.nodes().filter(|node| node.is_leaf() && bears_words(node.kind()) && marks.lie_in(&node.words_span())) {
        whole(node, &in_places, &mut found);
    }
    found.sort_by_key(|it| it.span.start);
    found
}

/// A reference to another text as what it names.
fn placed(reference: &Reference, text: &Text<'_>) -> Option<Cited> {
    let by = match &reference.of {
        Of::Title(span) => {
            let behind = span.end + '》'.len_utf8();
            By::Title(span.clone(), number_in_brackets(text.source(), behind))
        }
        Of::Name(span) => By::Name(span.clone()),
        Of::This | Of::Near(_) => return None,
    };
    Some(Cited { span: reference.span.clone(), within: reference.within, by, place: reference.place.clone() })
}

/// The titles and numbers of one part that name no place.
fn whole(node: Node<'_, '_>, in_places: &[Span], found: &mut Vec<Cited>) {
    let (words, at) = (node.words(), node.words_span().start);
    let quoted = quotations(words);
    let is_quoted = |place: usize| quoted.iter().any(|span| span.contains(&place));
    let is_placed = |span: &Span| in_places.iter().any(|placed| placed.start <= span.start && span.end <= placed.end);
    let mut numbers_told: Vec<Span> = Vec::new();
    for title in titles(words) {
        let outer = title.start - '《'.len_utf8() + at..title.end + '》'.len_utf8() + at;
        let number = number_in_brackets(words, title.end + '》'.len_utf8());
        numbers_told.extend(number.clone());
        if is_quoted(title.start) || is_placed(&outer) {
            continue;
        }
        let absolute = |span: Span| span.start + at..span.end + at;
        let by = By::Title(absolute(title), number.map(absolute));
        found.push(Cited { span: outer, within: node.place(), by, place: None });
    }
    for number in numbers(words) {
        if is_quoted(number.start) || numbers_told.iter().any(|told| told.end == number.end) {
            continue;
        }
        let span = number.start + at..number.end + at;
        found.push(Cited { span: span.clone(), within: node.place(), by: By::Number(span), place: None });
    }
}

/// What stands between “ and ”, the outer ones.
fn quotations(words: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    if memmem::find(words.as_bytes(), "“".as_bytes()).is_none() {
        return found;
    }
    for (at, c) in words.char_indices() {
        match c {
            '“' => {
                if depth == 0 {
                    start = at;
                }
                depth += 1;
            }
            '”' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    found.push(start..at);
                }
            }
            _ => {}
        }
    }
    if depth > 0 {
        found.push(start..words.len());
    }
    found
}

/// `（江府〔2020〕18号）` right behind a title.
fn number_in_brackets(words: &str, at: usize) -> Option<Span> {
    let rest = words.get(at..)?;
    let inner = rest.strip_prefix(['（', '('])?;
    let start = words.len() - inner.len();
    let close = inner.char_indices().take(40).find(|(_, c)| matches!(c, '）' | ')')).map(|(place, _)| place)?;
    let number = numbers(&inner[..close]).into_iter().next()?;
    Some(number.start + start..number.end + start)
}

/// How many characters before the brackets may belong to a number.
const LONGEST_HEAD: usize = 16;

/// What looks like a 文号, from the first character that may belong to it: `根据江府〔2020〕18号`.
pub fn numbers(words: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for open in memmem::find_iter(words.as_bytes(), "〔") {
        let Some(end) = year_and_serial(&words[open..]) else { continue };
        let floor = found.last().map_or(0, |last| last.end);
        let head = words[floor..open].char_indices().rev().take(LONGEST_HEAD);
        let start = head.take_while(|(_, c)| c.is_alphanumeric() && !is_blank(*c)).last().map(|(place, _)| floor + place);
        if let Some(start) = start {
            found.push(start..open + end);
        }
    }
    found
}

/// The length of `〔2020〕18号`, `〔2020〕第18号`.
fn year_and_serial(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('〔')?;
    let (year, rest) = rest.split_at_checked(4)?;
    let rest = rest.strip_prefix('〕')?;
    let rest = rest.strip_prefix('第').unwrap_or(rest);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let rest = rest[digits..].strip_prefix('号')?;
    let fits = year.bytes().all(|b| b.is_ascii_digit()) && (1..=6).contains(&digits);
    fits.then(|| text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure::read;
    use crate::structure::reference::references;

    #[test]
    fn other_texts_are_named_by_title_by_name_and_by_number() {
        let source = "# 甲办法\n\n第一条　根据《乙法》第三条、第五条，《丙条例》（江府〔2020〕18号）和江城管〔2021〕3号文件，制定本办法。\n\n\
            第二条　依照行政处罚法第六条，参照《丁规定（试行）》执行；将“《戊办法》”改为“《己办法》”。\n";
        let text = read(source);
        let found: Vec<String> = cited(&text, &references(&text))
            .into_iter()
            .map(|it| {
                let by = match it.by {
                    By::Title(title, number) => {
                        let number = number.map(|number| format!(" {}", &source[number])).unwrap_or_default();
                        format!("《{}》{number}", &source[title])
                    }
                    By::Name(name) => source[name].to_owned(),
                    By::Number(number) => format!("no. {}", &source[number]),
                };
                let article = it.place.and_then(|place| place.article).map_or(String::new(), |article| article.id());
                format!("{} | {by} | {article}", &source[it.span])
            })
            .collect();
        let expected = [
            "《乙法》第三条 | 《乙法》 | art_3",
            "第五条 | 《乙法》 | art_5",
            "《丙条例》 | 《丙条例》 江府〔2020〕18号 | ",
            "和江城管〔2021〕3号 | no. 和江城管〔2021〕3号 | ",
            "行政处罚法第六条 | 行政处罚法 | art_6",
            "《丁规定（试行）》 | 《丁规定（试行）》 | ",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn brackets_without_a_year_and_a_serial_are_no_number() {
        for words in ["〔2020〕18号", "江府〔20〕18号", "江府〔2020〕号", "江府〔2020", "江府〔二〇二〇〕18号"]
        {
            assert_eq!(numbers(words), [], "{words}");
        }
    }
}
