//! A hermetic office folder in a temporary place, and the real command run in it.
//!
//! The command sees no environment but an own, empty HOME; git commits are made in code with a fixed person and day, so
//! that the same history has the same ids on every machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// The day on which tests stand when they do not say another.
pub(crate) const TODAY: &str = "2026-11-24";

/// An office folder of a test.
pub(crate) struct Office {
    dir: TempDir,
    home: TempDir,
}

/// What a command printed and how it ended.
#[derive(Debug)]
pub(crate) struct Output {
    /// What went to stdout.
    pub(crate) stdout: String,
    /// What went to stderr.
    pub(crate) stderr: String,
    /// The exit code.
    pub(crate) code: i32,
}

impl Office {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        let temp = || TempDir::new().expect("a temporary folder");
        Self { dir: temp(), home: temp() }
    }

    /// A folder with one plain document that no rule finds fault with.
    pub(crate) fn base() -> Self {
        Self::empty().with_folder(&fixture("valid/base"))
    }

    /// Lays the files of a folder over what is there.
    pub(crate) fn with_folder(self, from: &Path) -> Self {
        if from.is_dir() {
            copy(from, self.dir.path());
        }
        self
    }

    /// Writes a file.
    pub(crate) fn with(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let full = self.path(path);
        fs::create_dir_all(full.parent().expect("a parent")).expect("a folder");
        fs::write(full, text).expect("a file");
        self
    }

    /// Replaces words in a file; they must be there.
    #[track_caller]
    pub(crate) fn replacing(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.path(path)).expect("a file");
        assert!(text.contains(from), "{from} is not in {path}");
        self.with(path, text.replacen(from, to, 1))
    }

    /// A path in the folder.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    /// The folder.
    pub(crate) fn root(&self) -> &Path {
        self.dir.path()
    }

    /// Commits everything, on that day at noon in Beijing.
    pub(crate) fn commit(self, day: &str, message: &str) -> Self {
        let repository = git2::Repository::open(self.root())
            .or_else(|_| git2::Repository::init_opts(self.root(), git2::RepositoryInitOptions::new().initial_head("main")))
            .expect("a repository");
        let mut index = repository.index().expect("an index");
        index.add_all(["*"], git2::IndexAddOption::DEFAULT, None).expect("the files");
        index.update_all(["*"], None).expect("the files that went");
        index.write().expect("the index");
        let tree = repository.find_tree(index.write_tree().expect("a tree")).expect("the tree");
        let day: jiff::civil::Date = day.parse().expect("a day");
        let seconds = day.at(12, 0, 0, 0).duration_since(jiff::civil::date(1970, 1, 1).at(8, 0, 0, 0)).as_secs();
        let person = git2::Signature::new("法规科", "office@example.gov.cn", &git2::Time::new(seconds, 480)).expect("a person");
        let parent = repository.head().ok().and_then(|head| head.peel_to_commit().ok());
        let parents: Vec<&git2::Commit<'_>> = parent.iter().collect();
        repository.commit(Some("HEAD"), &person, &person, message, &tree, &parents).expect("a commit");
        self
    }

    /// Runs the command with these words, in this folder.
    pub(crate) fn run(&self, words: &str) -> Output {
        self.run_with(words, &[])
    }

    /// Runs the command with these words and environment variables.
    pub(crate) fn run_with(&self, words: &str, environment: &[(&str, &str)]) -> Output {
        let output =
            self.command().args(words.split_whitespace()).envs(environment.iter().copied()).output().expect("the command");
        Output {
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
            code: output.status.code().unwrap_or(-1),
        }
    }

    /// The command, in this folder, with nothing of the machine's environment.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guiju"));
        command.env_clear().env("HOME", self.home.path()).current_dir(self.root());
        command
    }
}

/// A folder below `tests/fixtures`.
pub(crate) fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(path)
}

/// Every plain file below a folder, with what it holds, by its path with `/`, sorted.
pub(crate) fn files(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = walkdir::WalkDir::new(dir)
        .into_iter()
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(dir).expect("below").to_string_lossy().replace('\\', "/");
            (path, fs::read(entry.path()).expect("a file"))
        })
        .collect();
    files.sort();
    files
}

/// Whether a test that needs a tool can be left out here: yes on a plain machine, never where all tools are promised.
pub(crate) fn skipped_without(tool: &str, is_there: bool) -> bool {
    if !is_there {
        assert!(std::env::var_os("GUIJU_REQUIRE_TOOLS").is_none(), "{tool} is missing, and GUIJU_REQUIRE_TOOLS is set");
        eprintln!("skipped: {tool} is missing");
    }
    !is_there
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let target = to.join(path);
        fs::create_dir_all(target.parent().expect("a parent")).expect("a folder");
        fs::write(target, bytes).expect("a file");
    }
}
