//! The one test binary: everything that runs the product from outside, or compares whole outputs.

mod architecture;
mod browser;
mod calendar;
mod commands;
mod corpus;
mod generator;
mod harness;
mod lifecycle_model;
mod planted;
mod readme;
mod site;
