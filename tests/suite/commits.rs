//! Commits made in code, by several persons, on days of their own, on branches: what a history test needs beside the harness.

use git2::{IndexAddOption, Oid, Repository, RepositoryInitOptions};

use crate::harness::Office;

/// A commit in the making.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    author: &'static str,
    authored: i64,
    committed: i64,
    others: Vec<Oid>,
}

/// Noon in Beijing of a day, in seconds since 1970.
pub(crate) fn noon(day: &str) -> i64 {
    let day: jiff::civil::Date = day.parse().expect("a day");
    day.at(12, 0, 0, 0).duration_since(jiff::civil::date(1970, 1, 1).at(8, 0, 0, 0)).as_secs()
}

/// A commit of everything, by a person on a day.
pub(crate) fn by(author: &'static str, day: &str) -> Draft {
    Draft { author, authored: noon(day), committed: noon(day), others: Vec::new() }
}

impl Draft {
    /// Written on another day than that on which it is committed.
    pub(crate) fn authored(self, day: &str) -> Self {
        Self { authored: noon(day), ..self }
    }

    /// Committed at a second of its own.
    pub(crate) fn at(self, committed: i64) -> Self {
        Self { committed, ..self }
    }

    /// Merges another commit.
    pub(crate) fn merging(self, other: Oid) -> Self {
        Self { others: vec![other], ..self }
    }

    /// Makes the commit on HEAD.
    pub(crate) fn commit(self, office: &Office) -> Oid {
        let repository = repository(office);
        let mut index = repository.index().expect("an index");
        index.add_all(["*"], IndexAddOption::DEFAULT, None).expect("the files");
        index.update_all(["*"], None).expect("the files that went");
        index.write().expect("the index");
        let tree = repository.find_tree(index.write_tree().expect("a tree")).expect("the tree");
        let head = repository.head().ok().and_then(|head| head.target());
        let parents: String = head.into_iter().chain(self.others).map(|id| format!("parent {id}\n")).collect();
        // Written by hand: libgit2 writes no day before 1970 and none after 2106.
        let person = format!("{} <office@example.gov.cn>", self.author);
        let (authored, committed) = (self.authored, self.committed);
        let text = format!(
            "tree {}\n{parents}author {person} {authored} +0800\ncommitter {person} {committed} +0800\n\n登记\n",
            tree.id()
        );
        let id = repository.odb().and_then(|odb| odb.write(git2::ObjectType::Commit, text.as_bytes())).expect("a commit");
        let branch = repository.find_reference("HEAD").expect("HEAD");
        let branch = branch.symbolic_target().expect("UTF-8").expect("a branch").to_owned();
        repository.reference(&branch, id, true, "").expect("the branch");
        id
    }
}

/// The repository of an office, made where there is none.
pub(crate) fn repository(office: &Office) -> Repository {
    Repository::open(office.root())
        .or_else(|_| Repository::init_opts(office.root(), RepositoryInitOptions::new().initial_head("main")))
        .expect("a repository")
}

/// Puts HEAD and the work tree on a commit, on a branch of that name.
pub(crate) fn on_branch(office: &Office, name: &str, at: Oid) {
    let repository = repository(office);
    let commit = repository.find_commit(at).expect("a commit");
    let elsewhere = repository.head().ok().and_then(|head| head.shorthand().ok().map(str::to_owned)) != Some(name.to_owned());
    if elsewhere {
        repository.branch(name, &commit, true).expect("a branch");
    }
    repository.set_head(&format!("refs/heads/{name}")).expect("HEAD");
    repository.checkout_head(Some(git2::build::CheckoutBuilder::new().force())).expect("the work tree");
}

/// Makes a repository one that holds only what comes after a commit's parents.
pub(crate) fn make_shallow(office: &Office, at: Oid) {
    std::fs::write(office.path(".git/shallow"), format!("{at}\n")).expect("a file");
}
