//! A file comes in: cut, resumed, sent twice, too large, no film at all.

use axum::http::{Method, StatusCode};
use bytes::Bytes;
use serde_json::Value;
use uuid::Uuid;

use super::house::{House, Studio, patch, programs};
use crate::film::model::film::FilmState;
use crate::film::service::{Error, making, receiving};

const JSON: (&str, &str) = ("accept", "application/json");

async fn head(house: &House, place: &str) -> (StatusCode, String) {
    let page = house.app.send_with(Method::HEAD, place, &[JSON], &Value::Null).await;
    let offset = page.headers.get("upload-offset").and_then(|value| value.to_str().ok()).unwrap_or_default();
    (page.status, offset.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_cut_goes_on_from_where_it_was() {
    if programs().is_none() {
        return;
    }
    let house = House::new().await;
    house.app.sign_in_with("facilitator");
    let (film, whole) = (house.film("Un jardin").await, Studio::new().second());
    let place = house.begin_upload(film, whole.len()).await;
    assert!(place.starts_with(&house.base(film)), "{place}");
    let (first, second) = (whole.len() / 3, whole.len() / 2);
    let answer = patch(&house, &place, 0, &whole[..first]).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.body);
    assert_eq!(head(&house, &place).await, (StatusCode::OK, first.to_string()));

    // The same piece again, and one that leaves a hole.
    for wrong in [0, second] {
        let answer = patch(&house, &place, wrong, &whole[wrong..wrong + 10]).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.body);
    }
    // The sender goes away in the middle: what came stays.
    let (now, rest) = (whole.slice(first..second), whole.slice(second..));
    let cut = futures::stream::iter([Ok(now), Err("the line was cut")]);
    let upload = place.rsplit('/').next().unwrap().parse().unwrap();
    let piece = receiving::Piece { film, upload, offset: i64::try_from(first).unwrap() };
    let outcome = receiving::append(&house.cx(), &house.arques, piece, cut).await;
    assert!(matches!(outcome, Err(Error::Cut)), "{outcome:?}");
    assert_eq!(head(&house, &place).await.1, second.to_string());

    let last = patch(&house, &place, second, &rest).await;
    assert_eq!(last.status, StatusCode::NO_CONTENT, "{}", last.body);
    let film = making::find(&house.cx(), &house.arques, film).await.unwrap();
    assert_eq!(film.state, FilmState::Converting);
    let kept = house.app.app.storage.get(film.original.as_deref().unwrap()).await.unwrap().unwrap();
    assert_eq!(kept, whole, "byte by byte");
    assert_eq!(house.waiting_files(), 0);
    assert_eq!(head(&house, &place).await.0, StatusCode::NOT_FOUND, "it is whole: nothing goes on");
    house.app.get(&house.base(film.id)).await.assert_contains("Le film se prépare");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_film_is_refused_in_words_and_removed() {
    let house = House::new().await;
    house.app.sign_in_with("facilitator");
    let film = house.film("Un jardin").await;
    let program = [b"MZ\x90\0".as_slice(), &[7; 4000]].concat();
    let place = house.begin_upload(film, program.len()).await;
    let answer = patch(&house, &place, 0, &program).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.json()["detail"], "Ce fichier n’est pas un film. Il a été retiré.");
    assert_eq!(house.waiting_files(), 0);
    assert_eq!(head(&house, &place).await.0, StatusCode::NOT_FOUND);

    // The same without any script; and a file of zero length.
    let path = format!("{}/fichier", house.base(film));
    let page = house.app.upload(&path, "film", "vacances.mp4", &program, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.assert_contains("Ce fichier n’est pas un film. Il a été retiré.").assert_contains("Un jardin");
    let page = house.app.upload(&path, "film", "vide.mp4", b"", &[]).await;
    page.assert_contains("Un fichier vide n’en est pas un.");
    assert_eq!(house.waiting_files(), 0);
    assert_eq!(making::find(&house.cx(), &house.arques, film).await.unwrap().state, FilmState::Draft);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_sound_or_one_that_lasts_too_long_is_refused() {
    if programs().is_none() {
        return;
    }
    let house = House::new().await;
    house.app.sign_in_with("director");
    let studio = Studio::new();
    let (film, path) = (house.film("Un jardin").await, "/arques/equipe/films/limites");
    let send = |bytes: Bytes| {
        let (house, path) = (&house, format!("{}/fichier", house.base(film)));
        async move { house.app.upload(&path, "film", "film.mp4", &bytes, &[]).await }
    };
    let sound = studio.make("voix.mp4", &["-f", "lavfi", "-i", "sine=duration=1"]);
    send(sound).await.assert_contains("Il n’y a pas d’image dans ce fichier");
    let mut torn = studio.second().to_vec();
    torn.truncate(300);
    send(torn.into()).await.assert_contains("Ce film est abîmé");
    let kept = house.app.post(path, &[("poids", "50"), ("duree", "1"), ("revision", "0")]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let long = ["-f", "lavfi", "-i", "color=duration=75:size=32x32:rate=1", "-c:v", "libx264"];
    send(studio.make("long.mp4", &long)).await.assert_contains("Il faut 1 minutes au plus");
    assert_eq!(house.waiting_files(), 0);
    house.app.post(path, &[("poids", "beaucoup"), ("duree", "1")]).await.assert_contains("de 1 à 20000 Mo");
}

#[tokio::test(flavor = "multi_thread")]
async fn four_gigabytes_are_refused_before_the_first() {
    let house = House::new().await;
    house.app.sign_in_with("facilitator");
    let film = house.film("Un jardin").await;
    let path = format!("{}/envois", house.base(film));
    let told = [("upload-length", "4000000000"), JSON];
    let answer = house.app.send_with(Method::POST, &path, &told, &Value::Null).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.json()["detail"], "Ce film pèse trop lourd. Il faut 2000 Mo au plus.");
    for (name, length) in [("upload-length", "0"), ("upload-length", "beaucoup"), ("x-nothing", "1")] {
        let answer = house.app.send_with(Method::POST, &path, &[(name, length), JSON], &Value::Null).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    // More than was announced is not taken.
    let place = house.begin_upload(film, 10).await;
    assert_eq!(patch(&house, &place, 0, &[0; 11]).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(head(&house, &place).await.1, "0");
    let described = house.app.send_with(Method::OPTIONS, &path, &[JSON], &Value::Null).await;
    assert_eq!(described.headers.get("tus-max-size").unwrap(), "2000000000");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_be_sent_is_said_of_a_film_that_is_there() {
    let house = House::new().await;
    house.app.sign_in_with("facilitator");
    let film = house.film("Un jardin").await;
    let nobody = Uuid::from_u128(7).to_string();
    let asked = |centre: &str, film: &str| {
        let (house, pages) = (&house, format!("/{centre}/equipe/films/{film}/envois"));
        let api = format!("/api/v1/centres/{centre}/films/{film}/uploads");
        async move {
            let mut answers = Vec::new();
            for path in [pages, api] {
                answers.push(house.app.send_with(Method::OPTIONS, &path, &[JSON], &Value::Null).await.status);
            }
            answers
        }
    };
    assert_eq!(asked("arques", &film.to_string()).await, [StatusCode::NO_CONTENT; 2]);
    assert_eq!(asked("tourcoing", &film.to_string()).await, [StatusCode::NOT_FOUND; 2]);
    assert_eq!(asked("arques", &nobody).await, [StatusCode::NOT_FOUND; 2]);
    for answer in asked("arques", "un-jardin").await {
        assert!(answer.is_client_error(), "{answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_of_its_film_its_centre_and_those_who_may() {
    let house = House::new().await;
    house.app.sign_in_with("facilitator");
    let (film, other) = (house.film("Un jardin").await, house.film("Un verger").await);
    let place = house.begin_upload(film, 10).await;
    let elsewhere = place.replace("/arques/", "/tourcoing/");
    let of_other = place.replace(&film.to_string(), &other.to_string());
    for wrong in [&elsewhere, &of_other] {
        assert_eq!(head(&house, wrong).await.0, StatusCode::NOT_FOUND, "{wrong}");
        assert_eq!(patch(&house, wrong, 0, b"x").await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    // Begun again, the first is forgotten; given up, there is none.
    let again = house.begin_upload(film, 20).await;
    assert_eq!(head(&house, &place).await.0, StatusCode::NOT_FOUND);
    assert_eq!(house.waiting_files(), 1);
    let gone = house.app.send_with(Method::DELETE, &again, &[JSON], &Value::Null).await;
    assert_eq!((gone.status, house.waiting_files()), (StatusCode::NO_CONTENT, 0));
    // Nobody finished this one.
    house.begin_upload(film, 20).await;
    house.app.clock().advance(chrono::Duration::hours(49));
    assert_eq!(receiving::sweep(&house.cx()).await.unwrap(), 1);
    assert_eq!(house.waiting_files(), 0);
    house.app.leave();
    house.app.sign_in_with("volunteer");
    let told = [("upload-length", "10"), JSON];
    let path = format!("{}/envois", house.base(film));
    let refused = house.app.send_with(Method::POST, &path, &told, &Value::Null).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.body);
}
