//! The numbers of a series after something was added to it, taken from it or moved in it.

/// A part of the old series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Member {
    /// Its old number, and the number after 之.
    pub(super) old: (u32, Option<u32>),
    /// Whether it is taken away.
    pub(super) gone: bool,
    /// The number that an instruction gives it.
    pub(super) to: Option<(u32, Option<u32>)>,
}

/// Where something new goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// It takes this number.
    Number((u32, Option<u32>)),
    /// It follows an old part.
    After(usize),
    /// It goes before an old part.
    Before(usize),
    /// It goes to the end.
    End,
}

/// Who takes a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// A part of the old series.
    Old(usize),
    /// One of those that are new.
    New(usize),
}

/// A place in the new series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) who: Who,
    pub(super) number: (u32, Option<u32>),
}

/// The new series in order, or who could not take the number it was given.
///
/// `closes_up` says whether numbers close up over what is gone (条文顺序作相应调整); else its number stays free.
pub(super) fn renumber(members: &[Member], news: &[At], closes_up: bool) -> Result<Vec<Slot>, Vec<Who>> {
    let mut counting =
        Counting { members, news, slots: Vec::new(), placed: vec![false; members.len()], done: vec![false; news.len()], n: 0 };
    let mut last_old = 0;
    for (at, member) in members.iter().enumerate() {
        counting.beside(At::Before(at));
        let is_inserted = member.old.1.is_some();
        let step = member.old.0.saturating_sub(last_old).max(1);
        if member.to.is_some() && !member.gone {
            last_old = if is_inserted { last_old } else { member.old.0 };
        } else if member.gone {
            if !is_inserted {
                let free = (counting.n + step, None);
                if !closes_up && !counting.is_claimed(free) {
                    counting.n += step;
                }
                last_old = member.old.0;
            }
        } else if is_inserted {
            counting.claims_inserted(member.old.1);
            counting.put(Who::Old(at), (counting.n, member.old.1));
        } else {
            counting.claims();
            counting.n += step;
            last_old = member.old.0;
            counting.put(Who::Old(at), (counting.n, None));
        }
        counting.beside(At::After(at));
    }
    counting.claims();
    for (at, new) in news.iter().enumerate() {
        if *new == At::End {
            counting.n += 1;
            let number = counting.n;
            counting.put(Who::New(at), (number, None));
        }
    }
    counting.claims();
    let stuck = counting.stuck();
    if stuck.is_empty() { Ok(counting.slots) } else { Err(stuck) }
}

struct Counting<'a> {
    members: &'a [Member],
    news: &'a [At],
    slots: Vec<Slot>,
    placed: Vec<bool>,
    done: Vec<bool>,
    /// The last number taken.
    n: u32,
}

impl Counting<'_> {
    fn put(&mut self, who: Who, number: (u32, Option<u32>)) {
        match who {
            Who::Old(at) => self.placed[at] = true,
            Who::New(at) => self.done[at] = true,
        }
        self.slots.push(Slot { who, number });
    }

    /// Who was given a number and has not taken it.
    fn claimant(&self, number: (u32, Option<u32>)) -> Option<Who> {
        let new = self.news.iter().enumerate().find(|(at, new)| !self.done[*at] && **new == At::Number(number));
        let old = || {
            let wants = |(at, member): &(usize, &Member)| !self.placed[*at] && !member.gone && member.to == Some(number);
            self.members.iter().enumerate().find(wants)
        };
        new.map(|(at, _)| Who::New(at)).or_else(|| old().map(|(at, _)| Who::Old(at)))
    }

    fn is_claimed(&self, number: (u32, Option<u32>)) -> bool {
        self.claimant(number).is_some()
    }

    /// Lets those take their numbers who were given the next ones.
    fn claims(&mut self) {
        self.claims_inserted(None);
        while let Some(who) = self.claimant((self.n + 1, None)) {
            self.n += 1;
            self.put(who, (self.n, None));
            self.claims_inserted(None);
        }
    }

    /// The same for 之一, 之二 of the last number, as far as they come before one that is there.
    fn claims_inserted(&mut self, before: Option<u32>) {
        let last = self.slots.last().filter(|slot| slot.number.0 == self.n).and_then(|slot| slot.number.1).unwrap_or(0);
        let mut inserted = last + 1;
        while before.is_none_or(|before| inserted < before) {
            let Some(who) = self.claimant((self.n, Some(inserted))) else { break };
            self.put(who, (self.n, Some(inserted)));
            inserted += 1;
        }
    }

    /// Puts what goes beside an old part.
    fn beside(&mut self, place: At) {
        for at in 0..self.news.len() {
            if self.news[at] == place && !self.done[at] {
                self.n += 1;
                let number = self.n;
                self.put(Who::New(at), (number, None));
            }
        }
    }

    fn stuck(&self) -> Vec<Who> {
        let old = (0..self.members.len()).filter(|at| !self.placed[*at] && !self.members[*at].gone).map(Who::Old);
        let new = (0..self.news.len()).filter(|at| !self.done[*at]).map(Who::New);
        old.chain(new).collect()
    }
}

/// Which old parts no longer stand in the order of the others: all but a longest run that does.
pub(super) fn moved(slots: &[Slot]) -> Vec<usize> {
    let order: Vec<usize> = slots.iter().filter_map(|slot| if let Who::Old(at) = slot.who { Some(at) } else { None }).collect();
    if order.is_sorted() {
        return Vec::new();
    }
    // For each part the length of the longest rising run that ends with it, and the part before it in that run.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(order.len());
    for at in 0..order.len() {
        let before = (0..at).filter(|it| order[*it] < order[at]).max_by_key(|it| best[*it].0);
        best.push((before.map_or(1, |it| best[it].0 + 1), before));
    }
    let mut stays = vec![false; order.len()];
    let mut at = (0..order.len()).max_by_key(|it| best[*it].0);
    while let Some(here) = at {
        stays[here] = true;
        at = best[here].1;
    }
    (0..order.len()).filter(|at| !stays[*at]).map(|at| order[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(numbers: &[u32]) -> Vec<Member> {
        numbers.iter().map(|number| Member { old: (*number, None), gone: false, to: None }).collect()
    }

    fn shown(slots: &[Slot]) -> Vec<String> {
        let number = |(main, inserted): (u32, Option<u32>)| inserted.map_or(main.to_string(), |it| format!("{main}-{it}"));
        let who = |who| match who {
            Who::Old(at) => format!("o{at}"),
            Who::New(at) => format!("n{at}"),
        };
        slots.iter().map(|slot| format!("{}={}", number(slot.number), who(slot.who))).collect()
    }

    #[test]
    fn what_is_added_pushes_the_rest() {
        let slots = renumber(&members(&[1, 2, 3]), &[At::Number((2, None))], false).expect("fits");
        assert_eq!(shown(&slots), ["1=o0", "2=n0", "3=o1", "4=o2"]);
        let slots = renumber(&members(&[1, 2]), &[At::After(0), At::End], false).expect("fits");
        assert_eq!(shown(&slots), ["1=o0", "2=n0", "3=o1", "4=n1"]);
    }

    #[test]
    fn numbers_close_up_only_where_the_decision_says_so() {
        let mut old = members(&[1, 2, 3]);
        old[1].gone = true;
        assert_eq!(shown(&renumber(&old, &[], true).expect("fits")), ["1=o0", "2=o2"]);
        assert_eq!(shown(&renumber(&old, &[], false).expect("fits")), ["1=o0", "3=o2"]);
        old[2].to = Some((2, None));
        assert_eq!(shown(&renumber(&old, &[], false).expect("fits")), ["1=o0", "2=o2"]);
    }

    #[test]
    fn a_number_that_leaves_a_gap_does_not_fit() {
        assert_eq!(renumber(&members(&[1, 2]), &[At::Number((5, None))], false), Err(vec![Who::New(0)]));
        let mut old = members(&[1, 2, 3]);
        old[2].to = Some((1, None));
        assert_eq!(shown(&renumber(&old, &[], false).expect("fits")), ["1=o2", "2=o0", "3=o1"]);
        assert_eq!(moved(&renumber(&old, &[], false).expect("fits")), [2]);
    }

    #[test]
    fn articles_with_a_number_behind_stay_with_theirs() {
        let mut old = members(&[1, 2, 3]);
        old.insert(2, Member { old: (2, Some(1)), gone: false, to: None });
        let slots = renumber(&old, &[At::Number((2, None)), At::Number((3, Some(2)))], false).expect("fits");
        assert_eq!(shown(&slots), ["1=o0", "2=n0", "3=o1", "3-1=o2", "3-2=n1", "4=o3"]);
    }

    #[test]
    fn gaps_of_the_base_stay() {
        assert_eq!(
            shown(&renumber(&members(&[1, 2, 5]), &[At::Number((2, None))], false).expect("fits")),
            ["1=o0", "2=n0", "3=o1", "6=o2"]
        );
    }
}
