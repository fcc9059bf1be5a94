//! The decision that leads from one text to another, in the wording of decisions; it is tried out before it is given.

use super::decision::read;
use super::find::Finder;
use super::law::{around, law, lines, plain_words, squeezed};
use super::pairs::{Pair, pairs};
use super::wording::{Clause, changes, quotation};
use super::{Decision, consolidate};
use crate::structure::{self, ArticleNumber, Kind, Node, Text, is_blank, numeral};

/// What a decision says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The title of the text that it amends.
    pub title: &'a str,
    /// Who decides.
    pub issuer: &'a str,
    /// From when, in words; left blank when not given.
    pub from: Option<&'a str>,
}

/// A decision that leads to the new text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafted {
    /// Its words.
    pub text: String,
    /// What stands around the law in both texts and differs, which no decision says: 题注, signature.
    pub left: Vec<(String, String)>,
}

/// Why no decision was drafted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undrafted {
    /// Both texts say the same.
    NothingDiffers,
    /// Nothing that was tried leads to the new text.
    NotExact,
}

/// Drafts the decision that leads from one text to another.
///
/// # Errors
/// [`Undrafted`] when there is nothing to say, or when no draft leads to the new text.
pub fn decision(old: &str, new: &str, about: &About<'_>) -> Result<Drafted, Undrafted> {
    let (base, goal) = (structure::read(old), structure::read(new));
    let wanted = law(&goal);
    if law(&base) == wanted {
        return Err(Undrafted::NothingDiffers);
    }
    let (base, goal) = (Sides::of(&base), Sides::of(&goal));
    for style in Style::ALL {
        let Some(orders) = orders(&base, &goal, style) else { continue };
        let text = written(&orders, about);
        let decision: Decision = read(&text);
        let [part] = decision.parts.as_slice() else { continue };
        if consolidate(old, part).is_ok_and(|done| law(&structure::read(&done.text)) == wanted) {
            return Ok(Drafted { text, left: around(base.text, goal.text) });
        }
    }
    Err(Undrafted::NotExact)
}

/// How orders are given: part by part or article by article; with every new number or with those that follow left to the order of things.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) whole: bool,
    numbered: bool,
    /// New chapters are not quoted with their articles.
    apart: bool,
}

impl Style {
    const ALL: [Self; 6] = [
        Self { whole: false, numbered: false, apart: false },
        Self { whole: false, numbered: true, apart: false },
        Self { whole: false, numbered: false, apart: true },
        Self { whole: false, numbered: true, apart: true },
        Self { whole: true, numbered: false, apart: true },
        Self { whole: true, numbered: true, apart: true },
    ];
}

/// A text with the parts that are counted.
struct Sides<'t, 'a> {
    text: &'t Text<'a>,
    finder: Finder<'t, 'a>,
}

impl<'t, 'a> Sides<'t, 'a> {
    fn of(text: &'t Text<'a>) -> Self {
        Self { text, finder: Finder::of(text) }
    }

    fn articles(&self) -> Vec<String> {
        self.finder.articles.iter().map(|article| plain_words(*article)).collect()
    }

    fn chapters(&self) -> Vec<String> {
        self.finder.chapters.iter().map(|chapter| squeezed(chapter.heading())).collect()
    }
}

/// The orders that lead from one side to the other, each of one or several paragraphs.
fn orders(base: &Sides<'_, '_>, goal: &Sides<'_, '_>, style: Style) -> Option<Vec<Vec<String>>> {
    let mut found = title(base, goal)?;
    let chapters = pairs(&base.chapters(), &goal.chapters());
    let articles = within_their_chapters(base, goal, &chapters, pairs(&base.articles(), &goal.articles()));
    let gone: Vec<usize> = chapters.iter().filter(|pair| pair.new.is_none()).filter_map(|pair| pair.old).collect();
    let come: Vec<usize> = chapters.iter().filter(|pair| pair.old.is_none()).filter_map(|pair| pair.new).collect();
    let both = || articles.iter().filter(|pair| pair.old.is_some() && pair.new.is_some());
    let taken = whole_chapters(base, &gone, |article| {
        both().any(|pair| pair.old.is_some_and(|at| base.finder.articles[at].place() == article.place()))
    });
    let brought = whole_chapters(goal, if style.apart { &[] } else { &come }, |article| {
        both().any(|pair| pair.new.is_some_and(|at| goal.finder.articles[at].place() == article.place()))
    });
    found.extend(chapter_orders(base, goal, &chapters, (&taken, &brought), style)?);
    let mut closes_up = !gone.is_empty() || !come.is_empty();
    let skeleton = skeleton(base, goal, &articles, &taken, style);
    // References are carried before words are compared, so that none is told twice.
    let carried = skeleton.and_then(|(text, _)| {
        let decision = read(&text);
        let part = decision.parts.first()?;
        Some(consolidate(base.text.source(), part).ok()?.text)
    });
    let carried = carried.unwrap_or_else(|| base.text.source().to_owned());
    let middle = structure::read(&carried);
    let middle = Finder::of(&middle);
    for pair in &articles {
        match (pair.old.map(|at| base.finder.articles[at]), pair.new.map(|at| goal.finder.articles[at])) {
            (Some(old), Some(new)) => {
                let middle = new.article().and_then(|number| middle.article(number)).unwrap_or(old);
                let clauses = changes(old, middle, new, style)?;
                closes_up |= clauses.iter().any(|clause| matches!(clause, Clause::Gone(_)));
                found.extend(amended(old, new, clauses, style)?);
            }
            (Some(old), None) => {
                closes_up = true;
                if !taken.iter().any(|chapter| old.ancestors().any(|it| it.place() == *chapter)) {
                    found.push(vec![format!("删去{}。", old.article()?)]);
                }
            }
            (None, Some(new)) => {
                closes_up = true;
                if !brought.iter().any(|chapter| new.ancestors().any(|it| it.place() == *chapter)) {
                    found.push(vec![format!(
                        "{}增加一条，作为{}：{}",
                        within(base, goal, (&chapters, &articles), new),
                        new.article()?,
                        quotation(&lines(new))?
                    )]);
                }
            }
            (None, None) => {}
        }
    }
    let renumbers = articles.iter().any(|pair| {
        pair.old
            .zip(pair.new)
            .is_some_and(|(old, new)| base.finder.articles[old].article() != goal.finder.articles[new].article())
    });
    if !style.numbered && (closes_up || renumbers) {
        found.push(vec![ADJUSTED.to_owned()]);
    }
    Some(found)
}

/// The orders that only say which articles go, come and are numbered anew.
fn skeleton(
    base: &Sides<'_, '_>,
    goal: &Sides<'_, '_>,
    articles: &[Pair],
    taken: &[usize],
    style: Style,
) -> Option<(String, usize)> {
    let mut orders = Vec::new();
    for chapter in taken {
        let number = base.text.nodes().nth(*chapter)?.number()?;
        orders.push(vec![format!("删去第{}章。", numeral::format(number))]);
    }
    for pair in articles {
        match (pair.old.map(|at| base.finder.articles[at]), pair.new.map(|at| goal.finder.articles[at])) {
            (Some(old), None) if taken.iter().any(|chapter| old.ancestors().any(|it| it.place() == *chapter)) => {}
            (Some(old), None) => orders.push(vec![format!("删去{}。", old.article()?)]),
            (None, Some(new)) => orders.push(vec![format!("增加一条，作为{}：“甲。”。", new.article()?)]),
            (Some(old), Some(new)) if style.numbered && old.article() != new.article() => {
                orders.push(vec![format!("将{}改为{}。", old.article()?, new.article()?)]);
            }
            _ => {}
        }
    }
    if !style.numbered {
        orders.push(vec![ADJUSTED.to_owned()]);
    }
    let count = orders.len();
    Some((written(&orders, &About { title: "", issuer: "", from: None }), count))
}

/// 名称修改为…
fn title(base: &Sides<'_, '_>, goal: &Sides<'_, '_>) -> Option<Vec<Vec<String>>> {
    let of =
        |side: &Sides<'_, '_>| side.text.title().map(|title| title.words().trim_matches(is_blank).to_owned()).unwrap_or_default();
    let (old, new) = (of(base), of(goal));
    if squeezed(&old) == squeezed(&new) {
        return Some(Vec::new());
    }
    Some(vec![vec![format!("名称修改为{}。", quotation(&[new])?)]])
}

/// An article that was numbered anew, or amended, or both.
fn amended(old: Node<'_, '_>, new: Node<'_, '_>, clauses: Vec<Clause>, style: Style) -> Option<Vec<Vec<String>>> {
    let (from, to) = (old.article()?, new.article()?);
    let moved = (from != to && (style.numbered || !clauses.is_empty())).then(|| format!("将{from}改为{to}"));
    if clauses.is_empty() {
        return Some(moved.map(|moved| vec![format!("{moved}。")]).into_iter().collect());
    }
    let mut paragraphs = Vec::new();
    for (count, clause) in clauses.iter().enumerate() {
        paragraphs.push(match (&moved, count) {
            (Some(moved), 0) => format!("{moved}，{}", clause.following()),
            (None, 0) => clause.of(from),
            _ => clause.following(),
        });
    }
    Some(vec![paragraphs])
}

/// The pairs without those whose article went from one chapter to another that was there: no heading moves over an article, so it goes and comes.
fn within_their_chapters(base: &Sides<'_, '_>, goal: &Sides<'_, '_>, chapters: &[Pair], articles: Vec<Pair>) -> Vec<Pair> {
    let last_before = |side: &Sides<'_, '_>, node: Node<'_, '_>, stays: &dyn Fn(usize) -> bool| {
        let before = side.finder.chapters.iter().enumerate().rev();
        before.filter(|(_, it)| it.place() < node.place()).map(|(at, _)| at).find(|at| stays(*at))
    };
    let mut found = Vec::with_capacity(articles.len());
    for pair in articles {
        let (Some(old), Some(new)) = (pair.old, pair.new) else {
            found.push(pair);
            continue;
        };
        let stays = |at: usize| chapters.iter().any(|pair| pair.old == Some(at) && pair.new.is_some());
        let from = last_before(base, base.finder.articles[old], &stays);
        let to = last_before(goal, goal.finder.articles[new], &|_| true);
        let is_new = to.is_some_and(|at| chapters.iter().any(|pair| pair.new == Some(at) && pair.old.is_none()));
        let same = from.and_then(|at| chapters.iter().find(|pair| pair.old == Some(at))).and_then(|pair| pair.new) == to;
        if same || is_new {
            found.push(pair);
        } else {
            found.push(Pair { old: Some(old), new: None });
            found.push(Pair { old: None, new: Some(new) });
        }
    }
    found
}

/// 在第三章中, for an article that comes first in its chapter.
fn within(base: &Sides<'_, '_>, goal: &Sides<'_, '_>, (chapters, articles): (&[Pair], &[Pair]), new: Node<'_, '_>) -> String {
    let chapter = |node: Node<'_, '_>| node.ancestors().find(|it| it.kind() == Kind::Chapter).map(Node::place);
    let stays = |at: usize| chapters.iter().any(|pair| pair.old == Some(at) && pair.new.is_some());
    let old_chapter = |node: Node<'_, '_>| {
        let mut before = base.finder.chapters.iter().enumerate().rev().filter(|(at, it)| it.place() < node.place() && stays(*at));
        before.next().map(|(_, it)| it.place())
    };
    let at = articles.iter().position(|pair| pair.new.is_some_and(|at| goal.finder.articles[at].place() == new.place()));
    let before = at.and_then(|at| articles[..at].iter().rev().find_map(|pair| pair.old.filter(|_| pair.new.is_some())));
    let own = chapters.iter().find(|pair| pair.new.is_some_and(|at| Some(goal.finder.chapters[at].place()) == chapter(new)));
    let Some(own) = own.and_then(|pair| pair.old).map(|at| base.finder.chapters[at]) else { return String::new() };
    if before.and_then(|at| old_chapter(base.finder.articles[at])) == Some(own.place()) {
        return String::new();
    }
    own.number().map_or_else(String::new, |number| format!("在第{}章中", numeral::format(number)))
}

/// The chapters of one side that go or come with all their articles.
fn whole_chapters(side: &Sides<'_, '_>, alone: &[usize], shared: impl Fn(Node<'_, '_>) -> bool) -> Vec<usize> {
    let chapters = alone.iter().map(|at| side.finder.chapters[*at]);
    chapters.filter(|chapter| !articles_of(*chapter).any(&shared)).map(Node::place).collect()
}

fn articles_of<'t, 'a>(chapter: Node<'t, 'a>) -> impl Iterator<Item = Node<'t, 'a>> {
    chapter.descendants().filter(|it| it.kind() == Kind::Article)
}

/// Chapters that go, come, have another name or number.
fn chapter_orders(
    base: &Sides<'_, '_>,
    goal: &Sides<'_, '_>,
    chapters: &[Pair],
    (taken, brought): (&[usize], &[usize]),
    style: Style,
) -> Option<Vec<Vec<String>>> {
    let mut found = Vec::new();
    for pair in chapters {
        let number = |node: Node<'_, '_>| Some(format!("第{}章", numeral::format(node.number()?)));
        match (pair.old.map(|at| base.finder.chapters[at]), pair.new.map(|at| goal.finder.chapters[at])) {
            (Some(old), None) if taken.contains(&old.place()) => found.push(vec![format!("删去{}。", number(old)?)]),
            (Some(old), None) => found.push(vec![format!("删去{}章名。", number(old)?)]),
            (None, Some(new)) if brought.contains(&new.place()) => {
                let mut quoted = vec![format!("{}\u{3000}{}", number(new)?, new.heading_squeezed())];
                for article in articles_of(new) {
                    let mut own = lines(article);
                    own[0] = format!("{}\u{3000}{}", article.article()?, own[0]);
                    quoted.extend(own);
                }
                found.push(vec![format!("增加一章，作为{}：{}", number(new)?, quotation(&quoted)?)]);
            }
            (None, Some(new)) => {
                let articles: Vec<ArticleNumber> = articles_of(new).filter_map(Node::article).collect();
                let (first, last) = (articles.first()?, articles.last()?);
                let name = quotation(&[new.heading_squeezed()])?;
                found.push(vec![format!("增加一章，作为{}，章名为{name}，包括{first}至{last}。", number(new)?)]);
            }
            (Some(old), Some(new)) => {
                if squeezed(old.heading()) != squeezed(new.heading()) {
                    found.push(vec![format!("将{}章名修改为{}。", number(old)?, quotation(&[new.heading_squeezed()])?)]);
                }
                if style.numbered && old.number() != new.number() {
                    found.push(vec![format!("将{}改为{}。", number(old)?, number(new)?)]);
                }
            }
            (None, None) => {}
        }
    }
    Some(found)
}

/// The order of articles closes up.
const ADJUSTED: &str = "条文顺序作相应调整。";

/// The decision in words: numbered, with a beginning and an end.
fn written(orders: &[Vec<String>], about: &About<'_>) -> String {
    let About { title, issuer, from } = about;
    let mut out = format!("# {issuer}关于修改《{title}》的决定\n\n{issuer}决定对《{title}》作如下修改：\n");
    for (count, order) in orders.iter().enumerate() {
        let number = numeral::format(u32::try_from(count + 1).unwrap_or(u32::MAX));
        let order: Vec<String> = order.iter().map(|paragraph| stopped(paragraph)).collect();
        match order.as_slice() {
            [last] if last == ADJUSTED => out.push_str(&format!("\n此外，对{ADJUSTED}\n")),
            order => out.push_str(&format!("\n{number}、{}\n", order.join("\n\n"))),
        }
    }
    let from = from.unwrap_or("　　年　月　日");
    out.push_str(&format!("\n本决定自{from}起施行。\n\n《{title}》根据本决定作相应修改，重新公布。\n"));
    out
}

/// A paragraph with a full stop, unless one stands in the quotation that ends it.
fn stopped(paragraph: &str) -> String {
    let has_one = ["。", "。”", "；”", "：”"].iter().any(|end| paragraph.ends_with(end));
    if has_one { paragraph.to_owned() } else { format!("{paragraph}。") }
}
