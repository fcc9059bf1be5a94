//! The engine and the model agree on made-up lives, and what must hold of every life holds.

use guiju::document::{Date, Document, DocumentId, EndConvention, ExtensionFrom, day_before};
use guiju::lifecycle::{Change, as_of, boundaries, standing};
use guiju::register::{Places, Record, Register};
use guiju::setting::Setting;
use jiff::{Span, civil::date};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed, TestCaseError};

use super::made::{About, Life, Told, event, lives};
use super::model::{Model, from_date, to_date};

fn cases(number: u32) -> Config {
    Config {
        cases: number,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(20_210_715),
        max_shrink_iters: 4_000,
        ..Config::default()
    }
}

fn conventions() -> impl Strategy<Value = (EndConvention, ExtensionFrom)> {
    (
        prop_oneof![Just(EndConvention::DayBefore), Just(EndConvention::CivilCode)],
        prop_oneof![Just(ExtensionFrom::PreviousEnd), Just(ExtensionFrom::EventDay)],
    )
}

fn setting((end, from): (EndConvention, ExtensionFrom)) -> Setting {
    let mut setting = Setting::for_tests();
    setting.profile.end_convention.value = end;
    setting.profile.extension_from.value = from;
    setting
}

/// Compares everything the words define, on days near every event and change, and the days of change throughout.
fn compare(document: &Document, profile: (EndConvention, ExtensionFrom), first: Date, last: Date) -> Result<(), TestCaseError> {
    let setting = setting(profile);
    let model = Model::new(document, profile.0, profile.1);
    let (from, to) = (from_date(first), from_date(last));

    let changes = model.changes(from, to, Model::status);
    let walked: Vec<Date> = changes.iter().map(|day| to_date(*day)).collect();
    let reckoned: Vec<Date> = boundaries(document, &setting).into_iter().filter(|day| (first..=last).contains(day)).collect();
    prop_assert_eq!(&walked, &reckoned, "boundaries: the model's, the engine's");

    let mut days: Vec<i64> = changes.iter().flat_map(|day| [day - 1, *day]).collect();
    days.extend((0..12).map(|step| from + (to - from) * step / 12));
    for event in &document.events {
        if let Some(guiju::document::Day::Exact(day)) = event.date.known() {
            days.extend([from_date(*day) - 1, from_date(*day)]);
        }
    }
    days.sort_unstable();
    days.dedup();

    let mut views: Vec<View> = Vec::new();
    for day in days {
        let date = to_date(day);
        let engine = standing(document, &setting, date);
        prop_assert_eq!(model.status(day), engine.status, "status on {}: the model's, the engine's", date);
        let since = changes.iter().rev().find(|change| **change <= day).map(|day| to_date(*day));
        prop_assert_eq!(since, engine.since, "since on {}: the model's, the engine's", date);
        prop_assert_eq!(model.version(day), engine.version, "version on {}: the model's, the engine's", date);
        let (until, counted) = model.until(day);
        prop_assert_eq!(until.map(to_date), engine.until, "until on {}: the model's, the engine's", date);
        prop_assert_eq!(counted, engine.computed_until, "computed_until on {}: the model's, the engine's", date);

        let view = model.in_view(day);
        let at = views.iter().position(|known| known.sees == view.sees()).unwrap_or_else(|| {
            let all = view.sees().iter().all(|sees| *sees);
            let status = if all { changes.clone() } else { view.changes(from, to, Model::status) };
            let any = view.texts_are_plain().then(|| view.changes(from, to, Model::status_and_binding_text));
            views.push(View { sees: view.sees().to_vec(), status, any });
            views.len() - 1
        });
        let first_after = |changes: &[i64]| changes.iter().find(|change| **change > day).map(|day| to_date(*day));
        let next = engine.next.filter(|next| next.day <= last);
        if next.is_none_or(|next| next.what != Change::NewText) {
            let changes = first_after(&views[at].status);
            prop_assert_eq!(changes, next.map(|next| next.day), "next status from {}: the model's, the engine's", date);
        }
        if let Some(any) = views[at].any.as_ref().filter(|_| engine.status.binds()) {
            let changes = first_after(any);
            prop_assert_eq!(changes, next.map(|next| next.day), "next on {}: the model's, the engine's", date);
        }
    }
    Ok(())
}

/// What changes, and when, by the events that are in view.
struct View {
    sees: Vec<bool>,
    status: Vec<i64>,
    any: Option<Vec<i64>>,
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn the_engine_and_the_model_agree_on_lives_whose_days_are_known(life in lives(About::Anything, 0), profile in conventions()) {
        compare(&life.document, profile, life.first, life.last)?;
    }

    #[test]
    fn the_engine_and_the_model_agree_on_lives_with_vague_and_unknown_days(life in lives(About::Anything, 2), profile in conventions()) {
        compare(&life.document, profile, life.first, life.last)?;
    }

    #[test]
    fn the_engine_and_the_model_agree_on_terms_and_endings(life in lives(About::Ends, 0), profile in conventions()) {
        compare(&life.document, profile, life.first, life.last)?;
    }

    #[test]
    fn the_engine_and_the_model_agree_on_terms_and_endings_of_vague_days(life in lives(About::Ends, 1), profile in conventions()) {
        compare(&life.document, profile, life.first, life.last)?;
    }

    #[test]
    fn the_engine_and_the_model_agree_on_stops_and_parts(life in lives(About::Parts, 0), profile in conventions()) {
        compare(&life.document, profile, life.first, life.last)?;
    }

    #[test]
    fn the_engine_and_the_model_agree_on_stops_and_parts_of_vague_days(life in lives(About::Parts, 2), profile in conventions()) {
        compare(&life.document, profile, life.first, life.last)?;
    }
}

proptest! {
    #![proptest_config(cases(5))]

    #[test]
    fn on_every_single_day_of_a_life_the_engine_says_what_the_model_says(life in lives(About::Anything, 1), profile in conventions()) {
        let setting = setting(profile);
        let model = Model::new(&life.document, profile.0, profile.1);
        for day in from_date(life.first)..=from_date(life.last) {
            let date = to_date(day);
            let engine = standing(&life.document, &setting, date);
            prop_assert_eq!(model.status(day), engine.status, "status on {}", date);
            prop_assert_eq!(model.version(day), engine.version, "version on {}", date);
        }
    }

    #[test]
    fn from_1949_to_2100_the_status_changes_on_the_boundaries_and_on_no_other_day(life in lives(About::Anything, 1), profile in conventions()) {
        compare(&life.document, profile, date(1949, 1, 1), date(2100, 12, 31))?;
    }
}

/// The last day of a stretch on which it binds.
fn last_day_in_force(document: &Document, setting: &Setting, life: &Life) -> Option<Date> {
    let mut changes = boundaries(document, setting);
    changes.retain(|day| (life.first..=life.last).contains(day));
    changes.insert(0, life.first);
    let on = |day: Date| standing(document, setting, day).status;
    let at = changes.iter().rposition(|day| on(*day).binds())?;
    Some(changes.get(at + 1).map_or(life.last, |next| day_before(*next)))
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn extending_a_document_later_never_makes_it_end_earlier(
        life in lives(About::Ends, 1), profile in conventions(), ahead in 0_i32..300, more in 0_i32..500,
    ) {
        let setting = setting(profile);
        let mut document = life.document.clone();
        document.kind = guiju::document::Kind::Normative;
        let latest = document.events.iter().filter_map(|event| event.date.known()).map(|day| day.range().latest).max();
        // In time: while there is a last day, and not after it.
        let until = latest.and_then(|latest| standing(&document, &setting, latest).until.filter(|until| latest <= *until));
        let (Some(latest), Some(until)) = (latest, until) else { return Ok(()) };
        let day = until.min(latest + Span::new().days(ahead));
        let later = until + Span::new().days(more);
        let before = last_day_in_force(&document, &setting, &life);
        document.events.push(event("extended", &day.to_string()).until(&later.to_string()));
        let after = last_day_in_force(&document, &setting, &life);
        prop_assert!(before <= after, "extended on {day} until {later}: {before:?} became {after:?}");
    }

    #[test]
    fn the_order_in_which_records_are_read_does_not_matter(
        (lives, order) in prop::collection::vec(lives(About::Anything, 1), 1..5).prop_flat_map(|lives| {
            let places: Vec<usize> = (0..lives.len()).collect();
            (Just(lives), Just(places).prop_shuffle())
        }),
        after in 0_i32..2000,
    ) {
        let setting = Setting::for_tests();
        let record = |at: &usize| {
            let mut document = lives[*at].document.clone();
            document.id = DocumentId::parse(&format!("d-{at}")).expect("an id");
            Record { document, folder: format!("documents/d-{at}"), places: Places::default() }
        };
        let register = |order: &[usize]| Register::new(order.iter().map(record).collect(), Vec::new());
        let day = date(2018, 12, 1) + Span::new().days(after);
        let straight: Vec<usize> = (0..lives.len()).collect();
        let one = as_of(&register(&straight), &setting, day);
        let other = as_of(&register(&order), &setting, day);
        prop_assert_eq!(&one.standings, &other.standings);
        prop_assert_eq!(&one.missing_years, &other.missing_years);
        for (life, found) in lives.iter().zip(&one.standings) {
            prop_assert_eq!(&standing(&life.document, &setting, day), found);
        }
    }
}
