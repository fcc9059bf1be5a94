//! What a drafter does to a text is named as it was done: edits are made at random, and the comparison must name them.

use std::collections::HashSet;
use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use super::*;
use crate::structure;

/// Words that articles are made of; each sentence names its subject, so that no two articles are alike by chance.
const SUBJECTS: [&str; 24] = [
    "供水管网",
    "结算水表",
    "二次供水设施",
    "公共消火栓",
    "户外广告",
    "临街招牌",
    "建筑垃圾",
    "渣土车辆",
    "公共厕所",
    "城市道路",
    "桥下空间",
    "照明设施",
    "园林绿地",
    "古树名木",
    "燃气管道",
    "燃气灶具",
    "生活垃圾",
    "餐厨垃圾",
    "占道经营",
    "集贸市场",
    "排水管网",
    "污泥处置",
    "共享单车",
    "施工围挡",
];
const VERBS: [&str; 12] = [
    "的产权人应当定期检查并记录结果",
    "由主管部门统一编号并建立档案",
    "不得擅自拆除或者改变用途",
    "应当符合国家和省规定的技术标准",
    "发生损坏的应当在二十四小时内修复",
    "的养护费用由管理单位承担",
    "的规划应当征求有关部门意见",
    "需要迁移的应当报经批准",
    "的布局每五年评估一次",
    "应当设置明显的警示标志",
    "的管理人员应当经过培训",
    "实行分类管理和动态监测",
];
const MORE: [&str; 8] = [
    "，并接受社会监督",
    "，具体办法另行制定",
    "，所需经费纳入预算",
    "，但抢险救灾除外",
    "，有关单位应当予以配合",
    "，并向社会公开",
    "，鼓励采用新技术",
    "，紧急情况下可以先行处置",
];

/// The 款 of an article.
fn article(at: usize, paragraphs: usize) -> Vec<String> {
    (0..paragraphs)
        .map(|n| {
            let seed = at * 7 + n * 3;
            format!(
                "{}{}{}；{}{}{}。",
                SUBJECTS[at % SUBJECTS.len()],
                VERBS[seed % VERBS.len()],
                MORE[(seed / 3) % MORE.len()],
                SUBJECTS[(at + 5 + n * 11) % SUBJECTS.len()],
                VERBS[(seed + 5) % VERBS.len()],
                MORE[(seed / 2 + 1) % MORE.len()]
            )
        })
        .collect()
}

/// An article with the place it had before, if any.
#[derive(Clone, Debug)]
struct Drafted {
    paragraphs: Vec<String>,
    expected: (Vec<usize>, Option<Change>),
}

fn written(articles: &[Drafted]) -> String {
    let mut out = String::from("# 示例市城市管理办法\n\n");
    for (at, article) in articles.iter().enumerate() {
        let number = structure::ArticleNumber::new(u32::try_from(at + 1).expect("few"));
        let _ = write!(out, "{number}　{}\n\n", article.paragraphs.join("\n\n"));
    }
    out
}

/// Holds for any two texts: each article stands in exactly one pair, the counts agree, and the sides of a pair fit its change.
pub(super) fn is_whole(comparison: &Comparison) -> Result<(), String> {
    for side in [&comparison.articles, &comparison.beside] {
        let mut seen = (HashSet::new(), HashSet::new());
        for pair in &side.pairs {
            let once = pair.old.iter().all(|at| seen.0.insert(*at)) && pair.new.iter().all(|at| seen.1.insert(*at));
            if !once {
                return Err(format!("{pair:?} names a part twice"));
            }
            let fits = match (pair.change, pair.old.len(), pair.new.len()) {
                (Change::New, 0, 1) | (Change::Removed, 1, 0) => true,
                (Change::Removed, 1, 1) => side.new[pair.new[0]].is_repealed,
                (Change::Split, 1, news) => news > 1,
                (Change::Merged, olds, 1) => olds > 1,
                (Change::Unchanged | Change::Renumbered | Change::Moved | Change::Amended, 1, 1) => true,
                _ => false,
            };
            let same = pair.similarity == 1000;
            let says = !same || matches!(pair.change, Change::Unchanged | Change::Renumbered | Change::Moved);
            if !fits || !says || pair.similarity > 1000 {
                return Err(format!("{pair:?} does not fit"));
            }
        }
        if seen.0.len() != side.old.len() || seen.1.len() != side.new.len() {
            return Err("a part stands in no pair".to_owned());
        }
        if side.counts().total() != side.pairs.len() {
            return Err("the counts are not those of the pairs".to_owned());
        }
    }
    Ok(())
}

/// What both sides of a row say together is what the lines say.
fn rows_say_all(side: &Side) -> Result<(), String> {
    for pair in &side.pairs {
        let (olds, news): (Vec<_>, Vec<_>) = (side.old_of(pair).collect(), side.new_of(pair).collect());
        let rows = rows(&olds, &news);
        let all = |units: &[&Unit]| {
            units.iter().flat_map(|unit| &unit.lines).map(|line| format!("{}{}", line.label, line.words)).collect::<String>()
        };
        let old: String = rows.iter().flat_map(|row| &row.edits).map(|edit| edit.old.as_str()).collect();
        let new: String = rows.iter().flat_map(|row| &row.edits).map(|edit| edit.new.as_str()).collect();
        if old != all(&olds) || new != all(&news) {
            return Err(format!("words were lost: {old} {new}"));
        }
        let untouched = pair.change.leaves_words() && !pair.is_carried;
        if untouched && rows.iter().flat_map(|row| &row.edits).any(|edit| !edit.is_same) {
            return Err(format!("{pair:?} marks words that are the same"));
        }
    }
    Ok(())
}

/// What a drafter does, each to articles of its own.
#[derive(Clone, Debug)]
struct Edits {
    lengths: Vec<usize>,
    /// Articles that something is done to, none beside another.
    touched: Vec<usize>,
    deeds: Vec<u8>,
}

fn edits() -> impl Strategy<Value = Edits> {
    (12_usize..24)
        .prop_flat_map(|count| {
            let places: Vec<usize> = (0..count / 3).map(|at| at * 3 + 1).collect();
            let most = places.len().min(5);
            (prop::collection::vec(1_usize..4, count), subsequence(places, 0..=most), prop::collection::vec(0_u8..5, 5))
        })
        .prop_map(|(lengths, touched, deeds)| Edits { lengths, touched, deeds })
}

/// The text before and after, with what is expected of each article that was touched.
fn made(edits: &Edits) -> (String, String, Vec<Drafted>) {
    let old: Vec<Drafted> = edits
        .lengths
        .iter()
        .enumerate()
        .map(|(at, paragraphs)| Drafted { paragraphs: article(at, *paragraphs), expected: (vec![at], None) })
        .collect();
    let mut before = old.clone();
    let mut new: Vec<Drafted> = Vec::new();
    let deed_of = |at: usize| edits.touched.iter().position(|touched| *touched == at).map(|place| edits.deeds[place]);
    let mut at = 0;
    while at < old.len() {
        let own = old[at].clone();
        match deed_of(at) {
            // One is added before it.
            Some(0) => {
                new.push(Drafted {
                    paragraphs: vec![format!("本市推行第{}号示范项目，由档案馆、图书馆、博物馆按照年度计划轮流承办。", at * 37)],
                    expected: (Vec::new(), Some(Change::New)),
                });
                new.push(own);
            }
            // It is left out.
            Some(1) => {}
            // It is amended.
            Some(2) => {
                let mut own = own;
                own.paragraphs[0] = own.paragraphs[0].replacen('；', "；经市人民政府同意的除外；", 1);
                own.expected.1 = Some(Change::Amended);
                new.push(own);
            }
            // It is split, its 款 being three.
            Some(3) => {
                let whole = article(at, 3);
                before[at].paragraphs.clone_from(&whole);
                new.push(Drafted { paragraphs: whole[..1].to_vec(), expected: (vec![at], Some(Change::Split)) });
                new.push(Drafted { paragraphs: whole[1..].to_vec(), expected: (vec![at], Some(Change::Split)) });
            }
            // It is merged with the next one.
            Some(4) if at + 1 < old.len() => {
                let mut own = own;
                own.paragraphs.extend(old[at + 1].paragraphs.clone());
                own.expected = (vec![at, at + 1], Some(Change::Merged));
                new.push(own);
                at += 1;
            }
            _ => new.push(own),
        }
        at += 1;
    }
    (written(&before), written(&new), new)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn edits_are_named_as_they_were_made(edits in edits()) {
        let (old, new, drafted) = made(&edits);
        let comparison = compare(&structure::read(&old), &structure::read(&new));
        is_whole(&comparison).map_err(TestCaseError::fail)?;
        rows_say_all(&comparison.articles).map_err(TestCaseError::fail)?;
        let side = &comparison.articles;
        prop_assert_eq!(side.new.len(), drafted.len());
        for pair in &side.pairs {
            for at in &pair.new {
                let (olds, change) = &drafted[*at].expected;
                prop_assert_eq!(&pair.old, olds, "{}\n{}", old, new);
                let is_same_number = pair.old.first() == Some(at);
                let expected = change.unwrap_or(if is_same_number { Change::Unchanged } else { Change::Renumbered });
                prop_assert_eq!(pair.change, expected, "{}\n{}", old, new);
            }
        }
    }

    #[test]
    fn an_article_put_elsewhere_is_the_one_that_moved(count in 8_usize..20, from in any::<Index>(), to in any::<Index>()) {
        let articles: Vec<Drafted> = (0..count).map(|at| Drafted { paragraphs: article(at, 2), expected: (vec![at], None) }).collect();
        let mut moved = articles.clone();
        let (from, to) = (from.index(count), to.index(count));
        // Of two neighbours that changed places nobody can say which one moved.
        prop_assume!(from.abs_diff(to) > 1);
        let own = moved.remove(from);
        moved.insert(to, own);
        let comparison = compare(&structure::read(&written(&articles)), &structure::read(&written(&moved)));
        is_whole(&comparison).map_err(TestCaseError::fail)?;
        for pair in &comparison.articles.pairs {
            let expected = match pair.old[0] {
                at if at == from => Change::Moved,
                at if [at] == pair.new[..] => Change::Unchanged,
                _ => Change::Renumbered,
            };
            prop_assert_eq!(pair.change, expected);
        }
    }

    #[test]
    fn a_text_beside_itself_is_unchanged_throughout(lines in prop::collection::vec(
        prop::sample::select(vec![
            "第一条 甲应当乙。", "第二条 丙：", "第二条之一 丁。", "（一）戊；", "（二）戊；", "己。", "第一章 总则", "附件1", "附件：1. 表", "一、庚。", "| 辛 |\n|---|\n| 壬 |",
            "第五条 （删去）", "第一条 甲应当乙。", "# 办法", "目录", "江门市水务局\n\n2021年12月6日", "“第三条 引。”", "- 子\n- 丑", "---",
        ]), 0..30)) {
        let text = lines.join("\n\n");
        let read = structure::read(&text);
        let comparison = compare(&read, &read);
        is_whole(&comparison).map_err(TestCaseError::fail)?;
        prop_assert!(comparison.is_unchanged(), "{:?}", comparison);
        prop_assert_eq!(comparison.articles.old.len(), comparison.articles.pairs.len());
    }

    #[test]
    fn any_two_texts_are_compared_whole(old in "(第[一二三四]条 [甲乙丙丁戊己，。]{0,12}\n\n|（[一二]）[甲乙丙]{0,5}；\n\n|第一章 总则\n\n|[甲乙丙]{1,9}。\n\n){0,14}",
        new in "(第[一二三四]条 [甲乙丙丁戊己，。]{0,12}\n\n|（[一二]）[甲乙丙]{0,5}；\n\n|第二章 [甲乙]\n\n|[甲乙丙]{1,9}。\n\n){0,14}") {
        let comparison = compare(&structure::read(&old), &structure::read(&new));
        is_whole(&comparison).map_err(TestCaseError::fail)?;
        rows_say_all(&comparison.articles).map_err(TestCaseError::fail)?;
        rows_say_all(&comparison.beside).map_err(TestCaseError::fail)?;
    }
}
