//! What the styles of a document say of its paragraphs: their list, level, place on the line; each style rests on another.

use std::collections::HashMap;

use crate::import::xml::{Element, Xml};

/// Styles do not rest on one another deeper.
const DEEPEST: usize = 32;

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    default: Option<String>,
}

/// What one style states itself.
#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    said: Said,
}

/// What is said of a paragraph, by a style or by itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// The list; `0` takes a paragraph out of one.
    pub(super) list: Option<String>,
    /// Its level in the list, from 0.
    pub(super) level: Option<usize>,
    /// Its level as a heading, from 0; 9 is none.
    pub(super) outline: Option<u8>,
    /// Whether it is set in the middle.
    pub(super) is_centred: Option<bool>,
    /// Whether it opens a page.
    pub(super) opens_page: Option<bool>,
}

impl Said {
    /// Reads `w:pPr`.
    pub(super) fn read(properties: Element<'_>) -> Self {
        let list = properties.child("w:numPr");
        let number = |name: &str| list.and_then(|list| list.child(name)).and_then(Element::value);
        Self {
            list: number("w:numId").map(str::to_owned),
            level: number("w:ilvl").and_then(|it| it.parse().ok()),
            outline: properties.child("w:outlineLvl").and_then(Element::value).and_then(|it| it.parse().ok()),
            is_centred: properties.child("w:jc").and_then(Element::value).map(|it| it == "center"),
            opens_page: properties.child("w:pageBreakBefore").map(|_| properties.is_on("w:pageBreakBefore")),
        }
    }

    /// The same, filled up with what lies under it.
    fn over(self, below: &Self) -> Self {
        Self {
            list: self.list.or_else(|| below.list.clone()),
            level: self.level.or(below.level),
            outline: self.outline.or(below.outline),
            is_centred: self.is_centred.or(below.is_centred),
            opens_page: self.opens_page.or(below.opens_page),
        }
    }
}

impl Styles {
    /// Reads `styles.xml`.
    pub(super) fn read(xml: &Xml) -> Self {
        let mut styles = Self { styles: HashMap::new(), default: None };
        let Some(root) = xml.root() else { return styles };
        for element in root.children().filter(|it| it.name() == "w:style") {
            let Some(id) = element.attribute("styleId") else { continue };
            let value = |name: &str| element.child(name).and_then(Element::value);
            let is_paragraph = element.attribute("type").is_none_or(|kind| kind == "paragraph");
            if is_paragraph && matches!(element.attribute("default"), Some("1" | "true" | "on")) {
                styles.default = Some(id.to_owned());
            }
            let style = Style {
                name: value("w:name").unwrap_or_default().to_lowercase(),
                based_on: value("w:basedOn").map(str::to_owned),
                said: element.child("w:pPr").map(Said::read).unwrap_or_default(),
            };
            styles.styles.insert(id.to_owned(), style);
        }
        styles
    }

    /// The style of a paragraph that names none.
    pub(super) fn of_plain_paragraphs(&self) -> Option<&str> {
        self.default.as_deref()
    }

    /// What a style and those it rests on say, under what the paragraph says itself.
    pub(super) fn under(&self, own: Said, style: Option<&str>) -> Said {
        self.chain(style).fold(own, |said, style| said.over(&style.said))
    }

    /// The list that a style itself names, with the style that names it: that one tells the level.
    pub(super) fn list_of(&self, style: &str) -> Option<(String, String)> {
        let mut id = style.to_owned();
        for _ in 0..DEEPEST {
            let style = self.styles.get(&id)?;
            if let Some(list) = &style.said.list {
                return Some((list.clone(), id));
            }
            id = style.based_on.clone()?;
        }
        None
    }

    /// Whether a style, or one it rests on, is that of titles.
    pub(super) fn is_title(&self, style: Option<&str>) -> bool {
        self.chain(style).any(|style| matches!(style.name.as_str(), "title" | "标题" | "文档标题"))
    }

    fn chain<'s>(&'s self, style: Option<&str>) -> impl Iterator<Item = &'s Style> {
        let first = style.and_then(|id| self.styles.get(id));
        std::iter::successors(first, |style| self.styles.get(style.based_on.as_deref()?)).take(DEEPEST)
    }
}
