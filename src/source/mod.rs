//! Text as it lies in the office folder.

/// One text file of the office folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path from the office folder, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}
