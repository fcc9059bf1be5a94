//! The other texts that a text names: by title in 书名号, by title without them before a place, by 文号.
//!
//! Takes a tree and its references, gives what it names in order, with the place of law where one is named. What is quoted is another text's
//! and is passed over. Deliberately absent: which text is meant; that is asked of those who keep texts.

use memchr::memmem;

use crate::finding::Span;
use crate::structure::clause::{Clause, Repealed, repealed};
use crate::structure::mention::{Of, Place};
use crate::structure::reference::{Marks, Reference, bears_words};
use crate::structure::title::titles;
use crate::structure::{ArticleNumber, Node, Text, is_blank};

/// Another text that is named; it needs the text no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Its words: 《…》 with the place behind it, a place alone in a list of them, or a number.
    pub span: Span,
    /// The article in which it stands; none outside articles.
    pub within: Option<ArticleNumber>,
    /// How it is named.
    pub by: By,
    /// Which place of it; none when the whole is meant.
    pub place: Option<CitedPlace>,
    /// Whether the words end it.
    pub ends: Ends,
}

/// How another text is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// A title in 书名号.
    Title {
        /// Its bytes, without the marks.
        span: Span,
        /// Its words.
        title: String,
        /// The words of a number in brackets behind it.
        number: Option<String>,
    },
    /// A name without marks: 刑法.
    Name(String),
    /// 文号; what stands before the brackets may hold words that are not of it.
    Number(String),
}

/// A place of another text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CitedPlace {
    /// 条
    pub article: ArticleNumber,
    /// 款
    pub paragraph: Option<u32>,
    /// 项
    pub point: Option<u32>,
}

/// Whether words end another text: 《…》同时废止.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// They do not.
    No,
    /// Some places of it.
    InPart,
    /// The whole.
    Whole,
}

/// The other texts that a text names, in order; `clauses` are its own.
pub fn cited(text: &Text<'_>, references: &[Reference], clauses: &[Clause]) -> Vec<Cited> {
    let mut found: Vec<Cited> = references.iter().filter_map(|it| placed(it, text)).collect();
    let in_places: Vec<Span> = found.iter().map(|it| it.span.clone()).collect();
    let marks = Marks::of(text.source(), &["《", "〔"]);
    for node in text.nodes().filter(|node| node.is_leaf() && bears_words(node.kind()) && marks.lie_in(&node.words_span())) {
        whole(node, &in_places, &mut found);
    }
    found.sort_by_key(|it| it.span.start);
    for Repealed { title, in_part } in repealed(clauses) {
        let ended = found.iter_mut().filter(|it| matches!(&it.by, By::Title { span, .. } if span == title));
        ended.for_each(|it| it.ends = if *in_part { Ends::InPart } else { Ends::Whole });
    }
    found
}

/// The article that holds a part.
fn article(node: Node<'_, '_>) -> Option<ArticleNumber> {
    std::iter::once(node).chain(node.ancestors()).find_map(Node::article)
}

/// A reference to another text as what it names.
fn placed(reference: &Reference, text: &Text<'_>) -> Option<Cited> {
    let source = text.source();
    let by = match &reference.of {
        Of::Title(span) => {
            let number = number_in_brackets(source, span.end + '》'.len_utf8()).map(|number| source[number].to_owned());
            By::Title { span: span.clone(), title: source[span.clone()].to_owned(), number }
        }
        Of::Name(span) => By::Name(source[span.clone()].to_owned()),
        Of::This | Of::Near(_) => return None,
    };
    let place = |place: &Place| Some(CitedPlace { article: place.article?, paragraph: place.paragraph, point: place.point });
    Some(Cited {
        span: reference.span.clone(),
        within: text.node(reference.within).and_then(article),
        by,
        place: reference.place.as_ref().and_then(place),
        ends: Ends::No,
    })
}

/// The titles and numbers of one part that name no place.
fn whole(node: Node<'_, '_>, in_places: &[Span], found: &mut Vec<Cited>) {
    let (words, at) = (node.words(), node.words_span().start);
    let within = article(node);
    let quoted = quotations(words);
    let is_quoted = |place: usize| quoted.iter().any(|span| span.contains(&place));
    let is_placed = |span: &Span| {
        let next = in_places.partition_point(|placed| placed.end < span.end);
        in_places.get(next).is_some_and(|placed| placed.start <= span.start)
    };
    let mut numbers_told: Vec<Span> = Vec::new();
    for title in titles(words) {
        let span = title.start - '《'.len_utf8() + at..title.end + '》'.len_utf8() + at;
        let number = number_in_brackets(words, title.end + '》'.len_utf8());
        numbers_told.extend(number.clone());
        if is_quoted(title.start) || is_placed(&span) {
            continue;
        }
        let by = By::Title {
            span: title.start + at..title.end + at,
            title: words[title].to_owned(),
            number: number.map(|number| words[number].to_owned()),
        };
        found.push(Cited { span, within, by, place: None, ends: Ends::No });
    }
    for number in numbers(words) {
        if is_quoted(number.start) || numbers_told.iter().any(|told| told.end == number.end) {
            continue;
        }
        let by = By::Number(words[number.clone()].to_owned());
        found.push(Cited { span: number.start + at..number.end + at, within, by, place: None, ends: Ends::No });
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
        let found: Vec<String> = cited(&text, &references(&text), &[])
            .into_iter()
            .map(|it| {
                let by = match it.by {
                    By::Title { span, title, number } => {
                        assert_eq!(source[span], title);
                        format!("《{title}》{}", number.map(|number| format!(" {number}")).unwrap_or_default())
                    }
                    By::Name(name) => name,
                    By::Number(number) => format!("no. {number}"),
                };
                let article = it.place.map_or(String::new(), |place| place.article.id());
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
