//! The list of rules. A rule that is not in it is wired to nothing; a test compares it with the folder.

mod data;
mod life;
mod procedure;
mod text;
mod validity;

use super::rule::Rule;
use crate::finding::Code;

/// It stands in `laws/`.
pub(super) const LAW_NOT_CHECKED: Code = life::laws_looked_up::RULE.code;

/// Every rule, by group.
pub const RULES: &[Rule] = &[
    validity::title_of_its_rank::RULE,
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
    procedure::consultation_held::RULE,
    procedure::consultation_long_enough::RULE,
    procedure::gates_passed::RULE,
    procedure::number_form::RULE,
    procedure::reviews_concluded::RULE,
    procedure::gates_before_issue::RULE,
    procedure::gates_in_order::RULE,
    procedure::exception_ends::RULE,
    procedure::review_length::RULE,
    procedure::deliberated_together::RULE,
    procedure::registration_stated::RULE,
    procedure::registration_form::RULE,
    procedure::number_year::RULE,
    procedure::effect_after_publication::RULE,
    procedure::published_in_time::RULE,
    procedure::filed_in_time::RULE,
    procedure::interpreted_in_time::RULE,
    procedure::published_late::RULE,
    procedure::filed_late::RULE,
    procedure::issuer_stands_alone::RULE,
    procedure::rule_order::RULE,
    data::number_unique::RULE,
    data::relation_target::RULE,
    text::closing_clause::RULE,
    text::reference_leads::RULE,
    text::relies_on_living::RULE,
    text::repeal_recorded::RULE,
    data::facts_known::RULE,
    text::title_agrees::RULE,
    text::article_numbers::RULE,
    text::division_numbers::RULE,
    text::point_numbers::RULE,
    text::point_form::RULE,
    text::article_says_something::RULE,
    text::heading_level::RULE,
    text::chapters_worthwhile::RULE,
    text::powers_not_set::RULE,
    text::attachments_listed::RULE,
    text::punctuation_width::RULE,
    text::brackets_match::RULE,
    text::punctuation_single::RULE,
    text::number_brackets::RULE,
    text::look_alike_character::RULE,
    text::hidden_character::RULE,
    text::unreadable_character::RULE,
    text::line_indent::RULE,
];
