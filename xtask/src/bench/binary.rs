//! What the program weighs, and which parts weigh most.
//!
//! The limit is for the stripped program as it is published; the parts are printed, not judged.

use std::process::Command;

use anyhow::Result;

use super::{Ground, Line};
use crate::shell;

const MEBIBYTE: f64 = 1024.0 * 1024.0;
const LIMIT: f64 = 100.0;
const AIM: f64 = 60.0;

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let bytes = std::fs::metadata(ground.program)?.len();
    println!("{}", shell::output(Command::new("size").arg("-A").arg(ground.program))?);
    let size = bytes as f64 / MEBIBYTE;
    Ok(vec![
        Line::of_limit("the program, limit", size, LIMIT, "MiB"),
        Line::of_limit("the program, aim", size, AIM, "MiB"),
    ])
}
