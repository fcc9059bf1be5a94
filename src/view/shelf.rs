//! The lists of the site: the catalogue of 行政规范性文件 by state, and a column for each other group of kinds.

use crate::document::{Kind, Status};

/// A list of the site; every published document stands on exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    /// 行政规范性文件 in force, in whole or in part.
    InForce,
    /// 行政规范性文件 that are to begin.
    Pending,
    /// 行政规范性文件 that are stopped.
    Suspended,
    /// 行政规范性文件 of which the record does not say whether they bind.
    Unverified,
    /// 行政规范性文件 that have ended.
    Ended,
    /// 规章、地方性法规
    Rules,
    /// 其他政策文件
    Policies,
    /// 规划、标准、作业指导
    Plans,
    /// 清单
    Lists,
    /// 决定、通知
    Instruments,
    /// 年度报告
    Reports,
}

impl Shelf {
    /// Every list, in the order of the navigation.
    pub const ALL: [Shelf; 11] = [
        Shelf::InForce,
        Shelf::Pending,
        Shelf::Suspended,
        Shelf::Unverified,
        Shelf::Ended,
        Shelf::Rules,
        Shelf::Policies,
        Shelf::Plans,
        Shelf::Lists,
        Shelf::Instruments,
        Shelf::Reports,
    ];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Shelf::InForce => "index",
            Shelf::Pending => "pending",
            Shelf::Suspended => "suspended",
            Shelf::Unverified => "unverified",
            Shelf::Ended => "ended",
            Shelf::Rules => "rules",
            Shelf::Policies => "policies",
            Shelf::Plans => "plans",
            Shelf::Lists => "lists",
            Shelf::Instruments => "instruments",
            Shelf::Reports => "reports",
        }
    }

    /// The list on which a document stands; none while it is not yet issued and published.
    pub fn of(kind: Kind, status: Status) -> Option<Self> {
        if matches!(status, Status::Preparing | Status::Unpublished) {
            return None;
        }
        Some(match kind {
            Kind::Normative | Kind::DiscretionBenchmark => match status {
                Status::InForce | Status::PartlyInForce => Shelf::InForce,
                Status::Pending => Shelf::Pending,
                Status::Suspended => Shelf::Suspended,
                Status::Lapsed | Status::Repealed | Status::Annulled => Shelf::Ended,
                Status::Unknown | Status::Preparing | Status::Unpublished => Shelf::Unverified,
            },
            Kind::Rule | Kind::Regulation => Shelf::Rules,
            Kind::Plan | Kind::Standard | Kind::Guidance => Shelf::Plans,
            Kind::List => Shelf::Lists,
            Kind::Instrument => Shelf::Instruments,
            Kind::Policy => Shelf::Policies,
            Kind::Report => Shelf::Reports,
        })
    }

    /// Whether it is a part of the catalogue of 行政规范性文件.
    pub fn is_catalogue(self) -> bool {
        matches!(self, Shelf::InForce | Shelf::Pending | Shelf::Suspended | Shelf::Unverified | Shelf::Ended)
    }

    /// The label of the list itself, as a tab of the catalogue or a column of the site.
    pub fn label(self) -> &'static str {
        match self {
            Shelf::InForce => "现行有效",
            Shelf::Pending => "尚未施行",
            Shelf::Suspended => "停止执行",
            Shelf::Unverified => "待核实",
            Shelf::Ended => "已失效、已废止",
            Shelf::Rules => "规章、地方性法规",
            Shelf::Policies => "其他政策文件",
            Shelf::Plans => "规划、标准、作业指导",
            Shelf::Lists => "清单",
            Shelf::Instruments => "决定、通知",
            Shelf::Reports => "年度报告",
        }
    }

    /// The heading of the list's page.
    pub fn heading(self) -> &'static str {
        match self {
            Shelf::InForce => "现行有效的行政规范性文件",
            Shelf::Pending => "尚未施行的行政规范性文件",
            Shelf::Suspended => "停止执行的行政规范性文件",
            Shelf::Unverified => "效力待核实的行政规范性文件",
            Shelf::Ended => "已失效、已废止、被撤销的行政规范性文件",
            other => other.label(),
        }
    }

    /// One sentence about the list, for `ColumnDescription`.
    pub fn description(self) -> &'static str {
        match self {
            Shelf::InForce => "本局登记的现行有效行政规范性文件，标明施行日期、有效期和承办科室",
            Shelf::Pending => "已经公布、施行日期尚未到来的行政规范性文件",
            Shelf::Suspended => "已决定停止执行、尚未恢复的行政规范性文件",
            Shelf::Unverified => "登记资料尚不足以判断效力、正在核实的行政规范性文件",
            Shelf::Ended => "有效期届满、宣布失效、废止或者被撤销的行政规范性文件，保留原文供查阅",
            Shelf::Rules => "与城市管理有关的政府规章和地方性法规",
            Shelf::Policies => "不属于行政规范性文件的其他政策文件",
            Shelf::Plans => "规划、地方标准和作业指导",
            Shelf::Lists => "权责清单、许可事项清单等实行动态调整的清单",
            Shelf::Instruments => "修改、延长有效期、废止和清理文件的决定、通知、公告",
            Shelf::Reports => "法治政府建设等年度报告",
        }
    }

    /// The words of `ColumnKeywords`, joined alike on the whole site.
    pub fn keywords(self) -> &'static str {
        match self {
            Shelf::InForce => "行政规范性文件,现行有效,有效期",
            Shelf::Pending => "行政规范性文件,尚未施行",
            Shelf::Suspended => "行政规范性文件,停止执行",
            Shelf::Unverified => "行政规范性文件,待核实",
            Shelf::Ended => "行政规范性文件,失效,废止,撤销",
            Shelf::Rules => "规章,地方性法规",
            Shelf::Policies => "政策文件",
            Shelf::Plans => "规划,标准,作业指导",
            Shelf::Lists => "权责清单,许可事项清单",
            Shelf::Instruments => "决定,通知,公告,清理结果",
            Shelf::Reports => "年度报告,法治政府建设",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_binds_stands_among_those_in_force() {
        for status in Status::ALL {
            let shelf = Shelf::of(Kind::Normative, status);
            assert_eq!(shelf == Some(Shelf::InForce), status.binds(), "{status:?}");
        }
    }

    #[test]
    fn what_is_not_published_stands_nowhere() {
        for kind in Kind::ALL {
            assert_eq!(Shelf::of(kind, Status::Preparing), None);
            assert_eq!(Shelf::of(kind, Status::Unpublished), None);
        }
    }
}
