use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use tempfile::TempDir;

use super::*;

struct Office {
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        for input in ["documents/water", "laws", "office"] {
            fs::create_dir_all(folder.path().join(input)).expect("an input folder");
        }
        Self { folder }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn open(&self, out: &str) -> Result<Press> {
        Press::open(self.folder.path(), &self.path(out))
    }

    fn build(&self, out: &str, files: &[(&str, &str)]) {
        let press = self.open(out).expect("a press");
        for (path, text) in files {
            press.write(path, text.as_bytes()).expect("a file written");
        }
        press.finish().expect("a site");
    }

    fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.path(path)).ok()
    }

    /// The names beside the site that are none of the office's own.
    fn leftovers(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path()).expect("a folder").flatten();
        names.map(|n| n.file_name().to_string_lossy().into_owned()).filter(|n| n.contains(".making-")).collect()
    }
}

/// Ends a build as a kill does: its locks are let go, its folder stays.
fn kill(mut press: Press) {
    press.settled = true;
}

#[test]
fn a_finished_site_takes_the_place_of_the_old_one() {
    let office = Office::new();
    office.build("public", &[("index.html", "一"), ("docs/water/index.html", "甲")]);
    assert_eq!(office.read("public/docs/water/index.html").as_deref(), Some("甲"));
    office.build("public", &[("index.html", "二")]);
    assert_eq!(office.read("public/index.html").as_deref(), Some("二"));
    assert_eq!(office.read("public/docs/water/index.html"), None);
    assert!(office.leftovers().is_empty());
}

#[cfg(unix)]
#[test]
fn what_did_not_change_is_taken_over_from_the_old_site() {
    use std::os::unix::fs::MetadataExt;
    let office = Office::new();
    office.build("public", &[("same.html", "一"), ("changed.html", "二"), ("touched.html", "三"), ("linked.html", "四")]);
    let id = |path: &str| fs::symlink_metadata(office.path(path)).map(|it| (it.ino(), it.nlink())).expect("a file");
    let same = id("public/same.html");
    fs::write(office.path("public/touched.html"), "叁").expect("changed by hand");
    fs::write(office.path("outside.html"), "四").expect("a file outside");
    fs::remove_file(office.path("public/linked.html")).expect("removed");
    std::os::unix::fs::symlink(office.path("outside.html"), office.path("public/linked.html")).expect("a link");

    office.build("public", &[("same.html", "一"), ("changed.html", "贰"), ("touched.html", "三"), ("linked.html", "四")]);

    assert_eq!(id("public/same.html"), same, "the same file, under one name again");
    assert_eq!(office.read("public/changed.html").as_deref(), Some("贰"));
    assert_eq!(office.read("public/touched.html").as_deref(), Some("三"));
    assert!(fs::symlink_metadata(office.path("public/linked.html")).expect("a file").is_file(), "no link is taken over");
    assert_eq!(office.read("outside.html").as_deref(), Some("四"));
}

#[test]
fn a_build_that_is_given_up_takes_nothing_from_the_old_site() {
    let office = Office::new();
    office.build("public", &[("index.html", "一")]);
    let press = office.open("public").expect("a press");
    press.write("index.html", "一".as_bytes()).expect("a file taken over");
    drop(press);
    assert_eq!(office.read("public/index.html").as_deref(), Some("一"));
}

#[test]
fn a_build_that_is_given_up_leaves_the_old_site() {
    let office = Office::new();
    office.build("public", &[("index.html", "一")]);
    let press = office.open("public").expect("a press");
    press.write("index.html", "二".as_bytes()).expect("a file written");
    drop(press);
    assert_eq!(office.read("public/index.html").as_deref(), Some("一"));
    assert!(office.leftovers().is_empty());
}

#[test]
fn a_killed_build_leaves_the_old_site_and_the_next_one_cleans_up() {
    let office = Office::new();
    office.build("public", &[("index.html", "一")]);
    let press = office.open("public").expect("a press");
    press.write("index.html", "二".as_bytes()).expect("a file written");
    kill(press);
    assert_eq!(office.read("public/index.html").as_deref(), Some("一"));
    assert_eq!(office.leftovers().len(), 1);
    let press = office.open("public").expect("a press");
    assert_eq!(office.leftovers().len(), 1);
    press.finish().expect("a site");
    assert!(office.leftovers().is_empty());
}

#[test]
fn a_folder_that_only_resembles_a_leftover_stays() {
    let office = Office::new();
    fs::create_dir(office.path(".public.making-notes")).expect("a folder");
    fs::create_dir(office.path(".other.making-1-0")).expect("a folder");
    office.build("public", &[]);
    assert_eq!(office.leftovers().len(), 2);
}

#[test]
fn the_unfinished_site_of_another_office_stays() {
    let (one, other) = (Office::new(), Office::new());
    let out = one.path("public");
    let press = Press::open(one.folder.path(), &out).expect("a press");
    let second = Press::open(other.folder.path(), &out).expect("a press");
    press.write("index.html", b"1").expect("the folder is still there");
    drop(second);
    press.finish().expect("a site");
    assert_eq!(one.read("public/index.html").as_deref(), Some("1"));
}

#[test]
fn an_output_that_guiju_did_not_make_is_refused_and_not_touched() {
    let office = Office::new();
    fs::create_dir(office.path("public")).expect("a folder");
    fs::write(office.path("public/thesis.doc"), "甲").expect("a file");
    assert!(matches!(office.open("public"), Err(Error::ForeignOutput { .. })));
    fs::write(office.path("file"), "甲").expect("a file");
    assert!(matches!(office.open("file"), Err(Error::ForeignOutput { .. })));
    assert_eq!(office.read("public/thesis.doc").as_deref(), Some("甲"));
    assert!(office.leftovers().is_empty());
}

#[test]
fn an_output_that_became_foreign_during_the_build_is_refused() {
    let office = Office::new();
    let press = office.open("public").expect("a press");
    fs::create_dir(office.path("public")).expect("a folder");
    fs::write(office.path("public/thesis.doc"), "甲").expect("a file");
    assert!(matches!(press.finish(), Err(Error::ForeignOutput { .. })));
    assert_eq!(office.read("public/thesis.doc").as_deref(), Some("甲"));
    assert!(office.leftovers().is_empty());
}

#[test]
fn an_empty_output_folder_is_taken() {
    let office = Office::new();
    fs::create_dir(office.path("public")).expect("a folder");
    office.build("public", &[("index.html", "一")]);
    assert_eq!(office.read("public/index.html").as_deref(), Some("一"));
}

#[test]
fn an_output_where_guiju_reads_is_refused() {
    let office = Office::new();
    for out in
        [".", "documents", "documents/water/public", "laws/public", "office/new/deep", ".git/x", "public/../documents/x", ".."]
    {
        let refused = office.open(out);
        assert!(matches!(refused, Err(Error::OutputInsideInput { .. } | Error::Io { .. })), "{out}: {refused:?}");
        assert!(office.leftovers().is_empty());
    }
    assert!(matches!(office.open("documents/x"), Err(Error::OutputInsideInput { .. })));
    assert!(matches!(Press::open(office.folder.path(), Path::new("/")), Err(Error::OutputInsideInput { .. })));
}

#[cfg(unix)]
#[test]
fn links_hide_neither_an_input_nor_a_site() {
    use std::os::unix::fs::symlink;
    let (office, elsewhere) = (Office::new(), Office::new());
    symlink(office.path("documents"), office.path("way-in")).expect("a link");
    assert!(matches!(office.open("way-in/x"), Err(Error::OutputInsideInput { .. })));
    fs::create_dir(elsewhere.path("held")).expect("a folder");
    symlink(elsewhere.path("held"), office.path("calendar")).expect("a link");
    assert!(matches!(Press::open(office.folder.path(), &elsewhere.path("held/x")), Err(Error::OutputInsideInput { .. })));
    symlink(elsewhere.path("nowhere"), office.path("lost")).expect("a link");
    assert!(matches!(office.open("lost"), Err(Error::ForeignOutput { .. })));
    fs::create_dir(elsewhere.path("served")).expect("a folder");
    symlink(elsewhere.path("served"), office.path("public")).expect("a link");
    office.build("public", &[("index.html", "一")]);
    office.build("public", &[("index.html", "二")]);
    assert_eq!(elsewhere.read("served/index.html").as_deref(), Some("二"));
    assert!(fs::symlink_metadata(office.path("public")).expect("a link").is_symlink());
}

#[test]
fn a_second_build_of_an_office_is_told_that_one_is_running() {
    let office = Office::new();
    let press = office.open("public").expect("a press");
    assert!(matches!(office.open("public"), Err(Error::Busy { .. })));
    assert!(matches!(office.open("other"), Err(Error::Busy { .. })));
    drop(press);
    assert!(office.open("public").is_ok());
}

#[test]
fn a_path_that_leaves_the_site_or_comes_twice_is_refused() {
    let office = Office::new();
    let press = office.open("public").expect("a press");
    for path in ["", "/etc/x", "../x", "a/../../x", "a//b", "a\\b", "./a", "c:x", "a/", "a\0b"] {
        assert!(press.write(path, b"x").is_err(), "{path:?}");
    }
    press.write("a/b", b"1").expect("a file written");
    assert!(press.write("a/b", b"2").is_err());
    assert!(press.write(MARKER, b"2").is_err());
}

#[test]
fn an_exchange_in_steps_does_the_same() {
    let office = Office::new();
    office.build("public", &[("index.html", "一")]);
    let mut press = office.open("public").expect("a press");
    press.write("index.html", "二".as_bytes()).expect("a file written");
    press.exchange_in_steps().expect("an exchange");
    press.settled = true;
    let old = press.aside.clone();
    drop(press);
    assert_eq!(office.read("public/index.html").as_deref(), Some("二"));
    assert_eq!(fs::read_to_string(old.join("index.html")).ok().as_deref(), Some("一"));
    office.build("public", &[]);
    assert!(office.leftovers().is_empty());
}

#[test]
fn an_exchange_in_steps_that_fails_puts_the_old_site_back() {
    let office = Office::new();
    office.build("public", &[("index.html", "一")]);
    let press = office.open("public").expect("a press");
    fs::remove_dir_all(&press.aside).expect("the folder was there");
    assert!(press.exchange_in_steps().is_err());
    assert_eq!(office.read("public/index.html").as_deref(), Some("一"));
}

#[test]
fn many_writers_fill_one_site() {
    let office = Office::new();
    let press = office.open("public").expect("a press");
    thread::scope(|scope| {
        for worker in 0..4 {
            let press = &press;
            scope.spawn(move || {
                for page in 0..250 {
                    press.write(&format!("docs/{}/{worker}-{page}.html", page % 10), b"x").expect("a file written");
                }
            });
        }
    });
    press.finish().expect("a site");
    let count = |n| fs::read_dir(office.path(&format!("public/docs/{n}"))).expect("a folder").count();
    assert_eq!((0..10).map(count).sum::<usize>(), 1_000);
}

#[test]
fn a_reader_never_misses_the_site() {
    let office = Office::new();
    office.build("public", &[("index.html", "0")]);
    let (done, reads, missed) = (AtomicBool::new(false), AtomicUsize::new(0), AtomicUsize::new(0));
    thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                match office.read("public/index.html") {
                    Some(text) if !text.is_empty() => reads.fetch_add(1, Ordering::Relaxed),
                    _ => missed.fetch_add(1, Ordering::Relaxed),
                };
            }
        });
        for count in 1..60 {
            office.build("public", &[("index.html", &count.to_string()), ("a/b", "x")]);
        }
        done.store(true, Ordering::Relaxed);
    });
    assert!(reads.load(Ordering::Relaxed) > 0);
    assert_eq!(missed.load(Ordering::Relaxed), 0);
}
