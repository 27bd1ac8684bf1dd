//! The team's board: read, show, move with a reason, authors, making, telling.

use axum::http::StatusCode;
use ideas::State;

use super::house::House;

const BOARD: &str = "/arques/equipe/idees";

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_heard_at_the_desk_goes_its_road() {
    let house = House::new().await;
    assert_eq!(house.app.get(BOARD).await.status, StatusCode::SEE_OTHER, "from the street: sign in");
    house.app.sign_in_with("facilitator");
    house.app.get(BOARD).await.assert_contains("Aucune idée ici");
    house.app.get(&format!("{BOARD}/nouvelle")).await.assert_contains("Noter une idée");
    let typed = [("titre", "Un SMS"), ("mots", "Avant la date."), ("nom", "Rosa Pinto"), ("prevenir", "in_person")];
    let kept = house.app.post(&format!("{BOARD}/nouvelle"), &typed).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let idea = kept.location().to_owned();
    house.app.get(&idea).await.assert_contains("Rosa Pinto").assert_contains("Avant la date.");
    let silent = house.app.post(&format!("{idea}/etapes"), &[("etape", "chosen"), ("raison", "")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    silent.assert_contains("Dites pourquoi. Les auteurs le liront.");
    let jump = house.app.post(&format!("{idea}/etapes"), &[("etape", "spread"), ("raison", "oui")]).await;
    jump.assert_contains("L’idée ne peut pas passer à cette étape.");
    let step = [("etape", "chosen"), ("raison", "Trois groupes y tiennent.")];
    assert_eq!(house.app.post(&format!("{idea}/etapes"), &step).await.location(), idea);
    house.app.get(&idea).await.assert_contains("Idée choisie : Un SMS").assert_contains("Trois groupes y tiennent.");
    let board = house.app.get(&format!("{BOARD}?etat=chosen&mots=SMS")).await;
    board.assert_contains("Un SMS").assert_contains("Une personne attend qu’on lui dise");
    let list = house.app.get(&format!("{BOARD}/a-prevenir")).await;
    list.assert_contains("Rosa Pinto").assert_contains("De vive voix").assert_contains("est choisie");
    let form = list.body.split("a-prevenir/").find(|part| part.len() > 36 && part.as_bytes()[8] == b'-');
    let notice = &form.expect("a notice")[..36];
    let told = house.app.post(&format!("{BOARD}/a-prevenir/{notice}"), &[]).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    house.app.get(&format!("{BOARD}/a-prevenir")).await.assert_contains("Tout le monde est prévenu.");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_steps_for_one_person_are_one_line_and_one_gesture() {
    let house = House::new().await;
    let id = house.heard("Un SMS", "in_person").await;
    house.app.sign_in_with("facilitator");
    for (to, why) in [("chosen", "Trois groupes."), ("co_design", "On commence jeudi.")] {
        house.app.post(&format!("{BOARD}/{id}/etapes"), &[("etape", to), ("raison", why)]).await;
    }
    house.app.get(BOARD).await.assert_contains("Une personne attend qu’on lui dise");
    let list = house.app.get(&format!("{BOARD}/a-prevenir")).await;
    list.assert_contains("L’idée est choisie").assert_contains("On la construit ensemble");
    list.assert_contains("Trois groupes.").assert_contains("On commence jeudi.");
    assert_eq!(list.body.matches("<th scope=\"row\">").count(), 1, "Rosa stands once");
    let ids = |sign: &str| -> Vec<String> {
        let parts = list.body.split(sign).skip(1).filter_map(|part| part.get(..36));
        parts.filter(|id| uuid::Uuid::parse_str(id).is_ok()).map(ToOwned::to_owned).collect()
    };
    let (last, before) = (ids("a-prevenir/"), ids("name=\"avec\" value=\""));
    assert_eq!((last.len(), before.len()), (1, 1));
    let told = house.app.post(&format!("{BOARD}/a-prevenir/{}", last[0]), &[("avec", before[0].as_str())]).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    house.app.get(&format!("{BOARD}/a-prevenir")).await.assert_contains("Tout le monde est prévenu.");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_from_the_street_is_read_first() {
    let house = House::new().await;
    let typed = [("titre", "Un banc"), ("mots", "On attend debout."), ("prevenir", "none")];
    house.app.post("/arques/idees/proposer", &typed).await;
    house.app.sign_in_with("reception");
    house.app.get(BOARD).await.assert_contains("Une idée est arrivée et n’a pas été lue.");
    let waiting = house.app.get(&format!("{BOARD}?etat=waiting")).await;
    waiting.assert_contains("Un banc").assert_contains("À lire");
    let found = ideas::list(house.app.db(), &house.scope(), &ideas::Filter::default()).await.expect("a list");
    let idea = format!("{BOARD}/{}", found.items[0].id);
    let early = house.app.post(&format!("{idea}/etapes"), &[("etape", "chosen"), ("raison", "oui")]).await;
    early.assert_contains("Lisez d’abord l’idée");
    let shown = house.app.post(&format!("{idea}/visibilite"), &[("visible", "shown")]).await;
    assert_eq!(shown.status, StatusCode::SEE_OTHER);
    house.app.get("/arques/idees").await.assert_contains("On attend debout.");
    house.app.post(&format!("{idea}/visibilite"), &[("visible", "hidden")]).await;
    // The banner says the title of what was just hidden: the words of its card are looked for.
    assert!(!house.app.get("/arques/idees").await.body.contains("On attend debout."));
    let odd = house.app.post(&format!("{idea}/visibilite"), &[("visible", "waiting")]).await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn authors_are_added_changed_and_forgotten() {
    let house = House::new().await;
    let person = house.person("Inès", "+33639981202").await;
    let id = house.heard("Un SMS", "in_person").await;
    let idea = format!("{BOARD}/{id}");
    house.app.sign_in_with("director");
    house.app.get(&format!("{idea}?cherche=ines")).await.assert_contains("Inès Benali");
    let linked = [("personne", person.to_string()), ("prevenir", "none".to_owned())];
    let linked: Vec<(&str, &str)> = linked.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(house.app.post(&format!("{idea}/auteurs"), &linked).await.status, StatusCode::SEE_OTHER);
    let nameless = house.app.post(&format!("{idea}/auteurs"), &[("nom", ""), ("prevenir", "none")]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    let everyone = ideas::authors(house.app.db(), &house.scope(), id).await.expect("read");
    assert_eq!(everyone.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Rosa Pinto", "Inès Benali"]);
    let rosa = format!("{idea}/auteurs/{}", everyone[0].id);
    let changed = [("prevenir", "sms"), ("tel", "06 39 98 12 03"), ("prenom_public", "oui")];
    assert_eq!(house.app.post(&rosa, &changed).await.status, StatusCode::SEE_OTHER);
    house.app.get(&idea).await.assert_contains("06 39 98 12 03").assert_contains("prénom sur la page");
    house.app.get(&format!("/arques/idees/{id}")).await.assert_contains("Une idée proposée par Rosa");
    let gone = house.app.post(&format!("{rosa}/oubli"), &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    let page = house.app.get(&format!("/arques/idees/{id}")).await;
    assert!(!page.body.contains("Rosa"), "the idea stays, without its author");
}

#[tokio::test(flavor = "multi_thread")]
async fn meetings_and_trials_stand_on_the_road() {
    let house = House::new().await;
    let id = house.heard("Un SMS", "none").await;
    let idea = format!("{BOARD}/{id}");
    house.app.sign_in_with("facilitator");
    let meeting = [("jour", "01/11/2026"), ("qui", "4 habitants"), ("mots", "On dessine l’écran.")];
    assert_eq!(house.app.post(&format!("{idea}/rencontres"), &meeting).await.status, StatusCode::SEE_OTHER);
    let to_come = [("jour", "01/11/2036"), ("mots", "On dessinera.")];
    house.app.post(&format!("{idea}/rencontres"), &to_come).await.assert_contains("Ce jour n’est pas encore passé.");
    let trial = [("essai_gens", "12"), ("essai_dit", "« C’est clair. »"), ("essai_change", "On peut répondre.")];
    assert_eq!(house.app.post(&format!("{idea}/essais"), &trial).await.status, StatusCode::SEE_OTHER);
    let nobody = [("essai_gens", "personne"), ("essai_dit", "rien")];
    house.app.post(&format!("{idea}/essais"), &nobody).await.assert_contains("Écrivez un nombre de personnes");
    house.app.get(&idea).await.assert_contains("On dessine l’écran.").assert_contains("4 habitants");
    let page = house.app.get(&format!("/arques/idees/{id}")).await;
    page.assert_contains("Essai avec 12 personnes").assert_contains("On peut répondre.");
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_corrected_and_similar_ideas_gathered() {
    let house = House::new().await;
    let (first, second) = (house.heard("Un SMS", "none").await, house.heard("Un rappel", "none").await);
    let idea = format!("{BOARD}/{first}");
    house.app.sign_in_with("referent");
    house.app.get(&format!("{idea}/texte")).await.assert_contains("value=\"Un SMS\"");
    let typed = [("titre", "Un SMS avant"), ("mots", "Avant la date."), ("theme", "Droits"), ("revision", "1")];
    assert_eq!(house.app.post(&format!("{idea}/texte"), &typed).await.status, StatusCode::SEE_OTHER);
    let stale = house.app.post(&format!("{idea}/texte"), &typed).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    let joined = house.app.post(&format!("{idea}/rassemblement"), &[("idee", &second.to_string())]).await;
    assert_eq!(joined.status, StatusCode::SEE_OTHER);
    house.app.get(&idea).await.assert_contains("Cette idée est rassemblée avec une autre.");
    let led = house.app.get(&format!("/arques/idees/{first}")).await;
    assert_eq!(led.location(), format!("/arques/idees/{second}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_and_other_centres_find_nothing() {
    let house = House::new().await;
    let id = house.heard("Un SMS", "none").await;
    house.app.sign_in_with("volunteer");
    let paths = ["", "/nouvelle", "/a-prevenir", "/a-prevenir/lettres.pdf"].map(|below| format!("{BOARD}{below}"));
    for path in paths.into_iter().chain([format!("{BOARD}/{id}"), "/arques/equipe/solutions".to_owned()]) {
        assert_eq!(house.app.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let moved = house.app.post(&format!("{BOARD}/{id}/etapes"), &[("etape", "chosen"), ("raison", "oui")]).await;
    assert_eq!(moved.status, StatusCode::FORBIDDEN);
    house.app.leave();
    house.app.sign_in_with("director");
    let elsewhere = format!("/tourcoing/equipe/idees/{id}");
    assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    for below in ["etapes", "visibilite", "rassemblement", "auteurs", "rencontres", "essais", "texte"] {
        let answer = house.app.post(&format!("{elsewhere}/{below}"), &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{below}: existence before what is wrong with a form");
    }
    let idea = ideas::find(house.app.db(), &house.scope(), id).await.expect("read").expect("there");
    assert_eq!(idea.state, State::Heard);
}
