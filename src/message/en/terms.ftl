# Words of the field. A key is a group and a word; the word is that of document.toml and of JSON.

## Status

status-preparing = being prepared
status-unpublished = issued, not published
status-pending = not yet in force
status-in-force = in force
status-partly-in-force = partly in force
status-suspended = suspended
status-lapsed = lapsed
status-repealed = repealed
status-annulled = annulled
status-unknown = to be verified

## Kinds

kind-normative = normative document
kind-discretion-benchmark = benchmark for administrative penalties
kind-rule = government rule
kind-regulation = local regulation
kind-plan = plan
kind-standard = local standard
kind-guidance = operating guidance
kind-list = list
kind-instrument = decision or notice
kind-policy = other policy document
kind-report = yearly report

## Disclosure

disclosure-active = made public
disclosure-partial = made public in part
disclosure-on-request = disclosed on request
disclosure-none = not disclosed

## Events

event-planned = planning
event-drafted = drafting
event-submitted = submission
event-consulted = consultation
event-risk-assessed = risk assessment
event-fair-competition-reviewed = fair competition review
event-legality-reviewed = legality review
event-deliberated = deliberation
event-approved = approval
event-issued = issue
event-published = publication
event-filed = filing
event-interpreted = interpretation
event-evaluated = evaluation
event-confirmed = confirmation
event-extended = extension
event-amended = amendment
event-revised = revision
event-suspended = suspension
event-resumed = resumption
event-disapplied = disapplication
event-transferred = transfer of duties
event-corrected = correction
event-repealed = repeal
event-lapsed = declaration of lapse
event-annulled = annulment

## Steps before the issue

gate-risk-assessed = risk assessment
gate-fair-competition-reviewed = fair competition review
gate-legality-reviewed = legality review
gate-deliberated = deliberation
gate-approved = approval

## Why the public is consulted

consulted-for-market = concerns undertakings
consulted-for-kind = asked of its kind

## Conclusions of an evaluation

conclusion-continue = keep
conclusion-extend = extend
conclusion-amend = amend
conclusion-revise = revise
conclusion-repeal = repeal
conclusion-lapse = let lapse

## Causes

cause-not-issued = no issue is recorded
cause-not-published = issued and not published
cause-not-commenced = its day of commencement has not come
cause-commenced = it has commenced
cause-extended = it has commenced and was extended
cause-confirmed = it has commenced and was confirmed
cause-suspended = suspended as a whole
cause-disapplied = disapplied as a whole
cause-articles-repealed = some articles are repealed
cause-articles-suspended = some articles are suspended
cause-articles-disapplied = some articles are disapplied
cause-part-pending = a part has not commenced
cause-part-ended = a part has ended
cause-term-ended = its term has ended
cause-declared-lapsed = it was declared lapsed
cause-repealed = it was repealed
cause-replaced = another document took its place
cause-omitted = it stands in no catalogue of those kept
cause-annulled = it was annulled
cause-facts-missing = the record does not say enough

## What is owed

what-publish = publish
what-interpret = interpret
what-file = file for the record
what-evaluate = evaluate
what-decide = decide before it lapses
state-open = open
state-due = due soon
state-overdue = overdue

## Steps before the decision

decision-step-review = the report to the legal reviewers
decision-step-submit = the submission to the maker

## What comes next

change-takes-effect = takes effect
change-resumes = resumes
change-binds-in-part = binds in part
change-is-suspended = is suspended
change-lapses = lapses
change-is-repealed = is repealed
change-is-annulled = is annulled
change-new-text = a new text binds
change-becomes-unclear = becomes unclear
change-is-issued = is issued or published

## Between documents

relation-confirms = confirms
relation-extends = extends
relation-amends = amends
relation-revises = revises
relation-suspends = suspends
relation-resumes = resumes
relation-disapplies = disapplies
relation-corrects = corrects
relation-repeals = repeals
relation-repeals-in-part = repeals in part
relation-declares-lapsed = declares lapsed
relation-annuls = annuls
relation-succeeds = succeeds
relation-is-basis-of = is a basis of

## Days and facts (keys of document.toml)

key-date = day
key-at = time of publication
key-effective = commencement
key-until = last valid day
key-term = term
key-term-from = first day of the term
key-from = first day
key-to = last day
key-adopted = day of adoption
key-as-of = version relied on
key-number = document number
key-order = number of the order
key-registration = registration number
key-index-number = index number
key-responsible = responsible section

## Tables

table-document = the document's record
file-name = file name
table-event = an event
table-phase = a phase
table-part = a member of parts
table-instrument = instrument
table-opinions = opinions
table-basis = a basis
table-accepted = an accepted finding
table-ledger = office/reminders.toml
table-baseline = office/baseline.toml
table-numbers = office/numbers.toml
table-skipped = a number passed over
table-known = a known finding
table-forwards = forwards

## Types of values

type-text = text
type-texts = a list of texts
type-list = a list
type-table = a table
type-day = a day
type-moment = a day, or a day with a time
type-length = a length of time
type-number = a number
type-count = a number
type-boolean = true or false
type-flag = true or false
type-id = the id of a document
type-path = a path in the folder
type-tables = a list of tables
type-instrument = the id of a document, or a table with its title

## What became of a basis

basis-new-text = has a newer text
basis-ended = has ended

## What is never written

never-status = a status is computed from the events and never written
never-text-of-extension = an extension or confirmation changes no text

## Forms of a document number

form-ended = ended
form-not-stopped = not stopped
form-brackets = the year stands in 〔〕
form-serial = the serial has no 第 and no leading zero
form-shape = expected body code, 〔year〕, serial and 号

## Instruments and extensions

form-not-named = not named
form-not-issued = not issued yet
form-no-number = without a number
form-no-day = without a day
form-younger = younger than what it does
form-again = extended again
form-long = beyond the cap

## Lengths

length-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
length-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }

## What the TOML reader says

toml-duplicate-key = this key is written twice
toml-unquoted-text = a value is expected here; text stands in double quotes
toml-text-not-closed = a quote is missing, or a character cannot stand between quotes
toml-value-missing = there is no value after the equals sign
toml-two-equals-signs = there is one equals sign too many
toml-two-on-a-line = a new line is expected after the value
toml-table-not-closed = a bracket is missing
toml-list-not-closed = the list has no closing bracket
toml-comma-missing = there is no comma between two values
toml-comma-extra = there is one comma too many
toml-braces-not-closed = the closing brace is missing
toml-key-not-plain = only letters, digits and hyphens can stand before the equals sign
toml-no-such-day = there is no such day or time

## What the system says

io-not-found = it does not exist
io-permission-denied = permission denied
io-already-exists = it already exists
io-not-a-plain-file = it is not a plain file
io-not-a-directory = it is not a folder
io-is-a-directory = it is a folder
io-directory-not-empty = the folder is not empty
io-read-only = the disk is read-only
io-storage-full = the disk is full
io-crosses-devices = it lies on another disk
io-busy = another program is using it

## Places

place-china = all of China
place-guangdong = Guangdong
place-jiangmen = Jiangmen
place-guangzhou = Guangzhou
place-shenzhen = Shenzhen
place-hunan = Hunan
place-shandong = Shandong
place-shanghai = Shanghai
place-default = a default of guiju
place-office = this office

## What a reference misses

missing-article = article
missing-paragraph = paragraph
missing-point = point
missing-before = the place before
note-adopted = day of adoption
note-date = day of promulgation
note-order = number of the order
note-effective = commencement
note-change-unrecorded = a change
note-change-left-out = a change
note-change-kind = kind of change
steps-overlap = an overlap
steps-gap = a gap

## How texts are written

number-skips = skips
number-repeats = repeats
number-runs-back = runs back
level-orphan = 节 stands in 章, 分编 in 编
level-not-below = no deeper than the heading it stands under
level-unmarked = others of its rank bear no #
level-uneven = others of its rank stand at another level
slip-mixed = of two widths
slip-lone = alone
slip-other = form
power-penalty = a penalty
power-coercion = coercion
power-licence = a licence
power-fee = a fee
attachment-not-kept = not kept
attachment-not-listed = not listed
