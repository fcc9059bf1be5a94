//! Brings in whatever it is given as a Word document: half of the inputs as they are, half as the three parts of an archive, parted by lines of `====`.
//! Fails when a word of a line stands neither in the files nor in the report.

#![no_main]

use std::collections::HashMap;
use std::io::{Cursor, Write};

use guiju::import::{Asked, Format, Given, Kept, document, lines};
use guiju::structure::is_blank;
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fuzz_target!(|input: &[u8]| {
    let packed;
    let bytes = match std::str::from_utf8(input) {
        Ok(text) if !input.starts_with(b"PK") => {
            packed = archive(text);
            packed.as_slice()
        }
        _ => input,
    };
    let Ok((source, _)) = lines(bytes, Format::Docx) else { return };
    let (kept, asked) = (Kept::default(), Asked::default());
    let Ok(imported) = document(bytes, Format::Docx, &Given { stem: None, kept: &kept, asked: &asked }) else { return };
    let mut there: HashMap<char, usize> = HashMap::new();
    let said = imported.files.iter().map(|(_, text)| text.as_str()).chain(imported.left.iter().map(|line| line.words.as_str()));
    said.flat_map(str::chars).for_each(|c| *there.entry(c).or_default() += 1);
    for c in source.lines.iter().flat_map(|line| line.said().chars().collect::<Vec<_>>()).filter(|c| !is_blank(*c)) {
        let left = there.entry(c).or_default();
        assert!(*left > 0, "{c:?} is lost");
        *left -= 1;
    }
});

/// The body, the lists and the styles of a document.
fn archive(text: &str) -> Vec<u8> {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let mut parts = text.split("\n====\n");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, root) in [("document", "document"), ("numbering", "numbering"), ("styles", "styles")] {
        let inner = parts.next().unwrap_or_default();
        let inner = if root == "document" { format!("<w:body>{inner}</w:body>") } else { inner.to_owned() };
        zip.start_file(format!("word/{name}.xml"), SimpleFileOptions::default()).expect("a part");
        zip.write_all(format!("<w:{root} {space}>{inner}</w:{root}>").as_bytes()).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}
