//! The numbers that Word counts by itself: 第一条, 第一章, （一） stand in `numbering.xml` and in no paragraph.
//!
//! Takes what `numbering.xml` says and, paragraph by paragraph, which list and level each is in; gives the number as it is printed.

use std::collections::{HashMap, HashSet};

use super::count::counted;
use crate::import::xml::{Element, Xml};

/// A list has no more levels (ISO/IEC 29500-1, 17.9.6).
pub(super) const LEVELS: usize = 9;

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: HashMap<String, Abstract>,
    lists: HashMap<String, List>,
    /// How far each abstract list has counted, level by level.
    counters: HashMap<String, [Option<u32>; LEVELS]>,
    /// The lists whose own start was taken, with the level.
    restarted: HashSet<(String, usize)>,
}

/// The form of a list.
#[derive(Debug, Default)]
struct Abstract {
    levels: [Option<Level>; LEVELS],
    /// The style that holds the form instead.
    style_link: Option<String>,
}

/// A list in use.
#[derive(Debug, Default)]
struct List {
    form: String,
    starts: [Option<u32>; LEVELS],
    levels: [Option<Level>; LEVELS],
}

/// How a level is numbered.
#[derive(Clone, Debug)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// The level above, counted from 1, whose number begins this one anew; 0 for none.
    restart: Option<usize>,
    in_digits: bool,
    style: Option<String>,
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub(super) fn read(xml: &Xml) -> Self {
        let mut numbering = Self::default();
        let Some(root) = xml.root() else { return numbering };
        for child in root.children() {
            match child.name() {
                "w:abstractNum" => {
                    let Some(id) = child.attribute("abstractNumId") else { continue };
                    let mut form = Abstract {
                        style_link: child.child("w:numStyleLink").and_then(Element::value).map(str::to_owned),
                        ..Abstract::default()
                    };
                    for level in child.children().filter(|it| it.name() == "w:lvl") {
                        if let Some(place) = place(level) {
                            form.levels[place] = Some(Level::read(level));
                        }
                    }
                    numbering.abstracts.insert(id.to_owned(), form);
                }
                "w:num" => {
                    let Some(id) = child.attribute("numId") else { continue };
                    let form = child.child("w:abstractNumId").and_then(Element::value).unwrap_or_default().to_owned();
                    let mut list = List { form, ..List::default() };
                    for over in child.children().filter(|it| it.name() == "w:lvlOverride") {
                        let Some(place) = place(over) else { continue };
                        list.starts[place] =
                            over.child("w:startOverride").and_then(Element::value).and_then(|it| it.parse().ok());
                        list.levels[place] = over.child("w:lvl").map(Level::read);
                    }
                    numbering.lists.insert(id.to_owned(), list);
                }
                _ => {}
            }
        }
        numbering
    }

    /// Follows the forms that only name a style; `list_of` says which list a style is in.
    pub(super) fn follow(&mut self, list_of: impl Fn(&str) -> Option<String>) {
        let linked: Vec<(String, String)> = self
            .abstracts
            .iter()
            .filter_map(|(id, form)| {
                let list = list_of(form.style_link.as_deref()?)?;
                let target = self.lists.get(&list).map(|list| list.form.clone())?;
                (target != *id).then(|| (id.clone(), target))
            })
            .collect();
        for list in self.lists.values_mut() {
            if let Some((_, target)) = linked.iter().find(|(from, _)| *from == list.form) {
                list.form.clone_from(target);
            }
        }
    }

    /// The level at which a list numbers the paragraphs of a style.
    pub(super) fn level_of_style(&self, list: &str, style: &str) -> Option<usize> {
        (0..LEVELS).find(|level| self.level(list, *level).is_some_and(|it| it.style.as_deref() == Some(style)))
    }

    /// Counts a paragraph, and gives its number as it is printed; empty for a mark that is no number.
    pub(super) fn count(&mut self, list: &str, level: usize) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let own = self.level(list, level)?.clone();
        let (form, start) = self.lists.get(list).map(|it| (it.form.clone(), it.starts[level]))?;
        let restarts: Vec<Option<usize>> = (0..LEVELS).map(|at| self.level(list, at).and_then(|it| it.restart)).collect();
        let counters = self.counters.entry(form).or_default();
        counters[level] = Some(match (start, counters[level]) {
            // A list that says where it begins does so once (17.9.27).
            (Some(start), _) if self.restarted.insert((list.to_owned(), level)) => start,
            (_, Some(last)) => last.saturating_add(1),
            (_, None) => own.start,
        });
        for (deeper, restart) in restarts.iter().enumerate().skip(level + 1) {
            // Without a word every level above begins it anew; a number names the level that does (17.9.10).
            if restart.is_none_or(|above| level < above) {
                counters[deeper] = None;
            }
        }
        let counters = *counters;
        Some(self.printed(list, level, &own, &counters))
    }

    fn printed(&self, list: &str, own: usize, level: &Level, counters: &[Option<u32>; LEVELS]) -> String {
        if level.format == "bullet" || level.format == "none" && !level.text.contains('%') {
            return if level.format == "bullet" { String::new() } else { level.text.clone() };
        }
        let mut out = String::new();
        let mut chars = level.text.chars().peekable();
        while let Some(c) = chars.next() {
            let named = chars.peek().and_then(|c| c.to_digit(10)).and_then(|digit| usize::try_from(digit).ok());
            match named {
                Some(digit @ 1..=LEVELS) if c == '%' => {
                    chars.next();
                    let at = digit - 1;
                    let Some(it) = self.level(list, at) else { continue };
                    let number = counters[at].unwrap_or(it.start);
                    let in_digits = level.in_digits && (at != own || it.format != "none");
                    out.push_str(&counted(number, if in_digits { "decimal" } else { &it.format }));
                }
                _ => out.push(c),
            }
        }
        out
    }

    fn level(&self, list: &str, level: usize) -> Option<&Level> {
        let list = self.lists.get(list)?;
        list.levels[level].as_ref().or_else(|| self.abstracts.get(&list.form)?.levels[level].as_ref())
    }
}

impl Level {
    fn read(element: Element<'_>) -> Self {
        let value = |name: &str| element.child(name).and_then(Element::value);
        let format = value("w:numFmt").map_or_else(|| alternative(element), str::to_owned);
        Self {
            start: value("w:start").and_then(|it| it.parse().ok()).unwrap_or(0),
            format,
            text: value("w:lvlText").unwrap_or_default().to_owned(),
            restart: value("w:lvlRestart").and_then(|it| it.parse().ok()),
            in_digits: element.is_on("w:isLgl"),
            style: value("w:pStyle").map(str::to_owned),
        }
    }
}

/// The form within `mc:AlternateContent`, where newer forms stand; decimal where none is said.
fn alternative(element: Element<'_>) -> String {
    let found = element.descendants().find(|it| it.name() == "w:numFmt").and_then(Element::value);
    found.unwrap_or("decimal").to_owned()
}

fn place(element: Element<'_>) -> Option<usize> {
    element.attribute("ilvl")?.parse().ok().filter(|level| *level < LEVELS)
}
