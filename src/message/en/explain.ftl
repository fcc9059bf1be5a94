# What each rule asks (the message) and why (.why); the frame of the page is at the end.

## Reading

explain-toml-syntax = Every .toml file can be read as TOML.
    .why = A record that cannot be read says nothing; guessing its meaning could make a dead text look alive. The document stays out until the place is corrected, and every answer names it.
explain-template-broken = Every template in site-templates/ can be filled.
    .why = A misspelt name would be a gap on every page, and what readers do not see may be that a document has lapsed; so nothing is published while a template has a fault, and the old site stays as it is.
explain-template-unused = Every file in site-templates/ is used by a page.
    .why = A style sheet or script under a misspelt name does nothing, while whoever wrote it believes that it does.
explain-unknown-key = Every key is one that the format knows.
    .why = A misspelt key would be a fact that is written down and never counted: “untill = …” would be a document without an end. A status is never written, it is computed from the events; and an extension carries no change of the text.
explain-wrong-type = Every value has the type that its key takes.
    .why = A day in quotes or a number in words cannot be compared with anything.
explain-missing-key = A key that a record cannot do without is there.
    .why = Without a title, a kind, a disclosure class or the type of an event nobody can say what the record is about. What is simply not known is written as "unknown".
explain-value-not-allowed = A word is one of those that the key takes.
    .why = Kinds, event types and conclusions decide what a document is; an unknown word decides nothing.
explain-day-malformed = A day is written as 2026-07-14, or, when no more is known, as "2026-07" or "2026".
    .why = Every status is counted from days. A vague day is carried into every answer as vague; a wrong one would be believed.
explain-length-malformed = A length is written as "5 years" or "18 months".
    .why = The last valid day is counted from it.
explain-id-malformed = The name of a document's folder is its id: lower-case letters, digits and hyphens.
    .why = The id is the permanent address of the page; it has to survive every file system, link and print.
explain-path-leaves-folder = A path stays inside the folder it belongs to.
    .why = The public site must never show a file of somewhere else.
explain-number-out-of-range = A count is a whole number that can be true.
    .why = A count below zero, or beyond all measure, is a slip of the hand.
explain-profile-unknown = The profile named in guiju.toml exists.
    .why = Lead times, caps and lengths come from it; without it nothing can be counted.
explain-demonstration-day-outside-demonstration = Only a demonstration may fix the day.
    .why = A real site that stood still on one day would show texts as in force long after they ended.
explain-file-missing = Every file that the record names is there.
    .why = A text that is named and missing is a text lost.
explain-file-unreadable = Every file that the record names is a plain file that can be read.
    .why = What cannot be read cannot be published or checked.
explain-not-utf8 = Every text is encoded in UTF-8.
    .why = In another encoding characters change silently, and with them the law.
explain-link-not-followed = No symbolic link lies among the files of a document.
    .why = A link can lead anywhere, also to papers that are not public; guiju follows none.
explain-name-twin = No two names differ only in case or in the form of their characters.
    .why = On Windows and macOS one of the two overwrites the other at the next checkout.
explain-folder-without-record = Every folder of a document has its document.toml.
    .why = A text without a record has no status, no term and no page.
explain-id-twice = An id belongs to one document.
    .why = Two documents under one address cannot both be shown.
explain-event-twice = A document is issued once.
    .why = What was issued again is another document, with a number and a term of its own.
explain-record-published = No paper in records/ is named as public content.
    .why = Opinions, minutes and drafts are working papers (政府信息公开条例 第十六条, 第十七条); they never reach the public site.
explain-calendar-year-missing = The calendar of working days has every year that an open obligation needs.
    .why = Working days with 调休 are known only once the State Council has published them; without the notice a due day cannot be counted, and it is not guessed.
explain-history-unreadable = The repository can be read.
    .why = Whether a folder was deleted can be seen only by comparing with the last commit.

## Validity

explain-title-rank = A rule or a normative document is not called 条例 or 法.
    .why = The name tells the rank: 条例 and 法 are made by congresses, or by the State Council. 规章制定程序条例 says so of rules; of normative documents it follows.
explain-validity-end-date = Where an issue states both a term and a last valid day, the day is the one that the term comes to.
    .why = Offices here count the first day of the term: 5 years from 15 July 2021 end on 14 July 2026. The Civil Code (第二百零一条, 第二百零二条) is the other convention; the profile can choose it. One of the two facts is wrong, and one day can make a dead text look alive.
explain-days-in-order = Events stand in the order in which they happened; a document is written before it is published, adopted before it is issued, and ends no earlier than it begins.
    .why = What cannot have happened is a slip of the hand, and every status is counted from it.
explain-term-stated = Where a term is demanded, a normative document issued from that day on states a term, a last valid day or a condition that ends it.
    .why = 粤府令第277号 lets a document be silent, so nothing is demanded by default; an office whose city demands a term writes the first day into profile.toml. A document without a term is cleared away by evaluation alone.
explain-term-cap = The term of a normative document, counted from its commencement, is no longer than the cap.
    .why = A term is the time after which somebody looks back; too long a term is none. Five years are the practice of cities of this province; the number of this city was not looked up, so it is told as a warning. A last day that is one day further because it was counted the other way is not told.
explain-trial-term-cap = What its own title calls 暂行 or 试行 has a term within a shorter cap; a 试行 in a title that it quotes does not count.
    .why = A trial is to come to a conclusion soon. Three years are read off Guangzhou's public records; Hunan, Shanghai and Sichuan have two.
explain-notice-term-cap = Where a place caps the term of a 通告, the term is within it.
    .why = Shanghai has one year. No such rule of Guangdong is known, so nothing is asked by default; an office may put the number into profile.toml.
explain-term-of-lasting-kind = Rules, regulations, plans, standards, guidance, lists, instruments and reports record no term and no extension.
    .why = None of these kinds lapses: a plan's years are its horizon, a standard is reviewed, a rule is amended or repealed. A term would count for nothing, and a reader would believe it; either the kind or the term is wrong.

## Life

explain-extension-after-lapse = An extension is made on or before the last valid day.
    .why = What has lapsed is not revived by an extension: the status stays lapsed and the gap is named. Shenzhen says so in words; for Guangdong it is deduced. A person decides the public wording.
explain-extension-instrument = Each extension names its instrument, which has a number and a day of its own and is no younger than the extension.
    .why = A term is extended by a notice or decision that is made public, not by changing a day. Shenzhen says so in words (the notice of extension); for the rest of the province it is deduced. What is written as "unknown" is not missing.
explain-extension-cap = An extension, counted from the day after the former last day, is within its cap, and a term is extended no more often than the number says; a revision that begins the term anew begins the count anew.
    .why = No text is known that limits extensions, and the numbers are defaults of guiju: with one extension after another a term means nothing. A clean-up that confirms a document with a new last day is looked at alike.
explain-event-without-issue = Publication, filing, extension, repeal and the like come after the issue; where they are recorded, the issue is.
    .why = Without an issue a document counts as being prepared on every day, and one that was published and binds would pass for a draft.
explain-act-without-effect = What was repealed, declared lapsed or annulled is not extended, amended, stopped or ended; what was not stopped does not resume.
    .why = Such an entry changes no status, and mostly a day, the order or the document is wrong; where it did happen, the reason is written down.
explain-extension-unevaluated = Before an extension, and since the term was last set, stands an evaluation with a conclusion.
    .why = An extension is what an evaluation concludes; without one nobody looked whether the document should go on. Where there was none, the reason is written down (disputed), and told from then on.
explain-event-disputed = What is recorded although a rule speaks against it states its reason (disputed), and is told at every check from then on.
    .why = What happened is recorded as it happened, rule or no rule; but recording it must not make everybody forget that something is wrong with it.
explain-ending-instrument = A repeal, in whole or in part, a declared lapse and an annulment name their instrument and their day; a document that ended because no catalogue kept it need not name one.
    .why = Whoever says that a document no longer binds must be able to say by what and from when, and a reader must be able to look it up.
explain-evaluation-due = A document with a term is evaluated six months before the term ends; an evaluation counts when it states a conclusion and names its record.
    .why = Without an evaluation in time nobody can decide whether to extend, amend or let it lapse, and it lapses by itself.
explain-periodic-evaluation = A document that states no term is evaluated regularly, with no more than five years between two evaluations.
    .why = A document without a term never lapses by itself; the evaluation is what keeps it from outliving its purpose.
explain-decision-due = Before a term ends somebody decides what becomes of the document, and it is recorded: an extension, a revision, a repeal, or an evaluation that concludes to let it lapse.
    .why = To lapse takes nobody's hand, so it is what happens when nobody looked. It is told in the last thirty days, and after the end where no decision is recorded, so that somebody says that it was meant. A conclusion to extend with no extension after it is no decision.
explain-decision-step = Before a term ends the evaluation is with the legal reviewers in time, and then the decision with its maker.
    .why = The decision has to be made before the last day, and review and deliberation take time. The lead times are those of a district of Shanghai, so they are told for information; an office puts its own over them.
explain-reissue-gap = A document that takes another's place binds no later than on the day after the other's last.
    .why = In a gap the old text has ended and the new one does not bind yet, and nobody has a ground to act on. The last day of the old one is that of its term or the day before its repeal, whichever comes first.
explain-reissue-late = A document that takes another's place is published so many days before the other's term ends.
    .why = Hunan asks for registration, number and publication thirty days before; in Guangdong it is told for information. With time in between there is no gap; a gap is told by itself.
explain-reissue-number = A document that takes another's place has a document number of its own, and a registration number where the other had one.
    .why = What is issued anew is another document. A department of Shandong says so in words; in Guangdong it is told for information. A number used twice is an error of its own.
explain-title-in-force-twice = No two documents in force bear one title; 暂行, 试行 and additions such as （2023年修订） are not looked at.
    .why = Mostly a document was issued anew and the end of the old one was never recorded: the catalogue would list both.
explain-basis-changed = After a basis (a law in laws/, or a document that is kept here) got a newer text or ended, the document was evaluated, confirmed, amended or revised.
    .why = A maker clears its documents in time when laws, rules and superior documents change (第三十六条). The text relied on is that of as-of; where that is not stated, that of the day of issue. Plans, regulations, instruments and reports are left out. A change is seen only where somebody looks it up: see law-not-checked.
explain-law-not-checked = Each law on which a document in force rests was looked up within a certain time, and checked-on says when.
    .why = Whether a basis has changed is known only to whoever looks it up; as long as nobody does, basis-changed stays silent. No law asks for it, so it is told for information, once for each law.
explain-folder-deleted = A document that ended keeps its folder; its end is an event.
    .why = People rely on old texts for old cases. A folder deleted is a text lost; a repeal or a lapse is told on its page.

## Procedure

explain-consultation-missing = Before a government rule is issued, and before a document that concerns the business of undertakings, the public is consulted, and the consultation is recorded.
    .why = The Regulation on the Business Environment (第六十二条) asks it for what touches market entities, the Ordinance on Making Rules for every rule. The record does not say in a word that a document touches the market: that it was reviewed for fair competition, and not found outside that review, shows it. Of other documents 国办发〔2018〕37号 asks it where they are important, which is for people to judge; an office that asks it of all names the kinds in its profile.
explain-consultation-short = A consultation runs for at least 30 days where it concerns the business of undertakings or a rule, for at least 10 days otherwise; a shorter one says why.
    .why = People need time to read and answer. Both ends count, and of several consultations the longest counts. The ten days are this program's own default, as the number of 粤府令第277号 was not looked up. That a document concerns undertakings is seen from its fair competition review.
explain-gate-late = A review that the law asks for comes before the issue, on its day at the latest.
    .why = What was not reviewed must not be issued; a review afterwards finds what can no longer be helped. Where the text was amended, extended or repealed later, a review after the issue is taken for one of that act.
explain-gate-inconclusive = A legality review, a fair competition review or a risk assessment states its conclusion, names its paper, or gives the reason why it does not apply.
    .why = A review without a conclusion stops nothing. A deliberation needs none here: that the document was issued says how it ended.
explain-gates-in-order = The consultation and the fair competition review come before the legality review, and the legality review before the deliberation.
    .why = What was not found lawful must not be put to the deliberation (国办发〔2018〕37号（六）); this is a warning. The other steps are told for information: they follow from what a legality review looks at, and no text that was read says so. Of several rounds any that is in order is enough. Whether the text was changed after its review cannot be seen from the record.
explain-exception-without-end = A measure issued under an exception of 公平竞争审查条例 第十二条 has an end: a term, a last day, or a condition, of the whole document or of the articles concerned.
    .why = The exception holds only where a reasonable term or a condition that ends it can be set. The record shows an exception by the key exception of the review; what is said only in the words of its conclusion is not read.
explain-review-length = From the submission to the legality review lie 5 to 15 working days.
    .why = A review in two days is hardly one; a review in two months holds up the document. The longest time is that of Jiangmen; the shortest is from memory. The record knows the two days and neither the days on which papers were sent back nor an emergency, so this is told for information. A review without a recorded submission is not measured.
explain-deliberation-body = A deliberation is held by a meeting or a group of heads, and its name says so.
    .why = 国办发〔2018〕37号（七） asks that a document is deliberated and decided together. Whether a name is that of a meeting is guessed from its words, so this is told for information.
explain-registration-missing = A normative document issued since registration numbers are in use records its own, or that nobody has looked it up.
    .why = Registered, numbered and published together is how the public knows that a document is one that was reviewed. In Jiangmen a number was seen on a government's document of 2020; when the system began is not known. On a department's document none was seen, so there it is told for information until the office writes the form of its numbers into its profile.
explain-registration-form = A registration number has the form of its place: in Jiangmen JMFG, the year and three digits for a government's document.
    .why = The number is how the register is searched. In the form `{"{"}year{"}"}` stands for four digits, `{"{"}serial:3{"}"}` for three. The form of a department's numbers is not known and is not compared; an office writes it into its profile.
explain-number-year = The year in the document number and in the registration number is the year of the document's own day.
    .why = Numbers are given year by year, so a differing year is mostly a slip in one of the two; that they must agree is deduced from practice. A day of which only the year is known is compared by its year.
explain-effect-delay = A rule or a normative document binds at the earliest 30 days after its publication, or the record gives the reason why it binds sooner.
    .why = People have to learn of it and prepare. For rules 规章制定程序条例 第三十二条 says so, with exceptions; that 粤府令第277号 asks it of normative documents is from memory, and practice often departs from it, so the reason is enough.
explain-publication-due = A document that the office must disclose is published within 20 working days of its issue.
    .why = 政府信息公开条例 第二十六条 counts from the day on which the information came about or changed; what was not published binds nobody. A decision that amends, extends or repeals is a document of its own and is held to the same. What falls due is told for information, what is overdue as a warning.
explain-filing-due = A normative document is filed within 30 days of its publication.
    .why = The body above checks it then. The number is that of Jiangmen; documents published before its rule are not held to it. What falls due is told for information, what is overdue as a warning.
explain-interpretation-due = A normative document is interpreted for the public when it is published, three working days later at the latest.
    .why = People should read what is meant together with what is said. That the two are prepared and released together was read in a text of Guangzhou; the three working days are from memory. What falls due is told for information, what is overdue as a warning.
explain-publication-late = The publication that is recorded came within 20 working days of the issue.
    .why = 政府信息公开条例 第二十六条. What is still to be published is told as publication-due; this tells what was published and late, so that both days are looked at once more.
explain-filing-late = The filing that is recorded came within 30 days of the publication.
    .why = The number is that of Jiangmen; documents published before its rule are not held to it. What is still to be filed is told as filing-due.
explain-issuer-internal = The issuer of a normative document is a body that may issue one, not a unit inside it.
    .why = 国办发〔2018〕37号（一） forbids it to inner units. A name counts as one when it ends like one (科, 股, 处, 室) and either stands behind the office's own name, or is what the record or guiju.toml names as the responsible unit. The office of a government, and that of a leading group or a committee, is none; an office changes the words in its profile.
explain-rule-order = The record of a government rule states the number of the order and the day on which it was adopted; commencement and publication are asked for elsewhere.
    .why = 规章制定程序条例 第三十条 lists what the order states; the note under a rule's title is made of it. Rules older than the regulation are left alone.
explain-gate-missing = A document issued on or after the day on which a review became law records that review, or records with a reason that it does not apply.
    .why = What was not reviewed for fair competition must not be issued (第十八条); legality review and collective deliberation may not be skipped (国办发〔2018〕37号).
explain-document-number-form = A document number stands as the issuer's word, the full year in 〔〕, and the serial number without 第 and without a leading zero.
    .why = A number is how everyone cites the document; two spellings make two documents.

## The record as data

explain-document-number-unique = A document number, a registration number and an index number each belong to one document, whatever brackets or spaces they are written with.
    .why = Under a number that stands twice nobody can be sure which text is meant.
explain-facts-unknown = The days, numbers, last days and conclusions of the issue and of what came after it are known for every published document in force; one finding a document lists those that are not.
    .why = "unknown" is an honest record and not a finished one: statuses and due days are counted from these facts. Registration and index numbers, the responsible unit and the filing are left out, because whole collections lack them, and their list would hide the rest.
explain-relation-target = An instrument, a successor or a basis that is named by id is kept here; what is not kept here is described in an inline table.
    .why = A link that leads nowhere hides what ended or extended the document.

## Text

explain-benchmark-basis = Every row of a benchmark names its 设定依据 as 《…》第…条.
    .why = A penalty without an article has no basis that anyone could look up. Whether the article is there is asked by cited-article-missing.
explain-cited-article-missing = An article that a text names of another document kept here is in one of that document's texts.
    .why = When a document is amended and its articles are renumbered, what refers to them elsewhere is often left behind. Of a law only title and days are kept, so its articles are not compared.
explain-benchmark-frame = No step of a benchmark leaves the 处罚种类及幅度 of its row.
    .why = A benchmark may only divide what the law allows. Steps called 减轻, 不予 or 免予 are not compared, nor are sums for each metre or piece, nor a frame that was not understood to the end.
explain-benchmark-steps = The fines of neighbouring steps of a benchmark touch, without overlap and without a gap.
    .why = Where they overlap, the same act may be fined in two ways; in a gap no step can be used. 5000元以上1万元以下 and 1万元以上2万元以下 touch. Only neighbours with one range of money each and names of their own are compared.
explain-closing-clause = The commencement, the term and the last valid day that the text states of itself are those of the record.
    .why = Everything is counted from the record; if the text says otherwise, one of them is wrong, and a dead text may look alive. 自公布之日起 is taken as the day of publication or of issue, 30日后 as either way of counting.
explain-adoption-note = Adoption, promulgation, commencement and every amendment or revision that the text's own 题注 names are the events and days of the record, no more and no fewer.
    .why = The 题注 says by whom and when a text was adopted and changed; by it a reader knows which text is before him. If it says otherwise, one of them is wrong. A promulgation may bear the day of the order or of the gazette, a change that of the decision or of its commencement; what nobody has looked up is not compared.
explain-reference-left-behind = Where an amendment renumbers articles, the references to them bear the new numbers.
    .why = An article is put in, those behind it move on, and a sentence that was not touched names another article than before. Told is only what is certain: the sentence stands as it stood, and the article that it named stands word for word under another number.
explain-reference-nowhere = Every 条, 款 and 项 that a text names in itself is there.
    .why = A duty or a penalty that points at nothing binds nobody. It happens when articles are renumbered and the references are left behind.
explain-relies-on-ended = A text in force names no document or law that has ended, except to end it.
    .why = When what a document rests on has ended, it is to be reviewed, and amended or repealed. Titles are compared without the place of a remark, so that 《甲办法（2021年修正）》 is 《甲办法》.
explain-repeal-unrecorded = A document that a text kept here ends (同时废止) has its end recorded.
    .why = Otherwise the catalogue goes on to show it as in force. guiju does not write the event by itself: a person confirms which document is meant and from when.
explain-term-defined-twice = A text defines a term once.
    .why = When a word means two things, nobody can say how far a duty or a penalty reaches. Only definitions with 是指 are compared: 包括 and 不包括 add to one, 本章所称 and 前款所称 hold only there.
explain-text-title = The first heading of a text is the title that the record gives the document, now or after an amendment.
    .why = A text under another title is probably the text of another document.
explain-article-numbers = The articles of a text are counted through, without a gap, a repetition or a step back; those of an attachment have a count of their own.
    .why = Behind a gap an article is probably missing; a number that is there twice leaves a reference without its goal. A stub that says deleted keeps its number, 第二条之一 follows 第二条, and articles that an amending decision quotes are none of its own.
explain-division-numbers = 编, 分编, 章 and 节 are each counted without a gap.
    .why = Behind a gap a chapter is probably missing. Chapters may be counted through all books or anew in each.
explain-point-numbers = 项, 目 and other numbers below the article are counted without a gap in each list.
    .why = A point that is missing may be a duty or a case. One that lost its number is counted with the one that belongs to it.
explain-point-form = Numbers below the article are written 一、（一）1.（1）.
    .why = Where a text writes them in several ways, search and references miss some. 1） may be a rank of its own and is left as it is.
explain-article-empty = Each article says something; one that was deleted says so.
    .why = Of a number that stands alone nobody can tell whether the article was deleted or lost.
explain-heading-level = 节 stands in 章 and 分编 in 编; headings of one rank bear as many # as the others, and more than the heading above them.
    .why = Contents and levels of the page follow the headings; where a level is wrong, a chapter becomes part of another.
explain-punctuation-width = Chinese words are punctuated in full width, with Chinese quotation marks; brackets around Chinese words are of full width.
    .why = Marks of half width slip in when texts are typed; they look uneven, and a comparison of versions takes them for a change.
explain-bracket-pair = Round brackets and title marks come in pairs, of one width and within a paragraph.
    .why = With one half missing nobody can tell which words are an aside, or where a title ends. A 题注 of several paragraphs is looked at as one. A number such as 1） that opens a line is none.
explain-punctuation-doubled = A part of a sentence ends with one mark.
    .why = Between two marks a word may be missing.
explain-line-indent = No line opens with wide spaces.
    .why = The page sets lines in as the standard asks; spaces end up in search, comparison and quotations.
explain-hidden-character = No characters of no width, direction or control stand in a text, and no space that looks like another.
    .why = What nobody sees keeps a search from finding words and makes two equal versions differ; marks of direction can show words in another order than they stand. Scripts that need joining marks, such as Uighur, are left alone.
explain-unreadable-character = No character of a private font and no � of a lost one stands in a text.
    .why = On another machine such a character is missing or looks like another.
explain-look-alike-character = No sign stands for a character that it looks like: the zero of Chinese numerals is 〇, and a word is no radical.
    .why = ○, O and 0 look like 〇 and a Kangxi radical like the word; neither is found by a search or by a comparison.
explain-number-brackets = The year of a 文号 that a text names stands in 〔〕.
    .why = Only a number that is written in one way can be found and linked. Numbers of court cases, （2021）粤01民初5号, are others.
explain-chapters-needless = Rules and normative documents of few articles have no chapters.
    .why = Chapters help to find one’s way in a long text; with a handful of articles they are in the way.
explain-powers-set = A normative document sets no penalty, coercion, licence or fee.
    .why = To set them is for laws, regulations and rules. Only words are looked at: a paragraph that speaks of a fine, a seizure or a charge and names nothing that it rests on is told once, for a person to judge.
explain-attachment-list = The attachments that a text lists are kept, and those that are kept are listed.
    .why = Without an attachment a document is not whole: a form, a map or a list is often what is carried out. An attachment is a file in parts or stands behind the text.

## Exceptions and the baseline

explain-accepted-code = An exception names a code that exists and that can be accepted.
    .why = A misspelt exception silences nothing; and an error of the record has to be corrected, not accepted.
explain-accepted-without-reason = An exception gives its reason.
    .why = Whoever comes later must be able to see why the office let it stand. Without a reason the finding is told as before.
explain-accepted-past = An exception is looked at again when its last day comes.
    .why = What was accepted for a time must not become a habit. The finding is told again.
explain-accepted-needless = An exception is removed when there is nothing left to accept.
    .why = It would silence the next finding of that kind, which nobody has looked at.
explain-baseline-outdated = The baseline knows only what is still found.
    .why = A line that is left behind would hide the same fault when it comes back. guiju check --write-baseline writes the file anew; what it took out is seen in git diff.

## The frame of a page

explain-title = What guiju checks
explain-introduction = Errors of the record stop a build; what law and practice ask for is told and stops nothing. Law is cited by its Chinese title. The numbers are those of the profile of Guangdong; an office puts its own over them in `profile.toml`. This page is what `guiju explain --all` prints.
explain-asks = Asks:
explain-why = Why:
explain-source = Source:
explain-numbers = Numbers:
explain-wrong = Wrong:
explain-right = Right:
explain-silence = To accept it:
explain-logic = The record itself: it could not be true, or not be read, otherwise.
explain-known = {" "}({ $place }; { $confidence })
explain-number = - `{ $key }` = { $value }: { $source }
explain-silence-error = An error cannot be accepted; it has to be corrected. Until then the document's page is withheld.
explain-silence-elsewhere = No exception reaches it: it is settled where it stands.
explain-silence-finding = Write into the record, with the reason:
explain-silence-example =
    reason = "why it stands"
    by     = "who looked at it"
    until  = 2027-12-31
explain-more = guiju explain CODE tells why, the source, an example, and how a finding is accepted

confidence-text-seen = the text was read
confidence-text-seen-quoted = read where another official text quotes it
confidence-data-seen = read off public pages
confidence-inferred = deduced
confidence-recalled = from memory, not looked up

## Changed after the publication

explain-published-text-changed = A published text is not changed; a misprint is a corrected event.
    .why = What was published is what people saw. Changed in silence, nobody can say by which words a case was decided. guiju verify compares every commit with the one before, by the words alone: empty lines, indents and the marks of headings are layout.
explain-published-text-removed = A published text is kept.
    .why = Old cases need old texts. An amendment or a repeal is an event; no text is deleted for it.
explain-published-attachment-changed = Published attachments and notices are not exchanged; what was wrong is a corrected event.
    .why = An attachment is a part of the document: another form asks for something else.
explain-recorded-event-edited = A recorded event is not changed; what was wrong is a corrected event.
    .why = The status follows from the events, and with one day or one length it changes. What was looked up (where it was “unknown”), notes, grounds and numbers that are added are no change.
explain-recorded-event-removed = A recorded event stays.
    .why = It happened; a decision that is withdrawn is another event.
explain-recorded-events-reordered = Events of one day keep their order.
    .why = Stopped and then resumed on one day is the opposite of resumed and then stopped.
explain-effective-day-moved = After the publication the day of effect stays.
    .why = The publication said from when it binds.
explain-published-facts-changed = After the publication title, kind and makers stay; a new title stands in the amendment that gives it.
    .why = By title and maker it is cited, and its kind decides whether it can lapse.
explain-disclosure-withdrawn = A published document goes on being disclosed.
    .why = Once it is not, its page is gone, and a reader cannot know whether it still binds.
explain-published-folder-deleted = The folder of a published document is kept.
    .why = A folder deleted is a text lost. folder-deleted looks at what is not committed yet, this at all of the history.
explain-published-id-changed = The id of a published document stays.
    .why = The id is the address, and references lead to it. A move into a year's folder changes no id.
explain-history-rewritten = A commit that was kept as an anchor stays in the history.
    .why = A forced push can take away a change together with its traces; a commit and the hash of its register, kept outside the repository, show it.
explain-anchor-register-differs = The register of a kept commit has the hash that was noted.
    .why = Where the commit is there and the register is another, the anchor file was changed, or the hash is computed in another way.
explain-commit-not-signed = Since signatures are required, every commit has one.
    .why = Anybody can write any name on a commit; a signature says who it was. It counts from the commit in which guiju.toml says require-signature = true.
explain-signature-not-accepted = A signature is good, and its key stands in allowed-signers.
    .why = Anybody can sign with a key of their own; those in allowed-signers count.
explain-commit-dated-back = A commit is not dated before the one on which it stands.
    .why = What was recorded by a day is answered by the time of the commits; with a wrong clock or an altered date the answer may be wrong. Less than a day is not told.
