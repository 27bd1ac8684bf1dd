//! What an undo of a pack may take away: the choice, never what was made of it.

use axum::http::StatusCode;

use super::house::{House, terms};
use crate::service::{making, packs};

testing::each_engine! {
    async fn a_pack_of_which_a_version_was_made_stays_begun_and_says_so(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (id, begun) = packs::begin(&cx, centre, &terms(&["mots:souris"])).await.expect("begun");
        house.sign_in("direction").await;
        let (history, undo) = (centre.path("equipe/historique"), format!("/operations/{begun}/annulation"));
        house.app.get(&history).await.assert_contains(&undo);
        let made = making::make(&cx, centre, id, "").await.expect("made");
        assert!(!house.app.get(&history).await.body.contains(&undo), "a button that would be answered no");
        let refused = house.app.post(&undo, &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        refused.assert_contains("Cette action ne s’annule plus");
        let board = packs::board(&cx, centre, id).await.expect("it is there");
        assert_eq!(board.versions.iter().map(|version| version.number).collect::<Vec<_>>(), [made.number]);
        assert!(!board.sizes.is_empty(), "its files are there");
    }

    async fn a_pack_of_which_nothing_was_made_goes(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (id, begun) = packs::begin(&cx, centre, &terms(&["mots:souris"])).await.expect("begun");
        house.sign_in("direction").await;
        let undone = house.app.post(&format!("/operations/{begun}/annulation"), &[]).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.body);
        assert!(packs::board(&cx, centre, id).await.is_err());
    }
}
