//! The public site: texts as HTML, and publishing.

pub mod publish;
pub mod text;
