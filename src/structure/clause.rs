//! What a text says about its own life: from when it is in force, how long, and which others it ends.
//!
//! Takes words, gives clauses with their bytes. Only what the text says of itself: 本办法自…起施行, not 《…法》自…起施行.
//! Deliberately absent: what follows from it, and whether it is so.

use memchr::memmem;

use crate::document::Date;
use crate::finding::Span;
use crate::structure::article::leading_numeral;
use crate::structure::day::leading_day;
use crate::structure::title::titles;
use crate::structure::{ArticleNumber, is_blank};

/// A clause of a text about its own life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its words, from the 自 or 有效期 that opens it.
    pub span: Span,
    /// What it says.
    pub says: Says,
}

/// What a clause says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// 自…起施行
    Effective(Start),
    /// 有效期五年, in months.
    Term(u32),
    /// 有效期至2026年7月14日, the last day.
    Until(Date),
    /// 试行二年, in months.
    Trial(u32),
    /// 《…》同时废止
    Repeals(Vec<Repealed>),
}

/// A text that another ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repealed {
    /// The bytes of its title, without its 书名号.
    pub title: Span,
    /// Whether only some places of it end: 《…》第九条、第十条同时废止.
    pub in_part: bool,
}

/// From when a text is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// On a day.
    On(Date),
    /// 公布之日, 发布之日
    Publication,
    /// 印发之日
    Issue,
    /// So many days after its publication.
    AfterPublication(u32),
    /// So many days after its issue.
    AfterIssue(u32),
    /// It is said in a way that is not read here.
    Other,
}

/// The clauses of a text, in order.
pub fn clauses(text: &str) -> Vec<Clause> {
    let mut found = Vec::new();
    // The term follows the commencement, in its sentence or in the next one.
    let mut began = None;
    for sentence in sentences(text) {
        let starts = starts(sentence);
        let follows = began.take() == Some(sentence.at);
        let since = if follows { Some(0) } else { starts.first().map(|start| start.span.end - sentence.at) };
        found.extend(terms(sentence, since));
        found.extend(repeals(sentence));
        began = (!starts.is_empty()).then(|| sentence.at + sentence.text.len());
        found.extend(starts);
    }
    found.sort_by_key(|clause| (clause.span.start, clause.span.end));
    found
}

/// Each text that the clauses end.
pub fn repealed(clauses: &[Clause]) -> impl Iterator<Item = &Repealed> {
    clauses.iter().filter_map(|clause| if let Says::Repeals(texts) = &clause.says { Some(texts) } else { None }).flatten()
}

/// A part of the text between two full stops, semicolons or line ends.
#[derive(Clone, Copy)]
struct Sentence<'a> {
    text: &'a str,
    at: usize,
}

/// The words of which every clause has one.
const MARKS: [&str; 8] = ["施行", "实施", "执行", "生效", "有效期", "试行", "暂行期", "废止"];

/// The sentences that may hold a clause, in order: most of a text is passed over unread.
fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut marks: Vec<usize> = Vec::new();
    for mark in MARKS {
        marks.extend(memmem::find_iter(text.as_bytes(), mark));
    }
    marks.sort_unstable();
    let mut found: Vec<Sentence<'_>> = Vec::new();
    for at in marks {
        let end_of_last = found.last().map_or(0, |last| last.at + last.text.len());
        if at < end_of_last {
            continue;
        }
        let start = text[end_of_last..at].rfind(ENDS).map_or(end_of_last, |end| {
            let end = end_of_last + end;
            end + text[end..].chars().next().map_or(0, char::len_utf8)
        });
        let end = text[at..].find(ENDS).map_or(text.len(), |end| {
            let end = at + end;
            end + text[end..].chars().next().map_or(0, char::len_utf8)
        });
        found.push(Sentence { text: &text[start..end], at: start });
    }
    found
}

/// What ends a sentence.
const ENDS: [char; 4] = ['。', '；', '\n', '！'];

impl Sentence<'_> {
    fn span(self, from: usize, to: usize) -> Span {
        self.at + from..self.at + to
    }
}

/// The words with which a text names itself, after 本.
const SELF: [&str; 17] = [
    "办法", "细则", "规定", "条例", "规则", "法", "通知", "决定", "意见", "方案", "标准", "基准", "制度", "指引", "解释", "文件",
    "通告",
];

/// 自…起施行, as far as the text says it of itself.
fn starts(sentence: Sentence<'_>) -> Vec<Clause> {
    let text = sentence.text;
    let mut found = Vec::new();
    for marker in ["施行", "实施", "执行", "生效"] {
        for (at, _) in text.match_indices(marker) {
            let end = at + marker.len();
            let Some(from) = text[..at].rfind(['自', '从']) else { continue };
            let said = &text[from + '自'.len_utf8()..at];
            let Some(start) = start(said) else { continue };
            if of_itself(&text[..from]) {
                found.push(Clause { span: sentence.span(from, end), says: Says::Effective(start) });
            }
        }
    }
    found
}

/// A remark in brackets at the end of words: 本法（原称《…》）.
fn without_remark(words: &str) -> &str {
    let Some(inner) = words.strip_suffix(['）', ')']) else { return words };
    inner.rfind(['（', '(']).map_or(words, |at| inner[..at].trim_end_matches(is_blank))
}

/// Whether the words before 自 name the text itself, or nothing: 本办法自…, 本办法由…解释，自…, 第二十条 自….
fn of_itself(before: &str) -> bool {
    let plain = without_remark(before.trim_end_matches(is_blank));
    // 本守则自…, 本《办法》自…
    let name = plain.rfind('本').map(|at| plain[at + '本'.len_utf8()..].trim_matches(['《', '》']));
    if name.is_some_and(|name| (1..=8).contains(&name.chars().count()) && name.chars().all(char::is_alphabetic)) {
        return true;
    }
    if plain.ends_with('》') {
        return false;
    }
    let names_itself = SELF.iter().any(|word| plain.contains(&format!("本{word}")) || plain.contains(&format!("本实施{word}")));
    let title_between = plain.rfind('》').is_some_and(|title| {
        let own = SELF.iter().filter_map(|word| plain.rfind(&format!("本{word}"))).max();
        own.is_none_or(|own| own < title)
    });
    if names_itself {
        return !title_between;
    }
    // A clause of its own: after an article's label, or after a comma. 其中第九条自… speaks of a part.
    plain.is_empty()
        || plain.ends_with(['，', ',', '、', '：', '）', ')', '．', '.'])
        || ArticleNumber::parse(plain.trim()).is_some()
}

/// The words between 自 and 施行.
fn start(said: &str) -> Option<Start> {
    let said: String = said.chars().filter(|c| !is_blank(*c)).collect();
    let said = said.trim_end_matches('正').trim_end_matches("正式");
    if said.chars().count() > 40 || said.contains('，') {
        return None;
    }
    if let Some((day, rest)) = leading_day(said)
        && (rest == "起" || rest == "开始" || rest == "日起")
    {
        return Some(Start::On(day));
    }
    let (day, rest) = ["公布之日", "发布之日", "颁布之日", "印发之日", "公布", "发布", "印发", "下发之日", "签发之日"]
        .iter()
        .find_map(|word| said.strip_prefix(word).map(|rest| (*word, rest)))?;
    let issue = day.starts_with("印发") || day.starts_with("下发") || day.starts_with("签发");
    let rest = rest.strip_prefix('起').or_else(|| rest.strip_prefix("之日起")).unwrap_or(rest);
    if rest.is_empty() {
        return Some(if issue { Start::Issue } else { Start::Publication });
    }
    let rest = rest.trim_start_matches(['，', '满', '经', '的', '第']);
    let Some((count, rest)) = leading_numeral(rest) else { return Some(Start::Other) };
    let rest = rest.trim_start_matches('个');
    let days = rest.starts_with('日') || rest.starts_with('天');
    Some(match (days, issue) {
        (true, false) => Start::AfterPublication(count),
        (true, true) => Start::AfterIssue(count),
        (false, _) => Start::Other,
    })
}

/// 有效期…, 试行…: of the text itself where it follows its name, or the commencement that ends at `since`.
fn terms(sentence: Sentence<'_>, since: Option<usize>) -> Vec<Clause> {
    let text = sentence.text;
    let mut found = Vec::new();
    for (word, trial) in [("有效期", false), ("试行期", true), ("试行", true), ("暂行期", true)] {
        for (at, _) in text.match_indices(word) {
            if word == "试行" && text[at..].starts_with("试行期") {
                continue;
            }
            let before = text[..at].trim_end_matches(is_blank);
            let follows_its_name = SELF.iter().any(|word| before.ends_with(&format!("本{word}")));
            let follows_the_start = since.is_some_and(|since| since <= at)
                && (before.is_empty() || before.ends_with(['，', ',', '、', '（', '(']) || since == Some(before.len()));
            if !follows_its_name && !follows_the_start {
                continue;
            }
            let mut rest = &text[at + word.len()..];
            // 有效期限为, 有效期自施行之日起
            rest = rest.trim_start_matches(is_blank);
            rest = rest.strip_prefix('限').unwrap_or(rest);
            let from_day = ["自施行之日起", "自公布之日起", "自发布之日起", "自印发之日起", "自实施之日起", "从施行之日起"];
            rest = from_day.iter().find_map(|words| rest.strip_prefix(words)).unwrap_or(rest);
            rest = rest.trim_start_matches(['为', '是', '：', ':', '计', '，']).trim_start_matches(is_blank);
            let end_of = |rest: &str| text.len() - rest.len();
            if !trial
                && let Some(after) =
                    rest.strip_prefix("截至").or_else(|| rest.strip_prefix('至')).or_else(|| rest.strip_prefix('到'))
            {
                let after = after.trim_start_matches(is_blank);
                if let Some((day, rest)) = leading_day(after) {
                    found.push(Clause { span: sentence.span(at, end_of(rest)), says: Says::Until(day) });
                }
                continue;
            }
            if !trial && let Some((day, rest)) = range_end(rest) {
                found.push(Clause { span: sentence.span(at, end_of(rest)), says: Says::Until(day) });
                continue;
            }
            if let Some((months, rest)) = length(rest) {
                let says = if trial { Says::Trial(months) } else { Says::Term(months) };
                found.push(Clause { span: sentence.span(at, end_of(rest)), says });
            }
        }
    }
    found
}

/// `自2021年7月15日至2026年7月14日`: the last day.
fn range_end(text: &str) -> Option<(Date, &str)> {
    let rest = text.strip_prefix('自').or_else(|| text.strip_prefix('从'))?;
    let (_, rest) = leading_day(rest.trim_start_matches(is_blank))?;
    let rest = rest.trim_start_matches(['起', '，']).trim_start_matches(is_blank);
    let rest = rest.strip_prefix('至').or_else(|| rest.strip_prefix('到'))?;
    leading_day(rest.trim_start_matches(is_blank))
}

/// `五年`, `18个月`, `一年六个月`, in months.
fn length(text: &str) -> Option<(u32, &str)> {
    let (first, rest) = leading_numeral(text)?;
    if let Some(rest) = rest.trim_start_matches(is_blank).strip_prefix('年') {
        let more = leading_numeral(rest).and_then(|(months, rest)| rest.strip_prefix("个月").map(|rest| (months, rest)));
        let months = first.checked_mul(12)?;
        return Some(match more {
            Some((more, rest)) => (months.checked_add(more)?, rest),
            None => (months, rest),
        });
    }
    let rest = rest.trim_start_matches(is_blank).strip_prefix("个月")?;
    Some((first, rest))
}

/// 《…》、《…》同时废止; also 同时废止《…》.
fn repeals(sentence: Sentence<'_>) -> Option<Clause> {
    let text = sentence.text;
    let (at, word) = ["同时废止", "同时停止执行", "相应废止", "即行废止", "予以废止"]
        .iter()
        .find_map(|word| Some((text.find(word)?, *word)))?;
    let own = titles(text);
    let (before, after): (Vec<Span>, Vec<Span>) = own.into_iter().partition(|title| title.end <= at);
    let chosen = if before.is_empty() { after } else { before };
    let first = chosen.first()?.start.min(at);
    let last = chosen.last()?.end.max(at + word.len());
    let texts = chosen.iter().map(|title| Repealed {
        title: sentence.span(title.start, title.end),
        in_part: names_a_place(text.get(title.end + '》'.len_utf8()..).unwrap_or_default()),
    });
    Some(Clause { span: sentence.span(first, last), says: Says::Repeals(texts.collect()) })
}

/// Whether 第…条 follows a title, behind a remark in brackets.
fn names_a_place(after: &str) -> bool {
    let mut rest = after.trim_start_matches(is_blank);
    if rest.starts_with(['（', '('])
        && let Some(end) = rest.find(['）', ')'])
    {
        rest = rest[end..].trim_start_matches(['）', ')']).trim_start_matches(is_blank);
    }
    rest.trim_start_matches(['的', '中']).starts_with('第')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).expect("a day")
    }

    #[track_caller]
    fn says(text: &str, expected: &[(&str, Says)]) {
        let found: Vec<(&str, Says)> = clauses(text).into_iter().map(|it| (&text[it.span], it.says)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_text_says_from_when_it_is_in_force() {
        let on = |y, m, d| Says::Effective(Start::On(day(y, m, d)));
        says("本办法自2021年7月15日起施行。", &[("自2021年7月15日起施行", on(2021, 7, 15))]);
        says("本条例自２０２１年 １月１日起施行。", &[("自２０２１年 １月１日起施行", on(2021, 1, 1))]);
        says("第二十条　本规定从一九九四年十月一日起施行。", &[("从一九九四年十月一日起施行", on(1994, 10, 1))]);
        says("本《守则》自公布之日起施行。", &[("自公布之日起施行", Says::Effective(Start::Publication))]);
        says("本法（原称《甲条例》）自1989年1月1日起施行。", &[("自1989年1月1日起施行", on(1989, 1, 1))]);
        says("第九条 自2020年5月1日起执行。", &[("自2020年5月1日起执行", on(2020, 5, 1))]);
        says("本细则由市城管局负责解释，自2020年5月1日起实施。", &[("自2020年5月1日起实施", on(2020, 5, 1))]);
        says("本办法自公布之日起施行。", &[("自公布之日起施行", Says::Effective(Start::Publication))]);
        says("本通知自印发之日起施行。", &[("自印发之日起施行", Says::Effective(Start::Issue))]);
        says("本规定自公布之日起30日后施行。", &[("自公布之日起30日后施行", Says::Effective(Start::AfterPublication(30)))]);
        says("本办法自印发之日起满三十日后施行。", &[("自印发之日起满三十日后施行", Says::Effective(Start::AfterIssue(30)))]);
    }

    #[test]
    fn what_is_said_of_another_text_is_not_said_of_this_one() {
        says("《中华人民共和国民法典》自2021年1月1日起施行。", &[]);
        let own = ("自2023年6月1日起施行", Says::Effective(Start::On(day(2023, 6, 1))));
        says("本规定自2023年6月1日起施行。其中第九条自2024年1月1日起施行。", &[own]);
        says("许可事项自受理之日起二十日内实施。", &[]);
        says("自2020年起逐步实施分类投放。", &[]);
        says("违反本办法规定，自行实施改造的，责令改正。", &[]);
        says("本办法施行前，《甲办法》自2019年1月1日起施行的，从其规定。", &[]);
    }

    #[test]
    fn a_text_says_how_long_it_is_in_force() {
        let term = |text: &'static str, months| vec![(text, Says::Term(months))];
        for (text, found) in [
            ("本办法有效期五年。", term("有效期五年", 60)),
            ("本办法有效期为5年。", term("有效期为5年", 60)),
            ("本通知有效期限为18个月。", term("有效期限为18个月", 18)),
            ("本细则有效期自施行之日起三年。", term("有效期自施行之日起三年", 36)),
        ] {
            says(text, &found);
        }
        let start = ("自公布之日起施行", Says::Effective(Start::Publication));
        says("本办法自公布之日起施行，有效期5年。", &[start.clone(), ("有效期5年", Says::Term(60))]);
        says("本办法自公布之日起施行。有效期5年。", &[start.clone(), ("有效期5年", Says::Term(60))]);
        says("本办法自公布之日起施行。许可证有效期5年。", &[start]);
        says("本办法有效期至2026年7月14日。", &[("有效期至2026年7月14日", Says::Until(day(2026, 7, 14)))]);
        says(
            "本办法有效期自2021年7月15日起至2026年7月14日。",
            &[("有效期自2021年7月15日起至2026年7月14日", Says::Until(day(2026, 7, 14)))],
        );
        says("本办法试行期一年六个月。", &[("试行期一年六个月", Says::Trial(18))]);
        says("本方案试行两年。", &[("试行两年", Says::Trial(24))]);
        for other in
            ["许可证有效期届满三十日前申请延续。", "依照本办法核发的许可证有效期为五年。", "核发临时占用许可，有效期三个月。"]
        {
            says(other, &[]);
        }
    }

    #[test]
    fn a_text_says_which_others_end_with_it() {
        let text = "本办法自2024年3月1日起施行。《江门市甲办法》（江府〔2010〕1号）、《关于印发〈乙规定〉的通知》同时废止。";
        let found = clauses(text);
        let titles: Vec<(&str, bool)> = repealed(&found).map(|it| (&text[it.title.clone()], it.in_part)).collect();
        assert_eq!(titles, [("江门市甲办法", false), ("关于印发〈乙规定〉的通知", false)]);
        let text = "《江门市甲办法》（江府〔2010〕1号）第九条、第十条和《乙规定》同时废止。";
        let in_part: Vec<bool> = repealed(&clauses(text)).map(|it| it.in_part).collect();
        assert_eq!(in_part, [true, false]);
        let text = "自公布之日起施行，同时废止《丙办法》。";
        assert_eq!(&text[repealed(&clauses(text)).next().expect("one").title.clone()], "丙办法");
    }
}
