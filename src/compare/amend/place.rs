//! The places that a decision names: 第五条第二款第（三）项, 第三章, 第一款.

use std::fmt;

use crate::structure::article::leading_numeral;
use crate::structure::{ArticleNumber, is_blank, numeral};

/// How deep a place lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 章
    Chapter,
    /// 节
    Section,
    /// 条
    Article,
    /// 款
    Paragraph,
    /// 项
    Point,
    /// 目
    Indent,
}

impl Level {
    /// The level that a word names: 章, 节, 条, 款, 项, 目.
    pub(super) fn of(unit: char) -> Option<Self> {
        Some(match unit {
            '章' => Self::Chapter,
            '节' => Self::Section,
            '条' => Self::Article,
            '款' => Self::Paragraph,
            '项' => Self::Point,
            '目' => Self::Indent,
            _ => return None,
        })
    }
}

/// A place in a text, by the numbers that stand in it; what is left out is not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// 章
    pub chapter: Option<u32>,
    /// 节
    pub section: Option<u32>,
    /// 条
    pub article: Option<ArticleNumber>,
    /// 款
    pub paragraph: Option<u32>,
    /// 项
    pub point: Option<u32>,
    /// 目
    pub indent: Option<u32>,
}

impl Place {
    /// An article.
    pub fn article(number: ArticleNumber) -> Self {
        Self { article: Some(number), ..Self::default() }
    }

    /// The same place with a number at a level, and nothing below it.
    pub fn with(self, level: Level, number: u32) -> Self {
        let mut place = self.above(level);
        match level {
            Level::Chapter => place.chapter = Some(number),
            Level::Section => place.section = Some(number),
            Level::Article => place.article = Some(ArticleNumber::new(number)),
            Level::Paragraph => place.paragraph = Some(number),
            Level::Point => place.point = Some(number),
            Level::Indent => place.indent = Some(number),
        }
        place
    }

    /// The deepest level it names.
    pub fn level(self) -> Option<Level> {
        [
            (self.indent.is_some(), Level::Indent),
            (self.point.is_some(), Level::Point),
            (self.paragraph.is_some(), Level::Paragraph),
            (self.article.is_some(), Level::Article),
            (self.section.is_some(), Level::Section),
            (self.chapter.is_some(), Level::Chapter),
        ]
        .into_iter()
        .find_map(|(named, level)| named.then_some(level))
    }

    /// The number at its deepest level; of an article the one between 第 and 条.
    pub fn number(self) -> Option<u32> {
        match self.level()? {
            Level::Chapter => self.chapter,
            Level::Section => self.section,
            Level::Article => self.article.map(|article| article.main),
            Level::Paragraph => self.paragraph,
            Level::Point => self.point,
            Level::Indent => self.indent,
        }
    }

    /// What it says above a level.
    pub fn above(self, level: Level) -> Self {
        let keep = |own: Level, number: Option<u32>| number.filter(|_| own < level);
        Self {
            chapter: keep(Level::Chapter, self.chapter),
            section: keep(Level::Section, self.section),
            article: self.article.filter(|_| Level::Article < level),
            paragraph: keep(Level::Paragraph, self.paragraph),
            point: keep(Level::Point, self.point),
            indent: keep(Level::Indent, self.indent),
        }
    }

    /// The highest level it names.
    fn top(self) -> Option<Level> {
        [
            (self.chapter.is_some(), Level::Chapter),
            (self.section.is_some(), Level::Section),
            (self.article.is_some(), Level::Article),
            (self.paragraph.is_some(), Level::Paragraph),
            (self.point.is_some(), Level::Point),
            (self.indent.is_some(), Level::Indent),
        ]
        .into_iter()
        .find_map(|(named, level)| named.then_some(level))
    }

    /// The place that its words mean after another was named: 第二款 after 第五条 is 第五条第二款.
    pub fn after(self, named: Self) -> Self {
        let Some(top) = self.top() else { return named };
        if top <= Level::Article {
            // Articles are counted through all chapters; a section is one of the chapter before it.
            let chapter = if top == Level::Section { named.chapter } else { None };
            return Self { chapter: self.chapter.or(chapter), ..self };
        }
        let above = named.above(top);
        Self {
            article: above.article,
            paragraph: self.paragraph.or(above.paragraph),
            point: self.point.or(above.point),
            indent: self.indent,
            ..Self::default()
        }
    }

    /// The place that words open with, and how many bytes they take; nothing is taken over from what was named before.
    pub fn opening(words: &str) -> Option<(Self, usize)> {
        let mut place = Self::default();
        let mut at = 0;
        while let Some((level, number, inserted, length)) = step(&words[at..]) {
            if place.level().is_some_and(|last| last >= level) {
                break;
            }
            place = place.with(level, number);
            if let Some(article) = &mut place.article
                && level == Level::Article
            {
                article.inserted = inserted;
            }
            at += length;
        }
        (at > 0).then_some((place, at))
    }
}

/// One step of a place: `第五条`, `第二款`, `第（三）项`, with the spaces before it.
fn step(words: &str) -> Option<(Level, u32, Option<u32>, usize)> {
    let rest = words.trim_start_matches(is_blank);
    let rest = rest.strip_prefix('的').filter(|rest| rest.starts_with('第')).unwrap_or(rest);
    let rest = rest.strip_prefix('第')?;
    let bare = rest.strip_prefix(['（', '(']);
    let (number, rest) = leading_numeral(bare.unwrap_or(rest))?;
    let rest = if bare.is_some() { rest.strip_prefix(['）', ')'])? } else { rest };
    let unit = rest.chars().next()?;
    let level = Level::of(unit)?;
    let mut rest = &rest[unit.len_utf8()..];
    let mut inserted = None;
    if level == Level::Article
        && let Some((number, after)) = rest.strip_prefix('之').and_then(leading_numeral)
    {
        inserted = Some(number);
        rest = after;
    }
    Some((level, number, inserted, words.len() - rest.len()))
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = |f: &mut fmt::Formatter<'_>, number: Option<u32>, unit: &str| match number {
            Some(number) => write!(f, "第{}{unit}", numeral::format(number)),
            None => Ok(()),
        };
        word(f, self.chapter, "章")?;
        word(f, self.section, "节")?;
        if let Some(article) = self.article {
            write!(f, "{article}")?;
        }
        word(f, self.paragraph, "款")?;
        if let Some(point) = self.point {
            write!(f, "第（{}）项", numeral::format(point))?;
        }
        word(f, self.indent, "目")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_and_written() {
        for (words, written) in [
            ("第五条第二款第三项中", "第五条第二款第（三）项"),
            ("第二百二十四条之一", "第二百二十四条之一"),
            ("第三章第二节", "第三章第二节"),
            ("第12条第（4）项", "第十二条第（四）项"),
            ("第五条的第一款", "第五条第一款"),
        ] {
            assert_eq!(Place::opening(words).expect("a place").0.to_string(), written, "{words}");
        }
        assert_eq!(Place::opening("第二款第五条").expect("a place").0.to_string(), "第二款");
        assert_eq!(Place::opening("第一次"), None);
    }

    #[test]
    fn a_place_takes_over_what_was_named_before_it() {
        let read = |words| Place::opening(words).expect("a place").0;
        let named = read("第五条第二款第（一）项");
        assert_eq!(read("第三款").after(named).to_string(), "第五条第三款");
        assert_eq!(read("第（二）项").after(named).to_string(), "第五条第二款第（二）项");
        assert_eq!(read("第六条").after(named).to_string(), "第六条");
        assert_eq!(read("第二节").after(read("第三章")).to_string(), "第三章第二节");
    }
}
