# What a check finds. Each: a phrase that states the fact; a label for what was expected; a help line for what to write.
# HAS($x) is yes when the value is given and says something; a term is also there as $x-key.

## Reading

finding-not-utf8 =
    { HAS($encoding) ->
        [yes] { $encoding ->
            [unknown] the text is not encoded in UTF-8
           *[other] the text is encoded in { $encoding }, not in UTF-8
        }
       *[no] the text is not encoded in UTF-8
    }
    .help = open it in the program it came from and save it as UTF-8
finding-file-unreadable = cannot be read: { $reason }
    .help = check the permissions, or restore it from the repository
finding-event-twice = recorded twice: { $event }
    .label = a document has one { $event }
    .help = keep one; what was issued anew is another document with a folder of its own
finding-history-unreadable = the repository cannot be read, so nobody can say whether a folder was deleted
    .help = run git status in the office folder to see why: { $reason }
finding-path-leaves-folder = the path leads out of the folder
    .label = ‘{ $value }’ is not in the folder it belongs to
    .help = put it into the folder and write a relative path such as "text/2026-01-01.md"
finding-link-not-followed = what the symbolic link points to was not read
    .label = this is a symbolic link
    .help = put the content itself in place of the link
finding-name-twin = the name differs from ‘{ $other }’ only in case or in the form of its characters
    .related = the other name
    .help = rename one or keep only one; on Windows and macOS one overwrites the other
finding-folder-without-record = the folder has no document.toml
    .help = add document.toml; move what belongs to no document out of documents/
finding-id-malformed = ‘{ $id }’ cannot be an id
    .label = expected lower-case letters, digits and hyphens
    .help = rename the folder in the manner of urban-water-supply, with at most 64 characters
finding-id-twice = the id ‘{ $id }’ already belongs to { $other }
    .related = the document that had the id first
    .help = an id never changes; give the later document another folder name
finding-file-missing = { $file } is not there
    .label = the folder has no such path
    .help = add it or correct the path; case matters
finding-record-published = a working paper is named as public content
    .label = { $file } lies in records/, which is not published
    .help = if it is to be public, move it to text/ or attachments/ and write the new path
finding-toml-syntax = this is not TOML
    .label = { $reason }
    .help = correct this place and check again; what follows has not been read
finding-template-broken = the template cannot be used
    .label = { $reason }
    .help = correct this place; guiju templates { $name } --fields shows what data there is; once the file is moved out of site-templates/, the built-in one is used
finding-template-unused = no page uses { $name }
    .help = used are { $names }, and the .html files that these templates include
finding-unknown-key =
    { HAS($table) ->
        [yes] { $table } has no ‘{ $key }’
       *[no] there is no ‘{ $key }’ here
    }
    .label =
    { HAS($never) ->
        [yes] { $never }
       *[no] { HAS($nearest) ->
            [yes] did you mean { $nearest }
           *[no] no key of this name is known
        }
    }
    .help =
    { HAS($never) ->
        [yes] { $never-key ->
            [never-status] remove it; for what was repealed or declared lapsed, add an event with type = "repealed" or "lapsed"; the end of a term needs none
           *[other] remove it; a change of the text is no extension: add an event with type = "amended" or "revised"
        }
       *[no] { HAS($nearest) ->
            [yes] write { $nearest }
           *[no] remove it; to keep it, make it a comment that begins with #
        }
    }
finding-wrong-type = the value of ‘{ $key }’ is of another type
    .label = expected { $expected }
    .help =
    { $expected-key ->
        [type-text] put it in double quotes: { $key } = "…"
        [type-texts] write { $key } = ["…", "…"]
        [type-id] write { $key } = "id"
        [type-path] write { $key } = "text/2026-01-01.md"
        [type-tables] write { $key } = [{ "{" } … { "}" }]
        [type-instrument] write { $key } = "id" or { $key } = { "{" } title = "…" { "}" }
        [type-count] write digits without quotes
        [type-flag] write { $key } = true or { $key } = false
        [type-list] put it in brackets: { $key } = ["…", "…"]
        [type-day] write { $key } = 2026-07-14
        [type-moment] write { $key } = 2026-07-14T09:30:00 or { $key } = 2026-07-14
        [type-length] write { $key } = "5 years" or "18 months"
        [type-number] write digits without quotes
        [type-boolean] write { $key } = true or { $key } = false
        [type-table] write { "{" } name = value { "}" }
       *[other] write { $expected }
    }
finding-missing-key = ‘{ $key }’ is missing
    .label =
    { HAS($table) ->
        [yes] { $table } needs { $key }
       *[no] expected { $key } here
    }
    .help =
    { $key ->
        [title] write title = "…", the name without brackets or marks
        [kind] write kind = "normative" for an administrative normative document
        [issuers] write issuers = ["full name of the issuing body"]
        [disclosure] write disclosure = "active" for a document to be made public
        [disclosure-basis] name the ground for not disclosing it, or only in part
        [type] write the type of the event, such as type = "issued"
        [date] write date = 2026-07-14, or "unknown" when nobody has looked it up
        [at] write at = 2026-07-14, or "unknown" when nobody has looked it up
        [from] write from = 2026-07-14, or "unknown" when nobody has looked it up
       *[other] add { $key } = …
    }
finding-value-not-allowed =
    { HAS($value) ->
        [yes] ‘{ $key }’ cannot be ‘{ $value }’
       *[no] ‘{ $key }’ is empty
    }
    .label =
    { HAS($nearest) ->
        [yes] did you mean { $nearest }
       *[no] { HAS($allowed) ->
            [yes] expected { $allowed }
           *[no] expected some words
        }
    }
    .help =
    { HAS($allowed) ->
        [yes] { HAS($nearest) ->
            [yes] write { $nearest }; allowed are { $allowed }
           *[no] write one of these
        }
       *[no] write something, or remove the key
    }
finding-day-malformed = ‘{ $value }’ is not a day
    .label = { $key } should be a day such as 2026-07-14
    .help = write "2026-07" when only the month is known, "2026" for the year, "unknown" when nobody has looked it up
finding-length-malformed = ‘{ $value }’ is not a length of time
    .label = { $key } should be a number of years or months
    .help = write "5 years" or "18 months"
finding-number-out-of-range = the number of ‘{ $key }’ is out of range
    .label = too large or too small
    .help = check it and correct it
finding-profile-unknown = there is no profile named ‘{ $name }’
    .label = the built-in one is guangdong
    .help = write use = "guangdong"; numbers of this office's own go into profile.toml
finding-demonstration-day-outside-demonstration = a day is pinned on a site that is no demonstration
    .label = only for sites with demonstration = true
    .help = remove demonstration-day; while the site is a demonstration, write demonstration = true
finding-calendar-year-missing = the working-day calendar has no year { $year }
    .help = enter the State Council's holiday notice in calendar/{ $year }.toml; until then no term of working days is counted into that year

## Rules

finding-title-rank = a { $kind } is called { $word }
    .label = { $word } is a name of laws and regulations
    .help = compare with the original; it is to be called 规定, 办法, 细则 or the like
finding-validity-end-date = the stated last valid day differs from the one counted from the term
    .label = { $length } come to { $computed }
    .help = check the text, which prevails; write until = { $computed }, or remove the key that differs from it
finding-days-in-order = { $later } comes before { $earlier }
    .label = { $later } on { $second }, { $earlier } on { $first }
    .related = { $earlier } on { $first }
    .help = check both days against the original
finding-term-stated = no term is stated
    .label = what was issued since { $since } must state one
    .help = if the text states it, record it as term or until; if it does not, accept the finding with the reason
finding-term-cap = the term is longer than { $cap }
    .label =
    { HAS($length) ->
        [yes] { $length } recorded, usually at most { $cap }
       *[no] usually at most { $cap } from the commencement
    }
    .help = check it against the text; if that says so, accept the finding with the reason
finding-trial-term-cap = called 暂行 or 试行, with a term longer than { $cap }
    .label =
    { HAS($length) ->
        [yes] { $length } recorded, for a trial usually at most { $cap }
       *[no] for a trial usually at most { $cap } from the commencement
    }
    .help = check it against the text; if that says so, accept the finding with the reason
finding-notice-term-cap = a 通告 with a term longer than { $cap }
    .label =
    { HAS($length) ->
        [yes] { $length } recorded, for a 通告 usually at most { $cap }
       *[no] for a 通告 usually at most { $cap } from the commencement
    }
    .help = check it against the text; if that says so, accept the finding with the reason
finding-term-of-lasting-kind = of a kind that does not lapse ({ $kind }), and recorded with a term
    .label =
    { $event-key ->
        [event-extended] without a term there is nothing to extend
       *[other] recorded here, this counts for nothing
    }
    .help =
    { $kind-key ->
        [kind-plan] the years of a plan are no validity: remove it; if the document itself states a term, check kind
       *[other] remove it; if the text itself states a term, check kind, such as normative or policy
    }
finding-document-number-form = the document number ‘{ $number }’ is not in the official form
    .label = { $form }
    .help =
    { HAS($suggestion) ->
        [yes] write { $suggestion }; if it was issued like this, keep it as printed
       *[no] write body code, 〔year〕, serial and 号; if it was issued like this, keep it as printed
    }
finding-document-number-unique = the { $what } { $number } also belongs to { $other }
    .label = one { $what } belongs to one document
    .related = the { $what } of the other document
    .help = correct one of them from the original
finding-facts-unknown =
    { $count ->
        [one] { $count } fact that nobody has looked up
       *[other] { $count } facts that nobody has looked up
    }
    .label = unknown: { $keys }
    .help = write them once they are looked up; "2021-07" for a month, "2021" for a year; "none" for what does not exist
finding-relation-target =
    { $key ->
        [law] laws/ has no ‘{ $id }’
       *[other] no document has the id ‘{ $id }’
    }
    .label =
    { HAS($nearest) ->
        [yes] did you mean { $nearest }
       *[no] { $key ->
            [law] laws/ has no such id
           *[other] documents/ has no such id
        }
    }
    .help =
    { HAS($nearest) ->
        [yes] write { $key } = "{ $nearest }"
       *[no] { $key ->
            [law] add laws/{ $id }.toml
            [instrument] for one that is not kept here, write instrument = { "{" } title = "…", number = "…" { "}" }
           *[other] add the document, or correct the id
        }
    }
finding-extension-after-lapse = the extension came after the last valid day
    .label = valid until { $last }, extended on { $extended }
    .help =
    { HAS($disputed) ->
        [yes] the status stays lapsed; the reason recorded: { $disputed }
       *[no] a late extension revives nothing; issue the document anew if it is still needed, or write disputed = "reason"
    }
finding-extension-instrument =
    { $form-key ->
        [form-not-named] the extension does not name its instrument
        [form-not-issued] the instrument of the extension is not issued yet
        [form-no-number] the instrument of the extension has no number
        [form-no-day] the instrument of the extension has no day
       *[other] the extension is older than its instrument
    }
    .label =
    { $form-key ->
        [form-not-named] an extension needs a notice or decision that can be looked up
        [form-younger] the instrument is of { $day }
       *[other] a number and a day are expected
    }
    .help =
    { $form-key ->
        [form-not-named] write instrument = "id"; for one that is not kept here, write instrument = { "{" } title = "…", number = "…", date = 2026-06-10 { "}" }
        [form-not-issued] record the extension once it is issued, or correct the id
        [form-younger] correct one of the two days from the original
       *[other] add number and date; write "unknown" for what nobody has looked up
    }
finding-event-without-issue = recorded without an issue: { $event }
    .label = comes only after the issue
    .help = write an event with type = "issued" before it; a day that nobody has looked up is date = "unknown"
finding-act-without-effect =
    { $form-key ->
        [form-ended] the document had ended, and this has no effect: { $event }
       *[other] nothing was stopped that could resume
    }
    .label =
    { $form-key ->
        [form-ended] no longer in force from { $day }
       *[other] which stop does this end
    }
    .related = ended here: { $ended }
    .help = compare the days and their order; if it was so all the same, say why with disputed = "reason"
finding-extension-unevaluated = extended without an evaluation before it
    .label = no evaluation since the term was last set
    .help = where there was one, write type = "evaluated" before it with conclusion and record; where there was none, say why with disputed = "reason"
finding-event-disputed = recorded although a rule speaks against it: { $event }
    .label = the reason: { $disputed }
    .help = the reason stays with the event; once the matter is settled, accept the finding and say how
finding-extension-cap =
    { $form-key ->
        [form-again] extended for the { $times ->
            [2] second time
            [3] third time
           *[other] { $times }th time
        }
       *[other] an extension of more than { $cap }
    }
    .label =
    { $form-key ->
        [form-again] usually at most { $most ->
            [one] once
           *[other] { $most } times
        }
       *[other] usually at most { $cap } from the former last day
    }
    .help =
    { $form-key ->
        [form-again] what is needed for long is better issued anew; where there are grounds, accept the finding with the reason
       *[other] check it against the instrument; if that says so, accept the finding with the reason
    }
finding-ending-instrument =
    { $form-key ->
        [form-no-day] the day is not known: { $event }
       *[other] the instrument is not named: { $event }
    }
    .label =
    { $form-key ->
        [form-no-day] nobody can say from which day it no longer binds
       *[other] a decision or announcement that can be looked up is expected
    }
    .help =
    { $form-key ->
        [form-no-day] once looked up, write date or effective; write "2026-07" for a month and "2026" for a year
       *[other] write instrument = "id"; for one that is not kept here, write instrument = { "{" } title = "…", number = "…", date = 2026-07-14 { "}" }
    }
finding-evaluation-due =
    { $state-key ->
        [state-overdue] { $days ->
            [one] the evaluation before the term ends is { $days } day overdue
           *[other] the evaluation before the term ends is { $days } days overdue
        }
        [state-due] { $days ->
            [one] the evaluation before the term ends is due in { $days } day
           *[other] the evaluation before the term ends is due in { $days } days
        }
       *[other] the evaluation before the term ends can begin
    }
    .label = valid until { $last }, to be evaluated by { $due }
    .help = once evaluated, add an event with type = "evaluated", conclusion and record
finding-periodic-evaluation = no term is stated, and no evaluation for { $years } years
    .label = counted from { $since }, due by { $due }
    .help = once evaluated, add an event with type = "evaluated", conclusion and record
finding-gate-missing = not recorded before the issue: { $gate }
    .label =
    { HAS($article) ->
        [yes] { $source } { $article }, since { $since }
       *[no] { $source }, since { $since }
    }
    .help = add an event with type = "{ $event }"; where it does not apply, write not-applicable = "reason" in it
finding-consultation-missing = no consultation is recorded before the issue
    .label = { $ground-key ->
        [consulted-for-market] reviewed for fair competition, so it concerns undertakings; since { $since } the public is consulted
       *[other] since { $since } the public is consulted on this kind
    }
    .help = add an event with type = "consulted", from and to; where none was held, accept the finding with the reason
finding-consultation-short = { $days ->
        [one] the consultation lasted { $days } day
       *[other] the consultation lasted { $days } days
    }
    .label = { $ground-key ->
        [consulted-for-market] { $asked } days are asked where undertakings are concerned, both ends counted
       *[other] { $asked } days are asked, both ends counted
    }
    .help = check both days; where it was meant to be shorter, write reason = "why"
finding-gate-late = recorded only after the issue: { $gate }
    .label = { $gate } on { $passed }, issued on { $issued }
    .related = issued here
    .help = check both days; a review that was made up for afterwards stands as it is, and is accepted with the reason
finding-gate-inconclusive = no conclusion is recorded: { $gate }
    .label = only that it took place
    .help = write conclusion = "…" or record = "records/…"; where it does not apply, not-applicable = "reason"
finding-gates-in-order = { $second } came before { $first }
    .label = { $second } on { $taken }, { $first } over on { $over }
    .related = { $first } was over here
    .help = check both days; where the order was as recorded, accept the finding with the reason
finding-exception-without-end = an exception from fair competition without an end
    .label = issued under an exception: { $exception }
    .help = write in the issue what the text says: term, until or until-condition, or until in a [[event.phase]] of those articles
finding-review-length = { $days ->
        [one] the legality review took { $days } working day
       *[other] the legality review took { $days } working days
    }
    .label = { $least } to { $most } working days are usual, counted from { $submitted }
    .related = submitted here
    .help = check both days; papers that were sent back or handed in later explain a longer time, an emergency a shorter one
finding-deliberation-body = the deliberation reads like that of one person
    .label = ‘{ $by }’ names no meeting
    .help = write the meeting in by, such as "局长办公会议"; an office can add words in its profile
finding-registration-missing = no registration number is recorded
    .label = documents of this kind bear one since { $since }
    .help = write registration = "…" from the document; where nobody has looked it up, write "unknown"
finding-registration-form = the registration number ‘{ $number }’ has another form than its place uses
    .label = the form is { $pattern }
    .help = correct it from the document; if it was issued like this, keep it as printed and accept the finding with the reason
finding-number-year = the { $key } ‘{ $number }’ is of the year { $year }
    .label = the document is of { $issued }
    .related = the document's day
    .help = correct the number or the day from the document; where a number of the year before was kept, accept the finding with the reason
finding-effect-delay = it binds less than { $days } days after its publication
    .label = published on { $published }; { $days } days later it is { $first }
    .related = published here
    .help = check both days; where it has to bind at once, write effective-reason = "why"
finding-publication-due =
    { $state-key ->
        [state-overdue] { $days ->
            [one] the publication is { $days } day overdue
           *[other] the publication is { $days } days overdue
        }
       *[other] { $days ->
            [one] the publication is due in { $days } day
           *[other] the publication is due in { $days } days
        }
    }
    .label = counted from here, due by { $due }
    .help = once published, add an event with type = "published" and at
finding-filing-due =
    { $state-key ->
        [state-overdue] { $days ->
            [one] the filing is { $days } day overdue
           *[other] the filing is { $days } days overdue
        }
       *[other] { $days ->
            [one] the filing is due in { $days } day
           *[other] the filing is due in { $days } days
        }
    }
    .label = counted from here, due by { $due }
    .help = once filed, add an event with type = "filed", date and with
finding-interpretation-due =
    { $state-key ->
        [state-overdue] { $days ->
            [one] the interpretation is { $days } day overdue
           *[other] the interpretation is { $days } days overdue
        }
       *[other] { $days ->
            [one] the interpretation is due in { $days } day
           *[other] the interpretation is due in { $days } days
        }
    }
    .label = counted from here, due by { $due }
    .help = once it is out, add an event with type = "interpreted", date and record
finding-publication-late = the publication came too late
    .label = { $days } working days were given, through { $due }
    .related = counted from here
    .help = check both days; where it was late, accept the finding with the reason
finding-filing-late = the filing came too late
    .label = { $days } days were given, through { $due }
    .related = counted from here
    .help = check both days; where it was late, accept the finding with the reason
finding-issuer-internal = ‘{ $issuer }’ is a unit inside a body
    .label = the body that issues is { $office } or another one
    .help = write the body under whose name and seal it was issued; the unit belongs into responsible
finding-rule-order = the rule is recorded without its { $what }
    .label = the order that publishes a rule states it
    .help = write { $key } from the order; where nobody has looked it up, write "unknown"
finding-decision-due =
    { $state-key ->
        [status-lapsed] the term ended, and no decision is recorded
        [state-overdue] { $days ->
            [one] no decision, { $days } day after the term ended
           *[other] no decision, { $days } days after the term ended
        }
       *[other] { $days ->
            [0] no decision, and the term ends today
            [one] no decision, and the term ends in { $days } day
           *[other] no decision, and the term ends in { $days } days
        }
    }
    .label =
    { $state-key ->
        [status-lapsed] valid until { $last }; no conclusion to let it lapse, no extension, revision or repeal before
       *[other] valid until { $last }; without a decision it lapses
    }
    .help =
    { $state-key ->
        [status-lapsed] if it was meant to lapse, add an event with type = "evaluated" and conclusion = "lapse"; if its lapse was announced, one with type = "lapsed"
       *[other] add the event that extends, revises or repeals it; to let it lapse, one with type = "evaluated" and conclusion = "lapse"
    }
finding-decision-step =
    { $state-key ->
        [state-overdue] { $days ->
            [one] { $step } was to be done { $days } day ago
           *[other] { $step } was to be done { $days } days ago
        }
       *[other] { $days ->
            [one] { $step } is to be done within { $days } day
           *[other] { $step } is to be done within { $days } days
        }
    }
    .label = valid until { $last }, best done by { $due }
    .help = told until the decision is recorded as an event; other lead times go into profile.toml
finding-reissue-gap =
    { $days ->
        [one] for { $days } day neither this document nor the one it replaces binds: { $other }
       *[other] for { $days } days neither this document nor the one it replaces binds: { $other }
    }
    .label = the old one binds until { $last }, this one from { $first }
    .related = the repeal of the old one
    .help = check both days; if there was a gap, nothing bound in it: accept the finding with the reason
finding-reissue-late = published less than { $lead } days before the document it replaces ends: { $other }
    .label = the old one is valid until { $last }; best published by { $due }, and recorded for { $published }
    .help = publish it earlier; if it is published already, accept the finding with the reason
finding-reissue-number = the document that replaces { $other } has no { $what } of its own
    .label = what is issued anew is numbered anew
    .help = write { $key } = "…"; write "unknown" when nobody has looked it up
finding-title-in-force-twice = of the same title as { $other }, and both are in force
    .label = one document of a title should be in force
    .related = the older one
    .help = if this one replaced it, add to { $other } an event with type = "repealed" and successor = "{ $id }"; if they are two matters, accept the finding with the reason
finding-basis-changed =
    { $change-key ->
        [basis-ended] a basis has ended: ‘{ $title }’
       *[other] a basis has a newer text: ‘{ $title }’
    }
    .label =
    { $change-key ->
        [basis-ended] { HAS($note) ->
            [yes] ended on { $day } ({ $note }); not evaluated, confirmed or amended since
           *[no] ended on { $day }; not evaluated, confirmed or amended since
        }
       *[other] { HAS($note) ->
            [yes] a new text since { $day } ({ $note }); not evaluated, confirmed or amended since
           *[no] a new text since { $day }; not evaluated, confirmed or amended since
        }
    }
    .help =
    { HAS($relied-on) ->
        [yes] compare the two, then add an event such as type = "evaluated"; if it did not rest on the text of { $relied-on }, correct as-of
       *[no] compare the two, then add an event such as type = "evaluated"; if it already rests on this text, write as-of
    }
finding-law-not-checked =
    { HAS($day) ->
        [yes] not looked up for { $length }: ‘{ $title }’
       *[no] never looked up: ‘{ $title }’
    }
    .help =
    { HAS($day) ->
        [yes] last looked up on { $day }, resting on it: { $documents }; look it up, and bring versions, ended and checked-on up to date
       *[no] documents resting on it: { $documents }; look it up, and write versions, ended and checked-on
    }
finding-folder-deleted = the folder of the document ‘{ $id }’ was deleted
    .help = restore it from the repository; if it no longer binds, add an event of its repeal or lapse
finding-benchmark-basis = the 设定依据 names no article
    .label = expected 《…》第…条
    .help = write the title with 条, 款 and 项
finding-reference-left-behind = the article meant is { $meant } since the renumbering
    .label = names { $names }, by the number of the text before
    .help = compare with the published text; where it says so too, put it right with the next amendment
finding-cited-article-missing = 《{ $title }》 has no { $number }
    .label = no text of it has this article
    .help = compare with the present text of 《{ $title }》, and correct the reference when the text is next amended
    .related = the document that is named
finding-benchmark-frame = the penalty of a step leaves the frame of its row
    .label = the frame is { $frame }
    .related = the frame is here
    .help = compare with the law, and correct the step or the frame; a step below the frame by law is called 减轻
finding-benchmark-steps =
    { $what-key ->
        [steps-overlap] the fines of neighbouring steps overlap
       *[steps-gap] the fines of neighbouring steps leave a gap
    }
    .label = { $what } with { $other }
    .related = the neighbouring step
    .help = let a step begin where the one before it ends
finding-closing-clause =
    { HAS($recorded) ->
        [yes] the text says another { $what } than the record
       *[no] the text states a { $what }, the record none
    }
    .label = by these words: { $said }
    .related =
    { HAS($recorded) ->
        [yes] the record says { $recorded }
       *[no] nothing is recorded here
    }
    .help = compare with the original, and correct { $key } or the text
finding-adoption-note =
    { $what-key ->
        [note-change-unrecorded] the 题注 names { $what } that is not recorded
        [note-change-left-out] the 题注 leaves out { $what }
       *[other] the 题注 says another { $what } than the record
    }
    .label =
    { $what-key ->
        [note-change-unrecorded] no event for this one of { $day }
        [note-change-left-out] that of { $day } is not here
       *[other] the 题注: { $said }
    }
    .related =
    { $what-key ->
        [note-change-unrecorded] the issue has no such change after it
        [note-change-left-out] the record says { $day }
       *[other] the record says { $recorded }
    }
    .help = compare with the original, and correct the record or the 题注
finding-reference-nowhere = { $words } leads nowhere
    .label = { $what-key ->
        [missing-article] the text has no { $number }
        [missing-paragraph] the article has no 第{ $number }款
        [missing-point] the article has no 第（{ $number }）项
       *[other] nothing stands before this place
    }
    .help = compare with the original; after articles were renumbered, references follow
finding-relies-on-ended = the text relies on 《{ $title }》, which has ended
    .label =
    { HAS($since) ->
        [yes] { HAS($status) ->
            [yes] { $status } since { $since }
           *[no] ended on { $since }
        }
       *[no] no longer in force
    }
    .related = the document that ended
    .help = see whether another takes its place, and review this document
finding-repeal-unrecorded = { $title } is ended by this text, and its record does not say so
    .label = ended here
    .related = { $other } is still recorded as living
    .help = add to { $other } an event with type = "repealed", instrument = "{ $id }" and the day
finding-term-defined-twice = ‘{ $term }’ is defined in two ways
    .label = defined again here
    .related = first defined here
    .help = make it one definition; where a chapter or an article uses the word otherwise, write 本章所称 or 前款所称
finding-text-title = the heading of the text differs from the title
    .label = { HAS($heading) ->
        [yes] the heading is ‘{ $heading }’, the title ‘{ $title }’
       *[no] the title is ‘{ $title }’
    }
    .help = correct one of them from the issued document; if it was renamed later, write title in the amending event
finding-article-numbers = the number of { $words } does not follow
    .label = { $way-key ->
        [number-repeats] that of the article before it; expected { $expected }
        [number-runs-back] smaller than that of the article before it; expected { $expected }
       *[other] { HAS($before) ->
            [yes] behind { $before } comes { $expected }
           *[no] the count begins with { $expected }
        }
    }
    .related = the article before it
    .help = compare with the original; where an article was deleted and its number not kept, those behind it and all references are renumbered
finding-division-numbers = the number of { $words } does not follow
    .label = { HAS($before) ->
        [yes] behind { $before } comes { $expected }
       *[no] the count begins with { $expected }
    }
    .related = the one before it
    .help = compare with the original: is one missing between them
finding-point-numbers = the number ‘{ $words }’ does not follow
    .label = { $way-key ->
        [number-repeats] that of the one before it; expected { $expected }
        [number-runs-back] smaller than that of the one before it; expected { $expected }
       *[other] { HAS($before) ->
            [yes] behind { $before } comes { $expected }
           *[no] the count begins with { $expected }
        }
    }
    .related = the one before it
    .help = compare with the original: is one missing between them
finding-point-form = numbers below the article in another form than the printed one: { $count }
    .label = ‘{ $words }’ is written ‘{ $instead }’
    .help = 一、（一）1.（1）; guiju check --fix rewrites them in a draft
finding-article-empty = { $words } says nothing
    .label = the number alone
    .help = add its words; write （删去） where it was deleted
finding-heading-level = the heading ‘{ $words }’ is out of level
    .label = { $why }{ HAS($marks) ->
        [yes] {" "}({ $marks })
       *[no] {""}
    }
    .help = ## for 章, ### for 节, one more for each where there are 编
finding-punctuation-width = marks of half width between Chinese words: { $count }
    .label = { HAS($instead) ->
        [yes] ‘{ $words }’ should be ‘{ $instead }’
       *[no] Chinese quotation marks expected
    }
    .help = guiju check --fix rewrites them in a draft; compare an issued text with the original, and correct a misprint
finding-bracket-pair = { $slip-key ->
        [slip-mixed] pairs of brackets, one full and one half in width: { $count }
       *[other] brackets or title marks without a partner: { $count }
    }
    .label = { $slip-key ->
        [slip-mixed] ‘{ $words }’ should be ‘{ $instead }’
       *[other] no partner in this paragraph
    }
    .help = { $slip-key ->
        [slip-mixed] guiju check --fix rewrites them in a draft; compare an issued text with the original
       *[other] compare with the original
    }
finding-punctuation-doubled = marks right behind another: { $count }
    .label = one ‘{ $words }’ too many
    .help = compare with the original: is a mark too many or a word missing
finding-line-indent = lines set in by spaces: { $count }
    .label = wide spaces open the line
    .help = the page sets lines in; guiju check --fix takes the spaces from a draft
finding-hidden-character = characters that nobody sees: { $count }
    .label = { $points }
    .help = pages and word processors leave them behind; guiju check --fix takes them from a draft
finding-unreadable-character = characters that others cannot read: { $count }
    .label = { $points }
    .help = compare with the original and write the character that has a code; where it has none, describe it
finding-look-alike-character = characters that stand for others that they look like: { $count }
    .label = ‘{ $words }’ should be ‘{ $instead }’
    .help = guiju check --fix rewrites them in a draft; compare an issued text with the original
finding-number-brackets = the year of a 文号 in the text does not stand in 〔〕
    .label = ‘{ $words }’ should be ‘{ $instead }’
    .help = body code, 〔year〕, serial and 号; guiju check --fix rewrites it in a draft
finding-chapters-needless = the text has chapters and only { $articles } articles
    .label = a text of fewer than { $least } has none as a rule
    .help = leave them away unless the matter is complex
finding-powers-set = ‘{ $words }’ seems to set { $power }
    .label = the paragraph names no law that it rests on
    .help = a hint by the words alone, for a person to judge: a normative document sets no penalty, coercion, licence or fee
finding-attachment-list = { $what-key ->
        [attachment-not-kept] the attachment 《{ $title }》 is listed and not kept here
       *[other] the attachment 《{ $title }》 is kept and not listed
    }
    .label = { $what-key ->
        [attachment-not-kept] neither in parts nor behind the text
       *[other] the list of attachments lacks it
    }
    .related = the list of attachments
    .help = put the file into attachments/ and write it into parts, with the number and the name that the list has

## Exceptions and the baseline

finding-accepted-code =
    { HAS($error) ->
        [yes] an error cannot be accepted: { $code }
       *[no] no finding is called { $code }
    }
    .label =
    { HAS($error) ->
        [yes] only what law and practice ask for can be accepted
       *[no] { HAS($nearest) ->
            [yes] did you mean { $nearest }
           *[no] guiju explain lists the codes
        }
    }
    .help =
    { HAS($error) ->
        [yes] correct the record, and remove the exception
       *[no] { HAS($nearest) ->
            [yes] write { $nearest }
           *[no] correct the code, or remove the exception
        }
    }
finding-accepted-without-reason = { $code } is accepted without a reason
    .label = an exception counts only with its reason
    .help = write reason = "…" and by = "…" below it, or remove the exception
finding-accepted-past = the exception for { $code } ended on { $until }
    .label = its last day is over
    .help = settle the matter and remove the exception, or accept it anew with a later day
finding-accepted-needless = nothing is left to accept: { $code } no longer occurs here
    .label = there is no such finding in this document
    .help = remove the exception
finding-baseline-outdated = the baseline still knows what is gone: { $code } in { $file }
    .label = no longer found ({ $count })
    .help = guiju check --write-baseline takes it out
