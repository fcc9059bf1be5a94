//! Amounts of money and multiples that a penalty is measured by: 处五千元以上二万元以下, 500元以上不足2000元, 一倍以上三倍以下.
//!
//! Takes words, gives ranges with their bytes. What hangs on a measure (每平方米…元) or a sum that is not told is no range of its own.

use crate::finding::Span;
use crate::structure::article::leading_numeral;
use crate::structure::{is_blank, numeral};

/// The ranges that some words give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranges {
    /// In the order of the words.
    pub ranges: Vec<Range>,
    /// Whether that is all that they say of amounts.
    pub is_whole: bool,
}

/// A range of amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// Its words.
    pub span: Span,
    /// Of what.
    pub unit: Unit,
    /// The least, in hundredths of the unit; none where only the most is said.
    pub low: Option<u64>,
    /// The most, in hundredths of the unit; none where only the least is said. 以下 and 不足 are alike here: the ends touch.
    pub high: Option<u64>,
}

/// What an amount counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// 元
    Yuan,
    /// 倍
    Times,
}

impl Range {
    /// Whether it lies in another; an end that it leaves open is that of the other.
    pub fn lies_in(&self, frame: &Range) -> bool {
        let low = self.low.is_none_or(|low| low >= frame.low.unwrap_or(0) && frame.high.is_none_or(|high| low <= high));
        let high = self.high.is_none_or(|high| frame.high.is_none_or(|most| high <= most) && high >= frame.low.unwrap_or(0));
        self.unit == frame.unit && low && high
    }
}

/// The ranges in some words.
pub fn ranges(words: &str) -> Ranges {
    let mut found = Ranges { ranges: Vec::new(), is_whole: true };
    let mut at = 0;
    let mut in_number = false;
    for (here, c) in words.char_indices() {
        let opens = (numeral::is_numeral(c)) && !in_number;
        in_number = numeral::is_numeral(c) || (in_number && matches!(c, '.' | ','));
        if here < at || !opens {
            continue;
        }
        let Some((range, is_bound, end)) = range(words, here) else { continue };
        at = end;
        // 每平方米50元, 50元/平方米
        let measured = words[..here].chars().rev().take(8).any(|c| c == '每') || words[end..].starts_with(['/', '／', '每']);
        match is_bound && !measured {
            true => found.ranges.push(range),
            false => found.is_whole = false,
        }
    }
    found
}

/// Words that say that an amount is the end of a range that does not take it in.
const BELOW: [&str; 5] = ["不足", "不满", "未满", "低于", "少于"];
/// What joins the ends of a range.
const TO: [&str; 9] = ["至", "到", "－", "-", "—", "–", "~", "～", "―"];

/// The range that opens here, whether its words say what the amount bounds, and where they end.
fn range(words: &str, at: usize) -> Option<(Range, bool, usize)> {
    let first = amount(&words[at..])?;
    let rest = trimmed(first.rest);
    let place = |rest: &str| words.len() - rest.len();
    let make = |unit, low, high, end: usize| Range { span: at..end, unit, low, high };
    let joined = TO.iter().find_map(|word| rest.strip_prefix(word));
    let above = rest.strip_prefix("以上");
    if let Some(rest) = joined.or(above) {
        let behind = trimmed(rest).trim_start_matches(['，', ',', '、', '的']);
        let exclusive = BELOW.iter().find_map(|word| behind.strip_prefix(word));
        if let Some(second) = amount(trimmed(exclusive.unwrap_or(behind))) {
            let after = trimmed(second.rest);
            let below = after.strip_prefix("以下").or_else(|| after.strip_prefix("以内"));
            if let Some(unit) = second.unit.filter(|unit| first.unit.is_none_or(|own| own == *unit))
                && (joined.is_some() || exclusive.is_some() || below.is_some())
            {
                // 1—2万元: the 万 stands once.
                let scaled = first.unit.is_none() && first.scale == 1 && first.value < second.value / second.scale.max(1) * 2;
                let low = if scaled { first.value.checked_mul(second.scale)? } else { first.value };
                let end = place(below.unwrap_or(second.rest));
                return Some((make(unit, Some(low), Some(second.value), end), true, end));
            }
        }
        let unit = first.unit.filter(|_| above.is_some())?;
        let end = place(rest);
        return Some((make(unit, Some(first.value), None, end), true, end));
    }
    let unit = first.unit?;
    if let Some(rest) = rest.strip_prefix("以下").or_else(|| rest.strip_prefix("以内")) {
        return Some((make(unit, None, Some(first.value), place(rest)), true, place(rest)));
    }
    let before = words[..at].trim_end_matches(is_blank);
    let end = place(first.rest);
    if BELOW.iter().any(|word| before.ends_with(word)) {
        return Some((make(unit, None, Some(first.value), end), true, end));
    }
    if before.ends_with("超过") || before.ends_with("高于") {
        return Some((make(unit, Some(first.value), None, end), true, end));
    }
    let is_fixed = rest.trim_start_matches('的').starts_with("罚款") && !before.ends_with('加');
    Some((make(unit, Some(first.value), Some(first.value), end), is_fixed, end))
}

fn trimmed(words: &str) -> &str {
    words.trim_start_matches(is_blank)
}

/// An amount that words open with.
struct Amount<'a> {
    /// In hundredths.
    value: u64,
    /// By what the digits were multiplied: 10 000 in 1万元.
    scale: u64,
    unit: Option<Unit>,
    rest: &'a str,
}

fn amount(words: &str) -> Option<Amount<'_>> {
    let (value, scale, rest) = digits(words).or_else(|| {
        let (number, rest) = leading_numeral(words)?;
        Some((u64::from(number).checked_mul(100)?, 1, rest))
    })?;
    let rest_of = trimmed(rest);
    let (unit, rest) = match rest_of.chars().next() {
        Some('元') => (Some(Unit::Yuan), &rest_of['元'.len_utf8()..]),
        Some('倍') => (Some(Unit::Times), &rest_of['倍'.len_utf8()..]),
        _ => (None, rest),
    };
    Some(Amount { value, scale, unit, rest })
}

/// `5000`, `10,000`, `1.5万`, `５千`: the value in hundredths, what the digits were multiplied by, and the rest.
fn digits(words: &str) -> Option<(u64, u64, &str)> {
    const LONGEST: usize = 16;
    let mut whole: Option<u64> = None;
    let mut fraction: Option<(u64, u64)> = None;
    let mut end = 0;
    for (at, c) in words.char_indices().take(LONGEST) {
        let digit = match c {
            '0'..='9' => u64::from(c) - u64::from('0'),
            '０'..='９' => u64::from(c) - u64::from('０'),
            '.' | '．' if whole.is_some() && fraction.is_none() => {
                fraction = Some((0, 1));
                continue;
            }
            ',' if whole.is_some() && fraction.is_none() => continue,
            _ => break,
        };
        match &mut fraction {
            Some((value, of)) => (*value, *of) = (value.checked_mul(10)?.checked_add(digit)?, of.checked_mul(10)?),
            None => whole = Some(whole.unwrap_or(0).checked_mul(10)?.checked_add(digit)?),
        }
        end = at + c.len_utf8();
    }
    let (whole, rest) = (whole?, &words[end..]);
    let scales = [("万", 10_000), ("千", 1_000), ("百", 100), ("亿", 100_000_000)];
    let (scale, rest) =
        scales.iter().find_map(|(word, scale)| Some((*scale, trimmed(rest).strip_prefix(word)?))).unwrap_or((1, rest));
    let (part, of) = fraction.unwrap_or((0, 1));
    let value = whole.checked_mul(100)?.checked_mul(scale)?.checked_add(part.checked_mul(100)?.checked_mul(scale)? / of)?;
    Some((value, scale, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each range as `words low–high`, in whole units; a mark where something was not understood.
    fn told(words: &str) -> Vec<String> {
        let end = |end: Option<u64>| end.map_or(String::new(), |end| (end / 100).to_string());
        let found = ranges(words);
        let mut out: Vec<String> = found
            .ranges
            .iter()
            .map(|it| format!("{} {}–{} {:?}", &words[it.span.clone()], end(it.low), end(it.high), it.unit))
            .collect();
        if !found.is_whole {
            out.push("?".to_owned());
        }
        out
    }

    #[track_caller]
    fn check(words: &str, expected: &[&str]) {
        assert_eq!(told(words), expected, "{words}");
    }

    #[test]
    fn ranges_are_read_in_digits_and_numerals() {
        check("责令改正；处五千元以上二万元以下的罚款", &["五千元以上二万元以下 5000–20000 Yuan"]);
        check("处5000元以上1万元以下罚款", &["5000元以上1万元以下 5000–10000 Yuan"]);
        check("处１万元以下罚款", &["１万元以下 –10000 Yuan"]);
        check("处10,000元以上 1.5万元以下罚款", &["10,000元以上 1.5万元以下 10000–15000 Yuan"]);
        check("处500元以上不足2000元罚款", &["500元以上不足2000元 500–2000 Yuan"]);
        check("处1—2万元罚款", &["1—2万元 10000–20000 Yuan"]);
        check("处5000-10000元罚款", &["5000-10000元 5000–10000 Yuan"]);
        check("处违法所得一倍以上三倍以下罚款", &["一倍以上三倍以下 1–3 Times"]);
        check("处2000元以下罚款；对个人处200元罚款", &["2000元以下 –2000 Yuan", "200元 200–200 Yuan"]);
        check("处10万元以上罚款", &["10万元以上 100000– Yuan"]);
    }

    #[test]
    fn what_is_no_range_of_money_is_passed_over_or_told() {
        check("3处以上6处以下，面积10平方米以上不足30平方米，逾期3日以上", &[]);
        check("每平方米处50元以上100元以下罚款", &["?"]);
        check("按50元/平方米处罚", &["?"]);
        check("每增加一处加罚100元", &["?"]);
        check("", &[]);
    }

    #[test]
    fn a_range_lies_in_another_up_to_its_ends() {
        let only = |words: &str| ranges(words).ranges.remove(0);
        let frame = only("500元以上5000元以下");
        for words in ["500元以上2000元以下", "3500元以上5000元以下", "2000元以下", "500元罚款", "4000元以上"]
        {
            assert!(only(words).lies_in(&frame), "{words}");
        }
        for words in ["400元以上2000元以下", "3500元以上6000元以下", "6000元以上", "400元以下", "一倍以上三倍以下"]
        {
            assert!(!only(words).lies_in(&frame), "{words}");
        }
    }
}
