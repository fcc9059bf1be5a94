//! Makes an office folder with invented documents: `cargo run --release --example make-office -- DIR [N]`

#[path = "../benches/generator/mod.rs"]
mod generator;

use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1);
    let dir = PathBuf::from(args.next().ok_or("name a folder and a number of documents: make-office DIR [N]")?);
    let documents = match args.next() {
        Some(number) => number.to_string_lossy().parse()?,
        None => 1000,
    };
    let written = generator::write(&dir, documents, generator::SEED)?;
    println!("{documents} documents, {} files, {} bytes of text in {}", written.files, written.text_bytes, dir.display());
    Ok(())
}
