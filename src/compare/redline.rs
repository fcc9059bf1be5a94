//! The lines of a pair side by side, 款 with 款 and 项 with 项, each with the runs that were replaced.

use super::Line;
use super::fold::folded;
use super::order;
use super::run::{self, Edit};
use super::unit::{Unit, line_mark};

/// A line of either text, or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the old text.
    pub old: Option<Line>,
    /// The line of the new text.
    pub new: Option<Line>,
    /// The numbers of both, where they differ, and the words.
    pub edits: Vec<Edit>,
}

/// So many lines are held each against each; where there are more, only those that say the same are paired.
const EACH_AGAINST_EACH: usize = 10_000;
/// How much two lines must share to be one, in thousandths.
const LIKE: u32 = 350;

/// The lines of old parts beside those of new ones.
pub fn rows(old: &[&Unit], new: &[&Unit]) -> Vec<Row> {
    let lines = |units: &[&Unit]| units.iter().flat_map(|unit| unit.lines.iter().cloned()).collect::<Vec<Line>>();
    let (olds, news) = (lines(old), lines(new));
    let mut rows = Vec::with_capacity(olds.len().max(news.len()));
    let (mut olds, mut news) = (olds.into_iter().enumerate().peekable(), news.into_iter().enumerate().peekable());
    let (old_lines, new_lines): (Vec<Line>, Vec<Line>) =
        (olds.clone().map(|(_, line)| line).collect(), news.clone().map(|(_, line)| line).collect());
    for (at_old, at_new) in paired(&old_lines, &new_lines) {
        while let Some((_, line)) = olds.next_if(|(at, _)| *at < at_old) {
            rows.push(gone(line));
        }
        while let Some((_, line)) = news.next_if(|(at, _)| *at < at_new) {
            rows.push(added(line));
        }
        if let (Some((_, old)), Some((_, new))) = (olds.next(), news.next()) {
            rows.push(both(old, new));
        }
    }
    rows.extend(olds.map(|(_, line)| gone(line)));
    rows.extend(news.map(|(_, line)| added(line)));
    rows
}

fn gone(line: Line) -> Row {
    let edits = vec![Edit { old: whole(&line), new: String::new(), is_same: false }];
    Row { edits, old: Some(line), new: None }
}

fn added(line: Line) -> Row {
    let edits = vec![Edit { old: String::new(), new: whole(&line), is_same: false }];
    Row { edits, old: None, new: Some(line) }
}

fn whole(line: &Line) -> String {
    format!("{}{}", line.label, line.words)
}

fn both(old: Line, new: Line) -> Row {
    let mut edits = Vec::new();
    let is_same = line_mark(old.number) == line_mark(new.number);
    if !old.label.is_empty() || !new.label.is_empty() {
        edits.push(Edit { old: old.label.clone(), new: new.label.clone(), is_same });
    }
    for edit in run::edits(&old.words, &new.words) {
        match edits.last_mut() {
            Some(last) if last.is_same && edit.is_same => {
                last.old.push_str(&edit.old);
                last.new.push_str(&edit.new);
            }
            _ => edits.push(edit),
        }
    }
    Row { old: Some(old), new: Some(new), edits }
}

/// The lines that are one, in the order of both texts.
fn paired(old: &[Line], new: &[Line]) -> Vec<(usize, usize)> {
    if old.len() == 1 && new.len() == 1 {
        return vec![(0, 0)];
    }
    if old.len().saturating_mul(new.len()) > EACH_AGAINST_EACH {
        return same(old, new);
    }
    let (olds, news): (Vec<_>, Vec<_>) = (old.iter().map(grams).collect(), new.iter().map(grams).collect());
    // The most that the lines before a place can share, row by row.
    let width = new.len() + 1;
    let mut most = vec![0_u32; (old.len() + 1) * width];
    let mut likeness = vec![0_u32; old.len() * new.len()];
    for (i, before) in olds.iter().enumerate() {
        for (j, after) in news.iter().enumerate() {
            let of_a_kind = old[i].label.is_empty() == new[j].label.is_empty();
            let mut like = alike(before, after);
            // What bears no number is seldom what bore one.
            like = if of_a_kind { like } else { like * 3 / 4 };
            likeness[i * new.len() + j] = like;
            let taken = most[i * width + j] + if like >= LIKE { like } else { 0 };
            most[(i + 1) * width + j + 1] = taken.max(most[i * width + j + 1]).max(most[(i + 1) * width + j]);
        }
    }
    let (mut i, mut j) = (old.len(), new.len());
    let mut pairs = Vec::new();
    while i > 0 && j > 0 {
        let here = most[i * width + j];
        let like = likeness[(i - 1) * new.len() + j - 1];
        if like >= LIKE && here == most[(i - 1) * width + j - 1] + like {
            pairs.push((i - 1, j - 1));
            i -= 1;
            j -= 1;
        } else if here == most[(i - 1) * width + j] {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    pairs.reverse();
    pairs
}

/// The lines that say the same, as far as they keep their order.
fn same(old: &[Line], new: &[Line]) -> Vec<(usize, usize)> {
    let key = |line: &Line| line.words.chars().filter_map(folded).collect::<String>();
    let mut places: std::collections::HashMap<String, Vec<usize>> = std::collections::HashMap::new();
    old.iter().enumerate().rev().for_each(|(at, line)| places.entry(key(line)).or_default().push(at));
    let found = new.iter().enumerate().filter_map(|(at, line)| Some((places.get_mut(&key(line))?.pop()?, at)));
    let found: Vec<(usize, usize)> = found.collect();
    let olds: Vec<usize> = found.iter().map(|(old, _)| *old).collect();
    order::rising(&olds).into_iter().map(|at| found[at]).collect()
}

fn grams(line: &Line) -> Vec<(char, char)> {
    let mut chars = vec!['\n'];
    chars.extend(line.words.chars().filter_map(folded));
    let mut grams: Vec<(char, char)> = chars.windows(2).map(|pair| (pair[0], pair[1])).collect();
    grams.sort_unstable();
    grams
}

/// How much two lines share, in thousandths.
fn alike(old: &[(char, char)], new: &[(char, char)]) -> u32 {
    let (mut i, mut j, mut both) = (0, 0, 0_usize);
    while i < old.len() && j < new.len() {
        match old[i].cmp(&new[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                both += 1;
                i += 1;
                j += 1;
            }
        }
    }
    u32::try_from((2000 * both).checked_div(old.len() + new.len()).unwrap_or(1000)).unwrap_or(0)
}
