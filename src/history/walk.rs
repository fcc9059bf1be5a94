//! One walk over the commits: the main line from HEAD back to the first commit, and the branches where they were merged.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use git2::{DiffOptions, Oid, Repository, Sort};

use super::commit::{Commit, Step};
use super::state::{self, Touch};
use super::tree::{Difference, Trees};
use super::verify::asks_for_signatures;
use crate::document::{Date, day_in_shanghai};
use crate::error::{Error, Lack, Result};
use crate::setting::OFFICE_FILE;

/// A day in seconds: clocks may differ by less.
const DAY: i64 = 24 * 60 * 60;

/// What the walk found.
pub(super) struct Walked {
    pub(super) commits: Vec<Commit>,
    pub(super) steps: Vec<Step>,
    pub(super) touches: BTreeMap<String, Vec<Touch>>,
    /// The day of the oldest commit of the main line.
    pub(super) oldest: Date,
    pub(super) dated_back: Vec<(Commit, Date)>,
    pub(super) signed_since: Option<usize>,
}

/// What the main line showed on the way.
struct Line {
    found: Vec<Found>,
    oldest: Date,
    dated_back: Vec<(Commit, Date)>,
    /// The commits that changed the setting, by how far they lie behind HEAD, with the file that they left.
    settings: Vec<(usize, Option<Oid>)>,
}

/// An addition to the main line that touched a document, newest first while the walk goes on.
struct Found {
    commit: Commit,
    back: usize,
    differences: Vec<Difference>,
    sides: Vec<(Commit, Vec<Difference>)>,
}

/// Walks from HEAD.
pub(super) fn walk(repository: &Repository, root: &Path, within: &str) -> Result<Walked> {
    let unreadable = |error: git2::Error| Error::Repository { path: root.to_path_buf(), reason: error.message().to_owned() };
    let head = match repository.head().and_then(|head| head.peel_to_commit()) {
        Ok(head) => head,
        Err(error) if matches!(error.code(), git2::ErrorCode::NotFound | git2::ErrorCode::UnbornBranch) => {
            return Err(Error::NoHistory { path: root.to_path_buf(), lack: Lack::Commits });
        }
        Err(error) => return Err(unreadable(error)),
    };
    let line = main_line(repository, head, within).map_err(unreadable)?;
    let asks = |setting: &Option<Oid>| setting.is_some_and(|setting| asks_for_signatures(repository, setting));
    let signed_since = line.settings.iter().take_while(|(_, setting)| asks(setting)).last().map(|(back, _)| *back);
    Ok(in_order(line, signed_since))
}

fn main_line(repository: &Repository, head: git2::Commit<'_>, within: &str) -> std::result::Result<Line, git2::Error> {
    let (documents, setting) = (&format!("{within}documents"), &format!("{within}{OFFICE_FILE}"));
    let odb = repository.odb()?;
    let mut trees = Trees::new(&odb);
    let (mut found, mut settings, mut dated_back) = (Vec::new(), Vec::new(), Vec::new());
    let mut commit = head;
    let mut there = trees.folder(commit.tree_id(), documents)?;
    let mut settled = trees.file(commit.tree_id(), setting)?;
    for back in 0.. {
        let parent = if commit.parent_count() == 0 { None } else { Some(commit.parent(0)?) };
        let before = parent.as_ref().map_or(Ok(None), |parent| trees.folder(parent.tree_id(), documents))?;
        let settled_before = parent.as_ref().map_or(Ok(None), |parent| trees.file(parent.tree_id(), setting))?;
        if settled_before != settled {
            settings.push((back, settled));
        }
        if let Some(parent) = parent.as_ref().filter(|it| commit.time().seconds().saturating_add(DAY) < it.time().seconds()) {
            dated_back.push((Commit::of(&commit), day_in_shanghai(parent.time().seconds())));
        }
        let mut differences = Vec::new();
        trees.differences((before, there), "documents", &state::enters, &mut differences)?;
        if !differences.is_empty() {
            let sides = if commit.parent_count() > 1 { sides(repository, &mut trees, &commit, documents)? } else { Vec::new() };
            found.push(Found { commit: Commit::of(&commit), back, differences, sides });
        }
        let Some(parent) = parent else {
            break;
        };
        (commit, there, settled) = (parent, before, settled_before);
    }
    Ok(Line { found, oldest: day_in_shanghai(commit.time().seconds()), dated_back, settings })
}

/// The commits that a merge brought in, oldest first, with what each of them touched.
fn sides(
    repository: &Repository,
    trees: &mut Trees<'_>,
    merge: &git2::Commit<'_>,
    documents: &str,
) -> std::result::Result<Vec<(Commit, Vec<Difference>)>, git2::Error> {
    let mut walk = repository.revwalk()?;
    walk.set_sorting(Sort::TOPOLOGICAL | Sort::REVERSE)?;
    walk.hide(merge.parent_id(0)?)?;
    for parent in merge.parent_ids().skip(1) {
        walk.push(parent)?;
    }
    let mut sides = Vec::new();
    for id in walk {
        let commit = repository.find_commit(id?)?;
        let there = trees.folder(commit.tree_id(), documents)?;
        let before = match commit.parents().next() {
            Some(parent) => trees.folder(parent.tree_id(), documents)?,
            None => None,
        };
        let mut differences = Vec::new();
        trees.differences((before, there), "documents", &state::enters, &mut differences)?;
        if !differences.is_empty() {
            sides.push((Commit::of(&commit), differences));
        }
    }
    Ok(sides)
}

/// Oldest first, and by document.
fn in_order(line: Line, signed_since: Option<usize>) -> Walked {
    let Line { found, oldest, dated_back, .. } = line;
    let (commits, steps, touches) = (Vec::new(), Vec::new(), BTreeMap::new());
    let mut walked = Walked { commits, steps, touches, oldest, dated_back, signed_since };
    for one in found.into_iter().rev() {
        let number = u32::try_from(walked.steps.len()).unwrap_or(u32::MAX);
        let touch = |it: &Difference| state::touch(number, &it.path, it.old, it.new);
        let mut concerned = BTreeSet::new();
        for (id, touch) in one.differences.iter().filter_map(touch) {
            concerned.insert(id.clone());
            walked.touches.entry(id).or_default().push(touch);
        }
        if concerned.is_empty() {
            continue;
        }
        let mut sides = Vec::new();
        for (commit, differences) in one.sides {
            let place = walked.commits.len();
            let touched = differences.iter().filter_map(touch).filter(|(id, _)| concerned.contains(id));
            let touched: Vec<_> = touched.map(|(id, touch)| (place, id, touch)).collect();
            if !touched.is_empty() {
                walked.commits.push(commit);
                sides.extend(touched);
            }
        }
        walked.steps.push(Step { commit: Some(walked.commits.len()), back: one.back, sides });
        walked.commits.push(one.commit);
    }
    walked
}

/// A file of the work tree that differs from the last commit: its path from the office folder, what the commit holds, what lies there.
type Uncommitted = (String, Option<Oid>, Option<Vec<u8>>);

/// The files of documents that the work tree holds otherwise than the last commit; ignored ones do not count.
pub(super) fn uncommitted(
    repository: &Repository,
    root: &Path,
    within: &str,
) -> std::result::Result<Vec<Uncommitted>, git2::Error> {
    let head = repository.head()?.peel_to_tree()?;
    let mut options = DiffOptions::new();
    options.include_untracked(true).recurse_untracked_dirs(true).include_typechange(true).ignore_submodules(true);
    options.pathspec(format!("{within}documents")).disable_pathspec_match(true);
    let diff = repository.diff_tree_to_workdir_with_index(Some(&head), Some(&mut options))?;
    let mut paths = BTreeSet::new();
    for delta in diff.deltas() {
        let sides = [delta.old_file(), delta.new_file()].map(|file| file.path_bytes().map(<[u8]>::to_vec));
        let paths_of = sides.into_iter().flatten().filter_map(|path| String::from_utf8(path).ok());
        paths.extend(paths_of.filter_map(|path| path.strip_prefix(within).map(str::to_owned)));
    }
    let mut found = Vec::new();
    for path in paths {
        let old = head.get_path(Path::new(&format!("{within}{path}"))).ok().map(|leaf| leaf.id());
        let full = root.join(&path);
        let plain = std::fs::symlink_metadata(&full).is_ok_and(|lying| lying.is_file());
        let bytes = if plain { std::fs::read(&full).ok() } else { None };
        // A checkout may write other line ends than git keeps; then nothing was changed.
        let kept = |old: Oid, bytes: &[u8]| repository.find_blob(old).is_ok_and(|blob| without_returns(bytes) == blob.content());
        if !old.zip(bytes.as_deref()).is_some_and(|(old, bytes)| kept(old, bytes)) {
            found.push((path, old, bytes));
        }
    }
    Ok(found)
}

fn without_returns(bytes: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(bytes.len());
    let next = bytes.iter().skip(1).map(Some).chain([None]);
    kept.extend(bytes.iter().zip(next).filter(|(byte, next)| **byte != b'\r' || *next != Some(&b'\n')).map(|(byte, _)| *byte));
    kept
}
