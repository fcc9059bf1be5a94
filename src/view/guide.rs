//! The page that says what the states mean, and the page for addresses that do not exist.

use serde::Serialize;

use super::banner::{Badge, tone};
use super::edition::Edition;
use super::frame::{Crumb, Frame, NavLink, PageHead, meta};
use super::route::Route;
use super::words;
use crate::document::Status;
use crate::lifecycle::CauseKind;

/// The page that says what the states mean.
#[derive(Clone, Debug, Serialize)]
pub struct GuidePage {
    /// What every page carries.
    pub frame: Frame,
    /// The states.
    pub states: Vec<StateMeaning>,
}

/// What a state means.
#[derive(Clone, Debug, Serialize)]
pub struct StateMeaning {
    /// The state as it is shown.
    pub badge: Badge,
    /// What it means.
    pub meaning: &'static str,
}

/// The page for addresses that do not exist.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundPage {
    /// What every page carries.
    pub frame: Frame,
    /// Where to look.
    pub tabs: Vec<NavLink>,
}

/// The page that says what the states mean.
pub fn guide_page(edition: &Edition<'_>) -> GuidePage {
    let route = Route::Guide;
    let title = "怎样看懂本栏目";
    let mut metas = Vec::new();
    metas.extend(meta("ColumnName", title));
    metas.extend(meta("ColumnDescription", "说明各种效力状态的含义、日期怎样计算、文本以何为准"));
    metas.extend(meta("ColumnKeywords", "效力状态,有效期,说明"));
    metas.extend(meta("ColumnType", "信息公开指南"));
    let crumbs = vec![Crumb { label: title.to_owned(), href: None }];
    let states = [
        (Status::InForce, CauseKind::Commenced, "已经公布并施行，有效期没有届满，也没有登记废止、失效、撤销。"),
        (Status::PartlyInForce, CauseKind::ArticlesRepealed, "整体仍然有效，其中一部分已经废止或者已过施行期，页面上逐项列出。"),
        (Status::PartlyInForce, CauseKind::PartPending, "整体已经施行，其中一部分要到以后的日期才施行，页面上逐项列出。"),
        (Status::Pending, CauseKind::NotCommenced, "已经公布，施行日期还没有到。"),
        (Status::Suspended, CauseKind::Suspended, "有关机关决定停止执行，没有登记恢复。停止执行期间不列入现行有效。"),
        (Status::Lapsed, CauseKind::TermEnded, "有效期届满，或者制定机关宣布失效。"),
        (Status::Repealed, CauseKind::Repealed, "由制定机关的决定、新的文件或者清理结果废止。"),
        (Status::Annulled, CauseKind::Annulled, "由有权机关撤销。"),
        (
            Status::Unknown,
            CauseKind::FactsMissing,
            "登记资料缺少某个日期或者事实，不足以判断。页面写明缺少什么；核实之前不列入现行有效，也不视为失效。",
        ),
    ];
    let meaning = |(status, cause, meaning): (Status, CauseKind, &'static str)| StateMeaning {
        badge: Badge { tone: tone(status), word: words::status(status, cause) },
        meaning,
    };
    GuidePage {
        frame: edition.frame(PageHead { route: &route, title: title.to_owned(), shelf: None, metas, crumbs }),
        states: states.into_iter().map(meaning).collect(),
    }
}

/// The page for addresses that do not exist.
pub fn not_found_page(edition: &Edition<'_>) -> NotFoundPage {
    let route = Route::NotFound;
    let title = "没有找到这个页面";
    let mut metas = Vec::new();
    metas.extend(meta("ColumnName", title));
    let crumbs = vec![Crumb { label: title.to_owned(), href: None }];
    NotFoundPage {
        frame: edition.frame(PageHead { route: &route, title: title.to_owned(), shelf: None, metas, crumbs }),
        tabs: edition.tabs(&route, None),
    }
}
