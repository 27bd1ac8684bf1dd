//! What the linker may leave out of the released program.
//!
//! Rust links with lld on x86-64 Linux, which this is for; elsewhere, and while developing, nothing is said.

use std::path::Path;

/// Where Linux keeps the C library of this machine; which one, its symbols say.
const C_LIBRARIES: [&str; 2] = ["/lib/x86_64-linux-gnu/libc.so.6", "/lib64/libc.so.6"];
/// What a C library names when it reads packed relocations: glibc from 2.36 on.
const READS_PACKED: &[u8] = b"GLIBC_ABI_DT_RELR";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|said| said == value);
    if !is("PROFILE", "release") || !is("TARGET", "x86_64-unknown-linux-gnu") {
        return;
    }
    // Functions that came out alike stand once: generic ones are made again in each crate that uses them.
    println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
    if C_LIBRARIES.iter().any(|file| reads_packed(Path::new(file))) {
        // A program that may lie anywhere says where its addresses stand: in six megabytes, or in some kilobytes. It then
        // starts where the library is 2.36 or later (Debian 12, Ubuntu 24.04); what is packed for others brings its own.
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

fn reads_packed(library: &Path) -> bool {
    std::fs::read(library).is_ok_and(|bytes| bytes.windows(READS_PACKED.len()).any(|bytes| bytes == READS_PACKED))
}
