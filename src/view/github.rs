//! What is told as workflow commands of GitHub Actions, which become annotations: `::error file=…,line=…,title=…::message`.

use super::report::{Level, Report, ReportedFinding};

/// A line for each finding that the office does not accept; empty when there is none.
pub fn annotations(report: &Report) -> String {
    report.findings.iter().filter(|finding| finding.accepted.is_none()).map(annotation).collect()
}

fn annotation(finding: &ReportedFinding) -> String {
    let level = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "notice",
    };
    let mut line = format!("::{level} file={}", property(&finding.place.path));
    if let Some(region) = finding.place.region {
        line.push_str(&format!(",line={},endLine={}", region.start_line, region.end_line));
        // Columns mean something only within one line.
        if region.start_line == region.end_line {
            line.push_str(&format!(",col={},endColumn={}", region.start_column, region.end_column));
        }
    }
    line.push_str(&format!(",title={}::{}\n", property(finding.code), message(&finding.message)));
    line
}

/// What may stand behind the second `::`.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What may stand as the value of a property.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::report::{Place, Region};
    use super::*;

    fn finding(path: &str, region: Option<Region>) -> ReportedFinding {
        ReportedFinding {
            code: "text-title",
            level: Level::Info,
            place: Place { path: path.to_owned(), region },
            related: None,
            message: "50%: 甲,\r\n乙".to_owned(),
            fingerprint: String::new(),
            accepted: None,
        }
    }

    #[test]
    fn what_would_end_a_property_or_a_line_is_escaped() {
        let line = annotation(&finding("a,b:c%41.md", None));
        assert_eq!(line, "::notice file=a%2Cb%3Ac%2541.md,title=text-title::50%25: 甲,%0D%0A乙\n");
    }

    #[test]
    fn columns_are_told_within_one_line_alone() {
        let region = |end_line| Region { start_line: 2, start_column: 5, end_line, end_column: 7 };
        assert!(annotation(&finding("a.md", Some(region(2)))).contains("file=a.md,line=2,endLine=2,col=5,endColumn=7,title="));
        assert!(annotation(&finding("a.md", Some(region(3)))).contains("file=a.md,line=2,endLine=3,title="));
    }
}
