//! A text as Akoma Ntoso 3.0 (OASIS, 2018): the tree of the text with the same addresses as on its page, and what stands around it.
//!
//! | part of the text | element |
//! |---|---|
//! | 编 分编 章 节 | `book` `part` `chapter` `section` |
//! | 条 款 项 目 | `article` `paragraph` `point` `indent` |
//! | 一、 where there are no articles | `clause`, whose short name in the naming convention is that of its address, `cl` |
//! | a heading of another kind, a table, words that a decision quotes | `hcontainer` with a name |
//! | title, 文号, 题注 | `preface` |
//! | 印发通知 | `preamble` |
//! | 附件说明, 落款 | `conclusions` |
//! | 附件 | `attachments` |
//!
//! What a reader of the page does not see is left out: comments, and the 目录, whose lines are the headings again.

mod body;
mod meta;

use super::xml::Xml;
use crate::structure::Text;
use crate::view::face::Markup;

/// A text with what stands around it; the notice with which it was sent, where there is one.
pub(crate) fn akn(markup: &Markup, tree: &Text<'_>, notice: Option<&str>) -> String {
    let mut xml = Xml::new(tree.source().len() * 2 + 6000);
    xml.open("akomaNtoso", &[("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0")]);
    xml.line();
    xml.open("act", &[("name", markup.kind.0), ("contains", "singleVersion")]);
    xml.line();
    meta::write(markup, &mut xml);
    body::write(markup, tree, notice, &mut xml);
    xml.finish()
}
