//! The rules, without a database: lines, budgets, keys of steps, the course.

use chrono::{Duration, Utc};

use super::house::draft;
use crate::model::item::{Author, Item, ItemKind, Line, Way, read_lines, read_words};
use crate::model::live::{Live, VoteState};
use crate::model::plan::{PlanDraft, Step, StepKind};
use crate::model::refusal::Refusal;
use crate::model::vote::{Ballot, Tally};
use crate::model::workshop::{Attendance, Workshop};
use crate::model::{ItemId, WorkshopId};
use crate::words::{read_time, spoken};

fn step(kind: StepKind, key: &str) -> Step {
    Step { key: key.into(), kind, title: kind.code().into(), minutes: 10, guide: String::new() }
}

fn workshop() -> Workshop {
    let kinds = [StepKind::RoundTable, StepKind::Needs, StepKind::Ideas, StepKind::Votes];
    Workshop {
        id: WorkshopId::new(),
        terms: draft("Une question ?"),
        plan: None,
        steps: kinds.map(|kind| step(kind, kind.code())).to_vec(),
        attendance: Attendance::default(),
        created_at: Utc::now(),
        retired_at: None,
        revision: 1,
    }
}

fn idea(words: &str) -> Item {
    Item::said(ItemKind::Idea, Line { words: words.into(), said_by: 1 }, Utc::now())
}

#[test]
fn pasted_lines_lose_their_bullets_and_what_is_said_twice_is_said_by_two() {
    let lines = read_lines("- Un SMS avant\n\n• un sms  AVANT\n🎉 Une fête\n\t* La boulangerie").unwrap();
    let told: Vec<(&str, i64)> = lines.iter().map(|line| (line.words.as_str(), line.said_by)).collect();
    assert_eq!(told, [("Un SMS avant", 2), ("🎉 Une fête", 1), ("La boulangerie", 1)]);
    assert_eq!(read_lines(" \n - \n"), Err(Refusal::WordsMissing));
    assert_eq!(read_lines(&"mot\nautre\n".repeat(101)), Err(Refusal::TooManyLines));
    assert_eq!(read_words(&"a".repeat(10_000)), Err(Refusal::WordsTooLong));
    assert_eq!(read_words("1 84 12 76 451 089 46"), Err(Refusal::NirInside));
    assert_eq!(read_words("\u{0}\u{7}bon\tjour ").unwrap(), "bon jour");
}

#[test]
fn a_ballot_never_passes_the_budget() {
    let ideas = [idea("un"), idea("deux"), Item { is_hidden: true, ..idea("cachée") }];
    let [one, two, hidden] = [ideas[0].id, ideas[1].id, ideas[2].id];
    let ballot = Ballot::read(&[(one, 2), (two, 1)], &ideas, 3).unwrap();
    assert_eq!(ballot.total(), 3);
    for given in [vec![(one, 4)], vec![(one, 2), (two, 2)], vec![(one, 2), (one, 2)], vec![(one, -1), (two, 4)]] {
        assert_eq!(Ballot::read(&given, &ideas, 3), Err(Refusal::OverBudget), "{given:?}");
    }
    let huge = [(one, i64::MAX), (two, i64::MAX)];
    assert_eq!(Ballot::read(&huge, &ideas, 3), Err(Refusal::OverBudget));
    for gone in [hidden, ItemId::new()] {
        assert_eq!(Ballot::read(&[(gone, 1)], &ideas, 3), Err(Refusal::IdeaGone));
    }
    assert_eq!(Ballot::read(&[(one, 0)], &ideas, 3).unwrap().total(), 0);
}

#[test]
fn stickers_and_points_are_one_number() {
    let ideas = [Item { stickers: 5, ..idea("un") }, idea("deux")];
    let tally = Tally::of(&ideas, &[(ideas[0].id, 4)].into_iter().collect());
    assert_eq!((tally.points(ideas[0].id), tally.points(ideas[1].id)), (9, 0));
}

#[test]
fn each_step_of_a_plan_has_a_key_of_its_own() {
    let steps = vec![
        step(StepKind::Needs, "besoins"),
        step(StepKind::Needs, "besoins"),
        step(StepKind::Ideas, "une clé\""),
        Step { title: "  ".into(), ..step(StepKind::Other, "vide") },
    ];
    let plan = PlanDraft { title: " Plan ".into(), purpose: String::new(), steps }.read().unwrap();
    let keys: Vec<&str> = plan.steps.iter().map(|step| step.key.as_str()).collect();
    assert_eq!(keys, ["besoins", "needs-1", "ideas-1"]);
    assert_eq!(plan.title, "Plan");
    let nothing = PlanDraft::default().read().unwrap_err();
    assert_eq!(nothing, [Refusal::TitleMissing, Refusal::StepsMissing]);
    let endless = vec![Step { minutes: 0, ..step(StepKind::Other, "a") }; 21];
    let refused = PlanDraft { title: "x".into(), purpose: String::new(), steps: endless }.read().unwrap_err();
    assert_eq!(refused, [Refusal::TooManySteps, Refusal::MinutesOutside]);
}

#[test]
fn a_course_takes_what_its_step_is_for_and_ideas_stand_still_under_a_vote() {
    let (workshop, now) = (workshop(), Utc::now());
    let mut live = Live::planned(&workshop);
    assert_eq!(live.takes(&workshop), None, "nothing before it is open");
    live.open(&workshop, "BCDFGH".into(), now).unwrap();
    assert_eq!(live.ends_at, Some(now + Duration::minutes(10)), "the first step has its time");
    let needs = workshop.step("needs").unwrap();
    live.go_to(needs, now);
    assert_eq!(live.takes(&workshop), Some(ItemKind::Need));
    live.go_to(workshop.step("ideas").unwrap(), now);
    assert_eq!(live.takes(&workshop), Some(ItemKind::Idea));
    assert_eq!(live.open_vote(&workshop, 0, now), Err(Refusal::NoIdeas));
    live.open_vote(&workshop, 2, now).unwrap();
    assert_eq!((live.step.as_str(), live.takes_points()), ("votes", Ok(())));
    live.go_to(workshop.step("ideas").unwrap(), now);
    assert_eq!(live.takes(&workshop), None, "what is voted on does not grow");
    assert!(!live.shows_tally());
    live.close(now).unwrap();
    assert_eq!((live.vote, live.code.as_str()), (VoteState::Closed, ""));
    assert_eq!(live.takes_points(), Err(Refusal::NotOpen));
    let step = live.step.clone();
    live.open(&workshop, "BCDFGJ".into(), now).unwrap();
    assert_eq!(live.step, step, "opened again, it is where it was");
}

#[test]
fn the_step_of_the_vote_opens_it_once_and_only_over_ideas() {
    let (workshop, now) = (workshop(), Utc::now());
    let votes = workshop.step("votes").unwrap();
    let mut live = Live::planned(&workshop);
    live.lead_to(votes, 2, now);
    assert_eq!(live.vote, VoteState::Before, "nobody is there yet");
    live.open(&workshop, "BCDFGH".into(), now).unwrap();
    live.lead_to(votes, 0, now);
    assert!(live.waits_for_vote(&workshop), "there is nothing to vote on");
    live.lead_to(votes, 2, now);
    assert_eq!((live.vote, live.waits_for_vote(&workshop)), (VoteState::Open, false));
    live.close_vote().unwrap();
    live.lead_to(votes, 2, now);
    assert_eq!(live.vote, VoteState::Closed, "what was told is not hidden again by a step");
}

#[test]
fn who_wants_to_be_told_gives_a_name_and_a_way() {
    assert_eq!(Author::read(" ", "", None).unwrap(), None);
    let told = Author::read("Samira", "06 39 98 00 01", None).unwrap().unwrap();
    assert_eq!((told.way, told.contact.as_str()), (Way::Sms, "+33639980001"));
    let told = Author::read("Samira", "samira@exemple.fr", None).unwrap().unwrap();
    assert_eq!(told.way, Way::Email);
    assert_eq!(Author::read("Samira", "", None).unwrap().unwrap().way, Way::InPerson);
    assert_eq!(Author::read("", "samira@exemple.fr", None), Err(Refusal::NameMissing));
    for wrong in ["douze", "03 53 01 00 01", "samira@"] {
        assert_eq!(Author::read("Samira", wrong, None), Err(Refusal::ContactInvalid), "{wrong}");
    }
}

#[test]
fn hours_and_codes_are_read_as_people_write_them() {
    let hour = |typed| read_time(typed).map(|time| time.format("%H:%M").to_string());
    assert_eq!(hour("14 h"), Some("14:00".into()));
    assert_eq!(hour("9h05"), Some("09:05".into()));
    assert_eq!((hour("25 h"), hour("tôt"), hour("")), (None, None, None));
    assert_eq!((spoken("BCDFGH"), spoken("")), ("BCD FGH".to_owned(), String::new()));
}
