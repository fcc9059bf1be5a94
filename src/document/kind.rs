//! What kind of document it is, and who may see it.

/// The kind of a document; it decides whether the document can lapse and in which column it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// 行政规范性文件
    Normative,
    /// 行政处罚裁量权基准
    DiscretionBenchmark,
    /// 政府规章
    Rule,
    /// 地方性法规; its maker is not this office
    Regulation,
    /// 规划; years in its title are a horizon, no validity
    Plan,
    /// 地方标准
    Standard,
    /// 作业指导
    Guidance,
    /// 清单
    List,
    /// 决定、续期或废止通知
    Instrument,
    /// 其他政策文件
    Policy,
    /// 年度报告
    Report,
}

impl Kind {
    /// Every kind, in the order in which the site shows them.
    pub const ALL: [Kind; 11] = [
        Kind::Normative,
        Kind::DiscretionBenchmark,
        Kind::Rule,
        Kind::Regulation,
        Kind::Plan,
        Kind::Standard,
        Kind::Guidance,
        Kind::List,
        Kind::Instrument,
        Kind::Policy,
        Kind::Report,
    ];

    /// The word that stands in `document.toml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Normative => "normative",
            Kind::DiscretionBenchmark => "discretion-benchmark",
            Kind::Rule => "rule",
            Kind::Regulation => "regulation",
            Kind::Plan => "plan",
            Kind::Standard => "standard",
            Kind::Guidance => "guidance",
            Kind::List => "list",
            Kind::Instrument => "instrument",
            Kind::Policy => "policy",
            Kind::Report => "report",
        }
    }

    /// Reads the word that stands in `document.toml`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// Whether a term can end it: 规范性文件, its benchmarks, and a policy by its own text.
    ///
    /// Rules, regulations, plans, standards, lists and instruments never lapse by the calendar (立法法; 城乡规划法
    /// 第七条、第四十六条至第四十八条; 标准化法第二十九条).
    pub fn can_lapse(self) -> bool {
        matches!(self, Kind::Normative | Kind::DiscretionBenchmark | Kind::Policy)
    }

    /// Whether it belongs in the public catalogue of 行政规范性文件.
    pub fn is_catalogued(self) -> bool {
        matches!(self, Kind::Normative | Kind::DiscretionBenchmark)
    }

    /// Whether it must say from when it is in force.
    pub fn states_commencement(self) -> bool {
        matches!(self, Kind::Normative | Kind::DiscretionBenchmark | Kind::Rule | Kind::Regulation | Kind::Policy)
    }

    /// Whether its page carries a validity badge; plans, lists, instruments and reports bear none.
    pub fn bears_validity(self) -> bool {
        !matches!(self, Kind::Plan | Kind::List | Kind::Instrument | Kind::Report)
    }
}

/// Who may see a document (政府信息公开条例第十三条至第十六条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disclosure {
    /// 主动公开
    Active,
    /// 部分公开
    Partial,
    /// 依申请公开
    OnRequest,
    /// 不予公开
    None,
}

impl Disclosure {
    /// Every class.
    pub const ALL: [Disclosure; 4] = [Disclosure::Active, Disclosure::Partial, Disclosure::OnRequest, Disclosure::None];

    /// The word that stands in `document.toml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Disclosure::Active => "active",
            Disclosure::Partial => "partial",
            Disclosure::OnRequest => "on-request",
            Disclosure::None => "none",
        }
    }

    /// Reads the word that stands in `document.toml`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.as_str() == text)
    }

    /// Whether the office must publish it of its own accord, in whole or in part.
    pub fn is_public(self) -> bool {
        matches!(self, Disclosure::Active | Disclosure::Partial)
    }
}
