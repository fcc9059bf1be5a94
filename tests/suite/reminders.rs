//! Reminders from outside: a year of runs of which some are missed and some fail, the forms in which they go out, the commands.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use guiju::document::{Act, Date};
use guiju::lifecycle::{self, AsOf, What};
use guiju::register::Register;
use guiju::remind::{self, Ledger, Seen};
use guiju::setting::Setting;
use guiju::{register, setting, source};
use serde_json::Value;
use snapbox::str;

use crate::generator::offices;
use crate::harness::{Office, TODAY, fixture, skipped_without};

/// A generated office, read once.
struct Made {
    register: Register,
    setting: Setting,
}

fn made(documents: usize) -> Made {
    let dir = tempfile::tempdir().expect("a folder");
    offices::write(dir.path(), documents, offices::SEED).expect("an office");
    let folder = source::Folder::open(dir.path()).expect("an office folder");
    let (setting, _) = setting::read(&folder.settings().0);
    let (register, _) = register::admit(&folder).expect("documents");
    Made { register, setting: setting.expect("a setting") }
}

/// Always the same numbers, from 0 to 99.
struct Chance(u64);

impl Chance {
    fn hundredth(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % 100
    }
}

/// What a year of nightly runs came to.
#[derive(Debug, Default)]
struct Year {
    runs: usize,
    missed: usize,
    unconfirmed: usize,
    obligations: usize,
    settled: usize,
    /// Obligations in whose window no run went out.
    without_a_run: usize,
    late: Vec<String>,
    settled_and_told: Vec<String>,
    told_again_after_a_failure: usize,
    /// Messages by unit and month: one for each unit that is told something in a run.
    messages: BTreeMap<(String, String), usize>,
    matters: usize,
}

const FIRST: Date = Date::constant(2025, 11, 1);
const LAST: Date = Date::constant(2026, 10, 31);

/// An obligation that somebody owed in the year.
struct Owed {
    opens: Date,
    due: Date,
    /// The first and the last day on which it was owed.
    seen: (Date, Date),
    told: Option<Date>,
}

/// Runs a year: a fifth of the nights there is no run, a tenth of the runs fail between posting and confirming.
fn year(made: &Made, nights: &[AsOf], lost_on: Option<Date>) -> Year {
    let mut year = Year::default();
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut ledger = Ledger::default();
    let mut owed: BTreeMap<String, Owed> = BTreeMap::new();
    let mut posted: BTreeSet<Date> = BTreeSet::new();
    let mut failed_before: BTreeSet<String> = BTreeSet::new();
    for as_of in nights {
        let day = as_of.day;
        // What is owed is asked of the lifecycle alone.
        for (record, standing) in made.register.records().iter().zip(&as_of.standings) {
            for it in &standing.obligations {
                let id = format!("{}/{}", record.document.id, it.id());
                let one = owed.entry(id).or_insert(Owed { opens: it.opens, due: it.due, seen: (day, day), told: None });
                one.seen.1 = day;
            }
        }
        if lost_on == Some(day) {
            ledger = Ledger::default();
        }
        if chance.hundredth() < 20 {
            year.missed += 1;
        } else {
            year.runs += 1;
            posted.insert(day);
            let seen = Seen { register: &made.register, setting: &made.setting, as_of, baseline: None };
            let run = remind::remind(&seen, &ledger, None);
            let told: BTreeSet<String> = run.told.iter().map(|it| run.matters[it.matter].id.clone()).collect();
            assert!(
                told.is_superset(
                    &failed_before.iter().filter(|id| run.matters.iter().any(|it| it.id == **id)).cloned().collect()
                )
            );
            year.told_again_after_a_failure += failed_before.intersection(&told).count();
            year.matters += told.len();
            for id in &told {
                if let Some(one) = owed.get_mut(id) {
                    one.told.get_or_insert(day);
                }
                if let Some(event) = settled_by(made, id, day) {
                    year.settled_and_told.push(format!("{day} {id}: {event}"));
                }
            }
            for unit in run.units() {
                let month = day.to_string()[..7].to_owned();
                *year.messages.entry((unit.unwrap_or("-").to_owned(), month)).or_default() += 1;
            }
            if chance.hundredth() < 10 {
                year.unconfirmed += 1;
                failed_before = told;
            } else {
                failed_before = BTreeSet::new();
                let text = ledger.confirmed(&run, None).to_toml("台账");
                let file = source::SourceFile { path: remind::LEDGER_FILE.to_owned(), text };
                let (read, findings) = Ledger::read(&file);
                assert_eq!(findings, []);
                ledger = read.expect("what was written can be read");
            }
        }
    }
    year.obligations = owed.len();
    for (id, one) in owed {
        year.settled += usize::from(one.seen.1 < LAST);
        // What was overdue when the year began can only be told at once.
        let last = if one.due < FIRST { one.seen.1 } else { one.due.min(one.seen.1) };
        let first = one.opens.max(one.seen.0);
        if posted.range(first..=last).next().is_none() {
            year.without_a_run += 1;
        } else if one.told.is_none_or(|told| told > last) {
            year.late.push(format!("{id}: due {}, owed {}–{}, told {:?}", one.due, one.seen.0, one.seen.1, one.told));
        }
    }
    year
}

/// The event that settled an obligation by a day, looked for in the record itself.
fn settled_by(made: &Made, id: &str, day: Date) -> Option<String> {
    let (document, named) = id.split_once('/')?;
    let (what, anchor) = named.split_once('@')?;
    let what = What::ALL.into_iter().find(|it| it.as_str() == what)?;
    let anchor: Date = anchor.parse().ok()?;
    let record = made.register.records().iter().find(|record| record.document.id.as_str() == document)?;
    let happened = |event: &guiju::document::Event| event.date.known().is_some_and(|date| date.range().latest <= day);
    let events = record.document.events.iter().filter(|event| happened(event));
    let settles = |act: &Act| match (what, act) {
        (_, Act::Repealed(it)) => it.articles.is_empty() && it.effective.is().is_none(),
        (What::Publish, Act::Published(_)) | (What::Interpret, Act::Interpreted(_)) | (What::File, Act::Filed(_)) => true,
        (What::Evaluate | What::Decide, Act::Extended(it)) => {
            it.term.until.as_ref().and_then(|until| until.known()).is_some_and(|until| until.range().earliest > anchor)
        }
        _ => false,
    };
    events.filter(|event| settles(&event.act)).map(|event| format!("{} {:?}", event.event_type().as_str(), event.date)).next()
}

#[test]
fn in_a_year_with_missed_and_failed_runs_every_obligation_is_told_in_time_and_none_once_settled() {
    let made = made(500);
    let days = std::iter::successors(Some(FIRST), |day| day.tomorrow().ok()).take_while(|day| *day <= LAST);
    let nights: Vec<AsOf> = days.map(|day| lifecycle::as_of(&made.register, &made.setting, day)).collect();
    for (name, lost_on) in [("the ledger kept", None), ("the ledger lost in May", Some(Date::constant(2026, 5, 4)))] {
        let year = year(&made, &nights, lost_on);
        assert_eq!((nights.len(), year.runs + year.missed), (365, 365));
        assert!((60..=86).contains(&year.missed), "{year:?}");
        assert!((18..=42).contains(&year.unconfirmed), "{year:?}");
        assert!(year.obligations > 100 && year.settled > 50, "too little happens: {} {}", year.obligations, year.settled);
        assert!(year.late.is_empty(), "{name}: {:#?}", year.late);
        assert!(year.settled_and_told.is_empty(), "{name}: {:#?}", year.settled_and_told);
        assert!(year.told_again_after_a_failure > 0, "{name}: what was not confirmed is told again");
        let messages: usize = year.messages.values().sum();
        let units: BTreeSet<&str> = year.messages.keys().map(|(unit, _)| unit.as_str()).collect();
        let busiest = year.messages.iter().max_by_key(|(_, count)| **count).expect("a message");
        eprintln!(
            "{name}: {} runs of 365 nights, {} not confirmed; {} obligations, {} settled, {} without a run in their window; {} matters \
             in {messages} messages to {} units, {:.1} a unit and month, at most {busiest:?}",
            year.runs,
            year.unconfirmed,
            year.obligations,
            year.settled,
            year.without_a_run,
            year.matters,
            units.len(),
            messages as f64 / (units.len() * 12) as f64,
        );
        assert!(year.without_a_run * 50 < year.obligations, "{year:?}");
        assert!(*busiest.1 <= 15, "a unit that hears something every day does not listen: {busiest:?}");
    }
}

/// The plain office with the notice of the next year, so that nothing is to be done.
fn quiet() -> Office {
    Office::base()
        .with("calendar/2027.toml", "source = \"示例通知\"\nnumber = \"unknown\"\nholidays = [2027-01-01]\nworkdays = []\n")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn where_nothing_is_to_be_done_that_is_said_with_how_much_was_looked_at() {
    let office = quiet();
    let output = office.run(&format!("remind --as-of {TODAY}"));
    assert_eq!(output.code, 0, "{output:?}");
    assert_eq!(output.stdout, "2026-11-24：看过 2 件文件\n没有要办的事项\n");
    for format in ["human", "markdown", "github", "gitlab", "wecom", "dingtalk", "feishu", "oa", "csv"] {
        let output = office.run(&format!("remind --as-of {TODAY} --format {format}"));
        assert!(output.stdout.contains("看过 2 件文件"), "{format}: {output:?}");
        assert_eq!(output.code, 0, "{format}");
    }
    assert_eq!(json(&office.run(&format!("remind --as-of {TODAY} --format json")).stdout)["documents"], 2);
    let calendar = office.run(&format!("remind --as-of {TODAY} --format ics")).stdout;
    assert!(calendar.contains("DESCRIPTION:2026-11-24：看过 2 件文件"), "{calendar}");
}

#[test]
fn an_empty_folder_is_no_clean_answer() {
    let bare = Office::empty().with("guiju.toml", std::fs::read(fixture("valid/base/guiju.toml")).expect("a file"));
    for command in
        ["remind", "remind --format wecom", "plan --year 2027", "ack a/evaluate@2027-01-01 --until 2026-12-01 --reason a"]
    {
        let output = bare.run(&format!("{command} --as-of {TODAY}"));
        assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{command}: {output:?}");
    }
}

#[test]
fn a_document_with_a_fault_leaves_the_rest_told_and_the_run_faulty() {
    let office = quiet().with_folder(&fixture("invalid/toml-syntax"));
    let output = office.run("remind --as-of 2029-01-10");
    assert_eq!(output.code, 1, "{output:?}");
    assert!(output.stdout.contains("看过 2 件文件，其中 1 件记录有误、没有算在内，用 guiju check 查看"), "{output:?}");
    assert!(output.stderr.contains("记录有错"), "{output:?}");
}

#[test]
fn a_year_without_a_calendar_is_told_from_october_on() {
    let output = Office::base().run(&format!("remind --as-of {TODAY}"));
    assert_eq!(output.code, 0, "{output:?}");
    assert!(
        output.stdout.contains("2027 年的放假通知还没有录入")
            && output.stdout.contains("照国务院办公厅的通知写 calendar/2027.toml")
    );
    let output = Office::base().run("remind --as-of 2026-09-30");
    assert!(output.stdout.contains("没有要办的事项"), "{output:?}");
}

/// What a person reads on the day after an evaluation fell due.
#[track_caller]
fn reads(words: &str, expected: impl snapbox::IntoData) {
    let output = quiet().run(words);
    snapbox::assert_data_eq!(output.stdout, expected.raw());
}

#[test]
fn a_clerk_reads_what_is_due_why_and_what_to_write() {
    reads(
        "remind --as-of 2029-01-15",
        str![[r#"
2029-01-15：看过 2 件文件
要办的共 5 项：已逾期 3 项、可以办理 2 项
这次提醒 5 项

全单位或没有写明承办科室
  2029 年的放假通知还没有录入：示例市城市管理局
    已逾期 15 天，期限为 2028-12-31
    依据：本系统的默认值：国务院办公厅通常在上一年最后一个季度发出放假通知（待核实）
    照国务院办公厅的通知写 calendar/2029.toml
    calendar@2029

市政科
  届满前的实施后评估：【演示】示例市路灯管理规定
    已逾期 1 天，期限为 2029-01-14
    依据：《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条
    评估后在 documents/sample/document.toml 加 type = "evaluated" 的事件，写 date、conclusion、record
    sample/evaluate@2029-07-14
  届满前作出决定：【演示】示例市路灯管理规定
    还有 180 天，期限为 2029-07-14
    依据：由《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条推断：评估为的是作出决定（待核实）
    决定后在 documents/sample/document.toml 记下：续期加 type = "extended"、写 until，修改、废止加 "amended"、"revised"、"repealed"，到期失效加 "evaluated"、写 conclusion = "lapse"
    sample/decide@2029-07-14

园林科
  届满前的实施后评估：【演示】示例市公园管理规定
    已逾期 1 天，期限为 2029-01-14
    依据：《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条
    评估后在 documents/steady/document.toml 加 type = "evaluated" 的事件，写 date、conclusion、record
    steady/evaluate@2029-07-14
  届满前作出决定：【演示】示例市公园管理规定
    还有 180 天，期限为 2029-07-14
    依据：由《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条推断：评估为的是作出决定（待核实）
    决定后在 documents/steady/document.toml 记下：续期加 type = "extended"、写 until，修改、废止加 "amended"、"revised"、"repealed"，到期失效加 "evaluated"、写 conclusion = "lapse"
    steady/decide@2029-07-14

发出以后运行 guiju remind --confirm 2029-01-15-b8a635a95a 记下，没有记下的会再提醒

"#]],
    );
}

#[test]
fn the_same_in_english_and_as_markdown() {
    reads(
        "--lang en remind --as-of 2029-01-15 --format markdown",
        str![[r##"
# 示例市城市管理局: what falls due

- 2029-01-15: looked at 2 documents
- 5 matters are open: 3 overdue, 2 can be done
- 5 told now

## the office as a whole, or no unit named

- **the notice of working days for 2029 is not recorded** 示例市城市管理局  
  overdue by 15 days, due on 2028-12-31  
  Why: 本系统的默认值：国务院办公厅通常在上一年最后一个季度发出放假通知 (to be verified)  
  write calendar/2029.toml from the notice of the State Council  
  `calendar@2029`

## 市政科

- **evaluation before the term ends** 【演示】示例市路灯管理规定  
  overdue by 1 day, due on 2029-01-14  
  Why: 《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条  
  once evaluated, add a type = "evaluated" event with date, conclusion and record to documents/sample/document.toml  
  `sample/evaluate@2029-07-14`
- **decision before the term ends** 【演示】示例市路灯管理规定  
  180 days left, due on 2029-07-14  
  Why: 由《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条推断：评估为的是作出决定 (to be verified)  
  record the decision in documents/sample/document.toml: "extended" with until, "amended", "revised" or "repealed", or "evaluated" with conclusion = "lapse" where it is to end  
  `sample/decide@2029-07-14`

## 园林科

- **evaluation before the term ends** 【演示】示例市公园管理规定  
  overdue by 1 day, due on 2029-01-14  
  Why: 《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条  
  once evaluated, add a type = "evaluated" event with date, conclusion and record to documents/steady/document.toml  
  `steady/evaluate@2029-07-14`
- **decision before the term ends** 【演示】示例市公园管理规定  
  180 days left, due on 2029-07-14  
  Why: 由《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条推断：评估为的是作出决定 (to be verified)  
  record the decision in documents/steady/document.toml: "extended" with until, "amended", "revised" or "repealed", or "evaluated" with conclusion = "lapse" where it is to end  
  `steady/decide@2029-07-14`

"##]],
    );
}

#[test]
fn a_notice_to_paste_is_plain_text() {
    reads(
        "remind --as-of 2029-01-15 --format oa",
        str![[r#"
示例市城市管理局文件期限提醒

各承办科室：
2029-01-15：看过 2 件文件
要办的共 5 项：已逾期 3 项、可以办理 2 项
这次提醒 5 项

一、全单位或没有写明承办科室
1. 2029 年的放假通知还没有录入：示例市城市管理局。已逾期 15 天，期限为 2028-12-31；依据：本系统的默认值：国务院办公厅通常在上一年最后一个季度发出放假通知（待核实）；照国务院办公厅的通知写 calendar/2029.toml

二、市政科
1. 届满前的实施后评估：【演示】示例市路灯管理规定。已逾期 1 天，期限为 2029-01-14；依据：《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条；评估后在 documents/sample/document.toml 加 type = "evaluated" 的事件，写 date、conclusion、record
2. 届满前作出决定：【演示】示例市路灯管理规定。还有 180 天，期限为 2029-07-14；依据：由《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条推断：评估为的是作出决定（待核实）；决定后在 documents/sample/document.toml 记下：续期加 type = "extended"、写 until，修改、废止加 "amended"、"revised"、"repealed"，到期失效加 "evaluated"、写 conclusion = "lapse"

三、园林科
1. 届满前的实施后评估：【演示】示例市公园管理规定。已逾期 1 天，期限为 2029-01-14；依据：《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条；评估后在 documents/steady/document.toml 加 type = "evaluated" 的事件，写 date、conclusion、record
2. 届满前作出决定：【演示】示例市公园管理规定。还有 180 天，期限为 2029-07-14；依据：由《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条推断：评估为的是作出决定（待核实）；决定后在 documents/steady/document.toml 记下：续期加 type = "extended"、写 until，修改、废止加 "amended"、"revised"、"repealed"，到期失效加 "evaluated"、写 conclusion = "lapse"

示例市城市管理局
2029-01-15

"#]],
    );
}

#[test]
fn a_forge_shows_what_is_overdue_at_its_file() {
    reads(
        "remind --as-of 2029-01-15 --format github",
        str![[r#"
::notice title=guiju::2029-01-15：看过 2 件文件 要办的共 5 项：已逾期 3 项、可以办理 2 项 这次提醒 5 项
::warning file=calendar/2029.toml,title=calendar-year-missing::2029 年的放假通知还没有录入：示例市城市管理局。已逾期 15 天，期限为 2028-12-31；依据：本系统的默认值：国务院办公厅通常在上一年最后一个季度发出放假通知（待核实）；照国务院办公厅的通知写 calendar/2029.toml
::error file=documents/sample/document.toml,title=evaluation-due::届满前的实施后评估：【演示】示例市路灯管理规定。已逾期 1 天，期限为 2029-01-14；依据：《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条；评估后在 documents/sample/document.toml 加 type = "evaluated" 的事件，写 date、conclusion、record
::notice file=documents/sample/document.toml,title=decision-due::届满前作出决定：【演示】示例市路灯管理规定。还有 180 天，期限为 2029-07-14；依据：由《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条推断：评估为的是作出决定（待核实）；决定后在 documents/sample/document.toml 记下：续期加 type = "extended"、写 until，修改、废止加 "amended"、"revised"、"repealed"，到期失效加 "evaluated"、写 conclusion = "lapse"
::error file=documents/steady/document.toml,title=evaluation-due::届满前的实施后评估：【演示】示例市公园管理规定。已逾期 1 天，期限为 2029-01-14；依据：《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条；评估后在 documents/steady/document.toml 加 type = "evaluated" 的事件，写 date、conclusion、record
::notice file=documents/steady/document.toml,title=decision-due::届满前作出决定：【演示】示例市公园管理规定。还有 180 天，期限为 2029-07-14；依据：由《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条推断：评估为的是作出决定（待核实）；决定后在 documents/steady/document.toml 记下：续期加 type = "extended"、写 until，修改、废止加 "amended"、"revised"、"repealed"，到期失效加 "evaluated"、写 conclusion = "lapse"

"#]],
    );
}

#[test]
fn a_plan_for_a_small_office_is_a_page() {
    reads(
        "plan --year 2029 --as-of 2028-11-24",
        str![[r#"
示例市城市管理局 2029 年评估和届满安排
2028-11-24 看过 2 件文件
2029 年应当完成的评估 2 件，届满的文件 2 件

承办科室  1月  2月  3月  4月  5月  6月  7月  8月  9月  10月  11月  12月  合计
园林科      1    ·    ·    ·    ·    ·  0/1    ·    ·     ·     ·     ·   1/1
市政科      1    ·    ·    ·    ·    ·  0/1    ·    ·     ·     ·     ·   1/1
合计        2    ·    ·    ·    ·    ·  0/2    ·    ·     ·     ·     ·   2/2
评估件数/届满件数；· 为没有

1月
  2029-01-14 届满前的实施后评估：【演示】示例市路灯管理规定（市政科）
  2029-01-14 届满前的实施后评估：【演示】示例市公园管理规定（园林科）

7月
  2029-07-14 最后有效日：【演示】示例市路灯管理规定（市政科）
  2029-07-14 最后有效日：【演示】示例市公园管理规定（园林科）

"#]],
    );
}

#[test]
fn what_went_out_is_confirmed_and_silent_and_nothing_else_is_ever_written() {
    let office = quiet();
    let before = crate::harness::files(office.root());
    let told = office.run("remind --as-of 2029-01-15");
    assert_eq!(told.code, 3, "an evaluation is overdue: {told:?}");
    assert!(told.stdout.contains("届满前的实施后评估：【演示】示例市路灯管理规定\n    已逾期 1 天"), "{told:?}");
    for format in ["json", "wecom", "csv", "ics", "email", "gitlab"] {
        assert_eq!(office.run(&format!("remind --as-of 2029-01-15 --format {format}")).code, 3, "{format}");
    }
    assert!(crate::harness::files(office.root()) == before, "reminding writes nothing");
    let run = office.run("remind --as-of 2029-01-15 --format run").stdout.trim().to_owned();
    let confirmed = office.run(&format!("remind --confirm {run}"));
    assert_eq!(confirmed.code, 0, "{confirmed:?}");
    let ledger = std::fs::read_to_string(office.path("office/reminders.toml")).expect("a ledger");
    assert!(ledger.contains(&format!("[last]\nrun = \"{run}\"\nday = 2029-01-15\ndocuments = 2\n")), "{ledger}");
    assert!(
        ledger.contains(
            "[[told]]\nobligation = \"sample/evaluate@2029-07-14\"\nstage = \"overdue\"\nday = 2029-01-15\ntimes = 1\n"
        )
    );
    // Confirmed twice it is the same file; another name is refused.
    assert_eq!(office.run(&format!("remind --confirm {run}")).code, 0);
    assert_eq!(std::fs::read_to_string(office.path("office/reminders.toml")).expect("a ledger"), ledger);
    assert_eq!(office.run("remind --confirm 2029-01-15-0000000000").code, 2);
    assert_eq!(office.run("remind --confirm gestern").code, 2);
    let silent = office.run("remind --as-of 2029-01-16");
    assert!(silent.stdout.contains("这次没有新的要提醒"), "{silent:?}");
    assert_eq!(silent.code, 3, "it is overdue all the same");
    let again = office.run("remind --as-of 2029-01-22");
    assert!(again.stdout.contains("已逾期 8 天"), "{again:?}");
}

#[test]
fn an_acknowledged_obligation_is_silent_and_fails_nothing_and_is_never_put_off_past_the_end() {
    let office = quiet();
    let ack = |until: &str, reason: &str| {
        let mut command = office.command();
        command.args(["ack", "sample/evaluate@2029-07-14", "--as-of", "2029-01-15", "--until", until, "--reason", reason]);
        let output = command.output().expect("the command");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, said) = ack("2029-07-14", "已列入议程");
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("2029-07-14 已到有效期届满：最后有效日为 2029-07-14"), "{said}");
    assert_eq!(ack("2029-02-28", "  ").0, Some(2), "no snooze without a reason");
    assert_eq!(ack("2029-02-28", "已列入2月局务会").0, Some(0));
    let output = office.run("remind --as-of 2029-01-20");
    assert!(!output.stdout.contains("sample/evaluate@"), "{output:?}");
    assert!(output.stdout.contains("steady/evaluate@") && output.stdout.contains("其中 1 项已知悉"), "{output:?}");
    let output = office.run("remind --as-of 2029-03-01");
    assert!(output.stdout.contains("sample/evaluate@") && output.code == 3, "{output:?}");
    let missing = office.run("ack sample/evaluate@2029-07-15 --as-of 2029-01-15 --until 2029-02-01 --reason a");
    assert_eq!(missing.code, 2);
    assert!(missing.stderr.contains("可能是 sample/evaluate@2029-07-14"), "{missing:?}");
}

#[test]
fn fewer_documents_than_the_last_run_saw_stop_it_unless_there_is_a_reason() {
    let office = quiet();
    let run = office.run(&format!("remind --as-of {TODAY} --format run")).stdout.trim().to_owned();
    assert_eq!(office.run(&format!("remind --confirm {run}")).code, 0);
    std::fs::remove_dir_all(office.path("documents/steady")).expect("removed");
    let output = office.run("remind --as-of 2026-11-25");
    assert_eq!(output.code, 2, "{output:?}");
    assert!(output.stdout.contains("文件变少了：这次看到 1 件，2026-11-24 记下的一次是 2 件"), "{output:?}");
    assert_eq!(office.run("remind --as-of 2026-11-25 --fewer-because 并入另一件").code, 0);
    let run = office.run("remind --as-of 2026-11-25 --format run").stdout.trim().to_owned();
    assert_eq!(office.run(&format!("remind --confirm {run}")).code, 2);
    assert_eq!(office.run(&format!("remind --confirm {run} --fewer-because 并入另一件")).code, 0);
    let ledger = std::fs::read_to_string(office.path("office/reminders.toml")).expect("a ledger");
    assert!(ledger.contains("fewer-because = \"并入另一件\""), "{ledger}");
}

#[test]
fn a_ledger_that_cannot_be_read_is_left_alone_and_everything_is_told() {
    let office = quiet().with("office/reminders.toml", "<<<<<<< HEAD\n[last]\n");
    let output = office.run("remind --as-of 2029-01-15");
    assert_eq!(output.code, 1, "{output:?}");
    assert!(output.stdout.contains("届满前的实施后评估："), "{output:?}");
    let run = office.run("remind --as-of 2029-01-15 --format run").stdout.trim().to_owned();
    assert_eq!(office.run(&format!("remind --confirm {run}")).code, 2);
    assert!(std::fs::read_to_string(office.path("office/reminders.toml")).expect("a ledger").starts_with("<<<<<<<"));
}

#[test]
fn a_unit_and_a_channel_hear_what_is_theirs_and_one_that_nobody_knows_is_refused() {
    let office = quiet().replacing(
        "guiju.toml",
        "[profile]",
        "[[contact]]\nresponsible = \"市政科\"\nchannel = \"wecom-city\"\n\n[profile]",
    );
    let day = "--as-of 2029-01-15";
    let all = office.run(&format!("remind {day}")).stdout;
    assert_eq!(office.run(&format!("remind {day} --format channels")).stdout, "-\nwecom-city\n");
    for chosen in ["--responsible 市政科", "--channel wecom-city"] {
        let part = office.run(&format!("remind {day} {chosen}"));
        assert!(part.stdout.contains("示例市路灯管理规定") && !part.stdout.contains("放假通知"), "{part:?}");
        assert!(all.len() > part.stdout.len());
    }
    assert_eq!(office.run(&format!("remind {day} --responsible 市证科")).code, 2);
    assert_eq!(office.run(&format!("remind {day} --channel wecom-town")).code, 2);
}

/// A generated office on a day on which everything is told for the first time.
fn busy() -> (tempfile::TempDir, Office) {
    let dir = tempfile::tempdir().expect("a folder");
    let root = dir.path().join("o");
    offices::write(&root, 400, offices::SEED).expect("an office");
    let office = Office::empty().with_folder(&root);
    (dir, office)
}

#[test]
fn the_bodies_for_robots_keep_within_what_each_takes_and_count_what_is_left_out() {
    let (_dir, office) = busy();
    let told = json(&office.run(&format!("remind --as-of {TODAY} --format json")).stdout)["told"].as_u64().expect("a count");
    for (format, limit, of_message) in [("wecom", 4096, true), ("dingtalk", 20_000, false), ("feishu", 20_000, false)] {
        let body = office.run(&format!("remind --as-of {TODAY} --format {format}")).stdout;
        let read = json(&body);
        let (text, told_here) = match format {
            "wecom" => {
                assert_eq!(read["msgtype"], "markdown");
                let text = read["markdown"]["content"].as_str().expect("a text").to_owned();
                let lines = text.lines().filter(|line| line.starts_with("> ")).count();
                (text, lines)
            }
            "dingtalk" => {
                assert!(read["markdown"]["title"].as_str().is_some_and(|title| !title.is_empty()));
                let text = read["markdown"]["text"].as_str().expect("a text").to_owned();
                let lines = text.lines().filter(|line| line.starts_with("> ")).count();
                (text, lines)
            }
            _ => {
                assert_eq!(read["msg_type"], "post");
                let content = read["content"]["post"]["zh_cn"]["content"].as_array().expect("paragraphs").clone();
                let lines: Vec<String> = content.iter().map(|it| it[0]["text"].as_str().expect("a text").to_owned()).collect();
                let count = lines.iter().filter(|line| line.starts_with("· ")).count();
                (lines.join("\n"), count)
            }
        };
        let bytes = if of_message { text.len() } else { body.len() };
        eprintln!("{format}: {bytes} of {limit} bytes, {told_here} of {told} matters");
        assert!(bytes <= limit && bytes > limit / 2, "{format}: {bytes}");
        assert!(text.contains("看过 400 件文件"), "{text}");
        let left = told - told_here as u64;
        assert!(left == 0 || text.contains(&format!("另有 {left} 项没有列出")), "{format}: {left}\n{text}");
    }
}

#[test]
fn no_form_for_people_is_longer_than_a_person_reads() {
    let (_dir, office) = busy();
    for format in ["human", "markdown", "oa"] {
        let text = office.run(&format!("remind --as-of {TODAY} --format {format}")).stdout;
        assert!(text.lines().count() < 220, "{format}: {} lines", text.lines().count());
        assert!(text.contains("没有列出，全部见 guiju remind --format csv"), "{format}");
    }
    let table = office.run(&format!("remind --as-of {TODAY} --format csv")).stdout;
    let told = json(&office.run(&format!("remind --as-of {TODAY} --format json")).stdout);
    assert_eq!(table.lines().count(), told["obligations"].as_array().expect("a list").len() + 2, "all of them are there");
    assert!(table.starts_with('\u{feff}') && table.lines().all(|line| line.trim_start_matches('\u{feff}').starts_with('"')));
}

#[test]
fn calendars_and_mails_read_back_with_programs_of_others() {
    let (dir, office) = busy();
    let out = dir.path().join("out");
    std::fs::create_dir(&out).expect("a folder");
    let extended = "responsible  = \"市政科\"\n";
    let one = quiet().replacing("documents/sample/document.toml", extended, extended);
    let record = std::fs::read_to_string(one.path("documents/sample/document.toml")).expect("a record");
    let one = one.with(
        "documents/sample/document.toml",
        format!("{record}\n[[event]]\ntype = \"extended\"\ndate = 2029-01-10\nuntil = 2034-07-14\n"),
    );
    for (name, office, words) in [
        ("busy.ics", &office, format!("remind --as-of {TODAY} --format ics")),
        ("extended.ics", &one, "remind --as-of 2029-02-01 --format ics".to_owned()),
        ("before.ics", &one, "remind --as-of 2029-01-09 --format ics".to_owned()),
        ("plan.ics", &office, format!("plan --year 2027 --as-of {TODAY} --format ics")),
        ("busy.eml", &office, format!("remind --as-of {TODAY} --format email")),
    ] {
        let output = office.run(&words);
        assert!(matches!(output.code, 0 | 3), "{name}: {output:?}");
        assert!(output.stdout.split("\r\n").all(|line| line.len() <= 78), "{name} has a long line");
        std::fs::write(out.join(name), output.stdout).expect("a file");
    }
    let cancelled = std::fs::read_to_string(out.join("extended.ics")).expect("a calendar");
    let event =
        cancelled.split("BEGIN:VEVENT").find(|it| it.contains("UID:sample.evaluate.2029-07-14@sl-cg")).expect("the old day");
    assert!(event.contains("STATUS:CANCELLED") && event.contains("SEQUENCE:1"), "{event}");
    let python = std::env::var("GUIJU_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/calendar_read.py");
    let output = Command::new(python).arg(script).arg(&out).output();
    let code = output.as_ref().ok().and_then(|output| output.status.code());
    if skipped_without("Python with the packages icalendar and vobject", output.is_ok() && code != Some(3)) {
        return;
    }
    let output = output.expect("the check ran");
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(code, Some(0), "{said}");
    eprintln!("{said}");
}

#[test]
fn a_plan_counts_by_unit_and_month_and_its_chart_is_xml() {
    let (_dir, office) = busy();
    let plan = json(&office.run(&format!("plan --year 2027 --as-of {TODAY} --format json")).stdout);
    let evaluations = plan["evaluations"].as_array().expect("a list");
    assert!(!evaluations.is_empty());
    for it in evaluations {
        assert!(it["due"].as_str().is_some_and(|due| due.starts_with("2027-")), "{it}");
    }
    let month = |day: &Value| day.as_str().map(|day| day[..7].to_owned()).unwrap_or_default();
    for it in plan["earlier"].as_array().expect("a list") {
        let task = evaluations.iter().find(|task| task["id"] == it["id"]).expect("an evaluation of the plan");
        let to = it["month"].as_str().expect("a month");
        assert!(to < month(&task["due"]).as_str() && to >= month(&task["opens"]).as_str(), "{it} {task}");
    }
    let chart = office.run(&format!("plan --year 2027 --as-of {TODAY} --format svg")).stdout;
    assert!(chart.starts_with("<svg ") && chart.trim_end().ends_with("</svg>"));
    let lines = office.run(&format!("plan --year 2027 --as-of {TODAY}")).stdout;
    assert!(lines.contains("合计") && lines.contains(&format!("应当完成的评估 {} 件", evaluations.len())), "{lines}");
}
