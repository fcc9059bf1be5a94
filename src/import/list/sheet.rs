//! The first sheet of a workbook that holds anything, as rows of cells; days as days.
//!
//! Cells are read one by one: a cell in the last place of a sheet does not make a table of that size.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx};

use super::table::Cells;
use crate::import::Refused;
use crate::import::archive::Archive;
use crate::import::line::tidied;

/// No list has more rows.
const MOST_ROWS: usize = 200_000;
/// No list has more columns.
const MOST_COLUMNS: usize = 256;

/// The rows of a workbook.
pub(super) fn cells(bytes: &[u8]) -> Result<Vec<Cells>, Refused> {
    Archive::open(bytes)?.measure()?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refused::Broken)?;
    for name in workbook.sheet_names() {
        let rows = sheet(&mut workbook, &name)?;
        if rows.iter().any(|(_, row)| row.iter().any(|cell| !cell.is_empty())) {
            return Ok(rows);
        }
    }
    Err(Refused::Empty)
}

fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Cells>, Refused> {
    // A sheet of a drawing holds no cells.
    let Ok(mut reader) = workbook.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
    let mut rows: std::collections::BTreeMap<usize, Vec<String>> = std::collections::BTreeMap::new();
    while let Some(cell) = reader.next_cell().map_err(|_| Refused::Broken)? {
        let (row, column) = cell.get_position();
        let said = said(cell.get_value());
        if said.is_empty() {
            continue;
        }
        let (row, column) = (usize::try_from(row).unwrap_or(usize::MAX), usize::try_from(column).unwrap_or(usize::MAX));
        if column >= MOST_COLUMNS || rows.len() >= MOST_ROWS {
            return Err(Refused::TooLarge);
        }
        let cells = rows.entry(row.saturating_add(1)).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = said;
    }
    Ok(rows.into_iter().collect())
}

/// What a cell says; a day as `2021-07-15`.
fn said(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) | DataRef::Bool(_) => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => tidied(text),
        DataRef::SharedString(text) => tidied(text),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::DateTime(moment) if moment.is_datetime() && (0.0..2_958_466.0).contains(&moment.as_f64()) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let time =
                if (hour, minute, second) == (0, 0, 0) { String::new() } else { format!(" {hour:02}:{minute:02}:{second:02}") };
            format!("{year:04}-{month:02}-{day:02}{time}")
        }
        DataRef::DateTime(moment) => moment.as_f64().to_string(),
    }
}
