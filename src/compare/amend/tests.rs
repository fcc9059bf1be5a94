//! Decisions in the wordings that offices use, each with the lines that it changes in one text.

use std::fmt::Write as _;

use similar::{ChangeTag, TextDiff};

use super::outcome::LeftAt;
use super::{Refused, consolidate, read};

const CASES: &str = include_str!("cases.txt");

/// What a decision does to the base: lines taken `-` and put `+`, references carried `~` and to be looked at `?`, or why it does not fit `!`.
fn outcome(base: &str, decision: &str) -> String {
    let decision = format!("# 关于修改《甲市市容办法》的决定\n\n{decision}\n");
    let read = read(&decision);
    let Some(part) = read.part_of(&decision, "甲市市容办法") else { return "! 不修改这份文本\n".to_owned() };
    let mut out = String::new();
    match consolidate(base, part) {
        Ok(done) => {
            for change in TextDiff::from_lines(base, &done.text).iter_all_changes().filter(|it| !it.value().trim().is_empty()) {
                match change.tag() {
                    ChangeTag::Delete => write!(out, "- {}", change.value()).expect("a string takes it"),
                    ChangeTag::Insert => write!(out, "+ {}", change.value()).expect("a string takes it"),
                    ChangeTag::Equal => {}
                }
            }
            for carried in done.carried {
                writeln!(out, "~ {} → {}", &base[carried.span], carried.to).expect("a string takes it");
            }
            for left in done.left {
                let words = match left.at {
                    LeftAt::Base(span) => &base[span],
                    LeftAt::New(span) => &done.text[span],
                };
                writeln!(out, "? {} {words}", left.why.as_str()).expect("a string takes it");
            }
        }
        Err(Refused::Misfits(misfits)) => {
            for misfit in misfits {
                let there = misfit.base.map_or("", |span| base[span].lines().next().unwrap_or_default());
                let order = decision[misfit.decision].lines().next().unwrap_or_default();
                writeln!(out, "! {}：{order} ｜ {there}", misfit.why.as_str()).expect("a string takes it");
            }
        }
        Err(refused) => writeln!(out, "! {refused:?}").expect("a string takes it"),
    }
    out
}

#[test]
fn each_wording_changes_just_what_it_says() {
    let (base, cases) = CASES.split_once("\n@case ").expect("a base and cases");
    let base = format!("{}\n", base.trim_start_matches("@base\n").trim_end());
    let mut whole = format!("@base\n{base}");
    let mut count = 0;
    for case in cases.split("\n@case ") {
        let (name, rest) = case.split_once('\n').expect("a name");
        let decision = rest.split("\n@gives").next().unwrap_or_default().trim_end();
        count += 1;
        write!(whole, "\n@case {name}\n{decision}\n\n@gives\n{}", outcome(&base, decision)).expect("a string takes it");
    }
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/compare/amend/cases.txt");
    if std::env::var("SNAPSHOTS").is_ok_and(|it| it == "overwrite") {
        std::fs::write(path, &whole).expect("the file of cases");
    }
    assert!(count >= 40, "{count} wordings");
    for (line, (told, found)) in CASES.lines().zip(whole.lines()).enumerate() {
        assert_eq!(found, told, "cases.txt, line {}", line + 1);
    }
    assert_eq!(whole.lines().count(), CASES.lines().count());
}
