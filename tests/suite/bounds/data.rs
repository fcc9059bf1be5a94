//! The record as data: what is never written, what is unknown, what is unique.

use guiju::finding::Severity::{Error, Info};

use super::{Files, SILENT, entitled, event, issued, sample};
use crate::harness::{Office, TODAY};

const RECORD: &str = "documents/sample/document.toml";

/// What a clerk reads of the only finding, in a language: the label and the help.
#[track_caller]
fn read(office: &Office, language: &str) -> String {
    let output = office.run(&format!("--lang {language} check --format json --as-of {TODAY}"));
    let told: serde_json::Value = serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
    let findings = told["findings"].as_array().expect("findings");
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(findings[0]["code"], "unknown-key");
    let shown = office.run(&format!("--lang {language} check --as-of {TODAY}"));
    format!("{}{}", shown.stdout, shown.stderr)
}

#[test]
fn whoever_writes_a_status_is_told_that_it_is_computed() {
    for written in ["status = \"repealed\"", "valid = true", "\"有效性\" = \"有效\"", "is_expired = false", "State = \"x\""]
    {
        let office = Office::base().replacing(RECORD, "kind         = ", &format!("{written}\nkind = "));
        let said = read(&office, "zh");
        assert!(said.contains("状态由事件推算，从不填写") && said.contains("type = \"repealed\""), "{written}: {said}");
        let said = read(&office, "en");
        assert!(said.contains("a status is computed from the events") && !said.contains("did you mean"), "{written}: {said}");
    }
    let in_event = Office::base().replacing(RECORD, "type = \"filed\"", "type = \"filed\"\nstatus = \"done\"");
    assert!(read(&in_event, "zh").contains("从不填写"));
    let misspelt = Office::base().replacing(RECORD, "kind         = ", "titles = \"x\"\nkind = ");
    assert!(read(&misspelt, "en").contains("did you mean title"), "other keys get the nearest as before");
}

#[test]
fn an_extension_with_a_new_text_is_told_to_be_an_amendment() {
    for (act, key) in
        [("extended", "text = \"text/2024-07-15.md\""), ("extended", "authority = \"official\""), ("confirmed", "title = \"甲\"")]
    {
        let keys = format!("\n[[event]]\ntype = \"{act}\"\ndate = 2026-06-10\nuntil = 2031-07-14\n{key}\n");
        let office = Office::base();
        let record = std::fs::read_to_string(office.path(RECORD)).expect("a record") + &keys;
        let office = office.with(RECORD, record);
        let said = read(&office, "zh");
        assert!(said.contains("不改动文字") && said.contains("type = \"amended\""), "{act}, {key}: {said}");
        let said = read(&office, "en");
        assert!(said.contains("changes no text") && !said.contains("did you mean"), "{act}, {key}: {said}");
    }
}

#[test]
fn a_text_in_the_instrument_of_an_extension_is_a_plain_unknown_key() {
    let keys = "\n[[event]]\ntype = \"extended\"\ndate = 2026-06-10\nuntil = 2031-07-14\ninstrument = { title = \"通知\", text = \"x\" }\n";
    let office = Office::base();
    let record = std::fs::read_to_string(office.path(RECORD)).expect("a record") + keys;
    assert!(!read(&office.with(RECORD, record), "en").contains("changes no text"));
}

#[test]
fn what_is_unknown_is_listed_once_a_document() {
    let code = "facts-unknown";
    let unknown = "number = \"unknown\"\neffective = 2024-07-15\nuntil = \"unknown\"\nregistration = \"unknown\"";
    let found = sample(&issued("2024-06-03", unknown)).findings(code, TODAY);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].severity, Info);
    let args = format!("{:?}", found[0].args);
    assert!(args.contains("[\"number\", \"until\"]") && args.contains("Number(2)"), "{args}");

    let life = issued("2024-06-03", "number = \"示城管〔2024〕2号\"\neffective = 2024-07-15");
    assert_eq!(sample(&life).told(code), SILENT);
    for more in [
        event("evaluated", "date = 2026-02-02\nconclusion = \"unknown\""),
        event("amended", "date = \"unknown\"\neffective = 2026-03-01"),
        event("confirmed", "date = 2026-02-02\nuntil = \"unknown\""),
        event("extended", "date = 2026-02-02\nuntil = \"unknown\""),
        event("repealed", "date = \"unknown\"\narticles = [\"第二条\"]"),
        event("disapplied", "date = 2026-02-02\nfrom = \"unknown\"\narticles = [\"第二条\"]"),
    ] {
        assert_eq!(sample(&(life.clone() + &more)).told(code), [Info], "{more}");
    }
    let published = event("issued", "date = 2024-06-03\neffective = 2024-07-15") + &event("published", "at = \"unknown\"");
    let args = format!("{:?}", sample(&published).findings(code, TODAY)[0].args);
    assert!(args.contains("[\"at\"]"), "{args}");
    for known in ["number = \"none\"", "", "order = \"none\"", "adopted = \"2024-05\""] {
        let it = issued("2024-06-03", &format!("{known}\neffective = 2024-07-15"));
        assert_eq!(sample(&it).told(code), SILENT, "{known}");
    }
}

#[test]
fn nobody_is_asked_to_look_up_what_is_not_public_or_has_ended() {
    let code = "facts-unknown";
    let issue = event("issued", "date = 2024-06-03\nnumber = \"unknown\"\neffective = 2024-07-15");
    assert_eq!(sample(&issue).told(code), SILENT, "not published");
    let perhaps = issue.replace("date = 2024-06-03", "date = \"2026\"").replace("2024-07-15", "\"2026\"");
    assert_eq!(sample(&perhaps).told(code), SILENT, "perhaps not even issued");
    let published = issue + &event("published", "at = 2024-06-05");
    assert_eq!(sample(&published).told(code), [Info]);
    let Files(mut files) = sample(&published);
    files[0].1 = files[0].1.replace("\"active\"", "\"on-request\"\ndisclosure-basis = \"《政府信息公开条例》第十五条\"");
    assert_eq!(Files(files).told(code), SILENT, "published only to whoever asks");
    assert_eq!(sample(&(published.clone() + &event("repealed", "date = 2026-01-05"))).told(code), SILENT, "ended");
    assert_eq!(sample(&published).told_on(code, "2024-07-01"), SILENT, "not in force yet");
    let nobody_knows = event("issued", "date = 2024-06-03\neffective = \"unknown\"") + &event("published", "at = 2024-06-05");
    assert_eq!(sample(&nobody_knows).told(code), [Info], "whether it is in force hangs on it");
}

#[test]
fn each_of_the_three_numbers_belongs_to_one_document() {
    let told = |top: &str, keys: &str, other_top: &str, other_keys: &str| {
        let of = |top: &str, keys: &str| format!("{top}\n{}", issued("2024-06-03", &format!("effective = 2024-07-15\n{keys}")));
        entitled("示例市路灯管理规定", "normative", &of(top, keys))
            .and_document("second", "示例市灯箱管理规定", "normative", &of(other_top, other_keys))
            .told("document-number-unique")
    };
    let (number, registration, index) =
        ("number = \"示城管〔2024〕8号\"", "registration = \"SLFG2024008\"", "index-number = \"007/2024-00008\"");
    assert_eq!(told("", number, "", "number = \"示城管[2024]第08号\""), [Error]);
    assert_eq!(told("", registration, "", "registration = \"slfg2024008\""), [Error]);
    assert_eq!(told(index, "", "index-number = \"007/2024-00008 \"", ""), [Error]);
    assert_eq!(told(index, "", "index-number = \"007/2024-00009\"", ""), SILENT);
    assert_eq!(told(index, registration, "", ""), SILENT);
    for nothing in ["\"unknown\"", "\"none\""] {
        let keys = format!("number = {nothing}\nregistration = {nothing}");
        let top = format!("index-number = {nothing}");
        assert_eq!(told(&top, &keys, &top, &keys), SILENT, "{nothing}");
    }
}
