//! `guiju compare`: what became of each article between two texts, for people, as JSON, or as the 修订对照表.

use std::fs;
use std::path::Path;

use clap::builder::styling::{AnsiColor, Effects, Style};
use guiju::compare::{self, Change, Comparison, Edit, Pair, Side};
use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::lifecycle;
use guiju::message::Words;
use guiju::site;
use guiju::structure::{self, Text};
use guiju::view::compare::compare_report;
use guiju::view::sheet::{SheetOptions, sheet, summary};
use guiju::view::version_labels;

use crate::office::{self, Office};
use crate::screen::{Outcome, Screen, pad};

/// What `guiju compare` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The old text: a file, or ID@DAY
    #[arg(display_order = 1)]
    old: String,
    /// The new text: a file, ID@DAY, or @DAY
    #[arg(display_order = 2)]
    new: Option<String>,
    /// Write JSON
    #[arg(long)]
    json: bool,
    /// Write the table in Markdown
    #[arg(long, conflicts_with = "json")]
    markdown: bool,
    /// Write the table as HTML
    #[arg(long, conflicts_with_all = ["json", "markdown"])]
    html: bool,
}

/// Compares two texts.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let Some((old, new)) = texts(screen, dir, args)? else { return Ok(Outcome::NotRun) };
    let (old_text, new_text) = (structure::read(&old.source), structure::read(&new.source));
    let comparison = compare::compare(&old_text, &new_text);
    if args.json {
        screen.data(&compare_report(&comparison).to_json())?;
    } else if args.markdown || args.html {
        let title = format!("{}{}", title(&new, &new_text), screen.words.term("compare-title"));
        let options = SheetOptions { words: screen.words, title: &title, texts: [&old.name, &new.name], is_public: false };
        let sheet = sheet(&comparison, options);
        screen.data(&if args.html { site::sheet_page(&sheet)? } else { sheet.to_markdown() })?;
    } else {
        screen.data(&told(screen.words, &comparison))?;
    }
    Ok(Outcome::Clean)
}

/// A text to be compared.
struct Chosen {
    source: String,
    /// What it is: the path of a file, or a day.
    name: String,
    /// The title of the document that it is a text of.
    title: Option<String>,
}

fn title(chosen: &Chosen, text: &Text<'_>) -> String {
    let own = || text.title().map(|title| title.words().to_owned());
    chosen.title.clone().or_else(own).map(|title| format!("《{title}》")).unwrap_or_default()
}

/// How a text is named on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named<'a> {
    /// A file.
    File(&'a str),
    /// A document, with the day or the address of a text of it.
    Document(&'a str, Option<&'a str>),
}

fn named<'a>(dir: &Path, word: &'a str, before: Option<&'a str>) -> Option<Named<'a>> {
    if office::within(dir, Path::new(word)).is_file() || word.contains(['/', '\\', '.']) {
        return Some(Named::File(word));
    }
    match word.split_once('@') {
        Some(("", day)) => before.map(|id| Named::Document(id, Some(day))),
        Some((id, day)) => Some(Named::Document(id, Some(day))),
        None => Some(Named::Document(word, None)),
    }
}

/// Both texts; none when it was told why there are none.
fn texts(screen: &Screen, dir: &Path, args: &Args) -> Result<Option<(Chosen, Chosen)>> {
    let without_document = |word: &str| {
        let day = Arg::Text(word.trim_start_matches('@').to_owned());
        screen.refuse("compare-no-document", &[("day", day)]);
        Ok(None)
    };
    let Some(old) = named(dir, &args.old, None) else { return without_document(&args.old) };
    let id = match old {
        Named::Document(id, _) => Some(id),
        Named::File(_) => None,
    };
    let new = match &args.new {
        Some(word) => match named(dir, word, id) {
            Some(new) => new,
            None => return without_document(word),
        },
        // A document alone, or a day of it alone, is compared with the text after it.
        None => match id {
            Some(id) => Named::Document(id, None),
            None => return without_document(&args.old),
        },
    };
    let needs_office = [old, new].iter().any(|it| matches!(it, Named::Document(..)));
    let office = if needs_office {
        let Some(office) = office::open_settled(screen, dir, None, None)? else { return Ok(None) };
        office::has_documents(&office.register, dir)?;
        Some(office)
    } else {
        None
    };
    let read = |it: Named<'_>, before: bool| match (it, &office) {
        (Named::File(path), _) => file(dir, path).map(Some),
        (Named::Document(id, day), Some(office)) => of_document(screen, office, id, day, before),
        (Named::Document(..), None) => Ok(None),
    };
    let Some(old) = read(old, args.new.is_none())? else { return Ok(None) };
    let Some(new) = read(new, false)? else { return Ok(None) };
    Ok(Some((old, new)))
}

fn file(dir: &Path, path: &str) -> Result<Chosen> {
    let at = office::within(dir, Path::new(path));
    let source = fs::read_to_string(&at).map_err(Error::io("read", &at))?;
    Ok(Chosen { source, name: path.to_owned(), title: None })
}

/// A text of a document: by its address, by the day on which it binds, or the one that binds today; `before` is the one before that.
fn of_document(screen: &Screen, office: &Office, id: &str, day: Option<&str>, before: bool) -> Result<Option<Chosen>> {
    let at = office.position(id)?;
    let record = &office.register.records()[at];
    let versions = record.document.versions();
    let labels = version_labels(&versions);
    let last = office.as_of.standings[at].version.or(versions.len().checked_sub(1));
    let place = match day {
        Some(day) => labels.iter().position(|label| label == day).or_else(|| {
            let day = crate::args::day(day).ok()?;
            lifecycle::standing(&record.document, &office.setting, day).version
        }),
        None if before => match last {
            Some(0) | None => {
                screen.refuse("compare-no-other", &[("id", Arg::Text(id.to_owned()))]);
                return Ok(None);
            }
            Some(last) => Some(last - 1),
        },
        None => last,
    };
    let Some((place, version)) = place.and_then(|place| Some((place, versions.get(place)?))) else {
        let day = day.unwrap_or_default().to_owned();
        let args = [("id", Arg::Text(id.to_owned())), ("day", Arg::Text(day)), ("versions", Arg::List(labels))];
        screen.refuse("compare-no-version", &args);
        return Ok(None);
    };
    let path = office.folder.root().join(record.path_of(version.text));
    let source = fs::read_to_string(&path).map_err(Error::io("read", &path))?;
    let own = versions[..=place].iter().rev().find_map(|version| version.title).unwrap_or(&record.document.title);
    let mark = office.setting.site.mark();
    let name = match version.from.known() {
        Some(day) => screen.words.text("compare-from", &[("day", Arg::Text(day.to_string()))]),
        None => screen.words.term("compare-undated"),
    };
    Ok(Some(Chosen { source, name, title: Some(format!("{mark}{own}")) }))
}

/// The column in which what was done stands.
const NOTES: usize = 28;

/// What became of each article, and the words that changed.
fn told(words: Words, comparison: &Comparison) -> String {
    let beside = comparison.beside.pairs.iter().filter(|pair| pair.change != Change::Unchanged).count();
    let mut out = format!("{}\n", summary(comparison, beside, words));
    for side in [&comparison.articles, &comparison.beside] {
        for pair in side.pairs.iter().filter(|pair| pair.change != Change::Unchanged) {
            out.push('\n');
            let ids = |units: Vec<&str>| if units.is_empty() { "–".to_owned() } else { units.join("、") };
            let old = ids(side.old_of(pair).map(name).collect());
            let new = ids(side.new_of(pair).map(name).collect());
            let names = if old == new { old } else { format!("{old} → {new}") };
            let change = words.term(&format!("compare-change-{}", pair.change.as_str()));
            let likeness = format!("{}%", pair.similarity / 10);
            out.push_str(&format!("{}{change}  {likeness}\n", pad(&format!("{names}  "), NOTES)));
            if !pair.change.leaves_words() || pair.is_carried {
                out.push_str(&marked(side, pair));
            }
        }
    }
    out
}

/// What a part is called on the screen.
fn name(unit: &compare::Unit) -> &str {
    if unit.label.is_empty() { &unit.id } else { &unit.label }
}

/// The lines of a pair with what was left out and what was added, readable without colour.
fn marked(side: &Side, pair: &Pair) -> String {
    let (olds, news): (Vec<_>, Vec<_>) = (side.old_of(pair).collect(), side.new_of(pair).collect());
    let mut out = String::new();
    for row in compare::rows(&olds, &news) {
        out.push_str("    ");
        row.edits.iter().for_each(|edit| out.push_str(&run_marks(edit)));
        out.push('\n');
    }
    out
}

fn run_marks(edit: &Edit) -> String {
    if edit.is_same {
        return edit.new.clone();
    }
    let gone = AnsiColor::Red.on_default().effects(Effects::STRIKETHROUGH);
    let added = AnsiColor::Green.on_default().effects(Effects::UNDERLINE);
    let mark = |style: Style, words: &str, open: &str, close: &str| match words {
        "" => String::new(),
        words => format!("{style}{open}{words}{close}{style:#}"),
    };
    format!("{}{}", mark(gone, &edit.old, "[-", "-]"), mark(added, &edit.new, "{+", "+}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use guiju::message::Lang;
    use snapbox::prelude::*;
    use snapbox::str;

    const OLD: &str = "# 办法\n\n第一条　为了规范用水，制定本办法。\n\n第二条　市水务局主管用水。\n\n第三条　违反第二条的，处二百元罚款。\n\n第四条　本办法自公布之日起施行。\n";
    const NEW: &str = "# 办法\n\n第一条　为了规范用水，制定本办法。\n\n第二条　用水应当节约。\n\n第三条　市水务局主管用水。\n\n第四条　违反第三条的，处三百元罚款。\n\n第五条　本办法自公布之日起施行。\n";

    #[track_caller]
    fn check(lang: Lang, expected: impl IntoData) {
        let comparison = compare::compare(&structure::read(OLD), &structure::read(NEW));
        let told = anstream::adapter::strip_str(&told(Words::new(lang), &comparison)).to_string();
        snapbox::assert_data_eq!(told, expected.raw());
    }

    #[test]
    fn a_comparison_in_chinese() {
        check(
            Lang::Chinese,
            str![[r#"
修改1条，新增1条，另有2条仅调整序号

– → 第二条                  新增  0%
    {+用水应当节约。+}

第二条 → 第三条             仅调整序号  100%

第三条 → 第四条             修改  64%
    违反第[-二-]{+三+}条的，处[-二百-]{+三百+}元罚款。

第四条 → 第五条             仅调整序号  100%

"#]],
        );
    }

    #[test]
    fn a_comparison_in_english() {
        check(
            Lang::English,
            str![[r#"
articles amended: 1, articles new: 1, articles renumbered only: 2

– → 第二条                  new  0%
    {+用水应当节约。+}

第二条 → 第三条             renumbered only  100%

第三条 → 第四条             amended  64%
    违反第[-二-]{+三+}条的，处[-二百-]{+三百+}元罚款。

第四条 → 第五条             renumbered only  100%

"#]],
        );
    }

    #[test]
    fn a_text_is_named_by_its_file_or_by_a_document_and_a_day() {
        let dir = Path::new(".");
        assert_eq!(named(dir, "a.md", None), Some(Named::File("a.md")));
        assert_eq!(named(dir, "sample", None), Some(Named::Document("sample", None)));
        assert_eq!(named(dir, "sample@2024-01-01", None), Some(Named::Document("sample", Some("2024-01-01"))));
        assert_eq!(named(dir, "@2024-01-01", Some("sample")), Some(Named::Document("sample", Some("2024-01-01"))));
        assert_eq!(named(dir, "@2024-01-01", None), None);
    }
}
