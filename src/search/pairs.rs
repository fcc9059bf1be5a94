//! The pairs of characters of one document, each with the best place where it stands.

use super::document::Place;
use super::fold::{BREAK, fold_into};

/// What stands in the second place where a character stands alone.
pub(super) const ALONE: u16 = 0xFFFF;

/// The pairs of a document, and its characters alone, by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// Sorted, each once.
    pub(super) keys: Vec<u32>,
    /// For each: 3 in the title, 2 in a heading, 1 three times and more in the text, 0 in the text.
    pub(super) ranks: Vec<u8>,
}

/// The key of two characters: all keys are spread evenly, and two pairs never share one.
///
/// Multiplication by an odd number is undone by another, so no two pairs are mixed up; its highest bits depend on all below.
pub(super) fn key(first: u16, second: u16) -> u32 {
    (u32::from(first) << 16 | u32::from(second)).wrapping_mul(0x9E37_79B1)
}

/// Counts the pairs of a document.
///
/// A table with open addresses, in the order of the keys but for what was pushed on; so hardly anything is left to sort.
#[derive(Debug)]
pub(super) struct Tally {
    /// The key, four bits of the place, four bits of the count; 0 where nothing is.
    slots: Vec<u64>,
    /// How far a key is shifted to give its slot.
    shift: u32,
    used: usize,
    words: Vec<u16>,
}

impl Tally {
    pub(super) fn new() -> Self {
        const FIRST: u32 = 12;
        Self { slots: vec![0; 1 << FIRST], shift: 32 - FIRST, used: 0, words: Vec::new() }
    }

    /// Counts the pairs and characters of a text.
    pub(super) fn add(&mut self, text: &str, place: Place) {
        let mut words = std::mem::take(&mut self.words);
        words.clear();
        fold_into(text, &mut words);
        for at in 0..words.len() {
            if words[at] == BREAK {
                continue;
            }
            self.count(key(words[at], ALONE), place);
            if let Some(next) = words.get(at + 1).filter(|next| **next != BREAK) {
                self.count(key(words[at], *next), place);
            }
        }
        self.words = words;
    }

    fn count(&mut self, key: u32, place: Place) {
        let rank = place.rank();
        let mask = self.slots.len() - 1;
        let mut at = (key >> self.shift) as usize;
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                self.slots[at] = u64::from(key) << 8 | u64::from(rank) << 4 | 1;
                self.used += 1;
                if self.used * 2 > self.slots.len() {
                    self.grow();
                }
                return;
            }
            if slot >> 8 == u64::from(key) {
                let (best, count) = ((slot >> 4 & 15).max(u64::from(rank)), (slot & 15).min(14) + 1);
                self.slots[at] = slot >> 8 << 8 | best << 4 | count;
                return;
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.slots);
        self.slots = vec![0; old.len() * 2];
        self.shift -= 1;
        let mask = self.slots.len() - 1;
        for slot in old.into_iter().filter(|slot| *slot != 0) {
            let mut at = ((slot >> 8) as u32 >> self.shift) as usize;
            while self.slots[at] != 0 {
                at = (at + 1) & mask;
            }
            self.slots[at] = slot;
        }
    }

    pub(super) fn finish(self) -> Pairs {
        let mut slots: Vec<u64> = self.slots.into_iter().filter(|slot| *slot != 0).collect();
        slots.sort_unstable();
        let rank = |slot: &u64| {
            let (best, count) = ((slot >> 4 & 15) as u8, slot & 15);
            best.max(u8::from(count >= 3))
        };
        Pairs { keys: slots.iter().map(|slot| (slot >> 8) as u32).collect(), ranks: slots.iter().map(rank).collect() }
    }
}
