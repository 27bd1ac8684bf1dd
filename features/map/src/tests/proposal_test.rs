//! Residents propose without an account; the team judges; a troll is held back and thrown out at once.

use axum::http::StatusCode;
use kernel::paging::PageRequest;

use super::house::{House, facts};
use crate::model::proposal::Standing;
use crate::service::{Error, moderating};
use crate::store;
use crate::store::places::Filter;

const PAGE: &str = "/arques/lieux";
const TEAM: &str = "/arques/equipe/lieux";

fn proposed(name: &str) -> Vec<(&'static str, String)> {
    vec![("nom", name.to_owned()), ("rue", "1 rue des Écoles".to_owned()), ("ville", "Arques".to_owned())]
}

async fn propose(house: &House, name: &str) -> testing::Page {
    let pairs = proposed(name);
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(field, value)| (*field, value.as_str())).collect();
    house.app.post(&format!("{PAGE}/proposer"), &pairs).await
}

async fn waiting(house: &House) -> usize {
    let page = PageRequest { after: None, limit: 200 };
    moderating::waiting(&house.cx(), &house.arques, page).await.expect("a list").0.items.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_is_proposed_looked_at_and_shown() {
    let house = House::new().await;
    house.app.get(&format!("{PAGE}/proposer")).await.assert_contains("Proposer un lieu");
    let wrong = house.app.post(&format!("{PAGE}/proposer"), &[("tel", "06 39"), ("nom", "")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong
        .assert_contains("Il manque le nom du lieu")
        .assert_contains("Dites où c’est")
        .assert_contains("value=\"06 39\"");
    let sent = propose(&house, "La Ressourcerie").await;
    assert_eq!(sent.location(), "/arques/lieux/merci");
    house.app.get(sent.location()).await.assert_contains("C’est noté");
    house.app.get(PAGE).await.assert_contains("Aucun lieu");
    house.app.sign_in_with("reception");
    let list = house.app.get(&format!("{TEAM}/propositions")).await;
    list.assert_contains("La Ressourcerie").assert_contains("Un lieu à ajouter");
    let page = PageRequest { after: None, limit: 5 };
    let found = moderating::waiting(&house.cx(), &house.arques, page).await.expect("a list").0.items.remove(0);
    let foreign = format!("/tourcoing/equipe/lieux/propositions/{}/accord", found.id);
    assert_eq!(house.app.post(&foreign, &[]).await.status, StatusCode::NOT_FOUND);
    let accepted = house.app.post(&format!("{TEAM}/propositions/{}/accord", found.id), &[]).await;
    assert_eq!(accepted.location(), format!("{TEAM}/propositions"));
    let again = house.app.post(&format!("{TEAM}/propositions/{}/refus", found.id), &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    house.app.leave();
    house.app.get(PAGE).await.assert_contains("La Ressourcerie");
    let shown = store::places::list(house.app.db(), &house.scope(), &Filter::default(), (5, 0)).await.expect("rows");
    assert!(shown[0].is_own, "someone of the team has looked at it: no file writes over it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_is_told_and_a_place_that_is_gone_is_withdrawn() {
    let house = House::new().await;
    let id = house.place(facts("Le Café des familles")).await;
    let path = format!("{PAGE}/{id}/signaler");
    house.app.get(&path).await.assert_contains("Le Café des familles");
    let empty = house.app.post(&path, &[("quoi", "error")]).await;
    empty.assert_contains("Dites en quelques mots ce qui est faux.");
    house.app.post(&path, &[]).await.assert_contains("Choisissez ce qui se passe.");
    let gone = house.app.post(&path, &[("quoi", "gone"), ("mots", "C’est vide.")]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    let page = PageRequest { after: None, limit: 5 };
    let found = moderating::waiting(&house.cx(), &house.arques, page).await.expect("a list").0.items.remove(0);
    house.app.sign_in_with("facilitator");
    house.app.post(&format!("{TEAM}/propositions/{}/accord", found.id), &[]).await;
    house.app.leave();
    assert_eq!(house.app.get(&format!("{PAGE}/{id}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.app.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_troll_is_held_back_and_thrown_out_at_once() {
    let house = House::new().await;
    house.app.get(&format!("{PAGE}/proposer")).await;
    for at in 0..100 {
        let answer = propose(&house, &format!("Faux lieu {at}")).await;
        let expected = if at < 8 { StatusCode::SEE_OTHER } else { StatusCode::UNPROCESSABLE_ENTITY };
        assert_eq!(answer.status, expected, "{at}");
    }
    assert_eq!(waiting(&house).await, 8, "from one browser");
    for at in 0..60 {
        house.app.leave();
        propose(&house, &format!("Autre faux lieu {at}")).await;
    }
    assert!(waiting(&house).await <= 48, "in one centre");
    house.app.leave();
    house.app.sign_in_with("reception");
    let list = house.app.get(&format!("{TEAM}/propositions")).await;
    list.assert_contains("8 propositions viennent du même appareil");
    let (_, origins) = moderating::waiting(&house.cx(), &house.arques, PageRequest::default()).await.expect("a list");
    let mark = origins.iter().find(|(mark, count)| !mark.is_empty() && *count == 8).expect("a hand").0.clone();
    let before = waiting(&house).await;
    let of_nobody = moderating::judge_origin(&house.cx(), &house.arques, "", Standing::Refused).await;
    assert!(matches!(of_nobody, Err(Error::NotFound)), "what shows no mark is not of one hand");
    assert_eq!(waiting(&house).await, before);
    let thrown =
        house.app.post(&format!("{TEAM}/propositions/ensemble"), &[("origine", &mark), ("choix", "non")]).await;
    assert_eq!(thrown.status, StatusCode::SEE_OTHER);
    assert_eq!(waiting(&house).await, before - 8);
    house.app.leave();
    house.app.sign_in_with("volunteer");
    let refused = house.app.post(&format!("{TEAM}/propositions/ensemble"), &[("origine", &mark)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
