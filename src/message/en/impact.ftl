# What leans on a document or a law.

progress-reading-texts = reading texts
impact-first = rest on or cite { $target }: { $count }
impact-second = rest on or cite one of these: { $count }
impact-basis = basis
impact-text = text
impact-summary = looked at { $documents } documents; { $leaning ->
    [0] none leans on { $target }
    [one] one leans on { $target }
   *[other] { $leaning } lean on { $target }
}; those that have ended are not counted

cli-value-target = ID|TITLE
cli-value-article = ARTICLE
cli-impact-about = Show which documents rest on or cite a document or a law
cli-impact-arg-target = The id of a document, the id of a law in laws/, or a title in 书名号
cli-impact-arg-article = Only what rests on or cites this article: 12, 2-1 or 第十二条
cli-impact-arg-as-of = Answer for this day [default: today]
cli-impact-arg-json = Write JSON for other programs
cli-impact-example =
    guiju impact urban-water-supply-regulation --article 35
    guiju impact "《城市供水条例》"          a title stands in 书名号, within quotes
