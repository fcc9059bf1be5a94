//! A run as JSON: `guiju.remind/1`.

use serde::Serialize;

use super::notice::{Notice, Notices};
use crate::register::Register;

#[derive(Serialize)]
struct RemindReport<'n> {
    schema: &'static str,
    as_of: String,
    run: &'n str,
    documents: usize,
    skipped: Vec<Skipped<'n>>,
    overdue: bool,
    summary: &'n [String],
    told: usize,
    obligations: Vec<Obligation<'n>>,
}

#[derive(Serialize)]
struct Skipped<'n> {
    path: &'n str,
    code: &'static str,
}

#[derive(Serialize)]
struct Obligation<'n> {
    id: &'n str,
    topic: &'static str,
    stage: &'static str,
    /// Why it is told now: `new`, `nearer`, `again`; null when it is not.
    news: Option<&'static str>,
    document: Option<&'n str>,
    title: &'n str,
    path: &'n str,
    unit: &'n str,
    opens: String,
    due: Option<String>,
    act_by: Option<String>,
    days: Option<i64>,
    working_days: Option<i64>,
    binds: bool,
    rule: Option<&'static str>,
    what: &'n str,
    when: &'n str,
    why: &'n str,
    next: &'n str,
}

/// The run as JSON text, every open matter in it.
pub fn report(notices: &Notices, register: &Register) -> String {
    let skipped = register.skipped().iter().map(|it| Skipped { path: &it.path, code: it.code.0 });
    crate::view::json::to_json(&RemindReport {
        schema: "guiju.remind/1",
        as_of: notices.day.to_string(),
        run: &notices.run,
        documents: register.records().len(),
        skipped: skipped.collect(),
        overdue: notices.overdue,
        summary: &notices.summary,
        told: notices.count(),
        obligations: notices.all.iter().map(obligation).collect(),
    })
}

fn obligation(notice: &Notice) -> Obligation<'_> {
    Obligation {
        id: &notice.id,
        topic: notice.topic.as_str(),
        stage: notice.stage.as_str(),
        news: notice.news.map(|news| news.as_str()),
        document: notice.document.as_deref(),
        title: &notice.title,
        path: &notice.path,
        unit: &notice.unit,
        opens: notice.opens.to_string(),
        due: notice.due.map(|due| due.to_string()),
        act_by: notice.act_by.map(|day| day.to_string()),
        days: notice.days,
        working_days: notice.working_days,
        binds: notice.binds,
        rule: notice.rule,
        what: &notice.what,
        when: &notice.when,
        why: &notice.why,
        next: &notice.next,
    }
}
