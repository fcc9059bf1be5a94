//! What a page says on later days, how its text is cited, and its life as a picture.

use super::*;

/// What a record's page says from which day on.
#[track_caller]
fn then(record: String, day: Date, expected: &[(&str, &str, &str)]) {
    let office = office(&[("a", record)], day);
    let page = office.page("a").expect("a public page");
    let told: Vec<(&str, &str, &str)> = page.then.iter().map(|it| (it.from.as_str(), it.word, it.says.as_str())).collect();
    assert_eq!(told, expected);
}

#[test]
fn a_last_day_that_passes_is_told_as_registered_and_never_as_lapsed() {
    let says = "登记有效期已于2029年12月31日届满，是否延续以发布机关公告为准。";
    then(record("until = 2029-12-31", ""), TODAY, &[("2030-01-01", "登记有效期已届满", says)]);
    let says = "登记有效期推算已于2027年7月14日届满，是否延续以发布机关公告为准。";
    then(record("term = \"6 years\"", ""), TODAY, &[("2027-07-15", "登记有效期已届满", says)]);
    assert!(!says.contains("已失效"));
}

#[test]
fn a_document_that_is_to_begin_and_to_end_carries_both_days() {
    let begins = ("2021-07-15", "施行日期已到", "按登记的施行日期，自2021年7月15日起施行。");
    let ends = ("2027-01-01", "登记有效期已届满", "登记有效期已于2026年12月31日届满，是否延续以发布机关公告为准。");
    then(record("until = 2026-12-31", ""), date(2021, 7, 1), &[begins, ends]);
}

#[test]
fn a_repeal_and_a_new_text_that_are_announced_are_told_on_their_days_and_nothing_after_the_end() {
    let repealed = "[[event]]\ntype = \"repealed\"\ndate = 2026-11-01\neffective = 2027-03-01\n";
    let says = ("2027-03-01", "废止日期已到", "按登记，自2027年3月1日起废止。");
    then(record("until = 2029-12-31", repealed), TODAY, &[says]);
    let events = amended("2026-11-01", "2027-01-01");
    let text = "按登记，自2027年1月1日起施行修改后的文本，本页显示的是此前的文本；见“历次文本”中自2027年1月1日起施行的文本。";
    let end = "登记有效期已于2029年12月31日届满，是否延续以发布机关公告为准。";
    let both = [("2027-01-01", "", text), ("2030-01-01", "登记有效期已届满", end)];
    then(record("until = 2029-12-31", &events), TODAY, &both);
}

#[test]
fn what_has_ended_and_what_has_no_end_say_nothing_on_later_days() {
    then(record("until = 2025-12-31", ""), TODAY, &[]);
    then(record("", ""), TODAY, &[]);
}

#[test]
fn the_count_of_those_in_force_falls_by_as_many_as_leave_on_a_day() {
    let until = |day: &str| record(&format!("until = {day}"), "");
    let records = [
        ("a", until("2027-03-14")),
        ("b", until("2026-12-31")),
        ("c", until("2027-03-14")),
        ("d", until("2029-12-31")),
        ("e", until("2020-12-31").replace("2020-12-31", "2025-12-31")),
    ];
    let office = office(&records, TODAY);
    let page = list_page(&office.edition(), Listing { shelf: Shelf::InForce, choices: &[], by: None }, 1);
    let tab = page.tabs.iter().find(|tab| tab.is_current).expect("the tab of the list");
    assert_eq!((tab.count, tab.leaving.as_deref()), (Some(4), Some("2026-12-31 2027-03-14*2")));
}

#[test]
fn a_text_is_cited_by_title_and_number_and_another_one_by_its_day_too() {
    let office = office(&[("a", record("", &amended("2024-09-09", "2024-10-15")))], TODAY);
    let page = office.page("a").expect("a page");
    assert_eq!(page.cite.whole, "《供水办法》（江城管示〔2021〕3号）");
    assert_eq!((page.cite.day.as_str(), page.cite.page.as_str()), ("2024-10-15", "a.html"));
    let edition = office.edition();
    let at = office.register.position(&DocumentId::parse("a").expect("an id")).expect("the document");
    let (label, files) = version_files(&edition, at).remove(0);
    let older = version_page(&edition, at, &label, &files, &BTreeMap::new()).expect("a page");
    assert_eq!(older.cite.whole, "《供水办法》（江城管示〔2021〕3号，自2021年7月15日起施行的文本）");
    assert_eq!((older.cite.day.as_str(), older.cite.page.as_str()), ("2021-07-15", "../a.html"));
}

#[test]
fn the_picture_shows_when_a_document_binds_and_how_much_of_it_is_still_to_come() {
    let office = office(&[("a", record("until = 2029-12-31", ""))], TODAY);
    let picture = office.page("a").expect("a page").timeline.expect("a picture");
    let width = |is: &str| -> f64 {
        let bar = picture.bars.iter().find(|bar| bar.is == is).expect("a bar");
        bar.width.trim_end_matches('%').parse().expect("a width")
    };
    // Five years and four months bind already, three years and one month are to come.
    let ratio = width("binds") / width("ahead");
    assert!((ratio - 1959.0 / 1134.0).abs() < 0.01, "{ratio}");
    assert!(picture.years.len() <= 6, "{:?}", picture.years);
    let unclear = record("", "").replace("effective = 2021-07-15", "effective = \"unknown\"");
    let office = super::office(&[("a", unclear)], TODAY);
    assert_eq!(office.page("a").expect("a page").timeline, None, "nothing is drawn that is not known");
}
