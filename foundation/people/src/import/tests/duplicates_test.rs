//! Who is the same person, who is not, and that the question stays quick.

use std::time::Instant;

use kernel::PersonId;

use super::*;
use crate::import::duplicates::{Known, Verdict, group};
use crate::import::identity::Identity;
use crate::import::{Decision, MatchReason, MergeWith};

const TITLES: &str = "N° adhérent;N° famille;Nom;Prénom;Né le;Tél;Mail;Civilité";

fn actions(lines: &[&str]) -> Vec<Action> {
    planned(&format!("{TITLES}\n{}\n", lines.join("\n"))).rows.into_iter().map(|row| row.action).collect()
}

/// Whether the second of two lines is the person of the first, is proposed as such, or is someone else.
fn second(first: &str, second: &str) -> &'static str {
    match actions(&[first, second]).pop() {
        Some(Action::DuplicateInFile { of_line: 2, .. }) => "same",
        Some(Action::MergeProposed { with: MergeWith::Line(2), .. }) => "perhaps",
        Some(Action::Create) => "other",
        action => panic!("{action:?}"),
    }
}

#[test]
fn the_same_person_twice_in_a_file() {
    let first = "1;F1;DUPONT;Béatrice;12/03/1984;0639980001;b@exemple.fr;Mme";
    for again in [
        "2;F1;Dupont;Beatrice;12/03/1984;;;",
        "1;F9; DUPONT ;Béatrice;12/03/1984;;;",
        "2;F9;DUPONT;Béatrice;03/12/1984;;;",
        "2;F1;DUPONT;Béatrice;01/03/1984;;;",
        "2;F9;DUPONT;Béatrice;;0639980001;;",
        "2;F9;DUPONT;Béatrice;;;B@Exemple.fr;",
        "2;F1;DUPONT;Béatrice;;;;",
        "2;F9;Béatrice;DUPONT;12/03/1984;;;",
        "1;F1;DUPOND;Béatrice;;;;",
    ] {
        assert_eq!(second(first, again), "same", "{again}");
    }
}

#[test]
fn perhaps_the_same_person_is_only_proposed() {
    let first = "1;F1;DUPONT;Béatrice;12/03/1984;0639980001;b@exemple.fr;Mme";
    for again in [
        "2;F9;DUPOND;Béatrice;12/03/1984;;;",
        "2;F9;DUPONT;Béatrise;;0639980001;;",
        "2;F9;DUPONT;Béatrices;;;b@exemple.fr;",
    ] {
        assert_eq!(second(first, again), "perhaps", "{again}");
    }
}

#[test]
fn people_who_look_alike_are_not_one() {
    let first = "1;F1;DUPONT;Michel;12/03/1984;0353010001;b@exemple.fr;M.";
    for other in [
        // A son of the same name, the other twin, the wife with the same landline, a namesake.
        "2;F1;DUPONT;Michel;10/05/2012;0353010001;;",
        "2;F1;DUPONT;Paul;12/03/1984;0353010001;;",
        "2;F1;DUPONT;Michelle;;0353010001;b@exemple.fr;Mme",
        "2;F9;DUPONT;Michel;;;;",
        "2;F9;DUPONT;Michel;13/04/1984;0639980009;;",
        "2;F1;MARTIN;Michel;12/03/1984;0353010001;;",
    ] {
        assert_eq!(second(first, other), "other", "{other}");
    }
}

#[test]
fn a_line_without_date_does_not_tie_a_mother_to_her_daughter() {
    let actions =
        actions(&["1;F1;GIRARD;Marie;20/06/1995;;;", "2;F1;GIRARD;Marie;;;;", "3;F1;GIRARD;Marie;10/02/2016;;;"]);
    assert_eq!(actions.iter().filter(|action| matches!(action, Action::Create)).count(), 2);
}

#[test]
fn three_lines_of_one_person_are_one_group() {
    let actions = actions(&[
        "1;F1;VILLETET;Viviane;19/09/1964;;;",
        "2;F1;Villetet;Viviane;19/09/1964;;;",
        "3;F1;VILLETET;Viviane;;;;",
    ]);
    assert_eq!(actions[0], Action::Create);
    assert!(actions[1..].iter().all(|action| matches!(action, Action::DuplicateInFile { of_line: 2, .. })));
}

#[test]
fn a_merge_completes_the_first_line_and_says_what_it_leaves() {
    let plan = planned(&format!(
        "{TITLES}\n1;F1;DUPONT;Jean;23/10/1951;0639980001;;\n2;F1;DUPONT;Jean;01/10/1951;0353010002;j@exemple.fr;M.\n"
    ));
    let person = &plan.rows[0].person;
    assert_eq!((person.phones.len(), person.emails.len(), person.birth_date), (2, 1, Some(date(1951, 10, 23))));
    assert_eq!(person.member_number.as_deref(), Some("1"));
    let Action::DuplicateInFile { reasons, differences, .. } = &plan.rows[1].action else { panic!() };
    assert_eq!(reasons, &[MatchReason::SameName, MatchReason::BirthDateNear, MatchReason::SameHousehold]);
    let fields: Vec<_> =
        differences.iter().map(|change| (change.field.code(), change.before.as_str(), change.after.as_str())).collect();
    assert_eq!(fields, [("member-number", "1", "2"), ("birth-date", "23/10/1951", "01/10/1951")]);
    assert_eq!(plan.households.len(), 1);
}

fn known(last: &str, first: &str, birth: Option<NaiveDate>, phone: &str) -> Existing {
    let mut person = person(&format!("Nom;Prénom;Tél;Adresse\n{last};{first};{phone};1 rue du Puits\n"));
    person.birth_date = birth;
    Existing { id: PersonId::new(), household: None, is_archived: false, person }
}

#[test]
fn a_known_person_is_met_or_proposed() {
    let known = known("DUPONT", "Jean", Some(date(1984, 3, 12)), "0639980001");
    let house = [known.clone()];
    let action =
        |line: &str| planned_over(&format!("Nom;Prénom;Né le;Tél;Mail\n{line}\n"), &house).rows[0].action.clone();
    assert_eq!(action("Dupont;JEAN;12/03/1984;;"), Action::Unchanged { id: known.id });
    let Action::Update { id, changes } = action("DUPONT;Jean;12/03/1984;0353010002;j@exemple.fr") else { panic!() };
    assert_eq!(id, known.id);
    let seen: Vec<_> =
        changes.iter().map(|change| (change.field.code(), change.before.as_str(), change.after.as_str())).collect();
    assert_eq!(seen, [("phone", "06 39 98 00 01", "06 39 98 00 01, 03 53 01 00 02"), ("email", "", "j@exemple.fr")]);
    for line in
        ["DUPONT;Jean;03/12/1984;;", "DUPONT;Jean;;0639980001;", "DUPOND;Jean;12/03/1984;;", "DUPOND;Jean;;0639980001;"]
    {
        assert!(
            matches!(action(line), Action::MergeProposed { with: MergeWith::Person(id), .. } if id == known.id),
            "{line}"
        );
    }
    assert_eq!(action("DUPONT;Jean;05/05/1990;0639980001;"), Action::Create);
}

#[test]
fn someone_archived_is_only_proposed_and_someone_here_goes_first() {
    let aside = Existing { is_archived: true, ..known("DUPONT", "Jean", Some(date(1984, 3, 12)), "0639980001") };
    let file = "Nom;Prénom;Né le;Tél\nDUPONT;Jean;12/03/1984;0639980001\n";
    let plan = planned_over(file, std::slice::from_ref(&aside));
    let Action::MergeProposed { with, reasons, .. } = &plan.rows[0].action else { panic!("{:?}", plan.rows) };
    assert_eq!(*with, MergeWith::Archived(aside.id));
    assert!(reasons.contains(&MatchReason::SameBirthDate));
    let here = known("DUPONT", "Jean", Some(date(1984, 3, 12)), "0639980001");
    let plan = planned_over(file, &[aside, here.clone()]);
    assert_eq!(plan.rows[0].action, Action::Unchanged { id: here.id });
}

#[test]
fn a_decision_settles_a_proposal_and_holds_next_time() {
    let house = vec![known("DUPONT", "Jean", Some(date(1984, 3, 12)), "0639980001")];
    let file = table("Nom;Prénom;Né le;Tél\nDUPOND;Jean;12/03/1984;0639980001\n");
    let mut options = options();
    let planned =
        |options: &PlanOptions, house: &[Existing]| plan(&file, &propose_mapping(&file), house, options).unwrap();
    options.decisions.insert(2, Decision::Merge(MergeWith::Person(house[0].id)));
    let merged = planned(&options, &house);
    assert!(matches!(&merged.rows[0].action, Action::Update { id, .. } if *id == house[0].id));
    let after = applied(&merged, &house);
    assert!(planned(&super::options(), &after).is_idle());
    options.decisions.insert(2, Decision::Separate);
    let apart = planned(&options, &house);
    assert_eq!(apart.rows[0].action, Action::Create);
    let after = applied(&apart, &house);
    assert_eq!(after.len(), 2);
    assert!(planned(&super::options(), &after).is_idle());
}

#[test]
fn a_decision_settles_two_lines_of_a_file() {
    let file = table(&format!(
        "{TITLES}\n1;F1;DUPONT;Jean;12/03/1984;;;\n2;F1;DUPONT;Jean;12/03/1984;;;\n3;F2;DUPOND;Jean;12/03/1984;;;\n"
    ));
    let mut options = options();
    options.decisions.insert(3, Decision::Separate);
    options.decisions.insert(4, Decision::Merge(MergeWith::Line(2)));
    let planned = |house: &[Existing]| plan(&file, &propose_mapping(&file), house, &options).unwrap();
    let first = planned(&[]);
    assert_eq!((first.counts.created, first.counts.duplicates, first.counts.merge_proposed), (2, 1, 0));
    let house = applied(&first, &[]);
    assert!(planned(&house).is_idle());
    // Their numbers say that they are two people, without any decision.
    let again = plan(&file, &propose_mapping(&file), &house, &super::options()).unwrap();
    assert_eq!(again.counts.unchanged, 2);
}

#[test]
fn twenty_thousand_meet_twenty_thousand_quickly() {
    let people: Vec<Identity> = (0..20_000_u32)
        .map(|at| Identity {
            // A common name, the centre's own telephone and 1 January are shared by crowds.
            last: if at % 10 == 0 { "martin".to_owned() } else { format!("nom{}", at % 7_000) },
            first: if at % 10 == 0 { "marie".to_owned() } else { format!("zoe{}", at % 900) },
            birth: (at % 3 != 0).then(|| date(1940 + i32::try_from(at % 80).unwrap(), 1, 1 + at % 2)),
            gender: None,
            phones: vec!["+33353010000".to_owned()],
            emails: vec![format!("p{at}@exemple.fr")],
            member_number: None,
            household_number: None,
            place: None,
        })
        .collect();
    let start = Instant::now();
    let groups = group(&people, |_, _| Verdict::Open);
    let known = Known::new(people.clone());
    let found = people.iter().filter(|person| !known.resembling(person).is_empty()).count();
    println!("20,000 grouped and met with 20,000 in {:?}", start.elapsed());
    assert!(groups.first.iter().enumerate().any(|(at, first)| at != *first));
    assert!(found > 19_000);
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
