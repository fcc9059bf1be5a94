//! Which part of the old text became which of the new one.
//!
//! First what says the same. Then pairs that share rare runs of four characters, or stand in the same place between certain neighbours, the
//! likest first; what comes too late for a part that is taken may be another half of it. At last what is left between neighbours.
//! Each part meets a bounded number of others, so that no text makes this slow.

use rustc_hash::FxHashMap;

use super::gram::{self, Asked, Grams};
use super::order;
use super::share;
use super::unit::Unit;

/// Parts that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// Places in the old text, in order.
    pub(super) old: Vec<usize>,
    /// Places in the new text, in order.
    pub(super) new: Vec<usize>,
    /// How much of the words both sides share, in thousandths.
    pub(super) similarity: u16,
}

/// From this likeness on, two parts are one, wherever they stand.
const LIKE_ANYWHERE: u16 = 500;
/// The same between certain neighbours.
const LIKE_IN_PLACE: u16 = 380;
/// The same where nothing else is left between neighbours.
const LIKE_AT_LAST: u16 = 260;
/// The same for what found no partner in its place, wherever it stands.
const LIKE_LEFT_OVER: u16 = 300;
/// The same for the only one that is left on either side of a place between neighbours.
const LIKE_ALONE: u16 = 150;
/// A part of which so much stands in another one, that has not gone into its other pieces, is a piece of it.
const PIECE: u16 = 700;
/// The same beside another piece of it.
const PIECE_BESIDE: u16 = 500;
/// So near two pieces stand beside each other.
const BESIDE: usize = 2;
/// The same for a piece that is the only one, of a part that is nobody else's.
const ONLY_PIECE: u16 = 650;
/// What a candidate in the same place, or with the same number, is preferred by.
const IN_PLACE: u16 = 60;
/// So many pairs between two neighbours are looked at, each with each.
const SMALL_GAP: usize = 256;
/// In a larger gap, so many on each side of the place that would be the same.
const AROUND: usize = 4;

/// How like two parts must be.
#[derive(Clone, Copy, Debug)]
struct Least {
    in_place: u16,
    alone: u16,
    anywhere: u16,
}

const LEAST: Least = Least { in_place: LIKE_IN_PLACE, alone: LIKE_IN_PLACE, anywhere: LIKE_ANYWHERE };

/// Puts the parts of two texts into groups; each stands in exactly one.
pub(super) fn align(old: &[Unit], new: &[Unit]) -> Vec<Group> {
    let mut board = Board::new(old, new);
    board.pair_what_says_the_same();
    if board.is_open() {
        board.pair_what_was_emptied();
        let open = |of: &[Option<usize>]| of.iter().map(Option::is_none).collect::<Vec<bool>>();
        let (open_old, open_new) = (open(&board.of_old), open(&board.of_new));
        let (old_grams, new_grams) =
            gram::weighed(Asked { units: old, is_open: &open_old }, Asked { units: new, is_open: &open_new });
        let grams = (old_grams.as_slice(), new_grams.as_slice());
        let mut likely = board.in_gaps(grams);
        likely.extend(board.sharing(grams));
        board.settle(likely, grams, LEAST);
        let left = board.in_gaps(grams);
        board.settle(left, grams, Least { in_place: LIKE_AT_LAST, alone: LIKE_AT_LAST, ..LEAST });
        let left = board.sharing(grams);
        board.settle(left, grams, Least { anywhere: LIKE_LEFT_OVER, ..LEAST });
        let left = board.in_gaps(grams);
        board.settle(left, grams, Least { in_place: LIKE_AT_LAST, alone: LIKE_ALONE, ..LEAST });
        board.measure(grams);
    }
    board.into_groups()
}

/// Two parts that may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Likely {
    old: usize,
    new: usize,
    similarity: u16,
    /// How much of the old part stands in the new one, and the other way round.
    contained: (u16, u16),
    in_place: bool,
    /// Whether each is all that the other could be.
    is_alone: bool,
}

impl Likely {
    fn rank(self, is_same_number: bool) -> u16 {
        let piece = u32::from(self.contained.0.max(self.contained.1)) * 7 / 10;
        let preferred = IN_PLACE * (u16::from(self.in_place) + u16::from(is_same_number)) / 2;
        (self.similarity + preferred).max(u16::try_from(piece).unwrap_or(u16::MAX))
    }
}

struct Board<'u> {
    old: &'u [Unit],
    new: &'u [Unit],
    groups: Vec<Group>,
    of_old: Vec<Option<usize>>,
    of_new: Vec<Option<usize>>,
}

impl<'u> Board<'u> {
    fn new(old: &'u [Unit], new: &'u [Unit]) -> Self {
        Self { old, new, groups: Vec::new(), of_old: vec![None; old.len()], of_new: vec![None; new.len()] }
    }

    fn is_open(&self) -> bool {
        self.of_old.contains(&None) && self.of_new.contains(&None)
    }

    fn pair(&mut self, old: usize, new: usize, similarity: u16) {
        self.of_old[old] = Some(self.groups.len());
        self.of_new[new] = Some(self.groups.len());
        self.groups.push(Group { old: vec![old], new: vec![new], similarity });
    }

    fn pair_what_says_the_same(&mut self) {
        let mut alike: FxHashMap<u64, (Vec<usize>, Vec<usize>)> = FxHashMap::default();
        for (at, unit) in self.old.iter().enumerate() {
            alike.entry(unit.hash).or_default().0.push(at);
        }
        let mut hashes = Vec::new();
        for (at, unit) in self.new.iter().enumerate() {
            if let Some(both) = alike.get_mut(&unit.hash) {
                both.1.push(at);
                if both.1.len() == 1 {
                    hashes.push(unit.hash);
                }
            }
        }
        for hash in hashes {
            let Some((olds, news)) = alike.remove(&hash) else { continue };
            // Where not all have a partner, those with the same number have.
            if olds.len() != news.len() || self.old[olds[0]].is_repealed {
                let mut places: FxHashMap<_, usize> = olds.iter().rev().map(|at| (name(&self.old[*at]), *at)).collect();
                for new in &news {
                    let same = places.remove(&name(&self.new[*new])).filter(|old| self.may_pair_same(*old, *new));
                    if let Some(old) = same {
                        self.pair(old, *new, 1000);
                    }
                }
            }
            let left =
                |of: &[Option<usize>], all: &[usize]| all.iter().copied().filter(|at| of[*at].is_none()).collect::<Vec<_>>();
            for (old, new) in left(&self.of_old, &olds).into_iter().zip(left(&self.of_new, &news)) {
                if self.may_pair_same(old, new) && !self.old[old].is_repealed {
                    self.pair(old, new, 1000);
                }
            }
        }
    }

    fn may_pair_same(&self, old: usize, new: usize) -> bool {
        self.old[old].kind == self.new[new].kind && self.old[old].says_the_same(&self.new[new])
    }

    /// 第五条　（删去） takes the place of the article that had the number.
    fn pair_what_was_emptied(&mut self) {
        let mut places = FxHashMap::default();
        for (at, unit) in self.old.iter().enumerate().filter(|(at, _)| self.of_old[*at].is_none()) {
            places.entry(name(unit)).or_insert(at);
        }
        for (at, unit) in self.new.iter().enumerate() {
            if unit.is_repealed
                && self.of_new[at].is_none()
                && let Some(old) = places.remove(&name(unit))
            {
                self.pair(old, at, 0);
            }
        }
    }

    /// The pairs between parts that are certain and keep their order.
    fn in_gaps(&self, grams: (&[Grams], &[Grams])) -> Vec<Likely> {
        let mut fixed: Vec<(usize, usize)> = self.groups.iter().map(|group| (group.old[0], group.new[0])).collect();
        fixed.sort_unstable_by_key(|(_, new)| *new);
        let mut likely = Vec::new();
        for gap in order::gaps(&fixed, self.old.len(), self.new.len()) {
            let olds: Vec<usize> = (gap.old.0..gap.old.1).filter(|at| self.of_old[*at].is_none()).collect();
            let news: Vec<usize> = (gap.new.0..gap.new.1).filter(|at| self.of_new[*at].is_none()).collect();
            let is_alone = olds.len() == 1 && news.len() == 1;
            let is_small = olds.len() * news.len() <= SMALL_GAP;
            for (at, new) in news.iter().enumerate() {
                let middle = at * olds.len() / news.len();
                let range =
                    if is_small { 0..olds.len() } else { middle.saturating_sub(AROUND)..(middle + AROUND + 1).min(olds.len()) };
                let found = olds[range].iter().filter_map(|old| self.likely(*old, *new, grams, true));
                likely.extend(found.map(|it| Likely { is_alone, ..it }));
            }
        }
        likely
    }

    /// The pairs that share rare runs of characters.
    fn sharing(&self, grams: (&[Grams], &[Grams])) -> Vec<Likely> {
        let free = |units: &'u [Unit], of: &[Option<usize>]| -> Vec<(usize, &'u [char])> {
            let left = units.iter().enumerate().filter(|(at, _)| of[*at].is_none());
            left.map(|(at, unit)| (at, unit.body.as_slice())).collect()
        };
        let pairs = share::sharing(&free(self.old, &self.of_old), &free(self.new, &self.of_new));
        pairs.into_iter().filter_map(|(old, new)| self.likely(old, new, grams, false)).collect()
    }

    fn likely(&self, old: usize, new: usize, grams: (&[Grams], &[Grams]), in_place: bool) -> Option<Likely> {
        if self.old[old].kind != self.new[new].kind || self.old[old].is_repealed || self.new[new].is_repealed {
            return None;
        }
        let shared = grams.0[old].shared(&grams.1[new]);
        let contained = (gram::thousandths(shared.both, shared.old), gram::thousandths(shared.both, shared.new));
        Some(Likely { old, new, similarity: shared.similarity(), contained, in_place, is_alone: false })
    }

    /// Takes the likeliest first.
    fn settle(&mut self, mut likely: Vec<Likely>, grams: (&[Grams], &[Grams]), least: Least) {
        let rank = |it: &Likely| it.rank(name(&self.old[it.old]) == name(&self.new[it.new]));
        let mut ranked: Vec<(u16, Likely)> = likely.drain(..).map(|it| (rank(&it), it)).collect();
        ranked
            .sort_unstable_by_key(|(rank, it)| (std::cmp::Reverse(*rank), it.new.abs_diff(it.old), it.new, it.old, !it.in_place));
        for (_, it) in ranked {
            let least = match (it.in_place, it.is_alone) {
                (true, true) => least.alone,
                (true, false) => least.in_place,
                (false, _) => least.anywhere,
            };
            match (self.of_old[it.old], self.of_new[it.new]) {
                (None, None) => {
                    let piece = it.contained.0.max(it.contained.1) >= ONLY_PIECE && it.similarity >= LIKE_AT_LAST / 2;
                    if it.similarity >= least || piece {
                        self.pair(it.old, it.new, it.similarity);
                    }
                }
                (Some(group), None) if self.groups[group].old.len() == 1 => {
                    let first = self.groups[group].new[0];
                    let least = least_of_piece(&self.groups[group].new, it.new);
                    let free = grams.1[it.new].contained(&grams.0[it.old], Some(&grams.1[first]));
                    if free >= least {
                        self.of_new[it.new] = Some(group);
                        self.groups[group].new.push(it.new);
                    }
                }
                (None, Some(group)) if self.groups[group].new.len() == 1 => {
                    let first = self.groups[group].old[0];
                    let least = least_of_piece(&self.groups[group].old, it.old);
                    let free = grams.0[it.old].contained(&grams.1[it.new], Some(&grams.0[first]));
                    if free >= least {
                        self.of_old[it.old] = Some(group);
                        self.groups[group].old.push(it.old);
                    }
                }
                _ => {}
            }
        }
    }

    /// What was split or merged is as like as all its pieces together.
    fn measure(&mut self, grams: (&[Grams], &[Grams])) {
        for group in &mut self.groups {
            group.old.sort_unstable();
            group.new.sort_unstable();
            if group.old.len() + group.new.len() > 2 {
                let pieces = group.old.iter().flat_map(|old| group.new.iter().map(move |new| (old, new)));
                let (mut both, mut whole) = (0, 0);
                for (old, new) in pieces {
                    let shared = grams.0[*old].shared(&grams.1[*new]);
                    both += 2 * shared.both;
                    // The one that all pieces are held against is counted once.
                    whole += if group.old.len() == 1 { shared.new } else { shared.old };
                }
                whole += if group.old.len() == 1 { grams.0[group.old[0]].weight() } else { grams.1[group.new[0]].weight() };
                group.similarity = gram::thousandths(both, whole);
            }
        }
    }

    fn into_groups(self) -> Vec<Group> {
        let mut groups = self.groups;
        let alone =
            |of: &[Option<usize>]| of.iter().enumerate().filter(|(_, of)| of.is_none()).map(|(at, _)| at).collect::<Vec<_>>();
        groups.extend(alone(&self.of_old).into_iter().map(|at| Group { old: vec![at], new: Vec::new(), similarity: 0 }));
        groups.extend(alone(&self.of_new).into_iter().map(|at| Group { old: Vec::new(), new: vec![at], similarity: 0 }));
        in_order(groups, self.old.len())
    }
}

/// How much of a part must stand in another one for it to be a piece beside these.
fn least_of_piece(pieces: &[usize], other: usize) -> u16 {
    if pieces.iter().any(|piece| piece.abs_diff(other) <= BESIDE) { PIECE_BESIDE } else { PIECE }
}

/// What a part is called among those of its kind.
fn name(unit: &Unit) -> &str {
    &unit.id
}

/// Groups in the order of the new text; what was removed stands behind what it followed in the old one.
fn in_order(groups: Vec<Group>, olds: usize) -> Vec<Group> {
    let mut of_old = vec![0; olds];
    for (at, group) in groups.iter().enumerate() {
        group.old.iter().for_each(|old| of_old[*old] = at);
    }
    // The place in the new text, then the place behind it.
    let mut places = vec![(0, 0); groups.len()];
    for (at, group) in groups.iter().enumerate() {
        if let Some(new) = group.new.first() {
            places[at] = (new + 1, 0);
        }
    }
    let mut last = (0, 0);
    for (old, group) in of_old.iter().enumerate() {
        if groups[*group].new.is_empty() {
            places[*group] = (last.0, old + 1);
        } else {
            last = places[*group];
        }
    }
    let mut ordered: Vec<((usize, usize), Group)> = places.into_iter().zip(groups).collect();
    ordered.sort_by_key(|(place, _)| *place);
    ordered.into_iter().map(|(_, group)| group).collect()
}
