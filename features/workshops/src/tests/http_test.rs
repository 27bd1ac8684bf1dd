//! The three faces: who leads, the screen, a telephone without account and without script.

use axum::http::{Method, StatusCode};
use serde_json::Value;
use testing::{Page, sqlite_db};

use super::house::{House, draft};
use crate::model::WorkshopId;
use crate::model::item::ItemKind;
use crate::policy::Action;
use crate::service::{running, workshops};

fn team(house: &House, id: WorkshopId, below: &str) -> String {
    house.centre.path(&format!("equipe/ateliers/{id}{below}"))
}

fn own(house: &House, id: WorkshopId, below: &str) -> String {
    house.centre.path(&format!("atelier/{id}{below}"))
}

async fn house() -> House {
    House::open(sqlite_db().await).await
}

/// The same page asked for again under its mark.
async fn asked_again(house: &House, path: &str, page: &Page) -> StatusCode {
    let mark = page.headers.get("etag").and_then(|value| value.to_str().ok()).expect("a mark").to_owned();
    house.app.send_with(Method::GET, path, &[("if-none-match", &mark)], &Value::Null).await.status
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leads_makes_a_plan_and_a_workshop_and_runs_it() {
    let house = house().await;
    house.sign_in("animation").await;
    let base = house.centre.path("equipe/ateliers");
    house.app.get(&base).await.assert_contains("Pas encore d’atelier");
    house.app.get(&format!("{base}/plans/nouveau")).await.assert_contains("Ce que chacun fait du numérique");
    let pairs = [
        ("titre", "Plan court"),
        ("rang-0", "2"),
        ("nature-0", "ideas"),
        ("titre-0", "Nos idées"),
        ("minutes-0", "20"),
        ("rang-1", "1"),
        ("nature-1", "needs"),
        ("titre-1", "Nos besoins"),
        ("minutes-1", "10"),
    ];
    let kept = house.app.post(&format!("{base}/plans"), &pairs).await;
    assert_eq!(kept.location(), format!("{base}/plans"));
    house.app.get(&format!("{base}/plans")).await.assert_contains("Plan court").assert_contains("2 étapes, 30 minutes");
    let plan = crate::service::plans::list(&house.cx(), &house.centre).await.expect("reads").remove(0).id;
    let page = format!("{base}/plans/{plan}");
    house.app.get(&page).await.assert_contains("name=\"revision\" value=\"1\"");
    let again = |revision| [&pairs[..], &[("revision", revision)]].concat();
    assert_eq!(house.app.post(&page, &again("1")).await.status, StatusCode::SEE_OTHER);
    let late = house.app.post(&page, &again("1")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "someone wrote it anew since");
    late.assert_contains("entre-temps").assert_contains("Nos besoins").assert_contains("name=\"revision\" value=\"2\"");
    let missing = house.app.post(&base, &[("titre", "Quoi ?"), ("jour", "24/11/2026"), ("heure", "tôt")]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    missing.assert_contains("Écrivez l’heure").assert_contains("Quoi ?");
    let pairs =
        [("titre", "Quoi ?"), ("jour", "24/11/2026"), ("heure", "14 h"), ("lieu", "Salle bleue"), ("points", "3")];
    let made = house.app.post(&base, &pairs).await;
    let console = made.location().to_owned();
    house.app.get(&console).await.assert_contains("Quoi ?").assert_contains("Ouvrir l’atelier");
    let settings = format!("{console}/reglages");
    house.app.get(&settings).await.assert_contains("name=\"revision\" value=\"1\"");
    let settled = |place, revision| [&pairs[..3], &[("lieu", place), ("points", "3"), ("revision", revision)]].concat();
    assert_eq!(house.app.post(&settings, &settled("Salle verte", "1")).await.status, StatusCode::SEE_OTHER);
    let late = house.app.post(&settings, &settled("Salle jaune", "1")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "someone settled it otherwise since");
    late.assert_contains("entre-temps").assert_contains("Salle jaune").assert_contains("name=\"revision\" value=\"2\"");
    assert_eq!(house.app.post(&settings, &settled("Salle jaune", "2")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.app.post(&format!("{console}/ouverture"), &[]).await.location(), console);
    house.app.get(&console).await.assert_contains("Terminer l’atelier").assert_contains("Tour de table");
    let sheet = [("quoi", "need"), ("parole", "- Savoir à temps\n- Écrire gros\n- écrire gros")];
    house.app.post(&format!("{console}/paroles"), &sheet).await;
    house.app.post(&format!("{console}/etape"), &[("etape", "groups")]).await;
    house.app.post(&format!("{console}/groupes"), &[("groupe", "Savoir"), ("geste", "ajouter")]).await;
    let sorting = house.app.get(&format!("{console}/tri")).await;
    sorting.assert_contains("Dit par 2 personnes").assert_contains("Savoir</option>");
    let shut = house.app.post(&format!("{console}/vote"), &[("geste", "ouvrir")]).await;
    shut.assert_contains("Il faut au moins une idée");
    let presence = format!("{console}/presence");
    house.app.get(&console).await.assert_contains("name=\"lus-resident\" value=\"0\"");
    house.app.post(&presence, &[("presents-resident", "9"), ("presents-partner", "1"), ("lus-resident", "0")]).await;
    let late = house.app.post(&presence, &[("presents-resident", "12"), ("presents-partner", "")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.body);
    late.assert_contains("compté les présents entre-temps").assert_contains("Quelqu’un a écrit : 9");
    late.assert_contains("name=\"lus-resident\" value=\"9\"").assert_contains("value=\"12\"");
    let emptied = late.body.split("name=\"presents-partner\"").nth(1).and_then(|rest| rest.split('>').next());
    assert!(!emptied.expect("a box").contains("value=\"1\""), "what was emptied stays so");
    let again = [("presents-resident", "12"), ("lus-resident", "9"), ("lus-partner", "1")];
    assert_eq!(house.app.post(&presence, &again).await.status, StatusCode::SEE_OTHER);
    let report = house.app.get(&format!("{console}/bilan")).await;
    report.assert_contains("Bilan : Quoi ?").assert_contains("Écrire gros").assert_contains("12");
    let csv = house.app.get(&format!("{console}/bilan.csv")).await;
    assert!(csv.body.contains("\"Besoin\";\"Écrire gros\""), "{}", csv.body);
    house.app.get(&base).await.assert_contains("En cours");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_telephone_joins_says_and_votes_without_account_and_without_script() {
    let house = house().await;
    let id = house.opened("needs").await;
    let page = house.app.get(&own(&house, id, "")).await;
    page.assert_contains("Rejoindre l’atelier").assert_contains("Je préfère ne pas le dire");
    let joined = house.app.post(&own(&house, id, "/participation"), &[("role", "resident")]).await;
    assert_eq!(joined.location(), own(&house, id, ""));
    let cookie = joined.headers.get("set-cookie").and_then(|value| value.to_str().ok()).expect("a cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains(&format!("Path={}", own(&house, id, ""))), "{cookie}");
    house.app.get(&own(&house, id, "")).await.assert_contains("Dites un besoin").assert_contains("Voir la suite");
    let said = [("quoi", "need"), ("parole", "<script>alert(1)</script> 🎉")];
    assert_eq!(house.app.post(&own(&house, id, "/paroles"), &said).await.location(), own(&house, id, ""));
    let page = house.app.get(&own(&house, id, "")).await;
    assert!(!page.body.contains("<script>alert"), "what is said is text");
    page.assert_contains("🎉").assert_contains("Ce que vous avez dit");
    for nothing in ["", "   "] {
        let refused = house.app.post(&own(&house, id, "/paroles"), &[("quoi", "need"), ("parole", nothing)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.assert_contains("Écrivez au moins un mot");
    }
    let endless = "a".repeat(10_000);
    let refused = house.app.post(&own(&house, id, "/paroles"), &[("quoi", "need"), ("parole", &endless)]).await;
    refused.assert_contains("280 signes au plus").assert_contains(&endless);
    running::go_to_step(&house.cx(), &house.centre, id, "ideas").await.unwrap();
    let late = house.app.post(&own(&house, id, "/paroles"), &[("quoi", "need"), ("parole", "Mes mots")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_contains("L’atelier est passé à la suite").assert_contains("Mes mots");
    let idea = [("quoi", "idea"), ("parole", "Un SMS avant"), ("contact", "06 39 98 00 01")];
    house.app.post(&own(&house, id, "/paroles"), &idea).await.assert_contains("Écrivez un prénom");
    let idea = [("quoi", "idea"), ("parole", "Un SMS avant"), ("prenom", "Samira"), ("contact", "06 39 98 00 01")];
    assert_eq!(house.app.post(&own(&house, id, "/paroles"), &idea).await.status, StatusCode::SEE_OTHER);
    let other = house.lines(id, ItemKind::Idea, "Une lettre").await;
    running::open_vote(&house.cx(), &house.centre, id).await.unwrap();
    house.app.get(&own(&house, id, "")).await.assert_contains("Donnez vos points").assert_contains("3 points");
    let field = format!("points-{}", other[0]);
    let over = house.app.post(&own(&house, id, "/vote"), &[(&field, "4")]).await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    over.assert_contains("C’est plus que vos points");
    assert_eq!(house.app.post(&own(&house, id, "/vote"), &[(&field, "2")]).await.status, StatusCode::SEE_OTHER);
    house.app.get(&own(&house, id, "")).await.assert_contains("Vos points sont comptés");
    running::close_workshop(&house.cx(), &house.centre, id).await.unwrap();
    let over = house.app.get(&own(&house, id, "")).await;
    over.assert_contains("L’atelier est terminé").assert_contains("2 points");
    assert!(!over.body.contains("Samira"), "no name on a page of residents");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_screen_follows_and_costs_nothing_while_nothing_changes() {
    let house = house().await;
    let id = house.opened("needs").await;
    house.lines(id, ItemKind::Need, "Savoir à temps").await;
    let code = workshops::find(&house.cx(), &house.centre, id, Action::SeeWorkshops).await.unwrap().1.code;
    house.sign_in("accueil").await;
    let path = team(&house, id, "/ecran");
    let screen = house.app.get(&path).await;
    screen.assert_contains("« Savoir à temps »").assert_contains("essaim.test/r").assert_contains("class=\"qr\"");
    screen.assert_contains(&format!("{} {}", &code[..3], &code[3..]));
    assert_eq!(asked_again(&house, &path, &screen).await, StatusCode::NOT_MODIFIED);
    let ideas = house.lines(id, ItemKind::Idea, "Un SMS\nUne lettre").await;
    assert_eq!(asked_again(&house, &path, &screen).await, StatusCode::OK);
    running::open_vote(&house.cx(), &house.centre, id).await.unwrap();
    crate::service::sorting::count_stickers(&house.cx(), &house.centre, id, &[(ideas[0], 5)]).await.unwrap();
    let voting = house.app.get(&path).await;
    voting.assert_contains("Le vote est ouvert");
    assert!(!voting.body.contains("idea__n"), "no number before the vote is closed");
    running::close_vote(&house.cx(), &house.centre, id).await.unwrap();
    house.app.get(&path).await.assert_contains("idea__n").assert_contains("5 points");
    house.app.leave();
    let phone = house.app.get(&own(&house, id, "")).await;
    assert_eq!(asked_again(&house, &own(&house, id, ""), &phone).await, StatusCode::NOT_MODIFIED);
    let island = house.app.get("/r/direct.js").await;
    assert!(island.body.contains("data-live-mark"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_six_signs_lead_in_and_what_is_of_another_centre_is_nothing() {
    let house = house().await;
    let id = house.opened("needs").await;
    let code = workshops::find(&house.cx(), &house.centre, id, Action::SeeWorkshops).await.unwrap().1.code;
    house.app.get("/r").await.assert_contains("Rejoindre un atelier");
    let to = house.app.get(&format!("/r?code={}", code.to_lowercase())).await;
    assert_eq!(to.location(), own(&house, id, ""));
    let wrong = house.app.get("/r?code=ZZZ").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_contains("Ce code n’est pas celui d’un atelier ouvert");
    let elsewhere = house.other.path(&format!("atelier/{id}"));
    assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    for below in ["participation", "paroles", "vote"] {
        assert_eq!(house.app.post(&format!("{elsewhere}/{below}"), &[]).await.status, StatusCode::NOT_FOUND, "{below}");
    }
    house.sign_in("ailleurs").await;
    for below in ["", "/tri", "/ecran", "/bilan", "/reglages"] {
        for centre in [&house.other, &house.centre] {
            let path = centre.path(&format!("equipe/ateliers/{id}{below}"));
            assert_eq!(house.app.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_is_too_long_is_refused_and_kept_in_its_box() {
    let house = house().await;
    let id = house.opened("needs").await;
    house.sign_in("animation").await;
    let endless: String = (0..201).map(|at| format!("besoin {at}\n")).collect();
    let refused = house.app.post(&team(&house, id, "/paroles"), &[("quoi", "need"), ("parole", &endless)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("Il y a trop de lignes").assert_contains("besoin 200");
    let ideas = house.lines(id, ItemKind::Idea, "Un SMS").await;
    let item = team(&house, id, &format!("/paroles/{}", ideas[0]));
    house.app.get(&item).await.assert_contains("Corriger une idée");
    let mended = house.app.post(&item, &[("parole", "Un SMS la veille"), ("dit_par", "3"), ("cachee", "oui")]).await;
    assert_eq!(mended.location(), team(&house, id, "/tri"));
    house.app.get(&team(&house, id, "/tri")).await.assert_contains("Retiré de l’écran");
    let kept = house.app.post(&format!("{item}/idee"), &[]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let stickers = format!("gommettes-{}", ideas[0]);
    let absurd = house.app.post(&team(&house, id, "/gommettes"), &[(&stickers, "beaucoup")]).await;
    absurd.assert_contains("Écrivez un nombre");
}

#[tokio::test(flavor = "multi_thread")]
async fn at_the_step_of_the_vote_everyone_votes_or_reads_that_it_is_still_closed() {
    let house = house().await;
    let id = house.opened("votes").await;
    house.app.post(&own(&house, id, "/participation"), &[("role", "resident")]).await;
    house.app.get(&own(&house, id, "")).await.assert_contains("Le vote n’est pas encore ouvert");
    house.sign_in("animation").await;
    house.app.get(&team(&house, id, "")).await.assert_contains("Le vote est encore fermé : il faut au moins une idée");
    house.app.get(&team(&house, id, "/ecran")).await.assert_contains("Le vote n’est pas encore ouvert");
    house.lines(id, ItemKind::Idea, "Un SMS").await;
    let page = house.app.get(&team(&house, id, "")).await;
    page.assert_contains("Le vote est encore fermé.");
    assert_eq!(page.body.matches("value=\"ouvrir\"").count(), 2, "the button stands beside the sentence");
    running::go_to_step(&house.cx(), &house.centre, id, "ideas").await.unwrap();
    running::go_to_step(&house.cx(), &house.centre, id, "votes").await.unwrap();
    let page = house.app.get(&team(&house, id, "")).await;
    assert!(!page.body.contains("Le vote est encore fermé"));
    house.app.get(&team(&house, id, "/ecran")).await.assert_contains("Le vote est ouvert");
    house.app.post(&own(&house, id, "/participation"), &[("role", "resident")]).await;
    house.app.get(&own(&house, id, "")).await.assert_contains("Donnez vos points");
}

/// The terms of a workshop as the page sends them.
fn settled<'a>(title: &'a str, plan: &'a str, revision: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("titre", title),
        ("jour", "24/11/2026"),
        ("heure", "14 h"),
        ("lieu", "Salle bleue"),
        ("points", "3"),
        ("plan", plan),
        ("revision", revision),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_chosen_for_a_workshop_that_has_opened_is_refused_and_stays_chosen() {
    let house = house().await;
    let (id, plan) = (house.workshop().await, house.short_plan().await.to_string());
    house.sign_in("animation").await;
    let settings = team(&house, id, "/reglages");
    house.app.get(&settings).await.assert_contains("Le plan courant, en sept étapes, celui de cet atelier");
    running::open_workshop(&house.cx(), &house.centre, id).await.unwrap();
    let late = house.app.post(&settings, &settled("Se parler", &plan, "1")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.body);
    late.assert_contains("L’atelier s’est ouvert").assert_contains("Se parler");
    late.assert_contains(&format!("value=\"{plan}\" selected"));
    let again = house.app.post(&settings, &settled("Se parler", "", "1")).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
    let page = house.app.get(&settings).await;
    assert!(!page.body.contains("id=\"plan\""), "an open workshop has no plan to choose");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_was_put_away_stays_that_of_its_workshop() {
    let house = house().await;
    let (cx, centre) = (house.cx(), &house.centre);
    let (id, plan) = (house.workshop().await, house.short_plan().await);
    workshops::change(&cx, centre, (id, 1), draft("Se parler"), Some(plan)).await.unwrap();
    crate::service::plans::retire(&cx, centre, plan).await.unwrap();
    house.sign_in("animation").await;
    let (settings, chosen) = (team(&house, id, "/reglages"), plan.to_string());
    let page = house.app.get(&settings).await;
    page.assert_contains("Un plan rangé, celui de cet atelier");
    page.assert_contains(&format!("value=\"{chosen}\" selected"));
    let kept = house.app.post(&settings, &settled("Se dire", &chosen, "2")).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let (workshop, _) = workshops::find(&cx, centre, id, Action::LeadWorkshops).await.unwrap();
    assert_eq!((workshop.plan, workshop.steps.len()), (Some(plan), 6), "its steps are its own");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_keep_at_one_instant_the_one_who_is_told_may_keep_next() {
    let house = house().await;
    let (id, plan) = (house.workshop().await, house.short_plan().await);
    house.sign_in("animation").await;
    let step = |title| vec![("titre", title), ("rang-0", "1"), ("titre-0", "Nos idées"), ("minutes-0", "20")];
    let pages = [
        (team(&house, id, "/reglages"), settled("Ici ?", "", ""), settled("Là ?", "", "")),
        (house.centre.path(&format!("equipe/ateliers/plans/{plan}")), step("Court"), step("Bref")),
    ];
    for (page, one, other) in pages {
        for revision in 1..=8 {
            let (read, since) = (revision.to_string(), format!("name=\"revision\" value=\"{}\"", revision + 1));
            let sent = |typed: &Vec<_>| [&typed[..], &[("revision", &*read)][..]].concat();
            let (one, other) = (sent(&one), sent(&other));
            let (one, other) = tokio::join!(house.app.post(&page, &one), house.app.post(&page, &other));
            let (kept, told) = if one.status == StatusCode::SEE_OTHER { (one, other) } else { (other, one) };
            assert_eq!((kept.status, told.status), (StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY));
            told.assert_contains("entre-temps").assert_contains(&since);
        }
    }
}
