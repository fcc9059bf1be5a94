//! Chinese numerals as numbers, both ways: 十一, 一百零二, 两百, 二〇二三, also digits of either width.

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Whether a character can stand in a numeral that [`parse`] reads.
pub fn is_numeral(c: char) -> bool {
    digit(c).is_some() || unit(c).is_some() || matches!(c, '万' | '亿')
}

/// Reads a numeral; one that says no number, or more than a `u32` holds, is none.
pub fn parse(text: &str) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    if text.chars().all(|c| digit(c).is_some()) {
        return text.chars().try_fold(0_u32, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)?));
    }
    if text.contains(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c)) {
        return None;
    }
    let (high, rest) = split(text, '亿')?;
    let (middle, low) = split(rest, '万')?;
    let high = if high.is_empty() { 0 } else { below_ten_thousand(high)? };
    let middle = if middle.is_empty() { 0 } else { below_ten_thousand(middle)? };
    let low = if low.is_empty() { 0 } else { below_ten_thousand(low)? };
    high.checked_mul(100_000_000)?.checked_add(middle * 10_000)?.checked_add(low)
}

/// Writes a number as Chinese law writes it: 十一, 一百零二, 一千零一十.
pub fn format(number: u32) -> String {
    if number == 0 {
        return "零".to_owned();
    }
    let mut out = String::new();
    let mut written = false;
    for (weight, word) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
        let group = number / weight % 10_000;
        if group == 0 {
            continue;
        }
        if written && (group < 1_000 || (weight == 1 && (number / 10_000).is_multiple_of(10_000))) {
            out.push('零');
        }
        write_group(group, written, &mut out);
        out.push_str(word);
        written = true;
    }
    out
}

fn digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '0'..='9' => c as u32 - '0' as u32,
        '０'..='９' => c as u32 - '０' as u32,
        _ => return None,
    })
}

fn unit(c: char) -> Option<u32> {
    Some(match c {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        _ => return None,
    })
}

/// The part before a great unit and the part after it; a unit with nothing before it is no numeral.
fn split(text: &str, unit: char) -> Option<(&str, &str)> {
    match text.split_once(unit) {
        None => Some(("", text)),
        Some(("", _)) => None,
        Some(parts) => Some(parts),
    }
}

/// Reads 千 百 十 in falling order; 十 alone at the head is ten.
fn below_ten_thousand(text: &str) -> Option<u32> {
    let mut sum = 0_u32;
    let mut pending = None;
    let mut last_unit = 10_000;
    let mut gap = true;
    for (at, c) in text.char_indices() {
        if let Some(unit) = unit(c) {
            let factor = match pending.take() {
                Some(factor) => factor,
                None if unit == 10 && (at == 0 || sum > 0) => 1,
                None => return None,
            };
            if unit >= last_unit || factor == 0 {
                return None;
            }
            sum += factor * unit;
            last_unit = unit;
            gap = false;
        } else {
            match digit(c)? {
                0 if pending.is_none() => gap = true,
                0 => return None,
                _ if pending.is_some() => return None,
                value => pending = Some(value),
            }
        }
    }
    match pending {
        // 一百二 means a hundred and twenty in speech and nothing in law.
        Some(_) if !gap && last_unit > 10 => None,
        Some(value) => Some(sum + value),
        None => Some(sum),
    }
}

fn write_group(group: u32, follows: bool, out: &mut String) {
    let mut zero = false;
    let mut started = false;
    for (weight, word) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let value = group / weight % 10;
        if value == 0 {
            zero = started;
            continue;
        }
        if zero {
            out.push('零');
            zero = false;
        }
        let bare_ten = weight == 10 && value == 1 && !started && !follows;
        if !bare_ten {
            out.push(DIGITS[value as usize]);
        }
        out.push_str(word);
        started = true;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numerals_of_law_are_read() {
        for (text, number) in [
            ("一", 1),
            ("十", 10),
            ("十一", 11),
            ("二十", 20),
            ("九十九", 99),
            ("一百", 100),
            ("一百零二", 102),
            ("一百〇二", 102),
            ("一百一十", 110),
            ("一百十二", 112),
            ("两百", 200),
            ("一千二百六十", 1_260),
            ("一千零一十", 1_010),
            ("二〇二三", 2_023),
            ("一二〇", 120),
            ("12", 12),
            ("１２", 12),
            ("九千九百九十九", 9_999),
            ("十万一千零一十", 101_010),
            ("四十二亿", 4_200_000_000),
        ] {
            assert_eq!(parse(text), Some(number), "{text}");
        }
    }

    #[test]
    fn what_says_no_number_is_none() {
        for text in ["", "条", "百", "千", "万", "一百二", "一十百", "十百", "一百一百", "1十", "九十亿", "亿", "99999999999"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_as_law_writes_them() {
        for (number, text) in [
            (0, "零"),
            (10, "十"),
            (11, "十一"),
            (20, "二十"),
            (102, "一百零二"),
            (110, "一百一十"),
            (111, "一百一十一"),
            (1_010, "一千零一十"),
            (10_010, "一万零一十"),
            (100_000, "十万"),
            (120_010_000, "一亿二千零一万"),
        ] {
            assert_eq!(format(number), text);
        }
    }

    proptest! {
        #[test]
        fn a_number_written_is_read_back(number in 0_u32..=u32::MAX, small in 0_u32..20_000) {
            prop_assert_eq!(parse(&format(number)), Some(number));
            prop_assert_eq!(parse(&format(small)), Some(small));
        }

        #[test]
        fn no_text_makes_the_reader_fall(text in "[零〇一二两三九十百千万亿0９条 ]{0,12}") {
            let _ = parse(&text);
        }
    }
}
