//! The columns and narrowed lists, from records written as an office writes them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;

use super::tests::{Office, TODAY, office, record};
use super::*;
use crate::document::{Date, DocumentId};
use crate::lifecycle;
use crate::register;
use crate::setting::{Gone, Setting};
use crate::source::Folder;

/// What happened to an office's documents: the permanent name, the day made public, the sentence.
fn told_of(office: &Office) -> Vec<(String, String, String)> {
    let edition = office.edition();
    let route = Column::Changes.route();
    let all = happenings(&edition);
    let sentence = |it: &Happening| told(&edition, it, &route).expect("a sentence").plain();
    all.iter().map(|it| (it.id.clone(), words::day_cell(it.day), sentence(it))).collect()
}

fn lines(expected: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    expected.iter().map(|(id, day, words)| ((*id).to_owned(), (*day).to_owned(), (*words).to_owned())).collect()
}

#[test]
fn what_happened_is_told_newest_first_with_a_name_that_stays() {
    let life = "[[event]]\ntype = \"interpreted\"\ndate = 2021-06-21\nrecord = \"text/a.md\"\n\
                [[event]]\ntype = \"corrected\"\ndate = 2021-07-01\nwas = \"供氺\"\nis = \"供水\"\n\
                [[event]]\ntype = \"extended\"\ndate = 2024-06-01\nuntil = 2025-12-31\n\
                instrument = { title = \"关于延长供水办法有效期的通知\", number = \"江城管示〔2024〕2号\" }\n";
    let office = office(&[("a", record("until = 2024-07-14", life))], TODAY);
    let expected = [
        (
            "a/term-ended@2026-01-01",
            "2026-01-01",
            "《供水办法》（江城管示〔2021〕3号）有效期已于2025年12月31日届满，自2026年1月1日起失效。",
        ),
        (
            "a/extended@2024-06-01",
            "2024-06-01",
            "《供水办法》（江城管示〔2021〕3号）延长有效期至2025年12月31日，依据《关于延长供水办法有效期的通知》（江城管示〔2024〕2号）。",
        ),
        (
            "a/corrected@2021-07-01",
            "2021-07-01",
            "《供水办法》（江城管示〔2021〕3号）文字有误：自2021年6月18日公布起写作“供氺”，应为“供水”。",
        ),
        ("a/interpreted@2021-06-21", "2021-06-21", "发布《供水办法》（江城管示〔2021〕3号）的政策解读。"),
        ("a/published@2021-06-18", "2021-06-18", "公布《供水办法》（江城管示〔2021〕3号），自2021年7月15日起施行。"),
    ];
    assert_eq!(told_of(&office), lines(&expected));
}

#[test]
fn an_act_was_made_public_when_the_document_that_did_it_came_out() {
    let repeal = "[[event]]\ntype = \"repealed\"\ndate = 2025-03-01\neffective = 2025-04-01\ninstrument = \"b\"\n";
    let deed = record("", "")
        .replace("供水办法", "废止决定")
        .replace("\"normative\"", "\"instrument\"")
        .replace("2021-06-15", "2025-03-01")
        .replace("2021-06-18", "2025-03-10");
    let office = office(&[("a", record("", repeal)), ("b", deed)], TODAY);
    let told = told_of(&office);
    assert!(
        told.contains(
            &lines(&[(
                "a/repealed@2025-03-01",
                "2025-03-10",
                "《供水办法》（江城管示〔2021〕3号）自2025年4月1日起废止，依据《废止决定》（江城管示〔2021〕3号）。"
            )])[0]
        ),
        "{told:?}"
    );
}

#[test]
fn two_acts_of_one_sort_on_one_day_have_two_names() {
    let twice = "[[event]]\ntype = \"corrected\"\ndate = 2022-01-05\nwas = \"一\"\n\
                 [[event]]\ntype = \"corrected\"\ndate = 2022-01-05\nfield = \"number\"\nis = \"3号\"\n";
    let office = office(&[("a", record("", twice))], TODAY);
    let ids: BTreeSet<String> = told_of(&office).into_iter().map(|(id, _, _)| id).collect();
    assert!(ids.contains("a/corrected@2022-01-05") && ids.contains("a/corrected@2022-01-05.2"), "{ids:?}");
}

#[test]
fn what_begins_and_ends_before_long_is_told_with_care_and_nothing_beyond_it() {
    let ahead = |record: String, day: Date| {
        let office = office(&[("a", record)], day);
        let edition = office.edition();
        let page = changes_page(&edition, &happenings(&edition), &Column::Changes.route());
        page.ahead.iter().map(|it| (it.from.clone(), it.sentence.plain())).collect::<Vec<_>>()
    };
    let ends = ahead(record("term = \"5 years\"", ""), date(2026, 7, 1));
    let words = "《供水办法》（江城管示〔2021〕3号）登记的有效期5年（推算至2026年7月14日），届满后是否延续以发布机关公告为准。";
    assert_eq!(ends, [("2026-07-15".to_owned(), words.to_owned())]);
    assert_eq!(ahead(record("term = \"5 years\"", ""), date(2026, 5, 1)), []);
    let begins = ahead(record("", ""), date(2021, 7, 1));
    assert_eq!(begins, [("2021-07-15".to_owned(), "《供水办法》（江城管示〔2021〕3号）自2021年7月15日起施行。".to_owned())]);
}

#[test]
fn a_document_is_new_for_as_many_days_as_the_profile_says_and_not_before_it_is_published() {
    let is_new = |day: Date| {
        let office = office(&[("a", record("", ""))], day);
        list_row(&office.edition(), 0).is_some_and(|row| row.is_new)
    };
    assert!(is_new(date(2021, 6, 18)) && is_new(date(2021, 7, 17)));
    assert!(!is_new(date(2021, 7, 18)) && !is_new(TODAY));
}

#[test]
fn a_row_tells_scripts_the_days_on_which_it_enters_and_leaves_its_list() {
    let days = |day: Date| {
        let office = office(&[("a", record("until = 2026-12-20", ""))], day);
        let row = list_row(&office.edition(), 0).expect("a row");
        (row.begins, row.ends)
    };
    let day = |text: &str| Some(text.to_owned());
    assert_eq!(days(date(2021, 7, 1)), (day("2021-07-15"), day("2026-12-20")));
    assert_eq!(days(TODAY), (None, day("2026-12-20")));
    assert_eq!(days(date(2027, 1, 1)), (None, None));
}

#[test]
fn each_document_stands_on_the_pages_of_all_its_values_and_the_counts_are_those_of_the_pages() {
    let folder = Folder::open(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the demonstration");
    let (register, _) = register::admit(&folder).expect("read");
    let setting = Setting::for_tests();
    for day in [date(2021, 11, 24), date(2024, 11, 24), TODAY, date(2031, 6, 1)] {
        let as_of = lifecycle::as_of(&register, &setting, day);
        let edition = Edition::new(&register, &as_of, &setting, Occasion::default());
        for shelf in [Shelf::InForce, Shelf::Ended] {
            let choices = choices(&edition, shelf);
            let mut on_pages: BTreeMap<(Facet, String), BTreeSet<usize>> = BTreeMap::new();
            for choice in &choices {
                let listing = Listing { shelf, choices: &choices, by: Some(choice) };
                let pages = (1..=listing.pages(&edition)).map(|page| list_page(&edition, listing, page));
                let shown: Vec<usize> = pages.flat_map(|page| page.positions).collect();
                assert_eq!(shown.len(), choice.positions.len(), "{day}: {choice:?}");
                on_pages.insert((choice.facet, choice.name.clone()), shown.into_iter().collect());
            }
            let mut expected: BTreeMap<(Facet, String), BTreeSet<usize>> = BTreeMap::new();
            for at in edition.on(shelf) {
                let document = &register.records()[*at].document;
                let mut add = |facet, name: String| {
                    expected.entry((facet, name)).or_default().insert(*at);
                };
                add(Facet::Kind, words::kind(document.kind).to_owned());
                document.topics.iter().for_each(|topic| add(Facet::Topic, topic.clone()));
                document.responsible.is().into_iter().for_each(|unit| add(Facet::Unit, unit.clone()));
                let effective = document.issue().and_then(|(_, _, issue)| issue.effective.is().copied());
                effective.into_iter().for_each(|day| add(Facet::Year, format!("{}年", day.range().earliest.year())));
            }
            assert_eq!(on_pages, expected, "{day}: {shelf:?}");
            let addresses: BTreeSet<(Facet, &str)> = choices.iter().map(|it| (it.facet, it.slug.as_str())).collect();
            assert_eq!(addresses.len(), choices.len(), "{day}: no two values share an address");
        }
    }
}

#[test]
fn a_topic_gathers_documents_of_every_kind_and_state() {
    let plan = record("", "").replace("\"normative\"", "\"plan\"").replace("供水办法", "供水规划");
    let ended = record("until = 2022-12-31", "").replace("供水办法", "旧办法");
    let office = office(&[("a", record("", "")), ("b", ended), ("c", plan)], TODAY);
    let edition = office.edition();
    let topics = topics(&edition);
    assert_eq!(topics.len(), 1);
    let page = topic_page(&edition, &topics[0], &choices(&edition, Shelf::InForce), 1);
    let groups: Vec<(&str, Vec<&str>)> =
        page.groups.iter().map(|it| (it.label, it.lines.iter().map(|line| line.title.as_str()).collect())).collect();
    let expected = [
        ("现行有效的行政规范性文件", vec!["供水办法"]),
        ("已失效、已废止、被撤销的行政规范性文件", vec!["旧办法"]),
        ("规划、标准、作业指导", vec!["供水规划"]),
    ];
    assert_eq!(groups, expected);
    assert_eq!(page.in_force.as_deref(), Some(format!("../topic/{}.html", slug("供水节水")).as_str()));
}

const CONSULTED: &str = "[[event]]\ntype = \"consulted\"\nfrom = 2026-11-02\nto = 2026-12-02\nwhere = \"局门户网站\"\n";

/// A draft before the public, and a document that was.
fn consulted() -> Office {
    let head = record("", "");
    let draft = format!("{}{CONSULTED}", head.split("[[event]]").next().expect("a head")).replace("供水办法", "新办法");
    let was = CONSULTED.replace("2026-11-02", "2021-03-01").replace("2026-12-02", "2021-03-31");
    let was = head.replacen("[[event]]", &format!("{was}opinions = {{ received = 8, adopted = 3 }}\n[[event]]"), 1);
    office(&[("a", was), ("b", draft)], TODAY)
}

#[test]
fn consultations_are_told_only_where_the_office_shows_its_process() {
    let mut office = consulted();
    assert!(!office.edition().columns().contains(&Column::Consultations));
    office.setting.site.process = true;
    let edition = office.edition();
    assert!(edition.columns().contains(&Column::Consultations));
    let page = consultations_page(&edition);
    let line = |it: &ConsultationLine<'_>| (it.document.plain(), it.days.clone(), it.ends.clone(), it.feedback.clone());
    let open: Vec<_> = page.open.iter().map(line).collect();
    let closed: Vec<_> = page.closed.iter().map(line).collect();
    let of = |document: &str, days: &str, ends: Option<&str>, feedback: &str| {
        (document.to_owned(), days.to_owned(), ends.map(str::to_owned), feedback.to_owned())
    };
    assert_eq!(open, [of("《新办法》（征求意见稿）", "2026年11月2日至2026年12月2日", Some("2026-12-02"), "正在征求意见")]);
    let was = of("《供水办法》（江城管示〔2021〕3号）", "2021年3月1日至2021年3月31日", None, "收到意见8条，采纳3条");
    assert_eq!(closed, [was]);
}

#[test]
fn a_consultation_that_has_not_begun_is_not_told() {
    let mut office = consulted();
    office.setting.site.process = true;
    let before = lifecycle::as_of(&office.register, &office.setting, date(2026, 11, 1));
    let edition = Edition::new(&office.register, &before, &office.setting, Occasion::default());
    assert_eq!(consultations_page(&edition).open.len(), 0);
}

#[test]
fn terms_stand_on_one_axis_and_the_one_that_ends_first_is_on_top() {
    let later = record("until = 2040-12-31", "").replace("供水办法", "长办法");
    let mut office = office(&[("a", later), ("b", record("term = \"6 years\"", "")), ("c", record("", ""))], TODAY);
    assert!(!office.edition().columns().contains(&Column::Ahead), "only where the office shows its process");
    office.setting.site.process = true;
    let edition = office.edition();
    let page = ahead_page(&edition, &terms(&edition), 1);
    let bars: Vec<_> = page.terms.iter().map(|it| (it.title.as_str(), it.until.as_str(), it.x, it.length, it.is_cut)).collect();
    assert_eq!(bars, [("供水办法", "2027-07-14", 53, 600, (false, false)), ("长办法", "2040-12-31", 53, 1047, (false, true))]);
    assert_eq!((page.without, page.width, page.years.len()), (1, 1100, 11));
}

#[test]
fn evaluations_tell_whose_time_has_come_and_what_was_concluded() {
    let evaluated = "[[event]]\ntype = \"evaluated\"\ndate = 2026-08-01\nconclusion = \"extend\"\nrecord = \"records/e.md\"\n";
    let done = record("until = 2026-12-31", evaluated).replace("供水办法", "甲办法");
    let mut office = office(&[("a", done), ("b", record("until = 2027-01-31", ""))], TODAY);
    office.setting.site.process = true;
    let edition = office.edition();
    let page = evaluations_page(&edition);
    let plain = |lines: &[Prose<'_>]| lines.iter().map(Prose::plain).collect::<Vec<_>>();
    let open = "《供水办法》（江城管示〔2021〕3号）的评估期间已于2026年7月31日届满，尚未登记评估结论。";
    assert!(plain(&page.open).contains(&open.to_owned()), "{:?}", plain(&page.open));
    assert_eq!(plain(&page.concluded), ["《甲办法》（江城管示〔2021〕3号）：2026年8月1日评估，结论为延长有效期。"]);
}

#[test]
fn a_script_gets_the_whole_list_with_its_orders_settled() {
    let second = record("until = 2027-12-31", "").replace("供水办法", "餐厨办法").replace("〔2021〕3号", "〔2021〕12号");
    let office = office(&[("a", record("", "")), ("b", second)], TODAY);
    let edition = office.edition();
    let choices = choices(&edition, Shelf::InForce);
    let rows: Vec<(usize, Row<'_>)> =
        edition.on(Shelf::InForce).iter().map(|at| (*at, list_row(&edition, *at).expect("a row"))).collect();
    let rows: Vec<(usize, &Row<'_>)> = rows.iter().map(|(at, row)| (*at, row)).collect();
    let script = list_data(&edition, &choices, &rows).script();
    let slugs = (slug("供水节水"), slug("供水管理科"));
    let expected = format!(
        "globalThis.guijuList={{\"day\":\"2026-11-24\",\"fixed\":false,\"choices\":[[\"kind\",\"normative\",\"行政规范性文件\"],\
         [\"topic\",\"{}\",\"供水节水\"],[\"unit\",\"{}\",\"供水管理科\"],[\"year\",\"2021\",\"2021年\"]],\
         \"words\":[[\"in-force\",\"现行有效\"]],\"rows\":[\
         [\"d/a.html\",\"供水办法\",\"江城管示〔2021〕3号\",[0,1,2,3],\"2021-06-18\",\"2021-07-15\",\"未规定\",0,0,null,0,1,0],\
         [\"d/b.html\",\"餐厨办法\",\"江城管示〔2021〕12号\",[0,1,2,3],\"2021-06-18\",\"2021-07-15\",\"2027-12-31\",0,0,null,0,0,1]]}};\n",
        slugs.0, slugs.1
    );
    assert_eq!(script, expected);
}

#[test]
fn the_address_of_a_withheld_document_says_why_it_shows_nothing() {
    let office = office(&[("a", record("", "")), ("b", record("", ""))], TODAY);
    let faulty = BTreeSet::from([DocumentId::parse("b").expect("an id")]);
    let occasion = Occasion { withheld: Some(&faulty), ..Occasion::default() };
    let edition = Edition::new(&office.register, &office.as_of, &office.setting, occasion);
    let ids: Vec<&str> = withheld(&edition).iter().map(|(_, id)| id.as_str()).collect();
    assert_eq!(ids, ["b"]);
    let page = withheld_page(&edition, withheld(&edition)[0].1);
    assert!(page.sentence.contains("登记资料有误，正在订正") && page.sentence.contains("也不说明它是否有效"));
    assert!(!page.sentence.contains("供水办法"), "nothing of a faulty record is told");
}

#[test]
fn a_column_that_would_be_empty_is_not_offered() {
    let bare = record("", "").replace("topics = [\"供水节水\"]", "topics = []");
    let office = office(&[("a", bare)], TODAY);
    assert_eq!(office.edition().columns(), [Column::Changes]);
}

#[test]
fn an_address_that_was_given_up_says_since_when_why_and_where_to_look() {
    let mut office = office(&[("a", record("", ""))], TODAY);
    let id = |text: &str| DocumentId::parse(text).expect("an id");
    let gone_on = |id: DocumentId, since: Date| Gone {
        id,
        since,
        reason: "编号登记有误，改用新编号".to_owned(),
        now: DocumentId::parse("a"),
    };
    office.setting.gone = vec![
        gone_on(id("old"), date(2025, 3, 1)),
        gone_on(id("a"), date(2025, 3, 1)),
        gone_on(id("later"), date(2027, 1, 1)),
        gone_on(id("old"), date(2026, 1, 1)),
    ];
    let edition = office.edition();
    let found = gone(&edition);
    assert_eq!(found.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["old"], "no page of a document is taken over");
    let page = gone_page(&edition, found[0]);
    assert_eq!(page.sentence, "这个地址（编号old）自2025年3月1日起停用。原因：编号登记有误，改用新编号。");
    assert_eq!(page.now.map(|now| now.plain()).as_deref(), Some("《供水办法》（江城管示〔2021〕3号）"));
}
