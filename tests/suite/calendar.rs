//! The working-day calendar, compared day by day with a package that others publish.

use std::path::Path;
use std::process::Command;

use crate::harness::skipped_without;

#[test]
fn every_built_in_year_agrees_with_a_published_calendar() {
    let python = std::env::var("GUIJU_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(python).arg(root.join("tests/calendar_check.py")).current_dir(root).output();
    let code = output.as_ref().ok().and_then(|output| output.status.code());
    if skipped_without("Python with the package chinesecalendar", output.is_ok() && code != Some(3)) {
        return;
    }
    let output = output.expect("the check ran");
    assert_eq!(code, Some(0), "{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
}
