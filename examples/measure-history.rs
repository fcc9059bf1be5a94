//! Measures the walk over the commits and the verification against `git log` over the same paths, in one run:
//! `cargo run --release --example measure-history -- [N] [COMMITS]`
//!
//! 1,000 documents in 5,000 commits unless told otherwise: each document comes in a commit of its own, the others add an event to
//! one of them. Nothing is asserted about time. Needs git.

#[path = "../benches/generator/mod.rs"]
mod generator;

use std::error::Error;
use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use guiju::document::Date;
use guiju::history::History;

type Done<T> = Result<T, Box<dyn Error>>;

fn main() -> Done<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [step, dir] = &args[..]
        && let Some(step) = step.strip_prefix("--step=")
    {
        return one_step(step, Path::new(dir));
    }
    let number = |at: usize, or: usize| args.get(at).map_or(Ok(or), |text| text.parse());
    let (documents, commits) = (number(0, 1000)?, number(1, 5000)?);
    let kept = tempfile::tempdir()?;
    let (files, repository) = (kept.path().join("files"), kept.path().join("repository"));
    generator::write(&files, documents, generator::SEED)?;
    record(&files, &repository, commits)?;
    fs::remove_dir_all(&files)?;

    println!("{documents} documents, {commits} commits; the fastest of three, peak memory");
    let mut log = || {
        let mut git = Command::new("git");
        git.arg("-C").arg(&repository).args(["log", "--raw", "--first-parent", "--", "documents"]);
        git
    };
    let base = fastest(&mut log)?;
    show("git log --raw --first-parent", base, base);
    for step in ["read", "verify"] {
        let mut own = || {
            let mut own = Command::new(std::env::current_exe().expect("this program"));
            own.arg(format!("--step={step}")).arg(&repository);
            own
        };
        show(&format!("history {step}"), fastest(&mut own)?, base);
    }
    Ok(())
}

/// What is measured in a process of its own.
fn one_step(step: &str, dir: &Path) -> Done<()> {
    let history = History::read(dir)?;
    if step == "verify" {
        let findings = history.verify(Date::constant(2026, 11, 24))?;
        println!("{} steps, {} findings", history.len(), findings.len());
    }
    Ok(())
}

fn show(what: &str, (time, memory): (Duration, u64), base: (Duration, u64)) {
    let (times, more) = (time.as_secs_f64() / base.0.as_secs_f64(), memory as f64 / base.1 as f64);
    println!("{what:32} {:8.2} s {:7} MB   ×{times:.2} time, ×{more:.2} memory", time.as_secs_f64(), memory / 1024);
}

/// The shortest time, and the highest memory, of three runs.
fn fastest(command: &mut dyn FnMut() -> Command) -> Done<(Duration, u64)> {
    let mut best = (Duration::MAX, 0);
    for _ in 0..3 {
        let begun = Instant::now();
        let mut running = command().stdout(Stdio::null()).spawn()?;
        let status = format!("/proc/{}/status", running.id());
        let mut peak = 0;
        let ended = loop {
            let seen = fs::read_to_string(&status).unwrap_or_default();
            let high = seen.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
            peak = peak.max(high.trim().trim_end_matches(" kB").parse().unwrap_or(0));
            if let Some(ended) = running.try_wait()? {
                break ended;
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        if !ended.success() {
            return Err("a measured command failed".into());
        }
        best = (best.0.min(begun.elapsed()), best.1.max(peak));
    }
    Ok(best)
}

/// Records the documents in a new repository, through `git fast-import`.
fn record(files: &Path, repository: &Path, commits: usize) -> Done<()> {
    run(Command::new("git").args(["init", "-q", "--bare", "-b", "main"]).arg(repository))?;
    let mut import = Command::new("git");
    import.arg("-C").arg(repository).args(["fast-import", "--quiet"]).stdin(Stdio::piped());
    let mut import = import.spawn()?;
    let mut stream = BufWriter::new(import.stdin.take().ok_or("no input")?);
    let mut folders: Vec<_> = walkdir::WalkDir::new(files.join("documents"))
        .sort_by_file_name()
        .into_iter()
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .filter(|it| it.file_name() == "document.toml")
        .filter_map(|it| it.path().parent().map(Path::to_path_buf))
        .collect();
    folders.sort();
    let mut records: Vec<(String, String)> = Vec::with_capacity(folders.len());
    for at in 0..commits.max(folders.len()) {
        // Half an hour lies between two commits, so that 50,000 of them take three years.
        writeln!(
            stream,
            "commit refs/heads/main\ncommitter 法规科 <office@example.gov.cn> {} +0800\ndata 6\n登记",
            1_700_000_000 + at * 1800
        )?;
        match folders.get(at) {
            Some(folder) => {
                if at == 0 {
                    file(&mut stream, "guiju.toml", &fs::read(files.join("guiju.toml"))?)?;
                }
                for found in walkdir::WalkDir::new(folder).sort_by_file_name() {
                    let found = found?;
                    if found.file_type().is_file() {
                        let path = found.path().strip_prefix(files)?.to_string_lossy().replace('\\', "/");
                        file(&mut stream, &path, &fs::read(found.path())?)?;
                    }
                }
                let path = folder.strip_prefix(files)?.join("document.toml").to_string_lossy().replace('\\', "/");
                records.push((path, fs::read_to_string(folder.join("document.toml"))?));
            }
            None => {
                // Each document in its turn, far from its neighbours.
                let turn = (at * 7919) % records.len();
                let (path, text) = &mut records[turn];
                text.push_str(&format!(
                    "\n[[event]]\ntype = \"evaluated\"\ndate = 2026-11-{:02}\nconclusion = \"continue\"\n",
                    at % 24 + 1
                ));
                file(&mut stream, path, text.as_bytes())?;
            }
        }
    }
    stream.flush()?;
    drop(stream);
    if !import.wait()?.success() {
        return Err("git fast-import failed".into());
    }
    // As git keeps a repository that is in use; fast-import alone leaves long chains of differences between unrelated files.
    run(Command::new("git").arg("-C").arg(repository).args(["gc", "--quiet"]))
}

fn file(stream: &mut impl Write, path: &str, bytes: &[u8]) -> std::io::Result<()> {
    writeln!(stream, "M 100644 inline {path}\ndata {}", bytes.len())?;
    stream.write_all(bytes)?;
    writeln!(stream)
}

fn run(command: &mut Command) -> Done<()> {
    if command.status()?.success() { Ok(()) } else { Err("git could not be run".into()) }
}
