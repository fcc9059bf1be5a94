//! 实施后评估: whose time for it has come, and what was concluded; only if the office shows its process.

use serde::Serialize;

use super::column::Column;
use super::edition::Edition;
use super::frame::Frame;
use super::page::PageData;
use super::prose::Prose;
use super::route::Route;
use super::sentence::according_to_us;
use super::words;
use crate::document::{Act, Conclusion, Date, Fact};
use crate::lifecycle::What;

/// The page of evaluations.
#[derive(Clone, Debug, Serialize)]
pub struct EvaluationsPage<'r> {
    /// What every page carries.
    pub frame: Frame,
    /// Whose record it is, as of which day.
    pub lead: String,
    /// The documents whose time for an evaluation has come, without a conclusion; soonest first.
    pub open: Vec<Prose<'r>>,
    /// The conclusions that are recorded, newest first.
    pub concluded: Vec<Prose<'r>>,
}

impl PageData for EvaluationsPage<'_> {}

/// An evaluation: of a document, open until a day or concluded on one.
pub(crate) struct Evaluation {
    at: usize,
    /// The event that concluded it; none while it is open.
    event: Option<usize>,
    day: Option<Date>,
}

/// The evaluations of all documents that the site shows.
pub(crate) fn evaluations(edition: &Edition<'_>) -> Vec<Evaluation> {
    let mut found = Vec::new();
    for at in edition.positions() {
        let owed = edition.standing(at).obligations.iter().filter(|it| it.what == What::Evaluate && it.opens <= edition.day());
        found.extend(owed.map(|it| Evaluation { at, event: None, day: Some(it.due) }));
        let Some(published) = edition.published(at) else { continue };
        let concluded = published.events(true).filter(|(_, event)| matches!(event.act, Act::Evaluated(_)));
        found.extend(concluded.map(|(place, event)| {
            let day = event.date.known().map(|day| day.range().earliest);
            Evaluation { at, event: Some(place), day }
        }));
    }
    found
}

/// The page of evaluations.
pub fn evaluations_page<'r>(edition: &Edition<'r>) -> EvaluationsPage<'r> {
    let route = Column::Evaluations.route();
    let (mut open, mut concluded): (Vec<_>, Vec<_>) = evaluations(edition).into_iter().partition(|it| it.event.is_none());
    open.sort_by_key(|it| (it.day, it.at));
    concluded.sort_by_key(|it| (std::cmp::Reverse(it.day), it.at, it.event));
    EvaluationsPage {
        frame: edition.column_frame(Column::Evaluations, &route, "实施后评估".to_owned(), None),
        lead: format!(
            "{}行政规范性文件的实施后评估情况如下。评估期间由登记的日期推算；评估结论不改变文件的效力，是否延续以发布机关公告为准。",
            according_to_us(edition.day())
        ),
        open: open.iter().filter_map(|it| told(edition, it, &route)).collect(),
        concluded: concluded.iter().filter_map(|it| told(edition, it, &route)).collect(),
    }
}

fn told<'r>(edition: &Edition<'r>, it: &Evaluation, route: &Route<'_>) -> Option<Prose<'r>> {
    let published = edition.published(it.at)?;
    let mut prose = edition.name(published, route);
    let Some(place) = it.event else {
        let due = it.day?;
        let words = if due < edition.day() { "的评估期间已于" } else { "的评估期间至" };
        prose.push(format!("{words}{}{}，尚未登记评估结论。", words::date(due), if due < edition.day() { "届满" } else { "" }));
        return Some(prose);
    };
    let (_, event) = published.events(true).find(|(at, _)| *at == place)?;
    let Act::Evaluated(evaluation) = &event.act else { return None };
    let day =
        event.date.known().map_or_else(|| format!("评估日期{}", words::UNVERIFIED), |day| format!("{}评估", words::day(*day)));
    prose.push(match &evaluation.conclusion {
        Fact::Is(conclusion) => format!("：{day}，结论为{}。", word(*conclusion)),
        _ => format!("：{day}，结论{}。", words::UNVERIFIED),
    });
    Some(prose)
}

fn word(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Continue => "继续有效",
        Conclusion::Extend => "延长有效期",
        Conclusion::Amend => "修改",
        Conclusion::Revise => "修订",
        Conclusion::Repeal => "废止",
        Conclusion::Lapse => "到期失效",
    }
}
