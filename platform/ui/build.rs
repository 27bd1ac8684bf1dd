//! Makes the folder of generated assets, so that a fresh clone builds before the fonts are there,
//! and rebuilds the crate when a file that it embeds changes.

fn main() -> std::io::Result<()> {
    std::fs::create_dir_all("assets/generated")?;
    for folder in ["assets", "css", "js", "i18n"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    Ok(())
}
