//! What the READMEs show is what the commands print.

use std::fs;
use std::path::Path;

use crate::site::demonstration;

/// The transcripts of a README: the words of the command, and the lines shown below it; `…` stands for lines left out.
fn transcripts(file: &str) -> Vec<(String, Vec<String>)> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a README");
    let blocks = text.split("<!-- transcript:").skip(1);
    blocks
        .map(|block| {
            let code = block.split("```").nth(1).expect("a code block");
            let mut lines = code.lines().filter(|line| !line.trim().is_empty());
            let command = lines.next().and_then(|line| line.strip_prefix("$ guiju ")).expect("a command").to_owned();
            (command, lines.map(str::to_owned).collect())
        })
        .collect()
}

#[track_caller]
fn shows_what_is_printed(file: &str) {
    let found = transcripts(file);
    assert_eq!(found.len(), 2, "{file}: status and check");
    let office = demonstration();
    for (command, lines) in found {
        let output = office.run(&command);
        let said = format!("{}{}", output.stdout, output.stderr);
        let mut rest = said.as_str();
        for line in lines.iter().filter(|line| line.trim() != "…") {
            let at = rest.find(line.as_str()).unwrap_or_else(|| panic!("{file}: `{command}` does not print, in this order: {line}\n{said}"));
            rest = &rest[at + line.len()..];
        }
    }
}

#[test]
fn the_english_readme_shows_what_is_printed() {
    shows_what_is_printed("README.md");
}

#[test]
fn the_chinese_readme_shows_what_is_printed() {
    shows_what_is_printed("README.zh-CN.md");
}
