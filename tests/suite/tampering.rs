//! `guiju verify`: every kind of tampering is planted in a repository and caught by name; what is innocent raises nothing.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};

use guiju::check;
use serde_json::Value;
use snapbox::prelude::*;

use crate::commits::{by, make_shallow, on_branch, repository};
use crate::harness::{Office, Output, skipped_without};

const RECORD: &str = "documents/sample/document.toml";
const TEXT: &str = "documents/sample/text/2024-07-15.md";
const PARTS: &str =
    "parts        = [{ role = \"attachment\", number = 1, title = \"申请表\", file = \"attachments/form.md\" }]\n";
const STOPPED: &str = "\n[[event]]\ntype = \"suspended\"\ndate = 2025-01-10\nby   = \"示例市城市管理局\"\n\n[[event]]\ntype = \"resumed\"\ndate = 2025-01-10\nby   = \"示例市城市管理局\"\n";
const CORRECTED: &str = "\n[[event]]\ntype  = \"corrected\"\ndate  = 2026-11-20\nfield = \"第三条\"\n";

/// The plain office with an attachment and a stop of one day, published and committed.
fn published() -> Office {
    let office = Office::base().replacing(RECORD, "term         =", &format!("{PARTS}term         ="));
    let office = adding(office, STOPPED).with("documents/sample/attachments/form.md", "申请人：\n");
    by("甲", "2025-02-01").commit(&office);
    office
}

fn adding(office: Office, words: &str) -> Office {
    let text = fs::read_to_string(office.path(RECORD)).expect("a record");
    office.with(RECORD, format!("{text}{words}"))
}

fn rename(office: &Office, from: &str, to: &str) {
    fs::create_dir_all(office.path(to).parent().expect("a folder")).expect("a folder");
    fs::rename(office.path(from), office.path(to)).expect("renamed");
}

/// The codes that are told, with author and day of each.
fn told(output: &Output) -> Vec<(String, String, String)> {
    let report: Value = serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
    let word = |value: &Value| value.as_str().unwrap_or("–").to_owned();
    let findings = report["findings"].as_array().expect("findings").iter();
    findings.map(|it| (word(&it["code"]), word(&it["args"]["author"]), word(&it["args"]["day"]))).collect()
}

#[track_caller]
fn verify(office: &Office, words: &str, expected: &[(&str, &str, &str)]) {
    let output = office.run(&format!("verify --json {words}"));
    let expected: Vec<_> = expected.iter().map(|(a, b, c)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned())).collect();
    assert_eq!(told(&output), expected, "{output:?}");
    let error = expected.iter().any(|(code, _, _)| code != "commit-dated-back");
    assert_eq!(output.code, i32::from(error), "{output:?}");
}

/// Tampering with the published office, committed by another on a later day, told before it is committed and after.
#[track_caller]
fn caught(code: &str, tamper: fn(Office) -> Office) {
    let office = tamper(published());
    verify(&office, "", &[(code, "–", "–")]);
    by("丙", "2026-11-20").commit(&office);
    verify(&office, "", &[(code, "丙", "2026-11-20")]);
    // What came after does not hide it.
    let office = office.with("documents/steady/notes.md", "说明\n");
    by("甲", "2026-11-21").commit(&office);
    verify(&office, "", &[(code, "丙", "2026-11-20")]);
}

macro_rules! planted_tampering {
    ($($name:ident => $code:literal, $tamper:expr;)*) => {
        $(
            #[test]
            fn $name() {
                caught($code, $tamper);
            }
        )*

        const PLANTED: &[&str] = &[$($code,)* "history-rewritten", "anchor-register-differs", "commit-not-signed", "signature-not-accepted", "commit-dated-back"];
    };
}

planted_tampering! {
    a_word_of_a_published_text_is_exchanged => "published-text-changed", |office| office.replacing(TEXT, "路灯", "街灯");
    another_file_is_put_in_the_place_of_the_published_text => "published-text-changed", |office| {
        let text = fs::read_to_string(office.path(TEXT)).expect("a text").replace("路灯", "街灯");
        office.with("documents/sample/text/new.md", text).replacing(RECORD, "text/2024-07-15.md", "text/new.md")
    };
    a_published_text_is_deleted => "published-text-removed", |office| {
        fs::remove_file(office.path(TEXT)).expect("removed");
        office
    };
    the_record_no_longer_names_the_published_text => "published-text-removed", |office| {
        office.replacing(RECORD, "text         = \"text/2024-07-15.md\"\n", "")
    };
    an_attachment_is_exchanged => "published-attachment-changed", |office| {
        office.with("documents/sample/attachments/form.md", "申请人、担保人：\n")
    };
    a_term_is_lengthened => "recorded-event-edited", |office| office.replacing(RECORD, "\"5 years\"", "\"8 years\"");
    a_last_day_is_added_where_none_was_stated => "recorded-event-edited", |office| {
        office.replacing(RECORD, "term         =", "until        = 2029-07-14\nterm         =")
    };
    a_review_is_given_another_conclusion => "recorded-event-edited", |office| office.replacing(RECORD, "\"合法\"", "\"基本合法\"");
    a_stop_is_taken_out_of_the_record => "recorded-event-removed", |office| {
        let stop = "[[event]]\ntype = \"suspended\"\ndate = 2025-01-10\nby   = \"示例市城市管理局\"\n\n";
        office.replacing(RECORD, stop, "")
    };
    the_publication_is_taken_out_of_the_record => "recorded-event-removed", |office| {
        office.replacing(RECORD, "[[event]]\ntype = \"published\"\nat   = 2024-06-05T09:30:00\n\n", "")
    };
    the_stop_and_its_end_change_places => "recorded-events-reordered", |office| {
        let office = office.replacing(RECORD, "\"suspended\"", "\"–\"").replacing(RECORD, "\"resumed\"", "\"suspended\"");
        office.replacing(RECORD, "\"–\"", "\"resumed\"")
    };
    the_day_of_effect_is_moved => "effective-day-moved", |office| office.replacing(RECORD, "effective    = 2024-07-15", "effective    = 2024-08-15");
    the_maker_is_exchanged => "published-facts-changed", |office| {
        office.replacing(RECORD, "issuers      = [\"示例市城市管理局\"]", "issuers      = [\"示例市住房局\"]")
    };
    the_title_is_changed => "published-facts-changed", |office| office.replacing(RECORD, "示例市路灯管理规定", "示例市路灯管理办法");
    a_published_document_is_withdrawn_from_the_public => "disclosure-withdrawn", |office| {
        office.replacing(RECORD, "disclosure   = \"active\"", "disclosure   = \"none\"\ndisclosure-basis = \"内部事务\"")
    };
    a_published_document_is_deleted => "published-folder-deleted", |office| {
        fs::remove_dir_all(office.path("documents/sample")).expect("removed");
        office
    };
    a_published_document_gets_another_address => "published-id-changed", |office| {
        rename(&office, "documents/sample", "documents/street-lamps");
        office
    };
}

#[test]
fn every_fault_of_the_past_is_planted() {
    let planted: BTreeSet<&str> = PLANTED.iter().copied().collect();
    let told: BTreeSet<&str> = check::PAST.iter().map(|fault| fault.code.0).collect();
    assert_eq!(planted, told);
}

#[test]
fn what_a_clerk_reads_names_the_commit_the_author_and_the_day() {
    let office = published().replacing(RECORD, "effective    = 2024-07-15", "effective    = 2024-08-15");
    let commit = by("丙", "2026-11-20").commit(&office).to_string();
    let said = |words: &str| {
        let output = office.run(&format!("verify {words}"));
        assert_eq!((output.code, output.stdout.as_str()), (1, ""), "{output:?}");
        output.stderr.replace(&commit[..12], "[commit]")
    };
    snapbox::assert_data_eq!(
        said(""),
        snapbox::str![[r#"
读取提交
核对
── 记录有误 ──

错误[effective-day-moved]: 公布以后改动了印发的生效日期，原为 2024-07-15，现为 2024-08-15（2026-11-20，丙，[commit]）
--> documents/sample/document.toml
 = 建议: 恢复公布的日期；公布时写错的，写入 corrected 事件，field = "effective"

看过 2 件的 2 次登记；错误 1 处，警告 0 处

"#]]
        .raw()
    );
    let english = said("--lang en");
    let line = "the day from which ‘issue’ takes effect was changed after the publication, from 2024-07-15 to 2024-08-15 (2026-11-20, 丙, [commit])";
    assert!(english.contains(line), "{english}");
}

#[test]
fn what_a_branch_brought_is_told_with_its_author_and_the_day_of_the_merge() {
    let office = published();
    let start = repository(&office).head().ok().and_then(|head| head.target()).expect("a commit");
    on_branch(&office, "topic", start);
    let office = office.replacing(TEXT, "路灯", "街灯");
    let topic = by("丙", "2026-11-18").commit(&office);
    on_branch(&office, "main", start);
    let office = office.with("README.md", "说明\n");
    by("甲", "2026-11-19").commit(&office);
    let office = office.replacing(TEXT, "路灯", "街灯");
    by("丁", "2026-11-20").merging(topic).commit(&office);
    verify(&office, "", &[("published-text-changed", "丙", "2026-11-20")]);
}

#[test]
fn a_rewritten_history_and_a_changed_anchor_are_told() {
    let office = published();
    let anchor = office.run("verify --write-anchor anchor.json");
    assert_eq!(anchor.code, 0, "{anchor:?}");
    let kept = office.path("anchor.json");
    let words = format!("--anchor {}", kept.display());
    verify(&office, &words, &[]);
    let text = fs::read_to_string(&kept).expect("an anchor");
    let register = text.split('"').nth(11).expect("the hash");
    fs::write(&kept, text.replace(register, &"0".repeat(64))).expect("written");
    verify(&office, &words, &[("anchor-register-differs", "–", "–")]);
    fs::write(&kept, &text).expect("written");
    // The same files on a history of its own: nothing shows but that the kept commit is gone.
    let reference = repository(&office).find_reference("refs/heads/main").expect("a branch").delete();
    reference.expect("deleted");
    fs::remove_file(&kept).expect("removed");
    by("丙", "2025-02-01").commit(&office);
    fs::write(&kept, &text).expect("written");
    verify(&office, "", &[]);
    verify(&office, &words, &[("history-rewritten", "–", "–")]);
    fs::write(&kept, "{}").expect("written");
    assert_eq!(office.run(&format!("verify {words}")).code, 2);
}

/// A key of OpenSSH; none where there is no ssh-keygen.
fn key(office: &Office, name: &str) -> Option<String> {
    let file = office.path(name);
    let mut made = Command::new("ssh-keygen");
    made.args(["-q", "-t", "ed25519", "-N", "", "-C", "office@example.gov.cn", "-f"]).arg(&file);
    let there = made.status().is_ok_and(|status| status.success());
    (!skipped_without("ssh-keygen", there)).then(|| fs::read_to_string(file.with_extension("pub")).expect("a public key"))
}

/// Signs the last commit with a key.
fn sign_head(office: &Office, key: &str) {
    let repository = repository(office);
    let head = repository.head().and_then(|head| head.peel_to_commit()).expect("a commit");
    let content = format!("{}\n{}", head.raw_header().expect("UTF-8"), head.message_raw().expect("UTF-8"));
    let mut signing = Command::new("ssh-keygen")
        .args(["-q", "-Y", "sign", "-n", "git", "-f"])
        .arg(office.path(key))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("ssh-keygen");
    std::io::Write::write_all(&mut signing.stdin.take().expect("stdin"), content.as_bytes()).expect("written");
    let signature = signing.wait_with_output().expect("a signature").stdout;
    let signed = repository.commit_signed(&content, std::str::from_utf8(&signature).expect("text"), None).expect("a commit");
    repository.reference("refs/heads/main", signed, true, "").expect("the branch");
}

#[test]
fn a_commit_that_is_not_signed_or_signed_by_a_stranger_is_told_since_signatures_are_required() {
    let office = published().with(".gitignore", "key*\nstranger*\n");
    let (Some(public), Some(_)) = (key(&office, "key"), key(&office, "stranger")) else { return };
    // Before signatures were required nothing had to be signed.
    let office = office.with("office/allowed-signers", format!("office@example.gov.cn namespaces=\"git\" {public}"));
    let setting = fs::read_to_string(office.path("guiju.toml")).expect("a setting");
    let asks = "\n[history]\nrequire-signature = true\nallowed-signers = \"office/allowed-signers\"\n";
    let office = adding(office.with("guiju.toml", format!("{setting}{asks}")), "\n# 一\n");
    by("甲", "2025-03-01").commit(&office);
    sign_head(&office, "key");
    verify(&office, "", &[]);
    let life = office.run("history sample --json");
    assert!(!life.stdout.contains("\"signed\": \"ssh\""), "a comment records nothing: {life:?}");
    let office = adding(office, "\n# 二\n");
    by("乙", "2025-03-02").commit(&office);
    verify(&office, "", &[("commit-not-signed", "乙", "2025-03-02")]);
    sign_head(&office, "stranger");
    verify(&office, "", &[("signature-not-accepted", "乙", "2025-03-02")]);
}

#[test]
fn a_commit_dated_before_the_one_on_which_it_stands_is_told_and_is_no_error() {
    let office = published();
    let office = adding(office, "\n[[event]]\ntype = \"extended\"\ndate = 2026-05-20\nuntil = 2032-07-14\n");
    by("丙", "2025-01-20").commit(&office);
    verify(&office, "", &[("commit-dated-back", "丙", "2025-01-20")]);
}

#[test]
fn a_part_of_the_history_is_verified_and_never_looks_whole() {
    let office = published().replacing(TEXT, "路灯", "街灯");
    let second = by("丙", "2026-11-20").commit(&office);
    make_shallow(&office, second);
    let output = office.run("verify");
    assert_eq!(output.code, 2, "{output:?}");
    assert!(output.stderr.contains("这个克隆只有一部分历史，从 2026-11-20 起"), "{output:?}");
    assert!(output.stderr.contains("git fetch --unshallow"), "{output:?}");
    let zip = Office::base();
    let output = zip.run("verify");
    assert!(output.code == 2 && output.stderr.contains("用 git clone 取得版本库"), "{output:?}");
}

/// What is done to the published office, and committed, raises nothing before the commit and after.
#[track_caller]
fn innocent(change: fn(Office) -> Office) {
    let office = change(published());
    verify(&office, "", &[]);
    by("乙", "2026-11-20").commit(&office);
    verify(&office, "", &[]);
}

#[test]
fn a_correction_accounts_for_a_changed_text() {
    innocent(|office| adding(office.replacing(TEXT, "路灯", "街灯"), CORRECTED));
}

#[test]
fn a_correction_recorded_a_little_later_accounts_for_it_too() {
    let office = published().replacing(TEXT, "路灯", "街灯");
    by("乙", "2026-11-20").commit(&office);
    innocent_from(adding(office, CORRECTED));
}

#[track_caller]
fn innocent_from(office: Office) {
    verify(&office, "", &[]);
    by("乙", "2026-11-21").commit(&office);
    verify(&office, "", &[]);
}

#[test]
fn layout_is_no_text() {
    innocent(|office| {
        let text = fs::read_to_string(office.path(TEXT)).expect("a text");
        office.with(TEXT, format!("\u{feff}{}", text.replace("\n\n", "\r\n\r\n\r\n")))
    });
}

#[test]
fn a_moved_year_folder_moves_nothing() {
    innocent(|office| {
        rename(&office, "documents/sample", "documents/2024/sample");
        office
    });
}

#[test]
fn a_text_under_another_file_name_is_the_same_text() {
    innocent(|office| {
        rename(&office, TEXT, "documents/sample/text/正文.md");
        office.replacing(RECORD, "text/2024-07-15.md", "text/正文.md")
    });
}

#[test]
fn what_was_unknown_is_looked_up_and_notes_are_added() {
    innocent(|office| {
        let office = office.replacing(RECORD, "registration = \"unknown\"", "registration = \"SLFG2024002\"");
        office.replacing(
            RECORD,
            "with = \"示例市司法局\"",
            "with = \"示例市司法局\"\nnumber = \"示司备〔2024〕7号\"\nnote = \"补查\"",
        )
    });
}

#[test]
fn a_record_is_tidied() {
    innocent(|office| {
        let text = fs::read_to_string(office.path(RECORD)).expect("a record");
        office.with(
            RECORD,
            format!(
                "# 整理\n{}",
                text.replace("type         = \"issued\"\n", "").replace("number       =", "type = \"issued\"\nnumber =")
            ),
        )
    });
}

#[test]
fn an_amendment_brings_a_new_text_and_a_new_title_beside_the_old() {
    innocent(|office| {
        let text = fs::read_to_string(office.path(TEXT)).expect("a text").replace("管理规定", "管理办法");
        let amended =
            "\n[[event]]\ntype = \"amended\"\ndate = 2026-06-01\ntitle = \"示例市路灯管理办法\"\ntext = \"text/2026-06-01.md\"\n";
        let office = adding(office.with("documents/sample/text/2026-06-01.md", text), amended);
        office.replacing(RECORD, "\"示例市路灯管理规定\"", "\"示例市路灯管理办法\"")
    });
}

#[test]
fn the_office_sorts_and_entrusts_its_documents_anew_and_ends_one() {
    innocent(|office| {
        let office = office.replacing(RECORD, "\"市政科\"", "\"照明科\"").replacing(RECORD, "[\"市政设施\"]", "[\"照明\"]");
        adding(office, "\n[[event]]\ntype = \"repealed\"\ndate = 2026-06-01\n")
    });
}

/// The record of a document in the making, not published yet.
fn draft(office: Office) -> Office {
    let record = fs::read_to_string(office.path("documents/steady/document.toml")).expect("a record");
    let before = record.split("[[event]]\ntype = \"published\"").next().expect("a part").replace("〔2024〕1号", "〔2024〕9号");
    let text = fs::read_to_string(office.path("documents/steady/text/2024-07-15.md")).expect("a text");
    office.with("documents/draft/document.toml", before).with("documents/draft/text/2024-07-15.md", text)
}

#[test]
fn before_the_publication_everything_may_change() {
    let office = draft(published());
    by("甲", "2026-11-18").commit(&office);
    let office = office.replacing("documents/draft/text/2024-07-15.md", "公园", "绿地");
    let office = office.replacing("documents/draft/document.toml", "\"5 years\"", "\"3 years\"");
    let office = office.replacing("documents/draft/document.toml", "示例市公园管理规定", "示例市绿地管理规定");
    innocent_from(office);
}

#[test]
fn a_draft_is_renamed_and_another_given_up() {
    let office = draft(published());
    by("甲", "2026-11-18").commit(&office);
    rename(&office, "documents/draft", "documents/green-land");
    by("甲", "2026-11-19").commit(&office);
    fs::remove_dir_all(office.path("documents/green-land")).expect("removed");
    innocent_from(office);
}

#[test]
fn a_document_is_recorded_long_after_it_was_published() {
    innocent(|office| {
        let record = fs::read_to_string(office.path("documents/steady/document.toml")).expect("a record");
        let text = fs::read_to_string(office.path("documents/steady/text/2024-07-15.md")).expect("a text");
        let record = record.replace("〔2024〕1号", "〔2024〕8号");
        office.with("documents/old/document.toml", record).with("documents/old/text/2024-07-15.md", text)
    });
}

#[test]
fn branches_are_merged_and_rebased_before_they_are() {
    let office = published();
    let start = repository(&office).head().ok().and_then(|head| head.target()).expect("a commit");
    on_branch(&office, "topic", start);
    let office = draft(office);
    by("乙", "2026-11-17").commit(&office);
    // The branch is begun anew, with the author's day of before.
    on_branch(&office, "main", start);
    on_branch(&office, "rebased", start);
    let office = draft(office).replacing("documents/draft/text/2024-07-15.md", "公园", "绿地");
    let rebased = by("乙", "2026-11-19").authored("2026-11-17").commit(&office);
    on_branch(&office, "main", start);
    let office = adding(office, "\n[[event]]\ntype = \"evaluated\"\ndate = 2026-11-18\nconclusion = \"continue\"\n");
    by("甲", "2026-11-18").commit(&office);
    let office = draft(office).replacing("documents/draft/text/2024-07-15.md", "公园", "绿地");
    by("甲", "2026-11-20").merging(rebased).commit(&office);
    verify(&office, "", &[]);
}

#[test]
fn a_record_that_could_not_be_read_for_a_while_is_compared_with_what_it_said_before() {
    let office = published().replacing(RECORD, "title        =", "titel        =");
    by("乙", "2026-11-18").commit(&office);
    verify(&office, "", &[]);
    let office = office.replacing(RECORD, "titel        =", "title        =");
    by("乙", "2026-11-19").commit(&office);
    verify(&office, "", &[]);
    let office = office.replacing(RECORD, "\"5 years\"", "5");
    by("乙", "2026-11-20").commit(&office);
    let office = office.replacing(RECORD, "= 5\n", "= \"8 years\"\n");
    by("丙", "2026-11-21").commit(&office);
    verify(&office, "", &[("recorded-event-edited", "丙", "2026-11-21")]);
}
