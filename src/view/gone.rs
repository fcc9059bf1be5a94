//! What stands at the address of a document that the site does not show now: why, and where to look instead.

use serde::Serialize;

use super::edition::Edition;
use super::frame::{Crumb, Frame, PageHead, meta};
use super::page::PageData;
use super::route::Route;
use super::shelf::Shelf;
use crate::document::DocumentId;

/// What stands at the address of a document that the site does not show now.
#[derive(Clone, Debug, Serialize)]
pub struct GonePage {
    /// What every page carries.
    pub frame: Frame,
    /// Its heading.
    pub heading: String,
    /// What stood here and why it does not.
    pub sentence: String,
    /// The list where the document will stand again, and the list of all columns.
    pub links: Vec<(&'static str, String)>,
}

impl PageData for GonePage {}

/// The published documents whose page is withheld, because their record has a fault.
pub fn withheld<'r>(edition: &Edition<'r>) -> Vec<(usize, &'r DocumentId)> {
    let register = edition.register;
    let published = (0..register.records().len()).filter_map(|at| register.published(at, edition.day()).map(|it| (at, it.id())));
    published.filter(|(_, id)| edition.is_withheld(id)).collect()
}

/// The page in the place of one that is withheld: the address stays, and says why there is nothing.
pub fn withheld_page(edition: &Edition<'_>, id: &DocumentId) -> GonePage {
    let route = Route::Document(id);
    let heading = "本页暂不显示".to_owned();
    let mut metas = Vec::new();
    metas.extend(meta("ColumnName", "暂不显示的页面"));
    metas.extend(meta("ColumnDescription", "登记资料有误、正在订正的文件，订正后恢复显示"));
    metas.extend(meta("ColumnKeywords", "订正,暂不显示"));
    metas.extend(meta("ColumnType", "政策文件"));
    let crumbs = vec![Crumb { label: heading.clone(), href: None }];
    let frame = edition.frame(PageHead { route: &route, title: heading.clone(), shelf: None, metas, crumbs });
    let links = vec![
        (Shelf::InForce.heading(), route.to(&Route::List(Shelf::InForce, 1))),
        ("站点地图", route.to(&Route::SiteMap)),
    ];
    GonePage {
        frame,
        heading,
        sentence: format!(
            "这个地址上的文件（编号{id}）登记资料有误，正在订正。订正以前不显示它的状态和文本，也不说明它是否有效；地址不变，订正后恢复。"
        ),
        links,
    }
}
