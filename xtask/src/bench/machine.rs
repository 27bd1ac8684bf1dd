//! The machine under the figures, named so that a ratio can be judged.
//!
//! It reads what the kernel says of itself, and never anything that names a person or a network.

use anyhow::{Context, Result};

/// Processor, cores, memory and kernel in one sentence.
pub fn sentence() -> Result<String> {
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|_| "an unnamed processor".to_owned());
    let cores = std::thread::available_parallelism()?;
    let memory: u64 = field("/proc/meminfo", "MemTotal")?.trim_end_matches(" kB").parse().context("MemTotal")?;
    let kernel = std::fs::read_to_string("/proc/sys/kernel/osrelease")?;
    Ok(format!("Machine: {processor}, {cores} cores, {} GiB, Linux {}.", memory.div_ceil(1024 * 1024), kernel.trim()))
}

/// The first value of a name in one of the kernel's tables.
pub fn field(table: &str, name: &str) -> Result<String> {
    let text = std::fs::read_to_string(table).with_context(|| table.to_owned())?;
    let value = text.lines().filter_map(|line| line.split_once(':')).find(|(found, _)| found.trim() == name);
    value.map(|(_, value)| value.trim().to_owned()).with_context(|| format!("{table} has no {name}"))
}
