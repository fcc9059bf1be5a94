//! 意见征求: the consultations that are open and those that are closed, with what came in; only if the office shows its process.

use serde::Serialize;

use super::column::Column;
use super::edition::Edition;
use super::frame::Frame;
use super::page::PageData;
use super::prose::Prose;
use super::route::Route;
use super::sentence::according_to_us;
use super::words;
use crate::document::{Day, Fact, Reached};
use crate::register::PublicConsultation;

/// The page of consultations.
#[derive(Clone, Debug, Serialize)]
pub struct ConsultationsPage<'r> {
    /// What every page carries.
    pub frame: Frame,
    /// Whose record it is, as of which day.
    pub lead: String,
    /// Those that are open, the one that closes first in front.
    pub open: Vec<ConsultationLine<'r>>,
    /// Those that are closed, or of which the last day is not known; newest first.
    pub closed: Vec<ConsultationLine<'r>>,
}

/// A consultation.
#[derive(Clone, Debug, Serialize)]
pub struct ConsultationLine<'r> {
    /// The document; linked once it is published.
    pub document: Prose<'r>,
    /// The first and the last day.
    pub days: String,
    /// The last day, for scripts, while it lies ahead.
    pub ends: Option<String>,
    /// Where it was held.
    pub place: Option<&'r str>,
    /// What came in.
    pub feedback: String,
}

impl PageData for ConsultationsPage<'_> {}

/// The consultations that the site tells of: those of documents whose page is withheld are left out.
pub(crate) fn consultations<'r>(edition: &Edition<'r>) -> Vec<PublicConsultation<'r>> {
    let told = edition.register.consultations(edition.day());
    told.filter(|consultation| !edition.is_withheld(consultation.id())).collect()
}

/// The page of consultations.
pub fn consultations_page<'r>(edition: &Edition<'r>) -> ConsultationsPage<'r> {
    let route = Column::Consultations.route();
    let mut all = consultations(edition);
    all.sort_by_key(|it| (std::cmp::Reverse(it.from().known().map(|day| day.range().earliest)), it.id()));
    let is_open = |it: &PublicConsultation<'_>| {
        it.to().is().is_some_and(|to| to.range().map(crate::document::day_after).reached(edition.day()) == Reached::No)
    };
    let (mut open, closed): (Vec<_>, Vec<_>) = all.into_iter().partition(is_open);
    open.sort_by_key(|it| it.to().is().map(|to| to.range().latest));
    let line = |it: PublicConsultation<'r>, is_open: bool| line(edition, it, is_open, &route);
    ConsultationsPage {
        frame: edition.column_frame(Column::Consultations, &route, "意见征求".to_owned(), None),
        lead: format!("{}公开征求意见的情况如下。征求意见稿不是正式文件。", according_to_us(edition.day())),
        open: open.into_iter().map(|it| line(it, true)).collect(),
        closed: closed.into_iter().map(|it| line(it, false)).collect(),
    }
}

fn line<'r>(edition: &Edition<'r>, it: PublicConsultation<'r>, is_open: bool, route: &Route<'_>) -> ConsultationLine<'r> {
    let mut document = Prose::new();
    match edition.find(it.id()) {
        Some((_, published)) => document.append(edition.name(published, route)),
        None => document.push(edition.quoted(it.title())).push("（征求意见稿）"),
    };
    let from = it.from().known().map_or_else(|| words::UNVERIFIED.to_owned(), |day| words::day(*day));
    let to = match it.to() {
        Fact::Is(to) => words::day(*to),
        _ => words::UNVERIFIED.to_owned(),
    };
    let feedback = match it.opinions() {
        Some((Some(received), Some(adopted))) => format!("收到意见{received}条，采纳{adopted}条"),
        Some((Some(received), None)) => format!("收到意见{received}条"),
        Some((None, Some(adopted))) => format!("采纳意见{adopted}条"),
        Some((None, None)) | None if is_open => "正在征求意见".to_owned(),
        Some((None, None)) | None => "反馈情况未登记".to_owned(),
    };
    let ends = it.to().is().copied().and_then(Day::exact).filter(|_| is_open).map(|day| day.to_string());
    ConsultationLine { document, days: format!("{from}至{to}"), ends, place: it.place(), feedback }
}
