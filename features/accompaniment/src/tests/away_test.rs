//! Mandates written on a round: taken over with the day on which they were signed, once, under the same words only.

use auth::{BoxFuture, Scope};
use axum::http::StatusCode;
use chrono::Duration;
use kernel::{CentreId, Role};
use testing::{TestDb, each_engine};
use uuid::Uuid;
use web::{Cx, FieldDraft, FieldPart, FieldSignature, Problem};

use super::house::{House, house_of, mandate};
use super::paper_test::photo;
use crate::model::{MandateState, Refusal};
use crate::service::Error;
use crate::service::away::{self, Away};
use crate::service::mandates::SignedSheet;
use crate::store;

const SIGNED: Uuid = Uuid::from_u128(1);
const UNSIGNED: Uuid = Uuid::from_u128(2);
const ELSEWHERE: Uuid = Uuid::from_u128(3);

/// What the room of the rounds would give: two notes of Nadia, one that is not hers, and no other.
fn read(cx: &Cx, centre: CentreId, note: Uuid) -> BoxFuture<'_, Result<Option<FieldDraft>, Problem>> {
    Box::pin(async move {
        let people = people::store::everyone(cx.db(), &Scope::of_house(centre)).await?;
        let Some(nadia) = people.first().filter(|_| [SIGNED, UNSIGNED, ELSEWHERE].contains(&note)) else {
            return Ok(None);
        };
        let fields =
            [("demarches", "Carte de bus"), ("jours", "31"), ("libre", "oui"), ("lecture", "reads"), ("tiers", "")];
        let signature = FieldSignature { on: cx.today() - Duration::days(2), picture: photo(false) };
        Ok(Some(FieldDraft {
            id: Uuid::from_u128(note.as_u128() + 10),
            person: if note == ELSEWHERE { kernel::PersonId::new() } else { nadia.id },
            fields: fields.map(|(name, value)| (name, value.to_owned())).to_vec(),
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

each_engine! {
    async fn a_mandate_signed_on_a_tablet_keeps_the_day_on_which_it_was_signed(db: TestDb) {
        let house = beside_rounds(db).await;
        let note = SIGNED.to_string();
        let page = house.app.get(&house.path(&format!("/mandat?note={note}"))).await;
        assert_eq!(page.headers.get("cache-control").expect("a rule"), "no-store");
        page.assert_contains("Signé sur une tablette le 20 novembre 2026").assert_contains("Carte de bus");
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
