//! The team's pages, as a browser without script sees them.

use kernel::Role;
use testing::TestDb;

use super::{House, draft, house};
use crate::draft::PersonDraft;
use crate::service;
use crate::store;

const PEOPLE: &str = "/jean-ferrat/equipe/personnes";
const IMPORT: &str = "/jean-ferrat/equipe/import";

async fn signed_in(db: TestDb, role: Role) -> House {
    let house = house(db).await;
    house.sign_in(role).await;
    house
}

pub(super) async fn sqlite(role: Role) -> House {
    signed_in(testing::sqlite_db().await, role).await
}

#[tokio::test]
async fn strangers_learn_nothing() {
    let house = house(testing::sqlite_db().await).await;
    let (person, _) = service::add(&house.cx(), &house.centre, &draft("Inès", "Benali")).await.unwrap();
    let own = format!("{PEOPLE}/{}", person.id);
    assert!(house.app.get(&own).await.location().starts_with("/connexion"));
    house.sign_in(Role::Federation).await;
    assert_eq!(house.app.get(&own).await.status, 403);
    house.app.leave();
    house.sign_in(Role::Volunteer).await;
    assert_eq!(house.app.get(PEOPLE).await.status, 403);
    house.app.leave();
    house.sign_in(Role::Reception).await;
    house.app.get(&own).await.assert_contains("Inès Benali");
    assert_eq!(house.app.get(IMPORT).await.status, 403, "the desk does not import");
    assert_eq!(house.app.get(&format!("/ajr/equipe/personnes/{}", person.id)).await.status, 404);
}

#[tokio::test]
async fn someone_new_is_made_in_two_screens_and_a_double_is_proposed() {
    let house = sqlite(Role::Reception).await;
    house.app.get(PEOPLE).await.assert_contains("Il n’y a encore personne ici");
    house.app.get(&format!("{PEOPLE}/nouvelle")).await.assert_contains("Une nouvelle personne");
    let refused = house.app.post(PEOPLE, &[("first_name", "Inès"), ("birth_date", "31/02/1984")]).await;
    assert_eq!(refused.status, 422);
    refused
        .assert_contains("Il manque le nom de famille.")
        .assert_contains("Cette date n’existe pas")
        .assert_contains("31/02/1984");
    let typed =
        [("first_name", "Inès"), ("last_name", "Benali"), ("mobile", "06 39 98 12 34"), ("birth_date", "12/03/1984")];
    let made = house.app.post(PEOPLE, &typed).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let page = house.app.get(made.location()).await;
    page.assert_contains("Inès Benali")
        .assert_contains("06 39 98 12 34")
        .assert_contains("42 ans")
        .assert_contains("Ajout : Inès Benali");
    let twice = [("first_name", "Ines"), ("last_name", "BENALI"), ("birth_date", "12/03/1984"), ("once", "a")];
    let alike = house.app.post(PEOPLE, &twice).await;
    alike.assert_contains("Connaissez-vous déjà Ines BENALI ?").assert_contains(made.location());
    let sure = [twice[0], twice[1], twice[2], ("sure", "oui"), ("once", "b")];
    assert_eq!(house.app.post(PEOPLE, &sure).await.status, 303);
    house.app.get(made.location()).await.assert_contains("Peut-être la même personne");
    house.app.get(&format!("{PEOPLE}?texte=inés+0639981234")).await.assert_contains("Une personne");
    house.app.get(&format!("{PEOPLE}?texte=personne-de-ce-nom")).await.assert_contains("Personne ne répond");
}

#[tokio::test]
async fn a_social_security_number_is_refused_in_every_field() {
    let house = sqlite(Role::Reception).await;
    let nir = "2 84 03 62 510 123 74";
    for field in ["first_name", "last_name", "birth_date", "mobile", "email"] {
        let mut typed = vec![("first_name", "Inès"), ("last_name", "Benali")];
        typed.retain(|(name, _)| *name != field);
        typed.push((field, nir));
        let refused = house.app.post(PEOPLE, &typed).await;
        assert_eq!(refused.status, 422, "{field}");
        refused.assert_contains("numéro de sécurité sociale");
    }
    let (person, _) = service::add(&house.cx(), &house.centre, &draft("Inès", "Benali")).await.unwrap();
    let own = format!("{PEOPLE}/{}", person.id);
    let typed = [
        ("first_name", "Inès"),
        ("last_name", "Benali"),
        ("note", nir),
        ("language", "fr"),
        ("seen", &service::mark(&person, "")),
    ];
    assert_eq!(house.app.post(&format!("{own}/modifier"), &typed).await.status, 422);
    let kept = serde_json::to_string(&store::dump(house.app.db(), &house.scope()).await.unwrap()).unwrap();
    assert!(!kept.contains("123"), "nothing of it is kept");
}

#[tokio::test]
async fn a_card_is_corrected_and_two_who_correct_it_are_told() {
    let house = sqlite(Role::Reception).await;
    let (person, _) = service::add(&house.cx(), &house.centre, &draft("Inès", "Benali")).await.unwrap();
    let own = format!("{PEOPLE}/{}", person.id);
    house.app.get(&format!("{own}/modifier")).await.assert_contains("Corriger la fiche : Inès Benali");
    let seen = service::mark(&person, "");
    let typed = |mobile, once| {
        [
            ("first_name", "Inès"),
            ("last_name", "Benali"),
            ("mobile", mobile),
            ("language", "ar"),
            ("note", "Sonner deux fois"),
            ("wants_large_print", "oui"),
            ("preferred_channel", "sms"),
            ("seen", seen.as_str()),
            ("once", once),
        ]
    };
    let done = house.app.post(&format!("{own}/modifier"), &typed("06 39 98 00 01", "x")).await;
    assert_eq!(done.status, 303);
    house
        .app
        .get(&own)
        .await
        .assert_contains("Sonner deux fois")
        .assert_contains("lit : arabe")
        .assert_contains("préfère : SMS");
    let late = house.app.post(&format!("{own}/modifier"), &typed("06 39 98 00 02", "y")).await;
    assert_eq!(late.status, 409);
    late.assert_contains("Quelqu’un d’autre vient de changer cette fiche");
}

#[tokio::test]
async fn agreements_interests_memberships_and_archive() {
    let house = sqlite(Role::Reception).await;
    let (person, _) = service::add(&house.cx(), &house.centre, &draft("Inès", "Benali")).await.unwrap();
    let own = format!("{PEOPLE}/{}", person.id);
    house.app.get(&own).await.assert_contains("On ne peut pas joindre cette personne");
    house.app.get(&format!("{own}/accords")).await.assert_contains("Veut-elle recevoir nos messages par SMS ?");
    let unsourced = house.app.post(&format!("{own}/accords"), &[("accord-sms", "non")]).await;
    assert_eq!(unsourced.status, 422);
    house.app.post(&format!("{own}/accords"), &[("accord-sms", "non"), ("source", "phone")]).await;
    house.app.get(&own).await.assert_contains("au téléphone, le 22 novembre 2026");
    house.app.post(&format!("{own}/interets"), &[("interest", "Couture")]).await;
    house.app.get(&own).await.assert_contains("Couture");
    house.app.post(&format!("{own}/interets/retrait"), &[("gone", "Couture")]).await;
    house.app.get(&own).await.assert_contains("Rien de noté encore.");
    let wrong = house.app.post(&format!("{own}/adhesions"), &[("season", "2026-2027"), ("amount", "beaucoup")]).await;
    assert_eq!(wrong.status, 422);
    wrong.assert_contains("Écrivez le montant en chiffres");
    house
        .app
        .post(&format!("{own}/adhesions"), &[("season", "2026-2027"), ("amount", "8,50"), ("joined_on", "14/09/2026")])
        .await;
    house.app.get(&own).await.assert_contains("8,50 €").assert_contains("adhésion 2026-2027");
    assert_eq!(house.app.post(&format!("{own}/archive"), &[]).await.status, 303);
    house.app.get(PEOPLE).await.assert_contains("Il n’y a encore personne");
    house.app.get(&own).await.assert_contains("mise de côté");
    house.app.post(&format!("{own}/retour"), &[]).await;
    house.app.get(PEOPLE).await.assert_contains("Benali Inès");
}

#[tokio::test]
async fn households_are_opened_joined_and_left() {
    let house = sqlite(Role::Reception).await;
    let (cx, scope) = (house.cx(), house.scope());
    let (mother, _) = service::add(&cx, &house.centre, &draft("Inès", "Benali")).await.unwrap();
    let (father, _) = service::add(&cx, &house.centre, &draft("Karim", "Ziani")).await.unwrap();
    let homes = store::households_of(cx.db(), &scope, &[mother.id, father.id]).await.unwrap();
    let home = |id| homes.iter().find(|home| home.person == id).unwrap().household.clone();
    let own = format!("/jean-ferrat/equipe/foyers/{}", home(mother.id).id);
    house.app.get(&format!("{own}?texte=ziani")).await.assert_contains("Ziani Karim");
    let seen = service::household_mark(&home(mother.id));
    let address = [
        ("name", "Famille Benali"),
        ("street", "12 rue du Moulin"),
        ("postal_code", "6251"),
        ("city", "Arques"),
        ("seen", &seen),
    ];
    assert_eq!(house.app.post(&own, &address).await.status, 422);
    let address = [address[0], address[1], ("postal_code", "62510"), address[3], address[4]];
    assert_eq!(house.app.post(&own, &address).await.status, 303);
    let page = house.app.get(&format!("{PEOPLE}/nouvelle?foyer={}", home(mother.id).id)).await;
    page.assert_contains("Dans le foyer : Famille Benali");
    let child = [
        ("first_name", "Sami"),
        ("last_name", "Benali"),
        ("birth_date", "01/06/2018"),
        ("household", &home(mother.id).id.to_string()),
    ];
    let made = house.app.post(PEOPLE, &child).await;
    let child = made.location().to_owned();
    house.app.get(&child).await.assert_contains("12 rue du Moulin, 62510 Arques").assert_contains("enfant, 8 ans");
    house.app.get(&format!("{child}/foyers?texte=karim")).await.assert_contains("Karim Ziani");
    let joined = house.app.post(&format!("{child}/foyers"), &[("household", &home(father.id).id.to_string())]).await;
    assert_eq!(joined.status, 303);
    house.app.get(&child).await.assert_contains("Ses lettres arrivent ici");
    house.app.get(&format!("{PEOPLE}?texte=moulin+62510")).await.assert_contains("2 personnes");
}

#[tokio::test]
async fn two_cards_are_compared_then_merged_then_taken_apart() {
    let house = sqlite(Role::Reception).await;
    let cx = house.cx();
    let (kept, _) = service::add(&cx, &house.centre, &draft("Inès", "Benali")).await.unwrap();
    let other = PersonDraft { email: "ines@exemple.fr".to_owned(), ..draft("Ines", "Benalie") };
    let (gone, _) = service::add(&cx, &house.centre, &other).await.unwrap();
    let own = format!("{PEOPLE}/{}", kept.id);
    house.app.get(&format!("{own}/fusion?texte=benalie")).await.assert_contains(&format!("{own}/fusion/{}", gone.id));
    let merge = format!("{own}/fusion/{}", gone.id);
    house
        .app
        .get(&merge)
        .await
        .assert_contains("Fusionner deux fiches : Inès Benali")
        .assert_contains("ines@exemple.fr");
    assert_eq!(house.app.post(&merge, &[]).await.status, 303);
    let followed = house.app.get(&format!("{PEOPLE}/{}", gone.id)).await;
    assert_eq!(followed.location(), own, "the other card leads to the one that stays");
    let page = house.app.get(&own).await;
    page.assert_contains("ines@exemple.fr");
    assert_eq!(house.app.post(&merge, &[("once", "z")]).await.status, 422);
}

#[tokio::test]
async fn the_list_leaves_as_a_sheet_without_formulas() {
    let house = sqlite(Role::Reception).await;
    let cx = house.cx();
    service::add(&cx, &house.centre, &draft("Inès", "-Benali")).await.unwrap();
    let csv = house.app.get(&format!("{PEOPLE}/export.csv?texte=ines")).await;
    assert!(csv.bytes.starts_with(b"\xef\xbb\xbf"), "a French spreadsheet needs the mark");
    csv.assert_contains("'-Benali;Inès");
    let xlsx = house.app.get(&format!("{PEOPLE}/export.xlsx")).await;
    let table = crate::import::read(&xlsx.bytes, "personnes.xlsx").unwrap();
    assert_eq!(table.rows[0].cells[3], "Inès");
}

const FILE: &str = "Nom;Prénom;Date de naissance;Portable;Remarque\n\
Benali;Inès;12/03/1984;06 39 98 00 01;\n\
Benalli;Inès;12/03/1984;06 39 98 00 01;\n\
;Sans nom;;;\n\
Caron;Zoé;1/1/2099;06 39 98;2840362510123\n";

#[tokio::test]
async fn a_file_is_looked_at_mapped_decided_imported_and_undone() {
    let house = sqlite(Role::Director).await;
    let before = store::dump(house.app.db(), &house.scope()).await.unwrap();
    house.app.get(IMPORT).await.assert_contains("Apporter un fichier");
    let sent = house.app.upload(IMPORT, "fichier", "adherents.csv", FILE.as_bytes(), &[]).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let own = sent.location().to_owned();
    let columns = house.app.get(&own).await.location().to_owned();
    house.app.get(&columns).await.assert_contains("Que contient chaque colonne ?").assert_contains("06 39 98 00 01");
    let unmapped = house.app.post(&columns, &[("colonne-0", "ignore"), ("colonne-1", "ignore")]).await;
    assert_eq!(unmapped.status, 422);
    unmapped.assert_contains("n’est pas une liste de personnes");
    let mapped = [
        ("colonne-0", "last-name"),
        ("colonne-1", "first-name"),
        ("colonne-2", "birth-date"),
        ("colonne-3", "phone"),
        ("colonne-4", "notes"),
        ("saison", ""),
    ];
    let preview = house.app.post(&columns, &mapped).await;
    assert_eq!(preview.status, 303);
    let page = house.app.get(preview.location()).await;
    page.assert_contains("2 personnes à ajouter").assert_contains("Peut-être la même personne que la ligne 2");
    house.app.get(&format!("{own}/apercu?vue=refusees")).await.assert_contains("pas de nom de famille");
    let doubts = house.app.get(&format!("{own}/apercu?vue=avec-un-doute")).await;
    doubts.assert_contains("1/1/2099").assert_contains("numéro");
    assert!(!doubts.body.contains("2840362510123"));
    let decided = house.app.post(&format!("{own}/choix"), &[("choix-3", "fusionner"), ("vue", "a-decider")]).await;
    house.app.get(decided.location()).await.assert_contains("répète une personne du fichier");
    let applied = house.app.post(&format!("{own}/application"), &[("once", "double-clic")]).await;
    let again = house.app.post(&format!("{own}/application"), &[("once", "double-clic")]).await;
    assert_eq!(
        (again.status, again.location()),
        (applied.status, applied.location()),
        "a double click imports once: {}",
        again.body
    );
    let report = house.app.get(applied.location()).await;
    report.assert_contains("Import terminé").assert_contains("Annuler cet import");
    house.app.get(&format!("{own}/lignes-laissees.csv")).await.assert_contains("pas de nom de famille");
    house.app.get(PEOPLE).await.assert_contains("2 personnes");
    let late = house.app.post(&format!("{own}/application"), &[("once", "un-autre-clic")]).await;
    assert_eq!(late.status, 409);
    let undo =
        report.body.split("action=\"/operations/").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    assert_eq!(house.app.post(&format!("/operations/{undo}"), &[]).await.status, 303);
    assert_eq!(store::dump(house.app.db(), &house.scope()).await.unwrap(), before);
    house.app.get(applied.location()).await.assert_contains("Cet import a été annulé");
}

#[tokio::test]
async fn people_who_change_under_a_preview_call_for_a_new_one() {
    let house = sqlite(Role::Director).await;
    let sent = house
        .app
        .upload(IMPORT, "fichier", "a.csv", "Nom;Prénom;Portable\nBenali;Inès;06 39 98 00 01\n".as_bytes(), &[])
        .await;
    let own = sent.location().to_owned();
    house.app.post(&format!("{own}/colonnes"), &[]).await;
    let known = PersonDraft { mobile: "06 39 98 00 01".to_owned(), ..draft("Inès", "Benali") };
    service::add(&house.cx(), &house.centre, &known).await.unwrap();
    let told = house.app.post(&format!("{own}/application"), &[]).await;
    assert!(told.location().ends_with("apercu?change=oui"), "{}", told.location());
    house
        .app
        .get(told.location())
        .await
        .assert_contains("Des fiches ont changé depuis l’aperçu")
        .assert_contains("rien de nouveau");
    house.app.get(PEOPLE).await.assert_contains("Une personne");
    assert_eq!(house.app.post(&format!("{own}/abandon"), &[]).await.status, 303);
    house.app.get(IMPORT).await.assert_contains("abandonné");
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_refused_with_its_reason() {
    let house = sqlite(Role::Director).await;
    assert_eq!(house.app.upload(IMPORT, "autre", "x.csv", b"a", &[]).await.status, 422);
    for (name, bytes, told) in [
        ("vide.csv", b"".as_slice(), "Ce fichier est vide"),
        ("photo.csv", b"\x89PNG\r\n\x1a\n0000".as_slice(), "image"),
        ("bilan.pdf", b"%PDF-1.7 ...".as_slice(), "PDF"),
        ("entete.csv", b"Nom;Prenom\n".as_slice(), "aucune personne"),
    ] {
        let refused = house.app.upload(IMPORT, "fichier", name, bytes, &[]).await;
        assert_eq!(refused.status, 422, "{name}");
        refused.assert_contains(told);
    }
    let heavy = house.app.upload(IMPORT, "fichier", "gros.csv", &vec![b'a'; 51 * 1024 * 1024], &[]).await;
    assert_eq!(heavy.status, 422);
    heavy.assert_contains("Ce fichier pèse 51 Mo, la limite est de 50 Mo");
    // The door takes no more than 64 MB, of whatever it is.
    let huge = house.app.upload(IMPORT, "fichier", "enorme.csv", &vec![b'a'; 65 * 1024 * 1024], &[]).await;
    assert_eq!(huge.status, 413);
    huge.assert_contains("C’est trop gros").assert_contains("Rien n’a été enregistré");
    assert!(store::dump(house.app.db(), &house.scope()).await.unwrap().is_empty());
    assert!(!house.app.app.storage.folder().exists(), "nothing of them is kept");
}

#[tokio::test]
async fn an_interest_that_is_not_kept_says_why() {
    let house = sqlite(Role::Reception).await;
    let (person, _) = service::add(&house.cx(), &house.centre, &draft("Inès", "Benali")).await.unwrap();
    let at = format!("{PEOPLE}/{}/interets", person.id);
    let long = "couture ".repeat(20);
    for (typed, said) in [
        (" ", "Écrivez une envie"),
        ("2 84 03 62 510 123 75", "Ceci ressemble à un numéro de sécurité sociale"),
        (long.as_str(), "C’est trop long"),
    ] {
        let refused = house.app.post(&at, &[("interest", typed)]).await;
        assert_eq!(refused.status, 422, "{typed}");
        refused.assert_contains(said).assert_contains("<title>Erreur :");
    }
    assert_eq!(house.app.post(&at, &[("interest", "couture")]).await.status, 303);
    assert_eq!(house.app.post(&format!("{at}/retrait"), &[("gone", "couture")]).await.status, 303);
}
