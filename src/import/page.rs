//! A web page as lines: paragraphs, headings, lists with their numbers, and tables; scripts, styles and the frame of the page are set aside.
//!
//! The page is read tag by tag and never as a tree, so mis-nested tags do no harm and nothing calls itself.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::Refused;
use super::line::{Aside, AsideKind, Line, Lines, tidied};

/// No page has more lines.
const MOST_LINES: usize = 400_000;
/// No table has more columns.
const MOST_COLUMNS: usize = 64;
/// No table has more cells.
const MOST_CELLS: usize = 500_000;

/// The lines of a page.
pub(super) fn read(html: &str) -> Result<Lines, Refused> {
    let mut page = Page::default();
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        if page.lines.lines.len() > MOST_LINES {
            return Err(Refused::TooLarge);
        }
        match token {
            Token::StartTag(tag) => page.open(&tag)?,
            Token::EndTag(tag) => page.close(&tag.name),
            Token::String(words) => page.say(&String::from_utf8_lossy(&words)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.end_line();
    while !page.tables.is_empty() {
        page.end_table();
    }
    // A frame that never ends took the rest of the page with it, which is told.
    let rest = std::mem::take(&mut page.frame);
    if !tidied(&rest).is_empty() {
        page.aside(AsideKind::PageFrame, &rest);
    }
    Ok(page.lines)
}

/// The encoding that a page says it is in, looked for in its first bytes.
pub(super) fn stated_encoding(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(4096)];
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    (!label.is_empty()).then_some(label)
}

#[derive(Default)]
struct Page {
    lines: Lines,
    words: String,
    number: usize,
    heading: Option<u8>,
    is_centred: usize,
    /// Elements that are no part of the document, and which of them is the outermost.
    outside: Vec<String>,
    frame: String,
    lists: Vec<Option<u32>>,
    label: Option<String>,
    tables: Vec<Table>,
}

/// A table that is open.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<String>>,
    /// For each column, how many rows a cell above still covers.
    covered: Vec<usize>,
    /// The lines of the cell that is open, with how far it reaches.
    cell: Option<Cell>,
    /// All lines of all cells, where the table turns out to set the page.
    lines: Vec<Line>,
    holds_table: bool,
    cells: usize,
}

struct Cell {
    lines: Vec<Line>,
    columns: usize,
    rows: usize,
}

impl Page {
    fn open(&mut self, tag: &StartTag<()>) -> Result<(), Refused> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let attribute = |wanted: &str| {
            let found = tag.attributes.iter().find(|(name, _)| name.as_slice() == wanted.as_bytes());
            found.map(|(_, value)| String::from_utf8_lossy(value).into_owned())
        };
        if is_outside(&name) {
            self.end_line();
            if !tag.self_closing {
                self.outside.push(name);
            }
            return Ok(());
        }
        if !self.outside.is_empty() {
            self.frame.push(' ');
            return Ok(());
        }
        match name.as_str() {
            "meta" => {
                let said = attribute("name").or_else(|| attribute("property")).zip(attribute("content"));
                if let Some((name, content)) = said.filter(|(name, _)| MARKS.iter().any(|mark| mark.0.eq_ignore_ascii_case(name)))
                {
                    let label = MARKS.iter().find(|mark| mark.0.eq_ignore_ascii_case(&name)).map_or("", |mark| mark.1);
                    self.aside(AsideKind::PageTitle, &format!("{label}：{content}"));
                }
            }
            "br" => self.end_line(),
            "img" => self.aside(AsideKind::Picture, &attribute("alt").unwrap_or_default()),
            "ol" | "ul" => {
                self.end_line();
                let first = attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1);
                self.lists.push((name == "ol").then_some(first));
            }
            "li" => {
                self.end_line();
                let own = attribute("value").and_then(|value| value.parse().ok());
                if let Some(Some(next)) = self.lists.last_mut() {
                    let number = own.unwrap_or(*next);
                    *next = number.saturating_add(1);
                    self.label = Some(format!("{number}."));
                }
            }
            "table" => {
                self.end_line();
                if let Some(table) = self.tables.last_mut() {
                    table.holds_table = true;
                }
                // Tables that hold one another set a page; so many hold nothing.
                const DEEPEST: usize = 100;
                if self.tables.len() >= DEEPEST {
                    return Err(Refused::TooDeep);
                }
                self.number += 1;
                self.tables.push(Table::default());
            }
            "tr" => {
                self.end_cell()?;
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            "td" | "th" => {
                self.end_cell()?;
                let many = |name: &str| attribute(name).and_then(|count| count.trim().parse::<usize>().ok()).unwrap_or(1).max(1);
                let cell =
                    Cell { lines: Vec::new(), columns: many("colspan").min(MOST_COLUMNS), rows: many("rowspan").min(1_000) };
                if let Some(table) = self.tables.last_mut() {
                    table.cell = Some(cell);
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_line();
                self.heading = name[1..].parse().ok();
                self.is_centred = usize::from(is_centred(&attribute));
            }
            _ if is_block(&name) => {
                self.end_line();
                self.is_centred = usize::from(name == "center" || is_centred(&attribute));
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8]) {
        let name = String::from_utf8_lossy(name);
        if is_outside(&name) {
            if let Some(at) = self.outside.iter().rposition(|open| *open == name) {
                self.outside.truncate(at);
                if self.outside.is_empty() {
                    let kind = if name == "title" { AsideKind::PageTitle } else { AsideKind::PageFrame };
                    let words = std::mem::take(&mut self.frame);
                    if !tidied(&words).is_empty() {
                        self.aside(kind, &words);
                    }
                }
            }
            return;
        }
        if !self.outside.is_empty() {
            return;
        }
        match &*name {
            "table" => {
                self.end_line();
                self.end_table();
            }
            "ol" | "ul" => {
                self.end_line();
                self.lists.pop();
            }
            "td" | "th" | "tr" => {
                // A cell that is too wide is told where the next one opens.
                let _ = self.end_cell();
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" => self.end_line(),
            _ if is_block(&name) => self.end_line(),
            _ => {}
        }
    }

    fn say(&mut self, words: &str) {
        if self.outside.is_empty() {
            // A line end in the file is no more than a space, and between Chinese characters nothing.
            self.words.push_str(&words.replace(['\n', '\r', '\t'], " "));
        } else if !self.outside.last().is_some_and(|name| is_code(name)) {
            self.frame.push_str(words);
        }
    }

    fn end_line(&mut self) {
        let words = without_file_breaks(&std::mem::take(&mut self.words));
        let label = self.label.take();
        let heading = self.heading.take();
        if tidied(&words).is_empty() {
            // The label waits for the words of its own paragraph.
            (self.label, self.heading) = (label, heading);
            return;
        }
        self.number += 1;
        let line = Line {
            heading,
            is_title: heading == Some(1),
            is_centred: self.is_centred > 0,
            ..Line::of(self.number, &format!("{}{}", label.unwrap_or_default(), words.trim()))
        };
        self.put(line);
    }

    fn put(&mut self, line: Line) {
        match self.tables.last_mut() {
            None => self.lines.lines.push(line),
            Some(table) => match &mut table.cell {
                Some(cell) => cell.lines.push(line),
                // Words between cells: a browser puts them before the table.
                None => table.lines.push(line),
            },
        }
    }

    fn end_cell(&mut self) -> Result<(), Refused> {
        self.end_line();
        let Some(table) = self.tables.last_mut() else { return Ok(()) };
        let Some(cell) = table.cell.take() else { return Ok(()) };
        if table.rows.is_empty() {
            table.rows.push(Vec::new());
        }
        table.cells += cell.columns;
        if table.cells > MOST_CELLS {
            table.lines.extend(cell.lines);
            return Err(Refused::TooLarge);
        }
        let Some(row) = table.rows.last_mut() else { return Ok(()) };
        // The places that cells above cover come first.
        while table.covered.get(row.len()).is_some_and(|rows| *rows > 0) && row.len() < 2 * MOST_COLUMNS {
            table.covered[row.len()] -= 1;
            row.push(String::new());
        }
        let said: Vec<&str> = cell.lines.iter().map(|line| line.words.as_str()).filter(|words| !words.is_empty()).collect();
        row.push(said.join(" "));
        row.extend(std::iter::repeat_n(String::new(), cell.columns - 1));
        if table.covered.len() < row.len() {
            table.covered.resize(row.len(), 0);
        }
        let from = row.len() - cell.columns;
        table.covered[from..row.len()].fill(cell.rows - 1);
        table.lines.extend(cell.lines);
        Ok(())
    }

    fn end_table(&mut self) {
        // Of a table with too many cells the lines are kept; the reading stops at the next cell.
        let _ = self.end_cell();
        let Some(table) = self.tables.pop() else { return };
        let one_column = table.rows.iter().all(|row| row.iter().filter(|cell| !cell.is_empty()).count() <= 1);
        if table.holds_table || one_column || table.rows.iter().map(Vec::len).max().unwrap_or_default() > 2 * MOST_COLUMNS {
            table.lines.into_iter().for_each(|line| self.put(line));
            return;
        }
        let number = table.lines.first().map_or(self.number, |line| line.number);
        let between = table.rows.iter().flatten().any(|cell| !cell.is_empty());
        if between {
            let rows = table.rows.into_iter().filter(|row| !row.is_empty()).collect();
            self.put(Line::table(number, rows));
        }
    }

    fn aside(&mut self, kind: AsideKind, words: &str) {
        let words = without_file_breaks(&words.split_whitespace().collect::<Vec<_>>().join(" "));
        self.lines.asides.push(Aside { kind, number: self.number, words: tidied(&words) });
    }
}

/// The marks of a page that say what a record states, by the standard of 国办发〔2017〕47号, and the word for each.
const MARKS: [(&str, &str); 3] = [("ArticleTitle", "名称"), ("PubDate", "发布日期"), ("ContentSource", "来源")];

/// Elements that hold no words for readers.
fn is_code(name: &str) -> bool {
    matches!(name, "script" | "style" | "template" | "svg")
}

/// Elements that are no part of a document.
fn is_outside(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "title"
            | "nav"
            | "header"
            | "footer"
            | "aside"
            | "button"
            | "select"
            | "textarea"
            | "iframe"
    )
}

/// Elements that stand on lines of their own.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "main"
            | "center"
            | "blockquote"
            | "pre"
            | "dl"
            | "dt"
            | "dd"
            | "hr"
            | "body"
            | "caption"
            | "figure"
            | "figcaption"
            | "form"
            | "fieldset"
            | "address"
            | "head"
    )
}

fn is_centred(attribute: &impl Fn(&str) -> Option<String>) -> bool {
    attribute("align").is_some_and(|align| align.eq_ignore_ascii_case("center"))
        || attribute("style").is_some_and(|style| style.replace(' ', "").to_ascii_lowercase().contains("text-align:center"))
}

/// Words without the narrow spaces that only stand between Chinese characters because the file was broken there.
fn without_file_breaks(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words.chars().peekable();
    while let Some(c) = rest.next() {
        if c != ' ' {
            out.push(c);
            continue;
        }
        while rest.next_if_eq(&' ').is_some() {}
        let between = out.ends_with(crate::structure::is_wide) && rest.peek().is_some_and(|c| crate::structure::is_wide(*c));
        if !between {
            out.push(' ');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(html: &str) -> Vec<String> {
        let lines = read(html).expect("a page").lines;
        lines.into_iter().map(|line| if line.is_table() { format!("{:?}", line.rows) } else { line.words }).collect()
    }

    #[test]
    fn a_page_is_read_as_its_paragraphs() {
        let page = "<html><head><title>甲办法_某局</title><style>p{}</style><script>var 甲='<p>乙</p>';</script></head><body>\
                    <nav>首页 &gt; 文件</nav><h1>甲办法</h1><p>　　第一条　为了<b>加强</b>\n管理，<br>制定本办法。<p>第二条　下列：<ol start=2><li>乙；<li>丙。</ol>\
                    <div>5 &lt; 6 &amp; 7</div><footer>版权所有</footer></body></html>";
        assert_eq!(
            words(page),
            ["甲办法", "第一条　为了加强管理，", "制定本办法。", "第二条　下列：", "2.乙；", "3.丙。", "5 < 6 & 7"]
        );
        let asides = read(page).expect("a page").asides;
        let told: Vec<(AsideKind, &str)> = asides.iter().map(|it| (it.kind, it.words.as_str())).collect();
        assert_eq!(
            told,
            [(AsideKind::PageTitle, "甲办法_某局"), (AsideKind::PageFrame, "首页 > 文件"), (AsideKind::PageFrame, "版权所有")]
        );
    }

    #[test]
    fn merged_cells_cover_their_places() {
        let page = "<table><tr><th>甲<th>乙<th>丙</tr><tr><td rowspan=2>一</td><td colspan=2>二</td></tr><tr><td>三</td><td><p>四</p><p>五</p></td></tr></table>";
        assert_eq!(words(page), [r#"[["甲", "乙", "丙"], ["一", "二", ""], ["", "三", "四 五"]]"#]);
    }

    #[test]
    fn tables_that_set_the_page_are_its_lines() {
        let page =
            "<table><tr><td>左</td><td><table><tr><td>甲办法</td></tr><tr><td>第一条　乙。</td></tr></table></td></tr></table>";
        assert_eq!(words(page), ["左", "甲办法", "第一条　乙。"]);
        assert_eq!(read(&"<table><tr><td>".repeat(5_000)).map(|_| ()), Err(Refused::TooDeep));
    }

    #[test]
    fn the_encoding_that_a_page_states_is_found() {
        assert_eq!(
            stated_encoding(b"<meta http-equiv=Content-Type content=\"text/html; charset=GB2312\">").as_deref(),
            Some("gb2312")
        );
        assert_eq!(stated_encoding(b"<p>charset"), None);
    }
}
