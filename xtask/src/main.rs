//! `cargo xtask`: what a contributor does to the house, one command each.
//!
//! It starts programs, reads files and says what it found. It never knows a business rule and
//! never links the rooms, so that it builds in seconds and still works when a room does not.
#![allow(clippy::print_stdout, reason = "a command speaks on the terminal")]

mod activities;
mod assets;
mod asvs;
mod bench;
mod copy;
mod crowd;
mod demo;
mod graph;
mod house;
mod http;
mod journeys;
mod keeper;
mod links;
mod messages;
mod network;
mod new_room;
mod package;
mod prove;
mod report;
mod running;
mod server;
mod shell;
mod source;
mod test;
mod tidy;

#[cfg(test)]
mod tests;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::house::House;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "What a contributor does to the house", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the program and serve the demonstration network on this machine.
    Demo(demo::Arguments),
    /// Bring the typefaces and the other files that the program embeds.
    Assets,
    /// Check everything, on both database engines, and count.
    Test(test::Arguments),
    /// Prove one promise and print its figure last.
    Prove(prove::Arguments),
    /// Measure speed and size as ratios, and write them into bench/README.md.
    Bench(bench::Arguments),
    /// Check floors, sizes, names and the place of SQL and of the web.
    Tidy,
    /// Compare the texts of the four languages with each other and with their use.
    Messages,
    /// Check the words that residents read: short sentences, known words, French typography.
    Copy,
    /// Make the page of the security record, and check that its tests exist.
    Asvs,
    /// Check the links between the documents.
    Links,
    /// Print which crate opens which door, floor by floor.
    Graph,
    /// Make what a host installs: a package of Debian, a container image.
    Package(package::Arguments),
    /// Lay out a new room with a passing test.
    NewRoom(new_room::Arguments),
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all that was asked holds.
fn run(command: Command) -> Result<bool> {
    let house = House::here()?;
    match command {
        Command::Demo(arguments) => demo::run(&house, &arguments),
        Command::Assets => assets::run(&house),
        Command::Test(arguments) => test::run(&house, &arguments),
        Command::Prove(arguments) => prove::run(&house, &arguments),
        Command::Bench(arguments) => bench::run(&house, &arguments),
        Command::Tidy => tidy::check(&house).map(|report| report.print()),
        Command::Messages => messages::check(&house).map(|report| report.print()),
        Command::Copy => copy::check(&house).map(|report| report.print()),
        Command::Asvs => asvs::run(&house),
        Command::Links => links::check(&house).map(|report| report.print()),
        Command::Graph => graph::print(&house).map(|()| true),
        Command::Package(arguments) => package::run(&house, &arguments),
        Command::NewRoom(arguments) => new_room::run(&house, &arguments).map(|()| true),
    }
}
