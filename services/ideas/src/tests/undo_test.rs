//! Undoing a step takes it back, with what has not left; a past that was kept tells nobody.

use chrono::Duration;

use super::house::{House, author, by_sms};
use crate::demo::{Past, Story};
use crate::model::{Showing, State};
use crate::{NewIdea, Origin, TellBy};

testing::each_engine! {
    async fn undoing_a_step_cancels_what_has_not_left(db: TestDb) {
        let house = House::on(db).await;
        let id = house.heard("Un SMS", vec![by_sms(), author("Rosa", TellBy::InPerson)]).await;
        let (_, operation) = house.step(id, State::Chosen, "oui").await;
        assert_eq!(house.ledger().await, [("+33639981201".to_owned(), "planned".to_owned())]);
        let undoing = house.cx().operation(Some(house.arques.id), "annulation");
        db::undo(house.app.db(), operation, &undoing).await.expect("an undo").expect("undone");
        assert_eq!(house.ledger().await, [("+33639981201".to_owned(), "cancelled".to_owned())]);
        let idea = crate::find(house.app.db(), &house.scope(), id).await.expect("read").expect("there");
        assert_eq!(idea.state, State::Heard);
        assert_eq!(crate::road(house.app.db(), &house.scope(), id).await.expect("read").len(), 1);
        let (told, _) = house.step(id, State::Chosen, "tout compte fait").await;
        assert_eq!(told.by_message, 1, "a new step is new news");
    }

    async fn an_idea_with_a_past_tells_nobody(db: TestDb) {
        let house = House::on(db).await;
        let now = house.cx().now();
        let past = |to, days| Past { to, at: now - Duration::days(days), reason: "oui".into(), by_name: "Fabrice".into() };
        let story = Story {
            idea: NewIdea {
                title: "Un SMS".into(),
                words: "avant la date".into(),
                need: None,
                theme: None,
                origin: Origin::Desk,
                authors: vec![by_sms(), author("Rosa", TellBy::InPerson)],
            },
            heard_at: now - Duration::days(90),
            showing: Showing::Shown,
            is_named: true,
            road: vec![past(State::Chosen, 60), past(State::SetAside, 30)],
        };
        let (mut tx, _) = house.begin("passé").await;
        let id = crate::demo::keep(&house.cx(), &mut tx, &house.scope(), story).await.expect("kept");
        tx.commit().await.expect("a commit");
        assert!(house.ledger().await.is_empty());
        let (db, scope) = (house.app.db(), house.scope());
        let idea = crate::find(db, &scope, id).await.expect("read").expect("there");
        assert_eq!((idea.state, idea.stood, idea.heard_at), (State::SetAside, State::Chosen, now - Duration::days(90)));
        let road = crate::road(db, &scope, id).await.expect("read");
        assert_eq!(road.iter().map(|step| step.state).collect::<Vec<_>>(), [State::Heard, State::Chosen, State::SetAside]);
        let left = crate::to_tell::list(&house.cx(), &house.arques, &scope).await.expect("a list");
        assert_eq!(left.len(), 1, "Rosa waits for the last step only");
    }
}
