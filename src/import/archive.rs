//! Archives from outside, unpacked part by part and no further than a document can be large.
//!
//! The sizes that an archive states are not believed: what is unpacked is counted.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::Refused;

/// No document has more parts.
const MOST_PARTS: usize = 10_000;
/// No part of a document is larger, pictures included.
const LARGEST_PART: u64 = 64 * 1024 * 1024;
/// What may be unpacked of one archive altogether.
const LARGEST_WHOLE: u64 = 192 * 1024 * 1024;
/// How much smaller a part may be packed: XML of a table packs to a hundredth.
const MOST_PACKED: u64 = 400;
/// A part of this size is let be, however small it was packed.
const SMALL: u64 = 4 * 1024 * 1024;

/// An archive that is being read.
#[derive(Debug)]
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    left: u64,
}

impl<'a> Archive<'a> {
    /// Opens an archive; names that lead out of it are refused, though nothing is ever unpacked to a file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refused> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Archive)?;
        if zip.len() > MOST_PARTS {
            return Err(Refused::TooLarge);
        }
        let mut names = Vec::new();
        for name in zip.file_names() {
            let name = name.map_err(|_| Refused::Archive)?.into_owned();
            if leads_out(&name) {
                return Err(Refused::Path);
            }
            names.push(name);
        }
        names.sort();
        Ok(Self { zip, names, left: LARGEST_WHOLE })
    }

    /// The names of its parts.
    pub(super) fn names(&self) -> Vec<String> {
        self.names.clone()
    }

    /// Unpacks a part; none where there is none of that name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refused> {
        let Some(index) = self.zip.index_for_name(name) else { return Ok(None) };
        let part = self.zip.by_index(index).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(_) | zip::result::ZipError::InvalidPassword => Refused::Locked,
            _ => Refused::Archive,
        })?;
        let packed = part.compressed_size().max(1);
        let most = LARGEST_PART.min(self.left).min(SMALL.max(packed.saturating_mul(MOST_PACKED)));
        let mut unpacked = Vec::new();
        part.take(most + 1).read_to_end(&mut unpacked).map_err(|_| Refused::Archive)?;
        let length = unpacked.len() as u64;
        if length > most {
            return Err(Refused::TooLarge);
        }
        self.left -= length;
        Ok(Some(unpacked))
    }

    /// The text of an XML part.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Refused> {
        let Some(bytes) = self.part(name)? else { return Ok(None) };
        let text = match bytes.as_slice() {
            [0xFF, 0xFE, ..] => encoding_rs::UTF_16LE.decode(&bytes).0.into_owned(),
            [0xFE, 0xFF, ..] => encoding_rs::UTF_16BE.decode(&bytes).0.into_owned(),
            [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).map_err(|_| Refused::Encoding)?,
            _ => String::from_utf8(bytes).map_err(|_| Refused::Encoding)?,
        };
        Ok(Some(text))
    }

    /// Unpacks every part to count it, so that another reader may be given the archive.
    pub(super) fn measure(&mut self) -> Result<(), Refused> {
        for name in self.names() {
            self.part(&name)?;
        }
        self.left = LARGEST_WHOLE;
        Ok(())
    }
}

/// Whether a name would leave the folder into which an archive is unpacked.
fn leads_out(name: &str) -> bool {
    let plain = name.replace('\\', "/");
    plain.starts_with('/') || plain.contains(':') || plain.contains('\0') || plain.split('/').any(|part| part == "..")
}
