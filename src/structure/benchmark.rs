//! The tables of a 行政处罚裁量权基准: for each unlawful act the 设定依据, the statutory frame, and a penalty for each step.
//!
//! Takes a text, gives its matters with the bytes of every cell. A cell that is empty, or says again what stands above it, belongs to
//! the row above, as merged cells do when a table is flattened. Deliberately absent: whether basis, frame and steps are right.

use crate::finding::Span;
use crate::structure::{Kind, Text, squeezed};

/// One unlawful act of a table, with its steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matter {
    /// 设定依据
    pub basis: Option<Span>,
    /// 处罚种类及幅度: what the law allows.
    pub frame: Option<Span>,
    /// 裁量阶次, in the order of the rows.
    pub steps: Vec<Step>,
}

/// A step of a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// 从轻, 一般, 从重; none where the table names no steps.
    pub name: Option<Span>,
    /// 处罚标准
    pub penalty: Span,
}

impl Step {
    /// Whether the step goes below the frame by law: 减轻, 不予, 免予 (行政处罚法第三十二条、第三十三条).
    pub fn is_lenient(&self, source: &str) -> bool {
        let name = self.name.clone().map_or("", |name| &source[name]);
        ["减轻", "不予", "免"].iter().any(|word| name.contains(word))
    }
}

/// The headings of a column, by which it is known; the first column that has one of them counts.
const ACT: &[&str] = &["违法行为", "违法事项", "处罚事项", "事项名称"];
const BASIS: &[&str] = &["设定依据", "法律依据", "处罚依据", "实施依据"];
const FRAME: &[&str] = &["处罚种类", "处罚幅度", "法定幅度", "法定处罚", "法定罚则"];
const STEP: &[&str] = &["阶次", "等级", "档次", "违法程度"];
const PENALTY: &[&str] = &["处罚标准", "裁量标准", "裁量幅度", "裁量基准", "具体标准", "处罚基准", "罚款标准"];

/// The matters of all benchmark tables of a text, in order.
pub fn matters(text: &Text<'_>) -> Vec<Matter> {
    let mut found = Vec::new();
    for table in text.nodes().filter(|node| node.kind() == Kind::Table) {
        let span = table.words_span();
        let mut rows = rows(text.source(), span);
        let Some(columns) = rows.next().and_then(|head| Columns::of(text.source(), &head)) else { continue };
        let mut last: Option<Vec<Span>> = None;
        for row in rows.filter(|row| !is_delimiter(text.source(), row)) {
            let words =
                |row: &[Span], at: Option<usize>| at.and_then(|at| row.get(at)).map_or("", |cell| &text.source()[cell.clone()]);
            let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).filter(|cell| !cell.is_empty()).cloned();
            let leading = [Some(0), columns.act, columns.basis, columns.frame];
            let goes_on = last
                .as_deref()
                .is_some_and(|last| leading.iter().all(|at| words(&row, *at).is_empty() || words(&row, *at) == words(last, *at)));
            if !goes_on {
                found.push(Matter { basis: cell(columns.basis), frame: cell(columns.frame), steps: Vec::new() });
                last = Some(row.clone());
            }
            if let (Some(matter), Some(penalty)) = (found.last_mut(), cell(Some(columns.penalty))) {
                matter.steps.push(Step { name: cell(columns.step), penalty });
            }
        }
    }
    found
}

/// Which column is which.
struct Columns {
    act: Option<usize>,
    basis: Option<usize>,
    frame: Option<usize>,
    step: Option<usize>,
    penalty: usize,
}

impl Columns {
    /// None for the table of something else: one of a benchmark has a penalty, and steps or a basis.
    fn of(source: &str, head: &[Span]) -> Option<Self> {
        let headings: Vec<String> = head.iter().map(|cell| squeezed(&source[cell.clone()], "")).collect();
        let find = |words: &[&str]| headings.iter().position(|heading| words.iter().any(|word| heading.contains(word)));
        let penalty = find(PENALTY)?;
        let other = |at: &usize| *at != penalty;
        let (step, basis) = (find(STEP).filter(other), find(BASIS).filter(other));
        (step.is_some() || basis.is_some()).then_some(())?;
        Some(Self { act: find(ACT), basis, frame: find(FRAME).filter(other), step, penalty })
    }
}

/// The rows of a table, each as the bytes of its cells without space around them.
fn rows(source: &str, span: Span) -> impl Iterator<Item = Vec<Span>> {
    let mut at = span.start;
    source[span].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        cells(line).into_iter().map(|cell| start + cell.start..start + cell.end).collect()
    })
}

/// The cells of a line; a bar behind a backslash belongs to its cell.
fn cells(line: &str) -> Vec<Span> {
    let plain = line.trim();
    let offset = line.len() - line.trim_start().len();
    let start = usize::from(plain.starts_with('|'));
    let mut found = Vec::new();
    let mut from = start;
    let mut escaped = false;
    let mut put = |from: usize, to: usize| {
        let words = &plain[from..to];
        let open = from + (words.len() - words.trim_start().len());
        let close = open + words.trim().len();
        found.push(offset + open..offset + close);
    };
    for (at, byte) in plain.bytes().enumerate().skip(start) {
        if byte == b'|' && !escaped {
            put(from, at);
            from = at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    if from < plain.len() {
        put(from, plain.len());
    }
    found
}

/// `|---|:--:|`
fn is_delimiter(source: &str, row: &[Span]) -> bool {
    let bar = |cell: &Span| !cell.is_empty() && source[cell.clone()].bytes().all(|byte| matches!(byte, b'-' | b':'));
    !row.is_empty() && row.iter().all(bar)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure;

    /// Each matter as `basis / frame: step penalty, …`.
    fn told(table: &str) -> Vec<String> {
        let text = format!("# 某基准\n\n第一条　甲。\n\n## 附表　裁量权基准\n\n{table}\n");
        let read = structure::read(&text);
        let words = |span: &Option<Span>| span.clone().map_or("-", |span| &text[span]).to_owned();
        let step = |step: &Step| format!("{} {}", words(&step.name), &text[step.penalty.clone()]);
        let matter = |it: &Matter| {
            format!("{} / {}: {}", words(&it.basis), words(&it.frame), it.steps.iter().map(step).collect::<Vec<_>>().join(", "))
        };
        matters(&read).iter().map(matter).collect()
    }

    #[test]
    fn rows_with_empty_or_repeated_cells_are_steps_of_one_matter() {
        let table = "| 序号 | 违法行为 | 设定依据 | 处罚种类及幅度 | 裁量阶次 | 适用条件 | 处罚标准 |\n|---|---|---|:--|---|---|---|\n\
                     | 1 | 甲 | 《乙条例》第四条 | 处1元以上9元以下 | 从轻 | 丙 | 处3元以下 |\n| | | | | 从重 | 丁 | 处3元以上 |\n\
                     | 2 | 戊 | 《乙条例》第五条 | 处9元以下 | 一般 | 丙\\|丁 | 处9元以下 |\n| 2 | 戊 | 《乙条例》第五条 | 处9元以下 | 从重 | 丁 | 处9元 |";
        assert_eq!(
            told(table),
            [
                "《乙条例》第四条 / 处1元以上9元以下: 从轻 处3元以下, 从重 处3元以上",
                "《乙条例》第五条 / 处9元以下: 一般 处9元以下, 从重 处9元",
            ]
        );
    }

    #[test]
    fn a_table_of_something_else_is_none() {
        assert_eq!(told("| 序号 | 名称 | 依据 |\n|---|---|---|\n| 1 | 甲 | 《乙》 |"), [""; 0]);
        assert_eq!(told("| 序号 | 处罚标准 |\n|---|---|\n| 1 | 处9元 |"), [""; 0]);
    }
}
