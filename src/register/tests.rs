//! What becomes of a `document.toml`, from its bytes to the register's facts.

use proptest::prelude::*;

use crate::document::{Act, Date, Day, DocumentId, Fact, Known};
use crate::finding::Finding;
use crate::parse;
use crate::register::{Record, Register, RelationKind, Table, lift};
use crate::source::SourceFile;

/// The head of a record; what a test says follows.
pub(crate) const HEAD: &str = "title = \"路灯管理规定\"\nkind = \"normative\"\nissuers = [\"某局\"]\ndisclosure = \"active\"\n";

/// Reads and lifts a file that consists of the plain head and what is given.
fn lifted(id: &str, rest: &str) -> (Option<Record>, Vec<Finding>) {
    let file = SourceFile { path: format!("documents/{id}/document.toml"), text: format!("{HEAD}{rest}") };
    let (parsed, mut findings) = parse::document(&file);
    let (document, found) = lift::document(&DocumentId::parse(id).expect("an id"), &parsed);
    findings.extend(found);
    let record = document.map(|(document, places)| Record { document, folder: format!("documents/{id}"), places });
    (record, findings)
}

/// A record without a fault that consists of the plain head and what is given.
#[track_caller]
pub(crate) fn record(id: &str, rest: &str) -> Record {
    let (record, findings) = lifted(id, rest);
    assert_eq!(findings, [], "{rest}");
    record.expect("a record")
}

fn codes(rest: &str) -> Vec<&'static str> {
    lifted("sample", rest).1.into_iter().map(|finding| finding.code.0).collect()
}

#[test]
fn several_faults_of_a_file_are_told_together() {
    let rest = "responsable = \"市政科\"\ntopics = 3\n[[event]]\ntype = \"issued\"\ndate = \"2021年\"\nterm = \"5年\"\n";
    assert_eq!(codes(rest), ["unknown-key", "wrong-type", "day-malformed", "length-malformed", "missing-key"]);
}

#[test]
fn a_key_that_nobody_knows_comes_with_the_one_that_was_meant() {
    let (_, findings) = lifted("sample", "responsable = \"市政科\"\n");
    assert_eq!(findings[0].args["nearest"], crate::finding::Arg::Text("responsible".to_owned()));
}

#[test]
fn unknown_and_none_and_absent_are_three_things() {
    let issue = "[[event]]\ntype = \"issued\"\ndate = \"unknown\"\nnumber = \"none\"\neffective = \"1988-06\"\n";
    let record = record("sample", issue);
    let (_, event, issue) = record.document.issue().expect("an issue");
    assert_eq!(event.date, Known::Unknown);
    assert_eq!(issue.number, Fact::Nonexistent);
    assert_eq!(issue.registration, Fact::NotStated);
    assert_eq!(issue.effective, Fact::Is(Day::parse("1988-06").expect("a month")));
}

#[test]
fn a_normative_document_must_say_from_when_it_is_in_force() {
    assert_eq!(codes("[[event]]\ntype = \"issued\"\ndate = 2021-06-15\n"), ["missing-key"]);
}

#[test]
fn a_document_that_is_not_disclosed_says_on_which_ground() {
    let file = SourceFile { path: "d".to_owned(), text: HEAD.replace("active", "none") };
    let (parsed, _) = parse::document(&file);
    let (_, findings) = lift::document(&DocumentId::parse("d").expect("an id"), &parsed);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].code.0, "missing-key");
}

#[test]
fn the_authors_words_are_found_again() {
    let rest = "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\n";
    let record = record("sample", rest);
    let text = format!("{HEAD}{rest}");
    let at = |table, key| record.span(table, key).map(|span| text[span].to_owned());
    assert_eq!(at(Table::Event(0), "effective").as_deref(), Some("2021-07-15"));
    assert_eq!(at(Table::Top, "title").as_deref(), Some("\"路灯管理规定\""));
    assert_eq!(at(Table::Event(0), "until").as_deref(), Some("[[event]]"), "an absent key falls back to its table");
}

#[test]
fn a_relation_is_written_once_and_answered_from_both_ends() {
    let acted_upon = record(
        "old",
        "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\n[[event]]\ntype = \"repealed\"\ndate = 2024-01-01\ninstrument = \"decision\"\nsuccessor = \"new\"\n",
    );
    let register = Register::new(vec![record("new", ""), acted_upon, record("decision", "")], Vec::new());
    let kinds = |id: &str| -> Vec<(RelationKind, String)> {
        let id = DocumentId::parse(id).expect("an id");
        register.relations_from(&id).iter().map(|relation| (relation.kind, relation.on.to_string())).collect()
    };
    assert_eq!(kinds("decision"), [(RelationKind::Repeals, "old".to_owned())]);
    assert_eq!(kinds("new"), [(RelationKind::Succeeds, "old".to_owned())]);
    assert_eq!(kinds("old"), []);
}

#[test]
fn only_what_was_published_can_be_shown() {
    let day: Date = "2022-01-01".parse().expect("a day");
    let issue = "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\n";
    let published = "[[event]]\ntype = \"published\"\nat = 2021-06-18\n";
    let shown = |text: String| {
        let register = Register::new(vec![record("sample", &text)], Vec::new());
        register.published(0, day).is_some()
    };
    assert!(shown(format!("{issue}{published}")));
    assert!(!shown(issue.to_owned()), "issued and not published");
    assert!(!shown(format!("{issue}{}", published.replace("2021", "2023"))), "published later");
}

#[test]
fn the_public_sees_no_step_before_the_issue_unless_the_office_shows_them() {
    let text = "[[event]]\ntype = \"legality-reviewed\"\ndate = 2021-05-20\n[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\n[[event]]\ntype = \"published\"\nat = 2021-06-18\n[[event]]\ntype = \"evaluated\"\ndate = 2022-01-01\nconclusion = \"continue\"\n";
    let register = Register::new(vec![record("sample", text)], Vec::new());
    let published = register.published(0, "2023-01-01".parse().expect("a day")).expect("published");
    let seen = |process| published.events(process).map(|(_, event)| event.event_type().as_str()).collect::<Vec<_>>();
    assert_eq!(seen(false), ["issued", "published"]);
    assert_eq!(seen(true), ["legality-reviewed", "issued", "published", "evaluated"]);
}

#[test]
fn a_moment_keeps_its_time_of_day() {
    let record = record("sample", "[[event]]\ntype = \"published\"\nat = 2021-06-18T09:30:00\n");
    let Act::Published(publication) = &record.document.events[0].act else { panic!("a publication") };
    assert_eq!(publication.at.known().map(ToString::to_string).as_deref(), Some("2021-06-18 09:30"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_file_makes_reading_panic(text in "(\\PC|\n){0,400}") {
        let _ = lifted("sample", &text);
    }

    #[test]
    fn no_keys_make_reading_panic(
        key in "(event|basis|accepted|parts|title|kind|until|x)",
        value in "(1|\"\"|\"unknown\"|\"none\"|\\[\\]|\\[1\\]|\\{\\}|\\{ type = 1 \\}|2021-02-30|true|-1|1.5|\\[\\{ type = \"issued\", date = 1 \\}\\])",
    ) {
        let _ = lifted("sample", &format!("{key} = {value}\n[[event]]\ntype = \"issued\"\n{key} = {value}\n"));
    }
}
