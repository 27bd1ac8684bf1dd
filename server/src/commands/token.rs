//! `essaim token create`: what a program holds to act in a centre.

use std::process::ExitCode;

use auth::Scope;
use chrono::Duration;
use clap::Subcommand;
use web::Cx;

use super::Say;
use crate::compose;
use crate::settings::Settings;

#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Créer un jeton. Il n’est montré qu’une fois.
    Create {
        #[arg(long)]
        centre: String,
        /// Ce qu’il permet : people:read campaigns:write… (voir la page /roles).
        #[arg(long, num_args = 1.., required = true)]
        scope: Vec<String>,
        #[arg(long, default_value = "programme")]
        name: String,
        /// Sa durée de vie, en jours.
        #[arg(long, default_value_t = 365)]
        days: i64,
    },
}

pub async fn run(command: TokenCommand, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let house = compose::house(settings, false).await?;
    let cx = Cx::of_house(&house.app, "la ligne de commande");
    let TokenCommand::Create { centre, scope, name, days } = command;
    let answer = create(&cx, &centre, &scope, &name, days, say).await;
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
    let operation = cx.operation(Some(centre.id), format!("Jeton créé : {name}"));
    let expires_at = Some(cx.now() + Duration::days(days));
    let scope = Scope::of_house(centre.id);
    let (id, secret) = accounts::create_token(cx.db(), &scope, &operation, name, words, expires_at).await?;
    let value = serde_json::json!({ "id": id, "token": secret.reveal(), "operation": operation.id });
    say.done(&value, secret.reveal())
}
