//! The badge of a document as SVG: it loads nothing, runs nothing, and says in words what its colour says.

use super::xml::Xml;
use crate::view::face::BadgeFace;

/// The height of a line of the badge.
const HEIGHT: usize = 24;

/// A badge as SVG.
pub(super) fn svg(badge: &BadgeFace) -> String {
    let (ground, ink) = colours(badge.tone);
    let rest = badge.until.iter().chain([&badge.as_of]).map(String::as_str).collect::<Vec<_>>().join("　");
    let (first, second) = (width(badge.word) + 20, width(&rest) + 20);
    let whole = first + second;
    let mut xml = Xml::new(1600);
    let (wide, high) = (whole.to_string(), HEIGHT.to_string());
    let head = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", wide.as_str()),
        ("height", &high),
        ("viewBox", &format!("0 0 {wide} {high}")),
        ("role", "img"),
        ("aria-label", &badge.sentence),
        ("font-family", "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"),
        ("font-size", "13"),
    ];
    xml.open("svg", &head);
    xml.line();
    xml.leaf("title", &[], &badge.sentence);
    let text = |xml: &mut Xml, x: usize, fill: &str, words: &str| {
        xml.leaf("text", &[("x", &x.to_string()), ("y", "17"), ("text-anchor", "middle"), ("fill", fill)], words);
    };
    xml.empty("rect", &[("width", &wide), ("height", &high), ("rx", "3"), ("fill", "#f4f4f4")]);
    xml.empty("rect", &[("width", &first.to_string()), ("height", &high), ("rx", "3"), ("fill", ground)]);
    text(&mut xml, first / 2, ink, badge.word);
    text(&mut xml, first + second / 2, "#333333", &rest);
    xml.finish()
}

/// Ground and ink of a tone, each pair at least 4.5 to 1.
fn colours(tone: &str) -> (&'static str, &'static str) {
    match tone {
        "in-force" => ("#00602b", "#ffffff"),
        "partly" | "suspended" => ("#7a4b00", "#ffffff"),
        "pending" => ("#0b3d75", "#ffffff"),
        "repealed" | "annulled" => ("#8a1c1c", "#ffffff"),
        _ => ("#4a4a4a", "#ffffff"),
    }
}

/// About how wide words are: a Chinese character is as wide as it is high.
fn width(words: &str) -> usize {
    words.chars().map(|c| if crate::structure::is_wide(c) || c == '\u{3000}' { 13 } else { 8 }).sum()
}
