//! A page of a list: the documents of one state or column, a hundred a page, newest first.

use std::borrow::Cow;

use serde::Serialize;

use super::banner::Badge;
use super::edition::Edition;
use super::facts;
use super::frame::{Crumb, Frame, NavLink, PageHead, meta};
use super::pager::{PAGE, Pager, pager};
use super::prose::Prose;
use super::route::Route;
use super::sentence::according_to_us;
use super::shelf::Shelf;
use super::subject::Subject;
use super::words;
use crate::document::{Fact, Status};

/// A page of a list.
#[derive(Clone, Debug, Serialize)]
pub struct ListPage<'r> {
    /// What every page carries.
    pub frame: Frame,
    /// Its heading.
    pub heading: &'static str,
    /// How many there are, as of which day, by whose record.
    pub lead: String,
    /// What else has to be said.
    pub remarks: Vec<String>,
    /// The states of the catalogue; empty on the other columns.
    pub tabs: Vec<NavLink>,
    /// Which columns the table has: `in-force`, `unverified`, `ended`, `rules` or `plain`.
    pub layout: &'static str,
    /// Whether it is the list of those in force, which a document leaves with its last day.
    pub is_in_force: bool,
    /// What the table holds.
    pub caption: String,
    /// The documents.
    pub rows: Vec<Row<'r>>,
    /// The other pages; none when there is only one.
    pub pager: Option<Pager>,
}

/// A document in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Row<'r> {
    /// Its title.
    pub title: Cow<'r, str>,
    /// Its page.
    pub href: String,
    /// Its number.
    pub number: String,
    /// Its topics.
    pub topics: String,
    /// Who is in charge of it.
    pub responsible: Option<&'r str>,
    /// 成文日期
    pub issued: String,
    /// 发布日期
    pub published: String,
    /// The same as a phrase: `2021-06-15 发布`.
    pub published_words: String,
    /// 施行日期
    pub effective: String,
    /// 有效期至
    pub until: String,
    /// Whether that day was counted.
    pub is_computed: bool,
    /// Its state; none on columns that bear none.
    pub badge: Option<Badge>,
    /// That it ends before long.
    pub soon: Option<String>,
    /// How it ended: the day.
    pub ended_on: String,
    /// How it ended: the word.
    pub ended_how: &'static str,
    /// Why it ended, and what took its place.
    pub cause: Prose<'r>,
    /// What is missing.
    pub missing: String,
    /// The first day in force, for scripts.
    pub from_day: Option<String>,
    /// The last day in force, for scripts; none for what has ended.
    pub until_day: Option<String>,
}

/// How many pages a list has; an empty list that is shown has one.
pub fn page_count(edition: &Edition<'_>, shelf: Shelf) -> usize {
    edition.on(shelf).len().div_ceil(PAGE).max(1)
}

/// A page of a list, from 1.
pub fn list_page<'r>(edition: &Edition<'r>, shelf: Shelf, page: usize) -> ListPage<'r> {
    let route = Route::List(shelf, page);
    let all = edition.on(shelf);
    let first = (page - 1) * PAGE;
    let shown = &all[first.min(all.len())..(first + PAGE).min(all.len())];
    let rows: Vec<Row<'r>> = shown.iter().filter_map(|at| row(edition, *at, &route)).collect();
    let pages = page_count(edition, shelf);
    let mut metas = Vec::new();
    metas.extend(meta("ColumnName", shelf.label()));
    metas.extend(meta("ColumnDescription", shelf.description()));
    metas.extend(meta("ColumnKeywords", shelf.keywords()));
    metas.extend(meta("ColumnType", "政策文件"));
    let title = if page > 1 { format!("{}（第{page}页）", shelf.heading()) } else { shelf.heading().to_owned() };
    let crumbs = vec![Crumb { label: shelf.label().to_owned(), href: None }];
    let frame = edition.frame(PageHead { route: &route, title, shelf: Some(shelf), metas, crumbs });
    let tabs = if shelf.is_catalogue() { edition.tabs(&route, Some(shelf)) } else { Vec::new() };
    ListPage {
        frame,
        heading: shelf.heading(),
        lead: lead(edition, shelf),
        remarks: remarks(edition, shelf),
        tabs: if tabs.len() > 1 { tabs } else { Vec::new() },
        layout: layout(shelf),
        is_in_force: shelf == Shelf::InForce,
        caption: caption(shelf, first, rows.len(), all.len()),
        rows,
        pager: (pages > 1).then(|| pager(&route, shelf, page, pages)),
    }
}

fn layout(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::InForce | Shelf::Pending | Shelf::Suspended | Shelf::Policies => "in-force",
        Shelf::Unverified => "unverified",
        Shelf::Ended => "ended",
        Shelf::Rules => "rules",
        Shelf::Plans | Shelf::Lists | Shelf::Instruments | Shelf::Reports => "plain",
    }
}

fn caption(shelf: Shelf, first: usize, shown: usize, all: usize) -> String {
    let order = match shelf {
        Shelf::Ended => "按终止日期排列，最近的在前",
        Shelf::Plans | Shelf::Lists | Shelf::Instruments | Shelf::Reports => "按日期排列，最近的在前",
        _ => "按施行日期排列，最近的在前",
    };
    if shown < all { format!("{order}；第{}至{}件，共{all}件", first + 1, first + shown) } else { order.to_owned() }
}

fn lead(edition: &Edition<'_>, shelf: Shelf) -> String {
    let count = edition.on(shelf).len();
    let by = according_to_us(edition.day());
    match shelf {
        Shelf::InForce if count == 0 => format!("{by}没有登记为现行有效的行政规范性文件。"),
        Shelf::InForce => {
            let soon = edition.on(shelf).iter().filter(|at| edition.ends_soon(edition.standing(**at))).count();
            let within = words::length(edition.setting.profile.ending_soon.value);
            let soon = if soon == 0 { String::new() } else { format!("，其中{soon}件将在{within}内届满") };
            format!("{by}现行有效的行政规范性文件共{count}件{soon}。")
        }
        Shelf::Pending => format!("{by}已经公布、尚未施行的行政规范性文件共{count}件。"),
        Shelf::Suspended => format!("{by}停止执行的行政规范性文件共{count}件。停止执行期间不列入现行有效。"),
        Shelf::Unverified => {
            format!("{by}有{count}件行政规范性文件的登记资料不足以判断效力，正在核实。核实之前不列入现行有效，也不视为失效。")
        }
        Shelf::Ended => format!("{by}已失效、已废止、被撤销的行政规范性文件共{count}件。原文保留，供查阅此前适用的规定。"),
        Shelf::Plans => format!("据本局登记，共{count}件。名称中的年份是规划期，不是有效期。"),
        Shelf::Lists => format!("据本局登记，共{count}件。清单实行动态调整，以最近一次公布的内容为准。"),
        Shelf::Instruments => format!("据本局登记，共{count}件。这些文件用于修改、延长、废止或者清理其他文件。"),
        Shelf::Rules => format!("{by}共{count}件。由有立法权的机关制定，以其公布的文本和效力为准。"),
        Shelf::Policies => format!("{by}共{count}件。"),
        Shelf::Reports => format!("据本局登记，共{count}件。"),
    }
}

fn remarks(edition: &Edition<'_>, shelf: Shelf) -> Vec<String> {
    let mut remarks = Vec::new();
    if shelf != Shelf::InForce {
        return remarks;
    }
    let beside: Vec<String> = [Shelf::Pending, Shelf::Suspended, Shelf::Unverified]
        .into_iter()
        .filter(|shelf| !edition.on(*shelf).is_empty())
        .map(|shelf| format!("{}的{}件", shelf.label(), edition.on(shelf).len()))
        .collect();
    if !beside.is_empty() {
        remarks.push(format!("{}另列，不计入现行有效。", beside.join("、")));
    }
    if edition.left_out > 0 {
        remarks.push(format!("另有{}件登记资料有误，正在订正，暂未列出。", edition.left_out));
    }
    remarks
}

fn row<'r>(edition: &Edition<'r>, at: usize, route: &Route<'_>) -> Option<Row<'r>> {
    let subject = Subject::new(edition, at, route.clone())?;
    let published = subject.published;
    let issue = published.issue();
    let (until, is_computed) = subject.validity_day();
    let has_ended = subject.standing.status.has_ended();
    let (ended_on, ended_how) = if has_ended { subject.ending_cell() } else { (String::new(), "") };
    let unverified = subject.standing.status == Status::Unknown;
    let banner = (has_ended || subject.standing.status == Status::Suspended).then(|| subject.banner());
    let mut cause = Prose::new();
    if let Some(banner) = banner {
        cause.append(banner.cause);
        if !banner.successor.is_empty() {
            cause.push(if cause.is_empty() { "由" } else { "，由" }).append(banner.successor).push("替代");
        }
    }
    let published_on = published.publication().map(|(_, event, publication)| match publication.at.known() {
        Some(at) => at.day().to_string(),
        None => words::day_cell(event.date),
    });
    Some(Row {
        title: edition.title(published.title()),
        href: route.to(&Route::Document(published.id())),
        number: facts::number(&subject),
        topics: published.topics().join("、"),
        responsible: match published.responsible() {
            Fact::Is(responsible) => Some(responsible.as_str()),
            Fact::NotStated | Fact::Nonexistent | Fact::Unknown => None,
        },
        issued: issue.map(|(_, event, _)| words::day_cell(event.date)).unwrap_or_default(),
        published_words: published_on.as_deref().map_or_else(String::new, |day| match day {
            words::UNVERIFIED => format!("发布日期{day}"),
            day => format!("{day} 发布"),
        }),
        published: published_on.unwrap_or_default(),
        effective: subject.commencement().map(words::day_cell).unwrap_or_default(),
        until,
        is_computed,
        badge: subject.badge(),
        soon: edition.soon(subject.standing),
        ended_on,
        ended_how,
        cause,
        missing: if unverified { subject.missing().join("、") } else { String::new() },
        from_day: subject.first_day(),
        until_day: subject.last_day(),
    })
}
