//! Words as pairs of neighbouring characters, weighed by how few parts have them: what 责令改正 shares with every other penalty says little.

use rustc_hash::FxHashMap;

use super::unit::Unit;

/// The pairs of neighbouring characters of a part, sorted, each as often as it stands there.
#[derive(Clone, Debug, Default)]
pub(super) struct Grams {
    /// The pair, and its weight.
    all: Vec<(u64, u32)>,
    weight: u64,
}

/// How much two parts share.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shared {
    /// What both have, by weight.
    pub(super) both: u64,
    /// What the old one has.
    pub(super) old: u64,
    /// What the new one has.
    pub(super) new: u64,
}

impl Shared {
    /// What both have to what either has, in thousandths.
    pub(super) fn similarity(self) -> u16 {
        thousandths(2 * self.both, self.old + self.new)
    }
}

/// A part of a whole in thousandths; of nothing, none.
pub(super) fn thousandths(part: u64, whole: u64) -> u16 {
    u16::try_from((part * 1000).checked_div(whole).unwrap_or(0).min(1000)).unwrap_or(1000)
}

fn pairs(body: &[char]) -> impl Iterator<Item = u64> {
    body.windows(2).map(|pair| u64::from(u32::from(pair[0])) << 32 | u64::from(u32::from(pair[1])))
}

/// The grams of the parts of both texts; of parts that nobody asks for, none.
pub(super) fn weighed(old: Asked<'_>, new: Asked<'_>) -> (Vec<Grams>, Vec<Grams>) {
    let mut spread: FxHashMap<u64, Spread> = FxHashMap::default();
    for (at, unit) in old.units.iter().chain(new.units).enumerate() {
        for gram in pairs(&unit.body) {
            let spread = spread.entry(gram).or_insert(Spread { parts: 0, last: usize::MAX });
            if spread.last != at {
                *spread = Spread { parts: spread.parts + 1, last: at };
            }
        }
    }
    let count = u32::try_from(old.units.len() + new.units.len()).unwrap_or(u32::MAX).max(2);
    // In two of the parts, as a pair in both texts is, the weight is that of one of many; what all have weighs 1.
    let weigh = |gram: u64| 1 + 2 * (count / spread.get(&gram).map_or(1, |it| it.parts)).max(1).ilog2();
    let grams = |(unit, is_asked): (&Unit, bool)| {
        if !is_asked {
            return Grams::default();
        }
        let mut all: Vec<(u64, u32)> = pairs(&unit.body).map(|gram| (gram, weigh(gram))).collect();
        all.sort_unstable();
        Grams { weight: all.iter().map(|(_, weight)| u64::from(*weight)).sum(), all }
    };
    let of = |asked: Asked<'_>| asked.units.iter().zip(asked.is_open.iter().copied()).map(grams).collect();
    (of(old), of(new))
}

/// The parts of a text, and of which of them the grams are asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked<'u> {
    pub(super) units: &'u [Unit],
    pub(super) is_open: &'u [bool],
}

/// How many parts have a pair of characters.
struct Spread {
    parts: u32,
    /// The last part that was counted.
    last: usize,
}

impl Grams {
    /// How much it weighs.
    pub(super) fn weight(&self) -> u64 {
        self.weight
    }

    /// How much two parts share.
    pub(super) fn shared(&self, new: &Self) -> Shared {
        let (short, long) = if self.all.len() <= new.all.len() { (self, new) } else { (new, self) };
        // A part that is far longer is only looked up.
        let both = if long.all.len() / 16 > short.all.len() { short.within(long, None) } else { short.beside(long) };
        Shared { both, old: self.weight, new: new.weight }
    }

    /// The weight of the grams that both have, each as often as both have it, by going through both.
    fn beside(&self, other: &Self) -> u64 {
        let (mut at, mut there, mut total) = (0, 0, 0);
        while let (Some((gram, weight)), Some((against, _))) = (self.all.get(at), other.all.get(there)) {
            total += if gram == against { u64::from(*weight) } else { 0 };
            at += usize::from(gram <= against);
            there += usize::from(against <= gram);
        }
        total
    }

    /// How much of this one stands in another, in thousandths; what also stands in a third does not count.
    pub(super) fn contained(&self, other: &Self, but_not: Option<&Self>) -> u16 {
        thousandths(self.within(other, but_not), self.weight)
    }

    /// The weight of the grams that another has too, each as often as both have it.
    fn within(&self, other: &Self, but_not: Option<&Self>) -> u64 {
        let mut total = 0;
        let mut at = 0;
        while at < self.all.len() {
            let (gram, weight) = self.all[at];
            let own = self.all[at..].partition_point(|(it, _)| *it == gram);
            let elsewhere = other.count(gram).saturating_sub(but_not.map_or(0, |third| third.count(gram)));
            total += u64::from(weight) * own.min(elsewhere) as u64;
            at += own;
        }
        total
    }

    fn count(&self, gram: u64) -> usize {
        let from = self.all.partition_point(|(it, _)| *it < gram);
        self.all[from..].partition_point(|(it, _)| *it == gram)
    }
}
