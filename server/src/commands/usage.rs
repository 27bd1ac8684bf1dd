//! How the command line is read, and what is said in French when it cannot be: clap knows English only.
//!
//! The words of commands and options are in the types beside; here are the headings of the help, and one sentence for
//! each kind of mistake. Nothing is guessed: the nearest word is proposed, never taken.

use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory as _, FromArgMatches as _};

use super::Cli;

const HELP: &str = "\
{about-with-newline}
Utilisation : {usage}

{all-args}{after-help}";

/// The whole command line, with its help in French.
pub(crate) fn command() -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help("Dire la version");
    in_french(Cli::command().disable_version_flag(true)).arg(version)
}

fn in_french(command: Command) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Montrer cette aide");
    command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .help_template(HELP)
        .subcommand_help_heading("Commandes")
        .subcommand_value_name("COMMANDE")
        .mut_args(quiet)
        .mut_subcommands(in_french)
        .arg(help)
}

/// An argument whose default and values are told in its own words, in French; a switch has none.
fn quiet(arg: Arg) -> Arg {
    if arg.get_action().takes_values() { arg.hide_default_value(true).hide_possible_values(true) } else { arg }
}

/// Reads a command line.
pub(crate) fn read<I, T>(words: I) -> Result<Cli, clap::Error>
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    Cli::from_arg_matches(&command().try_get_matches_from(words)?)
}

/// What is said of a command line that was not understood, or the help that it asked for.
pub(crate) fn told(error: &clap::Error) -> String {
    if is_help(error) {
        return error.render().to_string().trim_end().to_owned();
    }
    let mut said = format!("essaim : {}", mistake(error));
    for kind in [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg] {
        if let Some(near) = nearest(error, kind) {
            said.push_str(&format!(" Le plus proche : « {near} »."));
        }
    }
    said.push_str("\nPour voir ce qui s’écrit : essaim --help, ou essaim COMMANDE --help.");
    said
}

/// The word that is most like the one that was not understood: the last, as clap gives them.
fn nearest(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::Strings(all) => all.last().cloned(),
        ContextValue::String(only) => Some(only.clone()),
        _ => None,
    }
}

/// Whether one asked for help or for the version, or wrote no command at all.
fn is_help(error: &clap::Error) -> bool {
    use ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};
    matches!(error.kind(), DisplayHelp | DisplayHelpOnMissingArgumentOrSubcommand | DisplayVersion)
}

/// Whether it was asked for, which is no mistake.
pub(crate) fn is_wanted(error: &clap::Error) -> bool {
    matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion)
}

fn mistake(error: &clap::Error) -> String {
    let arg = of(error, ContextKind::InvalidArg);
    let value = of(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!("la commande « {} » n’existe pas.", of(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => format!("« {arg} » n’est pas attendu ici."),
        ErrorKind::MissingRequiredArgument => format!("il manque : {arg}."),
        ErrorKind::MissingSubcommand => "il manque la commande.".to_owned(),
        ErrorKind::InvalidValue if value.is_empty() => format!("{arg} attend une valeur."),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("« {value} » ne convient pas pour {arg}{}.", expected(error, &arg))
        }
        ErrorKind::ArgumentConflict => {
            format!("{arg} ne va pas avec {}.", of(error, ContextKind::PriorArg))
        }
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{arg} n’a pas le bon nombre de valeurs.")
        }
        ErrorKind::NoEquals => format!("{arg} s’écrit avec le signe =."),
        ErrorKind::InvalidUtf8 => "un mot de la commande n’est pas du texte UTF-8.".to_owned(),
        _ => "la commande n’est pas comprise.".to_owned(),
    }
}

/// What would have been right: one of some words, or a number as the house gives them.
fn expected(error: &clap::Error, arg: &str) -> String {
    let known = of(error, ContextKind::ValidValue);
    let is_id = ["<PERSON>", "<OPERATION>", "<ID>"].iter().any(|name| arg.contains(name));
    match (known.is_empty(), is_id) {
        (false, _) => format!(" : choisissez parmi {known}"),
        (true, true) => " : c’est un numéro comme 01973c5e-8f2a-7c31-9d4e-5b6a7c8d9e0f".to_owned(),
        (true, false) => String::new(),
    }
}

fn of(error: &clap::Error, kind: ContextKind) -> String {
    let plain = |styled: &StyledStr| styled.to_string();
    match error.get(kind) {
        Some(ContextValue::String(said)) => said.clone(),
        Some(ContextValue::Strings(all)) => all.join(", "),
        Some(ContextValue::StyledStr(said)) => plain(said),
        Some(ContextValue::StyledStrs(all)) => all.iter().map(plain).collect::<Vec<_>>().join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
