//! The numbers of an office as JSON: `{schema, series: [{prefix, year, used, free, skipped, duplicates, next}]}`.

use serde_json::{Value, json};

use crate::register::numbering::{Bearer, Series};

/// The series, as text.
pub fn to_json(all: &[Series]) -> String {
    let series: Vec<Value> = all.iter().map(one).collect();
    format!("{:#}\n", json!({ "schema": "guiju.numbers/1", "series": series }))
}

fn one(series: &Series) -> Value {
    let number = |serial: u32| series.number(serial).as_str().to_owned();
    let used = series.used.iter().map(|(serial, bearers)| {
        let kept: Vec<&str> = bearers
            .iter()
            .filter_map(|bearer| match bearer {
                Bearer::Kept(id) => Some(id.as_str()),
                Bearer::Elsewhere(_) => None,
            })
            .collect();
        let elsewhere: Vec<&str> = bearers
            .iter()
            .filter_map(|bearer| match bearer {
                Bearer::Elsewhere(title) => Some(title.as_str()),
                Bearer::Kept(_) => None,
            })
            .collect();
        json!({ "number": number(*serial), "documents": kept, "elsewhere": elsewhere })
    });
    let skipped = series.skipped.iter().map(|(serial, reason)| json!({ "number": number(*serial), "reason": reason }));
    json!({
        "prefix": series.prefix,
        "year": series.year,
        "used": used.collect::<Vec<_>>(),
        "free": series.free().into_iter().map(number).collect::<Vec<_>>(),
        "skipped": skipped.collect::<Vec<_>>(),
        "duplicates": series.duplicates().into_iter().map(number).collect::<Vec<_>>(),
        "next": number(series.next()),
    })
}
