//! Who is expected: chosen at the desk, taken along by tablets, and nobody else; sheets to read on the way.

use std::sync::Arc;

use auth::{BoxFuture, Denied, Scope};
use axum::http::StatusCode;
use chrono::{Duration, NaiveDate};
use kernel::{CentreId, PersonId, Role};
use testing::{TestApp, TestDb};
use web::{Cx, FieldPart, FieldPerson, FieldSheet, Problem};

use super::house::{House, sent};
use crate::model::expected::{Expected, ExpectedRefusal, read_hours};
use crate::model::round::State;
use crate::service::expected::{expect, expect_no_more, list_expected, propose};
use crate::service::{Error, rounds, tablets};
use crate::store;

const DAY: &str = "/api/v1/centres/arques/tablets/day";

fn everyone(cx: &Cx, centre: CentreId, _: NaiveDate) -> BoxFuture<'_, Result<Vec<FieldPerson>, Problem>> {
    Box::pin(async move {
        let found = people::store::everyone(cx.db(), &Scope::of_house(centre)).await?;
        let one = |person: people::Person| FieldPerson { person: person.id, hours: "10 h · Hall".to_owned() };
        Ok(found.into_iter().map(one).collect())
    })
}

fn sheets(_: &Cx, _: CentreId) -> BoxFuture<'_, Result<Vec<FieldSheet>, Problem>> {
    Box::pin(async move {
        let facts = vec![("En clair".to_owned(), "À déclarer chaque trimestre.".to_owned())];
        let sheet =
            FieldSheet { id: "1".to_owned(), title: "Déclaration".to_owned(), theme: "Social".to_owned(), facts };
        Ok(vec![sheet])
    })
}

/// The same house beside rooms that give something along.
async fn among_rooms(db: TestDb) -> House {
    let mut own = crate::module();
    own.field_parts = vec![FieldPart::People(everyone), FieldPart::Sheets(sheets)];
    let modules = vec![centres::module(), people::module(), own];
    let app = TestApp::with_press(db, modules, Arc::new(documents::Unavailable), test_centres::by_role);
    let [arques, other] = test_centres::two_centres(&app).await;
    House { app, arques, other }
}

async fn carried(house: &House) -> Vec<String> {
    let day = house.app.get(DAY).await.json();
    let people = day["people"].as_array().expect("a list").clone();
    people.iter().map(|one| one["person"].as_str().expect("an id").to_owned()).collect()
}

async fn readings(house: &House, person: PersonId) -> usize {
    crypto::list_readings(house.app.db(), house.arques.id, &[person], 10).await.expect("lines").len()
}

testing::each_engine! {
    async fn someone_expected_is_found_in_their_centre_once_and_on_open_rounds_only(db: TestDb) {
        let house = House::on(db).await;
        let (round, person) = (house.round().await, house.person("Karima", "+33639981201").await);
        let (db, scope, foreign) = (house.app.db(), house.scope(), house.foreign());
        let one = Expected { id: uuid::Uuid::now_v7(), round, person, hours: "10 h".to_owned() };
        let again = Expected { id: uuid::Uuid::now_v7(), ..one.clone() };
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(store::expected::insert(&mut tx, &scope, &one, house.now()).await.expect("written"), 1);
        assert_eq!(store::expected::insert(&mut tx, &scope, &again, house.now()).await.expect("an answer"), 0);
        assert_eq!(store::expected::delete(&mut tx, &foreign, round, one.id).await.expect("an answer"), 0);
        tx.commit().await.expect("a commit");
        assert_eq!(store::expected::list(db, &scope, round).await.expect("rows"), std::slice::from_ref(&one));
        assert_eq!(store::expected::count(db, &scope, round).await.expect("a count"), 1);
        assert!(store::expected::list(db, &foreign, round).await.expect("rows").is_empty());
        let day = house.app.clock().today();
        let found = store::expected::list_between(db, &scope, (day, day)).await.expect("rows");
        assert_eq!(found, [(one.clone(), day)]);
        assert!(store::expected::list_between(db, &foreign, (day, day)).await.expect("rows").is_empty());
        let later = day + Duration::days(2);
        assert!(store::expected::list_between(db, &scope, (later, later)).await.expect("rows").is_empty());
        rounds::set_state(&house.cx(), &house.arques, round, Some(State::Done)).await.expect("done");
        assert!(store::expected::list_between(db, &scope, (day, day)).await.expect("rows").is_empty());
    }

    async fn who_prepares_chooses_whom_they_may_see_and_an_undo_takes_them_off(db: TestDb) {
        let house = House::on(db).await;
        let (round, arques) = (house.round().await, &house.arques);
        let person = house.person("Karima", "+33639981201").await;
        for role in [Role::Reception, Role::Volunteer, Role::Federation, Role::Host] {
            let refused = expect(&house.as_role(role), arques, round, Some(person), "").await.err();
            assert!(matches!(refused, Some(Error::Denied(Denied::Refused))), "{role:?}");
        }
        let cx = house.as_role(Role::Facilitator);
        let stranger = test_centres::someone(&house.cx(), "Paul");
        test_centres::add_person(&house.cx(), &house.other, &stranger).await;
        for (whom, hours, why) in [
            (None, "", ExpectedRefusal::PersonUnknown),
            (Some(stranger.id), "", ExpectedRefusal::PersonUnknown),
            (Some(person), "2 69 05 49 588 157 80", ExpectedRefusal::HoursNir),
        ] {
            let refused = expect(&cx, arques, round, whom, hours).await.err();
            assert!(matches!(refused, Some(Error::Expected(told)) if told == why), "{refused:?}");
        }
        let chosen = expect(&cx, arques, round, Some(person), " 10 h,  hall ").await.expect("expected");
        let twice = expect(&cx, arques, round, Some(person), "").await.err();
        assert!(matches!(twice, Some(Error::Expected(ExpectedRefusal::Already))), "{twice:?}");
        let list = list_expected(&house.as_role(Role::Reception), arques, round).await.expect("a list").expect("seen");
        assert_eq!((list.len(), list[0].0.hours.as_str(), list[0].1.id), (1, "10 h, hall", person));
        let foreign = list_expected(&house.cx(), &house.other, round).await.expect("a list").expect("seen");
        assert!(foreign.is_empty(), "another centre sees nobody");
        centres::history::undo(&cx, chosen).await.expect("an answer").expect("undone");
        let list = list_expected(&cx, arques, round).await.expect("a list").expect("seen");
        assert!(list.is_empty(), "an undo takes them off");
        expect(&cx, arques, round, Some(person), "").await.expect("expected");
        let id = list_expected(&cx, arques, round).await.expect("a list").expect("seen")[0].0.id;
        expect_no_more(&cx, arques, round, Some(id)).await.expect("taken off");
        assert!(matches!(expect_no_more(&cx, arques, round, Some(id)).await.err(), Some(Error::NotFound)));
    }

    async fn a_tablet_takes_along_who_was_chosen_and_the_journal_says_so_first(db: TestDb) {
        let house = among_rooms(db).await;
        let (round, arques) = (house.round().await, &house.arques);
        let person = house.person("Karima", "+33639981201").await;
        house.person("Inconnue", "+33639981202").await;
        expect(&house.cx(), arques, round, Some(person), "10 h").await.expect("expected");
        let (tablet, secret) = house.tablet("Bleue").await;
        assert_eq!(house.app.get(DAY).await.status, StatusCode::UNAUTHORIZED);
        house.app.use_token(&secret);
        let page = house.app.get(DAY).await;
        assert_eq!(page.headers.get("cache-control").expect("a rule"), "no-store");
        let day = page.json();
        let one = &day["people"][0];
        assert_eq!((&one["person"], &one["hours"]), (&serde_json::json!(person.to_string()), &serde_json::json!("10 h")));
        assert!(one["name"].as_str().expect("a name").contains("Karima"), "{}", page.body);
        assert!(!page.body.contains("Inconnue"), "nobody goes along that nobody chose");
        assert_eq!(day["sheets"][0]["facts"][0]["words"], "À déclarer chaque trimestre.");
        assert_eq!(readings(&house, person).await, 1);
        assert_eq!(carried(&house).await.len(), 1);
        assert_eq!(readings(&house, person).await, 1, "the same day is one reading");
        let (_, other) = house.tablet("Bleue").await;
        house.app.use_token(&other);
        assert_eq!(carried(&house).await.len(), 1);
        assert_eq!(readings(&house, person).await, 2, "another tablet is another reading, whatever its name");
        let elsewhere = house.app.get("/api/v1/centres/tourcoing/tablets/day").await;
        assert_eq!(elsewhere.status, StatusCode::UNAUTHORIZED);
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        let archived = "update person set archived_at = $2 where id = $1";
        tx.exec(archived, db::args![person, house.now()]).await.expect("written");
        tx.commit().await.expect("a commit");
        assert!(carried(&house).await.is_empty(), "who left the centre goes along no more");
        house.app.use_token(&secret);
        tablets::revoke_tablet(&house.cx(), arques, tablet.id).await.expect("revoked");
        let gone = house.app.get(DAY).await;
        assert_eq!(gone.status, StatusCode::GONE);
        assert!(!gone.body.contains("Karima"));
    }

    async fn who_is_expected_elsewhere_and_who_asked_are_proposed(db: TestDb) {
        let house = among_rooms(db).await;
        let (round, arques) = (house.round().await, &house.arques);
        let round = house.found(round).await;
        let (first, second) = (house.person("Karima", "+33639981201").await, house.person("Ali", "+33639981202").await);
        let cx = house.as_role(Role::Referent);
        let proposed = propose(&cx, arques, &round, "").await.expect("a list");
        assert_eq!(proposed.len(), 2);
        assert!(proposed.iter().all(|one| one.hours == "10 h · Hall"));
        expect(&cx, arques, round.id, Some(first), "").await.expect("expected");
        let proposed = propose(&cx, arques, &round, "").await.expect("a list");
        assert_eq!(proposed.iter().map(|one| one.person.id).collect::<Vec<_>>(), [second]);
        let found = propose(&cx, arques, &round, "Karima").await.expect("a list");
        assert!(found.is_empty(), "whoever is expected already is not proposed again");
        let refused = propose(&house.as_role(Role::Reception), arques, &round, "").await.err();
        assert!(matches!(refused, Some(Error::Denied(Denied::Refused))));
    }

    async fn what_a_note_of_someone_taken_along_is_of_is_proposed_and_not_decided(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let person = house.person("Karima", "+33639981201").await;
        house.person("Inconnue", "+33639981202").await;
        let mut first = sent(&house, "un mot");
        first.said.person = Some(person.uuid());
        house.send(&tablet, std::slice::from_ref(&first)).await;
        let id = crate::model::entry::EntryId::from(first.id);
        let entry = store::entries::find(house.app.db(), &house.scope(), id).await.expect("a row").expect("an entry");
        assert_eq!(entry.person, None, "a person decides");
        house.app.sign_in_with("referent");
        let page = house.app.get(&format!("/arques/equipe/tournees/notes/{}", first.id)).await;
        page.assert_contains("Karima").assert_contains("C’est cette personne");
        assert!(!page.body.contains("Inconnue"));
    }
}

#[test]
fn when_and_where_are_short_and_hold_no_number_of_social_security() {
    assert_eq!(read_hours(" 10 h,\n hall ").as_deref(), Ok("10 h, hall"));
    assert_eq!(read_hours(&"a".repeat(161)), Err(ExpectedRefusal::HoursTooLong));
    assert_eq!(read_hours("2 69 05 49 588 157 80"), Err(ExpectedRefusal::HoursNir));
    assert_eq!(ExpectedRefusal::TooMany.place(), ("personne", "outreach-refusal-expected-many"));
    assert_eq!(ExpectedRefusal::ChangedMeanwhile.place(), ("", "outreach-refusal-changed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_a_round_shows_who_is_expected_and_takes_them_off() {
    let house = House::new().await;
    let round = house.round().await;
    let person = house.person("Karima", "+33639981201").await.to_string();
    let page = format!("/arques/equipe/tournees/{round}");
    house.app.sign_in_with("facilitator");
    house.app.get(&page).await.assert_contains("Personnes attendues").assert_contains("Personne pour l’instant.");
    house.app.get(&format!("{page}?cherche=Karima")).await.assert_contains("Qui emporter").assert_contains(&person);
    let none = house.app.post(&format!("{page}/personnes"), &[("heures", "10 h")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    none.assert_contains("Cette personne n’est pas au centre.").assert_contains("value=\"10 h\"");
    let typed = [("personne", person.as_str()), ("heures", "10 h, hall")];
    assert_eq!(house.app.post(&format!("{page}/personnes"), &typed).await.status, StatusCode::SEE_OTHER);
    let twice = house.app.post(&format!("{page}/personnes"), &typed).await;
    twice.assert_contains("Cette personne est déjà attendue.");
    let shown = house.app.get(&page).await;
    shown.assert_contains("10 h, hall").assert_contains("Enlever");
    let at = shown.body.split("name=\"attendue\" value=\"").nth(1).expect("a button");
    let id = at.split('"').next().expect("an id").to_owned();
    house.app.leave();
    house.app.sign_in_with("reception");
    let shown = house.app.get(&page).await;
    shown.assert_contains("10 h, hall");
    assert!(!shown.body.contains("Enlever"));
    let refused = house.app.post(&format!("{page}/personnes/retrait"), &[("attendue", &id)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    house.app.leave();
    house.app.sign_in_with("facilitator");
    house.app.post(&format!("{page}/personnes/retrait"), &[("attendue", &id)]).await;
    house.app.get(&page).await.assert_contains("Personne pour l’instant.");
}
