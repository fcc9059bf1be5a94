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
            let at = rest
                .find(line.as_str())
                .unwrap_or_else(|| panic!("{file}: `{command}` does not print, in this order: {line}\n{said}"));
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

#[test]
fn the_pages_of_rules_are_what_explain_prints() {
    let office = crate::harness::Office::base();
    for (language, file) in [("en", "docs/rules.md"), ("zh", "docs/zh-CN/rules.md")] {
        let output = office.run(&format!("--lang {language} explain --all"));
        assert_eq!(output.code, 0, "{output:?}");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
            fs::write(&path, &output.stdout).expect("a page");
        }
        let page = fs::read_to_string(&path).expect("a page; write it with SNAPSHOTS=overwrite");
        snapbox::assert_data_eq!(output.stdout, snapbox::Data::text(page).raw());
    }
}

#[test]
fn a_code_is_explained_alone_and_a_wrong_one_gets_the_nearest() {
    let office = crate::harness::Office::empty();
    let one = office.run("--lang en explain gate-missing");
    assert_eq!(one.code, 0, "outside an office folder too: {one:?}");
    for said in ["# gate-missing\n", "**Source:** 《公平竞争审查条例》", "- `gate` = deliberated · ", "code   = \"gate-missing\""]
    {
        assert!(one.stdout.contains(said), "{said}: {one:?}");
    }
    let error = office.run("--lang en explain days-in-order");
    assert!(error.stdout.contains("An error cannot be accepted"), "{error:?}");
    let elsewhere = office.run("--lang en explain law-not-checked");
    assert!(!elsewhere.stdout.contains("[[accepted]]"), "an exception in a document does not reach a law: {elsewhere:?}");
    let wrong = office.run("--lang en explain gate-mising");
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("gate-missing"), "{wrong:?}");
    // The office's own number stands in place of the profile's.
    let own = "[evaluation-lead]\nvalue = \"3 months\"\nsource = \"本局制度\"\n";
    let office = crate::harness::Office::base().with("profile.toml", own);
    let told = office.run("--lang en explain evaluation-due");
    assert!(told.stdout.contains("- `evaluation-lead` = 3 months: 本局制度 (this office; deduced)"), "{told:?}");
}
