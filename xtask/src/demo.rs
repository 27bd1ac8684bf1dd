//! `cargo xtask demo`: from a fresh clone to the first page in the browser.
//!
//! It needs Rust, and Node for the typefaces; never root, and never another service.

use std::os::unix::process::CommandExt as _;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::house::House;
use crate::{assets, server};

/// How the demonstration is served.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// Start again from an empty network.
    #[arg(long)]
    fresh: bool,
}

/// Builds and serves; comes back only when that fails.
pub fn run(house: &House, arguments: &Arguments) -> Result<bool> {
    refuse_taken(&arguments.listen)?;
    if !assets::are_there(house)? {
        assets::run(house)?;
    }
    println!("Building essaim; the first time takes some minutes.");
    let program = server::build(house)?;
    let folder = server::demo_folder(&house.root);
    if arguments.fresh && folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    // It may have been taken while we were building.
    refuse_taken(&arguments.listen)?;
    println!("Serving http://{} from {}; Ctrl-C stops.", arguments.listen, house.short(&folder).display());
    let mut serve = Command::new(program);
    serve.current_dir(&house.root).args(["serve", "--demo", "--listen", &arguments.listen, "--data"]).arg(folder);
    Err(serve.exec()).context("essaim")
}

fn refuse_taken(listen: &str) -> Result<()> {
    if server::is_taken(listen) {
        bail!("something listens on {listen} already: stop it, or choose another with --listen 127.0.0.1:8081");
    }
    Ok(())
}
