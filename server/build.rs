//! What the linker may leave out of the released program.
//!
//! Rust links with lld on x86-64 Linux, which these words are for; elsewhere, and while developing, nothing is said.

use std::process::Command;

/// From this one on the C library reads packed relocations.
const PACKED: (u32, u32) = (2, 36);

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|said| said == value);
    if !is("PROFILE", "release") || !is("TARGET", "x86_64-unknown-linux-gnu") {
        return;
    }
    // Functions that came out alike stand once: generic ones are made again in each crate that uses them.
    println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
    if c_library().is_some_and(|version| version >= PACKED) {
        // A program that may lie anywhere says where its addresses stand: in seven megabytes, or in some kilobytes.
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// The version of the machine's C library: `glibc 2.36`.
fn c_library() -> Option<(u32, u32)> {
    let said = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?.stdout;
    let said = String::from_utf8(said).ok()?;
    let (major, minor) = said.trim().strip_prefix("glibc ")?.split_once('.')?;
    Some((major.parse().ok()?, minor.split('.').next()?.parse().ok()?))
}
