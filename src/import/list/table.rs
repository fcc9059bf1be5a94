//! A table of documents: its columns are known by the words of their headings.

use super::{List, Row, titled};
use crate::import::Refused;
use crate::import::encoding;
use crate::import::fact::Place;
use crate::import::line::tidied;
use crate::import::value::value_of;
use crate::import::words::Label;

/// No list has more rows.
const MOST_ROWS: usize = 200_000;
/// No list has more columns.
const MOST_COLUMNS: usize = 256;

/// A row of a table, with its number in the file.
pub(super) type Cells = (usize, Vec<String>);

/// The cells of a .csv file, parted by commas, semicolons or tabs, as its first line has them.
pub(super) fn cells(bytes: &[u8]) -> Result<Vec<Cells>, Refused> {
    let (text, _) = encoding::decoded(bytes, None)?;
    let head = text.lines().next().unwrap_or_default();
    let parts = [b',', b'\t', b';'].into_iter().max_by_key(|part| head.bytes().filter(|b| b == part).count());
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(parts.unwrap_or(b',')).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Refused::Broken)?;
        if rows.len() >= MOST_ROWS || record.len() > MOST_COLUMNS {
            return Err(Refused::TooLarge);
        }
        let number = record.position().map_or(rows.len() + 1, |at| usize::try_from(at.line()).unwrap_or(usize::MAX));
        rows.push((number, record.iter().map(tidied).collect()));
    }
    Ok(rows)
}

/// The documents of a table: the row that names most columns is its head, and a title must be one of them.
pub(super) fn rows(cells: Vec<Cells>, list: &mut List) -> Result<Vec<Row>, Refused> {
    const DEEPEST_HEAD: usize = 20;
    let known = |row: &[String]| row.iter().filter(|cell| Label::of(cell).is_some()).count();
    let titled_by = |row: &[String]| row.iter().any(|cell| Label::of(cell) == Some(Label::Title));
    let head = cells
        .iter()
        .take(DEEPEST_HEAD)
        .enumerate()
        .filter(|(_, (_, row))| titled_by(row))
        .max_by_key(|(at, (_, row))| (known(row), usize::MAX - at));
    let (head, columns) =
        head.map(|(at, (_, row))| (at, row.iter().map(|cell| Label::of(cell)).collect::<Vec<_>>())).ok_or(Refused::NoColumns)?;
    let order = ["序号", "编号", "No."];
    list.headings = cells[head]
        .1
        .iter()
        .filter(|cell| !cell.is_empty() && Label::of(cell).is_none() && !order.contains(&cell.as_str()))
        .cloned()
        .collect();
    let mut rows = Vec::new();
    for (at, (number, row)) in cells.into_iter().enumerate() {
        let said: Vec<&str> = row.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        if at == head || said.is_empty() {
            continue;
        }
        let place = Place::Line(number, said.join(" | "));
        let mut taken = Row { number, ..Row::default() };
        let title = row.iter().zip(&columns).find(|(_, column)| **column == Some(Label::Title)).map(|(cell, _)| cell.as_str());
        if at < head || !title.is_some_and(|title| titled(&mut taken, title, &place)) {
            list.left.push((number, said.join(" | ")));
            continue;
        }
        for (cell, column) in row.iter().zip(&columns) {
            if let Some(label) = column.filter(|label| *label != Label::Title) {
                value_of(label, cell, place.clone(), &mut taken.facts);
            }
        }
        rows.push(taken);
    }
    Ok(rows)
}
