//! The team's pages, without any script: begin, list people, write down a sheet, withdraw, print; the camera's own rules.

use axum::http::{StatusCode, header};

use super::house::House;
use crate::film::model::consent::Use;
use crate::film::service::consenting;

const BASE: &str = "/arques/equipe/films";

#[tokio::test(flavor = "multi_thread")]
async fn a_film_is_begun_and_worded() {
    let house = House::new().await;
    house.app.sign_in_with("facilitator");
    house.app.get(BASE).await.assert_contains("Aucun film pour l’instant");
    let idea = uuid::Uuid::now_v7();
    let page = house.app.get(&format!("{BASE}/nouveau?idee={idea}&titre=Un%20jardin")).await;
    page.assert_contains(&idea.to_string()).assert_contains("value=\"Un jardin\"");
    let refused = house.app.post(BASE, &[("titre", " "), ("langue", "fr")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("Donnez un titre au film.");
    let id = idea.to_string();
    let made = house.app.post(BASE, &[("titre", "Un jardin"), ("langue", "ar"), ("idee", &id)]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let film = made.location().to_owned();
    house.app.get(&film).await.assert_contains("Personne n’est noté dans ce film").assert_contains("Arabe");
    let of_idea = crate::film::of_idea(house.app.db(), &house.scope(), idea).await.unwrap();
    assert_eq!((of_idea.len(), of_idea[0].uses.len()), (1, 0));
    house.app.get(&format!("{film}/mots")).await.assert_contains("WebVTT");
    let wrong = [("titre", "Un jardin"), ("langue", "fr"), ("sous_titres", "Bonjour"), ("revision", "1")];
    let refused = house.app.post(&format!("{film}/mots"), &wrong).await;
    refused.assert_contains("Ces sous-titres ne commencent pas par WEBVTT.").assert_contains("Bonjour");
    let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nIl faut un jardin.";
    let right = [
        ("titre", "Un verger"),
        ("langue", "fr"),
        ("transcription", "Il faut."),
        ("sous_titres", vtt),
        ("revision", "1"),
    ];
    assert_eq!(house.app.post(&format!("{film}/mots"), &right).await.status, StatusCode::SEE_OTHER);
    house.app.get(&film).await.assert_contains("Un verger").assert_contains("Il faut.");
    let stale = house.app.post(&format!("{film}/mots"), &wrong).await;
    stale.assert_contains("Quelqu’un vient de changer ce film.").assert_contains("Bonjour");
    stale.assert_contains("name=\"revision\" value=\"2\"");
    let unsaid = house.app.post(&format!("{film}/mots"), &wrong[..3]).await;
    unsaid.assert_contains("Quelqu’un vient de changer ce film.");
    house.app.get(BASE).await.assert_contains("Un verger").assert_contains("Personne hors de l’équipe");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_camera_is_asked_for_by_its_page_alone() {
    let house = House::new().await;
    house.app.sign_in_with("facilitator");
    let film = house.film("Un jardin").await;
    let page = house.app.get(&format!("{BASE}/{film}/camera")).await;
    page.assert_contains("Filmer : Un jardin").assert_contains("Sans lui, envoyez un fichier");
    let policy = |page: &testing::Page, name: &str| page.headers.get(name).unwrap().to_str().unwrap().to_owned();
    assert!(policy(&page, "permissions-policy").starts_with("camera=(self), microphone=(self)"));
    assert!(policy(&page, "content-security-policy").contains("media-src 'self' blob:"));
    assert_eq!(page.headers.get_all("permissions-policy").iter().count(), 1);
    let other = house.app.get(&format!("{BASE}/{film}")).await;
    assert!(policy(&other, "permissions-policy").contains("microphone=()"));
    assert!(!policy(&other, "content-security-policy").contains("blob:"));
    let script = house.app.get("/media/films.js").await;
    assert_eq!(script.headers.get(header::CONTENT_TYPE).unwrap(), "text/javascript; charset=utf-8");
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_listed_and_their_sheets_written_down() {
    let house = House::new().await;
    house.app.sign_in_with("reception");
    let film = house.ready_film("Un jardin").await;
    let people = format!("{BASE}/{film}/personnes");
    house.app.post(&people, &[("nom", ""), ("age", "child")]).await.assert_contains("Écrivez un nom.");
    house.app.post(&people, &[("nom", "Léo")]).await.assert_contains("Dites l’âge de la personne.");
    let added = house.app.post(&people, &[("nom", "Léo Morel"), ("age", "child")]).await;
    let sheet = added.location().to_owned();
    house.app.get(&sheet).await.assert_contains("Accord : Léo Morel").assert_contains("Second parent");
    let child_alone = house.app.post(&sheet, &[("age", "child"), ("hall", "own")]).await;
    assert_eq!(child_alone.status, StatusCode::UNPROCESSABLE_ENTITY);
    child_alone.assert_contains("Avant 15 ans, l’enfant et ses parents signent ensemble.");
    let all = [("age", "child"), ("hall", "own"), ("hall", "first-parent"), ("hall", "second-parent")];
    assert_eq!(house.app.post(&sheet, &all).await.status, StatusCode::SEE_OTHER);
    house.app.get(&people).await.assert_contains("L’écran du centre").assert_contains("Ne veut plus");
    house
        .app
        .get(&format!("{BASE}/{film}"))
        .await
        .assert_contains("Montré")
        .assert_contains("Il manque l’accord de : Léo Morel");
    house.app.get(&format!("{BASE}/ecran")).await.assert_contains("<video").assert_contains("Film suivant");
    house.app.get(&sheet).await.assert_contains("Oui depuis le 22 novembre 2026");

    let back = house.app.post(&format!("{sheet}/retrait"), &[]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    house.app.get(&people).await.assert_contains("A changé d’avis le 22 novembre 2026");
    house.app.get(&format!("{BASE}/ecran")).await.assert_contains("Aucun film à montrer ici.");
    let stays = house.app.post(&format!("{sheet}/oubli"), &[]).await;
    stays.assert_contains("elle reste notée, et le film reste caché");
    let paper = house.app.get(&format!("{BASE}/{film}/accords")).await;
    paper
        .assert_contains("Léo Morel")
        .assert_contains("signent ensemble cette feuille")
        .assert_contains("changer d’avis");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_minors_sheet_asks_parents() {
    let house = House::new().await;
    house.app.sign_in_with("reception");
    let film = house.film("Un jardin").await;
    let people = format!("{BASE}/{film}/personnes");
    let sheet = house.app.post(&people, &[("nom", "Aïcha"), ("age", "adult")]).await.location().to_owned();
    let parents = ["Premier parent", "Second parent", "Si un seul parent signe"];
    let page = house.app.get(&sheet).await;
    page.assert_contains("La personne elle-même");
    assert!(parents.iter().all(|words| !page.body.contains(words)), "an adult speaks for themselves");
    let younger = house.app.post(&sheet, &[("age", "teen"), ("hall", "own")]).await;
    assert_eq!(younger.location(), sheet, "what the parents say is asked next");
    let page = house.app.get(&sheet).await;
    assert!(parents.iter().all(|words| page.body.contains(words)), "{}", page.body);
    let both = [("age", "adult"), ("hall", "own"), ("hall", "first-parent")];
    let refused = house.app.post(&sheet, &both).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!refused.body.contains("Premier parent"), "sent again, it is an adult’s");
    let own = house.app.post(&sheet, &[("age", "adult"), ("hall", "own")]).await;
    assert_eq!(own.location(), people);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_that_was_open_does_not_give_again_what_was_taken_back() {
    let house = House::new().await;
    house.app.sign_in_with("reception");
    let film = house.ready_film("Un jardin").await;
    let people = format!("{BASE}/{film}/personnes");
    let sheet = house.app.post(&people, &[("nom", "Aïcha"), ("age", "adult")]).await.location().to_owned();
    house.app.post(&sheet, &[("age", "adult"), ("hall", "own")]).await;
    let open = house.app.get(&sheet).await;
    let mark =
        open.body.split("name=\"vu\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    assert_eq!(house.app.post(&format!("{sheet}/retrait"), &[]).await.status, StatusCode::SEE_OTHER);
    let stale = house.app.post(&sheet, &[("age", "adult"), ("hall", "own"), ("vu", &mark)]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    stale.assert_contains("Quelqu’un vient de changer ce film.");
    assert!(!stale.body.contains(&mark), "it shows what stands now");
    let seen = consenting::list(&house.cx(), &house.arques, film).await.unwrap();
    assert!(!seen[0].agrees(Use::Hall), "taken back is taken back");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_film_without_its_words_says_so_and_takes_them() {
    let house = House::new().await;
    house.app.sign_in_with("facilitator");
    let film = house.ready_film("Un jardin").await;
    let at = format!("{BASE}/{film}");
    house.app.get(&at).await.assert_contains("La transcription manque.");
    house.app.get(BASE).await.assert_contains("Sans transcription");
    house.adult(film, "Aïcha", &[Use::Public]).await;
    let page = house.app.get(&at).await;
    page.assert_contains("Ce film est montré sans transcription");
    assert!(testing::lint(&page.body).is_empty(), "{:?}", testing::lint(&page.body));
    let kept = |name: &str| {
        let field = format!("name=\"{name}\" value=\"");
        page.body.split(&field).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
    };
    let (title, language, revision) = (kept("titre"), kept("langue"), kept("revision"));
    let typed = [("titre", &*title), ("langue", &*language), ("revision", &*revision), ("transcription", "On plante.")];
    let done = house.app.post(&format!("{at}/mots"), &typed).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let after = house.app.get(&at).await;
    after.assert_contains("On plante.");
    assert!(
        !after.body.contains("sans transcription") && !house.app.get(BASE).await.body.contains("Sans transcription")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn someone_of_the_file_is_found_by_name_and_known_by_age() {
    let house = House::new().await;
    let cx = house.cx();
    people::demo::fill(&cx, &house.arques, 40, 7).await.unwrap();
    let all = people::store::everyone(cx.db(), &house.scope()).await.unwrap();
    let known = all.iter().find(|person| person.birth_date.is_some()).unwrap();
    house.app.sign_in_with("facilitator");
    let film = house.film("Un jardin").await;
    let people = format!("{BASE}/{film}/personnes");
    let searched: String = known.full_name().bytes().map(|byte| format!("%{byte:02X}")).collect();
    let found = house.app.get(&format!("{people}?cherche={searched}")).await;
    found.assert_contains(&known.id.to_string());
    let id = known.id.to_string();
    assert_eq!(house.app.post(&people, &[("personne", &id)]).await.status, StatusCode::SEE_OTHER);
    house.app.post(&people, &[("personne", &id)]).await.assert_contains("Cette personne est déjà notée.");
    let seen = consenting::list(&cx, &house.arques, film).await.unwrap();
    assert_eq!((seen[0].person, seen[0].name.clone()), (Some(known.id), known.full_name()));
    let elsewhere =
        crate::film::service::making::begin(&cx, &house.other, &super::house::words("Ailleurs"), None).await;
    let elsewhere = format!("/tourcoing/equipe/films/{}/personnes", elsewhere.unwrap().0);
    house.app.post(&elsewhere, &[("personne", &id)]).await.assert_contains("Cette personne n’est pas au centre.");

    // Forgotten, they take the film with them.
    let ready = house.ready_film("Avec elle").await;
    let new = consenting::NewSeen { person: Some(known.id), ..consenting::NewSeen::default() };
    consenting::add(&cx, &house.arques, ready, new).await.unwrap();
    let video = crate::film::service::making::find(&cx, &house.arques, ready).await.unwrap().footage.unwrap().video;
    let origin = people::service::Origin::Person;
    people::service::erase_now(&cx, &house.scope(), known.id, origin, cx.now()).await.unwrap();
    let (gone, seen) = consenting::with_film(&cx, &house.arques, ready).await.unwrap();
    assert_eq!((gone.footage, seen[0].name.as_str(), seen[0].person), (None, "", None));
    assert!(Use::ALL.into_iter().all(|usage| !seen[0].agrees(usage)));
    assert!(cx.app.storage.get(&video).await.unwrap().is_none());
    house.app.get(&format!("{BASE}/{ready}/personnes")).await.assert_contains("Personne effacée");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_sees_nothing_of_it() {
    let house = House::new().await;
    let film = house.ready_film("Un jardin").await;
    house.adult(film, "Aïcha", &[Use::Hall]).await;
    for role in ["volunteer", "federation"] {
        house.app.leave();
        house.app.sign_in_with(role);
        for below in ["", "/nouveau", "/ecran", "/limites", &format!("/{film}"), &format!("/{film}/personnes")] {
            let page = house.app.get(&format!("{BASE}{below}")).await;
            assert!(
                matches!(page.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND),
                "{role} {below} {}",
                page.status
            );
        }
    }
    house.app.leave();
    house.app.sign_in_with("facilitator");
    assert_eq!(house.app.get(&format!("{BASE}/limites")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.app.get(&format!("/tourcoing/equipe/films/{film}")).await.status, StatusCode::NOT_FOUND);
    house.app.leave();
    assert_eq!(house.app.get(&format!("{BASE}/{film}")).await.status, StatusCode::SEE_OTHER, "to the sign-in page");
}
