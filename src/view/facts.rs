//! The table of facts that the disclosure platforms of Guangdong show, with the days of validity beside it.

use serde::Serialize;

use super::subject::Subject;
use super::words;
use crate::document::{Disclosure, Fact};
use crate::lifecycle::CauseKind;

/// One row of the table.
#[derive(Clone, Debug, Serialize)]
pub struct FactRow {
    /// Its label.
    pub label: &'static str,
    /// What is known.
    pub value: String,
    /// Whether it is something that nobody has looked up.
    pub unverified: bool,
    /// Whether it takes the whole width.
    pub wide: bool,
    /// Whether it is the word for the state, which a script may have to replace.
    pub is_state: bool,
}

impl<'r> Subject<'_, 'r> {
    /// The rows, in the platform's order.
    pub(crate) fn facts(&self, title: &str) -> Vec<FactRow> {
        let published = self.published;
        let kind = published.kind();
        let mut rows = Vec::with_capacity(14);
        let mut add = |label: &'static str, value: String| {
            let unverified = value == words::UNVERIFIED;
            rows.push(FactRow { label, value, unverified, wide: label == "名称", is_state: label == "有效性" });
        };
        add("索引号", words::fact(published.index_number(), |it| it.as_str().to_owned()));
        add("分类", words::kind(kind).to_owned());
        add("发布机构", published.issuers().join("、"));
        let issue = published.issue();
        if let Some((_, event, _)) = issue {
            add("成文日期", words::day_cell(event.date));
        }
        add("名称", title.to_owned());
        if let Some((_, _, issue)) = issue {
            match (&issue.order, kind) {
                (Fact::NotStated, _) => add("文号", words::fact(&issue.number, |it| it.as_str().to_owned())),
                (order, _) => add("令号", words::fact(order, Clone::clone)),
            }
        }
        if let Some((_, event, publication)) = published.publication() {
            let at = publication.at.known().copied();
            add(
                "发布日期",
                at.map_or_else(|| words::day_cell(event.date), |at| words::moment_cell(crate::document::Known::Known(at))),
            );
        }
        add("主题词", if published.topics().is_empty() { words::NOT_STATED.to_owned() } else { published.topics().join("、") });
        if let Some((_, _, issue)) = issue {
            if !matches!(issue.adopted, Fact::NotStated) {
                add("通过日期", words::day_fact(&issue.adopted));
            }
            if let Some(day) = self.commencement() {
                add("施行日期", words::day_cell(day));
            }
            if self.shows_validity() {
                let by_act = self.standing.status.has_ended() && self.standing.cause.kind != CauseKind::TermEnded;
                if by_act {
                    let (day, word) = self.ending_cell();
                    add("终止日期", format!("{day}（{word}）"));
                } else if kind.can_lapse() {
                    add("有效期至", self.validity_cell());
                }
                add("有效性", self.word().to_owned());
            }
            if kind.is_catalogued() || !matches!(issue.registration, Fact::NotStated) {
                add("统一编号", words::fact(&issue.registration, |it| it.as_str().to_owned()));
            }
        }
        if let Some(drafter) = published.drafter().filter(|drafter| published.issuers() != [*drafter]) {
            add("起草单位", drafter.to_owned());
        }
        if let Fact::Is(responsible) = published.responsible() {
            add("承办科室", responsible.clone());
        }
        if published.disclosure() == Disclosure::Partial {
            add("公开方式", "部分公开，依法不予公开的内容已略去".to_owned());
        }
        rows
    }

    /// The last valid day of a table: `2026-07-14`, `2026-07-14（按有效期5年推算）`, 未规定, 待核实.
    pub(crate) fn validity_cell(&self) -> String {
        let term = self.term();
        match (self.standing.until, term) {
            (Some(until), Some((term, _))) if self.standing.computed_until => match term.length {
                Some(length) => format!("{until}（按有效期{}推算）", words::length(length)),
                None => format!("{until}（推算）"),
            },
            (Some(until), _) => until.to_string(),
            (None, Some((term, _))) if !term.is_silent() => match (&term.condition, term.until) {
                (Some(condition), None) if term.length.is_none() => condition.clone(),
                (_, Some(crate::document::Known::Known(day))) => day.to_string(),
                _ => words::UNVERIFIED.to_owned(),
            },
            (None, _) if self.standing.status.has_ended() => words::NOT_STATED.to_owned(),
            (None, _) => "未规定".to_owned(),
        }
    }

    /// The last valid day of a list: the day alone, and whether it was counted.
    pub(crate) fn validity_day(&self) -> (String, bool) {
        match self.standing.until {
            Some(until) => (until.to_string(), self.standing.computed_until),
            None if self.published.kind().can_lapse() => (self.validity_cell(), false),
            None => (String::new(), false),
        }
    }
}

/// The number of a document in a list: 文号, or 令号 of a rule.
pub(crate) fn number(subject: &Subject<'_, '_>) -> String {
    let Some((_, _, issue)) = subject.published.issue() else { return String::new() };
    match (&issue.order, &issue.number) {
        (Fact::NotStated, Fact::NotStated) if !subject.published.kind().is_catalogued() => String::new(),
        (Fact::NotStated, number) => words::fact(number, |it| it.as_str().to_owned()),
        (order, _) => words::fact(order, Clone::clone),
    }
}
