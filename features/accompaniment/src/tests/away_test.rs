//! Mandates written on a round: taken over with the day on which they were signed, once, under the same words only, and
//! where one hand was enough.

use auth::{BoxFuture, Scope};
use axum::http::{Method, StatusCode};
use chrono::Duration;
use kernel::{CentreId, Role};
use people::mandate::{Reading, Terms, sheet};
use serde_json::{Value, json};
use testing::{Page, TestDb, each_engine};
use uuid::Uuid;
use web::{Cx, FieldDraft, FieldPart, FieldSignature, Problem};

use super::api_test::token;
use super::house::{House, house_of, mandate};
use super::paper_test::photo;
use crate::model::{MandateState, NotTaken, Refusal};
use crate::service::Error;
use crate::service::away::{self, Away};
use crate::service::mandates::SignedSheet;
use crate::store;

const SIGNED: Uuid = Uuid::from_u128(1);
const UNSIGNED: Uuid = Uuid::from_u128(2);
const ELSEWHERE: Uuid = Uuid::from_u128(3);
const READ_ALOUD: Uuid = Uuid::from_u128(4);
const OTHER_NAME: Uuid = Uuid::from_u128(5);
const OTHER_WORDS: Uuid = Uuid::from_u128(6);
const OVER: Uuid = Uuid::from_u128(7);
const OTHER_LETTERS: Uuid = Uuid::from_u128(8);
const NONE: Uuid = Uuid::from_u128(9);
const ALL: [Uuid; 8] = [SIGNED, UNSIGNED, ELSEWHERE, READ_ALOUD, OTHER_NAME, OTHER_WORDS, OVER, OTHER_LETTERS];

fn terms(note: Uuid) -> Terms {
    let is_read_aloud = note == READ_ALOUD;
    Terms {
        formalities: vec![if note == OTHER_LETTERS { "Acte de Łódź" } else { "Carte de bus" }.into()],
        days: if note == OVER { 1 } else { 31 },
        is_free: true,
        reading: if is_read_aloud { Reading::Witness } else { Reading::Reads },
        reader: if is_read_aloud { "Anne Roy".into() } else { String::new() },
    }
}

/// What the room of the rounds would give: notes of Nadia, one that is not hers, and no other. They were signed the day
/// before yesterday.
fn read(cx: &Cx, centre: CentreId, note: Uuid) -> BoxFuture<'_, Result<Option<FieldDraft>, Problem>> {
    Box::pin(async move {
        let people = people::store::everyone(cx.db(), &Scope::of_house(centre)).await?;
        let Some(nadia) = people.first().filter(|_| ALL.contains(&note)) else {
            return Ok(None);
        };
        let own = centres::store::find(cx.db(), centre).await?.expect("a centre");
        let who = if note == OTHER_NAME { "Mme BELKACEM" } else { "Mme BELKACEM Nadia" };
        let mut shown = sheet(&cx.texts, &own.name, who, &terms(note));
        if note == OTHER_WORDS {
            shown.pop();
        }
        let on = cx.today() - Duration::days(2);
        let signature = FieldSignature { on, who: who.into(), shown, picture: photo(false) };
        Ok(Some(FieldDraft {
            id: Uuid::from_u128(note.as_u128() + 10),
            person: if note == ELSEWHERE { kernel::PersonId::new() } else { nadia.id },
            terms: terms(note),
            signature: (note != UNSIGNED).then_some(signature),
        }))
    })
}

/// The house beside a room of rounds.
async fn beside_rounds(db: TestDb) -> House {
    let mut own = crate::module();
    own.field_parts = vec![FieldPart::Drafts(read)];
    let house = house_of(db, own).await;
    house.begin().await;
    house.open().await;
    house
}

async fn rows(house: &House) -> Vec<store::mandates::MandateRow> {
    store::mandates::of_person(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap()
}

fn typed<'a>(note: &'a str, formalities: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("note", note), ("demarches", formalities), ("jours", "31"), ("libre", "oui"), ("lecture", "reads")]
}

/// A program makes a mandate of a note.
async fn by_program(house: &House, note: Uuid, formality: &str) -> Page {
    let Terms { days, is_free, reading, reader, .. } = terms(note);
    let new = json!({"formalities": [formality], "days": days, "is_free": is_free, "reading": reading.code(),
        "reader": reader, "note": note});
    let path = format!("/api/v1/centres/jean-ferrat/people/{}/accompaniment/mandates", house.nadia);
    house.app.send_json(Method::POST, &path, &new).await
}

/// Why each note cannot be taken over as signed, and a word of its sentence.
const REFUSED: [(Uuid, NotTaken, &str); 8] = [
    (NONE, NotTaken::NoNote, "Rien n’en est repris."),
    (ELSEWHERE, NotTaken::NoNote, "Rien n’en est repris."),
    (READ_ALOUD, NotTaken::ReadByAnother, "il signe aussi, sur papier"),
    (UNSIGNED, NotTaken::Unsigned, "Aucune signature ne peut être reprise"),
    // Her family alone: anybody of it would sign for her.
    (OTHER_NAME, NotTaken::OtherName, "sous un nom qui n’est pas celui de cette personne, prénom et nom."),
    (OTHER_WORDS, NotTaken::OtherWords, "sous d’autres mots"),
    (OTHER_LETTERS, NotTaken::OtherLetters, "des lettres que la feuille gardée ne sait pas écrire"),
    (OVER, NotTaken::Over, "ce mandat est déjà fini"),
];

each_engine! {
    async fn a_mandate_signed_on_a_tablet_keeps_the_day_on_which_it_was_signed(db: TestDb) {
        let house = beside_rounds(db).await;
        let note = SIGNED.to_string();
        let page = house.app.get(&house.path(&format!("/mandat?note={note}"))).await;
        assert_eq!(page.headers.get("cache-control").expect("a rule"), "no-store");
        page.assert_contains("Signé sur une tablette le 20 novembre 2026, au nom de Mme BELKACEM Nadia").assert_contains("Carte de bus");
        let done = house.app.post(&house.path("/mandat"), &typed(&note, "Carte de bus")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let row = &rows(&house).await[0];
        let days = (row.signed_on.unwrap().to_string(), row.ends_on.unwrap().to_string());
        assert_eq!((row.state, days), (MandateState::SignedScreen, ("2026-11-20".into(), "2026-12-20".into())));
        house.app.get(&house.path("/ouvert")).await.assert_contains("du 20 novembre 2026 au 20 décembre 2026");
        let told = house.app.get("/jean-ferrat/equipe/historique").await;
        told.assert_contains("Mandat signé sur une tablette le 20 novembre 2026 : Nadia Belkacem");
        let papers = store::papers::of_person(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap();
        assert_eq!((papers.len(), papers[0].mandate), (1, Some(row.id)), "the signature outlives the note");
        let open = house.app.post(&house.path(&format!("/papiers/{}/ouverture", papers[0].id)), &[]).await;
        let words = String::from_utf8_lossy(&open.bytes);
        for line in ["Mandat : Mme BELKACEM Nadia", "1. Carte de bus", "par Mme BELKACEM Nadia :"] {
            assert!(words.contains(&format!("{line}) Tj")), "what was shown is what is sealed: {line}");
        }
        assert!(!words.contains("Nadia Belkacem"), "nobody signed under the name of the desk");
        let twice = house.app.post(&house.path("/mandat"), &typed(&note, "Carte de bus")).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        twice.assert_contains("est déjà gardé");
        assert_eq!(rows(&house).await.len(), 1);
    }

    async fn under_other_words_or_without_a_signature_a_mandate_is_to_be_signed(db: TestDb) {
        let house = beside_rounds(db).await;
        let (signed, unsigned) = (SIGNED.to_string(), UNSIGNED.to_string());
        let page = house.app.get(&house.path(&format!("/mandat?note={unsigned}"))).await;
        page.assert_contains("Aucune signature ne peut être reprise").assert_contains("Carte de bus");
        for note in [ELSEWHERE, Uuid::from_u128(9)] {
            let nothing = house.app.get(&house.path(&format!("/mandat?note={note}"))).await;
            nothing.assert_contains("Rien n’en est repris");
            assert!(!nothing.body.contains("Carte de bus"), "it is of somebody else, or there is none");
        }
        for (note, formalities) in [(&signed, "Carte de bus\nBail"), (&unsigned, "Carte de bus")] {
            let done = house.app.post(&house.path("/mandat"), &typed(note, formalities)).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        }
        let rows = rows(&house).await;
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| row.state == MandateState::Drafted && row.signed_on.is_none()));
    }

    async fn what_cannot_be_taken_over_says_why_and_is_drafted_on_its_page_only(db: TestDb) {
        let house = beside_rounds(db).await;
        assert!(NotTaken::ALL.iter().all(|why| REFUSED.iter().any(|(_, told, _)| told == why)), "each is tried");
        for (note, _, words) in REFUSED {
            house.app.get(&house.path(&format!("/mandat?note={note}"))).await.assert_contains(words);
        }
        for (note, ..) in REFUSED.into_iter().filter(|(note, ..)| ![READ_ALOUD, OVER].contains(note)) {
            let done = house.app.post(&house.path("/mandat"), &typed(&note.to_string(), "Carte de bus")).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        }
        let (aloud, over) = (READ_ALOUD.to_string(), OVER.to_string());
        let mut witnessed = typed(&aloud, "Carte de bus");
        witnessed.truncate(4);
        witnessed.extend([("lecture", "witness"), ("tiers", "Anne Roy")]);
        house.app.post(&house.path("/mandat"), &witnessed).await;
        let mut short = typed(&over, "Carte de bus");
        short[2] = ("jours", "1");
        house.app.post(&house.path("/mandat"), &short).await;
        let drafted = rows(&house).await;
        assert_eq!(drafted.len(), REFUSED.len());
        assert!(drafted.iter().all(|row| row.state == MandateState::Drafted && row.signed_on.is_none()), "to be signed");
        house.app.leave();
        token(&house, &["accompaniment:read", "accompaniment:write"]).await;
        for (note, _, words) in REFUSED {
            let refused = by_program(&house, note, "Carte de bus").await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}: {}", refused.body);
            assert_eq!(refused.json()["errors"][0]["field"], "note", "{}", refused.body);
            refused.assert_contains(words);
        }
        let reworded = by_program(&house, SIGNED, "Compte bancaire").await;
        assert_eq!(reworded.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reworded.body);
        assert_eq!(rows(&house).await.len(), drafted.len(), "a program that says it was signed drafts nothing");
        let taken = by_program(&house, SIGNED, "Carte de bus").await;
        assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.body);
        assert_eq!(taken.json()["id"], Value::from(Uuid::from_u128(11).to_string()));
        let again = by_program(&house, SIGNED, "Carte de bus").await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it makes one mandate: {}", again.body);
        let signed = rows(&house).await.into_iter().filter(|row| row.state == MandateState::SignedScreen).count();
        assert_eq!(signed, 1);
    }

    async fn a_day_to_come_is_refused_and_what_was_cut_goes_on(db: TestDb) {
        let house = beside_rounds(db).await;
        let (cx, draft) = (house.cx_of(Role::Referent), mandate());
        let given = |signed_on, picture: Vec<u8>| Away {
            id: Uuid::from_u128(7),
            signed_on,
            sheet: SignedSheet { title: "Mandat signé".into(), lines: vec!["Carte".into()], picture: picture.into() },
        };
        let ahead = given(cx.today() + Duration::days(1), photo(false));
        assert!(away::keep(&cx, &house.centre, house.nadia, &draft, ahead).await.is_err());
        assert!(rows(&house).await.is_empty(), "nothing is drafted for a day to come");
        let blank = given(cx.today(), photo(true));
        let unseen = away::keep(&cx, &house.centre, house.nadia, &draft, blank).await.err();
        assert!(matches!(&unseen, Some(Error::Refused(told)) if *told == [Refusal::SignatureUnseen]), "{unseen:?}");
        assert_eq!(rows(&house).await[0].state, MandateState::Drafted, "it is to be signed");
        away::keep(&cx, &house.centre, house.nadia, &draft, given(cx.today(), photo(false))).await.unwrap();
        let rows = rows(&house).await;
        assert_eq!((rows.len(), rows[0].state), (1, MandateState::SignedScreen));
    }
}
