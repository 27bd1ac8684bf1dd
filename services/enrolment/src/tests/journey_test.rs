//! Enrolling from a phone, page by page, as a browser without script does it.

use chrono::Duration;
use testing::Page;

use super::house::{House, day, places};
use crate::model::enrolment::EnrolmentState;
use crate::model::question::QuestionKind;
use crate::store::{enrolments, lists};

/// The address of a list's journey.
fn start(list: kernel::ListId) -> String {
    format!("/la-ruche/inscription/{list}")
}

fn step(page: &Page) -> String {
    assert_eq!(page.status, 303, "{}", page.body);
    page.location().to_owned()
}

#[tokio::test]
async fn a_mother_enrols_her_daughter_with_her_card() {
    let house = House::new().await;
    let family = house.family().await;
    let mut terms = places(5);
    terms.ages = crate::AgeRange { min: Some(8), max: None, on: day(2026, 12, 21) };
    terms.fees = crate::FeeTable::single(kernel::Cents(900));
    let list = house.list(terms).await;
    let app = &house.app;
    let first = app.get(&start(list)).await;
    first
        .assert_contains("Avez-vous une carte du centre ?")
        .assert_contains("Il y a de la place")
        .assert_contains("Étape 1 sur 4");
    let typed = [("deja", "oui"), ("code", family.code.as_str()), ("naissance", "04/03/1988")];
    let who = step(&app.post(&start(list), &typed).await);
    let page = app.get(&who).await;
    page.assert_contains("Qui vient ?").assert_contains("Inès, 11 ans").assert_contains("C’est à partir de 8 ans.");
    assert!(!page.body.contains("Benali"), "first names and ages only");
    let ines = family.ines.uuid().simple().to_string();
    let tell = step(&app.post(&who, &[("qui", &ines), ("geste", "continuer")]).await);
    let page = app.get(&tell).await;
    page.assert_contains("Comment vous prévenir ?").assert_contains("06 39 98 12 34").assert_contains("Étape 3 sur 4");
    assert!(!page.body.contains("name=\"adulte\""), "her mother is known");
    let check = step(&app.post(&tell, &[("canal", "sms"), ("tel", "06 39 98 12 34")]).await);
    app.get(&check)
        .await
        .assert_contains("Tout est juste ?")
        .assert_contains("9 €")
        .assert_contains("Par SMS, au 06 39 98 12 34");
    let done = step(&house.send(&check).await);
    let page = app.get(&done).await;
    page.assert_contains("C’est fait").assert_contains("Inès a sa place").assert_contains("Payez 9 €");
    // The lost answer, the back button, the second click: the same end.
    assert_eq!(step(&app.post(&check, &[("once", "9876543210")]).await), done);
    assert_eq!(step(&app.get(&check).await), done);
    assert_eq!(step(&app.get(&who).await), done);
    let there = enrolments::list(app.db(), &house.scope(), list, &EnrolmentState::ALL).await.expect("rows");
    assert_eq!(there.iter().map(|enrolment| enrolment.person).collect::<Vec<_>>(), [family.ines]);
}

#[tokio::test]
async fn a_household_comes_for_the_first_time() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let question = house.question(list, "Peut-il rentrer seul ?", QuestionKind::YesNo).await;
    let app = &house.app;
    let who = step(&app.post(&start(list), &[("deja", "non")]).await);
    app.get(&who).await.assert_contains("La personne qui vient").assert_contains("Étape 2 sur 5");
    let jade = [("prenom", "Jade"), ("nom", "Martin"), ("naissance", "1/2/2016"), ("geste", "ajouter")];
    let more = step(&app.post(&who, &jade).await);
    app.get(&more).await.assert_contains("Jade Martin, 10 ans").assert_contains("Une autre personne");
    let paul =
        [("qui", "n0"), ("prenom", "Paul"), ("nom", "Martin"), ("naissance", "1/2/2018"), ("geste", "continuer")];
    let questions = step(&app.post(&who, &paul).await);
    app.get(&questions).await.assert_contains("Peut-il rentrer seul ?").assert_contains("Paul");
    let field = |at: usize| format!("q{at}-{}", question.simple());
    let half = app.post(&questions, &[(&field(0), "oui")]).await;
    assert_eq!(half.status, 422);
    half.assert_contains("Répondez à cette question.").assert_contains("Erreur :").assert_contains("checked");
    let tell = step(&app.post(&questions, &[(&field(0), "oui"), (&field(1), "non")]).await);
    let wrong = app.post(&tell, &[("canal", "sms"), ("tel", "06 39 98 12")]).await;
    assert_eq!(wrong.status, 422);
    wrong
        .assert_contains("Le numéro a 8 chiffres. Il en faut 10.")
        .assert_contains("Écrivez le prénom et le nom de l’adulte.")
        .assert_contains("value=\"06 39 98 12\"");
    let told = [("canal", "letter"), ("adresse", "8 rue Pasteur\n62510 Arques"), ("adulte", "Claire Martin")];
    let check = step(&app.post(&tell, &told).await);
    let page = app.get(&check).await;
    page.assert_contains("Jade et Paul").assert_contains("Claire Martin").assert_contains("Modifier");
    page.assert_contains("Jade Martin (1").assert_contains("février 2016)").assert_contains("Paul Martin (1");
    app.get(&questions).await.assert_contains("checked");
    let done = step(&house.send(&check).await);
    app.get(&done).await.assert_contains("Jade et Paul ont leur place").assert_contains("Une lettre part");
    let seats = lists::seats(app.db(), &house.scope(), &[list]).await.expect("rows");
    assert_eq!(seats.get(&list).map(|seats| seats.taken), Some(2));
}

#[tokio::test]
async fn a_wrong_code_a_wrong_date_and_a_foreign_card_are_one_answer() {
    let house = House::new().await;
    let family = house.family().await;
    let (_, foreign) = house.person(house.moulin.id, "Omar", day(1980, 1, 1), None).await;
    let list = house.list(places(5)).await;
    let cases = [
        ("BCDF-2345", "04/03/1988"),
        (family.code.as_str(), "05/03/1988"),
        (foreign.as_str(), "01/01/1980"),
        ("1", "04/03/1988"),
    ];
    for (code, birth) in cases {
        let page = house.app.post(&start(list), &[("deja", "oui"), ("code", code), ("naissance", birth)]).await;
        assert_eq!(page.status, 422, "{code}");
        page.assert_contains("La carte et la date ne vont pas ensemble.").assert_contains(birth);
    }
}

#[tokio::test]
async fn a_machine_that_guesses_is_stopped_before_it_is_answered() {
    let house = House::new().await;
    let family = house.family().await;
    let list = house.list(places(5)).await;
    let path = start(list);
    let guess = async |birth: &str| {
        house.app.post(&path, &[("deja", "oui"), ("code", &family.code), ("naissance", birth)]).await
    };
    for _ in 0..8 {
        assert_eq!(guess("01/01/1990").await.status, 422);
    }
    guess("04/03/1988").await.assert_contains("Trop d’essais.");
    house.app.clock().advance(Duration::minutes(16));
    assert_eq!(guess("04/03/1988").await.status, 303, "the right one, a quarter of an hour later");
}

#[tokio::test]
async fn a_child_of_two_households_shows_neither_side_the_other() {
    let house = House::new().await;
    let family = house.family().await;
    let (samir, samir_code) = house.person(house.ruche.id, "Samir", day(1985, 1, 1), None).await;
    let homes = people::store::households_of(house.app.db(), &house.scope(), &[samir]).await.expect("homes");
    let other = homes.first().expect("a home").household.id;
    let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
    let member = people::store::NewMember {
        household: other,
        person: family.ines,
        role: people::HouseholdRole::Child,
        is_main: false,
    };
    people::store::insert_member(&mut tx, &house.scope(), member).await.expect("a second home");
    let ines = people::store::find(&mut tx, &house.scope(), family.ines).await.expect("a row").expect("Inès");
    tx.commit().await.expect("a commit");
    let list = house.list(places(5)).await;
    let who = async |code: &str, birth: &str| {
        let typed = [("deja", "oui"), ("code", code), ("naissance", birth)];
        house.app.get(&step(&house.app.post(&start(list), &typed).await)).await
    };
    let father = who(&samir_code, "01/01/1985").await;
    father.assert_contains("Inès").assert_contains("Samir");
    assert!(!father.body.contains("Lina") && !father.body.contains("Nadia"));
    let child = who(&ines.code, "03/02/2015").await;
    child.assert_contains("Inès");
    assert!(!child.body.contains("Samir") && !child.body.contains("Nadia"));
}

#[tokio::test]
async fn a_list_that_takes_nobody_says_so_and_proposes() {
    let house = House::new().await;
    let mut full = places(0);
    full.has_waiting_list = false;
    let mut later = places(5);
    later.opens_at = Some(house.now() + Duration::days(3));
    let mut over = places(5);
    over.closes_at = Some(house.now() - Duration::days(1));
    for (terms, words) in [(full, "C’est complet"), (later, "ne sont pas encore ouvertes"), (over, "sont terminées")]
    {
        let list = house.list(terms).await;
        let page = house.app.get(&start(list)).await;
        page.assert_contains(words).assert_contains("/la-ruche/programme").assert_contains("03 53 01 62 10");
    }
    let list = house.list(places(0)).await;
    house.app.get(&start(list)).await.assert_contains("C’est complet. Vous pouvez attendre une place.");
    assert_eq!(house.app.get("/la-ruche/inscription/pas-une-liste").await.status, 404);
    let elsewhere = format!("/le-moulin/inscription/{list}");
    assert_eq!(house.app.get(&elsewhere).await.status, 404, "another centre's list");
}

#[tokio::test]
async fn the_last_place_may_go_while_one_checks() {
    let house = House::new().await;
    let mut terms = places(1);
    terms.has_waiting_list = false;
    let list = house.list(terms).await;
    let app = &house.app;
    let who = step(&app.post(&start(list), &[("deja", "non")]).await);
    let anna = [("prenom", "Anna"), ("nom", "Martin"), ("naissance", "1/2/1986"), ("geste", "continuer")];
    let tell = step(&app.post(&who, &anna).await);
    let check = step(&app.post(&tell, &[("canal", "desk")]).await);
    house.enrol(list, "Bruno").await.expect("faster");
    let page = app.post(&check, &[("once", "0123456789")]).await;
    assert_eq!(page.status, 422);
    page.assert_contains("la dernière place vient d’être prise");
}

#[tokio::test]
async fn two_hours_later_one_begins_again() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let who = step(&house.app.post(&start(list), &[("deja", "non")]).await);
    house.app.clock().advance(Duration::hours(3));
    let back = step(&house.app.get(&who).await);
    house.app.get(&back).await.assert_contains("vos réponses ont été effacées");
    assert_eq!(
        step(&house.app.get(&format!("{}/inconnu/qui", start(list))).await),
        format!("{}?retour=1", start(list))
    );
}

#[tokio::test]
async fn what_depends_on_a_quotient_is_told_from_low_to_high() {
    let house = House::new().await;
    let mut terms = places(5);
    let row = |up_to: Option<i64>, fee: i64| crate::FeeRow { up_to: up_to.map(kernel::Cents), fee: kernel::Cents(fee) };
    terms.fees = crate::FeeTable(vec![row(Some(60_000), 400), row(None, 1_200)]);
    let list = house.list(terms).await;
    let app = &house.app;
    let who = step(&app.post(&start(list), &[("deja", "non")]).await);
    let anna = [("prenom", "Anna"), ("nom", "Martin"), ("naissance", "1/2/1986"), ("geste", "continuer")];
    let tell = step(&app.post(&who, &anna).await);
    let check = step(&app.post(&tell, &[("canal", "desk")]).await);
    let done = step(&house.send(&check).await);
    let page = app.get(&done).await;
    let code =
        page.body.split("/mon-inscription/").nth(1).and_then(|rest| rest.split(['"', '/']).next()).expect("a code");
    let mine = app.get(&format!("/la-ruche/mon-inscription/{code}")).await;
    mine.assert_contains("De 4 € à 12 €").assert_contains("à voir à l’accueil");
}

#[tokio::test]
async fn the_journey_speaks_four_languages() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    for (code, words) in
        [("en", "Do you have a card"), ("ar", "هل لديكم بطاقة المركز"), ("fr-simple", "Vous avez une carte du centre")]
    {
        house.app.get(&format!("{}?lang={code}", start(list))).await.assert_contains(words);
    }
}

#[tokio::test]
async fn a_social_security_number_is_refused_in_each_box_and_kept_in_no_draft() {
    const NIR: &str = "284036251012375";
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let question = house.question(list, "Une allergie ?", crate::QuestionKind::Text).await;
    let app = &house.app;
    let who = step(&app.post(&start(list), &[("deja", "non")]).await);
    let typed =
        |last: &'static str| [("prenom", "Anna"), ("nom", last), ("naissance", "1/2/1986"), ("geste", "continuer")];
    let named = app.post(&who, &typed(NIR)).await;
    assert_eq!(named.status, 422);
    named.assert_contains("Nous ne le gardons jamais");
    let questions = step(&app.post(&who, &typed("Martin")).await);
    let field = format!("q0-{}", question.simple());
    let answered = app.post(&questions, &[(&field, NIR)]).await;
    assert_eq!(answered.status, 422);
    answered.assert_contains("Un numéro de sécurité sociale est écrit dans cette réponse");
    let tell = step(&app.post(&questions, &[(&field, "Aucune")]).await);
    for field in ["adresse", "tel", "courriel", "adulte"] {
        let told = app.post(&tell, &[("canal", "desk"), (field, NIR)]).await;
        assert_eq!(told.status, 422, "{field}");
    }
    let rows = db::Conn::from(app.db()).all("select content from enrolment_draft", vec![]).await.expect("rows");
    for row in rows {
        assert!(!row.text("content").expect("text").contains(NIR));
    }
    let check = step(&app.post(&tell, &[("canal", "desk")]).await);
    app.get(&check).await.assert_contains("Tout est juste ?");
}
