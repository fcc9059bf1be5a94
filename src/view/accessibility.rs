//! What is done for readers with a disability, what was tested and what was not, and how to complain.

use serde::Serialize;

use super::edition::Edition;
use super::frame::{Crumb, Frame, PageHead, meta};
use super::page::PageData;
use super::route::Route;

/// What is done for readers with a disability.
#[derive(Clone, Debug, Serialize)]
pub struct AccessibilityPage {
    /// What every page carries.
    pub frame: Frame,
    /// Who answers for the column.
    pub organiser: String,
    /// How to reach it, where the office says so.
    pub contact: Option<String>,
}

impl PageData for AccessibilityPage {}

/// What is done for readers with a disability.
pub fn accessibility_page(edition: &Edition<'_>) -> AccessibilityPage {
    let route = Route::Accessibility;
    let title = "无障碍声明";
    let mut metas = Vec::new();
    metas.extend(meta("ColumnName", title));
    metas.extend(meta("ColumnDescription", "说明本栏目的无障碍做法、检查过和没有检查过的内容、反映问题的方式"));
    metas.extend(meta("ColumnKeywords", "无障碍,适老化,读屏,键盘"));
    metas.extend(meta("ColumnType", "信息公开指南"));
    let crumbs = vec![Crumb { label: title.to_owned(), href: None }];
    let frame = edition.frame(PageHead { route: &route, title: title.to_owned(), shelf: None, metas, crumbs });
    let site = &edition.setting.site;
    let organiser = site.organiser.clone().unwrap_or_else(|| edition.setting.office.name.clone());
    AccessibilityPage { frame, organiser, contact: site.contact.clone().filter(|contact| !contact.trim().is_empty()) }
}
