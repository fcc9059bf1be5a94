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
