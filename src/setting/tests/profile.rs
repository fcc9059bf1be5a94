use super::*;
use crate::document::{EndConvention, Gate, Kind};

#[test]
fn every_number_of_the_built_in_profile_says_where_it_comes_from() {
    let guangdong = Profile::built_in("guangdong").expect("it comes with guiju");
    assert_eq!(told("profile.toml", include_str!("../profiles/guangdong.toml")), "");
    let origins = guangdong.origins();
    assert_eq!(origins.iter().map(|origin| origin.key).collect::<Vec<_>>(), Profile::KEYS);
    let gates = guangdong.gates.iter().map(|duty| (&duty.source, &duty.jurisdiction));
    let numbers = origins.iter().map(|origin| (origin.source, origin.jurisdiction));
    for (source, jurisdiction) in numbers.chain(gates.map(|(source, place)| (source.as_str(), place.as_str()))) {
        assert!(!source.trim().is_empty() && !jurisdiction.trim().is_empty());
        assert!(!source.contains("://") && !source.contains("www."), "{source}");
    }
    assert_eq!(Profile::built_in("atlantis"), None);
}

#[test]
fn what_was_only_deduced_or_remembered_makes_no_error() {
    let guangdong = Profile::built_in("guangdong").expect("it comes with guiju");
    assert!(guangdong.evaluation_lead.confidence.may_be_error());
    assert!(guangdong.disclosure_working_days.confidence.may_be_error());
    for weak in [guangdong.interpretation_working_days.confidence, guangdong.interpretation_since.confidence] {
        assert_eq!(weak, Confidence::Recalled);
    }
    for weak in [guangdong.extension_from.confidence, guangdong.due_soon_days.confidence, guangdong.filing_since.confidence] {
        assert!(!weak.may_be_error());
    }
    for confidence in Confidence::ALL {
        assert_eq!(Confidence::parse(confidence.as_str()), Some(confidence));
    }
}

#[test]
fn an_office_overrides_each_number_by_its_key() {
    let built_in: toml::Table = include_str!("../profiles/guangdong.toml").parse().expect("it reads");
    let before = Profile::built_in("guangdong").expect("it comes with guiju");
    for key in Profile::KEYS {
        let value = &built_in[*key]["value"];
        let own = setting(&[("profile.toml", &format!("[{key}]\nvalue = {value}\nsource = \"本局规定\"\n"))]).profile;
        for (before, own) in before.origins().iter().zip(own.origins()) {
            if own.key == *key {
                assert_eq!((own.source, own.article, own.jurisdiction), ("本局规定", None, "本单位"), "{key}");
                assert_eq!(own.confidence, Confidence::Inferred, "{key}");
            } else {
                assert_eq!(own, *before, "{key}");
            }
        }
    }
}

#[test]
fn an_office_states_its_own_numbers() {
    let text = r#"
        title = "江门市"
        [end-convention]
        value = "civil-code"
        source = "江门市规定"
        article = "第三十条"
        jurisdiction = "江门市"
        confidence = "text-seen"
        [filing-days]
        value = 15
        source = "江门市规定"
        [[gate]]
        gate = "legality-reviewed"
        kinds = ["normative"]
        since = "2022"
        source = "江门市规定"
        [[gate]]
        gate = "risk-assessed"
        kinds = ["policy"]
        since = 2023-01-01
        source = "江门市规定"
    "#;
    let profile = setting(&[("profile.toml", text)]).profile;
    assert_eq!((profile.name.as_str(), profile.title.as_str()), ("guangdong", "江门市"));
    assert_eq!(profile.end_convention.value, EndConvention::CivilCode);
    assert_eq!(profile.end_convention.confidence, Confidence::TextSeen);
    assert_eq!(profile.filing_days.value, 15);
    let gates: Vec<_> = profile.gates.iter().map(|duty| (duty.gate, duty.kinds.len())).collect();
    assert_eq!(gates, [(Gate::FairCompetition, 4), (Gate::Deliberation, 2), (Gate::Legality, 1), (Gate::Risk, 1)]);
    let of_policy: Vec<Gate> = profile.gates_of(Kind::Policy).map(|duty| duty.gate).collect();
    assert_eq!(of_policy, [Gate::FairCompetition, Gate::Risk]);
}

#[test]
fn a_number_that_cannot_be_taken_leaves_the_profiles_own() {
    let text = "[filing-days]\nvalue = -1\n[evaluated-kinds]\nvalue = [\"normative\", \"normativ\"]\nsource = \"x\"\n\
                [evaluation-lead]\nvalue = \"6 weeks\"\nsource = \"x\"\nconfidence = \"sure\"\n[evaluation-leed]\n";
    let kinds = Kind::ALL.map(Kind::as_str).join(",");
    check(
        "profile.toml",
        text,
        &format!(
            r#"
            missing-key | [filing-days] | key=source
            value-not-allowed | -1 | allowed=0–65535 key=filing-days value=-1
            value-not-allowed | "normativ" | allowed={kinds} key=evaluated-kinds value=normativ
            wrong-type | "6 weeks" | expected=type-length key=evaluation-lead
            value-not-allowed | "sure" | allowed=text-seen,text-seen-quoted,data-seen,inferred,recalled key=confidence value=sure
            unknown-key | evaluation-leed | key=evaluation-leed nearest=evaluation-lead
            "#
        ),
    );
    let (setting, _) = read(&[file(OFFICE_FILE, OFFICE), file("profile.toml", text)]);
    assert_eq!(setting.expect("usable").profile, Setting::for_tests().profile);
}

#[test]
fn a_form_of_registration_numbers_is_a_template_or_none() {
    let text = |value: &str| format!("[registration-pattern-government]\nvalue = \"{value}\"\nsource = \"本市规定\"\n");
    let pattern = |value: &str| {
        let profile = setting(&[("profile.toml", &text(value))]).profile;
        profile.registration_pattern_government.value.map(|pattern| pattern.to_string())
    };
    assert_eq!(pattern("HFGS-{year}-{serial}").as_deref(), Some("HFGS-{year}-{serial}"));
    assert_eq!(pattern("none"), None);
    check(
        "profile.toml",
        &text("JMFG{yaer}{serial:3}"),
        r#"
        value-not-allowed | "JMFG{yaer}{serial:3}" | allowed=JMFG{year}{serial:3},none key=registration-pattern-government value=JMFG{yaer}{serial:3}
        "#,
    );
}
