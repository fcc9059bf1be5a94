//! A table of Word as rows of cells: merged ones take the places they cover, the first of which has the words.

use crate::import::Refused;
use crate::import::xml::Element;

/// Word allows no more columns.
const MOST_COLUMNS: usize = 63;
/// No document has tables with more cells.
const MOST_CELLS: usize = 500_000;

/// The form of a table.
pub(super) struct Form<'x> {
    /// The cells, row by row; none where a cell is covered by another.
    pub(super) rows: Vec<Vec<Option<Element<'x>>>>,
    /// Whether it only sets lines or other tables.
    pub(super) is_frame: bool,
}

/// Lays out a table.
pub(super) fn form(table: Element<'_>) -> Result<Form<'_>, Refused> {
    let mut rows = Vec::new();
    let mut is_frame = false;
    let mut cells = 0;
    for row in inside(table, "w:tr") {
        let properties = row.child("w:trPr");
        // A row that a tracked change takes out is gone.
        if properties.is_some_and(|it| it.child("w:del").is_some()) {
            continue;
        }
        let before = properties.and_then(|it| it.child("w:gridBefore")).map_or(0, count);
        let mut laid: Vec<Option<Element<'_>>> = vec![None; before];
        for cell in inside(row, "w:tc") {
            let properties = cell.child("w:tcPr");
            let of = |name: &str| properties.and_then(|it| it.child(name));
            let continues = |name: &str| of(name).is_some_and(|merge| merge.value().is_none_or(|it| it == "continue"));
            // What a covered cell says all the same is not lost.
            let covered = (continues("w:vMerge") || continues("w:hMerge")) && !cell.descendants().any(|it| it.name() == "w:t");
            is_frame |= cell.children().any(|it| it.name() == "w:tbl");
            laid.push((!covered).then_some(cell));
            let span = of("w:gridSpan").map_or(1, count).max(1);
            laid.extend(std::iter::repeat_n(None, span - 1));
            if laid.len() > 2 * MOST_COLUMNS {
                return Err(Refused::TooLarge);
            }
        }
        cells += laid.len();
        if cells > MOST_CELLS {
            return Err(Refused::TooLarge);
        }
        rows.push(laid);
    }
    is_frame |= rows.iter().all(|row: &Vec<_>| row.iter().flatten().count() <= 1);
    Ok(Form { rows, is_frame })
}

/// The rows of a table or the cells of a row, those in content controls and tracked changes included.
fn inside<'x>(holder: Element<'x>, name: &'static str) -> Vec<Element<'x>> {
    let mut found = Vec::new();
    let mut open = vec![holder.children().collect::<Vec<_>>().into_iter()];
    while let Some(level) = open.last_mut() {
        match level.next() {
            Some(child) if child.name() == name => found.push(child),
            Some(child) if matches!(child.name(), "w:sdt" | "w:sdtContent" | "w:customXml" | "w:ins" | "w:moveTo") => {
                open.push(child.children().collect::<Vec<_>>().into_iter());
            }
            Some(_) => {}
            None => {
                open.pop();
            }
        }
    }
    found
}

fn count(element: Element<'_>) -> usize {
    element.value().and_then(|it| it.parse::<usize>().ok()).unwrap_or(1).min(MOST_COLUMNS)
}
