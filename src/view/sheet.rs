//! The 修订对照表 in its three columns, for commands and for the site.

use serde::Serialize;

use crate::compare::{Change, Comparison, Pair, Row, Side, Unit, rows};
use crate::finding::Arg;
use crate::message::{Lang, Words};
use crate::structure::Kind;

/// A 修订对照表: 现行, 修改后, 说明.
#[derive(Clone, Debug, Serialize)]
pub struct Sheet {
    /// What stands above it.
    pub title: String,
    /// The heads of the three columns.
    pub heads: [String; 3],
    /// What the two texts are.
    pub texts: [String; 2],
    /// 修改12条，新增3条，删除1条，另有20条仅调整序号
    pub summary: String,
    /// How to read what is marked, as words around a deleted and an added run.
    pub legend: [String; 2],
    /// What a reader who sees no lines is told before and behind a deleted and an added run.
    pub marks: [[String; 2]; 2],
    /// Its rows.
    pub rows: Vec<SheetRow>,
    /// The language of its words, for a page.
    pub lang: &'static str,
}

/// A row of the table: an article, or several of which nothing is to be shown.
#[derive(Clone, Debug, Serialize)]
pub struct SheetRow {
    /// The name of the change, for a style.
    pub change: &'static str,
    /// The chapter that begins here in the new text.
    pub chapter: Option<String>,
    /// 现行
    pub old: SheetCell,
    /// 修改后
    pub new: SheetCell,
    /// 说明
    pub note: String,
    /// Whether its words are left away, since they are the same in both texts.
    pub is_folded: bool,
}

/// A side of a row.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SheetCell {
    /// The articles that stand here: address and number; of many that are folded, the first and the last.
    pub labels: Vec<SheetLabel>,
    /// The lines, in order.
    pub lines: Vec<Vec<SheetRun>>,
}

/// The number of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetLabel {
    /// Its address in its own text.
    pub id: String,
    /// `第十二条`
    pub label: String,
    /// Whether a page of the site has that address.
    pub has_address: bool,
}

/// A run of words.
#[derive(Clone, Debug, Serialize)]
pub struct SheetRun {
    /// The words.
    pub text: String,
    /// Whether the other side has others, or none.
    pub is_changed: bool,
}

/// What a sheet is asked to be.
#[derive(Clone, Copy, Debug)]
pub struct SheetOptions<'a> {
    /// The language of its words; the texts stay as they are.
    pub words: Words,
    /// The title.
    pub title: &'a str,
    /// What the two texts are.
    pub texts: [&'a str; 2],
    /// Whether it is for the public: the older text is not called the present one, and articles whose words are the same are told by
    /// their numbers alone.
    pub is_public: bool,
}

/// The 修订对照表 of two texts.
pub fn sheet(comparison: &Comparison, options: SheetOptions<'_>) -> Sheet {
    let words = options.words;
    let mut rows = Vec::new();
    let mut chapter = String::new();
    let many = |pair: &Pair| pair.old.len() == 1 && pair.new.len() == 1 && pair.change.leaves_words() && !pair.is_carried;
    let side = &comparison.articles;
    let mut open: Option<&Pair> = None;
    for pair in &side.pairs {
        let head = pair.new.first().map(|at| side.new[*at].chapter.as_str()).filter(|head| *head != chapter).map(str::to_owned);
        if let Some(head) = &head {
            head.clone_into(&mut chapter);
        }
        let joins = options.is_public && head.is_none() && many(pair) && open.is_some_and(|last| follows(last, pair, side));
        open = (options.is_public && many(pair)).then_some(pair);
        match rows.last_mut() {
            Some(last) if joins => extend(last, side, pair, words),
            _ => rows.push(SheetRow { chapter: head.filter(|head| !head.is_empty()), ..row(side, pair, options) }),
        }
    }
    let beside =
        comparison.beside.pairs.iter().filter(|pair| pair.change != Change::Unchanged && is_told(&comparison.beside, pair));
    let beside: Vec<SheetRow> = beside.map(|pair| row(&comparison.beside, pair, options)).collect();
    let summary = summary(comparison, beside.len(), words);
    let mut first = true;
    rows.extend(beside.into_iter().map(|row| {
        let head = std::mem::take(&mut first).then(|| words.term("compare-beside"));
        SheetRow { chapter: head, ..row }
    }));
    Sheet {
        title: options.title.to_owned(),
        heads: [
            if options.is_public { "compare-head-before" } else { "compare-head-old" },
            "compare-head-new",
            "compare-head-note",
        ]
        .map(|key| words.term(key)),
        texts: options.texts.map(str::to_owned),
        summary,
        legend: ["compare-deleted", "compare-added"].map(|key| words.term(key)),
        marks: [["compare-mark-deleted", "compare-mark-end"], ["compare-mark-added", "compare-mark-end"]]
            .map(|keys| keys.map(|key| words.term(key))),
        rows,
        lang: match words.lang {
            Lang::Chinese => "zh-CN",
            Lang::English => "en",
        },
    }
}

/// A heading that only has another number, since one was added before it, is told by the articles below it.
fn is_told(side: &Side, pair: &Pair) -> bool {
    let is_heading = |unit: &Unit| matches!(unit.kind, Kind::Book | Kind::Part | Kind::Chapter | Kind::Section);
    !(pair.change == Change::Renumbered && side.new_of(pair).all(is_heading))
}

/// Whether an article goes on with the row of the one before it: the same change, and both numbers one further.
fn follows(last: &Pair, next: &Pair, side: &Side) -> bool {
    let step = |from: &Unit, to: &Unit| {
        to.article.is_some_and(|number| number.follows(from.article)) && to.is_attached == from.is_attached
    };
    last.change == next.change
        && step(&side.old[last.old[0]], &side.old[next.old[0]])
        && step(&side.new[last.new[0]], &side.new[next.new[0]])
}

/// Adds an article to a row of those whose words are not shown.
fn extend(row: &mut SheetRow, side: &Side, pair: &Pair, words: Words) {
    row.old.labels.truncate(1);
    row.new.labels.truncate(1);
    row.old.labels.push(label(&side.old[pair.old[0]]));
    row.new.labels.push(label(&side.new[pair.new[0]]));
    row.note = note(row, pair, side, words);
}

fn row(side: &Side, pair: &Pair, options: SheetOptions<'_>) -> SheetRow {
    let is_folded = options.is_public && pair.change.leaves_words() && !pair.is_carried;
    let olds: Vec<&Unit> = side.old_of(pair).collect();
    let news: Vec<&Unit> = side.new_of(pair).collect();
    let lines = if is_folded { Vec::new() } else { rows(&olds, &news) };
    let cell = |units: &[&Unit], lines: Vec<Vec<SheetRun>>| SheetCell {
        labels: units.iter().map(|unit| label(unit)).filter(|it| !it.label.is_empty()).collect(),
        lines,
    };
    let mut row = SheetRow {
        change: pair.change.as_str(),
        chapter: None,
        old: cell(&olds, lines.iter().filter_map(old_line).collect()),
        new: cell(&news, lines.iter().filter_map(new_line).collect()),
        note: String::new(),
        is_folded,
    };
    row.note = note(&row, pair, side, options.words);
    row
}

fn old_line(row: &Row) -> Option<Vec<SheetRun>> {
    row.old.as_ref()?;
    let run = |edit: &crate::compare::Edit| SheetRun { text: edit.old.clone(), is_changed: !edit.is_same };
    Some(row.edits.iter().map(run).filter(|run| !run.text.is_empty()).collect())
}

fn new_line(row: &Row) -> Option<Vec<SheetRun>> {
    row.new.as_ref()?;
    let run = |edit: &crate::compare::Edit| SheetRun { text: edit.new.clone(), is_changed: !edit.is_same };
    Some(row.edits.iter().map(run).filter(|run| !run.text.is_empty()).collect())
}

fn label(unit: &Unit) -> SheetLabel {
    let label = match unit.article {
        Some(number) => number.to_string(),
        None => unit.label.clone(),
    };
    let has_address = matches!(
        unit.kind,
        Kind::Article | Kind::Clause | Kind::Book | Kind::Part | Kind::Chapter | Kind::Section | Kind::Attachment
    );
    SheetLabel { id: unit.id.clone(), label, has_address }
}

/// What was done, in one phrase.
fn note(row: &SheetRow, pair: &Pair, side: &Side, words: Words) -> String {
    let named = |cell: &SheetCell| -> String {
        let labels: Vec<String> = cell.labels.iter().map(|it| it.label.clone()).collect();
        match (row.is_folded, labels.as_slice()) {
            (true, [first, last]) => {
                words.text("compare-through", &[("first", Arg::Text(first.clone())), ("last", Arg::Text(last.clone()))])
            }
            _ => words.list(&labels),
        }
    };
    let chapter = side.new_of(pair).next().map(|unit| unit.chapter.clone()).unwrap_or_default();
    let (old, new) = (named(&row.old), named(&row.new));
    let args = [
        ("old", Arg::Text(old.clone())),
        ("new", Arg::Text(new.clone())),
        ("chapter", Arg::Text(chapter)),
        ("moved", Arg::Term(if pair.is_moved { "yes" } else { "no" }.to_owned())),
        ("renumbered", Arg::Term(if row.is_folded || old == new { "no" } else { "yes" }.to_owned())),
        ("carried", Arg::Term(if pair.is_carried { "yes" } else { "no" }.to_owned())),
    ];
    words.text(&format!("compare-note-{}", pair.change.as_str()), &args)
}

/// 修改12条，新增3条，删除1条，另有20条仅调整序号
pub fn summary(comparison: &Comparison, beside: usize, words: Words) -> String {
    let counts = comparison.articles.counts();
    // 一、 is no 条.
    let has_articles = comparison.articles.old.iter().chain(&comparison.articles.new).all(|unit| unit.kind == Kind::Article);
    let unit = ("unit", Arg::Term(if has_articles { "compare-unit-article" } else { "compare-unit-clause" }.to_owned()));
    let number = |count: usize| ("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)));
    let told = [Change::Amended, Change::New, Change::Removed, Change::Split, Change::Merged, Change::Moved];
    let mut parts: Vec<String> = told
        .into_iter()
        .filter(|change| counts[*change] > 0)
        .map(|change| words.text(&format!("compare-count-{}", change.as_str()), &[number(counts[change]), unit.clone()]))
        .collect();
    let renumbered = counts[Change::Renumbered];
    if renumbered > 0 {
        let key = if parts.is_empty() { "compare-count-renumbered-alone" } else { "compare-count-renumbered" };
        parts.push(words.text(key, &[number(renumbered), unit.clone()]));
    }
    if parts.is_empty() {
        let is_empty = comparison.articles.pairs.is_empty();
        let key = if is_empty { "compare-count-no-article" } else { "compare-count-nothing" };
        parts.push(words.text(key, &[unit]));
    }
    if beside > 0 {
        parts.push(words.text("compare-count-beside", &[number(beside)]));
    }
    parts.join(&words.term("compare-comma"))
}

impl Sheet {
    /// The table in Markdown, with `<del>` and `<ins>`, since stars beside Chinese marks are no emphasis.
    pub fn to_markdown(&self) -> String {
        let mut out = format!("# {}\n\n{}\n\n{}\n\n", escaped(&self.title), escaped(&self.summary), escaped(&self.legend_line()));
        let heads = [head(&self.heads[0], &self.texts[0]), head(&self.heads[1], &self.texts[1]), escaped(&self.heads[2])];
        out.push_str(&format!("| {} |\n|---|---|---|\n", heads.join(" | ")));
        for row in &self.rows {
            if let Some(chapter) = &row.chapter {
                out.push_str(&format!("| | **{}** | |\n", escaped(chapter)));
            }
            out.push_str(&format!("| {} | {} | {} |\n", cell(&row.old, "del"), cell(&row.new, "ins"), escaped(&row.note)));
        }
        out
    }

    fn legend_line(&self) -> String {
        self.legend.join("；")
    }
}

fn head(head: &str, text: &str) -> String {
    if text.is_empty() { escaped(head) } else { format!("{}（{}）", escaped(head), escaped(text)) }
}

fn cell(cell: &SheetCell, tag: &str) -> String {
    let labels: Vec<String> = cell.labels.iter().map(|it| format!("**{}**", escaped(&it.label))).collect();
    let mut out = labels.join("、");
    for (at, line) in cell.lines.iter().enumerate() {
        if !out.is_empty() {
            out.push_str(if at == 0 { "　" } else { "<br>" });
        }
        for run in line {
            let text = escaped(&run.text);
            out.push_str(&if run.is_changed { format!("<{tag}>{text}</{tag}>") } else { text });
        }
    }
    out
}

/// Words that Markdown shows as they are, in a cell of a table too.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '~' | '#' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::structure;

    fn told(old: &str, new: &str, lang: Lang) -> String {
        summary(&compare(&structure::read(old), &structure::read(new)), 0, Words::new(lang))
    }

    #[test]
    fn a_summary_counts_articles_as_articles_and_other_parts_as_places() {
        let articles = "第一条　市水务局主管用水。\n\n第二条　用水应当节约。\n";
        let clauses = "# 意见\n\n一、加强领导。各区应当落实责任。\n\n二、加大投入。市财政安排资金。\n";
        assert_eq!(told(articles, &articles.replace("节约", "计量"), Lang::Chinese), "修改1条");
        assert_eq!(told(clauses, &clauses.replace("市财政", "区财政"), Lang::Chinese), "修改1处");
        assert_eq!(told(articles, articles, Lang::Chinese), "条文没有改动");
        assert_eq!(told(clauses, clauses, Lang::Chinese), "文字没有改动");
        assert_eq!(told(articles, articles, Lang::English), "no article was touched");
        assert_eq!(told("", "", Lang::Chinese), "文本不分条");
        let moved = articles.replace("第二条", "第三条").replace("第一条", "第二条");
        assert_eq!(
            told(articles, &format!("第一条　为了规范用水，制定本办法。\n\n{moved}"), Lang::Chinese),
            "新增1条，另有2条仅调整序号"
        );
        assert_eq!(told(articles, &moved, Lang::Chinese), "2条仅调整序号");
    }

    #[test]
    fn articles_of_which_nothing_changed_are_one_row_in_public_and_all_shown_in_the_table_of_an_office() {
        let text = "第一条　甲。\n\n第二条　乙应当报告。\n\n第三条　丙不得损毁路灯。\n";
        let new = text.replace("损毁", "损毁、挪用");
        let comparison = compare(&structure::read(text), &structure::read(&new));
        let rows = |is_public: bool| {
            let options = SheetOptions { words: Words::new(Lang::Chinese), title: "", texts: ["", ""], is_public };
            let rows = sheet(&comparison, options).rows;
            let labels = |row: &SheetRow| row.old.labels.iter().map(|it| it.label.as_str()).collect::<Vec<_>>().join("、");
            rows.iter().map(|row| format!("{} {} {}", labels(row), row.old.lines.len(), row.note)).collect::<Vec<_>>()
        };
        assert_eq!(rows(true), ["第一条、第二条 0 未修改", "第三条 1 修改"]);
        assert_eq!(rows(false), ["第一条 1 未修改", "第二条 1 未修改", "第三条 1 修改"]);
    }
}
