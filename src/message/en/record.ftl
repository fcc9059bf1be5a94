# Recording: a command for each thing that happens, the dialogue, the numbers.

## Groups of commands

cli-group-record = Record what happens
cli-group-look = Look and be reminded
cli-group-texts = Texts
cli-group-publish = Publish and verify
cli-group-other = Other

## What the commands that record have in common

cli-record-arg-id = The documents’ ids, with spaces between them
cli-record-arg-one = The document’s id
cli-record-arg-as-of = Try the statuses on this day; today when left out
cli-record-arg-dry-run = Show the change and write nothing
cli-record-arg-commit = Commit just these files once they are written; other changes are left alone
cli-record-arg-disputed = Why it is recorded although a rule speaks against it; it is written into the event and told at every check from then on
cli-record-arg-part = What belongs to it, as often as needed: notice=PATH for the notice, TITLE=PATH for an attachment
cli-record-arg-gate = Which review: legality, fair-competition, risk, deliberation or approval
cli-record-arg-step = Which step: planned, drafted or submitted
cli-record-arg-draft = Draft the instrument too, under this id: an extension notice, a confirmation, a repeal decision, a notice of lapse
cli-record-arg-draft-number = The number of that instrument; still to be given when left out
cli-record-arg-draft-only = Write the draft of that instrument alone, for review and deliberation, and record nothing
cli-record-arg-instrument-number = The number of an instrument that is not kept here
cli-record-arg-instrument-date = The day of an instrument that is not kept here
cli-record-arg-instrument-issuer = The maker of an instrument that is not kept here
cli-record-arg-instrument = The id of an instrument that is kept here
cli-record-arg-opinions-received = How many opinions came in
cli-record-arg-opinions-record = The path of the paper that lists them
cli-record-arg-effective = The first day of its effect; of an ending the first day on which it no longer binds
cli-record-arg-conclusion = What was concluded; of an evaluation one of continue, extend, amend, revise, repeal, lapse
cli-value-day = DAY
cli-value-moment = MOMENT
cli-value-length = LENGTH
cli-value-count = COUNT
cli-value-path = PATH
cli-value-words = WORDS
cli-value-word = WORD
cli-value-part = NAME=PATH

cli-new-about = Begin a document: its record and a draft
cli-new-arg-id = The document’s id: lower-case letters, digits and hyphens, for good
cli-new-example =
    guiju new water-leak-rules --title 供水管网漏损管理办法 --kind normative --disclosure active
    guiju new                                answer question by question on a terminal
cli-prepare-about = Record that it was planned, drafted or submitted
cli-prepare-example =
    guiju prepare water-leak-rules --step submitted --date 2026-06-22
cli-consult-about = Record a consultation of the public
cli-consult-example =
    guiju consult water-leak-rules --from 2026-05-11 --to 2026-06-10 --where 局门户网站
cli-review-about = Record a review: legality, fair competition, risk, deliberation, approval
cli-review-example =
    guiju review water-leak-rules --gate legality --date 2026-06-29 --conclusion 合法
cli-issue-about = Record the issue
cli-issue-example =
    guiju issue water-leak-rules --date 2026-07-13 --number 江城管示〔2026〕8号 --effective 2026-08-20
cli-publish-about = Record the publication
cli-publish-example =
    guiju publish water-leak-rules --at 2026-07-15T10:00 --where 局门户网站
cli-file-about = Record the filing
cli-file-example =
    guiju file water-leak-rules --date 2026-07-27 --with 江门市司法局 --number unknown --result 准予备案
cli-interpret-about = Record the interpretation
cli-interpret-example =
    guiju interpret water-leak-rules --date 2026-07-16 --record interpretation.md
cli-evaluate-about = Record an evaluation
cli-evaluate-example =
    guiju evaluate water-leak-rules --date 2030-12-16 --conclusion extend --record records/evaluation-2030.md
cli-confirm-about = Record that it was confirmed to remain in force
cli-confirm-example =
    guiju confirm car-wash shop-signs --date 2026-11-16 --draft continuing-notice-2026
cli-extend-about = Record an extension
cli-extend-example =
    guiju extend car-wash shop-signs --date 2026-06-10 --until 2031-07-14 --draft notice-2026
    guiju extend car-wash --date 2026-06-10 --term "5 years" --instrument extension-notice-2026
cli-revise-about = Record a revision: the whole text anew
cli-revise-example =
    guiju revise car-wash --date 2026-09-07 --effective 2026-10-15 --text text/2026-10-15.md
cli-suspend-about = Record a suspension
cli-suspend-example =
    guiju suspend car-wash --date 2026-03-14 --from 2026-03-15 --by 江门市城市管理和综合执法局
cli-resume-about = Record that a suspension ended
cli-resume-example =
    guiju resume car-wash --date 2026-06-01
cli-disapply-about = Record that articles are no longer applied
cli-disapply-example =
    guiju disapply car-wash --date 2026-03-14 --articles 第三条 --articles 第五条
cli-transfer-about = Record that another body has the duty
cli-transfer-example =
    guiju transfer car-wash --date 2026-03-14 --from 市住房和城乡建设局 --to 市城市管理和综合执法局
cli-correct-about = Record a correction
cli-correct-example =
    guiju correct car-wash --date 2026-03-14 --field 第三条 --was 二十日 --is 三十日
cli-repeal-about = Record a repeal, in whole or in part
cli-repeal-example =
    guiju repeal car-wash shop-signs --date 2026-11-20 --effective 2026-12-01 --draft repeal-decision-2026
cli-lapse-about = Record that it was declared lapsed
cli-lapse-example =
    guiju lapse car-wash --date 2026-11-20 --reason 规定任务已完成 --draft lapse-notice-2026
cli-annul-about = Record an annulment
cli-annul-example =
    guiju annul car-wash --date 2026-11-20 --reason 超越职权
cli-value-prefix = WORD
cli-value-skip = NUMBER
cli-numbers-about = Show which numbers are borne, free, passed over, and which comes next
cli-numbers-arg-prefix = Only this word, such as 江城管示
cli-numbers-arg-year = Only this year
cli-numbers-arg-json = Print JSON for other programs
cli-numbers-arg-skip = Record that this number was passed over and will not be used; with --reason
cli-numbers-arg-reason = Why it was passed over
cli-numbers-example =
    guiju numbers --prefix 江城管示 --year 2026
    guiju numbers --skip 江城管示〔2026〕4号 --reason 编号后未印发

## What is missing, and why nothing is written

record-missing = { $flags } is missing
    .help = add it and run again; on a terminal what is left out is asked for
record-broken-off = the dialogue was broken off, nothing was written
record-faulty = the record of ‘{ $id }’ has a fault and was not read
    .help = put it right first: guiju check
record-there-already = ‘{ $id }’ is there already
    .help = an id is used once; choose another
record-file-there = { $path } is there already, nothing was written
record-id-malformed = ‘{ $id }’ cannot be an id
    .help = lower-case letters, digits and hyphens, a letter or digit at both ends, at most 64 characters
record-draft-day = an instrument is drafted for an exact day
    .help = give --date to the day
record-untrue = it cannot have been so, in { $count ->
        [one] one place
       *[other] { $count } places
    }; nothing was written
    .help = compare the days and the rest with the hints above
record-against = a rule speaks against it, in { $count ->
        [one] one place
       *[other] { $count } places
    }; nothing was written
    .help = if it was so all the same, add --disputed "reason"; the reason goes into the record and is told at every check
record-nothing-disputed = no rule speaks against it, the reason is not written
record-disputed = a rule speaks against it, in { $count ->
        [one] one place
       *[other] { $count } places
    }; the reason was put into the event and is told at every check

## The change as it is shown

record-standing =
    { $status }{ HAS($until) ->
        [yes] {" "}until { $until }
       *[no] { "" }
    }{ HAS($change) ->
        [yes] , { $day } { $change }
       *[no] { "" }
    }
record-turn = { $id } ({ $day }): { $before } → { $after }
record-same = { $id } ({ $day }): { $before }, as before
record-noted = also: { $path } { $message } [{ $code }]
record-dry-run = only shown, nothing was written
record-left = nothing was written
record-written = { $files ->
        [one] one file
       *[other] { $files } files
    } written: { $paths }
record-committed = committed { $commit }: { $subject }

## What a commit says

commit-recorded =
    { $count ->
        [one] Record: { $event }, { $title }
       *[other] Record: { $event }, { $title } and others, { $count } documents
    }
commit-new = Begin { $title }
commit-drafted = Draft { $title }
commit-line = { $id }: { $day } { $event }; { $before } → { $after }
commit-line-same = { $id }: { $day } { $event }; { $before }, as before
commit-disputed = disputed: { $why }

## The dialogue

ask-how = answer line by line; Enter takes what stands in brackets, - leaves it out, a number in a list can be written instead
ask =
    { HAS($offer) ->
        [yes] { $what } [{ $offer }]:
       *[no] { $what }:
    }
ask-offer =
    { HAS($meaning) ->
        [yes] { "  " }{ $number } { $words } { $meaning }
       *[no] { "  " }{ $number } { $words }
    }
ask-again = ‘{ $words }’ cannot stand there
ask-needed = this cannot be left out
ask-nearest = did you mean { $nearest }
ask-id = which document, by its id
ask-ids = which documents, by their ids, with spaces between them
ask-new-id = the id of the new document: lower-case letters, digits and hyphens
ask-gate = which review
ask-step = which step
ask-draft = to draft the instrument too, its id
ask-draft-number = its number
ask-consulted-from = the first day
ask-consulted-to = the last day
ask-consulted-text = the draft that was shown
ask-suspended-from = from which day
ask-resumed-from = from which day
ask-disapplied-from = from which day
ask-transferred-from = the body that had the duty
ask-transferred-to = the body that has it from then on
ask-repealed-effective = the first day on which it no longer binds
ask-lapsed-effective = the first day on which it no longer binds
ask-annulled-effective = the first day on which it no longer binds
ask-disputed = to record it all the same, the reason; Enter records nothing
ask-agree = write this, y for yes:

## Numbers

numbers-series = { $name } borne { $used }, free { $free }, passed over { $skipped }
numbers-used = { $number }  { $by }
numbers-free = { $number }  free, no document bears it
numbers-skipped = { $number }  passed over: { $why }
numbers-skipped-and-used = { $number }  twice: passed over ({ $why }), and borne by { $by }
numbers-twice = { $number }  twice: { $by }
numbers-elsewhere = { $title } (not kept here)
numbers-next = next: { $number }
numbers-malformed = ‘{ $number }’ is no number of a document
    .help = write it as 江城管示〔2026〕4号
numbers-taken = { $number } is borne or passed over already
numbers-written = { $number } is passed over, as { $file } says
usage-moment = ‘{ $value }’ is no day and no moment
    .help = write 2027-01-01 or 2027-01-01T09:30
usage-length = ‘{ $value }’ is no length
    .help = write "5 years" or "18 months"
