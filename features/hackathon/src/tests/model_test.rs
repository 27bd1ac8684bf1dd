//! What is refused of a hackathon and of a team. No data.

use super::house::terms;
use crate::model::event::{Choice, Terms};
use crate::model::refusal::Refusal;
use crate::model::team::TeamDraft;

#[test]
fn the_last_day_follows_the_first_within_two_weeks() {
    let usual = terms(Choice::Public);
    assert!(usual.refusals().is_empty());
    let turned = Terms { last_day: usual.first_day - chrono::Duration::days(1), ..usual.clone() };
    assert_eq!(turned.refusals(), [Refusal::DaysTurned]);
    let endless = Terms { last_day: usual.first_day + chrono::Duration::days(14), ..usual.clone() };
    assert_eq!(endless.refusals(), [Refusal::TooManyDays]);
    assert_eq!(Terms { title: String::new(), ..usual }.refusals(), [Refusal::TitleMissing]);
}

#[test]
fn what_a_team_made_is_a_page_and_no_script() {
    let named = TeamDraft { name: "Les Rappels".into(), ..TeamDraft::default() };
    assert!(named.refusals().is_empty());
    for link in ["javascript:alert(1)", "exemple.fr", "https://", "https://a.fr\" x"] {
        assert_eq!(TeamDraft { link: link.into(), ..named.clone() }.refusals(), [Refusal::Link], "{link}");
    }
    assert_eq!(TeamDraft::default().refusals(), [Refusal::NameMissing]);
}
