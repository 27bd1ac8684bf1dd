//! The command line.

mod addresses;
mod backup;
mod bounce;
mod centre;
mod config;
mod doctor;
mod erase;
mod healthcheck;
mod import;
mod journal;
mod keys;
mod move_to;
mod pack;
mod purge;
mod serve;
mod token;
mod undo;
mod upgrade;
pub(crate) mod usage;
mod user;
mod verify_erasure;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use serde::Serialize;

use crate::settings::Settings;

/// Essaim, la plateforme des centres sociaux.
#[derive(Debug, Parser)]
#[command(name = "essaim", version, after_help = "Codes de fin : 0 fait, 1 refusé, 2 commande mal écrite.")]
pub struct Cli {
    /// Le dossier de données.
    #[arg(long, global = true)]
    pub data: Option<PathBuf>,
    /// Le fichier de réglages (défaut : essaim.toml).
    #[arg(long, global = true)]
    pub config: Option<PathBuf>,
    /// Répondre en JSON.
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Ouvrir la maison.
    Serve(serve::Serve),
    /// Mettre la base de données à jour, après une copie vérifiée.
    Migrate(upgrade::Migrate),
    /// Dire si la mise à jour ira, en l’essayant sur une copie.
    UpgradeCheck,
    /// Passer la maison, fermée, à une autre base de données.
    MoveTo(move_to::MoveTo),
    /// Dire si la maison qui écoute ici peut travailler.
    Healthcheck,
    /// Les centres.
    #[command(subcommand)]
    Centre(centre::CentreCommand),
    /// Les comptes de l’équipe.
    #[command(subcommand)]
    User(user::UserCommand),
    /// Les clés des programmes.
    #[command(subcommand)]
    Token(token::TokenCommand),
    /// Importer des fichiers.
    #[command(subcommand)]
    Import(import::ImportCommand),
    /// Les adresses du pays, qui placent les lieux de la carte.
    #[command(subcommand)]
    Addresses(addresses::AddressCommand),
    /// Lire un e-mail revenu, donné sur l’entrée standard par le serveur de messagerie.
    Bounce,
    /// Les valises hors ligne : les faire, les mettre à jour sur une clé, les vérifier.
    #[command(subcommand)]
    Pack(pack::PackCommand),
    /// Annuler une opération.
    Undo(undo::Undo),
    /// Faire une copie de la maison, ouverte ou fermée.
    Backup(backup::Backup),
    /// Essayer une copie, ou la remettre en place dans un dossier vide.
    Restore(backup::Restore),
    /// Laisser une copie remise en place envoyer ses messages.
    Arm,
    /// Effacer une personne pour toujours.
    Erase(erase::Erase),
    /// Chercher des mots dans tout ce que garde la maison : après un effacement, il n’en reste pas un octet.
    VerifyErasure(verify_erasure::VerifyErasure),
    /// Le journal de qui a ouvert ce qui est confié.
    #[command(subcommand)]
    Journal(journal::JournalCommand),
    /// Les clés de ce qui est confié.
    #[command(subcommand)]
    Keys(keys::KeysCommand),
    /// Effacer ce qui a servi assez longtemps, comme chaque nuit.
    Purge(purge::Purge),
    /// Les réglages : les vérifier, les montrer.
    #[command(subcommand)]
    Config(config::ConfigCommand),
    /// Chercher ce qui ne va pas, l’expliquer, dire quoi faire.
    Doctor(doctor::Doctor),
}

impl Cli {
    /// The settings, with what the command line says on top.
    pub fn settings(&self) -> anyhow::Result<Settings> {
        let mut settings = Settings::gather(self.config.as_ref());
        if let Some(data) = &self.data {
            settings.given_by_command("data", &data.display().to_string());
        }
        if let Command::Serve(serve) = &self.command {
            serve.apply_to(&mut settings);
        }
        // These two are asked what is wrong: they answer, and open nothing that would suffer from it.
        if !matches!(self.command, Command::Config(_) | Command::Doctor(_)) {
            settings.require_sound()?;
        }
        Ok(settings)
    }
}

/// Runs a command.
pub async fn run(cli: Cli, settings: Settings) -> anyhow::Result<ExitCode> {
    let say = Say { json: cli.json };
    match cli.command {
        Command::Serve(serve) => serve::run(serve, &settings).await,
        Command::Migrate(command) => upgrade::migrate(command, &settings, say).await,
        Command::UpgradeCheck => upgrade::check(&settings, say).await,
        Command::MoveTo(command) => move_to::run(command, &settings, say).await,
        Command::Healthcheck => healthcheck::run(&settings, say).await,
        Command::Centre(command) => centre::run(command, &settings, say).await,
        Command::User(command) => user::run(command, &settings, say).await,
        Command::Token(command) => token::run(command, &settings, say).await,
        Command::Import(command) => import::run(command, &settings, say).await,
        Command::Addresses(command) => addresses::run(command, &settings, say).await,
        Command::Bounce => bounce::run(&settings, say).await,
        Command::Pack(command) => pack::run(command, &settings, say).await,
        Command::Undo(command) => undo::run(command, &settings, say).await,
        Command::Backup(command) => backup::make(command, &settings, say).await,
        Command::Restore(command) => backup::restore(command, &settings, say).await,
        Command::Arm => backup::arm(&settings, say).await,
        Command::Erase(command) => erase::run(command, &settings, say).await,
        Command::VerifyErasure(command) => verify_erasure::run(command, &settings, say).await,
        Command::Journal(command) => journal::run(&command, &settings, say).await,
        Command::Keys(command) => keys::run(&command, &settings, say).await,
        Command::Purge(command) => purge::run(command, &settings, say).await,
        Command::Config(command) => config::run(&command, &settings, say),
        Command::Doctor(command) => doctor::run(command, &settings, say).await,
    }
}

/// How a command answers: a sentence for a person, JSON for a program.
#[derive(Debug, Clone, Copy)]
pub struct Say {
    pub json: bool,
}

impl Say {
    /// Done: exit code 0.
    pub fn done(self, value: &impl Serialize, sentence: &str) -> anyhow::Result<ExitCode> {
        self.print(value, sentence)?;
        Ok(ExitCode::SUCCESS)
    }

    /// Refused, with more than a sentence to say: exit code 1.
    pub fn refused_with(self, value: &impl Serialize, sentence: &str) -> anyhow::Result<ExitCode> {
        self.print(value, sentence)?;
        Ok(ExitCode::FAILURE)
    }

    /// Refused: exit code 1.
    pub fn refused(self, sentence: &str) -> anyhow::Result<ExitCode> {
        self.print(&serde_json::json!({ "refused": sentence }), sentence)?;
        Ok(ExitCode::FAILURE)
    }

    #[expect(clippy::print_stdout, reason = "the answer of a command belongs on the standard output")]
    fn print(self, value: &impl Serialize, sentence: &str) -> anyhow::Result<()> {
        if self.json {
            println!("{}", serde_json::to_string(value)?);
        } else {
            println!("{sentence}");
        }
        Ok(())
    }
}
