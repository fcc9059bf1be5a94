//! The public site as files: templates, stylesheet, pages, downloads, and the manifest by which a copy is verified.
//!
//! Takes an edition's pages from `view` and the office's texts from a reader, gives every file to a sink, in parallel, one text a worker.
//! Everything works from a folder, under any base path, without scripts. Deliberately absent: wording and dates (`view`), the day's clock,
//! and anything a browser would have to fetch from elsewhere.

mod build;
mod certificate;
mod key;
pub mod manifest;
mod plain;
pub mod publish;
mod search;
mod sheet;
mod templates;
pub mod text;
mod typography;

pub use build::{BuildSummary, Reader, Sink, build};
pub use certificate::certificate_page;
pub use key::{PageInputs, PageKey};
pub use sheet::sheet_page;
pub use templates::Templates;

#[cfg(test)]
mod tests;
