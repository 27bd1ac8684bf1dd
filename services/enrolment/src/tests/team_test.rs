//! The team's pages: a list, a group, questions, roll call, sheets that leave the house.

use kernel::Cents;

use super::house::{House, places, registration};
use crate::model::fee::{FeeTable, FeeUnit};
use crate::service::registration::register;
use crate::store::{attendance, payments};

#[tokio::test]
async fn a_payment_has_its_receipt_number_and_the_rest_to_pay() {
    let house = House::new().await;
    let mut terms = places(5);
    terms.fees = FeeTable::single(Cents(900));
    let list = house.list(terms).await;
    let two = register(&house.cx(), house.ruche.id, &registration(list, &["Anna", "Bruno"])).await.expect("enrolled");
    let base = format!("/la-ruche/equipe/inscriptions/{list}/groupes/{}", two.group);
    house.app.sign_in_with("reception");
    house.app.get(&base).await.assert_contains("Anna Dupont et Bruno Dupont").assert_contains("Reste 18 €");
    let wrong = house.app.post(&format!("{base}/paiements"), &[("montant", "neuf"), ("moyen", "cash")]).await;
    assert_eq!(wrong.status, 422);
    wrong.assert_contains("Écrivez une somme en euros.");
    let paid = house.app.post(&format!("{base}/paiements"), &[("montant", "9,50"), ("moyen", "cash")]).await;
    house.app.get(paid.location()).await.assert_contains("2026-0001").assert_contains("Reste 8,50 €");
    let kept = payments::payments(house.app.db(), &house.scope(), &[two.group]).await.expect("rows");
    assert_eq!(kept.first().map(|payment| payment.amount), Some(Cents(950)));
    let list_page = house.app.get(&format!("/la-ruche/equipe/inscriptions/{list}")).await;
    list_page.assert_contains("Reçu : 9,50 € sur 18 €.").assert_contains("2 places prises, il reste 3 places");
}

#[tokio::test]
async fn of_a_fee_of_each_session_one_reads_what_was_received_and_no_rest() {
    let house = House::new().await;
    let mut terms = places(5);
    (terms.fees, terms.fee_unit) = (FeeTable::single(Cents(900)), Some(FeeUnit::Session));
    let list = house.list(terms).await;
    let one = register(&house.cx(), house.ruche.id, &registration(list, &["Anna"])).await.expect("enrolled");
    let base = format!("/la-ruche/equipe/inscriptions/{list}");
    house.app.sign_in_with("reception");
    let pay = format!("{base}/groupes/{}/paiements", one.group);
    house.app.post(&pay, &[("montant", "9"), ("moyen", "cash")]).await;
    let page = house.app.get(&base).await;
    page.assert_contains("Reçu : 9 €.").assert_contains("9 € (par séance)");
    let group = house.app.get(&format!("{base}/groupes/{}", one.group)).await;
    assert!(!group.body.contains("Reste"), "the next session is to be paid as well");
}

#[tokio::test]
async fn the_team_gives_priority_with_a_reason_and_cancels_with_undo() {
    let house = House::new().await;
    let list = house.list(places(1)).await;
    house.enrol(list, "Anna").await.expect("seated");
    let bruno = house.enrol(list, "Bruno").await.expect("waiting");
    let base = format!("/la-ruche/equipe/inscriptions/{list}/groupes/{}", bruno.group);
    let id = bruno.places.first().expect("a place").enrolment.to_string();
    house.app.sign_in_with("referent");
    let bare = house.app.post(&format!("{base}/priorites"), &[("inscription", &id), ("priorite", "oui")]).await;
    bare.assert_contains("Écrivez pourquoi cette personne passe avant les autres.");
    let reason = [("inscription", id.as_str()), ("priorite", "oui"), ("raison", "Sa sœur a déjà sa place")];
    let done = house.app.post(&format!("{base}/priorites"), &reason).await;
    house.app.get(done.location()).await.assert_contains("Sa sœur a déjà sa place");
    let gone = house.app.post(&format!("{base}/annulation"), &[("qui", &id)]).await;
    house.app.get(gone.location()).await.assert_contains("Inscription annulée, Bruno");
    let none = house.app.post(&format!("{base}/annulation"), &[]).await;
    none.assert_contains("Choisissez au moins une personne.");
}

#[tokio::test]
async fn a_volunteer_calls_the_names_and_sees_nothing_else() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let sessions = house.sessions(list, &[0]).await;
    let session = *sessions.first().expect("a session");
    let two = register(&house.cx(), house.ruche.id, &registration(list, &["Anna", "Bruno"])).await.expect("enrolled");
    house.app.sign_in_with("volunteer");
    let index = house.app.get("/la-ruche/equipe/inscriptions").await;
    index.assert_contains("À appeler aujourd’hui").assert_contains("dans 0 jours");
    let path = format!("/la-ruche/equipe/inscriptions/{list}/appel/{session}");
    let page = house.app.get(&path).await;
    page.assert_contains("Anna Dupont").assert_contains("Présent");
    assert!(!page.body.contains(&two.code));
    let anna = two.places.first().expect("a place").person;
    let mark = format!("m-{}", anna.uuid().simple());
    let done = house.app.post(&path, &[(&mark, "absent"), ("geste", "tous")]).await;
    assert_eq!(done.status, 303);
    let counts = attendance::present_counts(house.app.db(), &house.scope(), list).await.expect("rows");
    assert_eq!(counts.get(&session), Some(&1), "the rest was present");
    let marked = house.app.get(&format!("/la-ruche/equipe/inscriptions/{list}/appel")).await;
    marked.assert_contains("1 présence");
    let nowhere = format!("/la-ruche/equipe/inscriptions/{list}/appel/{}", uuid::Uuid::now_v7());
    assert_eq!(house.app.get(&nowhere).await.status, 404);
}

#[tokio::test]
async fn questions_are_added_changed_moved_and_withdrawn() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let base = format!("/la-ruche/equipe/inscriptions/{list}/questions");
    house.app.sign_in_with("facilitator");
    house.app.get(&base).await.assert_contains("Pas de question.");
    let bare = house.app.post(&base, &[("kind", "choice"), ("label", "Quelle couleur ?"), ("choices", "Bleu")]).await;
    assert_eq!(bare.status, 422);
    bare.assert_contains("Écrivez au moins deux réponses").assert_contains("Quelle couleur ?");
    let done = house.app.post(&base, &[("kind", "yes_no"), ("label", "Une allergie ?"), ("required", "oui")]).await;
    assert_eq!(done.status, 303);
    let asked = crate::store::questions::questions(house.app.db(), &house.scope(), list).await.expect("rows");
    let first = asked.first().expect("a question").id.to_string();
    let leaning = [("kind", "text"), ("label", "Laquelle ?"), ("required", "oui"), ("condition", first.as_str())];
    house.app.post(&base, &leaning).await;
    let page = house.app.get(&base).await;
    page.assert_contains("Seulement si vous avez répondu « oui » à « Une allergie ? ».");
    house.app.get(&format!("{base}/{first}")).await.assert_contains("Changer la question");
    let changed = [("kind", "yes_no"), ("label", "A-t-il une allergie ?")];
    house.app.post(&format!("{base}/{first}"), &changed).await;
    house.app.post(&format!("{base}/{first}/deplacements"), &[("sens", "bas")]).await;
    house.app.post(&format!("{base}/{first}/retrait"), &[]).await;
    let left = crate::store::questions::questions(house.app.db(), &house.scope(), list).await.expect("rows");
    let labels: Vec<&str> = left.iter().map(|question| question.label.as_str()).collect();
    assert_eq!(labels, ["Laquelle ?"], "nobody had answered the other");
    assert!(left.first().expect("a question").condition.is_none(), "it leans on nothing any more");
}

#[tokio::test]
async fn a_list_leaves_as_a_sheet_without_formulas() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    house.enrol(list, "-Anna").await.expect("enrolled");
    house.app.sign_in_with("director");
    let csv = house.app.get(&format!("/la-ruche/equipe/inscriptions/{list}/export.csv")).await;
    csv.assert_contains("'-Anna").assert_contains("Dupont");
    let xlsx = house.app.get(&format!("/la-ruche/equipe/inscriptions/{list}/export.xlsx")).await;
    assert!(xlsx.bytes.starts_with(b"PK"));
}

#[tokio::test]
async fn another_centre_sees_nothing_of_a_list() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let anna = house.enrol(list, "Anna").await.expect("enrolled");
    house.app.sign_in_with("director");
    let base = format!("/le-moulin/equipe/inscriptions/{list}");
    let paths = ["", "/nouvelle", "/feuille", "/questions", "/appel", "/export.csv", "/feuille.pdf", "/emargement.pdf"];
    for path in paths {
        assert_eq!(house.app.get(&format!("{base}{path}")).await.status, 404, "{path}");
    }
    assert_eq!(house.app.get(&format!("{base}/groupes/{}", anna.group)).await.status, 404);
    house.app.get("/le-moulin/equipe/inscriptions").await.assert_contains("Aucune liste ouverte.");
}

#[tokio::test]
async fn a_closed_list_is_still_found() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
    crate::close_list(&mut tx, &house.scope(), list).await.expect("closed");
    tx.commit().await.expect("a commit");
    house.app.sign_in_with("facilitator");
    let open = house.app.get("/la-ruche/equipe/inscriptions").await;
    open.assert_contains("Aucune liste ouverte.").assert_contains("Voir les listes closes");
    let closed = house.app.get("/la-ruche/equipe/inscriptions?etat=terminees").await;
    closed.assert_contains("Stage de robotique").assert_contains("Voir les listes ouvertes");
    let lists = async |query: &str| {
        let page = house.app.get(&format!("/api/v1/centres/la-ruche/enrolment-lists{query}")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        page.json()["items"].as_array().map(Vec::len)
    };
    assert_eq!(lists("").await, Some(0));
    assert_eq!(lists("?state=closed&limit=10").await, Some(1));
}
