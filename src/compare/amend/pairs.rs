//! Which parts of two texts belong together, in order: those that read alike, and those that read nearly alike.

use std::collections::BTreeMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A part of the old text, of the new one, or of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) old: Option<usize>,
    pub(super) new: Option<usize>,
}

/// From how much likeness on two parts are one that was amended.
const ALIKE: f64 = 0.4;

/// The pairs of two series by their words, in an order that both keep.
pub(super) fn pairs(old: &[String], new: &[String]) -> Vec<Pair> {
    let mut found = Vec::with_capacity(old.len().max(new.len()));
    for op in capture_diff_slices(Algorithm::Patience, old, new) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                found.extend((0..len).map(|at| Pair { old: Some(old_index + at), new: Some(new_index + at) }));
            }
            DiffOp::Delete { old_index, old_len, .. } => {
                found.extend((0..old_len).map(|at| Pair { old: Some(old_index + at), new: None }))
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                found.extend((0..new_len).map(|at| Pair { old: None, new: Some(new_index + at) }))
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let inner = alike(&old[old_index..old_index + old_len], &new[new_index..new_index + new_len]);
                found.extend(
                    inner
                        .into_iter()
                        .map(|pair| Pair { old: pair.old.map(|at| old_index + at), new: pair.new.map(|at| new_index + at) }),
                );
            }
        }
    }
    found
}

/// The pairs that are most alike altogether.
fn alike(old: &[String], new: &[String]) -> Vec<Pair> {
    let grams = |parts: &[String]| -> Vec<BTreeMap<(char, char), usize>> { parts.iter().map(|part| bigrams(part)).collect() };
    let (olds, news) = (grams(old), grams(new));
    // What the first parts of both come to at best.
    let mut best = vec![vec![0.0_f64; new.len() + 1]; old.len() + 1];
    let mut likeness = vec![vec![0.0_f64; new.len()]; old.len()];
    for o in 0..old.len() {
        for n in 0..new.len() {
            let like = dice(&olds[o], &news[n]);
            likeness[o][n] = if like >= ALIKE { like } else { 0.0 };
            best[o + 1][n + 1] = (best[o][n] + likeness[o][n]).max(best[o][n + 1]).max(best[o + 1][n]);
        }
    }
    let (mut o, mut n) = (old.len(), new.len());
    let mut found = Vec::new();
    while o > 0 || n > 0 {
        let paired = o > 0 && n > 0 && likeness[o - 1][n - 1] > 0.0 && best[o][n] <= best[o - 1][n - 1] + likeness[o - 1][n - 1];
        if paired {
            (o, n) = (o - 1, n - 1);
            found.push(Pair { old: Some(o), new: Some(n) });
        } else if n > 0 && (o == 0 || best[o][n - 1] >= best[o - 1][n]) {
            n -= 1;
            found.push(Pair { old: None, new: Some(n) });
        } else {
            o -= 1;
            found.push(Pair { old: Some(o), new: None });
        }
    }
    found.reverse();
    found
}

fn bigrams(words: &str) -> BTreeMap<(char, char), usize> {
    let mut found = BTreeMap::new();
    for pair in words.chars().zip(words.chars().skip(1)) {
        *found.entry(pair).or_insert(0) += 1;
    }
    found
}

/// How many pairs of characters two texts have in common, of all they have.
fn dice(a: &BTreeMap<(char, char), usize>, b: &BTreeMap<(char, char), usize>) -> f64 {
    let all: usize = a.values().chain(b.values()).sum();
    let common: usize = a.iter().filter_map(|(pair, count)| b.get(pair).map(|other| count.min(other))).sum();
    if all == 0 { 1.0 } else { 2.0 * common as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_read_nearly_alike_belong_together() {
        let words = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        let old = words(&["为了加强市容管理制定本办法", "临街单位应当履行责任", "本办法自公布之日起施行"]);
        let new =
            words(&["为了加强市容管理制定本办法", "财政部门予以保障", "临街单位和商户应当履行责任", "本办法自公布之日起施行"]);
        let found: Vec<_> = pairs(&old, &new).into_iter().map(|pair| (pair.old, pair.new)).collect();
        assert_eq!(found, [(Some(0), Some(0)), (None, Some(1)), (Some(1), Some(2)), (Some(2), Some(3))]);
    }
}
