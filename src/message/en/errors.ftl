# What keeps guiju from going on. Each states the fact; help names the next step.

error-io =
    { $action ->
        [open] cannot open { $path }: { $reason }
        [read] cannot read { $path }: { $reason }
        [write] cannot write { $path }: { $reason }
        [list] cannot list { $path }: { $reason }
        [create] cannot create { $path }: { $reason }
        [rename] cannot rename { $path }: { $reason }
        [remove] cannot remove { $path }: { $reason }
       *[other] cannot work with { $path }: { $reason }
    }
    .help = check the path, the permissions and the space on the disk, then run again
error-no-office = there is no guiju.toml in { $path }
    .help = name the office folder with -C, or make one with guiju init
error-no-documents = no document in { $path } can be read
    .help = run guiju check to see why; for a first document follow the example that guiju init writes
error-foreign-output = { $path } holds something that guiju did not make; nothing was overwritten
    .help = move it away, or name another folder with --out
error-output-inside-input = { $path } overlaps the folders that are read and cannot be the output
    .help = name another folder with --out, such as public
error-busy = another build is running in { $path }
    .help = wait until it has ended
error-not-empty = { $path } is not empty; nothing was written
    .help = name a new folder: guiju init NAME
error-repository = cannot read the repository { $path }: { $reason }
    .help = run git status there to see whether it is whole and can be accessed
error-template = the template { $name } cannot be used, line { $line }: { $reason }
    .help = correct it; once it is moved out of site-templates/, the built-in one is used
error-no-such-document = no document has the id ‘{ $id }’
    .help =
    { HAS($nearest) ->
        [yes] did you mean { $nearest }
       *[no] run guiju status to see all documents
    }
error-no-such-code = no finding is called ‘{ $code }’
    .help =
    { HAS($nearest) ->
        [yes] did you mean { $nearest }
       *[no] run guiju explain to see all codes
    }
error-settings-not-readable = guiju.toml cannot be used; nothing was done
    .help = correct what is shown above first

## A change

error-no-repository = { $path } lies in no git repository, so nobody can say what was changed
    .help = check everything without --changed-since, or put the office folder under git first
error-no-such-revision =
    { HAS($reason) ->
        [yes] the revision ‘{ $revision }’ cannot be used: { $reason }
       *[no] the repository has no branch, tag or commit called ‘{ $revision }’
    }
    .help =
    { $shallow ->
        [yes] this clone holds only a part of the history; fetch all of it: git fetch --unshallow, in automation fetch-depth: 0 or GIT_DEPTH: 0
       *[no] git branch --all and git log show those there are; a branch of the server is there after git fetch
    }
error-no-common-commit = ‘{ $revision }’ and HEAD have no commit in common, so nobody can say where the change began
    .help =
    { $shallow ->
        [yes] this clone holds only a part of the history; fetch all of it: git fetch --unshallow, in automation fetch-depth: 0 or GIT_DEPTH: 0
       *[no] name the branch or the commit from which the change began
    }

## The history of the record

error-no-history =
    { $lack ->
        [commits] the repository of { $path } has no commit yet, so there is no history of the record
       *[repository] { $path } lies in no git repository (unpacked from a zip, perhaps), so there is no history of the record
    }
    .help =
    { $lack ->
        [commits] commit once: git add -A, git commit
       *[repository] get the repository with git clone and run there; the record as it stands needs no history: guiju status, guiju build, guiju check
    }
error-part-of-history = this clone holds only a part of the history, from { $since } on
    .help = fetch all of it: git fetch --unshallow, in automation fetch-depth: 0 or GIT_DEPTH: 0
error-nothing-recorded =
    { $shallow ->
        [yes] the oldest commit in this clone is of { $since }, so nobody can say what was recorded by { $day }
       *[no] nothing was recorded by { $day }; the oldest commit is of { $since }
    }
    .help =
    { $shallow ->
        [yes] fetch all of the history: git fetch --unshallow, in automation fetch-depth: 0 or GIT_DEPTH: 0
       *[no] ask for { $since } or a later day
    }
error-no-office-recorded = the commit ‘{ $revision }’ holds no guiju.toml
    .help = name the office folder with -C, or another commit or day
error-no-tool = { $tool } could not do its work: { $said }
    .help =
    { $tool ->
        [ssh-keygen] install OpenSSH (openssh-client on Debian and Ubuntu), check the key file, then run again
       *[other] install { $tool }, then run again
    }
error-no-manifest = { $path } holds no manifest.json, or it is none of a site
    .help = name a site that guiju build made, or a whole copy of one
error-not-committed =
    { $why ->
        [busy] the repository is in the middle of a merge or another operation
        [no-author] git has no name for the author
        [unsigned] commits are to be signed, which this program cannot do for you
       *[other] { $file } holds a change that is not committed yet
    }
    .help =
    { $why ->
        [busy] finish or abort it; without --commit the record is written all the same
        [no-author] git config user.name "Name"; git config user.email "address"
        [unsigned] write without --commit, then git commit -S
       *[other] commit it or take it back; without --commit the record is written all the same
    }
error-changed-meanwhile = { $path } was changed by another program, nothing was written
    .help = run it again
