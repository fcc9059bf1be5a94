//! A number as a list prints it (ISO/IEC 29500-1, 17.18.59).

use crate::structure::numeral;

/// A number in one of the forms that Word knows; those that no Chinese document uses come out in digits.
pub(super) fn counted(number: u32, format: &str) -> String {
    match format {
        "none" => String::new(),
        "chineseCountingThousand" | "taiwaneseCountingThousand" | "japaneseCounting" => numeral::format(number),
        "chineseCounting" | "taiwaneseCounting" if number < 100 => numeral::format(number),
        "chineseCounting" | "taiwaneseCounting" | "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand" => {
            digit_by_digit(number)
        }
        "chineseLegalSimplified" => {
            in_capitals(number, ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'], ['拾', '佰', '仟'])
        }
        "ideographLegalTraditional" => {
            in_capitals(number, ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'], ['拾', '佰', '仟'])
        }
        "ideographTraditional" => of_a_row(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => of_a_row(number, "子丑寅卯辰巳午未申酉戌亥"),
        "upperLetter" => letter(number, 'A'),
        "lowerLetter" => letter(number, 'a'),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "decimalZero" => format!("{number:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => {
            let wide = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(u32::from('０') + digit)).unwrap_or(c);
            number.to_string().chars().map(wide).collect()
        }
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => {
            enclosed(number, &[('①', 1, 20), ('㉑', 21, 35), ('㊱', 36, 50)])
        }
        "decimalEnclosedParen" => enclosed(number, &[('⑴', 1, 20)]),
        "decimalEnclosedFullstop" => enclosed(number, &[('⒈', 1, 20)]),
        "ideographEnclosedCircle" => enclosed(number, &[('㊀', 1, 10)]),
        _ => number.to_string(),
    }
}

/// 一〇一
fn digit_by_digit(number: u32) -> String {
    let digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    number.to_string().chars().filter_map(|c| c.to_digit(10)).map(|digit| digits[digit as usize]).collect()
}

/// 壹拾贰: the numeral of law with other characters, and 壹 before 拾.
fn in_capitals(number: u32, digits: [char; 10], units: [char; 3]) -> String {
    let plain = numeral::format(number);
    let plain = if plain.starts_with('十') { format!("一{plain}") } else { plain };
    let capital = |c: char| match c {
        '十' => units[0],
        '百' => units[1],
        '千' => units[2],
        c => "零一二三四五六七八九".chars().position(|it| it == c).map_or(c, |at| digits[at]),
    };
    plain.chars().map(capital).collect()
}

fn of_a_row(number: u32, row: &str) -> String {
    let place = usize::try_from(number).unwrap_or(usize::MAX).checked_sub(1);
    place.and_then(|place| row.chars().nth(place)).map_or_else(|| number.to_string(), String::from)
}

/// a … z, aa, bb
fn letter(number: u32, first: char) -> String {
    const MOST: u32 = 26 * 20;
    if number == 0 || number > MOST {
        return number.to_string();
    }
    let c = char::from_u32(u32::from(first) + (number - 1) % 26).unwrap_or(first);
    std::iter::repeat_n(c, ((number - 1) / 26 + 1) as usize).collect()
}

fn roman(number: u32) -> String {
    const MOST: u32 = 3999;
    if number == 0 || number > MOST {
        return number.to_string();
    }
    let marks = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = number;
    let mut out = String::new();
    for (value, mark) in marks {
        while left >= value {
            out.push_str(mark);
            left -= value;
        }
    }
    out
}

/// ① and its like, from the rows of characters that Unicode has of them.
fn enclosed(number: u32, rows: &[(char, u32, u32)]) -> String {
    let found = rows.iter().find(|(_, from, to)| (*from..=*to).contains(&number));
    found
        .and_then(|(first, from, _)| char::from_u32(u32::from(*first) + number - from))
        .map_or_else(|| number.to_string(), String::from)
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn numbers_are_printed_as_word_prints_them() {
        for (format, number, printed) in [
            ("chineseCountingThousand", 21, "二十一"),
            ("chineseCountingThousand", 101, "一百零一"),
            ("chineseCounting", 10, "十"),
            ("chineseCounting", 101, "一〇一"),
            ("ideographDigital", 10, "一〇"),
            ("chineseLegalSimplified", 12, "壹拾贰"),
            ("ideographTraditional", 3, "丙"),
            ("decimal", 7, "7"),
            ("decimalZero", 7, "07"),
            ("decimalFullWidth", 12, "１２"),
            ("decimalEnclosedCircle", 3, "③"),
            ("decimalEnclosedCircleChinese", 21, "㉑"),
            ("upperLetter", 28, "BB"),
            ("lowerRoman", 14, "xiv"),
            ("none", 3, ""),
            ("thaiNumbers", 3, "3"),
        ] {
            assert_eq!(counted(number, format), printed, "{format}");
        }
    }

    #[test]
    fn a_number_that_has_no_such_form_is_printed_in_digits() {
        for format in ["ideographTraditional", "upperRoman", "decimalEnclosedCircle", "lowerLetter"] {
            assert_eq!(counted(4_000_000_000, format), "4000000000", "{format}");
            assert_eq!(counted(0, format), "0", "{format}");
        }
    }
}
