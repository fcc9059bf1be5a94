//! The search as the script does it, written a second time for the tests: reads what the room wrote, bit by bit.

use std::collections::BTreeMap;

use super::bits::{FIRST, WIDTH};
use super::code::{COPY_FROM, width};
use super::fold::{BREAK, folded};
use super::index::{Index, list_bits, shard_of};
use super::pairs::{ALONE, key};
use super::phrases::phrase_list;

pub(super) struct Reader<'a> {
    units: &'a [u16],
    at: u32,
}

impl<'a> Reader<'a> {
    pub(super) fn new(units: &'a [u16]) -> Self {
        Self { units, at: 0 }
    }

    pub(super) fn bit(&mut self) -> u32 {
        let unit = self.units[(self.at / WIDTH) as usize] - FIRST;
        let bit = unit >> (WIDTH - 1 - self.at % WIDTH) & 1;
        self.at += 1;
        bit.into()
    }

    pub(super) fn bits(&mut self, count: u32) -> u32 {
        (0..count).fold(0, |value, _| value << 1 | self.bit())
    }

    fn unary(&mut self) -> u32 {
        let mut count = 0;
        while self.bit() == 1 {
            count += 1;
        }
        count
    }

    fn gamma(&mut self) -> u32 {
        let below = self.unary();
        1 << below | self.bits(below)
    }

    fn rice(&mut self, low: u32) -> u32 {
        self.unary() << low | self.bits(low)
    }
}

/// The text that was written short.
pub(super) fn decode(units: &[u16]) -> Vec<u16> {
    let list = phrase_list();
    let phrases: Vec<&str> = list.phrases.split('\u{1}').collect();
    let mut reader = Reader::new(units);
    let mut out: Vec<u16> = Vec::new();
    loop {
        let (mut code, mut first, mut index) = (0, 0, 0);
        let mut phrase = None;
        for count in &list.counts {
            code = code << 1 | reader.bit() as usize;
            if code < first + count {
                phrase = Some(phrases[index + code - first]);
                break;
            }
            index += count;
            first = (first + count) << 1;
        }
        match phrase.expect("every run of bits begins with a code") {
            "\u{2}" => out.push(reader.bits(16) as u16),
            "\u{3}" => {
                let length = reader.gamma() as usize + COPY_FROM - 1;
                let back = reader.bits(width(out.len())) as usize;
                for _ in 0..length {
                    out.push(out[out.len() - back]);
                }
            }
            "\u{4}" => return out,
            phrase => out.extend(phrase.encode_utf16()),
        }
    }
}

/// An index as it was written, and the texts of its documents.
pub(super) struct Searcher {
    shards: BTreeMap<u32, Vec<u16>>,
    shard_bits: u32,
    /// The paragraphs of each document, folded.
    texts: Vec<Vec<Vec<u16>>>,
}

impl Searcher {
    pub(super) fn new(index: &Index<'_>, texts: &[Vec<u16>]) -> Self {
        let shards = (0..index.groups()).flat_map(|group| index.group(group)).collect();
        let paragraphs = |text: &Vec<u16>| {
            let text = String::from_utf16(&decode(text)).expect("a text");
            let lines = text.split("\n\n").flat_map(|passage| {
                let (_, words) = passage.split_once('\t').unwrap_or_default();
                words.replace("\t\n", "").split('\n').map(folded).collect::<Vec<_>>()
            });
            lines.collect()
        };
        Self { shards, shard_bits: index.shard_bits(), texts: texts.iter().map(paragraphs).collect() }
    }

    pub(super) fn shard_count(&self) -> usize {
        self.shards.len()
    }

    /// The documents of a key, with their ranks.
    pub(super) fn list(&self, wanted: u32) -> Vec<(u32, u32)> {
        let mut reader = Reader::new(&self.shards[&shard_of(wanted, self.shard_bits)]);
        let place = u64::from(wanted) & (u64::from(u32::MAX) >> self.shard_bits);
        let lists = reader.gamma() - 1;
        let low = reader.bits(5);
        let mut next = 0_u64;
        for _ in 0..lists {
            let here = next + u64::from(reader.rice(low));
            next = here + 1;
            let count = reader.gamma();
            let low = list_bits(self.texts.len(), count as usize);
            let mut number = 0;
            let mut found = Vec::new();
            for _ in 0..count {
                number += reader.rice(low);
                let mut rank = 0;
                while rank < 3 && reader.bit() == 1 {
                    rank += 1;
                }
                found.push((number, rank));
                number += 1;
            }
            if here == place {
                return found;
            }
        }
        Vec::new()
    }

    /// The documents whose lists hold every pair of a phrase.
    pub(super) fn candidates(&self, phrase: &str) -> Vec<u32> {
        let words = folded(phrase);
        let keys: Vec<u32> = match words.as_slice() {
            [] => return Vec::new(),
            [one] => vec![key(*one, ALONE)],
            words => words.windows(2).map(|pair| key(pair[0], pair[1])).collect(),
        };
        let mut lists = keys.into_iter().map(|key| self.list(key).into_iter().map(|it| it.0).collect::<Vec<u32>>());
        let mut found = lists.next().unwrap_or_default();
        for list in lists {
            found.retain(|number| list.binary_search(number).is_ok());
        }
        found
    }

    /// The documents that hold a phrase.
    pub(super) fn search(&self, phrase: &str) -> Vec<u32> {
        let words = folded(phrase);
        assert!(!words.contains(&BREAK), "a phrase stands in one paragraph");
        let holds = |number: &u32| {
            let paragraphs = &self.texts[*number as usize];
            paragraphs.iter().any(|paragraph| paragraph.windows(words.len().max(1)).any(|run| run == words))
        };
        self.candidates(phrase).into_iter().filter(holds).collect()
    }
}
