//! Rules about the texts.

pub(super) mod article_numbers;
pub(super) mod article_says_something;
pub(super) mod attachments_listed;
pub(super) mod brackets_match;
pub(super) mod chapters_worthwhile;
pub(super) mod closing_clause;
pub(super) mod division_numbers;
pub(super) mod heading_level;
pub(super) mod hidden_character;
pub(super) mod line_indent;
pub(super) mod look_alike_character;
pub(super) mod number_brackets;
pub(super) mod point_form;
pub(super) mod point_numbers;
pub(super) mod powers_not_set;
pub(super) mod punctuation_single;
pub(super) mod punctuation_width;
pub(super) mod reference_leads;
pub(super) mod relies_on_living;
pub(super) mod repeal_recorded;
pub(super) mod title_agrees;
pub(super) mod unreadable_character;
