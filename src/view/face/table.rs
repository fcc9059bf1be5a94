//! `catalog.csv`: the list of all documents as a table with Chinese headings, for people who work in spreadsheets.

use rayon::prelude::*;

use crate::view::edition::Edition;
use crate::view::facts;
use crate::view::route::Route;
use crate::view::subject::Subject;
use crate::view::words;

/// The headings.
const HEADINGS: [&str; 16] = [
    "编号",
    "名称",
    "文号",
    "统一编号",
    "索引号",
    "类别",
    "发布机构",
    "承办科室",
    "主题词",
    "成文日期",
    "发布日期",
    "施行日期",
    "效力状态",
    "最后有效日",
    "是否推算",
    "网页",
];

/// The rows of the table, the headings first; the words are those of the pages, 待核实 among them.
pub fn table(edition: &Edition<'_>) -> Vec<Vec<String>> {
    let mut rows = vec![HEADINGS.map(str::to_owned).to_vec()];
    let positions: Vec<usize> = edition.positions().collect();
    rows.par_extend(positions.into_par_iter().filter_map(|at| {
        let published = edition.published(at)?;
        let route = Route::Document(published.id());
        let subject = Subject::new(edition, at, route.clone())?;
        let issue = published.issue();
        let shown = subject.shows_validity();
        let until = subject.standing.until.filter(|_| shown);
        let fact = |fact: Option<String>| fact.unwrap_or_default();
        Some(vec![
            published.id().as_str().to_owned(),
            edition.title(subject.shown_title()).into_owned(),
            facts::number(&subject),
            fact(issue.map(|(_, _, issue)| words::fact(&issue.registration, |it| it.as_str().to_owned()))),
            words::fact(published.index_number(), |it| it.as_str().to_owned()),
            words::kind(published.kind()).to_owned(),
            published.issuers().join("、"),
            subject.unit().unwrap_or_default().to_owned(),
            published.topics().join("、"),
            fact(issue.map(|(_, event, _)| words::day_cell(event.date))),
            fact(published.publication().map(|(_, event, _)| words::day_cell(event.date))),
            fact(subject.commencement().map(words::day_cell)),
            if shown { subject.word().to_owned() } else { "不标注效力".to_owned() },
            until.map(|day| day.to_string()).unwrap_or_default(),
            if until.is_some() && subject.standing.computed_until { "推算".to_owned() } else { String::new() },
            edition.address(&route.path()).unwrap_or_else(|| route.path()),
        ])
    }));
    rows
}
