//! What can be put right with certainty: the brackets of a 文号, spaces around words, the order of keys and of events.

use toml_edit::{ArrayOfTables, DocumentMut, Formatted, Item, Table, TableLike, Value};

use crate::document::{Day, DocumentNumber, EventType, Kind, NumberFault};
use crate::finding::Finding;
use crate::parse::{self, keys};
use crate::source::SourceFile;

/// The record with what is certain put right; none when there is nothing to do, or nothing that is certain.
///
/// A second run changes nothing. Events are put in the order of their days only when every day is exact and the issue then
/// stands after all that prepares it and before all that follows it: otherwise a day may be wrong, not the order.
pub fn tidy(file: &SourceFile) -> Option<String> {
    // A file of another line ending would come out with both.
    if file.text.contains('\r') {
        return None;
    }
    let mut document: DocumentMut = file.text.parse().ok()?;
    let kind = document.get("kind").and_then(Item::as_str).and_then(Kind::parse);
    words(document.as_table_mut(), true);
    numbers(document.as_table_mut(), kind);
    order_of_keys(document.as_table_mut());
    if let Some(events) = document.get_mut("event").and_then(Item::as_array_of_tables_mut) {
        order_of_events(events);
    }
    let text = document.to_string();
    (text != file.text && reads_no_worse(file, &text)).then_some(text)
}

/// Whether the new text has no fault that the old one has not.
pub(super) fn reads_no_worse(old: &SourceFile, text: &str) -> bool {
    let faults = |file: &SourceFile| {
        let mut codes: Vec<&str> = parse::document(file).1.iter().map(|finding: &Finding| finding.code.0).collect();
        codes.sort_unstable();
        codes
    };
    let new = faults(&SourceFile { path: old.path.clone(), text: text.to_owned() });
    let mut left = faults(old);
    new.iter().all(|code| left.iter().position(|it| it == code).map(|at| left.remove(at)).is_some())
}

/// Takes the spaces from around words; texts over several lines are left as they are.
fn words(table: &mut dyn TableLike, deep: bool) {
    for (_, item) in table.iter_mut() {
        match item {
            Item::Value(value) => words_of(value),
            Item::Table(inner) if deep => words(inner, deep),
            Item::ArrayOfTables(tables) if deep => tables.iter_mut().for_each(|inner| words(inner, deep)),
            _ => {}
        }
    }
}

fn words_of(value: &mut Value) {
    match value {
        Value::String(text) => {
            let trimmed = text.value().trim().to_owned();
            let one_line = text.as_repr().and_then(|repr| repr.as_raw().as_str()).is_none_or(|raw| !raw.contains('\n'));
            if one_line && !trimmed.is_empty() && trimmed != *text.value() {
                replace(text, trimmed);
            }
        }
        Value::Array(array) => array.iter_mut().for_each(words_of),
        Value::InlineTable(inner) => words(inner, false),
        _ => {}
    }
}

/// Puts other words in a value's place, with the space and comments around it.
fn replace(text: &mut Formatted<String>, words: String) {
    let decor = text.decor().clone();
    *text = Formatted::new(words);
    *text.decor_mut() = decor;
}

/// Writes the year of every 文号 in 〔〕 (GB/T 9704—2012); a leading zero or a 第 is for a person to compare with the original.
fn numbers(document: &mut Table, kind: Option<Kind>) {
    let bears_number = !matches!(kind, Some(Kind::Rule | Kind::Regulation | Kind::Standard));
    if let Some(forwards) = document.get_mut("forwards").and_then(Item::as_table_like_mut) {
        number_of(forwards);
    }
    let Some(events) = document.get_mut("event").and_then(Item::as_array_of_tables_mut) else { return };
    for event in events.iter_mut() {
        if bears_number && event.get("type").and_then(Item::as_str) == Some(EventType::Issued.as_str()) {
            number_of(event);
        }
        if let Some(instrument) = event.get_mut("instrument").and_then(Item::as_table_like_mut) {
            number_of(instrument);
        }
    }
}

fn number_of(table: &mut dyn TableLike) {
    let Some(Item::Value(Value::String(text))) = table.get_mut("number") else { return };
    if DocumentNumber::new(text.value()).fault() != Some(NumberFault::Brackets) {
        return;
    }
    let bracketed = text.value().chars().map(|c| match c {
        '[' | '［' | '【' | '(' | '（' | '﹝' => '〔',
        ']' | '］' | '】' | ')' | '）' | '﹞' => '〕',
        c => c,
    });
    let bracketed = bracketed.collect();
    replace(text, bracketed);
}

/// Puts the keys of every table in the order of the format; a comment above a key goes with it.
fn order_of_keys(document: &mut Table) {
    sort(document, keys::DOCUMENT);
    for (name, known) in [("basis", keys::BASIS), ("accepted", keys::ACCEPTED)] {
        if let Some(tables) = document.get_mut(name).and_then(Item::as_array_of_tables_mut) {
            tables.iter_mut().for_each(|table| sort(table, known));
        }
    }
    let Some(events) = document.get_mut("event").and_then(Item::as_array_of_tables_mut) else { return };
    for event in events.iter_mut() {
        let known = event.get("type").and_then(Item::as_str).and_then(EventType::parse);
        if let Some(known) = known {
            sort(event, keys::event(known));
        }
    }
}

/// Sorts a table whose keys are all known; in another one nobody can say where a key belongs.
fn sort(table: &mut Table, known: &[keys::Key]) {
    let place = |key: &str| known.iter().position(|it| it.name == key);
    if table.iter().all(|(key, _)| place(key).is_some()) {
        table.sort_values_by(|a, _, b, _| place(a.get()).cmp(&place(b.get())));
    }
}

/// Puts the events in the order of their days, where that is certain.
fn order_of_events(events: &mut ArrayOfTables) {
    let days: Option<Vec<(Day, Stage)>> = events.iter().map(|event| Some((day(event)?, stage(event)?))).collect();
    let Some(days) = days else { return };
    let mut order: Vec<usize> = (0..days.len()).collect();
    order.sort_by_key(|at| days[*at].0.range().earliest);
    let stages_in_order = order.windows(2).all(|pair| days[pair[0]].1 <= days[pair[1]].1);
    if order.is_sorted() || !stages_in_order {
        return;
    }
    // The places in the file stay; the events, each with its phases, take them in the new order.
    let mut places: Vec<isize> = Vec::new();
    let mut tables: Vec<Option<Table>> = Vec::new();
    for event in events.iter() {
        places.extend(positions(event));
        tables.push(Some(event.clone()));
    }
    places.sort_unstable();
    let mut places = places.into_iter();
    events.clear();
    for at in order {
        let Some(mut event) = tables[at].take() else { continue };
        event.set_position(places.next());
        for (_, item) in event.iter_mut() {
            if let Some(phases) = item.as_array_of_tables_mut() {
                phases.iter_mut().for_each(|phase| phase.set_position(places.next()));
            }
        }
        events.push(event);
    }
}

pub(super) fn positions(event: &Table) -> Vec<isize> {
    let phases = event.iter().filter_map(|(_, item)| item.as_array_of_tables()).flat_map(|phases| phases.iter());
    event.position().into_iter().chain(phases.filter_map(Table::position)).collect()
}

/// The exact day of an event.
pub(super) fn day(event: &Table) -> Option<Day> {
    let value = ["date", "at", "from"].into_iter().find_map(|key| event.get(key)).and_then(Item::as_datetime)?;
    Day::parse(&value.date?.to_string()).filter(|day| day.exact().is_some())
}

/// Where an event stands in a life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Before,
    Birth,
    After,
}

pub(super) fn stage(event: &Table) -> Option<Stage> {
    Some(match event.get("type").and_then(Item::as_str).and_then(EventType::parse)? {
        EventType::Planned
        | EventType::Drafted
        | EventType::Submitted
        | EventType::Consulted
        | EventType::RiskAssessed
        | EventType::FairCompetitionReviewed
        | EventType::LegalityReviewed
        | EventType::Deliberated
        | EventType::Approved => Stage::Before,
        EventType::Issued => Stage::Birth,
        _ => Stage::After,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile { path: "documents/a/document.toml".to_owned(), text: text.to_owned() }
    }

    #[track_caller]
    fn check(before: &str, after: &str) {
        let text = tidy(&file(before)).expect("something to put right");
        assert_eq!(text, after);
        assert_eq!(tidy(&file(&text)), None, "a second run changes nothing");
    }

    const TOP: &str = "title      = \"甲\"\nkind       = \"normative\"\nissuers    = [\"乙局\"]\ndisclosure = \"active\"\n";

    #[test]
    fn the_year_of_a_number_stands_in_its_own_brackets() {
        let event = |number: &str| {
            format!("{TOP}\n[[event]]\ntype   = \"issued\"\ndate   = 2020-06-03\nnumber = \"{number}\"   # 原件\n")
        };
        check(&event("江府[2020]18号"), &event("江府〔2020〕18号"));
        check(&event("江府（2020）018号"), &event("江府〔2020〕018号"));
        assert_eq!(tidy(&file(&event("江府〔2020〕第18号"))), None, "a 第 may stand in the original");
        assert_eq!(tidy(&file(&event("江府2020-18"))), None);
    }

    #[test]
    fn a_filing_number_and_the_number_of_a_standard_are_left_alone() {
        let filed = format!("{TOP}\n[[event]]\ntype   = \"filed\"\ndate   = 2020-06-03\nnumber = \"备(2020)18号\"\n");
        assert_eq!(tidy(&file(&filed)), None);
        let standard = filed.replace("normative", "standard").replace("filed", "issued");
        assert_eq!(tidy(&file(&standard)), None);
    }

    #[test]
    fn spaces_around_words_go_and_those_inside_stay() {
        check(
            &TOP.replace("\"甲\"", "\" 甲 乙　\"").replace("[\"乙局\"]", "[\"乙局 \", \"丙局\"]"),
            &TOP.replace("\"甲\"", "\"甲 乙\"").replace("[\"乙局\"]", "[\"乙局\", \"丙局\"]"),
        );
    }

    #[test]
    fn keys_stand_in_the_order_of_the_format_with_their_comments() {
        check(
            &format!(
                "# 说明\nkind       = \"normative\"\n# 名称以原件为准\ntitle      = \"甲\"   # 核对过\n{}",
                &TOP[TOP.find("issuers").expect("a key")..]
            ),
            &format!(
                "# 名称以原件为准\ntitle      = \"甲\"   # 核对过\n# 说明\nkind       = \"normative\"\n{}",
                &TOP[TOP.find("issuers").expect("a key")..]
            ),
        );
        let unknown = "kind = \"normative\"\nmystery = 1\ntitle = \"甲\"\n";
        assert_eq!(tidy(&file(unknown)), None, "nobody can say where an unknown key belongs");
    }

    fn event(kind: &str, key: &str, day: &str) -> String {
        format!("\n# {kind}\n[[event]]\ntype = \"{kind}\"\n{key} = {day}\n")
    }

    #[test]
    fn events_stand_in_the_order_of_their_days() {
        let (reviewed, issued) = (event("legality-reviewed", "date", "2020-05-01"), event("issued", "date", "2020-06-03"));
        let phase = "\n[[event.phase]]\narticles  = [\"第三条\"]\neffective = 2021-01-01\n";
        let published = event("published", "at", "2020-06-05T09:30:00");
        check(&format!("{TOP}{issued}{phase}{published}{reviewed}"), &format!("{TOP}{reviewed}{issued}{phase}{published}"));
    }

    #[test]
    fn events_are_left_alone_where_a_day_may_be_wrong() {
        let issued = event("issued", "date", "2020-06-03");
        let early = event("published", "at", "2020-06-01");
        assert_eq!(tidy(&file(&format!("{TOP}{issued}{early}"))), None, "published before it was issued");
        let vague = event("evaluated", "date", "\"2020-05\"");
        assert_eq!(tidy(&file(&format!("{TOP}{issued}{vague}"))), None);
        let late = event("legality-reviewed", "date", "2020-06-10");
        assert_eq!(tidy(&file(&format!("{TOP}{late}{issued}"))), None, "reviewed after the issue");
    }

    #[test]
    fn what_cannot_be_read_is_left_alone() {
        assert_eq!(tidy(&file("title = \"甲")), None);
        assert_eq!(tidy(&file(&TOP.replace('\n', "\r\n").replace("\"甲\"", "\"甲 \""))), None);
    }
}
