//! `cargo xtask new-room NAME --floor FLOOR`: a room that compiles, says one thing and has one test.
//!
//! It lays out what every room has; files that a room may not need are added when it has something to say in them.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::house::House;

/// The room and its shelf.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A plural noun from the glossary: `shuttles`.
    pub name: String,
    /// Where it stands.
    #[arg(long, value_parser = ["foundation", "services", "features", "insights"])]
    pub floor: String,
}

/// Writes the files and says what is left to do by hand.
pub fn run(house: &House, arguments: &Arguments) -> Result<()> {
    let (name, floor) = (&arguments.name, &arguments.floor);
    let is_noun = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    if !is_noun {
        bail!("a room is named by small letters and dashes: {name}");
    }
    let dir = house.path(floor).join(name);
    if house.rooms()?.iter().any(|room| room.name == *name) || dir.exists() {
        bail!("there is a room named {name} already");
    }
    for (path, text) in files(name) {
        write(&dir.join(path), &text)?;
    }
    println!("{}/ is laid out. By hand:", house.short(&dir).display());
    println!("  Cargo.toml            {name} = {{ path = \"{floor}/{name}\" }} under [workspace.dependencies]");
    println!("  server/Cargo.toml     {name}.workspace = true");
    println!("  server/src/modules.rs one line");
    println!("  xtask/src/tidy/floors.rs  its place, when its shelf has an order");
    println!("Then docs/adding-a-room.md, and: cargo nextest run -p {name}");
    Ok(())
}

/// Every file of a new room.
fn files(name: &str) -> Vec<(String, String)> {
    let mut files = vec![
        ("Cargo.toml".to_owned(), MANIFEST.replace("{name}", name)),
        ("README.md".to_owned(), README.replace("{name}", name)),
        ("src/lib.rs".to_owned(), LIB.replace("{name}", name)),
        ("askama.toml".to_owned(), ASKAMA.to_owned()),
        ("src/tests/mod.rs".to_owned(), TESTS.replace("{name}", name)),
    ];
    for (language, title) in
        [("fr", "Une nouvelle pièce"), ("fr-simple", ""), ("en", "A new room"), ("ar", "غرفة جديدة")]
    {
        let text = if title.is_empty() { String::new() } else { format!("{name}-title = {title}\n") };
        files.push((format!("i18n/{language}/{name}.ftl"), text));
    }
    files
}

fn write(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    std::fs::write(path, text).with_context(|| path.display().to_string())
}

const MANIFEST: &str = r#"[package]
name = "{name}"
description = "What this room is for, in one line."
version.workspace = true
edition.workspace = true
rust-version.workspace = true
license.workspace = true
publish.workspace = true

[lints]
workspace = true

[dependencies]
i18n.workspace = true
web.workspace = true

[dev-dependencies]
kernel.workspace = true
"#;

const ASKAMA: &str = r#"[general]
dirs = ["templates", "../../platform/ui/templates"]
whitespace = "minimize"
"#;

const README: &str = "# {name}

What this room is for, its words (English and French), its states, the tables it owns, the events it sends.
";

const LIB: &str = r#"//! {name}: what this room is for, in a sentence.
//!
//! What it never does.

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("{name}");

/// What this room brings to the house.
pub fn module() -> web::Module {
    web::Module::new("{name}", TEXTS)
}

#[cfg(test)]
mod tests;
"#;

const TESTS: &str = r#"//! The room says its name in each language.

use std::sync::Arc;

use i18n::{Catalogue, Texts};
use kernel::Locale;

#[test]
fn the_title_is_said_in_every_language() {
    let catalogue = Arc::new(Catalogue::new(&[crate::TEXTS]).unwrap());
    for locale in Locale::ALL {
        let title = Texts::new(Arc::clone(&catalogue), locale).t("{name}-title");
        assert!(!title.is_empty() && !title.contains("{name}-title"), "{title}");
    }
}
"#;
