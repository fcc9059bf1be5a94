//! References within the text, carried along when what they name takes another number.

use super::outcome::{Carried, Doubt, Left, LeftAt};
use super::place::Level;
use super::series::Who;
use super::work::{Series, Work};
use crate::finding::Span;
use crate::structure::article::leading_numeral;
use crate::structure::mention::{Near, Of};
use crate::structure::reference::{LeadsTo, Reference, references};
use crate::structure::{ArticleNumber, Kind, Node, numeral, read};

const ARTICLES: Series = Series { level: Level::Article, holder: 0 };

/// The numbers that the parts of a place have now.
#[derive(Clone, Copy, Default)]
struct Now {
    article: Option<ArticleNumber>,
    paragraph: Option<u32>,
    point: Option<u32>,
}

/// Writes the new numbers into the references of the base; tells of each, and of those that could not be carried.
pub(super) fn references_along(work: &mut Work<'_, '_>) -> (Vec<Carried>, Vec<Left>) {
    let source = work.text().source();
    let (mut carried, mut left) = (Vec::new(), Vec::new());
    let all = references(work.text());
    for (at, reference) in all.iter().enumerate() {
        // Words that are gone or new speak for themselves.
        if matches!(reference.of, Of::Title(_) | Of::Name(_)) || !work.layout.is_free(&reference.span) {
            continue;
        }
        let mut doubt = |why| left.push(Left { at: LeftAt::Base(reference.span.clone()), why });
        if let Of::Near(near) = reference.of
            && near_changed(work, near, reference.span.start)
        {
            doubt(Doubt::OtherBefore);
        }
        let LeadsTo::Article(number) = reference.leads_to else { continue };
        let Some(place) = &reference.place else { continue };
        let Some(article) = work.finder.article(number) else { continue };
        let mut now = Now::default();
        match fate(work, ARTICLES, article) {
            Some((main, inserted)) => now.article = Some(ArticleNumber { main, inserted }),
            None => {
                doubt(Doubt::Gone);
                continue;
            }
        }
        if (place.paragraph.is_some() || place.point.is_some()) && work.recast.contains(&article.place()) {
            doubt(Doubt::Recast);
        } else if let Some(gone) = inner(work, article, place.paragraph, place.point, &mut now) {
            doubt(gone);
        }
        if place.through && widened(work, article, all.get(at + 1)) {
            doubt(Doubt::WithinRange);
        }
        let words = &source[place.span.clone()];
        let new = rewritten(words, now);
        if new != words && work.layout.write(place.span.clone(), new.clone()) {
            carried.push(Carried { span: place.span.clone(), to: new });
        }
    }
    (carried, left)
}

/// The new number of a part; none when it is gone.
fn fate<'t, 'a>(work: &Work<'t, 'a>, series: Series, node: Node<'t, 'a>) -> Option<(u32, Option<u32>)> {
    let gone = work.changes.get(&series).is_some_and(|change| change.gone.contains(&node.place()));
    (!gone).then(|| work.new_number(series, node))
}

/// Finds the new numbers of the 款 and 项 in an article; says if one of them is gone.
fn inner<'t, 'a>(
    work: &Work<'t, 'a>,
    article: Node<'t, 'a>,
    paragraph: Option<u32>,
    point: Option<u32>,
    now: &mut Now,
) -> Option<Doubt> {
    let series = Series { level: Level::Paragraph, holder: article.place() };
    let named =
        paragraph.and_then(|number| article.children().find(|it| it.kind() == Kind::Paragraph && it.number() == Some(number)));
    if let Some(node) = named {
        match fate(work, series, node) {
            Some((number, _)) => now.paragraph = Some(number),
            None => return Some(Doubt::Gone),
        }
    }
    let point = point?;
    let holder = named.unwrap_or(article);
    let found = holder.descendants().find(|it| it.kind() == Kind::Point && it.number() == Some(point))?;
    match fate(work, work.series_of(found)?, found) {
        Some((number, _)) => {
            now.point = Some(number);
            None
        }
        None => Some(Doubt::Gone),
    }
}

/// Whether a range from an article to the next reference holds something that it did not hold before.
fn widened<'t, 'a>(work: &Work<'t, 'a>, first: Node<'t, 'a>, last: Option<&Reference>) -> bool {
    let Some(last) = last.and_then(|it| match it.leads_to {
        LeadsTo::Article(number) => work.finder.article(number),
        _ => None,
    }) else {
        return false;
    };
    let Some(change) = work.changes.get(&ARTICLES) else { return false };
    let members = work.members(ARTICLES);
    let slot = |node: Node<'t, 'a>| {
        let at = members.iter().position(|it| it.place() == node.place());
        change.slots.iter().position(|slot| at.is_some_and(|at| slot.who == Who::Old(at)))
    };
    match (slot(first), slot(last)) {
        (Some(first), Some(last)) if first <= last => {
            change.slots[first..=last].iter().any(|slot| matches!(slot.who, Who::New(_)))
        }
        (Some(_), Some(_)) => true,
        _ => false,
    }
}

/// Whether something else stands before the place where 前条 or 前款 is written.
fn near_changed(work: &Work<'_, '_>, near: Near, at: usize) -> bool {
    let leaf = work.text().nodes().filter(|node| node.is_leaf()).find(|node| node.words_span().contains(&at));
    let Some(leaf) = leaf else { return false };
    let above = |kind| std::iter::once(leaf).chain(leaf.ancestors()).find(|node| node.kind() == kind);
    let (own, count) = match near {
        Near::ArticlesBefore(count) => (above(Kind::Article), count),
        Near::ParagraphsBefore(count) => (above(Kind::Paragraph), count),
        Near::PointsBefore(count) => (above(Kind::Point), count),
        Near::ThisArticle | Near::ThisParagraph => return false,
    };
    let Some((own, series)) = own.and_then(|own| Some((own, work.series_of(own)?))) else { return false };
    let Some(change) = work.changes.get(&series) else { return false };
    let members = work.members(series);
    let Some(place) = members.iter().position(|it| it.place() == own.place()) else { return false };
    let Some(slot) = change.slots.iter().position(|slot| slot.who == Who::Old(place)) else { return false };
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    (1..=count.min(place)).any(|back| slot < back || change.slots[slot - back].who != Who::Old(place - back))
}

/// A place with new numbers, in the writing it had.
fn rewritten(words: &str, now: Now) -> String {
    let mut out = String::with_capacity(words.len());
    let mut at = 0;
    let mut after_article = false;
    while at < words.len() {
        let rest = &words[at..];
        let Some((number, after)) = leading_numeral(rest) else {
            let c = rest.chars().next().unwrap_or_default();
            after_article &= c == '之';
            out.push(c);
            at += c.len_utf8().max(1);
            continue;
        };
        let written = &rest[..rest.len() - after.len()];
        let unit = after.trim_start_matches(['）', ')']).chars().next();
        let is_open_point = unit != Some('款') && unit != Some('条') && unit != Some('目') && after.starts_with(['）', ')']);
        let new = match unit {
            _ if after_article => now.article.and_then(|it| it.inserted),
            Some('条') => now.article.map(|it| it.main),
            Some('款') => now.paragraph,
            Some('项') => now.point,
            _ if is_open_point => now.point,
            _ => None,
        };
        match new.filter(|new| *new != number) {
            Some(new) => out.push_str(&super::find::with_number(written, new)),
            None => out.push_str(written),
        }
        at += written.len();
        after_article = false;
        if unit == Some('条') && !after_article {
            out.push('条');
            at += '条'.len_utf8();
            after_article = words[at..].starts_with('之');
        }
    }
    debug_assert!(words.chars().filter(|c| !numeral::is_numeral(*c)).eq(out.chars().filter(|c| !numeral::is_numeral(*c))));
    out
}

/// References of the new text that lead nowhere and did not before, without those that were told.
pub(super) fn leading_nowhere(base: &str, new: &str, told: &[Left]) -> Vec<Left> {
    let nowhere = |text: &str| -> Vec<Span> {
        references(&read(text)).into_iter().filter(|it| matches!(it.leads_to, LeadsTo::Nothing(_))).map(|it| it.span).collect()
    };
    let mut known: Vec<&str> = nowhere(base).into_iter().map(|span| &base[span]).collect();
    known.extend(told.iter().filter_map(|left| match &left.at {
        LeftAt::Base(span) => Some(&base[span.clone()]),
        LeftAt::New(_) => None,
    }));
    let mut found = Vec::new();
    for span in nowhere(new) {
        match known.iter().position(|words| *words == &new[span.clone()]) {
            Some(at) => {
                known.swap_remove(at);
            }
            None => found.push(Left { at: LeftAt::New(span), why: Doubt::LeadsNowhere }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_keeps_its_writing() {
        let now = Now { article: Some(ArticleNumber::new(13)), paragraph: Some(3), point: Some(4) };
        for (words, written) in [
            ("第十二条第二款第（三）项", "第十三条第三款第（四）项"),
            ("第12条", "第13条"),
            ("第十二条", "第十三条"),
            ("第二款", "第三款"),
            ("（三）项", "（四）项"),
        ] {
            assert_eq!(rewritten(words, now), written);
        }
        let now = Now { article: Some(ArticleNumber { main: 13, inserted: Some(2) }), ..Now::default() };
        assert_eq!(rewritten("第十二条之一第二款", now), "第十三条之二第二款");
    }
}
