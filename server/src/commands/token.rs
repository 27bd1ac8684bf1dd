//! `essaim token create | list | revoke`: what a program holds to act in a centre.

use std::process::ExitCode;

use accounts::TokenState;
use auth::Scope;
use chrono::Duration;
use clap::Subcommand;
use uuid::Uuid;
use web::Cx;

use super::Say;
use crate::compose;
use crate::settings::Settings;

#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Faire une clé. Elle n’est montrée qu’une fois.
    Create {
        /// Le mot de l’adresse du centre : jean-ferrat.
        #[arg(long)]
        centre: String,
        /// Ce qu’elle permet : people:read campaigns:write… (voir la page /roles).
        #[arg(long, num_args = 1.., required = true)]
        scope: Vec<String>,
        /// Le nom sous lequel l’équipe la verra (défaut : programme).
        #[arg(long, default_value = "programme")]
        name: String,
        /// Sa durée de vie, en jours (défaut : 365).
        #[arg(long, default_value_t = 365)]
        days: i64,
    },
    /// Lister les clés d’un centre.
    List {
        /// Le mot de l’adresse du centre : jean-ferrat.
        #[arg(long)]
        centre: String,
    },
    /// Révoquer une clé, par son numéro.
    Revoke {
        /// Le numéro de la clé, tel que donné par la liste.
        id: Uuid,
    },
}

pub async fn run(command: TokenCommand, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let house = compose::house(settings, false).await?;
    let cx = Cx::of_house(&house.app, "la ligne de commande");
    let answer = match command {
        TokenCommand::Create { centre, scope, name, days } => create(&cx, &centre, &scope, &name, days, say).await,
        TokenCommand::List { centre } => list(&cx, &centre, say).await,
        TokenCommand::Revoke { id } => revoke(&cx, id, say).await,
    };
    house.app.db.close().await;
    answer
}

async fn create(cx: &Cx, slug: &str, words: &[String], name: &str, days: i64, say: Say) -> anyhow::Result<ExitCode> {
    let Some(centre) = centres::store::find_by_slug(cx.db(), slug).await? else {
        return say.refused(&format!("Aucun centre à l’adresse « {slug} »."));
    };
    let known: Vec<&str> = cx.app.policies.iter().flat_map(|table| table.rows.iter().map(|(word, _)| *word)).collect();
    if let Some(unknown) = words.iter().find(|word| !known.contains(&word.as_str())) {
        return say.refused(&format!("Portée inconnue « {unknown} ». Les portées : {}", known.join(", ")));
    }
    let operation = cx.operation(Some(centre.id), cx.history_texts().t1("centres-token-words", "x", name));
    let expires_at = Some(cx.now() + Duration::days(days));
    let scope = Scope::of_house(centre.id);
    let (id, secret) = accounts::create_token(cx.db(), &scope, &operation, name, words, expires_at).await?;
    let value = serde_json::json!({ "id": id, "token": secret.reveal(), "operation": operation.id });
    say.done(&value, secret.reveal())
}

async fn list(cx: &Cx, slug: &str, say: Say) -> anyhow::Result<ExitCode> {
    let Some(centre) = centres::store::find_by_slug(cx.db(), slug).await? else {
        return say.refused(&format!("Aucun centre à l’adresse « {slug} »."));
    };
    let tokens = accounts::store::list_tokens(cx.db(), &Scope::of_house(centre.id)).await?;
    let (mut lines, mut values) = (Vec::new(), Vec::new());
    for token in tokens {
        let state = match token.state(cx.now()) {
            TokenState::Open => "ouverte",
            TokenState::Expired => "finie",
            TokenState::Revoked => "révoquée",
        };
        let end = token.expires_at.map_or_else(|| "sans fin".to_owned(), |end| end.date_naive().to_string());
        lines.push(format!("{}  {:<24} {state:<8} {end}  {}", token.id, token.name, token.scopes));
        values.push(serde_json::json!({
            "id": token.id, "name": token.name, "scopes": token.scopes.split_whitespace().collect::<Vec<_>>(),
            "state": token.state(cx.now()).code(), "expires_at": token.expires_at, "revoked_at": token.revoked_at,
        }));
    }
    say.done(&values, &lines.join("\n"))
}

async fn revoke(cx: &Cx, id: Uuid, say: Say) -> anyhow::Result<ExitCode> {
    let Some(centre) = accounts::store::find_token_centre_unscoped(cx.db(), id).await? else {
        return say.refused("Aucune clé n’a ce numéro.");
    };
    let scope = Scope::of_house(centre);
    let name = accounts::store::list_tokens(cx.db(), &scope).await?.into_iter().find(|token| token.id == id);
    let name = name.map(|token| token.name).unwrap_or_default();
    let words = cx.history_texts().t1("centres-token-revoked-words", "x", name.as_str());
    let operation = cx.operation(Some(centre), words);
    if accounts::revoke_token(cx.db(), &scope, &operation, id).await? {
        say.done(&serde_json::json!({ "id": id, "operation": operation.id }), "La clé est révoquée.")
    } else {
        say.refused("Cette clé est déjà révoquée.")
    }
}
