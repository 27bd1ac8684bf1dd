//! A solution goes from the idea to the catalogue, and from centre to centre with what each changed.

use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use documents::{DocumentError, Documents, Template};

use super::house::House;

/// A press that keeps what it was given.
#[derive(Default)]
struct Kept(Mutex<Vec<serde_json::Value>>);

impl Documents for Kept {
    fn render(&self, _: Template, json: &serde_json::Value) -> Result<Vec<u8>, DocumentError> {
        self.0.lock().expect("no test breaks here").push(json.clone());
        Ok(b"%PDF".to_vec())
    }
}

/// Writes a solution at Arques, as the director who is signed in; gives its id.
async fn written(house: &House, idea: Option<ideas::IdeaId>) -> String {
    let from = idea.map(|id| id.to_string()).unwrap_or_default();
    let typed = [("titre", "Un SMS avant la date"), ("idee", from.as_str())];
    let made = house.app.post("/arques/equipe/solutions/nouvelle", &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    made.location().rsplit('/').next().expect("an id").to_owned()
}

async fn published(house: &House, id: &str) {
    let sheet = format!("/arques/equipe/solutions/{id}");
    let bare = house.app.post(&format!("{sheet}/catalogue"), &[("catalogue", "oui")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "what is published says its need and how");
    let typed = [
        ("titre", "Un SMS avant la date"),
        ("besoin", "Ne plus perdre une aide."),
        ("comment", "On note la date.\nUn SMS part avant."),
        ("cout", "Quelques euros"),
        ("revision", "1"),
    ];
    assert_eq!(house.app.post(&sheet, &typed).await.location(), sheet);
    assert_eq!(house.app.post(&sheet, &typed).await.status, StatusCode::UNPROCESSABLE_ENTITY, "stale");
    assert_eq!(house.app.post(&format!("{sheet}/catalogue"), &[("catalogue", "oui")]).await.location(), sheet);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_solution_is_written_published_and_taken_by_others() {
    let house = House::new().await;
    let idea = house.heard("Un SMS", "none").await;
    house.app.sign_in_with("director");
    let begun = house.app.get(&format!("/arques/equipe/solutions/nouvelle?idee={idea}")).await;
    begun.assert_contains("value=\"Un SMS\"");
    let id = written(&house, Some(idea)).await;
    assert_eq!(house.app.get(&format!("/solutions/{id}")).await.status, StatusCode::NOT_FOUND);
    published(&house, &id).await;
    house.app.get("/solutions").await.assert_contains("Un SMS avant la date").assert_contains("un centre s’en sert");
    house.app.get("/tourcoing/solutions?q=sms").await.assert_contains("Un SMS avant la date");
    let versions = format!("/arques/equipe/solutions/{id}/versions");
    let version = house.app.post(&versions, &[("version", "On écrit FAIT.")]).await;
    assert_eq!(version.status, StatusCode::SEE_OTHER);
    let take = format!("/tourcoing/equipe/solutions/{id}/usage");
    house.app.get(&take).await.assert_contains("Un collègue à appeler, au centre Centre arques");
    let used = house.app.post(&take, &[("reprise", ""), ("variante", "En arabe aussi.")]).await;
    assert_eq!((used.status, used.location()), (StatusCode::SEE_OTHER, "/tourcoing/equipe/solutions"));
    house.app.get("/tourcoing/equipe/solutions").await.assert_contains("En arabe aussi.");
    let from = house.tourcoing.id.to_string();
    let take = format!("/roubaix/equipe/solutions/{id}/usage");
    house.app.get(&take).await.assert_contains("En arabe aussi.");
    let used = house.app.post(&take, &[("reprise", from.as_str()), ("depuis", "01/11/2026")]).await;
    assert_eq!(used.status, StatusCode::SEE_OTHER, "{}", used.body);
    let page = house.app.get(&format!("/solutions/{id}")).await;
    page.assert_contains("3 centres s’en servent").assert_contains("fait comme Centre tourcoing");
    page.assert_contains("On écrit FAIT.").assert_contains("En arabe aussi.").assert_contains("Version 2");
    let idea_page = house.app.get(&format!("/arques/idees/{idea}")).await;
    idea_page.assert_contains("Voir la solution").assert_contains("Centre roubaix");
    let ended = house.app.post(&format!("{take}/fin"), &[]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    house.app.get(&format!("/solutions/{id}")).await.assert_contains("2 centres s’en servent");
    let again = house.app.post(&take, &[("reprise", ""), ("variante", "Par lettre.")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "one begins again");
    house.app.get(&format!("/solutions/{id}")).await.assert_contains("Par lettre.");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_centre_reads_no_draft_and_writes_no_sheet() {
    let house = House::new().await;
    house.app.sign_in_with("director");
    let id = written(&house, None).await;
    for path in [format!("/tourcoing/equipe/solutions/{id}"), format!("/tourcoing/equipe/solutions/{id}/usage")] {
        assert_eq!(house.app.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let taken = house.app.post(&format!("/tourcoing/equipe/solutions/{id}/usage"), &[]).await;
    assert_eq!(taken.status, StatusCode::NOT_FOUND, "a draft is nobody else's");
    published(&house, &id).await;
    for below in ["", "/catalogue", "/versions"] {
        let answer = house.app.post(&format!("/tourcoing/equipe/solutions/{id}{below}"), &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{below}");
    }
    let nowhere = house.roubaix.id.to_string();
    let unknown = [("reprise", nowhere.as_str())];
    let refused = house.app.post(&format!("/tourcoing/equipe/solutions/{id}/usage"), &unknown).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("Ce centre ne se sert pas de cette solution.");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_take_a_solution_is_asked_to() {
    let house = House::new().await;
    house.app.sign_in_with("director");
    let id = written(&house, None).await;
    published(&house, &id).await;
    let page = format!("/tourcoing/solutions/{id}");
    house.app.get(&page).await.assert_contains("La reprendre dans mon centre").assert_contains(&format!("{id}/usage"));
    house.app.leave();
    for role in [None, Some("volunteer")] {
        if let Some(role) = role {
            house.app.sign_in_with(role);
        }
        let read = house.app.get(&page).await;
        read.assert_contains("/tourcoing/idees/proposer").assert_contains("La fiche sur papier");
        assert!(!read.body.contains("/usage") && !read.body.contains("La reprendre"), "{role:?}: not theirs to take");
        assert!(!read.body.contains("Le prochain, c’est vous"), "{role:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_is_printed_with_the_name_of_who_wrote_it() {
    let press = Arc::new(Kept::default());
    let house = House::with_press(testing::sqlite_db().await, Arc::clone(&press) as Arc<dyn Documents>).await;
    house.app.sign_in_with("director");
    let id = written(&house, None).await;
    published(&house, &id).await;
    house.app.leave();
    let paper = house.app.get(&format!("/solutions/{id}/fiche.pdf")).await;
    assert_eq!((paper.status, paper.bytes.starts_with(b"%PDF")), (StatusCode::OK, true));
    let form = press.0.lock().expect("no test breaks here").last().cloned().expect("printed");
    assert_eq!(form["headline"], "Un SMS avant la date");
    assert_eq!(form["sender"]["name"], "Centre arques");
    assert!(form.to_string().contains("Un SMS part avant."), "{form}");
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_to_authors_are_printed() {
    let press = Arc::new(Kept::default());
    let house = House::with_press(testing::sqlite_db().await, Arc::clone(&press) as Arc<dyn Documents>).await;
    house.app.sign_in_with("reception");
    let paper = "/arques/equipe/idees/a-prevenir/lettres.pdf";
    assert_eq!(house.app.get(paper).await.status, StatusCode::NOT_FOUND, "nothing to print");
    let id = house.heard("Un SMS", "letter").await;
    house.app.post(&format!("/arques/equipe/idees/{id}/etapes"), &[("etape", "chosen"), ("raison", "oui")]).await;
    assert_eq!(house.app.get(paper).await.status, StatusCode::OK);
    let form = press.0.lock().expect("no test breaks here").last().cloned().expect("printed");
    assert_eq!(form["letters"][0]["to"][0], "Rosa Pinto");
    assert_eq!(form["letters"][0]["heading"], "Ce que devient votre idée");
    let noted = house.app.post("/arques/equipe/idees/a-prevenir/impression", &[]).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER);
}
