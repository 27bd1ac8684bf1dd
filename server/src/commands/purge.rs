//! `essaim purge`: what has served long enough goes, centre by centre; what the night does by itself.

use std::process::ExitCode;

use auth::Scope;
use clap::Args;
use people::service;
use web::Cx;

use super::Say;
use crate::compose;
use crate::settings::Settings;

#[derive(Debug, Args)]
pub struct Purge {
    /// Dire ce qui partirait, sans rien effacer.
    #[arg(long)]
    pub dry_run: bool,
}

pub async fn run(command: Purge, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let house = compose::house(settings, false).await?;
    let cx = Cx::of_house(&house.app, "la ligne de commande");
    let answer = purge(&cx, &command, say).await;
    house.app.keys.close().await;
    house.app.db.close().await;
    answer
}

async fn purge(cx: &Cx, command: &Purge, say: Say) -> anyhow::Result<ExitCode> {
    let (mut lines, mut told) = (Vec::new(), serde_json::Map::new());
    for centre in centres::store::list(cx.db()).await? {
        let counts: Vec<(String, u64)> = if command.dry_run {
            let dry = service::try_rules(cx, &centre).await?;
            dry.counts.into_iter().filter(|(rule, _)| rule.is_on).map(|(rule, rows)| (rule.subject, rows)).collect()
        } else {
            service::run_rules(cx, &Scope::of_house(centre.id)).await?.into_iter().collect()
        };
        let said: Vec<String> = counts.iter().map(|(subject, rows)| format!("{subject} {rows}")).collect();
        lines.push(format!(
            "{:<24} {}",
            centre.slug,
            if said.is_empty() { "rien".to_owned() } else { said.join(", ") }
        ));
        told.insert(
            centre.slug,
            counts.into_iter().collect::<std::collections::BTreeMap<_, _>>().into_iter().collect(),
        );
    }
    if !command.dry_run {
        service::wipe(cx).await?;
    }
    say.done(&told, &lines.join("\n"))
}
