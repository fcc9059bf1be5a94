//! The addresses of nodes, after the naming convention of Akoma Ntoso: `chp_2__sec_1`, `art_12__para_2__point_3`.
//!
//! What is counted anew carries what it stands in, so that an insertion elsewhere moves no address.

use std::collections::HashMap;

use super::NodeKind;
use crate::structure::{ArticleNumber, is_blank};

/// Gives each node an address of its own, after the naming convention of Akoma Ntoso.
#[derive(Default)]
pub(super) struct Ids {
    /// How often each address was asked for.
    used: HashMap<String, u64>,
    /// How many 款 an article has so far.
    paragraphs: HashMap<usize, u32>,
    headings: u32,
    attachments: u32,
}

impl Ids {
    pub(super) fn count(&mut self, article: usize) -> u32 {
        let count = self.paragraphs.entry(article).or_insert(0);
        *count += 1;
        *count
    }

    pub(super) fn of(
        &mut self,
        kind: NodeKind,
        number: Option<ArticleNumber>,
        above: &str,
        attachment: Option<&str>,
        words: &str,
    ) -> String {
        let plain = number.map(|number| number.main.to_string());
        let name = match kind {
            NodeKind::Book => format!("book_{}", named(plain, words)),
            NodeKind::Part => format!("part_{}", named(plain, words)),
            NodeKind::Chapter => format!("chp_{}", named(plain, words)),
            NodeKind::Section => format!("sec_{}", named(plain, words)),
            NodeKind::Heading => {
                self.headings += 1;
                format!("hcontainer_{}", self.headings)
            }
            NodeKind::Attachment => {
                self.attachments += 1;
                format!("att_{}", self.attachments)
            }
            NodeKind::Article => number.map_or_else(String::new, ArticleNumber::id),
            NodeKind::Clause => format!("cl_{}", named(plain, "")),
            NodeKind::Paragraph if number.is_some() => format!("para_{}", named(plain, "")),
            NodeKind::Point => format!("point_{}", named(plain, "")),
            NodeKind::Indent => format!("indent_{}", named(plain, "")),
            _ => return String::new(),
        };
        // An article is counted through the whole text, or the whole 附件; a heading or a 款 within what holds it.
        let before = match kind {
            NodeKind::Attachment => "",
            NodeKind::Article | NodeKind::Clause | NodeKind::Heading | NodeKind::Book => attachment.unwrap_or_default(),
            _ if above.starts_with("hcontainer") => attachment.unwrap_or_default(),
            _ => above,
        };
        self.unique(if before.is_empty() { name } else { format!("{before}__{name}") })
    }

    /// The address itself, or with a count behind it.
    fn unique(&mut self, id: String) -> String {
        let count = self.used.entry(id.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { id } else { format!("{id}_{count}") }
    }
}

/// A number in an address, or the name of a heading that bears none.
fn named(number: Option<String>, words: &str) -> String {
    let without_space: String = words.chars().filter(|c| !is_blank(*c)).collect();
    match number {
        Some(number) => number,
        None if without_space == "附则" => "final".to_owned(),
        None if without_space == "总则" => "general".to_owned(),
        None => "0".to_owned(),
    }
}
