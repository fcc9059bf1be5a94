//! The phrases of Chinese law by which texts are written short, each with a code of bits.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// `length TAB phrase`, sorted by length; `benches/phrases.py` makes it. `\e` stands for a character alone, `\c` for a copy, `\z` for the end.
const LIST: &str = include_str!("phrases.txt");

/// A code: so many low bits of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Code {
    pub(super) bits: u32,
    pub(super) length: u32,
}

/// Phrases with their codes, and the tree by which the longest is found.
#[derive(Debug)]
pub(super) struct Phrases {
    /// The node of each first character; 0 where no phrase begins with it.
    first: Vec<u32>,
    /// Where the steps of a node begin, among all steps.
    starts: Vec<u32>,
    /// The steps of all nodes: the next character, and the node it leads to.
    steps: Vec<(u16, u32)>,
    /// The code of the phrase that ends at a node.
    ends: Vec<Option<Code>>,
    pub(super) alone: Code,
    pub(super) copy: Code,
    pub(super) end: Code,
}

/// The phrases for whoever reads the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseList {
    /// How many codes there are of each length, from 1.
    pub counts: Vec<usize>,
    /// The phrases in the order of their codes, joined by U+0001. U+0002 stands for a character alone, U+0003 for a copy, U+0004 for the end.
    pub phrases: String,
}

fn listed() -> impl Iterator<Item = (u32, &'static str)> {
    LIST.lines().filter_map(|line| {
        let (length, phrase) = line.split_once('\t')?;
        Some((length.parse().ok()?, phrase))
    })
}

fn unescaped(phrase: &str) -> &str {
    match phrase {
        "\\n" => "\n",
        "\\t" => "\t",
        "\\e" => "\u{2}",
        "\\c" => "\u{3}",
        "\\z" => "\u{4}",
        other => other,
    }
}

/// The phrases for whoever reads the texts.
pub fn phrase_list() -> PhraseList {
    let mut counts = Vec::new();
    let mut phrases = String::new();
    for (length, phrase) in listed() {
        let at = length as usize;
        if counts.len() < at {
            counts.resize(at, 0);
        }
        counts[at - 1] += 1;
        if !phrases.is_empty() {
            phrases.push('\u{1}');
        }
        phrases.push_str(unescaped(phrase));
    }
    PhraseList { counts, phrases }
}

/// The phrases of the list, made once.
pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let (mut alone, mut copy, mut end) = (Code::default(), Code::default(), Code::default());
    let mut tree: BTreeMap<(u32, u16), u32> = BTreeMap::new();
    let mut ends = vec![None];
    let mut next = Code::default();
    for (length, phrase) in listed() {
        // Codes of one length are counted on, and a longer one begins where they end.
        let code = Code { bits: next.bits << (length - next.length), length };
        next = Code { bits: code.bits + 1, length };
        match phrase {
            "\\e" => alone = code,
            "\\c" => copy = code,
            "\\z" => end = code,
            _ => {
                let mut node = 0;
                for unit in unescaped(phrase).encode_utf16() {
                    node = *tree.entry((node, unit)).or_insert_with(|| {
                        ends.push(None);
                        (ends.len() - 1) as u32
                    });
                }
                ends[node as usize] = Some(code);
            }
        }
    }
    let mut first = vec![0; 1 << 16];
    let mut starts = vec![0; ends.len() + 1];
    let mut steps = Vec::with_capacity(tree.len());
    for ((node, unit), to) in tree {
        if node == 0 {
            first[usize::from(unit)] = to;
        } else {
            starts[node as usize + 1] += 1;
            steps.push((unit, to));
        }
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    Phrases { first, starts, steps, ends, alone, copy, end }
});

impl Phrases {
    /// The longest phrase with which these characters begin: how long it is, and its code.
    pub(super) fn longest(&self, units: &[u16]) -> Option<(usize, Code)> {
        let mut node = self.first[usize::from(*units.first()?)];
        let mut found = None;
        let mut length = 0;
        while node != 0 {
            length += 1;
            if let Some(code) = self.ends[node as usize] {
                found = Some((length, code));
            }
            let Some(unit) = units.get(length) else { break };
            let steps = &self.steps[self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize];
            node = steps.binary_search_by_key(unit, |step| step.0).map_or(0, |at| steps[at].1);
        }
        found
    }
}
