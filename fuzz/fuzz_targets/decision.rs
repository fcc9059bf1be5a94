//! Reads whatever it is given as a decision, applies it to a text, and fails when a place lies outside, or a line that nothing orders is gone.

#![no_main]

use guiju::compare::amend::{self, Refused};
use libfuzzer_sys::fuzz_target;

const BASE: &str = "# 甲办法\n\n## 第一章　总则\n\n第一条　甲，根据《乙法》第三条，制定本办法。\n\n第二条　乙：\n\n（一）丙；\n\n（二）丁。\n\n戊，依照第一条、前款规定。\n\n\
                    ## 第二章　附则\n\n第三条　违反第二条第一款第（二）项的，己。\n\n第四条　本办法自2020年1月1日起施行。\n";

fuzz_target!(|source: &str| {
    // A byte of the input chooses whether it is applied to a fixed text or to itself.
    let base = if source.len() % 2 == 0 { BASE } else { source };
    let decision = amend::read(source);
    for part in &decision.parts {
        for span in part.title.iter().chain(&part.unread).chain(part.instructions.iter().map(|it| &it.span)) {
            assert!(source.get(span.clone()).is_some(), "{span:?} lies outside");
        }
        match amend::consolidate(base, part) {
            Ok(done) => {
                assert_eq!(done.done.len(), part.instructions.len());
                for carried in &done.carried {
                    assert!(base.get(carried.span.clone()).is_some());
                }
            }
            Err(Refused::Misfits(misfits)) => {
                assert!(!misfits.is_empty());
                for misfit in misfits {
                    assert!(source.get(misfit.decision).is_some());
                    assert!(misfit.base.is_none_or(|span| base.get(span).is_some()));
                }
            }
            Err(_) => {}
        }
    }
});
