//! Where the road leads, and where it does not.

use chrono::{DateTime, Utc};
use kernel::CentreId;

use crate::model::{Idea, IdeaId, Origin, Refusal, Showing, State, Step};

fn idea(state: State) -> Idea {
    Idea {
        id: IdeaId::new(),
        centre: CentreId::new(),
        title: "Un SMS".into(),
        words: "avant la date".into(),
        need: String::new(),
        theme: String::new(),
        origin: Origin::Desk,
        state,
        stood: State::Heard,
        showing: Showing::Shown,
        merged_into: None,
        film: None,
        heard_at: DateTime::UNIX_EPOCH,
        moved_at: DateTime::UNIX_EPOCH,
        revision: 1,
    }
}

fn to(state: State) -> Step {
    Step { to: state, reason: "parce que".into() }
}

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + chrono::Duration::days(1)
}

#[test]
fn the_whole_road_is_walked_and_nothing_jumps_to_its_end() {
    let mut walked = idea(State::Heard);
    for next in
        [State::Chosen, State::CoDesign, State::Tested, State::CoDesign, State::Tested, State::InUse, State::Spread]
    {
        walked = walked.moved(&to(next), now()).expect("a road");
        assert_eq!((walked.state, walked.moved_at), (next, now()));
    }
    for state in [State::Heard, State::Chosen, State::CoDesign, State::Tested] {
        assert_eq!(idea(state).moved(&to(State::Spread), now()), Err(Refusal::NoSuchRoad), "{state:?}");
    }
    assert_eq!(idea(State::InUse).moved(&to(State::Heard), now()), Err(Refusal::NoSuchRoad));
    assert_eq!(idea(State::Chosen).moved(&to(State::Chosen), now()), Err(Refusal::NoSuchRoad));
}

#[test]
fn what_was_set_aside_comes_back_to_where_it_stood_or_to_its_beginning() {
    for state in State::ALL.into_iter().filter(|state| *state != State::SetAside) {
        let aside = idea(state).moved(&to(State::SetAside), now()).expect("any may be set aside");
        assert_eq!(aside.stood, state);
        assert_eq!(aside.clone().moved(&to(state), now()).expect("back").state, state);
        assert_eq!(aside.clone().moved(&to(State::Heard), now()).expect("back").state, State::Heard);
        let elsewhere = State::ALL.into_iter().filter(|next| ![state, State::Heard].contains(next));
        for next in elsewhere {
            assert_eq!(aside.clone().moved(&to(next), now()), Err(Refusal::NoSuchRoad), "{state:?} to {next:?}");
        }
    }
}

#[test]
fn a_step_has_a_reason_and_an_idea_that_was_read() {
    let silent = Step { to: State::Chosen, reason: "  ".into() };
    assert_eq!(idea(State::Heard).moved(&silent, now()), Err(Refusal::ReasonMissing));
    let endless = Step { to: State::Chosen, reason: "x".repeat(601) };
    assert_eq!(idea(State::Heard).moved(&endless, now()), Err(Refusal::ReasonTooLong));
    let unread = Idea { showing: Showing::Waiting, ..idea(State::Heard) };
    assert_eq!(unread.moved(&to(State::Chosen), now()), Err(Refusal::NotShown));
    let joined = Idea { merged_into: Some(IdeaId::new()), ..idea(State::Heard) };
    assert_eq!(joined.clone().moved(&to(State::Chosen), now()), Err(Refusal::Merged));
    assert!(joined.nexts().is_empty() && !joined.is_public());
}

#[test]
fn words_stored_are_read_again() {
    for state in State::ALL {
        assert_eq!(State::from_code(state.code()), Some(state));
    }
    let row = uuid::Uuid::now_v7();
    for origin in [Origin::Page, Origin::Desk, Origin::Workshop(row), Origin::Forum(row), Origin::Hackathon(row)] {
        assert_eq!(Origin::from_code(origin.code(), origin.row()), Some(origin));
    }
    assert_eq!(Origin::from_code("workshop", None), None);
}
