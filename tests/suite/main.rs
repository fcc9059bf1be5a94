//! The one test binary: everything that runs the product from outside, or compares whole outputs.

mod architecture;
mod bounds;
mod browser;
mod calendar;
mod change;
mod commands;
mod corpus;
mod forms;
mod generator;
mod harness;
mod jobs;
mod lifecycle_model;
mod planted;
mod procedure;
mod readme;
mod reminders;
mod schema;
mod site;
mod standards;
