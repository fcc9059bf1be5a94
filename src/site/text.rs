//! A legal text as HTML. (A stand-in until the renderer lands.)

/// A rendered text.
#[derive(Clone, Debug, Default)]
pub struct RenderedText {
    /// The HTML.
    pub html: String,
    /// Its contents.
    pub contents: Vec<ContentsEntry>,
    /// How many articles it has.
    pub articles: usize,
}

/// A line of the contents.
#[derive(Clone, Debug)]
pub struct ContentsEntry {
    /// The id.
    pub id: String,
    /// The level, from 1.
    pub level: u8,
    /// The label.
    pub label: String,
}

/// Renders a text.
pub fn render(markdown: &str) -> RenderedText {
    let mut out = RenderedText::default();
    let mut open = false;
    let mut table: Vec<&str> = Vec::new();
    let escape = |text: &str| {
        let mut escaped = String::new();
        super::typography::escape(text, &mut escaped);
        escaped
    };
    for line in markdown.lines().chain([""]) {
        let line = line.trim();
        if line.starts_with('|') {
            table.push(line);
            continue;
        }
        if !table.is_empty() {
            out.html.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"表格\"><table>");
            for (at, row) in table.iter().enumerate().filter(|(at, _)| *at != 1) {
                out.html.push_str("<tr>");
                let cell = if at == 0 { "th scope=\"col\"" } else { "td" };
                for text in row.trim_matches('|').split('|') {
                    out.html.push_str(&format!("<{cell}>{}</{}>", escape(text.trim()), &cell[..2]));
                }
                out.html.push_str("</tr>");
            }
            out.html.push_str("</table></div>\n");
            table.clear();
        }
        if line.is_empty() || line.starts_with("# ") {
            continue;
        }
        if let Some(heading) = line.strip_prefix("## ") {
            if open {
                out.html.push_str("</div>\n");
                open = false;
            }
            let id = format!("chp_{}", out.contents.len() + 1);
            out.html.push_str(&format!("<h2 id=\"{id}\">{}</h2>\n", escape(heading)));
            out.contents.push(ContentsEntry { id, level: 1, label: heading.to_owned() });
            continue;
        }
        if line.starts_with('第')
            && let Some((number, rest)) = line.split_once('　')
        {
            if open {
                out.html.push_str("</div>\n");
            }
            out.articles += 1;
            let n = out.articles;
            out.html.push_str(&format!(
                "<div class=\"article\" id=\"art_{n}\"><p><a class=\"num\" href=\"#art_{n}\">{number}</a>{}</p>",
                escape(rest)
            ));
            open = true;
            continue;
        }
        let class = if line.starts_with('（') { " class=\"point\"" } else { "" };
        out.html.push_str(&format!("<p{class}>{}</p>\n", escape(line)));
    }
    if open {
        out.html.push_str("</div>\n");
    }
    out
}
