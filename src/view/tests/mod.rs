//! Every status as the public reads it, from records written as an office writes them.

mod later;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use jiff::civil::date;

use super::*;
use crate::document::{Date, DocumentId, Status};
use crate::lifecycle::{self, AsOf};
use crate::register::{self, Register};
use crate::setting::Setting;
use crate::source::Folder;
use crate::structure::{note::noted, read};

pub(super) const TODAY: Date = date(2026, 11, 24);

/// The head of a record; events follow.
const HEAD: &str = "title = \"供水办法\"\nkind = \"normative\"\nissuers = [\"江门市城市管理和综合执法局\"]\n\
                    responsible = \"供水管理科\"\ndisclosure = \"active\"\ntopics = [\"供水节水\"]\nindex-number = \"unknown\"\n";
/// Issued and published in 2021, in force from July on.
const BORN: &str = "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\nnumber = \"江城管示〔2021〕3号\"\n\
                    registration = \"unknown\"\neffective = 2021-07-15\ntext = \"text/a.md\"\nTERM\n\
                    [[event]]\ntype = \"published\"\nat = 2021-06-18T09:30:00\n";

pub(super) struct Office {
    pub(super) register: Register,
    pub(super) as_of: AsOf,
    pub(super) setting: Setting,
}

impl Office {
    pub(super) fn edition(&self) -> Edition<'_> {
        Edition::new(&self.register, &self.as_of, &self.setting, Occasion::default())
    }

    fn page(&self, id: &str) -> Option<DocumentPage<'_>> {
        let at = self.register.position(&DocumentId::parse(id).expect("an id"))?;
        let edition = self.edition();
        let files = document_files(&edition, at)?;
        document_page(&edition, at, &files, &BTreeMap::new())
    }
}

/// A list that is not narrowed.
fn whole(shelf: Shelf) -> Listing<'static> {
    Listing { shelf, choices: &[], by: None }
}

/// An office with these records, on a day.
pub(super) fn office(records: &[(&str, String)], day: Date) -> Office {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("guiju.toml"), "").expect("written");
    for (id, record) in records {
        let folder = dir.path().join("documents").join(id);
        fs::create_dir_all(folder.join("text")).expect("made");
        fs::write(folder.join("document.toml"), record).expect("written");
        fs::write(folder.join("text/a.md"), "# 供水办法\n\n第一条　供水。\n").expect("written");
    }
    let folder = Folder::open(dir.path()).expect("an office folder");
    let (register, findings) = register::admit(&folder).expect("read");
    assert!(register.skipped().is_empty(), "{findings:?}");
    let setting = Setting::for_tests();
    let as_of = lifecycle::as_of(&register, &setting, day);
    Office { register, as_of, setting }
}

pub(super) fn record(term: &str, events: &str) -> String {
    format!("{HEAD}{}{events}", BORN.replace("TERM", term))
}

/// The word, the day and the sentence of one record on a day.
#[track_caller]
fn check(record: String, day: Date, word: &str, banner_day: &str, sentence: &str) {
    let office = office(&[("a", record)], day);
    let page = office.page("a").expect("a public page");
    assert_eq!(page.banner.word, word);
    assert_eq!(page.banner.day, banner_day);
    assert_eq!(page.sentence.plain(), sentence);
}

#[test]
fn a_document_in_force_says_until_when_and_who_says_so() {
    check(
        record("until = 2027-12-31", ""),
        TODAY,
        "现行有效",
        "有效期至2027年12月31日",
        "据本局登记，截至2026年11月24日，本文件自2021年7月15日起施行，有效期至2027年12月31日。",
    );
}

#[test]
fn a_computed_last_day_is_shown_as_computed() {
    check(
        record("term = \"5 years\"", ""),
        date(2026, 7, 14),
        "现行有效",
        "有效期5年（推算至2026年7月14日）",
        "据本局登记，截至2026年7月14日，本文件自2021年7月15日起施行，有效期5年（推算至2026年7月14日）。",
    );
}

#[test]
fn a_document_without_a_term_says_that_it_has_none() {
    check(
        record("", ""),
        TODAY,
        "现行有效",
        "未规定有效期",
        "据本局登记，截至2026年11月24日，本文件自2021年7月15日起施行，未规定有效期。",
    );
}

#[test]
fn a_document_to_come_says_from_when() {
    check(
        record("", ""),
        date(2021, 7, 1),
        "尚未施行",
        "自2021年7月15日起施行",
        "据本局登记，截至2021年7月1日，本文件已于2021年6月18日公布，尚未施行，自2021年7月15日起施行。",
    );
}

#[test]
fn a_lapsed_document_is_kept_and_nobody_is_told_that_it_does_not_bind() {
    check(
        record("until = 2026-07-14", ""),
        TODAY,
        "已失效",
        "有效期已于2026年7月14日届满",
        "据本局登记，截至2026年11月24日，本文件有效期已于2026年7月14日届满，自2026年7月15日起失效。\
         本页保留原文，供查阅此前适用的规定。",
    );
}

#[test]
fn an_extension_after_the_lapse_is_told_and_revives_nothing() {
    let late = "[[event]]\ntype = \"extended\"\ndate = 2026-08-01\nuntil = 2028-07-14\ndisputed = \"逾期作出\"\n";
    check(
        record("until = 2026-07-14", late),
        TODAY,
        "已失效",
        "有效期已于2026年7月14日届满",
        "据本局登记，截至2026年11月24日，本文件有效期已于2026年7月14日届满，自2026年7月15日起失效。\
         2026年8月1日另有延长有效期的决定，作出时有效期已经届满。本页保留原文，供查阅此前适用的规定。",
    );
}

#[test]
fn a_repealed_document_says_from_which_day_and_not_from_that_of_the_decision() {
    let repealed = "[[event]]\ntype = \"repealed\"\ndate = 2025-03-01\neffective = 2025-04-01\n";
    check(
        record("", repealed),
        TODAY,
        "已废止",
        "自2025年4月1日起废止",
        "据本局登记，截至2026年11月24日，本文件自2025年4月1日起废止。本页保留原文，供查阅此前适用的规定。",
    );
}

#[test]
fn a_repeal_ahead_is_announced_while_the_document_binds() {
    let repealed = "[[event]]\ntype = \"repealed\"\ndate = 2026-11-01\neffective = 2027-01-01\n";
    check(
        record("", repealed),
        TODAY,
        "现行有效",
        "自2027年1月1日起废止",
        "据本局登记，截至2026年11月24日，本文件自2021年7月15日起施行，自2027年1月1日起废止。",
    );
}

#[test]
fn an_annulled_document_is_not_called_repealed() {
    let annulled = "[[event]]\ntype = \"annulled\"\ndate = 2025-03-01\n";
    check(
        record("", annulled),
        TODAY,
        "被撤销",
        "自2025年3月1日起被撤销",
        "据本局登记，截至2026年11月24日，本文件自2025年3月1日起被撤销。本页保留原文，供查阅此前适用的规定。",
    );
}

#[test]
fn a_suspended_document_stands_apart_from_those_in_force() {
    let stopped = "[[event]]\ntype = \"suspended\"\ndate = 2026-03-12\nfrom = 2026-03-16\n";
    check(
        record("", stopped),
        TODAY,
        "停止执行",
        "自2026年3月16日起停止执行",
        "据本局登记，截至2026年11月24日，本文件自2026年3月16日起停止执行，没有登记恢复。",
    );
    let office = office(&[("a", record("", stopped))], TODAY);
    let edition = office.edition();
    assert!(edition.on(Shelf::InForce).is_empty());
    assert_eq!(edition.on(Shelf::Suspended), [0]);
}

#[test]
fn what_is_missing_is_named_and_nothing_is_guessed() {
    let vague = record("", "").replace("effective = 2021-07-15", "effective = \"unknown\"");
    check(
        vague,
        TODAY,
        "待核实",
        "尚缺：施行日期",
        "据本局登记，截至2026年11月24日，登记资料尚不足以判断本文件是否有效，待核实：施行日期。",
    );
}

#[test]
fn a_part_that_starts_later_is_named_with_its_day() {
    let phase = "[[event.phase]]\narticles = [\"第九条\"]\neffective = 2027-01-01\n";
    let later = record("", "").replacen("[[event]]\ntype = \"published\"", &format!("{phase}[[event]]\ntype = \"published\""), 1);
    let office = office(&[("a", later)], TODAY);
    let page = office.page("a").expect("a public page");
    assert_eq!(page.banner.word, "部分尚未施行");
    assert_eq!(page.banner.cause.plain(), "第九条：自2027年1月1日起施行");
    assert_eq!(page.parts, ["第九条：自2027年1月1日起施行"]);
}

#[test]
fn a_document_that_is_issued_and_not_published_has_no_page() {
    let unpublished = record("", "").replace("at = 2021-06-18T09:30:00", "at = 2027-01-01");
    assert!(office(&[("a", unpublished)], TODAY).page("a").is_none());
}

#[test]
fn a_document_of_the_future_has_no_page_although_nobody_knows_when_it_was_published() {
    let future = record("", "").replace("2021-06-15", "2027-01-01").replace("2021-07-15", "2027-02-01");
    let future = future.replace("at = 2021-06-18T09:30:00", "at = \"unknown\"");
    assert!(office(&[("a", future)], TODAY).page("a").is_none());
}

#[test]
fn a_plan_bears_no_badge_until_it_is_ended() {
    let plan = record("", "").replace("\"normative\"", "\"plan\"");
    let living = office(&[("a", plan.clone())], TODAY);
    let page = living.page("a").expect("a public page");
    assert_eq!((page.banner.tone, page.banner.word), ("plain", "规划"));
    assert!(page.facts.iter().all(|row| row.label != "有效性" && row.label != "有效期至"));
    let ended = office(&[("a", plan + "[[event]]\ntype = \"repealed\"\ndate = 2025-03-01\n")], TODAY);
    assert_eq!(ended.page("a").expect("a public page").banner.word, "已废止");
}

#[test]
fn a_rule_has_its_note_in_brackets_and_a_normative_document_its_history() {
    let note = |kind: &str| {
        let text = record("", "").replace("\"normative\"", kind);
        let office = office(&[("a", text)], TODAY);
        let note = office.page("a").expect("a public page").note;
        (note.label, note.in_brackets)
    };
    assert_eq!(note("\"normative\""), ("沿革", false));
    assert_eq!(note("\"rule\""), ("题注", true));
}

#[test]
fn the_note_of_a_rule_names_the_order_and_every_decision_that_changed_it() {
    let change = |kind: &str, day: &str, title: &str| {
        format!(
            "[[event]]\ntype = \"{kind}\"\ndate = {day}\ntext = \"t.md\"\n\
             instrument = {{ title = \"{title}\", issuer = \"示例市人民政府\" }}\n"
        )
    };
    let changes = [
        change("amended", "2022-03-01", "示例市人民政府关于修改《供水办法》的决定"),
        change("revised", "2023-03-01", "供水办法"),
        change("amended", "2024-03-01", "关于修改部分规章的决定"),
    ];
    let rule = record("", &changes.concat()).replace("\"normative\"", "\"rule\"");
    let rule =
        rule.replace("type = \"issued\"\n", "type = \"issued\"\norder = \"示例市人民政府令第2号\"\nadopted = 2021-06-10\n");
    let rule = rule.replace("江门市城市管理和综合执法局", "示例市人民政府");
    let normative = rule.replace("\"rule\"", "\"normative\"");
    let clauses = |text: String| office(&[("a", text)], TODAY).page("a").expect("a public page").note.clauses;
    let written = clauses(rule);
    let text = format!("# 供水办法\n\n（{}）\n\n第一条　供水。\n", written.join("　"));
    let read_back = noted(&read(&text));
    assert_eq!((read_back.acts.len(), read_back.unread), (6, vec![]));
    assert_eq!(
        written,
        [
            "2021年6月10日通过",
            "2021年6月15日示例市人民政府令第2号公布",
            "自2021年7月15日起施行",
            "根据2022年3月1日《示例市人民政府关于修改〈供水办法〉的决定》第一次修正",
            "根据2023年3月1日示例市人民政府《供水办法》修订",
            "根据2024年3月1日示例市人民政府《关于修改部分规章的决定》第二次修正",
        ]
    );
    let told = clauses(normative).join(" ");
    assert!(told.starts_with("2021年6月15日印发 2022年3月1日第一次修改 2023年3月1日修订 2024年3月1日第二次修改"), "{told}");
}

#[test]
fn a_relation_to_a_document_that_is_not_public_is_not_told() {
    let repealed = "[[event]]\ntype = \"repealed\"\ndate = 2025-03-01\ninstrument = \"hidden\"\n";
    let hidden =
        record("", "").replace("\"active\"", "\"none\"\ndisclosure-basis = \"内部文件\"").replace("供水办法", "内部决定");
    let office = office(&[("a", record("", repealed)), ("hidden", hidden)], TODAY);
    let page = office.page("a").expect("a public page");
    let told = String::from_utf8(page.facts()).expect("UTF-8");
    assert!(!told.contains("内部决定") && !told.contains("hidden"));
    assert!(page.relations.is_empty());
}

#[test]
fn what_is_withheld_is_counted_and_not_listed() {
    let office = office(&[("a", record("", "")), ("b", record("", ""))], TODAY);
    let withheld = BTreeSet::from([DocumentId::parse("b").expect("an id")]);
    let occasion = Occasion { withheld: Some(&withheld), ..Occasion::default() };
    let edition = Edition::new(&office.register, &office.as_of, &office.setting, occasion);
    let list = list_page(&edition, whole(Shelf::InForce), 1);
    assert_eq!(list.positions, [0]);
    assert_eq!(list.lead, "据本局登记，截至2026年11月24日，现行有效的行政规范性文件共1件。");
    assert_eq!(list.remarks, ["另有1件登记资料有误，正在订正，暂未列出。"]);
}

#[test]
fn every_title_of_a_demonstration_is_marked() {
    let mut office = office(&[("a", record("", ""))], TODAY);
    office.setting.site.demonstration = true;
    let page = office.page("a").expect("a public page");
    assert_eq!(page.title, "【演示】供水办法");
    assert!(page.frame.title.starts_with("【演示】供水办法"));
    let told = page.frame.metas.iter().find(|meta| meta.name == "ArticleTitle").map(|meta| meta.content.as_str());
    assert_eq!(told, Some("【演示】供水办法"));
    assert_eq!(list_row(&office.edition(), 0).expect("a row").title, "【演示】供水办法");
}

#[test]
fn the_tags_of_a_page_are_of_the_data_and_none_is_empty() {
    let office = office(&[("a", record("", ""))], TODAY);
    let metas = office.page("a").expect("a public page").frame.metas;
    let tag = |name: &str| metas.iter().find(|meta| meta.name == name).map(|meta| meta.content.as_str());
    assert_eq!(tag("SiteName"), Some("江门市城市管理和综合执法局"));
    assert_eq!(tag("ColumnName"), Some("现行有效"));
    assert_eq!(tag("PubDate"), Some("2021-06-18 09:30"));
    assert_eq!(tag("ContentSource"), Some("江门市城市管理和综合执法局"));
    assert_eq!(tag("SiteIDCode"), None);
    assert!(metas.iter().all(|meta| !meta.content.is_empty()));
}

#[test]
fn the_status_report_says_what_the_contract_says() {
    let office = office(&[("a", record("term = \"5 years\"", ""))], date(2026, 7, 14));
    let report = json::status_report(&office.register, &office.as_of, &office.setting, 0..1).to_json();
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    assert_eq!(report["schema"], "guiju.status/1");
    assert_eq!(report["documents"], 1);
    let status = &report["statuses"][0];
    assert_eq!(status["status"], "in-force");
    assert_eq!(status["until"], "2026-07-14");
    assert_eq!(status["computed_until"], true);
    assert_eq!(status["version"], "2021-07-15");
    assert_eq!(status["next"]["what"], "lapses");
}

#[test]
fn every_published_document_stands_on_the_one_list_of_its_state_on_every_day() {
    let folder = Folder::open(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the demonstration");
    let (register, _) = register::admit(&folder).expect("read");
    let setting = Setting::for_tests();
    let days = [1999, 2012, 2019, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2030].map(|year| date(year, 11, 24));
    let mut seen = BTreeSet::new();
    for day in days {
        let as_of = lifecycle::as_of(&register, &setting, day);
        let edition = Edition::new(&register, &as_of, &setting, Occasion::default());
        let mut listed: BTreeMap<String, Vec<Shelf>> = BTreeMap::new();
        for shelf in Shelf::ALL {
            for page in 1..=whole(shelf).pages(&edition) {
                for at in list_page(&edition, whole(shelf), page).positions {
                    let row = list_row(&edition, at).expect("a row");
                    listed.entry(row.href).or_default().push(shelf);
                }
            }
        }
        for (at, record) in register.records().iter().enumerate() {
            let (id, status) = (record.document.id.as_str(), as_of.standings[at].status);
            let mut lists = listed.remove(&format!("d/{id}.html")).unwrap_or_default();
            let shown = !matches!(status, Status::Preparing | Status::Unpublished) && register.published(at, day).is_some();
            if !shown {
                assert_eq!(lists, [], "{id} is not public on {day}");
                continue;
            }
            let shelf = lists.pop().unwrap_or_else(|| panic!("{id} is public on {day} and on no list"));
            assert_eq!(lists, [], "{id} stands on a second list on {day}");
            if record.document.kind.is_catalogued() {
                assert_eq!(shelf == Shelf::InForce, status.binds(), "{id} on {day}: {status:?}");
                assert_eq!(shelf == Shelf::Ended, status.has_ended(), "{id} on {day}: {status:?}");
                seen.insert(shelf);
            } else {
                assert!(!shelf.is_catalogue(), "{id} is no 行政规范性文件");
            }
        }
        assert_eq!(listed, BTreeMap::new(), "a row for no document, on {day}");
    }
    assert_eq!(seen.len(), 5, "each list of the catalogue had a document on some day: {seen:?}");
}

/// An amendment with a text of its own.
fn amended(date: &str, effective: &str) -> String {
    format!(
        "[[event]]\ntype = \"amended\"\ndate = {date}\neffective = {effective}\ntext = \"text/a.md\"\nauthority = \"editorial\"\n\
         instrument = {{ title = \"关于修改供水办法的决定\" }}\n"
    )
}

/// The pages that compare neighbouring texts, all of them with the same words.
fn windows(term: &str, events: &str) -> Vec<[String; 2]> {
    let office = office(&[("a", record(term, events))], TODAY);
    let edition = office.edition();
    let at = office.register.position(&DocumentId::parse("a").expect("an id")).expect("the document");
    let text = crate::structure::read("第一条　供水。\n");
    let same = crate::compare::compare(&text, &text);
    let pages = neighbours(&edition, at).into_iter().map(|pair| comparison_page(&edition, at, &pair, &same).expect("a page"));
    pages.map(|page| [page.old.window, page.new.window]).collect()
}

#[test]
fn a_text_applied_until_the_day_before_the_next_or_until_the_document_ended() {
    let of = |term: &str, events: &str| windows(term, events);
    let told = |old: &str, new: &str| vec![[old.to_owned(), new.to_owned()]];
    assert_eq!(of("", &amended("2024-09-09", "2024-10-15")), told("2021年7月15日至2024年10月14日", "自2024年10月15日起"));
    assert_eq!(
        of("until = 2025-12-31", &amended("2024-09-09", "2024-10-15")),
        told("2021年7月15日至2024年10月14日", "2024年10月15日至2025年12月31日")
    );
    assert_eq!(
        of("", &amended("2024-09-09", "\"2024-10\"")),
        told("2021年7月15日至2024年10月（具体日期待核实）", "自2024年10月起")
    );
    assert_eq!(of("", &amended("2024-09-09", "\"unknown\"")), told("2021年7月15日至终止日期待核实", "起始日期待核实"));
    assert_eq!(of("", "").len(), 0, "one text is beside nothing");
    let two = amended("2024-09-09", "2024-10-15") + &amended("2025-09-09", "2025-10-15");
    assert_eq!(of("", &two)[1], ["2024年10月15日至2025年10月14日".to_owned(), "自2025年10月15日起".to_owned()]);
}

#[test]
fn an_article_reads_as_it_does_since_the_last_text_that_touched_its_words() {
    let two = amended("2024-09-09", "2024-10-15") + &amended("2025-09-09", "2025-10-15");
    let office = office(&[("a", record("", &two))], TODAY);
    let edition = office.edition();
    let at = office.register.position(&DocumentId::parse("a").expect("an id")).expect("the document");
    let texts = [
        "第一条　供水单位负责供水。\n\n第二条　用户应当节约用水。\n\n第三条　本办法自公布之日起施行。\n",
        "第一条　供水单位负责供水。\n\n第二条　用户和单位应当节约用水。\n\n第三条　本办法自公布之日起施行。\n",
        "第一条　供水单位负责安全供水。\n\n第二条　用户和单位应当节约用水。\n\n第三条　禁止盗用公共消火栓。\n\n第四条　本办法自公布之日起施行。\n",
    ]
    .map(crate::structure::read);
    let compared: Vec<_> = neighbours(&edition, at)
        .into_iter()
        .zip(texts.windows(2))
        .map(|(pair, texts)| (pair, crate::compare::compare(&texts[0], &texts[1])))
        .collect();
    assert_eq!(compared[1].0.label, "2024-10-15--2025-10-15");
    let compared: Vec<_> = compared.iter().map(|(pair, comparison)| (pair, comparison)).collect();
    let told = since(&edition, at, &compared);
    let told: Vec<(&str, &str, &str)> =
        told.iter().map(|(id, it)| (id.as_str(), it.words.as_str(), it.compared.as_str())).collect();
    let last = "本条文字自2025年10月15日起适用";
    let expected = [
        ("art_1", last, "a/compared/2024-10-15--2025-10-15.html#art_1"),
        ("art_2", "本条文字自2024年10月15日起适用", "a/compared/2021-07-15--2024-10-15.html#art_2"),
        ("art_3", last, "a/compared/2024-10-15--2025-10-15.html#art_3"),
    ];
    assert_eq!(told, expected, "what reads as it did at the beginning is not told");
    assert_eq!(
        since(&edition, at, &compared[1..]),
        BTreeMap::new(),
        "where a text is missing nothing is known of those before it"
    );
}
