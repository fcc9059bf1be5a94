//! Every open matter as a table for Excel: UTF-8 with a mark, every cell in quotes, no cell that a program would run.

use super::notice::{Notice, Notices};
use crate::document::Date;
use crate::message::Words;

const COLUMNS: [&str; 13] = [
    "column-unit",
    "column-title",
    "column-id",
    "column-what",
    "column-stage",
    "column-due",
    "column-act-by",
    "column-days",
    "column-working-days",
    "column-opens",
    "column-why",
    "column-next-step",
    "column-obligation",
];

/// The table; its last line says how much was looked at.
pub fn csv(words: Words, notices: &Notices) -> String {
    let head = COLUMNS.map(|key| words.term(&format!("remind-{key}")));
    let rows = notices.all.iter().map(|notice| row(words, notice));
    let mut out = "\u{feff}".to_owned();
    for cells in std::iter::once(head).chain(rows) {
        out.push_str(&line(&cells));
    }
    out.push_str(&line(&notices.summary));
    out
}

fn row(words: Words, notice: &Notice) -> [String; 13] {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    [
        notice.unit.clone(),
        notice.title.clone(),
        notice.document.clone().unwrap_or_default(),
        notice.what.clone(),
        words.term(&format!("stage-{}", notice.stage.as_str())),
        day(notice.due),
        day(notice.act_by),
        number(notice.days),
        number(notice.working_days),
        notice.opens.to_string(),
        notice.why.clone(),
        notice.next.clone(),
        notice.id.clone(),
    ]
}

fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", harmless(cell).replace('"', "\"\""))).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell that Excel shows and does not compute: what would begin a formula stands behind an apostrophe; a plain number stays one.
fn harmless(cell: &str) -> String {
    let starts = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let text: String = cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if starts && cell.parse::<i64>().is_err() { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_a_number_stays_a_number() {
        assert_eq!(harmless("=HYPERLINK(\"http://a\")"), "'=HYPERLINK(\"http://a\")");
        assert_eq!(harmless("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(harmless("-138"), "-138");
        assert_eq!(harmless("-138+A1"), "'-138+A1");
        assert_eq!(line(&["甲\"乙".to_owned(), "a,b\nc".to_owned()]), "\"甲\"\"乙\",\"a,b c\"\r\n");
    }
}
