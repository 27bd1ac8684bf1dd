//! From who is on hold nothing is taken: by no rule, by no merge, by no other entry of theirs.

use kernel::PersonId;

use super::card_test::{carried, enter};
use super::confided_test::{note, person};
use super::{House, draft, house};
use crate::draft::PersonRefusal;
use crate::service::{self, Error};
use crate::store;

async fn notes(house: &House, id: PersonId) -> i64 {
    store::count_confided(house.app.db(), &house.scope(), &[id]).await.unwrap().notes
}

async fn is_refused(house: &House, id: PersonId, name: &str) -> bool {
    let refused = service::erase(&house.cx(), &house.centre, id, name).await;
    matches!(refused, Err(Error::Refused(refusals)) if refusals == [PersonRefusal::Held])
}

/// How many notes the rule would take, as the trial says it.
async fn tried(house: &House) -> u64 {
    let dry = service::try_rules(&house.cx(), &house.centre).await.unwrap();
    dry.counts.iter().find(|(rule, _)| rule.subject == "confided").unwrap().1
}

testing::each_engine! {
    async fn the_nights_leave_the_notes_of_who_is_on_hold(db: TestDb) {
        let house = house(db).await;
        let (held, other) = (person(&house, "Nadia", "Belkacem").await, person(&house, "Léo", "Carpentier").await);
        note(&house, held, "litige").await;
        note(&house, other, "rien").await;
        service::hold(&house.cx(), &house.centre, held, "litige en cours").await.unwrap();
        let count = service::confided_count(&house.cx(), &house.centre, held).await.unwrap();
        assert_eq!((count.notes, count.ends_on), (1, None), "the wall announces no end that will not come");
        house.app.clock().advance(chrono::Duration::days(800));
        assert_eq!(tried(&house).await, 1);
        let taken = service::run_rules(&house.cx(), &house.scope()).await.unwrap();
        assert_eq!(taken.get("confided"), Some(&1));
        assert_eq!((notes(&house, held).await, notes(&house, other).await), (1, 0));
        service::release(&house.cx(), &house.centre, held).await.unwrap();
        service::run_rules(&house.cx(), &house.scope()).await.unwrap();
        assert_eq!(notes(&house, held).await, 0);
    }

    async fn a_hold_on_either_of_two_merged_entries_holds_both_and_an_undo_parts_them(db: TestDb) {
        let house = house(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (kept, gone) = (person(&house, "Nadia", "Belkacem").await, person(&house, "Nadya", "Belkassem").await);
        note(&house, kept, "d’avant").await;
        service::hold(&cx, centre, gone, "litige en cours").await.unwrap();
        let merged = service::merge_people(&cx, centre, kept, gone).await.unwrap();
        assert!(is_refused(&house, kept, "Nadia Belkacem").await);
        house.app.clock().advance(chrono::Duration::days(800));
        // The acts stay, to be undone below.
        let rules = [("inactive".to_owned(), 30, true), ("history".to_owned(), 365, false)];
        service::set_rules(&cx, centre, &rules).await.unwrap();
        service::run_rules(&cx, &house.scope()).await.unwrap();
        assert!(!store::is_erased(cx.db(), &house.scope(), kept).await.unwrap());
        assert_eq!(notes(&house, kept).await, 1, "nor what was said to the other entry");
        house.app.clock().advance(-chrono::Duration::days(800));
        centres::history::undo(&cx, merged).await.unwrap().unwrap();
        assert!(is_refused(&house, gone, "Nadya Belkassem").await, "the undo gives it back");
        service::erase(&cx, centre, kept, "Nadia Belkacem").await.unwrap();
    }

    async fn a_hold_is_lifted_from_the_entry_that_stays(db: TestDb) {
        let house = house(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (kept, gone) = (person(&house, "Nadia", "Belkacem").await, person(&house, "Nadya", "Belkassem").await);
        service::hold(&cx, centre, gone, "litige en cours").await.unwrap();
        service::merge_people(&cx, centre, kept, gone).await.unwrap();
        house.sign_in(kernel::Role::Director).await;
        let page = house.app.get(&format!("/jean-ferrat/equipe/personnes/{kept}/effacement")).await;
        page.assert_contains("litige en cours");
        service::release(&cx, centre, kept).await.unwrap();
        service::erase(&cx, centre, kept, "Nadia Belkacem").await.unwrap();
    }

    async fn old_acts_of_who_is_on_hold_stay(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        enter(&house, &carried).await;
        let typed = [("channel", "letter"), ("language", "fr"), ("print", "usual")];
        assert_eq!(house.app.post("/jean-ferrat/moi/preferences", &typed).await.status, 303);
        service::hold(&house.cx(), &house.centre, carried.person, "litige en cours").await.unwrap();
        house.app.clock().advance(chrono::Duration::days(400));
        service::run_rules(&house.cx(), &house.scope()).await.unwrap();
        let own = db::list_operations(house.app.db(), None, Some(carried.person.uuid()), None, 9).await.unwrap();
        assert_eq!(own.len(), 1);
        let all = db::list_operations(house.app.db(), Some(house.centre.id), None, None, 9).await.unwrap();
        assert_eq!(all.len(), 1, "the rest went");
    }

    async fn a_merge_leaves_the_pin_where_it_is_and_takes_the_helps(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        house.sign_in(kernel::Role::Reception).await;
        let help = format!("/jean-ferrat/equipe/personnes/{}/aide", carried.person);
        assert_eq!(house.app.post(&help, &[("way", "spoken")]).await.status, 303);
        house.app.leave();
        let (kept, _) = service::add(&house.cx(), &house.centre, &draft("Jeanine", "Duhamel")).await.unwrap();
        let merged = service::merge_people(&house.cx(), &house.centre, kept.id, carried.person).await.unwrap();
        let helps = async |id| accounts::cards::help::list(house.app.db(), &house.scope(), id).await.unwrap().len();
        assert_eq!((helps(kept.id).await, helps(carried.person).await), (1, 0));
        assert_eq!(enter(&house, &carried).await.status, 422, "the card opens their file with their own PIN");
        house.app.leave();
        centres::history::undo(&house.cx(), merged).await.unwrap().unwrap();
        assert_eq!((helps(kept.id).await, helps(carried.person).await), (0, 1));
        assert_eq!(enter(&house, &carried).await.status, 303, "the undo leaves each their own");
        house.app.get("/jean-ferrat/moi").await.assert_contains("Jeannine Duhamel");
    }
}
