//! How much more each step costs than the least it could: `cargo bench --bench ratios`
//!
//! The steps take turns, round by round in one process, so that a busy machine slows them alike; a ratio is that of the
//! medians. Ratios can be compared between machines and days, times cannot. Nothing is asserted.

mod generator;
mod measured;

use std::hint::black_box;
use std::time::{Duration, Instant};

use guiju::check::{self, Depth};
use guiju::site::Templates;
use guiju::{lifecycle, register};
use rayon::prelude::*;

use measured::{MEASURED, Measured};

const ROUNDS: usize = 11;

struct Step {
    name: &'static str,
    /// What it is measured against.
    against: usize,
    run: fn(&Measured),
}

const STEPS: [Step; 7] = [
    Step { name: "read document.toml", against: 0, run: read_records },
    Step { name: "read the texts", against: 0, run: read_texts },
    Step { name: "admission", against: 0, run: |it| drop(black_box(register::admit(&it.folder))) },
    Step { name: "as_of", against: 2, run: |it| drop(black_box(lifecycle::as_of(&it.register, &it.setting, it.day))) },
    Step { name: "check, facts", against: 2, run: |it| check_to(it, Depth::Facts) },
    Step { name: "check, texts", against: 1, run: |it| check_to(it, Depth::Folders) },
    Step { name: "build", against: 1, run: build },
];

fn main() {
    let it = &*MEASURED;
    // Cargo says --bench when it measures; when it only tries whether this runs, once is enough.
    let rounds = if std::env::args().any(|word| word == "--bench") { ROUNDS } else { 1 };
    let mut times: Vec<Vec<Duration>> = STEPS.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds {
        for (step, times) in STEPS.iter().zip(&mut times) {
            let start = Instant::now();
            (step.run)(it);
            times.push(start.elapsed());
        }
    }
    let medians: Vec<Duration> = times.iter_mut().map(|times| median(times)).collect();
    println!("{} documents, {} bytes of text, median of {rounds} rounds", it.documents, it.text_bytes);
    for (at, step) in STEPS.iter().enumerate() {
        let against = &STEPS[step.against];
        let ratio = medians[at].as_secs_f64() / medians[step.against].as_secs_f64();
        println!("{:20} {:9.3} ms   {ratio:6.2} × {}", step.name, medians[at].as_secs_f64() * 1000.0, against.name);
    }
    measured::remove();
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Listing the folders and reading every `document.toml`, and nothing more.
fn read_records(it: &Measured) {
    drop(black_box(it.folder.documents()));
}

/// Reading every text that a record names, and nothing more.
fn read_texts(it: &Measured) {
    let bytes: usize = it
        .register
        .records()
        .par_iter()
        .flat_map_iter(|record| record.document.versions().into_iter().map(|version| record.path_of(version.text)))
        .map(|path| std::fs::read(it.folder.root().join(path)).map_or(0, |text| text.len()))
        .sum();
    black_box(bytes);
}

fn check_to(it: &Measured, depth: Depth) {
    drop(black_box(check::run(&it.folder, &it.register, &it.as_of, &it.setting, &guiju::store::Store::none(), depth)));
}

/// Every page of the site, rendered and thrown away.
fn build(it: &Measured) {
    let templates = Templates::new(Vec::new()).expect("the built-in templates");
    black_box(it.build(&templates));
}
