//! A page of a list: the documents of one state or column, a hundred a page, newest first.

use serde::Serialize;

use super::edition::Edition;
use super::facet::{Choice, FacetLinks, facet_links};
use super::frame::{Crumb, Frame, Meta, NavLink, PageHead, meta};
use super::pager::{PAGE, Pager, pager};
use super::route::Route;
use super::sentence::according_to_us;
use super::shelf::Shelf;
use super::words;

/// A list, whole or narrowed by one value.
#[derive(Clone, Copy, Debug)]
pub struct Listing<'c> {
    /// The list.
    pub shelf: Shelf,
    /// The values by which it can be narrowed.
    pub choices: &'c [Choice],
    /// The value by which it is.
    pub by: Option<&'c Choice>,
}

/// A page of a list; its rows are made apart, since a document stands on several pages.
#[derive(Clone, Debug, Serialize)]
pub struct ListPage {
    /// What every page carries.
    pub frame: Frame,
    /// Its heading.
    pub heading: String,
    /// How many there are, as of which day, by whose record.
    pub lead: String,
    /// What else has to be said.
    pub remarks: Vec<String>,
    /// The states of the catalogue; empty on the other columns.
    pub tabs: Vec<NavLink>,
    /// By what the list can be narrowed.
    pub facets: Vec<FacetLinks>,
    /// The link back to the whole list, on a page that is narrowed.
    pub whole: Option<String>,
    /// The script by which the list is narrowed and sorted, where it can be.
    pub script: Option<ListScript>,
    /// Which columns the table has: `in-force`, `unverified`, `ended`, `rules` or `plain`.
    pub layout: &'static str,
    /// Whether it is the list of those in force, which a document leaves with its last day.
    pub is_in_force: bool,
    /// What the table holds.
    pub caption: String,
    /// How many documents there are, on all pages.
    pub count: usize,
    /// The documents on this page, by their places in the register.
    #[serde(skip)]
    pub positions: Vec<usize>,
    /// The other pages; none when there is only one.
    pub pager: Option<Pager>,
}

/// Where a page finds the script of its list.
#[derive(Clone, Debug, Serialize)]
pub struct ListScript {
    /// The script.
    pub src: String,
    /// What it reads.
    pub rows: String,
    /// The page on which it shows what was asked for: the first of the whole list.
    pub first: String,
}

impl<'c> Listing<'c> {
    /// The documents, by their places in the register.
    pub fn positions<'a>(&self, edition: &'a Edition<'_>) -> &'a [usize]
    where
        'c: 'a,
    {
        self.by.map_or_else(|| edition.on(self.shelf), |choice| &choice.positions)
    }

    /// How many pages it has; an empty list that is shown has one.
    pub fn pages(&self, edition: &Edition<'_>) -> usize {
        self.positions(edition).len().div_ceil(PAGE).max(1)
    }

    /// One of its pages, from 1.
    pub fn route(&self, page: usize) -> Route<'c> {
        match self.by {
            None => Route::List(self.shelf, page),
            Some(choice) => Route::Choice(self.shelf, choice.facet, choice.slug.as_str().into(), page),
        }
    }
}

/// A page of a list, from 1.
pub fn list_page(edition: &Edition<'_>, listing: Listing<'_>, page: usize) -> ListPage {
    let Listing { shelf, choices, by } = listing;
    let route = listing.route(page);
    let all = listing.positions(edition);
    let first = (page - 1) * PAGE;
    let shown = &all[first.min(all.len())..(first + PAGE).min(all.len())];
    let pages = listing.pages(edition);
    let named = by.map(|choice| format!("{}：{}", choice.facet.label(), choice.name));
    let heading = match &by {
        Some(choice) => format!("{}：{}", shelf.heading(), choice.name),
        None => shelf.heading().to_owned(),
    };
    let title = if page > 1 { format!("{heading}（第{page}页）") } else { heading.clone() };
    let mut crumbs = vec![Crumb { label: shelf.label().to_owned(), href: Some(route.to(&Route::List(shelf, 1))) }];
    crumbs.extend(named.map(|label| Crumb { label, href: None }));
    let frame = edition.frame(PageHead { route: &route, title, shelf: Some(shelf), metas: metas(shelf, by), crumbs });
    let tabs = if shelf.is_catalogue() { edition.tabs(&route, Some(shelf)) } else { Vec::new() };
    let script = (shelf == Shelf::InForce && !all.is_empty()).then(|| ListScript {
        src: route.to(&Route::ListScript),
        rows: route.to(&Route::ListData(shelf)),
        first: route.to(&Route::List(shelf, 1)),
    });
    ListPage {
        frame,
        heading,
        lead: by.map_or_else(|| lead(edition, shelf), |choice| narrowed_lead(edition, shelf, choice)),
        remarks: if by.is_none() { remarks(edition, shelf) } else { Vec::new() },
        tabs: if tabs.len() > 1 { tabs } else { Vec::new() },
        facets: facet_links(&route, shelf, choices, by),
        whole: by.map(|_| route.to(&Route::List(shelf, 1))),
        script,
        layout: layout(shelf),
        is_in_force: shelf == Shelf::InForce,
        caption: caption(shelf, first, shown.len(), all.len()),
        count: all.len(),
        positions: shown.to_vec(),
        pager: (pages > 1).then(|| pager(&route, page, pages, |page| listing.route(page))),
    }
}

fn metas(shelf: Shelf, by: Option<&Choice>) -> Vec<Meta> {
    let mut metas = Vec::new();
    match by {
        None => {
            metas.extend(meta("ColumnName", shelf.label()));
            metas.extend(meta("ColumnDescription", shelf.description()));
            metas.extend(meta("ColumnKeywords", shelf.keywords()));
        }
        Some(choice) => {
            let (facet, name) = (choice.facet.label(), &choice.name);
            metas.extend(meta("ColumnName", format!("{}：{name}", shelf.label())));
            metas.extend(meta("ColumnDescription", format!("{}，{facet}为“{name}”", shelf.heading())));
            metas.extend(meta("ColumnKeywords", format!("{},{name}", shelf.keywords())));
        }
    }
    metas.extend(meta("ColumnType", "政策文件"));
    metas
}

fn narrowed_lead(edition: &Edition<'_>, shelf: Shelf, choice: &Choice) -> String {
    let by = according_to_us(edition.day());
    let (facet, count) = (choice.facet.label(), choice.positions.len());
    format!("{by}{}，{facet}为“{}”的共{count}件。", shelf.heading(), choice.name)
}

/// Which columns the table of a list has.
pub(crate) fn layout(shelf: Shelf) -> &'static str {
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
