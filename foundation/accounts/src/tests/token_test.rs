//! Tokens of a centre, on both engines: shown once, of one centre, ended at will.

use auth::{Actor, Authenticator as _, Scope};
use chrono::Duration;
use db::{Author, Operation};
use kernel::{CentreId, Clock, OperationId};

use crate::{Door, create_token, store};

fn operation(centre: CentreId, clock: &Clock) -> Operation {
    let author = Author { kind: "cli", id: None, name: "Essai".to_owned() };
    Operation {
        id: OperationId::new(),
        at: clock.now(),
        author,
        centre: Some(centre),
        words: "Jeton créé".to_owned(),
        source: "token create".to_owned(),
        undoes: None,
    }
}

testing::each_engine! {
    async fn a_token_opens_its_centre_with_its_scopes(db: TestDb) {
        let (clock, centre) = (testing::frozen_clock(), CentreId::new());
        let scope = Scope::of_house(centre);
        let scopes = ["people:read".to_owned(), "enrolment:write".to_owned()];
        let ends = Some(clock.now() + Duration::days(1));
        let made = create_token(db.db(), &scope, &operation(centre, &clock), "site", &scopes, ends).await;
        let (id, secret) = made.unwrap();
        let door = Door { db: db.db().clone(), clock: clock.clone() };
        let Some(Actor::Token(token)) = door.by_token(secret.reveal()).await.unwrap() else { panic!("nobody") };
        assert_eq!((token.id, token.centre, token.scopes.as_slice()), (id, centre, scopes.as_slice()));
        assert!(door.by_session(secret.reveal()).await.unwrap().is_none(), "a token is no session");
        clock.advance(Duration::days(2));
        assert!(door.by_token(secret.reveal()).await.unwrap().is_none());
    }

    async fn a_token_is_ended_by_its_centre_only(db: TestDb) {
        let (clock, centre) = (testing::frozen_clock(), CentreId::new());
        let scope = Scope::of_house(centre);
        let made = create_token(db.db(), &scope, &operation(centre, &clock), "site", &[], None).await;
        let (id, secret) = made.unwrap();
        let elsewhere = Scope::of_house(CentreId::new());
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        assert_eq!(store::revoke_token(&mut tx, &elsewhere, id, clock.now()).await.unwrap(), 0);
        assert_eq!(store::revoke_token(&mut tx, &scope, id, clock.now()).await.unwrap(), 1);
        tx.commit().await.unwrap();
        let door = Door { db: db.db().clone(), clock: clock.clone() };
        assert!(door.by_token(secret.reveal()).await.unwrap().is_none());
        assert!(store::list_tokens(db.db(), &elsewhere).await.unwrap().is_empty());
        let line = store::list_tokens(db.db(), &scope).await.unwrap().remove(0);
        assert_eq!((line.id, line.revoked_at), (id, Some(clock.now())));
    }
}
