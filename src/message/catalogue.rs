//! The embedded Fluent catalogues, read once for each language.
//!
//! `HAS($name)` is `yes` when a message was given a value of that name that says something; it chooses between sentences.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::lang::Lang;

type Bundle = FluentBundle<FluentResource>;

/// The catalogues of a language, by name.
pub(super) fn sources(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Chinese => &[
            ("findings", include_str!("zh-CN/findings.ftl")),
            ("explain", include_str!("zh-CN/explain.ftl")),
            ("terms", include_str!("zh-CN/terms.ftl")),
            ("errors", include_str!("zh-CN/errors.ftl")),
            ("cli", include_str!("zh-CN/cli.ftl")),
            ("status", include_str!("zh-CN/status.ftl")),
            ("schema", include_str!("zh-CN/schema.ftl")),
            ("impact", include_str!("zh-CN/impact.ftl")),
            ("outline", include_str!("zh-CN/outline.ftl")),
            ("compare", include_str!("zh-CN/compare.ftl")),
            ("amend", include_str!("zh-CN/amend.ftl")),
            ("history", include_str!("zh-CN/history.ftl")),
            ("remind", include_str!("zh-CN/remind.ftl")),
            ("record", include_str!("zh-CN/record.ftl")),
            ("import", include_str!("zh-CN/import.ftl")),
        ],
        Lang::English => &[
            ("findings", include_str!("en/findings.ftl")),
            ("explain", include_str!("en/explain.ftl")),
            ("terms", include_str!("en/terms.ftl")),
            ("errors", include_str!("en/errors.ftl")),
            ("cli", include_str!("en/cli.ftl")),
            ("status", include_str!("en/status.ftl")),
            ("schema", include_str!("en/schema.ftl")),
            ("impact", include_str!("en/impact.ftl")),
            ("outline", include_str!("en/outline.ftl")),
            ("compare", include_str!("en/compare.ftl")),
            ("amend", include_str!("en/amend.ftl")),
            ("history", include_str!("en/history.ftl")),
            ("remind", include_str!("en/remind.ftl")),
            ("record", include_str!("en/record.ftl")),
            ("import", include_str!("en/import.ftl")),
        ],
    }
}

/// A message, or one of its attributes; none when the catalogue does not have it or it comes out empty.
pub(super) fn format(lang: Lang, key: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = bundle(lang);
    let message = bundle.get_message(key)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(name) => message.get_attribute(name)?.value(),
    };
    // A variable that was not given shows its own name; the sentence stays readable, so it is not an error.
    let text = bundle.format_pattern(pattern, Some(args), &mut Vec::new());
    (!text.is_empty()).then(|| text.into_owned())
}

fn bundle(lang: Lang) -> &'static Bundle {
    static CHINESE: OnceLock<Bundle> = OnceLock::new();
    static ENGLISH: OnceLock<Bundle> = OnceLock::new();
    match lang {
        Lang::Chinese => CHINESE.get_or_init(|| read(lang)),
        Lang::English => ENGLISH.get_or_init(|| read(lang)),
    }
}

fn read(lang: Lang) -> Bundle {
    let locale: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    for (_, source) in sources(lang) {
        // What a catalogue got wrong is left out and shows as its key; a test keeps that from happening.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let _ = bundle.add_resource(resource);
    }
    let _ = bundle.add_function("HAS", |values, _| has(values.first()));
    bundle
}

fn has(value: Option<&FluentValue<'_>>) -> FluentValue<'static> {
    let says = match value {
        Some(FluentValue::String(text)) => !text.is_empty(),
        Some(FluentValue::Number(_)) => true,
        _ => false,
    };
    FluentValue::from(if says { "yes" } else { "no" })
}
