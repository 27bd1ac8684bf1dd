//! Films that wait are converted one at a time, apart from every other work of the house.
//!
//! A conversion may last longer than any other job waits for its turn: the job only begins it. Whoever converts holds
//! the film by a lease that is renewed; where the machine stops, another takes it up after some minutes. What fails is
//! tried three times, then told in words; what is no film is told at once and its file is removed.

use std::convert::Infallible;
use std::sync::{Arc, LazyLock};
use std::time::Duration as Pause;

use auth::Scope;
use chrono::Duration;
use jobs::JobKind;
use serde_json::Value;
use tokio::sync::Semaphore;
use web::{App, Cx};

use super::{Error, Result, begin, give_up, put, scratch};
use crate::film::model::film::{Film, Footage};
use crate::film::model::refusal::FilmRefusal;
use crate::film::store::{self, conversion::Waiting};
use crate::film::work::{Tools, WorkError, convert};

/// How often the house looks whether a film waits.
const EVERY: Duration = Duration::seconds(20);
/// For how long a film is held without a sign of life.
const HELD: Duration = Duration::minutes(3);
/// How often a sign of life is given.
const PULSE: Pause = Pause::from_secs(45);
/// After so many tries the team is told.
const ATTEMPTS: i64 = 3;
/// How often the end of a conversion is written anew when the team writes at the same time.
const WRITINGS: usize = 5;

/// A film takes all the strength that this machine can spare.
static ONE_AT_A_TIME: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(1)));

/// Looks whether a film waits, and begins it apart.
pub(crate) fn job() -> JobKind<Arc<App>> {
    JobKind {
        name: "media-films",
        every: Some(EVERY),
        run: |app, _: Value| {
            Box::pin(async move {
                if let Ok(turn) = Arc::clone(&ONE_AT_A_TIME).try_acquire_owned() {
                    tokio::spawn(async move {
                        if let Err(error) = convert_waiting(&Cx::of_house(&app, "les films")).await {
                            tracing::warn!(%error, "films could not be converted; they wait");
                        }
                        drop(turn);
                    });
                }
                Ok(())
            })
        },
    }
}

/// Converts every film that waits; says how many came to an end, good or bad. Without the programs they go on waiting.
pub async fn convert_waiting(cx: &Cx) -> Result<usize> {
    let Some(tools) = Tools::found() else { return Ok(0) };
    let mut ended = 0;
    while let Some(waiting) = store::conversion::lease(cx.db(), cx.now(), cx.now() + HELD).await? {
        ended += usize::from(convert_one(cx, &tools, waiting).await?);
    }
    Ok(ended)
}

/// Converts one film. Says whether its wait is over.
async fn convert_one(cx: &Cx, tools: &Tools, waiting: Waiting) -> Result<bool> {
    let scope = Scope::of_house(waiting.centre);
    let folder = scratch(cx).join(format!("film-{}", waiting.id.simple()));
    let made = tokio::select! {
        made = make(cx, tools, &scope, (waiting, folder.as_path())) => made,
        lost = keep_holding(cx, &waiting) => match lost {},
    };
    if let Err(error) = tokio::fs::remove_dir_all(&folder).await
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!(%error, "what was left of a conversion is still there");
    }
    match made {
        Ok(footage) => end(cx, &scope, waiting, |film| film.converted(footage.clone())).await,
        Err(WorkError::Refused(refusal)) => end(cx, &scope, waiting, |film| film.spoilt(refusal)).await,
        Err(error) if waiting.attempts >= ATTEMPTS => {
            tracing::error!(%error, "a film was given up");
            end(cx, &scope, waiting, |film| film.spoilt(FilmRefusal::Failed)).await
        }
        Err(error) => {
            tracing::info!(%error, attempts = waiting.attempts, "a film will be converted later");
            let later = cx.now() + Duration::minutes(2 * waiting.attempts);
            store::conversion::put_off(cx.db(), &waiting, later).await?;
            Ok(false)
        }
    }
}

/// Gives signs of life until the conversion ends.
async fn keep_holding(cx: &Cx, waiting: &Waiting) -> Infallible {
    loop {
        tokio::time::sleep(PULSE).await;
        if let Err(error) = store::conversion::hold(cx.db(), waiting, cx.now() + HELD).await {
            tracing::warn!(%error, "a conversion could not say that it goes on");
        }
    }
}

/// The film of a file, its bytes kept.
async fn make(
    cx: &Cx,
    tools: &Tools,
    scope: &Scope,
    (waiting, folder): (Waiting, &std::path::Path),
) -> Result<Footage, WorkError> {
    let failed = |error: &dyn std::error::Error| WorkError::Failed(error.to_string());
    let found = store::film::find(cx.db(), scope, waiting.film).await.map_err(|error| failed(&error))?;
    let hash = found.and_then(|film| film.original).ok_or(WorkError::Refused(FilmRefusal::Lost))?;
    let limits = store::limit::find(cx.db(), scope).await.map_err(|error| failed(&error))?;
    let original = cx.app.storage.find(&hash).await.map_err(|error| failed(&error))?;
    let original = original.ok_or(WorkError::Refused(FilmRefusal::Lost))?;
    tokio::fs::create_dir_all(folder).await?;
    let made = convert(tools, &original, folder, limits.millis()).await?;
    let bytes = tokio::fs::metadata(&made.video).await?.len();
    Ok(Footage {
        video: cx.app.storage.put_file(made.video).await.map_err(|error| failed(&error))?,
        poster: cx.app.storage.put_file(made.poster).await.map_err(|error| failed(&error))?,
        millis: made.millis,
        width: made.width,
        height: made.height,
        bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
    })
}

/// Writes how a conversion ended, on the film as the team left it meanwhile, and gives up the file that came.
async fn end(cx: &Cx, scope: &Scope, waiting: Waiting, outcome: impl Fn(Film) -> Film) -> Result<bool> {
    for _ in 0..WRITINGS {
        let Some(before) = store::film::find(cx.db(), scope, waiting.film).await? else { break };
        let original = before.original.clone();
        let after = outcome(before);
        let (mut tx, _) = begin(cx, scope, "media-film-op-converted", &after.title).await?;
        match put(&mut tx, scope, &after).await {
            Err(Error::Refused(FilmRefusal::ChangedMeanwhile)) => continue,
            other => other?,
        }
        store::conversion::delete(&mut tx, waiting.film).await?;
        tx.commit().await?;
        if let Some(hash) = original.filter(|_| after.original.is_none()) {
            give_up(cx, &hash).await;
        }
        return Ok(true);
    }
    store::conversion::put_off(cx.db(), &waiting, cx.now() + Duration::minutes(1)).await?;
    Ok(false)
}
