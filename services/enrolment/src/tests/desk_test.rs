//! The desk: search, choose, enrol; a paper sheet typed back in.

use super::house::{House, day, places};
use crate::model::enrolment::EnrolmentState;
use crate::model::question::QuestionKind;
use crate::store::enrolments;

#[tokio::test]
async fn someone_is_found_by_a_part_of_their_number_and_enrolled() {
    let house = House::new().await;
    let family = house.family().await;
    let list = house.list(places(5)).await;
    let question = house.question(list, "Une allergie ?", QuestionKind::Text).await;
    let base = format!("/la-ruche/equipe/inscriptions/{list}");
    house.app.sign_in_with("reception");
    let found = house.app.get(&format!("{base}/nouvelle?chercher=0639981234")).await;
    found.assert_contains("Nadia Benali").assert_contains(&format!("personne={}", family.nadia));
    house.app.get(&format!("{base}/nouvelle?chercher=zzz")).await.assert_contains("Personne de ce nom.");
    let page = house.app.get(&format!("{base}/nouvelle?personne={}", family.ines)).await;
    page.assert_contains("Inès, 11 ans").assert_contains("06 39 98 12 34").assert_contains("Une allergie ?");
    let (person, ines) = (family.ines.to_string(), family.ines.uuid().simple().to_string());
    let typed = [("personne", person.as_str()), ("qui", &ines), ("canal", "sms"), ("contact", "06 39 98 12 34")];
    let missing = house.app.post(&format!("{base}/nouvelle"), &typed).await;
    assert_eq!(missing.status, 422);
    missing.assert_contains("Répondez à cette question.").assert_contains("06 39 98 12 34");
    let fields = (0..4).map(|at| format!("q{at}-{}", question.simple()));
    let field = fields.into_iter().find(|field| missing.body.contains(field)).expect("the box of the question");
    let mut full = typed.to_vec();
    full.push((&field, "Aucune"));
    let done = house.app.post(&format!("{base}/nouvelle"), &full).await;
    assert_eq!(done.location(), base, "{}", done.body);
    let shown = house.app.get(&base).await;
    shown.assert_contains("Benali Inès").assert_contains("Inscription, Inès Benali");
}

#[tokio::test]
async fn a_new_person_needs_three_fields_and_keeps_them_when_refused() {
    let house = House::new().await;
    let mut terms = places(5);
    terms.closes_at = Some(house.now());
    let list = house.list(terms).await;
    let path = format!("/la-ruche/equipe/inscriptions/{list}/nouvelle");
    house.app.sign_in_with("facilitator");
    house.app.get(&format!("{path}?premiere=oui")).await.assert_contains("Inscrire en dehors de la période");
    let typed = [("prenom", "Anna"), ("nom", "Martin"), ("naissance", "1/2/1986"), ("canal", "desk")];
    let closed = house.app.post(&path, &typed).await;
    assert_eq!(closed.status, 422);
    closed.assert_contains("Les inscriptions sont terminées.").assert_contains("value=\"Martin\"");
    let mut anyway = typed.to_vec();
    anyway.push(("hors_periode", "oui"));
    assert_eq!(house.app.post(&path, &anyway).await.status, 303);
}

#[tokio::test]
async fn a_sheet_keeps_the_lines_that_were_refused() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let path = format!("/la-ruche/equipe/inscriptions/{list}/feuille");
    house.app.sign_in_with("reception");
    house.app.get(&path).await.assert_contains("Une personne par ligne");
    let typed = [
        ("nom-1", "Martin"),
        ("prenom-1", "Anna"),
        ("naissance-1", "1/2/1986"),
        ("tel-1", "03 53 01 99 10"),
        ("nom-4", "Petit"),
        ("prenom-4", "Luc"),
        ("naissance-4", "31/02/2010"),
        ("tel-4", ""),
    ];
    let page = house.app.post(&path, &typed).await;
    assert_eq!(page.status, 422);
    page.assert_contains("1 personne est inscrite.")
        .assert_contains("value=\"Petit\"")
        .assert_contains("Cette date n’existe pas");
    assert!(!page.body.contains("value=\"Martin\""), "what is done is not typed again");
    let there = enrolments::list(house.app.db(), &house.scope(), list, &EnrolmentState::ALL).await.expect("rows");
    assert_eq!(there.len(), 1);
    let right = [("nom-4", "Petit"), ("prenom-4", "Luc"), ("naissance-4", "28/02/2010")];
    let done = house.app.post(&path, &right).await;
    house.app.get(done.location()).await.assert_contains("1 personne est inscrite.");
}

#[tokio::test]
async fn a_stranger_finds_no_desk() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let (_, _) = house.person(house.ruche.id, "Nadia", day(1988, 3, 4), None).await;
    let base = format!("/la-ruche/equipe/inscriptions/{list}");
    for path in ["", "/nouvelle", "/feuille", "/questions", "/export.csv", "/feuille.pdf"] {
        let signed_out = house.app.get(&format!("{base}{path}")).await;
        assert_eq!(signed_out.status, 303, "{path}: to the sign-in page");
    }
    house.app.sign_in_with("volunteer");
    for path in ["", "/nouvelle", "/feuille", "/questions", "/export.csv"] {
        assert_eq!(house.app.get(&format!("{base}{path}")).await.status, 403, "{path}");
    }
    assert_eq!(house.app.get(&format!("{base}/appel")).await.status, 200);
    house.app.sign_in_with("federation");
    assert_eq!(house.app.get(&base).await.status, 403);
}
