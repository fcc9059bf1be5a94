//! The numbers after all instructions: which each part takes, where what is new goes, and what is moved.

use super::consolidate::label_like;
use super::find::with_number;
use super::layout::Spot;
use super::outcome::{Effect, Why};
use super::place::{Level, Place};
use super::series::{self, Slot, Who};
use super::work::{New, Series, Work, head_span};
use crate::structure::{ArticleNumber, Kind, Node, Text, is_blank};

/// How what is put behind parts of a level ranks among what is put in one place: the deeper first.
fn behind(level: Level) -> i8 {
    -1 - level as i8
}

/// How what is put before parts of a level ranks: the higher first.
fn before(level: Level) -> i8 {
    10 + level as i8
}

/// What follows a chapter that is new.
const BEHIND_CHAPTER: i8 = 0;

/// Whether the last of some slots is written where a new chapter is.
fn follows_a_chapter(work: &Work<'_, '_>, series: Series, slots: &[Slot]) -> bool {
    let news = slots.iter().rev().map_while(|slot| if let Who::New(at) = slot.who { Some(at) } else { None });
    series.level == Level::Article && news.into_iter().any(|at| work.changes[&series].news[at].is_inside)
}

/// Counts every series that changed, writes the new numbers, puts what is new; tells which parts took another number by that alone.
pub(super) fn settle(work: &mut Work<'_, '_>) -> Vec<(Place, Place)> {
    let mut all: Vec<Series> = work.changes.keys().copied().collect();
    // Numbers of what lies deeper need the new numbers of what lies above.
    all.sort();
    for series in &all {
        let news: Vec<_> = work.changes[series].news.iter().map(|new| new.at).collect();
        // 款 bear no numbers, so none can stay free.
        let closes_up = work.closes_up || series.level == Level::Paragraph;
        match series::renumber(&work.old(*series), &news, closes_up) {
            Ok(slots) => work.change(*series).slots = slots,
            Err(stuck) => tell_stuck(work, *series, &stuck),
        }
    }
    if !work.misfits.is_empty() {
        return Vec::new();
    }
    check_labels(work);
    let mut renumbered = Vec::new();
    for series in all {
        renumbered.extend(label(work, series));
        put_news(work, series);
    }
    renumbered.sort();
    let count = renumbered.len();
    for (by, instruction) in work.part.instructions.iter().enumerate() {
        if instruction.order == super::instruction::Order::Adjust {
            work.effects[by].push(Effect::Adjusted { count });
        }
    }
    renumbered
}

/// Tells whose number leaves a gap or is taken.
fn tell_stuck(work: &mut Work<'_, '_>, series: Series, stuck: &[Who]) {
    let members = work.members(series);
    let place_of = |number: (u32, Option<u32>)| match series.level {
        Level::Article => Place::article(ArticleNumber { main: number.0, inserted: number.1 }),
        level => Place::default().with(level, number.0),
    };
    let last = members.iter().rev().find(|it| !work.changes[&series].gone.contains(&it.place())).map(|it| head_span(*it));
    for who in stuck {
        let change = &work.changes[&series];
        let told = match who {
            Who::New(at) => match change.news[*at].at {
                series::At::Number(number) => Some((change.news[*at].by, place_of(number), last.clone())),
                _ => None,
            },
            Who::Old(at) => {
                let node = members[*at];
                change.to.get(&node.place()).map(|(number, by)| (*by, place_of(*number), Some(head_span(node))))
            }
        };
        if let Some((by, place, base)) = told {
            work.misfit(by, base, Why::NumberUnfit(place));
        }
    }
}

/// Tells of new words that carry another number than their article has, old or new.
fn check_labels(work: &mut Work<'_, '_>) {
    let series = Series { level: Level::Article, holder: 0 };
    for (by, at, number) in std::mem::take(&mut work.labels) {
        let node = work.node(at);
        let old = (node.number().unwrap_or_default(), node.article().and_then(|it| it.inserted));
        if number != old && number != work.new_number(series, node) {
            let label = Place::article(ArticleNumber { main: number.0, inserted: number.1 });
            work.misfit(by, Some(head_span(node)), Why::LabelUnfit(label.to_string()));
        }
    }
}

/// Writes the new numbers of a series; tells which changed without an instruction of their own.
fn label(work: &mut Work<'_, '_>, series: Series) -> Vec<(Place, Place)> {
    let members = work.members(series);
    let mut changed = Vec::new();
    for Slot { who, number } in work.changes[&series].slots.clone() {
        let Who::Old(at) = who else { continue };
        let node = members[at];
        let old = (node.number().unwrap_or_default(), node.article().and_then(|it| it.inserted));
        if old == number || series.level == Level::Paragraph {
            continue;
        }
        let label = label_like(Some(node.label()), "", number);
        work.layout.write(node.label_span(), label);
        if let Some(line) = contents_line(work.text(), node).filter(|_| matches!(series.level, Level::Chapter | Level::Section)) {
            let words = line.words_span();
            let length = line.words().find(['章', '节']).unwrap_or_default();
            if length > 0 {
                work.layout.write(words.start..words.start + length, with_number(&line.words()[..length], number.0));
            }
        }
        if !work.changes[&series].to.contains_key(&node.place()) {
            changed.push((work.finder.place_of(node), work.new_place(node)));
        }
    }
    changed
}

/// Puts what is new in a series in its places.
fn put_news(work: &mut Work<'_, '_>, series: Series) {
    let members = work.members(series);
    let slots = work.changes[&series].slots.clone();
    let moved = series::moved(&slots);
    let stays = |who: Who| if let Who::Old(at) = who { !moved.contains(&at) } else { false };
    let mut last: Option<Node<'_, '_>> = None;
    for (order, slot) in slots.iter().enumerate() {
        match slot.who {
            Who::Old(at) if !moved.contains(&at) => last = Some(members[at]),
            Who::Old(_) => {}
            Who::New(at) => {
                let next = slots[order..].iter().find(|slot| stays(slot.who)).and_then(|slot| match slot.who {
                    Who::Old(at) => Some(members[at]),
                    Who::New(_) => None,
                });
                let new = work.changes[&series].news[at].clone();
                let to = place_in(work, series, slot.number);
                if !stands_beside(work, series, &slots, order, &new) {
                    work.misfit(new.by, last.map(head_span), Why::OtherBeside(new.beside.unwrap_or_default()));
                }
                if series.level == Level::Article && !stands_in_chapter(work, last, next, &new) {
                    let chapter = Place::default().with(Level::Chapter, new.chapter.unwrap_or_default());
                    work.misfit(new.by, last.map(head_span), Why::OtherBeside(chapter));
                }
                work.effects[new.by].push(Effect::Added { to });
                if new.is_inside {
                    continue;
                }
                let spot = match new.holds {
                    Some(article) => match before_article(work, article) {
                        Some(spot) => spot,
                        None => {
                            work.misfit(new.by, None, Why::NoSuchPlace(article));
                            continue;
                        }
                    },
                    None => spot(work, series, last, next, &new, order),
                };
                let spot = if follows_a_chapter(work, series, &slots[..order]) && spot.rank == behind(series.level) {
                    Spot { rank: BEHIND_CHAPTER, ..spot }
                } else {
                    spot
                };
                let words = words_of(work, series, &new, slot.number);
                work.layout.put(spot, words);
            }
        }
    }
}

/// A place in a series by its new number.
fn place_in(work: &Work<'_, '_>, series: Series, number: (u32, Option<u32>)) -> Place {
    match series.level {
        Level::Article => Place::article(ArticleNumber { main: number.0, inserted: number.1 }),
        Level::Chapter => Place::default().with(Level::Chapter, number.0),
        level => work.new_place(work.node(series.holder)).with(level, number.0),
    }
}

/// Whether something new stands behind the part that its instruction names, by the old number or the new one.
fn stands_beside(work: &Work<'_, '_>, series: Series, slots: &[Slot], order: usize, new: &New) -> bool {
    let Some(beside) = new.beside.filter(|place| place.level() == Some(series.level)) else { return true };
    let members = work.members(series);
    let before = slots[..order].iter().rev();
    for slot in before {
        if Some(slot.number.0) == beside.number() && slot.number.1 == beside.article.and_then(|it| it.inserted) {
            return true;
        }
        if let Who::Old(at) = slot.who {
            return work.finder.find(beside).is_ok_and(|node| node.place() == members[at].place());
        }
    }
    false
}

/// Where the chapter begins in which an instruction puts something, if that lies between its neighbours.
fn opening_of_chapter<'t, 'a>(
    work: &Work<'t, 'a>,
    last: Option<Node<'t, 'a>>,
    next: Option<Node<'t, 'a>>,
    new: &New,
) -> Option<usize> {
    let chapter = work.finder.chapters.iter().find(|it| it.number() == new.chapter && it.number().is_some())?;
    let atom = work.layout.range(*chapter).start + work.layout.head(*chapter);
    let follows = last.is_none_or(|last| work.layout.range(last).end <= atom);
    let precedes = next.is_none_or(|next| atom <= work.layout.range(next).start);
    (follows && precedes).then_some(atom)
}

/// Whether something new comes to stand in the chapter that its instruction names.
fn stands_in_chapter<'t, 'a>(work: &Work<'t, 'a>, last: Option<Node<'t, 'a>>, next: Option<Node<'t, 'a>>, new: &New) -> bool {
    let gone = work.changes.get(&Series { level: Level::Chapter, holder: 0 }).map_or(&[][..], |change| &change.gone);
    let is_in = |node: Node<'t, 'a>| {
        // Where a heading goes and its articles stay, they belong to the chapter before.
        let before = work.finder.chapters.iter().rev().find(|it| it.place() < node.place() && !gone.contains(&it.place()));
        before.is_some_and(|it| it.number() == new.chapter)
    };
    new.chapter.is_none() || last.is_some_and(is_in) || opening_of_chapter(work, last, next, new).is_some()
}

fn spot<'t, 'a>(
    work: &Work<'t, 'a>,
    series: Series,
    last: Option<Node<'t, 'a>>,
    next: Option<Node<'t, 'a>>,
    new: &New,
    order: usize,
) -> Spot {
    if let Some(atom) = opening_of_chapter(work, last, next, new) {
        return Spot { atom, rank: before(series.level), order: 2 * order + 1 };
    }
    match (last, next) {
        (Some(last), _) => Spot { atom: work.layout.range(last).end, rank: behind(series.level), order: 2 * order + 1 },
        (_, Some(next)) => Spot { atom: work.layout.range(next).start, rank: before(series.level), order: 2 * order + 1 },
        _ => {
            let holder = work.node(series.holder);
            // The first 项 goes before the words that end its sentence.
            let last = holder.children().filter(|it| it.kind() != Kind::WrapUp).last().unwrap_or(holder);
            Spot { atom: work.layout.range(last).end, rank: behind(series.level), order: 2 * order + 1 }
        }
    }
}

/// The spot of a heading before the article that has a number in the new text.
fn before_article(work: &Work<'_, '_>, place: Place) -> Option<Spot> {
    let series = Series { level: Level::Article, holder: 0 };
    let number = place.article.map(|it| (it.main, it.inserted))?;
    let members = work.members(series);
    let Some(change) = work.changes.get(&series) else {
        let node = members.iter().find(|it| it.article() == place.article)?;
        return Some(Spot { atom: work.layout.range(*node).start, rank: before(Level::Chapter), order: 0 });
    };
    let order = change.slots.iter().position(|slot| slot.number == number)?;
    let moved = series::moved(&change.slots);
    match change.slots[order].who {
        Who::Old(at) if !moved.contains(&at) => {
            Some(Spot { atom: work.layout.range(members[at]).start, rank: before(Level::Chapter), order: 0 })
        }
        Who::Old(_) => None,
        Who::New(at) => {
            let stays = |slot: &&Slot| if let Who::Old(at) = slot.who { !moved.contains(&at) } else { false };
            let old = |slot: &Slot| if let Who::Old(at) = slot.who { Some(members[at]) } else { None };
            let last = change.slots[..order].iter().rev().find(stays).and_then(old);
            let next = change.slots[order..].iter().find(stays).and_then(old);
            let mut spot = spot(work, series, last, next, &change.news[at], order);
            if follows_a_chapter(work, series, &change.slots[..order]) && spot.rank == behind(Level::Article) {
                spot.rank = BEHIND_CHAPTER;
            }
            spot.order -= 1;
            Some(spot)
        }
    }
}

/// The words of something new, with its label as this text writes labels.
fn words_of(work: &Work<'_, '_>, series: Series, new: &New, number: (u32, Option<u32>)) -> String {
    let gap = work.layout.gap();
    let mut lines = new.lines.clone();
    let source = work.text().source();
    let usual = match series.level {
        Level::Chapter | Level::Section => return super::division::words_of(work, series, new, number),
        Level::Paragraph => return lines.join(gap),
        Level::Article => "第一条",
        Level::Point => "（一）",
        Level::Indent => "1.",
    };
    let sample = work.members(series).into_iter().next().or_else(|| sample(work.text(), series.level));
    let label = label_like(sample.map(Node::label), usual, number);
    let parted = sample.map_or(if series.level == Level::Article { "\u{3000}" } else { "" }, |node| {
        let start = node.label_span().end;
        let rest = &source[start..node.span().end];
        &rest[..rest.len() - rest.trim_start_matches(|c: char| (is_blank(c) && c != '\n') || c == '*').len()]
    });
    let opens = sample.map_or("", |node| &source[node.span().start..node.label_span().start]);
    if let Some(first) = lines.first_mut() {
        let parted = if first.starts_with(['（', '【']) && series.level == Level::Article { "" } else { parted };
        *first = format!("{opens}{label}{parted}{first}");
    }
    lines.join(gap)
}

fn sample<'t, 'a>(text: &'t Text<'a>, level: Level) -> Option<Node<'t, 'a>> {
    let kind = if level == Level::Point { Kind::Point } else { Kind::Indent };
    text.nodes().find(|node| node.kind() == kind && node.ancestors().any(|it| it.kind() == Kind::Article))
}

/// Moves the parts that no longer stand in the order of the others.
pub(super) fn move_parts(work: &mut Work<'_, '_>) {
    let mut all: Vec<Series> = work.changes.keys().copied().collect();
    all.sort();
    for series in all.into_iter().rev() {
        let members = work.members(series);
        let slots = work.changes[&series].slots.clone();
        let moved = series::moved(&slots);
        let mut last: Option<Node<'_, '_>> = None;
        for (order, slot) in slots.iter().enumerate() {
            let Who::Old(at) = slot.who else { continue };
            if !moved.contains(&at) {
                last = Some(members[at]);
                continue;
            }
            let next = slots[order..].iter().find_map(|slot| match slot.who {
                Who::Old(at) if !moved.contains(&at) => Some(members[at]),
                _ => None,
            });
            let words = work.layout.lift(work.layout.range(members[at]), behind(series.level));
            let spot = match (last, next) {
                (Some(last), _) => Spot { atom: work.layout.range(last).end, rank: behind(series.level), order: 2 * order + 1 },
                (None, Some(next)) => {
                    Spot { atom: work.layout.range(next).start, rank: before(series.level), order: 2 * order + 1 }
                }
                (None, None) => continue,
            };
            work.layout.put(spot, words);
        }
    }
}

/// The line of a 目录 for a chapter or section.
pub(super) fn contents_line<'t, 'a>(text: &'t Text<'a>, node: Node<'t, 'a>) -> Option<Node<'t, 'a>> {
    let plain = |words: &str| words.chars().filter(|c| !is_blank(*c)).collect::<String>();
    let caption = plain(&node.caption());
    let mut lines = text.nodes().filter(|line| line.kind() == Kind::ContentsLine && plain(line.words()) == caption);
    // Two sections of one name are told apart by nothing.
    lines.next().filter(|_| lines.next().is_none())
}
