//! An idea keeps its authors, through merges too; another centre sees none of it.

use super::house::{House, author, by_sms};
use crate::model::{Refusal, State, Step};
use crate::{Error, Filter, NewIdea, Origin, TellBy};

testing::each_engine! {
    async fn similar_ideas_are_gathered_with_all_their_authors(db: TestDb) {
        let house = House::on(db).await;
        let first = house.heard("Un rappel", vec![author("Rosa", TellBy::InPerson)]).await;
        let second = house.heard("Un SMS avant la date", vec![by_sms()]).await;
        let whole = house.heard("Ne plus oublier", vec![author("Guy", TellBy::InPerson)]).await;
        let (cx, scope) = (house.cx(), house.scope());
        let (mut tx, _) = house.begin("rassemblées").await;
        crate::join(&cx, &mut tx, &scope, first, second).await.expect("joined");
        let told = crate::join(&cx, &mut tx, &scope, second, whole).await.expect("joined");
        assert_eq!((told.by_message, told.by_hand), (1, 1), "those of both rows are told");
        tx.commit().await.expect("a commit");
        let everyone = crate::authors(house.app.db(), &scope, whole).await.expect("authors");
        assert_eq!(everyone.len(), 3, "nobody is lost on the way");
        let (told, _) = house.step(whole, State::Chosen, "oui").await;
        assert_eq!((told.by_message, told.by_hand), (1, 2));
        let list = crate::list(house.app.db(), &scope, &Filter::default()).await.expect("a list");
        assert_eq!(list.items.iter().map(|idea| idea.id).collect::<Vec<_>>(), [whole]);
        let (mut tx, _) = house.begin("encore").await;
        let step = Step { to: State::Chosen, reason: "oui".into() };
        let moved = crate::advance(&cx, &mut tx, &scope, first, step).await;
        assert!(matches!(moved, Err(Error::Refused(Refusal::Merged))));
        let itself = crate::join(&cx, &mut tx, &scope, whole, whole).await;
        assert!(matches!(itself, Err(Error::Refused(Refusal::MergeWithItself))));
        let into_joined = crate::join(&cx, &mut tx, &scope, whole, first).await;
        assert!(matches!(into_joined, Err(Error::Refused(Refusal::MergeUnknown))));
        let code = everyone[0].code.clone();
        drop(tx);
        let (_, followed) = crate::follow(house.app.db(), &scope, &code).await.expect("read").expect("found");
        assert_eq!(followed.id, whole, "the code of the first leads to what goes on");
    }

    async fn another_centre_sees_nothing(db: TestDb) {
        let house = House::on(db).await;
        let id = house.heard("Un SMS", vec![by_sms()]).await;
        let (db, foreign) = (house.app.db(), house.foreign());
        assert!(crate::find(db, &foreign, id).await.expect("read").is_none());
        assert!(crate::list(db, &foreign, &Filter::default()).await.expect("read").items.is_empty());
        assert!(crate::authors(db, &foreign, id).await.expect("read").is_empty());
        assert!(crate::road(db, &foreign, id).await.expect("read").is_empty());
        let code = crate::authors(db, &house.scope(), id).await.expect("read")[0].code.clone();
        assert_eq!(code.len(), 16);
        assert!(crate::follow(db, &foreign, &code).await.expect("read").is_none());
        assert!(crate::follow(db, &house.scope(), "AAAA").await.expect("read").is_none());
        let (mut tx, _) = house.begin("ailleurs").await;
        let step = Step { to: State::Chosen, reason: "oui".into() };
        let moved = crate::advance(&house.cx(), &mut tx, &foreign, id, step).await;
        assert!(matches!(moved, Err(Error::NotFound)));
    }

    async fn words_are_found_in_any_spelling_and_lists_go_on(db: TestDb) {
        let house = House::on(db).await;
        for number in 0..5 {
            house.heard(&format!("Idée numéro {number}"), vec![]).await;
        }
        let db = house.app.db();
        let found = |words: &str| Filter { words: Some(words.into()), ..Filter::public() };
        for words in ["henin", "HÉNIN beaumont", "idees", "acces droits"] {
            let list = crate::list_public_unscoped(db, &found(words)).await.expect("a list");
            assert_eq!(list.items.len(), 5, "{words}");
        }
        assert!(crate::list_public_unscoped(db, &found("100%_")).await.expect("a list").items.is_empty());
        let mut filter = Filter::public();
        filter.page.limit = 2;
        let mut seen = Vec::new();
        loop {
            let page = crate::list(db, &house.scope(), &filter).await.expect("a page");
            seen.extend(page.items.iter().map(|idea| idea.id));
            let Some(next) = page.next else { break };
            filter.page.after = Some(next);
        }
        let all = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!((all, seen.len()), (5, 5), "each once");
    }

    async fn an_author_is_forgotten_in_the_history_too(db: TestDb) {
        let house = House::on(db).await;
        let id = house.heard("Un SMS", vec![by_sms()]).await;
        let scope = house.scope();
        let one = crate::authors(house.app.db(), &scope, id).await.expect("read").remove(0);
        let (mut tx, _) = house.begin("oubli").await;
        crate::forget_author(&mut tx, &scope, one.id).await.expect("forgotten");
        tx.commit().await.expect("a commit");
        let left = crate::authors(house.app.db(), &scope, id).await.expect("read").remove(0);
        assert_eq!((left.name.as_str(), left.way, left.code), ("", TellBy::None, one.code));
        let sql = "select count(*) as n from row_change where table_name = 'ideas_author'";
        let rows = house.app.db().one(sql, vec![]).await.expect("read").expect("a count");
        assert_eq!(rows.int("n").expect("a number"), 0);
    }

    async fn the_holdings_and_their_ends_are_sql_of_this_room(db: TestDb) {
        let house = House::on(db).await;
        let person = house.person("Inès", "ines@exemple.fr").await;
        let inès = crate::NewAuthor { person: Some(person), name: "Inès Benali".into(), way: TellBy::None };
        let id = house.heard("Un SMS", vec![inès]).await;
        house.step(id, State::Chosen, "oui").await;
        let scope = house.scope();
        let (mut tx, _) = house.begin("effacement").await;
        for holding in crate::module().holdings {
            assert_eq!(people::store::held(&mut tx, &scope, &holding, person).await.expect("told").len(), 1);
            people::store::give_up_held(&mut tx, &scope, &holding, person).await.expect("given up");
        }
        for retention in crate::module().retentions {
            for step in retention.steps {
                people::store::give_up_over(&mut tx, &scope, step, house.cx().now()).await.expect("given up");
            }
        }
        tx.commit().await.expect("a commit");
        let left = crate::authors(house.app.db(), &scope, id).await.expect("read").remove(0);
        assert_eq!((left.person, left.name.as_str()), (None, ""), "the idea stays, by nobody");
    }
}

#[test]
fn what_is_typed_is_refused_beside_its_field() {
    let empty = NewIdea {
        title: String::new(),
        words: " ".into(),
        need: None,
        theme: None,
        origin: Origin::Page,
        authors: vec![],
    };
    assert_eq!(empty.refusals(), [Refusal::TitleMissing, Refusal::WordsMissing]);
    let nir = NewIdea { title: "Moi".into(), words: "Mon numéro : 2 85 05 78 006 084 91".into(), ..empty };
    assert_eq!(nir.refusals(), [Refusal::NirIn("mots")]);
}
