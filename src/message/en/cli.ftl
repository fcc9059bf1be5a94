# Words of the command line: help, wrong usage, the layout of findings, progress, what each command says at its end.

## Help

cli-about = Look after normative documents: what binds today, what falls due, and a public site that says so
cli-example =
    guiju init our-documents                 make an office folder
    guiju status                             see what each document is today, and what is owed
    guiju build                              build the public site
cli-arg-lang = Speak Chinese (zh) or English (en) [default: the system's language, else Chinese]
cli-arg-directory = Work in this office folder, where guiju.toml is [default: the current folder]
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-value-lang = LANGUAGE
cli-value-directory = FOLDER
cli-value-out = FOLDER
cli-value-as-of = DAY
cli-value-id = ID
cli-value-format = FORMAT
cli-value-deny = LEVEL
cli-value-folder = FOLDER
cli-value-command = COMMAND
cli-value-options = OPTIONS

cli-build-about = Build the public site
cli-build-arg-out = Write the site here [default: public in the office folder]
cli-build-arg-as-of = Build for this day, such as 2027-01-01 [default: today]
cli-build-arg-keep-going = Build in spite of errors; withhold the pages of the documents concerned and name them
cli-build-example =
    guiju build                              build for today, into public
    guiju build --as-of 2027-01-01 --out new see how it will look on New Year's Day

cli-status-about = Show what documents are on a day, until when, and what is owed
cli-status-arg-id = Show this document alone, and say why
cli-status-arg-as-of = Answer for this day, past or future [default: today]
cli-status-arg-json = Write JSON for other programs
cli-status-example =
    guiju status                             all documents
    guiju status urban-water-supply          all about one document
    guiju status --as-of 2027-01-01          how things will stand on New Year's Day

cli-check-about = Check that the record is sound and that the rules were followed
cli-check-arg-format = Show the findings for people (human), for programs (json), as SARIF 2.1.0 (sarif), as annotations of GitHub Actions (github) or as a Code Quality report of GitLab (gitlab) [default: human]
cli-check-arg-as-of = Check for this day [default: today]
cli-check-arg-deny = With warnings: exit with 1 when there is a warning
cli-check-example =
    guiju check                              check all documents
    guiju check --deny warnings              in automation, stop at a warning

cli-value-code = CODE
cli-explain-about = Explain what a rule asks, why, where it comes from, and how a finding is accepted
cli-explain-arg-code = Explain this code [default: list all codes]
cli-explain-arg-all = Explain every code, as one Markdown page
cli-explain-example =
    guiju explain                            list all codes
    guiju explain evaluation-due             explain one

cli-init-about = Make a new office folder with one example in it
cli-init-arg-folder = Make it here; the folder must be empty or new [default: the office folder]
cli-value-ci = FORGE
cli-init-arg-ci = Write the files of this forge: github, gitlab or gitee; an office that is there already gets them too, unless one is there
cli-init-example =
    guiju init our-documents
    guiju -C our-documents build
    guiju -C our-documents init --ci github  add the jobs that check, build and remind

cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-common = Common options
cli-heading-example = Examples:

## Wrong usage

usage-unknown-argument = there is no argument ‘{ $arg }’
    .help =
    { HAS($nearest) ->
        [yes] did you mean { $nearest }
       *[no] see --help for those there are
    }
usage-unknown-command = there is no command ‘{ $arg }’
    .help =
    { HAS($nearest) ->
        [yes] did you mean { $nearest }
       *[no] see --help for those there are
    }
usage-value =
    { HAS($value) ->
        [yes] { $arg } cannot be ‘{ $value }’
       *[no] { $arg } needs a value
    }
    .help =
    { HAS($allowed) ->
        [yes] write { $allowed }
       *[no] { HAS($nearest) ->
            [yes] did you mean { $nearest }
           *[no] see --help for how to write it
        }
    }
usage-day = ‘{ $value }’ is not a day
    .help = write 2027-01-01
usage-lang = there is no language ‘{ $value }’
    .help = write zh or en
usage-too-many-values = { $arg } takes no value such as ‘{ $value }’
    .help = leave out the equals sign and what follows it
usage-conflict = { $arg } can be given once, or not together with { $other }
    .help = leave out one of them
usage-missing = { $arg } is missing
    .help = see --help for how to write it
usage-not-utf8 = an argument is not encoded in UTF-8
    .help = use a terminal, or a folder name, in UTF-8
usage-other = the command cannot be understood
    .help = see --help for how to write it

## Findings on the screen

level-error = error
level-warning = warning
level-info = info
level-help = help
family-integrity = Errors of the record
family-compliance = What law and practice ask for
report-summary = { $documents ->
        [one] { $documents } document looked at
       *[other] { $documents } documents looked at
    }{ HAS($skipped) ->
        [yes] , { $skipped } not readable
       *[no] { "" }
    }
report-line = { $looked-at }; { $found }
report-clean = nothing found
report-counts = errors: { $errors }, warnings: { $warnings }
report-counts-with-infos = errors: { $errors }, warnings: { $warnings }, infos: { $infos }
report-skipped = not readable: { $paths }
report-denied = --deny warnings: a warning counts as an error

## Days

day-of-demonstration = demonstration: answers are for the pinned day { $day }; --as-of names another

## Progress

progress-reading = reading the documents
progress-checking = checking
progress-building = building pages
progress-publishing = putting the new site in place

## Build

build-done = { $files ->
        [one] wrote { $files } file to { $out }, as of { $day }
       *[other] wrote { $files } files to { $out }, as of { $day }
    }
build-unchanged = nothing changed: { $out } holds { $files } files as of { $day } already
build-stopped = { $errors ->
        [one] nothing was built because of { $errors } error; the old site is untouched
       *[other] nothing was built because of { $errors } errors; the old site is untouched
    }
    .help = correct them and run again; when other documents are urgent, add --keep-going
build-withheld = pages withheld because of errors ({ $count }): { $paths }
build-compliance = law and practice ask for more in at least { $count } places; see guiju check
build-look = open { $page } in a browser

## Init

init-done = made { $path }
init-next = Next:
init-next-check = check the record
init-next-status = see what is owed
init-next-build = build the site into public

## What the office accepts, and what is known

report-accepted = Accepted by the office
report-accepted-line = { $path }: { $message } [{ $code }]: { $why }{ HAS($by) ->
        [yes] {" "}({ $by }{ HAS($until) ->
            [yes] , until { $until }
           *[no] {""}
        })
       *[no] { HAS($until) ->
            [yes] {" "}(until { $until })
           *[no] {""}
        }
    }
report-accepted-count = accepted by the office: { $count }
report-known-count = known from office/baseline.toml: { $count }
baseline-first-line = Findings that were there when the baseline was written; guiju check tells only what is new. Written by guiju check --write-baseline
baseline-written = { $known ->
        [one] wrote one finding to { $file }; from now on only new ones are told
       *[other] wrote { $known } findings to { $file }; from now on only new ones are told
    }
baseline-errors = errors are never taken into it and remain to be corrected: { $errors }
cli-check-arg-write-baseline = Write what is found now to office/baseline.toml, so that only new findings are told from then on; errors stay out of it
cli-check-arg-fix = Put right what is certain in document.toml (brackets of a number, order of keys and events, stray spaces) and in drafts of what is not issued yet (marks and brackets of half width, hidden characters, spaces that set lines in), show each change, then check
fix-nothing = nothing to put right
fix-done = { $files ->
        [one] put right one file; { $command } shows it again
       *[other] put right { $files } files; { $command } shows them again
    }

## What other programs read

report-one-line = { $message }{ HAS($label) ->
        [yes] : { $label }
       *[no] {""}
    }{ HAS($help) ->
        [yes] ; { $help }
       *[no] {""}
    }

## A change

cli-value-changed-since = REVISION
cli-check-arg-changed-since = Tell only what the change since this branch, tag or commit touched, and every error; all is checked as always
report-outside-count = outside the change since { $revision } and not told: { $count }
report-change-concerns-all = the change touches { $file }, which concerns every document; everything is told
## Editors, completion, manual

written = Wrote { $out }: { $files } changed, { $kept } as they were
cli-value-file = FILE
cli-value-shell = SHELL
cli-schema-about = Give editors a JSON Schema: what may stand in each TOML file
cli-schema-arg-file = This one alone: document, office, profile, calendar or law [default: list them]
cli-schema-arg-out = Write to this folder, only what changed [default: print]
cli-schema-example =
    guiju schema document                    print that of document.toml
    guiju schema --out office/schema         renew them all after an upgrade
cli-value-template = TEMPLATE
cli-templates-about = List the templates of the site; show one, or the data it gets, or write it to site-templates/ for changing
cli-templates-arg-template = This one alone [default: list them]
cli-templates-arg-fields = Show the data it gets
cli-templates-arg-write = Write it to site-templates/; what is there is never overwritten
cli-templates-example =
    guiju templates                          list them
    guiju templates document.html --fields   the data of a document's page
    guiju templates site.css --write         a copy for changing
templates-own = { " " }(the office has its own)
templates-there = { $path } is there already and was not overwritten
    .help = to begin anew, move it away first
templates-written = Wrote { $path }; once it is moved away, the built-in one is used again
template-layout-html = what every page has: head, columns, where the page stands, foot
template-list-html = the documents of a column
template-list-row-html = a document in a list
template-changes-html = what changed
template-topics-html = all topics
template-topic-html = the documents of a topic
template-interpretations-html = interpretations
template-consultations-html = consultations of the public
template-year-ahead-html = all terms as bars on one axis of years
template-evaluations-html = evaluations
template-site-map-html = the map of the site
template-accessibility-html = the statement on accessibility
template-gone-html = an address that is given up or withheld
template-data-html = what there is for programs
template-search-html = the page of the search
template-search-js = the script of the search
template-lists-js = the script that narrows and sorts a list
template-document-html = a document: state, facts, actions, text, relations, life
template-version-html = another text of a document
template-comparison-html = two neighbouring texts compared
template-sheet-html = a comparison as a page of its own
template-guide-html = how to read the column
template-verify-html = how to verify the column
template-certificate-html = a certificate of what is registered
template-404-html = a page that was not found
template-pieces-html = small pieces that several pages share
template-site-css = the look
template-site-js = the script: states that change on their day, larger text, copied citations
cli-completions-about = Print the script with which a shell completes commands
cli-completions-arg-shell = The shell: bash, zsh, fish, elvish or powershell
cli-completions-example =
    guiju completions bash > ~/.local/share/bash-completion/completions/guiju
    guiju completions fish > ~/.config/fish/completions/guiju.fish
cli-man-about = Write the manual, a page for each command
cli-man-arg-out = Write to this folder, only what changed
cli-man-example =
    guiju man --out ~/.local/share/man/man1
    guiju --lang zh man --out man            the manual in Chinese
man-manual = Manual of guiju
man-name = NAME
man-synopsis = SYNOPSIS

## The history of the record

cli-value-known-at = REV|DAY
cli-status-arg-known-at = Answer by what was recorded then: a branch, tag or commit, or a day (what was recorded by its end); goes with --as-of [default: the folder as it is]
cli-build-arg-known-at = Build from what was recorded then: a branch, tag or commit, or a day (what was recorded by its end); goes with --as-of [default: the folder as it is]
known-by-commit = as recorded by the commit { $commit } of { $day }
## Reminders, acknowledgements, plans

cli-value-since = DAY
cli-value-responsible = UNIT
cli-value-channel = CHANNEL
cli-value-confirm = RUN
cli-value-fewer-because = REASON
cli-value-obligation = OBLIGATION
cli-value-until = DAY
cli-value-reason = REASON
cli-value-year = YEAR
cli-remind-about = Tell what falls due: whose it is, by when, why, and what to write next
cli-remind-arg-as-of = Remind as of this day [default: today]
cli-remind-arg-since = Set the ledger aside and tell what became due, came nearer or fell overdue since this day
cli-remind-arg-responsible = Tell what is this unit's responsibility alone
cli-remind-arg-channel = Tell what concerns the units that are reminded on this channel, as [[contact]] in guiju.toml names it
cli-remind-arg-format = Write it as human, markdown, json, github (annotations), gitlab (Code Quality), wecom, dingtalk or feishu (bodies for their robots), oa (text to paste), csv (for Excel), email (with a calendar), ics, run (its name alone), channels (those to post to, - for none) or working-day (yes or no) [default: human]
cli-remind-arg-confirm = Record in office/reminders.toml that the messages of this run went out; what is not confirmed is told again
cli-remind-arg-fewer-because = Say why there are fewer documents than in the last confirmed run
cli-remind-example =
    guiju remind                             what is to be told today
    guiju remind --responsible 供水管理科    one unit's part of it
    guiju remind --format wecom              a body for a robot of WeCom
    guiju remind --confirm 2026-11-24-0a1b2c3d4e
cli-ack-about = Take note of an obligation, with a reason, and hear no more of it until a day; it still has to be met
cli-ack-arg-obligation = The obligation, such as urban-water-use/evaluate@2026-07-14
cli-ack-arg-until = The last day of silence; it lies before the document's last valid day
cli-ack-arg-reason = Why
cli-ack-arg-as-of = Act as of this day [default: today]
cli-ack-example =
    guiju ack urban-water-use/evaluate@2026-07-14 --until 2026-01-10 --reason "on the agenda of 9 January"
cli-plan-about = Plan a year: the evaluations and ends of each month and unit, and an earlier order where a month has too many
cli-plan-arg-year = The year [default: next year]
cli-plan-arg-format = Write it as human, markdown, json, svg (a chart) or ics (a calendar) [default: human]
cli-plan-arg-as-of = Plan by the record as of this day [default: today]
cli-plan-example =
    guiju plan --year 2027                   the year 2027
    guiju plan --year 2027 --format svg > 2027.svg
init-ci-done = Wrote the jobs: { $paths }
init-ci-there = { $path } is there already; no file was written
    .help = move it away first, or change it by hand as docs/ci.md says
