use proptest::prelude::*;

use super::*;

/// Writes blocks one a line: a short name of the kind, then the words.
fn outline(text: &str) -> String {
    let mut out = String::new();
    for block in blocks(text) {
        let name = match block.kind {
            BlockKind::Title => "title".to_owned(),
            BlockKind::Heading { rank, number, .. } => format!("{rank:?} {}", number.map_or("-".to_owned(), |n| n.to_string())),
            BlockKind::ContentsLine => "contents".to_owned(),
            BlockKind::Article { number, label, caption, rest, .. } => {
                out.push_str(&format!("{} [{label}] [{}] {rest}\n", number.id(), caption.unwrap_or_default()));
                continue;
            }
            BlockKind::Paragraph => "p".to_owned(),
            BlockKind::Labelled(label) => format!("{:?} {} [{}]", label.style, label.number, label.text),
            BlockKind::Attachment { label, number, rest, .. } => {
                out.push_str(&format!("attachment [{label}] {number:?} [{rest}]\n"));
                continue;
            }
            BlockKind::Comment => "comment".to_owned(),
            BlockKind::Rule => "rule".to_owned(),
            BlockKind::Table => "table".to_owned(),
            BlockKind::Raw => "raw".to_owned(),
        };
        out.push_str(&format!("{name}: {}\n", block.text.replace('\n', "⏎")));
    }
    out
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(outline(text).trim_end(), expected);
}

#[test]
fn a_text_is_read_by_the_words_that_open_its_lines() {
    check(
        "# 城市供水办法\n\n## 第一章　总则\n\n第一条 为了规范供水，制定本办法。\n\n本办法所称供水，包括：\n\n（一）公共供水；\n\n(二)自建设施供水。\n\n1. 取水；\n\n## 附　则\n\n第二条　本办法自公布之日起施行。\n",
        "title: 城市供水办法\nChapter 1: 第一章　总则\nart_1 [第一条] [] 为了规范供水，制定本办法。\np: 本办法所称供水，包括：\nHanInBrackets 1 [（一）]: （一）公共供水；\nHanInBrackets 2 [(二)]: (二)自建设施供水。\nArabic 1 [1.]: 1. 取水；\nChapter -: 附　则\nart_2 [第二条] [] 本办法自公布之日起施行。",
    );
}

#[test]
fn headings_take_their_rank_from_the_word_and_need_no_marks() {
    check(
        "第一编　总则\n\n### 第一分编 通则\n第一章  一般规定\n第二节基本原则\n**第三章　附则**\n附    则\n第三章规定的情形，从其规定。\n",
        "Book 1: 第一编　总则\nPart 1: 第一分编 通则\nChapter 1: 第一章  一般规定\nSection 2: 第二节基本原则\nChapter 3: 第三章　附则\nChapter -: 附    则\np: 第三章规定的情形，从其规定。",
    );
}

#[test]
fn a_caption_in_brackets_or_in_bold_stands_apart_from_the_words() {
    check(
        "第一条（目的依据）为了规范管理。\n\n第二条 【适用范围】 本市适用。\n\n**第三条（定义）**本办法所称户外广告。\n\n**第四条　主管部门** 市城管局主管。\n\n**第五条** 各区负责。\n\n**第六条 全文加粗。**\n",
        "art_1 [第一条] [（目的依据）] 为了规范管理。\nart_2 [第二条] [【适用范围】] 本市适用。\nart_3 [第三条] [（定义）] 本办法所称户外广告。\nart_4 [第四条] [主管部门] 市城管局主管。\nart_5 [第五条] [] 各区负责。\nart_6 [第六条] [] 全文加粗。",
    );
}

#[test]
fn a_paragraph_that_refers_to_an_article_opens_none() {
    check(
        "第四条 处罚如下。\n\n第五条规定的情形除外。\n\n第五条第二款的规定，适用本条。\n\n第五条、第六条同。\n\n第五条（三）项所列。\n\n第九条情形从重。\n\n第五条 （市）区负责。\n",
        "art_4 [第四条] [] 处罚如下。\np: 第五条规定的情形除外。\np: 第五条第二款的规定，适用本条。\np: 第五条、第六条同。\np: 第五条（三）项所列。\np: 第九条情形从重。\nart_5 [第五条] [] （市）区负责。",
    );
}

#[test]
fn where_no_space_parts_the_label_the_numbers_decide() {
    check(
        "第一条为了规范管理，制定本办法。\n第二条本市适用。\n第三条：市城管局主管。\n第三条之一新增。\n",
        "art_1 [第一条] [] 为了规范管理，制定本办法。\nart_2 [第二条] [] 本市适用。\nart_3 [第三条] [] 市城管局主管。\nart_3-1 [第三条之一] [] 新增。",
    );
}

#[test]
fn articles_in_headings_and_lists_are_articles() {
    check(
        "### 第一条\n\n为了管理。\n\n- 第二条 本市适用。\n- （一）公共供水；\n- 其他\n- 事项\n",
        "art_1 [第一条] [] \np: 为了管理。\nart_2 [第二条] [] 本市适用。\nHanInBrackets 1 [（一）]: （一）公共供水；\nraw: - 其他⏎- 事项",
    );
}

#[test]
fn lines_of_one_paragraph_stay_together_and_wide_space_opens_another() {
    check(
        "第一条 为了规范\n管理。\n　　第二款另起。\n第二款续行\n",
        "art_1 [第一条] [] 为了规范\n管理。\np: 第二款另起。⏎第二款续行",
    );
}

#[test]
fn a_table_of_contents_is_no_second_set_of_headings() {
    check(
        "# 办法\n\n目　录\n\n第一章 总则\n第二章 附则\n\n第一章 总则\n\n第一条 甲。\n\n第二章 附则\n",
        "title: 办法\ncontents: 目　录\ncontents: 第一章 总则\ncontents: 第二章 附则\nChapter 1: 第一章 总则\nart_1 [第一条] [] 甲。\nChapter 2: 第二章 附则",
    );
}

#[test]
fn numbers_that_are_no_labels_stay_in_their_paragraph() {
    check(
        "1.5米以上。\n\n2021、2022年度。\n\n（一）项规定的。\n\n（以下简称本市）适用。\n\n（1）甲\n\n12．乙\n",
        "p: 1.5米以上。\np: 2021、2022年度。\np: （一）项规定的。\np: （以下简称本市）适用。\nArabicInBrackets 1 [（1）]: （1）甲\nArabic 12 [12．]: 12．乙",
    );
}

#[test]
fn other_markdown_stays_as_it_is() {
    check(
        "<!-- 注\n\n记 -->\n\n| 项目 | 标准 |\n|---|---|\n| 水 | 1 |\n\n> 引文\n> 再引\n\n```\n第一条 例\n```\n\n- 甲\n\n  续\n\n---\n\n<!-- 没有结束\n\n附件1\n",
        "comment: <!-- 注⏎⏎记 -->\ntable: | 项目 | 标准 |⏎|---|---|⏎| 水 | 1 |\nraw: > 引文⏎> 再引\nraw: ```⏎第一条 例⏎```\nraw: - 甲⏎⏎  续⏎⏎---\np: <!-- 没有结束\nattachment [附件1] Some(1) []",
    );
}

#[test]
fn a_heading_that_comes_later_is_no_title() {
    check("前言\n\n# 附件 1\n", "p: 前言\nattachment [附件 1] Some(1) []");
}

fn covers(text: &str) -> Result<(), TestCaseError> {
    let blocks = blocks(text);
    let mut at = 0;
    for block in &blocks {
        prop_assert!(at <= block.span.start && block.span.start < block.span.end);
        prop_assert!(text[at..block.span.start].chars().all(is_blank), "lost {:?}", &text[at..block.span.start]);
        prop_assert!(text[block.span.clone()].contains(block.text));
        at = block.span.end;
    }
    prop_assert!(text[at..].chars().all(is_blank), "lost {:?}", &text[at..]);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn blocks_are_in_order_and_lose_nothing(text in any::<String>()) {
        covers(&text)?;
    }

    #[test]
    fn texts_that_look_like_law_lose_nothing_either(lines in proptest::collection::vec(
        "(#{0,7} ?|- |\\* |> |\\*\\*|__|<!--|-->|```|~~~|　　|  |\t|\\|)?(第[一二十]{1,2}[条章节编](之一)?|（一）|（1|1\\.|附 则|目录|附件|<p>)?[ 　（【]?[规定，。|\\-*\\[）】#]{0,6}(\\*\\*)?\r?", 0..12)) {
        covers(&lines.join("\n"))?;
    }
}
