//! What a document is on a day.

/// The status of a document on a day; always computed, never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// 起草中
    Preparing,
    /// 已印发未公布
    Unpublished,
    /// 尚未施行
    Pending,
    /// 现行有效
    InForce,
    /// 部分失效: some of its parts do not bind
    PartlyInForce,
    /// 停止执行
    Suspended,
    /// 已失效
    Lapsed,
    /// 已废止
    Repealed,
    /// 被撤销
    Annulled,
    /// 待核实
    Unknown,
}

impl Status {
    /// Every status.
    pub const ALL: [Status; 10] = [
        Status::Preparing,
        Status::Unpublished,
        Status::Pending,
        Status::InForce,
        Status::PartlyInForce,
        Status::Suspended,
        Status::Lapsed,
        Status::Repealed,
        Status::Annulled,
        Status::Unknown,
    ];

    /// The word in JSON and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Preparing => "preparing",
            Status::Unpublished => "unpublished",
            Status::Pending => "pending",
            Status::InForce => "in-force",
            Status::PartlyInForce => "partly-in-force",
            Status::Suspended => "suspended",
            Status::Lapsed => "lapsed",
            Status::Repealed => "repealed",
            Status::Annulled => "annulled",
            Status::Unknown => "unknown",
        }
    }

    /// Whether it has ended for good.
    pub fn has_ended(self) -> bool {
        matches!(self, Status::Lapsed | Status::Repealed | Status::Annulled)
    }

    /// Whether it binds, in whole or in part.
    pub fn binds(self) -> bool {
        matches!(self, Status::InForce | Status::PartlyInForce)
    }
}
