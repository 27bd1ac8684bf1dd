//! The command line.

mod backup;
mod bounce;
mod centre;
mod import;
mod serve;
mod token;
mod undo;
mod user;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use serde::Serialize;

use crate::compose;
use crate::settings::Settings;

/// Essaim, la plateforme des centres sociaux.
#[derive(Debug, Parser)]
#[command(name = "essaim", version, about, after_help = "Codes de fin : 0 fait, 1 refusé, 2 commande mal écrite.")]
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
    /// Mettre la base de données à jour.
    Migrate,
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
    /// Lire un e-mail revenu, donné sur l’entrée standard par le serveur de messagerie.
    Bounce,
    /// Annuler une opération.
    Undo(undo::Undo),
    /// Faire une copie de la maison, ouverte ou fermée.
    Backup(backup::Backup),
    /// Essayer une copie, ou la remettre en place dans un dossier vide.
    Restore(backup::Restore),
    /// Laisser une copie remise en place envoyer ses messages.
    Arm,
}

impl Cli {
    /// The settings, with what the command line says on top.
    pub fn settings(&self) -> anyhow::Result<Settings> {
        let mut settings = Settings::read(self.config.as_ref())?;
        if let Some(data) = &self.data {
            settings.data = Some(data.clone());
        }
        if let Command::Serve(serve) = &self.command {
            serve.apply_to(&mut settings);
        }
        Ok(settings)
    }
}

/// Runs a command.
pub async fn run(cli: Cli, settings: Settings) -> anyhow::Result<ExitCode> {
    let say = Say { json: cli.json };
    match cli.command {
        Command::Serve(serve) => serve::run(serve, &settings).await,
        Command::Migrate => {
            let house = compose::house(&settings, false).await?;
            house.app.db.close().await;
            say.done(&serde_json::json!({ "migrated": true }), "La base de données est à jour.")
        }
        Command::Centre(command) => centre::run(command, &settings, say).await,
        Command::User(command) => user::run(command, &settings, say).await,
        Command::Token(command) => token::run(command, &settings, say).await,
        Command::Import(command) => import::run(command, &settings, say).await,
        Command::Bounce => bounce::run(&settings, say).await,
        Command::Undo(command) => undo::run(command, &settings, say).await,
        Command::Backup(command) => backup::make(command, &settings, say).await,
        Command::Restore(command) => backup::restore(command, &settings, say).await,
        Command::Arm => backup::arm(&settings, say).await,
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
