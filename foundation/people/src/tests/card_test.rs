//! A card from the desk to one's own file and away again, by the pages; what it opens and what it does not.

use accounts::cards::sheets;
use axum::http::Method;
use kernel::{PersonId, Role};
use serde_json::json;
use testing::Page;

use super::{House, draft, house};
use crate::draft::PersonDraft;
use crate::service;

const DESK: &str = "/jean-ferrat/equipe";

/// Someone with a card: its address, its words, its PIN.
pub(super) struct Carried {
    pub person: PersonId,
    pub code: String,
    pub words: String,
    pub pin: String,
}

pub(super) async fn duhamel(house: &House) -> PersonId {
    let draft = PersonDraft { title: "Mme".to_owned(), ..draft("Jeannine", "Duhamel") };
    service::add(&house.cx(), &house.centre, &draft).await.unwrap().0.id
}

pub(super) async fn carried(house: &House) -> Carried {
    let person = duhamel(house).await;
    let given = crate::give_cards(&house.cx(), &house.centre, &[person], false).await.unwrap();
    let card = given.contents.cards.into_iter().next().unwrap();
    Carried { person, code: card.code, words: card.words, pin: card.pin.unwrap() }
}

/// Shows the card and types the PIN.
pub(super) async fn enter(house: &House, carried: &Carried) -> Page {
    let shown = house.app.get(&format!("/carte/{}", carried.code)).await;
    assert_eq!((shown.status.as_u16(), shown.location()), (303, "/jean-ferrat/carte"));
    house.app.post("/jean-ferrat/carte/code", &[("pin", &carried.pin)]).await
}

/// Four digits that are not these.
fn wrong(pin: &str) -> &'static str {
    if pin == "9753" { "9751" } else { "9753" }
}

testing::each_engine! {
    async fn the_desk_makes_a_card_and_the_resident_reads_their_own_file(db: TestDb) {
        let house = house(db).await;
        let person = duhamel(&house).await;
        house.sign_in(Role::Reception).await;
        let own = format!("{DESK}/personnes/{person}");
        house.app.get(&own).await.assert_contains("Pas encore de carte.");
        let made = house.app.post(&format!("{own}/carte"), &[]).await;
        let page = house.app.get(made.location()).await;
        page.assert_contains("La carte est prête").assert_contains("Jeannine Duhamel").assert_contains("cartes.pdf");
        house.app.get(&own).await.assert_contains("Carte donnée le").assert_contains("Carte donnée à Jeannine Duhamel");
        let id = kernel::ids::parse(made.location().rsplit('/').next().unwrap()).unwrap();
        let cx = house.cx();
        let sheet = sheets::find(cx.db(), &cx.app.keys, &house.scope(), id, cx.now()).await.unwrap().unwrap();
        let card = sheet.cards[0].clone();
        let carried = Carried { person, code: card.code, words: card.words, pin: card.pin.unwrap() };
        house.app.leave();
        assert_eq!(enter(&house, &carried).await.location(), "/jean-ferrat/moi");
        let page = house.app.get("/jean-ferrat/moi").await;
        page.assert_contains("Bonjour Mme Duhamel").assert_contains("Jeannine Duhamel").assert_contains("C’est fini");
        assert_eq!(house.app.post("/carte/fin", &[]).await.location(), "/jean-ferrat");
        assert_eq!(house.app.get("/jean-ferrat/moi").await.location(), "/jean-ferrat/carte", "nothing stays open");
    }

    async fn the_card_alone_says_nothing_of_anyone(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        house.app.get(&format!("/carte/{}", carried.code)).await;
        let page = house.app.get("/jean-ferrat/carte").await;
        page.assert_contains("Votre carte est reconnue");
        for told in ["Duhamel", "Jeannine", carried.code.as_str()] {
            assert!(!page.body.contains(told), "{told}");
        }
        assert_eq!(house.app.get("/jean-ferrat/moi").await.location(), "/jean-ferrat/carte");
        assert_eq!(house.app.get(&format!("{DESK}/personnes")).await.status, 404, "a resident is no team");
        assert_eq!(house.app.get("/ajr/moi").await.location(), "/ajr/carte", "nor at home in another centre");
    }

    async fn five_wrong_pins_and_the_desk_unlocks(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        house.app.get(&format!("/carte/{}", carried.code)).await;
        let typed = [("pin", wrong(&carried.pin))];
        let told = house.app.post("/jean-ferrat/carte/code", &typed).await;
        assert_eq!(told.status, 422);
        told.assert_contains("Il reste 4 essais");
        assert!(!told.body.contains(wrong(&carried.pin)), "a PIN is never shown again");
        for _ in 0..4 {
            house.app.post("/jean-ferrat/carte/code", &typed).await;
        }
        let right = [("pin", carried.pin.as_str())];
        house.app.post("/jean-ferrat/carte/code", &right).await.assert_contains("L’accueil débloque");
        house.app.leave();
        house.sign_in(Role::Reception).await;
        let own = format!("{DESK}/personnes/{}", carried.person);
        house.app.get(&own).await.assert_contains("Bloquée après cinq essais");
        assert_eq!(house.app.post(&format!("{own}/carte/deblocage"), &[]).await.status, 303);
        house.app.leave();
        assert_eq!(enter(&house, &carried).await.status, 303);
    }

    async fn what_is_no_pin_takes_no_try_and_a_locked_card_says_who_opens_it(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        house.app.get(&format!("/carte/{}", carried.code)).await;
        for slip in ["", "  ", "12", "abcd", "🐝🐝🐝🐝", "12345"] {
            let told = house.app.post("/jean-ferrat/carte/code", &[("pin", slip)]).await;
            assert_eq!(told.status, 422);
            told.assert_contains("Cet essai n’est pas compté.");
        }
        let typed = [("pin", wrong(&carried.pin))];
        house.app.post("/jean-ferrat/carte/code", &typed).await.assert_contains("Il reste 4 essais");
        for _ in 0..4 {
            house.app.post("/jean-ferrat/carte/code", &typed).await;
        }
        let locked = house.app.post("/jean-ferrat/carte/code", &typed).await;
        locked.assert_contains("même demain").assert_contains("L’accueil débloque votre carte");
    }

    async fn the_next_at_a_shared_device_never_sees_the_one_before(db: TestDb) {
        let house = house(db).await;
        let first = carried(&house).await;
        let (second, _) = service::add(&house.cx(), &house.centre, &draft("Hugo", "Benali")).await.unwrap();
        let given = crate::give_cards(&house.cx(), &house.centre, &[second.id], false).await.unwrap();
        enter(&house, &first).await;
        assert_eq!(house.app.get(&format!("/carte/{}", first.code)).await.location(), "/moi", "the same card again");
        let shown = house.app.get(&format!("/carte/{}", given.contents.cards[0].code)).await;
        assert_eq!(shown.location(), "/jean-ferrat/carte");
        let page = house.app.get("/jean-ferrat/carte").await;
        page.assert_contains("Votre carte est reconnue");
        assert!(!page.body.contains("Duhamel"));
        assert_eq!(house.app.get("/jean-ferrat/moi").await.location(), "/jean-ferrat/carte");
    }

    async fn three_words_open_too_and_a_slip_is_told(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        house.app.get("/jean-ferrat/carte").await.assert_contains("Montrez votre carte");
        let post = |words: String| { let house = &house; async move { house.app.post("/jean-ferrat/carte/mots", &[("words", words.as_str())]).await } };
        post("soleil".to_owned()).await.assert_contains("Il faut trois mots").assert_contains("soleil");
        post("soleil jardin xylofon".to_owned()).await.assert_contains("Le mot « xylofon »");
        assert_eq!(post(carried.words.to_uppercase()).await.location(), "/jean-ferrat/carte");
        house.app.get("/jean-ferrat/carte").await.assert_contains("Tapez vos 4 chiffres");
        house.app.leave();
        let typed = [("centre", "jean-ferrat"), ("words", carried.words.as_str())];
        assert_eq!(house.app.post("/carte", &typed).await.location(), "/jean-ferrat/carte");
        house.app.leave();
        let elsewhere = [("centre", "ajr"), ("words", carried.words.as_str())];
        assert_eq!(house.app.post("/carte", &elsewhere).await.status, 422);
    }

    async fn a_void_card_opens_nothing_and_the_new_one_does(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        assert_eq!(enter(&house, &carried).await.status, 303);
        let again = crate::give_cards(&house.cx(), &house.centre, &[carried.person], true).await.unwrap();
        assert_eq!(house.app.get("/jean-ferrat/moi").await.location(), "/jean-ferrat/carte", "what it had opened is shut");
        house.app.leave();
        let void = house.app.get(&format!("/carte/{}", carried.code)).await;
        assert_eq!(void.status, 422);
        void.assert_contains("Cette carte ne marche plus");
        let card = again.contents.cards[0].clone();
        assert_eq!(card.pin, None, "the PIN stays");
        let carried = Carried { code: card.code, words: card.words, ..carried };
        assert_eq!(enter(&house, &carried).await.status, 303);
    }

    async fn the_sheet_of_an_undone_making_is_gone_and_the_old_card_works(db: TestDb) {
        let house = house(db).await;
        let first = carried(&house).await;
        house.sign_in(Role::Reception).await;
        let again = house.app.post(&format!("{DESK}/personnes/{}/carte", first.person), &[]).await;
        let sheet = again.location().to_owned();
        house.app.get(&sheet).await.assert_contains("La carte est prête").assert_contains("Les mêmes qu’avant");
        let done = db::list_operations(house.app.db(), Some(house.centre.id), None, None, 1).await.unwrap();
        assert_eq!(house.app.post(&format!("/operations/{}/annulation", done[0].id), &[]).await.status, 303);
        let gone = house.app.get(&sheet).await;
        assert_eq!(gone.status, 410);
        gone.assert_contains("Cette feuille ne sert plus").assert_contains("Carte donnée le");
        assert_eq!(house.app.get(&format!("{sheet}/cartes.pdf")).await.status, 410);
        house.app.leave();
        assert_eq!(enter(&house, &first).await.status, 303, "the one they had opens again");
    }

    async fn the_desk_matches_names_words_and_digits_in_one_table(db: TestDb) {
        let house = house(db).await;
        let ids = [duhamel(&house).await, service::add(&house.cx(), &house.centre, &draft("Hugo", "Benali")).await.unwrap().0.id];
        let given = crate::give_cards(&house.cx(), &house.centre, &ids, false).await.unwrap();
        house.sign_in(Role::Reception).await;
        let page = house.app.get(&format!("{DESK}/cartes/{}", given.sheet)).await;
        let row_of = |name: &str| page.body.split("<tr>").find(|row| row.contains(name)).unwrap_or_default().to_owned();
        for card in &given.contents.cards {
            let row = row_of(&card.name);
            assert!(row.contains(&card.words) && row.contains(card.pin.as_deref().unwrap()), "{row}");
        }
        page.assert_contains("Cette page se relit jusqu’à");
        assert!(!page.body.contains("ne seront plus montrés"));
    }

    async fn a_baby_has_no_card_unless_someone_asks(db: TestDb) {
        let house = house(db).await;
        let born = async |first: &str, day: &str| {
            let draft = PersonDraft { birth_date: day.to_owned(), ..draft(first, "Benali") };
            service::add(&house.cx(), &house.centre, &draft).await.unwrap().0.id
        };
        let (baby, eleven, unknown) = (born("Léo", "1/6/2026").await, born("Inès", "1/6/2015").await, born("Hugo", "").await);
        house.sign_in(Role::Reception).await;
        let page = house.app.get(&format!("{DESK}/cartes?personne={baby}&personne={eleven}&personne={unknown}")).await;
        let is_ticked = |id: PersonId| {
            let boxes = page.body.split("<input").filter_map(|rest| rest.split('>').next());
            boxes.filter(|tag| tag.contains("checkbox") && tag.contains(&id.to_string())).any(|tag| tag.contains("checked"))
        };
        assert_eq!((is_ticked(baby), is_ticked(eleven), is_ticked(unknown)), (false, true, true));
    }

    async fn preferences_that_stay_the_same_leave_no_trace(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        enter(&house, &carried).await;
        let typed = [("channel", ""), ("language", "fr"), ("print", "usual")];
        assert_eq!(house.app.post("/jean-ferrat/moi/preferences", &typed).await.location(), "/jean-ferrat/moi");
        let done = db::list_operations(house.app.db(), Some(house.centre.id), Some(carried.person.uuid()), None, 9).await.unwrap();
        assert!(done.is_empty(), "{done:?}");
    }

    async fn preferences_are_ones_own_and_undone_by_oneself(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        enter(&house, &carried).await;
        house.app.get("/jean-ferrat/moi/preferences").await.assert_contains("Comment nous vous parlons");
        let typed = [("channel", "letter"), ("language", "ar"), ("print", "large")];
        let kept = house.app.post("/jean-ferrat/moi/preferences", &typed).await;
        let page = house.app.get(kept.location()).await;
        page.assert_contains("Préférences changées").assert_contains("/annulation");
        let person = crate::store::find(house.app.db(), &house.scope(), carried.person).await.unwrap().unwrap();
        assert!(person.wants_large_print && person.language == "ar");
        let operations = db::list_operations(house.app.db(), Some(house.centre.id), Some(carried.person.uuid()), None, 9).await.unwrap();
        assert_eq!((operations[0].author_name.as_str(), operations.len()), ("Mme Duhamel", 1));
        let undone = house.app.post(&format!("/operations/{}/annulation", operations[0].id), &[]).await;
        assert_eq!(undone.status, 303, "{}", undone.body);
        let person = crate::store::find(house.app.db(), &house.scope(), carried.person).await.unwrap().unwrap();
        assert!(!person.wants_large_print);
        house.app.get("/jean-ferrat/moi").await;
    }

    async fn preferences_leave_what_the_desk_corrects_meanwhile(db: TestDb) {
        let house = house(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        let id = duhamel(&house).await;
        let mut desk = crate::store::find(cx.db(), &scope, id).await.unwrap().unwrap();
        desk.last_name = "Duhamel-Roy".to_owned();
        let mut tx = cx.db().begin_unrecorded().await.unwrap();
        crate::store::update(&mut tx, &scope, &desk, None).await.unwrap();
        let preferred = (Some(crate::Channel::Letter), "ar", true);
        assert_eq!(crate::store::prefer(&mut tx, &scope, id, preferred).await.unwrap(), 1);
        assert_eq!(crate::store::prefer(&mut tx, &house.other_scope(), id, preferred).await.unwrap(), 0);
        tx.commit().await.unwrap();
        let person = crate::store::find(cx.db(), &scope, id).await.unwrap().unwrap();
        let expected = crate::Person {
            preferred_channel: preferred.0, language: "ar".to_owned(), wants_large_print: true, ..desk
        };
        assert_eq!(person, expected);
    }

    async fn who_was_away_finds_what_was_written(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        enter(&house, &carried).await;
        house.app.clock().advance(chrono::Duration::minutes(11));
        let typed = [("channel", "call"), ("language", "fr"), ("print", "large")];
        let away = house.app.post("/jean-ferrat/moi/preferences", &typed).await;
        assert_eq!(away.status, 422);
        away.assert_contains("Vous étiez parti. Ce que vous avez écrit est gardé.");
        assert!(!away.body.contains("Duhamel"), "whoever comes by learns nothing");
        let suite = "/jean-ferrat/moi/preferences";
        let again = [("pin", carried.pin.as_str()), ("suite", suite), ("garde-channel", "call"), ("garde-language", "fr"), ("garde-print", "large")];
        let page = house.app.post("/jean-ferrat/carte/code", &again).await;
        page.assert_contains("Ce que vous avez écrit est gardé").assert_contains("name=\"channel\" value=\"call\"");
        assert_eq!(house.app.post(suite, &typed).await.status, 303);
    }

    async fn a_household_gets_a_sheet_and_who_has_a_card_keeps_it(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        let scope = house.scope();
        let home = crate::store::households_of(house.app.db(), &scope, &[carried.person]).await.unwrap().remove(0).household;
        let child = PersonDraft { household: Some(home.id), ..draft("Hugo", "Duhamel") };
        let (child, _) = service::add(&house.cx(), &house.centre, &child).await.unwrap();
        house.sign_in(Role::Reception).await;
        let page = house.app.get(&format!("{DESK}/cartes?foyer={}", home.id)).await;
        page.assert_contains("A déjà une carte").assert_contains(&format!("value=\"{}\" checked", child.id));
        assert!(!page.body.contains(&format!("value=\"{}\" checked", carried.person)));
        let nobody = house.app.post(&format!("{DESK}/cartes"), &[("known", &child.id.to_string())]).await;
        assert_eq!(nobody.status, 422);
        nobody.assert_contains("Cochez au moins une personne").assert_contains("Hugo Duhamel");
        let both = [("person", child.id.to_string()), ("person", carried.person.to_string()), ("names", "oui".to_owned())];
        let both: Vec<(&str, &str)> = both.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let made = house.app.post(&format!("{DESK}/cartes"), &both).await;
        house.app.get(made.location()).await.assert_contains("Les 2 cartes sont prêtes").assert_contains("Hugo Duhamel");
        let other = made.location().replace("jean-ferrat", "ajr");
        assert_eq!(house.app.get(&other).await.status, 404, "a sheet is its centre's");
        house.app.clock().advance(chrono::Duration::minutes(16));
        assert_eq!(house.app.get(made.location()).await.status, 404, "and is gone in a quarter of an hour");
    }

    async fn a_volunteer_enters_by_card_and_pin(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        house.sign_in(Role::Volunteer).await;
        house.app.leave();
        house.sign_in(Role::Director).await;
        let team = accounts::store::list_team(house.app.db(), &house.scope()).await.unwrap();
        let of = |role| team.iter().find(|(_, known)| *known == role).map(|(account, _)| account.id.to_string()).unwrap();
        let own = format!("{DESK}/personnes/{}/carte/benevole", carried.person);
        let more = house.app.post(&own, &[("account", &of(Role::Director))]).await;
        assert_eq!(more.status, 404, "a card opens no more than a volunteer's account");
        assert_eq!(house.app.post(&own, &[("account", &of(Role::Volunteer))]).await.status, 303);
        house.app.leave();
        enter(&house, &carried).await;
        house.app.get("/jean-ferrat/moi").await.assert_contains("Vous êtes bénévole");
        assert_eq!(house.app.post("/jean-ferrat/moi/equipe", &[]).await.location(), "/jean-ferrat/equipe");
        assert_eq!(house.app.get(&format!("{DESK}/personnes")).await.status, 403, "as a volunteer, and no more");
    }

    async fn a_program_gives_voids_and_unlocks_as_its_words_say(db: TestDb) {
        let house = house(db).await;
        let person = duhamel(&house).await;
        let cx = house.cx();
        let operation = cx.operation(Some(house.centre.id), "Jeton");
        let words = ["cards:read".to_owned(), "cards:write".to_owned()];
        let read = accounts::create_token(cx.db(), &house.scope(), &operation, "lit", &words[..1], None).await.unwrap().1;
        let operation = cx.operation(Some(house.centre.id), "Jeton");
        let write = accounts::create_token(cx.db(), &house.scope(), &operation, "écrit", &words, None).await.unwrap().1;
        let card = format!("/api/v1/centres/jean-ferrat/people/{person}/card");
        house.app.use_token(read.reveal());
        assert_eq!(house.app.get(&card).await.json()["pin"], "no-pin");
        assert_eq!(house.app.send_json(Method::POST, &card, &json!({})).await.status, 403);
        house.app.use_token(write.reveal());
        let made = house.app.send_json(Method::POST, &card, &json!({})).await;
        assert_eq!(made.status, 201, "{}", made.body);
        assert!(made.json()["url"].as_str().unwrap().starts_with("http://essaim.test/carte/"));
        assert_eq!(made.json()["pin"].as_str().map(str::len), Some(4));
        let easy = house.app.send_json(Method::PUT, &format!("{card}/pin"), &json!({"pin": "1234"})).await;
        assert_eq!((easy.status.as_u16(), easy.json()["errors"][0]["field"].as_str()), (422, Some("pin")));
        let six = house.app.send_json(Method::PUT, &format!("{card}/pin"), &json!({"pin": "258013"})).await;
        assert_eq!(six.json()["pin"], "258013");
        assert_eq!(house.app.send_json(Method::POST, &format!("{card}/unlocking"), &json!({})).await.status, 200);
        assert_eq!(house.app.send_json(Method::DELETE, &card, &json!({})).await.status, 200);
        assert_eq!(house.app.get(&card).await.json()["given_at"], serde_json::Value::Null);
        assert_eq!(house.app.send_json(Method::DELETE, &card, &json!({})).await.status, 404);
        let elsewhere = card.replace("jean-ferrat", "ajr");
        assert_eq!(house.app.get(&elsewhere).await.status, 404);
    }
}

#[tokio::test]
async fn the_reader_of_the_desk_opens_the_persons_page() {
    let house = house(testing::sqlite_db().await).await;
    let carried = carried(&house).await;
    house.sign_in(Role::Reception).await;
    let read = house.app.get(&format!("/carte/{}", carried.code)).await;
    assert_eq!(read.location(), format!("{DESK}/personnes/{}", carried.person));
    house.app.get(&format!("{DESK}/personnes")).await.assert_contains("Duhamel");
}

#[tokio::test]
async fn a_card_follows_who_was_merged() {
    let house = house(testing::sqlite_db().await).await;
    let carried = carried(&house).await;
    let (kept, _) = service::add(&house.cx(), &house.centre, &draft("Jeanine", "Duhamel")).await.unwrap();
    service::merge_people(&house.cx(), &house.centre, kept.id, carried.person).await.unwrap();
    let given = crate::give_pin(&house.cx(), &house.centre, kept.id, "").await.unwrap().unwrap();
    let pin = given.contents.cards[0].pin.clone().unwrap();
    enter(&house, &Carried { pin, ..carried }).await;
    house.app.get("/jean-ferrat/moi").await.assert_contains("Duhamel");
}

#[tokio::test]
async fn the_paper_says_no_name_unless_it_was_asked_for() {
    let house = house(testing::sqlite_db().await).await;
    let centre = house.centre.clone();
    let here = centres::InCentre { cx: house.cx(), centre };
    let person = duhamel(&house).await;
    for (has_names, name) in [(false, None), (true, Some("Jeannine Duhamel".to_owned()))] {
        let given = crate::give_cards(&house.cx(), &house.centre, &[person], has_names).await.unwrap();
        let paper = crate::cards::pages::sheet::paper(&here, &given.contents);
        assert_eq!(paper.cards[0].name, name);
        assert_eq!(paper.cards[0].qr, format!("http://essaim.test/carte/{}", given.contents.cards[0].code));
    }
}
