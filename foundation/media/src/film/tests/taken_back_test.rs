//! A word that was taken back is given anew on a sheet, and by no undo.

use centres::history;

use super::house::House;
use crate::film::model::consent::{Given, Use};
use crate::film::service::consenting::{self, Sheet};

fn sheet(own: bool) -> Sheet {
    let hall = |usage| Given { own: own && usage == Use::Hall, ..Given::default() };
    Sheet { age: None, alone: String::new(), given: Use::ALL.map(hall) }
}

testing::each_engine! {
    async fn no_undo_gives_again_what_was_taken_back(db: TestDb) {
        let house = House::on(db).await;
        let (cx, centre) = (house.cx(), &house.arques);
        let film = house.ready_film("La cuisine").await;
        let seen = house.adult(film, "Aïcha", &[Use::Hall]).await;
        let stands = async || consenting::find(&cx, centre, film, seen).await.unwrap().agrees(Use::Hall);
        let back = consenting::take_back(&cx, centre, film, seen, None).await.unwrap();
        let refused = history::undo(&cx, back).await.unwrap().expect_err("a word is given by who gives it");
        assert!(refused.contains("nouvelle feuille signée"), "{refused}");
        assert!(!stands().await);
        // A new sheet, then one where nothing is ticked: that takes back too.
        consenting::record(&cx, centre, film, seen, sheet(true)).await.unwrap();
        let unticked = consenting::record(&cx, centre, film, seen, sheet(false)).await.unwrap();
        assert!(history::undo(&cx, unticked).await.unwrap().is_err() && !stands().await);
        // A sheet noted by mistake is put back; then that undo is no way round either.
        let given = consenting::record(&cx, centre, film, seen, sheet(true)).await.unwrap();
        assert!(stands().await);
        let undone = history::undo(&cx, given).await.unwrap().expect("a mistake is put right");
        assert!(!stands().await);
        assert!(history::undo(&cx, undone).await.unwrap().is_err() && !stands().await);
    }
}
