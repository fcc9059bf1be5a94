//! Times the index of the search alone: `cargo run --release --example measure-search -- FOLDER [COPIES]`
//!
//! Reads the Markdown files of a folder, each as many times as asked (one paragraph a line, articles by their first word), and prints
//! the seconds of each step and the bytes of lists and texts.

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use guiju::search::{Document, Index, Passage, Place};
use rayon::prelude::*;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1);
    let folder = PathBuf::from(args.next().ok_or("name a folder of texts: measure-search FOLDER [COPIES]")?);
    let copies: usize = args.next().map_or(Ok(1), |number| number.to_string_lossy().parse())?;
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder)?.map(|entry| entry.map(|it| it.path())).collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|it| it == "md"));
    paths.sort();
    let texts: Vec<String> = paths.iter().map(std::fs::read_to_string).collect::<Result<_, _>>()?;
    if texts.is_empty() {
        return Err("no Markdown files there".into());
    }
    let bytes = texts.iter().map(String::len).sum::<usize>() * copies;

    let start = Instant::now();
    let documents: Vec<Document> = (0..texts.len() * copies)
        .into_par_iter()
        .map(|at| {
            let passages = passages(&texts[at % texts.len()]);
            let title = passages.first().map_or("", |it| it.label.as_str());
            Document::new([(title, Place::Title)], &passages)
        })
        .collect();
    let read = start.elapsed();
    let index = Index::new(documents.iter().map(|it| &it.pairs).collect());
    let shards: Vec<usize> = (0..index.groups())
        .into_par_iter()
        .flat_map_iter(|group| index.group(group).into_iter().map(|(_, units)| units.len() * 2))
        .collect();
    let all = start.elapsed();

    let lists: usize = shards.iter().sum();
    let short: usize = documents.iter().map(|it| it.text.len() * 2).sum();
    let share = |part: usize| 100.0 * part as f64 / bytes as f64;
    println!("{} texts of {bytes} bytes, {} threads", documents.len(), rayon::current_num_threads());
    println!(
        "texts and pairs {:.3} s, lists {:.3} s, together {:.3} s",
        read.as_secs_f64(),
        (all - read).as_secs_f64(),
        all.as_secs_f64()
    );
    println!(
        "{} shards of lists {lists} bytes ({:.1} %), texts {short} bytes ({:.1} %), together {:.1} %",
        shards.len(),
        share(lists),
        share(short),
        share(lists + short)
    );
    Ok(())
}

/// The texts of the folder as passages, near enough to what the site makes of them.
fn passages(text: &str) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for line in text.lines().map(|line| line.trim_start_matches(['#', ' ']).trim()).filter(|line| !line.is_empty()) {
        let label = line.split(['\u{3000}', ' ']).next().filter(|it| it.starts_with('第') && it.ends_with('条'));
        match label {
            _ if passages.is_empty() => passages.push(Passage { label: line.to_owned(), ..Passage::default() }),
            Some(label) => passages.push(Passage {
                anchor: format!("art_{}", passages.len()),
                label: label.to_owned(),
                runs_on: true,
                paragraphs: vec![line[label.len()..].trim().to_owned()],
                ..Passage::default()
            }),
            None => passages.last_mut().into_iter().for_each(|last| last.paragraphs.push(line.to_owned())),
        }
    }
    passages
}
