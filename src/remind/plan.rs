//! A year ahead: which evaluations fall due and which documents end, month by month, and an earlier order where too much falls
//! into one month.

use std::collections::BTreeMap;

use super::matter::Weigh;
use super::owed::{Grounds, Of};
use super::{Topic, beside};
use crate::document::Date;
use crate::lifecycle::{self, AsOf, What};
use crate::register::Register;
use crate::setting::Setting;

/// A year ahead, by what is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The year.
    pub year: i16,
    /// How many documents were looked at, those that could not be read among them.
    pub documents: usize,
    /// What falls due before the year and is not done by its first day.
    pub overdue: Vec<Task>,
    /// The evaluations of the year, by due day.
    pub evaluations: Vec<Task>,
    /// The documents that end in the year, by last day.
    pub ends: Vec<Task>,
    /// The twelve months.
    pub months: Vec<Month>,
    /// How many evaluations a month bears without being crowded.
    pub bearable: usize,
    /// The months with more evaluations than that.
    pub crowded: Vec<Crowded>,
    /// What to do in an earlier month so that no month is crowded, as far as the windows allow; few steps, and as late as can be.
    pub moves: Vec<Move>,
}

/// An evaluation to be done, or an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its stable name.
    pub id: String,
    /// What it is.
    pub topic: Topic,
    /// The document, by its place in the register.
    pub document: usize,
    /// 承办科室
    pub responsible: Option<String>,
    /// The first day on which it can be done.
    pub opens: Date,
    /// Its last day.
    pub due: Date,
}

/// What a month brings, by places among the evaluations and the ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// Evaluations that fall due.
    pub evaluations: Vec<usize>,
    /// Documents that end.
    pub ends: Vec<usize>,
}

/// A month with too many evaluations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crowded {
    /// The month, from 1.
    pub month: i8,
    /// How many fall due in it.
    pub evaluations: usize,
}

/// An evaluation to be done in an earlier month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which, by its place among the evaluations.
    pub evaluation: usize,
    /// The month, from 1.
    pub to: i8,
}

/// A month is crowded when it has more than twice the evaluations of an average one; up to so many are never too many.
const NEVER_TOO_MANY: usize = 3;

/// The plan of a year, made on a day; evaluations recorded by then count.
pub fn plan(register: &Register, setting: &Setting, today: Date, year: i16) -> Plan {
    let mut found = Found::default();
    let firsts = (1..=12).filter_map(|month| Date::new(year, month, 1).ok());
    for first in firsts.filter(|first| first.last_of_month() >= today) {
        found.look(register, setting, &lifecycle::as_of(register, setting, first.max(today)), year);
    }
    let sorted = |tasks: BTreeMap<String, Task>| {
        let mut tasks: Vec<Task> = tasks.into_values().collect();
        tasks.sort_by(|a, b| (a.due, &a.id).cmp(&(b.due, &b.id)));
        tasks
    };
    let (overdue, evaluations, ends) = (sorted(found.overdue), sorted(found.evaluations), sorted(found.ends));
    let mut months = vec![Month::default(); 12];
    for (at, task) in evaluations.iter().enumerate() {
        months[place(task.due)].evaluations.push(at);
    }
    for (at, task) in ends.iter().enumerate() {
        months[place(task.due)].ends.push(at);
    }
    let bearable = (evaluations.len() * 2).div_ceil(12).max(NEVER_TOO_MANY);
    let counts = months.iter().map(|month| month.evaluations.len()).zip(1..);
    let crowded: Vec<Crowded> =
        counts.filter(|(count, _)| *count > bearable).map(|(evaluations, month)| Crowded { month, evaluations }).collect();
    let moves = if crowded.is_empty() { Vec::new() } else { earlier(&windows(&evaluations, today, year), bearable) };
    let documents = register.records().len() + register.skipped().len();
    Plan { year, documents, overdue, evaluations, ends, months, bearable, crowded, moves }
}

#[derive(Default)]
struct Found {
    overdue: BTreeMap<String, Task>,
    evaluations: BTreeMap<String, Task>,
    ends: BTreeMap<String, Task>,
}

impl Found {
    fn look(&mut self, register: &Register, setting: &Setting, as_of: &AsOf, year: i16) {
        let weigh = Weigh { day: as_of.day, calendar: &setting.calendar, profile: &setting.profile };
        let grounds = Grounds::new(&setting.profile);
        for (at, (record, standing)) in register.records().iter().zip(&as_of.standings).enumerate() {
            let document = &record.document;
            let task = |topic: Topic, word: &str, named: Date, opens: Date, due: Date| Task {
                id: format!("{}/{word}@{named}", document.id),
                topic,
                document: at,
                responsible: document.responsible.is().cloned(),
                opens,
                due,
            };
            let owed = standing.obligations.iter().filter(|owed| owed.what == What::Evaluate);
            let owed = owed.map(|owed| {
                let topic = if owed.since.is_some() { Topic::EvaluatePeriodically } else { Topic::Evaluate };
                task(topic, Topic::Evaluate.as_str(), owed.anchor, owed.opens, owed.due)
            });
            let review = beside::review(Of { at, document, standing, weigh, grounds: &grounds });
            let review = review.and_then(|it| it.due.map(|due| task(Topic::Review, Topic::Review.as_str(), due, it.opens, due)));
            for task in owed.chain(review) {
                if task.due.year() < year {
                    self.overdue.insert(task.id.clone(), task);
                } else if task.due.year() == year {
                    self.evaluations.insert(task.id.clone(), task);
                }
            }
            if let Some(end) = standing.until.filter(|end| end.year() == year && !standing.status.has_ended()) {
                let task = task(Topic::Ends, Topic::Ends.as_str(), end, end, end);
                self.ends.insert(task.id.clone(), task);
            }
        }
    }
}

fn place(day: Date) -> usize {
    usize::from(day.month().unsigned_abs()) - 1
}

/// The months of the year in which each evaluation can be done, from 0, both ends included.
fn windows(evaluations: &[Task], today: Date, year: i16) -> Vec<(usize, usize)> {
    let first = |task: &Task| {
        let from = task.opens.max(today);
        let from = if from.year() < year { 0 } else { place(from) };
        (from.min(place(task.due)), place(task.due))
    };
    evaluations.iter().map(first).collect()
}

/// The evaluations to be done in an earlier month: none bears more than `bearable`, or than the least that can be reached.
fn earlier(windows: &[(usize, usize)], bearable: usize) -> Vec<Move> {
    let placed = (bearable..=windows.len().max(bearable)).find_map(|most| late_as_can_be(windows, most)).unwrap_or_default();
    let moved = placed.into_iter().enumerate().filter(|(at, month)| *month != windows[*at].1);
    moved.filter_map(|(evaluation, month)| Some(Move { evaluation, to: i8::try_from(month + 1).ok()? })).collect()
}

/// A month for each evaluation, as late as can be with so many a month; none where that is too few.
fn late_as_can_be(windows: &[(usize, usize)], most: usize) -> Option<Vec<usize>> {
    let mut placed = vec![0; windows.len()];
    let mut waiting: Vec<usize> = Vec::new();
    for month in (0..12).rev() {
        waiting.extend((0..windows.len()).filter(|at| windows[*at].1 == month));
        // Those that can be moved least stay.
        waiting.sort_by_key(|at| (std::cmp::Reverse(windows[*at].0), *at));
        let later = waiting.split_off(most.min(waiting.len()));
        if later.iter().any(|at| windows[*at].0 == month) {
            return None;
        }
        waiting.iter().for_each(|at| placed[*at] = month);
        waiting = later;
    }
    waiting.is_empty().then_some(placed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowded_month_is_relieved_within_the_windows_and_with_few_steps() {
        // Six fall due in June and can begin in January; one falls due in March.
        let windows: Vec<(usize, usize)> = [(0, 5); 6].into_iter().chain([(0, 2)]).collect();
        let moves = earlier(&windows, 3);
        assert_eq!(moves.len(), 3, "three stay in June: {moves:?}");
        assert!(moves.iter().all(|it| it.to == 5), "and three go one month ahead: {moves:?}");
    }

    #[test]
    fn what_has_no_earlier_month_stays_and_the_least_load_is_sought() {
        let windows = [(5, 5); 5];
        assert_eq!(earlier(&windows, 3), []);
        let windows = [(5, 5), (5, 5), (5, 5), (5, 5), (4, 5), (0, 5)];
        let moves = earlier(&windows, 3);
        assert_eq!(moves.iter().map(|it| (it.evaluation, it.to)).collect::<Vec<_>>(), [(4, 5), (5, 5)]);
    }
}
