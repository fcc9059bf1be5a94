//! What holds for every text: a drafted decision leads where it should, and what no instruction touches keeps its bytes.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::draft::{About, Undrafted, decision};
use super::{consolidate, read};
use crate::structure::{self, numeral};

const WORDS: [&str; 24] = [
    "市容主管部门",
    "负责",
    "监督管理",
    "单位",
    "应当",
    "履行",
    "责任",
    "禁止",
    "乱扔垃圾",
    "处以",
    "罚款",
    "五十元",
    "公共厕所",
    "道路",
    "桥梁",
    "保持整洁",
    "每年",
    "十月三十一日前",
    "提出申请",
    "提交材料",
    "审核",
    "公布",
    "“门前三包”",
    "拒不改正的",
];

#[derive(Clone, Debug)]
struct Paragraph {
    words: Vec<usize>,
    /// The article that it names, among those of the text.
    names: Option<usize>,
    points: Vec<Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Model {
    /// The paragraphs of each article.
    articles: Vec<Vec<Paragraph>>,
    /// After how many articles each chapter ends.
    chapters: Vec<usize>,
}

fn sentence(words: &[usize]) -> String {
    words.iter().map(|word| WORDS[word % WORDS.len()]).collect()
}

fn written(model: &Model) -> String {
    let mut out = "# 甲市市容办法\n".to_owned();
    let mut chapter = 0;
    for (at, article) in model.articles.iter().enumerate() {
        if at == 0 || model.chapters.contains(&at) {
            chapter += 1;
            write!(out, "\n## 第{}章　{}\n", numeral::format(chapter), WORDS[at % 20]).expect("a string takes it");
        }
        for (count, paragraph) in article.iter().enumerate() {
            let label = if count == 0 { format!("第{}条　", numeral::format(at as u32 + 1)) } else { String::new() };
            let names = paragraph.names.map_or_else(String::new, |it| {
                format!("依照第{}条规定，", numeral::format((it % model.articles.len()) as u32 + 1))
            });
            let end = if paragraph.points.is_empty() { "。" } else { "：" };
            write!(out, "\n{label}{names}{}{end}\n", sentence(&paragraph.words)).expect("a string takes it");
            for (number, point) in paragraph.points.iter().enumerate() {
                let end = if number + 1 == paragraph.points.len() { "。" } else { "；" };
                write!(out, "\n（{}）{}{end}\n", numeral::format(number as u32 + 1), sentence(point)).expect("a string takes it");
            }
        }
    }
    out.push_str("\n甲市城市管理局\n\n2020年1月1日\n");
    out
}

fn words() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0..WORDS.len(), 3..12)
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    (words(), prop::option::weighted(0.2, 0..30_usize), prop::collection::vec(words(), 0..4)).prop_map(
        |(words, names, points)| {
            let points = if points.len() == 1 { Vec::new() } else { points };
            Paragraph { words, names, points }
        },
    )
}

fn article() -> impl Strategy<Value = Vec<Paragraph>> {
    prop::collection::vec(paragraph(), 1..4)
}

fn model() -> impl Strategy<Value = Model> {
    (prop::collection::vec(article(), 3..12), prop::collection::vec(1..11_usize, 0..3)).prop_map(|(articles, chapters)| Model {
        chapters: chapters.into_iter().filter(|at| *at < articles.len()).collect(),
        articles,
    })
}

/// One change of a text.
#[derive(Clone, Debug)]
enum Change {
    Add(usize, Vec<Paragraph>),
    Take(usize),
    Rewrite(usize, Vec<usize>),
    AddParagraph(usize, Paragraph),
    TakeParagraph(usize),
    RewritePoint(usize, Vec<usize>),
    AddPoint(usize, Vec<usize>),
}

fn change() -> impl Strategy<Value = Change> {
    let at = 0..100_usize;
    prop_oneof![
        (at.clone(), article()).prop_map(|(at, it)| Change::Add(at, it)),
        at.clone().prop_map(Change::Take),
        (at.clone(), words()).prop_map(|(at, it)| Change::Rewrite(at, it)),
        (at.clone(), paragraph()).prop_map(|(at, it)| Change::AddParagraph(at, it)),
        at.clone().prop_map(Change::TakeParagraph),
        (at.clone(), words()).prop_map(|(at, it)| Change::RewritePoint(at, it)),
        (at, words()).prop_map(|(at, it)| Change::AddPoint(at, it)),
    ]
}

fn changed(model: &Model, changes: Vec<Change>) -> Model {
    let mut new = model.clone();
    for change in changes {
        let count = new.articles.len();
        match change {
            Change::Add(at, article) => new.articles.insert(at % (count + 1), article),
            Change::Take(at) if count > 2 => drop(new.articles.remove(at % count)),
            Change::Rewrite(at, words) => new.articles[at % count][0].words = words,
            Change::AddParagraph(at, paragraph) => new.articles[at % count].push(paragraph),
            Change::TakeParagraph(at) if new.articles[at % count].len() > 1 => drop(new.articles[at % count].remove(0)),
            Change::RewritePoint(at, words) => {
                if let Some(point) = new.articles[at % count][0].points.last_mut() {
                    *point = words;
                }
            }
            Change::AddPoint(at, words) if !new.articles[at % count][0].points.is_empty() => {
                new.articles[at % count][0].points.insert(1, words)
            }
            _ => {}
        }
    }
    let count = new.articles.len();
    new.chapters.retain(|at| *at < count);
    new
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_drafted_decision_leads_from_one_text_to_the_other(old in model(), changes in prop::collection::vec(change(), 1..5)) {
        let new = written(&changed(&old, changes));
        let old = written(&old);
        match decision(&old, &new, &About { title: "甲市市容办法", issuer: "甲市城市管理局", from: None }) {
            Ok(drafted) => {
                let decision = read(&drafted.text);
                let part = decision.part_of(&drafted.text, "甲市市容办法").expect("it names the text");
                let text = consolidate(&old, part).expect("it fits").text;
                prop_assert_eq!(text, new, "{}", drafted.text);
            }
            Err(Undrafted::NothingDiffers) => prop_assert_eq!(old, new),
            Err(Undrafted::NotExact) => prop_assert!(false, "no decision leads from\n{}\nto\n{}", old, new),
        }
    }

    #[test]
    fn what_no_instruction_touches_keeps_its_bytes(
        model in model(),
        at in 0..12_usize,
        gap in prop::sample::select(vec!["\n", "\n\n", "\n\n\n", "\n　　", " \n\n　　"]),
        parted in prop::sample::select(vec!["　", " ", "  "]),
    ) {
        let base = written(&model).replace("\n\n", gap).replace('　', parted);
        let text = structure::read(&base);
        let articles: Vec<_> = text.articles().collect();
        prop_assume!(articles.len() == model.articles.len());
        let article = articles[at % articles.len()];
        let number = article.article().expect("a number");
        let order = format!("# 决定\n\n将{number}修改为：“新的规定。\n\n“另一款。”\n");
        let decision = read(&order);
        let new = consolidate(&base, &decision.parts[0]).expect("it fits").text;
        let words = article.leaves().next().expect("words").words_span().start..article.span().end;
        prop_assert!(new.starts_with(&base[..words.start]) && new.ends_with(&base[words.end..]));
        let between = &new[words.start..new.len() - (base.len() - words.end)];
        prop_assert!(between.starts_with("新的规定。") && between.ends_with("另一款。"), "{}", between);
        prop_assert_eq!(between.len(), "新的规定。另一款。".len() + between.trim_start_matches("新的规定。").trim_end_matches("另一款。").len());
        prop_assert!(between["新的规定。".len()..between.len() - "另一款。".len()].trim().is_empty());
    }
}
