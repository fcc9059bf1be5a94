//! A whole list as a script reads it, to narrow and sort it in the browser: one short row a document.
//!
//! Titles are ordered as GB 18030 numbers their characters, which for those in daily use is the order of their sounds; the order is
//! settled here, so that it is the same in every browser.

use serde::Serialize;

use super::edition::Edition;
use super::facet::Choice;
use super::row::Row;
use crate::document::Fact;

/// A whole list for a script.
#[derive(Clone, Debug, Serialize)]
pub struct ListData<'a> {
    /// The day of the edition.
    pub day: String,
    /// Whether the site speaks of that day and not of the reader's.
    pub fixed: bool,
    /// The values by which it can be narrowed: facet, word in the address, name.
    pub choices: Vec<(&'static str, &'a str, &'a str)>,
    /// Words that rows share: the badges with their classes, and the marks of what ends before long.
    pub words: Vec<(&'a str, &'a str)>,
    /// The documents, in the order of the list.
    pub rows: Vec<DataRow<'a>>,
}

impl ListData<'_> {
    /// The list as a script that a page loads; a browser that may not fetch a file, from a folder, still loads a script.
    pub fn script(&self) -> String {
        let json = serde_json::to_string(self).expect("a list holds only strings, numbers and lists");
        format!("globalThis.guijuList={json};\n")
    }
}

/// A document: its page, title, number, choices, publication, commencement, last day, whether that was counted, badge, mark, whether it is new, and its
/// places by title and by number.
#[derive(Clone, Debug, Serialize)]
pub struct DataRow<'a>(
    &'a str,
    &'a str,
    &'a str,
    Vec<usize>,
    &'a str,
    &'a str,
    &'a str,
    u8,
    Option<usize>,
    Option<usize>,
    u8,
    usize,
    usize,
);

/// A list for a script; `rows` are its rows in order, with the places of their documents.
pub fn list_data<'a>(edition: &Edition<'_>, choices: &'a [Choice], rows: &'a [(usize, &'a Row<'a>)]) -> ListData<'a> {
    let mut chosen: Vec<Vec<usize>> = vec![Vec::new(); edition.register.records().len()];
    for (index, choice) in choices.iter().enumerate() {
        choice.positions.iter().for_each(|at| chosen[*at].push(index));
    }
    let by_title = ranks(rows.iter().map(|(at, _)| title_key(edition, *at)).collect());
    let by_number = ranks(rows.iter().map(|(at, row)| (number_key(edition, *at), row.number.clone())).collect());
    let mut words: Vec<(&'a str, &'a str)> = Vec::new();
    let mut word = |pair: (&'a str, &'a str)| {
        words.iter().position(|known| *known == pair).unwrap_or_else(|| {
            words.push(pair);
            words.len() - 1
        })
    };
    let data = rows.iter().enumerate().map(|(index, (at, row))| {
        let badge = row.badge.as_ref().map(|badge| word((badge.tone, badge.word)));
        let soon = row.soon.as_ref().map(|soon| word(("soon", soon)));
        DataRow(
            &row.href,
            &row.title,
            &row.number,
            std::mem::take(&mut chosen[*at]),
            &row.published,
            &row.effective,
            &row.until,
            u8::from(row.is_computed),
            badge,
            soon,
            u8::from(row.is_new),
            by_title[index],
            by_number[index],
        )
    });
    let rows = data.collect();
    ListData {
        day: edition.day().to_string(),
        fixed: edition.other_day,
        choices: choices.iter().map(|it| (it.facet.as_str(), it.slug.as_str(), it.name.as_str())).collect(),
        words,
        rows,
    }
}

/// The place of each key in the order of all of them; equal keys stay in the order in which they come.
fn ranks<K: Ord>(keys: Vec<K>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|a, b| keys[*a].cmp(&keys[*b]));
    let mut ranks = vec![0; order.len()];
    for (rank, index) in order.into_iter().enumerate() {
        ranks[index] = rank;
    }
    ranks
}

fn title_key(edition: &Edition<'_>, at: usize) -> Vec<u8> {
    edition.published(at).map(|published| collated(published.title())).unwrap_or_default()
}

/// The words of a number, its year and its serial number, so that 9号 stands before 12号; what has none comes last.
fn number_key(edition: &Edition<'_>, at: usize) -> (bool, Vec<u8>, i16, u32) {
    let issue = edition.published(at).and_then(|published| published.issue());
    let Some(Fact::Is(number)) = issue.map(|(_, _, issue)| &issue.number) else { return (true, Vec::new(), 0, 0) };
    let normal = number.normalized();
    let (words, rest) = normal.split_once('〔').unwrap_or((normal.as_str(), ""));
    let serial: String =
        rest.split_once('〕').map_or("", |(_, serial)| serial).chars().take_while(char::is_ascii_digit).collect();
    (false, collated(words), number.year().unwrap_or(0), serial.parse().unwrap_or(0))
}

/// The bytes by which words are ordered.
fn collated(words: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(words).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stand_in_the_order_of_their_sounds() {
        let mut titles = ["餐厨", "招牌", "城市", "供水", "户外", "建筑"];
        titles.sort_by_key(|title| collated(title));
        assert_eq!(titles, ["餐厨", "城市", "供水", "户外", "建筑", "招牌"]);
    }

    #[test]
    fn a_rank_is_a_place_and_equal_keys_keep_their_order() {
        assert_eq!(ranks(vec!["c", "a", "b", "a"]), [3, 0, 2, 1]);
    }
}
