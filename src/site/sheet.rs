//! The 修订对照表 as a page that stands alone: no other file, no script, ready to print.

use super::templates::Templates;
use crate::error::Result;
use crate::view::ShownTexts;
use crate::view::sheet::Sheet;

/// The table as a whole page of HTML, with the style in it.
pub fn sheet_page(sheet: &Sheet) -> Result<String> {
    Templates::new(Vec::new())?.render("sheet.html", sheet, &ShownTexts::default())
}
