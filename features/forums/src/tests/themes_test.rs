//! Themes are heard, joined with all their authors, and become ideas.

use super::house::House;
use crate::model::ballot::Method;
use crate::model::forum::State;
use crate::model::refusal::Refusal;
use crate::model::theme::{Decision, NewTheme, Origin, ThemeState};
use crate::service::{Error, forums, themes};

testing::each_engine! {
    async fn a_theme_proposed_on_line_waits_for_the_team(db: TestDb) {
        let house = House::open(db).await;
        let forum = house.forum(Method::Single).await;
        let new = NewTheme::spoken("Le bus le dimanche", "Jeanne", Origin::Online);
        let early = themes::propose(&house.visitor(), &house.centre, forum, new.clone()).await;
        assert!(matches!(early, Err(Error::NotFound)), "a forum that is prepared is nobody else's");
        house.to(forum, State::Proposing).await;
        let theme = themes::propose(&house.visitor(), &house.centre, forum, new).await.unwrap();
        let shown = forums::show(&house.visitor(), &house.centre, forum).await.unwrap();
        assert!(shown.themes.is_empty(), "it was not read yet");
        let words = ("Le bus le dimanche", "");
        themes::decide_theme(&house.cx(), &house.centre, (forum, theme), words, Decision::Keep).await.unwrap();
        let shown = forums::show(&house.visitor(), &house.centre, forum).await.unwrap();
        assert_eq!(shown.themes.len(), 1);
        let alone = forums::advance(&house.cx(), &house.centre, forum, State::Choosing).await;
        assert!(matches!(alone, Err(Error::Refused(refusals)) if refusals == [Refusal::TwoThemes]));
    }

    async fn a_theme_is_set_aside_or_the_choice_opens_but_not_both(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let forum = house.forum(Method::Single).await;
        house.to(forum, State::Proposing).await;
        let new = ["Le bus", "Un jardin"].map(|title| NewTheme::spoken(title, "", Origin::Meeting));
        themes::type_themes(&cx, centre, forum, &new).await.unwrap();
        let theme = forums::board(&cx, centre, forum).await.unwrap().themes[0].id;
        let (aside, opened) = tokio::join!(
            themes::decide_theme(&cx, centre, (forum, theme), ("Le bus", ""), Decision::SetAside),
            forums::advance(&cx, centre, forum, State::Choosing),
        );
        assert!(aside.is_err() || opened.is_err(), "nobody chooses while there is one theme left");
    }

    async fn joined_themes_keep_all_their_authors_and_become_one_idea(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let forum = house.forum(Method::Single).await;
        let new = [("Le bus le dimanche", "Karim"), ("Des bus le dimanche", "Amélie"), ("Un jardin", "")]
            .map(|(title, name)| NewTheme::spoken(title, name, Origin::Meeting));
        themes::type_themes(&cx, centre, forum, &new).await.unwrap();
        let ids: Vec<_> =
            forums::board(&cx, centre, forum).await.unwrap().themes.iter().map(|theme| theme.id).collect();
        let words = ("Des bus le dimanche", "");
        let decide = |theme, decision| themes::decide_theme(&cx, centre, (forum, theme), words, decision);
        let own = decide(ids[1], Decision::JoinTo(ids[1])).await;
        assert!(matches!(own, Err(Error::Refused(refusals)) if refusals == [Refusal::JoinTarget]));
        decide(ids[1], Decision::JoinTo(ids[0])).await.unwrap();
        let board = forums::board(&cx, centre, forum).await.unwrap();
        assert_eq!(board.themes[1].state, ThemeState::Joined);
        let names: Vec<&str> = board.authors_of(ids[0]).iter().map(|author| author.name.as_str()).collect();
        assert_eq!(names, ["Karim", "Amélie"]);
        let away = decide(ids[0], Decision::SetAside).await;
        assert!(matches!(away, Err(Error::Refused(refusals)) if refusals == [Refusal::HasJoined]));
        let early = themes::make_idea(&cx, centre, forum, ids[0]).await;
        assert!(matches!(early, Err(Error::Refused(refusals)) if refusals == [Refusal::NotCounted]));
        for state in [State::Proposing, State::Choosing, State::Chosen] {
            house.to(forum, state).await;
        }
        themes::make_idea(&cx, centre, forum, ids[0]).await.unwrap();
        let twice = themes::make_idea(&cx, centre, forum, ids[0]).await;
        assert!(matches!(twice, Err(Error::Refused(refusals)) if refusals == [Refusal::AlreadyIdea]));
        let idea = forums::board(&cx, centre, forum).await.unwrap().themes[0].idea.expect("an idea");
        let kept = ideas::find(cx.db(), &house.scope(), idea.into()).await.unwrap().expect("it is kept");
        assert_eq!(kept.origin, ideas::Origin::Forum(forum.uuid()));
    }
}
