//! Tables for spreadsheets (RFC 4180): with the mark by which they know UTF-8, and no cell that one of them would take for a formula.

/// Rows as CSV.
pub(super) fn csv(rows: &[Vec<String>]) -> String {
    let mut out = String::with_capacity(rows.len() * 300);
    out.push('\u{feff}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            push(cell, &mut out);
        }
        out.push_str("\r\n");
    }
    out
}

fn push(cell: &str, out: &mut String) {
    // What a spreadsheet would reckon is shown as words: https://owasp.org/www-community/attacks/CSV_Injection
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let quoted = is_formula || cell.contains([',', '"', '\n', '\r']);
    if !quoted {
        return out.push_str(cell);
    }
    out.push('"');
    if is_formula {
        out.push('\'');
    }
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_none_runs_into_another() {
        let rows = [vec!["=1+1".to_owned(), "甲,\"乙\"".to_owned(), "丙\n丁".to_owned(), String::new(), "-1".to_owned()]];
        assert_eq!(csv(&rows), "\u{feff}\"'=1+1\",\"甲,\"\"乙\"\"\",\"丙\n丁\",,\"'-1\"\r\n");
    }
}
