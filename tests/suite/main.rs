//! The one test binary: everything that runs the product from outside, or compares whole outputs.

mod amend;
mod architecture;
mod bounds;
mod browser;
mod calendar;
mod change;
mod commands;
mod commits;
mod compared;
mod corpus;
mod forms;
mod generator;
mod harness;
mod history;
mod import;
mod jobs;
mod lifecycle_model;
mod planted;
mod procedure;
mod proof;
mod readme;
mod reminders;
mod schema;
mod site;
mod standards;
mod tampering;
