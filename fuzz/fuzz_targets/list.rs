//! Brings in whatever it is given as a list: a workbook, a table and what a platform lists. A record that is made must be read back without a fault.

#![no_main]

use std::io::{Cursor, Write};

use guiju::import::{Asked, ListFormat, list};
use guiju::parse;
use guiju::source::SourceFile;
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fuzz_target!(|input: &[u8]| {
    let Some((kind, rest)) = input.split_first() else { return };
    let packed;
    let (bytes, format) = match kind % 4 {
        0 => (rest, ListFormat::Platform),
        1 => (rest, ListFormat::Table),
        2 => (rest, ListFormat::Sheet),
        _ => {
            packed = workbook(&String::from_utf8_lossy(rest));
            (packed.as_slice(), ListFormat::Sheet)
        }
    };
    let asked = Asked { issuer: Some("某市示例局".to_owned()), ..Asked::default() };
    let Ok(list) = list(bytes, format, &asked) else { return };
    for document in list.documents {
        if let Ok(text) = document.record {
            let file = SourceFile { path: "documents/a/document.toml".to_owned(), text };
            let (_, faults) = parse::document(&file);
            assert!(faults.is_empty(), "{faults:?} in {}", file.text);
        }
    }
});

/// A workbook of one sheet: its cells, its shared words and its styles, parted by lines of `====`.
fn workbook(text: &str) -> Vec<u8> {
    let mut parts = text.split("\n====\n");
    let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let cells = format!("<worksheet {space}><sheetData>{}</sheetData></worksheet>", parts.next().unwrap_or_default());
    let shared = format!("<sst {space}>{}</sst>", parts.next().unwrap_or_default());
    let styles = format!("<styleSheet {space}>{}</styleSheet>", parts.next().unwrap_or_default());
    let files = [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned()),
        ("_rels/.rels", format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{kind}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
        ("xl/workbook.xml", format!("<workbook {space}><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>")),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"b\" Type=\"{kind}/worksheet\" Target=\"worksheets/a.xml\"/>\
                 <Relationship Id=\"c\" Type=\"{kind}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"d\" Type=\"{kind}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/a.xml", cells),
        ("xl/sharedStrings.xml", shared),
        ("xl/styles.xml", styles),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, words) in files {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(words.as_bytes()).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}
