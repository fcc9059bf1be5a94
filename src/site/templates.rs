//! The templates: the built-in ones, overridden file by file by the office's own.

use std::collections::BTreeMap;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use sha2::{Digest, Sha256};

use super::typography;
use crate::error::{Error, Result};
use crate::view::{PageData, Row, ShownTexts};

/// The built-in templates, by name.
const BUILT_IN: &[(&str, &str)] = &[
    ("layout.html", include_str!("../../site-templates/layout.html")),
    ("list.html", include_str!("../../site-templates/list.html")),
    ("list-row.html", include_str!("../../site-templates/list-row.html")),
    ("changes.html", include_str!("../../site-templates/changes.html")),
    ("topics.html", include_str!("../../site-templates/topics.html")),
    ("topic.html", include_str!("../../site-templates/topic.html")),
    ("interpretations.html", include_str!("../../site-templates/interpretations.html")),
    ("consultations.html", include_str!("../../site-templates/consultations.html")),
    ("year-ahead.html", include_str!("../../site-templates/year-ahead.html")),
    ("evaluations.html", include_str!("../../site-templates/evaluations.html")),
    ("site-map.html", include_str!("../../site-templates/site-map.html")),
    ("accessibility.html", include_str!("../../site-templates/accessibility.html")),
    ("gone.html", include_str!("../../site-templates/gone.html")),
    ("document.html", include_str!("../../site-templates/document.html")),
    ("version.html", include_str!("../../site-templates/version.html")),
    ("comparison.html", include_str!("../../site-templates/comparison.html")),
    ("sheet.html", include_str!("../../site-templates/sheet.html")),
    ("guide.html", include_str!("../../site-templates/guide.html")),
    ("verify.html", include_str!("../../site-templates/verify.html")),
    ("data.html", include_str!("../../site-templates/data.html")),
    ("certificate.html", include_str!("../../site-templates/certificate.html")),
    ("search.html", include_str!("../../site-templates/search.html")),
    ("404.html", include_str!("../../site-templates/404.html")),
    ("pieces.html", include_str!("../../site-templates/pieces.html")),
];

/// What stands beside the templates: the stylesheet and the scripts, by name.
const BESIDE: &[(&str, &str)] = &[
    ("site.css", include_str!("../../site-templates/site.css")),
    ("site.js", include_str!("../../site-templates/site.js")),
    ("lists.js", include_str!("../../site-templates/lists.js")),
    ("search.js", include_str!("../../site-templates/search.js")),
];

/// The templates, the stylesheet and the scripts of a site.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
    beside: BTreeMap<&'static str, String>,
    fingerprint: [u8; 32],
}

impl Templates {
    /// Takes the office's own templates as `(name, content)`; what it does not have is built in.
    ///
    /// The office may add `.html` templates that its own ones include; a file of another kind is refused, since nothing would show it.
    pub fn new(own: Vec<(String, String)>) -> Result<Self> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_syntax(tags_on_lines_of_their_own()?);
        environment.set_formatter(|out, state, value| match (state.auto_escape(), value.as_str()) {
            (AutoEscape::Html, Some(text)) if typography::is_plain(text) => out.write_str(text).map_err(minijinja::Error::from),
            (AutoEscape::Html, Some(text)) if !value.is_safe() => {
                let mut escaped = String::with_capacity(text.len());
                typography::escape(text, &mut escaped);
                out.write_str(&escaped).map_err(minijinja::Error::from)
            }
            _ => minijinja::escape_formatter(out, state, value),
        });
        environment.add_filter("unbroken", |text: &str| Value::from_safe_string(typography::unbroken(text)));

        let mut sources: BTreeMap<String, String> =
            BUILT_IN.iter().map(|(name, source)| ((*name).to_owned(), (*source).to_owned())).collect();
        let mut beside: BTreeMap<&'static str, String> =
            BESIDE.iter().map(|(name, source)| (*name, (*source).to_owned())).collect();
        for (name, content) in own {
            if let Some((known, _)) = BESIDE.iter().find(|(known, _)| *known == name) {
                beside.insert(*known, content);
            } else if name.ends_with(".html") {
                sources.insert(name, content);
            } else {
                let known: Vec<&str> = Self::names().collect();
                let reason = format!("no page uses it; the names are {}", known.join(", "));
                return Err(Error::Template { name, line: 1, span: None, reason });
            }
        }
        let mut hash = Sha256::new();
        for (name, source) in &sources {
            super::key::field(&mut hash, name.as_bytes());
            super::key::field(&mut hash, source.as_bytes());
        }
        for (name, source) in sources {
            environment.add_template_owned(name, source).map_err(|error| told(&error))?;
        }
        Ok(Self { environment, beside, fingerprint: hash.finalize().into() })
    }

    /// The names of all that is built in, in the order in which a reader meets them.
    pub fn names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().chain(BESIDE).map(|(name, _)| *name)
    }

    /// What is built in under a name.
    pub fn built_in(name: &str) -> Option<&'static str> {
        BUILT_IN.iter().chain(BESIDE).find(|(known, _)| *known == name).map(|(_, source)| *source)
    }

    /// Whether a file of that name in the office's folder is used: in place of a built-in one, or included by another.
    pub fn uses(name: &str) -> bool {
        name.ends_with(".html") || Self::built_in(name).is_some()
    }

    /// The stylesheet or a script, by name.
    pub(crate) fn beside(&self, name: &str) -> &str {
        self.beside.get(name).map_or("", String::as_str)
    }

    /// Fills the template of a row.
    pub(crate) fn render_row(&self, row: &Row<'_>) -> Result<String> {
        let template = self.environment.get_template("list-row.html").map_err(|error| told(&error))?;
        template.render(minijinja::context! { row => Value::from(Serde(row)) }).map_err(|error| told(&error))
    }

    /// What tells this set of templates from any other.
    pub(crate) fn fingerprint(&self) -> &[u8; 32] {
        &self.fingerprint
    }

    /// Fills a template with a page and the texts it shows.
    pub(crate) fn render<P: PageData>(&self, name: &str, page: &P, texts: &ShownTexts) -> Result<String> {
        let template = self.environment.get_template(name).map_err(|error| told(&error))?;
        let context = minijinja::context! { page => Value::from(Serde(page)), texts => Value::from(Serde(texts)) };
        template.render(context).map_err(|error| told(&error))
    }
}

/// A tag that stands on a line of its own leaves no line behind.
fn tags_on_lines_of_their_own() -> Result<SyntaxConfig> {
    SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build().map_err(|error| told(&error))
}

/// What the engine said, with the innermost template, line and words it names.
fn told(error: &minijinja::Error) -> Error {
    let mut innermost = error;
    let mut source = std::error::Error::source(error);
    while let Some(next) = source {
        if let Some(next) = next.downcast_ref::<minijinja::Error>() {
            innermost = next;
        }
        source = next.source();
    }
    let kind = innermost.kind();
    let reason = innermost.detail().map_or_else(|| kind.to_string(), |detail| format!("{kind}: {detail}"));
    let (name, line) = (innermost.name().unwrap_or("?").to_owned(), innermost.line().unwrap_or(1));
    Error::Template { name, line, span: innermost.range(), reason }
}
