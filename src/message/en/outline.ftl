# What a text is made of.

part-text = text
part-title = title
part-note = adoption note
part-contents = contents
part-contents-line = contents
part-book = book
part-part = part
part-chapter = chapter
part-section = section
part-heading = heading
part-clause = clause
part-article = article
part-paragraph = paragraph
part-intro = words before a list
part-point = point
part-indent = indent
part-wrap-up = words after a list
part-quotation = quotation
part-table = table
part-enclosures = list of attachments
part-signature = signature
part-signer = signed by
part-signing-day = signed on
part-attachment = attachment
part-rule = line
part-comment = comment
part-other = other Markdown

outline-paragraph = paragraph { $number }
outline-unplaced = (its place is a guess)
outline-summary = articles: { $articles }; places that are a guess: { $unplaced }
outline-unplaced-line = line { $line }: { $words }
outline-no-text = ‘{ $id }’ has no text on { $day }
    .help = choose another day with --as-of, or name the file of a text

cli-value-text = FILE|ID
cli-outline-about = Show the chapters, articles, paragraphs and points of a text
cli-outline-arg-text = The file of a text, or the id of a document, whose text on the day is taken
cli-outline-arg-as-of = Take the text that binds on this day [default: today]
cli-outline-arg-json = Write JSON for other programs
cli-outline-example =
    guiju outline urban-water-supply         the text of a document
    guiju outline draft.md                   a file
