//! The rules of one run: what is told, when again, what settles it. A whole year is tried in `tests/suite/reminders.rs`.

use super::*;
use crate::check::Baseline;
use crate::document::Date;
use crate::lifecycle;
use crate::register::Register;
use crate::register::tests::record;
use crate::setting::Setting;
use crate::source::SourceFile;

/// In force from 2021-07-15 for five years; its evaluation is due on 2026-01-14, which is a Wednesday.
const LIFE: &str = "responsible = \"市政科\"\n[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\n\
                    term = \"5 years\"\n[[event]]\ntype = \"published\"\nat = 2021-06-18\n[[event]]\ntype = \"interpreted\"\n\
                    date = 2021-06-18\nrecord = \"i.md\"\n[[event]]\ntype = \"filed\"\ndate = 2021-07-01\n";

fn date(text: &str) -> Date {
    text.parse().expect("a day")
}

struct Case {
    register: Register,
    setting: Setting,
    baseline: Option<Baseline>,
}

impl Case {
    fn of(life: &str) -> Self {
        Self { register: Register::new(vec![record("sample", life)], Vec::new()), setting: Setting::for_tests(), baseline: None }
    }

    fn run(&self, day: &str, ledger: &Ledger, since: Option<&str>) -> Reminder {
        let as_of = lifecycle::as_of(&self.register, &self.setting, date(day));
        let seen = Seen { register: &self.register, setting: &self.setting, as_of: &as_of, baseline: self.baseline.as_ref() };
        remind(&seen, ledger, since.map(date))
    }

    /// The names of what is told, and why.
    fn told(&self, day: &str, ledger: &Ledger) -> Vec<String> {
        names(&self.run(day, ledger, None))
    }

    fn matter(&self, day: &str, id: &str) -> Matter {
        let run = self.run(day, &Ledger::default(), None);
        run.matters.into_iter().find(|matter| matter.id == id).unwrap_or_else(|| panic!("{id} on {day}"))
    }

    fn ids(&self, day: &str) -> Vec<String> {
        self.run(day, &Ledger::default(), None).matters.into_iter().map(|matter| matter.id).collect()
    }
}

fn names(run: &Reminder) -> Vec<String> {
    run.told.iter().map(|it| format!("{} {}", it.news.as_str(), run.matters[it.matter].id)).collect()
}

const EVALUATE: &str = "sample/evaluate@2026-07-14";

#[test]
fn an_evaluation_comes_nearer_in_stages() {
    let case = Case::of(LIFE);
    for (day, stage) in [
        ("2025-07-14", Stage::Open),
        ("2025-12-14", Stage::Open),
        ("2025-12-15", Stage::Due),
        ("2026-01-06", Stage::Due),
        ("2026-01-07", Stage::LastDays),
        ("2026-01-14", Stage::LastDays),
        ("2026-01-15", Stage::Overdue),
    ] {
        assert_eq!(case.matter(day, EVALUATE).stage, stage, "{day}");
    }
    assert_eq!(case.ids("2025-07-13"), [""; 0], "its window is not open");
    let matter = case.matter("2026-01-07", EVALUATE);
    assert_eq!((matter.working_days, matter.days_left(date("2026-01-07"))), (Some(5), Some(7)));
    assert_eq!(case.matter("2026-01-16", EVALUATE).working_days, Some(-2));
}

#[test]
fn what_was_confirmed_is_silent_until_it_comes_nearer_or_time_has_passed() {
    let case = Case::of(LIFE);
    let mut ledger = Ledger::default();
    let mut told = Vec::new();
    let mut day = date("2025-07-01");
    while day < date("2026-02-20") {
        let run = case.run(&day.to_string(), &ledger, None);
        told.extend(
            run.told.iter().filter(|it| run.matters[it.matter].id == EVALUATE).map(|it| format!("{day} {}", it.news.as_str())),
        );
        ledger = ledger.confirmed(&run, None);
        day = day.tomorrow().expect("a day");
    }
    assert_eq!(
        told,
        [
            "2025-07-14 new",
            "2025-08-13 again",
            "2025-09-12 again",
            "2025-10-12 again",
            "2025-11-11 again",
            "2025-12-11 again",
            "2025-12-15 nearer",
            "2025-12-25 again",
            "2026-01-04 again",
            "2026-01-07 nearer",
            "2026-01-09 again",
            "2026-01-11 again",
            "2026-01-13 again",
            // The decision opens, its unit gets a message, and this goes along.
            "2026-01-14 again",
            "2026-01-15 nearer",
            "2026-01-22 again",
            "2026-01-29 again",
            "2026-02-05 again",
            "2026-02-12 again",
            "2026-02-19 again",
        ]
    );
}

#[test]
fn a_run_that_was_not_confirmed_is_told_again_whole_and_bears_the_same_name() {
    let case = Case::of(LIFE);
    let (first, second) = (case.run("2025-12-15", &Ledger::default(), None), case.run("2025-12-15", &Ledger::default(), None));
    assert_eq!((&first.run, names(&first)), (&second.run, names(&second)));
    assert!(first.run.starts_with("2025-12-15-"), "{}", first.run);
    assert_eq!(Reminder::day_of(&first.run), Some(date("2025-12-15")));
    let ledger = Ledger::default().confirmed(&first, None);
    let after = case.run("2025-12-15", &ledger, None);
    assert_eq!(names(&after), [""; 0]);
    assert_ne!(after.run, first.run);
}

#[test]
fn runs_that_were_missed_lose_nothing() {
    let case = Case::of(LIFE);
    let ledger = Ledger::default().confirmed(&case.run("2025-07-20", &Ledger::default(), None), None);
    // Half a year without a run: what became overdue, and what opened meanwhile.
    assert_eq!(case.told("2026-01-20", &ledger), [format!("nearer {EVALUATE}"), "new sample/decide@2026-07-14".to_owned()]);
    // Two years: the end itself is told, although no run saw the days before it.
    let late = case.told("2027-07-20", &ledger);
    assert!(late.contains(&"new sample/lapsed@2026-07-14".to_owned()), "{late:?}");
    let ledger = ledger.confirmed(&case.run("2027-07-20", &ledger, None), None);
    let after = case.told("2027-07-21", &ledger);
    assert!(!after.iter().any(|it| it.contains("lapsed")), "an end is told once: {after:?}");
}

#[test]
fn an_obligation_goes_by_its_event_alone() {
    let evaluated = |more: &str| {
        Case::of(&format!("{LIFE}[[event]]\ntype = \"evaluated\"\ndate = 2025-11-10\nconclusion = \"extend\"\n{more}"))
    };
    let open = |case: &Case| case.ids("2026-01-20").contains(&EVALUATE.to_owned());
    assert!(open(&Case::of(LIFE)));
    assert!(open(&evaluated("")), "without its record it settles nothing");
    assert!(!open(&evaluated("record = \"records/e.md\"\n")));
}

#[test]
fn a_last_day_on_a_day_off_is_reminded_of_as_the_working_day_before() {
    // 2026-02-21 lies in 春节; the last working day before it is the exchanged Saturday 2026-02-14.
    let life = LIFE.replace("effective = 2021-07-15", "effective = 2021-08-22");
    let case = Case::of(&life);
    let matter = case.matter("2026-02-08", "sample/evaluate@2026-08-21");
    assert_eq!((matter.due, matter.act_by), (Some(date("2026-02-21")), Some(date("2026-02-14"))));
    assert_eq!(matter.stage, Stage::LastDays, "counted from the day by which to act");
    let mut case = Case::of(&life);
    case.setting.profile.due_roll_back.value = false;
    assert_eq!(case.matter("2026-02-08", "sample/evaluate@2026-08-21").act_by, Some(date("2026-02-21")));
}

#[test]
fn an_acknowledgement_needs_a_reason_and_a_day_before_the_end_and_settles_nothing() {
    let case = Case::of(LIFE);
    let run = case.run("2025-12-15", &Ledger::default(), None);
    let ask = |id: &str, until: &str, reason: &str| {
        acknowledge(&Ledger::default(), &run.matters, id, date(until), reason, run.day).map(|(ledger, _)| ledger)
    };
    assert_eq!(ask("sample/evaluate@2026-07-15", "2026-01-10", "已列入议程"), Err(NotAcknowledged::NoSuchMatter));
    assert_eq!(ask(EVALUATE, "2026-01-10", " "), Err(NotAcknowledged::NoReason));
    assert_eq!(ask(EVALUATE, "2025-12-15", "已列入议程"), Err(NotAcknowledged::NotAhead));
    assert_eq!(ask(EVALUATE, "2026-07-14", "已列入议程"), Err(NotAcknowledged::PastTheEnd { ends: date("2026-07-14") }));
    let ledger = ask(EVALUATE, "2026-01-20", "已列入议程").expect("acknowledged").confirmed(&run, None);
    for day in ["2025-12-25", "2026-01-15", "2026-01-20"] {
        assert!(!case.told(day, &ledger).iter().any(|it| it.ends_with(EVALUATE)), "{day}");
    }
    let run = case.run("2026-01-20", &ledger, None);
    assert!(run.matters.iter().any(|matter| matter.id == EVALUATE), "it is still open");
    assert!(!run.overdue, "and fails no run while there is a reason");
    let after = case.run("2026-01-21", &ledger, None);
    assert!(names(&after).contains(&format!("nearer {EVALUATE}")), "{:?}", names(&after));
    assert!(after.overdue);
}

#[test]
fn what_was_acknowledged_is_told_on_the_day_after_whatever_the_scale_says() {
    let case = Case::of(LIFE);
    let run = case.run("2025-08-01", &Ledger::default(), None);
    let (ledger, _) =
        acknowledge(&Ledger::default(), &run.matters, EVALUATE, date("2025-08-05"), "等省里文件", run.day).expect("it is open");
    let ledger = ledger.confirmed(&run, None);
    assert_eq!(names(&run).len(), 1, "told in the run in which it was new");
    assert_eq!(case.told("2025-08-05", &ledger), [""; 0]);
    assert_eq!(case.told("2025-08-06", &ledger), [format!("new {EVALUATE}")].map(|it| it.replace("new", "again")));
}

#[test]
fn a_ledger_reads_back_as_it_was_written() {
    let case = Case::of(LIFE);
    let run = case.run("2025-12-15", &Ledger::default(), None);
    let (ledger, _) =
        acknowledge(&Ledger::default(), &run.matters, EVALUATE, date("2026-01-10"), "引号\"与\\", run.day).expect("open");
    let ledger = ledger.confirmed(&run, Some("两件并作一件"));
    let text = ledger.to_toml("台账");
    let (read, findings) = Ledger::read(&SourceFile { path: LEDGER_FILE.to_owned(), text: text.clone() });
    assert_eq!(findings, []);
    let read = read.expect("a ledger");
    assert_eq!((read.to_toml("台账"), &read), (text, &ledger));
    let broken = SourceFile { path: LEDGER_FILE.to_owned(), text: "[[told]\n".to_owned() };
    assert_eq!(Ledger::read(&broken).0, None);
}

#[test]
fn what_the_ledger_holds_of_a_document_that_cannot_be_read_is_kept_and_what_is_settled_leaves_it() {
    let case = Case::of(LIFE);
    let run = case.run("2025-12-15", &Ledger::default(), None);
    let (ledger, _) =
        acknowledge(&Ledger::default(), &run.matters, EVALUATE, date("2026-01-10"), "等省里文件", run.day).expect("open");
    let ledger = ledger.confirmed(&run, None);
    let skipped = crate::register::Skipped {
        path: "documents/sample".to_owned(),
        id: crate::document::DocumentId::parse("sample"),
        code: crate::finding::code::TOML_SYNTAX,
    };
    let broken = Case { register: Register::new(vec![record("other", LIFE)], vec![skipped]), ..Case::of(LIFE) };
    let kept = ledger.confirmed(&broken.run("2025-12-16", &ledger, None), None);
    assert!(kept.told(EVALUATE).is_some() && kept.acknowledged(EVALUATE).is_some());
    let settled = Case { register: Register::new(vec![record("other", LIFE)], Vec::new()), ..Case::of(LIFE) };
    let gone = ledger.confirmed(&settled.run("2025-12-16", &ledger, None), None);
    assert!(gone.told(EVALUATE).is_none() && gone.acknowledged(EVALUATE).is_none());
}

#[test]
fn since_a_day_sets_the_ledger_aside() {
    let case = Case::of(LIFE);
    let told = |day: &str, since: &str| names(&case.run(day, &Ledger::default(), Some(since)));
    assert_eq!(told("2025-12-16", "2025-12-15"), [""; 0]);
    assert_eq!(told("2025-12-16", "2025-12-14"), [format!("nearer {EVALUATE}")]);
    assert_eq!(told("2025-12-16", "2025-07-01"), [format!("new {EVALUATE}")]);
}

#[test]
fn fewer_documents_than_before_are_told() {
    let two = Case { register: Register::new(vec![record("sample", LIFE), record("other", LIFE)], Vec::new()), ..Case::of(LIFE) };
    let ledger = Ledger::default().confirmed(&two.run("2025-12-15", &Ledger::default(), None), None);
    let run = Case::of(LIFE).run("2025-12-16", &ledger, None);
    assert_eq!(run.fewer, Some(Fewer { before: 2, day: date("2025-12-15") }));
    assert_eq!(two.run("2025-12-16", &ledger, None).fewer, None);
}

#[test]
fn a_year_without_a_notice_is_told_from_october_on() {
    let case = Case::of("[[event]]\ntype = \"planned\"\ndate = 2026-01-05\n");
    assert_eq!(case.ids("2026-09-30"), [""; 0]);
    assert_eq!(case.ids("2026-10-01"), ["calendar@2027"]);
    assert_eq!(case.matter("2026-12-20", "calendar@2027").due, Some(date("2026-12-31")));
    assert_eq!(case.matter("2027-01-02", "calendar@2027").stage, Stage::Overdue);
}

#[test]
fn a_consultation_asks_for_its_outcome_until_that_is_recorded() {
    let draft = |more: &str| Case::of(&format!("[[event]]\ntype = \"consulted\"\nfrom = 2026-03-01\nto = 2026-04-01\n{more}"));
    assert_eq!(draft("").ids("2026-04-01"), [""; 0]);
    assert_eq!(draft("").ids("2026-04-02"), ["sample/opinions@2026-04-01"]);
    assert_eq!(draft("").matter("2026-04-02", "sample/opinions@2026-04-01").due, Some(date("2026-05-01")));
    assert_eq!(draft("opinions = { received = 0 }\n").ids("2026-04-02"), [""; 0]);
}

#[test]
fn an_exception_and_what_a_baseline_knows_are_told_before_their_last_day_and_after() {
    let life = format!("{LIFE}[[accepted]]\ncode = \"gate-missing\"\nreason = \"随旧档案移交\"\nuntil = 2025-06-30\n");
    let id = "sample/exception-gate-missing@2025-06-30";
    let case = Case::of(&life);
    assert_eq!(case.ids("2025-05-30"), [""; 0]);
    assert_eq!(case.matter("2025-05-31", id).stage, Stage::Due);
    assert_eq!(case.matter("2025-07-01", id).stage, Stage::Overdue);
    let known = "[[known]]\npath = \"documents/sample/document.toml\"\ncode = \"gate-missing\"\nuntil = 2025-06-30\n";
    let file = SourceFile { path: BASELINE_FILE.to_owned(), text: known.to_owned() };
    let case = Case { baseline: Baseline::read(&file).0, ..Case::of(LIFE) };
    let matter = case.matter("2025-07-01", "sample/baseline-gate-missing@2025-06-30");
    assert_eq!((matter.stage, matter.responsible.as_deref()), (Stage::Overdue, Some("市政科")));
}

#[test]
fn what_the_office_accepts_is_not_told_but_that_the_document_ends_is() {
    let accepted = |code: &str| format!("[[accepted]]\ncode = \"{code}\"\nreason = \"另行制定\"\n");
    let case = Case::of(&format!("{LIFE}{}{}", accepted("evaluation-due"), accepted("decision-due")));
    let run = case.run("2026-07-10", &Ledger::default(), None);
    assert_eq!((run.matters.len(), run.accepted), (0, 2));
    assert_eq!(case.ids("2026-07-15"), ["sample/lapsed@2026-07-14"]);
}

#[test]
fn a_standard_is_reviewed_every_five_years() {
    let mut standard = record(
        "sample",
        "[[event]]\ntype = \"issued\"\ndate = 2020-03-02\neffective = 2020-03-02\n[[event]]\ntype = \"published\"\nat = 2020-03-02\n",
    );
    standard.document.kind = crate::document::Kind::Standard;
    let case = Case { register: Register::new(vec![standard], Vec::new()), ..Case::of(LIFE) };
    assert_eq!(case.ids("2024-09-01"), [""; 0]);
    assert_eq!(case.ids("2024-09-02"), ["sample/review@2025-03-02"]);
    assert_eq!(case.matter("2025-03-03", "sample/review@2025-03-02").stage, Stage::Overdue);
}

#[test]
fn an_extension_cancels_the_days_of_the_old_end() {
    let life = format!("{LIFE}[[event]]\ntype = \"extended\"\ndate = 2026-01-10\nuntil = 2031-07-14\n");
    let case = Case::of(&life);
    let as_of = lifecycle::as_of(&case.register, &case.setting, date("2026-02-01"));
    let gone: Vec<String> = gone(&case.register, &case.setting, &as_of).into_iter().map(|it| it.id).collect();
    assert_eq!(gone, ["sample/ends@2026-07-14", EVALUATE]);
    let ahead = ends_ahead(&case.register, &lifecycle::as_of(&case.register, &case.setting, date("2029-08-01")));
    assert_eq!(ahead.into_iter().map(|it| it.id).collect::<Vec<_>>(), ["sample/ends@2031-07-14"]);
}
