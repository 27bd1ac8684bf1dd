//! Lets the crate build before the typefaces are fetched, and again once they are.
//!
//! It never fetches anything: `cargo xtask assets` does.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let fonts = Path::new("fonts/generated");
    std::fs::create_dir_all(fonts)?;
    println!("cargo::rerun-if-changed={}", fonts.display());
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}
