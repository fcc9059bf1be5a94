# Two texts side by side.

compare-head-old = Now
compare-head-before = Before
compare-head-new = As amended
compare-head-note = Remarks
compare-title = Comparison of two texts
compare-deleted = struck through: left out
compare-added = underlined: added
compare-mark-deleted = {"[left out: "}
compare-mark-added = {"[added: "}
compare-mark-end = ]
compare-beside = Outside the articles
compare-through = { $first } to { $last }
compare-comma = {", "}

compare-note-unchanged = not amended
compare-note-renumbered = { $renumbered-key ->
    [yes] { $old } becomes { $new }, { $carried-key ->
        [yes] with the articles it names renumbered
       *[no] in the same words
    }
   *[no] { $carried-key ->
        [yes] the articles it names are renumbered
       *[no] renumbered only
    }
}
compare-note-moved = { $renumbered-key ->
    [yes] { $old } moves to { $new }, in the same words
   *[no] moved, in the same words
}
compare-note-amended = { $renumbered-key ->
    [yes] { $moved-key ->
        [yes] { $old } is amended and moves to { $new }
       *[no] { $old } becomes { $new }, amended
    }
   *[no] amended
}
compare-note-new = new
compare-note-removed = removed
compare-note-split = { $old } is split into { $new }
compare-note-merged = { $old } are merged into { $new }

compare-unit-article = article
compare-unit-clause = part

compare-count-amended = { $unit }s amended: { $count }
compare-count-new = { $unit }s new: { $count }
compare-count-removed = { $unit }s removed: { $count }
compare-count-split = { $unit }s split: { $count }
compare-count-merged = { $unit }s merged into: { $count }
compare-count-moved = { $unit }s moved: { $count }
compare-count-renumbered = { $unit }s renumbered only: { $count }
compare-count-renumbered-alone = { $unit }s renumbered only: { $count }
compare-count-nothing =
    { $unit-key ->
        [compare-unit-article] no article was touched
       *[other] no part was touched
    }
compare-count-no-article = the text has no articles
compare-count-beside = changes outside the articles: { $count }

compare-change-unchanged = unchanged
compare-change-renumbered = renumbered only
compare-change-moved = moved
compare-change-amended = amended
compare-change-new = new
compare-change-removed = removed
compare-change-split = split
compare-change-merged = merged

compare-no-version = ‘{ $id }’ has no text called ‘{ $day }’, and none on that day
    .help = its texts begin: { $versions }
compare-no-other = ‘{ $id }’ has one text, and nothing to compare it with
compare-from = from { $day }
compare-undated = from an unknown day
compare-no-document = ‘@{ $day }’ needs the id of a document before it

# Command line

cli-compare-about = Compare two texts: which articles were amended, added, removed, split, merged or moved, and which only renumbered
cli-compare-arg-old = The old text: a file, or ID@DAY, the text of a document on that day; an ID alone without a new text compares its last two texts
cli-compare-arg-new = The new text: a file, ID@DAY, or @DAY, the text of the same document on that day; an ID alone is its text today
cli-compare-arg-json = Write JSON for other programs
cli-compare-arg-markdown = Write a table in three columns, in Markdown
cli-compare-arg-html = Write the table as a page of HTML that stands alone and can be printed
cli-compare-example =
    guiju compare now.md draft.md            two files
    guiju compare planned-water-use          the last two texts
    guiju compare planned-water-use@2023-01-01 @2025-01-01 --html > table.html
cli-value-old = OLD
cli-value-new = NEW
cli-value-markdown = MARKDOWN
cli-value-html = HTML
