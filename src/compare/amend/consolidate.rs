//! A decision applied to a text: each instruction in turn, then the numbers, then the references.

use super::addition::Added;
use super::carry;
use super::decision::Part;
use super::find::{with_number, without_article_label};
use super::groups::{Group, groups};
use super::instruction::Order;
use super::outcome::{Consolidated, Done, Effect, Misfit, Refused, Why};
use super::place::{Level, Place};
use super::quoted::Quoted;
use super::renumber;
use super::series::At;
use super::work::{New, Series, Work, head_span};
use crate::structure::title::titles;
use crate::structure::{self, Kind, Node, is_blank};

/// The text that comes of a base and what a decision orders of it.
///
/// # Errors
/// [`Refused`] when anything was not understood or does not fit; then nothing of it is applied.
pub fn consolidate(base: &str, part: &Part) -> Result<Consolidated, Refused> {
    if part.instructions.is_empty() && part.unread.is_empty() {
        return Err(Refused::NoInstruction);
    }
    let unread = part.unread.iter().map(|span| Misfit { decision: span.clone(), base: None, why: Why::NotUnderstood });
    let text = structure::read(base);
    let mut work = Work::new(&text, part);
    work.misfits.extend(unread);
    work.closes_up = part.instructions.iter().any(|it| it.order == Order::Adjust);
    let promoted = promoted(part);
    for (by, instruction) in part.instructions.iter().enumerate() {
        if !promoted.iter().any(|(_, words)| *words == Some(by)) {
            work.apply(by, &instruction.order, promoted.iter().find(|(at, _)| *at == by).map(|(_, words)| *words));
        }
    }
    for (by, instruction) in part.instructions.iter().enumerate() {
        if let Order::Words { places, from, to } = &instruction.order {
            work.words(by, places, from, to);
        }
    }
    let renumbered = renumber::settle(&mut work);
    if !work.misfits.is_empty() {
        work.misfits.sort_by_key(|it| (it.decision.start, it.decision.end));
        work.misfits.dedup();
        return Err(Refused::Misfits(work.misfits));
    }
    let (carried, left) = carry::references_along(&mut work);
    renumber::move_parts(&mut work);
    let new = work.layout.text();
    let mut left = left;
    left.extend(carry::leading_nowhere(base, &new, &left));
    let done = work.effects.into_iter().enumerate().map(|(instruction, effects)| Done { instruction, effects }).collect();
    Ok(Consolidated { text: new, done, renumbered, carried, left })
}

/// The instructions that make an article of a 款, each with the one that gives its words.
fn promoted(part: &Part) -> Vec<(usize, Option<usize>)> {
    let mut found = Vec::new();
    for (at, instruction) in part.instructions.iter().enumerate() {
        let Order::Renumber { from, to } = &instruction.order else { continue };
        if from.first().and_then(|it| it.level()) == to.first().and_then(|it| it.level()) {
            continue;
        }
        let words =
            part.instructions.get(at + 1).is_some_and(|it| matches!(&it.order, Order::Replace { places, .. } if places == from));
        found.push((at, words.then_some(at + 1)));
    }
    found
}

impl<'t, 'a> Work<'t, 'a> {
    fn apply(&mut self, by: usize, order: &'t Order, promoted: Option<Option<usize>>) {
        match order {
            Order::Replace { places, with } => self.replace(by, places, with),
            Order::Renumber { from, to } => match promoted {
                Some(words) => self.promote(by, from, to, words),
                None => self.renumber(by, from, to),
            },
            Order::Insert { unit, count, within, beside, to, words, holds } => {
                self.insert(by, Added { unit: *unit, count: *count, within: *within, beside: *beside, to, words, holds: *holds });
            }
            Order::DeleteHeading { place } => self.delete_heading(by, *place),
            Order::Delete { places } => {
                for place in places {
                    if let Some(node) = self.find(by, *place) {
                        self.take(by, node);
                    }
                }
            }
            Order::Merge { places, to, with } => self.merge(by, places, *to, with),
            Order::Title { with } => self.title(by, with),
            Order::Heading { place, with } => self.heading(by, *place, with),
            // Words are changed when it is known what is gone; numbers close up when they are counted.
            Order::Words { .. } | Order::Adjust => {}
        }
    }

    fn replace(&mut self, by: usize, places: &[Place], with: &Quoted) {
        let Some(level) = places.first().and_then(|place| place.level()) else { return };
        let mut found = if places.len() == 1 { Vec::new() } else { groups(&with.lines, level) };
        if places.len() == 1 {
            found.extend(whole(&with.lines, level));
        }
        if found.len() != places.len() {
            return self.misfit(by, None, Why::CountUnfit { said: places.len(), found: found.len() });
        }
        for (place, group) in places.iter().zip(found) {
            if let Some(node) = self.find(by, *place) {
                self.labels.extend(group.number.filter(|_| level == Level::Article).map(|number| (by, node.place(), number)));
                self.rewrite(by, node, &group);
            }
        }
    }

    /// Gives a part other words; its label stays.
    fn rewrite(&mut self, by: usize, node: Node<'t, 'a>, group: &Group) {
        if node.kind() == Kind::Chapter || node.kind() == Kind::Section {
            return self.misfit(by, Some(head_span(node)), Why::Immovable(Level::Chapter));
        }
        let range = self.layout.range(node);
        let mut lines = group.lines.clone();
        let heading = node.heading();
        let mut head = self.layout.head(node);
        if node.kind() == Kind::Article
            && !heading.is_empty()
            && lines.first().is_some_and(|line| line.starts_with(['（', '【', '(']))
        {
            // The new words bring a caption of their own.
            head -= 1;
        }
        if lines.is_empty() {
            lines.push(String::new());
        }
        let words = lines.join(self.layout.gap());
        if self.layout.replace(range.start + head..range.end, words) {
            self.misfit(by, Some(head_span(node)), Why::Clash);
        }
        if node.kind() == Kind::Article {
            self.recast.push(node.place());
        } else if let Some(article) = node.ancestors().find(|it| it.kind() == Kind::Article)
            && node.kind() == Kind::Paragraph
            && groups(&lines, Level::Paragraph).len() > 1
        {
            self.recast.push(article.place());
        }
        let effect = Effect::Rewritten { place: self.finder.place_of(node), span: node.span() };
        self.effects[by].push(effect);
    }

    fn renumber(&mut self, by: usize, from: &[Place], to: &[Place]) {
        if from.len() != to.len() {
            return self.misfit(by, None, Why::CountUnfit { said: from.len(), found: to.len() });
        }
        for (from, to) in from.iter().zip(to) {
            let Some(node) = self.find(by, *from) else { continue };
            let number = to.number().zip(self.series_of(node));
            let Some((number, series)) = number else {
                self.misfit(by, Some(head_span(node)), Why::Immovable(from.level().unwrap_or(Level::Article)));
                continue;
            };
            let inserted = to.article.and_then(|it| it.inserted).filter(|_| series.level == Level::Article);
            self.change(series).to.insert(node.place(), ((number, inserted), by));
            self.effects[by].push(Effect::Renumbered { from: *from, to: *to });
        }
    }

    /// 将第二款改为第十九条: the 款 goes, and its words, or those given, are an article.
    fn promote(&mut self, by: usize, from: &[Place], to: &[Place], words: Option<usize>) {
        let ([from], [to]) = (from, to) else {
            return self.misfit(by, None, Why::CountUnfit { said: from.len(), found: to.len() });
        };
        let (Some(node), Some(Level::Article)) = (self.find(by, *from), to.level()) else {
            return self.misfit(by, None, Why::Immovable(from.level().unwrap_or(Level::Paragraph)));
        };
        let given = words.and_then(|at| match &self.part.instructions[at].order {
            Order::Replace { with, .. } => Some(with.lines.clone()),
            _ => None,
        });
        let lines = given.unwrap_or_else(|| vec![self.layout.lift(self.layout.range(node), 0)]);
        let number = to.article.map(|it| (it.main, it.inserted)).unwrap_or_default();
        let lines = whole(&lines, Level::Article).into_iter().flat_map(|group| group.lines).collect();
        if let Some(series) = self.series_of(node) {
            self.change(series).gone.push(node.place());
        }
        self.layout.take(self.layout.range(node));
        let new = New { at: At::Number(number), by, lines, chapter: None, beside: None, is_inside: false, holds: None };
        self.change(Series { level: Level::Article, holder: 0 }).news.push(new);
        self.effects[by].push(Effect::Renumbered { from: *from, to: *to });
        if let Some(words) = words {
            self.effects[words].push(Effect::Rewritten { place: *from, span: node.span() });
        }
    }

    fn merge(&mut self, by: usize, places: &[Place], to: Place, with: &Quoted) {
        let Some(number) = to.article.map(|it| (it.main, it.inserted)) else {
            return self.misfit(by, None, Why::Immovable(to.level().unwrap_or(Level::Paragraph)));
        };
        for (count, place) in places.iter().enumerate() {
            let Some(node) = self.find(by, *place) else { continue };
            if count > 0 {
                self.take(by, node);
                continue;
            }
            if let Some(group) = whole(&with.lines, Level::Article) {
                self.rewrite(by, node, &group);
            }
            self.change(Series { level: Level::Article, holder: 0 }).to.insert(node.place(), (number, by));
            self.effects[by].push(Effect::Renumbered { from: *place, to });
        }
    }

    fn title(&mut self, by: usize, with: &Quoted) {
        let (Some(title), Some(words)) = (self.text().title(), with.words()) else {
            return self.misfit(by, None, Why::NoTitle);
        };
        let words = words.trim_start_matches('《').trim_end_matches('》').to_owned();
        if !self.layout.write(title.words_span(), words) {
            self.misfit(by, Some(title.words_span()), Why::Clash);
        }
        self.effects[by].push(Effect::Title);
    }

    fn heading(&mut self, by: usize, place: Place, with: &Quoted) {
        let Some(node) = self.find(by, place) else { return };
        let name = with.words().map(|words| heading_of(words).to_owned()).unwrap_or_default();
        if name.is_empty() || !self.layout.write(node.heading_span(), name.clone()) {
            return self.misfit(by, Some(head_span(node)), Why::Clash);
        }
        if let Some(line) = renumber::contents_line(self.text(), node) {
            let words = line.words_span();
            let heading = line.words().rfind(node.heading()).map(|at| words.start + at..words.start + at + node.heading().len());
            if let Some(heading) = heading {
                self.layout.write(heading, name);
            }
        }
        self.effects[by].push(Effect::Heading { place });
    }

    /// Takes the heading of a chapter away; what stands below it belongs to the chapter before.
    fn delete_heading(&mut self, by: usize, place: Place) {
        let Some(node) = self.find(by, place) else { return };
        let range = self.layout.range(node);
        if let Some(series) = self.series_of(node) {
            self.change(series).gone.push(node.place());
        }
        let head = range.start..range.start + self.layout.head(node);
        if self.layout.take(head) {
            self.misfit(by, Some(head_span(node)), Why::Clash);
        }
        self.effects[by].push(Effect::Removed { place, span: head_span(node) });
    }

    /// Changes words in some parts, or in the whole text.
    fn words(&mut self, by: usize, places: &[Place], from: &Quoted, to: &str) {
        let Some(from) = from.words().filter(|from| !from.is_empty()) else {
            return self.misfit(by, None, Why::CountUnfit { said: 1, found: from.lines.len() });
        };
        if places.is_empty() {
            let laws: Vec<_> = self.text().nodes().skip(1).filter(|node| super::layout::is_law(*node)).collect();
            let (count, in_titles) = laws.into_iter().fold((0, 0), |(count, in_titles), node| {
                let (more, titled) = self.words_in(node, from, to, true);
                (count + more, in_titles + titled)
            });
            if count == 0 {
                self.misfit(by, None, Why::WordsNotThere(from.to_owned()));
            }
            self.effects[by].push(Effect::Words { place: None, count, in_titles });
            return;
        }
        for place in places {
            let Some(node) = self.find(by, *place) else { continue };
            let parts: Vec<_> = std::iter::once(node).chain(node.descendants()).collect();
            let count: usize = parts.into_iter().map(|part| self.words_in(part, from, to, false).0).sum();
            if count == 0 {
                let there = self.text().source()[node.span()].contains(from);
                let why = if there { Why::Clash } else { Why::WordsNotThere(from.to_owned()) };
                self.misfit(by, Some(head_span(node)), why);
            }
            self.effects[by].push(Effect::Words { place: Some(*place), count, in_titles: 0 });
        }
    }

    /// Changes words in the heading and the words of one part; how often, and how often they were left in a title.
    fn words_in(&mut self, node: Node<'t, 'a>, from: &str, to: &str, spares_titles: bool) -> (usize, usize) {
        let source = self.text().source();
        let (mut count, mut in_titles) = (0, 0);
        for span in [node.heading_span(), node.words_span()] {
            let words = &source[span.clone()];
            let named = if spares_titles && !from.contains('《') { titles(words) } else { Vec::new() };
            for (at, _) in words.match_indices(from) {
                let here = span.start + at..span.start + at + from.len();
                if named.iter().any(|title| title.start < at + from.len() && at < title.end) {
                    in_titles += usize::from(self.layout.is_free(&here));
                } else if self.layout.write(here, to.to_owned()) {
                    count += 1;
                }
            }
        }
        (count, in_titles)
    }
}

/// All lines as one part, without the label that the first may open with.
pub(super) fn whole(lines: &[String], level: Level) -> Option<Group> {
    let mut found = groups(lines, level).into_iter();
    let mut first = found.next()?;
    if level == Level::Article {
        first.lines = lines.to_vec();
        if let Some(line) = first.lines.first_mut() {
            *line = without_article_label(line).1.to_owned();
        }
        return Some(first);
    }
    let own = first.lines[0].clone();
    first.lines = lines.to_vec();
    first.lines[0] = own;
    Some(first)
}

/// The name in 第三章　监督检查.
pub(super) fn heading_of(words: &str) -> &str {
    let words = words.trim_matches(is_blank);
    let Some(rest) = words.strip_prefix('第') else { return words };
    match rest.find(['章', '节']) {
        Some(at) if at <= 24 => rest[at + '章'.len_utf8()..].trim_matches(is_blank),
        _ => words,
    }
}

/// A label of this text with another number, or the usual one.
pub(super) fn label_like(sample: Option<&str>, usual: &str, number: (u32, Option<u32>)) -> String {
    let sample = sample.map_or(usual, |sample| sample.split('之').next().unwrap_or(sample));
    let label = with_number(sample, number.0);
    match number.1 {
        None => label,
        Some(inserted) => format!("{label}之{}", crate::structure::numeral::format(inserted)),
    }
}
