//! `guiju outline`: what a text is made of, chapter by chapter, article by article, for people or as JSON.

use std::fs;
use std::path::Path;

use guiju::document::Date;
use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::message::{Lang, Words};
use guiju::structure::{self, Kind, Node, Text, numeral};
use guiju::view::outline::Outline;

use crate::office;
use crate::screen::{Outcome, Screen, pad, width};

/// The column in which ids stand.
const IDS: usize = 72;

/// What `guiju outline` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Show this file, or the text of this document
    text: String,
    /// Take the text that binds on this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

/// Shows the outline of a text.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let Some(source) = source(screen, dir, &args.text, args.as_of)? else { return Ok(Outcome::NotRun) };
    let text = structure::read(&source);
    if args.json {
        screen.data(&Outline::of(&text).to_json())?;
    } else {
        screen.data(&outline(screen.words, &text))?;
    }
    Ok(Outcome::Clean)
}

/// The words of the file, or of the document's text on the day; none when it was told why there are none.
pub(crate) fn source(screen: &Screen, dir: &Path, named: &str, as_of: Option<Date>) -> Result<Option<String>> {
    let path = office::within(dir, Path::new(named));
    if path.is_file() || named.contains(['/', '\\', '.']) {
        return fs::read_to_string(&path).map(Some).map_err(Error::io("read", &path));
    }
    let Some(office) = office::open_settled(screen, dir, as_of, None)? else { return Ok(None) };
    office::has_documents(&office.register, dir)?;
    let at = office.position(named)?;
    let (record, standing) = (&office.register.records()[at], &office.as_of.standings[at]);
    let versions = record.document.versions();
    let Some(version) = standing.version.and_then(|version| versions.get(version)) else {
        let day = ("day", Arg::Day(office.as_of.day));
        screen.refuse("outline-no-text", &[("id", Arg::Text(named.to_owned())), day]);
        return Ok(None);
    };
    let path = office.folder.root().join(record.path_of(version.text));
    // The file as it is, a byte order mark included: places in it are told.
    fs::read_to_string(&path).map(Some).map_err(Error::io("read", &path))
}

/// One part a line, set in by depth, with its id; what is only found in one place, as the words of an article of one 款, is not told twice.
fn outline(words: Words, text: &Text<'_>) -> String {
    let mut lines = String::new();
    for node in text.nodes().skip(1).filter(|node| !is_told_above(*node)) {
        let depth = node.ancestors().filter(|above| !is_told_above(*above)).count() - 1;
        let line = format!("{}{}", "  ".repeat(depth), label(words, node));
        let line = shortened(&line, IDS - 2);
        let doubt = if node.is_unplaced() { format!("  {}", words.term("outline-unplaced")) } else { String::new() };
        lines.push_str(&format!("{}{}{doubt}\n", pad(&line, IDS), node.id()));
    }
    let unplaced = text.unplaced().count();
    let count = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let args = [("articles", count(text.articles().count())), ("unplaced", count(unplaced))];
    lines.push_str(&format!("\n{}\n", words.text("outline-summary", &args)));
    let (mut line, mut counted) = (1, 0);
    for node in text.unplaced() {
        let start = node.span().start;
        line += text.source()[counted..start].matches('\n').count();
        counted = start;
        let args = [("line", count(line)), ("words", Arg::Text(shortened(&own_words(node), 40)))];
        lines.push_str(&format!("{}\n", words.text("outline-unplaced-line", &args)));
    }
    lines
}

/// Whether a part stands in the line of the one that holds it: the only 款 of an article, the words before a list, a line of a 目录.
fn is_told_above(node: Node<'_, '_>) -> bool {
    let Some(parent) = node.parent() else { return false };
    match node.kind() {
        Kind::Paragraph => {
            matches!(parent.kind(), Kind::Article | Kind::Clause)
                && parent.children().filter(|it| it.kind() == Kind::Paragraph).nth(1).is_none()
        }
        Kind::Intro | Kind::ContentsLine => true,
        _ => false,
    }
}

fn label(words: Words, node: Node<'_, '_>) -> String {
    let is_in_article = node.parent().is_some_and(|parent| parent.kind() == Kind::Article);
    let caption = match (node.kind(), node.number()) {
        (Kind::Paragraph, Some(number)) if is_in_article => {
            // Chinese law counts its 款 in words.
            let number = if words.lang == Lang::Chinese { numeral::format(number) } else { number.to_string() };
            words.text("outline-paragraph", &[("number", Arg::Text(number))])
        }
        (Kind::Title | Kind::Paragraph, _) => String::new(),
        _ if !node.label().is_empty() || !node.heading().is_empty() => node.caption(),
        (kind, _) => words.term(&format!("part-{}", kind.as_str())),
    };
    let own = own_words(node);
    let parted = caption.is_empty() || own.is_empty() || caption.ends_with(['、', '）', ')', '.', '．', '：']);
    format!("{caption}{}{own}", if parted { "" } else { "　" })
}

/// The words of a part without those of parts that have lines of their own.
fn own_words(node: Node<'_, '_>) -> String {
    let first = node.children().next().filter(|child| is_told_above(*child) && child.kind() != Kind::ContentsLine);
    match first {
        Some(child) => own_words(child),
        None if node.kind() == Kind::Table => node.words().lines().next().unwrap_or_default().to_owned(),
        None => node.words().split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// A line of so many columns at most.
fn shortened(line: &str, columns: usize) -> String {
    if width(line) <= columns {
        return line.to_owned();
    }
    let mut out = String::new();
    let mut taken = 2;
    for c in line.chars() {
        taken += width(c.encode_utf8(&mut [0; 4]));
        if taken > columns {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use snapbox::prelude::*;
    use snapbox::str;

    use super::*;

    const TEXT: &str = "# 城市供水办法\n\n（2009年7月9日公布）\n\n目　录\n\n第一章　总则\n\n## 第一章　总则\n\n第一条（目的）为了规范供水，保障供水安全，维护用户和供水单位的合法权益，根据有关法律、法规，制定本办法。\n\n第二条　下列用水：\n\n（一）甲；\n\n（二）乙；\n\n丙。\n\n市水务局主管。\n\n第三条（删去）\n\n市水务局\n\n2021年12月6日\n\n附件1\n\n申请表\n\n| 姓名 |\n|---|\n| |\n";

    #[track_caller]
    fn check(lang: Lang, expected: impl IntoData) {
        snapbox::assert_data_eq!(outline(Words::new(lang), &structure::read(TEXT)), expected.raw());
    }

    #[test]
    fn the_outline_in_chinese() {
        check(
            Lang::Chinese,
            str![[r#"
城市供水办法                                                            title
题注　（2009年7月9日公布）                                              note_1
目录                                                                    toc
第一章　总则                                                            chp_1
  第一条（目的）为了规范供水，保障供水安全，维护用户和供水单位的合法…   art_1
  第二条                                                                art_2
    第一款　下列用水：                                                  art_2__para_1
      （一）甲；                                                        art_2__para_1__point_1
      （二）乙；                                                        art_2__para_1__point_2
      项后文字　丙。                                                    art_2__para_1__wrapup_1  （位置存疑）
    第二款　市水务局主管。                                              art_2__para_2
  第三条　（删去）                                                      art_3
落款                                                                    sig_1
  署名　市水务局                                                        sig_1__signer_1
  成文日期　2021年12月6日                                               sig_1__day_1
附件1　申请表                                                           att_1
  表格　| 姓名 |                                                        att_1__table_1

共 3 条；位置存疑 1 处
第 19 行：丙。

"#]],
        );
    }

    #[test]
    fn the_outline_in_english() {
        check(
            Lang::English,
            str![[r#"
城市供水办法                                                            title
adoption note　（2009年7月9日公布）                                     note_1
目录                                                                    toc
第一章　总则                                                            chp_1
  第一条（目的）为了规范供水，保障供水安全，维护用户和供水单位的合法…   art_1
  第二条                                                                art_2
    paragraph 1　下列用水：                                             art_2__para_1
      （一）甲；                                                        art_2__para_1__point_1
      （二）乙；                                                        art_2__para_1__point_2
      words after a list　丙。                                          art_2__para_1__wrapup_1  (its place is a guess)
    paragraph 2　市水务局主管。                                         art_2__para_2
  第三条　（删去）                                                      art_3
signature                                                               sig_1
  signed by　市水务局                                                   sig_1__signer_1
  signed on　2021年12月6日                                              sig_1__day_1
附件1　申请表                                                           att_1
  table　| 姓名 |                                                       att_1__table_1

articles: 3; places that are a guess: 1
line 19: 丙。

"#]],
        );
    }

    #[test]
    fn every_kind_of_part_has_a_word() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for kind in Kind::ALL {
                assert!(words.has(&format!("part-{}", kind.as_str())), "{kind:?}");
            }
        }
    }

    #[test]
    fn a_long_line_is_cut_where_a_column_ends() {
        assert_eq!(shortened("城市供水办法", 12), "城市供水办法");
        assert_eq!(shortened("城市供水办法", 9), "城市供…");
        assert_eq!(shortened("abc供水", 6), "abc…");
    }
}
