//! The journey in the browser: write, choose whom, look at the plan, send, follow, bring results back.

use axum::http::{Method, StatusCode};
use calamine::Reader as _;
use kernel::CampaignId;
use serde_json::json;
use testing::{TestDb, sqlite_db};

use super::house::{House, eight_members};

async fn house() -> House {
    let db: TestDb = sqlite_db().await;
    let house = House::open(db).await;
    eight_members(&house).await;
    house
}

struct BlankPress;

impl documents::Documents for BlankPress {
    fn render(&self, _: documents::Template, _: &serde_json::Value) -> Result<Vec<u8>, documents::DocumentError> {
        Ok(b"%PDF".to_vec())
    }
}

/// Begins a message in the browser; gives its address.
async fn begin(house: &House) -> String {
    let begun = house.app.post(&house.path(""), &[]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER);
    begun.location().to_owned()
}

/// The revision that a page shows, as its form sends it back.
async fn shown(house: &House, path: &str) -> String {
    let page = house.app.get(path).await;
    let field = page.body.split("name=\"revision\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    field.expect("a revision").to_owned()
}

/// Sends a form of an audience with the revision of its page.
async fn choose(house: &House, base: &str, choice: &[(&str, &str)]) -> testing::Page {
    let path = format!("{base}/a-qui");
    let revision = shown(house, &format!("{path}?place=tete")).await;
    house.app.post(&path, &[choice, &[("revision", revision.as_str())]].concat()).await
}

/// Sends a message with what its page shows.
async fn send(house: &House, base: &str, form: &[(&str, &str)]) -> testing::Page {
    let path = format!("{base}/envoi");
    let revision = shown(house, &path).await;
    house.app.post(&path, &[form, &[("revision", revision.as_str())]].concat()).await
}

const WORDS: [(&str, &str); 5] = [
    ("titre", "Repair Café samedi"),
    ("texte", "Bonjour {prénom},\n\nLe cœur du café : venez samedi, c’est dû à Karim 🎉."),
    ("reponse", "Téléphonez au 03 53 01 62 10"),
    ("garde", "oui"),
    ("revision", "1"),
];

async fn sent(house: &House) -> String {
    let base = begin(house).await;
    let kept = house.app.post(&base, &[&WORDS[..], &[("suite", "envoi")]].concat()).await;
    assert_eq!(kept.location(), format!("{base}/envoi"));
    let plan = house.app.get(&format!("{base}/envoi")).await;
    plan.assert_contains(
        "8 visés : 2 e-mail, 1 SMS, 2 lettres, 1 appel, 1 sans aucun moyen, 1 qui ne veulent pas de messages",
    );
    let left = send(house, &base, &[("quand", "maintenant"), ("vises", "8")]).await;
    assert_eq!(left.location(), format!("{base}/portee"));
    base
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_is_written_sent_and_followed() {
    let house = house().await;
    house.sign_in("direction").await;
    house.app.get(&house.path("")).await.assert_contains("Pas encore de message");
    let base = begin(&house).await;
    house
        .app
        .get(&base)
        .await
        .assert_contains("aux adhérents")
        .assert_contains("8 personnes")
        .assert_contains("Rien n’est encore écrit");
    let kept = house.app.post(&base, &[&WORDS[..], &[("suite", "apercus")]].concat()).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    house.app.get(&base).await.assert_contains("Bonjour Jeannine,").assert_contains("« dû » devient « du »");
    let base = sent(&house).await;
    let board = house.app.get(&format!("{base}/portee")).await;
    board.assert_contains("0 personne sur 8 a le message. Il en reste 8.").assert_contains("Aucun moyen connu");
    assert!(!board.body.contains("informé"), "never said of anyone");
    house.app.get(&house.path("")).await.assert_contains("0 sur 8");
    assert_eq!(house.app.get(&base).await.location(), format!("{base}/portee"));
    let group = house.app.get(&format!("{base}/portee/sans-moyen?cherche=odile")).await;
    group.assert_contains("Odile Perdue");
    house.app.get(&format!("{base}/portee/a-imprimer")).await.assert_contains("Lettre, par Karima Benali");
    assert_eq!(house.app.get(&format!("{base}/portee/autre")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_previews_keep_the_lines_and_say_what_short_words_leave_out() {
    let house = house().await;
    house.sign_in("direction").await;
    let base = begin(&house).await;
    let text = "Bonjour {prénom},\n\nSamedi 12 décembre,\nde 14 h à 17 h.";
    let typed = [("titre", "Goûter"), ("texte", text), ("revision", "1"), ("suite", "apercus")];
    house.app.post(&base, &typed).await;
    let page = house.app.get(&base).await;
    page.assert_contains("<p>Samedi 12 décembre,<br>de 14 h à 17 h.</p>")
        .assert_contains("« Anne et Paul » pour deux personnes")
        .assert_contains("Le SMS ne reprend pas « Bonjour {prénom}, »")
        .assert_contains("L’appel ne reprend pas");
    let typed =
        [("titre", "Goûter"), ("texte", text), ("sms", "Goûter samedi"), ("revision", "2"), ("suite", "apercus")];
    house.app.post(&base, &typed).await;
    let page = house.app.get(&base).await;
    assert!(!page.body.contains("Le SMS ne reprend pas"), "it has words of its own");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_comes_back_whole() {
    let house = house().await;
    house.sign_in("direction").await;
    let base = begin(&house).await;
    let long = "é".repeat(40_000);
    let refused = house.app.post(&base, &[("titre", "T {ville}"), ("texte", &long), ("revision", "1")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused
        .assert_contains("Le texte a 40 000 signes")
        .assert_contains("Rien ne remplace {ville}")
        .assert_contains(&long);
    let braces = house.app.post(&base, &[("titre", "{{ oui"), ("texte", "a {{x}} b"), ("revision", "1")]).await;
    assert_eq!(braces.status, StatusCode::SEE_OTHER);
    let late = house.app.post(&base, &[("titre", "Trop tard"), ("revision", "1")]).await;
    late.assert_contains("Quelqu’un a changé ce message").assert_contains("Trop tard");
    let plan = house.app.get(&format!("{base}/envoi")).await;
    plan.assert_contains("8 visés");
    let now = [("quand", "maintenant"), ("vises", "8"), ("revision", "1")];
    let unseen = house.app.post(&format!("{base}/envoi"), &now).await;
    assert_eq!(unseen.status, StatusCode::UNPROCESSABLE_ENTITY);
    unseen.assert_contains("depuis que vous l’avez ouvert");
    let past = [("quand", "plus-tard"), ("jour", "01/01/2020"), ("heure", "9 h 30"), ("vises", "8")];
    let refused = send(&house, &base, &past).await;
    refused.assert_contains("Ce moment est passé");
    let undated = send(&house, &base, &[("quand", "plus-tard"), ("vises", "8")]).await;
    undated.assert_contains("Écrivez le jour");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_audience_is_said_condition_by_condition() {
    let house = house().await;
    house.sign_in("animation").await;
    let base = begin(&house).await;
    house.app.get(&format!("{base}/a-qui?place=ajout")).await.assert_contains("La ville");
    for is in ["age", "enfant", "ville", "rue", "interet", "langue", "joignable", "sans-moyen", "recu", "inscrit"] {
        let page = house.app.get(&format!("{base}/a-qui?place=ajout&est={is}")).await;
        assert_eq!(page.status, StatusCode::OK, "{is}");
    }
    let child = [("place", "ajout"), ("est", "enfant"), ("min", "6"), ("max", "11")];
    assert_eq!(choose(&house, &base, &child).await.location(), base);
    let head = [("place", "tete"), ("tete", "familles-adherentes")];
    choose(&house, &base, &head).await;
    house
        .app
        .get(&base)
        .await
        .assert_contains("aux familles adhérentes")
        .assert_contains("avec un enfant de 6 à 11 ans")
        .assert_contains("1 famille.");
    house
        .app
        .get(&format!("{base}/noms"))
        .await
        .assert_contains("Famille Benali <span class=\"soft\">12 rue de la Gare, Arques</span>");
    let count = house.app.get(&format!("{base}/compte?place=1&est=enfant&min=12&max=15")).await;
    assert_eq!(count.body, "0 famille.");
    let stale = [("place", "ajout"), ("est", "sans-moyen"), ("revision", "1")];
    let refused = house.app.post(&format!("{base}/a-qui"), &stale).await;
    refused.assert_contains("depuis que vous l’avez ouvert");
    let reversed = [("place", "1"), ("est", "enfant"), ("min", "11"), ("max", "6")];
    let refused = choose(&house, &base, &reversed).await;
    refused.assert_contains("Le second âge est plus petit");
    let removed = [("place", "1"), ("retirer", "oui"), ("est", "enfant")];
    choose(&house, &base, &removed).await;
    let page = house.app.get(&base).await;
    assert!(!page.body.contains("avec un enfant"));
}

#[tokio::test(flavor = "multi_thread")]
async fn those_not_reached_are_an_audience() {
    let house = house().await;
    house.sign_in("direction").await;
    let first = sent(&house).await;
    let id = first.rsplit('/').next().expect("an id").to_owned();
    let calls = house.app.get(&format!("{first}/appels")).await;
    let field = calls.body.split("name=\"resultat-").nth(1).and_then(|rest| rest.split('"').next()).expect("a call");
    let field = format!("resultat-{field}");
    house.app.post(&format!("{first}/appels"), &[(field.as_str(), "reached"), ("retour", "appels")]).await;
    house.app.get(&format!("{first}/portee")).await.assert_contains("1 personne sur 8 a le message. Il en reste 7.");
    let base = begin(&house).await;
    let condition = [("place", "ajout"), ("est", "recu"), ("nom", id.as_str()), ("sens", "non")];
    choose(&house, &base, &condition).await;
    house
        .app
        .get(&base)
        .await
        .assert_contains("pas encore informés de « Repair Café samedi »")
        .assert_contains("7 personnes");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_street_is_brought_back_at_once() {
    let house = house().await;
    house.sign_in("direction").await;
    let base = sent(&house).await;
    house.sign_in("benevole").await;
    let letters = house.app.get(&format!("{base}/lettres")).await;
    letters.assert_contains("RUE DE LA GARE, 62510 ARQUES").assert_contains("Toute la rue est remise");
    let street = [("rue", "62510 ARQUES|RUE DE LA GARE"), ("retour", "lettres")];
    assert_eq!(house.app.post(&format!("{base}/lettres"), &street).await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        house.app.get(&format!("{base}/portee")).await.status,
        StatusCode::FORBIDDEN,
        "a volunteer sees lists only"
    );
    house.sign_in("accueil").await;
    house.app.get(&format!("{base}/portee")).await.assert_contains("2 personnes sur 8 ont le message");
    assert_eq!(house.app.post(&format!("{base}/pause"), &[]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_board_is_a_sheet_that_runs_no_formula() {
    let house = house().await;
    let cx = house.cx();
    let mut odd = super::house::someone(&cx, "=1+1", "Formule");
    odd.person.email = Some("formule@exemple.fr".into());
    super::house::add(&cx, &house.scope(), &[], &[odd]).await;
    house.sign_in("direction").await;
    let base = begin(&house).await;
    house.app.post(&base, &WORDS).await;
    send(&house, &base, &[("quand", "maintenant"), ("vises", "9")]).await;
    let sheet = house.app.get(&format!("{base}/portee.xlsx")).await;
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(sheet.bytes)).expect("a workbook");
    let range = book.worksheet_range("Portée").expect("a sheet");
    assert_eq!(range.height(), 10);
    let first_names: Vec<String> = range.rows().map(|row| row[1].to_string()).collect();
    assert!(first_names.contains(&"=1+1".to_owned()), "{first_names:?}");
    assert!(book.worksheet_formula("Portée").expect("reads").cells().all(|(_, _, formula)| formula.is_empty()));
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_find_nothing() {
    let house = house().await;
    house.sign_in("direction").await;
    let base = sent(&house).await;
    house.sign_in("ailleurs").await;
    for below in ["", "/portee", "/envoi", "/noms", "/appels", "/portee.xlsx"] {
        let page = house.app.get(&format!("{base}{below}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{below}");
    }
    house.app.leave();
    assert_eq!(house.app.get(&format!("{base}/portee")).await.status, StatusCode::SEE_OTHER, "to sign in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_does_the_same() {
    let house = House::open_with(sqlite_db().await, std::sync::Arc::new(BlankPress)).await;
    eight_members(&house).await;
    let cx = house.cx();
    let scopes: Vec<String> = ["read", "write", "send", "results"].map(|word| format!("campaigns:{word}")).to_vec();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let base = "/api/v1/centres/arques/campaigns";
    let new = json!({ "title": "Par programme", "text": "Bonjour.", "audience": { "unit": "people", "conditions": [{ "is": "members" }] } });
    let made = house.app.send_json(Method::POST, base, &new).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let id: CampaignId = made.json()["id"].as_str().expect("an id").parse().expect("an id");
    let plan = house.app.get(&format!("{base}/{id}/plan")).await.json();
    assert_eq!((plan["targeted"].as_i64(), plan["no_channel"].as_i64()), (Some(8), Some(1)));
    let moved =
        house.app.send_json(Method::POST, &format!("{base}/{id}/sending"), &json!({ "expected_people": 3 })).await;
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    let all = json!({ "unit": "people", "conditions": [{ "is": "members" }], "revision": 1 });
    for (expected, why) in [(StatusCode::OK, "first"), (StatusCode::UNPROCESSABLE_ENTITY, "changed since")] {
        let put = house.app.send_json(Method::PUT, &format!("{base}/{id}/audience"), &all).await;
        assert_eq!(put.status, expected, "{why}: {}", put.body);
    }
    let trials = format!("{base}/{id}/trials");
    let tried = house.app.send_json(Method::POST, &trials, &json!({ "address": "moi@essai.example" })).await;
    assert_eq!(tried.json()["channel"], "email");
    let nowhere = house.app.send_json(Method::POST, &trials, &json!({ "address": "chez moi" })).await;
    assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
    let other = house.app.send_json(Method::POST, &format!("{base}/{id}/sending"), &json!({ "revision": 1 })).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    let left = house.app.send_json(Method::POST, &format!("{base}/{id}/sending"), &json!({ "revision": 2 })).await;
    assert_eq!(left.status, StatusCode::OK, "{}", left.body);
    let letters = house.app.send_json(Method::POST, &format!("{base}/{id}/letters"), &json!({})).await;
    assert_eq!(letters.headers["content-type"], "application/pdf");
    let none_left = house.app.send_json(Method::POST, &format!("{base}/{id}/letters"), &json!({})).await;
    assert_eq!(none_left.status, StatusCode::NOT_FOUND);
    let jammed = house.app.send_json(Method::POST, &format!("{base}/{id}/letters"), &json!({"again": true})).await;
    assert_eq!(jammed.status, StatusCode::OK);
    let calls = house.app.get(&format!("{base}/{id}/recipients?group=to-call")).await.json();
    let result = json!([{ "message": calls["items"][0]["message"], "result": "reached" }]);
    let written = house.app.send_json(Method::POST, &format!("{base}/{id}/results"), &result).await;
    assert_eq!(written.json()["written"], 1, "{}", written.body);
    let reach = house.app.get(&format!("{base}/{id}/reach")).await.json();
    assert_eq!((reach["handed"].as_i64(), reach["remaining"].as_i64()), (Some(1), Some(7)));
    let odd = json!({ "title": "x", "audience": { "conditions": [{ "is": "age", "min": 9, "max": 3 }] } });
    assert_eq!(house.app.send_json(Method::POST, base, &odd).await.status, StatusCode::BAD_REQUEST);
}
