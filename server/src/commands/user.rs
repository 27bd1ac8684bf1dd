//! `essaim user create`: an account of the team, from the machine itself.

use std::process::ExitCode;

use accounts::NewAccount;
use auth::Grant;
use clap::Subcommand;
use kernel::Role;
use web::Cx;

use super::Say;
use crate::compose;
use crate::settings::Settings;

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Créer un compte.
    Create {
        #[arg(long)]
        email: String,
        /// Le prénom, tel que l’équipe le verra.
        #[arg(long)]
        name: String,
        /// Le mot de passe ; `-` le lit sur l’entrée standard.
        #[arg(long)]
        password: String,
        /// Le centre ; sans lui, le rôle vaut pour le réseau.
        #[arg(long)]
        centre: Option<String>,
        /// volunteer, reception, facilitator, referent, director, federation ou host.
        #[arg(long, default_value = "director")]
        role: String,
    },
}

pub async fn run(command: UserCommand, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let house = compose::house(settings, false).await?;
    let cx = Cx::of_house(&house.app, "la ligne de commande");
    let UserCommand::Create { email, name, password, centre, role } = command;
    let answer = create(&cx, NewAccount { email, name, password: from_input(password)? }, centre, &role, say).await;
    house.app.db.close().await;
    answer
}

/// `-` reads the first line of the standard input, so that no password stays in the shell's history.
fn from_input(password: String) -> anyhow::Result<String> {
    if password != "-" {
        return Ok(password);
    }
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

async fn create(cx: &Cx, new: NewAccount, slug: Option<String>, role: &str, say: Say) -> anyhow::Result<ExitCode> {
    let Some(role) = Role::from_code(role) else { return say.refused("Ce rôle n’existe pas.") };
    let centre = match &slug {
        None => None,
        Some(slug) => match centres::store::find_by_slug(cx.db(), slug).await? {
            Some(centre) => Some(centre.id),
            None => return say.refused(&format!("Aucun centre à l’adresse « {slug} ».")),
        },
    };
    if role.is_of_centre() && centre.is_none() {
        return say.refused("Ce rôle se tient dans un centre : ajoutez --centre.");
    }
    let new = match accounts::seal_account(new).await? {
        Ok(new) => new,
        Err(refusal) => return say.refused(&cx.t(refusal.place().1)),
    };
    let words = format!("Compte créé pour {}", new.name);
    let operation = cx.operation(centre, words);
    let mut tx = cx.db().begin(&operation).await?;
    match accounts::create_account(&mut tx, new, &[Grant { centre, role }], cx.now()).await? {
        Ok(account) => {
            tx.commit().await?;
            say.done(&serde_json::json!({ "id": account, "operation": operation.id }), "Le compte est créé.")
        }
        Err(refusal) => {
            drop(tx);
            say.refused(&cx.t(refusal.place().1))
        }
    }
}
