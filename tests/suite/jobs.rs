//! The jobs that `guiju init --ci` writes: valid for their forges, and each step run here as it is written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use crate::harness::{Office, skipped_without};

/// The plain office on a Monday on which an evaluation is overdue, with the jobs of a forge, and a bare repository as its origin.
struct Forged {
    office: Office,
    origin: tempfile::TempDir,
    /// Where `curl` is one that writes down what it was given.
    tools: tempfile::TempDir,
}

const CONTACT: &str = "[[contact]]\nresponsible = \"市政科\"\nchannel = \"wecom-city.1\"\n\n[profile]";

fn forged(forge: &str) -> Forged {
    let office = Office::base().replacing("guiju.toml", "[profile]", CONTACT).replacing(
        "guiju.toml",
        "demonstration = true",
        "demonstration = true\ndemonstration-day = 2029-01-15",
    );
    let output = office.run(&format!("init --ci {forge}"));
    assert_eq!(output.code, 0, "{output:?}");
    let office = office.with(".gitignore", "public/\n.guiju/\n").commit("2028-12-01", "登记");
    let temp = || tempfile::tempdir().expect("a folder");
    let made = Forged { office, origin: temp(), tools: temp() };
    let origin = made.origin.path().to_str().expect("UTF-8").to_owned();
    made.git(&["clone", "--quiet", "--bare", ".", &origin]);
    made.git(&["remote", "add", "origin", &origin]);
    made.git(&["fetch", "--quiet", "origin"]);
    made.answering("{\"errcode\":0,\"errmsg\":\"ok\"}");
    made
}

impl Forged {
    fn git(&self, words: &[&str]) -> String {
        let output = Command::new("git").args(words).current_dir(self.office.root()).output().expect("git");
        assert!(output.status.success(), "git {words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Lets the robots answer so.
    fn answering(&self, answer: &str) {
        let out = self.tools.path().display();
        let script = format!(
            "#!/bin/sh\nwhile [ $# -gt 1 ]; do\n  case $1 in --output) answer=$2 ;; --data-binary) body=${{2#@}} ;; esac\n  shift\ndone\n\
             cat \"$body\" >> {out}/posted\necho \"$1\" >> {out}/hooks\nprintf '%s' '{answer}' > \"$answer\"\n"
        );
        let curl = self.tools.path().join("curl");
        fs::write(&curl, script).expect("a tool");
        #[cfg(unix)]
        fs::set_permissions(&curl, std::os::unix::fs::PermissionsExt::from_mode(0o755)).expect("a tool that can be run");
    }

    /// What was posted since the last time somebody looked: the addresses, and the bodies.
    fn posted(&self) -> (Vec<String>, Vec<Value>) {
        let take = |name: &str| {
            let path = self.tools.path().join(name);
            let text = fs::read_to_string(&path).unwrap_or_default();
            let _ = fs::remove_file(&path);
            text
        };
        let bodies = take("posted").lines().map(|line| serde_json::from_str(line).expect("a body")).collect();
        (take("hooks").lines().map(str::to_owned).collect(), bodies)
    }

    /// Runs a step as a forge does.
    fn step(&self, run: &str, more: &[(&str, &str)]) -> Output {
        let here = Path::new(env!("CARGO_BIN_EXE_guiju")).parent().expect("a folder");
        let path = format!("{}:{}:/usr/local/bin:/usr/bin:/bin", self.tools.path().display(), here.display());
        let origin = self.origin.path().to_str().expect("UTF-8");
        let head = self.git(&["rev-parse", "HEAD"]);
        let site = self.tools.path().join("site");
        let environment = [
            ("PATH", path.as_str()),
            ("HOME", self.tools.path().to_str().expect("UTF-8")),
            ("BASE", "main"),
            ("CI_MERGE_REQUEST_DIFF_BASE_SHA", head.trim()),
            ("GITEE_BRANCH", "main"),
            ("GUIJU_REPOSITORY", origin),
            ("GUIJU_SITE", site.to_str().expect("UTF-8")),
            ("GUIJU_BRANCH", "main"),
        ];
        let summary = self.tools.path().join("summary");
        let mut command = Command::new("bash");
        command.args(["-eo", "pipefail", "-c", run]).current_dir(self.office.root()).env_clear();
        command.envs(environment).env("GITHUB_STEP_SUMMARY", summary).envs(more.iter().copied());
        command.output().expect("a shell")
    }

    fn ledger_at_the_origin(&self) -> Option<String> {
        let mut command = Command::new("git");
        command.args(["show", "main:office/reminders.toml"]).current_dir(self.origin.path());
        let output = command.output().expect("git");
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// The steps of the jobs, checked against the schemas of their forges; none where a tool is missing.
fn steps(made: &Forged) -> Option<Vec<(String, String)>> {
    let python = std::env::var("GUIJU_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/jobs_check.py");
    let output = Command::new(python).arg(script).arg(made.office.root()).output();
    let code = output.as_ref().ok().and_then(|output| output.status.code());
    if skipped_without("Python with the packages jsonschema, PyYAML and schemastore", output.is_ok() && code != Some(3)) {
        return None;
    }
    let output = output.expect("the check ran");
    assert_eq!(code, Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    let steps = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("a step"));
    Some(steps.map(|step| (text(&step["file"]), text(&step["run"]))).collect())
}

const HOOKS: [(&str, &str); 2] =
    [("GUIJU_HOOK", "https://robot.example/all"), ("GUIJU_HOOK_WECOM_CITY_1", "https://robot.example/city")];

#[track_caller]
fn runs_as_written(forge: &str, expected_steps: usize) {
    let made = forged(forge);
    let Some(steps) = steps(&made) else { return };
    assert_eq!(steps.len(), expected_steps, "{steps:?}");
    let mut reminded = false;
    for (file, run) in &steps {
        let reminds = run.contains("guiju-remind.sh");
        let output = made.step(run, &HOOKS);
        // The evaluation is overdue: what was to be posted was posted, and then it fails.
        let expected = if reminds { 3 } else { 0 };
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(expected), "{file}: {run}\n{said}");
        reminded |= reminds;
    }
    assert!(reminded, "{forge} has no step that reminds");
    let (hooks, bodies) = made.posted();
    assert_eq!(hooks, HOOKS.map(|(_, hook)| hook), "everything for the legal office, its part for the unit");
    let content = |at: usize| bodies[at]["markdown"]["content"].as_str().expect("a text").to_owned();
    assert!(content(0).contains("示例市公园管理规定") && !content(1).contains("示例市公园管理规定"));
    assert!(content(1).contains("示例市路灯管理规定"));
    let ledger = made.ledger_at_the_origin().expect("a ledger that was pushed");
    assert!(ledger.contains("sample/evaluate@2029-07-14"), "{ledger}");
    let site: [PathBuf; 2] = [made.office.path("public/index.html"), made.tools.path().join("site/index.html")];
    assert!(site.iter().any(|page| page.is_file()), "the site was built");
}

#[test]
fn the_jobs_for_github_are_valid_and_run_as_they_are_written() {
    runs_as_written("github", 6);
}

#[test]
fn the_jobs_for_gitlab_are_valid_and_run_as_they_are_written() {
    runs_as_written("gitlab", 3);
}

#[test]
fn the_jobs_for_gitee_run_as_they_are_written() {
    runs_as_written("gitee", 3);
}

#[test]
fn what_did_not_go_out_is_not_confirmed_and_is_told_again() {
    let made = forged("github");
    let remind = |environment: &[(&str, &str)]| made.step("bash ci/guiju-remind.sh", environment).status.code();
    assert_eq!(remind(&[]), Some(1), "no robot has an address");
    made.answering("{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
    assert_eq!(remind(&HOOKS), Some(1), "the robot did not take it");
    assert_eq!(made.ledger_at_the_origin(), None);
    assert_eq!(made.posted().0.len(), 1);
    made.answering("{\"StatusCode\":0,\"StatusMessage\":\"success\"}");
    assert_eq!(remind(&[("GUIJU_ROBOT", "feishu"), HOOKS[0]]), Some(3));
    assert_eq!(made.posted().1[0]["msg_type"], "post");
    assert!(made.ledger_at_the_origin().is_some());
    // Once it went out there is nothing to post, and what is overdue still fails the job.
    assert_eq!(remind(&HOOKS), Some(3));
    assert_eq!(made.posted().0, [""; 0]);
}

#[test]
fn no_day_off_is_disturbed() {
    let made = forged("github");
    let office = made.office.replacing("guiju.toml", "demonstration-day = 2029-01-15", "demonstration-day = 2029-01-14");
    let made = Forged { office, ..made };
    let output = made.step("bash ci/guiju-remind.sh", &HOOKS);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "今天不上班，不提醒\n");
}

#[test]
fn jobs_that_are_there_are_left_alone_and_a_new_folder_gets_them_too() {
    let office = Office::base().with(".gitlab-ci.yml", "own: {}\n");
    let output = office.run("init --ci gitlab");
    assert_eq!(output.code, 2, "{output:?}");
    assert!(!office.path("ci/guiju-remind.sh").exists(), "none is written when one is there");
    assert_eq!(office.run("init --ci github").code, 0);
    let hooks = fs::read_to_string(office.path(".github/workflows/guiju-remind.yml")).expect("a job");
    assert!(hooks.contains("GUIJU_HOOK: ${{ secrets.GUIJU_HOOK }}") && !hooks.contains("{hooks}"), "{hooks}");
    let empty = Office::empty();
    assert_eq!(empty.run("init neu --ci gitlab").code, 0);
    assert!(empty.path("neu/guiju.toml").is_file() && empty.path("neu/.gitlab-ci.yml").is_file());
    let checked = empty.run("-C neu check --deny warnings");
    assert_eq!(checked.code, 0, "{checked:?}");
}
