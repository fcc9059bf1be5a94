//! The titles that a text names in 书名号.

use memchr::memmem;

use crate::finding::Span;

/// The titles in 书名号, the outer ones; a title within a title belongs to it.
pub fn titles(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let mut start = 0;
    let Some(first) = memmem::find(text.as_bytes(), "《".as_bytes()) else { return found };
    // Both marks begin with the byte E3 80, and nothing else that matters does.
    for at in memmem::find_iter(&text.as_bytes()[first..], &[0xE3, 0x80]).map(|at| at + first) {
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { continue };
        match c {
            '《' => {
                if depth == 0 {
                    start = at + c.len_utf8();
                }
                depth += 1;
            }
            '》' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    found.push(start..at);
                }
            }
            _ => {}
        }
    }
    found
}
