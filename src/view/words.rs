//! The Chinese words of the public site for statuses, kinds, days, lengths and what is missing.
//!
//! A wrong word here does harm, so every one is written once. Deliberately absent: sentences, which are in `sentence`.

use crate::document::{Date, Day, EventType, Fact, Kind, Known, Length, Moment, Status};
use crate::lifecycle::CauseKind;

/// What is said of a fact that nobody has looked up.
pub(crate) const UNVERIFIED: &str = "待核实";
/// What is said of a fact that was looked up and does not exist.
pub(crate) const NONE: &str = "无";
/// What is said of a fact that is not in the record.
pub(crate) const NOT_STATED: &str = "未登记";

/// The word for a status; a status that concerns a part says what that part suffers.
pub fn status(status: Status, cause: CauseKind) -> &'static str {
    match status {
        Status::Preparing => "起草中",
        Status::Unpublished => "已印发、尚未公布",
        Status::Pending => "尚未施行",
        Status::InForce => "现行有效",
        Status::PartlyInForce => match cause {
            CauseKind::PartPending => "部分尚未施行",
            CauseKind::ArticlesSuspended => "部分停止执行",
            CauseKind::ArticlesDisapplied => "部分停止适用",
            _ => "部分失效",
        },
        Status::Suspended => "停止执行",
        Status::Lapsed => "已失效",
        Status::Repealed => "已废止",
        Status::Annulled => "被撤销",
        Status::Unknown => UNVERIFIED,
    }
}

/// The word for a kind.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Normative => "行政规范性文件",
        Kind::DiscretionBenchmark => "行政处罚裁量权基准",
        Kind::Rule => "政府规章",
        Kind::Regulation => "地方性法规",
        Kind::Plan => "规划",
        Kind::Standard => "地方标准",
        Kind::Guidance => "作业指导",
        Kind::List => "清单",
        Kind::Instrument => "决定、通知",
        Kind::Policy => "其他政策文件",
        Kind::Report => "年度报告",
    }
}

/// `2026年7月14日`
pub fn date(date: Date) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}

/// `2026年7月14日`, `1998年6月`, `1998年`
pub fn day(day: Day) -> String {
    match day {
        Day::Exact(exact) => date(exact),
        Day::Month(first) => format!("{}年{}月", first.year(), first.month()),
        Day::Year(first) => format!("{}年", first.year()),
    }
}

/// The day of a table cell: `2026-07-14`, `1998-06`, 待核实.
pub(crate) fn day_cell(day: Known<Day>) -> String {
    day.known().map_or_else(|| UNVERIFIED.to_owned(), ToString::to_string)
}

/// The day of a table cell, of a fact that may not be stated.
pub(crate) fn day_fact(day: &Fact<Day>) -> String {
    fact(day, ToString::to_string)
}

/// The moment of a table cell: `2021-06-18 09:30`.
pub(crate) fn moment_cell(moment: Known<Moment>) -> String {
    moment.known().map_or_else(|| UNVERIFIED.to_owned(), ToString::to_string)
}

/// A fact as it is shown; one that is not there says why.
pub(crate) fn fact<T>(fact: &Fact<T>, show: impl FnOnce(&T) -> String) -> String {
    match fact {
        Fact::Is(value) => show(value),
        Fact::Unknown => UNVERIFIED.to_owned(),
        Fact::Nonexistent => NONE.to_owned(),
        Fact::NotStated => NOT_STATED.to_owned(),
    }
}

/// `5年`, `18个月`
pub(crate) fn length(length: Length) -> String {
    let months = length.in_months();
    if months.is_multiple_of(12) { format!("{}年", months / 12) } else { format!("{months}个月") }
}

/// What happened, as the timeline and the missing facts name it.
pub(crate) fn event(event: EventType) -> &'static str {
    match event {
        EventType::Planned => "列入制定计划",
        EventType::Drafted => "起草",
        EventType::Submitted => "送审",
        EventType::Consulted => "公开征求意见",
        EventType::RiskAssessed => "风险评估",
        EventType::FairCompetitionReviewed => "公平竞争审查",
        EventType::LegalityReviewed => "合法性审核",
        EventType::Deliberated => "集体审议",
        EventType::Approved => "批准",
        EventType::Issued => "印发",
        EventType::Published => "公布",
        EventType::Filed => "备案",
        EventType::Interpreted => "发布政策解读",
        EventType::Evaluated => "实施后评估",
        EventType::Confirmed => "经清理确认继续有效",
        EventType::Extended => "延长有效期",
        EventType::Amended => "修改",
        EventType::Revised => "修订",
        EventType::Suspended => "停止执行",
        EventType::Resumed => "恢复执行",
        EventType::Disapplied => "停止适用",
        EventType::Transferred => "职责划转",
        EventType::Corrected => "更正",
        EventType::Repealed => "废止",
        EventType::Lapsed => "宣布失效",
        EventType::Annulled => "撤销",
    }
}

/// A fact that is missing, by the event and key that lack it.
pub(crate) fn missing(event_type: EventType, key: &str) -> String {
    match (event_type, key) {
        (EventType::Issued, "date") => "成文日期".to_owned(),
        (EventType::Issued, "effective") => "施行日期".to_owned(),
        (EventType::Published, _) => "发布日期".to_owned(),
        (_, "until") => "有效期的最后一日".to_owned(),
        (_, "date") => format!("{}的日期", event(event_type)),
        _ => format!("{}的生效日期", event(event_type)),
    }
}

/// A title in quotation marks; marks inside it step down one rank.
pub fn quoted(title: &str) -> String {
    format!("《{}》", title.replace('《', "〈").replace('》', "〉"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as civil;

    #[test]
    fn a_part_that_starts_later_is_not_called_lapsed() {
        assert_eq!(status(Status::PartlyInForce, CauseKind::PartPending), "部分尚未施行");
        assert_eq!(status(Status::PartlyInForce, CauseKind::ArticlesRepealed), "部分失效");
    }

    #[test]
    fn lapsed_repealed_and_annulled_are_three_words() {
        assert_eq!(status(Status::Lapsed, CauseKind::TermEnded), "已失效");
        assert_eq!(status(Status::Repealed, CauseKind::Repealed), "已废止");
        assert_eq!(status(Status::Annulled, CauseKind::Annulled), "被撤销");
    }

    #[test]
    fn a_day_is_as_vague_as_the_record() {
        assert_eq!(date(civil(2026, 7, 14)), "2026年7月14日");
        assert_eq!(day(Day::Month(civil(1998, 6, 1))), "1998年6月");
        assert_eq!(day_cell(Known::Unknown), "待核实");
    }

    #[test]
    fn titles_within_titles_step_down() {
        assert_eq!(quoted("关于延长《细则》有效期的通知"), "《关于延长〈细则〉有效期的通知》");
    }
}
