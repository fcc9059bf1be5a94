//! Whole documents and lists brought in, and that nothing of them is lost.

use std::collections::BTreeMap;

use proptest::prelude::*;
use snapbox::prelude::*;
use snapbox::str;

use super::*;
use crate::document::{Date, DocumentId, Kind};
use crate::parse;
use crate::source::SourceFile;

fn kept() -> Kept {
    let id = |text: &str| DocumentId::parse(text).expect("an id");
    let documents = vec![KeptDocument {
        id: id("old"),
        title: "某市旧办法".to_owned(),
        number: Some("某示〔2019〕1号".to_owned()),
        date: Some("2019-02-03".to_owned()),
    }];
    Kept::new(documents, [(id("road-regulation"), "城市道路管理条例".to_owned())].into_iter())
}

fn brought(text: &str) -> Imported {
    let asked = Asked { day: Date::new(2026, 11, 24).ok(), ..Asked::default() };
    document(text.as_bytes(), Format::Plain(Breaks::Paragraphs), &Given { stem: None, kept: &kept(), asked: &asked })
        .expect("a document")
}

/// The record and the files, as they would lie in the folder.
fn written(imported: &Imported) -> String {
    let mut out = format!(
        "--- {} document.toml\n{}",
        imported.name,
        imported.record.clone().unwrap_or_else(|lacks| format!("lacks {}\n", lacks.as_str()))
    );
    for (path, text) in &imported.files {
        out.push_str(&format!("--- {path}\n{text}"));
    }
    for line in &imported.left {
        out.push_str(&format!("--- left {} {} {}\n", line.number, line.why.map_or("record", Left::as_str), line.words));
    }
    for doubt in &imported.facts.doubts {
        out.push_str(&format!("--- doubt {} {} {}\n", doubt.what.as_str(), doubt.number, doubt.words));
    }
    out
}

#[track_caller]
fn check(text: &str, expected: impl IntoData) {
    snapbox::assert_data_eq!(written(&brought(text)), expected.raw());
}

#[test]
fn an_order_of_a_government_holds_the_rule_that_it_publishes() {
    check(
        "某市人民政府令\n第5号\n《某市示例渣土管理办法》已经2020年3月2日市人民政府第十次常务会议通过，现予公布，自2020年5月1日起施行。\n市长　张某\n2020年3月20日\n某市示例渣土管理办法\n第一条　为了管理渣土，制定本办法。\n第二条　本办法自2020年5月1日起施行。《某市旧办法》同时废止。\n",
        str![[r#"
--- issued-2020-03-20 document.toml
title            = "某市示例渣土管理办法"
kind             = "rule"
issuers          = ["某市人民政府"]
responsible      = "unknown"
disclosure       = "none"
disclosure-basis = "导入的文件没有写明公开方式，待核实"
index-number     = "unknown"

[[event]]
type         = "issued"
date         = 2020-03-20
number       = "unknown"
registration = "unknown"
order        = "某市人民政府令第5号"
adopted      = 2020-03-02
effective    = 2020-05-01
text         = "text/2020-05-01.md"
parts        = [{ role = "notice", file = "text/notice.md" }]
--- text/2020-05-01.md
# 某市示例渣土管理办法

第一条　为了管理渣土，制定本办法。

第二条　本办法自2020年5月1日起施行。《某市旧办法》同时废止。
--- text/notice.md
# 某市人民政府令

第5号

《某市示例渣土管理办法》已经2020年3月2日市人民政府第十次常务会议通过，现予公布，自2020年5月1日起施行。

市长　张某

2020年3月20日
--- doubt ends 8 《某市旧办法》
--- doubt disclosure-not-stated 0 

"#]],
    );
}

#[test]
fn a_page_of_a_disclosure_platform_says_most_of_a_record() {
    let page = "<html><head><meta name=\"PubDate\" content=\"2021-06-18 09:30\"><title>甲_某市</title></head><body><div>首页 &gt; 规范性文件</div>\
        <table><tr><td>索引号：</td><td>11440700MB2C000000/2021-00012</td><td>分类：</td><td>公告</td></tr><tr><td>发布机构：</td><td>某市示例局</td><td>成文日期：</td><td>2021-06-15</td></tr>\
        <tr><td>名称：</td><td>甲</td><td></td><td></td></tr><tr><td>文号：</td><td>某示〔2021〕3号</td><td>发布日期：</td><td>2021-06-18</td></tr></table>\
        <h1>某市示例摊点管理规定（已废止）</h1><p>发布日期：2021-06-18 来源：本网</p><p>　　第一条　根据《城市道路管理条例》第三十二条，制定本规定。</p><p>　　第二条　本规定自公布之日起施行。</p><p>打印</p><p>版权所有：某市示例局</p></body></html>";
    let asked = Asked::default();
    let imported = document(page.as_bytes(), Format::Page, &Given { stem: Some("t20210618_1"), kept: &kept(), asked: &asked })
        .expect("a page");
    snapbox::assert_data_eq!(written(&imported), str![[r#"
--- 2021-3 document.toml
title            = "某市示例摊点管理规定"
kind             = "normative"
issuers          = ["某市示例局"]
responsible      = "unknown"
disclosure       = "none"
disclosure-basis = "导入的文件没有写明公开方式，待核实"
index-number     = "11440700MB2C000000/2021-00012"

[[basis]]
law     = "road-regulation"
article = "第三十二条"
as-of   = "unknown"

[[event]]
type         = "issued"
date         = 2021-06-15
number       = "某示〔2021〕3号"
registration = "unknown"
effective    = "unknown"
text         = "text/2021-06-15.md"

[[event]]
type = "published"
at   = 2021-06-18T09:30:00

[[event]]
type = "repealed"
date = "unknown"
--- text/2021-06-15.md
# 某市示例摊点管理规定

第一条　根据《城市道路管理条例》第三十二条，制定本规定。

第二条　本规定自公布之日起施行。
--- left 1 page 首页 > 规范性文件
--- left 3 record 索引号：11440700MB2C000000/2021-00012分类：公告发布机构：某市示例局成文日期：2021-06-15名称：甲文号：某示〔2021〕3号发布日期：2021-06-18
--- left 17 record （已废止）
--- left 18 record 发布日期：2021-06-18 来源：本网
--- left 21 page 打印
--- left 22 page 版权所有：某市示例局
--- doubt effective-elsewhere 20 自公布之日起施行
--- doubt kind-not-stated 0 某市示例摊点管理规定
--- doubt disclosure-not-stated 0 

"#]].raw());
}

#[test]
fn a_note_of_adoption_gives_the_life_of_a_text() {
    check(
        "某省示例条例\n（2010年3月1日某省第十一届人民代表大会常务委员会第十五次会议通过　2010年3月5日公布　根据2018年11月29日某省第十三届人民代表大会常务委员会第七次会议《关于修改〈某省甲条例〉等二项地方性法规的决定》修正）\n第一条　为了示例，制定本条例。\n第二条　本条例自2010年5月1日起施行。\n",
        str![[r#"
--- issued-2010-03-05 document.toml
title            = "某省示例条例"
kind             = "regulation"
issuers          = ["某省人民代表大会常务委员会"]
responsible      = "unknown"
disclosure       = "none"
disclosure-basis = "导入的文件没有写明公开方式，待核实"
index-number     = "unknown"

[[event]]
type         = "issued"
date         = 2010-03-05
number       = "unknown"
registration = "unknown"
adopted      = 2010-03-01
effective    = 2010-05-01

[[event]]
type       = "amended"
date       = 2018-11-29
instrument = { title = "关于修改〈某省甲条例〉等二项地方性法规的决定", date = 2018-11-29 }
effective  = "unknown"
text       = "text/2018-11-29.md"
--- text/2018-11-29.md
# 某省示例条例

（2010年3月1日某省第十一届人民代表大会常务委员会第十五次会议通过　2010年3月5日公布　根据2018年11月29日某省第十三届人民代表大会常务委员会第七次会议《关于修改〈某省甲条例〉等二项地方性法规的决定》修正）

第一条　为了示例，制定本条例。

第二条　本条例自2010年5月1日起施行。
--- doubt disclosure-not-stated 0 

"#]],
    );
}

#[test]
fn what_is_kept_already_is_known_by_its_number_or_by_title_and_day() {
    let same = |text: &str| kept().same(&brought(text).facts).map(|document| document.id.as_str().to_owned());
    assert_eq!(same("某市新办法\n某示[2019]1号\n第一条　甲。\n").as_deref(), Some("old"), "brackets of another form");
    assert_eq!(same("某市旧办法\n第一条　甲。\n某市示例局\n2019年2月3日\n").as_deref(), Some("old"));
    assert_eq!(
        same("某市旧办法\n某示〔2024〕7号\n第一条　甲。\n某市示例局\n2024年1月3日\n"),
        None,
        "a re-issue under the same title"
    );
    assert_eq!(same("某市新办法\n第一条　甲。\n"), None);
}

#[test]
fn a_list_becomes_documents_without_texts() {
    let csv = "某市示例局规范性文件目录,,,,,\n序号,文件名称,文号,发布日期,有效期,状态,备注\n1,某市甲办法,某示〔2018〕2号,2018/3/5,5年,有效,\n2,某市乙办法【已失效】,某示〔2015〕9号,2015-04-01,至2020年4月30日,失效,旧\n3,,某示〔2014〕1号,,,,\n4,某市丙规定,无,不详,长期,待定,\n";
    let (gbk, _, _) = encoding_rs::GBK.encode(csv);
    let asked = Asked { issuer: Some("某市示例局".to_owned()), kind: Some(Kind::Policy), ..Asked::default() };
    let list = list(&gbk, ListFormat::Table, &asked).expect("a list");
    let mut out = String::new();
    for document in &list.documents {
        out.push_str(&format!("--- row {} {}\n{}", document.row, document.name, document.record.clone().expect("a record")));
        for doubt in &document.facts.doubts {
            out.push_str(&format!("--- doubt {} {}\n", doubt.what.as_str(), doubt.words));
        }
    }
    out.push_str(&format!("left {:?}\nheadings {:?}\n", list.left, list.headings));
    snapbox::assert_data_eq!(
        out,
        str![[r#"
--- row 3 2018-2
title            = "某市甲办法"
kind             = "policy"
issuers          = ["某市示例局"]
responsible      = "unknown"
disclosure       = "none"
disclosure-basis = "导入的文件没有写明公开方式，待核实"
index-number     = "unknown"

[[event]]
type         = "issued"
date         = "unknown"
number       = "某示〔2018〕2号"
registration = "unknown"
effective    = "unknown"
term         = "5 years"

[[event]]
type = "published"
at   = 2018-03-05
--- doubt disclosure-not-stated 
--- row 4 2015-9
title            = "某市乙办法"
kind             = "policy"
issuers          = ["某市示例局"]
responsible      = "unknown"
disclosure       = "none"
disclosure-basis = "导入的文件没有写明公开方式，待核实"
index-number     = "unknown"

[[event]]
type         = "issued"
date         = "unknown"
number       = "某示〔2015〕9号"
registration = "unknown"
effective    = "unknown"
until        = 2020-04-30

[[event]]
type = "published"
at   = 2015-04-01

[[event]]
type = "lapsed"
date = "unknown"
--- doubt disclosure-not-stated 
--- row 6 imported
title            = "某市丙规定"
kind             = "policy"
issuers          = ["某市示例局"]
responsible      = "unknown"
disclosure       = "none"
disclosure-basis = "导入的文件没有写明公开方式，待核实"
index-number     = "unknown"

[[event]]
type         = "issued"
date         = "unknown"
number       = "unknown"
registration = "unknown"
effective    = "unknown"
--- doubt not-read 不详
--- doubt not-read 待定
--- doubt disclosure-not-stated 
left [(1, "某市示例局规范性文件目录"), (5, "3 | 某示〔2014〕1号")]
headings ["备注"]

"#]]
        .raw()
    );
}

#[test]
fn rows_of_a_platform_with_one_address_are_one_document() {
    let json = r#"{"classify":{"id":1,"post_count":3},"articles":[
        {"id":3223316,"title":"某市甲办法","document_number":"","identifier":"K28044908/2026-04277","publisher":"某市示例局","date":1623686400,"first_publish_time":1623979800,"url":"http://www.example.gov.cn/gkmlpt/content/3/3223/post_3223316.html","classify_theme_name":"城乡建设、环境保护","is_expired":0,"is_abolished":0,"json_ext":"{\"EXT_wh\":\"某示〔2021〕3号\",\"EXT_fbjg\":\"某市示例局\"}"},
        {"id":3223999,"title":"某市甲办法","document_number":"某示〔2021〕3号","publisher":"某市示例局办公室","url":"https://www.example.gov.cn/gkmlpt/content/3/3223/post_3223316.html#top"},
        {"id":42,"title":"某市乙办法","publisher":"某市示例局","date":0,"display_publish_time":"2015-04-01 08:00:00","url":"/p/42","is_expired":1,"is_abolished":false}]}"#;
    let list = list(json.as_bytes(), ListFormat::Platform, &Asked::default()).expect("a list");
    let mut out = format!("joined {:?}\n", list.joined);
    for document in &list.documents {
        out.push_str(&format!("--- row {} {}\n{}", document.row, document.name, document.record.clone().expect("a record")));
        for doubt in &document.facts.doubts {
            out.push_str(&format!("--- doubt {} {}\n", doubt.what.as_str(), doubt.words));
        }
    }
    snapbox::assert_data_eq!(
        out,
        str![[r#"
joined [(2, 1, "www.example.gov.cn/gkmlpt/content/3/3223/post_3223316.html")]
--- row 1 post-3223316
title        = "某市甲办法"
kind         = "normative"
issuers      = ["某市示例局"]
responsible  = "unknown"
disclosure   = "active"
topics       = ["城乡建设", "环境保护"]
index-number = "K28044908/2026-04277"

[[event]]
type         = "issued"
date         = 2021-06-15
number       = "某示〔2021〕3号"
registration = "unknown"
effective    = "unknown"

[[event]]
type = "published"
at   = 2021-06-18T09:30:00
--- doubt differs issuers：某市示例局办公室
--- doubt kind-not-stated 某市甲办法
--- row 3 post-42
title        = "某市乙办法"
kind         = "normative"
issuers      = ["某市示例局"]
responsible  = "unknown"
disclosure   = "active"
index-number = "unknown"

[[event]]
type         = "issued"
date         = "unknown"
number       = "unknown"
registration = "unknown"
effective    = "unknown"

[[event]]
type = "published"
at   = 2015-04-01T08:00:00

[[event]]
type = "lapsed"
date = "unknown"
--- doubt kind-not-stated 某市乙办法

"#]]
        .raw()
    );
}

/// A workbook of one sheet, as Excel writes it: its rows, its shared words, and one style that is a day.
fn workbook(rows: &str, shared: &[&str]) -> Vec<u8> {
    let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let rels = |inner: String| {
        format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>")
    };
    let rel = |id: &str, of: &str, to: &str| format!("<Relationship Id=\"{id}\" Type=\"{kind}/{of}\" Target=\"{to}\"/>");
    let shared: String = shared.iter().map(|words| format!("<si><t>{words}</t></si>")).collect();
    let files = [
        ("_rels/.rels", rels(rel("a", "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            format!("<workbook {space}><sheets><sheet name=\"目录\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            rels(
                rel("b", "worksheet", "worksheets/a.xml")
                    + &rel("c", "sharedStrings", "sharedStrings.xml")
                    + &rel("d", "styles", "styles.xml"),
            ),
        ),
        ("xl/worksheets/a.xml", format!("<worksheet {space}><sheetData>{rows}</sheetData></worksheet>")),
        ("xl/sharedStrings.xml", format!("<sst {space}>{shared}</sst>")),
        (
            "xl/styles.xml",
            format!("<styleSheet {space}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
        ),
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        std::io::Write::write_all(&mut zip, text.as_bytes()).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}

#[test]
fn a_workbook_is_a_list_and_its_days_are_days() {
    let row = |number: usize, cells: &[&str]| {
        let cells = cells.iter().zip('A'..).map(|(cell, column)| match cell.parse::<f64>() {
            Ok(_) if cell.len() == 5 => format!("<c r=\"{column}{number}\" s=\"1\"><v>{cell}</v></c>"),
            Ok(_) => format!("<c r=\"{column}{number}\" t=\"s\"><v>{cell}</v></c>"),
            Err(_) => format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"),
        });
        format!("<row r=\"{number}\">{}</row>", cells.collect::<String>())
    };
    let shared = ["标题", "发文字号", "施行日期", "某市甲办法"];
    let rows = row(2, &["0", "1", "2"]) + &row(3, &["3", "某示〔2020〕5号", "44013"]);
    let asked = Asked { issuer: Some("某市示例局".to_owned()), ..Asked::default() };
    let found = list(&workbook(&rows, &shared), ListFormat::Sheet, &asked).expect("a list");
    let facts = &found.documents[0].facts;
    assert_eq!((found.documents.len(), found.documents[0].row), (1, 3));
    assert_eq!((facts.value(Key::Title), facts.value(Key::Effective)), (Some("某市甲办法"), Some("2020-07-01")));
    // A cell in the last place of a sheet does not make a table of that size.
    let far = rows + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    assert_eq!(list(&workbook(&far, &shared), ListFormat::Sheet, &asked), Err(Refused::TooLarge));
    let entities = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>";
    assert!(list(&workbook(entities, &shared), ListFormat::Sheet, &asked).is_err());
}

#[test]
fn lists_that_are_none_are_refused() {
    let refused = |bytes: &[u8], format| list(bytes, format, &Asked::default()).expect_err("refused");
    assert_eq!(refused(b"a,b\n1,2\n", ListFormat::Table), Refused::NoColumns);
    assert_eq!(refused(b"{}", ListFormat::Platform), Refused::NoArticles);
    assert_eq!(refused("[".repeat(100_000).as_bytes(), ListFormat::Platform), Refused::Broken);
    assert_eq!(refused(b"{\"articles\":[", ListFormat::Platform), Refused::Broken);
    assert_eq!(refused(b"PK", ListFormat::Sheet), Refused::Archive);
}

#[test]
fn a_file_is_known_by_what_stands_in_it() {
    assert_eq!(sniff(b"%PDF-1.7"), Sniffed::Pdf);
    assert_eq!(sniff(b"\xEF\xBB\xBF  <!DOCTYPE html>"), Sniffed::Page);
    assert_eq!(sniff(b"{\"articles\":[]}"), Sniffed::Json);
    assert_eq!(sniff(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1]), Sniffed::Compound);
    assert_eq!(sniff(b"PK\x03\x04"), Sniffed::OtherArchive);
    assert_eq!(sniff("第一条".as_bytes()), Sniffed::Other);
}

/// How often each character stands in some words, spaces left away.
fn counted<'w>(words: impl Iterator<Item = &'w str>) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for c in words.flat_map(str::chars).filter(|c| !crate::structure::is_blank(*c)) {
        *counts.entry(c).or_default() += 1;
    }
    counts
}

/// The characters of a source that stand neither in the files nor in the report.
fn lost(source: &Lines, imported: &Imported) -> Vec<char> {
    let said: Vec<String> = source.lines.iter().map(Line::said).collect();
    let mut there: Vec<String> = imported.files.iter().map(|(_, text)| markdown::unmarked(text)).collect();
    there.extend(imported.left.iter().map(|line| line.words.clone()));
    let there = counted(there.iter().map(String::as_str));
    let wanted = counted(said.iter().map(String::as_str));
    wanted.into_iter().filter(|(c, count)| there.get(c).is_none_or(|own| own < count)).map(|(c, _)| c).collect()
}

const PIECES: [&str; 44] = [
    "某市示例局文件",
    "某示〔2021〕3号",
    "关于印发《某市甲办法》的通知",
    "某市甲办法",
    "某市甲办法【已失效】",
    "（此件公开发布）",
    "各有关单位：",
    "附件：1. 甲表",
    "2. 乙表",
    "附件1",
    "附件2：乙表",
    "甲表",
    "第一章　总则",
    "第二章 附则",
    "附则",
    "第一节　甲",
    "第一条　甲。",
    "第二条　根据《城市道路管理条例》，制定本办法。",
    "第三条",
    "（一）乙；",
    "1.丙",
    "| 甲 |",
    "# 甲",
    "> 乙",
    "- 丙",
    "*甲*乙_丙_",
    "`甲`",
    "<b>乙",
    "&amp;",
    "a\\*b",
    "某市示例局",
    "2021年6月15日",
    "二〇二一年六月十五日",
    "抄送：某某。",
    "— 3 —",
    "版权所有",
    "目录",
    "本办法自2021年7月15日起施行，有效期5年。",
    "索引号：1　文号：某示〔2020〕1号",
    "（2021年6月1日某会议通过）",
    "第5号",
    "某市人民政府令",
    "附表　甲",
    "\u{c}",
];

proptest! {
    #[test]
    fn nothing_of_a_document_is_lost(pieces in prop::collection::vec((prop::sample::select(PIECES.to_vec()), prop::sample::select(vec!["\n", "\n\n", "\n　　", ""])), 1..40)) {
        let text: String = pieces.into_iter().flat_map(|(piece, end)| [piece, end]).collect();
        let format = Format::Plain(Breaks::Paragraphs);
        let asked = Asked { issuer: Some("某市示例局".to_owned()), ..Asked::default() };
        let (source, _) = lines(text.as_bytes(), format).expect("lines");
        let given = Given { stem: None, kept: &kept(), asked: &asked };
        if let Ok(imported) = document(text.as_bytes(), format, &given) {
            prop_assert_eq!(lost(&source, &imported), Vec::<char>::new(), "{}\n{}", text, written(&imported));
            if let Ok(record) = &imported.record {
                let file = SourceFile { path: "documents/a/document.toml".to_owned(), text: record.clone() };
                prop_assert!(parse::document(&file).1.is_empty(), "{}", record);
            }
        }
    }

    #[test]
    fn no_page_makes_the_reader_fall(pieces in prop::collection::vec(prop::sample::select(vec![
        "<table>", "</table>", "<tr>", "</tr>", "<td rowspan=3>", "<td colspan=99>", "</td>", "<p>", "</p>", "<li>", "<ol>", "</ol>", "<nav>", "</nav>", "<script>", "</script>", "甲", "第一条 乙", "<br>", "<h1>", "</h1>", "<title>", "<!--", "-->", "<div align=center>",
    ]), 0..60)) {
        let html = pieces.concat();
        let _ = document(html.as_bytes(), Format::Page, &Given { stem: None, kept: &kept(), asked: &Asked::default() });
    }
}
