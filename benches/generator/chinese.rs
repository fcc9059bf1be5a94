//! Numbers and days as a Chinese text writes them.

use guiju::document::Date;

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// 一百二十三; numbers below a thousand.
pub(super) fn number(n: usize) -> String {
    let mut text = String::new();
    let (hundreds, tens, ones) = (n / 100 % 10, n / 10 % 10, n % 10);
    if hundreds > 0 {
        text.push_str(DIGITS[hundreds]);
        text.push('百');
    }
    if tens > 0 {
        if tens > 1 || hundreds > 0 {
            text.push_str(DIGITS[tens]);
        }
        text.push('十');
    } else if hundreds > 0 && ones > 0 {
        text.push('零');
    }
    if ones > 0 || n == 0 {
        text.push_str(DIGITS[ones]);
    }
    text
}

/// 2021年7月15日
pub(super) fn day(day: Date) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}
