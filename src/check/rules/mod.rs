//! The list of rules. A rule that is not in it is wired to nothing; a test compares it with the folder.

mod data;
mod life;
mod procedure;
mod text;
mod validity;

use super::rule::Rule;

/// Every rule, by group.
pub const RULES: &[Rule] = &[
    validity::end_date::RULE,
    validity::days_in_order::RULE,
    validity::term_stated::RULE,
    validity::term_cap::RULE,
    validity::trial_term_cap::RULE,
    validity::notice_term_cap::RULE,
    validity::lasting_kind::RULE,
    life::extension_in_time::RULE,
    life::extension_by_instrument::RULE,
    life::extension_within_the_cap::RULE,
    life::ending_by_instrument::RULE,
    life::evaluation_in_time::RULE,
    life::periodic_evaluation::RULE,
    life::decision_before_the_end::RULE,
    life::decision_prepared::RULE,
    life::reissue_without_gap::RULE,
    life::reissue_in_time::RULE,
    life::reissue_numbered::RULE,
    life::title_in_force_once::RULE,
    life::basis_watched::RULE,
    life::laws_looked_up::RULE,
    life::folder_kept::RULE,
    procedure::gates_passed::RULE,
    procedure::number_form::RULE,
    data::number_unique::RULE,
    data::relation_target::RULE,
    data::facts_known::RULE,
    text::title_agrees::RULE,
];
