//! guiju (规矩) looks after normative documents and their life, for the legal office of a city bureau.
//!
//! One direction, one type per stage:
//!
//! ```text
//! guiju.toml profile calendar laws ─▶ setting ┐
//! documents/ ─▶ source ─▶ parse ─▶ register ──┴─▶ lifecycle ─▶ view (of Published) ─▶ site ◀─ site-templates/
//!              SourceFile ParsedDocument Register    AsOf
//!                                        └───┬──────────┴─▶ check   findings: integrity, compliance
//!                     structure ─▶ citation ─┘   └▶ remind   what falls due, and to whom
//! ```
//!
//! 1. [`source`] reads the work tree. Bytes that are not UTF-8, links, and names that are twins are findings here.
//! 2. [`parse`] never fails: it gives a [`ParsedDocument`](parse::ParsedDocument) and every fault of the file at once.
//! 3. [`register`] lifts what was read into the field's own types and admits it. A record with any fault of reading stays out and is
//!    named in every answer: a key that was dropped could make a dead text look alive. The register holds facts, not texts.
//!    [`Published`](register::Published) can be made only there; it is all that a public page accepts.
//! 4. [`lifecycle`] answers for a day: [`as_of`](lifecycle::as_of). Pure and total; status is derived, never stored.
//! 5. [`structure`] reads a text as a jurist does; [`citation`] tells which text names which document or law.
//!    [`check`] runs the rules over all of these and returns findings, and the citations of the texts that it read.
//!    [`remind`] gathers what falls due, and what of it to tell now.
//! 6. [`view`] settles wording, dates and order; [`site`] writes pages, each in the worker that renders it, and exchanges
//!    the new site with the old one in one step.
//! 7. [`message`] turns findings and errors into Chinese or English; only the binary prints.
//!
//! [`store`] keeps from run to run what a check read of texts, what tells each file from others, and what each file of the site was made from:
//! whatever has not changed is neither read nor made again, and where nothing changed at all the site is left alone.
//! [`compare`] sets two texts side by side, as `structure` reads them: which article became which, and which words were replaced;
//! it reads what an amending decision orders, and gives the text that comes of it.
//! [`search`] writes down which texts hold which pairs of characters, for a search without a server.
//! [`history`] walks the commits once: who recorded what, when, and whether what was published was ever changed afterwards.
//! [`edit`] gives a record new text, comments and layout kept, and a draft, its words and parts kept; [`trial`] says what would come of it, before the
//! binary saves it.
//!
//! Same register and same day give the same bytes, in any zone, on any machine: the day is an argument everywhere, input is
//! sorted, parallel iteration is indexed, maps are ordered.
//!
//! Which room may use which, and in which rooms a crate may be named, stands as data in `tests/suite/architecture.rs`.
//! The words of the field are defined once, in [`document`].
//!
//! Two time axes are never mixed. Legal time lives in the data. Record time lives in git; a zip without history builds the
//! same site.

#![cfg_attr(not(test), warn(clippy::print_stdout, clippy::print_stderr))]

pub mod calendar;
pub mod check;
pub mod citation;
pub mod compare;
pub mod document;
pub mod edit;
pub mod error;
pub mod finding;
pub mod history;
pub mod import;
pub mod lifecycle;
pub mod message;
pub mod parse;
pub mod register;
pub mod remind;
pub mod search;
pub mod setting;
pub mod site;
pub mod source;
pub mod store;
pub mod structure;
pub mod trial;
pub mod view;
