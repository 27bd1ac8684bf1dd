//! The fields of the common form, and what is refused of them. No data.

use chrono::NaiveDate;
use serde_json::json;

use super::house::content;
use crate::model::content::{Content, KeyStep, read_lines};
use crate::model::refusal::Refusal;

#[test]
fn the_file_has_the_fields_of_the_common_form() {
    let value = serde_json::to_value(content("Repair Café")).expect("JSON");
    let fields: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    for field in [
        "titre",
        "resume",
        "situation_de_depart",
        "mise_en_place",
        "etapes",
        "moyens",
        "resultats",
        "poursuite",
        "structure",
        "date_debut",
        "date_fin",
        "referent",
        "objectifs",
        "changements",
        "role_habitant",
        "role_centre",
        "difficultes",
        "galerie",
        "lien",
    ] {
        assert!(fields.contains(&field), "{field} is missing in {fields:?}");
    }
    let back: Content = serde_json::from_value(value).expect("it is read back");
    assert_eq!(back, content("Repair Café"));
    let partial: Content =
        serde_json::from_value(json!({ "titre": "Court", "etapes": [{ "titre": "Début" }] })).expect("read");
    assert_eq!(partial.steps.len(), 1);
    assert!(
        serde_json::from_value::<Content>(json!({ "titre": "x", "inconnu": 1 })).is_err(),
        "nothing is lost silently"
    );
}

#[test]
fn what_is_wrong_is_told_field_by_field() {
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1);
    let wrong = Content {
        title: "x".repeat(161),
        starts_on: day(2019),
        ends_on: day(2017),
        link: "javascript:alert(1)".into(),
        steps: vec![KeyStep { title: "y".repeat(161), ..KeyStep::default() }],
        ..Content::default()
    };
    let told = [Refusal::Long("titre"), Refusal::Long("etapes"), Refusal::DatesTurned, Refusal::Link];
    assert_eq!(wrong.refusals(), told);
    assert_eq!(Content::default().refusals(), [Refusal::TitleMissing]);
    let bare = Content { title: "Titre".into(), ..Content::default() };
    let missing = [Refusal::SummaryMissing, Refusal::AimsMissing, Refusal::ResultsMissing];
    assert_eq!(bare.missing(), missing);
    assert!(content("Repair Café").missing().is_empty());
    for link in ["https://exemple.fr/page", "http://exemple.fr"] {
        assert!(Content { link: link.into(), ..content("a") }.refusals().is_empty(), "{link}");
    }
    for link in ["exemple.fr", "https://", "https://a b.fr", "https://a.fr\"onclick"] {
        assert_eq!(Content { link: link.into(), ..content("a") }.refusals(), [Refusal::Link], "{link}");
    }
}

#[test]
fn lines_lose_the_marks_of_a_list() {
    assert_eq!(read_lines("- Jeter moins\n\n✓ Apprendre \n"), ["Jeter moins", "Apprendre"]);
}
