//! A mandate from the tablet of a round to the file of who gave it: what was read above the signature is what is sealed,
//! whichever of the two rooms is asked, and no hand signs for another.

use accompaniment::service::{files, pictures, team};
use auth::Scope;
use axum::http::{Method, StatusCode};
use centres::Centre;
use db::args;
use people::Person;
use regex::Regex;
use serde_json::{Value, json};
use testing::{TestApp, each_engine};
use uuid::Uuid;
use web::Cx;

use super::{house, sign_in_as_director};

const FORMALITIES: [&str; 2] = ["Carte de bus", "Demande de logement"];
/// A drawing like another: dark on light.
const DRAWN: &[u8] = include_bytes!("../../../features/packs/assets/icone-48.png");
/// The most bytes of a part of a photo.
const PART: usize = 64 * 1024;

/// Someone of a centre whom nobody accompanied so far, and who now is.
async fn accompanied(cx: &Cx, centre: &Centre) -> Person {
    let scope = Scope::of_house(centre.id);
    let rows = cx.db().all("select person_id from accompaniment where centre_id = $1", args![centre.id]).await.unwrap();
    let known: Vec<Uuid> = rows.iter().map(|row| row.id("person_id").unwrap()).collect();
    let people = people::store::everyone(cx.db(), &scope).await.unwrap();
    let person = people.into_iter().find(|person| !known.contains(&person.id.uuid())).expect("someone new");
    let team = team::members(cx, &scope).await.unwrap();
    let referent = team.iter().find(|member| member.accompanies).expect("a direction accompanies");
    files::begin(cx, centre, person.id, "", &[referent.account]).await.unwrap();
    person
}

/// What the tablet shows above the place to sign, filled as its script fills it.
async fn shown(app: &TestApp, who: &str, reading: &str) -> Vec<String> {
    let page = app.get("/jean-ferrat/tablette").await;
    let line = Regex::new(r#"<p lang="fr" data-when="([^"]+)">([^<]+)</p>"#).unwrap();
    let said = ["always".to_owned(), "lasts-31".to_owned(), format!("reading-{reading}")];
    let mut lines = Vec::new();
    for found in line.captures_iter(&page.body) {
        let words = found[2].replace("&#39;", "'").replace("&#x27;", "'").replace("&#38;", "&");
        if &found[1] == "formality" {
            let numbered = (1..).zip(FORMALITIES);
            lines.extend(numbered.map(|(n, line)| words.replace("{n}", &format!("{n}")).replace("{line}", line)));
        } else if said.contains(&found[1].to_owned()) {
            lines.push(words.replace("{who}", who).replace("{reader}", "Anne Roy"));
        }
    }
    assert!(lines.len() > FORMALITIES.len() + 5, "the tablet shows nothing to sign: {lines:?}");
    lines
}

/// The tablet sends a mandate, then what was drawn under it; says which note it is.
async fn brought(app: &TestApp, secret: &str, who: &str, reading: &str, lines: &[String]) -> Uuid {
    let (entry, photo, now) = (Uuid::now_v7(), Uuid::now_v7(), app.clock().now());
    let reader = if reading == "reads" { "" } else { "Anne Roy" };
    let mandate = json!({"formalities": FORMALITIES.join("\n"), "days": 31, "is_free": true, "reading": reading,
        "reader": reader, "shown": lines, "signature": photo});
    let note = json!({"id": entry, "version": Uuid::now_v7(), "base": null, "round": null, "kind": "mandate",
        "made_at": now, "said": {"who": who, "mandate": mandate}});
    let lot = json!({"sent_at": now, "entries": [note]});
    app.leave();
    app.use_token(secret);
    let base = "/api/v1/centres/jean-ferrat/tablets";
    let kept = app.send_json(Method::POST, &format!("{base}/entries"), &lot).await;
    assert_eq!(kept.json()["answers"][0]["answer"], "accepted", "{}", kept.body);
    let picture = pictures::signature(DRAWN).unwrap().jpeg;
    let parts: Vec<&[u8]> = picture.chunks(PART).collect();
    let mut answered = Value::Null;
    for (place, part) in parts.iter().enumerate() {
        let path = format!("{base}/photos/{photo}/{place}?entry={entry}&parts={}", parts.len());
        answered = app.send(Method::PUT, &path, "application/octet-stream", part.to_vec()).await.json();
    }
    assert_eq!(answered["answer"], "whole", "{answered}");
    app.leave();
    entry
}

/// The team says whose note it is, and makes its mandate as the page proposes it.
async fn taken_up(app: &TestApp, person: &Person, note: Uuid, reading: &str) -> String {
    sign_in_as_director(app).await;
    let entry = format!("/jean-ferrat/equipe/tournees/notes/{note}");
    let linked = app.post(&format!("{entry}/personne"), &[("personne", &person.id.to_string())]).await;
    assert_eq!(linked.status, StatusCode::SEE_OTHER, "{}", linked.body);
    app.get(&entry).await.assert_contains("Préparer le mandat dans son accompagnement");
    let own = format!("/jean-ferrat/equipe/personnes/{}/accompagnement", person.id);
    let why = [("raison", "meeting"), ("mots", "Retour de tournée")];
    let opened = app.post(&format!("{own}/ouverture"), &why).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body);
    let page = app.get(&format!("{own}/mandat?note={note}")).await;
    let (note, formalities) = (note.to_string(), FORMALITIES.join("\r\n"));
    let reader = if reading == "reads" { "" } else { "Anne Roy" };
    let typed = [
        ("note", note.as_str()),
        ("demarches", formalities.as_str()),
        ("jours", "31"),
        ("libre", "oui"),
        ("lecture", reading),
        ("tiers", reader),
    ];
    let made = app.post(&format!("{own}/mandat"), &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    page.body
}

/// What became of the mandate of someone who has one.
async fn state(cx: &Cx, person: &Person) -> String {
    let sql = "select state from accompaniment_mandate where person_id = $1";
    let rows = cx.db().all(sql, args![person.id]).await.unwrap();
    assert_eq!(rows.len(), 1, "it makes one mandate");
    rows[0].text("state").unwrap()
}

each_engine! {
    async fn a_mandate_goes_from_the_tablet_to_the_file_under_the_words_that_were_read(db: TestDb) {
        let app = house(db).await;
        let cx = Cx::of_house(&app.app, "essai");
        let centre = centres::store::find_by_slug(app.db(), "jean-ferrat").await.unwrap().unwrap();
        let person = accompanied(&cx, &centre).await;
        let (_, code) = outreach::service::tablets::make_tablet(&cx, &centre, "Bleue").await.unwrap();
        let (_, secret) = outreach::service::tablets::open_tablet(&cx, &centre, &code).await.unwrap();
        let who = person.full_name();
        let lines = shown(&app, &who, "reads").await;
        let note = brought(&app, &secret, &who, "reads", &lines).await;
        let page = taken_up(&app, &person, note, "reads").await;
        assert!(page.contains("Gardez ces mots tels quels"), "the two rooms do not say the same words: {page}");
        assert_eq!(state(&cx, &person).await, "signed_screen");
        let sql = "select id from accompaniment_paper where person_id = $1";
        let paper: Uuid = app.db().one(sql, args![person.id]).await.unwrap().expect("a paper").id("id").unwrap();
        let path = format!("/jean-ferrat/equipe/personnes/{}/accompagnement/papiers/{paper}/ouverture", person.id);
        let sealed = app.post(&path, &[]).await;
        let sealed = String::from_utf8_lossy(&sealed.bytes).into_owned();
        let short = |line: &&String| line.is_ascii() && line.len() < 90;
        let compared: Vec<&String> = lines.iter().filter(short).collect();
        assert!(compared.len() >= FORMALITIES.len());
        assert!(compared.iter().all(|line| sealed.contains(&format!("({line}) Tj"))), "{compared:?}");
        assert!(sealed.contains("1984 et suivants"), "what was read of the law is in the sheet");
    }

    async fn a_mandate_that_a_witness_heard_waits_for_their_hand(db: TestDb) {
        let app = house(db).await;
        let cx = Cx::of_house(&app.app, "essai");
        let centre = centres::store::find_by_slug(app.db(), "jean-ferrat").await.unwrap().unwrap();
        let person = accompanied(&cx, &centre).await;
        let (_, code) = outreach::service::tablets::make_tablet(&cx, &centre, "Bleue").await.unwrap();
        let (_, secret) = outreach::service::tablets::open_tablet(&cx, &centre, &code).await.unwrap();
        let who = person.full_name();
        let lines = shown(&app, &who, "witness").await;
        assert!(lines.iter().any(|line| line.contains("Anne Roy")), "who witnesses is read too");
        let note = brought(&app, &secret, &who, "witness", &lines).await;
        let page = taken_up(&app, &person, note, "witness").await;
        assert!(page.contains("il signe aussi, sur papier"), "{page}");
        assert_eq!(state(&cx, &person).await, "drafted");
    }
}
