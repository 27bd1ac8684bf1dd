//! A list is looked at, its columns are named, it is written, read in again without doubling, and taken out again.

use axum::http::StatusCode;

use super::house::{House, facts};
use crate::model::place::Facts;
use crate::service::exporting::Form;
use crate::service::importing::{self, Counts};
use crate::service::{duplicates, editing, exporting, reading};
use crate::sheet::mapping::Target;
use crate::store::places::Filter;

const TEAM: &str = "/arques/equipe/lieux/import";
const LIST: &str = "id,nom,adresse,code_postal,commune,latitude,longitude,telephone,mystere\n\
                    1,La Souris verte,1 rue A,62510,Arques,50.7353,2.3047,0321000000,=1+1\n\
                    2,Le Clic,2 rue B,62500,Saint-Omer,2.25,50.75,,b\n\
                    2,Le Clic,2 rue B,62500,Saint-Omer,2.25,50.75,,b\n\
                    3,,3 rue C,62510,Arques,,,,\n";

async fn written(house: &House, text: &str) -> (Counts, kernel::OperationId) {
    let (cx, centre) = (house.cx(), &house.arques);
    let id = importing::upload(&cx, centre, "liste.csv", text.as_bytes().to_vec()).await.expect("kept");
    importing::apply(&cx, centre, id).await.expect("written")
}

testing::each_engine! {
    async fn a_list_comes_in_once_and_goes_out_whole(db: TestDb) {
        let house = House::on(db).await;
        let (counts, operation) = written(&house, LIST).await;
        assert_eq!((counts.rows, counts.created, counts.refused), (4, 2, 2), "{counts:?}");
        assert_eq!(counts.kept, ["mystere"]);
        assert_eq!(counts.notes.get("point-swapped"), Some(&2));
        assert_eq!(counts.notes.get("formula"), Some(&1));
        let listed = reading::list(&house.cx(), &house.arques, &Filter::default(), 1).await.expect("a list").0;
        assert_eq!(listed[1].extra.get("mystere").map(String::as_str), Some("b"), "{:?}", listed[1]);
        let (again, _) = written(&house, LIST).await;
        assert_eq!((again.created, again.updated, again.unchanged), (0, 0, 2), "{again:?}");
        let changed = LIST.replace("0321000000", "0321000001");
        let (third, third_operation) = written(&house, &changed).await;
        assert_eq!((third.created, third.updated, third.unchanged), (0, 1, 1));
        house.undo(third_operation).await;
        house.undo(operation).await;
        let none = reading::list(&house.cx(), &house.arques, &Filter::default(), 1).await.expect("a list").1;
        assert_eq!(none, 0, "as before");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_list_changes_is_to_be_confirmed_again() {
    let house = House::new().await;
    let (cx, centre) = (house.cx(), &house.arques);
    written(&house, LIST).await;
    let souris = Filter { text: "souris".to_owned(), ..Filter::default() };
    let place = reading::list(&cx, centre, &souris, 1).await.expect("a list").0.remove(0);
    editing::confirm(&cx, centre, place.id).await.expect("confirmed");
    let find = || reading::find(&cx, centre, place.id);
    written(&house, &LIST.replace("=1+1", "=2+2")).await;
    assert!(find().await.expect("a place").confirmed_at.is_some(), "what is told of it is the same");
    let (counts, operation) = written(&house, &LIST.replace("0321000000", "0321000001")).await;
    assert_eq!(counts.updated, 1, "{counts:?}");
    let changed = find().await.expect("a place");
    assert_eq!((changed.confirmed_at, changed.confirmed_name.as_str(), changed.due_on), (None, "", cx.today()));
    house.undo(operation).await;
    assert!(find().await.expect("a place").confirmed_at.is_some(), "as before");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_team_wrote_is_not_written_over() {
    let house = House::new().await;
    written(&house, LIST).await;
    let cx = house.cx();
    let souris = Filter { text: "souris".to_owned(), ..Filter::default() };
    let place = reading::list(&cx, &house.arques, &souris, 1).await.expect("a list").0.remove(0);
    editing::change(&cx, &house.arques, place.id, facts("La Souris"), None).await.expect("changed");
    let (again, _) = written(&house, &LIST.replace("1 rue A", "9 rue Z")).await;
    assert_eq!((again.left, again.created), (1, 0), "{again:?}");
    assert_eq!(reading::find(&cx, &house.arques, place.id).await.expect("a place").facts.name, "La Souris");
    let other = Filter { text: "clic".to_owned(), ..Filter::default() };
    let clic = reading::list(&cx, &house.arques, &other, 1).await.expect("a list").0.remove(0);
    editing::set_shown(&cx, &house.arques, clic.id, false).await.expect("withdrawn");
    let (third, _) = written(&house, LIST).await;
    assert_eq!((third.left, third.created), (2, 0), "what was taken off does not come back");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_place_took_from_its_double_is_not_written_over() {
    let house = House::new().await;
    written(&house, LIST).await;
    let cx = house.cx();
    let souris = Filter { text: "souris".to_owned(), ..Filter::default() };
    let place = reading::list(&cx, &house.arques, &souris, 1).await.expect("a list").0.remove(0);
    let double = Facts { website: "https://souris.fr".to_owned(), ..facts("La Souris verte") };
    let double = house.place(double).await;
    duplicates::merge(&cx, &house.arques, place.id, double).await.expect("merged");
    let (again, _) = written(&house, &LIST.replace("0321000000", "0321000001")).await;
    assert_eq!((again.left, again.updated, again.created), (1, 0, 0), "{again:?}");
    let kept = reading::find(&cx, &house.arques, place.id).await.expect("a place");
    assert_eq!(kept.facts.website, "https://souris.fr", "what the other knew besides");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_of_a_list() {
    let house = House::new().await;
    house.theme().await;
    house.app.sign_in_with("referent");
    house.app.get(TEAM).await.assert_contains("Apporter une liste");
    let none = house.app.upload(TEAM, "fichier", "", b"", &[]).await;
    none.assert_contains("Choisissez un fichier.");
    let workbook = house.app.upload(TEAM, "fichier", "a.xlsx", b"PK\x03\x04", &[]).await;
    workbook.assert_contains("Enregistrez la feuille en CSV");
    let sent = house.app.upload(TEAM, "fichier", "liste.csv", b"denomination;ou\nLa Souris;Arques\n", &[]).await;
    let path = sent.location().to_owned();
    let preview = house.app.get(&path).await;
    preview.assert_contains("Avant d’écrire").assert_contains("denomination").assert_contains("La Souris");
    let refused = house.app.post(&format!("{path}/application"), &[]).await;
    refused.assert_contains("Dites quelle colonne donne le nom");
    let named = [("colonne0", "name"), ("colonne1", "city"), ("theme", "aide-numerique"), ("source", "La mairie")];
    assert_eq!(house.app.post(&format!("{path}/colonnes"), &named).await.location(), path);
    house.app.get(&path).await.assert_contains("Lieux ajoutés");
    let done = house.app.post(&format!("{path}/application"), &[]).await;
    assert_eq!(done.location(), path);
    house.app.get(&path).await.assert_contains("La liste est sur la carte");
    assert_eq!(house.app.post(&format!("{path}/application"), &[]).await.status, StatusCode::CONFLICT);
    assert_eq!(house.app.post(&format!("{path}/colonnes"), &named).await.status, StatusCode::CONFLICT);
    house.app.get("/arques/lieux?theme=aide-numerique").await.assert_contains("La Souris");
    let next = house.app.upload(TEAM, "fichier", "b.csv", b"ou;Denomination\nLille;Le Clic\n", &[]).await;
    let id = kernel::ids::parse(next.location().rsplit('/').next().unwrap_or_default()).expect("an id");
    let import = importing::find(&house.cx(), &house.arques, id).await.expect("an import");
    assert_eq!(import.mapping.columns.get("denomination"), Some(&Target::Name), "remembered");
    let foreign = next.location().replace("arques", "tourcoing");
    assert_eq!(house.app.get(&foreign).await.status, StatusCode::NOT_FOUND);
    house.app.leave();
    house.app.sign_in_with("reception");
    assert_eq!(house.app.get(TEAM).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_is_given_away_in_each_form() {
    let house = House::new().await;
    written(&house, LIST).await;
    let (cx, centre) = (house.cx(), &house.arques);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let national = text(exporting::export(&cx, centre, Form::National, "").await.expect("national"));
    assert_eq!(national.lines().count(), 3, "{national}");
    assert!(national.starts_with("id,pivot,nom,commune") && national.contains("+33321000000"));
    let table = text(exporting::export(&cx, centre, Form::Table, "").await.expect("a table"));
    assert!(table.contains("mystere") && table.contains("'=1+1"), "a formula runs nowhere: {table}");
    let geojson = text(exporting::export(&cx, centre, Form::GeoJson, "").await.expect("geojson"));
    assert!(geojson.contains("mystere"), "the team's");
    let public = text(exporting::public_geojson(&cx, centre, "").await.expect("geojson"));
    assert!(!public.contains("mystere"), "everyone's has nothing of what files said besides");
    let inclusion: serde_json::Value =
        serde_json::from_slice(&exporting::export(&cx, centre, Form::Inclusion, "").await.expect("json"))
            .expect("JSON");
    assert_eq!(inclusion["structures"].as_array().map(Vec::len), Some(2));
    let back = crate::sheet::read(national.as_bytes()).expect("read again");
    assert_eq!(back.rows.len(), 2);
    house.app.sign_in_with("volunteer");
    for form in Form::ALL {
        let path = format!("/arques/equipe/lieux/donnees/{}", form.code());
        assert_eq!(house.app.get(&path).await.status, StatusCode::OK, "{path}");
    }
    assert_eq!(house.app.get("/arques/equipe/lieux/donnees/tout.exe").await.status, StatusCode::NOT_FOUND);
}
