//! Bytes to text: UTF-8 or a finding that names what the file seems to be written in.

use crate::finding::{Code, Finding};

/// A file is not UTF-8.
pub const NOT_UTF8: Code = Code("not-utf8");

/// The text of a file; a byte order mark is left away.
pub(super) fn text(path: &str, mut bytes: Vec<u8>) -> Result<String, Box<Finding>> {
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        bytes.drain(..3);
    }
    match simdutf8::basic::from_utf8(&bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Err(Box::new(Finding::integrity(NOT_UTF8, path, None).text("encoding", encoding_of(&bytes)))),
    }
}

/// What the bytes seem to be written in; `unknown` when nothing fits.
fn encoding_of(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(&[0xFF, 0xFE]) {
        return "UTF-16LE";
    }
    if bytes.starts_with(&[0xFE, 0xFF]) {
        return "UTF-16BE";
    }
    let reads = |encoding: &'static encoding_rs::Encoding| {
        encoding.decode_without_bom_handling_and_without_replacement(bytes).filter(|text| mostly_chinese(text))
    };
    if reads(encoding_rs::GB18030).is_some() {
        "GB18030"
    } else if reads(encoding_rs::BIG5).is_some() {
        "Big5"
    } else {
        "unknown"
    }
}

/// Whether what is not ASCII is Chinese: the wrong encoding gives rare characters and stray symbols.
fn mostly_chinese(text: &str) -> bool {
    let foreign: Vec<char> = text.chars().filter(|c| !c.is_ascii()).collect();
    let chinese = |c: &&char| matches!(**c, '\u{3000}'..='\u{303F}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}' | '“' | '”' | '—' | '·' | '…');
    !foreign.is_empty() && foreign.iter().filter(chinese).count() * 10 >= foreign.len() * 9
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoding(bytes: &[u8]) -> String {
        let finding = text("a.md", bytes.to_vec()).expect_err("not UTF-8");
        format!("{:?}", finding.args["encoding"])
    }

    #[test]
    fn a_file_from_an_old_word_processor_is_recognised() {
        let (bytes, _, _) = encoding_rs::GB18030.encode("第一条　为了加强建筑垃圾管理，制定本办法。");
        assert_eq!(encoding(&bytes), r#"Text("GB18030")"#);
        assert_eq!(encoding(&[0xFF, 0xFE, 0x2C, 0x7B]), r#"Text("UTF-16LE")"#);
        assert_eq!(encoding(&[0x80, 0x81, 0xFF]), r#"Text("unknown")"#);
    }

    #[test]
    fn a_byte_order_mark_is_left_away() {
        assert_eq!(text("a.md", "\u{FEFF}第一条".as_bytes().to_vec()).expect("UTF-8"), "第一条");
    }
}
