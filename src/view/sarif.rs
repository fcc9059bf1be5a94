//! A check as SARIF 2.1.0 (OASIS Standard, 27 March 2020): one run, every rule, every finding.

use serde::Serialize;

use super::report::{Level, Place, Region, Report, ReportedFinding, ReportedRule};

/// The top of the repository, under the name by which those who show results know it.
const TOP: &str = "%SRCROOT%";

/// The report as SARIF text.
pub fn sarif(report: &Report) -> String {
    super::json::to_json(&Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "guiju",
                    version: env!("CARGO_PKG_VERSION"),
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    language: report.language,
                    rules: report.rules.iter().map(rule).collect(),
                },
            },
            language: report.language,
            column_kind: "utf16CodeUnits",
            results: report.findings.iter().map(|finding| result(report, finding)).collect(),
            properties: RunProperties { as_of: report.day.to_string() },
        }],
    })
}

fn rule(rule: &ReportedRule) -> Rule<'_> {
    Rule {
        id: rule.code,
        short_description: Text { text: &rule.asks },
        full_description: Text { text: &rule.why },
        help: Help { text: &rule.why, markdown: &rule.page },
        default_configuration: Configuration { level: level(rule.level) },
        properties: RuleProperties {
            family: rule.family,
            source: rule.source.as_ref().map(|source| source.text),
            jurisdiction: rule.source.as_ref().map(|source| source.jurisdiction),
            confidence: rule.source.as_ref().map(|source| source.confidence),
        },
    }
}

fn result<'r>(report: &'r Report, finding: &'r ReportedFinding) -> ResultObject<'r> {
    let suppressions = finding.accepted.iter().map(|accepted| Suppression {
        kind: "inSource",
        status: "accepted",
        justification: accepted.reason.as_deref(),
        properties: SuppressionProperties { by: accepted.by.as_deref(), until: accepted.until.as_deref() },
    });
    ResultObject {
        rule_id: finding.code,
        rule_index: report.rules.iter().position(|rule| rule.code == finding.code),
        level: level(finding.level),
        message: Text { text: &finding.message },
        locations: [location(&finding.place, None)],
        related_locations: finding.related.iter().map(|(place, what)| location(place, what.as_deref())).collect(),
        partial_fingerprints: Fingerprints { own: &finding.fingerprint },
        suppressions: suppressions.collect(),
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

fn location<'r>(place: &'r Place, message: Option<&'r str>) -> Location<'r> {
    Location {
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri: percent_encoded(&place.path), uri_base_id: TOP },
            region: place.region,
        },
        message: message.map(|text| Text { text }),
    }
}

/// A path as a relative reference (RFC 3986): every byte that is not unreserved is encoded, so that no name reads as a scheme.
fn percent_encoded(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[derive(Serialize)]
struct Log<'r> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'r>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'r> {
    tool: Tool<'r>,
    language: &'static str,
    column_kind: &'static str,
    results: Vec<ResultObject<'r>>,
    properties: RunProperties,
}

#[derive(Serialize)]
struct RunProperties {
    as_of: String,
}

#[derive(Serialize)]
struct Tool<'r> {
    driver: Driver<'r>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'r> {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    language: &'static str,
    rules: Vec<Rule<'r>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'r> {
    id: &'static str,
    short_description: Text<'r>,
    full_description: Text<'r>,
    help: Help<'r>,
    default_configuration: Configuration,
    properties: RuleProperties,
}

#[derive(Serialize)]
struct Text<'r> {
    text: &'r str,
}

#[derive(Serialize)]
struct Help<'r> {
    text: &'r str,
    markdown: &'r str,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct RuleProperties {
    family: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    jurisdiction: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultObject<'r> {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text<'r>,
    locations: [Location<'r>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'r>>,
    partial_fingerprints: Fingerprints<'r>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Suppression<'r>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'r> {
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text<'r>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

/// The number counts the ways of computing it. The name `primaryLocationLineHash` is left to those who take the file in and hash the
/// line themselves.
#[derive(Serialize)]
struct Fingerprints<'r> {
    #[serde(rename = "guiju/v1")]
    own: &'r str,
}

#[derive(Serialize)]
struct Suppression<'r> {
    kind: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    justification: Option<&'r str>,
    properties: SuppressionProperties<'r>,
}

#[derive(Serialize)]
struct SuppressionProperties<'r> {
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<&'r str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_relative_reference_whatever_its_names_are() {
        assert_eq!(percent_encoded("documents/a-1/document.toml"), "documents/a-1/document.toml");
        assert_eq!(percent_encoded("a:b/水 100%#?.md"), "a%3Ab/%E6%B0%B4%20100%25%23%3F.md");
    }
}
