//! What is wrong with the office's own templates, as findings: in the author's file, at the author's words.

use super::templates::Templates;
use crate::error::Error;
use crate::finding::code::{TEMPLATE_BROKEN, TEMPLATE_UNUSED};
use crate::finding::{Arg, Finding};

/// The folder of the office's own templates.
pub const FOLDER: &str = "site-templates";

/// What is wrong with the office's own templates, `(name, content)`, each by itself; how they fit together only a page shows.
pub fn template_faults(own: &[(String, String)]) -> Vec<Finding> {
    let fault = |(name, content): &(String, String)| {
        if !Templates::uses(name) {
            let names = Templates::names().map(str::to_owned).collect();
            let unused = Finding::integrity(TEMPLATE_UNUSED, path(name), None).text("name", name.as_str());
            return Some(unused.arg("names", Arg::List(names)));
        }
        Templates::new(vec![(name.clone(), content.clone())]).err().and_then(|error| template_fault(&error))
    };
    own.iter().filter_map(fault).collect()
}

/// What a page that could not be filled says of the template that kept it; nothing for an error of another kind.
pub fn template_fault(error: &Error) -> Option<Finding> {
    match error {
        Error::Template { name, line, span, reason } => {
            let line = i64::try_from(*line).unwrap_or(i64::MAX);
            let broken = Finding::integrity(TEMPLATE_BROKEN, path(name), span.clone());
            Some(broken.text("name", name.as_str()).number("line", line).text("reason", reason.as_str()))
        }
        _ => None,
    }
}

fn path(name: &str) -> String {
    format!("{FOLDER}/{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_broken_template_is_told_at_the_words_that_break_it() {
        let own = [("404.html", "<p>\n{% for tab in page.tabs %}</p>"), ("guide.html", "fine"), ("list.html", "甲{{ page..x }}")];
        let own: Vec<(String, String)> = own.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let found = template_faults(&own);
        let paths: Vec<&str> = found.iter().map(|it| it.path.as_str()).collect();
        assert_eq!(paths, ["site-templates/404.html", "site-templates/list.html"]);
        let words = |at: usize, text: &str| found[at].span.clone().and_then(|span| text.get(span).map(str::to_owned));
        assert!(words(1, &own[2].1).is_some_and(|it| it.contains('.')), "{found:?}");
        assert!(found.iter().all(|it| it.stops_a_build() && it.code == TEMPLATE_BROKEN));
    }

    #[test]
    fn a_file_that_no_page_uses_is_told_with_the_names_that_are_used() {
        let found = template_faults(&[("style.css".to_owned(), String::new())]);
        assert_eq!(found[0].code, TEMPLATE_UNUSED);
        assert!(matches!(&found[0].args["names"], Arg::List(names) if names.iter().any(|it| it == "site.css")));
        assert_eq!(template_faults(&[("parts.html".to_owned(), "one that others include".to_owned())]), []);
    }
}
