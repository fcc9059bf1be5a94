//! Every rule and every fault of reading by a planted defect, through the real command.
//!
//! Each lies in `tests/fixtures/invalid/<code>/`: files laid over the plain office of `valid/base`, the day in `as-of` where
//! it is another, and what a clerk reads in `expected.zh.txt` and `expected.en.txt`. `SNAPSHOTS=overwrite` writes those two.

use std::collections::BTreeSet;
use std::fs;

use guiju::check::{self, Source};
use guiju::finding::Family;
use guiju::message::{Lang, Words};
use guiju::setting::Profile;

use crate::harness::{Office, TODAY, fixture};

/// The plain office with a defect planted, and the day on which it shows.
pub(crate) fn office(code: &str) -> (Office, String) {
    let folder = fixture("invalid").join(code);
    let day = fs::read_to_string(folder.join("as-of")).unwrap_or_else(|_| TODAY.to_owned());
    let office = Office::base().with_folder(&folder);
    for file in ["as-of", "expected.zh.txt", "expected.en.txt"] {
        let _ = fs::remove_file(office.path(file));
    }
    let prepare = PLANTED.iter().find(|(planted, _)| *planted == code).expect("a planted defect").1;
    (prepare(office), day.trim().to_owned())
}

/// The codes that have a planted defect.
pub(crate) fn codes() -> impl Iterator<Item = &'static str> {
    PLANTED.iter().map(|(code, _)| *code)
}

/// Tells what the command says of a planted defect.
#[track_caller]
fn planted(code: &str) {
    let folder = fixture("invalid").join(code);
    let (office, day) = office(code);

    let json = office.run(&format!("check --format json --as-of {day}"));
    let told: serde_json::Value = serde_json::from_str(&json.stdout).unwrap_or_else(|_| panic!("{json:?}"));
    let findings = told["findings"].as_array().expect("findings");
    assert!(!findings.is_empty(), "nothing was told of the planted defect");
    for finding in findings {
        assert_eq!(finding["code"], code, "another finding than the planted one: {finding}");
        assert!(finding["line"].is_number() || finding["line"].is_null());
    }
    let error = findings.iter().any(|finding| finding["severity"] == "error");
    assert_eq!(json.code, i32::from(error), "{json:?}");

    for language in ["zh", "en"] {
        let output = office.run(&format!("--lang {language} check --as-of {day}"));
        assert_eq!(output.code, i32::from(error));
        let said = format!("{}{}", output.stdout, output.stderr);
        let expected = folder.join(format!("expected.{language}.txt"));
        if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(&expected, &said).expect("a snapshot");
        }
        let expected = fs::read_to_string(&expected).expect("expected.*.txt; write it with SNAPSHOTS=overwrite");
        snapbox::assert_data_eq!(said, snapbox::Data::text(expected).raw());
    }
}

macro_rules! planted_defects {
    ($($name:ident => $code:literal $(, $prepare:expr)?;)*) => {
        $(
            #[test]
            fn $name() {
                planted($code);
            }
        )*

        /// The codes that have a planted defect, and what is done to the office beside laying the files over it.
        const PLANTED: &[(&str, fn(Office) -> Office)] = &[$(($code, prepare!($($prepare)?)),)*];
    };
}

macro_rules! prepare {
    () => {
        |office| office
    };
    ($prepare:expr) => {
        $prepare
    };
}

planted_defects! {
    a_normative_document_called_an_ordinance => "title-rank";
    a_term_and_a_last_day_that_disagree => "validity-end-date";
    a_publication_before_the_issue => "days-in-order";
    a_document_without_a_term_where_one_is_demanded => "term-stated";
    a_term_of_eight_years => "term-cap";
    a_trial_of_five_years => "trial-term-cap";
    a_notice_of_five_years => "notice-term-cap";
    a_horizon_recorded_as_a_last_valid_day => "term-of-lasting-kind";
    a_number_in_other_brackets => "document-number-form";
    a_number_used_twice => "document-number-unique";
    a_law_that_is_not_there => "relation-target";
    a_number_that_nobody_has_looked_up => "facts-unknown";
    an_extension_after_the_lapse => "extension-after-lapse";
    an_extension_by_nothing_that_can_be_looked_up => "extension-instrument";
    an_extension_of_eight_years => "extension-cap";
    a_publication_of_what_was_never_issued => "event-without-issue";
    an_extension_of_what_was_repealed => "act-without-effect";
    an_extension_that_nobody_evaluated => "extension-unevaluated";
    what_was_recorded_although_disputed => "event-disputed";
    a_repeal_by_nothing_that_can_be_looked_up => "ending-instrument";
    an_evaluation_that_is_overdue => "evaluation-due";
    five_years_without_an_evaluation => "periodic-evaluation";
    a_matter_of_the_market_without_a_consultation => "consultation-missing";
    a_consultation_of_five_days => "consultation-short";
    a_term_that_ended_undecided => "decision-due";
    a_report_to_the_reviewers_that_falls_due => "decision-step";
    days_between_the_old_document_and_the_new => "reissue-gap";
    a_new_document_published_in_the_last_month_of_the_old => "reissue-late";
    a_new_document_without_a_registration_number => "reissue-number";
    two_editions_in_force => "title-in-force-twice";
    a_law_revised_since_the_document_was_looked_at => "basis-changed";
    a_law_that_nobody_has_looked_up_for_years => "law-not-checked";
    a_gate_that_is_not_recorded => "gate-missing";
    an_exception_from_fair_competition_that_never_ends => "exception-without-end";
    a_deliberation_before_the_legality_review => "gates-in-order";
    a_legality_review_of_two_days => "review-length";
    a_deliberation_by_one_person => "deliberation-body";
    a_document_without_a_registration_number => "registration-missing";
    a_registration_number_of_another_form => "registration-form";
    a_number_of_another_year => "number-year";
    a_document_that_binds_twenty_days_after_its_publication => "effect-delay";
    a_document_issued_and_not_published => "publication-due";
    a_document_that_was_published_late => "publication-late";
    a_document_that_was_never_filed => "filing-due";
    a_document_that_was_filed_late => "filing-late";
    a_document_without_an_interpretation => "interpretation-due";
    a_document_of_a_section => "issuer-internal";
    a_rule_without_its_day_of_adoption => "rule-order";
    a_review_after_the_issue => "gate-late";
    a_review_that_concludes_nothing => "gate-inconclusive";
    a_folder_deleted_since_the_last_commit => "folder-deleted", |office| {
        let second = fs::read_to_string(office.path("documents/sample/document.toml")).expect("a record");
        let second = second.replace("〔2024〕2号", "〔2024〕3号");
        let office = office
            .with("documents/2023/gone/document.toml", second)
            .with("documents/2023/gone/interpretation.md", "# 解读\n")
            .with("documents/2023/gone/text/2024-07-15.md", "# 示例市路灯管理规定\n")
            .commit("2024-07-01", "登记两件");
        fs::remove_dir_all(office.path("documents/2023/gone")).expect("gone");
        office
    };
    a_benchmark_row_without_an_article => "benchmark-basis";
    an_article_of_another_document_that_is_not_there => "cited-article-missing";
    a_step_beyond_what_the_law_allows => "benchmark-frame";
    steps_that_overlap_or_leave_a_gap => "benchmark-steps";
    a_closing_clause_that_says_otherwise => "closing-clause";
    a_note_of_adoption_that_says_otherwise => "adoption-note";
    a_reference_by_the_number_before_an_amendment => "reference-left-behind";
    a_reference_to_an_article_that_is_not_there => "reference-nowhere";
    a_text_that_relies_on_what_has_ended => "relies-on-ended";
    a_document_ended_in_passing => "repeal-unrecorded";
    a_term_with_two_meanings => "term-defined-twice";
    a_text_under_another_title => "text-title";
    articles_that_skip_repeat_or_run_back_are_told => "article-numbers";
    a_chapter_that_is_missing_or_there_twice_is_told => "division-numbers";
    points_that_skip_or_repeat_are_told => "point-numbers";
    points_in_another_form_than_the_printed_one_are_told => "point-form";
    an_article_that_says_nothing_is_told => "article-empty";
    a_section_marked_like_a_chapter_is_told => "heading-level";
    marks_of_half_width_between_chinese_words_are_told => "punctuation-width";
    brackets_of_two_widths_or_without_a_partner_are_told => "bracket-pair";
    a_mark_behind_a_mark_is_told => "punctuation-doubled";
    lines_set_in_by_wide_spaces_are_told => "line-indent";
    what_nobody_sees_in_a_draft_is_told => "hidden-character";
    a_character_of_a_private_font_is_told => "unreadable-character";
    a_circle_in_place_of_a_zero_is_told => "look-alike-character";
    a_number_with_other_brackets_around_its_year_is_told => "number-brackets";
    chapters_in_a_text_of_three_articles_are_told => "chapters-needless";
    a_fine_that_rests_on_no_law_is_told => "powers-set";
    an_attachment_that_is_not_kept_or_not_listed_is_told => "attachment-list";
    an_exception_under_a_wrong_name => "accepted-code";
    an_exception_without_a_reason => "accepted-without-reason";
    an_exception_whose_day_is_over => "accepted-past";
    an_exception_that_nothing_needs => "accepted-needless";
    a_baseline_that_knows_what_is_gone => "baseline-outdated";
    a_file_that_is_not_toml => "toml-syntax";
    a_template_that_asks_for_data_that_no_page_has => "template-broken";
    a_style_sheet_that_no_page_would_use => "template-unused";
    a_key_that_nobody_knows => "unknown-key";
    a_value_of_another_type => "wrong-type";
    a_key_that_is_missing => "missing-key";
    a_word_that_is_not_allowed => "value-not-allowed";
    a_day_that_is_none => "day-malformed";
    a_length_that_is_none => "length-malformed";
    an_id_that_is_none => "id-malformed";
    a_path_that_leaves_the_folder => "path-leaves-folder";
    a_number_below_zero => "number-out-of-range";
    a_profile_that_nobody_knows => "profile-unknown";
    a_demonstration_day_outside_a_demonstration => "demonstration-day-outside-demonstration";
    a_text_that_is_not_there => "file-missing";
    a_folder_where_a_text_should_be => "file-unreadable";
    a_text_in_an_old_encoding => "not-utf8";
    a_link_out_of_the_folder => "link-not-followed", |office| {
        fs::remove_file(office.path("documents/sample/records/minutes.md")).expect("removed");
        std::os::unix::fs::symlink("/etc/hostname", office.path("documents/sample/records/minutes.md")).expect("a link");
        office
    };
    two_names_that_look_the_same => "name-twin", |office| {
        office.with("documents/sample/records/caf\u{e9}.md", "一\n").with("documents/sample/records/cafe\u{301}.md", "二\n")
    };
    a_folder_without_a_record => "folder-without-record";
    an_id_that_stands_twice => "id-twice";
    a_second_issue => "event-twice";
    a_working_paper_to_be_published => "record-published";
    a_calendar_that_lacks_the_year => "calendar-year-missing";
    a_repository_that_cannot_be_read => "history-unreadable", |office| {
        let office = office.commit("2024-07-01", "登记");
        fs::write(office.path(".git/HEAD"), "ref: refs/heads/main\nnoise\n\u{1}").expect("a broken head");
        fs::write(office.path(".git/refs/heads/main"), "not an object id\n").expect("a broken branch");
        office
    };
}

#[test]
fn every_code_has_its_planted_defect() {
    let planted: BTreeSet<&str> = codes().collect();
    // What was changed in the past is planted in `tampering`.
    let past = |code: &str| check::PAST.iter().any(|fault| fault.code.0 == code);
    let borne: BTreeSet<&str> = check::codes().into_iter().map(|code| code.0).filter(|code| !past(code)).collect();
    assert_eq!(planted, borne, "left: planted here; right: codes that a finding may bear");
}

#[test]
fn the_plain_office_is_clean() {
    let output = Office::base().run(&format!("check --as-of {TODAY} --deny warnings"));
    assert_eq!(output.code, 0, "{output:?}");
}

#[test]
fn every_rule_is_in_the_list_has_docs_and_a_source() {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/rules");
    let mut files = BTreeSet::new();
    for entry in walkdir::WalkDir::new(&dir).into_iter().flatten() {
        let path = entry.path().strip_prefix(&dir).expect("below").to_string_lossy().replace('\\', "/");
        if path.ends_with(".rs") && !path.ends_with("mod.rs") {
            let source = fs::read_to_string(entry.path()).expect("a rule");
            let code = source.split("Code(\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a code").to_owned();
            files.insert(code);
        }
    }
    let listed: BTreeSet<String> = check::RULES.iter().map(|rule| rule.code.0.to_owned()).collect();
    assert_eq!(listed, files, "left: the list; right: the files under src/check/rules");
    assert_eq!(listed.len(), check::RULES.len(), "a code is listed twice");
    for rule in check::RULES {
        if rule.family == Family::Integrity {
            assert!(rule.docs.source.may_be_error(), "{}: what was deduced or remembered is no error", rule.code.0);
        }
        for key in rule.docs.numbers {
            assert!(*key == "gate" || Profile::KEYS.contains(key), "{}: the profile has no {key}", rule.code.0);
        }
    }
    // A build looks into no text: what stops it must be told without.
    let of_text = check::RULES
        .iter()
        .filter(|rule| matches!(rule.scope, check::Scope::Text(_) | check::Scope::Wording(_) | check::Scope::Citing(_)));
    of_text.for_each(|rule| assert_eq!(rule.family, Family::Compliance, "{}: a build would not see it", rule.code.0));
    for page in check::pages() {
        let code = page.code.0;
        if let Source::Cited { text, jurisdiction, .. } = page.source {
            assert!(!text.is_empty() && !jurisdiction.is_empty(), "{code} lacks a part of its source");
            assert!(!text.contains("http"), "{code}: title, number and article, never an address");
        }
        assert!(!page.wrong.trim().is_empty() && !page.right.trim().is_empty() && page.wrong != page.right, "{code}");
        for lang in Lang::ALL {
            let (words, key) = (Words::new(lang), format!("explain-{code}"));
            assert!(words.has(&key), "{} has no {key}", lang.tag());
            assert!(words.attribute(&key, "why", &[]).is_some(), "{} has no {key}.why", lang.tag());
        }
    }
    let scopes: BTreeSet<&str> = check::RULES.iter().map(|rule| rule.scope.as_str()).collect();
    assert_eq!(scopes.len(), 6, "at least one rule of each scope");
}
