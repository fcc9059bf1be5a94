use super::*;
use crate::structure::read;

/// What is found, as slip, words and what should stand there.
fn found(text: &str) -> Vec<(Slip, String, Instead)> {
    marks(&read(text)).into_iter().map(|mark| (mark.slip, text[mark.span.clone()].to_owned(), mark.instead)).collect()
}

#[track_caller]
fn none(text: &str) {
    assert_eq!(found(text), [], "{text}");
}

#[track_caller]
fn all(text: &str, slip: Slip, words: &[(&str, Instead)]) {
    let expected: Vec<_> = words.iter().map(|(words, instead)| (slip, (*words).to_owned(), *instead)).collect();
    assert_eq!(found(text), expected, "{text}");
}

use Instead::{Char, Nothing, Unknown};

#[test]
fn marks_of_half_width_between_chinese_words_are_told() {
    all("第一条　为了供水,制定:\n", Slip::HalfWidth, &[(",", Char('，')), (":", Char('：'))]);
    all("下列行为;其他. \n", Slip::HalfWidth, &[(";", Char('；')), (".", Char('。'))]);
    all("市(县)供水", Slip::HalfWidth, &[("(", Char('（')), (")", Char('）'))]);
    all("称\"供水\"的", Slip::HalfWidth, &[("\"", Char('“')), ("\"", Char('”'))]);
    all("称\"供水的", Slip::HalfWidth, &[("\"", Unknown)]);
    for text in [
        "GB/T 9704:2012、pH(7.5)、1:500、1,000元",
        "氨氮(NH3-N)浓度",
        "见[供水办法](documents/a.md)",
        "https://a.example/b?c=d:e",
        "8:30至17:30",
        "(一)甲\n\n(二)乙",
        "<!-- 甲,乙 -->",
        "第一条　甲。\n\n```\n甲,乙(丙)\n```\n",
    ] {
        none(text);
    }
}

#[test]
fn brackets_without_their_like_are_told() {
    all("市（县)供水", Slip::MixedBrackets, &[(")", Char('）'))]);
    all("市(县）供水", Slip::MixedBrackets, &[("(", Char('（'))]);
    all("市（县供水。\n\n乙）丙", Slip::LoneBracket, &[("（", Unknown), ("）", Unknown)]);
    all("依照《供水办法第三条。\n\n第一条　乙》丙", Slip::LoneBracket, &[("《", Unknown), ("》", Unknown)]);
    none("# 供水办法\n\n（2001年1月1日公布\n\n根据2010年1月1日《关于修改〈供水\n\n办法〉的决定》修正）\n\n第一条　甲。");
    none("1）甲\n\n2）乙\n\na)丙");
    none("（甲\n乙）");
}

#[test]
fn a_mark_behind_a_mark_is_told() {
    all("供水。。\n\n甲，。乙", Slip::DoubledMark, &[("。", Unknown), ("。", Unknown)]);
    none("“供水。”甲：“乙。”……");
}

#[test]
fn wide_spaces_that_set_a_line_in_are_told_and_those_behind_a_label_are_not() {
    all("　　甲\n\n　　乙", Slip::Indent, &[("　　", Nothing), ("　　", Nothing)]);
    all("甲\n　　乙", Slip::Indent, &[("　　", Char('\n'))]);
    none("第一条　甲\n\n## 第一章　总　则\n\n　　\n");
}

#[test]
fn what_nobody_sees_is_told() {
    all(
        "供\u{200b}水\u{202e}\u{feff}\u{ad}\u{c}",
        Slip::Hidden,
        &["\u{200b}", "\u{202e}", "\u{feff}", "\u{ad}", "\u{c}"].map(|it| (it, Nothing)),
    );
    all("供\u{a0}水", Slip::Hidden, &[("\u{a0}", Char(' '))]);
    // Uighur and pictures need marks that join.
    none("ئۇ\u{200d}ي 👨\u{200d}👩 5\u{a0}km");
}

#[test]
fn what_nobody_can_read_is_told() {
    all("高程103\u{e105}5米\u{fffd}", Slip::Unreadable, &[("\u{e105}", Unknown), ("\u{fffd}", Unknown)]);
}

#[test]
fn characters_that_look_like_the_right_ones_are_told() {
    all("二○二一年、二O二一年、一九九０年、二00九年", Slip::LookAlike, &["○", "O", "０", "0", "0"].map(|it| (it, Char('〇'))));
    all("第一百○五条", Slip::LookAlike, &[("○", Char('〇'))]);
    all("⽤⽔\u{f900}", Slip::LookAlike, &[("⽤", Char('用')), ("⽔", Char('水')), ("\u{f900}", Char('豈'))]);
    for text in ["二〇二一年", "2020年", "○○年○月○日", "甲○乙", "表一0.5", "120", "一二○急救", "一律2000元", "CO、SO2"]
    {
        none(text);
    }
}

#[test]
fn the_year_of_a_number_stands_in_its_own_brackets() {
    for (text, open, close) in
        [("江府[2020]18号", "[", "]"), ("江府（2020）18号文", "（", "）"), ("江府【2020】第18号", "【", "】")]
    {
        all(text, Slip::NumberBracket, &[(open, Char('〔')), (close, Char('〕'))]);
    }
    for text in ["江府〔2020〕18号", "（2021）粤01民初5号", "花园（2020）3号楼", "修订（2020）"] {
        none(text);
    }
}

#[test]
fn brackets_by_the_million_are_looked_through_once() {
    let start = std::time::Instant::now();
    for piece in [
        "(",
        ")",
        "(1)",
        "（",
        "》",
        "甲)",
        "\n(",
        "\n\n)",
        "(a)",
        "甲\"",
        "0",
        "一0",
        "\n\u{3000}甲",
        "\n# 第一章 甲\n",
        "5.甲\n\n",
        "\n（五）甲\n",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        let read = read(&text);
        let _ = (marks(&read), crate::structure::sequence::points(&read).len(), crate::structure::form::levels(&read).len());
    }
    let nested = format!("{}{}", "(".repeat(50_000), ")".repeat(50_000));
    assert!(marks(&read(&nested)).is_empty());
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
