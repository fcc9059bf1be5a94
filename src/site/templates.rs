//! The templates: the built-in ones, overridden file by file by the office's own.

use std::fmt::Write as _;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use sha2::{Digest, Sha256};

use super::typography;
use crate::error::{Error, Result};
use crate::view::{PageData, ShownTexts};

/// The built-in templates, by name.
const BUILT_IN: &[(&str, &str)] = &[
    ("layout.html", include_str!("../../site-templates/layout.html")),
    ("list.html", include_str!("../../site-templates/list.html")),
    ("document.html", include_str!("../../site-templates/document.html")),
    ("version.html", include_str!("../../site-templates/version.html")),
    ("comparison.html", include_str!("../../site-templates/comparison.html")),
    ("sheet.html", include_str!("../../site-templates/sheet.html")),
    ("guide.html", include_str!("../../site-templates/guide.html")),
    ("verify.html", include_str!("../../site-templates/verify.html")),
    ("certificate.html", include_str!("../../site-templates/certificate.html")),
    ("search.html", include_str!("../../site-templates/search.html")),
    ("404.html", include_str!("../../site-templates/404.html")),
    ("pieces.html", include_str!("../../site-templates/pieces.html")),
];

/// The name of the stylesheet.
const STYLESHEET: &str = "site.css";
/// The built-in stylesheet.
const BUILT_IN_STYLESHEET: &str = include_str!("../../site-templates/site.css");

/// The name of the search's script.
const SEARCH_SCRIPT: &str = "search.js";
/// The built-in script of the search.
const BUILT_IN_SEARCH_SCRIPT: &str = include_str!("../../site-templates/search.js");

/// The templates, the stylesheet and the scripts of a site.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
    stylesheet: String,
    search_script: String,
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

        let mut sources: std::collections::BTreeMap<String, String> =
            BUILT_IN.iter().map(|(name, source)| ((*name).to_owned(), (*source).to_owned())).collect();
        let mut stylesheet = BUILT_IN_STYLESHEET.to_owned();
        let mut search_script = BUILT_IN_SEARCH_SCRIPT.to_owned();
        for (name, content) in own {
            if name == STYLESHEET {
                stylesheet = content;
            } else if name == SEARCH_SCRIPT {
                search_script = content;
            } else if name.ends_with(".html") {
                sources.insert(name, content);
            } else {
                let known: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).chain([STYLESHEET, SEARCH_SCRIPT]).collect();
                let reason = format!("no page uses it; the names are {}", known.join(", "));
                return Err(Error::Template { name, line: 1, reason });
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
        Ok(Self { environment, stylesheet, search_script, fingerprint: hash.finalize().into() })
    }

    /// The stylesheet.
    pub(crate) fn stylesheet(&self) -> &str {
        &self.stylesheet
    }

    /// The script of the search.
    pub(crate) fn search_script(&self) -> &str {
        &self.search_script
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

/// What the engine said, with the innermost template and line it names.
fn told(error: &minijinja::Error) -> Error {
    let mut innermost = error;
    let mut source = std::error::Error::source(error);
    while let Some(next) = source {
        if let Some(next) = next.downcast_ref::<minijinja::Error>() {
            innermost = next;
        }
        source = next.source();
    }
    let mut reason = innermost.to_string();
    let _ = write!(reason, "\n{}", innermost.display_debug_info());
    Error::Template { name: innermost.name().unwrap_or("?").to_owned(), line: innermost.line().unwrap_or(1), reason }
}
