//! The questions of service-public and the sheets that answer them, titles left out.

use std::collections::{HashMap, HashSet};
use std::process::Command;

use serde_json::Value;

use super::test_data;
use crate::{Index, Weight};

/// Every so many questions one is asked, for the corpus is large and this build is not optimised.
const STRIDE: usize = 5;

fn texts_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(texts_of).collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}

fn sheets() -> Option<Vec<(String, String)>> {
    let file = test_data("demarches/fiches-service-public.jsonl.xz")?;
    let Ok(output) = Command::new("xz").arg("-dc").arg(file).output() else {
        eprintln!("SKIPPED: xz is missing");
        return None;
    };
    let text = String::from_utf8(output.stdout).unwrap();
    let sheet = |line: &str| {
        let sheet: Value = serde_json::from_str(line).unwrap();
        (sheet["id"].as_str().unwrap().to_owned(), texts_of(&sheet["texte"]))
    };
    Some(text.lines().map(sheet).collect())
}

#[test]
fn most_questions_find_their_sheet_by_its_text_alone() {
    let Some(questions) = test_data("recherche-fr/requetes-fiches.jsonl") else { return };
    let Some(sheets) = sheets() else { return };
    let index = Index::build(sheets.iter().map(|(id, text)| (id.clone(), vec![(Weight::Text, text.as_str())])));
    let (mut asked, mut own_found, mut recall) = (0, 0, 0.0);
    for line in std::fs::read_to_string(questions).unwrap().lines().step_by(STRIDE) {
        let question: Value = serde_json::from_str(line).unwrap();
        let relevant: HashMap<String, i64> = serde_json::from_value(question["pertinents"].clone()).unwrap();
        let found: HashSet<String> =
            index.search(question["requete"].as_str().unwrap(), 10).into_iter().map(|hit| hit.id).collect();
        let kept = relevant.keys().filter(|id| found.contains(*id)).count();
        recall += kept as f64 / relevant.len() as f64;
        own_found += usize::from(relevant.iter().any(|(id, rank)| *rank == 2 && found.contains(id)));
        asked += 1;
    }
    let (recall, own) = (recall / f64::from(asked), own_found as f64 / f64::from(asked));
    println!("{asked} questions: recall@10 {recall:.3}, own sheet in the first ten {own:.3}");
    assert!(recall > 0.5 && own > 0.7, "{recall} {own}");
}
