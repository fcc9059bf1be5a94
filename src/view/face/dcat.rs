//! `catalog.jsonld`: the site as a dataset with its distributions (DCAT 3), for catalogues that gather those of others.

use serde_json::{Value, json};

use crate::document::Date;
use crate::view::edition::Edition;

/// A file that holds the whole list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkFile {
    /// Its path in the site.
    pub path: &'static str,
    /// Its media type.
    pub media: &'static str,
    /// What it is.
    pub title: &'static str,
    /// Its SHA-256.
    pub sha256: String,
    /// How long it is, in bytes.
    pub length: usize,
}

/// `catalog.jsonld`; `latest` is the day of the last thing that happened.
pub fn dcat(edition: &Edition<'_>, files: &[BulkFile], latest: Option<Date>) -> String {
    let site = &edition.setting.site;
    let place = |path: &str| edition.address(path).unwrap_or_else(|| path.to_owned());
    let title = format!("{}{}", site.mark(), site.title);
    let publisher = json!({ "@type": "foaf:Organization", "foaf:name": edition.setting.office.name });
    let distribution = |file: &BulkFile| {
        json!({
            "@id": format!("{}#distribution", place(file.path)),
            "@type": "dcat:Distribution",
            "dct:title": file.title,
            "dcat:downloadURL": { "@id": place(file.path) },
            "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{}", file.media) },
            "dcat:byteSize": file.length,
            "spdx:checksum": {
                "@type": "spdx:Checksum",
                "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
                "spdx:checksumValue": file.sha256,
            },
        })
    };
    let mut dataset = json!({
        "@id": place("catalog.json#dataset"),
        "@type": "dcat:Dataset",
        "dct:title": format!("{title}目录"),
        "dct:description": format!("{}登记并公开的文件、历次文本、效力状态和文件关系", edition.setting.office.name),
        "dct:publisher": publisher.clone(),
        "dct:language": { "@id": "http://publications.europa.eu/resource/authority/language/ZHO" },
        "dcat:version": edition.day().to_string(),
        "dcat:landingPage": { "@id": place("index.html") },
        "dcat:distribution": files.iter().map(distribution).collect::<Vec<_>>(),
    });
    if let (Some(latest), Value::Object(dataset)) = (latest, &mut dataset) {
        dataset.insert("dct:modified".to_owned(), json!({ "@type": "xsd:date", "@value": latest.to_string() }));
    }
    let catalog = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": place("catalog.jsonld"),
        "@type": "dcat:Catalog",
        "dct:title": title,
        "dct:publisher": publisher,
        "foaf:homepage": { "@id": place("index.html") },
        "dcat:dataset": [dataset],
    });
    format!("{catalog:#}\n")
}
