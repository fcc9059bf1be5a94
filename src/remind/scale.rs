//! When a matter is told, and when again: at once when it is new or has come nearer, then at intervals that grow shorter.

use super::ledger::{Acknowledged, ToldBefore};
use super::matter::{Matter, Stage};
use super::reminder::News;
use crate::document::{Date, days_between};
use crate::setting::Profile;

/// Whether the unit gets a message on the day anyhow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// It does, so what would be told again in a few days is told along with it, and the unit's rounds fall together.
    GoesOut,
    /// Not for any other matter.
    OnlyForThis,
}

/// Whether a matter is told on a day, and why; `last` is what was told of it and confirmed.
///
/// What is acknowledged is not told through its last day, and is told on the day after whatever the scale says.
pub(super) fn tells(
    matter: &Matter,
    last: Option<&ToldBefore>,
    acknowledged: Option<&Acknowledged>,
    day: Date,
    profile: &Profile,
    message: Message,
) -> Option<News> {
    let until = acknowledged.map(|it| it.until);
    if until.is_some_and(|until| day <= until) {
        return None;
    }
    let Some(last) = last else { return Some(News::New) };
    if matter.stage > last.stage {
        return Some(News::Nearer);
    }
    if until.is_some_and(|until| last.day <= until) {
        return Some(News::Again);
    }
    let interval = i64::from(again(matter.stage, profile)?.max(1));
    let interval = match message {
        Message::OnlyForThis => interval,
        Message::GoesOut => (interval + 1) / 2,
    };
    (days_between(last.day, day) >= interval).then_some(News::Again)
}

/// After how many days a matter is told again; what happened is told once.
fn again(stage: Stage, profile: &Profile) -> Option<u16> {
    match stage {
        Stage::Open => Some(profile.again_open_days.value),
        Stage::Due => Some(profile.again_due_days.value),
        Stage::LastDays => Some(profile.again_last_days.value),
        Stage::Overdue => Some(profile.again_overdue_days.value),
        Stage::Happened => None,
    }
}
