//! The index: for each pair of characters the documents that hold it, in shards so small that a query loads only what it asks for.
//!
//! The highest bits of a pair's key name its shard, the others its place in it. A shard is read from its first bit to its last:
//! `gamma(n+1)` pairs, 5 bits `k`; for each pair in the order of keys: `rice(k)` the step from the key before, `gamma` the number
//! of documents `d`, and for each document `rice(log2(N/d))` the step from the one before and its rank in unary, up to 3.

use super::bits::Bits;
use super::pairs::Pairs;

/// About so many places in lists share a shard: some 4 KB.
const SHARD: usize = 3000;
/// There are 4096 shards at most, however much there is.
const MOST_BITS: u32 = 12;
/// Groups of shards are made one at a time by each thread, so that no more is held than they need.
const GROUP_BITS: u32 = 6;

/// An index in the making.
#[derive(Debug)]
pub struct Index<'a> {
    documents: Vec<&'a Pairs>,
    bits: u32,
}

impl<'a> Index<'a> {
    /// Takes the pairs of all documents, in the order by which they are numbered.
    pub fn new(documents: Vec<&'a Pairs>) -> Self {
        let places: usize = documents.iter().map(|pairs| pairs.keys.len()).sum();
        let bits = (places / SHARD).max(1).ilog2().min(MOST_BITS);
        Self { documents, bits }
    }

    /// How many bits of a key name its shard.
    pub fn shard_bits(&self) -> u32 {
        self.bits
    }

    /// How many groups of shards there are.
    pub fn groups(&self) -> u32 {
        1 << self.bits.min(GROUP_BITS)
    }

    /// The shards of a group, each with its number.
    pub fn group(&self, group: u32) -> Vec<(u32, Vec<u16>)> {
        let wide = 32 - self.bits.min(GROUP_BITS);
        let (low, high) = (u64::from(group) << wide, u64::from(group + 1) << wide);
        let mut shards: Vec<Vec<u64>> = vec![Vec::new(); 1 << (32 - wide).abs_diff(self.bits)];
        let first = group << (wide - (32 - self.bits));
        for (number, pairs) in self.documents.iter().enumerate() {
            let from = pairs.keys.partition_point(|key| u64::from(*key) < low);
            let to = from + pairs.keys[from..].partition_point(|key| u64::from(*key) < high);
            for (key, rank) in pairs.keys[from..to].iter().zip(&pairs.ranks[from..to]) {
                let shard = shard_of(*key, self.bits) - first;
                shards[shard as usize].push(u64::from(*key) << 32 | (number as u64) << 2 | u64::from(*rank));
            }
        }
        let numbered = (first..).zip(shards);
        numbered
            .map(|(number, mut places)| {
                places.sort_unstable();
                (number, self.shard(&places))
            })
            .collect()
    }

    fn shard(&self, places: &[u64]) -> Vec<u16> {
        let mut bits = Bits::default();
        let lists: Vec<&[u64]> = places.chunk_by(|one, next| one >> 32 == next >> 32).collect();
        bits.gamma(lists.len() as u32 + 1);
        let low = step_bits(self.bits, lists.len());
        bits.put(low, 5);
        let mut before = 0_u64;
        for list in lists {
            let key = (list[0] >> 32) & (u64::from(u32::MAX) >> self.bits);
            // Less than 2^32, since it is a difference of such.
            bits.rice((key - before) as u32, low);
            before = key + 1;
            bits.gamma(list.len() as u32);
            let low = list_bits(self.documents.len(), list.len());
            let mut next = 0;
            for place in list {
                let (number, rank) = ((*place >> 2 & 0x3FFF_FFFF) as u32, (*place & 3) as u32);
                bits.rice(number - next, low);
                next = number + 1;
                if rank == 3 { bits.put(7, 3) } else { bits.unary(rank) }
            }
        }
        bits.finish()
    }
}

/// The shard of a key.
pub(super) fn shard_of(key: u32, bits: u32) -> u32 {
    key.checked_shr(32 - bits).unwrap_or(0)
}

/// How many bits of the step between the keys of a shard are written as they are.
fn step_bits(shard_bits: u32, lists: usize) -> u32 {
    ((1_u64 << (32 - shard_bits)) / (lists as u64 + 1)).max(1).ilog2().min(31)
}

/// The same for the steps between the documents of a list.
pub(super) fn list_bits(documents: usize, listed: usize) -> u32 {
    (documents / listed.max(1)).max(1).ilog2()
}
