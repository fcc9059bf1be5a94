//! The commands' contracts: exit codes, JSON, days in the past and the future.

use serde_json::Value;

use crate::harness::{Office, TODAY};

fn json(output: &str) -> Value {
    serde_json::from_str(output).unwrap_or_else(|error| panic!("{error}: {output}"))
}

/// The one document's status on a day.
fn sample_on(office: &Office, day: &str) -> Value {
    let output = office.run(&format!("status sample --json --as-of {day}"));
    assert_eq!(output.code, 0, "{output:?}");
    json(&output.stdout)["statuses"][0].clone()
}

#[test]
fn the_status_contract_holds_on_every_day_of_a_life() {
    let office = Office::base();
    let on = |day: &str| {
        let it = sample_on(&office, day);
        [it["status"].clone(), it["since"].clone(), it["until"].clone(), it["next"]["day"].clone(), it["next"]["what"].clone()]
            .map(|value| value.as_str().unwrap_or("-").to_owned())
    };
    assert_eq!(on("2024-06-02"), ["preparing", "-", "-", "-", "-"].map(str::to_owned));
    assert_eq!(on("2024-06-04")[0], "unpublished");
    assert_eq!(on("2024-06-05"), ["pending", "2024-06-05", "2029-07-14", "2024-07-15", "takes-effect"].map(str::to_owned));
    assert_eq!(on("2024-07-15"), ["in-force", "2024-07-15", "2029-07-14", "2029-07-15", "lapses"].map(str::to_owned));
    assert_eq!(on("2029-07-14")[0], "in-force");
    assert_eq!(on("2029-07-15"), ["lapsed", "2029-07-15", "2029-07-14", "-", "-"].map(str::to_owned));
}

#[test]
fn a_status_says_all_that_its_contract_names() {
    let office = Office::base();
    let output = office.run(&format!("status --json --as-of {TODAY}"));
    let told = json(&output.stdout);
    assert_eq!(told["as_of"], TODAY);
    assert_eq!(told["documents"], 2);
    assert_eq!(told["skipped"], Value::Array(Vec::new()));
    let it = &told["statuses"][0];
    for key in ["id", "title", "kind", "status", "cause", "since", "until", "computed_until", "version", "next", "obligations"] {
        assert!(it.get(key).is_some(), "{key}");
    }
    assert_eq!((&it["computed_until"], &it["version"]), (&Value::Bool(true), &Value::String("2024-07-15".to_owned())));
    let due = &sample_on(&office, "2029-01-10")["obligations"][0];
    assert_eq!(due["id"], "evaluate@2029-07-14");
    assert_eq!(
        (&due["what"], &due["opens"], &due["due"], &due["state"]),
        (&"evaluate".into(), &"2028-07-14".into(), &"2029-01-14".into(), &"due".into())
    );
}

#[test]
fn a_denied_warning_fails_and_an_undenied_one_does_not() {
    let office = Office::base().with_folder(&crate::harness::fixture("invalid/gate-missing"));
    assert_eq!(office.run(&format!("check --as-of {TODAY}")).code, 0);
    assert_eq!(office.run(&format!("check --as-of {TODAY} --deny warnings")).code, 1);
}

/// The plain office without the deliberation, and with an exception for it.
fn with_an_exception(exception: &str) -> Office {
    let record = "documents/sample/document.toml";
    Office::base().with_folder(&crate::harness::fixture("invalid/gate-missing")).replacing(
        record,
        "[[event]]",
        &format!("[[accepted]]\n{exception}\n\n[[event]]"),
    )
}

#[test]
fn what_the_office_accepts_is_shown_apart_and_fails_nothing() {
    let office = with_an_exception("code = \"gate-missing\"\nreason = \"随旧档案移交\"\nby = \"法规科\"\nuntil = 2027-06-30");
    let output = office.run(&format!("check --as-of {TODAY} --deny warnings"));
    assert_eq!(output.code, 0, "{output:?}");
    for said in ["单位已接受的例外", "印发前没有集体审议的记录 [gate-missing]：随旧档案移交（法规科，至 2027-06-30）"]
    {
        assert!(output.stderr.contains(said), "{said}: {output:?}");
    }
    let told = json(&office.run(&format!("check --format json --as-of {TODAY}")).stdout);
    assert_eq!(told["findings"], Value::Array(Vec::new()));
    let accepted = &told["accepted"][0];
    assert_eq!((&accepted["code"], &accepted["line"]), (&"gate-missing".into(), &27.into()));
    assert_eq!((&accepted["reason"], &accepted["by"]), (&"随旧档案移交".into(), &"法规科".into()));
    assert_eq!(accepted["until"], "2027-06-30");
    // On the day after its last one it no longer holds, and that is told too.
    let told = json(&office.run("check --format json --as-of 2027-07-01").stdout);
    let codes: Vec<&str> = told["findings"].as_array().expect("a list").iter().filter_map(|it| it["code"].as_str()).collect();
    assert_eq!(codes, ["accepted-past", "gate-missing"]);
    let built = office.run(&format!("--lang en build --as-of {TODAY}"));
    assert!(!built.stderr.contains("ask for more"), "{built:?}");
}

#[test]
fn a_build_calls_no_exception_needless_that_is_for_a_text() {
    let office = with_an_exception("code = \"text-title\"\nreason = \"原件标题如此\"\nby = \"法规科\"").replacing(
        "documents/sample/text/2024-07-15.md",
        "# 示例市路灯管理规定",
        "# 示例市路灯规定",
    );
    let told = json(&office.run(&format!("check --format json --as-of {TODAY}")).stdout);
    assert_eq!(told["accepted"][0]["code"], "text-title");
    let built = office.run(&format!("--lang en build --as-of {TODAY}"));
    assert!(built.stderr.contains("at least 1 places"), "the deliberation alone: {built:?}");
}

#[test]
fn an_exception_without_a_reason_silences_nothing() {
    let office = with_an_exception("code = \"gate-missing\"\nby = \"法规科\"");
    let told = json(&office.run(&format!("check --format json --as-of {TODAY}")).stdout);
    let codes: Vec<&str> = told["findings"].as_array().expect("a list").iter().filter_map(|it| it["code"].as_str()).collect();
    assert_eq!(codes, ["accepted-without-reason", "gate-missing"]);
}

#[test]
fn a_baseline_knows_what_was_there_and_nothing_else() {
    let office = Office::base().with_folder(&crate::harness::fixture("invalid/gate-missing"));
    let check = |office: &Office| office.run(&format!("check --as-of {TODAY} --deny warnings"));
    assert_eq!(check(&office).code, 1);
    let output = office.run(&format!("check --write-baseline --as-of {TODAY}"));
    assert_eq!(output.code, 0, "{output:?}");
    let written = std::fs::read_to_string(office.path("office/baseline.toml")).expect("a baseline");
    assert!(written.contains("[[known]]\npath  = \"documents/sample/document.toml\"\ncode  = \"gate-missing\"\n"), "{written}");
    let output = check(&office);
    assert_eq!(output.code, 0, "{output:?}");
    assert!(output.stderr.contains("office/baseline.toml 里已知的：1 处"), "{output:?}");
    assert_eq!(json(&office.run(&format!("check --format json --as-of {TODAY}")).stdout)["known"], 1);
    // Lines that move change nothing; a second document with the same fault is new.
    let office = office.replacing("documents/sample/document.toml", "title ", "# 一行\ntitle ");
    assert_eq!(check(&office).code, 0);
    let steady = "documents/steady/document.toml";
    let record = std::fs::read_to_string(office.path(steady)).expect("a record");
    let office = office.with(steady, record.replace("\"deliberated\"", "\"planned\"").replace("by   = \"局长办公会议\"\n", ""));
    let output = check(&office);
    assert_eq!(output.code, 1, "{output:?}");
    assert!(output.stderr.contains("documents/steady"), "{output:?}");
    // Written again the file is the same, byte for byte, as long as nothing changed.
    office.run(&format!("check --write-baseline --as-of {TODAY}"));
    let twice = std::fs::read(office.path("office/baseline.toml")).expect("a baseline");
    office.run(&format!("check --write-baseline --as-of {TODAY}"));
    assert_eq!(std::fs::read(office.path("office/baseline.toml")).expect("a baseline"), twice);
}

#[test]
fn an_error_is_not_taken_into_a_baseline() {
    let office = Office::base().with_folder(&crate::harness::fixture("invalid/days-in-order"));
    let output = office.run(&format!("check --write-baseline --as-of {TODAY}"));
    assert_eq!(output.code, 1, "{output:?}");
    assert_eq!(office.run(&format!("check --as-of {TODAY}")).code, 1);
    let broken = Office::base().with("office/baseline.toml", "[[known]\n");
    let output = broken.run(&format!("check --as-of {TODAY}"));
    assert_eq!(output.code, 1, "a baseline that cannot be read knows nothing: {output:?}");
    assert!(output.stderr.contains("office/baseline.toml:1"), "{output:?}");
    assert_eq!(broken.run(&format!("build --as-of {TODAY}")).code, 0, "and stops no build");
}

#[test]
fn a_folder_without_an_office_or_without_documents_is_no_clean_answer() {
    assert_eq!(Office::empty().run("check").code, 2);
    let bare =
        Office::empty().with("guiju.toml", std::fs::read(crate::harness::fixture("valid/base/guiju.toml")).expect("a file"));
    for command in ["check", "status", "build"] {
        assert_eq!(bare.run(&format!("{command} --as-of {TODAY}")).code, 2, "{command}");
    }
}

#[test]
fn a_document_that_cannot_be_read_is_counted_and_named() {
    let office = Office::base().with_folder(&crate::harness::fixture("invalid/toml-syntax"));
    let told = json(&office.run(&format!("status --json --as-of {TODAY}")).stdout);
    assert_eq!(told["documents"], 1);
    assert_eq!(told["skipped"][0]["path"], "documents/sample");
    assert_eq!(told["skipped"][0]["code"], "toml-syntax");
}

#[test]
fn a_new_office_checks_clean_and_builds() {
    let office = Office::empty();
    assert_eq!(office.run("init neu").code, 0);
    let checked = office.run("-C neu check --deny warnings");
    assert_eq!(checked.code, 0, "{checked:?}");
    assert_eq!(office.run("-C neu build").code, 0);
    assert!(office.path("neu/public/index.html").is_file());
    let again = office.run("init neu");
    assert_eq!(again.code, 2, "a folder that is not empty is left alone: {again:?}");
}

#[test]
fn the_demonstrations_pinned_day_is_the_default_and_is_told() {
    let office =
        Office::base().replacing("guiju.toml", "demonstration = true", "demonstration = true\ndemonstration-day = 2024-06-20");
    let output = office.run("status sample --json");
    assert_eq!(json(&output.stdout)["as_of"], "2024-06-20");
    assert!(output.stderr.contains("2024-06-20"), "{output:?}");
}

#[test]
fn the_language_follows_the_flag_then_the_locale_then_chinese() {
    let office = Office::base().with_folder(&crate::harness::fixture("invalid/gate-missing"));
    let said = |words: &str, environment: &[(&str, &str)]| {
        let output = office.run_with(&format!("{words} check --as-of {TODAY}"), environment);
        if output.stderr.contains("warning[") { "en" } else { "zh" }
    };
    assert_eq!(said("", &[]), "zh");
    assert_eq!(said("", &[("LANG", "en_US.UTF-8")]), "en");
    assert_eq!(said("", &[("LANG", "en_US.UTF-8"), ("LC_ALL", "zh_CN.UTF-8")]), "zh");
    assert_eq!(said("--lang zh", &[("LANG", "en_US.UTF-8")]), "zh");
    assert_eq!(said("", &[("LANG", "C")]), "zh");
}

#[test]
fn what_is_certain_is_put_right_and_a_second_run_changes_nothing() {
    let record = "documents/sample/document.toml";
    let plain = std::fs::read_to_string(crate::harness::fixture("valid/base").join(record)).expect("a record");
    let faulty = plain.replace("〔2024〕2号", "[2024]2号").replace("\"市政科\"", "\" 市政科　\"").replace(
        "conclusion = \"合法\"\n",
        "conclusion = \"合法\"\n\n# 集体审议\n[[event]]\ndate = 2024-05-01\ntype = \"drafted\"\n",
    );
    let office = Office::base().with(record, &faulty);
    let output = office.run(&format!("check --fix --as-of {TODAY}"));
    assert_eq!(output.code, 0, "{output:?}");
    for said in ["-number       = \"示城管[2024]2号\"", "+number       = \"示城管〔2024〕2号\"", "已改好 1 个文件"]
    {
        assert!(output.stderr.contains(said), "{said}: {output:?}");
    }
    let fixed = std::fs::read_to_string(office.path(record)).expect("a record");
    let drafted = "# 集体审议\n[[event]]\ntype = \"drafted\"\ndate = 2024-05-01\n\n[[event]]\ntype       = \"legality-reviewed\"";
    assert!(fixed.contains(drafted) && fixed.contains("= \"市政科\""), "{fixed}");
    let output = office.run(&format!("check --fix --as-of {TODAY}"));
    assert!(output.stderr.contains("没有可以直接改好的"), "{output:?}");
    assert_eq!(std::fs::read_to_string(office.path(record)).expect("a record"), fixed);
    let beside = std::fs::read_dir(office.path("documents/sample")).expect("a folder").flatten();
    let left: Vec<_> = beside.map(|it| it.file_name()).filter(|name| name.to_string_lossy().starts_with(".guiju")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn drafts_are_put_right_and_what_the_public_saw_is_not() {
    let record = "title = \"示例市灯光管理规定\"\nkind = \"normative\"\nissuers = [\"示例市城市管理局\"]\ndisclosure = \"active\"\n\n\
        [[event]]\ntype = \"consulted\"\nfrom = 2026-09-01\nto = 2026-10-10\ntext = \"text/public.md\"\n";
    let words = "# 示例市灯光管理规定\n\n　　第一条　为了加强灯光(灯杆)管理,制定本规定。\n";
    let office = Office::base()
        .with("documents/lights/document.toml", record)
        .with("documents/lights/text/draft.md", words)
        .with("documents/lights/text/public.md", words)
        .with("documents/lights/records/notes.md", words)
        .with("documents/sample/text/draft.md", words)
        .with("documents/sample/text/2024-07-15.md", words.replace("灯光", "路灯"));
    let output = office.run(&format!("check --fix --as-of {TODAY}"));
    assert!(output.stderr.contains("已改好 1 个文件"), "{output:?}");
    assert!(output.stderr.contains("+第一条　为了加强灯光（灯杆）管理，制定本规定。"), "{output:?}");
    let read = |path: &str| std::fs::read_to_string(office.path(path)).expect("a text");
    assert_eq!(
        read("documents/lights/text/draft.md"),
        "# 示例市灯光管理规定\n\n第一条　为了加强灯光（灯杆）管理，制定本规定。\n"
    );
    for kept in ["documents/lights/text/public.md", "documents/lights/records/notes.md", "documents/sample/text/draft.md"] {
        assert_eq!(read(kept), words, "{kept}");
    }
    assert_eq!(read("documents/sample/text/2024-07-15.md"), words.replace("灯光", "路灯"));
    let output = office.run(&format!("check --fix --as-of {TODAY}"));
    assert!(output.stderr.contains("没有可以直接改好的"), "{output:?}");
}

#[test]
fn a_draft_with_a_faulty_record_is_left_alone() {
    let words = "# 示例市灯光管理规定\n\n第一条　为了加强灯光管理,制定本规定。\n";
    let office = Office::base()
        .with("documents/lights/document.toml", "title = \"示例市灯光管理规定\"\nkind = \"normativ\"\n")
        .with("documents/lights/text/draft.md", words);
    office.run(&format!("check --fix --as-of {TODAY}"));
    assert_eq!(std::fs::read_to_string(office.path("documents/lights/text/draft.md")).expect("a text"), words);
}

#[test]
fn the_demonstration_needs_no_putting_right() {
    let office = crate::site::demonstration();
    let output = office.run("check --fix");
    assert!(output.stderr.contains("没有可以直接改好的"), "{}", output.stderr);
}

#[test]
fn the_completion_scripts_are_scripts() {
    let office = Office::empty();
    for (shell, said) in [("bash", "complete -F _guiju"), ("zsh", "#compdef guiju"), ("fish", "complete -c guiju")] {
        let script = office.run(&format!("completions {shell}"));
        assert_eq!(script.code, 0, "{script:?}");
        assert!(script.stdout.contains(said) && script.stdout.contains("write-baseline"), "{shell}: {}", script.stdout);
        let office = Office::empty().with("script", &script.stdout);
        let read = std::process::Command::new(shell).args(["-n", "script"]).current_dir(office.root()).output();
        match read {
            Ok(read) => assert!(read.status.success(), "{shell}: {}", String::from_utf8_lossy(&read.stderr)),
            // Every machine that runs these tests in full has bash; the other shells where they are.
            Err(_) => drop(crate::harness::skipped_without(shell, shell != "bash")),
        }
    }
    let chinese = office.run("--lang zh completions fish").stdout;
    assert!(chinese.contains("检查记录有没有错"), "{chinese}");
    assert_eq!(office.run("completions tcsh").code, 2);
}

#[test]
fn the_manual_is_written_and_only_what_changed_again() {
    let office = Office::empty();
    let first = office.run("--lang en man --out man");
    assert_eq!(first.code, 0, "{first:?}");
    assert!(office.path("man/guiju-check.1").is_file());
    assert!(office.run("--lang en man --out man").stderr.contains("0 changed"));
    assert_eq!(office.run("man").code, 2, "it does not litter the folder");
}

#[test]
fn an_outline_is_told_of_the_text_that_binds_on_the_day_and_of_any_file() {
    let office = Office::base();
    let told = json(&office.run(&format!("outline sample --json --as-of {TODAY}")).stdout);
    assert_eq!(told["schema"], "guiju.outline/1");
    let path = "documents/sample/text/2024-07-15.md";
    let text = std::fs::read_to_string(office.path(path)).expect("a text");
    let articles = text.lines().filter(|line| line.starts_with('第') && line.contains("条\u{3000}")).count();
    assert_eq!((&told["articles"], &told["unplaced"]), (&articles.into(), &0.into()));
    assert_eq!(json(&office.run(&format!("outline {path} --json")).stdout), told, "the file says what the document says");
    let shown = office.run(&format!("outline {path}"));
    assert!(shown.stdout.contains("art_1\n"), "{shown:?}");
    let before = office.run("outline sample --as-of 2024-01-01");
    assert_eq!(before.code, 2, "{before:?}");
    assert!(before.stderr.contains("2024-01-01"), "{before:?}");
    assert_eq!(office.run("outline nothing.md").code, 2);
    let wrong = office.run("outline sampel");
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("sample"), "{wrong:?}");
    assert_eq!(office.run("outline").code, 2);
}

#[test]
fn what_leans_on_a_law_is_told_with_its_places_and_at_second_hand() {
    let office = crate::site::demonstration();
    let told = json(&office.run("impact urban-water-supply-regulation --json").stdout);
    assert_eq!(told["schema"], "guiju.impact/1");
    assert_eq!(told["target"]["title"], "城市供水条例");
    let ids = |list: &str| {
        let list = told[list].as_array().expect("a list").iter();
        list.map(|it| it["id"].as_str().expect("an id").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids("first"), ["planned-water-use", "secondary-water-supply", "urban-water-supply", "water-service-measures"]);
    assert_eq!(ids("second"), ["extension-notice-2026", "pipe-renewal-cooperation", "water-saving-subsidy"]);
    let ties = told["first"][0]["ties"].as_array().expect("a list");
    assert_eq!((&ties[0]["kind"], &ties[0]["words"]), (&"basis".into(), &"第二十一条".into()));
    assert_eq!((&ties[1]["kind"], &ties[1]["within"]), (&"citation".into(), &"art_1".into()));
    let text = std::fs::read_to_string(office.path(ties[1]["path"].as_str().expect("a path"))).expect("a text");
    let line = ties[1]["line"].as_u64().and_then(|line| usize::try_from(line).ok()).expect("a line");
    assert!(text.lines().nth(line - 1).is_some_and(|line| line.contains("《城市供水条例》")));
    // Who rests on article 21 does not lean on article 22; who names the whole does.
    let other = json(&office.run("impact urban-water-supply-regulation --article 第二十二条 --json").stdout);
    assert_eq!(other["first"][0]["ties"].as_array().map(Vec::len), Some(1));
    let shown = office.run("impact 《城市供水条例》");
    assert!(shown.stdout.contains("直接依据或引用《城市供水条例》的文件：4 件"), "{shown:?}");
    assert!(office.run("impact 《从未有过的办法》").stdout.contains("没有文件依据或引用《从未有过的办法》"));
    let wrong = office.run("impact urban-water-suply");
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("urban-water-supply"), "{wrong:?}");
}
