//! What stands at the address of a document that the site does not show now: why, and where to look instead.

use std::collections::BTreeSet;

use serde::Serialize;

use super::edition::Edition;
use super::frame::{Crumb, Frame, PageHead, meta};
use super::page::PageData;
use super::prose::Prose;
use super::route::Route;
use super::shelf::Shelf;
use super::words;
use crate::document::DocumentId;
use crate::setting::Gone;

/// What stands at an address that shows no document now.
#[derive(Clone, Debug, Serialize)]
pub struct GonePage<'r> {
    /// What every page carries.
    pub frame: Frame,
    /// Its heading.
    pub heading: String,
    /// What stood here and why it does not.
    pub sentence: String,
    /// The document that is meant now.
    pub now: Option<Prose<'r>>,
    /// Where else to look: the list of documents in force, and all columns.
    pub links: Vec<(&'static str, String)>,
}

impl PageData for GonePage<'_> {}

/// The published documents whose page is withheld, because their record has a fault.
pub fn withheld<'r>(edition: &Edition<'r>) -> Vec<(usize, &'r DocumentId)> {
    let register = edition.register;
    let published = (0..register.records().len()).filter_map(|at| register.published(at, edition.day()).map(|it| (at, it.id())));
    published.filter(|(_, id)| edition.is_withheld(id)).collect()
}

/// The addresses that the office says were public once, from the day on which nothing stands there; those at which the site shows a
/// document, or withholds one, are passed over.
pub fn gone<'r>(edition: &Edition<'r>) -> Vec<&'r Gone> {
    let mut seen: BTreeSet<&DocumentId> = BTreeSet::new();
    let stated = edition.setting.gone.iter().filter(|gone| gone.since <= edition.day());
    let free = stated.filter(|gone| edition.find(&gone.id).is_none() && !edition.is_withheld(&gone.id));
    free.filter(|gone| seen.insert(&gone.id)).collect()
}

/// The page in the place of one that is withheld: the address stays, and says why there is nothing.
pub fn withheld_page<'r>(edition: &Edition<'r>, id: &DocumentId) -> GonePage<'r> {
    let sentence = format!(
        "这个地址上的文件（编号{id}）登记资料有误，正在订正。订正以前不显示它的状态和文本，也不说明它是否有效；地址不变，订正后恢复。"
    );
    page(edition, id, "本页暂不显示", sentence, None)
}

/// The page at an address that the office gave up: since when, why, and what is meant now.
pub fn gone_page<'r>(edition: &Edition<'r>, gone: &Gone) -> GonePage<'r> {
    let sentence = format!("这个地址（编号{}）自{}起停用。原因：{}。", gone.id, words::date(gone.since), gone.reason);
    let now = gone.now.as_ref().and_then(|id| edition.find(id));
    let now = now.map(|(_, published)| edition.name(published, &Route::Document(&gone.id)));
    page(edition, &gone.id, "本页已经停用", sentence, now)
}

fn page<'r>(edition: &Edition<'r>, id: &DocumentId, heading: &str, sentence: String, now: Option<Prose<'r>>) -> GonePage<'r> {
    let route = Route::Document(id);
    let heading = heading.to_owned();
    let mut metas = Vec::new();
    metas.extend(meta("ColumnName", heading.as_str()));
    metas.extend(meta("ColumnDescription", "说明这个地址上原来是什么、为什么不显示、现在应看哪里"));
    metas.extend(meta("ColumnKeywords", "停用,订正,暂不显示"));
    metas.extend(meta("ColumnType", "政策文件"));
    let crumbs = vec![Crumb { label: heading.clone(), href: None }];
    let frame = edition.frame(PageHead { route: &route, title: heading.clone(), shelf: None, metas, crumbs });
    let links =
        vec![(Shelf::InForce.heading(), route.to(&Route::List(Shelf::InForce, 1))), ("站点地图", route.to(&Route::SiteMap))];
    GonePage { frame, heading, sentence, now, links }
}
