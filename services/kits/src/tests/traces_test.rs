//! What speaks of someone is found, wherever it stands and however it is written.

use serde_json::json;

use crate::model::traces::{Finding, Names, Trace, findings};

fn found(text: &str) -> Vec<(Trace, String)> {
    let told = findings(&json!({ "content": { "x": text } }), &names());
    told.into_iter().map(|one: Finding| (one.trace, one.text)).collect()
}

fn names() -> Names {
    let mut names = Names::default();
    names.add("Fatima", "Ben Ali");
    names.add("Jean-Pierre", "Léger");
    names.add("Li", "Na");
    names
}

#[test]
fn numbers_are_found_as_people_write_them() {
    for phone in [
        "06 39 98 12 01",
        "0639981201",
        "06.39.98.12.01",
        "+33 6 39 98 12 01",
        "+33639981201",
        "0033 6 39981201",
        "(06) 39-98-12-01",
        "06/39/98/12/01",
        "06 – 39 – 98 – 12 – 01",
        "06_39_98_12_01",
        "06·39·98·12·01",
        "06\u{2009}39\u{2009}98\u{2009}12\u{2009}01",
        "٠٦ ٣٩ ٩٨ ١٢ ٠١",
    ] {
        let told = found(&format!("Appelez le {phone} le soir."));
        assert_eq!(told.len(), 1, "{phone}: {told:?}");
        assert_eq!(told[0].0, Trace::Phone, "{phone}");
    }
    let two = found("01 20 30 40 50 ou 06 39 98 12 02");
    assert_eq!(two.len(), 2);
    for quiet in [
        "de 14 h à 16 h 30",
        "le 12 05 2026",
        "01/09/2026 14 h",
        "du 01/09/2026 au 30/06/2027",
        "62510 Arques",
        "1 800 personnes, 2 000 euros",
        "3230",
        "",
    ] {
        assert_eq!(found(quiet), [], "{quiet}");
    }
}

#[test]
fn addresses_names_and_security_numbers_are_found() {
    assert_eq!(found("écrire à <samira@exemple.fr>, merci"), [(Trace::Email, "samira@exemple.fr".to_owned())]);
    assert_eq!(found("Demandez FATIMA BEN-ALI à l’accueil"), [(Trace::Name, "FATIMA BEN ALI".to_owned())]);
    assert_eq!(found("chez Léger Jean Pierre"), [(Trace::Name, "Léger Jean Pierre".to_owned())]);
    assert_eq!(found("Li Na"), [], "so short a name is a word of every day");
    assert_eq!(found("2 85 05 62 193 124 61"), [(Trace::Nir, String::new())], "and it is not shown again");
    assert_eq!(found("venez @ 14 h, prix 3 € / mois"), []);
}

#[test]
fn every_place_is_looked_at() {
    let whole = json!({
        "title": "Appeler le 06 39 98 12 01",
        "content": { "steps": [{ "key": "a", "text": "x@exemple.fr" }], "list": ["rien", "y@exemple.fr"], "deep": { "n": 639981201 } }
    });
    let told: Vec<String> = findings(&whole, &names()).iter().map(|one| one.path.to_string()).collect();
    assert_eq!(told, ["content/list", "content/steps/@a/text", "title"]);
}

#[test]
fn what_stands_beside_a_value_is_looked_at_too() {
    let whole = json!({
        "content": {
            "06 39 98 12 01": "le soir",
            "steps": [{ "key": "samira@exemple.fr", "text": "rien" }, { "key": "Fatima Ben Ali" }],
            "ids": [{ "key": "0639981201" }, { "key": "01932f4a-8c12-7123-8456-0639981201ab" }]
        }
    });
    let told: Vec<(Trace, String)> =
        findings(&whole, &names()).into_iter().map(|one| (one.trace, one.path.to_string())).collect();
    assert_eq!(
        told,
        [
            (Trace::Phone, "content/06 39 98 12 01".to_owned()),
            (Trace::Phone, "content/ids/@0639981201".to_owned()),
            (Trace::Email, "content/steps/@samira~2exemple.fr".to_owned()),
            (Trace::Name, "content/steps/@Fatima Ben Ali".to_owned()),
        ]
    );
}
