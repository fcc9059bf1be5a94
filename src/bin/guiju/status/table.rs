//! All documents as a table, grouped by status; the title stands last, so that no title is cut.

use guiju::document::Status;
use guiju::finding::Arg;
use guiju::lifecycle::{Obligation, ObligationState, Standing};
use guiju::message::Words;
use guiju::register::Record;

use super::day_or_nothing;
use crate::office::Office;
use crate::report::count;
use crate::screen::{pad, width};

/// The order of the groups: what binds, what will, what nobody knows, what has ended.
const GROUPS: [Status; 10] = [
    Status::InForce,
    Status::PartlyInForce,
    Status::Suspended,
    Status::Pending,
    Status::Unpublished,
    Status::Preparing,
    Status::Unknown,
    Status::Lapsed,
    Status::Repealed,
    Status::Annulled,
];

/// The table, and a line that sums it up.
pub(super) fn text(words: Words, office: &Office) -> String {
    let mut rows: Vec<(&Record, &Standing)> = office.register.records().iter().zip(&office.as_of.standings).collect();
    rows.sort_by_key(|(record, standing)| {
        let due = standing.obligations.first().map(|owed| owed.due);
        (due.is_none(), due, standing.until.is_none(), standing.until, &record.document.id)
    });
    let head = ["column-since", "column-until", "column-next", "column-owed", "column-title"].map(|key| words.term(key));
    let lines: Vec<(Status, [String; 5])> =
        rows.iter().map(|(record, standing)| (standing.status, cells(words, record, standing))).collect();
    let widest = |column: usize| lines.iter().map(|(_, cells)| &cells[column]).chain([&head[column]]).map(|it| width(it)).max();
    let widths: Vec<usize> = (0..4).map(|column| widest(column).unwrap_or_default()).collect();
    let line = |cells: &[String; 5]| {
        let columns: Vec<String> = cells.iter().zip(&widths).map(|(cell, width)| pad(cell, *width)).collect();
        format!("  {}  {}\n", columns.join("  "), cells[4])
    };
    let mut out = line(&head);
    let mut groups = Vec::new();
    for status in GROUPS {
        let of_group: Vec<_> = lines.iter().filter(|(of, _)| *of == status).collect();
        if of_group.is_empty() {
            continue;
        }
        let args = [("status", Arg::Term(format!("status-{}", status.as_str()))), ("count", count(of_group.len()))];
        out.push_str(&format!("\n{}\n", words.text("group", &args)));
        of_group.iter().for_each(|(_, cells)| out.push_str(&line(cells)));
        groups.push(words.text("total-group", &args));
    }
    out.push('\n');
    out.push_str(&total(words, office, groups));
    out
}

fn cells(words: Words, record: &Record, standing: &Standing) -> [String; 5] {
    let until = match standing.until {
        Some(day) if standing.computed_until => words.text("computed-day", &[("day", Arg::Day(day))]),
        until => day_or_nothing(words, until),
    };
    let next = standing.next.map_or_else(
        || words.term("nothing"),
        |next| {
            words.text("next", &[("day", Arg::Day(next.day)), ("change", Arg::Term(format!("change-{}", next.what.as_str())))])
        },
    );
    let document = &record.document;
    let title = [("title", Arg::Text(document.title.clone())), ("id", Arg::Text(document.id.to_string()))];
    let title = words.text("title-and-id", &title);
    [day_or_nothing(words, standing.since), until, next, owed(words, &standing.obligations), title]
}

fn owed(words: Words, obligations: &[Obligation]) -> String {
    let Some(first) = obligations.first() else { return words.term("nothing") };
    let args = [
        ("what", Arg::Term(format!("what-{}", first.what.as_str()))),
        ("state", Arg::Term(format!("state-{}", first.state.as_str()))),
        ("due", Arg::Day(first.due)),
    ];
    let first = words.text("owed", &args);
    match obligations.len() {
        1 => first,
        more => words.text("owed-and-more", &[("first", Arg::Text(first)), ("count", count(more))]),
    }
}

fn total(words: Words, office: &Office, groups: Vec<String>) -> String {
    let as_of = &office.as_of;
    let owed = || as_of.standings.iter().flat_map(|standing| &standing.obligations);
    let overdue = owed().filter(|it| it.state == ObligationState::Overdue).count();
    let total = [("day", Arg::Day(as_of.day)), ("count", count(as_of.standings.len())), ("groups", Arg::List(groups))];
    let mut out = format!("{}\n", words.text("total", &total));
    let owed = [("count", count(owed().count())), ("overdue", count(overdue))];
    out.push_str(&format!("{}\n", words.text("total-owed", &owed)));
    if !as_of.missing_years.is_empty() {
        let years = as_of.missing_years.iter().map(ToString::to_string).collect();
        out.push_str(&format!("{}\n", words.text("total-missing-years", &[("years", Arg::List(years))])));
    }
    out
}
