//! Someone put aside who comes back in a file: recognised, proposed, taken back, never doubled.

use axum::http::Method;
use kernel::Role;
use serde_json::json;

use super::page_test::sqlite;
use super::{House, draft, house};
use crate::draft::PersonDraft;
use crate::import::{Decision, MergeWith};
use crate::model::Person;
use crate::service::importing::{
    Applied, apply_import, choose_mapping, decide_lines, import_file, load_import, start_import,
};
use crate::service::{self, ImportReport};
use crate::store::{self, PersonFilter};

const FILE: &str = "Nom;Prénom;Date de naissance;Portable\n\
BENALI;Inès;12/03/1984;06 39 98 00 01\n\
CARON;Zoé;01/02/1990;06 39 98 00 02\n";

/// Inès, put aside; Zoé is not known yet.
async fn archived(house: &House) -> Person {
    let known = PersonDraft {
        birth_date: "12/03/1984".to_owned(),
        email: "ines@exemple.fr".to_owned(),
        street: "12 rue du Moulin".to_owned(),
        postal_code: "62510".to_owned(),
        city: "Arques".to_owned(),
        ..draft("Inès", "Benali")
    };
    let (ines, _) = service::add(&house.cx(), &house.centre, &known).await.unwrap();
    service::put_aside(&house.cx(), &house.centre, ines.id).await.unwrap();
    ines
}

async fn import(house: &House, apply: bool) -> ImportReport {
    let bytes = FILE.as_bytes().to_vec();
    import_file(&house.cx(), &house.centre, "adherents.csv", bytes, None, apply).await.unwrap()
}

async fn count(house: &House) -> i64 {
    store::count(house.app.db(), &house.scope(), &PersonFilter::default()).await.unwrap()
}

testing::each_engine! {
    async fn someone_archived_is_proposed_taken_back_and_never_doubled(db: TestDb) {
        let house = house(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        let ines = archived(&house).await;
        let report = import(&house, true).await;
        assert_eq!((report.counts.created, report.counts.merge_proposed), (1, 1), "{report:?}");
        assert_eq!(report.lines[0].outcome, "resume-proposed");
        assert!(report.lines[0].reasons[0].contains("dans les archives"), "{:?}", report.lines);
        assert_eq!(count(&house).await, 1, "a command decides of nobody: Zoé is there, Inès stays aside");

        let before = store::dump(cx.db(), &scope).await.unwrap();
        let id = start_import(&cx, &house.centre, "adherents.csv", FILE.as_bytes().to_vec()).await.unwrap();
        let open = async || load_import(&cx, &house.centre, id).await.unwrap();
        let choices = open().await.choices;
        choose_mapping(&cx, &open().await, choices).await.unwrap();
        let resume = Some(Decision::Merge(MergeWith::Archived(ines.id)));
        decide_lines(&cx, &open().await, [(2, resume)].into()).await.unwrap();
        let Applied::Done(operation) = apply_import(&cx, &house.centre, &open().await).await.unwrap() else {
            panic!("nothing changed meanwhile")
        };
        let back = service::known_person(cx.db(), &scope, ines.id).await.unwrap().unwrap();
        assert_eq!(back.person.archived_at, None);
        assert_eq!(back.person.mobile.as_deref(), Some("+33639980001"), "the file completes the card");
        assert_eq!(back.person.email.as_deref(), Some("ines@exemple.fr"), "and erases nothing");
        assert_eq!(back.home().map(|home| home.street.as_str()), Some("12 rue du Moulin"));
        assert_eq!(count(&house).await, 2);
        let again = import(&house, true).await;
        assert_eq!((again.counts.unchanged, again.counts.lines), (2, 2), "{again:?}");

        assert_eq!(again.operation, None, "what changes nothing is no act");
        centres::history::undo(&cx, operation).await.unwrap().unwrap();
        assert_eq!(store::dump(cx.db(), &scope).await.unwrap(), before);
    }

    async fn whoever_was_merged_away_is_not_taken_back(db: TestDb) {
        let house = house(db).await;
        let cx = house.cx();
        let ines = archived(&house).await;
        service::take_back(&cx, &house.centre, ines.id).await.unwrap();
        let twin = PersonDraft { birth_date: "12/03/1984".to_owned(), ..draft("Ines", "Benali") };
        let (twin, _) = service::add(&cx, &house.centre, &twin).await.unwrap();
        service::merge_people(&cx, &house.centre, ines.id, twin.id).await.unwrap();
        let report = import(&house, true).await;
        assert_eq!((report.counts.updated, report.counts.merge_proposed), (1, 0), "{report:?}");
    }
}

#[tokio::test]
async fn the_preview_offers_to_take_back_one_or_all() {
    const IMPORT: &str = "/jean-ferrat/equipe/import";
    let house = sqlite(Role::Director).await;
    archived(&house).await;
    let zoe = PersonDraft { birth_date: "01/02/1990".to_owned(), ..draft("Zoé", "Caron") };
    let (zoe, _) = service::add(&house.cx(), &house.centre, &zoe).await.unwrap();
    service::put_aside(&house.cx(), &house.centre, zoe.id).await.unwrap();
    let sent = house.app.upload(IMPORT, "fichier", "adherents.csv", FILE.as_bytes(), &[]).await;
    let own = sent.location().to_owned();
    let preview = house.app.post(&format!("{own}/colonnes"), &[]).await;
    let page = house.app.get(preview.location()).await;
    page.assert_contains("dans les archives")
        .assert_contains("Reprendre la fiche archivée et la compléter")
        .assert_contains("Reprendre les 2 personnes archivées");
    house.app.post(&format!("{own}/choix"), &[("reprendre", "oui"), ("vue", "a-decider")]).await;
    let page = house.app.get(&format!("{own}/apercu?vue=a-reprendre")).await;
    page.assert_contains("2 personnes à reprendre dans les archives").assert_contains("06 39 98 00 01");
    let done = house.app.post(&format!("{own}/application"), &[]).await;
    house.app.get(done.location()).await.assert_contains("Personnes reprises dans les archives");
    assert_eq!(count(&house).await, 2);
}

#[tokio::test]
async fn a_program_takes_someone_back_by_the_same_word() {
    let house = house(testing::sqlite_db().await).await;
    archived(&house).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "Jeton");
    let words = ["people:import".to_owned()];
    let made = accounts::create_token(cx.db(), &house.scope(), &operation, "essai", &words, None).await;
    house.app.use_token(made.unwrap().1.reveal());
    let imports = "/api/v1/centres/jean-ferrat/imports";
    let tried = house.app.send(Method::POST, imports, "text/csv", FILE.as_bytes().to_vec()).await;
    let own = format!("{imports}/{}", tried.json()["id"].as_str().unwrap());
    let decided = house.app.send_json(Method::PATCH, &own, &json!({"decisions": {"2": "merge"}})).await;
    assert_eq!(decided.json()["report"]["counts"]["resumed"], 1, "{}", decided.body);
    assert_eq!(house.app.send(Method::POST, &format!("{own}/application"), "", Vec::new()).await.status, 200);
    assert_eq!(count(&house).await, 2);
}
