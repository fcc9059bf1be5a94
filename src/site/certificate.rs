//! A certificate as a page for print, whole in itself.

use super::templates::Templates;
use crate::error::Result;
use crate::view::ShownTexts;
use crate::view::certificate::{Certificate, CertificatePage};

/// The page of a certificate whose JSON lies beside it in a file of that name.
///
/// # Errors
/// [`crate::error::Error::Template`] when the template cannot be used.
pub fn certificate_page(templates: &Templates, certificate: &Certificate, file: &str) -> Result<String> {
    templates.render("certificate.html", &CertificatePage::new(certificate, file), &ShownTexts::default())
}
