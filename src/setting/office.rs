//! The office, its site and whom its reminders are for, as `guiju.toml` states them.

use std::borrow::Cow;

use super::reader::{Reader, Section, Value};
use super::{code, keys};
use crate::document::{Date, DocumentId, Fact, FilePath};

/// The office that keeps the documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Its full name.
    pub name: String,
    /// Its short name in machine identifiers: lower-case ASCII letters, digits, hyphens.
    pub code: String,
    /// Where the working papers are kept, when that is another place.
    pub records_root: Option<String>,
}

/// The column of the host site that guiju builds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The column's title.
    pub title: String,
    /// The column's path on the host site; starts and ends with `/` (国办公开办函〔2019〕61号: no site of its own).
    pub base_path: String,
    /// Whether everything on it is marked 【演示】.
    pub demonstration: bool,
    /// The day on which a demonstration pretends to be; only a demonstration has one.
    pub demonstration_day: Option<Date>,
    /// The host site's domain.
    pub domain: Fact<String>,
    /// 网站标识码
    pub id_code: Fact<String>,
    /// Whether the public sees that a document is being evaluated or revised.
    pub process: bool,
    /// The file with the head of the host site's pages.
    pub host_header: Option<String>,
    /// The file with the foot of the host site's pages.
    pub host_footer: Option<String>,
    /// 主办单位
    pub organiser: Option<String>,
    /// 联系方式
    pub contact: Option<String>,
    /// ICP备案号
    pub icp: Option<String>,
    /// After how many days a page says that it is old; none where it never does.
    pub stale_after: Option<u16>,
    /// What else the foot of every page shows.
    pub foot: Foot,
}

/// What a government site shows at the foot of its pages besides who runs it; what is not stated is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// 承办单位
    pub undertaker: Option<String>,
    /// 地址
    pub address: Option<String>,
    /// 邮编
    pub postcode: Option<String>,
    /// 公安备案号
    pub police_record: Option<String>,
    /// Whether the site is reached over IPv6.
    pub ipv6: bool,
    /// Where 党政机关网站标识 is shown.
    pub official_mark: Option<String>,
    /// Where 我为政府网站找错 is.
    pub report_errors: Option<String>,
    /// Where the host site's 站点地图 is.
    pub site_map: Option<String>,
    /// Where the host site's 网站声明 is.
    pub statement: Option<String>,
    /// Where the host site's 适老化、无障碍 entry is.
    pub accessibility: Option<String>,
}

/// After how many days a page says that it is old, where the office does not state it.
const STALE_AFTER: u16 = 31;

impl Site {
    /// What stands before every title of a demonstration that leaves the office; empty elsewhere.
    pub fn mark(&self) -> &'static str {
        if self.demonstration { "【演示】" } else { "" }
    }

    /// A title as it leaves the office.
    pub fn titled<'t>(&self, title: &'t str) -> Cow<'t, str> {
        if self.demonstration { Cow::Owned(format!("{}{title}", self.mark())) } else { Cow::Borrowed(title) }
    }
}

/// How the commits are held to account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistorySetting {
    /// Whether a commit must be signed.
    pub require_signature: bool,
    /// The file that names whose signatures count.
    pub allowed_signers: Option<String>,
}

/// Whom a reminder is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The responsible unit, as the documents name it.
    pub responsible: String,
    /// The channel on which it is reminded.
    pub channel: String,
}

/// The address of a document's page that was public once and shows nothing any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The id that stood in the address.
    pub id: DocumentId,
    /// The first day on which nothing stands there.
    pub since: Date,
    /// Why.
    pub reason: String,
    /// The document that is meant now.
    pub now: Option<DocumentId>,
}

/// What `guiju.toml` states.
pub(super) struct OfficeFile {
    pub(super) office: Office,
    pub(super) site: Site,
    pub(super) profile: String,
    pub(super) history: HistorySetting,
    pub(super) contacts: Vec<Contact>,
    pub(super) gone: Vec<Gone>,
}

/// Reads `guiju.toml`; nothing when a value is missing or unreadable without which no page can be right.
pub(super) fn read(reader: &mut Reader, file: Section<'_, '_>) -> Option<OfficeFile> {
    reader.only(file, keys::OFFICE_FILE);
    let office = reader.required(file, "office", Reader::table).and_then(|section| office(reader, section));
    let site = reader.required(file, "site", Reader::table).and_then(|section| site(reader, section));
    let profile = reader.required(file, "profile", Reader::table).and_then(|section| {
        reader.only(section, keys::PROFILE_CHOICE);
        reader.required(section, "use", profile_name)
    });
    let history = reader.optional(file, "history", Reader::table).is().map(|section| history(reader, section));
    let contacts = reader.optional(file, "contact", |reader, key, value| reader.list(key, value, contact)).is();
    let gone = reader.optional(file, "gone", |reader, key, value| reader.list(key, value, gone)).is();
    Some(OfficeFile {
        office: office?,
        site: site?,
        profile: profile?,
        history: history.unwrap_or_default(),
        contacts: contacts.unwrap_or_default(),
        gone: gone.unwrap_or_default(),
    })
}

fn profile_name(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<String> {
    let name = reader.text(key, value)?;
    if super::profile::BUILT_IN.iter().any(|(known, _)| *known == name) {
        return Some(name);
    }
    reader.tell(code::PROFILE_UNKNOWN, Some(value.span()), |finding| finding.text("name", name));
    None
}

fn office(reader: &mut Reader, section: Section<'_, '_>) -> Option<Office> {
    reader.only(section, keys::OFFICE);
    let name = reader.required(section, "name", Reader::text);
    let code = reader.required(section, "code", office_code);
    let records_root = reader.optional(section, "records-root", Reader::text).is();
    Some(Office { name: name?, code: code?, records_root })
}

fn office_code(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<String> {
    let code = reader.text(key, value)?;
    match crate::document::DocumentId::parse(&code) {
        Some(_) => Some(code),
        None => reader.not_allowed(key, Some(value.span()), &code, &["jm-cg"]),
    }
}

fn site(reader: &mut Reader, section: Section<'_, '_>) -> Option<Site> {
    reader.only(section, keys::SITE);
    let title = reader.required(section, "title", Reader::text);
    let base_path = reader.optional(section, "base-path", base_path).or("/".to_owned());
    let demonstration = reader.optional(section, "demonstration", Reader::boolean).or(false);
    let mut demonstration_day = reader.optional(section, "demonstration-day", Reader::date).is();
    if section.has("demonstration-day") && demonstration == Some(false) {
        demonstration_day = None;
        reader.tell(code::DEMONSTRATION_DAY_OUTSIDE_DEMONSTRATION, section.span_of("demonstration-day"), |finding| finding);
    }
    let domain = reader.optional(section, "domain", Reader::fact).is().unwrap_or_default();
    let id_code = reader.optional(section, "id-code", Reader::fact).is().unwrap_or_default();
    // What the public may not see is not shown when the author's word cannot be read.
    let process = reader.optional(section, "process", Reader::boolean).is().unwrap_or(false);
    let host_header = reader.optional(section, "host-header", file_path).is();
    let host_footer = reader.optional(section, "host-footer", file_path).is();
    let organiser = reader.optional(section, "organiser", Reader::fact).is().and_then(shown);
    let contact = reader.optional(section, "contact", Reader::fact).is().and_then(shown);
    let icp = reader.optional(section, "icp", Reader::fact).is().and_then(shown);
    // What cannot be read must not keep an old page from saying that it is old.
    let stale_after = reader.optional(section, "stale-after", count_or_none).is().unwrap_or(Some(STALE_AFTER));
    let foot = foot(reader, section);
    Some(Site {
        title: title?,
        base_path: base_path?,
        demonstration: demonstration?,
        demonstration_day,
        domain,
        id_code,
        process,
        host_header,
        host_footer,
        organiser,
        contact,
        icp,
        stale_after,
        foot,
    })
}

fn foot(reader: &mut Reader, section: Section<'_, '_>) -> Foot {
    let mut words = |key| reader.optional(section, key, Reader::fact).is().and_then(shown);
    let (undertaker, address, postcode) = (words("undertaker"), words("address"), words("postcode"));
    let police_record = words("police-record");
    let mut link = |key| reader.optional(section, key, link).is();
    let (official_mark, report_errors) = (link("official-mark"), link("report-errors"));
    let (site_map, statement, accessibility) = (link("site-map"), link("statement"), link("accessibility"));
    let ipv6 = reader.optional(section, "ipv6", Reader::boolean).is().unwrap_or(false);
    Foot { undertaker, address, postcode, police_record, ipv6, official_mark, report_errors, site_map, statement, accessibility }
}

/// A count of days, or `"none"`.
fn count_or_none(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<Option<u16>> {
    match value.get_ref().as_str() {
        Some("none") => Some(None),
        _ => reader.count(key, value).map(Some),
    }
}

/// An address on the web, or a path on the host site.
fn link(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<String> {
    let address = reader.text(key, value)?;
    let opens = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
    let on_host = address.starts_with('/') && !address.starts_with("//");
    if (opens || on_host) && !address.contains(char::is_whitespace) {
        return Some(address);
    }
    reader.not_allowed(key, Some(value.span()), &address, &["https://www.example.gov.cn/statement.html", "/statement.html"])
}

/// What the foot of a page shows; nothing for what is unknown or does not exist.
fn shown(fact: Fact<String>) -> Option<String> {
    fact.is().cloned()
}

/// A path on the host site: `/`, or segments of plain letters between slashes.
fn base_path(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<String> {
    let path = reader.text(key, value)?;
    let plain = |segment: &str| {
        let unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
        !segment.is_empty() && segment != "." && segment != ".." && segment.bytes().all(unreserved)
    };
    let inner = path.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
    if path == "/" || inner.is_some_and(|inner| inner.split('/').all(plain)) {
        return Some(path);
    }
    reader.not_allowed(key, Some(value.span()), &path, &["/", "/xxgk/gfxwj/"])
}

/// A file inside the office folder.
fn file_path(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<String> {
    let path = reader.text(key, value)?;
    match FilePath::parse(&path) {
        Some(_) => Some(path),
        None => reader.not_allowed(key, Some(value.span()), &path, &["site-templates/host-header.html"]),
    }
}

fn history(reader: &mut Reader, section: Section<'_, '_>) -> HistorySetting {
    reader.only(section, keys::HISTORY);
    // What cannot be read is held to the stricter meaning.
    let require_signature = reader.optional(section, "require-signature", Reader::boolean).or(false).unwrap_or(true);
    let allowed_signers = reader.optional(section, "allowed-signers", file_path).is();
    HistorySetting { require_signature, allowed_signers }
}

fn contact(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<Contact> {
    let section = reader.table(key, value)?;
    reader.only(section, keys::CONTACT);
    let responsible = reader.required(section, "responsible", Reader::text);
    let channel = reader.required(section, "channel", Reader::text);
    Some(Contact { responsible: responsible?, channel: channel? })
}

fn gone(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<Gone> {
    let section = reader.table(key, value)?;
    reader.only(section, keys::GONE);
    let id = reader.required(section, "id", document_id);
    let since = reader.required(section, "since", Reader::date);
    let reason = reader.required(section, "reason", Reader::text);
    let now = reader.optional(section, "now", document_id).is();
    Some(Gone { id: id?, since: since?, reason: reason?, now })
}

/// The permanent name of a document.
fn document_id(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<DocumentId> {
    let text = reader.text(key, value)?;
    match DocumentId::parse(&text) {
        Some(id) => Some(id),
        None => reader.not_allowed(key, Some(value.span()), &text, &["urban-water-use"]),
    }
}
