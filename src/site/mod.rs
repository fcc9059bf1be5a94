//! The public site as files: templates, stylesheet, pages, downloads, and the manifest by which a copy is verified.
//!
//! Takes an edition's pages from `view` and the office's texts from a reader, gives every file to a sink, in parallel, one text a worker.
//! Everything works from a folder, under any base path, without scripts. Deliberately absent: wording and dates (`view`), the day's clock,
//! and anything a browser would have to fetch from elsewhere.

mod anchor;
mod build;
mod certificate;
mod face;
mod faults;
mod key;
mod lists;
pub mod manifest;
mod output;
mod plain;
pub mod publish;
mod search;
mod sheet;
mod source;
mod templates;
pub mod text;
mod typography;

pub use build::{BuildSummary, build};
pub use certificate::certificate_page;
pub use faults::{FOLDER as TEMPLATE_FOLDER, template_fault, template_faults};
pub use key::{FileDigest, PageInputs, PageKey};
pub use output::Output;
pub use sheet::sheet_page;
pub use source::Files;
pub use templates::Templates;

#[cfg(test)]
mod tests;
