//! Whether the site that stands is already the one that a build would make: nothing is read then but the settings.

use std::path::Path;

use guiju::document::Date;
use guiju::error::Result;
use guiju::setting;
use guiju::site::publish::Press;
use guiju::source::Folder;
use guiju::store::{self, KnownSite, WholeSite};

use crate::args;
use crate::office;

/// What a build starts from.
pub(crate) struct Start {
    /// What is known of the site that stands.
    pub(crate) site: KnownSite,
    /// What tells all that the site follows from, where that can be trusted to change with any of it.
    pub(crate) key: Option<[u8; 32]>,
    /// The day of the site.
    pub(crate) day: Option<Date>,
}

impl Start {
    /// Looks at all that a site follows from; the folder is an office's.
    pub(crate) fn look(folder: &Folder, out: &Path, asked: Option<Date>) -> Result<Self> {
        let Some(program) = office::program(folder) else {
            return Ok(Self { site: KnownSite::none(), key: None, day: None });
        };
        let site = KnownSite::open(folder, store::fingerprint(&[program.as_bytes()]), &Press::place(out)?);
        let (files, _) = folder.settings();
        let Some(setting) = setting::read(&files).0 else { return Ok(Self { site, key: None, day: None }) };
        let day = office::day(&setting, asked);
        let beside: Vec<&str> =
            [&setting.site.host_header, &setting.site.host_footer].into_iter().flatten().map(String::as_str).collect();
        let Some(stamps) = folder.state(&beside) else { return Ok(Self { site, key: None, day: Some(day) }) };
        let is_settled = store::are_settled(stamps.iter().map(|(_, stamp)| stamp), args::now());
        let beside = format!("{:?} {day} {}", folder.history_state(), day != args::today());
        let key = || store::fingerprint(&[program.as_bytes(), &store::fingerprint_of(&stamps), beside.as_bytes()]);
        let key = is_settled.then(key);
        Ok(Self { site, key, day: Some(day) })
    }

    /// The site that stands, when a build would make the same.
    pub(crate) fn unchanged(&self) -> Option<(WholeSite, Date)> {
        Some((self.site.stands(self.key?)?, self.day?))
    }
}
