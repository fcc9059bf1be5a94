//! The ids of headings and articles, after the naming convention of Akoma Ntoso: `chp_2__sec_1`, `art_12`, `art_2-1`.
//!
//! Sections and chapters that are counted anew carry what they stand in, so an insertion elsewhere moves no address.

use std::collections::HashMap;

use crate::structure::{ArticleNumber, Rank};

/// Gives each heading and article of one text an id of its own.
#[derive(Default)]
pub(super) struct Addresses {
    /// How often each id was asked for.
    used: HashMap<String, u64>,
    /// The ids of the 编, 分编 and 章 that the reader is in.
    inside: [Option<String>; 3],
    others: u32,
}

impl Addresses {
    pub(super) fn article(&mut self, number: ArticleNumber) -> String {
        self.unique(number.id())
    }

    pub(super) fn heading(&mut self, rank: Rank, number: Option<u32>, words: &str) -> String {
        let kind = match rank {
            Rank::Book => "book",
            Rank::Part => "part",
            Rank::Chapter => "chp",
            Rank::Section => "sec",
            Rank::Other => {
                self.others += 1;
                self.inside = [None, None, None];
                return self.unique(format!("hcontainer_{}", self.others));
            }
        };
        let above = self.inside[..(rank as usize).min(3)].iter().rev().flatten().next();
        let name = match number {
            Some(number) => number.to_string(),
            None if words == "附则" => "final".to_owned(),
            None if words == "总则" => "general".to_owned(),
            None => "0".to_owned(),
        };
        let id = match above {
            Some(above) => format!("{above}__{kind}_{name}"),
            None => format!("{kind}_{name}"),
        };
        let id = self.unique(id);
        for (at, inside) in self.inside.iter_mut().enumerate().skip(rank as usize) {
            *inside = (at == rank as usize).then(|| id.clone());
        }
        id
    }

    /// The id itself, or with a count behind it. No id ends in two numbers of its own, so none is hit twice.
    fn unique(&mut self, id: String) -> String {
        let count = self.used.entry(id.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { id } else { format!("{id}_{count}") }
    }
}
