//! The longest part of a sequence that keeps its order: what stands there did not move.

/// The places in a sequence of its longest rising part; of several, the one that ends lowest.
pub(super) fn rising(sequence: &[usize]) -> Vec<usize> {
    // The place with the lowest value that ends a rising part of each length.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(sequence.len());
    for (at, value) in sequence.iter().enumerate() {
        let length = ends.partition_point(|end| sequence[*end] < *value);
        before.push(length.checked_sub(1).map(|last| ends[last]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut found: Vec<usize> = std::iter::successors(ends.last().copied(), |at| before[*at]).collect();
    found.reverse();
    found
}

/// Two ranges between neighbours that keep their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    pub(super) old: (usize, usize),
    pub(super) new: (usize, usize),
}

/// The gaps of two sequences whose pairs are given in the order of the new one.
pub(super) fn gaps(pairs: &[(usize, usize)], old: usize, new: usize) -> Vec<Gap> {
    let olds: Vec<usize> = pairs.iter().map(|(old, _)| *old).collect();
    let fixed = rising(&olds).into_iter().map(|at| pairs[at]);
    let mut gaps = Vec::new();
    let mut from = (0, 0);
    for (at_old, at_new) in fixed.chain([(old, new)]) {
        gaps.push(Gap { old: (from.0, at_old), new: (from.1, at_new) });
        from = (at_old + 1, at_new + 1);
    }
    gaps.retain(|gap| gap.old.0 < gap.old.1 && gap.new.0 < gap.new.1);
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moved_is_what_breaks_the_order() {
        assert_eq!(rising(&[0, 4, 1, 2, 3]), [0, 2, 3, 4]);
        assert_eq!(rising(&[]), [0; 0]);
        assert_eq!(rising(&[2, 1, 0]), [2]);
    }

    #[test]
    fn gaps_lie_between_pairs_that_keep_their_order() {
        let gap = |old, new| Gap { old, new };
        assert_eq!(gaps(&[(0, 0), (9, 1), (3, 4)], 6, 6), [gap((1, 3), (1, 4)), gap((4, 6), (5, 6))]);
    }
}
