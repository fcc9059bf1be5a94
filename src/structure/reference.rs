//! The references of a text, each with what it comes to: a place in the text, a place that is not there, another text.
//!
//! Takes a text, gives its references in order, with their bytes. A place is called missing only where it cannot be there
//! however the lines are read: the words after a list may be a 款 of their own or not.

use std::collections::HashMap;

use memchr::memmem;

use crate::finding::Span;
use crate::structure::mention::{Mention, Near, Of, Place, mentions};
use crate::structure::{ArticleNumber, Kind, Node, Text, read};

/// A reference of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The words of this place; of the whole mention where it names no place.
    pub span: Span,
    /// Of which text, with bytes of this one.
    pub of: Of,
    /// Which place.
    pub place: Option<Place>,
    /// What it comes to.
    pub leads_to: LeadsTo,
}

/// What a reference comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeadsTo {
    /// An article of this text.
    Article(ArticleNumber),
    /// A place of this text that is not there.
    Nothing(Missing),
    /// Another text, or one that these words do not tell.
    Elsewhere,
}

/// What is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The text has no such article.
    Article(ArticleNumber),
    /// The article has no such 款.
    Paragraph(u32),
    /// The article, or its 款, has no such 项.
    Point(u32),
    /// There is nothing before the place where the mention stands.
    Before,
}

/// The references of a text.
pub fn references(text: &str) -> Vec<Reference> {
    references_in(&read(text))
}

/// The references of a text that was read.
pub fn references_in(text: &Text<'_>) -> Vec<Reference> {
    // Every mention has one of these words, and most parts of a text have none.
    let marks = Marks::of(text.source(), &["第", "前"]);
    let index = Index::of(text);
    let amends = amends_another(text);
    let mut found = Vec::new();
    let mut last = (None, false);
    let may_mention = |node: &Node<'_, '_>| node.is_leaf() && bears_words(node.kind()) && marks.lie_in(&node.words_span());
    for node in text.nodes().filter(may_mention) {
        let mut here = Here::of(node);
        // Within one article a 款 alone may be one of an article that was named before.
        here.after_name = last == (here.article, true);
        let at = node.words_span().start;
        let in_table = matches!(node.kind(), Kind::Table | Kind::Other);
        for mention in mentions(node.words()) {
            // In a decision, or a table of other laws, what is named without a title is another text's.
            let elsewhere =
                (amends || in_table || index.articles.is_empty()) && !matches!(mention.of, Of::Title(_) | Of::Name(_));
            let names = mention.places.iter().any(|place| place.article.is_some());
            resolve(mention, at, if elsewhere { None } else { Some(&index) }, here, &mut found);
            here.after_name |= names;
        }
        last = (here.article, here.after_name);
    }
    found
}

/// Where some words stand in a text, in order.
struct Marks(Vec<usize>);

impl Marks {
    fn of(text: &str, words: &[&str]) -> Self {
        let mut places: Vec<usize> = words.iter().flat_map(|word| memmem::find_iter(text.as_bytes(), word)).collect();
        places.sort_unstable();
        Self(places)
    }

    fn lie_in(&self, span: &Span) -> bool {
        let next = self.0.partition_point(|place| *place < span.start);
        self.0.get(next).is_some_and(|place| *place < span.end)
    }
}

/// Whether a part speaks in the text's own words; what is quoted, listed or signed does not.
fn bears_words(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Paragraph | Kind::Intro | Kind::Point | Kind::Indent | Kind::WrapUp | Kind::Clause | Kind::Table | Kind::Other
    )
}

fn resolve(mention: Mention, at: usize, index: Option<&Index>, here: Here, found: &mut Vec<Reference>) {
    let absolute = |span: &Span| span.start + at..span.end + at;
    let of = match &mention.of {
        Of::Title(span) => Of::Title(absolute(span)),
        Of::Name(span) => Of::Name(absolute(span)),
        Of::This => Of::This,
        Of::Near(near) => Of::Near(*near),
    };
    let comes_to = |place: Option<&Place>| match (index, &of) {
        (None, _) | (_, Of::Title(_) | Of::Name(_)) => LeadsTo::Elsewhere,
        (Some(index), Of::This) => place.map_or(LeadsTo::Elsewhere, |place| index.leads_to(place, here)),
        (Some(index), Of::Near(near)) => index.near(*near, place, here),
    };
    if mention.places.is_empty() {
        found.push(Reference { span: absolute(&mention.span), leads_to: comes_to(None), of, place: None });
        return;
    }
    for (count, place) in mention.places.iter().enumerate() {
        let leads_to = comes_to(Some(place));
        let span = absolute(&if count == 0 { mention.span.start..place.span.end } else { place.span.clone() });
        let place = Place { span: absolute(&place.span), ..place.clone() };
        found.push(Reference { span, of: of.clone(), place: Some(place), leads_to });
    }
}

/// Whether the text is a decision on other texts: 关于修改…的决定, …修正案.
fn amends_another(text: &Text<'_>) -> bool {
    let title = text.title().map_or("", |title| &text.source()[title.span()]);
    title.contains("修正案") || (title.contains("决定") && ["修改", "修正", "废止"].iter().any(|word| title.contains(word)))
}

/// Where a mention stands.
#[derive(Clone, Copy, Debug, Default)]
struct Here {
    article: Option<ArticleNumber>,
    /// The 款 in it, from 1.
    paragraph: u32,
    /// Whether the words may as well be a 款 of their own.
    after_list: bool,
    /// Whether an article was named before in this one, so that a 款 or 项 alone may be one of that.
    after_name: bool,
}

impl Here {
    fn of(node: Node<'_, '_>) -> Self {
        let mut here = Self { after_list: node.kind() == Kind::WrapUp, ..Self::default() };
        for part in std::iter::once(node).chain(node.ancestors()) {
            match part.kind() {
                Kind::Paragraph => here.paragraph = part.number().unwrap_or_default(),
                Kind::Article => here.article = here.article.or(part.article()),
                _ => {}
            }
        }
        here
    }
}

/// The articles of a text, with what they hold.
#[derive(Debug, Default)]
struct Index {
    /// In the order of the text.
    articles: Vec<Held>,
    /// The place of the first article of each number.
    places: HashMap<ArticleNumber, usize>,
}

#[derive(Debug)]
struct Held {
    number: ArticleNumber,
    /// How many 款 there are at most.
    paragraphs: u32,
    /// How many 项 the longest list has.
    points: u32,
    /// Tables and the like, in which there may be more than is counted.
    uncounted: bool,
}

impl Index {
    fn of(text: &Text<'_>) -> Self {
        let lists = Marks::of(text.source(), &["（一）", "(一)"]);
        let mut articles: Vec<Held> = Vec::new();
        for node in text.nodes() {
            if let Some(number) = node.article() {
                articles.push(Held { number, paragraphs: 0, points: 0, uncounted: false });
                continue;
            }
            let Some(article) = articles.last_mut() else { continue };
            match node.kind() {
                Kind::Paragraph => article.paragraphs += 1,
                // The words after a list may be a 款 of their own.
                Kind::WrapUp => article.paragraphs += 1,
                Kind::Point => article.points = article.points.max(node.number().unwrap_or_default()),
                Kind::Other | Kind::Table => article.uncounted = true,
                _ => {}
            }
            if node.is_leaf() && lists.lie_in(&node.words_span()) {
                article.points = article.points.max(points_inside(node.words()));
            }
        }
        let mut places = HashMap::with_capacity(articles.len());
        for (at, held) in articles.iter().enumerate() {
            places.entry(held.number).or_insert(at);
        }
        Self { articles, places }
    }

    fn held(&self, number: ArticleNumber) -> Option<&Held> {
        self.places.get(&number).map(|at| &self.articles[*at])
    }

    fn leads_to(&self, place: &Place, here: Here) -> LeadsTo {
        // 第二款 alone is one of the article in which it stands, or of one that was named before it.
        if place.article.is_none() && here.after_name {
            return LeadsTo::Elsewhere;
        }
        let Some(number) = place.article.or(here.article) else { return LeadsTo::Elsewhere };
        let Some(held) = self.held(number) else { return LeadsTo::Nothing(Missing::Article(number)) };
        held.check(place).map_or(LeadsTo::Article(number), LeadsTo::Nothing)
    }

    fn near(&self, near: Near, place: Option<&Place>, here: Here) -> LeadsTo {
        let Some(number) = here.article else { return LeadsTo::Elsewhere };
        let Some(&at) = self.places.get(&number) else { return LeadsTo::Elsewhere };
        let missing = match near {
            Near::ArticlesBefore(count) => usize::try_from(count).is_ok_and(|count| at < count),
            Near::ParagraphsBefore(count) => !here.after_list && here.paragraph <= count,
            Near::ThisArticle | Near::ThisParagraph | Near::PointsBefore(_) => false,
        };
        if missing {
            return LeadsTo::Nothing(Missing::Before);
        }
        let of = match near {
            Near::ArticlesBefore(_) => &self.articles[at - 1],
            _ => &self.articles[at],
        };
        match place.and_then(|place| of.check(&Place { article: None, ..place.clone() })) {
            Some(missing) => LeadsTo::Nothing(missing),
            None => LeadsTo::Article(of.number),
        }
    }
}

impl Held {
    /// What is missing of a place in this article.
    fn check(&self, place: &Place) -> Option<Missing> {
        if self.uncounted {
            return None;
        }
        if let Some(paragraph) = place.paragraph.filter(|paragraph| !(1..=self.paragraphs.max(1)).contains(paragraph)) {
            return Some(Missing::Paragraph(paragraph));
        }
        // The words after a list may or may not be a 款, so the 项 is looked for in the whole article.
        let point = place.point?;
        (point == 0 || point > self.points).then_some(Missing::Point(point))
    }
}

/// 项 that stand in the words themselves: …：（一）…；（二）….
fn points_inside(words: &str) -> u32 {
    let mut count = 0;
    for (at, _) in words.match_indices(['（', '(']) {
        let rest = &words[at..];
        let next = crate::structure::numeral::format(count + 1);
        let opens =
            rest.trim_start_matches(['（', '(']).strip_prefix(next.as_str()).is_some_and(|rest| rest.starts_with(['）', ')']));
        // 第（一）项 is a mention, no 项.
        if opens && !words[..at].ends_with('第') && !words[..at].ends_with('、') {
            count += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# 甲办法\n\n第一条　根据《乙法》第三条，制定本办法。\n\n第二条　有下列情形之一的，不得排放：\n\n（一）甲；\n\n（二）乙。\n\n违反前款规定的，处罚款。\n\n\
                        第三条　违反本办法第二条第一款第（二）项的，责令改正。\n";

    fn missing(addition: &str) -> Vec<(String, Missing)> {
        let text = format!("{TEXT}\n第四条　{addition}\n");
        let found = references(&text).into_iter();
        found
            .filter_map(|it| match it.leads_to {
                LeadsTo::Nothing(missing) => Some((text[it.span].to_owned(), missing)),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn what_is_there_is_found() {
        let leads: Vec<LeadsTo> = references(TEXT).into_iter().map(|it| it.leads_to).collect();
        let article = |number| LeadsTo::Article(ArticleNumber::new(number));
        assert_eq!(leads, [LeadsTo::Elsewhere, article(2), article(2)]);
        assert_eq!(missing("违反第二条第二款、第三条，或者依照前条、前两条处理的"), []);
        assert_eq!(missing("甲。\n\n违反前款规定的。"), []);
    }

    #[test]
    fn what_is_not_there_is_told() {
        let at = |text: &str, missing| vec![(text.to_owned(), missing)];
        assert_eq!(missing("违反本办法第九条规定的"), at("本办法第九条", Missing::Article(ArticleNumber::new(9))));
        assert_eq!(missing("违反第二条第三款规定的"), at("第二条第三款", Missing::Paragraph(3)));
        assert_eq!(missing("违反第二条第一款第（三）项的"), at("第二条第一款第（三）项", Missing::Point(3)));
        assert_eq!(missing("违反前款规定的"), at("前款", Missing::Before));
        assert_eq!(missing("第一条至第七条"), at("第七条", Missing::Article(ArticleNumber::new(7))));
    }

    #[test]
    fn a_decision_speaks_of_the_text_that_it_amends() {
        let text = "# 关于修改《甲办法》的决定\n\n第一条　将第二十条修改为：“第二十条 处罚款。”\n";
        assert!(references(text).iter().all(|it| it.leads_to == LeadsTo::Elsewhere));
    }
}
