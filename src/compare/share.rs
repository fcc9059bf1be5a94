//! Which parts share runs of four characters that few others have.

/// An odd number with its ones spread over all bits.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
/// A run that more parts of a text have says nothing.
const RARE: usize = 8;
/// So many partners of each part are looked at.
const PARTNERS: usize = 6;

/// Pairs of old and new parts that share rare runs, for each new part those with the most and for each old part too.
pub(super) fn sharing(old: &[(usize, &[char])], new: &[(usize, &[char])]) -> Vec<(usize, usize)> {
    let (old_runs, new_runs) = (runs(old), runs(new));
    let mut votes: Vec<(usize, usize)> = Vec::new();
    let (mut at, mut other) = (0, 0);
    while at < old_runs.len() && other < new_runs.len() {
        let (run, against) = (old_runs[at].0, new_runs[other].0);
        let here = old_runs[at..].iter().take_while(|(it, _)| *it == run).count();
        let there = new_runs[other..].iter().take_while(|(it, _)| *it == against).count();
        if run < against {
            at += here;
        } else if against < run {
            other += there;
        } else {
            if here <= RARE && there <= RARE {
                for (_, old) in &old_runs[at..at + here] {
                    votes.extend(new_runs[other..other + there].iter().map(|(_, new)| (*old, *new)));
                }
            }
            at += here;
            other += there;
        }
    }
    votes.sort_unstable();
    let mut counted: Vec<(usize, usize, usize)> = Vec::new();
    for (old, new) in votes {
        match counted.last_mut() {
            Some((last_old, last_new, count)) if (*last_old, *last_new) == (old, new) => *count += 1,
            _ => counted.push((old, new, 1)),
        }
    }
    let mut pairs = most(&mut counted, |(old, new, _)| (old, new));
    pairs.extend(most(&mut counted, |(old, new, _)| (new, old)));
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The pairs with the most votes for each part of a side, which the function names first.
fn most(counted: &mut [(usize, usize, usize)], side: impl Fn((usize, usize, usize)) -> (usize, usize)) -> Vec<(usize, usize)> {
    counted.sort_unstable_by_key(|it| (side(*it).0, std::cmp::Reverse(it.2), side(*it).1));
    let mut pairs = Vec::new();
    let (mut last, mut taken) = (None, 0);
    for it in counted.iter() {
        let part = side(*it).0;
        if last != Some(part) {
            (last, taken) = (Some(part), 0);
        }
        taken += 1;
        if taken <= PARTNERS {
            pairs.push((it.0, it.1));
        }
    }
    pairs
}

/// The runs of all parts, sorted, each once a part.
fn runs(parts: &[(usize, &[char])]) -> Vec<(u64, usize)> {
    let mut runs = Vec::new();
    for (at, body) in parts {
        // Two runs that fall together bring two parts together that are then held against each other, no more.
        let mixed = |run: &[char]| run.iter().fold(0_u64, |mixed, c| (mixed.rotate_left(23) ^ u64::from(*c)).wrapping_mul(MIX));
        runs.extend(body.windows(4).map(|run| (mixed(run), *at)));
    }
    runs.sort_unstable();
    runs.dedup();
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rare_runs_bring_two_parts_together() {
        let body = |text: &str| text.chars().collect::<Vec<char>>();
        let common: Vec<Vec<char>> = (0..12).map(|n| body(&format!("责令改正，{}", char::from(b'a' + n)))).collect();
        let old: Vec<(usize, &[char])> = common.iter().enumerate().map(|(at, body)| (at, body.as_slice())).collect();
        let new = body("责令改正，z");
        assert_eq!(sharing(&old, &[(0, &new)]), []);
        let (first, second) = (body("市区公共厕所的布局"), body("公共厕所应当"));
        assert_eq!(sharing(&[(3, &first)], &[(7, &second)]), [(3, 7)]);
    }
}
