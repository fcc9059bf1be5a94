mod profile;

use super::*;
use crate::document::{Date, Day, Fact, Known};
use proptest::prelude::*;

const OFFICE: &str = r#"[office]
name = "江门市城市管理和综合执法局"
code = "jm-cg"

[site]
title = "行政规范性文件"
base-path = "/xxgk/gfxwj/"
domain = "www.example.gov.cn"
id-code = "unknown"

[profile]
use = "guangdong"

[[contact]]
responsible = "供水管理科"
channel = "wecom-water"
"#;

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.to_owned(), text: text.to_owned() }
}

/// The findings of one file beside a good `guiju.toml`: code, the author's words, the values.
fn told(path: &str, text: &str) -> String {
    let mut files = vec![file(path, text)];
    if path != OFFICE_FILE {
        files.push(file(OFFICE_FILE, OFFICE));
    }
    let (_, findings) = read(&files);
    let mut out = String::new();
    for finding in findings {
        assert!(finding.stops_a_build());
        assert_eq!(finding.path, path);
        let words = finding.span.map_or("-", |span| text.get(span).expect("a span on character boundaries"));
        out.push_str(&format!("{} | {} |", finding.code.0, words.lines().next().unwrap_or("")));
        for (name, value) in &finding.args {
            out.push_str(&match value {
                Arg::Text(text) | Arg::Term(text) => format!(" {name}={text}"),
                Arg::List(words) => format!(" {name}={}", words.join(",")),
                other => format!(" {name}={other:?}"),
            });
        }
        out.push('\n');
    }
    out
}

#[track_caller]
fn check(path: &str, text: &str, expected: &str) {
    let expected: String = expected.lines().map(|line| format!("{}\n", line.trim())).filter(|line| line != "\n").collect();
    assert_eq!(told(path, text), expected);
}

#[track_caller]
fn setting(files: &[(&str, &str)]) -> Setting {
    let mut all = vec![file(OFFICE_FILE, OFFICE)];
    all.extend(files.iter().map(|(path, text)| file(path, text)));
    let (setting, findings) = read(&all);
    assert_eq!(findings, []);
    setting.expect("a usable guiju.toml")
}

#[test]
fn a_plain_office_reads_without_a_finding() {
    let setting = Setting::for_tests();
    assert_eq!(setting.office.code, "jm-cg");
    assert_eq!(setting.site.base_path, "/");
    assert!(!setting.site.demonstration && !setting.site.process);
    assert_eq!(setting.site.domain, Fact::NotStated);
    assert_eq!(setting.profile, Profile::built_in("guangdong").expect("it comes with guiju"));
    assert_eq!(setting.calendar.years().collect::<Vec<_>>(), (2007..=2026).collect::<Vec<_>>());
}

#[test]
fn what_an_office_states_is_what_it_settles() {
    let setting = setting(&[]);
    assert_eq!(setting.site.base_path, "/xxgk/gfxwj/");
    assert_eq!(setting.site.domain, Fact::Is("www.example.gov.cn".to_owned()));
    assert_eq!(setting.site.id_code, Fact::Unknown);
    assert_eq!(setting.contacts, [Contact { responsible: "供水管理科".to_owned(), channel: "wecom-water".to_owned() }]);
    assert_eq!(setting.history, HistorySetting::default());
}

#[test]
fn every_fault_of_the_office_file_is_told_at_once() {
    check(
        OFFICE_FILE,
        "[office]\nname = 5\n[site]\ntitel = \"x\"\nbase-path = \"gfxwj\"\ndemonstration = \"yes\"\n[profile]\nuse = \"guangdon\"\n[zzz]\n",
        r#"
        missing-key | [office] | key=code
        wrong-type | 5 | expected=type-text key=name
        missing-key | [site] | key=title
        unknown-key | titel | key=titel nearest=title
        value-not-allowed | "gfxwj" | allowed=/,/xxgk/gfxwj/ key=base-path value=gfxwj
        wrong-type | "yes" | expected=type-boolean key=demonstration
        profile-unknown | "guangdon" | name=guangdon
        unknown-key | zzz | key=zzz
        "#,
    );
}

#[test]
fn an_empty_office_file_lacks_its_tables() {
    check(OFFICE_FILE, "", "missing-key | - | key=office\nmissing-key | - | key=profile\nmissing-key | - | key=site");
    assert_eq!(read(&[file(OFFICE_FILE, "")]).0, None);
}

#[test]
fn a_folder_without_an_office_file_has_no_setting() {
    let (setting, findings) = read(&[file("laws/x.toml", "title = 1")]);
    assert_eq!(setting, None);
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code.0).collect();
    assert_eq!(codes, ["missing-key", "missing-key", "wrong-type"]);
}

#[test]
fn after_a_syntax_error_the_rest_of_the_file_is_not_judged() {
    let told = told(OFFICE_FILE, "[office]\nname = \"a\nzzz = 1\n");
    assert!(!told.is_empty() && told.lines().all(|line| line.starts_with("toml-syntax | ")), "{told}");
}

#[test]
fn a_fault_that_no_page_rests_on_leaves_the_office_its_setting() {
    let text = format!("{OFFICE}[history]\nrequire-signature = 1\n");
    let (setting, findings) = read(&[file(OFFICE_FILE, &text)]);
    assert_eq!(findings.len(), 1);
    assert!(setting.expect("usable").history.require_signature, "what cannot be read is held to the stricter meaning");
}

#[test]
fn a_base_path_starts_and_ends_with_a_slash() {
    for (path, good) in
        [("/", true), ("/a/", true), ("/a/b-c/", true), ("a/", false), ("/a", false), ("//", false), ("/../", false)]
    {
        let text = OFFICE.replace("/xxgk/gfxwj/", path);
        assert_eq!(read(&[file(OFFICE_FILE, &text)]).1.is_empty(), good, "{path}");
    }
    assert!(!read(&[file(OFFICE_FILE, &OFFICE.replace("/xxgk/gfxwj/", "/a b/"))]).1.is_empty());
}

#[test]
fn only_a_demonstration_has_a_day_of_its_own() {
    let with = |lines: &str| OFFICE.replace("[profile]", &format!("{lines}\n[profile]"));
    let text = with("demonstration-day = 2026-06-01");
    check(OFFICE_FILE, &text, "demonstration-day-outside-demonstration | 2026-06-01 |");
    let (setting, _) = read(&[file(OFFICE_FILE, &text)]);
    assert_eq!(setting.expect("usable").site.demonstration_day, None);
    let (setting, findings) = read(&[file(OFFICE_FILE, &with("demonstration = true\ndemonstration-day = 2026-06-01"))]);
    assert_eq!(findings, []);
    assert_eq!(setting.expect("usable").site.demonstration_day, Some(Date::constant(2026, 6, 1)));
    check(
        OFFICE_FILE,
        &with("demonstration = true\ndemonstration-day = \"2026\""),
        "wrong-type | \"2026\" | expected=type-day key=demonstration-day",
    );
}

#[test]
fn the_foot_of_a_page_never_shows_the_word_unknown() {
    let text = OFFICE.replace("[profile]", "icp = \"unknown\"\norganiser = \"none\"\ncontact = \"0750-0000000\"\n[profile]");
    let (setting, findings) = read(&[file(OFFICE_FILE, &text)]);
    assert_eq!(findings, []);
    let site = setting.expect("usable").site;
    assert_eq!((site.icp, site.organiser, site.contact), (None, None, Some("0750-0000000".to_owned())));
}

#[test]
fn a_law_keeps_what_is_known_and_what_is_not() {
    let text = "title = \"城市供水条例\"\nissuer = \"国务院\"\nversions = [{ from = 1994-10-01 }, { from = \"2020\", note = \"修订\" }]\n\
                ended = \"none\"\nchecked-on = 2026-11-20\nsource = \"国家法律法规数据库\"\n";
    let setting = setting(&[("laws/urban-water-supply-regulation.toml", text)]);
    let law = setting.laws.values().next().expect("one law");
    assert_eq!(law.id.as_str(), "urban-water-supply-regulation");
    assert_eq!(law.versions[1].from, Known::Known(Day::Year(Date::constant(2020, 1, 1))));
    assert_eq!(law.ended, Fact::Nonexistent);
    assert_eq!(law.checked_on, Known::Known(Day::Exact(Date::constant(2026, 11, 20))));
}

#[test]
fn a_law_that_nobody_looked_up_is_unknown() {
    let text = "title = \"x\"\nissuer = \"y\"\nversions = [{ from = \"unknown\" }]\nended = { date = \"unknown\", by = \"z\" }\n";
    let setting = setting(&[("laws/x.toml", text)]);
    let law = setting.laws.values().next().expect("one law");
    assert_eq!(law.versions[0].from, Known::Unknown);
    assert_eq!(law.ended, Fact::Is(LawEnd { date: Known::Unknown, by: Some("z".to_owned()) }));
    assert_eq!(law.checked_on, Known::Unknown);
}

#[test]
fn the_faults_of_a_law_are_told_with_their_words() {
    check(
        "laws/x.toml",
        "title = \"x\"\nissuer = \"\"\nversions = [{ form = 1994-10-01 }, 3]\nended = \"no\"\nchecked-on = \"soon\"\n",
        r#"
        value-not-allowed | "" | allowed= key=issuer value=
        missing-key | { form = 1994-10-01 } | key=from
        unknown-key | form | key=form nearest=from
        wrong-type | 3 | expected=type-table key=versions
        value-not-allowed | "no" | allowed=none,unknown,{ date, by } key=ended value=no
        wrong-type | "soon" | expected=type-day key=checked-on
        "#,
    );
    check(
        "laws/Über.toml",
        "",
        "value-not-allowed | - | allowed=laws/urban-water-supply-regulation.toml key=file-name value=Über",
    );
}

#[test]
fn the_built_in_notices_read_without_a_finding() {
    let (_, findings) = read(&[file(OFFICE_FILE, OFFICE)]);
    assert_eq!(findings, []);
    for (year, text) in notice::texts() {
        let path = format!("calendar/{year}.toml");
        assert_eq!(told(&path, text), "", "{path}");
    }
}

#[test]
fn the_extended_spring_festival_of_2020_was_off() {
    let calendar = Setting::for_tests().calendar;
    let works = |month, day| calendar.is_working_day(Date::constant(2020, month, day)).expect("2020 is built in");
    assert!(works(1, 19) && !works(1, 31) && !works(2, 1) && works(2, 3));
}

#[test]
fn the_new_year_of_2019_began_in_2018() {
    let calendar = Setting::for_tests().calendar;
    let works = |day| calendar.is_working_day(Date::constant(2018, 12, day)).expect("2018 is built in");
    assert!(works(29) && !works(30) && !works(31));
}

#[test]
fn the_office_adds_the_notice_for_a_newer_year() {
    let text =
        "source = \"国务院办公厅的通知\"\nnumber = \"unknown\"\nholidays = [2026-12-31, 2027-01-01]\nworkdays = [2026-12-27]\n";
    let calendar = setting(&[("calendar/2027.toml", text)]).calendar;
    assert_eq!(calendar.years().last(), Some(2027));
    assert_eq!(calendar.is_working_day(Date::constant(2026, 12, 27)), Ok(true));
    assert_eq!(calendar.is_working_day(Date::constant(2026, 12, 31)), Ok(false));
}

#[test]
fn a_notice_with_a_slip_of_the_pen_is_told_and_not_used() {
    let text = "source = \"x\"\nholidays = [2027-01-01, 2028-01-03, 2027-10-02]\nworkdays = [2027-01-05, 2027-10-02, \"2027\"]\n";
    check(
        "calendar/2027.toml",
        text,
        r#"
        value-not-allowed | 2028-01-03 | allowed=2027 key=holidays value=2028-01-03
        value-not-allowed | 2027-01-05 | allowed= key=workdays value=2027-01-05
        wrong-type | "2027" | expected=type-day key=workdays
        "#,
    );
    let (setting, _) = read(&[file(OFFICE_FILE, OFFICE), file("calendar/2027.toml", text)]);
    assert_eq!(setting.expect("usable").calendar.years().last(), Some(2026));
    check("calendar/next.toml", "", "value-not-allowed | - | allowed=calendar/2027.toml key=file-name value=next");
}

/// Lines that are nearly those of an office, in any order.
fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("[office]".to_owned()),
        Just("[site]".to_owned()),
        Just("[[gate]]".to_owned()),
        Just("versions = [{ from = 1994-10-01, note = \"修订\" }, 3]".to_owned()),
        Just("holidays = [2027-01-01, 9999-12-31, 0000-01-01]".to_owned()),
        proptest::sample::select(Profile::KEYS).prop_map(|key| format!("[{key}]")),
        (
            "name|title|source|value|since|kinds|ended|base-path|use",
            "[0-9]{1,20}|\"[^\"]{0,6}\"|0x[f]{1,30}|[0-9]{4}-[0-9]{2}-[0-9]{2}|\\[\\[|\\{"
        )
            .prop_map(|(key, value)| format!("{key} = {value}")),
    ];
    proptest::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_reading_panic(text in prop_oneof![".{0,200}", lines()]) {
        for path in [OFFICE_FILE, "profile.toml", "calendar/2027.toml", "laws/x.toml"] {
            let (_, findings) = read(&[file(path, &text)]);
            for finding in findings.iter().filter(|finding| finding.path == path) {
                prop_assert!(finding.span.clone().is_none_or(|span| text.get(span).is_some()));
            }
        }
    }
}

#[test]
fn every_key_of_the_tables_is_read() {
    use crate::parse::keys::{Key, Shape};

    /// A file in which every key of the tables stands with a value that none takes.
    fn wrong(keys: &[Key], prefix: &str, out: &mut String, paths: &mut Vec<String>) {
        for key in keys {
            match key.shape {
                Shape::Table(inner) => wrong(inner, &format!("{prefix}{}.", key.name), out, paths),
                _ => {
                    paths.push(format!("{prefix}{}", key.name));
                    out.push_str(&format!("{prefix}{} = inf\n", key.name));
                }
            }
        }
    }
    for (path, keys) in [
        ("guiju.toml", keys::OFFICE_FILE),
        ("profile.toml", Profile::TABLE),
        ("calendar/2027.toml", keys::CALENDAR),
        ("laws/law.toml", keys::LAW),
    ] {
        let (mut text, mut paths) = (String::new(), Vec::new());
        wrong(keys, "", &mut text, &mut paths);
        let mut files = vec![SourceFile { path: path.to_owned(), text: text.clone() }];
        if path != OFFICE_FILE {
            files.push(SourceFile { path: OFFICE_FILE.to_owned(), text: PLAIN.to_owned() });
        }
        let (_, findings) = read(&files);
        let lines: Vec<&str> = text.lines().collect();
        for (line, key) in lines.iter().zip(&paths) {
            let at = text.find(line).expect("the line");
            let told = findings.iter().any(|finding| {
                finding.path == path && finding.span.as_ref().is_some_and(|span| (at..=at + line.len()).contains(&span.start))
            });
            assert!(told, "{path}: nobody reads {key}: {findings:#?}");
        }
    }
}

const PLAIN: &str = "[office]\nname = \"江门市城市管理和综合执法局\"\ncode = \"jm-cg\"\n[site]\ntitle = \"行政规范性文件\"\n[profile]\nuse = \"guangdong\"\n";
