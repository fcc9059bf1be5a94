//! One generated office folder, made once a run, and what guiju makes of it step by step.

use std::io;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use guiju::document::Date;
use guiju::error::Error;
use guiju::lifecycle::{self, AsOf};
use guiju::register::{self, Register};
use guiju::setting::{self, Setting};
use guiju::site::{self, Templates};
use guiju::source::Folder;
use guiju::view::Occasion;

use crate::generator;

/// The folder and everything that was read from it.
pub(crate) struct Measured {
    pub(crate) folder: Folder,
    pub(crate) setting: Setting,
    pub(crate) register: Register,
    pub(crate) as_of: AsOf,
    pub(crate) day: Date,
    pub(crate) documents: usize,
    pub(crate) text_bytes: u64,
    /// Holds the folder until it is removed.
    kept: tempfile::TempDir,
}

/// The folder of this run: 1,000 documents, or as many as `GUIJU_BENCH_DOCUMENTS` says.
pub(crate) static MEASURED: LazyLock<Measured> = LazyLock::new(|| {
    let documents = match std::env::var("GUIJU_BENCH_DOCUMENTS") {
        Ok(number) => number.parse().expect("GUIJU_BENCH_DOCUMENTS is a number of documents"),
        Err(_) => 1000,
    };
    let kept = tempfile::tempdir().expect("a temporary folder");
    let written = generator::write(kept.path(), documents, generator::SEED).expect("room for the documents");
    let folder = Folder::open(kept.path()).expect("the folder that was just written");
    let (files, _) = folder.settings();
    let (setting, faults) = setting::read(&files);
    let setting = setting.expect("the setting of the generator");
    let (register, findings) = register::admit(&folder).expect("documents that can be listed");
    assert!(faults.is_empty() && findings.is_empty(), "the generator wrote faults");
    let day = setting.site.demonstration_day.expect("the day of the generator");
    let as_of = lifecycle::as_of(&register, &setting, day);
    Measured { folder, setting, register, as_of, day, documents, text_bytes: written.text_bytes, kept }
});

impl Measured {
    /// Renders the whole site and puts it nowhere; gives how many bytes it has.
    pub(crate) fn build(&self, templates: &Templates) -> u64 {
        let bytes = AtomicU64::new(0);
        let gone = |path: &str| Error::io("read", &self.folder.root().join(path))(io::Error::from(io::ErrorKind::NotFound));
        let read = |path: &str| self.folder.bytes(path).map_err(|_| gone(path));
        let put = |_: &str, file: &[u8]| {
            bytes.fetch_add(file.len() as u64, Ordering::Relaxed);
            Ok(())
        };
        site::build(&self.register, &self.as_of, &self.setting, templates, &read, &put, Occasion::default())
            .expect("a folder without integrity findings");
        bytes.into_inner()
    }
}

/// Removes the folder; a static is never dropped.
pub(crate) fn remove() {
    let _ = std::fs::remove_dir_all(MEASURED.kept.path());
}
