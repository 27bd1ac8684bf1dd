//! `essaim user create | list | disable | enable | password | factor-reset`: the accounts of the team, from the machine itself.

use std::collections::HashMap;
use std::process::ExitCode;

use accounts::{Account, NewAccount};
use auth::Grant;
use clap::Subcommand;
use kernel::{CentreId, Role};
use web::Cx;

use super::Say;
use crate::compose;
use crate::settings::Settings;

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Créer un compte.
    Create {
        /// L’adresse avec laquelle on entre.
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
        /// volunteer, reception, facilitator, referent, director, federation ou host (défaut : director).
        #[arg(long, default_value = "director")]
        role: String,
    },
    /// Lister les comptes, avec leurs rôles.
    List,
    /// Fermer un compte : ses appareils sont fermés aussitôt.
    Disable {
        /// L’adresse avec laquelle on entre.
        email: String,
    },
    /// Rouvrir un compte.
    Enable {
        /// L’adresse avec laquelle on entre.
        email: String,
    },
    /// Donner un autre mot de passe ; ses appareils sont fermés aussitôt.
    Password {
        /// L’adresse avec laquelle on entre.
        email: String,
        /// Le mot de passe ; `-` le lit sur l’entrée standard.
        password: String,
    },
    /// Retirer les codes du téléphone, les codes imprimés et les clés d’accès ; ses appareils sont fermés aussitôt.
    FactorReset {
        /// L’adresse avec laquelle on entre.
        email: String,
    },
}

pub async fn run(command: UserCommand, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let house = compose::house(settings, false).await?;
    let cx = Cx::of_house(&house.app, "la ligne de commande");
    let answer = match command {
        UserCommand::Create { email, name, password, centre, role } => {
            create(&cx, NewAccount { email, name, password: from_input(password)? }, centre, &role, say).await
        }
        UserCommand::List => list(&cx, say).await,
        UserCommand::Disable { email } => set_disabled(&cx, &email, true, say).await,
        UserCommand::Enable { email } => set_disabled(&cx, &email, false, say).await,
        UserCommand::Password { email, password } => give_password(&cx, &email, from_input(password)?, say).await,
        UserCommand::FactorReset { email } => reset_factors(&cx, &email, say).await,
    };
    house.app.db.close().await;
    answer
}

async fn list(cx: &Cx, say: Say) -> anyhow::Result<ExitCode> {
    let slugs: HashMap<CentreId, String> =
        centres::store::list(cx.db()).await?.into_iter().map(|centre| (centre.id, centre.slug)).collect();
    let place = |grant: &Grant| grant.centre.and_then(|id| slugs.get(&id)).map_or("réseau", String::as_str);
    let (mut lines, mut values) = (Vec::new(), Vec::new());
    for (account, grants) in accounts::store::list_unscoped(cx.db()).await? {
        let roles: Vec<String> =
            grants.iter().map(|grant| format!("{} ({})", grant.role.code(), place(grant))).collect();
        let state = if account.disabled_at.is_some() { "fermé" } else { "ouvert" };
        lines.push(format!("{:<36} {:<16} {state:<7} {}", account.email, account.name, roles.join(", ")));
        values.push(serde_json::json!({
            "id": account.id, "email": account.email, "name": account.name, "disabled_at": account.disabled_at,
            "roles": grants.iter().map(|grant| serde_json::json!({
                "role": grant.role.code(), "centre": grant.centre.and_then(|id| slugs.get(&id)),
            })).collect::<Vec<_>>(),
        }));
    }
    say.done(&values, &lines.join("\n"))
}

async fn find(cx: &Cx, email: &str) -> anyhow::Result<Option<Account>> {
    Ok(accounts::store::find_by_email(cx.db(), &email.trim().to_lowercase()).await?)
}

async fn set_disabled(cx: &Cx, email: &str, is_disabled: bool, say: Say) -> anyhow::Result<ExitCode> {
    let Some(account) = find(cx, email).await? else { return say.refused("Aucun compte n’a cette adresse.") };
    let (words, sentence) = if is_disabled {
        (format!("Compte fermé : {}", account.name), "Le compte est fermé, et tous ses appareils.")
    } else {
        (format!("Compte rouvert : {}", account.name), "Le compte est rouvert.")
    };
    let operation = cx.operation(None, words);
    accounts::set_disabled(cx.db(), &operation, account.id, is_disabled).await?;
    say.done(&serde_json::json!({ "id": account.id, "operation": operation.id }), sentence)
}

async fn give_password(cx: &Cx, email: &str, password: String, say: Say) -> anyhow::Result<ExitCode> {
    let Some(account) = find(cx, email).await? else { return say.refused("Aucun compte n’a cette adresse.") };
    let operation = cx.operation(None, format!("Mot de passe donné à {}", account.name));
    match accounts::give_password(cx.db(), &operation, &account, password).await? {
        Ok(()) => say.done(&serde_json::json!({ "id": account.id }), "Le mot de passe est changé."),
        Err(refusal) => say.refused(&cx.t(refusal.place().1)),
    }
}

/// Breaks the glass for who has lost telephone and paper: the password alone opens again, until a factor is made anew.
async fn reset_factors(cx: &Cx, email: &str, say: Say) -> anyhow::Result<ExitCode> {
    let Some(account) = find(cx, email).await? else { return say.refused("Aucun compte n’a cette adresse.") };
    let operation = cx.operation(None, format!("Deuxièmes preuves retirées à {}", account.name));
    accounts::factors::reset_factors(cx.db(), &operation, account.id).await?;
    let sentence = "Le mot de passe suffit de nouveau. Téléphone, codes imprimés et clés d’accès sont oubliés.";
    say.done(&serde_json::json!({ "id": account.id, "operation": operation.id }), sentence)
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
