//! How long the legal-text reader takes: `cargo bench --bench structure`
//!
//! All real texts together, the median of 11 rounds, where they are at hand. Then texts of 1, 5 and 25 megabytes, of law and of lines
//! made to take long, whose ratios are near five where time is linear; the smallest is quicker for fitting a processor's cache. The sizes
//! take turns and the quickest of 5 counts, as a busy machine only ever makes slower. Nothing is asserted.

mod corpus;

use std::hint::black_box;
use std::time::{Duration, Instant};

use guiju::structure;

const ROUNDS: usize = 11;
const MEGABYTE: usize = 1 << 20;

/// Lines that a text is made of over and over: law, and what could make a reader look far ahead or go deep.
const MADE: [(&str, &str); 10] = [
    ("law", "第一条 本办法所称供水，包括：\n\n（一）公共供水；\n\n1. 取水；\n\n（二）自建设施供水。\n\n市水务局主管供水。\n\n"),
    ("open quotations", "将第三条修改为：“甲。\n\n"),
    ("amendments left open", "一、将第三条修改为：“甲。\n\n二、修改为：“乙。\n\n"),
    ("signers without a day", "江门市水务局\n\n"),
    ("open comments", "<!--\n\n"),
    ("points alone", "（一）甲；\n\n"),
    ("lines of a list", "（二）甲；\n\n乙；\n\n"),
    ("attachments", "附件1\n\n甲\n\n"),
    ("headings", "# 甲\n\n## 乙\n\n第一章 丙\n\n第一节 丁\n\n"),
    ("contents", "目录\n\n第一章 丙\n\n"),
];

fn main() {
    // Cargo says --bench when it measures; when it only tries whether this runs, once is enough.
    let rounds = if std::env::args().any(|word| word == "--bench") { ROUNDS } else { 1 };
    match corpus::texts() {
        None => println!("no real texts at ../shared/corpus, nor where GUIJU_CORPUS says"),
        Some(texts) => {
            let bytes: usize = texts.iter().map(|(_, text)| text.len()).sum();
            let all = || texts.iter().for_each(|(_, text)| drop(black_box(structure::read(text))));
            let mut times: Vec<Duration> = (0..rounds).map(|_| timed(all)).collect();
            times.sort();
            let time = times[times.len() / 2];
            let per_megabyte = time.as_secs_f64() * 1000.0 * MEGABYTE as f64 / bytes as f64;
            println!(
                "{} real texts, {bytes} bytes: {:.1} ms, {per_megabyte:.2} ms per MB",
                texts.len(),
                time.as_secs_f64() * 1000.0
            );
        }
    }
    for (name, lines) in MADE {
        let texts = [1, 5, 25].map(|size| lines.repeat(size * MEGABYTE / lines.len()));
        let mut quickest = [Duration::MAX; 3];
        for _ in 0..rounds.min(5) {
            for (text, quickest) in texts.iter().zip(&mut quickest) {
                *quickest = timed(|| drop(black_box(structure::read(text)))).min(*quickest);
            }
        }
        let [one, five, more] = quickest.map(|time| time.as_secs_f64() * 1e3);
        let (ratio, next) = (five / one, more / five);
        println!("{name:24} 1 MB {one:7.2} ms   5 MB {five:8.2} ms, ratio {ratio:5.2}   25 MB {more:9.2} ms, ratio {next:5.2}");
    }
}

fn timed(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}
