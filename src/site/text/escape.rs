//! Words as HTML: what would be markup is escaped, and numbers that must not break over a line are held together.

use std::fmt::{self, Write};

/// Writes words into the content of an element.
pub(super) fn words(text: &str, out: &mut impl Write) -> fmt::Result {
    let bytes = text.as_bytes();
    let (mut from, mut at) = (0, 0);
    while at < bytes.len() {
        let class = CLASS[usize::from(bytes[at])];
        match class {
            PLAIN => at += 1,
            SPECIAL => {
                out.write_str(&text[from..at])?;
                out.write_str(escaped(bytes[at]))?;
                at += 1;
                from = at;
            }
            _ => {
                let length = together(&bytes[at..], class);
                if length > 0 {
                    out.write_str(&text[from..at])?;
                    out.write_str("<span class=\"nowrap\">")?;
                    out.write_str(&text[at..at + length])?;
                    out.write_str("</span>")?;
                    at += length;
                    from = at;
                } else if class == DIGIT {
                    at += digits(&bytes[at..]);
                } else {
                    at += 3;
                }
            }
        }
    }
    out.write_str(&text[from..])
}

const PLAIN: u8 = 0;
const SPECIAL: u8 = 1;
const DIGIT: u8 = 2;
/// The first byte of `〔`.
const BRACKET: u8 = 3;
/// The first byte of `第`.
const ORDINAL: u8 = 4;

const CLASS: [u8; 256] = {
    let mut class = [PLAIN; 256];
    let mut at = 0;
    while at < 0x20 {
        class[at] = SPECIAL;
        at += 1;
    }
    class[b'\t' as usize] = PLAIN;
    class[b'\n' as usize] = PLAIN;
    class[0x7f] = SPECIAL;
    class[b'<' as usize] = SPECIAL;
    class[b'>' as usize] = SPECIAL;
    class[b'&' as usize] = SPECIAL;
    class[b'"' as usize] = SPECIAL;
    at = b'0' as usize;
    while at <= b'9' as usize {
        class[at] = DIGIT;
        at += 1;
    }
    class[0xe3] = BRACKET;
    class[0xe7] = ORDINAL;
    class
};

fn escaped(byte: u8) -> &'static str {
    match byte {
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'&' => "&amp;",
        b'"' => "&quot;",
        b'\r' => " ",
        // HTML has no place for control characters.
        _ => "\u{fffd}",
    }
}

/// How many bytes belong together: `2021年6月15日`, `〔2021〕3号`, `第（三）项`.
fn together(bytes: &[u8], class: u8) -> usize {
    match class {
        DIGIT => date(bytes),
        BRACKET => number(bytes),
        _ => ordinal(bytes),
    }
    .unwrap_or(0)
}

fn date(bytes: &[u8]) -> Option<usize> {
    let year = digits(bytes);
    if year != 4 {
        return None;
    }
    let month_at = after(bytes, year, "年")?;
    let month = digits(&bytes[month_at..]);
    let end = after(bytes, month_at + month, "月")?;
    if !(1..=2).contains(&month) {
        return None;
    }
    let day = digits(&bytes[end..]);
    match after(bytes, end + day, "日") {
        Some(end) if (1..=2).contains(&day) => Some(end),
        _ => Some(end),
    }
}

fn number(bytes: &[u8]) -> Option<usize> {
    let year_at = after(bytes, 0, "〔")?;
    let year = digits(&bytes[year_at..]);
    let at = after(bytes, year_at + year, "〕")?;
    let serial = digits(&bytes[at..]);
    let end = after(bytes, at + serial, "号")?;
    (year == 4 && (1..=5).contains(&serial)).then_some(end)
}

fn ordinal(bytes: &[u8]) -> Option<usize> {
    let at = after(bytes, 0, "第（")?;
    // One to three numerals of three bytes.
    (1..=3).find_map(|count| after(bytes, at + count * 3, "）项"))
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| b.is_ascii_digit()).count()
}

fn after(bytes: &[u8], at: usize, word: &str) -> Option<usize> {
    bytes.get(at..)?.starts_with(word.as_bytes()).then(|| at + word.len())
}
