//! What happens to documents, recorded by commands: a whole life as a transcript, the same by dialogue, what is refused, and the numbers.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::harness::{Office, files, fixture, skipped_without};

/// The plain office in a repository whose commits have an author.
fn office() -> Office {
    named(Office::base().commit("2026-01-05", "初始"))
}

fn named(office: Office) -> Office {
    let repository = git2::Repository::open(office.root()).expect("a repository");
    let mut config = repository.config().expect("a configuration");
    config.set_str("user.name", "法规科").expect("a name");
    config.set_str("user.email", "office@example.gov.cn").expect("an address");
    office
}

/// What a command printed, as a person saw it: data, the rest, and the code where it is not 0.
fn transcript(office: &Office, words: &str) -> String {
    let output = office.run(words);
    let mut text = format!("$ guiju {words}\n{}{}", output.stdout, output.stderr);
    if output.code != 0 {
        text.push_str(&format!("[{}]\n", output.code));
    }
    without_commits(&text) + "\n"
}

/// The names of commits differ from run to run, for they hold the time.
fn without_commits(text: &str) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        match line.strip_prefix("已提交 ").and_then(|rest| rest.split_once('：')) {
            Some((_, subject)) => out.push_str(&format!("已提交 …：{subject}")),
            None => out.push_str(line),
        }
    }
    out
}

/// The history, the newest first: what each commit says and which files it touched.
fn log(office: &Office) -> String {
    let repository = git2::Repository::open(office.root()).expect("a repository");
    let mut walk = repository.revwalk().expect("a walk");
    walk.push_head().expect("a head");
    let mut text = String::new();
    for id in walk {
        let commit = repository.find_commit(id.expect("an id")).expect("a commit");
        let before = commit.parent(0).ok().and_then(|parent| parent.tree().ok());
        let diff = repository.diff_tree_to_tree(before.as_ref(), commit.tree().ok().as_ref(), None).expect("a difference");
        if before.is_none() {
            break;
        }
        text.push_str(&format!(
            "{} <{}>\n",
            commit.author().name().unwrap_or_default(),
            commit.author().email().unwrap_or_default()
        ));
        commit.message().unwrap_or_default().lines().for_each(|line| text.push_str(&format!("    {line}\n")));
        for delta in diff.deltas() {
            text.push_str(&format!("  {}\n", delta.new_file().path().unwrap_or(Path::new("")).display()));
        }
        text.push('\n');
    }
    text
}

#[track_caller]
fn same_as(snapshot: &str, text: &str) {
    let path = fixture("transcripts").join(snapshot);
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("a transcript");
    }
    let kept = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{}: SNAPSHOTS=overwrite writes it", path.display()));
    snapbox::assert_data_eq!(text.to_owned(), snapbox::Data::text(kept).raw());
}

const TEXT: &str = "# 示例市景观照明管理办法\n\n第一条　为了规范景观照明的建设和维护，制定本办法。\n\n第二条　本市行政区域内景观照明的建设、维护适用本办法。\n\n第三条　景观照明设施由其所有人维护，损坏的应当在二十日内修复。\n\n第四条　本办法自2026年8月20日起施行，有效期5年。\n";

/// What people write while the commands record what happens: texts, working papers, the interpretation; and commit themselves.
fn written(office: Office, path: &str, text: &str) -> Office {
    let office = office.with(&format!("documents/lamp-rules/{path}"), text);
    office.commit("2026-01-06", &format!("写好 {path}"))
}

#[test]
fn the_life_of_a_document_is_recorded_by_commands_alone() {
    let mut office = office();
    let mut text = String::new();
    let mut say = |office: &Office, words: &str| text.push_str(&transcript(office, words));
    say(
        &office,
        "new lamp-rules --title 示例市景观照明管理办法 --kind normative --disclosure active --responsible 市政科 --as-of 2026-03-02 --commit",
    );
    say(
        &office,
        "consult lamp-rules --from 2026-03-09 --to 2026-04-08 --where 局门户网站 --text text/draft.md --opinions-received 3 --opinions-adopted 1 --as-of 2026-04-20 --commit",
    );
    say(&office, "prepare lamp-rules --step submitted --date 2026-05-11 --as-of 2026-05-11 --commit");
    say(&office, "review lamp-rules --gate risk --date 2026-05-18 --not-applicable 不涉及重大风险 --as-of 2026-05-18 --commit");
    say(
        &office,
        "review lamp-rules --gate fair-competition --date 2026-05-18 --by 法规科 --conclusion 不具有排除、限制竞争效果 --as-of 2026-05-18 --commit",
    );
    say(
        &office,
        "review lamp-rules --gate legality --date 2026-05-25 --by 示例市司法局 --conclusion 合法 --as-of 2026-05-25 --commit",
    );
    say(
        &office,
        "review lamp-rules --gate deliberation --date 2026-06-29 --by 局长办公会议 --conclusion 通过 --as-of 2026-06-29 --commit",
    );
    office = written(office, "text/2026-08-20.md", TEXT);
    let mut say = |office: &Office, words: &str| text.push_str(&transcript(office, words));
    say(&office, "numbers --prefix 示城管 --year 2026");
    say(
        &office,
        "issue lamp-rules --date 2026-07-13 --number 示城管〔2026〕1号 --registration unknown --effective 2026-08-20 --term 5年 --text text/2026-08-20.md --as-of 2026-07-13 --commit",
    );
    say(&office, "publish lamp-rules --at 2026-07-15T10:00 --where 局门户网站 --as-of 2026-07-15 --commit");
    office = written(office, "interpretation.md", "# 解读\n\n为什么制定：规范景观照明。\n");
    let mut say = |office: &Office, words: &str| text.push_str(&transcript(office, words));
    say(&office, "interpret lamp-rules --date 2026-07-16 --record interpretation.md --as-of 2026-07-16 --commit");
    say(
        &office,
        "file lamp-rules --date 2026-07-27 --with 示例市司法局 --number unknown --result 准予备案 --as-of 2026-07-27 --commit",
    );
    say(
        &office,
        "correct lamp-rules --date 2026-09-07 --field 第三条 --was 二十日 --is 三十日 --instrument-title 更正公告 --instrument-number none --instrument-date 2026-09-07 --as-of 2026-09-07 --commit",
    );
    say(
        &office,
        "suspend lamp-rules --date 2027-02-01 --from 2027-02-08 --by 示例市城市管理局 --instrument-title 停止执行的通告 --instrument-number 示城管〔2027〕1号 --instrument-date 2027-02-01 --as-of 2027-02-08 --commit",
    );
    say(&office, "resume lamp-rules --date 2027-04-12 --by 示例市城市管理局 --as-of 2027-04-12 --commit");
    say(
        &office,
        "transfer lamp-rules --date 2028-01-03 --from 示例市城市管理局 --to 示例市住房和城乡建设局 --as-of 2028-01-03 --commit",
    );
    office = written(office, "records/evaluation-2030.md", "评估报告\n");
    let mut say = |office: &Office, words: &str| text.push_str(&transcript(office, words));
    say(
        &office,
        "evaluate lamp-rules --date 2030-12-16 --conclusion extend --reason 仍有需要 --record records/evaluation-2030.md --as-of 2030-12-16 --commit",
    );
    say(
        &office,
        "extend lamp-rules --date 2031-06-09 --term 5年 --draft extension-notice-2031 --draft-number 示城管〔2031〕1号 --as-of 2031-06-09 --commit",
    );
    office = written(office, "text/2032-10-01.md", &TEXT.replace("二十日", "十五日").replace("2026年8月20日", "2032年10月1日"));
    let mut say = |office: &Office, words: &str| text.push_str(&transcript(office, words));
    say(
        &office,
        "revise lamp-rules --date 2032-09-01 --effective 2032-10-01 --term 5年 --text text/2032-10-01.md --as-of 2032-09-01 --commit",
    );
    say(
        &office,
        "repeal lamp-rules --date 2035-03-05 --effective 2035-04-01 --draft repeal-decision-2035 --draft-number 示城管〔2035〕1号 --as-of 2035-03-05 --commit",
    );
    say(&office, "status lamp-rules --as-of 2035-04-01");
    text.push_str(&format!("$ git log\n{}", log(&office)));
    same_as("life.txt", &text);
    let record = fs::read_to_string(office.path("documents/lamp-rules/document.toml")).expect("a record");
    same_as("life.toml", &record);
    let checked = office.run("check --as-of 2035-04-01");
    assert_eq!(checked.code, 0, "{checked:?}");
    let repository = git2::Repository::open(office.root()).expect("a repository");
    let left: Vec<String> = repository
        .statuses(Some(git2::StatusOptions::new().include_untracked(true)))
        .expect("the state")
        .iter()
        .map(|it| format!("{:?} {}", it.status(), it.path().unwrap_or_default()))
        .collect();
    assert_eq!(left, [""; 0], "every file that was written is committed");
}

/// Leads a dialogue; none where there is no Python with pseudo-terminals.
fn dialogue(office: &Office, words: &str, answers: &[&str]) -> Option<String> {
    let python = std::env::var("GUIJU_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialogue.py");
    let mut command = Command::new(python);
    command.arg(script).arg(env!("CARGO_BIN_EXE_guiju")).args(words.split_whitespace());
    command
        .env_clear()
        .env("HOME", office.root().join(".home"))
        .env("PATH", "/usr/bin:/bin")
        .env("TERM", "dumb")
        .env("NO_COLOR", "1");
    let child = command.current_dir(office.root()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let is_there = cfg!(unix) && child.is_ok();
    if skipped_without("python3", is_there) {
        return None;
    }
    let mut child = child.expect("it was started");
    child.stdin.take().expect("a pipe").write_all(answers.join("\n").as_bytes()).expect("the answers");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let shown = String::from_utf8(output.stdout).expect("UTF-8");
    // A step that is being done writes over its own line.
    let shown: String = shown.split('\n').map(|line| format!("{}\n", line.rsplit('\r').next().unwrap_or(line))).collect();
    let plain = shown.replace("\u{1b}[2K", "").replace("\u{1b}[?25l", "").replace("\u{1b}[?25h", "");
    Some(format!("$ guiju {words}\n{}\n", without_commits(plain.trim_end())))
}

#[test]
fn the_same_life_is_recorded_by_dialogue() {
    let mut office = office();
    let mut text = String::new();
    macro_rules! lead {
        ($words:expr, $($answer:expr),*) => {
            match dialogue(&office, $words, &[$($answer),*]) {
                Some(shown) => text.push_str(&shown),
                None => return,
            }
        };
    }
    lead!("new --as-of 2026-03-02", "lamp-rules", "示例市景观照明管理办法", "1", "", "1", "", "1", "y");
    lead!("consult lamp-rules --as-of 2026-03-09", "", "", "局门户网站", "", "y");
    lead!("review lamp-rules --as-of 2026-05-18", "fair-competition", "", "法规科", "不具有排除、限制竞争效果", "", "y");
    lead!("review lamp-rules --as-of 2026-05-25", "1", "", "", "合法", "", "y");
    lead!("review lamp-rules --as-of 2026-06-29", "4", "", "", "通过", "-", "y");
    office = written(office, "text/2026-08-20.md", TEXT);
    lead!("issue lamp-rules --as-of 2026-07-13", "", "", "", "2026-08-20", "", "", "y");
    lead!("publish lamp-rules --as-of 2026-07-15", "2026-07-15T10:00", "局门户网站", "y");
    office = written(office, "interpretation.md", "# 解读\n\n为什么制定：规范景观照明。\n");
    lead!("interpret lamp-rules --as-of 2026-07-16", "", "", "y");
    lead!("file lamp-rules --as-of 2026-07-27", "", "", "unknown", "准予备案", "y");
    office = written(office, "records/evaluation-2030.md", "评估报告\n");
    lead!("evaluate --as-of 2030-12-16", "lamp-rule", "lamp-rules", "", "2", "仍有需要", "records/evaluation-2030.md", "y");
    lead!("extend lamp-rules --as-of 2031-06-09", "", "", "", "extension-notice-2031", "", "y");
    lead!(
        "repeal lamp-rules --as-of 2031-09-01",
        "2031-09-31",
        "2031-09-01",
        "",
        "2031-10-01",
        "",
        "repeal-decision-2031",
        "",
        "n"
    );
    lead!("repeal lamp-rules --as-of 2031-09-01", "", "", "2031-10-01", "", "repeal-decision-2031", "", "y");
    lead!("status lamp-rules --as-of 2031-10-01",);
    same_as("dialogue.txt", &text);
    let checked = office.run("check --as-of 2031-10-01");
    assert_eq!(checked.code, 0, "{checked:?}");
}

#[test]
fn a_dialogue_asks_why_before_it_records_what_a_rule_speaks_against() {
    let office = office();
    let before = files(office.root());
    let repeal = "repeal sample --as-of 2026-11-24 --effective 2026-12-01";
    let Some(shown) = dialogue(&office, repeal, &["2026-11-02", "", "", "", ""]) else { return };
    assert!(shown.contains("ending-instrument") && shown.contains("什么也没有写"), "{shown}");
    assert!(files(office.root()) == before, "{shown}");
    let Some(shown) = dialogue(&office, repeal, &["2026-11-02", "", "", "", "决定未收录", "y"]) else { return };
    let record = fs::read_to_string(office.path("documents/sample/document.toml")).expect("a record");
    assert!(record.contains("disputed  = \"决定未收录\""), "{shown}\n{record}");
}

#[test]
fn a_dialogue_that_is_broken_off_writes_nothing() {
    let office = office();
    let before = files(office.root());
    let Some(shown) = dialogue(&office, "evaluate sample", &["2026-06-01"]) else { return };
    assert!(shown.contains("对话中断，什么也没有写") && shown.contains("[2, "), "{shown}");
    assert!(files(office.root()) == before);
}

/// An office in which a rule or the truth speaks against much.
fn tempting() -> Office {
    let office = Office::base();
    let faulty = "title = \"甲\"\nkind = \"normativ\"\n";
    let draft = "title = \"乙\"\nkind = \"list\"\nissuers = [\"示例市城市管理局\"]\ndisclosure = \"active\"\n";
    let office = office.with("documents/faulty/document.toml", faulty).with("documents/draft/document.toml", draft);
    named(office.commit("2026-01-05", "初始"))
}

#[test]
fn what_cannot_be_so_or_breaks_a_rule_is_refused_and_every_byte_stays() {
    let office = tempting();
    let before = files(office.root());
    let refused = [
        // It cannot be so.
        (1, "publish sample --at 2024-01-01 --as-of 2026-11-24", "days-in-order"),
        (1, "issue sample --date 2026-03-02 --number 示城管〔2026〕1号 --effective 2026-04-10 --as-of 2026-11-24", "event-twice"),
        (1, "extend sample --date 2026-11-02 --until 2026-10-01 --as-of 2026-11-24", "days-in-order"),
        (1, "repeal sample --date 2026-11-02 --instrument nowhere --as-of 2026-11-24", "relation-target"),
        (1, "evaluate sample --date 2026-11-02 --conclusion extend --record records/none.md --as-of 2026-11-24", "file-missing"),
        (1, "interpret sample --date 2026-11-02 --record records/minutes.md --as-of 2026-11-24", "record-published"),
        (1, "publish draft --at 2026-11-02 --as-of 2026-11-24", "event-without-issue"),
        // A rule speaks against it.
        (1, "resume sample --date 2026-11-02 --as-of 2026-11-24", "act-without-effect"),
        (1, "extend sample --date 2026-11-02 --until 2039-07-14 --as-of 2026-11-24", "extension-cap"),
        (1, "extend sample --date 2029-08-01 --until 2031-07-14 --as-of 2029-08-01", "extension-after-lapse"),
        (1, "repeal sample steady --date 2026-11-02 --as-of 2026-11-24", "ending-instrument"),
        // It was not written down well enough.
        (2, "extend sample --date 2026-11-02 --as-of 2026-11-24", "--until | --term"),
        (2, "repeal sample --date 2026-11-31", "2026-11-31"),
        (2, "publish faulty --at 2026-11-02", "记录有错"),
        (2, "publish sampel --at 2026-11-02", "sample"),
        (2, "new sample --title 重名 --kind list --disclosure active", "已经有了"),
        (2, "new Lamp --title 重名 --kind list --disclosure active", "不能作标识"),
    ];
    for (code, words, said) in refused {
        for words in [words.to_owned(), format!("{words} --commit")] {
            let output = office.run(&words);
            assert_eq!(output.code, code, "{words}: {output:?}");
            assert!(output.stderr.contains(said), "{words}: {said}\n{}", output.stderr);
            assert!(output.stdout.is_empty(), "{words}: nothing is shown that is not written");
            assert!(files(office.root()) == before, "{words} changed the folder");
        }
    }
    let shown = office.run("suspend sample --date 2026-11-02 --as-of 2026-11-24 --dry-run");
    assert_eq!(shown.code, 0, "{shown:?}");
    assert!(
        shown.stdout.contains("+type = \"suspended\"") && shown.stderr.contains("现行有效，至 2029-07-14 → 停止执行"),
        "{shown:?}"
    );
    assert!(files(office.root()) == before, "what is only shown is not written");
}

#[test]
fn what_breaks_a_rule_is_written_with_its_reason_and_told_ever_after() {
    let office = office();
    let words = "extend sample --date 2026-11-02 --until 2039-07-14 --instrument-title 延期通知 --instrument-number 示城管〔2026〕3号 \
                 --instrument-date 2026-11-02 --disputed 市政府常务会议已定 --as-of 2026-11-24";
    let written = office.run(words);
    assert_eq!(written.code, 0, "{written:?}");
    assert!(written.stdout.contains("+disputed   = \"市政府常务会议已定\""), "{written:?}");
    let checked = office.run("check --as-of 2026-11-24");
    for said in ["extension-cap", "extension-unevaluated", "event-disputed", "市政府常务会议已定"] {
        assert!(checked.stderr.contains(said), "{said}: {}", checked.stderr);
    }
    // Where no rule speaks against it, nothing is disputed.
    let plain = office.run("suspend steady --date 2026-11-02 --disputed 多余的理由 --as-of 2026-11-24");
    assert_eq!(plain.code, 0, "{plain:?}");
    assert!(plain.stderr.contains("理由不写入") && !plain.stdout.contains("disputed"), "{plain:?}");
}

#[test]
fn a_commit_holds_just_what_was_recorded_and_leaves_all_else_as_it_was() {
    let office = office()
        .with("documents/steady/text/2024-07-15.md", "# 示例市公园管理规定\n\n第一条　甲。\n")
        .with("notes.txt", "便条\n");
    let repository = git2::Repository::open(office.root()).expect("a repository");
    let mut index = repository.index().expect("an index");
    index.add_path(Path::new("notes.txt")).expect("staged");
    index.write().expect("the index");
    let output = office.run("suspend sample --date 2026-11-02 --as-of 2026-11-24 --commit");
    assert_eq!(output.code, 0, "{output:?}");
    let log = log(&office);
    let (newest, _) = log.split_once("\n\n").expect("a commit");
    assert!(newest.starts_with("法规科 <office@example.gov.cn>\n    登记停止执行：《示例市路灯管理规定》"), "{log}");
    assert!(newest.ends_with("  documents/sample/document.toml"), "{newest}");
    let states = repository.statuses(Some(git2::StatusOptions::new().include_untracked(true))).expect("the state");
    let states: Vec<(String, git2::Status)> =
        states.iter().map(|it| (it.path().unwrap_or_default().to_owned(), it.status())).collect();
    assert!(states.contains(&("notes.txt".to_owned(), git2::Status::INDEX_NEW)), "{states:?}");
    assert!(states.contains(&("documents/steady/text/2024-07-15.md".to_owned(), git2::Status::WT_MODIFIED)), "{states:?}");
    assert_eq!(states.len(), 2, "{states:?}");
}

#[test]
fn what_could_not_be_committed_alone_is_not_written_either() {
    let record = "documents/sample/document.toml";
    let without_author = Office::base().commit("2026-01-05", "初始");
    let edited = office().replacing(record, "市政科", "路灯科");
    let signed = office();
    let repository = git2::Repository::open(signed.root()).expect("a repository");
    repository.config().expect("a configuration").set_bool("commit.gpgsign", true).expect("set");
    for (office, said) in [(Office::base(), "历史"), (without_author, "提交人"), (edited, "尚未提交的改动"), (signed, "签名")]
    {
        let before = files(&office.path("documents"));
        let output = office.run("suspend sample --date 2026-11-02 --as-of 2026-11-24 --commit");
        assert_eq!(output.code, 2, "{output:?}");
        assert!(output.stderr.contains(said), "{said}: {}", output.stderr);
        assert!(files(&office.path("documents")) == before, "{said}");
    }
}

#[test]
fn several_documents_and_their_instrument_are_written_together() {
    let office = office();
    let words = "repeal sample steady --date 2026-11-02 --effective 2026-12-01 --draft repeal-2026 --as-of 2026-11-24";
    let output = office.run(words);
    assert_eq!(output.code, 0, "{output:?}");
    let text = fs::read_to_string(office.path("documents/repeal-2026/text/2026-11-02.md")).expect("the decision");
    for said in [
        "# 关于废止《示例市路灯管理规定》等2件文件的决定",
        "| 2 | 示例市公园管理规定 | 示城管〔2024〕1号 | 2024年6月3日 |",
        "自2026年12月1日起废止",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let status = office.run("status --json --as-of 2026-12-01");
    assert_eq!(status.stdout.matches("\"status\": \"repealed\"").count(), 2, "{}", status.stdout);
    assert_eq!(office.run("check --as-of 2026-12-01").code, 0);
    // The paper alone, for those who have to approve it; and the office's own template.
    let own = self::office()
        .with("office/drafts/lapsed.md", "# 失效公告：{documents}\n\n共{count}件，自{effective}起失效。\n\n{table}\n");
    let output = own.run("lapse sample steady --date 2026-11-02 --draft lapse-2026 --draft-only --as-of 2026-11-02");
    assert_eq!(output.code, 0, "{output:?}");
    let text = fs::read_to_string(own.path("documents/lapse-2026/text/draft.md")).expect("a draft");
    assert!(text.contains("共2件，自2026年11月2日起失效。"), "{text}");
    let record = fs::read_to_string(own.path("documents/sample/document.toml")).expect("a record");
    assert!(!record.contains("lapse-2026"), "nothing is recorded yet");
}

#[test]
fn where_one_file_cannot_be_written_none_is() {
    // A file lies where the folder of the instrument would be.
    let office = office().with("documents/repeal-2026", "not a folder\n");
    let before = files(office.root());
    let output = office.run("repeal sample steady --date 2026-11-02 --draft repeal-2026 --as-of 2026-11-24");
    assert_eq!(output.code, 2, "{output:?}");
    assert!(files(office.root()) == before, "{output:?}");
}

#[test]
fn an_amendment_goes_the_same_way() {
    let office = named(crate::amend::before_the_amendment().commit("2026-01-05", "初始"));
    let words = "amend water-saving-subsidy --instrument package-decision-2024 --confirm --commit";
    let output = office.run(words);
    assert_eq!(output.code, 0, "{output:?}");
    let log = log(&office);
    let (newest, _) = log.split_once("\n\n").unwrap_or((&log, ""));
    assert!(newest.contains("登记修改：《") && newest.ends_with("water-saving-subsidy/text/2024-10-15.md"), "{newest}");
}

#[test]
fn documents_that_lie_under_years_get_a_neighbour_under_its_year() {
    let office = office();
    fs::create_dir_all(office.path("documents/2024")).expect("a folder");
    for id in ["sample", "steady"] {
        fs::rename(office.path(&format!("documents/{id}")), office.path(&format!("documents/2024/{id}"))).expect("moved");
    }
    let output = office.run("new lamp-list --title 灯具目录 --kind list --disclosure active --as-of 2026-03-02");
    assert_eq!(output.code, 0, "{output:?}");
    assert!(
        office.path("documents/2026/lamp-list/document.toml").is_file()
            && office.path("documents/2026/lamp-list/text/draft.md").is_file()
    );
    let checked = office.run("check --as-of 2026-03-02 --deny warnings");
    assert_eq!(checked.code, 0, "{checked:?}");
}

#[test]
fn a_record_keeps_its_mark_and_its_line_ends() {
    let record = "documents/sample/document.toml";
    let text = fs::read_to_string(office().path(record)).expect("a record");
    let office = Office::base().with(record, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    let output = office.run("suspend sample --date 2026-11-02 --as-of 2026-11-24");
    assert_eq!(output.code, 0, "{output:?}");
    let after = fs::read_to_string(office.path(record)).expect("a record");
    assert_eq!(
        after,
        format!("\u{feff}{}", format!("{text}\n[[event]]\ntype = \"suspended\"\ndate = 2026-11-02\n").replace('\n', "\r\n"))
    );
}

#[test]
fn the_numbers_are_listed_with_what_bears_them_and_what_was_passed_over() {
    let office = office();
    let mut text = transcript(&office, "numbers");
    text.push_str(&transcript(&office, "numbers --skip 示城管〔2024〕4号 --reason 编号后未印发"));
    text.push_str(&transcript(&office, "numbers --skip 示城管〔2024〕4号 --reason 又记一次"));
    text.push_str(&transcript(&office, "numbers --skip 示城管〔2024〕1号 --reason 已经用了"));
    text.push_str(&transcript(&office, "numbers --prefix 示城管 --year 2024"));
    text.push_str(&transcript(&office, "numbers --json"));
    text.push_str(&transcript(&office, "numbers --prefix 示城管 --year 2026"));
    text.push_str(&fs::read_to_string(office.path("office/numbers.toml")).expect("the numbers"));
    same_as("numbers.txt", &text);
}

#[test]
fn two_branches_that_take_one_number_are_told_when_they_meet() {
    let record = |title: &str| {
        format!(
            "title = \"{title}\"\nkind = \"list\"\nissuers = [\"示例市城市管理局\"]\nresponsible = \"市政科\"\ndisclosure = \"active\"\n"
        )
    };
    let office = Office::base()
        .with("documents/list-a/document.toml", record("清单甲"))
        .with("documents/list-b/document.toml", record("清单乙"));
    let office = named(office.commit("2026-01-05", "初始"));
    let git = |words: &str| {
        let repository = git2::Repository::open(office.root()).expect("a repository");
        match words.split_once(' ') {
            Some(("branch", name)) => {
                let head = repository.head().and_then(|head| head.peel_to_commit()).expect("a commit");
                repository.branch(name, &head, false).expect("a branch");
            }
            Some(("switch", name)) => {
                repository.set_head(&format!("refs/heads/{name}")).expect("a branch");
                repository.checkout_head(Some(git2::build::CheckoutBuilder::new().force())).expect("checked out");
            }
            Some(("merge", name)) => {
                let other = repository.find_branch(name, git2::BranchType::Local).expect("a branch");
                let other = repository.reference_to_annotated_commit(other.get()).expect("a commit");
                repository.merge(&[&other], None, None).expect("merged");
                assert!(!repository.index().expect("an index").has_conflicts(), "git itself sees no conflict");
            }
            _ => panic!("{words}"),
        }
    };
    git("branch other");
    let take = |id: &str| {
        let words = format!("issue {id} --date 2026-03-02 --number 示城管〔2026〕1号 --as-of 2026-03-02 --commit");
        let output = office.run(&words);
        assert_eq!(output.code, 0, "{output:?}");
    };
    take("list-a");
    git("switch other");
    take("list-b");
    assert_eq!(office.run("check --as-of 2026-03-02").code, 0, "each branch alone is clean");
    git("merge main");
    let checked = office.run("check --as-of 2026-03-02");
    assert_eq!(checked.code, 1, "{checked:?}");
    assert!(checked.stderr.contains("document-number-unique") && checked.stderr.contains("list-a"), "{}", checked.stderr);
    // As the job of a forge checks a merge: only what the change touched, and every error.
    let of_change = office.run("check --as-of 2026-03-02 --deny warnings --changed-since main");
    assert_eq!(of_change.code, 1, "{of_change:?}");
    assert!(of_change.stderr.contains("document-number-unique"), "{}", of_change.stderr);
    let numbers = office.run("numbers --year 2026");
    assert_eq!(numbers.code, 1, "{numbers:?}");
    assert!(
        numbers.stdout.contains("示城管〔2026〕1号  重号：list-a、list-b")
            && numbers.stdout.contains("下一个：示城管〔2026〕2号"),
        "{numbers:?}"
    );
    // In one tree the second is refused at once.
    let office = Office::base().with("documents/list-a/document.toml", record("清单甲"));
    let output = office.run("issue list-a --date 2026-03-02 --number 示城管[2024]02号 --as-of 2026-03-02");
    assert_eq!(output.code, 1, "{output:?}");
    assert!(output.stderr.contains("document-number-unique"), "{}", output.stderr);
}
