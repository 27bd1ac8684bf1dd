//! `essaim centre create | list`.

use std::process::ExitCode;

use centres::{NewCentre, service};
use clap::Subcommand;
use web::Cx;

use super::Say;
use crate::compose;
use crate::settings::Settings;

#[derive(Debug, Subcommand)]
pub enum CentreCommand {
    /// Ouvrir un centre.
    Create {
        /// Le mot de son adresse : jean-ferrat.
        #[arg(long)]
        slug: String,
        /// Son nom.
        #[arg(long)]
        name: String,
        /// Sa commune.
        #[arg(long, default_value = "")]
        city: String,
        /// Son code postal.
        #[arg(long, default_value = "")]
        postal_code: String,
        /// Le téléphone de l’accueil.
        #[arg(long, default_value = "")]
        phone: String,
    },
    /// Lister les centres.
    List,
}

pub async fn run(command: CentreCommand, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let house = compose::house(settings, false).await?;
    let cx = Cx::of_house(&house.app, "la ligne de commande");
    let answer = match command {
        CentreCommand::List => {
            let centres = centres::store::list(cx.db()).await?;
            let lines: Vec<String> = centres.iter().map(|c| format!("{:<24} {}", c.slug, c.name)).collect();
            let values: Vec<_> =
                centres.iter().map(|c| serde_json::json!({ "slug": c.slug, "name": c.name, "id": c.id })).collect();
            say.done(&values, &lines.join("\n"))
        }
        CentreCommand::Create { slug, name, city, postal_code, phone } => {
            let new = NewCentre { slug, name, city, postal_code, phone, ..NewCentre::default() };
            let operation = cx.operation(None, format!("Ouverture du centre {}", new.name));
            let mut tx = cx.db().begin(&operation).await?;
            let network = service::network_or_new(&mut tx, &new.name, cx.now()).await?;
            match service::create_centre(&mut tx, network, new, cx.now()).await? {
                Ok(centre) => {
                    tx.commit().await?;
                    let value = serde_json::json!({ "id": centre.id, "slug": centre.slug, "operation": operation.id });
                    say.done(&value, &format!("Le centre {} est ouvert : /{}", centre.name, centre.slug))
                }
                Err(refusal) => {
                    drop(tx);
                    say.refused(&cx.t(refusal.place().1))
                }
            }
        }
    };
    house.app.db.close().await;
    answer
}
