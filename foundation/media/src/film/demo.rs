//! What the demonstration shows: two short films of moving colours, made on the spot, where the programs for it are.
//!
//! One is on the channel, the other waits for someone's word. Nobody real is named. Without the programs there is none:
//! a film that cannot be looked at would show nothing.

use auth::Scope;
use centres::Centre;
use web::Cx;

use super::model::consent::{Age, Agreement, Seen, Use};
use super::model::film::{Film, FilmWords, Footage};
use super::service::{Result, scratch};
use super::store;
use super::work::{Made, Tools, test_card};

/// Title, words said, who is seen, and whether everyone agreed.
const STORY: [(&str, &str, &[&str], bool); 2] = [
    (
        "« Un atelier pour les mots de passe »",
        "Moi, j’ai un carnet, et je ne le retrouve jamais.\nOn pourrait apprendre ensemble à faire autrement.",
        &["Aïcha Lenoir", "René Petit"],
        true,
    ),
    ("« Des tablettes à la bibliothèque »", "", &["Jeanne Morel", "Léo Morel"], false),
];

/// A film of the story, with those seen in it and whether all of them agreed.
struct Told {
    film: Film,
    seen: Vec<Seen>,
    agreed: bool,
}

/// Fills a centre with films; says how many.
pub async fn fill(cx: &Cx, centre: &Centre, seed: u64) -> Result<usize> {
    let Some(tools) = Tools::found() else { return Ok(0) };
    let folder = scratch(cx).join(format!("demo-{}", centre.id));
    tokio::fs::create_dir_all(&folder).await?;
    let mut made = Vec::new();
    for (at, (title, transcript, people, agreed)) in (0_u64..).zip(STORY) {
        let Ok(card) = test_card(&tools, &folder, seed.wrapping_add(at)).await else { break };
        let footage = kept(cx, card).await?;
        let words = FilmWords {
            title: title.to_owned(),
            language: "fr".to_owned(),
            transcript: transcript.to_owned(),
            subtitles: String::new(),
        };
        let film = Film::begun(&words, None, cx.now())?.converted(footage);
        let seen = people.iter().map(|name| seen(cx, &film, name)).collect();
        made.push(Told { film, seen, agreed });
    }
    tokio::fs::remove_dir_all(&folder).await?;
    write(cx, centre, &made).await?;
    Ok(made.len())
}

async fn kept(cx: &Cx, card: Made) -> Result<Footage> {
    let bytes = tokio::fs::metadata(&card.video).await?.len();
    Ok(Footage {
        video: cx.app.storage.put_file(card.video).await?,
        poster: cx.app.storage.put_file(card.poster).await?,
        millis: card.millis,
        width: card.width,
        height: card.height,
        bytes: i64::try_from(bytes).unwrap_or_default(),
    })
}

async fn write(cx: &Cx, centre: &Centre, made: &[Told]) -> Result<()> {
    let scope = Scope::of_house(centre.id);
    let yes = Agreement { own: Some(cx.now()), ..Agreement::default() };
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("media-film-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    for told in made {
        store::film::insert(&mut tx, &scope, &told.film).await?;
        for (at, one) in told.seen.iter().enumerate() {
            store::consent::insert(&mut tx, &scope, one).await?;
            // In the second film the other has not said yet; nobody agreed to a copy.
            for usage in [Use::Hall, Use::Network, Use::Public].into_iter().filter(|_| at == 0 || told.agreed) {
                store::consent::put(&mut tx, &scope, one, usage, yes).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(())
}

fn seen(cx: &Cx, film: &Film, name: &str) -> Seen {
    Seen {
        id: uuid::Uuid::now_v7(),
        film: film.id,
        person: None,
        name: name.to_owned(),
        age: Age::Adult,
        alone: String::new(),
        added_at: cx.now(),
        agreements: <[Agreement; 4]>::default(),
    }
}
