//! Record time: who recorded what and when, the register as it was known then, and what is said where there is no history.

use std::fs;

use serde_json::Value;

use crate::commits::{by, make_shallow, noon, on_branch, repository};
use crate::harness::{Office, Output};

const RECORD: &str = "documents/sample/document.toml";
const FILED: &str = "[[event]]\ntype = \"filed\"\ndate = 2024-06-20\nwith = \"示例市司法局\"\n";
const EXTENDED: &str = "\n[[event]]\ntype = \"extended\"\ndate = 2026-05-20\nuntil = 2032-07-14\n";

/// The plain office, whose record lacks the filing.
fn unfiled() -> Office {
    Office::base().replacing(RECORD, FILED, "")
}

/// Writes words at the end of a record.
fn adding(office: Office, record: &str, words: &str) -> Office {
    let text = fs::read_to_string(office.path(record)).expect("a record");
    office.with(record, format!("{text}{words}"))
}

fn json(output: &Output) -> Value {
    assert_eq!(output.code, 0, "{output:?}");
    serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"))
}

fn history(office: &Office, id: &str) -> Value {
    json(&office.run(&format!("history {id} --json")))
}

/// The day, the author and the delay with which an event was recorded.
#[track_caller]
fn recorded(history: &Value, event: &str) -> (String, String, Option<i64>) {
    let found = history["events"].as_array().expect("events").iter().find(|it| it["type"] == event);
    let found = found.unwrap_or_else(|| panic!("no {event} in {history}"));
    let word = |key: &str| found["recorded"][key].as_str().unwrap_or("–").to_owned();
    (word("day"), word("author"), found["late_by"].as_i64())
}

fn told(day: &str, author: &str, late: Option<i64>) -> (String, String, Option<i64>) {
    (day.to_owned(), author.to_owned(), late)
}

#[test]
fn each_event_has_its_day_its_commit_and_its_author_and_what_came_late_is_marked() {
    let office = unfiled();
    let first = by("甲", "2024-06-05").authored("2024-06-04").commit(&office);
    let office = adding(office, RECORD, FILED);
    by("乙", "2024-07-30").commit(&office);
    let life = history(&office, "sample");
    assert_eq!(recorded(&life, "issued"), told("2024-06-05", "甲", None), "it takes effect in July");
    assert_eq!(recorded(&life, "legality-reviewed"), told("2024-06-05", "甲", Some(26)));
    assert_eq!(recorded(&life, "filed"), told("2024-07-30", "乙", Some(40)));
    assert_eq!(life["events"][0]["recorded"]["commit"], first.to_string());
    assert_eq!(life["events"][0]["recorded"]["authored"], "2024-06-04");
    let output = office.run("history sample");
    assert!(output.stdout.contains("2024-06-20  备案  登记于 2024-07-30，乙，"), "{output:?}");
    assert!(output.stdout.contains("，补录，晚 40 天\n"), "{output:?}");
    // What is not committed has no day yet.
    let office = adding(office, RECORD, EXTENDED);
    assert_eq!(recorded(&history(&office, "sample"), "extended"), told("–", "–", None));
    assert!(office.run("history sample").stdout.contains("2026-05-20  续期  登记于 尚未提交\n"));
}

#[test]
fn a_changed_event_and_one_that_was_taken_out_are_told() {
    let office = Office::base();
    by("甲", "2024-07-01").commit(&office);
    let office = office.replacing(RECORD, "date = 2024-06-20\nwith = \"示例市司法局\"", "date = 2024-06-21");
    let office = office.replacing(RECORD, "date = 2024-05-20\nby   = \"局长办公会议\"", "date = 2024-05-21");
    by("乙", "2024-08-01").commit(&office);
    let office = office.replacing(RECORD, "[[event]]\ntype = \"filed\"\ndate = 2024-06-21\n", "");
    by("丙", "2024-09-01").commit(&office);
    let life = history(&office, "sample");
    let filed = life["events"].as_array().expect("events").last().expect("an event");
    assert_eq!((&filed["type"], &filed["removed"]["day"]), (&"filed".into(), &"2024-09-01".into()), "{life}");
    assert_eq!((&filed["changed"][0]["author"], &filed["recorded"]["author"]), (&"乙".into(), &"甲".into()), "{life}");
    let deliberated = &life["events"][1];
    assert_eq!(deliberated["changed"].as_array().map(Vec::len), Some(1), "{life}");
}

#[test]
fn a_moved_year_folder_and_a_renamed_document_keep_their_past() {
    let office = Office::base();
    by("甲", "2024-07-01").commit(&office);
    fs::create_dir(office.path("documents/2024")).expect("a folder");
    fs::rename(office.path("documents/sample"), office.path("documents/2024/sample")).expect("moved");
    by("乙", "2025-01-02").commit(&office);
    fs::rename(office.path("documents/2024/sample"), office.path("documents/2024/street-lamps")).expect("renamed");
    by("丙", "2025-01-03").commit(&office);
    let life = history(&office, "street-lamps");
    assert_eq!(recorded(&life, "issued"), told("2024-07-01", "甲", None));
    assert_eq!(life["moves"][0]["from"], "documents/sample");
    assert_eq!(life["moves"][1]["to"], "documents/2024/street-lamps");
    assert_eq!(life["moves"][1]["recorded"]["author"], "丙");
    assert_eq!(life["deleted"], Value::Null);
    assert_eq!(history(&office, "sample")["deleted"]["day"], "2025-01-03");
}

#[test]
fn what_a_branch_brought_is_recorded_when_it_was_merged_and_by_who_wrote_it() {
    let office = unfiled();
    let start = by("甲", "2024-07-01").commit(&office);
    on_branch(&office, "topic", start);
    let office = adding(office, RECORD, FILED);
    by("乙", "2024-07-03").commit(&office);
    let office = adding(office, "documents/steady/document.toml", EXTENDED);
    let topic = by("丙", "2024-07-04").commit(&office);
    on_branch(&office, "main", start);
    let office = office.with("README.md", "说明\n");
    by("甲", "2024-07-05").commit(&office);
    {
        let repository = repository(&office);
        let tree = repository.find_commit(topic).and_then(|commit| commit.tree()).expect("a tree");
        repository
            .checkout_tree(tree.as_object(), Some(git2::build::CheckoutBuilder::new().force().path("documents")))
            .expect("files");
    }
    by("丁", "2024-07-10").merging(topic).commit(&office);
    let life = history(&office, "sample");
    assert_eq!(recorded(&life, "filed"), told("2024-07-10", "乙", Some(20)));
    assert_eq!(recorded(&life, "issued"), told("2024-07-01", "甲", None));
    assert_eq!(recorded(&history(&office, "steady"), "extended"), told("2024-07-10", "丙", None));
    // On the day before the merge the main line did not know it yet.
    let known = |day: &str| office.run(&format!("status sample --as-of 2026-11-24 --known-at {day}")).stdout;
    assert!(!known("2024-07-09").contains("2024-06-20 备案"), "{}", known("2024-07-09"));
    assert!(known("2024-07-10").contains("2024-06-20 备案"), "{}", known("2024-07-10"));
}

#[test]
fn days_before_1970_and_after_2038_are_right() {
    for (second, day) in [(noon("1969-12-31"), "1969-12-31"), (noon("2106-02-08"), "2106-02-08")] {
        let office = Office::base();
        by("甲", "2024-07-01").at(second).commit(&office);
        assert_eq!(recorded(&history(&office, "sample"), "issued").0, day);
    }
}

#[test]
fn a_second_work_tree_and_a_bare_repository_know_the_same() {
    let office = Office::base();
    by("甲", "2024-07-01").commit(&office);
    let beside = Office::empty();
    {
        let repository = repository(&office);
        repository.worktree("second", &beside.path("tree"), None).expect("a work tree");
        let bare = git2::build::RepoBuilder::new().bare(true).clone(office.root().to_str().expect("UTF-8"), &beside.path("bare"));
        bare.expect("a bare clone");
    }
    let expected = history(&office, "sample");
    assert_eq!(json(&beside.run("-C tree history sample --json")), expected);
    assert_eq!(json(&beside.run("-C bare history sample --json")), expected);
    let status = office.run("status --json --as-of 2026-11-24");
    for known in ["-C bare status --json --as-of 2026-11-24 --known-at main", "-C tree status --json --as-of 2026-11-24"] {
        assert_eq!(beside.run(known).stdout, status.stdout, "{known}");
    }
}

#[test]
fn the_register_is_answered_as_it_was_recorded_then_for_any_day() {
    let office = Office::base();
    let first = by("甲", "2024-07-01").commit(&office);
    let office = adding(office, RECORD, EXTENDED);
    by("乙", "2026-05-25").commit(&office);
    let until = |words: &str| {
        let report = json(&office.run(&format!("status sample --json {words}")));
        (report["statuses"][0]["status"].clone(), report["statuses"][0]["until"].clone())
    };
    let told = |status: &str, until: &str| (Value::from(status), Value::from(until));
    assert_eq!(until("--as-of 2026-11-24"), told("in-force", "2032-07-14"));
    // On 2026-05-24 it was held that the document would lapse in 2029.
    assert_eq!(until("--as-of 2026-11-24 --known-at 2026-05-24"), told("in-force", "2029-07-14"));
    assert_eq!(until("--as-of 2030-01-01 --known-at 2026-05-24"), told("lapsed", "2029-07-14"));
    assert_eq!(until("--as-of 2030-01-01 --known-at 2026-05-25"), told("in-force", "2032-07-14"));
    assert_eq!(until(&format!("--as-of 2030-01-01 --known-at {first}")), told("lapsed", "2029-07-14"));
    let output = office.run("status --as-of 2026-11-24 --known-at 2026-05-24");
    assert!(output.stderr.contains("按 2024-07-01 的提交 ") && output.stderr.contains(" 所登记的\n"), "{output:?}");
    // The work tree is none of it.
    let office = office.with("guiju.toml", "");
    assert_eq!(office.run("status --as-of 2026-11-24 --known-at HEAD").code, 0);
}

#[test]
fn a_site_built_from_a_commit_is_the_site_that_was_built_then() {
    let office = Office::base();
    by("甲", "2024-07-01").commit(&office);
    let build = |office: &Office, words: &str| {
        let output = office.run(&format!("build --as-of 2026-11-24 {words}"));
        assert_eq!(output.code, 0, "{output:?}");
    };
    build(&office, "--out then");
    let office = adding(office, RECORD, EXTENDED).with("documents/new/notes.md", "");
    build(&office, "--out again --known-at HEAD");
    let files = |folder: &str| {
        let mut files = crate::harness::files(&office.path(folder));
        files.retain(|(path, _)| path != "provenance.json");
        files
    };
    assert_eq!(files("then"), files("again"));
}

#[test]
fn without_history_what_needs_none_works_and_what_needs_it_says_how_to_get_it() {
    let zip = Office::base();
    assert_eq!(zip.run("status --as-of 2026-11-24").code, 0);
    assert_eq!(zip.run("build --as-of 2026-11-24").code, 0);
    for words in ["history sample", "status --known-at 2026-01-01"] {
        let output = zip.run(words);
        assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{output:?}");
        for said in ["不在 git 版本库里（如由压缩包解开），没有登记的历史", "用 git clone 取得版本库"]
        {
            assert!(output.stderr.contains(said), "{said}: {output:?}");
        }
    }
    let office = Office::base();
    repository(&office);
    let output = office.run("history sample --lang en");
    assert!(output.stderr.contains("has no commit yet") && output.stderr.contains("git commit"), "{output:?}");
}

#[test]
fn a_clone_of_a_part_says_what_it_does_not_know() {
    let office = unfiled();
    by("甲", "2024-07-01").commit(&office);
    let office = adding(office, RECORD, FILED);
    let second = by("乙", "2024-07-30").commit(&office);
    let office = adding(office, RECORD, EXTENDED);
    by("丙", "2026-05-25").commit(&office);
    make_shallow(&office, second);
    assert_eq!(office.run("status --as-of 2026-11-24").code, 0);
    assert_eq!(office.run("status --as-of 2026-11-24 --known-at 2024-08-01").code, 0);
    let output = office.run("status --as-of 2026-11-24 --known-at 2024-07-02");
    assert_eq!(output.code, 2, "{output:?}");
    assert!(output.stderr.contains("这个克隆里最早的提交在 2024-07-30，答不出 2024-07-02 的登记情况"), "{output:?}");
    assert!(output.stderr.contains("git fetch --unshallow"), "{output:?}");
    let output = office.run("history sample");
    assert!(output.stderr.contains("这个克隆只有一部分历史，从 2024-07-30 起"), "{output:?}");
    assert!(output.stdout.contains("登记于 不晚于 2024-07-30（乙，"), "{output:?}");
    assert!(output.stdout.contains("2026-05-20  续期  登记于 2026-05-25，丙，"), "{output:?}");
    assert!(!output.stdout.contains("2024-06-20  备案  登记于 不晚于 2024-07-30（乙，）"), "{output:?}");
}

#[test]
fn a_day_or_a_revision_that_is_not_there_is_refused_with_the_next_step() {
    let office = Office::base();
    by("甲", "2024-07-01").commit(&office);
    let refused = |words: &str, said: &str| {
        let output = office.run(&format!("status --as-of 2026-11-24 --lang en --known-at {words}"));
        assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{output:?}");
        assert!(output.stderr.contains(said), "{said}: {output:?}");
    };
    refused("2024-06-30", "nothing was recorded by 2024-06-30; the oldest commit is of 2024-07-01");
    refused("nowhere", "no branch, tag or commit called ‘nowhere’");
    fs::remove_file(office.path("guiju.toml")).expect("removed");
    by("乙", "2024-07-02").commit(&office);
    refused("HEAD", "the commit ‘HEAD’ holds no guiju.toml");
    let office = Office::base();
    by("甲", "2024-07-01").commit(&office);
    let output = office.run("history smaple --lang en");
    assert!(
        output.stderr.contains("no document has the id ‘smaple’") && output.stderr.contains("did you mean sample"),
        "{output:?}"
    );
}

/// Id, status before, status after, days, events.
type Change = (String, String, String, Vec<String>, Vec<String>);

/// Each change of a report: the document, its status before and after, the days on which time changes it, the events recorded.
fn changes(office: &Office, words: &str) -> Vec<Change> {
    let report = json(&office.run(&format!("changes --json {words}")));
    let list = |value: &Value, key: &str| {
        value.as_array().expect("a list").iter().map(|it| it[key].as_str().expect("a word").to_owned()).collect()
    };
    let word = |value: &Value| value["status"].as_str().unwrap_or("–").to_owned();
    let told = |it: &Value| {
        let id = it["id"].as_str().expect("an id").to_owned();
        (id, word(&it["before"]), word(&it["after"]), list(&it["by_time"], "day"), list(&it["recorded"], "type"))
    };
    report["changes"].as_array().expect("a list").iter().map(told).collect()
}

#[test]
fn the_forecast_names_each_change_its_day_and_its_cause() {
    let office = Office::base();
    let forecast = changes(&office, "--from 2024-07-14 --to 2029-07-15");
    let expected = |id: &str| {
        let days = vec!["2024-07-15".to_owned(), "2029-07-15".to_owned()];
        (id.to_owned(), "pending".to_owned(), "lapsed".to_owned(), days, vec![])
    };
    assert_eq!(forecast, [expected("sample"), expected("steady")]);
    assert_eq!(changes(&office, "--from 2024-07-15 --to 2029-07-14"), []);
    let output = office.run("changes --from 2029-01-01 --to 2029-12-31");
    let line = "2029-07-15  有效期届满失效  示例市路灯管理规定（sample）：有效期届满\n";
    assert!(output.stdout.starts_with(line), "{output:?}");
    assert!(output.stderr.contains("2029-01-01 至 2029-12-31：2 件有变化\n"), "{output:?}");
    let output = office.run("changes --from 2029-01-02 --to 2029-01-01");
    assert!(output.code == 2 && output.stderr.contains("--to 2029-01-01 早于 --from 2029-01-02"), "{output:?}");
}

#[test]
fn a_new_text_of_a_document_that_nobody_has_published_changes_nothing() {
    let amended = "\n[[event]]\ntype = \"amended\"\ndate = 2026-06-01\ntext = \"text/2024-07-15.md\"\n";
    let office = adding(Office::base(), RECORD, amended);
    let days = |office: &Office| changes(office, "--from 2026-01-01 --to 2026-12-31");
    assert_eq!(days(&office).len(), 1);
    let unpublished = office.replacing(RECORD, "[[event]]\ntype = \"published\"\nat   = 2024-06-05T09:30:00\n\n", "");
    assert_eq!(days(&unpublished), []);
}

#[test]
fn what_changed_since_the_last_site_tells_time_from_the_record() {
    let office = Office::base();
    by("甲", "2024-07-01").commit(&office);
    let office = adding(office, RECORD, EXTENDED);
    by("乙", "2026-05-25").commit(&office);
    let found = changes(&office, "--from 2030-01-01 --to 2030-01-01 --known-from 2026-05-24 --known-to HEAD");
    let told = ("sample".to_owned(), "lapsed".to_owned(), "in-force".to_owned(), vec![], vec!["extended".to_owned()]);
    assert_eq!(found, [told]);
    // On one day of the same record nothing differs; an extension that is only recorded changes the last day.
    assert_eq!(changes(&office, "--from 2026-11-24 --to 2026-11-24"), []);
    let output = office.run("changes --from 2026-11-24 --to 2026-11-24 --known-from 2026-05-24");
    let line = "登记有变化  示例市路灯管理规定（sample）：现行有效，有效期至 2029-07-14 → 现行有效，有效期至 2032-07-14；新登记 2026-05-20 续期\n";
    assert_eq!(output.stdout, line, "{output:?}");
    // Without git, days of the folder as it is can be compared; records cannot.
    let zip = Office::base();
    assert_eq!(changes(&zip, "--from 2026-11-24 --to 2027-11-24"), []);
    assert_eq!(zip.run("changes --from 2026-11-24 --to 2026-11-24 --known-from 2026-05-24").code, 2);
}
