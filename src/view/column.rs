//! The columns of the site that are no lists of documents: what changed, topics, interpretations, consultations, what lies ahead.
//!
//! A column that would be empty does not exist: no page, and no link to it.

use super::edition::Edition;
use super::frame::{Crumb, Frame, Meta, NavLink, PageHead, meta};
use super::route::Route;
use crate::document::Act;

/// A column of the site that is no list of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// 最近变动
    Changes,
    /// 按主题
    Topics,
    /// 政策解读
    Interpretations,
    /// 意见征求; only if the office shows its process
    Consultations,
    /// 有效期一览; only if the office shows its process
    Ahead,
    /// 正在评估; only if the office shows its process
    Evaluations,
}

impl Column {
    /// Every column, in the order of the navigation.
    pub const ALL: [Column; 6] =
        [Column::Changes, Column::Topics, Column::Interpretations, Column::Consultations, Column::Ahead, Column::Evaluations];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Column::Changes => "changes",
            Column::Topics => "topics",
            Column::Interpretations => "interpretations",
            Column::Consultations => "consultations",
            Column::Ahead => "year-ahead",
            Column::Evaluations => "evaluations",
        }
    }

    /// Its label in the navigation.
    pub fn label(self) -> &'static str {
        match self {
            Column::Changes => "最近变动",
            Column::Topics => "主题",
            Column::Interpretations => "政策解读",
            Column::Consultations => "意见征求",
            Column::Ahead => "有效期一览",
            Column::Evaluations => "实施后评估",
        }
    }

    /// One sentence about it, for `ColumnDescription`.
    pub fn description(self) -> &'static str {
        match self {
            Column::Changes => "按公开日期列出文件的公布、修改、延长有效期、终止和更正",
            Column::Topics => "按主题汇集规范性文件、规章、规划、清单等各类文件",
            Column::Interpretations => "登记有政策解读的文件，注明解读的形式和发布日期",
            Column::Consultations => "文件制定过程中向社会公开征求意见的起止日期、方式和反馈情况",
            Column::Ahead => "现行有效的行政规范性文件有效期的起止，先届满的在前",
            Column::Evaluations => "已到实施后评估期间的行政规范性文件，以及已经登记的评估结论",
        }
    }

    /// The words of `ColumnKeywords`, joined alike on the whole site.
    pub fn keywords(self) -> &'static str {
        match self {
            Column::Changes => "公布,修改,延长有效期,废止,失效,更正",
            Column::Topics => "主题,分类,行政规范性文件",
            Column::Interpretations => "政策解读,行政规范性文件",
            Column::Consultations => "意见征求,公开征求意见,反馈",
            Column::Ahead => "有效期,届满,行政规范性文件",
            Column::Evaluations => "实施后评估,行政规范性文件",
        }
    }

    /// Its semantic class, for `ColumnType`.
    pub fn column_type(self) -> &'static str {
        match self {
            Column::Interpretations => "政策解读",
            _ => "政策文件",
        }
    }

    /// Its first page.
    pub fn route(self) -> Route<'static> {
        Route::Column(self, 1)
    }

    /// The column to which a page belongs.
    pub(crate) fn of(route: &Route<'_>) -> Option<Self> {
        match route {
            Route::Column(column, _) => Some(*column),
            Route::ChangesOf(..) => Some(Column::Changes),
            Route::Topic(..) => Some(Column::Topics),
            _ => None,
        }
    }

    /// Whether it has anything to show.
    pub(crate) fn stands(self, edition: &Edition<'_>) -> bool {
        let site = &edition.setting.site;
        let mut published = edition.positions().filter_map(|at| edition.published(at));
        match self {
            Column::Changes => published.next().is_some(),
            Column::Topics => published.any(|document| !document.topics().is_empty()),
            Column::Interpretations => {
                published.any(|document| document.events(false).any(|(_, event)| matches!(event.act, Act::Interpreted(_))))
            }
            Column::Consultations => site.process && !super::consultation::consultations(edition).is_empty(),
            Column::Ahead => site.process && !super::ahead::terms(edition).is_empty(),
            Column::Evaluations => site.process && !super::evaluation::evaluations(edition).is_empty(),
        }
    }

    /// The tags of a page of the column.
    pub(crate) fn metas(self) -> Vec<Meta> {
        let tags = [
            meta("ColumnName", self.label()),
            meta("ColumnDescription", self.description()),
            meta("ColumnKeywords", self.keywords()),
            meta("ColumnType", self.column_type()),
        ];
        tags.into_iter().flatten().collect()
    }
}

impl Edition<'_> {
    /// What a page of a column carries; its own step, where the page is not the column's first.
    pub(crate) fn column_frame(&self, column: Column, route: &Route<'_>, title: String, own: Option<String>) -> Frame {
        let mut crumbs = vec![Crumb { label: column.label().to_owned(), href: Some(route.to(&column.route())) }];
        crumbs.extend(own.map(|label| Crumb { label, href: None }));
        self.frame(PageHead { route, title, shelf: None, metas: column.metas(), crumbs })
    }

    /// The columns that exist, for the navigation.
    pub(crate) fn column_links(&self, from: &Route<'_>) -> Vec<NavLink> {
        let current = Column::of(from);
        let link = |column: &Column| NavLink {
            label: column.label(),
            href: self.link(from, &column.route()),
            count: None,
            leaving: None,
            is_current: current == Some(*column),
        };
        self.columns().iter().map(link).collect()
    }

    /// The pages about the site itself, for the foot.
    pub(crate) fn aside_links(&self, from: &Route<'_>) -> Vec<NavLink> {
        let asides = [("站点地图", Route::SiteMap), ("无障碍声明", Route::Accessibility)];
        let link = |(label, route): (&'static str, Route<'static>)| NavLink {
            label,
            href: self.link(from, &route),
            count: None,
            leaving: None,
            is_current: *from == route,
        };
        asides.map(link).into()
    }
}
