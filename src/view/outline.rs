//! The parts of a legal text as JSON: `guiju.outline/1`.

use serde::Serialize;

use crate::structure::{Kind, Node, Text};

/// What a text is made of.
#[derive(Clone, Debug, Serialize)]
pub struct Outline<'t> {
    schema: &'static str,
    title: Option<&'t str>,
    /// The paragraphs of the 题注, a line each.
    note: Option<String>,
    parts: Vec<Part>,
    articles: usize,
    unplaced: usize,
}

/// A part of a text.
#[derive(Clone, Debug, Serialize)]
struct Part {
    kind: &'static str,
    /// `12`, or `2-1` for 第二条之一.
    number: Option<String>,
    id: String,
    heading: Option<String>,
    /// Its first byte in the file and the one behind its last.
    span: [usize; 2],
    #[serde(skip_serializing_if = "is_false")]
    unplaced: bool,
    #[serde(skip_serializing_if = "is_false")]
    repealed: bool,
    children: Vec<Part>,
}

impl<'t> Outline<'t> {
    /// The outline of a text.
    pub fn of(text: &Text<'t>) -> Self {
        let note: Vec<&str> = text.note().map(Node::words).collect();
        Self {
            schema: "guiju.outline/1",
            title: text.title().map(Node::words),
            note: (!note.is_empty()).then(|| note.join("\n")),
            parts: text.root().children().map(part).collect(),
            articles: text.articles().count(),
            unplaced: text.unplaced().count(),
        }
    }

    /// The outline as JSON text.
    pub fn to_json(&self) -> String {
        super::json::to_json(self)
    }
}

/// A part with what it holds; ranks are few, so this calls itself a bounded number of times.
fn part(node: Node<'_, '_>) -> Part {
    let span = node.span();
    let number = match node.article() {
        Some(article) => Some(article.id().trim_start_matches("art_").to_owned()),
        None => node.number().map(|number| number.to_string()),
    };
    Part {
        kind: node.kind().as_str(),
        number,
        id: node.id(),
        heading: heading(node),
        span: [span.start, span.end],
        unplaced: node.is_unplaced(),
        repealed: node.is_repealed(),
        children: node.children().map(part).collect(),
    }
}

/// The name of a chapter, without the spaces that stretch it; the caption of an article as it is written.
fn heading(node: Node<'_, '_>) -> Option<String> {
    if node.heading().is_empty() {
        return None;
    }
    Some(if node.kind() == Kind::Article { node.heading().to_owned() } else { node.heading_squeezed() })
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure;

    #[test]
    fn an_outline_says_what_its_contract_names() {
        let text = "# 办法\n\n（2009年7月9日公布）\n\n## 第一章　总　则\n\n第二条之一（目的）甲。\n\n第三条 （删去）\n";
        let outline = Outline::of(&structure::read(text)).to_json();
        let told: serde_json::Value = serde_json::from_str(&outline).expect("JSON");
        assert_eq!(told["schema"], "guiju.outline/1");
        assert_eq!((&told["title"], &told["note"]), (&"办法".into(), &"（2009年7月9日公布）".into()));
        assert_eq!((&told["articles"], &told["unplaced"]), (&2.into(), &0.into()));
        let chapter = &told["parts"][2];
        assert_eq!((&chapter["kind"], &chapter["number"], &chapter["heading"]), (&"chapter".into(), &"1".into(), &"总则".into()));
        let article = &chapter["children"][0];
        assert_eq!(
            (&article["id"], &article["number"], &article["heading"]),
            (&"art_2-1".into(), &"2-1".into(), &"（目的）".into())
        );
        assert!(article.get("repealed").is_none());
        assert_eq!(chapter["children"][1]["repealed"], true);
        let span = |at: usize| usize::try_from(article["span"][at].as_u64().expect("a number")).expect("a place");
        assert_eq!(&text[span(0)..span(1)], "第二条之一（目的）甲。");
    }
}
