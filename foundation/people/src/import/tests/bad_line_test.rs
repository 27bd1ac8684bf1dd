//! Lines with something wrong: what is kept, what is refused, and what is said.

use super::*;
use crate::import::{Field, Severity};

#[test]
fn each_bad_birth_date_is_said_and_the_line_kept() {
    for (text, code) in [
        ("01/01/1899", ProblemCode::BirthDateTooOld),
        ("31/12/2099", ProblemCode::BirthDateFuture),
        ("23/11/2026", ProblemCode::BirthDateFuture),
        ("29/02/2023", ProblemCode::BirthDateImpossible),
        ("31/02/1990", ProblemCode::BirthDateImpossible),
        ("nuage", ProblemCode::BirthDateUnreadable),
        ("1970", ProblemCode::BirthYearOnly),
    ] {
        let plan = planned(&format!("Nom;Prénom;Date de naissance;Tél\nDUPONT;Jean;{text};0639980001\n"));
        let row = &plan.rows[0];
        assert_eq!((row.action.clone(), row.person.birth_date), (Action::Create, None), "{text}");
        assert_eq!(codes(row), [code], "{text}");
        let problem = &row.problems[0];
        assert_eq!(
            (problem.line, problem.column.as_deref(), problem.text.as_str()),
            (2, Some("Date de naissance"), text)
        );
        assert_eq!(problem.severity(), Severity::Warning);
    }
    let young = planned("Nom;Prénom;Né le\nDUPONT;Jean;12/03/24\n");
    assert_eq!(young.rows[0].person.birth_date, Some(date(2024, 3, 12)));
    assert!(codes(&young.rows[0]).contains(&ProblemCode::BirthCenturyGuessed));
}

#[test]
fn each_bad_cell_is_said_and_the_line_kept() {
    for (title, text, code) in [
        ("Téléphone", "06 39 98 OO 01", ProblemCode::PhoneHasLetters),
        ("Téléphone", "0639", ProblemCode::PhoneInvalid),
        ("Mail", "jean.exemple.fr", ProblemCode::EmailInvalid),
        ("Mail", "jean@exemple", ProblemCode::EmailDomainIncomplete),
        ("CP", "ARQUES", ProblemCode::PostalCodeInvalid),
        ("QF", "tranche B", ProblemCode::QuotientUnreadable),
        ("Montant", "gratuit", ProblemCode::AmountUnreadable),
        ("Accord SMS", "à voir", ProblemCode::ConsentUnreadable),
        ("Civilité", "Dr", ProblemCode::GenderUnreadable),
        ("Sexe", "?!", ProblemCode::GenderUnreadable),
        ("Langue", "martien", ProblemCode::LanguageUnknown),
        ("Date adhésion", "septembre", ProblemCode::MembershipDateUnreadable),
        ("Date adhésion", "01/09/2099", ProblemCode::MembershipDateUnlikely),
    ] {
        let plan = planned(&format!("Nom;Prénom;Adresse;{title}\nDUPONT;Jean;1 rue du Puits;{text}\n"));
        assert_eq!(codes(&plan.rows[0]), [code], "{title} {text}");
        assert_eq!(plan.rows[0].action, Action::Create);
        assert_eq!(plan.counts.with_warnings, 1);
    }
}

#[test]
fn a_line_that_names_nobody_is_refused() {
    let plan = planned("Nom;Prénom;Tél\n;Jean;0639980001\n;;0639980002\nTotal;;1800\nDUPONT;;0639980003\n");
    let seen: Vec<_> = plan.rows.iter().map(|row| (row.line, row.action == Action::Refused, codes(row))).collect();
    assert_eq!(seen[0], (2, true, vec![ProblemCode::NameMissing]));
    assert_eq!(seen[1], (3, true, vec![ProblemCode::NameMissing]));
    assert!(seen[2].1 && seen[2].2.contains(&ProblemCode::NameMissing));
    assert_eq!(seen[3], (5, false, vec![ProblemCode::FirstNameMissing]));
    assert_eq!((plan.counts.lines, plan.counts.refused, plan.counts.created), (4, 3, 1));
}

#[test]
fn the_dead_are_not_imported() {
    let plan = planned("Nom;Prénom;Décédé;Tél\nDUPONT;Jean;oui;0639980001\nMARTIN;Zoé;non;0639980002\n");
    assert_eq!(codes(&plan.rows[0]), [ProblemCode::Deceased]);
    assert_eq!(plan.rows[0].action, Action::Refused);
    assert_eq!(plan.rows[1].action, Action::Create);
}

#[test]
fn odd_names_are_kept_with_a_doubt() {
    let plan = planned(
        "Nom;Prénom;Tél\nDUPONT;Jean et Marie;0639980001\nMART1N;Zoé;0639980002\n   LE   GALL  ;  Anne-Marie ;0639980003\n",
    );
    assert_eq!(codes(&plan.rows[0]), [ProblemCode::TwoPeopleInName]);
    assert_eq!(codes(&plan.rows[1]), [ProblemCode::NameUnlikely]);
    assert_eq!(
        (plan.rows[2].person.last_name.as_str(), plan.rows[2].person.first_name.as_str()),
        ("LE GALL", "Anne-Marie")
    );
    assert!(plan.rows[2].problems.is_empty());
}

#[test]
fn two_people_with_one_email_are_both_kept() {
    let plan = planned("Nom;Prénom;Mail\nDUPONT;Jean;famille@exemple.fr\nMARTIN;Zoé;famille@exemple.fr\n");
    assert_eq!(plan.counts.created, 2);
    assert_eq!(codes(&plan.rows[1]), [ProblemCode::EmailShared]);
    assert_eq!(
        (plan.rows[1].problems[0].other_line, plan.rows[1].problems[0].text.as_str()),
        (Some(2), "famille@exemple.fr")
    );
    assert!(plan.rows[0].problems.is_empty());
}

#[test]
fn two_people_with_one_member_number_are_both_kept() {
    let plan = planned("N° adhérent;Nom;Prénom;Mail\n12;DUPONT;Jean;a@exemple.fr\n12;MARTIN;Zoé;b@exemple.fr\n");
    assert_eq!(plan.counts.created, 2);
    assert_eq!(codes(&plan.rows[1]), [ProblemCode::MemberNumberRepeated]);
}

#[test]
fn a_person_whom_nothing_reaches_is_said() {
    let plan = planned("N° famille;Nom;Prénom;Mail\n1;DUPONT;Jean;a@exemple.fr\n1;DUPONT;Zoé;\n2;MARTIN;Léa;\n");
    let seen: Vec<_> = plan.rows.iter().map(codes).collect();
    assert_eq!(seen, [vec![], vec![], vec![ProblemCode::NoChannel]]);
}

#[test]
fn an_address_of_someone_unknown_is_said() {
    let plan = planned(
        "IDindividu;nom;prenom;rue_resid;adresse_auto\n1;DUPONT;Jean;1 rue du Puits;\n2;DUPONT;Zoé;;1\n3;DUPONT;Léa;;77\n",
    );
    assert_eq!(plan.rows[1].person.address, plan.rows[0].person.address);
    assert!(codes(&plan.rows[2]).contains(&ProblemCode::AddressReferenceUnknown));
    assert_eq!(plan.rows[0].household_index, plan.rows[1].household_index);
}

#[test]
fn a_member_list_chosen_by_hand_may_lack_first_names() {
    let table = table("Nom;Téléphone\nKONE;0639980001\n");
    let mut mapping = propose_mapping(&table);
    assert!(plan(&table, &mapping, &[], &options()).is_err());
    mapping.set(0, Field::LastName);
    assert_eq!(plan(&table, &mapping, &[], &options()).unwrap().counts.created, 1);
}
