//! What the rooms say of themselves: work that stands still, messages in doubt, centres without anyone.

use accounts::TokenState;
use auth::Scope;
use chrono::{DateTime, Duration, Utc};
use db::Db;
use kernel::Role;

use super::{Finding, Machine};
use crate::settings::Settings;

/// Clocks of two machines may differ by so much.
const CLOCK_TOLERANCE: Duration = Duration::minutes(5);
/// An e-mail that may leave and waits longer than this is not leaving.
pub(crate) const OUTBOX_PATIENCE: Duration = Duration::hours(1);

pub(super) async fn look(settings: &Settings, machine: &Machine, db: &Db) -> anyhow::Result<Vec<Finding>> {
    let mut found = Vec::new();
    if db::standing(db).await?.applied == 0 {
        return Ok(found);
    }
    let is_quiet = is_quiet(settings, db).await?;
    found.extend(is_quiet.then(not_armed));
    found.extend(of_clock(machine, db).await?);
    found.extend(of_jobs(db, machine.now).await?);
    found.extend(of_messages(db, machine.now, is_quiet).await?);
    found.extend(of_journal(db).await?);
    found.extend(of_centres(db, machine.now).await?);
    Ok(found)
}

/// The rooms could not be asked.
pub(super) fn unread(error: &anyhow::Error) -> Finding {
    Finding::fault(
        "database-inconsistent",
        format!("Les données ne peuvent pas être lues jusqu’au bout : {error:#}."),
        "Faites la mise à jour (« essaim migrate ») ; si cela reste, remettez la dernière copie vérifiée.",
    )
}

async fn is_quiet(settings: &Settings, db: &Db) -> anyhow::Result<bool> {
    // Without a folder there is no place to compare with.
    if !settings.data_path().is_dir() {
        return Ok(false);
    }
    Ok(db::may_send(db, &settings.anchor()?).await? == Some(false))
}

fn not_armed() -> Finding {
    Finding::warning(
        "not-armed",
        "C’est une copie d’une autre maison : elle n’envoie ni e-mail ni SMS.",
        "Si c’est elle qui sert désormais, et que l’autre est arrêtée : « essaim arm ».",
    )
}

async fn of_clock(machine: &Machine, db: &Db) -> anyhow::Result<Option<Finding>> {
    let latest = db::list_operations(db, None, None, None, 1).await?;
    let Some(last) = latest.first().filter(|last| last.at > machine.now + CLOCK_TOLERANCE) else { return Ok(None) };
    Ok(Some(Finding::fault(
        "clock-behind-data",
        format!(
            "L’horloge retarde : la dernière écriture est du {}, dans le futur.",
            last.at.format("%d/%m/%Y %H:%M UTC")
        ),
        "Mettez la machine à l’heure (« timedatectl set-ntp true ») avant d’ouvrir : l’ordre des actes en dépend.",
    )))
}

async fn of_jobs(db: &Db, now: DateTime<Utc>) -> anyhow::Result<Vec<Finding>> {
    let mut found = Vec::new();
    let dead = jobs::count_dead(db).await?;
    if dead > 0 {
        found.push(Finding::warning(
            "jobs-dead",
            format!("{dead} travaux ont été abandonnés après plusieurs essais."),
            "Leur cause est au journal (« journalctl -u essaim | grep 'given up' ») ; dites-la à qui suit Essaim.",
        ));
    }
    if jobs::overdue(db, now).await? {
        found.push(Finding::fault(
            "queue-stuck",
            "Des travaux attendent depuis plus d’une heure : personne ne les fait.",
            "Vérifiez qu’« essaim serve » tourne (« systemctl status essaim ») ; relancez-le.",
        ));
    }
    Ok(found)
}

async fn of_messages(db: &Db, now: DateTime<Utc>, is_quiet: bool) -> anyhow::Result<Vec<Finding>> {
    let mut found = Vec::new();
    let census = delivery::store::census(db, now).await?;
    if let Some(oldest) = census.oldest
        && !is_quiet
        && oldest < now - OUTBOX_PATIENCE
    {
        found.push(Finding::fault(
            "outbox-old",
            format!(
                "{} messages attendent, le plus ancien depuis le {}.",
                census.waiting,
                oldest.format("%d/%m/%Y %H:%M UTC")
            ),
            "Vérifiez qu’Essaim tourne et que la passerelle répond (smtp_url, sms_url) ; il reprendra seul.",
        ));
    }
    if census.unsure > 0 {
        found.push(Finding::warning(
            "messages-unsure",
            format!("De {} messages, on ne sait pas s’ils sont partis.", census.unsure),
            "Dans la boîte d’envoi de chaque centre, une personne dit pour chacun : parti, ou à renvoyer.",
        ));
    }
    Ok(found)
}

async fn of_journal(db: &Db) -> anyhow::Result<Option<Finding>> {
    let Err(broken) = crypto::verify_journal(db).await? else { return Ok(None) };
    Ok(Some(Finding::fault(
        "journal-broken",
        format!("Le journal des lectures a été modifié à la ligne {}, ou une ligne avant elle enlevée.", broken.number),
        "Quelqu’un a écrit dans la base sans Essaim. Prévenez le délégué à la protection des données ; comparez aux copies.",
    )))
}

async fn of_centres(db: &Db, now: DateTime<Utc>) -> anyhow::Result<Vec<Finding>> {
    let centres = centres::store::list(db).await?;
    let accounts = accounts::store::list_unscoped(db).await?;
    let has_director = |centre| {
        accounts.iter().any(|(account, grants)| {
            let directs = |grant: &auth::Grant| grant.role == Role::Director && grant.centre == Some(centre);
            account.disabled_at.is_none() && grants.iter().any(directs)
        })
    };
    let named = |those: Vec<&centres::Centre>| {
        let names: Vec<&str> = those.iter().map(|centre| centre.name.as_str()).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let mut found = Vec::new();
    if let Some(names) = named(centres.iter().filter(|centre| !has_director(centre.id)).collect()) {
        found.push(Finding::warning(
            "centre-without-director",
            format!("Personne ne dirige : {names}. Nul n’y peut régler le centre ni ouvrir un compte."),
            "essaim user create --centre MOT --role director --email … --name … --password -",
        ));
    }
    if let Some(names) = named(centres.iter().filter(|centre| centre.phone.is_empty()).collect()) {
        found.push(Finding::warning(
            "centre-without-phone",
            format!("Sans numéro de téléphone : {names}. Les habitants n’ont personne à appeler."),
            "Page Réglages du centre : donnez le numéro de l’accueil.",
        ));
    }
    let mut expired = 0;
    for centre in &centres {
        let tokens = accounts::store::list_tokens(db, &Scope::of_house(centre.id)).await?;
        expired += tokens.iter().filter(|token| token.state(now) == TokenState::Expired).count();
    }
    if expired > 0 {
        found.push(Finding::note(
            "tokens-expired",
            format!("{expired} clés de programmes ont expiré : ces programmes n’entrent plus."),
            "Faites-en de nouvelles (« essaim token create ») et révoquez les anciennes (« essaim token revoke »).",
        ));
    }
    Ok(found)
}
