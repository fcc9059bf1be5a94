use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::structure::Node;

/// Writes a text as its tree: one part a line, set in by depth, with its id, label, heading and words.
fn outline(text: &Text<'_>) -> String {
    let mut out = String::new();
    for node in text.nodes().skip(1) {
        let depth = node.ancestors().count() - 1;
        let _ = write!(out, "{}{}", "  ".repeat(depth), node.id());
        for (open, words, close) in [('[', node.label(), ']'), ('<', node.heading(), '>'), (' ', node.words(), ' ')] {
            if !words.is_empty() {
                let _ = write!(out, " {}", format!("{open}{}{close}", words.replace('\n', "⏎")).trim());
            }
        }
        out.push_str(if node.is_repealed() { " (repealed)" } else { "" });
        out.push_str(if node.is_unplaced() { " ?" } else { "" });
        out.push('\n');
    }
    out
}

/// The texts of `texts.txt`: a name, the text, and behind a line of dots what is expected.
#[test]
fn texts_become_the_trees_that_a_jurist_reads() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/structure/nest/texts.txt");
    let table = std::fs::read_to_string(&path).expect("the table of texts");
    let mut written = String::new();
    let mut wrong = Vec::new();
    let cases: Vec<&str> = table.split("==== ").skip(1).collect();
    assert!(cases.len() > 25, "the table holds {} texts", cases.len());
    for case in cases {
        let (name, rest) = case.split_once('\n').expect("a name");
        let (text, expected) = rest.split_once("\n....\n").expect("a line of dots");
        let told = outline(&read(text));
        if told.trim_end() != expected.trim_end() {
            wrong.push(format!("{name}\n--- expected\n{}\n--- read\n{told}", expected.trim_end()));
        }
        let _ = write!(written, "==== {name}\n{text}\n....\n{told}\n");
    }
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        let head = table.split("==== ").next().unwrap_or_default();
        std::fs::write(&path, format!("{head}{}\n", written.trim_end())).expect("the table of texts");
    } else {
        assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    }
}

/// Every byte is in one label, heading or leaf, or is blank or a mark of Markdown between them; parts hold what lies in them; ids are unique.
pub(crate) fn is_lossless(text: &Text<'_>) -> Result<(), String> {
    let source = text.source();
    let mut at = 0;
    let mut ids = std::collections::HashSet::new();
    let mut piece = |node: Node<'_, '_>, span: Span| {
        if span.is_empty() {
            return Ok(());
        }
        let between = source.get(at..span.start).ok_or_else(|| format!("{} goes back", node.id()))?;
        let lost = between.trim_matches(|c: char| is_blank(c) || "#*_-+".contains(c));
        at = span.end;
        if lost.is_empty() { Ok(()) } else { Err(format!("lost before {}: {lost:?}", node.id())) }
    };
    for node in text.nodes().skip(1) {
        piece(node, node.label_span())?;
        piece(node, node.heading_span())?;
        piece(node, node.words_span())?;
        if !node.is_leaf() && !node.words().is_empty() {
            return Err(format!("{} has words and parts", node.id()));
        }
        let within =
            node.parent().is_none_or(|parent| parent.span().start <= node.span().start && node.span().end <= parent.span().end);
        if !within {
            return Err(format!("{} lies outside what holds it", node.id()));
        }
        if !ids.insert(node.id()) {
            return Err(format!("{} is there twice", node.id()));
        }
    }
    let lost = source[at..].trim_matches(|c: char| is_blank(c) || "#*_-+".contains(c));
    if lost.is_empty() { Ok(()) } else { Err(format!("lost at the end: {lost:?}")) }
}

/// Lines as they stand in law, and as they should not.
const LINES: [&str; 60] = [
    "# 城市供水办法",
    "城市供水办法",
    "（2009年7月9日市人民政府令第2号公布）",
    "2018年5月24日 市人民代表大会常务委员会《关于修改",
    "<!-- INFO END -->",
    "<!-- 未完",
    "目　录",
    "第一编　总则",
    "## 第一章　总　则",
    "第二章  供水",
    "### 第一节 一般规定",
    "附　则",
    "总则",
    "## 一、总体要求",
    "一、总体要求",
    "二、将第三条修改为：“第三条　甲。",
    "“第四条　乙。”",
    "“乙。”",
    "丙。”",
    "三、删去第五条。",
    "本决定自公布之日起施行。",
    "第一条 为了规范供水，制定本办法。",
    "第一条【目的】为了规范供水。",
    "**第二条（定义）** 本办法所称供水，包括：",
    "- 第三条 甲",
    "### 第四条 主管部门",
    "第五条 （删去）",
    "第二条之一 乙",
    "第九条规定的除外。",
    "第七条丙",
    "第三条：丁",
    "第四条：",
    "有下列情形之一的，处罚：",
    "（一）甲；",
    "(二)乙，",
    "（三）丙。",
    "（一）指导思想",
    "一、甲；",
    "1. 取水；",
    "2．用水",
    "（1）甲",
    "①乙",
    "的，从重处罚。",
    "市城管局负责。",
    "　　区城管局负责",
    "- 甲\n- 乙",
    "> 引",
    "```\n第一条 例\n```",
    "| 项目 | 标准 |\n|---|---|\n| 水 | 1 |",
    "---",
    "附件：1. 申请表",
    "2. 承诺书",
    "附件：",
    "附件1",
    "附件2　承诺书",
    "## 附表　裁量权基准",
    "江门市城市管理和综合执法局",
    "2021年12月6日",
    "江门市司法局\n二〇二一年十二月六日",
    "",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_tree_of_any_mix_of_legal_lines_loses_nothing(
        lines in proptest::collection::vec((0..LINES.len(), "\r?\n|\n\n"), 0..40)
    ) {
        let text: String = lines.into_iter().map(|(at, end)| format!("{}{end}", LINES[at])).collect();
        is_lossless(&read(&text)).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn a_tree_of_any_text_loses_nothing(text in any::<String>()) {
        is_lossless(&read(&text)).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn no_part_stands_deeper_than_its_address_can_say() {
    let mut text = String::from("## 附件1\n\n# 第一编 甲\n\n# 第一分编 甲\n\n# 第一章 甲\n\n# 第一节 甲\n\n");
    for marks in 1..=6 {
        let _ = write!(text, "{} 甲\n\n", "#".repeat(marks));
    }
    text.push_str("一、甲\n\n（一）甲\n\n第一条 甲：\n\n一、甲：\n\n（一）甲：\n\n1. 甲：\n\n（1）甲：\n\n①甲：\n\n乙\n");
    let text = read(&text);
    let deepest = text.nodes().map(|node| node.ancestors().count()).max();
    assert!(deepest.is_some_and(|deepest| (16..24).contains(&deepest)), "{deepest:?}");
    assert_eq!(is_lossless(&text), Ok(()));
}

#[test]
fn a_part_is_found_by_its_address() {
    let text = read("第十二条 甲。\n\n乙：\n\n（一）丙；\n\n（二）丁。\n");
    let point = text.find("art_12__para_2__point_2").expect("the point");
    assert_eq!((point.words(), point.name().as_str(), point.label()), ("丁。", "第（二）项", "（二）"));
    assert_eq!(point.parent().map(Node::name).as_deref(), Some("第二款"));
    assert_eq!(&text.source()[point.words_span()], "丁。");
    assert!(text.find("art_13").is_none());
    let leaves: Vec<_> = text.root().leaves().map(Node::words).collect();
    assert_eq!(leaves, ["甲。", "乙：", "丙；", "丁。"]);
}

#[test]
fn captions_are_written_as_law_prints_them() {
    for (text, caption) in [
        ("## 第一章  总   则", "第一章　总则"),
        ("附    则", "附则"),
        ("## 附表 裁量权 基准", "附表　裁量权　基准"),
        ("附件 1\n\n甲\n\n乙。", "附件1　甲"),
        ("第一条（目的）甲", "第一条（目的）"),
        ("**第一条　目的** 甲", "第一条　目的"),
        ("## 一、总体要求\n\n甲。", "一、总体要求"),
        ("## Annex A", "Annex A"),
    ] {
        let read = read(text);
        assert_eq!(read.root().children().next().map(Node::caption).as_deref(), Some(caption), "{text}");
    }
}
