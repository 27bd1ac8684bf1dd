//! What the program weighs, and which parts weigh most.
//!
//! The limit is for the stripped program as it is published. The parts are read from the linker's own map of that
//! program, by crate; what has no crate is the language's and the system's. They are printed, not judged.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

use super::{Ground, Line};
use crate::shell;

const MEBIBYTE: f64 = 1024.0 * 1024.0;
const LIMIT: f64 = 100.0;
const AIM: f64 = 60.0;
/// Smaller parts are summed up.
const SHOWN: usize = 24;

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let map = ground.program.with_extension("map");
    let link = format!("link-arg=-Wl,-Map={}", map.display());
    let words = ["rustc", "--release", "-p", "server", "--bin", "essaim", "--", "-C", &link];
    shell::run(&mut shell::cargo(&ground.house.root, &words))?;
    print_parts(&map)?;
    let size = std::fs::metadata(ground.program)?.len() as f64 / MEBIBYTE;
    Ok(vec![
        Line::of_limit("the program as published, limit", size, LIMIT, "MiB"),
        Line::of_limit("the program as published, aim", size, AIM, "MiB"),
    ])
}

fn print_parts(map: &Path) -> Result<()> {
    let text = std::fs::read(map).with_context(|| map.display().to_string())?;
    let mut parts: Vec<(String, u64)> = parts(&String::from_utf8_lossy(&text)).into_iter().collect();
    parts.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    let small: u64 = parts.iter().skip(SHOWN).map(|(_, bytes)| bytes).sum();
    for (name, bytes) in parts.iter().take(SHOWN) {
        println!("{:>7.2} MiB  {name}", *bytes as f64 / MEBIBYTE);
    }
    println!("{:>7.2} MiB  {} smaller parts", small as f64 / MEBIBYTE, parts.len().saturating_sub(SHOWN));
    Ok(())
}

/// Bytes in the file by crate, as lld's map has them: address, load address, size, alignment, then what is there.
pub fn parts(map: &str) -> BTreeMap<String, u64> {
    let mut parts = BTreeMap::new();
    let mut is_in_file = false;
    for line in map.lines() {
        let words: Vec<&str> = line.split_whitespace().take(5).collect();
        let [_, _, size, _, what] = words[..] else { continue };
        let Ok(bytes) = u64::from_str_radix(size, 16) else { continue };
        if what.starts_with('.') {
            // Sections that stand in memory only, or that stripping takes away.
            is_in_file = ![".bss", ".tbss", ".debug", ".symtab", ".strtab", ".shstrtab", ".comment"]
                .iter()
                .any(|section| what.starts_with(section));
        } else if is_in_file && what.contains(":(") {
            *parts.entry(crate_of(what)).or_default() += bytes;
        }
    }
    parts
}

/// `…/libtypst-0123456789abcdef.rlib(typst.0.rcgu.o):(.text…)` is `typst`.
fn crate_of(what: &str) -> String {
    let file = what.split(":(").next().unwrap_or_default();
    let archive = file.split_once(".rlib(").map(|(path, _)| path);
    let name = archive.and_then(|path| path.rsplit('/').next()).map(|name| name.trim_start_matches("lib"));
    match name.map(|name| name.rsplit_once('-').map_or(name, |(name, _)| name)) {
        Some(name) => name.to_owned(),
        None if file.contains("/essaim-") => "server".to_owned(),
        None => "the system".to_owned(),
    }
}
