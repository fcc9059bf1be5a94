//! Where in a text a reference leads: the 条, 款 or 项 itself, as far as the words name it and it can be told.

use std::collections::HashMap;

use crate::structure::mention::{Near, Of};
use crate::structure::reference::{LeadsTo, Reference};
use crate::structure::{ArticleNumber, Kind, Node, Text};

/// The articles of a text by their numbers, to follow references.
#[derive(Clone, Debug)]
pub struct Destinations<'t, 'a> {
    text: &'t Text<'a>,
    /// The places of the articles of each number: an attachment counts its own anew.
    articles: HashMap<ArticleNumber, Vec<usize>>,
}

impl<'t, 'a> Destinations<'t, 'a> {
    /// The articles of a text.
    pub fn of(text: &'t Text<'a>) -> Self {
        let mut articles: HashMap<ArticleNumber, Vec<usize>> = HashMap::new();
        for node in text.articles() {
            if let Some(number) = node.article() {
                articles.entry(number).or_default().push(node.place());
            }
        }
        Self { text, articles }
    }

    /// The part that a reference within the text leads to; none for one that leads elsewhere or nowhere.
    pub fn leads_to(&self, reference: &Reference) -> Option<Node<'t, 'a>> {
        let LeadsTo::Article(number) = reference.leads_to else { return None };
        let from = self.text.node(reference.within)?;
        let article = self.article(number, from)?;
        let place = reference.place.as_ref();
        let paragraph = match reference.of {
            Of::Near(Near::ParagraphsBefore(count)) => paragraph_of(from).and_then(|own| own.checked_sub(count)),
            Of::Near(Near::ThisParagraph) => paragraph_of(from),
            Of::Near(Near::PointsBefore(count)) => return Some(point_before(from, count).unwrap_or(article)),
            _ => place.and_then(|place| place.paragraph),
        };
        Some(place_in(article, paragraph, place.and_then(|place| place.point)))
    }

    /// The part of the text that another text names; none where there is no such article.
    pub fn place(&self, article: ArticleNumber, paragraph: Option<u32>, point: Option<u32>) -> Option<Node<'t, 'a>> {
        let article = self.text.node(*self.articles.get(&article)?.first()?)?;
        Some(place_in(article, paragraph, point))
    }

    /// The article of a number that stands in the same text or attachment as a part, or else the first of it.
    fn article(&self, number: ArticleNumber, from: Node<'t, 'a>) -> Option<Node<'t, 'a>> {
        let own = attachment(from);
        let mut named = self.articles.get(&number)?.iter().filter_map(|place| self.text.node(*place));
        let first = named.next()?;
        let beside = std::iter::once(first).chain(named).find(|article| attachment(*article) == own);
        Some(beside.unwrap_or(first))
    }
}

/// The attachment that holds a part, by its place.
fn attachment(node: Node<'_, '_>) -> Option<usize> {
    node.ancestors().find(|above| above.kind() == Kind::Attachment).map(Node::place)
}

/// The number of the 款 that holds a part.
fn paragraph_of(node: Node<'_, '_>) -> Option<u32> {
    let mut above = std::iter::once(node).chain(node.ancestors());
    above.find(|part| part.kind() == Kind::Paragraph).and_then(Node::number)
}

/// The 项 so many before the one that holds a part.
fn point_before<'t, 'a>(node: Node<'t, 'a>, count: u32) -> Option<Node<'t, 'a>> {
    let own = std::iter::once(node).chain(node.ancestors()).find(|part| part.kind() == Kind::Point)?;
    let number = own.number()?.checked_sub(count)?;
    own.parent()?.children().find(|it| it.kind() == Kind::Point && it.number() == Some(number))
}

/// The 款 and 项 of an article, as far as they are there and only one can be meant.
fn place_in<'t, 'a>(article: Node<'t, 'a>, paragraph: Option<u32>, point: Option<u32>) -> Node<'t, 'a> {
    let named =
        paragraph.and_then(|number| article.children().find(|it| it.kind() == Kind::Paragraph && it.number() == Some(number)));
    if paragraph.is_some() && named.is_none() {
        return article;
    }
    let within = named.unwrap_or(article);
    let Some(point) = point else { return within };
    let mut points = within.descendants().filter(|it| it.kind() == Kind::Point && it.number() == Some(point));
    match (points.next(), points.next()) {
        (Some(only), None) => only,
        _ => within,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure::read;
    use crate::structure::reference::references;

    const TEXT: &str = "# 甲办法\n\n第一条　有下列情形的，处罚款：\n\n（一）甲；\n\n（二）乙；\n\n（三）前两项以外的。\n\n前款第（二）项情节轻微的，不予处罚。\n\n\
        第二条　违反第一条第一款第（二）项、前条第二款、第一条第（三）项的，责令改正。违反《乙法》第一条的，从其规定。\n\n\
        第三条　违反第二条第一款的，处罚款。\n\n附件1\n\n乙细则\n\n第一条　甲。\n\n第二条　依照第一条处理。\n";

    #[test]
    fn a_reference_leads_to_the_paragraph_or_point_that_it_names() {
        let text = read(TEXT);
        let destinations = Destinations::of(&text);
        let led: Vec<(String, String)> = references(&text)
            .iter()
            .filter_map(|it| Some((TEXT[it.span.clone()].to_owned(), destinations.leads_to(it)?.id())))
            .collect();
        let expected = [
            ("前两项", "art_1__para_1__point_1"),
            ("前款第（二）项", "art_1__para_1__point_2"),
            ("第一条第一款第（二）项", "art_1__para_1__point_2"),
            ("前条第二款", "art_1__para_2"),
            ("第一条第（三）项", "art_1__para_1__point_3"),
            ("第二条第一款", "art_2__para_1"),
            ("第一条", "att_1__art_1"),
        ];
        assert_eq!(led, expected.map(|(words, id)| (words.to_owned(), id.to_owned())));
    }
}
