//! The library: thirty-three procedures, each whole, each dated.

use std::collections::HashSet;

use crate::model::library::{entries, entry, read, shelves, tells};
use crate::model::procedure::Certainty;
use crate::model::rule::Rule;
use crate::model::rule_words::{department, department_of, lines_of, rewritten};

use super::rule_test::day;

#[test]
fn every_shelf_can_be_read() {
    let counts: Vec<usize> = shelves().iter().map(|shelf| read(shelf).expect("a shelf").len()).collect();
    assert_eq!(counts, [10, 4, 8, 11]);
    assert_eq!(entries().len(), 33);
    let slugs: HashSet<&str> = entries().iter().map(|one| one.slug.as_str()).collect();
    assert_eq!(slugs.len(), 33);
}

#[test]
fn every_procedure_says_where_it_comes_from_and_is_taken_as_it_is() {
    for one in entries() {
        assert_eq!(one.text().refusals(), Vec::new(), "{}", one.slug);
        assert_eq!(one.checked_on, day(2026, 11, 22), "{}", one.slug);
        assert!(!one.if_missed.is_empty() && !one.help.is_empty() && !one.who.is_empty(), "{}", one.slug);
        let kept = serde_json::to_string(&one.rule).expect("written");
        assert_eq!(serde_json::from_str::<Rule>(&kept).expect("read"), one.rule, "{}", one.slug);
    }
    for sensitive in ["ame", "c2s", "mdph", "aah-trimestre", "titre-de-sejour-anef"] {
        assert!(entry(sensitive).expect("an entry").is_sensitive, "{sensitive}");
    }
    assert_eq!(entry("ame").expect("an entry").certainty, Certainty::ToCheck);
}

#[test]
fn words_that_tell_are_known() {
    let spelled =
        ["R.S.A.", "r s a", "votre R-S-A", "titre  de SÉJOUR", "TITREDESEJOUR", "l’A.A.H", "Pôle-Emploi", "C 2 S"];
    for told in ["Votre RSA", "le titre de séjour", "papiers CAF", "la c2s !", "AME"].into_iter().chain(spelled) {
        assert!(tells(told), "{told}");
    }
    for quiet in ["votre papier bleu", "notre rendez-vous", "la famille", "", "camera"] {
        assert!(!tells(quiet), "{quiet}");
    }
}

#[test]
fn a_campaign_is_written_in_lines() {
    let rule = entry("impots-declaration").expect("an entry").rule.clone();
    let lines = lines_of(&rule).expect("lines");
    assert_eq!(lines.lines().count(), 3);
    assert_eq!(rewritten(&rule, &lines, "").expect("read"), rule);
    let next = format!("{lines}\n2027 ; 8/4/2027 ; 55-976 ; 3/6/2027\n");
    let Rule::AnnualCampaign { campaigns } = rewritten(&rule, &next, "").expect("read") else { panic!("a campaign") };
    assert_eq!(campaigns.len(), 2);
    assert_eq!(rewritten(&rule, "2027 ; 8/4/2027 ; 55-976", ""), Err(1), "no end");
    assert_eq!(rewritten(&rule, "2027 ; 8/7/2027 ; 1-976 ; 3/6/2027", ""), Err(1), "it ends before it opens");
    let local = Rule::Local { dates: Vec::new() };
    assert_eq!(rewritten(&local, "15/3/2027\n\nun jour", ""), Err(3));
    let monthly = entry("france-travail-actualisation").expect("an entry").rule.clone();
    assert_eq!(rewritten(&monthly, "", "32"), Err(1));
}

#[test]
fn departments_are_read() {
    assert_eq!(department("2a"), Some(20));
    assert_eq!(department(" 62 "), Some(62));
    assert_eq!(department("1000"), None);
    assert_eq!(department_of("62510"), Some(62));
    assert_eq!(department_of("97400"), Some(974));
    assert_eq!(department_of("1000"), None);
}
