//! Brings in whatever it is given as a plain text, as the pages of a PDF and as a web page. A record that is made must be read back without a fault.

#![no_main]

use guiju::import::{Asked, Breaks, Format, Given, Kept, document};
use guiju::parse;
use guiju::source::SourceFile;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let (kept, asked) = (Kept::default(), Asked { issuer: Some("某市示例局".to_owned()), ..Asked::default() });
    for format in [Format::Plain(Breaks::Paragraphs), Format::Plain(Breaks::Pages), Format::Page] {
        let Ok(imported) = document(input, format, &Given { stem: None, kept: &kept, asked: &asked }) else { continue };
        if let Ok(text) = imported.record {
            let file = SourceFile { path: "documents/a/document.toml".to_owned(), text };
            let (_, faults) = parse::document(&file);
            assert!(faults.is_empty(), "{faults:?} in {}", file.text);
        }
    }
});
