//! Quoted lines by the parts that they are: several 条, 款 or 项 in one quotation.

use super::find::without_article_label;
use super::place::Level;
use crate::structure::ArticleNumber;
use crate::structure::is_blank;
use crate::structure::label::{Label, Style};

/// The lines of one part, without its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The number that the quotation gives it.
    pub(super) number: Option<(u32, Option<u32>)>,
    pub(super) lines: Vec<String>,
}

/// The parts of a level that lines are.
pub(super) fn groups(lines: &[String], level: Level) -> Vec<Group> {
    let style = lines.first().and_then(|line| Label::opening(line)).map(|label| label.style);
    let mut found: Vec<Group> = Vec::new();
    for line in lines {
        let (number, rest) = match level {
            Level::Article => {
                let (number, rest) = without_article_label(line);
                (number.map(|ArticleNumber { main, inserted }| (main, inserted)), rest)
            }
            Level::Point | Level::Indent => labelled(line, style),
            _ => (None, line.as_str()),
        };
        let opens = match level {
            // What is counted in brackets, or interrupted by it, belongs to the 款 above.
            Level::Paragraph => Label::opening(line).is_none(),
            _ => number.is_some(),
        };
        match found.last_mut() {
            Some(last) if !opens => last.lines.push(line.clone()),
            _ => found.push(Group { number, lines: vec![rest.to_owned()] }),
        }
    }
    found
}

/// A line without the number of a 项 or 目 that it opens with, where that is written as the first one is.
fn labelled(line: &str, style: Option<Style>) -> (Option<(u32, Option<u32>)>, &str) {
    match Label::opening(line).filter(|label| Some(label.style) == style) {
        Some(label) => (Some((label.number, None)), line[label.text.len()..].trim_start_matches(is_blank)),
        None => (None, line),
    }
}
