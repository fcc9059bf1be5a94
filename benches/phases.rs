//! How long each step takes on one generated office folder: `cargo bench --bench phases`
//!
//! 1,000 documents, or as many as `GUIJU_BENCH_DOCUMENTS` says. Nothing is asserted about time.

mod generator;
mod measured;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use guiju::check::{self, Depth};
use guiju::site::Templates;
use guiju::{lifecycle, register};

use measured::MEASURED;

fn main() {
    std::sync::LazyLock::force(&MEASURED);
    divan::main();
    measured::remove();
}

/// Every `document.toml` is listed, read, parsed and lifted.
#[divan::bench(sample_size = 1, sample_count = 20)]
fn admission(bencher: Bencher<'_, '_>) {
    let it = &*MEASURED;
    bencher.counter(ItemsCount::new(it.documents)).bench(|| register::admit(&it.folder));
}

/// What every document is on a day.
#[divan::bench(sample_size = 1, sample_count = 20)]
fn as_of(bencher: Bencher<'_, '_>) {
    let it = &*MEASURED;
    bencher.counter(ItemsCount::new(it.documents)).bench(|| lifecycle::as_of(&it.register, &it.setting, it.day));
}

/// The rules on the facts, and whether the files that they name are there.
#[divan::bench(sample_size = 1, sample_count = 20)]
fn check_facts(bencher: Bencher<'_, '_>) {
    let it = &*MEASURED;
    let check = || check::run(&it.folder, &it.register, &it.as_of, &it.setting, &guiju::store::Store::none(), Depth::Facts);
    bencher.counter(ItemsCount::new(it.documents)).bench(check);
}

/// The rules on the facts and on every text.
#[divan::bench(sample_size = 1, sample_count = 20)]
fn check_texts(bencher: Bencher<'_, '_>) {
    let it = &*MEASURED;
    let check = || check::run(&it.folder, &it.register, &it.as_of, &it.setting, &guiju::store::Store::none(), Depth::Folders);
    bencher.counter(BytesCount::new(it.text_bytes)).bench(check);
}

/// Every page of the site is rendered and thrown away: no disk is written.
#[divan::bench(sample_size = 1, sample_count = 10)]
fn build(bencher: Bencher<'_, '_>) {
    let it = &*MEASURED;
    let templates = Templates::new(Vec::new()).expect("the built-in templates");
    bencher.counter(BytesCount::new(it.text_bytes)).bench(|| it.build(&templates));
}
