//! The outline of a legal text as data: `guiju.outline/1`.

use serde::Serialize;

use crate::structure::tree::{NodeKind, Text};
use crate::structure::{ArticleNumber, BlockKind};

/// The outline of a text.
#[derive(Clone, Debug, Serialize)]
pub struct Outline<'t> {
    schema: &'static str,
    title: Option<&'t str>,
    note: Option<String>,
    parts: Vec<OutlinePart<'t>>,
    articles: usize,
    unplaced: usize,
}

/// A part of a text, with what it holds.
#[derive(Clone, Debug, Serialize)]
pub struct OutlinePart<'t> {
    kind: &'static str,
    number: Option<String>,
    id: Option<&'t str>,
    heading: Option<&'t str>,
    span: [usize; 2],
    children: Vec<OutlinePart<'t>>,
}

/// The outline of a text that was read as a tree; spans are bytes of that text.
pub fn outline<'t>(source: &'t str, text: &'t Text<'t>) -> Outline<'t> {
    let words = |kind| text.nodes.iter().filter(move |node| node.kind == kind).map(|node| &source[node.words.clone()]);
    let note: Vec<&str> = words(NodeKind::Note).collect();
    // From the end each part has all its children already; they come in the reverse order.
    let mut parts: Vec<Option<OutlinePart<'t>>> = text.nodes.iter().map(|_| None).collect();
    let mut held: Vec<Vec<usize>> = vec![Vec::new(); text.nodes.len()];
    let mut roots = Vec::new();
    for (at, node) in text.nodes.iter().enumerate() {
        match node.parent {
            Some(parent) => held[parent].push(at),
            None if matches!(node.kind, NodeKind::Title | NodeKind::Note) => {}
            None => roots.push(at),
        }
    }
    for at in (0..text.nodes.len()).rev() {
        let node = &text.nodes[at];
        let children = held[at].iter().filter_map(|child| parts[*child].take()).collect();
        parts[at] = Some(OutlinePart {
            kind: node.kind.as_str(),
            number: node.number.map(number),
            id: Some(node.id.as_str()).filter(|id| !id.is_empty()),
            heading: heading(source, text, at),
            span: [node.span.start, node.span.end],
            children,
        });
    }
    Outline {
        schema: "guiju.outline/1",
        title: words(NodeKind::Title).next(),
        note: (!note.is_empty()).then(|| note.join("\n")),
        parts: roots.into_iter().filter_map(|at| parts[at].take()).collect(),
        articles: text.articles(),
        unplaced: text.unplaced.len(),
    }
}

impl Outline<'_> {
    /// The outline as JSON text.
    pub fn to_json(&self) -> String {
        super::json::to_json(self)
    }
}

fn number(number: ArticleNumber) -> String {
    match number.inserted {
        None => number.main.to_string(),
        Some(inserted) => format!("{}-{inserted}", number.main),
    }
}

/// The words of a heading, or the caption of an article.
fn heading<'t>(source: &'t str, text: &'t Text<'t>, at: usize) -> Option<&'t str> {
    let node = &text.nodes[at];
    match node.kind {
        NodeKind::Article => match text.blocks[node.block].kind {
            BlockKind::Article { caption, .. } => caption,
            _ => None,
        },
        NodeKind::Book
        | NodeKind::Part
        | NodeKind::Chapter
        | NodeKind::Section
        | NodeKind::Heading
        | NodeKind::Attachment
        | NodeKind::Clause => Some(&source[node.words.clone()]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure::tree;

    #[test]
    fn an_outline_says_all_that_its_contract_names() {
        let source = "# 甲办法\n\n（2021年6月1日公布）\n\n第一章　总则\n\n第二条之一（目的）　甲。\n";
        let text = tree::read(source);
        let told: serde_json::Value = serde_json::from_str(&outline(source, &text).to_json()).expect("JSON");
        let article = serde_json::json!({
            "kind": "article", "number": "2-1", "id": "art_2-1", "heading": "（目的）", "span": [61, 96],
            "children": [{
                "kind": "paragraph", "number": "1", "id": "art_2-1__para_1", "heading": null, "span": [89, 95], "children": [],
            }],
        });
        assert_eq!(told["schema"], "guiju.outline/1");
        assert_eq!((&told["title"], &told["note"]), (&"甲办法".into(), &"（2021年6月1日公布）".into()));
        assert_eq!((&told["articles"], &told["unplaced"]), (&1.into(), &0.into()));
        let chapter = &told["parts"][0];
        assert_eq!(
            (&chapter["kind"], &chapter["id"], &chapter["heading"]),
            (&"chapter".into(), &"chp_1".into(), &"第一章　总则".into())
        );
        let mut found = chapter["children"][0].clone();
        let span = |value: &serde_json::Value| {
            let at = |place: usize| usize::try_from(value["span"][place].as_u64().expect("a byte")).expect("a byte");
            source[at(0)..at(1)].to_owned()
        };
        assert_eq!(span(&found), "第二条之一（目的）　甲。");
        assert_eq!(span(&found["children"][0]), "甲。");
        found["span"] = article["span"].clone();
        found["children"][0]["span"] = article["children"][0]["span"].clone();
        assert_eq!(found, article);
    }
}
