//! The pages of everyone, without any script: propose, follow by code, read what became of it.

use axum::http::StatusCode;
use ideas::{Showing, State, Step};

use super::house::House;
use crate::service::moving;

const PROPOSE: &str = "/arques/idees/proposer";

#[tokio::test(flavor = "multi_thread")]
async fn anyone_proposes_and_follows_by_code() {
    let house = House::new().await;
    house.app.get("/arques/idees").await.assert_contains("Nos idées").assert_contains(PROPOSE);
    house.app.get(PROPOSE).await.assert_contains("Proposer une idée").assert_contains("Pas besoin de compte");
    let typed = [
        ("titre", "Un banc devant le centre"),
        ("mots", "On attend debout le matin."),
        ("nom", "Yasmine"),
        ("prenom_public", "oui"),
        ("prevenir", "sms"),
        ("tel", "06 39 98 12 01"),
    ];
    let sent = house.app.post(PROPOSE, &typed).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    assert!(sent.location().starts_with("/arques/mon-idee/"), "{}", sent.location());
    let mine = sent.location().split('?').next().expect("a path").to_owned();
    let done = house.app.get(sent.location()).await;
    done.assert_contains("Merci, votre idée est notée").assert_contains("va la lire");
    assert!(!done.body.contains("À lire"), "that is said to the team");
    let code = mine.rsplit('/').next().expect("a code").to_owned();
    assert_eq!(code.len(), 16, "more than sixty-four bits");
    let list = house.app.get("/arques/idees").await;
    assert!(!list.body.contains("Un banc"), "nobody reads it before the team");
    assert_eq!(house.messages().await, 0, "a form sends nothing to a number that was typed");
    let idea = ideas::follow(house.app.db(), &house.scope(), &code).await.expect("read").expect("found").1.id;
    assert_eq!(house.app.get(&format!("/arques/idees/{idea}")).await.status, StatusCode::NOT_FOUND);
    moving::show(&house.cx(), &house.arques, idea, Showing::Shown).await.expect("shown");
    assert_eq!(house.messages().await, 1);
    let step = Step { to: State::Chosen, reason: "Les bénévoles le fabriquent.".into() };
    moving::advance(&house.cx(), &house.arques, idea, step).await.expect("a step");
    house.app.get(&mine).await.assert_contains("L’idée est choisie").assert_contains("Les bénévoles le fabriquent.");
    let page = house.app.get(&format!("/arques/idees/{idea}")).await;
    page.assert_contains("Une idée proposée par Yasmine")
        .assert_contains("On attend debout")
        .assert_contains("Choisie");
    assert!(!page.body.contains("39 98") && !page.body.contains(&code), "nothing by which one is told is shown");
    house.app.get("/idees?q=BÀNC").await.assert_contains("Un banc devant le centre").assert_contains("Centre arques");
    house.app.get("/idees?q=velo").await.assert_contains("Aucune idée avec ces mots");
    assert_eq!(house.app.get(&format!("/tourcoing/idees/{idea}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.app.get(&format!("/tourcoing/mon-idee/{code}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_says_its_title_once() {
    let house = House::new().await;
    for (title, words) in [("Un banc devant le centre", "Un banc devant le centre."), ("Un vélo", "Pour les courses.")]
    {
        let typed = [("titre", title), ("mots", words), ("prevenir", "none")];
        house.app.post(PROPOSE, &typed).await;
    }
    let found = ideas::list(house.app.db(), &house.scope(), &ideas::Filter::default()).await.expect("a list");
    for idea in &found.items {
        moving::show(&house.cx(), &house.arques, idea.id, Showing::Shown).await.expect("shown");
    }
    let list = house.app.get("/arques/idees").await;
    list.assert_contains("Un vélo").assert_contains("Pour les courses.");
    assert_eq!(list.body.matches("Un banc devant le centre").count(), 1, "what was said is the title");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_comes_back_with_what_is_wrong() {
    let house = House::new().await;
    let typed = [("titre", ""), ("mots", "On attend debout."), ("prevenir", "sms"), ("tel", "06 39")];
    let refused = house.app.post(PROPOSE, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("Donnez un titre à l’idée.").assert_contains("On attend debout.");
    refused.assert_contains("avec 10 chiffres").assert_contains("value=\"06 39\"");
    let nameless = [("titre", "Un banc"), ("mots", "Debout."), ("prevenir", "in_person")];
    house.app.post(PROPOSE, &nameless).await.assert_contains("Il manque le nom.");
    let homeless = [("titre", "Un banc"), ("mots", "Debout."), ("prevenir", "letter"), ("nom", "Rosa Pinto")];
    let refused = house.app.post(PROPOSE, &homeless).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("Pour une lettre, il faut votre adresse.").assert_contains("name=\"adresse\"");
    let whole = [&homeless[..], &[("adresse", "3 rue du Moulin, 62510 Arques")]].concat();
    let sent = house.app.post(PROPOSE, &whole).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let code = sent.location().split('?').next().and_then(|path| path.rsplit('/').next()).expect("a code");
    let author = ideas::follow(house.app.db(), &house.scope(), code).await.expect("read").expect("found").0;
    assert_eq!(author.way, ideas::TellBy::Letter("3 rue du Moulin, 62510 Arques".into()), "the team posts it there");
    let wrong = house.app.get("/arques/mon-idee?code=rien").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_contains("Ce code n’ouvre aucune idée");
    house.app.get("/arques/mon-idee").await.assert_contains("Ce que devient mon idée");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_is_typed_as_it_was_noted_down() {
    let house = House::new().await;
    let idea = house.heard("Un SMS", "in_person").await;
    let one = ideas::authors(house.app.db(), &house.scope(), idea).await.expect("read").remove(0);
    let typed = one.spoken_code().to_lowercase();
    let found = house.app.get(&format!("/arques/mon-idee?code={typed}")).await;
    assert_eq!(found.location(), format!("/arques/mon-idee/{}", one.code));
    house.app.get(found.location()).await.assert_contains("De vive voix");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_speak_other_languages() {
    let house = House::new().await;
    house.app.get(&format!("{PROPOSE}?lang=en")).await.assert_contains("Propose an idea");
    house.app.get(&format!("{PROPOSE}?lang=ar")).await.assert_contains("اقتراح فكرة");
    house.app.get("/solutions?lang=ar").await.assert_contains("دليل الحلول");
}

#[tokio::test(flavor = "multi_thread")]
async fn too_many_from_the_street_wait_an_hour() {
    let house = House::new().await;
    let throttle = crate::service::proposing::IN_ONE_CENTRE;
    for _ in 0..throttle.tries {
        let now = house.cx().now();
        throttle.take(house.app.db(), &house.arques.id.to_string(), now).await.expect("read").expect("a try is left");
    }
    let typed = [("titre", "Un banc"), ("mots", "Debout."), ("prevenir", "none")];
    let held = house.app.post(PROPOSE, &typed).await;
    assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
    held.assert_contains("Réessayez dans une heure");
}
