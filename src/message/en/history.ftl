# The history of the record: who recorded what and when, and whether anything published was changed afterwards.

cli-history-about = Show how a document was recorded: by whom and when each event and each text
cli-history-arg-id = The document
cli-history-arg-json = Write JSON for other programs
cli-history-example =
    guiju history urban-water-supply         how a document was recorded
    guiju history urban-water-supply --json  for other programs

progress-history = Reading the commits
history-begins = this clone holds only a part of the history, from { $since } on; what is older is told as ‘by’. Fetch all of it: git fetch --unshallow
history-event = { $day }  { $event }{ HAS($effect) ->
        [yes] {" "}(takes effect { $effect })
       *[no] {""}
    }  recorded { $recorded }{ HAS($late) ->
        [yes] {", "}late by { $late } days
       *[no] {""}
    }
history-text = {"            "}text { $file }{ HAS($recorded) ->
        [yes] {", "}its present words recorded { $recorded }
       *[no] {""}
    }
history-changed = {"            "}changed { $recorded }
history-removed = {"            "}taken out of the record { $recorded }
history-moved = the folder moved from { $from } to { $to }, { $recorded }
history-deleted = the folder was deleted, { $recorded }
recorded-not-yet = not committed yet
recorded-on = { $day } by { $author } in { $commit }{ HAS($signed) ->
        [yes] {", "}{ $signed }
       *[no] {""}
    }
recorded-or-before = by { $day } at the latest ({ $author }, { $commit }{ HAS($signed) ->
        [yes] {", "}{ $signed }
       *[no] {""}
    })
signed-ssh = SSH signature
signed-pgp = OpenPGP signature
signed-other = another signature

## Changes

cli-value-from = DAY
cli-value-to = DAY
cli-value-known-from = REV|DAY
cli-value-known-to = REV|DAY
cli-changes-about = Show which documents change state between two days, or between two records, and why
cli-changes-arg-from = The first day
cli-changes-arg-to = The second day
cli-changes-arg-known-from = The first record: a branch, tag or commit, or a day [default: the folder as it is]
cli-changes-arg-known-to = The second record: a branch, tag or commit, or a day [default: the folder as it is]
cli-changes-arg-json = Write JSON for other programs
cli-changes-example =
    guiju changes --from 2026-11-24 --to 2027-11-24                          what the coming year brings
    guiju changes --from 2026-10-24 --known-from 2026-10-24 --to 2026-11-24  what changed since last month's site
changes-by-time = { $day }  { $change }  { $title } ({ $id }): { $cause }
changes-by-record = by the record  { $title } ({ $id }): { $before } → { $after }{ HAS($recorded) ->
        [yes] {"; "}recorded { $recorded }
       *[no] {""}
    }{ HAS($removed) ->
        [yes] {"; "}no longer there { $removed }
       *[no] {""}
    }
changes-held = { $status }{ HAS($until) ->
        [yes] {" "}until { $until }
       *[no] {""}
    }
changes-not-recorded = not recorded
changes-total = { $from } to { $to }: { $count } documents change
changes-days-reversed = --to { $to } is before --from { $from }
    .help = exchange the two days

## Verification

cli-value-anchor = FILE
cli-value-write-anchor = FILE
cli-verify-about = Verify that nothing published or recorded was changed or deleted afterwards, that history was not rewritten, and that commits are signed
cli-verify-arg-anchor = Compare with a kept anchor: a file of guiju verify --write-anchor, or the provenance.json of a site
cli-verify-arg-write-anchor = Where all is well, write the last commit and the hash of its register to this file, to be kept outside the repository
cli-verify-arg-json = Write JSON for other programs
cli-verify-example =
    guiju verify                             all of the history, and what is not committed yet
    guiju verify --anchor anchor.json        and compare with an anchor kept before
progress-verifying = Verifying
verify-line = { $documents } documents in { $steps } recordings looked at; { $found }
verify-no-anchor = { $path } is no anchor
    .help = name a file that guiju verify --write-anchor wrote, or the provenance.json of a site built from a commit
verify-anchor-written = written to { $path }; keep it outside the repository

changed-by =
    { HAS($commit) ->
        [yes] {" "}({ $day }, { $author }, { $commit })
       *[no] {" "}(not committed yet)
    }
finding-published-text-changed = the text was changed after its publication, without a correction{ changed-by }
    .help = restore the published text; where it was wrong, add a corrected event; where its content changes, save another text and add an amended or revised event
finding-published-text-removed = a published text is gone{ changed-by }
    .help = restore it from the repository
finding-published-attachment-changed = the attachments of ‘{ $event }’ were changed after the publication, without a correction{ changed-by }
    .help = restore the published ones; where they were wrong, add a corrected event
finding-recorded-event-edited = ‘{ $event }’{ HAS($date) ->
        [yes] {" "}of { $date }
       *[no] {""}
    } was changed after it was recorded: { $keys }{ changed-by }
    .help = restore what was recorded; where it was wrong, add a corrected event whose field names what is changed
finding-recorded-event-removed = ‘{ $event }’{ HAS($date) ->
        [yes] {" "}of { $date }
       *[no] {""}
    } was removed after it was recorded{ changed-by }
    .help = restore the event
finding-recorded-events-reordered = events of one day were put in another order after they were recorded: ‘{ $event }’{ HAS($date) ->
        [yes] {" "}({ $date })
       *[no] {""}
    }{ changed-by }
    .help = restore the order; of two events on one day the upper one came first
finding-effective-day-moved = the day from which ‘{ $event }’ takes effect was changed after the publication{ HAS($was) ->
        [yes] , from { $was }
       *[no] {""}
    }{ HAS($is) ->
        [yes] {" "}to { $is }
       *[no] {""}
    }{ changed-by }
    .help = restore the published day; where it was printed wrong, add a corrected event with field = "effective"
finding-published-facts-changed = ‘{ $key }’ was changed after the publication{ changed-by }
    .help = restore what was published; a new title stands in the amended event that gives it; where it was wrong, add a corrected event
finding-disclosure-withdrawn = a published document is no longer to be disclosed{ changed-by }
    .help = restore its disclosure; if it no longer binds, add an event of its repeal or lapse
finding-published-folder-deleted = the folder of the published document ‘{ $id }’ was deleted{ changed-by }
    .help = restore it from the repository; if it no longer binds, add an event of its repeal or lapse
finding-published-id-changed = a published document has another id: ‘{ $was }’ became ‘{ $id }’, and its address is gone{ changed-by }
    .help = restore the folder's name; an id has nothing to do with the title and does not change with it
finding-history-rewritten = the history holds no commit { $anchor }, which was kept as an anchor: it was rewritten
    .help = get the old history back from another clone; find out who pushed by force
finding-anchor-register-differs = the register of the commit { $anchor } is not the one whose hash was kept
    .help = see whether the anchor file was changed; if an older guiju wrote it, verify with that one
finding-commit-not-signed = a commit is not signed{ changed-by }
    .help = sign with git commit -S; git config commit.gpgsign true signs every commit from now on
finding-signature-not-accepted = the signature of a commit is bad, or its key is not in allowed-signers{ changed-by }
    .help = find out who committed it; if it was one of the office, add the public key to allowed-signers
finding-commit-dated-back = a commit is dated before the one on which it stands ({ $before }){ changed-by }
    .help = check the clock of the machine; what was known on a day follows the order of the main line
key-title = title
key-kind = kind
key-issuers = issuers

## Proof for the public

cli-value-key = KEY
cli-sign-about = Sign the manifest of a site, through ssh-keygen; the key never passes through guiju
cli-sign-arg-folder = The site [default: public in the office folder]
cli-sign-arg-key = The private key, or the public key of one that ssh-agent holds
cli-sign-example =
    guiju build
    guiju sign --key ~/.ssh/id_ed25519       the signature is public/manifest.json.sig
cli-verify-site-about = Verify a copy of a site byte by byte, and name what was changed, is missing or was added
cli-verify-site-arg-folder = The site, or a copy of it
cli-verify-site-arg-key = Verify the signature too: a public key, or a file of allowed signers
cli-verify-site-example =
    guiju verify-site public
    guiju verify-site downloaded --key office.pub
cli-certify-about = Certify what is registered of a document on a day, with hashes; it proves nothing in law
cli-certify-arg-id = The document
cli-certify-arg-as-of = The day
cli-certify-arg-known-at = By what was recorded then: a branch, tag or commit, or a day [default: the last commit]
cli-certify-arg-out = Write it to this folder [default: the current folder]
cli-certify-example =
    guiju certify urban-water-supply --as-of 2026-11-24
    guiju verify-certificate urban-water-supply-2026-11-24.json
cli-verify-certificate-about = Derive a certificate again from the record, and compare every field
cli-verify-certificate-arg-file = The JSON file of the certificate
cli-verify-certificate-example =
    guiju verify-certificate urban-water-supply-2026-11-24.json

sign-done = signed: { $path }
site-changed = changed: { $path }
site-missing = missing: { $path }
site-added = not in the manifest: { $path }
site-other-list = { $path } does not agree with the manifest
site-signed = the manifest is signed by { $name }, and the signature is good
site-not-signed = there is no signature
site-signature-not-accepted = the signature is bad, or was not made by the key that was given
site-signature-not-checked = there is a signature, and it was not checked; name a public key with --key
site-without-signature = there is no signature; whether the manifest itself was exchanged, only one kept elsewhere can tell
site-whole = all { $files } files of the manifest are as it says
site-differs = the manifest has { $files } files; differences: { $differences }
certificate-written = written to { $path }
certificate-not-public = no document ‘{ $id }’ was published by { $day }, so there is no certificate
    .help = only what is committed, published and public is certified; guiju status shows all documents
certificate-true = true: derived again from the record, every field is the same
certificate-false = false: { $why }
certificate-none = { $path } is no certificate
certificate-no-commit = the history holds no commit { $commit }
certificate-no-document = that commit holds no published ‘{ $id }’
certificate-differs =
    { HAS($fields) ->
        [yes] not as the record says: { $fields }
       *[no] not written as it was made
    }
certificate-since = what is registered of this document has changed since; a new certificate says how it stands
