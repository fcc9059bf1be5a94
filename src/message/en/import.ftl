# Bringing documents in: what came of it, where each value comes from, what has to be looked at, what found no place.

## What each file came to

import-new = { $file }{ HAS($row) ->
        [yes] { " " }row { $row }
       *[no] { "" }
    } ⇒ { $said }{ HAS($articles) ->
        [yes] { " " }({ $articles } articles{ HAS($encoding) ->
            [yes] , in { $encoding }
           *[no] { "" }
        })
       *[no] { "" }
    }
import-kept = { $file }{ HAS($row) ->
        [yes] { " " }row { $row }
       *[no] { "" }
    }: kept already as { $said }; not brought in again
import-lacking = { $file }{ HAS($row) ->
        [yes] { " " }row { $row }
       *[no] { "" }
    }: { $why }
import-refused = { $file }: { $why }
import-joined = { $file } row { $row }: the address of an earlier row; joined with row { $said }
import-left-row = { $file } row { $row } names no document: { $said }
import-doubts = to be looked at:
import-left = lines that are not in the text:
import-beside = beside the text:
import-files = files: { $files }
import-line = { HAS($line) ->
        [yes] line { $line }{ " " }
       *[no] { "" }
    }{ $what }{ HAS($words) ->
        [yes] : { $words }
       *[no] { "" }
    }
import-from-line = line { $line }: { $words }
import-from-beside = beside the text: { $words }
import-from-asked = by the command
import-from-by-title = by its title
import-from-platform = listed by the platform
import-headings = columns that are not known: { $headings }
import-done = documents brought in: { $documents }
import-not-written = documents that could be brought in: { $documents }; nothing was written

## What a value is

import-key-title = title
import-key-kind = kind
import-key-issuers = issuer
import-key-responsible = responsible
import-key-disclosure = disclosure
import-key-topics = topic
import-key-number = number
import-key-registration = registration
import-key-order = order
import-key-adopted = adopted
import-key-date = signed on
import-key-effective = in force from
import-key-term = term
import-key-until = until
import-key-published = published
import-key-amended = amended
import-key-revised = revised
import-key-lapsed = lapsed
import-key-repealed = repealed
import-key-index-number = index number
import-key-basis-law = basis (law)
import-key-basis-document = basis (own document)

## Why a file is not read

import-refused-format = not a format that is read here; .docx, .html, .txt, .xlsx, .csv and platform JSON are
import-refused-archive = the archive is damaged
import-refused-too-large = it unpacks to more than any document holds
import-refused-too-deep = its parts are nested deeper than any document's
import-refused-path = a name in the archive leads out of it
import-refused-locked = it is locked by a password
import-refused-entities = it declares XML entities
import-refused-broken = its content is damaged
import-refused-encoding = its encoding is neither UTF-8 nor GB18030
import-refused-empty = no words stand in it
import-refused-no-columns = no row names a column of titles (名称, 标题)
import-refused-no-articles = not the list of a disclosure platform
import-refused-no-office = LibreOffice is needed to read it
import-refused-no-pdf = pdftotext is needed to read it
import-refused-not-converted = it could not be converted

import-lacking-title = no title was found; state it with --title
import-lacking-issuer = nobody signs it; state the maker with --issuer
import-lacking-id = the id is taken or cannot be one; choose another with --id
import-lacking-record = the record could not be read back

import-one-id = --id is for one file
    .help = bring them in one by one, or leave --id away: the id comes from the file's name, the number or the day
import-no-office = { $path } has to be converted by LibreOffice, and there is no soffice
    .help = install LibreOffice (Debian, Ubuntu: apt install libreoffice-writer; elsewhere see libreoffice.org), or save it as .docx first
import-no-pdf = { $path } has to be converted by pdftotext, which is not there
    .help = install poppler (Debian, Ubuntu: apt install poppler-utils), or save it as .docx or .txt first
import-not-converted = { $path } could not be converted
    .help = open it in a word processor, and save it as .docx

## What has to be looked at

import-doubt-differs = another place says otherwise; the first counts
import-doubt-effective-elsewhere = the commencement has to be looked up
import-doubt-basis-not-kept = this basis is not kept here
import-doubt-ends = ended by this text; record it there
import-doubt-kind-not-stated = the kind is not stated; taken as normative
import-doubt-disclosure-not-stated = disclosure is not stated; recorded as none for now
import-doubt-not-read = not understood
import-doubt-after-today = the day is later than that of the import
import-doubt-joined = paragraphs were put together from the lines of pages; read them through
import-doubt-attachment-missing = listed as an attachment and not in the file
import-doubt-note-not-read = a 题注 that was not understood

## Lines that are not in the text

import-left-record = in the record alone
import-left-above-title = above the title
import-left-page-number = page number
import-left-page = of the web page
import-left-foot = foot of the document
import-left-label = label of an attachment

## Beside the text

import-aside-header = page head
import-aside-footer = page foot
import-aside-footnote = note
import-aside-text-box = text box
import-aside-comment = comment
import-aside-hidden = hidden words
import-aside-deleted = deleted by a tracked change (taken as accepted)
import-aside-inserted = inserted by a tracked change (taken as accepted; in the text)
import-aside-picture = picture
import-aside-symbol = character of a symbol font
import-aside-page-frame = frame of the page
import-aside-page-title = title and marks of the page

## Help

cli-import-about = Bring documents in from outside: .docx, .html, .txt, lists in .xlsx or .csv, platform JSON
cli-import-arg-files = The files; .doc, .wps and .rtf need LibreOffice, .pdf with text needs pdftotext
cli-import-arg-id = The id of the one document; else it comes from the file's name, the number or the day
cli-import-arg-into = Where the folders are made: documents, or documents/YEAR
cli-import-arg-title = The title; else that of the file
cli-import-arg-kind = The kind, such as normative; else by the title
cli-import-arg-issuer = The maker (制定机关); else who signs
cli-import-arg-disclosure = active, partial, on-request or none; else what the file says
cli-import-arg-as-of = Bring them in on this day; else today
cli-import-arg-dry-run = Show what would be written, and write nothing
cli-import-arg-json = Answer in JSON, for other programs
cli-import-example =
    guiju import rules.docx --dry-run                 see what is read
    guiju import planned-water-use.docx               bring one document in
    guiju import list.xlsx --issuer 某市城市管理局    bring a whole list in
cli-value-files = FILES
cli-value-into = DIR
cli-value-title = TITLE
cli-value-kind = KIND
cli-value-issuer = NAME
cli-value-disclosure = CLASS
progress-converting = converting
