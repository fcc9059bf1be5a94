//! What a single line is, told by its words alone: a 文号, a label with its value, a masthead, a mark, a line of the foot.

pub(super) use super::label::{Label, all_labelled, labelled};
use super::line::plain;
use super::plain::is_page_number;
use crate::document::{Date, DocumentNumber};
use crate::structure::article::leading_numeral;
use crate::structure::{ArticleNumber, is_blank};

/// The 文号 that a line is, brackets around it left away.
pub(super) fn number(words: &str) -> Option<String> {
    let plain = plain(words);
    let mut bare = plain.as_str();
    for label in ["文号", "发文字号"] {
        bare = bare.strip_prefix(label).map_or(bare, |rest| rest.trim_start_matches(['：', ':']));
    }
    for (open, close) in [('（', '）'), ('(', ')')] {
        if let Some(inner) = bare.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) {
            bare = inner;
        }
    }
    let number = DocumentNumber::new(bare);
    let short = bare.chars().count() <= 40;
    let is_one = number.fault().is_none_or(|fault| fault != crate::document::NumberFault::Shape);
    let by_word = bare.chars().next().is_some_and(|c| !c.is_ascii_digit()) && !bare.contains(['《', '，', '。', '、']);
    (short && is_one && by_word && number.year().is_some()).then(|| bare.to_owned())
}

/// The number of an order that a line is: 第5号.
pub(super) fn order(words: &str) -> Option<String> {
    let plain = plain(words);
    let (_, rest) = leading_numeral(plain.strip_prefix('第')?)?;
    (rest == "号" || rest == "号令").then_some(plain)
}

/// The day that some words are: 2021年6月15日, 二〇二一年六月十五日, 2021-06-15, 2021/6/15, 2021.6.15, with or without a time.
pub(super) fn day(words: &str) -> Option<Date> {
    let plain = plain(words.split(['T', ' ']).next().unwrap_or_default());
    let parts: Vec<&str> = if plain.contains('年') {
        let (year, rest) = plain.split_once('年')?;
        let (month, day) = rest.split_once('月')?;
        vec![year, month, day.strip_suffix('日')?]
    } else {
        plain.split(['-', '/', '.', '．']).collect()
    };
    let [year, month, day] = parts.as_slice() else { return None };
    let number = |text: &str| leading_numeral(text).filter(|(_, rest)| rest.is_empty()).map(|(number, _)| number);
    let (year, month, day) = (number(year)?, number(month)?, number(day)?);
    let date = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (1900..2200).contains(&date.year()).then_some(date)
}

/// Whether a line is a day and nothing else.
pub(super) fn is_day(words: &str) -> bool {
    let plain = plain(words);
    plain.contains('年') && plain.ends_with('日') && day(&plain).is_some()
}

/// The end that a title is marked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    Lapsed,
    Repealed,
}

/// A title without the mark of its end, and that mark: 甲办法【已失效】, （已废止）甲办法.
pub(super) fn unmarked(title: &str) -> (&str, Option<(Ended, &str)>) {
    const MARKS: [(&str, Ended); 5] = [
        ("已失效", Ended::Lapsed),
        ("失效", Ended::Lapsed),
        ("已废止", Ended::Repealed),
        ("废止", Ended::Repealed),
        ("已作废", Ended::Repealed),
    ];
    const BRACKETS: [(char, char); 6] = [('【', '】'), ('（', '）'), ('(', ')'), ('[', ']'), ('［', '］'), ('〔', '〕')];
    let title = title.trim_matches(is_blank);
    let known = |inner: &str| MARKS.iter().find(|(word, _)| *word == plain(inner)).map(|(_, ended)| *ended);
    for (open, close) in BRACKETS {
        if let Some((before, inner)) = title.strip_suffix(close).and_then(|rest| rest.rsplit_once(open))
            && let Some(ended) = known(inner)
        {
            return (before.trim_end_matches(is_blank), Some((ended, &title[before.len()..])));
        }
        if let Some((inner, after)) = title.strip_prefix(open).and_then(|rest| rest.split_once(close))
            && let Some(ended) = known(inner)
        {
            return (after.trim_start_matches(is_blank), Some((ended, &title[..title.len() - after.len()])));
        }
    }
    (title, None)
}

/// Whether a line stands in the head of an official document, above its title: the name of the maker, the number of copies, how secret or urgent it is.
pub(super) fn is_masthead(words: &str) -> bool {
    let plain = plain(words);
    let length = plain.chars().count();
    let copies = length == 6 && plain.bytes().all(|b| b.is_ascii_digit());
    let grade = ["特急", "加急", "平急", "特提", "机密", "秘密", "绝密", "内部"].iter().any(|word| plain.starts_with(word))
        && length <= 12;
    let name = masthead_issuer(&plain).is_some();
    let signer = plain.starts_with("签发人");
    let rule = length > 0 && plain.chars().all(|c| "—-－_＿─━=★☆".contains(c));
    copies || grade || name || signer || rule
}

/// The maker that a 发文机关标志 names: 江门市城市管理和综合执法局文件.
pub(super) fn masthead_issuer(words: &str) -> Option<String> {
    let plain = plain(words);
    let name = plain.strip_suffix("文件")?;
    (is_body(name)).then(|| name.to_owned())
}

/// Whether words are the name of a body: short, without marks, and ending as those names do.
pub(super) fn is_body(words: &str) -> bool {
    const ENDINGS: [&str; 26] = [
        "局",
        "委员会",
        "政府",
        "办公室",
        "办公厅",
        "厅",
        "部",
        "院",
        "会",
        "中心",
        "所",
        "站",
        "处",
        "科",
        "署",
        "大队",
        "支队",
        "总队",
        "小组",
        "指挥部",
        "办事处",
        "公司",
        "银行",
        "学校",
        "大学",
        "委",
    ];
    let length = words.chars().count();
    (3..=40).contains(&length)
        && ENDINGS.iter().any(|ending| words.ends_with(ending))
        && !words.contains(|c: char| c.is_ascii_digit() || "，。；：、《》“”？！".contains(c))
}

/// How titles of documents end.
const TITLE_ENDINGS: [&str; 34] = [
    "办法", "规定", "细则", "条例", "规则", "通知", "决定", "公告", "通告", "意见", "方案", "基准", "标准", "规划", "清单",
    "制度", "指引", "规程", "批复", "函", "法", "解释", "措施", "计划", "守则", "规范", "导则", "目录", "指南", "程序", "要点",
    "报告", "章程", "令",
];

/// Whether a line, or several together, is a whole title.
pub(super) fn is_title(words: &str) -> bool {
    let plain = plain(unmarked(words).0);
    let mut bare = plain.as_str();
    // 甲办法（试行）, 甲条例（2023年修正）
    while let Some(at) = bare.strip_suffix(['）', ')']).and_then(|inner| inner.rfind(['（', '('])) {
        bare = &bare[..at];
    }
    let balanced = bare.matches('《').count() == bare.matches('》').count();
    balanced && TITLE_ENDINGS.iter().any(|ending| bare.ends_with(ending)) && bare.chars().count() >= 2
}

/// Whether a line is a 题注, or a part of one.
pub(super) fn is_note(words: &str) -> bool {
    let opens = words.starts_with(['（', '(']) && words.ends_with(['）', ')']) || words.starts_with(|c: char| c.is_ascii_digit());
    let says =
        ["通过", "公布", "发布", "颁布", "批准", "修正", "修订", "修改", "施行", "印发"].iter().any(|word| words.contains(word));
    opens && says && words.contains('年') && words.contains('日')
}

/// Whether a line can only stand below the title: an article, a chapter, a list, a sentence, the body that is written to.
pub(super) fn opens_body(words: &str) -> bool {
    let plain = plain(words);
    opens_part(words)
        || is_note(words)
        || plain == "目录"
        || words.contains('。')
        || (plain.ends_with(['：', ':']) && labelled(words).is_none())
        || (words.starts_with(['一', '二']) && words.chars().nth(1) == Some('、'))
}

/// Whether a line opens with the number of an article or of a chapter.
pub(super) fn opens_part(words: &str) -> bool {
    let of_article = ArticleNumber::opening(words).is_some();
    of_article || division(words).is_some()
}

/// The rank of a heading: 0 编, 1 章, 2 节; 附则 and 总则 are chapters.
pub(super) fn division(words: &str) -> Option<usize> {
    let plain = plain(words);
    if plain == "附则" || plain == "总则" {
        return Some(1);
    }
    if words.chars().count() > 40 || words.contains(['。', '；', '，', '：']) {
        return None;
    }
    let (_, rest) = leading_numeral(words.strip_prefix('第')?)?;
    let rank = ["编", "章", "节"].iter().position(|word| rest.starts_with(word))?;
    let name = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
    (name.is_empty() || name.starts_with(is_blank) || !name.starts_with(['的', '规', '所', '第', '至', '和', '、']))
        .then_some(rank)
}

/// 附件1, 附件 2：申请表 as a line of its own: its number and name.
pub(super) fn attachment(words: &str) -> Option<(Option<u32>, String)> {
    let rest = words.strip_prefix("附件")?.trim_start_matches(is_blank);
    let (number, rest) = match leading_numeral(rest) {
        Some((number, rest)) => (Some(number), rest),
        None => (None, rest),
    };
    let name = rest.trim_start_matches(|c: char| is_blank(c) || "：:.．、-—".contains(c));
    let parted = name.is_empty() || name.len() < rest.len();
    (parted && name.chars().count() <= 60 && !name.contains(['。', '；'])).then(|| (number, name.to_owned()))
}

/// What a line at the foot of a document says, beside who gets copies.
pub(super) fn is_foot(words: &str) -> bool {
    let plain = plain(words);
    let copies = ["抄送", "主送：", "分送", "公开方式", "主题词", "信息公开属性"].iter().any(|word| plain.starts_with(word));
    let printed = plain.ends_with("印发") && plain.contains('年') && plain.contains('日') && plain.chars().count() <= 60;
    copies || printed || disclosure(words).is_some()
}

/// What the remark below a signature, or the foot, says of the disclosure: （此件公开发布）, 公开方式：主动公开.
pub(super) fn disclosure(words: &str) -> Option<&'static str> {
    let plain = plain(words);
    let mut bare = plain.trim_matches(|c| "（）()。".contains(c));
    for label in ["公开方式", "公开属性", "信息公开属性", "此件", "本件", "公开类型"] {
        bare = bare.strip_prefix(label).map_or(bare, |rest| rest.trim_start_matches(['：', ':']));
    }
    Some(match bare {
        "公开发布" | "主动公开" | "公开" => "active",
        "依申请公开" => "on-request",
        "部分公开" => "partial",
        "不予公开" | "不公开" => "none",
        _ => return None,
    })
}

/// Whether a line belongs to the page of a site, and to no document.
pub(super) fn is_furniture(words: &str) -> bool {
    let plain = plain(words);
    const OPENINGS: [&str; 30] = [
        "版权所有",
        "主办单位",
        "主办：",
        "承办单位",
        "承办：",
        "网站标识码",
        "ICP备",
        "粤ICP",
        "公网安备",
        "粤公网安备",
        "扫一扫",
        "分享到",
        "分享：",
        "上一篇",
        "下一篇",
        "相关链接",
        "相关附件",
        "相关解读",
        "相关文档",
        "网站地图",
        "联系我们",
        "技术支持",
        "关闭窗口",
        "打印本页",
        "当前位置",
        "您的位置",
        "首页",
        "字体：",
        "【打印",
        "关于我们",
    ];
    OPENINGS.iter().any(|word| plain.starts_with(word))
        || is_page_number(words)
        || matches!(plain.as_str(), "打印" | "关闭" | "返回顶部")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_told_from_other_words() {
        for (words, expected) in [
            ("江城管示〔2021〕3号", Some("江城管示〔2021〕3号")),
            ("（江府〔2020〕18号）", Some("江府〔2020〕18号")),
            ("江府[2020]18号", Some("江府[2020]18号")),
            ("文号：江府办 〔2022〕2号", Some("江府办〔2022〕2号")),
            ("2021年6月15日", None),
            ("根据江府〔2020〕18号，制定本办法", None),
            ("第5号", None),
        ] {
            assert_eq!(number(words).as_deref(), expected, "{words}");
        }
    }

    #[test]
    fn days_are_read_in_every_way_they_are_written() {
        let expected = Date::new(2021, 6, 15).ok();
        for words in [
            "2021年6月15日",
            "二〇二一年六月十五日",
            "二○二一年六月十五日",
            "2021-06-15",
            "2021/6/15",
            "2021.6.15",
            "2021-06-15 09:30",
            "2021 年 6 月 15 日",
        ] {
            assert_eq!(day(&words.replace(" 年 ", "年").replace(" 月 ", "月").replace(" 日", "日")), expected, "{words}");
        }
        for words in ["2021年6月", "2021", "15日", "2021-13-01", "0021-06-15", ""] {
            assert_eq!(day(words), None, "{words}");
        }
    }

    #[test]
    fn a_mark_of_the_end_is_taken_off_a_title() {
        assert_eq!(unmarked("甲办法【已失效】"), ("甲办法", Some((Ended::Lapsed, "【已失效】"))));
        assert_eq!(unmarked("（已废止）甲办法"), ("甲办法", Some((Ended::Repealed, "（已废止）"))));
        assert_eq!(unmarked("甲办法（试行）"), ("甲办法（试行）", None));
        assert_eq!(unmarked("关于废止甲办法的决定"), ("关于废止甲办法的决定", None));
    }

    #[test]
    fn labels_on_one_line_are_parted() {
        let pairs =
            |words: &str| all_labelled(words).into_iter().map(|(label, value)| format!("{label:?} {value}")).collect::<Vec<_>>();
        assert_eq!(
            pairs("索引号：11440700/2021-001　文号：江府〔2021〕3号"),
            ["Index 11440700/2021-001", "Number 江府〔2021〕3号"]
        );
        assert_eq!(pairs("发布日期：2021-06-18 09:30 来源：本网"), ["Published 2021-06-18 09:30", "Other 本网"]);
        assert_eq!(pairs("附件：甲"), Vec::<String>::new());
    }

    #[test]
    fn what_stands_above_a_title_is_known() {
        for words in ["江门市城市管理和综合执法局文件", "000012", "特急", "签发人：李某", "————————"]
        {
            assert!(is_masthead(words), "{words}");
        }
        for words in ["江门市示例办法", "关于印发文件的通知", "江门市规范性文件"] {
            assert!(!is_masthead(words), "{words}");
        }
    }
}
