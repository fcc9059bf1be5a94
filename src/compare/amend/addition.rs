//! What a decision adds: 条, 款, 项 and 目, each with the series that it joins and its place there.

use super::consolidate::whole;
use super::groups::groups;
use super::instruction::Side;
use super::outcome::Why;
use super::place::{Level, Place};
use super::quoted::Quoted;
use super::series::At;
use super::work::{New, Series, Work, head_span};
use crate::structure::Kind;

/// What an instruction adds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Added<'o> {
    pub(super) unit: Level,
    pub(super) count: u32,
    pub(super) within: Option<Place>,
    pub(super) beside: Option<(Side, Place)>,
    pub(super) to: &'o [Place],
    pub(super) words: &'o Quoted,
    pub(super) holds: Option<Place>,
}

impl Work<'_, '_> {
    /// Takes what is added, with the place where it goes.
    pub(super) fn insert(&mut self, by: usize, added: Added<'_>) {
        if matches!(added.unit, Level::Chapter | Level::Section) {
            return super::division::insert(self, by, added);
        }
        let mut found = groups(&added.words.lines, added.unit);
        if added.count == 1 {
            found = whole(&added.words.lines, added.unit).into_iter().collect();
        }
        let said = usize::try_from(added.count).unwrap_or(usize::MAX);
        if found.len() != said || (!added.to.is_empty() && added.to.len() != said) {
            return self.misfit(by, None, Why::CountUnfit { said, found: found.len() });
        }
        let Some(series) = self.series_for(by, &added) else { return };
        for (count, group) in found.into_iter().enumerate() {
            let place = added.to.get(count).copied();
            let told = place.and_then(|it| {
                Some((it.number()?, it.article.and_then(|it| it.inserted).filter(|_| added.unit == Level::Article)))
            });
            if let (Some(told), Some(own)) = (told, group.number)
                && told != own
            {
                return self.misfit(by, None, Why::LabelUnfit(added.words.lines[0].chars().take(12).collect()));
            }
            let number = told.or(group.number.filter(|_| added.unit == Level::Article));
            let Some(at) = self.spot(by, series, number, added.beside) else { return };
            let chapter = added.within.and_then(|it| it.chapter).or(added.beside.and_then(|(_, it)| it.chapter));
            let beside = added.beside.filter(|(side, _)| *side == Side::After).map(|(_, it)| it);
            let new = New { at, by, lines: group.lines, chapter, beside, is_inside: false, holds: None };
            self.change(series).news.push(new);
        }
    }

    /// Where something new goes in its series.
    fn spot(
        &mut self,
        by: usize,
        series: Series,
        number: Option<(u32, Option<u32>)>,
        beside: Option<(Side, Place)>,
    ) -> Option<At> {
        if let Some(number) = number {
            return Some(At::Number(number));
        }
        let Some((side, place)) = beside.filter(|(_, place)| place.level() == Some(series.level)) else {
            if series.level == Level::Article {
                self.misfit(by, None, Why::NotUnderstood);
                return None;
            }
            return Some(At::End);
        };
        let node = self.find(by, place)?;
        let at = self.members(series).iter().position(|it| it.place() == node.place())?;
        Some(if side == Side::After { At::After(at) } else { At::Before(at) })
    }

    /// The series that something new joins.
    fn series_for(&mut self, by: usize, added: &Added<'_>) -> Option<Series> {
        let holder = added.within.or(added.beside.map(|(_, place)| place.above(added.unit)));
        if added.unit == Level::Article {
            return Some(Series { level: Level::Article, holder: 0 });
        }
        let holder = self.find(by, holder?)?;
        let kind = match added.unit {
            Level::Paragraph => return Some(Series { level: Level::Paragraph, holder: holder.place() }),
            Level::Point => Kind::Point,
            _ => Kind::Indent,
        };
        if holder.kind() != Kind::Article {
            return Some(Series { level: added.unit, holder: holder.place() });
        }
        // 第三条增加一项: the 款 with a list, or the only one.
        let paragraphs: Vec<_> = holder.children().filter(|it| it.kind() == Kind::Paragraph).collect();
        let listed: Vec<_> = paragraphs.iter().filter(|it| it.children().any(|part| part.kind() == kind)).collect();
        match (listed.as_slice(), paragraphs.as_slice()) {
            ([one], _) => Some(Series { level: added.unit, holder: one.place() }),
            ([], [one]) => Some(Series { level: added.unit, holder: one.place() }),
            _ => {
                let place = self.finder.place_of(holder);
                self.misfit(by, Some(head_span(holder)), Why::SeveralPlaces(place));
                None
            }
        }
    }
}
