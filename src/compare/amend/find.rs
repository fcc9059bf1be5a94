//! The parts of a text by the places that a decision names.

use super::outcome::Why;
use super::place::{Level, Place};
use crate::structure::{ArticleNumber, Kind, Node, Text, is_blank};

/// The parts of a text that law counts.
pub(super) struct Finder<'t, 'a> {
    pub(super) text: &'t Text<'a>,
    /// The articles of the text itself; those of its attachment, where it has none of its own.
    pub(super) articles: Vec<Node<'t, 'a>>,
    /// The chapters around them.
    pub(super) chapters: Vec<Node<'t, 'a>>,
}

/// Why a place was not found, with the nearest part there is.
pub(super) struct Lost<'t, 'a> {
    pub(super) why: Why,
    pub(super) near: Option<Node<'t, 'a>>,
}

impl<'t, 'a> Finder<'t, 'a> {
    pub(super) fn of(text: &'t Text<'a>) -> Self {
        let attached = |node: &Node<'_, '_>| node.ancestors().any(|it| it.kind() == Kind::Attachment);
        let has_own = text.articles().any(|node| !attached(&node));
        let counts = |node: &Node<'_, '_>| if has_own { !attached(node) } else { attached(node) };
        let articles: Vec<_> = text.articles().filter(counts).collect();
        let chapters =
            text.nodes().filter(|node| node.kind() == Kind::Chapter && (counts(node) || articles.is_empty())).collect();
        Self { text, articles, chapters }
    }

    /// The part at a place.
    pub(super) fn find(&self, place: Place) -> Result<Node<'t, 'a>, Lost<'t, 'a>> {
        let lost = |near| Lost { why: Why::NoSuchPlace(place), near };
        let Some(number) = place.article else { return self.division(place) };
        let article = self.article(number).ok_or_else(|| lost(self.articles.last().copied()))?;
        if place.level() == Some(Level::Article) {
            return Ok(article);
        }
        let holder = match place.paragraph {
            Some(number) => paragraph(article, number).map_err(|several| self.lost(place, several, article))?,
            None => article,
        };
        let Some(number) = place.point else {
            return match place.indent {
                Some(number) => one(holder, Kind::Indent, number).map_err(|several| self.lost(place, several, holder)),
                None => Ok(holder),
            };
        };
        let point =
            one(holder, Kind::Point, number).or_else(|several| if several { Err(true) } else { one_arabic(holder, number) });
        let point = point.map_err(|several| self.lost(place, several, holder))?;
        match place.indent {
            Some(number) => one(point, Kind::Indent, number).map_err(|several| self.lost(place, several, point)),
            None => Ok(point),
        }
    }

    fn lost(&self, place: Place, several: bool, near: Node<'t, 'a>) -> Lost<'t, 'a> {
        let why = if several { Why::SeveralPlaces(place) } else { Why::NoSuchPlace(place) };
        Lost { why, near: Some(near) }
    }

    /// An article by its number.
    pub(super) fn article(&self, number: ArticleNumber) -> Option<Node<'t, 'a>> {
        self.articles.iter().copied().find(|node| node.article() == Some(number))
    }

    fn division(&self, place: Place) -> Result<Node<'t, 'a>, Lost<'t, 'a>> {
        let lost = |near| Lost { why: Why::NoSuchPlace(place), near };
        let of_number = |number| self.chapters.iter().copied().find(|node| node.number() == Some(number));
        let chapter = match place.chapter {
            Some(number) => Some(of_number(number).ok_or_else(|| lost(self.chapters.last().copied()))?),
            None => None,
        };
        let Some(number) = place.section else { return chapter.ok_or_else(|| lost(None)) };
        let holder = chapter.unwrap_or_else(|| self.text.root());
        one(holder, Kind::Section, number).map_err(|several| self.lost(place, several, holder))
    }

    /// The place of a part, by the old numbers.
    pub(super) fn place_of(&self, node: Node<'t, 'a>) -> Place {
        let mut place = Place::default();
        for part in node.ancestors().collect::<Vec<_>>().into_iter().rev().chain([node]) {
            match (part.kind(), part.number()) {
                (Kind::Article, _) => place = part.article().map_or(place, Place::article),
                (Kind::Chapter, Some(number)) => place = place.with(Level::Chapter, number),
                (Kind::Section, Some(number)) => place = place.with(Level::Section, number),
                (Kind::Paragraph, Some(number)) if place.article.is_some() && place.point.is_none() => {
                    place = place.with(Level::Paragraph, number);
                }
                (Kind::Point, Some(number)) if place.article.is_some() => place = place.with(Level::Point, number),
                (Kind::Indent, Some(number)) if place.point.is_some() => place = place.with(Level::Indent, number),
                _ => {}
            }
        }
        place
    }
}

/// A 款 of an article; an error says whether there are several. Words after a list whose place is a guess may be one or not, so that nobody can say which is
/// the second.
fn paragraph<'t, 'a>(article: Node<'t, 'a>, number: u32) -> Result<Node<'t, 'a>, bool> {
    let nth = |parts: &mut dyn Iterator<Item = Node<'t, 'a>>| parts.nth(usize::try_from(number.checked_sub(1)?).ok()?);
    let is_plain =
        |it: &Node<'t, 'a>| it.kind() == Kind::Paragraph && it.parent().is_some_and(|above| above.place() == article.place());
    let plain = nth(&mut article.children().filter(is_plain));
    let counted = nth(&mut article.descendants().filter(|it| is_plain(it) || (it.kind() == Kind::WrapUp && it.is_unplaced())));
    match (plain, counted) {
        (Some(plain), Some(counted)) if plain.place() != counted.place() => Err(true),
        (plain, counted) => plain.or(counted).ok_or(false),
    }
}

/// The one part of a kind and number in a part; an error says whether there are several.
fn one<'t, 'a>(holder: Node<'t, 'a>, kind: Kind, number: u32) -> Result<Node<'t, 'a>, bool> {
    let mut found = holder.descendants().filter(|it| it.kind() == kind && it.number() == Some(number));
    match (found.next(), found.next()) {
        (Some(node), None) => Ok(node),
        (found, _) => Err(found.is_some()),
    }
}

/// A 项 that is written 1. without any above it.
fn one_arabic<'t, 'a>(holder: Node<'t, 'a>, number: u32) -> Result<Node<'t, 'a>, bool> {
    if holder.descendants().any(|it| it.kind() == Kind::Point) { Err(false) } else { one(holder, Kind::Indent, number) }
}

/// A label or reference with another number, in the writing it had: 第五条, （五）, 5., ⑤.
pub(super) fn with_number(label: &str, number: u32) -> String {
    use crate::structure::numeral;
    if let Some(c) = label.chars().find(|c| ('①'..='⑳').contains(c)) {
        let circled = number.checked_sub(1).and_then(|it| char::from_u32('①' as u32 + it)).filter(|c| *c <= '⑳');
        return circled.map_or_else(|| format!("（{number}）"), |new| label.replacen(c, &new.to_string(), 1));
    }
    let Some(start) = label.find(numeral::is_numeral) else { return label.to_owned() };
    let length = label[start..].find(|c| !numeral::is_numeral(c)).unwrap_or(label.len() - start);
    let old = &label[start..start + length];
    let new = if old.contains(|c: char| c.is_ascii_digit()) {
        number.to_string()
    } else if old.contains(|c: char| ('０'..='９').contains(&c)) {
        number.to_string().chars().map(|c| char::from_u32('０' as u32 + c as u32 - '0' as u32).unwrap_or(c)).collect()
    } else {
        numeral::format(number)
    };
    format!("{}{new}{}", &label[..start], &label[start + length..])
}

/// Words without the label that they open with, and the number in it.
pub(super) fn without_article_label(line: &str) -> (Option<ArticleNumber>, &str) {
    match ArticleNumber::opening(line) {
        Some((number, length)) => {
            let rest = &line[length..];
            // 第五条规定的… is a sentence and no label.
            let parted = rest.is_empty() || rest.starts_with(|c: char| is_blank(c) || matches!(c, '（' | '(' | '【'));
            if parted { (Some(number), rest.trim_start_matches(is_blank)) } else { (None, line) }
        }
        None => (None, line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_keeps_its_writing() {
        for (label, written) in
            [("第五条", "第十二条"), ("（五）", "（十二）"), ("5.", "12."), ("第５条", "第１２条"), ("⑤", "⑫")]
        {
            assert_eq!(with_number(label, 12), written);
        }
    }

    #[test]
    fn a_paragraph_that_may_be_counted_in_two_ways_is_not_chosen() {
        let text =
            crate::structure::read("# 甲办法\n\n第一条　下列用水：\n\n（一）甲；\n\n（二）乙；\n\n丙。\n\n市水务局主管。\n");
        let finder = Finder::of(&text);
        let find = |words: &str| finder.find(Place::opening(words).expect("a place").0);
        assert!(find("第一条第一款").is_ok());
        assert!(matches!(find("第一条第二款"), Err(Lost { why: Why::SeveralPlaces(_), .. })), "丙 or the sentence behind it");
        assert!(find("第一条第三款").is_ok_and(|node| node.words() == "市水务局主管。"));
        assert!(matches!(find("第一条第四款"), Err(Lost { why: Why::NoSuchPlace(_), .. })));
    }
}
