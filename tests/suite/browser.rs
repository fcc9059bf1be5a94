//! The public site as people meet it: in a real browser, with a keyboard, on paper, on a slow line.
//!
//! The site is the demonstration of this repository, built once by the real command. Each check is a script in
//! `tests/browser/` that prints what it found as JSON and fails where there is anything. Where a tool is missing, a check is
//! skipped, except where all tools are promised.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::harness::{Office, TODAY, files, skipped_without};

#[test]
fn every_link_leads_somewhere_and_every_page_carries_the_tags_a_government_site_needs() {
    check("links-and-tags", &[Tool::Node]);
}

#[test]
fn a_long_document_and_the_style_sheet_are_small_enough_for_a_slow_line() {
    check("size", &[Tool::Node]);
}

#[test]
fn every_page_is_html_without_an_error() {
    check("valid-html", &[Tool::Node, Tool::Module("vnu-jar"), Tool::Java]);
}

#[test]
fn every_page_loads_whole_and_in_silence_and_fits_a_narrow_screen() {
    check("loading", &BROWSER);
}

#[test]
fn the_state_is_read_on_the_first_screen_and_a_keyboard_reaches_everything() {
    check("reading", &BROWSER);
}

#[test]
fn a_page_that_was_not_built_anew_says_from_each_boundary_on_what_has_changed_since() {
    check("never-stale", &BROWSER);
}

#[test]
fn a_printed_page_is_black_on_white_and_keeps_the_state() {
    check("print", &BROWSER);
}

#[test]
fn a_document_and_its_articles_are_cited_found_again_printed_and_enlarged() {
    check("actions", &BROWSER);
}

#[test]
fn a_list_and_a_document_are_as_good_on_a_telephone_as_lighthouse_can_tell() {
    check("lighthouse", &[Tool::Node, Tool::Chromium, Tool::Module("lighthouse")]);
}

#[test]
fn a_list_is_narrowed_and_sorted_with_a_script_and_by_its_links_alone() {
    let tools = [Tool::Node, Tool::Chromium, Tool::Module("playwright-core"), Tool::Module("axe-core")];
    check_sites("lists", &tools, || vec![site().to_path_buf(), site_with_process().to_path_buf()]);
}

#[test]
fn no_page_shuts_out_a_reader_with_a_disability() {
    check("accessible", &[Tool::Node, Tool::Chromium, Tool::Module("playwright-core"), Tool::Module("axe-core")]);
}

#[test]
fn the_search_finds_what_stands_in_the_texts_and_nothing_else_served_and_from_a_folder() {
    check("search", &[Tool::Node, Tool::Chromium, Tool::Module("playwright-core"), Tool::Module("axe-core")]);
}

const BROWSER: [Tool; 3] = [Tool::Node, Tool::Chromium, Tool::Module("playwright-core")];

/// What a check needs of the machine.
enum Tool {
    Node,
    Java,
    Chromium,
    Module(&'static str),
}

impl Tool {
    fn name(&self) -> &'static str {
        match self {
            Tool::Node => "node",
            Tool::Java => "java",
            Tool::Chromium => "Chromium",
            Tool::Module(name) => name,
        }
    }

    fn is_there(&self) -> bool {
        match self {
            Tool::Node => answers("node", "--version"),
            Tool::Java => answers("java", "-version"),
            Tool::Chromium => chromium().is_file(),
            Tool::Module(name) => modules().join(name).is_dir(),
        }
    }
}

fn answers(command: &str, question: &str) -> bool {
    Command::new(command).arg(question).output().is_ok_and(|output| output.status.success())
}

fn chromium() -> PathBuf {
    std::env::var_os("GUIJU_CHROMIUM").map_or_else(|| PathBuf::from("/usr/bin/chromium"), PathBuf::from)
}

fn modules() -> PathBuf {
    std::env::var_os("GUIJU_NODE_MODULES").map_or_else(|| scripts().join("node_modules"), PathBuf::from)
}

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

/// Runs a script on the demonstration site; it must find nothing.
#[track_caller]
fn check(name: &str, tools: &[Tool]) {
    check_sites(name, tools, || vec![site().to_path_buf(), site().with_extension("json")]);
}

/// Runs a script on these sites; it must find nothing.
#[track_caller]
fn check_sites(name: &str, tools: &[Tool], sites: impl FnOnce() -> Vec<PathBuf>) {
    if tools.iter().any(|tool| skipped_without(tool.name(), tool.is_there())) {
        return;
    }
    let output = Command::new("node")
        .arg(scripts().join(format!("{name}.mjs")))
        .args(sites())
        .env("GUIJU_NODE_MODULES", modules())
        .env("GUIJU_CHROMIUM", chromium())
        .output()
        .expect("node runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    // What was measured is shown by `cargo test -- --nocapture`.
    println!("{said}");
}

/// The demonstration site, built once; it stays in `target/tmp/`, so that it can be looked at.
fn site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| built("demonstration-site", |setting| setting))
}

/// The same of an office that shows its process: consultations, terms and evaluations.
fn site_with_process() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        built("demonstration-site-with-process", |setting| {
            assert!(setting.contains("process           = false"), "the demonstration keeps its process to itself");
            setting.replace("process           = false", "process           = true")
        })
    })
}

/// Builds the demonstration with another setting.
fn built(name: &str, change: impl FnOnce(String) -> String) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let setting = std::fs::read_to_string(root.join("guiju.toml")).expect("a setting");
    let mut office = Office::empty().with("guiju.toml", change(setting));
    for folder in ["documents", "laws", "site-templates"] {
        for (path, bytes) in files(&root.join(folder)) {
            office = office.with(&format!("{folder}/{path}"), bytes);
        }
    }
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let output = office.command().args(["build", "--as-of", TODAY, "--out"]).arg(&out).output().expect("the command");
    assert!(output.status.success(), "{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    // What the command says of each document, beside what its page says.
    let status = office.run(&format!("status --json --as-of {TODAY}"));
    std::fs::write(out.with_extension("json"), status.stdout).expect("written");
    out
}
