//! The public site: texts as HTML, and publishing.

pub mod text;
