//! Named lives: what the engine says of them, and that the model says the same.

use guiju::document::{Disclosure, Document, DocumentId, EndConvention, Event, ExtensionFrom, Kind, Status, Status::*};
use guiju::lifecycle::{Change, Standing, boundaries, standing};
use guiju::setting::Setting;

use super::made::{Told, document, event};
use super::model::{Model, from_date, to_date};

pub(super) fn day(text: &str) -> jiff::civil::Date {
    text.parse().expect("a day")
}

/// What the engine says, where the model agrees.
fn on(document: &Document, date: &str) -> Standing {
    let found = standing(document, &Setting::for_tests(), day(date));
    let model = Model::new(document, EndConvention::DayBefore, ExtensionFrom::PreviousEnd);
    let number = from_date(day(date));
    assert_eq!(found.status, model.status(number), "status on {date}: the engine's, the model's");
    assert_eq!(found.version, model.version(number), "version on {date}: the engine's, the model's");
    let (until, counted) = model.until(number);
    assert_eq!((found.until, found.computed_until), (until.map(to_date), counted), "until on {date}: the engine's, the model's");
    found
}

/// The status from each of these days on, and that it is another on the day before.
#[track_caller]
fn assert_life(document: &Document, first: Status, changes: &[(&str, Status)]) {
    let expected: Vec<_> = changes.iter().map(|(date, _)| day(date)).collect();
    assert_eq!(boundaries(document, &Setting::for_tests()), expected, "the days on which the status changes");
    let mut before = first;
    for (date, status) in changes {
        let eve = to_date(from_date(day(date)) - 1).to_string();
        assert_eq!(on(document, &eve).status, before, "on {eve}");
        let found = on(document, date);
        assert_eq!((found.status, found.since), (*status, Some(day(date))), "on {date}");
        before = *status;
    }
}

pub(super) fn issued(date: &str, effective: &str) -> Event {
    event("issued", date).effective(effective)
}

pub(super) fn published(date: &str) -> Event {
    event("published", date)
}

/// Issued and published on 2021-07-01, from 2021-07-15 for five years: until 2026-07-14.
pub(super) fn five_years(more: impl IntoIterator<Item = Event>) -> Document {
    let begin = [issued("2021-07-01", "2021-07-15").term("5 years"), published("2021-07-01")];
    document(begin.into_iter().chain(more))
}

#[test]
fn the_last_day_of_a_term_is_still_valid() {
    let it = five_years([]);
    assert_life(&it, Preparing, &[("2021-07-01", Pending), ("2021-07-15", InForce), ("2026-07-15", Lapsed)]);
    let last = on(&it, "2026-07-14");
    assert_eq!((last.until, last.computed_until), (Some(day("2026-07-14")), true));
    assert_eq!(last.next.map(|next| (next.day, next.what)), Some((day("2026-07-15"), Change::Lapses)));
    let after = on(&it, "2030-01-01");
    assert_eq!((after.until, after.next, after.since), (Some(day("2026-07-14")), None, Some(day("2026-07-15"))));
}

#[test]
fn by_the_civil_code_the_counterpart_is_the_last_day() {
    let mut setting = Setting::for_tests();
    setting.profile.end_convention.value = EndConvention::CivilCode;
    let it = five_years([]);
    assert_eq!(standing(&it, &setting, day("2026-07-15")).status, InForce);
    assert_eq!(standing(&it, &setting, day("2026-07-16")).status, Lapsed);
}

#[test]
fn a_term_from_the_29th_of_february_is_clamped_before_the_day_is_taken_off() {
    let it = |term| document([issued("2020-02-29", "2020-02-29").term(term), published("2020-02-29")]);
    assert_life(&it("5 years"), Preparing, &[("2020-02-29", InForce), ("2025-02-28", Lapsed)]);
    assert_life(&it("4 years"), Preparing, &[("2020-02-29", InForce), ("2024-02-29", Lapsed)]);
    assert_life(&it("1 month"), Preparing, &[("2020-02-29", InForce), ("2020-03-29", Lapsed)]);
}

#[test]
fn a_term_that_reaches_the_29th_of_february_ends_on_the_28th() {
    let it = document([issued("2023-03-01", "2023-03-01").term("1 year"), published("2023-03-01")]);
    assert_life(&it, Preparing, &[("2023-03-01", InForce), ("2024-03-01", Lapsed)]);
    assert_eq!(on(&it, "2023-03-01").until, Some(day("2024-02-29")));
    let leap_day = document([issued("2022-02-28", "2022-02-28").term("2 years"), published("2022-02-28")]);
    assert_eq!(on(&leap_day, "2022-02-28").until, Some(day("2024-02-27")));
}

#[test]
fn a_stated_last_day_prevails_over_a_term() {
    let it = document([issued("2021-07-01", "2021-07-15").term("5 years").until("2026-06-30"), published("2021-07-01")]);
    assert_eq!(on(&it, "2026-06-30").status, InForce);
    assert_eq!((on(&it, "2026-07-01").status, on(&it, "2026-07-01").computed_until), (Lapsed, false));
}

#[test]
fn a_condition_alone_never_ends_a_document_by_the_calendar() {
    let it = document([issued("2021-07-01", "2021-07-15").condition(), published("2021-07-01")]);
    assert_life(&it, Preparing, &[("2021-07-01", Pending), ("2021-07-15", InForce)]);
    assert_eq!(on(&it, "2099-12-31").until, None);
}

#[test]
fn beside_a_condition_the_stated_last_day_counts() {
    let it = document([issued("2021-07-01", "2021-07-15").condition().until("2023-12-31"), published("2021-07-01")]);
    assert_eq!(on(&it, "2024-01-01").status, Lapsed);
}

#[test]
fn an_old_document_without_a_term_stays_in_force_until_an_act_ends_it() {
    let it = document([issued("1996-03-01", "1996-04-01"), published("1996-03-01"), event("lapsed", "2019-05-06")]);
    assert_life(&it, Preparing, &[("1996-03-01", Pending), ("1996-04-01", InForce), ("2019-05-06", Lapsed)]);
    assert_eq!(on(&it, "2010-01-01").until, None);
}

#[test]
fn a_rule_never_lapses_by_the_calendar() {
    let mut it = five_years([]);
    it.kind = Kind::Rule;
    assert_eq!((on(&it, "2099-12-31").status, on(&it, "2099-12-31").until), (InForce, None));
}

#[test]
fn years_in_a_title_are_no_validity() {
    for kind in Kind::ALL {
        for title in ["城市绿地系统规划（2021-2035年）", "城市绿地系统规划(2021—2035)", "绿化行动办法（2021年至2023年）"]
        {
            let mut it = document([issued("2021-07-01", "2021-07-15"), published("2021-07-01")]);
            (it.kind, it.title) = (kind, title.to_owned());
            assert_life(&it, Preparing, &[("2021-07-01", Pending), ("2021-07-15", InForce)]);
            assert_eq!(on(&it, "2099-01-01").until, None, "{title}");
        }
    }
}

#[test]
fn an_extension_before_the_last_day_and_one_on_it_are_in_time() {
    for date in ["2026-05-01", "2026-07-14"] {
        let it = five_years([event("extended", date).until("2029-12-31")]);
        assert_life(&it, Preparing, &[("2021-07-01", Pending), ("2021-07-15", InForce), ("2030-01-01", Lapsed)]);
        assert_eq!(on(&it, "2025-01-01").until, Some(day("2026-07-14")), "not extended yet");
        assert_eq!((on(&it, date).until, on(&it, date).computed_until), (Some(day("2029-12-31")), false));
    }
}

#[test]
fn an_extension_after_the_last_day_revives_nothing() {
    let it = five_years([event("extended", "2026-07-15").until("2029-12-31")]);
    assert_life(&it, Preparing, &[("2021-07-01", Pending), ("2021-07-15", InForce), ("2026-07-15", Lapsed)]);
    assert_eq!(on(&it, "2027-01-01").until, Some(day("2026-07-14")));
}

#[test]
fn an_extension_by_a_length_is_counted_from_the_day_after_the_last_day_or_from_its_own_day() {
    let it = five_years([event("extended", "2026-05-01").term("2 years")]);
    let found = on(&it, "2026-05-01");
    assert_eq!((found.until, found.computed_until), (Some(day("2028-07-14")), true));
    let mut setting = Setting::for_tests();
    setting.profile.extension_from.value = ExtensionFrom::EventDay;
    assert_eq!(standing(&it, &setting, day("2026-05-01")).until, Some(day("2028-04-30")));
}

#[test]
fn an_extension_to_an_earlier_day_shortens_nothing() {
    let it = five_years([event("extended", "2026-05-01").until("2026-06-30")]);
    let status = |date| standing(&it, &Setting::for_tests(), day(date)).status;
    assert_eq!((status("2026-07-14"), status("2026-07-15")), (InForce, Lapsed));
}

#[test]
fn an_extension_in_a_vague_month_around_the_last_day_makes_the_status_unknown() {
    let it = five_years([event("extended", "2026-07").until("2029-12-31")]);
    assert_life(
        &it,
        Preparing,
        &[("2021-07-01", Pending), ("2021-07-15", InForce), ("2026-07-15", Unknown), ("2030-01-01", Lapsed)],
    );
}

#[test]
fn two_extensions_in_a_row_add_up() {
    let it = five_years([event("extended", "2026-07-14").term("1 year"), event("extended", "2027-07-14").term("1 year")]);
    assert_eq!(on(&it, "2028-07-14").status, InForce);
    assert_eq!(on(&it, "2028-07-15").status, Lapsed);
}

#[test]
fn two_events_on_one_day_act_in_file_order() {
    let stopped = five_years([event("resumed", "2023-01-01"), event("suspended", "2023-01-01")]);
    assert_eq!(on(&stopped, "2023-01-01").status, Suspended);
    let going = five_years([event("suspended", "2023-01-01"), event("resumed", "2023-01-01")]);
    assert_eq!(on(&going, "2023-01-01").status, InForce);
    let annulled = five_years([event("annulled", "2023-01-01"), event("repealed", "2023-01-01")]);
    assert_eq!(on(&annulled, "2023-01-01").status, Annulled);
    let repealed = five_years([event("repealed", "2023-01-01"), event("annulled", "2023-01-01")]);
    assert_eq!(on(&repealed, "2023-01-01").status, Repealed);
}

#[test]
fn a_suspended_document_resumes_and_its_term_runs_on() {
    let it = five_years([event("suspended", "2022-01-01"), event("resumed", "2023-01-01").effective("2023-02-01")]);
    assert_life(
        &it,
        Preparing,
        &[
            ("2021-07-01", Pending),
            ("2021-07-15", InForce),
            ("2022-01-01", Suspended),
            ("2023-02-01", InForce),
            ("2026-07-15", Lapsed),
        ],
    );
    let found = on(&it, "2023-01-15");
    assert_eq!(found.next.map(|next| (next.day, next.what)), Some((day("2023-02-01"), Change::Resumes)));
    assert_eq!(on(&it, "2022-06-01").next.map(|next| next.day), Some(day("2026-07-15")), "the resumption is not in view");
}

#[test]
fn a_document_that_is_suspended_at_its_end_lapses() {
    let it = five_years([event("suspended", "2022-01-01")]);
    assert_eq!(on(&it, "2026-07-15").status, Lapsed);
}

#[test]
fn a_stop_of_unknown_day_makes_the_status_unknown() {
    let it = five_years([event("suspended", "2022-01-01").effective("unknown")]);
    assert_eq!(on(&it, "2021-07-14").status, Pending);
    assert_eq!(on(&it, "2021-07-15").status, Unknown);
    assert_eq!(on(&it, "2026-07-15").status, Lapsed, "that it lapses is certain");
}

#[test]
fn suspended_articles_bind_again_when_each_has_been_resumed() {
    let it = five_years([
        event("suspended", "2022-01-01").articles(&["第一条", "第二条"]),
        event("resumed", "2022-02-01").articles(&["第一条"]),
        event("resumed", "2022-03-01").articles(&["第二条"]),
    ]);
    assert_life(
        &it,
        Preparing,
        &[
            ("2021-07-01", Pending),
            ("2021-07-15", InForce),
            ("2022-01-01", PartlyInForce),
            ("2022-03-01", InForce),
            ("2026-07-15", Lapsed),
        ],
    );
}

#[test]
fn a_partial_repeal_leaves_the_rest_until_the_text_is_revised() {
    let it = five_years([
        event("repealed", "2022-01-01").articles(&["第三条"]),
        event("amended", "2022-06-01").text(),
        event("revised", "2023-01-01").text(),
    ]);
    assert_life(
        &it,
        Preparing,
        &[
            ("2021-07-01", Pending),
            ("2021-07-15", InForce),
            ("2022-01-01", PartlyInForce),
            ("2023-01-01", InForce),
            ("2026-07-15", Lapsed),
        ],
    );
    let versions = ["2021-07-14", "2021-07-15", "2022-06-01", "2023-01-01", "2030-01-01"].map(|date| on(&it, date).version);
    assert_eq!(versions, [None, Some(0), Some(1), Some(2), Some(2)]);
}

#[test]
fn a_phase_that_starts_later_and_one_that_ends_earlier_bind_in_part() {
    let begin = issued("2021-07-01", "2021-07-15").phase("2022-01-01", "").phase("", "2023-06-30");
    let it = document([begin, published("2021-07-01")]);
    assert_life(
        &it,
        Preparing,
        &[("2021-07-01", Pending), ("2021-07-15", PartlyInForce), ("2022-01-01", InForce), ("2023-07-01", PartlyInForce)],
    );
}

#[test]
fn a_document_issued_anew_is_another_document_and_the_old_one_is_repealed_by_it() {
    let repeal = event("repealed", "2024-05-01").effective("2024-06-01").put(|it| {
        if let guiju::document::Act::Repealed(repeal) = &mut it.act {
            repeal.successor = DocumentId::parse("b");
        }
    });
    let old = five_years([repeal]);
    let new = document([issued("2024-05-01", "2024-06-01").term("5 years"), published("2024-05-01")]);
    for (date, expected) in [("2024-05-31", (InForce, Pending)), ("2024-06-01", (Repealed, InForce))] {
        assert_eq!((on(&old, date).status, on(&new, date).status), expected, "{date}");
    }
    assert_eq!(on(&old, "2024-05-31").until, Some(day("2024-05-31")));
}

#[test]
fn an_amendment_with_a_term_of_its_own_counts_from_its_effect() {
    let it = five_years([event("amended", "2024-05-01").effective("2024-06-01").term("5 years").text()]);
    assert_eq!(on(&it, "2024-05-31").until, Some(day("2026-07-14")));
    let found = on(&it, "2024-06-01");
    assert_eq!((found.until, found.computed_until, found.version), (Some(day("2029-05-31")), true, Some(1)));
}

#[test]
fn a_retroactive_amendment_binds_from_the_day_it_says() {
    let it = five_years([event("amended", "2024-05-01").effective("2024-01-01").text()]);
    assert_eq!(on(&it, "2023-12-31").version, Some(0));
    assert_eq!(on(&it, "2024-01-01").version, Some(1));
}

#[test]
fn a_commencement_known_only_as_1988_is_unknown_during_that_year() {
    let it = document([issued("1988", "1988"), published("1988")]);
    assert_life(&it, Preparing, &[("1988-01-01", Unknown), ("1988-12-31", InForce)]);
}

#[test]
fn a_publication_of_unknown_day_came_no_later_than_the_commencement() {
    let it = document([issued("2003-05-10", "2003-06-01"), published("unknown")]);
    assert_life(&it, Preparing, &[("2003-05-10", Unknown), ("2003-06-01", InForce)]);
}

#[test]
fn a_commencement_that_nobody_has_looked_up_is_never_guessed() {
    let it = document([event("issued", "2003-05-10"), published("2003-05-10")]);
    assert_life(&it, Preparing, &[("2003-05-10", Unknown)]);
    let mut plan = it;
    plan.kind = Kind::Plan;
    assert_life(&plan, Preparing, &[("2003-05-10", InForce)]);
}

#[test]
fn an_unpublished_document_does_not_bind_and_does_not_lapse() {
    let it = document([issued("2021-07-01", "2021-07-15").term("1 year")]);
    assert_life(&it, Preparing, &[("2021-07-01", Unpublished)]);
    let late = document([issued("2021-07-01", "2021-07-15").term("1 year"), published("2022-08-01")]);
    assert_life(&late, Preparing, &[("2021-07-01", Unpublished), ("2022-08-01", Lapsed)]);
}

#[test]
fn a_document_disclosed_on_request_need_not_be_published() {
    for disclosure in [Disclosure::OnRequest, Disclosure::None] {
        let mut it = document([issued("2021-07-01", "2021-07-15").term("1 year")]);
        it.disclosure = disclosure;
        assert_life(&it, Preparing, &[("2021-07-01", Pending), ("2021-07-15", InForce), ("2022-07-15", Lapsed)]);
    }
}

#[test]
fn a_repeal_announced_for_later_shows_in_until() {
    let it = five_years([event("repealed", "2024-05-01").effective("2024-08-01")]);
    let before = on(&it, "2024-04-30");
    assert_eq!((before.until, before.computed_until), (Some(day("2026-07-14")), true));
    let announced = on(&it, "2024-05-01");
    assert_eq!((announced.status, announced.until, announced.computed_until), (InForce, Some(day("2024-07-31")), false));
    assert_eq!(announced.next.map(|next| (next.day, next.what)), Some((day("2024-08-01"), Change::IsRepealed)));
    assert_eq!(on(&it, "2024-08-01").status, Repealed);
}

#[test]
fn what_has_lapsed_and_is_then_repealed_stays_lapsed() {
    let it = five_years([event("repealed", "2027-01-01")]);
    assert_life(&it, Preparing, &[("2021-07-01", Pending), ("2021-07-15", InForce), ("2026-07-15", Lapsed)]);
}

#[test]
fn a_repeal_on_the_very_day_after_the_last_day_counts_as_repealed() {
    let it = five_years([event("repealed", "2026-07-15")]);
    assert_life(&it, Preparing, &[("2021-07-01", Pending), ("2021-07-15", InForce), ("2026-07-15", Repealed)]);
}

#[test]
fn a_repeal_of_unknown_day_is_certain_only_when_the_next_event_is_dated() {
    let it = five_years([event("repealed", "unknown"), event("drafted", "2023-01-01")]);
    assert_life(&it, Preparing, &[("2021-07-01", Unknown), ("2023-01-01", Repealed)]);
}

#[test]
fn what_is_unknown_does_not_come_about_on_the_last_day_of_the_calendar() {
    let it = document([event("issued", "2003-05-10"), published("2003-05-10")]);
    assert_eq!(boundaries(&it, &Setting::for_tests()), [day("2003-05-10")]);
    assert_eq!(on(&it, "2021-01-01").next, None);
}

#[test]
fn an_ending_on_the_last_day_takes_that_day_away() {
    let it = five_years([event("repealed", "2026-05-01").effective("2026-07-14")]);
    assert_life(&it, Preparing, &[("2021-07-01", Pending), ("2021-07-15", InForce), ("2026-07-14", Repealed)]);
    let announced = on(&it, "2026-05-01");
    assert_eq!((announced.until, announced.computed_until), (Some(day("2026-07-13")), false));
}

#[test]
fn an_annulment_that_reaches_back_is_no_announcement_once_it_is_reached() {
    // Issued on some day of 2021 before the annulment, which reaches back to March.
    let it = document([issued("2021", "2021-01-01"), published("2021"), event("annulled", "2021-06-01").effective("2021-03-01")]);
    assert_eq!((on(&it, "2021-03-01").status, on(&it, "2021-03-01").until), (Unknown, None));
    assert_eq!(on(&it, "2021-06-01").status, Annulled);
}

#[test]
fn a_vague_last_day_is_at_least_the_one_that_an_extension_gave() {
    let begin = [issued("2021-07-01", "2021-07-15").until("2026-07"), published("2021-07-01")];
    let it = document(begin.into_iter().chain([event("extended", "2026-05-01").until("2026-07-20")]));
    assert_life(
        &it,
        Preparing,
        &[("2021-07-01", Pending), ("2021-07-15", InForce), ("2026-07-21", Unknown), ("2026-08-01", Lapsed)],
    );
}

// Where the engine leaves the words; each test says what the words ask for.

#[test]
fn a_last_day_that_an_earlier_stated_extension_left_alone_is_still_a_counted_one() {
    let it = five_years([event("extended", "2026-05-01").until("2026-06-30")]);
    let found = on(&it, "2026-05-01");
    assert_eq!((found.until, found.computed_until), (Some(day("2026-07-14")), true));
}

#[test]
fn an_amendment_that_puts_a_condition_in_place_of_the_term_takes_the_last_day_away() {
    let it = five_years([event("amended", "2024-05-01").condition().text()]);
    assert_eq!((on(&it, "2024-05-01").until, on(&it, "2026-07-15").status), (None, InForce));
}

#[test]
fn a_condition_in_time_takes_the_last_day_away_and_one_after_the_lapse_revives_nothing() {
    let it = |date| five_years([event("amended", date).condition()]);
    let begin = [("2021-07-01", Pending), ("2021-07-15", InForce)];
    for date in ["2024-05-01", "2026-07-14"] {
        assert_life(&it(date), Preparing, &begin);
        assert_eq!(on(&it(date), date).until, None);
        assert_eq!(on(&it(date), "2024-04-30").until, Some(day("2026-07-14")), "not amended yet");
    }
    for date in ["2026-07-15", "2027-01-01"] {
        assert_life(&it(date), Preparing, &[begin[0], begin[1], ("2026-07-15", Lapsed)]);
    }
    // Nobody knows whether it came in time.
    assert_life(&it("2026-07"), Preparing, &[begin[0], begin[1], ("2026-07-15", Unknown)]);
    assert_eq!(on(&it("2026-07"), "2026-08-01").until, None);
}

#[test]
fn a_condition_that_may_have_come_leaves_the_last_day_open() {
    let it = five_years([event("amended", "2024").condition()]);
    assert_eq!((on(&it, "2023-12-31").until, on(&it, "2023-12-31").term_event), (Some(day("2026-07-14")), Some(0)));
    assert_eq!((on(&it, "2024-06-01").until, on(&it, "2024-06-01").term_event), (None, Some(2)));
    assert_eq!((on(&it, "2024-12-31").until, on(&it, "2024-12-31").term_event), (None, None));
}

#[test]
fn the_first_text_that_is_kept_is_announced_too() {
    let unkept = issued("2021-07-01", "2021-07-15").put(|it| {
        if let guiju::document::Act::Issued(issue) = &mut it.act {
            issue.text = None;
        }
    });
    let it = document([unkept, published("2021-07-01"), event("amended", "2022-01-01").effective("2022-03-01").text()]);
    let found = on(&it, "2022-01-01");
    assert_eq!(found.version, None);
    assert_eq!(found.next.map(|next| (next.day, next.what)), Some((day("2022-03-01"), Change::NewText)));
    assert_eq!(on(&it, "2022-03-01").version, Some(0));
}

#[test]
fn a_text_with_a_vague_day_is_announced_for_the_day_on_which_it_certainly_binds() {
    let it = five_years([event("amended", "2022-01-01").effective("2022-03").text()]);
    assert_eq!((on(&it, "2022-03-30").version, on(&it, "2022-03-31").version), (Some(0), Some(1)));
    assert_eq!(on(&it, "2022-01-01").next.map(|next| next.day), Some(day("2022-03-31")));
}

#[test]
fn a_vague_ending_before_an_exact_one_leaves_until_open() {
    let it =
        five_years([event("repealed", "2022-01-01").effective("2022-03"), event("lapsed", "2022-01-02").effective("2022-06-01")]);
    assert_eq!(on(&it, "2022-03-31").status, Repealed);
    // Never the day before the second ending, nor L: by then it was certainly repealed long ago.
    assert_eq!(on(&it, "2022-01-02").until, None);
}
