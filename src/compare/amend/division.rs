//! Chapters and sections that a decision adds: 增加一章，作为第三章.

use super::addition::Added;
use super::consolidate::{heading_of, label_like};
use super::find::without_article_label;
use super::instruction::Side;
use super::outcome::Why;
use super::place::Level;
use super::series::At;
use super::work::{New, Series, Work, head_span};
use crate::structure::{ArticleNumber, is_blank, numeral};

/// Takes a chapter or section that is added, with the articles that it brings.
pub(super) fn insert(work: &mut Work<'_, '_>, by: usize, added: Added<'_>) {
    let [first, rest @ ..] = added.words.lines.as_slice() else {
        return work.misfit(by, None, Why::CountUnfit { said: 1, found: 0 });
    };
    let series = match (added.unit, added.within) {
        (Level::Section, Some(place)) => match work.find(by, place) {
            Some(chapter) => Series { level: Level::Section, holder: chapter.place() },
            None => return,
        },
        (Level::Section, None) => return work.misfit(by, None, Why::NotUnderstood),
        _ => Series { level: Level::Chapter, holder: 0 },
    };
    let told = added.to.first().and_then(|place| place.number()).or_else(|| number_of(first));
    let at = match (told, added.beside) {
        (Some(number), _) => At::Number((number, None)),
        (None, Some((side, place))) if place.level() == Some(added.unit) => {
            let Some(node) = work.find(by, place) else { return };
            let Some(at) = work.members(series).iter().position(|it| it.place() == node.place()) else { return };
            if side == Side::After { At::After(at) } else { At::Before(at) }
        }
        _ => return work.misfit(by, None, Why::NotUnderstood),
    };
    if added.count != 1 || number_of(first).is_some_and(|own| told.is_some_and(|told| told != own)) {
        return work.misfit(by, None, Why::LabelUnfit(first.chars().take(12).collect()));
    }
    let mut lines = vec![heading_of(first).to_owned()];
    lines.extend(rest.iter().cloned());
    for line in rest {
        if let (Some(ArticleNumber { main, inserted }), _) = without_article_label(line) {
            let new = New {
                at: At::Number((main, inserted)),
                by,
                lines: Vec::new(),
                chapter: None,
                beside: None,
                is_inside: true,
                holds: None,
            };
            work.change(Series { level: Level::Article, holder: 0 }).news.push(new);
        }
    }
    let beside = added.beside.filter(|(side, _)| *side == Side::After).map(|(_, place)| place);
    work.change(series).news.push(New { at, by, lines, chapter: None, beside, is_inside: false, holds: added.holds });
    if added.holds.is_none() && series.level == Level::Chapter && work.members(series).is_empty() {
        let first = work.finder.articles.first().map(|it| head_span(*it));
        work.misfit(by, first, Why::Immovable(Level::Chapter));
    }
}

/// The number in 第三章　监督检查.
fn number_of(words: &str) -> Option<u32> {
    let rest = words.trim_start_matches(is_blank).strip_prefix('第')?;
    let at = rest.find(['章', '节'])?;
    numeral::parse(&rest[..at])
}

/// The heading and the articles of a new chapter, as this text writes them.
pub(super) fn words_of(work: &Work<'_, '_>, series: Series, new: &New, number: (u32, Option<u32>)) -> String {
    let source = work.text().source();
    let members = work.members(series);
    let sample = members.first().copied();
    let usual = if series.level == Level::Chapter { "第一章" } else { "第一节" };
    let label = label_like(sample.map(|it| it.label()), usual, number);
    // A text without chapters has them marked as this product's texts do.
    let opens = sample.map_or("## ", |it| &source[it.span().start..it.label_span().start]);
    let parted = sample.map_or("\u{3000}", |it| &source[it.label_span().end..it.heading_span().start.max(it.label_span().end)]);
    let mut lines = vec![format!("{opens}{label}{parted}{}", new.lines.first().map_or("", String::as_str))];
    let article = work.finder.articles.first().copied();
    let article_opens = article.map_or("", |it| &source[it.span().start..it.label_span().start]);
    let article_parted = article.map_or("\u{3000}", |it| {
        let rest = &source[it.label_span().end..it.span().end];
        &rest[..rest.len() - rest.trim_start_matches(|c: char| (is_blank(c) && c != '\n') || c == '*').len()]
    });
    for line in new.lines.iter().skip(1) {
        lines.push(match without_article_label(line) {
            (Some(number), rest) => {
                let label = label_like(article.map(|it| it.label()), "第一条", (number.main, number.inserted));
                format!("{article_opens}{label}{article_parted}{rest}")
            }
            (None, line) => line.to_owned(),
        });
    }
    lines.join(work.layout.gap())
}
