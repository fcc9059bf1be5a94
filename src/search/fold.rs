//! Characters as the search compares them: what a reader may type in one way or another counts as one.
//!
//! The script folds what is typed by the same rules; `tests/browser/search.mjs` holds both against each other. A fold takes one unit of
//! UTF-16 and gives one or none, so that a place in a folded text leads back to its place in the text.

use std::sync::LazyLock;

/// What is left out: spaces, marks without width, controls.
const NOTHING: u16 = 0;
/// What parts paragraphs; no pair and no phrase reaches over it.
pub(super) const BREAK: u16 = b'\n' as u16;

/// Traditional characters with their simplified forms, one pair a line.
///
/// From the table TSCharacters of OpenCC (Apache License 2.0), reduced to characters of Big5 whose simplified form is in GB 2312; those
/// that are themselves in use in simplified texts (著, 乾, 瞭 and the like) stay what they are.
const TRADITIONAL: &str = include_str!("traditional.txt");

static FOLDS: LazyLock<Box<[u16]>> = LazyLock::new(|| {
    let mut folds: Vec<u16> = (0..=u16::MAX).map(form).collect();
    for (from, to) in pairs() {
        folds[usize::from(from)] = to;
    }
    folds.into()
});

fn pairs() -> impl Iterator<Item = (u16, u16)> {
    TRADITIONAL.lines().filter_map(|line| {
        let mut units = line.encode_utf16();
        Some((units.next()?, units.next()?))
    })
}

/// The traditional characters, and the simplified ones in the same order.
pub fn traditional() -> (String, String) {
    let mut both = (String::new(), String::new());
    for line in TRADITIONAL.lines() {
        let mut characters = line.chars();
        both.0.extend(characters.next());
        both.1.extend(characters.next());
    }
    both
}

/// Whether a text holds a traditional character, so that whoever compares it needs the table.
pub(super) fn has_traditional(text: &str) -> bool {
    let folds = &*FOLDS;
    text.encode_utf16().any(|unit| unit >= 0x3400 && folds[usize::from(unit)] != unit && unit < 0xD800)
}

/// A text as it is compared.
pub fn folded(text: &str) -> Vec<u16> {
    let mut out = Vec::with_capacity(text.len() / 2);
    fold_into(text, &mut out);
    out
}

/// Adds a text as it is compared.
pub(super) fn fold_into(text: &str, out: &mut Vec<u16>) {
    let folds = &*FOLDS;
    out.extend(text.encode_utf16().map(|unit| folds[usize::from(unit)]).filter(|unit| *unit != NOTHING));
}

/// The form of a character but for traditional ones.
fn form(unit: u16) -> u16 {
    let unit = if (0xFF01..=0xFF5E).contains(&unit) { unit - 0xFEE0 } else { unit };
    match unit {
        0x0A => BREAK,
        0x00..=0x20 | 0x7F..=0xA0 | 0xAD | 0x1680 | 0x2000..=0x200F | 0x2028..=0x202F | 0x205F..=0x2064 => NOTHING,
        0x3000 | 0xFEFF | 0xFFFF => NOTHING,
        // [ 〔 【 〖 〘
        0x5B | 0x3014 | 0x3010 | 0x3016 | 0x3018 => 0x28,
        0x5D | 0x3015 | 0x3011 | 0x3017 | 0x3019 => 0x29,
        // “ ” 「 」 『 』
        0x201C | 0x201D | 0x300C..=0x300F => 0x22,
        0x2018 | 0x2019 => 0x27,
        0x2010..=0x2015 | 0x2212 | 0xFE58 | 0xFE63 => 0x2D,
        0x301C => 0x7E,
        0x2022 | 0x2027 | 0x30FB | 0xFF65 => 0xB7,
        0x41..=0x5A => unit + 0x20,
        other => other,
    }
}
