//! The page that lists what there is for programs: 数据与接口.

use serde::Serialize;

use super::happening::Feed;
use super::schema::SITE_SCHEMAS;
use super::{Calendar, columns};
use crate::view::edition::Edition;
use crate::view::frame::{Crumb, Frame, PageHead, meta};
use crate::view::page::PageData;
use crate::view::route::Route;

/// The page that lists what there is for programs.
#[derive(Clone, Debug, Serialize)]
pub struct DataPage {
    /// What every page carries.
    pub frame: Frame,
    /// The faces, in groups.
    pub groups: Vec<FaceGroup>,
}

impl PageData for DataPage {}

/// Faces of one sort.
#[derive(Clone, Debug, Serialize)]
pub struct FaceGroup {
    /// What they are.
    pub heading: &'static str,
    /// How often they change.
    pub changes: &'static str,
    /// The faces.
    pub faces: Vec<FaceLine>,
}

/// A face.
#[derive(Clone, Debug, Serialize)]
pub struct FaceLine {
    /// Its address, or the pattern of the addresses of many.
    pub path: String,
    /// Where it lies; none for a pattern.
    pub href: Option<String>,
    /// What it is, in one sentence.
    pub says: String,
}

/// The page, with the feeds and calendars that there are.
pub fn data_page(edition: &Edition<'_>, feeds: &[Feed<'_>], calendars: &[Calendar]) -> DataPage {
    let route = Route::Data;
    let title = "数据与接口";
    let mut metas = Vec::new();
    metas.extend(meta("ColumnName", title));
    metas.extend(meta("ColumnDescription", "供程序读取的文件目录、效力状态、动态订阅、日历和结构化文本"));
    metas.extend(meta("ColumnKeywords", "开放数据,接口,订阅"));
    metas.extend(meta("ColumnType", "信息公开目录"));
    let crumbs = vec![Crumb { label: title.to_owned(), href: None }];
    let frame = edition.frame(PageHead { route: &route, title: title.to_owned(), shelf: None, metas, crumbs });
    let file = |path: &str, says: String| FaceLine {
        path: path.to_owned(),
        href: Some(edition.link(&route, &Route::Face(path.into()))),
        says,
    };
    let pattern = |path: &str, says: &str| FaceLine { path: path.to_owned(), href: None, says: says.to_owned() };
    let known = edition.base().is_some();
    let daily = "每次生成时更新，其中写明截至哪一日；文件的事实和日期不变时，内容不变。";
    let mut lists = vec![
        file("catalog.json", "全部文件的目录：名称、文号、日期、效力状态、历次文本及其校验值，每行一份文件。".to_owned()),
        file("catalog.csv", "同一目录的表格，可以用电子表格软件打开。".to_owned()),
        file("status.json", "每份文件的效力状态，以及下一个发生变化的日期。".to_owned()),
        file("ids.json", "文号、统一编号、索引号对应的文件。".to_owned()),
        file("catalog.jsonld", "按数据目录词汇表（DCAT 3）描述的数据集，供数据目录采集。".to_owned()),
    ];
    for (word, name, documents) in columns(edition) {
        let says = format!("“{name}”栏目的列表，字段与广东省政府信息公开平台的列表接口相同，共{}件。", documents.len());
        lists.push(file(&format!("api/all/{word}.json"), says));
    }
    let documents = vec![
        pattern("documents/编号.json", "一份文件的全部公开事实：日期、历程、历次文本及条文、与其他文件的关系。"),
        pattern("d/编号/state.json", "一份文件的效力状态，供其他网页引用。"),
        pattern("d/编号/badge.svg", "同一状态的图片标识，写明截至日期。"),
        pattern("d/编号/施行日期.akn.xml", "一个文本的结构化文本（Akoma Ntoso 3.0），编、章、条、款、项各有标识。"),
        pattern("d/编号/timemap.link", "历次文本各自从何时起施行（RFC 7089），有两个以上文本的文件才有。"),
    ];
    let subscribed = feeds.iter().map(|feed| file(&feed.path, feed.title.clone())).collect();
    let dated = calendars.iter().map(|calendar| file(calendar.path, calendar.name.clone())).collect();
    let mut helps: Vec<FaceLine> =
        SITE_SCHEMAS.iter().map(|(path, _)| file(path, "上述数据的格式定义（JSON Schema）。".to_owned())).collect();
    helps.push(file("robots.txt", "供搜索引擎读取的规则，由所在网站并入其根目录的同名文件。".to_owned()));
    if known {
        helps.push(file("sitemap.xml", "全部网页的地址。".to_owned()));
        helps.push(file("opensearch.xml", "站内检索的描述，浏览器可以据此添加检索。".to_owned()));
    }
    let group = |heading, changes, faces: Vec<FaceLine>| FaceGroup { heading, changes, faces };
    let mut groups = vec![
        group("目录和状态", daily, lists),
        group("单份文件", "编号和施行日期见目录。结构化文本只随登记的事实变化，其余每次生成时更新。", documents),
        group(
            "订阅（Atom）",
            "有新的事项时增加；事项以其本身的日期为准，不以生成日期为准。往年的事项在各年的存档中。",
            subscribed,
        ),
        group("日历（iCalendar）", "登记的日期变化时更新；保留已过去一年以内的日期。", dated),
        group("格式和索引", "格式的版本不变时，只增加内容，不改变已有内容的含义。", helps),
    ];
    groups.retain(|group| !group.faces.is_empty());
    DataPage { frame, groups }
}
