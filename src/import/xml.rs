//! XML of a document as a list of elements, each before those it holds; so nothing calls itself, however deep a file goes.
//!
//! No entity but the five of XML is known, and a file that declares any is refused.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::Refused;

/// The names of WordprocessingML, as it was published first and as ISO/IEC 29500 has it strictly.
const WORD: [&str; 2] =
    ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"];
/// No document's parts hold one another deeper.
const DEEPEST: usize = 220;
/// No document has more elements.
const MOST_ELEMENTS: usize = 6_000_000;

/// The elements of a file.
#[derive(Debug, Default)]
pub(super) struct Xml {
    nodes: Vec<Node>,
}

#[derive(Debug)]
struct Node {
    /// The name without prefix; `w:` stands before those of WordprocessingML. Empty for words.
    name: Box<str>,
    attributes: Vec<(Box<str>, Box<str>)>,
    words: String,
    /// The place behind the last element that it holds.
    end: usize,
}

/// An element: a place in the list, cheap to copy.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element<'x> {
    xml: &'x Xml,
    at: usize,
}

impl Xml {
    /// Reads a file.
    pub(super) fn read(text: &str) -> Result<Self, Refused> {
        let mut reader = NsReader::from_str(text);
        let mut xml = Self::default();
        let mut open: Vec<usize> = Vec::new();
        loop {
            let (space, event) = reader.read_resolved_event().map_err(|_| Refused::Broken)?;
            let is_word = matches!(space, ResolveResult::Bound(space) if WORD.contains(&space.0));
            match event {
                Event::Start(start) => {
                    if open.len() >= DEEPEST {
                        return Err(Refused::TooDeep);
                    }
                    open.push(xml.nodes.len());
                    xml.push(element(&start, is_word)?)?;
                }
                Event::Empty(start) => xml.push(element(&start, is_word)?)?,
                Event::End(_) => {
                    let at = open.pop().ok_or(Refused::Broken)?;
                    xml.nodes[at].end = xml.nodes.len();
                }
                Event::Text(words) => xml.say(&words.xml10_content())?,
                Event::CData(words) => xml.say(&words.xml10_content())?,
                Event::GeneralRef(reference) => {
                    let resolved = match reference.resolve_char_ref() {
                        Ok(Some(c)) => c.to_string(),
                        Ok(None) => predefined(&reference.xml10_content()).ok_or(Refused::Entities)?.to_owned(),
                        Err(_) => return Err(Refused::Broken),
                    };
                    xml.say(&resolved)?;
                }
                Event::DocType(_) => return Err(Refused::Entities),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof => break,
            }
        }
        if open.is_empty() { Ok(xml) } else { Err(Refused::Broken) }
    }

    /// The first element, which holds all others.
    pub(super) fn root(&self) -> Option<Element<'_>> {
        let at = self.nodes.iter().position(|node| !node.name.is_empty())?;
        Some(Element { xml: self, at })
    }

    fn push(&mut self, mut node: Node) -> Result<(), Refused> {
        if self.nodes.len() >= MOST_ELEMENTS {
            return Err(Refused::TooLarge);
        }
        node.end = self.nodes.len() + 1;
        self.nodes.push(node);
        Ok(())
    }

    fn say(&mut self, words: &str) -> Result<(), Refused> {
        self.push(Node { name: "".into(), attributes: Vec::new(), words: words.to_owned(), end: 0 })
    }
}

fn element(start: &BytesStart<'_>, is_word: bool) -> Result<Node, Refused> {
    let local = start.local_name();
    let name = if is_word { format!("w:{}", local.as_ref()) } else { local.as_ref().to_owned() };
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Refused::Broken)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Refused::Entities)?;
        attributes.push((attribute.key.local_name().as_ref().into(), value.as_ref().into()));
    }
    Ok(Node { name: name.into(), attributes, words: String::new(), end: 0 })
}

/// The entities that XML itself has.
fn predefined(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return None,
    })
}

impl<'x> Element<'x> {
    fn node(self) -> &'x Node {
        &self.xml.nodes[self.at]
    }

    /// Its name, with `w:` where it is one of WordprocessingML; empty for words.
    pub(super) fn name(self) -> &'x str {
        &self.node().name
    }

    /// The words, where it is a run of them.
    pub(super) fn words(self) -> &'x str {
        &self.node().words
    }

    /// An attribute by its name without prefix.
    pub(super) fn attribute(self, name: &str) -> Option<&'x str> {
        self.node().attributes.iter().find(|(own, _)| &**own == name).map(|(_, value)| &**value)
    }

    /// The `val` that most elements of WordprocessingML carry.
    pub(super) fn value(self) -> Option<&'x str> {
        self.attribute("val")
    }

    /// The elements, and words, that it holds directly.
    pub(super) fn children(self) -> impl Iterator<Item = Element<'x>> {
        let end = self.node().end;
        let first = (self.at + 1 < end).then_some(Self { at: self.at + 1, ..self });
        std::iter::successors(first, move |child| {
            let next = child.node().end;
            (next < end).then_some(Self { at: next, ..*child })
        })
    }

    /// The first element of a name that it holds directly.
    pub(super) fn child(self, name: &str) -> Option<Element<'x>> {
        self.children().find(|child| child.name() == name)
    }

    /// Every element below it, in order.
    pub(super) fn descendants(self) -> impl Iterator<Item = Element<'x>> {
        (self.at + 1..self.node().end).map(move |at| Self { at, ..self })
    }

    /// Whether a switch such as `<w:b/>` is on: it is there and does not say otherwise.
    pub(super) fn is_on(self, name: &str) -> bool {
        self.child(name).is_some_and(|switch| !matches!(switch.value(), Some("0" | "false" | "off")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_known_by_what_their_names_stand_for() {
        let text = format!("<a:x xmlns:a=\"{}\"><a:p a:val=\"1\">甲&amp;&#x4E59;</a:p><b/></a:x>", WORD[0]);
        let xml = Xml::read(&text).expect("XML");
        let root = xml.root().expect("an element");
        assert_eq!(root.name(), "w:x");
        assert_eq!(root.child("w:p").and_then(|it| it.value()), Some("1"));
        let words: String = root.descendants().map(|it| it.words()).collect();
        assert_eq!(words, "甲&乙");
        assert!(root.is_on("b") && !root.is_on("c"));
    }

    #[test]
    fn entities_are_refused_however_they_come() {
        for text in [
            "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
            "<a>&b;</a>",
            "<a b=\"&c;\"/>",
        ] {
            assert_eq!(Xml::read(text).map(|_| ()), Err(Refused::Entities), "{text}");
        }
    }

    #[test]
    fn what_is_broken_or_too_deep_is_refused() {
        assert_eq!(Xml::read("<a><b></a>").map(|_| ()), Err(Refused::Broken));
        assert_eq!(Xml::read("<a>").map(|_| ()), Err(Refused::Broken));
        assert_eq!(Xml::read(&"<a>".repeat(100_000)).map(|_| ()), Err(Refused::TooDeep));
    }
}
