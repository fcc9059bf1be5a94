//! What makes no difference to a reader: spaces, and whether a mark or digit is written wide or narrow.

use crate::structure::{is_blank, is_wide};

/// A character as it is compared; none where it is only space.
pub(super) fn folded(c: char) -> Option<char> {
    if is_blank(c) {
        return None;
    }
    Some(match c {
        // The wide forms of ASCII stand in its order.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '〇' => '零',
        _ => c,
    })
}

/// Words on one line: the space between Chinese characters, where a file breaks its lines, is none.
pub(super) fn on_one_line(words: &str, out: &mut String) {
    let start = out.len();
    for part in words.split(is_blank).filter(|part| !part.is_empty()) {
        let is_narrow = out.len() > start && !out.ends_with(is_wide) && !part.starts_with(is_wide);
        if is_narrow {
            out.push(' ');
        }
        out.push_str(part);
    }
}

/// Whether a character parts words rather than being one.
pub(super) fn is_mark(c: char) -> bool {
    !c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_and_narrow_marks_are_the_same_and_spaces_are_nothing() {
        let fold = |text: &str| text.chars().filter_map(folded).collect::<String>();
        assert_eq!(fold("（一）　甲 ，５０%"), fold("(一)甲,50％"));
        assert_ne!(fold("甲。"), fold("甲，"));
    }

    #[test]
    fn a_broken_line_is_joined() {
        let mut out = String::from("甲");
        on_one_line(" 乙\n丙 GB\nT ", &mut out);
        assert_eq!(out, "甲乙丙GB T");
    }
}
