//! What the search of the site reads: the index and the texts as scripts, since a page that is opened from a folder may load nothing else.
//!
//! Each file calls `guijuSearch(name, …)` with what it holds. Lists and texts are written in UTF-16, so that fifteen bits take two bytes.
//! The form of the files is described in `docs/search.md`.

use rayon::prelude::*;

use super::build::Press;
use super::key::{FileDigest, PageKey};
use super::source::decode;
use super::text;
use crate::error::Result;
use crate::search::{Document, Index, Pairs, Passage, Place, phrase_list, traditional};
use crate::structure;
use crate::view::{self, Route, SearchCore, SearchRecord, TextFiles, json_words as json};

/// Where the index lies.
const FOLDER: &str = "search/";

/// Puts the search away: page, script, index, texts.
pub(super) fn put(press: &Press<'_, '_>) -> Result<Vec<(String, PageKey)>> {
    let positions: Vec<usize> = press.edition.positions().collect();
    let records: Vec<(usize, SearchRecord<'_>)> =
        positions.par_iter().filter_map(|at| view::search_record(press.edition, *at).map(|record| (*at, record))).collect();
    let key = key(press, &records)?;
    let mut files = match press.take_over_all(FOLDER, key)? {
        Some(files) => files,
        None => index(press, records, key)?,
    };
    files.push(press.file(Route::SearchScript.path(), press.templates.beside("search.js").as_bytes())?);
    // A browser must not put together files of two indexes.
    let edition: String = key.to_string().chars().take(12).collect();
    let page = view::search_page(press.edition, edition);
    files.push(press.page(&Route::Search, "search.html", &page)?);
    Ok(files)
}

/// All that the index follows from, in one key: a word that is added to one text may stand in any of its files.
fn key(press: &Press<'_, '_>, records: &[(usize, SearchRecord<'_>)]) -> Result<PageKey> {
    let facts: Vec<FileDigest> = records.par_iter().map(|(_, record)| FileDigest::of(json(record).as_bytes())).collect();
    let of_texts = |(at, _): &(usize, SearchRecord<'_>)| {
        let files = view::document_files(press.edition, *at).unwrap_or_default();
        let named = format!("{:?} {:?} {:?}", files.notice, files.text, files.interpretation);
        let mut digests = vec![Some(FileDigest::of(named.as_bytes()))];
        for path in files.texts() {
            digests.push(Some(press.files.look(path)?.0));
        }
        Ok(digests)
    };
    let texts: Vec<Vec<Option<FileDigest>>> = records.par_iter().map(of_texts).collect::<Result<_>>()?;
    let digests: Vec<Option<FileDigest>> = facts.into_iter().map(Some).chain(texts.into_iter().flatten()).collect();
    Ok(press.key_of("search", &[], &digests))
}

/// Reads all texts, and puts away the index and what a hit shows.
fn index(press: &Press<'_, '_>, records: Vec<(usize, SearchRecord<'_>)>, key: PageKey) -> Result<Vec<(String, PageKey)>> {
    let put: Vec<(Searched<'_>, (String, PageKey))> = records
        .into_par_iter()
        .enumerate()
        .map(|(number, (at, record))| document(press, (number, key), at, record))
        .collect::<Result<_>>()?;
    let (searched, mut files): (Vec<Searched<'_>>, Vec<(String, PageKey)>) = put.into_iter().unzip();

    let index = Index::new(searched.iter().map(|it| &it.pairs).collect());
    let shards: Vec<Vec<(String, PageKey)>> = (0..index.groups())
        .into_par_iter()
        .map(|group| index.group(group).into_iter().map(|(number, units)| shard(press, (number, key), &units)).collect())
        .collect::<Result<_>>()?;
    files.extend(shards.into_iter().flatten());

    let mut core = SearchCore::of(searched.iter().map(|it| &it.record));
    core.bits = index.shard_bits();
    core.traditional = searched.iter().any(|it| it.has_traditional);
    files.push(press.put("search/core.js".to_owned(), key, script("core", &[json(&core)]).as_bytes())?);
    let phrases = phrase_list();
    let words = script("words", &[json(&phrases.counts), json(&phrases.phrases)]);
    files.push(press.put("search/words.js".to_owned(), key, words.as_bytes())?);
    let (from, to) = traditional();
    let folds = script("traditional", &[json(&from), json(&to)]);
    files.push(press.put("search/traditional.js".to_owned(), key, folds.as_bytes())?);
    Ok(files)
}

/// What is kept of a document until all are read.
struct Searched<'r> {
    record: SearchRecord<'r>,
    pairs: Pairs,
    has_traditional: bool,
}

/// Reads the texts of a document and puts away what a hit shows of it.
fn document<'r>(
    press: &Press<'_, '_>,
    (number, key): (usize, PageKey),
    at: usize,
    record: SearchRecord<'r>,
) -> Result<(Searched<'r>, (String, PageKey))> {
    let files = view::document_files(press.edition, at).unwrap_or_default();
    let passages = passages(press, &files)?;
    let titles = std::iter::once(&*record.title).chain(record.numbers.iter().copied()).map(|words| (words, Place::Title));
    let topics = record.topics.iter().map(|topic| (*topic, Place::Heading));
    let document = Document::new(titles.chain(topics), &passages);
    let name = format!("t{number}");
    let script = script(&name, &[json(&record), quoted(&document.text)]);
    let file = press.put(format!("search/t/{number}.js"), key, &utf16(&script))?;
    Ok((Searched { record, pairs: document.pairs, has_traditional: document.has_traditional }, file))
}

/// The passages of everything that stands on the document's page, in its order.
fn passages(press: &Press<'_, '_>, files: &TextFiles) -> Result<Vec<Passage>> {
    let mut passages = Vec::new();
    let mut add = |path: &str, prefix: &str, place: &str| -> Result<()> {
        let source = decode(press.files.bytes(path)?);
        let mut added = text::passages(&structure::read(&source), prefix, place);
        // Only the notice stands folded at a place that has no address.
        for passage in added.iter_mut().filter(|it| it.anchor.is_empty() && it.label.is_empty()) {
            "印发通知".clone_into(&mut passage.label);
        }
        passages.append(&mut added);
        Ok(())
    };
    if let Some(path) = &files.notice {
        add(path, "notice", "")?;
    }
    if let Some(path) = &files.text {
        add(path, "", "text")?;
    }
    for (at, attachment) in files.attachments.iter().enumerate().filter(|(_, it)| it.path.ends_with(".md")) {
        add(&attachment.path, &format!("attachment-{}", at + 1), "attachments")?;
    }
    if let Some(path) = &files.interpretation {
        add(path, "interpretation", "interpretation")?;
    }
    Ok(passages)
}

fn shard(press: &Press<'_, '_>, (number, key): (u32, PageKey), units: &[u16]) -> Result<(String, PageKey)> {
    let name = format!("p{number}");
    press.put(format!("search/p/{number}.js"), key, &utf16(&script(&name, &[quoted(units)])))
}

fn script(name: &str, arguments: &[String]) -> String {
    let mut out = format!("guijuSearch(\"{name}\"");
    for argument in arguments {
        out.push(',');
        out.push_str(argument);
    }
    out.push_str(")\n");
    out
}

/// Units as they stand in a script; none of their characters needs an escape.
fn quoted(units: &[u16]) -> String {
    format!("\"{}\"", String::from_utf16_lossy(units))
}

/// A script in UTF-16, with the mark by which every browser knows that.
fn utf16(script: &str) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(script.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}
