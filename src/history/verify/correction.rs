//! Which alterations a recorded 更正 accounts for.

use super::Alteration;
use crate::finding::Finding;

/// A correction that a step records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Correction {
    pub(super) step: u32,
    /// What it says it corrects.
    pub(super) field: Option<String>,
}

/// The keys by which a correction can name one thing alone; other words may mean anything.
const KEYS: [&str; 12] =
    ["title", "kind", "issuers", "text", "parts", "number", "registration", "date", "effective", "from", "term", "until"];

impl Correction {
    fn accounts_for(&self, alteration: &Alteration) -> bool {
        let named = self.field.as_deref().filter(|field| KEYS.contains(field));
        alteration.correctable && named.is_none_or(|named| named == alteration.key)
    }
}

/// The alterations that no correction accounts for: those of one step by the corrections of that step, or else by the next later
/// one that accounts for no other step.
pub(super) fn without_corrected(alterations: Vec<Alteration>, mut corrections: Vec<Correction>) -> Vec<Finding> {
    let mut steps: Vec<u32> = alterations.iter().map(|alteration| alteration.step).collect();
    steps.dedup();
    let mut findings = Vec::new();
    let mut left: Vec<Alteration> = alterations;
    for step in steps.iter().copied() {
        let (of_step, others): (Vec<_>, Vec<_>) = left.into_iter().partition(|alteration| alteration.step == step);
        left = others;
        let mut own: Vec<Correction> = Vec::new();
        corrections.retain(|correction| {
            let mine = correction.step == step;
            if mine {
                own.push(correction.clone());
            }
            !mine
        });
        if own.is_empty()
            && let Some(next) = corrections.iter().position(|correction| {
                let later = correction.step > step && !steps.contains(&correction.step);
                later && of_step.iter().any(|it| correction.accounts_for(it))
            })
        {
            own.push(corrections.remove(next));
        }
        let uncorrected = |alteration: &Alteration| !own.iter().any(|correction| correction.accounts_for(alteration));
        findings.extend(of_step.into_iter().filter(uncorrected).map(|alteration| alteration.finding));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Code;

    fn altered(step: u32, key: &'static str) -> Alteration {
        let finding = Finding::integrity(Code("a"), format!("{key}{step}"), None);
        Alteration { step, key, correctable: key != "removed", finding }
    }

    fn left(alterations: &[(u32, &'static str)], corrections: &[(u32, Option<&str>)]) -> Vec<String> {
        let alterations = alterations.iter().map(|(step, key)| altered(*step, key)).collect();
        let corrections =
            corrections.iter().map(|(step, field)| Correction { step: *step, field: field.map(str::to_owned) }).collect();
        without_corrected(alterations, corrections).into_iter().map(|finding| finding.path).collect()
    }

    #[test]
    fn a_correction_accounts_for_its_step_or_for_one_before_it_and_never_for_one_after() {
        assert_eq!(left(&[(2, "text")], &[(2, None)]), [""; 0]);
        assert_eq!(left(&[(2, "text"), (2, "title")], &[(2, Some("第三条"))]), [""; 0]);
        assert_eq!(left(&[(2, "text")], &[(3, None)]), [""; 0]);
        assert_eq!(left(&[(2, "text")], &[(1, None)]), ["text2"]);
        assert_eq!(left(&[(2, "text"), (4, "text")], &[(5, None)]), ["text4"]);
        assert_eq!(left(&[(2, "text"), (4, "text")], &[(4, None)]), ["text2"], "a correction belongs to its own step first");
    }

    #[test]
    fn a_correction_that_names_one_key_accounts_for_no_other_and_none_for_what_is_gone() {
        assert_eq!(left(&[(2, "text"), (2, "title")], &[(2, Some("title"))]), ["text2"]);
        assert_eq!(left(&[(2, "removed")], &[(2, None)]), ["removed2"]);
    }
}
