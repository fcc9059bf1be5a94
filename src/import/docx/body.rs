//! The body of a document: its paragraphs and tables in order, each run of words taken or set aside.

use super::numbering::Numbering;
use super::style::{Said, Styles};
use super::table;
use crate::import::Refused;
use crate::import::line::{Aside, AsideKind, Line, Lines, tidied};
use crate::import::xml::{Element, Xml};
use crate::structure::is_blank;

/// No document has more lines.
const MOST_LINES: usize = 400_000;

/// A body that is being read.
pub(super) struct Body<'d> {
    styles: &'d Styles,
    numbering: &'d mut Numbering,
    lines: Vec<Line>,
    asides: Vec<Aside>,
    /// How many paragraphs there were so far, those in tables included.
    number: usize,
    /// Words whose paragraph mark a tracked change takes out: the next paragraph goes on with them.
    carried: String,
    page_ends: bool,
    after_empty: bool,
}

/// The words of a paragraph as they are gathered.
#[derive(Default)]
struct Words {
    /// The lines into which breaks part it.
    lines: Vec<String>,
    last: String,
    /// The fields that are open, and whether their code, which is no text, goes on.
    fields: Vec<bool>,
    page_ends: bool,
    boxes: Vec<String>,
}

impl<'d> Body<'d> {
    /// A body under its styles and lists.
    pub(super) fn new(styles: &'d Styles, numbering: &'d mut Numbering) -> Self {
        Self {
            styles,
            numbering,
            lines: Vec::new(),
            asides: Vec::new(),
            number: 0,
            carried: String::new(),
            page_ends: false,
            after_empty: false,
        }
    }

    /// Reads a part: that of the document, a head, a foot or notes.
    pub(super) fn read(mut self, xml: &Xml) -> Result<Lines, Refused> {
        let Some(root) = xml.root() else { return Err(Refused::Broken) };
        let body = root.child("w:body").unwrap_or(root);
        self.blocks(body)?;
        if !self.carried.is_empty() {
            let words = std::mem::take(&mut self.carried);
            self.lines.push(Line::of(self.number, &words));
        }
        Ok(Lines { lines: self.lines, asides: self.asides })
    }

    fn blocks(&mut self, holder: Element<'_>) -> Result<(), Refused> {
        for block in holder.children() {
            if self.lines.len() > MOST_LINES {
                return Err(Refused::TooLarge);
            }
            match block.name() {
                "w:p" => {
                    let lines = self.paragraph(block);
                    self.lines.extend(lines);
                }
                "w:tbl" => self.table(block)?,
                "w:del" | "w:moveFrom" => self.aside(AsideKind::Deleted, &all_words(block)),
                // The same content is written twice for older programs.
                "AlternateContent" => {
                    if let Some(choice) = block.child("Choice").or_else(|| block.child("Fallback")) {
                        self.blocks(choice)?;
                    }
                }
                // What only parts notes from the text says nothing.
                "w:footnote" | "w:endnote"
                    if matches!(block.attribute("type"), Some("separator" | "continuationSeparator" | "continuationNotice")) => {}
                "w:sdt" | "w:sdtContent" | "w:customXml" | "w:ins" | "w:moveTo" | "w:footnote" | "w:endnote" | "w:comment" => {
                    self.blocks(block)?
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The lines of a paragraph: one, or several where breaks part it.
    fn paragraph(&mut self, paragraph: Element<'_>) -> Vec<Line> {
        self.number += 1;
        let properties = paragraph.child("w:pPr");
        let style = properties.and_then(|it| it.child("w:pStyle")).and_then(Element::value).or(self.styles.of_plain_paragraphs());
        let own = properties.map(Said::read).unwrap_or_default();
        let label = self.label(&own, style);
        let said = self.styles.under(own, style);
        let mut words = Words::default();
        self.runs(paragraph, &mut words);
        words.break_line();
        let mark = properties.and_then(|it| it.child("w:rPr"));
        if mark.is_some_and(|mark| mark.child("w:ins").is_some()) {
            self.aside(AsideKind::Inserted, "");
        }
        let opens_page = std::mem::take(&mut self.page_ends) || said.opens_page == Some(true);
        self.page_ends = words.page_ends || properties.is_some_and(|it| it.child("w:sectPr").is_some_and(ends_page));
        for inside in std::mem::take(&mut words.boxes) {
            self.aside(AsideKind::TextBox, &inside);
        }
        let first = words.lines.first_mut();
        if let Some(first) = first {
            let says_something = !first.trim_matches(is_blank).is_empty();
            let label = label.filter(|_| says_something || words.lines.len() == 1);
            if let Some(first) = words.lines.first_mut() {
                first.insert_str(0, &label.map(parted).unwrap_or_default());
                first.insert_str(0, &std::mem::take(&mut self.carried));
            }
        }
        if mark.is_some_and(|mark| mark.child("w:del").is_some() || mark.child("w:moveFrom").is_some()) {
            self.carried = words.lines.join(" ");
            return Vec::new();
        }
        let is_title = self.styles.is_title(style);
        let mut lines = Vec::new();
        for (at, words) in words.lines.iter().enumerate() {
            let line = Line {
                is_title,
                heading: said.outline.filter(|level| *level < 9).map(|level| level + 1),
                is_centred: said.is_centred == Some(true),
                opens_page: opens_page && at == 0,
                is_apart: std::mem::take(&mut self.after_empty),
                ..Line::of(self.number, words)
            };
            if line.is_empty() {
                self.after_empty = true;
                // A page that begins with an empty paragraph begins with the next one.
                self.page_ends |= line.opens_page;
            } else {
                lines.push(line);
            }
        }
        lines
    }

    /// The number that Word counts for a paragraph.
    fn label(&mut self, own: &Said, style: Option<&str>) -> Option<String> {
        let of_style = style.and_then(|style| self.styles.list_of(style));
        let (list, named_by) = match (&own.list, of_style) {
            (Some(list), _) => (list.clone(), None),
            (None, Some((list, style))) => (list, Some(style)),
            (None, None) => return None,
        };
        if list == "0" {
            return None;
        }
        // A style's place in its list is told by the list, or else by the style.
        let by_style = style.and_then(|style| self.numbering.level_of_style(&list, style));
        let by_style = by_style.or_else(|| self.numbering.level_of_style(&list, named_by.as_deref()?));
        let level = own.level.or(by_style).or_else(|| self.styles.under(Said::default(), style).level).unwrap_or(0);
        self.numbering.count(&list, level).filter(|label| !label.is_empty())
    }

    fn runs(&mut self, holder: Element<'_>, words: &mut Words) {
        for part in holder.children() {
            match part.name() {
                "w:r" => self.run(part, words),
                "w:ins" | "w:moveTo" => {
                    self.aside(AsideKind::Inserted, &all_words(part));
                    self.runs(part, words);
                }
                "w:del" | "w:moveFrom" => self.aside(AsideKind::Deleted, &all_words(part)),
                "AlternateContent" => {
                    if let Some(choice) = part.child("Choice").or_else(|| part.child("Fallback")) {
                        self.runs(choice, words);
                    }
                }
                "w:hyperlink" | "w:smartTag" | "w:sdt" | "w:sdtContent" | "w:fldSimple" | "w:bdo" | "w:dir" | "w:customXml" => {
                    self.runs(part, words);
                }
                "oMath" | "oMathPara" => words.last.push_str(&all_words(part)),
                _ => {}
            }
        }
    }

    fn run(&mut self, run: Element<'_>, words: &mut Words) {
        if run.child("w:rPr").is_some_and(|properties| properties.is_on("w:vanish")) {
            self.aside(AsideKind::Hidden, &all_words(run));
            return;
        }
        self.pieces(run, words);
    }

    fn pieces(&mut self, holder: Element<'_>, words: &mut Words) {
        for piece in holder.children() {
            match piece.name() {
                "w:fldChar" => match piece.attribute("fldCharType") {
                    Some("begin") => words.fields.push(true),
                    Some("separate") => words.fields.iter_mut().next_back().into_iter().for_each(|code| *code = false),
                    Some("end") => {
                        words.fields.pop();
                    }
                    _ => {}
                },
                _ if words.fields.contains(&true) => {}
                "w:t" => words.last.extend(piece.children().map(Element::words)),
                "w:tab" | "w:ptab" => words.last.push('\t'),
                "w:noBreakHyphen" => words.last.push('-'),
                "w:br" if piece.attribute("type") == Some("page") => {
                    words.break_line();
                    words.page_ends = true;
                }
                "w:br" | "w:cr" => words.break_line(),
                "w:sym" => {
                    let code = piece.attribute("char").unwrap_or_default();
                    self.aside(AsideKind::Symbol, code);
                }
                "w:delText" => {}
                "w:drawing" | "w:pict" | "w:object" => self.drawing(piece, words),
                "AlternateContent" => {
                    if let Some(choice) = piece.child("Choice").or_else(|| piece.child("Fallback")) {
                        self.pieces(choice, words);
                    }
                }
                "w:ruby" => {
                    if let Some(base) = piece.child("w:rubyBase") {
                        self.runs(base, words);
                    }
                }
                _ => {}
            }
        }
    }

    /// A drawing holds words in text boxes, or is a picture.
    fn drawing(&mut self, drawing: Element<'_>, words: &mut Words) {
        let mut inside = String::new();
        let mut is_box = false;
        for part in drawing.descendants() {
            match part.name() {
                "w:txbxContent" => is_box = true,
                "w:p" if is_box && !inside.is_empty() => inside.push(' '),
                "w:t" if is_box => inside.extend(part.children().map(Element::words)),
                _ => {}
            }
        }
        if !tidied(&inside).is_empty() {
            words.boxes.push(inside);
        } else if drawing.descendants().any(|it| matches!(it.name(), "blip" | "imagedata" | "OLEObject")) {
            self.aside(AsideKind::Picture, "");
        }
    }

    fn table(&mut self, table: Element<'_>) -> Result<(), Refused> {
        let number = self.number + 1;
        let opens_page = std::mem::take(&mut self.page_ends);
        let form = table::form(table)?;
        let mut rows = Vec::with_capacity(form.rows.len());
        for row in &form.rows {
            let mut cells = Vec::with_capacity(row.len());
            for cell in row {
                let held = match cell {
                    Some(cell) => self.cell(*cell)?,
                    None => Vec::new(),
                };
                cells.push(held);
            }
            rows.push(cells);
        }
        self.after_empty = false;
        if form.is_frame {
            // A table of one column sets lines, and one that holds others sets the page.
            let lines = rows.into_iter().flatten().flatten();
            self.lines.extend(lines);
            return Ok(());
        }
        let rows = rows.into_iter().map(|row| row.into_iter().map(|lines| in_one_cell(&lines)).collect()).collect();
        let line = Line { opens_page, ..Line::table(number, rows) };
        if !line.is_empty() {
            self.lines.push(line);
        }
        Ok(())
    }

    /// The lines of a cell.
    fn cell(&mut self, cell: Element<'_>) -> Result<Vec<Line>, Refused> {
        let before = std::mem::take(&mut self.lines);
        self.blocks(cell)?;
        if !self.carried.is_empty() {
            let words = std::mem::take(&mut self.carried);
            self.lines.push(Line::of(self.number, &words));
        }
        self.page_ends = false;
        Ok(std::mem::replace(&mut self.lines, before))
    }

    fn aside(&mut self, kind: AsideKind, words: &str) {
        self.asides.push(Aside { kind, number: self.number, words: tidied(words) });
    }
}

impl Words {
    fn break_line(&mut self) {
        self.lines.push(std::mem::take(&mut self.last));
    }
}

/// A number and the space that law puts behind it: 第一条　, （一）, 1.
fn parted(label: String) -> String {
    let label = label.trim_matches(is_blank).to_owned();
    let joined = label.is_empty() || label.ends_with(['、', '）', ')', '.', '．', '：', ':', ']', '】']);
    if joined { label } else { format!("{label}\u{3000}") }
}

/// The lines of a cell in one.
fn in_one_cell(lines: &[Line]) -> String {
    let mut out = String::new();
    for line in lines {
        let said =
            if line.is_table() { line.rows.iter().flatten().cloned().collect::<Vec<_>>().join(" ") } else { line.words.clone() };
        if !out.is_empty() && !said.is_empty() {
            out.push(' ');
        }
        out.push_str(&said);
    }
    out
}

/// All words below an element, deleted ones included.
fn all_words(element: Element<'_>) -> String {
    let says = |it: &Element<'_>| matches!(it.name(), "w:t" | "w:delText" | "t");
    element.descendants().filter(says).flat_map(Element::children).map(Element::words).collect()
}

/// Whether a section ends a page with it.
fn ends_page(section: Element<'_>) -> bool {
    section.child("w:type").and_then(Element::value) != Some("continuous")
}
