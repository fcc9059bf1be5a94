//! Which event of a later record is which of an earlier one.

use super::facts::EventFacts;

/// An event before a step, after it, or both, by its place in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Matched {
    Same(usize, usize),
    Edited(usize, usize),
    Removed(usize),
    Added(usize),
}

/// Finds for each event what became of it: what says the same is the same; of what is left, those of one type belong together, first
/// those of one day, then in their order.
pub(super) fn matched(old: &[EventFacts], new: &[EventFacts]) -> Vec<Matched> {
    let mut of_old: Vec<Option<usize>> = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    let rules: [fn(&EventFacts, &EventFacts) -> bool; 4] = [
        |a, b| a == b,
        |a, b| a.event_type == b.event_type && a.without_files() == b.without_files(),
        |a, b| a.event_type == b.event_type && a.day() == b.day(),
        |a, b| a.event_type == b.event_type,
    ];
    for alike in rules {
        for (at, event) in
            old.iter().enumerate().filter(|(_, event)| new.iter().any(|other| other.event_type == event.event_type))
        {
            if of_old[at].is_some() {
                continue;
            }
            if let Some(found) = (0..new.len()).find(|other| !taken[*other] && alike(event, &new[*other])) {
                of_old[at] = Some(found);
                taken[found] = true;
            }
        }
    }
    let kept = of_old.iter().enumerate().map(|(at, found)| match found {
        Some(found) if old[at].keys == new[*found].keys => Matched::Same(at, *found),
        Some(found) => Matched::Edited(at, *found),
        None => Matched::Removed(at),
    });
    let added = taken.iter().enumerate().filter(|(_, taken)| !**taken).map(|(at, _)| Matched::Added(at));
    kept.chain(added).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::EventType;

    fn event(event_type: EventType, day: &str, note: &str) -> EventFacts {
        let keys = [("date", day.to_owned()), ("note", note.to_owned())].into_iter().collect();
        EventFacts { event_type, keys, file: None }
    }

    #[test]
    fn an_event_is_known_again_by_what_it_says_then_by_its_day_then_by_its_type() {
        let old = [
            event(EventType::Filed, "2024-06-20", ""),
            event(EventType::Evaluated, "2025-01-01", "甲"),
            event(EventType::Evaluated, "2026-01-01", "乙"),
            event(EventType::Repealed, "2026-05-01", ""),
        ];
        let new = [
            event(EventType::Evaluated, "2026-01-01", "丙"),
            event(EventType::Evaluated, "2025-02-01", "甲"),
            event(EventType::Filed, "2024-06-20", ""),
            event(EventType::Extended, "2026-04-01", ""),
        ];
        let expected =
            [Matched::Same(0, 2), Matched::Edited(1, 1), Matched::Edited(2, 0), Matched::Removed(3), Matched::Added(3)];
        assert_eq!(matched(&old, &new), expected);
    }
}
