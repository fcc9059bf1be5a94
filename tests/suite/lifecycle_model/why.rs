//! Why a document is what it is, what comes next, and which facts are missing to say more.

use guiju::document::{Act, Date, Day, DayRange, Disclosure, Document, DocumentId, Event, Fact, Kind};
use guiju::lifecycle::{CauseKind, CauseKind::*, Change, Change::*, issued_end, last_day_before, standing};
use guiju::setting::Setting;

use super::examples::{day, five_years, issued, published};
use super::made::{Told, document, event};

#[track_caller]
fn assert_why(document: &Document, date: &str, kind: CauseKind, event: impl Into<Option<usize>>) {
    let cause = standing(document, &Setting::for_tests(), day(date)).cause;
    assert_eq!((cause.kind, cause.event), (kind, event.into()), "the cause on {date}");
}

#[track_caller]
fn assert_next(document: &Document, date: &str, expected: Option<(&str, Change)>) {
    let next = standing(document, &Setting::for_tests(), day(date)).next.map(|next| (next.day, next.what));
    assert_eq!(next, expected.map(|(date, what)| (day(date), what)), "what comes next from {date}");
}

#[track_caller]
fn assert_missing(document: &Document, date: &str, expected: &[(usize, &str)]) {
    let missing = standing(document, &Setting::for_tests(), day(date)).missing;
    let missing: Vec<_> = missing.iter().map(|it| (it.event, it.key)).collect();
    assert_eq!(missing, expected, "missing on {date}");
}

fn repealed(date: &str, by_omission: bool, successor: Option<&str>) -> Event {
    event("repealed", date).put(|it| {
        if let Act::Repealed(repeal) = &mut it.act {
            repeal.by_omission = by_omission;
            repeal.successor = successor.and_then(DocumentId::parse);
        }
    })
}

fn confirmed(date: &str, until: &str) -> Event {
    event("confirmed", date).until(until)
}

#[test]
fn the_issue_answers_for_a_document_until_another_act_does() {
    assert_why(&document([event("drafted", "2021-01-01")]), "2021-07-15", NotIssued, None);
    assert_why(&five_years([]), "2021-06-30", NotIssued, None);
    assert_why(&document([issued("2021-07-01", "2021-07-15")]), "2021-07-15", NotPublished, 0);
    assert_why(&five_years([]), "2021-07-14", NotCommenced, 0);
    assert_why(&five_years([]), "2021-07-15", Commenced, 0);
    assert_why(&five_years([]), "2026-07-15", TermEnded, 0);
}

#[test]
fn what_set_the_last_day_is_named_where_the_issue_did_not() {
    let extended = five_years([event("extended", "2026-05-01").until("2029-12-31")]);
    assert_why(&extended, "2026-04-30", Commenced, 0);
    assert_why(&extended, "2026-05-01", Extended, 2);
    assert_why(&extended, "2030-01-01", TermEnded, 2);
    let confirmed = five_years([confirmed("2026-05-01", "2029-12-31")]);
    assert_why(&confirmed, "2026-05-01", Confirmed, 2);
    assert_why(&confirmed, "2030-01-01", TermEnded, 2);
    let no_longer = five_years([event("extended", "2026-05-01").until("2026-07-14")]);
    assert_why(&no_longer, "2026-05-01", Commenced, 0);
    let amended = five_years([event("amended", "2024-05-01").term("5 years")]);
    assert_why(&amended, "2024-05-01", Commenced, 0);
    assert_why(&amended, "2029-05-01", TermEnded, 2);
}

#[test]
fn the_act_that_ended_a_document_is_told_apart_from_its_like() {
    let after = |it: Event| five_years([event("amended", "2022-01-01"), it]);
    for (ending, cause) in [
        (repealed("2023-01-01", false, None), Repealed),
        (repealed("2023-01-01", false, Some("b")), Replaced),
        (repealed("2023-01-01", true, None), Omitted),
        (repealed("2023-01-01", true, Some("b")), Omitted),
        (event("lapsed", "2023-01-01"), DeclaredLapsed),
        (event("annulled", "2023-01-01"), Annulled),
    ] {
        assert_why(&after(ending), "2023-01-01", cause, 3);
    }
}

#[test]
fn the_last_stop_answers_for_a_stopped_document() {
    let it = five_years([event("suspended", "2022-01-01"), event("disapplied", "2023-01-01"), event("resumed", "2024-01-01")]);
    assert_why(&it, "2022-01-01", Suspended, 2);
    assert_why(&it, "2023-01-01", Disapplied, 3);
    assert_why(&it, "2024-01-01", Commenced, 0);
    let articles = five_years([event("suspended", "2022-01-01"), event("resumed", "2023-01-01").articles(&["第一条"])]);
    assert_why(&articles, "2023-01-01", Suspended, 2);
}

#[test]
fn of_several_parts_that_do_not_bind_the_gravest_is_named() {
    let begin = || issued("2021-07-01", "2021-07-15").phase("2025-01-01", "").phase("", "2021-12-31");
    let it = |more: Vec<Event>| document([begin(), published("2021-07-01")].into_iter().chain(more));
    assert_why(&it(vec![]), "2022-02-01", PartPending, 0);
    assert_why(&it(vec![]), "2025-01-01", PartEnded, 0);
    let disapplied = event("disapplied", "2022-01-01").articles(&["第一条"]);
    let suspended = event("suspended", "2022-01-01").articles(&["第二条"]);
    let repealed = event("repealed", "2022-01-01").articles(&["第三条"]);
    assert_why(&it(vec![disapplied.clone()]), "2022-02-01", ArticlesDisapplied, 2);
    assert_why(&it(vec![disapplied.clone(), suspended.clone()]), "2022-02-01", ArticlesSuspended, 3);
    assert_why(&it(vec![disapplied, suspended, repealed.clone(), repealed]), "2022-02-01", ArticlesRepealed, 4);
}

#[test]
fn where_a_day_is_missing_the_event_that_lacks_it_is_named() {
    let unknown = |date| document([issued(date, "2021-07-15"), published("2021-07-10")]);
    assert_why(&unknown("2021-07"), "2021-07-02", FactsMissing, 0);
    let late = document([issued("2021-07-01", "2021-07-15"), event("filed", "2021-07-01"), published("2021")]);
    assert_why(&late, "2021-08-01", FactsMissing, 2);
    let commenced = document([issued("2021-07-01", "2021-08"), published("2021-07-01")]);
    assert_why(&commenced, "2021-08-02", FactsMissing, 0);
    assert_why(&five_years([event("repealed", "2022")]), "2022-03-01", FactsMissing, 2);
    assert_why(&five_years([event("suspended", "2022")]), "2022-03-01", FactsMissing, 2);
    let ends = document([issued("2021-07-01", "2021-07-15").until("2026-07"), published("2021-07-01")]);
    assert_why(&ends, "2026-07-10", FactsMissing, 0);
    let extended = five_years([event("extended", "2026-07").until("2026-12-31")]);
    assert_why(&extended, "2026-08-01", FactsMissing, 2);
}

#[test]
fn each_change_ahead_has_its_name() {
    let late = document([issued("2021-07-01", "2021-07-15"), published("2021-07-05")]);
    assert_next(&late, "2021-07-04", None);
    assert_next(&late, "2021-07-05", Some(("2021-07-15", TakesEffect)));
    let ahead = |word: &str| event(word, "2022-01-01").effective("2022-03-01");
    assert_next(&five_years([ahead("suspended")]), "2022-01-01", Some(("2022-03-01", IsSuspended)));
    assert_next(&five_years([ahead("disapplied")]), "2022-01-01", Some(("2022-03-01", IsSuspended)));
    assert_next(&five_years([ahead("suspended").articles(&["第一条"])]), "2022-01-01", Some(("2022-03-01", BindsInPart)));
    assert_next(&five_years([ahead("lapsed")]), "2022-01-01", Some(("2022-03-01", Lapses)));
    assert_next(&five_years([ahead("repealed")]), "2022-01-01", Some(("2022-03-01", IsRepealed)));
    assert_next(&five_years([ahead("annulled")]), "2022-01-01", Some(("2022-03-01", IsAnnulled)));
    assert_next(&five_years([ahead("amended").text()]), "2022-01-01", Some(("2022-03-01", NewText)));
    assert_next(
        &five_years([event("repealed", "2022-01-01").effective("2022-03")]),
        "2022-01-01",
        Some(("2022-03-01", BecomesUnclear)),
    );
    assert_next(&five_years([]), "2021-07-15", Some(("2026-07-15", Lapses)));
}

#[test]
fn a_document_that_commences_in_part_takes_effect_and_then_binds_as_a_whole() {
    let it = document([issued("2021-07-01", "2021-07-15").phase("2022-01-01", ""), published("2021-07-01")]);
    assert_next(&it, "2021-07-01", Some(("2021-07-15", TakesEffect)));
    assert_next(&it, "2021-07-15", Some(("2022-01-01", Resumes)));
    let late = document([issued("2021-07-01", "2021-07-15").phase("2022-01-01", ""), published("2021-08-01")]);
    assert_next(&late, "2021-08-01", Some(("2022-01-01", Resumes)));
}

#[test]
fn a_stopped_document_resumes_even_where_parts_of_it_stay_repealed() {
    let it = five_years([
        event("repealed", "2021-08-01").articles(&["第三条"]),
        event("suspended", "2022-01-01"),
        event("resumed", "2022-02-01").effective("2022-03-01"),
    ]);
    assert_next(&it, "2022-02-01", Some(("2022-03-01", Resumes)));
}

#[test]
fn an_issue_ahead_is_told_where_something_of_it_is_in_view() {
    // A commencement before the issue: the issue is in view from then on.
    let it = document([issued("2021-07-01", "2021-06-01"), published("2021-07-10")]);
    assert_next(&it, "2021-05-31", None);
    assert_next(&it, "2021-06-01", Some(("2021-07-01", IsIssued)));
}

#[test]
fn of_a_new_text_and_a_new_status_the_earlier_comes_next() {
    let text = |from: &str| event("amended", "2026-01-01").effective(from).text();
    assert_next(&five_years([text("2026-07-14")]), "2026-01-01", Some(("2026-07-14", NewText)));
    assert_next(&five_years([text("2026-07-15")]), "2026-01-01", Some(("2026-07-15", Lapses)));
    assert_next(&five_years([text("2026-07-16")]), "2026-01-01", Some(("2026-07-15", Lapses)));
    assert_next(&five_years([text("2026-01-01")]), "2026-01-01", Some(("2026-07-15", Lapses)));
    assert_next(&five_years([text("2026-03-01"), text("2026-02-01")]), "2026-01-01", Some(("2026-02-01", NewText)));
    assert_next(&five_years([text("unknown")]), "2026-01-01", Some(("2026-07-15", Lapses)));
    let without_a_term = [issued("2021-07-01", "2021-07-15"), published("2021-07-01"), text("unknown")];
    assert_next(&document(without_a_term), "2026-01-01", None);
    assert_next(&five_years([text("2026-03-01")]), "2025-12-31", Some(("2026-07-15", Lapses)));
}

#[test]
fn no_new_text_is_announced_for_what_has_ended_or_is_not_issued() {
    let ended = five_years([event("amended", "2022-01-01").effective("2022-06-01").text(), event("repealed", "2022-03-01")]);
    assert_next(&ended, "2022-01-01", Some(("2022-06-01", NewText)));
    assert_next(&ended, "2022-03-01", None);
    let unissued = document([
        event("amended", "2021-01-01").effective("2022-01-01").text(),
        issued("2023-07-01", "2023-07-15"),
        published("2023-07-01"),
    ]);
    assert_next(&unissued, "2021-01-01", None);
}

#[test]
fn facts_of_the_birth_that_are_vague_or_not_there_are_missing() {
    assert_missing(&five_years([]), "2022-01-01", &[]);
    let vague = document([issued("1988", "1988-06"), published("unknown")]);
    assert_missing(&vague, "2022-01-01", &[(0, "date"), (0, "effective"), (1, "at")]);
    let unstated = document([event("issued", "1988-01-01"), published("1988-01-01")]);
    assert_missing(&unstated, "2022-01-01", &[(0, "effective")]);
    let mut plan = unstated;
    plan.kind = Kind::Plan;
    assert_missing(&plan, "2022-01-01", &[]);
    assert_missing(&document([event("drafted", "unknown")]), "2022-01-01", &[]);
}

#[test]
fn a_last_day_that_nobody_looked_up_is_missing_where_it_can_lapse() {
    let begin = |until: &str| document([issued("2021-07-01", "2021-07-15").until(until), published("2021-07-01")]);
    assert_missing(&begin("unknown"), "2022-01-01", &[(0, "until")]);
    let mut rule = begin("unknown");
    rule.kind = Kind::Rule;
    assert_missing(&rule, "2022-01-01", &[]);
    for word in ["amended", "revised", "extended"] {
        let it = five_years([event(word, "2022-01-01").until("unknown")]);
        assert_missing(&it, "2022-01-01", &[(2, "until")]);
        assert_missing(&it, "2021-12-31", &[]);
    }
}

#[test]
fn a_last_day_that_nobody_looked_up_is_missing_beside_other_facts() {
    let old = document([issued("1988", "1988").until("unknown"), published("1988")]);
    assert_missing(&old, "2022-01-01", &[(0, "date"), (0, "effective"), (0, "until"), (1, "at")]);
    for word in ["amended", "revised"] {
        let it = five_years([event(word, "2022").until("unknown")]);
        assert_missing(&it, "2022-06-01", &[(2, "date"), (2, "until")]);
    }
}

#[test]
fn a_vague_effect_is_missing_under_the_key_that_should_state_it() {
    for (word, key) in [
        ("amended", "effective"),
        ("revised", "effective"),
        ("repealed", "effective"),
        ("lapsed", "effective"),
        ("annulled", "effective"),
        ("suspended", "from"),
        ("resumed", "from"),
        ("disapplied", "from"),
    ] {
        assert_missing(&five_years([event(word, "2022-01-01").effective("2022")]), "2022-01-01", &[(2, key)]);
        assert_missing(&five_years([event(word, "2022").effective("2022-03-01")]), "2022-01-01", &[]);
        assert_missing(&five_years([event(word, "2022")]), "2022-01-01", &[(2, "date")]);
        assert_missing(&five_years([event(word, "2022").effective("none")]), "2022-01-01", &[(2, "date")]);
    }
}

#[test]
fn where_only_the_day_of_an_act_keeps_the_answer_open_it_is_missing() {
    let extended = five_years([event("extended", "2026-07").until("2029-12-31")]);
    assert_missing(&extended, "2026-08-01", &[(2, "date")]);
    assert_missing(&extended, "2026-07-01", &[]);
    let begin = [issued("2021-07-01", "2021-07-15").until("2026-07-14"), published("unknown")];
    let more = document(begin.into_iter().chain([event("extended", "2026-07").until("2029-12-31")]));
    assert_missing(&more, "2026-08-01", &[(1, "at"), (2, "date")]);
}

#[test]
fn a_vague_last_day_is_missing_while_it_keeps_the_answer_open() {
    let begin = |issue: Event| document([issue, published("2021-07-01")]);
    let vague = begin(issued("2021-07-01", "2021-07-15").until("2026-07"));
    assert_missing(&vague, "2026-07-01", &[]);
    assert_missing(&vague, "2026-07-10", &[(0, "until")]);
    let confirmed = five_years([confirmed("2026-05-01", "2027")]);
    assert_missing(&confirmed, "2027-03-01", &[(2, "until")]);
    let counted_from_a_vague_day = begin(issued("2021-07-01", "2021-07-15").term("5 years").put(|it| {
        if let Act::Issued(issue) = &mut it.act {
            issue.term_from = Fact::Is(Day::parse("2021-08").expect("a month"));
        }
    }));
    assert_missing(&counted_from_a_vague_day, "2026-08-10", &[(0, "until")]);
}

#[test]
fn the_text_that_binds_is_kept_where_the_document_has_ended() {
    let it = five_years([
        event("amended", "2022-01-01").text(),
        event("repealed", "2023-01-01"),
        event("amended", "2023-02-01").text(),
    ]);
    let version = |date| standing(&it, &Setting::for_tests(), day(date)).version;
    assert_eq!([version("2022-12-31"), version("2023-01-01"), version("2024-01-01")], [Some(1), Some(1), Some(1)]);
    let at_once = five_years([event("amended", "2023-01-01").text(), event("repealed", "2023-01-01")]);
    assert_eq!(standing(&at_once, &Setting::for_tests(), day("2023-01-01")).version, Some(0), "it never bound");
}

#[test]
fn the_event_that_set_the_last_day_is_told() {
    let it = five_years([event("extended", "2026-05-01").until("2029-12-31")]);
    let event = |date| standing(&it, &Setting::for_tests(), day(date)).term_event;
    assert_eq!([event("2026-04-30"), event("2026-05-01")], [Some(0), Some(2)]);
    assert_eq!(
        standing(&document([issued("2021-07-01", "2021-07-15")]), &Setting::for_tests(), day("2021-07-15")).term_event,
        None
    );
}

#[test]
fn the_last_day_of_an_ended_document_is_counted_only_where_the_term_ended_it() {
    let until = |it: &Document| {
        let found = standing(it, &Setting::for_tests(), day("2027-01-01"));
        (found.until, found.computed_until)
    };
    assert_eq!(until(&five_years([])), (Some(day("2026-07-14")), true));
    assert_eq!(until(&five_years([event("extended", "2026-05-01").until("2026-12-30")])), (Some(day("2026-12-30")), false));
    assert_eq!(until(&five_years([event("repealed", "2023-01-01")])), (Some(day("2022-12-31")), false));
    assert_eq!(until(&five_years([event("repealed", "2023")])), (None, false));
}

#[test]
fn what_the_issue_states_and_what_its_term_comes_to_can_be_compared() {
    let ends = |it: Event| issued_end(&document([it]), &Setting::for_tests());
    let exactly = |date: &str| -> Option<Date> { Some(day(date)) };
    let born = || issued("2021-07-01", "2021-07-15");
    assert_eq!(ends(born()), Some((None, None)));
    assert_eq!(ends(born().term("5 years").until("2026-07-15")), Some((exactly("2026-07-15"), exactly("2026-07-14"))));
    assert_eq!(ends(born().until("2026")), Some((None, None)));
    assert_eq!(ends(issued("2021-07-01", "2021").term("5 years")), Some((None, None)));
    let counted_from = born().term("5 years").put(|it| {
        if let Act::Issued(issue) = &mut it.act {
            issue.term_from = Fact::Is(Day::parse("2021-08-01").expect("a day"));
        }
    });
    assert_eq!(ends(counted_from), Some((None, exactly("2026-07-31"))));
    assert_eq!(issued_end(&document([event("drafted", "2021-01-01")]), &Setting::for_tests()), None);
}

#[test]
fn an_act_meets_the_last_day_that_the_acts_before_it_had_set() {
    let it =
        five_years([event("extended", "2026-05-01").until("2029-12-31"), event("extended", "2029-05-01").until("2030-12-31")]);
    let before = |at| last_day_before(&it, &Setting::for_tests(), at).and_then(DayRange::exact);
    assert_eq!(
        [before(0), before(1), before(2), before(3)],
        [None, Some(day("2026-07-14")), Some(day("2026-07-14")), Some(day("2029-12-31"))]
    );
}

#[test]
fn what_need_not_be_published_is_neither_unpublished_nor_lacks_its_publication() {
    let mut it = document([issued("2021-07-01", "2021-07-15"), published("unknown")]);
    it.disclosure = Disclosure::None;
    assert_why(&it, "2021-07-14", NotCommenced, 0);
}
