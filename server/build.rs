//! What the linker may leave out of the released program.
//!
//! Rust links with lld on x86-64 Linux, which this is for; elsewhere, and while developing, nothing is said.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|said| said == value);
    if is("PROFILE", "release") && is("TARGET", "x86_64-unknown-linux-gnu") {
        // Functions that came out alike stand once: generic ones are made again in each crate that uses them.
        println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
    }
}
