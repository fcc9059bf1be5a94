//! By what a finding is known again in a later check: its file, its code and the author's words. Lines may move, days may pass.

use std::collections::BTreeMap;
use std::rc::Rc;

use sha2::{Digest, Sha256};

use crate::finding::Finding;

/// By what a finding is known again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Identity {
    /// The file, from the office folder.
    pub(super) path: String,
    /// What was found.
    pub(super) code: String,
    /// The author's words, one line of them; empty when the whole file is meant.
    pub(super) words: String,
}

impl Identity {
    /// The identity of a finding; `text` gives what a file says.
    pub(super) fn of(finding: &Finding, text: &mut impl FnMut(&str) -> Option<Rc<str>>) -> Self {
        let words = finding.span.clone().and_then(|span| Some(text(&finding.path)?.get(span)?.lines().next()?.trim().to_owned()));
        Self { path: finding.path.clone(), code: finding.code.0.to_owned(), words: words.unwrap_or_default() }
    }
}

/// A fingerprint for each finding, in their order: 64 hexadecimal digits, no two alike.
///
/// Findings that cannot be told apart by file, code and words are counted. `text` gives what a file says.
pub fn fingerprints<'f>(
    findings: impl IntoIterator<Item = &'f Finding>,
    mut text: impl FnMut(&str) -> Option<Rc<str>>,
) -> Vec<String> {
    let mut seen: BTreeMap<Identity, u32> = BTreeMap::new();
    let mut fingerprint = |finding| {
        let identity = Identity::of(finding, &mut text);
        let mut hash = Sha256::new();
        for part in [&identity.path, &identity.code, &identity.words] {
            hash.update(part.as_bytes());
            // A byte that ends each part keeps them from running into each other.
            hash.update([0]);
        }
        let count = seen.entry(identity).or_insert(0);
        hash.update(count.to_le_bytes());
        *count += 1;
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    };
    findings.into_iter().map(&mut fingerprint).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Code;

    fn told(path: &str, words: std::ops::Range<usize>) -> Finding {
        Finding::compliance(Code("gate-missing"), path, Some(words))
    }

    #[test]
    fn a_finding_keeps_its_fingerprint_when_lines_above_it_move_and_not_when_its_words_change() {
        let of = |text: &str, words: &str| {
            let start = text.find(words).expect("words of the text");
            fingerprints([&told("a.toml", start..start + words.len())], |_| Some(text.into()))
        };
        let before = of("date = 甲\n", "date = 甲");
        assert_eq!(of("# 一\n# 二\ndate = 甲\n", "date = 甲"), before);
        assert_ne!(of("date = 乙\n", "date = 乙"), before);
    }

    #[test]
    fn no_two_findings_share_a_fingerprint() {
        let text = |_: &str| Some("date = 1\ndate = 1\n".into());
        let two = [told("a.toml", 0..8), told("a.toml", 9..17), told("b.toml", 0..8)];
        let mut all = fingerprints(&two, text);
        assert!(all.iter().all(|one| one.len() == 64 && one.bytes().all(|b| b.is_ascii_hexdigit())));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 3);
        let lone = fingerprints(&two[1..2], text);
        assert_eq!(lone[0], fingerprints(&two, text)[0], "once the first of two is corrected, the other takes its place");
    }
}
