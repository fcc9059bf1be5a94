//! All columns of the site on one page.

use serde::Serialize;

use super::change_list::years_of;
use super::edition::Edition;
use super::facet::{Choice, Facet};
use super::frame::{Crumb, Frame, PageHead, meta};
use super::happening::Happening;
use super::page::PageData;
use super::route::Route;
use super::shelf::Shelf;
use super::topics::Topic;
use super::words;

/// All columns of the site on one page.
#[derive(Clone, Debug, Serialize)]
pub struct SiteMapPage {
    /// What every page carries.
    pub frame: Frame,
    /// The columns, in groups.
    pub groups: Vec<SiteMapGroup>,
}

/// Columns of one sort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SiteMapGroup {
    /// What they are.
    pub heading: String,
    /// The columns.
    pub links: Vec<SiteMapLink>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SiteMapLink {
    /// Its label.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// How much stands there.
    pub count: Option<usize>,
}

impl PageData for SiteMapPage {}

/// What the page is made from, beside the edition: what other pages were made from too.
#[derive(Clone, Copy, Debug)]
pub struct SiteParts<'a> {
    /// The values by which lists can be narrowed, list by list.
    pub choices: &'a [(Shelf, Vec<Choice>)],
    /// The topics.
    pub topics: &'a [Topic],
    /// What happened.
    pub happenings: &'a [Happening],
}

/// All columns of the site on one page.
pub fn site_map_page(edition: &Edition<'_>, parts: SiteParts<'_>) -> SiteMapPage {
    let route = Route::SiteMap;
    let to = |label: &str, route_to: Route<'_>, count: Option<usize>| SiteMapLink {
        label: label.to_owned(),
        href: route.to(&route_to),
        count,
    };
    let lists = |catalogue: bool| -> Vec<SiteMapLink> {
        let shelves = edition.shelves().filter(|shelf| shelf.is_catalogue() == catalogue);
        shelves.map(|shelf| to(shelf.label(), Route::List(shelf, 1), Some(edition.on(shelf).len()))).collect()
    };
    let mut groups = vec![
        group("行政规范性文件", lists(true)),
        group("其他文件", lists(false)),
        group("变动、主题和解读", edition.columns().iter().map(|column| to(column.label(), column.route(), None)).collect()),
    ];
    let topic = |topic: &Topic| to(&topic.name, Route::Topic(topic.slug.as_str().into(), 1), Some(topic.positions.len()));
    groups.push(group("各类文件的主题", parts.topics.iter().map(topic).collect()));
    for (shelf, choices) in parts.choices {
        for facet in Facet::ALL {
            let of = choices.iter().filter(|choice| choice.facet == facet);
            let link = |choice: &Choice| {
                let target = Route::Choice(*shelf, facet, choice.slug.as_str().into(), 1);
                to(&choice.name, target, Some(choice.positions.len()))
            };
            groups.push(group(&format!("{}：{}", shelf.label(), facet.label()), of.map(link).collect()));
        }
    }
    let year = |(year, places): (Option<i16>, std::ops::Range<usize>)| {
        let label = year.map_or_else(|| format!("日期{}", words::UNVERIFIED), |year| format!("{year}年"));
        to(&label, Route::ChangesOf(year, 1), Some(places.len()))
    };
    groups.push(group("各年的变动", years_of(parts.happenings).into_iter().map(year).collect()));
    groups.push(group(
        "关于本栏目",
        vec![
            to("怎样看懂本栏目", Route::Guide, None),
            to("怎样核验本栏目", Route::Verify, None),
            to("无障碍声明", Route::Accessibility, None),
        ],
    ));
    let unused = super::gone::gone(edition);
    let address = |it: &&crate::setting::Gone| to(it.id.as_str(), Route::Document(&it.id), None);
    groups.push(group("已经停用的地址", unused.iter().map(address).collect()));
    groups.retain(|group| !group.links.is_empty());
    let title = "站点地图";
    let mut metas = Vec::new();
    metas.extend(meta("ColumnName", title));
    metas.extend(meta("ColumnDescription", "列出本栏目的全部目录和说明页面"));
    metas.extend(meta("ColumnKeywords", "站点地图,目录"));
    metas.extend(meta("ColumnType", "信息公开目录"));
    let crumbs = vec![Crumb { label: title.to_owned(), href: None }];
    let frame = edition.frame(PageHead { route: &route, title: title.to_owned(), shelf: None, metas, crumbs });
    SiteMapPage { frame, groups }
}

fn group(heading: &str, links: Vec<SiteMapLink>) -> SiteMapGroup {
    SiteMapGroup { heading: heading.to_owned(), links }
}
