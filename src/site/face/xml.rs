//! A writer of XML that cannot leave an element open, nor let words become markup.

use std::fmt::Write as _;

/// XML as it is written.
pub(crate) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

/// An attribute.
pub(crate) type Attribute<'a> = (&'static str, &'a str);

impl Xml {
    /// Begins a file; `size` is how long it may become.
    pub(crate) fn new(size: usize) -> Self {
        let mut out = String::with_capacity(size);
        out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Self { out, open: Vec::with_capacity(16) }
    }

    /// Opens an element.
    pub(crate) fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes);
        self.out.push('>');
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub(crate) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            // Writing into a string cannot fail.
            let _ = write!(self.out, "</{name}>");
        }
    }

    /// Closes it, and ends the line.
    pub(crate) fn close_line(&mut self) {
        self.close();
        self.out.push('\n');
    }

    /// Writes an element that holds nothing, on a line of its own.
    pub(crate) fn empty(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes);
        self.out.push_str("/>\n");
    }

    /// Writes an element that holds words, on a line of its own.
    pub(crate) fn leaf(&mut self, name: &'static str, attributes: &[Attribute<'_>], words: &str) {
        self.open(name, attributes);
        self.words(words);
        self.close_line();
    }

    /// Writes words.
    pub(crate) fn words(&mut self, words: &str) {
        escape(words, &mut self.out);
    }

    /// Ends a line between elements.
    pub(crate) fn line(&mut self) {
        self.out.push('\n');
    }

    /// The file, every element closed.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close_line();
        }
        self.out
    }

    fn tag(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
    }
}

/// Escapes what would be markup; what XML 1.0 has no place for becomes U+FFFD (section 2.2 of the recommendation).
fn escape(words: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in words.bytes().enumerate() {
        let put = match byte {
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'&' => "&amp;",
            b'"' => "&quot;",
            b'\t' | b'\n' | b'\r' => " ",
            0..0x20 => "\u{fffd}",
            // U+FFFE and U+FFFF are written EF BF BE and EF BF BF.
            0xEF if matches!(words.as_bytes().get(at + 1..at + 3), Some([0xBF, 0xBE | 0xBF])) => "\u{fffd}",
            _ => continue,
        };
        out.push_str(&words[from..at]);
        out.push_str(put);
        from = at + if byte == 0xEF { 3 } else { 1 };
    }
    out.push_str(&words[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_become_markup_and_none_break_the_file() {
        let mut xml = Xml::new(64);
        xml.open("a", &[("b", "\"<&\u{1}")]);
        xml.words("<script>\u{0}甲\u{FFFF}乙\u{FFFE}&\u{8}丙]]>");
        let text = xml.finish();
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&quot;&lt;&amp;\u{fffd}\">&lt;script&gt;\u{fffd}甲\u{fffd}乙\u{fffd}&amp;\u{fffd}丙]]&gt;</a>\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_was_opened_is_closed() {
        let mut xml = Xml::new(64);
        xml.open("a", &[]);
        xml.open("b", &[]);
        assert!(xml.finish().ends_with("<a><b></b>\n</a>\n"));
    }
}
