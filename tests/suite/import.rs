//! Documents brought in by the command: those of real word processors with their articles, lists, and what is refused.
//!
//! `tests/fixtures/docx/` holds documents as LibreOffice writes them and, in `word.py`, what makes others with python-docx. What becomes of each lies
//! beside them in `expected-*.txt`; `SNAPSHOTS=overwrite` writes it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use guiju::import::{Asked, Format, Given, Kept, document};
use guiju::structure::{self, is_blank};
use snapbox::prelude::*;
use snapbox::str;

use crate::corpus;
use crate::harness::{Office, files, fixture, skipped_without};

/// How many articles each document has, and its name.
const ARTICLES: [(&str, usize); 16] = [
    ("lo-articles", 11),
    ("lo-benchmark", 2),
    ("lo-beside", 3),
    ("lo-chapters", 5),
    ("lo-from-doc", 11),
    ("lo-notice", 3),
    ("lo-points", 4),
    ("lo-tracked", 3),
    ("py-broken", 2),
    ("py-headed", 0),
    ("py-listed", 4),
    ("py-merged", 1),
    ("py-notice", 3),
    ("py-restarted", 3),
    ("py-styled", 3),
    ("py-typed", 4),
];

/// Brings each file of a folder into an office of its own, and compares all that was written and said.
#[track_caller]
fn check(folder: &Path, expected: &str) {
    let mut said = String::new();
    let mut counted = 0;
    for path in word_files(folder) {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let office = Office::base();
        let output = office.command().args(["import", "--issuer", "某市示例局"]).arg(&path).output().expect("the command");
        let report = String::from_utf8(output.stdout).expect("UTF-8").replace(&format!("{}/", folder.display()), "");
        assert_eq!(output.status.code(), Some(0), "{report}{}", String::from_utf8_lossy(&output.stderr));
        said.push_str(&format!("==== {name}\n{report}"));
        for (path, bytes) in files(&office.path(&format!("documents/{name}"))) {
            let text = String::from_utf8(bytes).expect("UTF-8");
            if path.starts_with("text/") && !path.ends_with("notice.md") {
                let there = ARTICLES.iter().find(|(own, _)| *own == name).map(|(_, count)| *count);
                assert_eq!(Some(structure::read(&text).articles().count()), there, "{name}");
                counted += 1;
            }
            said.push_str(&format!("---- {path}\n{text}"));
        }
        let found = office.run("check --as-of 2020-01-01");
        assert!(!found.stdout.contains("错误["), "{name}: {}", found.stdout);
    }
    assert_eq!(counted, 8, "documents in {}", folder.display());
    let expected = fixture("docx").join(expected);
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        fs::write(&expected, &said).expect("written");
    }
    let expected = fs::read_to_string(&expected).expect("write it with SNAPSHOTS=overwrite");
    snapbox::assert_data_eq!(said, snapbox::Data::text(expected).raw());
}

fn word_files(folder: &Path) -> Vec<PathBuf> {
    let listed = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut found: Vec<PathBuf> = listed.filter(|path| path.extension().is_some_and(|ending| ending == "docx")).collect();
    found.sort();
    found
}

/// Runs `word.py`; none where Python or python-docx is missing.
fn made_by_python(words: &[&Path], first: &str) -> bool {
    let python = std::env::var("GUIJU_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has_package = Command::new(&python).args(["-c", "import docx"]).output().is_ok_and(|output| output.status.success());
    if skipped_without("Python with the package python-docx", has_package) {
        return false;
    }
    let output = Command::new(python).arg(fixture("docx/word.py")).arg(first).args(words).output().expect("Python");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    true
}

#[test]
fn documents_of_libreoffice_come_in_with_their_articles() {
    check(&fixture("docx"), "expected-libreoffice.txt");
}

#[test]
fn documents_of_python_docx_come_in_with_their_articles() {
    let out = tempfile::tempdir().expect("a folder");
    if made_by_python(&[out.path()], "samples") {
        check(out.path(), "expected-python-docx.txt");
    }
}

/// The number and the words of each article, without spaces and marks of Markdown.
fn articles(text: &str) -> Vec<(String, String)> {
    let plain = |words: &str| words.chars().filter(|c| !is_blank(*c) && !"\\#*".contains(*c)).collect::<String>();
    let text = structure::read(text);
    let articles = text.articles().map(|article| (article.label().to_owned(), plain(&text.source()[article.span()])));
    articles.collect()
}

#[test]
fn real_texts_come_back_from_word_with_the_same_articles() {
    let Some(texts) = corpus::texts() else { return };
    let (from, out) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    // One in four: writing them all takes Python a minute, and tells no more.
    let texts: Vec<_> = texts.into_iter().step_by(4).collect();
    for (name, text) in &texts {
        fs::write(from.path().join(Path::new(name).file_name().expect("a name")).with_extension("md"), text).expect("written");
    }
    if !made_by_python(&[from.path(), out.path()], "corpus") {
        return;
    }
    let kept = Kept::default();
    let asked = Asked { issuer: Some("某市示例局".to_owned()), ..Asked::default() };
    for kind in ["typed", "counted"] {
        let mut other = Vec::new();
        for path in word_files(&out.path().join(kind)) {
            let bytes = fs::read(&path).expect("a file");
            let given = Given { stem: None, kept: &kept, asked: &asked };
            let imported = document(&bytes, Format::Docx, &given).expect("a document");
            let all: Vec<(String, String)> = imported
                .files
                .iter()
                .filter(|(path, _)| !path.ends_with("notice.md"))
                .flat_map(|(_, text)| articles(text))
                .collect();
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let source = fs::read_to_string(from.path().join(format!("{name}.md"))).expect("a text");
            if articles(&source) != all {
                other.push(name);
            }
        }
        eprintln!(
            "{kind}: {} of {} texts come back with the same articles; not: {other:?}",
            texts.len() - other.len(),
            texts.len()
        );
        assert!(other.len() <= 1, "{kind}: {other:?}");
    }
}

const NOTICE: &str = "示例市城市管理局文件\n示城管〔2025〕6号\n\n关于印发《示例市窗口服务办法》的通知\n\n各科室：\n\n现将《示例市窗口服务办法》印发给你们。\n\n附件：服务登记表\n\n\
                      示例市城市管理局\n2025年6月3日\n\n（此件公开发布）\n\n示例市窗口服务办法\n\n第一条　为了规范服务，制定本办法。\n\n第二条　本办法自2025年7月15日起施行，有效期5年。\n\n\
                      附件\n服务登记表\n日期、事项。\n\n抄送：示例市人民政府办公室。\n";

#[test]
fn a_notice_comes_in_with_its_text_and_attachment_and_only_once() {
    let office = Office::base().with("来文.txt", NOTICE);
    let tried = office.run("import 来文.txt --dry-run --as-of 2025-06-10");
    assert_eq!(tried.code, 0);
    snapbox::assert_data_eq!(
        tried.stdout,
        str![[r#"
来文.txt ⇒ documents/2025-6（2 条）
  标题      示例市窗口服务办法  第 17 行：示例市窗口服务办法
  种类      normative           按标题判定
  制定机关  示例市城市管理局    第 12 行：示例市城市管理局
  公开方式  active              第 15 行：（此件公开发布）
  文号      示城管〔2025〕6号   第 2 行：示城管〔2025〕6号
  成文日期  2025-06-03          第 13 行：2025年6月3日
  施行日期  2025-07-15          第 21 行：第二条　本办法自2025年7月15日起施行，有效期5年。
  有效期    5 years             第 21 行：第二条　本办法自2025年7月15日起施行，有效期5年。
  待核实：
    种类没有写明，暂作规范性文件：示例市窗口服务办法
  不在文本里的行：
    第 1 行 只进记录：示例市城市管理局文件
    第 15 行 只进记录：（此件公开发布）
    第 23 行 附件标签：附件
    第 27 行 版记：抄送：示例市人民政府办公室。
  文件：text/2025-07-15.md、text/notice.md、attachments/attachment-1.md

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        tried.stderr,
        str![[r#"
可以导入 1 件；只是试看，什么也没有写

"#]]
        .raw()
    );
    assert!(!office.path("documents/2025-6").exists());
    assert_eq!(office.run("import 来文.txt --as-of 2025-06-10").code, 0);
    let names: Vec<String> = files(&office.path("documents/2025-6")).into_iter().map(|(path, _)| path).collect();
    assert_eq!(names, ["attachments/attachment-1.md", "document.toml", "text/2025-07-15.md", "text/notice.md"]);
    let again = office.run("import 来文.txt --as-of 2025-06-10 --lang en");
    snapbox::assert_data_eq!(
        again.stdout.lines().next().unwrap_or_default(),
        str!["来文.txt: kept already as 2025-6; not brought in again"]
    );
    assert_eq!(files(&office.path("documents")).iter().filter(|(path, _)| path.ends_with("document.toml")).count(), 3);
}

#[test]
fn the_report_of_an_import_is_said_in_english_too() {
    let office = Office::base().with("in.txt", NOTICE);
    let output = office.run("import in.txt --id window-service --into documents/2025 --as-of 2025-06-10 --lang en");
    snapbox::assert_data_eq!(
        output.stdout,
        str![[r#"
in.txt ⇒ documents/2025/window-service (2 articles)
  title          示例市窗口服务办法  line 17: 示例市窗口服务办法
  kind           normative           by its title
  issuer         示例市城市管理局    line 12: 示例市城市管理局
  disclosure     active              line 15: （此件公开发布）
  number         示城管〔2025〕6号   line 2: 示城管〔2025〕6号
  signed on      2025-06-03          line 13: 2025年6月3日
  in force from  2025-07-15          line 21: 第二条　本办法自2025年7月15日起施行，有效期5年。
  term           5 years             line 21: 第二条　本办法自2025年7月15日起施行，有效期5年。
  to be looked at:
    the kind is not stated; taken as normative: 示例市窗口服务办法
  lines that are not in the text:
    line 1 in the record alone: 示例市城市管理局文件
    line 15 in the record alone: （此件公开发布）
    line 23 label of an attachment: 附件
    line 27 foot of the document: 抄送：示例市人民政府办公室。
  files: text/2025-07-15.md, text/notice.md, attachments/attachment-1.md

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        output.stderr,
        str![[r#"
documents brought in: 1

"#]]
        .raw()
    );
    assert!(office.path("documents/2025/window-service/document.toml").is_file());
    let found = office.run("check --as-of 2025-06-10");
    assert!(!found.stdout.contains("错误["), "{}", found.stdout);
}

#[test]
fn an_import_answers_programs_with_every_value_and_its_line() {
    let office = Office::base().with("in.txt", NOTICE);
    let output = office.run("import in.txt --dry-run --json --as-of 2025-06-10");
    let report: serde_json::Value = serde_json::from_str(&output.stdout).expect("JSON");
    assert_eq!(
        (report["schema"].as_str(), report["documents"].as_u64(), report["written"].as_bool()),
        (Some("guiju.import/1"), Some(1), Some(false))
    );
    let facts = report["brought"][0]["facts"].as_array().expect("facts");
    let number = facts.iter().find(|fact| fact["key"] == "number").expect("a number");
    assert_eq!((number["value"].as_str(), number["line"].as_u64()), (Some("示城管〔2025〕6号"), Some(2)));
}

#[test]
fn what_cannot_be_brought_in_is_told_and_leaves_nothing() {
    let office = Office::base()
        .with("甲.docx", b"PK\x03\x04 broken")
        .with("乙.txt", "只有一句话。\n")
        .with("丙.bin", [0_u8, 1, 2, 3])
        .with("documents/taken/document.toml", "title = \"x\n");
    let before = files(office.root());
    let output = office.run("import 甲.docx 乙.txt 丙.bin --as-of 2025-06-10");
    assert_eq!(output.code, 1);
    snapbox::assert_data_eq!(
        output.stdout,
        str![[r#"
甲.docx：压缩包损坏，打不开

乙.txt：没有找到标题，用 --title 写明
  种类  normative  按标题判定
  待核实：
    种类没有写明，暂作规范性文件
    公开方式没有写明，暂记为不予公开
  文件：text/text.md

丙.bin：认不出是什么格式，能读的是 .docx、.html、.txt、.xlsx、.csv、平台 JSON

"#]]
        .raw()
    );
    let taken = office.run("import 乙.txt --id taken --title 某办法 --issuer 某局 --as-of 2025-06-10");
    assert_eq!(taken.code, 1);
    snapbox::assert_data_eq!(
        taken.stdout.lines().next().unwrap_or_default(),
        str!["乙.txt：标识已被占用或不能使用，用 --id 另取一个"]
    );
    assert_eq!(office.run("import 甲.docx 乙.txt --id a").code, 2);
    assert_eq!(office.run("import 乙.txt --into ../elsewhere").code, 2);
    assert_eq!(files(office.root()), before);
}

#[test]
fn an_old_catalogue_comes_in_row_by_row() {
    let office = Office::base().with("目录.csv", "\u{feff}序号,名称,文号,发布日期,有效期,状态\n1,示例市甲办法,示城管〔2018〕2号,2018-03-05,5年,有效\n2,示例市甲办法,示城管〔2018〕2号,2018-03-05,5年,有效\n3,示例市乙规定（已废止）,,2012-01-09,,\n");
    let output = office.run("import 目录.csv --issuer 示例市城市管理局 --disclosure active --as-of 2025-06-10");
    assert_eq!(output.code, 0, "{}", output.stderr);
    snapbox::assert_data_eq!(
        output.stdout,
        str![[r#"
目录.csv 第 2 行 ⇒ documents/2018-2
  标题      示例市甲办法       第 2 行：1 | 示例市甲办法 | 示城管〔2018〕2号 | 2018-03-05 | 5年 | 有效
  种类      normative          按标题判定
  制定机关  示例市城市管理局   命令写明
  公开方式  active             命令写明
  文号      示城管〔2018〕2号  第 2 行：1 | 示例市甲办法 | 示城管〔2018〕2号 | 2018-03-05 | 5年 | 有效
  有效期    5 years            第 2 行：1 | 示例市甲办法 | 示城管〔2018〕2号 | 2018-03-05 | 5年 | 有效
  公布      2018-03-05         第 2 行：1 | 示例市甲办法 | 示城管〔2018〕2号 | 2018-03-05 | 5年 | 有效
  待核实：
    种类没有写明，暂作规范性文件：示例市甲办法

目录.csv 第 3 行：库中已有，即 2018-2，没有再导入
  标题      示例市甲办法       第 3 行：2 | 示例市甲办法 | 示城管〔2018〕2号 | 2018-03-05 | 5年 | 有效
  种类      normative          按标题判定
  制定机关  示例市城市管理局   命令写明
  公开方式  active             命令写明
  文号      示城管〔2018〕2号  第 3 行：2 | 示例市甲办法 | 示城管〔2018〕2号 | 2018-03-05 | 5年 | 有效
  有效期    5 years            第 3 行：2 | 示例市甲办法 | 示城管〔2018〕2号 | 2018-03-05 | 5年 | 有效
  公布      2018-03-05         第 3 行：2 | 示例市甲办法 | 示城管〔2018〕2号 | 2018-03-05 | 5年 | 有效
  待核实：
    种类没有写明，暂作规范性文件：示例市甲办法

目录.csv 第 4 行 ⇒ documents/imported
  标题      示例市乙规定      第 4 行：3 | 示例市乙规定（已废止） | 2012-01-09
  种类      normative         按标题判定
  制定机关  示例市城市管理局  命令写明
  公开方式  active            命令写明
  公布      2012-01-09        第 4 行：3 | 示例市乙规定（已废止） | 2012-01-09
  废止      unknown           第 4 行：3 | 示例市乙规定（已废止） | 2012-01-09
  待核实：
    种类没有写明，暂作规范性文件：示例市乙规定

"#]]
        .raw()
    );
    let status = office.run("status --as-of 2025-06-10");
    snapbox::assert_data_eq!(
        status.stdout,
        str![[r#"
  自          有效期至            接下来                     待办  名称（标识）

现行有效（2 件）
  2024-07-15  2029-07-14（推算）  2029-07-15 有效期届满失效  —     示例市路灯管理规定（sample）
  2024-07-15  2029-07-14（推算）  2029-07-15 有效期届满失效  —     示例市公园管理规定（steady）

待核实（2 件）
  —           —                   —                          —     示例市甲办法（2018-2）
  —           —                   —                          —     示例市乙规定（imported）

2025-06-10：共 4 件，现行有效 2、待核实 2
待办 0 项，其中逾期 0 项

"#]]
        .raw()
    );
}

#[test]
fn old_word_files_come_in_through_libreoffice() {
    let has_office = Command::new("soffice").arg("--version").output().is_ok_and(|output| output.status.success());
    if !has_office {
        eprintln!("skipped: LibreOffice is missing");
        return;
    }
    let office = Office::base();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let output = office
        .command()
        .env("PATH", path)
        .args(["import", "--issuer", "某市示例局"])
        .arg(fixture("docx/lo-articles.doc"))
        .output()
        .expect("the command");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let text = fs::read_to_string(office.path("documents/lo-articles/text/2022-03-01.md")).expect("a text");
    assert_eq!(structure::read(&text).articles().count(), 11);
}

#[test]
fn without_libreoffice_it_is_said_what_to_install() {
    let office = Office::base();
    let nothing = tempfile::tempdir().expect("a folder");
    let mut command = office.command();
    let output =
        command.env("PATH", nothing.path()).arg("import").arg(fixture("docx/lo-articles.doc")).output().expect("the command");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).replace(&fixture("docx").display().to_string(), "");
    assert!(said.contains("soffice") && said.contains("libreoffice-writer"), "{said}");
}
