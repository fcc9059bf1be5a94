# Amending decisions: put together, recorded, drafted.

## What each instruction did

amend-line = line { $line }  { $order }  ⇒  { $effects }
amend-rewritten = { $place } rewritten
amend-moved = { $from } is { $to }
amend-added = { $to } added
amend-removed = { $place } removed
amend-words =
    { HAS($place) ->
        [yes] { $place }: changes: { $count }
       *[no] changes in the whole text: { $count }
    }{ HAS($titles) ->
        [yes] , left in titles: { $titles }
       *[no] { "" }
    }
amend-title = title changed
amend-heading = { $place } renamed
amend-adjusted = numbers changed by it: { $count }
amend-renumbered = numbers changed: { $count }: { $pairs }
amend-carried = line { $line }: the reference ‘{ $from }’ is now ‘{ $to }’
amend-summary = instructions: { $instructions }; references carried: { $carried }; references to look at: { $left }
amend-proposal = This is a proposal; what the maker publishes prevails

## References that could not be carried

amend-new-text = new text
amend-left-gone = what it refers to is gone
amend-left-recast = the article it refers to was rewritten; its paragraphs and points may be others
amend-left-other-before = another article, paragraph or point stands before it now
amend-left-within-range = something was added within the range it refers to
amend-left-leads-nowhere = what it refers to is not in the new text

## Instructions that do not fit

amend-here-ordered = this instruction
amend-here-base = the text here
amend-misfits = places that do not fit: { $count }; nothing was written
    .help = compare the decision with the text it amends, then try again
amend-misfit-not-understood = this instruction was not understood
    .help = write it as 将第五条修改为：“…”, 删去第六条, 增加一条，作为第八条：“…” and the like
amend-misfit-no-such-place = the text has no { $place }
amend-misfit-several-places = { $place } may be one of several
    .help = say in which paragraph
amend-misfit-words-not-there = ‘{ $words }’ does not stand here
amend-misfit-clash = another instruction changes the same place
amend-misfit-number-unfit = { $place } leaves a gap or is taken
amend-misfit-other-beside = with that number it would not follow { $place }
amend-misfit-count-unfit = the instruction says { $said }, the quotation has { $found }
amend-misfit-label-unfit = the number in the quotation, { $label }, is not that of the instruction
amend-misfit-no-title = the text has no title line
amend-misfit-immovable = this part cannot be changed in that way
amend-other-texts = the decision does not amend 《{ $title }》
    .help =
    { HAS($titles) ->
        [yes] it amends { $titles }
       *[no] it names no text
    }
amend-no-instruction = the decision orders no change

## Amending a document

amend-recorded-already = ‘{ $id }’ is recorded as amended by ‘{ $instrument }’
amend-no-day = no day from which ‘{ $instrument }’ takes effect
    .help = say with --effective from which day the new text binds
amend-day-differs = Note: the decision says that it is in force from { $said }; the new text is recorded as binding from { $day }
amend-later-text = ‘{ $id }’ has a text that binds from { $day } or later
    .help = look first at the order of its amendments
amend-no-text = ‘{ $id }’ has no text on record
amend-file-there = { $path } exists
amend-not-editable = { $path } cannot be changed by a program
    .help = write the event by hand, then run guiju check
amend-not-written = Nothing of this was written; once it is right, add --confirm
amend-written = the authority of the new text is editorial; once the maker has published the whole text, write official

## Drafting a decision

draft-left = differences that a decision cannot express: { $count }
draft-left-line = { $old } ⇒ { $new }
draft-nothing = the articles of both texts are the same
draft-not-exact = the decision would not lead to the second text
    .help = the texts are built too differently; revise the text as a whole
draft-no-version = ‘{ $id }’ has no text from { $day }
    .help = it has texts from { $days }

## Help

cli-value-base = TEXT
cli-value-decision = DECISION
cli-value-effective = DAY
cli-value-out-file = FILE
cli-value-instrument = ID
cli-value-old-text = DAY|FILE
cli-value-new-text = DAY|FILE
cli-consolidate-about = Put a new text together by an amending decision
cli-consolidate-arg-base = The text: a file, or the id of a document
cli-consolidate-arg-decision = The decision: a file, or the id of a document
cli-consolidate-arg-effective = Say below the title from which day the new text binds
cli-consolidate-arg-out-file = Write to this file [default: the screen]
cli-consolidate-example =
    guiju consolidate measures.md decision.md --out new.md
    guiju consolidate measures.md package-decision-2024
cli-amend-about = Amend a document by a decision: write the new text, record the amendment
cli-amend-arg-id = The document
cli-amend-arg-instrument = The decision that amends it, a document too
cli-amend-arg-effective = The day from which the new text binds [default: that of the decision]
cli-amend-arg-confirm = Write; without it the change is only shown
cli-amend-example =
    guiju amend water-saving-subsidy --instrument package-decision-2024
    guiju amend water-saving-subsidy --instrument package-decision-2024 --confirm
cli-draft-decision-about = Draft the decision that leads from one text to another
cli-draft-decision-arg-id = The document
cli-draft-decision-arg-old-text = The text as it is: the day from which it binds, or a file
cli-draft-decision-arg-new-text = The text as it will be: the day from which it binds, or a file
cli-draft-decision-example =
    guiju draft-decision planned-water-use --from 2021-07-15 --to 2024-10-15
    guiju draft-decision planned-water-use --from 2021-07-15 --to draft.md
