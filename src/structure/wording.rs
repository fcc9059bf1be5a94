//! What the words of a paragraph say it is: an adoption note, a title, a signature, a heading. Looks at the paragraph alone.

use crate::structure::day::leading_day;
use crate::structure::is_blank;

/// Marks that end a sentence, or a part of one.
const STOPS: [char; 8] = ['。', '；', ';', '！', '？', '：', ':', '…'];

/// Whether words are short and no sentence, as those of a heading are.
pub(super) fn is_heading_like(words: &str) -> bool {
    const LONGEST: usize = 40;
    let words = words.trim_matches(is_blank);
    !words.is_empty()
        && words.chars().nth(LONGEST).is_none()
        && !words.contains(STOPS)
        && !words.ends_with(['，', ',', '、'])
        && !words.contains('\n')
}

/// How far a sentence has come at the end of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// It is over.
    Finished,
    /// More must follow: `：`
    Announces,
    /// The next of a series follows: `；`
    Series,
    /// It stops in the middle: `，`, `、`
    Broken,
    /// No mark stands there.
    Bare,
}

impl Ending {
    pub(super) fn of(words: &str) -> Self {
        let words = words.trim_end_matches(|c: char| is_blank(c) || matches!(c, '*' | '_' | '”' | '’' | '"' | '）' | ')'));
        match words.chars().next_back() {
            Some('：' | ':') => Self::Announces,
            Some('；' | ';') => Self::Series,
            Some('，' | ',' | '、') => Self::Broken,
            Some('。' | '！' | '？' | '.' | '…') => Self::Finished,
            _ => Self::Bare,
        }
    }
}

/// Whether a paragraph before the text proper says by whom and when it was adopted, published or changed (立法法 art. 65).
pub(super) fn is_note(words: &str) -> bool {
    const VERBS: [&str; 13] =
        ["通过", "公布", "发布", "修正", "修订", "修改", "批准", "施行", "实施", "印发", "颁布", "会议", "令第"];
    let bare = words.trim_start_matches(|c: char| is_blank(c) || matches!(c, '（' | '(' | '*' | '_' | '['));
    let dated = leading_day(bare).is_some() || (bare.len() < words.len() && words.contains('年') && words.contains('日'));
    dated && VERBS.iter().any(|verb| words.contains(verb))
}

/// Whether a paragraph goes on with a note whose title marks were left open.
pub(super) fn goes_on_with(note: &str) -> bool {
    let count = |open: [char; 2]| note.matches(open).count();
    count(['《', '〈']) > count(['》', '〉'])
        || note.matches('（').count() > note.matches('）').count()
        || Ending::of(note) == Ending::Broken
}

/// Whether a line that opens a text, unmarked, is its title.
pub(super) fn is_title(words: &str) -> bool {
    const TYPES: [&str; 31] = [
        "法",
        "条例",
        "规定",
        "办法",
        "细则",
        "规则",
        "决定",
        "决议",
        "通知",
        "意见",
        "方案",
        "公告",
        "通告",
        "命令",
        "批复",
        "解释",
        "基准",
        "制度",
        "规程",
        "标准",
        "章程",
        "纲要",
        "规划",
        "清单",
        "规范",
        "指引",
        "公报",
        "报告",
        "函",
        "办法（试行）",
        "通报",
    ];
    let words = words.trim_end_matches(is_blank);
    let kind = words.trim_end_matches(['）', ')']);
    let kind = if kind.len() < words.len() { kind.rsplit_once(['（', '(']).map_or(kind, |(before, _)| before) } else { words };
    words.chars().nth(80).is_none()
        && !words.contains(['。', '；', '：', ':', '\n', '|'])
        && words.chars().nth(3).is_some()
        && TYPES.iter().any(|it| kind.ends_with(it))
}

/// Whether a line is a day and nothing else, as a signature ends: `2021年12月6日`, `二〇二一年十二月六日`.
pub(super) fn is_day(line: &str) -> bool {
    leading_day(line.trim_matches(is_blank)).is_some_and(|(_, rest)| rest.trim_matches(is_blank).is_empty())
}

/// Whether a line can be the name of a body that signs.
pub(super) fn is_signer(line: &str) -> bool {
    let line = line.trim_matches(is_blank);
    let length = line.chars().take(42).count();
    (2..=40).contains(&length) && !line.contains(STOPS) && !line.contains(['，', ',', '、', '|', '#']) && !line.starts_with('第')
}

/// Whether a paragraph ends the whole text and no part of it: `本决定自公布之日起施行。`, `特此通知。`
pub(super) fn ends_the_text(words: &str) -> bool {
    let from = |start: &str| words.starts_with(start);
    let opening: String = words.chars().take(12).collect();
    let commences =
        from("本") && opening.contains('自') && ["施行", "生效", "实施", "执行"].iter().any(|word| words.contains(word));
    commences || from("特此") || from("此复") || from("根据本决定")
}

/// Whether words in the place of an article say that it is no more.
pub(super) fn is_repealed(words: &str) -> bool {
    let bare = words.trim_matches(|c: char| is_blank(c) || "（）()【】[]［］〔〕。*_".contains(c));
    let bare = ["本条", "此条", "已被", "被", "已"].iter().fold(bare, |bare, word| bare.strip_prefix(word).unwrap_or(bare));
    matches!(bare, "删去" | "删除" | "废止" | "失效" | "取消" | "撤销")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adoption_notes_are_told_from_other_paragraphs() {
        for words in [
            "2011年12月22日 上海市第十三届人民代表大会常务委员会第三十一次会议通过",
            "（2009年7月9日湖南省人民政府令第242号公布 2018年7月10日湖南省人民政府令第289号第一次修改）",
            "(二〇二一年六月十日第十三届全国人民代表大会常务委员会第二十九次会议通过)",
        ] {
            assert!(is_note(words), "{words}");
        }
        for words in
            ["江城管示〔2021〕8号", "各县（市、区）城市管理和综合执法局：", "2021年12月6日", "为了规范供水，制定本办法。"]
        {
            assert!(!is_note(words), "{words}");
        }
    }

    #[test]
    fn days_that_stand_alone_are_read() {
        for line in ["2021年12月6日", "二〇二一年十二月六日", "２０２１年 12 月 6 日", "二○○九年七月三十一日"]
        {
            assert!(is_day(line), "{line}");
        }
        for line in ["2021年12月6日起施行", "2021年12月", "年月日", "20215年1月1日", ""] {
            assert!(!is_day(line), "{line}");
        }
    }

    #[test]
    fn a_stub_says_that_the_article_is_no_more() {
        for words in ["（删去）", "删除", "（已废止）", "（本条已删去）。", "【废止】"] {
            assert!(is_repealed(words), "{words}");
        }
        for words in ["（定义）", "删去第三款。", "本办法废止", ""] {
            assert!(!is_repealed(words), "{words}");
        }
    }

    #[test]
    fn a_title_is_known_by_its_kind() {
        for words in ["城市供水办法", "关于印发《城市供水办法》的通知", "户外广告管理规定（试行）", "自由裁量权基准(2021年版)"]
        {
            assert!(is_title(words), "{words}");
        }
        for words in ["办法", "制定本办法。", "前言", "各有关单位："] {
            assert!(!is_title(words), "{words}");
        }
    }
}
