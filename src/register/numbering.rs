//! 文号 by word and year: which are borne, by which document, which were passed over and why, which nobody bears, and which comes next.

use std::collections::{BTreeMap, BTreeSet};

use super::Register;
use crate::document::{DocumentId, DocumentNumber, Fact, InstrumentRef};
use crate::finding::Finding;
use crate::finding::code::VALUE_NOT_ALLOWED;
use crate::parse::{self, ParsedValue};
use crate::source::SourceFile;

/// Where the office keeps the numbers that it passed over.
pub const NUMBERS_FILE: &str = "office/numbers.toml";

/// A number that was passed over: nothing was issued under it, and nothing will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skip {
    /// The number.
    pub number: DocumentNumber,
    /// Why.
    pub reason: String,
}

/// Who bears a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearer {
    /// A document of the register.
    Kept(DocumentId),
    /// One that is not kept here, by its title.
    Elsewhere(String),
}

/// The numbers of one word and year, such as 江城管示〔2026〕.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The word before the year.
    pub prefix: String,
    /// The year.
    pub year: i16,
    /// Who bears which.
    pub used: BTreeMap<u32, BTreeSet<Bearer>>,
    /// Which were passed over, and why.
    pub skipped: BTreeMap<u32, String>,
}

impl Series {
    /// A number of the series.
    pub fn number(&self, serial: u32) -> DocumentNumber {
        DocumentNumber::new(&format!("{}〔{}〕{serial}号", self.prefix, self.year))
    }

    /// The numbers up to the last that nobody bears and that were not passed over, as far as the register knows.
    pub fn free(&self) -> Vec<u32> {
        (1..self.next()).filter(|serial| !self.used.contains_key(serial) && !self.skipped.contains_key(serial)).collect()
    }

    /// The numbers that several documents bear.
    pub fn duplicates(&self) -> Vec<u32> {
        self.used.iter().filter(|(_, bearers)| bearers.len() > 1).map(|(serial, _)| *serial).collect()
    }

    /// The number after the last that is borne or was passed over.
    pub fn next(&self) -> u32 {
        let last = self.used.keys().chain(self.skipped.keys()).max();
        last.map_or(1, |last| last.saturating_add(1))
    }
}

/// The series of every word that a document of the register bears, by word and year.
///
/// What an instrument or a 转发 that is not kept here bears counts where its word is one of the office's: it is not free.
pub fn series(register: &Register, skips: &[Skip]) -> Vec<Series> {
    let mut all: BTreeMap<(String, i16), Series> = BTreeMap::new();
    let mut own: BTreeSet<String> = BTreeSet::new();
    for record in register.records() {
        if let Some((_, _, issue)) = record.document.issue()
            && let Fact::Is(number) = &issue.number
            && let Some(prefix) = put(&mut all, number, Bearer::Kept(record.document.id.clone()))
        {
            own.insert(prefix);
        }
    }
    let mut elsewhere: BTreeMap<String, (&DocumentNumber, &str)> = BTreeMap::new();
    for record in register.records() {
        for event in &record.document.events {
            if let Some(InstrumentRef::Elsewhere { title, number: Fact::Is(number), .. }) = event.instrument() {
                elsewhere.entry(number.normalized()).or_insert((number, title));
            }
        }
        if let Some(forwards) = &record.document.forwards
            && let Fact::Is(number) = &forwards.number
        {
            elsewhere.entry(number.normalized()).or_insert((number, &forwards.title));
        }
    }
    for (number, title) in elsewhere.into_values() {
        let kept = number.parts().is_some_and(|(prefix, year, serial)| {
            !own.contains(&prefix) || all.get(&(prefix, year)).is_some_and(|series| series.used.contains_key(&serial))
        });
        if !kept {
            put(&mut all, number, Bearer::Elsewhere(title.to_owned()));
        }
    }
    for skip in skips {
        if let Some((prefix, year, serial)) = skip.number.parts() {
            own.insert(prefix.clone());
            entry(&mut all, prefix, year).skipped.insert(serial, skip.reason.clone());
        }
    }
    all.into_values().filter(|series| own.contains(&series.prefix)).collect()
}

fn put(all: &mut BTreeMap<(String, i16), Series>, number: &DocumentNumber, bearer: Bearer) -> Option<String> {
    let (prefix, year, serial) = number.parts()?;
    entry(all, prefix.clone(), year).used.entry(serial).or_default().insert(bearer);
    Some(prefix)
}

fn entry(all: &mut BTreeMap<(String, i16), Series>, prefix: String, year: i16) -> &mut Series {
    let empty = Series { prefix: prefix.clone(), year, used: BTreeMap::new(), skipped: BTreeMap::new() };
    all.entry((prefix, year)).or_insert(empty)
}

/// Reads `office/numbers.toml`, with every fault of it.
pub fn skips(file: &SourceFile) -> (Vec<Skip>, Vec<Finding>) {
    let (parsed, mut findings) = parse::numbers(file);
    if !parsed.is_toml {
        return (Vec::new(), findings);
    }
    let mut skips = Vec::new();
    for table in parsed.top.tables("skipped") {
        let text = |key| match table.get(key) {
            Some(ParsedValue::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let (Some(number), Some(reason)) = (text("number"), text("reason")) else { continue };
        let number = DocumentNumber::new(&number);
        if number.parts().is_none() {
            let span = table.span_of("number");
            let finding = Finding::integrity(VALUE_NOT_ALLOWED, &*file.path, span);
            findings.push(finding.text("key", "number").text("value", number.as_str()));
            continue;
        }
        skips.push(Skip { number, reason });
    }
    (skips, findings)
}

#[cfg(test)]
mod tests {
    use super::super::tests::record;
    use super::*;

    fn issued(id: &str, number: &str, more: &str) -> super::super::Record {
        record(
            id,
            &format!("[[event]]\ntype = \"issued\"\ndate = 2026-03-02\neffective = 2026-04-02\nnumber = \"{number}\"\n{more}"),
        )
    }

    fn of(records: Vec<super::super::Record>, skips: &[(&str, &str)]) -> Vec<Series> {
        let skips: Vec<Skip> = skips
            .iter()
            .map(|(number, reason)| Skip { number: DocumentNumber::new(number), reason: (*reason).to_owned() })
            .collect();
        series(&Register::new(records, Vec::new()), &skips)
    }

    #[test]
    fn what_is_borne_passed_over_and_free_adds_up_to_the_last() {
        let records = vec![
            issued("a", "示城管〔2026〕1号", ""),
            issued("b", "示城管[2026]5号", ""),
            issued("c", "示城管〔2025〕9号", ""),
            issued("d", "示城管通〔2026〕1号", ""),
        ];
        let all = of(records, &[("示城管〔2026〕2号", "编号时跳过"), ("示城管〔2026〕6号", "作废")]);
        let names: Vec<_> = all.iter().map(|it| (it.prefix.as_str(), it.year)).collect();
        assert_eq!(names, [("示城管", 2025), ("示城管", 2026), ("示城管通", 2026)]);
        let it = &all[1];
        assert_eq!(it.used.keys().copied().collect::<Vec<_>>(), [1, 5]);
        assert_eq!(it.free(), [3, 4]);
        assert_eq!((it.next(), it.number(it.next()).as_str().to_owned()), (7, "示城管〔2026〕7号".to_owned()));
        assert_eq!(all[0].free().len() + all[0].used.len(), 9);
    }

    #[test]
    fn a_number_that_two_documents_bear_is_told_however_it_is_spelled() {
        let all = of(vec![issued("a", "示城管〔2026〕1号", ""), issued("b", "示城管[2026]第01号", "")], &[]);
        assert_eq!(all[0].duplicates(), [1]);
    }

    #[test]
    fn a_number_of_ours_on_a_paper_kept_elsewhere_is_not_free_and_another_offices_is_no_matter_of_ours() {
        let by = |number: &str| {
            format!(
                "[[event]]\ntype = \"repealed\"\ndate = 2026-05-01\ninstrument = {{ title = \"决定\", number = \"{number}\" }}\n"
            )
        };
        let all = of(
            vec![
                issued("a", "示城管〔2026〕1号", &by("示城管〔2026〕4号")),
                issued("b", "示城管〔2026〕2号", &by("示府〔2026〕8号")),
            ],
            &[],
        );
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].free(), all[0].next()), (vec![3], 5));
        assert_eq!(all[0].used[&4].iter().next(), Some(&Bearer::Elsewhere("决定".to_owned())));
    }

    #[test]
    fn what_was_passed_over_is_read_with_its_reason_and_its_faults() {
        let read = |text: &str| skips(&SourceFile { path: NUMBERS_FILE.to_owned(), text: text.to_owned() });
        let (kept, findings) = read("[[skipped]]\nnumber = \"示城管〔2026〕2号\"\nreason = \"编号时跳过\"\n");
        assert_eq!((kept.len(), findings.len()), (1, 0));
        let (kept, findings) =
            read("[[skipped]]\nnumber = \"第2号\"\nreason = \"跳过\"\n[[skipped]]\nnumber = \"示城管〔2026〕3号\"\n");
        assert_eq!(kept, []);
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.0).collect();
        assert_eq!(codes, ["missing-key", "value-not-allowed"]);
    }
}
