//! The pages: the glossary, asking, the board, and one word from end to end.

use axum::http::StatusCode;
use testing::sqlite_db;

use super::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn anyone_reads_asks_and_follows() {
    let house = House::open(sqlite_db().await).await;
    let base = house.centre.path("mots");
    let glossary = house.app.get(&base).await;
    glossary.assert_contains("mot de passe").assert_contains("40 mots");
    assert!(glossary.body.matches("<details>").count() > 10, "each letter holds its words back");
    assert_eq!(glossary.body.matches("<h1").count(), 1);
    let sought = house.app.get(&format!("{base}?q=Cookies")).await;
    sought.assert_contains("1 mot").assert_contains("cookie").assert_contains("<details open>");
    house.app.get(&format!("{base}?q=zzzz")).await.assert_contains("pas encore expliqué");
    house.app.get(&format!("{base}/cookie")).await.assert_contains("Expliqué par l’équipe d’Essaim");
    house.app.get(&format!("{base}/livret")).await.assert_contains("hameçonnage");
    assert_eq!(house.app.get(&format!("{base}/inconnu")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.app.get(&format!("{base}.json")).await.json()["@type"], "skos:ConceptScheme");
    house.app.get(&format!("{base}.csv")).await.assert_contains("cookie");
    let ask = format!("{base}/demander");
    house.app.get(&ask).await.assert_contains("Demander un mot");
    let wrong =
        house.app.post(&ask, &[("mot", ""), ("canal", "sms"), ("tel", "12"), ("precision", "au guichet")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_contains("incomplet").assert_contains("au guichet");
    let known = house.app.post(&ask, &[("mot", "C’est quoi les cookies ?"), ("canal", "none")]).await;
    assert!(known.location().ends_with("/cookie?deja=1"), "{}", known.body);
    house.app.get(known.location()).await.assert_contains("déjà expliqué");
    let sent = house.app.post(&ask, &[("mot", "hashtag"), ("canal", "in_person"), ("nom", "Odile")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let mine = sent.location().to_owned();
    house.app.get(&mine).await.assert_contains("Votre question est arrivée").assert_contains("hashtag");
    let elsewhere = mine.replace("/arques/", "/tourcoing/");
    assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    house.app.get(&format!("{base}/ma-question?code=rien")).await.assert_contains("pas connu ici");
    let silent = house.app.post(&ask, &[("mot", "hashtag"), ("canal", "none")]).await;
    house.app.get(silent.location()).await.assert_contains("Votre question est arrivée");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_team_leads_a_word_to_its_page() {
    let house = House::open(sqlite_db().await).await;
    let id = house.asked("hashtag").await;
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("hashtag");
    let path = house.team(&format!("/{id}"));
    house.app.get(&path).await.assert_contains("Le groupe d’enfants");
    let surname = house.app.post(&format!("{path}/groupe"), &[("prenoms", "Inès Benali")]).await;
    surname.assert_contains("Pas de nom de famille").assert_contains("Inès Benali");
    for (at, (below, form)) in [
        ("groupe", vec![("prenoms", "Inès, 9")]),
        ("brouillons", vec![("texte", "Un mot avec un dièse."), ("exemple", "")]),
        ("lectures", vec![("qui", "Odile"), ("avis", "clair"), ("remarque", "")]),
        ("publication", vec![("mot", "hashtag"), ("formes", "mot-dièse")]),
    ]
    .into_iter()
    .enumerate()
    {
        let read = (at + 1).to_string();
        house.app.get(&path).await.assert_contains(&format!("name=\"revision\" value=\"{read}\""));
        let form = [&form[..], &[("revision", &*read)][..]].concat();
        let done = house.app.post(&format!("{path}/{below}"), &form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{below}: {}", done.body);
    }
    let again = house.app.post(&format!("{path}/publication"), &[("mot", "hashtag"), ("formes", "")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    house.app.get(&house.team("/a-prevenir")).await.assert_contains("Odile");
    for below in ["/bulletins", "/bulletins/papier", "/voix", "/maison"] {
        assert_eq!(house.app.get(&house.team(below)).await.status, StatusCode::OK, "{below}");
    }
    let typed = house.app.post(&house.team("/bulletins"), &[("lignes", "wiki\nbot ; Roger")]).await;
    assert_eq!(typed.status, StatusCode::SEE_OTHER);
    house.app.leave();
    house.app.get(&house.centre.path("mots/hashtag")).await.assert_contains("Inès, 9 ans");
    house.sign_in("ailleurs").await;
    assert_eq!(house.app.get(&path).await.status, StatusCode::NOT_FOUND);
}
