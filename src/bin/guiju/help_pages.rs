//! Every page of help, in both languages, as people see it: `tests/fixtures/help/<language>/<command>.txt`.
//!
//! `SNAPSHOTS=overwrite` writes them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use guiju::message::{Lang, Words};

/// Each page by the name of its command; that of the program is called `guiju`.
fn pages(lang: Lang) -> Vec<(String, String)> {
    let mut root = crate::localize::command(Words::new(lang));
    root.build();
    let own = ("guiju".to_owned(), root.render_help().to_string());
    let of_commands = root.get_subcommands_mut().filter(|command| command.get_name() != "help");
    let of_commands = of_commands.map(|command| (command.get_name().to_owned(), command.render_help().to_string()));
    std::iter::once(own).chain(of_commands.collect::<Vec<_>>()).collect()
}

#[test]
fn every_page_of_help_reads_as_it_was_last_read_by_a_person() {
    let overwrite = std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite");
    let help = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/help");
    for (lang, name) in [(Lang::Chinese, "zh-CN"), (Lang::English, "en")] {
        let folder = help.join(name);
        let mut written = BTreeSet::new();
        for (command, page) in pages(lang) {
            let path = folder.join(format!("{command}.txt"));
            if overwrite {
                fs::create_dir_all(&folder).expect("a folder");
                fs::write(&path, &page).expect("written");
            }
            let kept = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{}: SNAPSHOTS=overwrite writes it", path.display()));
            snapbox::assert_data_eq!(page, snapbox::Data::text(kept).raw());
            written.insert(path);
        }
        let there: BTreeSet<_> = fs::read_dir(&folder).expect("a folder").flatten().map(|it| it.path()).collect();
        assert_eq!(there, written, "pages of commands that are gone");
    }
}
