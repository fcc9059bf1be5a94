//! Documents as Word itself writes them, numbering.xml and all; and files that no word processor wrote.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::read;
use crate::import::Refused;
use crate::import::line::{AsideKind, Lines};

const SPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"urn:wps\"";

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}

fn word(body: &str, numbering: &str, styles: &str) -> Vec<u8> {
    archive(&[
        ("word/document.xml", &format!("<w:document {SPACE}><w:body>{body}</w:body></w:document>")),
        ("word/numbering.xml", &format!("<w:numbering {SPACE}>{numbering}</w:numbering>")),
        ("word/styles.xml", &format!("<w:styles {SPACE}>{styles}</w:styles>")),
    ])
}

fn words(lines: &Lines) -> Vec<String> {
    lines.lines.iter().map(|line| if line.is_table() { format!("{:?}", line.rows) } else { line.words.clone() }).collect()
}

#[track_caller]
fn check(bytes: &[u8], expected: &[&str]) -> Lines {
    let lines = read(bytes).expect("a document");
    assert_eq!(words(&lines), expected);
    lines
}

fn level(at: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
    )
}

fn form(id: &str, levels: &str) -> String {
    format!("<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>{levels}</w:abstractNum>")
}

fn list(id: &str, form: &str, overrides: &str) -> String {
    format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{form}\"/>{overrides}</w:num>")
}

fn counted(words: &str, list: &str, level: usize) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
    )
}

fn styled(words: &str, style: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
}

fn plain(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

#[test]
fn articles_are_counted_through_all_chapters_where_the_list_says_so() {
    let levels = level(0, "chineseCountingThousand", "第%1章", "")
        + &level(1, "chineseCountingThousand", "第%2条", "<w:lvlRestart w:val=\"0\"/>")
        + &level(2, "chineseCounting", "（%3）", "");
    let body = [("总则", 0), ("甲。", 1), ("乙：", 1), ("丙；", 2), ("丁。", 2), ("附则", 0), ("戊：", 1), ("己。", 2)];
    let body: String = body.iter().map(|(words, level)| counted(words, "1", *level)).collect();
    check(
        &word(&body, &(form("0", &levels) + &list("1", "0", "")), ""),
        &[
            "第一章　总则",
            "第一条　甲。",
            "第二条　乙：",
            "（一）丙；",
            "（二）丁。",
            "第二章　附则",
            "第三条　戊：",
            "（一）己。",
        ],
    );
}

#[test]
fn a_lower_number_begins_anew_below_each_higher_one() {
    let levels = level(0, "decimal", "%1.", "")
        + &level(1, "decimal", "%1.%2", "")
        + &level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val=\"1\"/>");
    let body = [("甲", 0), ("乙", 1), ("丙", 2), ("丁", 1), ("戊", 2), ("己", 0), ("庚", 1), ("辛", 2)];
    let body: String = body.iter().map(|(words, level)| counted(words, "1", *level)).collect();
    check(
        &word(&body, &(form("0", &levels) + &list("1", "0", "")), ""),
        &["1.甲", "1.1　乙", "a)丙", "1.2　丁", "b)戊", "2.己", "2.1　庚", "a)辛"],
    );
}

#[test]
fn a_style_puts_its_paragraphs_into_a_list_and_so_does_one_that_rests_on_it() {
    let levels = level(0, "chineseCountingThousand", "第%1条", "<w:pStyle w:val=\"tiao\"/>")
        + &level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"xiang\"/>");
    let styles = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"tiao\"><w:name w:val=\"条\"/><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"xiang\"><w:name w:val=\"项\"/><w:basedOn w:val=\"tiao\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"tiao2\"><w:name w:val=\"条加粗\"/><w:basedOn w:val=\"tiao\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"loop\"><w:name w:val=\"圈\"/><w:basedOn w:val=\"loop\"/></w:style>";
    let out = "<w:p><w:pPr><w:pStyle w:val=\"tiao\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>不编号。</w:t></w:r></w:p>";
    let body = styled("甲：", "tiao")
        + &styled("乙；", "xiang")
        + &styled("丙。", "xiang")
        + &styled("丁。", "tiao2")
        + out
        + &styled("戊。", "loop")
        + &styled("己。", "tiao");
    check(
        &word(&body, &(form("7", &levels) + &list("3", "7", "")), styles),
        &["第一条　甲：", "（一）乙；", "（二）丙。", "第二条　丁。", "不编号。", "戊。", "第三条　己。"],
    );
}

#[test]
fn two_lists_of_one_form_go_on_with_one_count_unless_one_says_where_it_begins() {
    let forms = form("0", &(level(0, "chineseCountingThousand", "第%1条", "") + &level(1, "decimal", "%2.", "")));
    let own = "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
    let other = format!("<w:lvlOverride w:ilvl=\"0\">{}</w:lvlOverride>", level(0, "upperRoman", "%1、", ""));
    let lists = list("1", "0", "") + &list("2", "0", "") + &list("3", "0", own) + &list("4", "0", &other);
    let body = counted("甲", "1", 0)
        + &counted("乙", "2", 0)
        + &counted("丙", "3", 1)
        + &counted("丁", "3", 1)
        + &counted("戊", "1", 0)
        + &counted("己", "4", 0);
    check(&word(&body, &(forms + &lists), ""), &["第一条　甲", "第二条　乙", "5.丙", "6.丁", "第三条　戊", "IV、己"]);
}

#[test]
fn a_form_may_stand_in_a_style_and_legal_numbers_are_digits() {
    let forms = "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"fl\"/></w:abstractNum>".to_owned()
        + &form("1", &(level(0, "chineseCountingThousand", "%1、", "") + &level(1, "decimal", "%1.%2", "<w:isLgl/>")));
    let styles = "<w:style w:type=\"numbering\" w:styleId=\"fl\"><w:name w:val=\"法\"/><w:pPr><w:numPr><w:numId w:val=\"9\"/></w:numPr></w:pPr></w:style>";
    let lists = list("8", "0", "") + &list("9", "1", "");
    let body = counted("甲", "8", 0) + &counted("乙", "8", 0) + &counted("丙", "8", 1) + &counted("丁", "99", 0);
    check(&word(&body, &(forms + &lists), styles), &["一、甲", "二、乙", "2.1　丙", "丁"]);
}

#[test]
fn tracked_changes_are_taken_and_told() {
    let body = "<w:p><w:r><w:t>第一条　</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>三十</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>二十</w:t></w:r></w:ins><w:r><w:t>日内。</w:t></w:r></w:p>\
        <w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr><w:r><w:t>第二条　甲，</w:t></w:r></w:p><w:p><w:r><w:t>乙。</w:t></w:r></w:p>\
        <w:moveFrom w:id=\"4\"><w:p><w:r><w:t>移走</w:t></w:r></w:p></w:moveFrom>";
    let lines = check(&word(body, "", ""), &["第一条　二十日内。", "第二条　甲，乙。"]);
    let told: Vec<(AsideKind, &str)> = lines.asides.iter().map(|it| (it.kind, it.words.as_str())).collect();
    assert_eq!(told, [(AsideKind::Deleted, "三十"), (AsideKind::Inserted, "二十"), (AsideKind::Deleted, "移走")]);
}

#[test]
fn boxes_fields_and_hidden_words_are_no_part_of_the_text_and_are_told() {
    let inside = "<w:txbxContent><w:p><w:r><w:t>密级 内部</w:t></w:r></w:p></w:txbxContent>";
    let body = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>\
         <w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>\
         <w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
         <w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>后</w:t><w:br/><w:t>下一行</w:t></w:r></w:p>"
    );
    let lines = check(&word(&body, "", ""), &["甲", "3链接　后", "下一行"]);
    let told: Vec<(AsideKind, &str)> = lines.asides.iter().map(|it| (it.kind, it.words.as_str())).collect();
    assert_eq!(told, [(AsideKind::Hidden, "隐"), (AsideKind::TextBox, "密级 内部")]);
}

#[test]
fn merged_cells_leave_the_places_that_they_cover_empty() {
    let cell = |more: &str, words: &str| format!("<w:tc><w:tcPr>{more}</w:tcPr>{}</w:tc>", plain(words));
    let rows = [
        cell("", "甲") + &cell("", "乙") + &cell("", "丙"),
        cell("<w:vMerge w:val=\"restart\"/>", "一") + &cell("<w:gridSpan w:val=\"2\"/>", "二"),
        cell("<w:vMerge/>", "") + &cell("", "三|") + &cell("", "四"),
    ];
    let table: String = rows.iter().map(|row| format!("<w:tr>{row}</w:tr>")).collect();
    check(&word(&format!("<w:tbl>{table}</w:tbl>"), "", ""), &[r#"[["甲", "乙", "丙"], ["一", "二", ""], ["", "三|", "四"]]"#]);
    let frame = format!("<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>", plain("甲办法"), plain("第一条　乙。"));
    check(&word(&frame, "", ""), &["甲办法", "第一条　乙。"]);
}

#[test]
fn files_made_to_do_harm_are_refused() {
    let refused = |bytes: &[u8]| read(bytes).expect_err("refused");
    let entities =
        format!("<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaa\">]><w:document {SPACE}><w:body>&a;</w:body></w:document>");
    assert_eq!(refused(&archive(&[("word/document.xml", &entities)])), Refused::Entities);
    assert_eq!(refused(&archive(&[("word/document.xml", "<w/>"), ("../../etc/passwd", "")])), Refused::Path);
    assert_eq!(refused(&archive(&[("word/document.xml", "<w/>"), ("C:\\windows\\a", "")])), Refused::Path);
    // Ten megabytes of one letter pack to a thousandth.
    let exploding = format!("<w:document {SPACE}><w:body>{}</w:body></w:document>", " ".repeat(10 * 1024 * 1024));
    assert_eq!(refused(&archive(&[("word/document.xml", &exploding)])), Refused::TooLarge);
    let deep = format!("<w:document {SPACE}><w:body>{}</w:body></w:document>", "<w:tbl><w:tr><w:tc>".repeat(5_000));
    assert_eq!(refused(&archive(&[("word/document.xml", &deep)])), Refused::TooDeep);
    let wide = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", "<w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"63\"/></w:tcPr></w:tc>".repeat(100));
    assert_eq!(refused(&word(&wide, "", "")), Refused::TooLarge);
    assert_eq!(refused(b"PK\x03\x04rest"), Refused::Archive);
    assert_eq!(refused(&archive(&[("other.xml", "<a/>")])), Refused::Format);
    let many: Vec<String> = (0..10_001).map(|at| format!("a{at}")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(refused(&archive(&many)), Refused::TooLarge);
}
