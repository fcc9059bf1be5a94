# Words of guiju remind, ack and plan.

## Matters

topic-publish = publication
topic-interpret = interpretation
topic-file = filing
topic-evaluate = evaluation before the term ends
topic-evaluate-periodically = periodic evaluation
topic-decide = decision before the term ends
topic-reissue = publication of the document that takes its place
topic-ends = last valid day
topic-lapsed = the term has ended, it has lapsed
topic-review = review of a local standard
topic-basis = 《{ $about }》, which it rests on, has changed
topic-opinions = record of what a consultation brought
topic-exception = an accepted exception ends ({ $about })
topic-baseline = a known finding reaches its day ({ $about })
topic-calendar = the notice of working days for { $about } is not recorded

stage-open = can be done
stage-due = due soon
stage-last-days = in its last days
stage-overdue = overdue
stage-happened = came about

ground-ends = the document's own term, or an ending that is announced
ground-lapsed = the document's own term
ground-exception = until of [[accepted]] in document.toml
ground-baseline = until in office/baseline.toml
ground-decide = an evaluation is made so that something is decided
ground-basis = what it rests on has changed
ground-publish = the number of the profile
ground-interpret = the number of the profile
ground-file = the number of the profile
ground-evaluate = the number of the profile
ground-evaluate-periodically = the number of the profile
ground-reissue = the number of the profile
ground-review = the number of the profile
ground-opinions = the number of the profile
ground-calendar = the number of the profile

next-publish = once published, add a type = "published" event with at to { $path }
next-interpret = once it is out, add a type = "interpreted" event with date and record to { $path }
next-file = once filed, add a type = "filed" event with date and with to { $path }
next-evaluate = once evaluated, add a type = "evaluated" event with date, conclusion and record to { $path }
next-evaluate-periodically = once evaluated, add a type = "evaluated" event with date, conclusion and record to { $path }
next-decide = record the decision in { $path }: "extended" with until, "amended", "revised" or "repealed", or "evaluated" with conclusion = "lapse" where it is to end
next-reissue = once the new document is published, add a type = "repealed" event with successor to { $path }
next-ends = guiju status { $id } says why; what is to go on is extended or made anew before this day
next-lapsed = the site shows it as lapsed from that day; guiju status { $id } says why, guiju check whether a decision is recorded
next-review = once reviewed, add a type = "evaluated" event with date, conclusion and record to { $path }
next-basis = read it against what changed: where nothing is to be done, add "evaluated" with conclusion = "continue" and record to { $path }; else amend it and add "amended" or "revised"
next-opinions = write opinions = { "{" } received = …, adopted = …, record = "…" { "}" } into the consulted event in { $path }
next-exception = look again: what still stands gets a new until and a reason in { $path }, what does not is removed; then guiju check
next-baseline = put it right, or change until in { $path }; then guiju check
next-calendar = write { $path } from the notice of the State Council

## One run

remind-title = { $office }: what falls due
remind-addressed = To the responsible units:
remind-subject = What falls due ({ $day }, { $count } matters)
remind-unit-none = the office as a whole, or no unit named
remind-ordinal = { $number }. { "" }
remind-looked = { $day }: looked at { $documents } documents{ HAS($skipped) ->
        [yes] , { $skipped } of which have a fault and are left out; guiju check says which
       *[no] { "" }
    }
remind-nothing = Nothing is to be done
remind-stage-count = { $count } { $stage }
remind-counts = { $count } matters are open: { $counts }
remind-now = { $told } told now{ HAS($silent) ->
        [yes] , { $silent } told before
       *[no] { "" }
    }{ HAS($acknowledged) ->
        [yes] { " " }({ $acknowledged } of them acknowledged)
       *[no] { "" }
    }
remind-nothing-new = Nothing new to tell, { $silent } were told before{ HAS($acknowledged) ->
        [yes] { " " }({ $acknowledged } of them acknowledged)
       *[no] { "" }
    }
remind-accepted = { $count } are left out because the office accepts them
remind-fewer = There are fewer documents: { $documents } now, { $before } in the run confirmed for { $day }
remind-more = { $count } more are not listed; guiju remind --format csv has them all
remind-run = Once the messages are out, run guiju remind --confirm { $run }; what is not confirmed is told again
remind-when = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } left{ HAS($working) ->
        [yes] { " " }({ $working ->
        [one] { $working } working day
       *[other] { $working } working days
    })
       *[no] { "" }
    }, due on { $due }{ HAS($act-by) ->
        [yes] , which is no working day: act by { $act-by }
       *[no] { "" }
    }
remind-when-today = due today ({ $due }){ HAS($act-by) ->
        [yes] , which is no working day
       *[no] { "" }
    }
remind-when-overdue = overdue by { $days ->
        [one] { $days } day
       *[other] { $days } days
    }{ HAS($working) ->
        [yes] { " " }({ $working ->
        [one] { $working } working day
       *[other] { $working } working days
    })
       *[no] { "" }
    }, due on { $due }
remind-when-happened = last valid day { $due }
remind-when-no-day = since { $opens }, no day is set
remind-why = Why: { $source }{ HAS($unsure) ->
        [yes] { " " }(to be verified)
       *[no] { "" }
    }{ HAS($elsewhere) ->
        [yes] { " " }(practice of another place, for information)
       *[no] { "" }
    }
remind-line = { $what }: { $title }
remind-sentence = { $line }. { $when }; { $why }; { $next }
remind-short = { $line }, { $when }
remind-short-with-next = { $line }, { $when }; { $next }
remind-column-unit = responsible unit
remind-column-title = document
remind-column-id = id
remind-column-what = matter
remind-column-stage = state
remind-column-due = due
remind-column-act-by = act by
remind-column-days = days left
remind-column-working-days = working days left
remind-column-opens = can be done from
remind-column-why = why
remind-column-next-step = what to do
remind-column-obligation = obligation
remind-ledger-first-line = Ledger of reminders: what was told and confirmed, and what is acknowledged. Written by guiju remind --confirm and guiju ack
remind-ledger-broken = office/reminders.toml cannot be read and is left as it is; this run has no ledger and tells everything again
    .help = put it right or take it back from the repository; where that cannot be done delete it, and everything is told once more
remind-confirmed = Confirmed { $run }: { $count } matters, written to { $file }
remind-confirmed-before = { $run } is confirmed already, nothing changed
remind-run-malformed = “{ $run }” is no name of a run
    .help = guiju remind --format run prints it
remind-run-other = Not confirmed: the run is now { $now }, not { $run }; the record or the ledger changed after the messages went out
    .help = run guiju remind again and confirm the new name once its messages are out; what is not confirmed is told again
remind-fewer-refused = There are fewer documents: { $documents } now, { $before } in the run confirmed for { $day }
    .help = find out which are gone (git log --diff-filter=D -- documents); where it is right, add --fewer-because "the reason"
remind-broken = The record has { $errors } errors, and the documents concerned are left out: guiju check
remind-channel-unknown = guiju.toml has no channel “{ $channel }”
    .help = there are: { $channels }
remind-unit-unknown = no document is the responsibility of “{ $unit }”
    .help = there are: { $units }

## Acknowledging

ack-done = Acknowledged { $id } until { $until }; what is not done by then is told again
ack-no-such-matter = no matter is called “{ $id }”
    .help =
    { HAS($nearest) ->
        [yes] did you mean { $nearest }?
       *[no] guiju remind --format json lists them all
    }
ack-no-reason = no reason is given
    .help = write --reason "on the agenda of next month's meeting"
ack-not-ahead = { $until } is not after today ({ $day })
    .help = write a later day
ack-past-the-end = { $until } reaches the end of the term: the last valid day is { $ends }
    .help = at the latest the day before { $ends }; the decision has to be taken before
ack-happened = this has come about; it is told once, and nothing can be put off
    .help = nothing to do; after guiju remind --confirm it is silent

## A year

plan-title = { $office }: evaluations and ends of { $year }
plan-looked = Looked at { $documents } documents on { $day }
plan-counts = { $evaluations } evaluations are due in { $year }, { $ends } documents end
plan-overdue = { $count } evaluations were due before { $year } and are not done; they come first
plan-crowded = { $month } has { $evaluations } evaluations, too many for one month (at most { $bearable } are reasonable)
plan-no-earlier = None can be done earlier: their windows are not open yet
plan-moves = Can be done earlier:
plan-move = { $month }: { $title } ({ $unit }), due { $due }, possible from { $opens }
plan-more = { $count } more; --format markdown has all
plan-month = { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
plan-sum = total
plan-legend = evaluations/ends; · is none
plan-task = { $due } { $what }: { $title } ({ $unit })
plan-bar-evaluations = evaluations due
plan-bar-ends = documents that end
plan-bar-crowded = crowded month
