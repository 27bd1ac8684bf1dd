//! The roof: the program `essaim`.
//!
//! Composes the rooms, starts them, migrates their data, and answers the command line. Every
//! command ends with 0 (done), 1 (refused, with the reason) or 2 (not understood).

mod backup;
mod commands;
mod compose;
mod couriers;
mod demo;
mod doctor;
mod modules;
mod notify;
mod openapi;
mod paper;
mod practice;
mod said;
mod settings;
mod status;
mod upkeep;

use std::process::ExitCode;

use mimalloc::MiMalloc;

use crate::commands::{run, usage};
use crate::settings::Settings;

/// The system's own allocator keeps, for each thread, most of what an import or a run of letters once took.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    spare_memory();
    let cli = match usage::read(std::env::args_os()) {
        Ok(cli) => cli,
        Err(error) => return not_run(&error),
    };
    let settings = match cli.settings() {
        Ok(settings) => settings,
        Err(error) => {
            eprintln!("essaim : {}", said::failure(&error));
            return ExitCode::from(2);
        }
    };
    log_to_stderr(&settings, cli.json);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(4 << 20).build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("essaim : le programme ne peut pas démarrer ({})", said::of_system(&error));
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(cli, settings)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("essaim : {}", said::failure(&error));
            ExitCode::FAILURE
        }
    }
}

/// The help that was asked for, or what is wrong with the command as it was written.
#[expect(clippy::print_stdout, reason = "help that was asked for is an answer")]
fn not_run(error: &clap::Error) -> ExitCode {
    if usage::is_wanted(error) {
        println!("{}", usage::told(error));
        return ExitCode::SUCCESS;
    }
    eprintln!("{}", usage::told(error));
    ExitCode::from(2)
}

/// Takes memory by small pages: by huge ones, an idle network holds a third more than it uses.
fn spare_memory() {
    // Where there are none, or they are not ours to choose, everything works as well.
    #[cfg(target_os = "linux")]
    let _refused = rustix::thread::disable_transparent_huge_pages(true);
}

/// JSON logs on the error output; no personal data is ever given to them.
fn log_to_stderr(settings: &Settings, json_output: bool) {
    let wanted = settings.log.clone().unwrap_or_else(|| if json_output { "warn" } else { "info" }.to_owned());
    let filter =
        tracing_subscriber::EnvFilter::try_new(&wanted).unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
}

#[cfg(test)]
mod tests;
