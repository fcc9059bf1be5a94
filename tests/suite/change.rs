//! `guiju check --changed-since`: all is checked, and what the change touched is told.

use std::fs;

use serde_json::Value;

use crate::harness::{Office, Output, TODAY, fixture};

const SAMPLE: &str = "documents/sample/document.toml";
const STEADY: &str = "documents/steady/document.toml";

/// The plain office, in which both documents lack the deliberation, committed on `main`.
fn office() -> Office {
    let office = Office::base().with_folder(&fixture("invalid/gate-missing"));
    let record = fs::read_to_string(office.path(STEADY)).expect("a record");
    let without = record.replace("\"deliberated\"", "\"planned\"").replace("by   = \"局长办公会议\"\n", "");
    assert_ne!(record, without);
    office.with(STEADY, without).commit("2026-11-01", "登记")
}

/// Puts HEAD on a branch, made here when there is none, and the work tree with it.
fn on_branch(office: Office, name: &str) -> Office {
    {
        let repository = git2::Repository::open(office.root()).expect("a repository");
        if repository.find_branch(name, git2::BranchType::Local).is_err() {
            let head = repository.head().and_then(|head| head.peel_to_commit()).expect("a commit");
            repository.branch(name, &head, false).expect("a branch");
        }
        repository.set_head(&format!("refs/heads/{name}")).expect("HEAD");
        repository.checkout_head(Some(git2::build::CheckoutBuilder::new().force())).expect("the work tree");
    }
    office
}

fn touched(office: Office, record: &str) -> Office {
    office.replacing(record, "title ", "# 一行\ntitle ")
}

fn check(office: &Office, revision: &str, more: &str) -> Output {
    office.run(&format!("check --as-of {TODAY} --changed-since {revision} {more}"))
}

/// The paths of the findings told, and how many are not.
#[track_caller]
fn told(office: &Office, revision: &str) -> (Vec<String>, u64) {
    let output = check(office, revision, "--format json");
    let report: Value = serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
    let findings = report["findings"].as_array().expect("a list").iter();
    let paths = findings.map(|it| it["path"].as_str().expect("a path").to_owned()).collect();
    (paths, report["outside"].as_u64().expect("a count"))
}

fn paths(paths: &[&str]) -> Vec<String> {
    paths.iter().map(|path| (*path).to_owned()).collect()
}

#[test]
fn what_is_on_the_branch_in_the_index_and_in_the_work_tree_is_told_and_nothing_else() {
    let office = on_branch(office(), "topic");
    assert_eq!(told(&office, "main"), (vec![], 2), "nothing has changed yet");
    // Not yet committed.
    let office = touched(office, STEADY);
    assert_eq!(told(&office, "main"), (paths(&[STEADY]), 1));
    // Staged.
    let repository = git2::Repository::open(office.root()).expect("a repository");
    let mut index = repository.index().expect("an index");
    index.add_path(std::path::Path::new(STEADY)).expect("staged");
    index.write().expect("the index");
    assert_eq!(told(&office, "main"), (paths(&[STEADY]), 1));
    // Committed.
    let office = office.commit("2026-11-02", "改动一件");
    assert_eq!(told(&office, "main"), (paths(&[STEADY]), 1));
    assert_eq!(told(&office, "HEAD"), (vec![], 2), "since the last commit nothing was touched");
    // What the main branch did meanwhile is no part of the change.
    let office = touched(on_branch(office, "main"), SAMPLE).commit("2026-11-03", "另一件");
    let office = on_branch(office, "topic");
    assert_eq!(told(&office, "main"), (paths(&[STEADY]), 1));
}

#[test]
fn a_new_document_is_told_before_git_knows_it() {
    let office = office();
    let record =
        fs::read_to_string(office.path(SAMPLE)).expect("a record").replace("〔2024〕2号", "〔2024〕7号").replace("路灯", "井盖");
    let office = office.with("documents/new/document.toml", record);
    for (path, bytes) in crate::harness::files(&office.path("documents/sample")) {
        let new = format!("documents/new/{path}");
        fs::create_dir_all(office.path(&new).parent().expect("a folder")).expect("a folder");
        if path != "document.toml" {
            let text = String::from_utf8(bytes).expect("UTF-8").replace("路灯", "井盖");
            fs::write(office.path(&new), text).expect("a file");
        }
    }
    assert_eq!(told(&office, "HEAD"), (paths(&["documents/new/document.toml"]), 2));
}

#[test]
fn the_summary_says_how_many_are_not_told_and_a_denied_warning_counts_where_it_is_told() {
    let office = on_branch(office(), "topic");
    let output = check(&office, "main", "--deny warnings --lang en");
    assert_eq!(output.code, 0, "{output:?}");
    assert!(output.stderr.contains("outside the change since main and not told: 2\n"), "{output:?}");
    assert!(!output.stderr.contains("gate-missing"), "{output:?}");
    let office = touched(office, STEADY);
    let output = check(&office, "main", "--deny warnings");
    assert_eq!(output.code, 1, "{output:?}");
    assert!(output.stderr.contains("不在 main 以来的改动之内、没有列出的：1 处\n"), "{output:?}");
    assert!(output.stderr.contains(STEADY) && !output.stderr.contains(SAMPLE), "{output:?}");
    for (form, lines) in [("github", 1), ("gitlab", 14), ("sarif", 1)] {
        let output = check(&office, "main", &format!("--format {form}"));
        let found = if form == "sarif" { output.stdout.matches("\"ruleId\"").count() } else { output.stdout.lines().count() };
        assert_eq!(found, lines, "{output:?}");
    }
}

#[test]
fn an_error_is_told_wherever_it_is() {
    let broken = office().replacing(SAMPLE, "title ", "titel ").commit("2026-11-02", "改错了");
    let office = touched(on_branch(broken, "topic"), STEADY);
    let (paths_told, _) = told(&office, "main");
    assert!(paths_told.contains(&SAMPLE.to_owned()), "{paths_told:?}");
    assert_eq!(check(&office, "main", "").code, 1);
}

#[test]
fn a_change_of_what_decides_about_every_document_has_everything_told() {
    let office = office().with("profile.toml", "[evaluation-lead]\nvalue = \"3 months\"\nsource = \"本局制度\"\n");
    assert_eq!(told(&office, "HEAD"), (paths(&[SAMPLE, STEADY]), 0));
    let output = check(&office, "HEAD", "--lang en");
    let said = "the change touches profile.toml, which concerns every document; everything is told";
    assert!(output.stderr.contains(said), "{output:?}");
}

#[test]
fn what_the_office_accepts_is_shown_where_the_change_touched_it() {
    let exception = "[[accepted]]\ncode = \"gate-missing\"\nreason = \"随旧档案移交\"\n\n[[event]]";
    let office = office().replacing(SAMPLE, "[[event]]", exception).commit("2026-11-02", "接受一处");
    let accepted = |office: &Office, revision: &str| {
        let report: Value = serde_json::from_str(&check(office, revision, "--format json").stdout).expect("JSON");
        report["accepted"].as_array().expect("a list").len()
    };
    assert_eq!((accepted(&office, "HEAD"), accepted(&office, "HEAD~1")), (0, 1));
    assert_eq!(told(&office, "HEAD"), (vec![], 1), "an accepted finding is none that is left out");
}

#[test]
fn paths_are_compared_where_the_office_lies_deeper_than_the_repository() {
    let shallow = office();
    let office = Office::empty();
    for (path, bytes) in crate::harness::files(shallow.root()).into_iter().filter(|(path, _)| !path.starts_with(".git/")) {
        let deeper = office.path(&format!("局 office/{path}"));
        fs::create_dir_all(deeper.parent().expect("a folder")).expect("a folder");
        fs::write(deeper, bytes).expect("a file");
    }
    let office = office.commit("2026-11-01", "登记").with("guiju.toml", "# 在工作文件夹之外");
    let office = touched(office, &format!("局 office/{STEADY}"));
    let mut command = office.command();
    command.args(["-C", "局 office", "check", "--as-of", TODAY, "--changed-since", "HEAD", "--format", "json"]);
    let output = command.output().expect("the command");
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&report["findings"][0]["path"], &report["outside"]), (&STEADY.into(), &1.into()), "{report}");
}

#[test]
fn a_revision_that_is_not_there_is_refused_with_the_next_step() {
    let refused = |office: &Office, revision: &str, said: &[&str]| {
        let output = check(office, revision, "--lang en --format json");
        assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{output:?}");
        for said in said {
            assert!(output.stderr.contains(said), "{said}: {output:?}");
        }
    };
    let bare = Office::base();
    refused(&bare, "main", &["lies in no git repository", "without --changed-since"]);
    let office = touched(office(), SAMPLE).commit("2026-11-02", "改动一件");
    refused(&office, "nowhere", &["no branch, tag or commit called ‘nowhere’", "git branch --all"]);
    refused(&office, "main..HEAD", &["no branch, tag or commit called ‘main..HEAD’"]);
    refused(&office, "HEAD:guiju.toml", &["no branch, tag or commit called ‘HEAD:guiju.toml’"]);
    let output = office.run(&format!("check --as-of {TODAY} --changed-since HEAD --write-baseline"));
    assert_eq!(output.code, 2, "a baseline is written of everything: {output:?}");

    // A clone without the beginning: what came before is not there, or not known to be connected.
    let repository = git2::Repository::open(office.root()).expect("a repository");
    let head = repository.head().and_then(|head| head.peel_to_commit()).expect("a commit");
    let before = head.parent_id(0).expect("a parent").to_string();
    fs::write(office.path(".git/shallow"), format!("{}\n", head.id())).expect("a file");
    refused(&office, &before, &["have no commit in common", "git fetch --unshallow", "fetch-depth: 0"]);
    refused(&office, "origin/main", &["no branch, tag or commit called ‘origin/main’", "git fetch --unshallow"]);
}

#[test]
fn a_branch_that_began_elsewhere_is_refused() {
    let office = office();
    {
        let repository = git2::Repository::open(office.root()).expect("a repository");
        let head = repository.head().and_then(|head| head.peel_to_commit()).expect("a commit");
        let person = git2::Signature::new("法规科", "office@example.gov.cn", &git2::Time::new(0, 480)).expect("a person");
        let tree = head.tree().expect("a tree");
        repository.commit(Some("refs/heads/other"), &person, &person, "另起", &tree, &[]).expect("a commit");
    }
    let output = check(&office, "other", "--lang en");
    assert_eq!(output.code, 2, "{output:?}");
    assert!(output.stderr.contains("‘other’ and HEAD have no commit in common"), "{output:?}");
    assert!(output.stderr.contains("from which the change began"), "{output:?}");
}

/// The lines of the code blocks of a page, without what is said in comments and names.
fn shown(page: &str) -> Vec<String> {
    let page = fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).expect("a page");
    let blocks = page.split("```").skip(1).step_by(2).flat_map(str::lines);
    blocks.filter(|line| !line.contains("- name: ")).map(|line| line.split(" # ").next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_commands_that_the_pages_on_automation_show_can_be_run() {
    let lines = shown("docs/ci.md");
    assert_eq!(lines, shown("docs/zh-CN/ci.md"), "left: English; right: Chinese");
    let commands: Vec<&str> = lines.iter().filter_map(|line| Some(&line[line.find("guiju check")?..])).collect();
    assert_eq!(commands.len(), 6, "{commands:?}");
    let office = Office::base().commit("2026-11-01", "登记");
    let head = {
        let repository = git2::Repository::open(office.root()).expect("a repository");
        let head = repository.head().and_then(|head| head.peel_to_commit()).expect("a commit").id();
        repository.reference("refs/remotes/origin/main", head, false, "").expect("a reference");
        head.to_string()
    };
    let here = std::path::Path::new(env!("CARGO_BIN_EXE_guiju")).parent().expect("a folder");
    for command in commands {
        let environment = [("BASE", "main"), ("CI_MERGE_REQUEST_DIFF_BASE_SHA", &head)];
        let mut shell = std::process::Command::new("/bin/sh");
        shell.args(["-euc", command]).current_dir(office.root()).env_clear().env("PATH", here).envs(environment);
        let output = shell.output().expect("a shell");
        // Whatever the plain office owes on the day of the test, nothing of it was touched.
        assert_eq!(output.status.code(), Some(0), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
}
