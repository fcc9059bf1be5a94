//! What `guiju check` writes for other programs: SARIF, annotations of GitHub Actions, Code Quality reports of GitLab.
//!
//! Each is written for every planted defect and for the demonstration, held against its published form, and compared with
//! what `--format json` says of the same office.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::harness::{Office, TODAY, fixture, skipped_without};
use crate::planted;
use crate::site::demonstration;

/// An office, its name and the day on which it is checked.
fn offices() -> impl Iterator<Item = (String, Office, String)> {
    let planted = planted::codes().map(|code| {
        let (office, day) = planted::office(code);
        (code.to_owned(), office, day)
    });
    planted.chain([
        ("demonstration".to_owned(), demonstration(), TODAY.to_owned()),
        ("accepted".to_owned(), accepting(), TODAY.to_owned()),
    ])
}

/// The plain office with one warning, which it accepts.
fn accepting() -> Office {
    let exception =
        "[[accepted]]\ncode = \"gate-missing\"\nreason = \"随旧档案移交\"\nby = \"法规科\"\nuntil = 2027-12-31\n\n[[event]]";
    Office::base().with_folder(&fixture("invalid/gate-missing")).replacing(
        "documents/sample/document.toml",
        "[[event]]",
        exception,
    )
}

/// What the command writes in a form; the exit code is that of JSON.
fn written(office: &Office, form: &str, words: &str) -> String {
    let output = office.run(&format!("check --format {form} {words}"));
    assert!(matches!(output.code, 0 | 1), "{output:?}");
    output.stdout
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("a text: {value}"))
}

/// One text of each member of a list.
fn texts(list: &Value, pointer: &str) -> Vec<String> {
    let list = list.as_array().expect("a list");
    list.iter().map(|it| text(it.pointer(pointer).expect("a text")).to_owned()).collect()
}

/// A finding as every form tells it: code, severity, path, line.
type Told = (String, &'static str, String, Option<u64>);

fn of_json(report: &Value, list: &str) -> Vec<Told> {
    let severity = |it: &Value| match text(&it["severity"]) {
        "error" => "error",
        "warning" => "warning",
        _ => "info",
    };
    let list = report[list].as_array().expect("a list");
    list.iter()
        .map(|it| (text(&it["code"]).to_owned(), severity(it), text(&it["path"]).to_owned(), it["line"].as_u64()))
        .collect()
}

#[test]
fn every_report_is_valid_and_tells_the_same_as_the_json() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut offices_seen = 0;
    for (name, office, day) in offices() {
        let words = format!("--as-of {day}");
        let as_json = office.run(&format!("check --format json {words}"));
        let report = json(&as_json.stdout);
        for form in ["sarif", "github", "gitlab"] {
            assert_eq!(office.run(&format!("check --format {form} {words}")).code, as_json.code, "{name} as {form}");
        }
        let (told, accepted) = (of_json(&report, "findings"), of_json(&report, "accepted"));

        let annotations = written(&office, "github", &words);
        let annotations: Vec<Annotation> = annotations.lines().map(annotation).collect();
        assert_eq!(annotations.iter().map(Annotation::told).collect::<Vec<_>>(), told, "{name}");

        let messages: Vec<&str> = annotations.iter().map(|it| it.message.as_str()).collect();

        let quality = written(&office, "gitlab", &words);
        assert_eq!(of_gitlab(&json(&quality)), with_first_lines(&told), "{name}");
        assert_eq!(texts(&json(&quality), "/description"), messages, "{name}");

        for (language, tag) in [("zh", "zh-CN"), ("en", "en")] {
            let sarif = written(&office, "sarif", &format!("{words} --lang {language}"));
            let run = &json(&sarif)["runs"][0];
            assert_eq!(run["language"], tag);
            let (open, suppressed): (Vec<_>, Vec<_>) =
                run["results"].as_array().expect("results").iter().partition(|it| it.get("suppressions").is_none());
            assert_eq!(of_sarif(&open), told, "{name}");
            assert_eq!(of_sarif(&suppressed), accepted, "{name}");
            if language == "zh" {
                assert_eq!(texts(&open.into_iter().cloned().collect(), "/message/text"), messages, "{name}");
            }
            fs::write(folder.path().join(format!("{name}.{language}.sarif")), sarif).expect("a report");
        }
        fs::write(folder.path().join(format!("{name}.gitlab.json")), quality).expect("a report");
        offices_seen += 1;
    }
    assert_eq!(offices_seen, planted::codes().count() + 2);
    validate(folder.path());
}

/// Holds the reports of a folder against their schemas, with a validator that others publish.
#[track_caller]
fn validate(folder: &Path) {
    let python = std::env::var("GUIJU_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/report_check.py");
    let output = Command::new(python).arg(script).arg(folder).output();
    let code = output.as_ref().ok().and_then(|output| output.status.code());
    let packages = "Python with the packages jsonschema, rfc3986-validator and schemastore";
    if skipped_without(packages, output.is_ok() && code != Some(3)) {
        return;
    }
    let output = output.expect("the check ran");
    assert_eq!(code, Some(0), "{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
}

/// GitLab wants a line for every finding; the whole file begins with its first.
fn with_first_lines(told: &[Told]) -> Vec<Told> {
    told.iter().cloned().map(|(code, severity, path, line)| (code, severity, path, line.or(Some(1)))).collect()
}

fn of_gitlab(report: &Value) -> Vec<Told> {
    let mut fingerprints = BTreeSet::new();
    let violations = report.as_array().expect("a list");
    let told = violations.iter().map(|it| {
        assert!(fingerprints.insert(text(&it["fingerprint"])), "GitLab shows one finding for a fingerprint: {it}");
        let severity = match text(&it["severity"]) {
            "critical" => "error",
            "minor" => "warning",
            "info" => "info",
            other => panic!("{other}"),
        };
        let location = &it["location"];
        (text(&it["check_name"]).to_owned(), severity, text(&location["path"]).to_owned(), location["lines"]["begin"].as_u64())
    });
    told.collect()
}

fn of_sarif(results: &[&Value]) -> Vec<Told> {
    let told = results.iter().map(|it| {
        let severity = match text(&it["level"]) {
            "error" => "error",
            "warning" => "warning",
            "note" => "info",
            other => panic!("{other}"),
        };
        let place = &it["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uriBaseId"], "%SRCROOT%");
        let path = decoded(text(&place["artifactLocation"]["uri"]));
        (text(&it["ruleId"]).to_owned(), severity, path, place["region"]["startLine"].as_u64())
    });
    told.collect()
}

/// A path without its percent-encoding.
fn decoded(uri: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = uri.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().expect("a digit"), rest.next().expect("a digit")];
            let digits = std::str::from_utf8(&digits).expect("ASCII");
            bytes.push(u8::from_str_radix(digits, 16).expect("two hexadecimal digits"));
        } else {
            assert!(byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte), "{uri} has a raw {}", char::from(byte));
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// A workflow command, read strictly: what the runner would overlook is a fault here.
#[derive(Debug)]
struct Annotation {
    level: String,
    properties: BTreeMap<String, String>,
    message: String,
}

impl Annotation {
    fn told(&self) -> Told {
        let severity = match self.level.as_str() {
            "error" => "error",
            "warning" => "warning",
            "notice" => "info",
            other => panic!("{other}"),
        };
        let line = self.properties.get("line").map(|line| line.parse().expect("a number"));
        (self.properties["title"].clone(), severity, self.properties["file"].clone(), line)
    }
}

/// `::name key=value,key=value::message`, where `%`, the line ends and, in a value, `:` and `,` stand as `%` and two digits.
#[track_caller]
fn annotation(line: &str) -> Annotation {
    let rest = line.strip_prefix("::").unwrap_or_else(|| panic!("a command begins with two colons: {line}"));
    let (command, message) = rest.split_once("::").unwrap_or_else(|| panic!("no message: {line}"));
    let (level, listed) = command.split_once(' ').unwrap_or_else(|| panic!("no properties: {line}"));
    let mut properties = BTreeMap::new();
    for property in listed.split(',') {
        let (key, value) = property.split_once('=').unwrap_or_else(|| panic!("no value: {property} in {line}"));
        assert!(["file", "line", "endLine", "col", "endColumn", "title"].contains(&key), "{key} in {line}");
        assert!(!value.is_empty() && !value.contains(':') && value.trim() == value, "{property} in {line}");
        let twice = properties.insert(key.to_owned(), unescaped(value, &["25", "0D", "0A", "3A", "2C"]));
        assert!(twice.is_none(), "{key} stands twice in {line}");
    }
    assert!(!message.trim().is_empty(), "{line}");
    Annotation { level: level.to_owned(), properties, message: unescaped(message, &["25", "0D", "0A"]) }
}

#[track_caller]
fn unescaped(text: &str, allowed: &[&str]) -> String {
    assert!(!text.contains('\r') && !text.contains('\n'), "{text}");
    let mut parts = text.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2).unwrap_or_else(|| panic!("a bare % in {text}"));
        assert!(allowed.contains(&digits), "%{digits} in {text}");
        plain.push(char::from(u8::from_str_radix(digits, 16).expect("hexadecimal digits")));
        plain.push_str(rest);
    }
    plain
}

#[test]
fn a_name_with_every_troublesome_sign_is_told_as_it_is() {
    let name = "documents/水 a,b:c%41=::#?";
    let office = Office::base().with(&format!("{name}/text/a.md"), "# 甲\n");
    let words = format!("--as-of {TODAY}");
    let told = of_json(&json(&written(&office, "json", &words)), "findings");
    assert!(told.iter().any(|(_, _, path, _)| path == name), "{told:?}");
    let annotations = written(&office, "github", &words);
    assert_eq!(annotations.lines().map(|line| annotation(line).told()).collect::<Vec<_>>(), told);
    let sarif = json(&written(&office, "sarif", &words));
    assert_eq!(of_sarif(&sarif["runs"][0]["results"].as_array().expect("results").iter().collect::<Vec<_>>()), told);
}

#[test]
fn a_rule_of_sarif_says_what_explain_says_and_no_result_is_louder_than_its_rule() {
    for (name, office, day) in offices() {
        let run = &json(&written(&office, "sarif", &format!("--as-of {day} --lang en")))["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        let codes: BTreeSet<&str> = rules.iter().map(|rule| text(&rule["id"])).collect();
        assert_eq!(codes, planted::codes().collect(), "{name}");
        for result in run["results"].as_array().expect("results") {
            let rule = &rules[result["ruleIndex"].as_u64().expect("an index") as usize];
            assert_eq!(rule["id"], result["ruleId"]);
            let loud = |level: &Value| ["note", "warning", "error"].iter().position(|it| level == it).expect("a level");
            assert!(loud(&result["level"]) <= loud(&rule["defaultConfiguration"]["level"]), "{name}: {result}");
        }
    }
    let office = Office::base();
    let run = &json(&written(&office, "sarif", &format!("--as-of {TODAY} --lang en")))["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let gate = rules.iter().find(|rule| rule["id"] == "gate-missing").expect("the rule");
    let explained = office.run("--lang en explain gate-missing").stdout;
    assert_eq!(text(&gate["help"]["markdown"]), explained);
    for part in ["shortDescription", "fullDescription", "help"] {
        assert!(explained.contains(text(&gate[part]["text"])), "{part}");
    }
    let properties = &gate["properties"];
    assert_eq!((&properties["family"], &properties["jurisdiction"]), (&"compliance".into(), &"全国".into()));
    assert!(explained.contains(text(&properties["source"])));
    let logic = rules.iter().find(|rule| rule["id"] == "days-in-order").expect("the rule");
    assert_eq!((&logic["properties"]["family"], logic["properties"].get("confidence")), (&"integrity".into(), None));
}

#[test]
fn sarif_tells_the_second_place_and_why_a_finding_is_accepted() {
    let (office, day) = planted::office("document-number-unique");
    let run = &json(&written(&office, "sarif", &format!("--as-of {day} --lang en")))["runs"][0];
    let result = &run["results"][0];
    let related = &result["relatedLocations"][0];
    assert_eq!(related["message"]["text"], "the document number of the other document");
    assert_eq!(related["physicalLocation"]["artifactLocation"]["uri"], "documents/sample/document.toml");
    let place = &result["locations"][0]["physicalLocation"];
    // number       = "示城管〔2024〕2号": a column behind the last of 16 characters.
    let region = ["startLine", "startColumn", "endLine", "endColumn"].map(|key| place["region"][key].as_u64().expect("a number"));
    assert_eq!((region, &run["columnKind"]), ([27, 16, 27, 29], &"utf16CodeUnits".into()));

    let run = &json(&written(&accepting(), "sarif", &format!("--as-of {TODAY}")))["runs"][0];
    let suppression = &run["results"][0]["suppressions"][0];
    assert_eq!((&suppression["kind"], &suppression["justification"]), (&"inSource".into(), &"随旧档案移交".into()));
    assert_eq!(suppression["properties"], serde_json::json!({ "by": "法规科", "until": "2027-12-31" }));
    assert_eq!(written(&accepting(), "github", &format!("--as-of {TODAY}")), "");
    assert_eq!(written(&accepting(), "gitlab", &format!("--as-of {TODAY}")), "[]\n");
}

/// The fingerprints in both forms that have them.
fn fingerprints(office: &Office) -> Vec<String> {
    let words = format!("--as-of {TODAY}");
    let sarif = json(&written(office, "sarif", &words));
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let of_sarif: Vec<String> = results.iter().map(|it| text(&it["partialFingerprints"]["guiju/v1"]).to_owned()).collect();
    let quality = json(&written(office, "gitlab", &words));
    let of_gitlab: Vec<&str> = quality.as_array().expect("a list").iter().map(|it| text(&it["fingerprint"])).collect();
    assert_eq!(of_sarif, of_gitlab);
    assert!(!of_sarif.is_empty());
    of_sarif
}

#[test]
fn a_finding_keeps_its_fingerprint_when_lines_move_and_the_language_and_the_day_change() {
    let record = "documents/sample/document.toml";
    let office = Office::base().with_folder(&fixture("invalid/gate-missing"));
    let before = fingerprints(&office);
    let office = office.replacing(record, "title ", "# 一行\n# 又一行\ntitle ");
    assert_eq!(fingerprints(&office), before);
    let later = json(&written(&office, "gitlab", "--as-of 2026-11-25 --lang en"));
    assert_eq!(text(&later[0]["fingerprint"]), before[0]);
    let office = office.replacing(record, "date         = 2024-06-03", "date         = 2024-06-04");
    assert_ne!(fingerprints(&office)[0], before[0], "other words of the author: another finding");
}

#[test]
fn paths_are_those_of_the_repository_when_the_office_lies_deeper() {
    let office = Office::empty();
    for (path, bytes) in crate::harness::files(Office::base().with_folder(&fixture("invalid/gate-missing")).root()) {
        fs::create_dir_all(office.path(&format!("office/{path}")).parent().expect("a parent")).expect("a folder");
        fs::write(office.path(&format!("office/{path}")), bytes).expect("a file");
    }
    let paths = |office: &Office| {
        let run = |form: &str| office.run(&format!("-C office check --format {form} --as-of {TODAY}")).stdout;
        let sarif = json(&run("sarif"));
        let place = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].clone();
        [
            text(&place).to_owned(),
            annotation(run("github").trim_end()).told().2,
            text(&json(&run("gitlab"))[0]["location"]["path"]).to_owned(),
        ]
    };
    assert_eq!(paths(&office), [(); 3].map(|()| "documents/sample/document.toml".to_owned()), "no repository");
    let office = office.commit("2024-07-01", "登记");
    assert_eq!(paths(&office), [(); 3].map(|()| "office/documents/sample/document.toml".to_owned()));
}
