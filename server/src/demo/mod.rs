//! The demonstration: a network "Nord – Pas-de-Calais" of invented people in true places.
//!
//! Filled once, the first time; dates are relative to that day. No person here exists, the
//! telephone numbers are those reserved for fiction, the addresses end in `.example`.

mod centres_of_the_story;

use std::sync::Arc;

use accounts::NewAccount;
use anyhow::Context as _;
use auth::Grant;
use centres::{Centre, Demonstration, service};
use kernel::{NetworkId, Role};
use web::{App, Cx};

use centres_of_the_story::{CENTRES, Told};

/// The password of every demonstration account.
pub const PASSWORD: &str = "essaim-demonstration";

/// Who can sign in: first name, address, what they are.
pub const SIGN_INS: [(&str, &str, &str); 8] = [
    ("Fabrice", "fabrice@jean-ferrat.example", "direction, Jean Ferrat (Arques)"),
    ("Nadège", "nadege@jean-ferrat.example", "accueil, Jean Ferrat (Arques)"),
    ("Samira", "samira@jean-ferrat.example", "référente familles, Jean Ferrat (Arques)"),
    ("Hélène", "helene@jean-ferrat.example", "animation, Jean Ferrat (Arques)"),
    ("Yves", "yves@ajr.example", "direction, AJR (Cambrésis)"),
    ("Hélène", "helene@ajr.example", "animation, AJR (Cambrésis)"),
    ("Marc", "marc@phalempins.example", "animation, Phalempins (Tourcoing)"),
    ("Laetitia", "laetitia@federation.example", "fédération"),
];

/// Fills an empty house; leaves a filled demonstration as it is. A true house is refused, and so is a
/// demonstration that was cut while it was filled.
pub async fn fill(app: &Arc<App>, centres: Option<usize>, people: Option<usize>) -> anyhow::Result<()> {
    let cx = Cx::of_house(app, "la démonstration");
    match (centres::store::find_demonstration(cx.db()).await?, is_empty(&cx).await?) {
        (Some(Demonstration::Filled), _) => return Ok(()),
        (Some(Demonstration::Filling), _) => anyhow::bail!(
            "la démonstration a été coupée pendant qu’elle se remplissait. Effacez ses données, puis relancez."
        ),
        (None, false) => anyhow::bail!(
            "cette maison est vraie : rien n’y sera inventé. Relancez sans --demo, ou avec un autre dossier : --data."
        ),
        (None, true) => {}
    }
    let (network, opened) = open_centres(&cx, centres.unwrap_or(CENTRES.len())).await?;
    for (at, centre) in opened.iter().enumerate() {
        fill_centre(&cx, centre, at, people).await?;
    }
    // A small demonstration is one that is made often: it films nothing.
    if let (Some(first), None) = (opened.first(), people) {
        media::film::demo::fill(&cx, first, 1).await.context("les films")?;
    }
    kits::demo::fill(&cx, &opened, 1).await.context("les trousses")?;
    let mut tx = cx.db().begin(&cx.operation(None, "Le réseau de démonstration est prêt")).await?;
    centres::store::set_demonstration(&mut tx, network, Demonstration::Filled).await?;
    Ok(tx.commit().await?)
}

/// Whether nobody has begun anything here.
async fn is_empty(cx: &Cx) -> anyhow::Result<bool> {
    Ok(centres::store::find_network(cx.db()).await?.is_none() && accounts::store::is_empty(cx.db()).await?)
}

async fn open_centres(cx: &Cx, wanted: usize) -> anyhow::Result<(NetworkId, Vec<Centre>)> {
    let mut team = Vec::with_capacity(SIGN_INS.len());
    for (name, email, _) in SIGN_INS {
        let new = NewAccount { email: email.to_owned(), name: name.to_owned(), password: PASSWORD.to_owned() };
        let Ok(sealed) = accounts::seal_account(new).await? else { continue };
        team.push((sealed, email));
    }
    let operation = cx.operation(None, "Ouverture du réseau de démonstration");
    let mut tx = cx.db().begin(&operation).await?;
    let network: NetworkId = service::network_or_new(&mut tx, "Nord – Pas-de-Calais", cx.now()).await?;
    centres::store::set_demonstration(&mut tx, network, Demonstration::Filling).await?;
    let mut opened = Vec::with_capacity(wanted);
    for at in 0..wanted {
        let Some(told) = CENTRES.get(at % CENTRES.len()) else { break };
        let centre = told.centre(network, at / CENTRES.len(), cx.now());
        centres::store::insert(&mut tx, &centre).await?;
        opened.push(centre);
    }
    let mut accounts_made = 0_usize;
    for (sealed, email) in team {
        let grants = grants_of(email, &opened);
        accounts_made += usize::from(accounts::create_account(&mut tx, sealed, &grants, cx.now()).await?.is_ok());
    }
    tx.commit().await?;
    tracing::info!(centres = opened.len(), accounts = accounts_made, "the demonstration network is open");
    Ok((network, opened))
}

fn grants_of(email: &str, opened: &[Centre]) -> Vec<Grant> {
    let domain = email.split('@').nth(1).unwrap_or_default();
    let centre = opened.iter().find(|c| domain == format!("{}.example", c.slug)).map(|c| c.id);
    let role = match email.split('@').next() {
        Some("fabrice" | "yves") => Role::Director,
        Some("nadege") => Role::Reception,
        Some("samira") => Role::Referent,
        Some("helene" | "marc") => Role::Facilitator,
        _ => return vec![Grant { centre: None, role: Role::Federation }],
    };
    centre.map(|centre| Grant { centre: Some(centre), role }).into_iter().collect()
}

async fn fill_centre(cx: &Cx, centre: &Centre, at: usize, people: Option<usize>) -> anyhow::Result<()> {
    let told: Option<&Told> = CENTRES.get(at % CENTRES.len());
    let members = people.unwrap_or_else(|| told.map_or(300, |told| told.members));
    let seed = u64::try_from(at).unwrap_or_default() + 1;
    people::demo::fill(cx, centre, members, seed).await.context("les adhérents")?;
    if at == 0 {
        people::demo::give_cards(cx, centre).await.map_err(|problem| anyhow::anyhow!("les cartes : {problem:?}"))?;
        people::demo::confide(cx, centre).await.context("les notes confiées")?;
    }
    let season = programme::demo::fill(cx, centre, seed).await.context("le programme")?;
    enrolment::demo::fill(cx, centre, &season.lists, seed).await.context("les inscriptions")?;
    campaigns::demo::fill(cx, centre).await.context("les messages")?;
    fill_rights(cx, centre, seed).await?;
    fill_shared_work(cx, centre, seed).await?;
    fill_learning(cx, centre, seed).await
}

/// What the team keeps for those it accompanies.
async fn fill_rights(cx: &Cx, centre: &Centre, seed: u64) -> anyhow::Result<()> {
    callbacks::demo::fill(cx, centre).await.context("les appels demandés")?;
    appointments::demo::fill(cx, centre, seed).await.context("les permanences")?;
    reminders::demo::fill(cx, centre, "Samira", seed).await.context("les rappels de démarches")?;
    accompaniment::demo::fill(cx, centre).await.context("les accompagnements")?;
    outreach::demo::fill(cx, centre).await.context("les tournées")?;
    Ok(())
}

/// What residents and the team make together.
async fn fill_shared_work(cx: &Cx, centre: &Centre, seed: u64) -> anyhow::Result<()> {
    solutions::demo::fill(cx, centre, seed).await.context("les idées et les solutions")?;
    workshops::demo::fill(cx, centre, seed).await.context("les ateliers")?;
    map::demo::fill(cx, centre).await.context("la carte")?;
    forums::demo::fill(cx, centre, seed).await.context("les forums")?;
    action_sheets::demo::fill(cx, centre, seed).await.context("les fiches action")?;
    hackathon::demo::fill(cx, centre, seed).await.context("les hackathons")?;
    Ok(())
}

/// What is learnt, and what it gives.
async fn fill_learning(cx: &Cx, centre: &Centre, seed: u64) -> anyhow::Result<()> {
    paths::demo::fill(cx, centre, seed).await.context("les parcours")?;
    badges::demo::fill(cx, centre).await.context("les attestations")?;
    practice::demo::fill(cx, centre, seed).await.context("l’entraînement")?;
    words::demo::fill(cx, centre, seed).await.context("les mots expliqués")?;
    equipment::demo::fill(cx, centre, seed).await.context("le matériel")?;
    // The last: it carries what the others hold.
    packs::demo::fill(cx, centre).await.context("les valises")?;
    Ok(())
}
