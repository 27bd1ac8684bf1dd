//! The plan as a whole: households, consents, JSON, and the same file again.

use kernel::{HouseholdId, PersonId};

use super::*;
use crate::import::Severity;

const FILE: &str = "N° adhérent;Civilité;Nom;Prénom;Né le;Adresse;CP;Ville;Tél;Mail;QF;Statut;Activités;Date adhésion;Montant;Accord SMS;Droit à l'image;Langue;Notes\n\
    1;M.;DUPONT;Jean;12/03/1984;1 rue du Puits;62510;ARQUES;0639980001 / 0353010001;jean@exemple.fr;402,22;Adhérent;Gym, Couture;01/09/2026;8,00;oui;non;français;à rappeler\n\
    2;Mme;MARTIN-DUPONT;Zoé;05/07/1986;1 R. du Puits;62510;Arques;0353010001;;;Adhérent;;;;;;;\n\
    ;;DUPONT;Léa;01/09/2015;1, rue du puits;62510;ARQUES;;;;Adhérent;;;;;;;\n\
    4;;KONE;Awa;;2 avenue Foch;62300;LENS;;;;Adhérent;;;;;;;\n\
    ;;Sans Rien;Personne;;;;;;;;;;;;;;;\n";

#[test]
fn the_same_file_over_its_own_result_changes_nothing() {
    let first = planned(FILE);
    assert_eq!(first.counts.created, 5, "{:?}", first.counts);
    let house = applied(&first, &[]);
    let again = planned_over(FILE, &house);
    assert!(again.is_idle(), "{:?}", again.rows.iter().map(|row| &row.action).collect::<Vec<_>>());
    assert_eq!(again.counts.unchanged, 5);
    let homes: Vec<Option<HouseholdId>> = again.households.iter().map(|home| home.existing).collect();
    assert!(homes.iter().all(Option::is_some));
}

#[test]
fn households_join_place_and_name() {
    let plan = planned(FILE);
    assert_eq!(plan.households.len(), 3);
    let home = &plan.households[0];
    assert_eq!((home.adult_lines.as_slice(), home.child_lines.as_slice()), (&[2, 3][..], &[4][..]));
    assert_eq!(home.names, ["DUPONT", "MARTIN-DUPONT"]);
    assert_eq!(
        plan.rows.iter().map(|row| row.household_index).collect::<Vec<_>>(),
        [Some(0), Some(0), Some(0), Some(1), Some(2)]
    );
}

#[test]
fn households_follow_the_number_of_the_file() {
    let plan = planned(
        "N° famille;Nom;Prénom;Né le;Adresse;CP\nF1;DUPONT;Jean;12/03/1984;1 rue du Puits;62510\n\
         F2;DUPONT;Paul;12/03/1950;1 rue du Puits;62510\nF1;KONE;Awa;12/03/1985;9 rue Foch;62300\n;DUPONT;Léa;01/09/2015;1 rue du Puits;62510\n",
    );
    let lines: Vec<Vec<u64>> =
        plan.households.iter().map(|home| [home.adult_lines.clone(), home.child_lines.clone()].concat()).collect();
    assert_eq!(lines, [vec![2, 4, 5], vec![3]]);
    assert_eq!(plan.households[1].number.as_deref(), Some("F2"));
}

#[test]
fn a_child_met_first_does_not_name_the_household() {
    let plan = planned(
        "N° famille;Nom;Prénom;Né le;Tél\nF1;KONE-MARTIN;Léa;01/09/2015;\nF1;MARTIN;Zoé;05/07/1986;0639980001\n",
    );
    assert_eq!(plan.households[0].names, ["MARTIN", "KONE-MARTIN"]);
}

#[test]
fn a_file_completes_and_never_erases() {
    let house = applied(&planned(FILE), &[]);
    let poor = planned_over("N° adhérent;Nom;Prénom;Tél;Ville\n1;Dupont;Jean;;\n", &house);
    assert!(poor.is_idle());
    let rich = planned_over(
        "N° adhérent;Nom;Prénom;Tél;Adresse;CP;Ville\n4;KONE;Awa;0639980009;7 rue Neuve;62300;LENS\n",
        &house,
    );
    let Action::Update { changes, .. } = &rich.rows[0].action else { panic!("{:?}", rich.rows[0].action) };
    let seen: Vec<_> =
        changes.iter().map(|change| (change.field.code(), change.before.as_str(), change.after.as_str())).collect();
    assert_eq!(
        seen,
        [("phone", "", "06 39 98 00 09"), ("address", "2 avenue Foch, 62300 LENS", "7 rue Neuve, 62300 LENS")]
    );
    assert_eq!(rich.rows[0].person.status.as_deref(), Some("Adhérent"));
}

#[test]
fn a_refusal_given_since_is_kept() {
    let mut house = applied(&planned(FILE), &[]);
    house[0].person.sms_consent = Some(false);
    let again = planned_over(FILE, &house);
    assert!(again.is_idle());
    assert!(codes(&again.rows[0]).contains(&ProblemCode::ConsentWithdrawn));
    // The other way round a refusal is written.
    house[0].person.sms_consent = Some(true);
    let refusing = planned_over(&FILE.replace("8,00;oui", "8,00;non"), &house);
    assert!(matches!(&refusing.rows[0].action, Action::Update { changes, .. } if changes.len() == 1));
    assert_eq!(refusing.rows[0].person.sms_consent, Some(false));
}

#[test]
fn two_known_namesakes_are_not_confused() {
    let text = "Nom;Prénom;Né le;Tél\nMARTIN;Marie;01/01/1960;0639980001\nMARTIN;Marie;02/05/1990;0639980002\n";
    let first = planned(text);
    assert_eq!(first.counts.created, 2);
    let house = applied(&first, &[]);
    let reversed: Vec<Existing> = house.iter().rev().cloned().collect();
    let again = planned_over(text, &reversed);
    assert_eq!(again.rows[0].action, Action::Unchanged { id: house[0].id });
    assert_eq!(again.rows[1].action, Action::Unchanged { id: house[1].id });
}

#[test]
fn a_plan_survives_json() {
    let plan = planned(&format!("{FILE};;MARTIN;;nuage;;;;;;;;;;;;;;\n;;;Albert;;;;;;;;;;;;;;;\n"));
    let json = serde_json::to_string(&plan).unwrap();
    assert_eq!(serde_json::from_str::<ImportPlan>(&json).unwrap(), plan);
    let table = table(FILE);
    assert_eq!(serde_json::from_str::<Table>(&serde_json::to_string(&table).unwrap()).unwrap(), table);
    assert!(json.contains("\"do\":\"create\"") && json.contains("\"birth-date-unreadable\""));
}

#[test]
fn counts_add_up() {
    let person = planned(FILE).rows[0].person.clone();
    let house = [Existing { id: PersonId::new(), household: None, is_archived: false, person }];
    let plan =
        planned_over(&format!("{FILE};;;Albert;;;;;;;;;;;;;;;\n1;;DUPONT;Jean;12/03/1984;;;;;;;;;;;;;;\n"), &house);
    let counts = plan.counts;
    assert_eq!(counts.lines, plan.rows.len());
    let sum =
        counts.created + counts.updated + counts.unchanged + counts.merge_proposed + counts.duplicates + counts.refused;
    assert_eq!(sum, counts.lines);
    let refused = plan.rows.iter().filter(|row| row.problems.iter().any(|p| p.severity() == Severity::Refused)).count();
    assert_eq!(refused, counts.refused);
}
