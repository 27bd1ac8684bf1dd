//! Tokens of a centre, on both engines: shown once, of one centre, ended at will.

use auth::{Actor, Authenticator as _, Scope};
use chrono::Duration;
use kernel::CentreId;

use super::operation;
use crate::{Door, NewToken, TokenState, create_token, put_token, revoke_token, store};

testing::each_engine! {
    async fn a_token_opens_its_centre_with_its_scopes(db: TestDb) {
        let (clock, centre) = (testing::frozen_clock(), CentreId::new());
        let scope = Scope::of_house(centre);
        let scopes = ["people:read".to_owned(), "enrolment:write".to_owned()];
        let ends = Some(clock.now() + Duration::days(1));
        let made = create_token(db.db(), &scope, &operation(Some(centre), &clock), "site", &scopes, ends).await;
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
        let made = create_token(db.db(), &scope, &operation(Some(centre), &clock), "site", &[], None).await;
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

    async fn asked_for_twice_it_is_one_token_and_the_last_secret_opens(db: TestDb) {
        let (clock, centre) = (testing::frozen_clock(), CentreId::new());
        let (scope, elsewhere) = (Scope::of_house(centre), Scope::of_house(CentreId::new()));
        let words = vec!["people:read".to_owned()];
        let token = NewToken { id: uuid::Uuid::now_v7(), name: "site".to_owned(), scopes: words, expires_at: None };
        let door = Door { db: db.db().clone(), clock: clock.clone() };
        let first = put_token(db.db(), &scope, &operation(Some(centre), &clock), &token).await.unwrap();
        let second = put_token(db.db(), &scope, &operation(Some(centre), &clock), &token).await.unwrap();
        assert!(door.by_token(first.reveal()).await.unwrap().is_none());
        assert!(door.by_token(second.reveal()).await.unwrap().is_some());
        assert_eq!(store::list_tokens(db.db(), &scope).await.unwrap().len(), 1);
        let taken = put_token(db.db(), &elsewhere, &operation(Some(centre), &clock), &token).await;
        assert!(matches!(taken, Err(db::Error::Stale)), "another centre cannot take a number over");
        assert!(revoke_token(db.db(), &scope, &operation(Some(centre), &clock), token.id).await.unwrap());
        assert!(!revoke_token(db.db(), &scope, &operation(Some(centre), &clock), token.id).await.unwrap());
        let again = put_token(db.db(), &scope, &operation(Some(centre), &clock), &token).await;
        assert!(matches!(again, Err(db::Error::Stale)), "a revoked token does not come back");
        assert_eq!(store::find_token_centre_unscoped(db.db(), token.id).await.unwrap(), Some(centre));
    }

    async fn a_token_says_how_it_stands(db: TestDb) {
        let (clock, centre) = (testing::frozen_clock(), CentreId::new());
        let scope = Scope::of_house(centre);
        let ends = Some(clock.now() + Duration::days(1));
        let made = create_token(db.db(), &scope, &operation(Some(centre), &clock), "site", &[], ends).await.unwrap();
        let line = || async { store::list_tokens(db.db(), &scope).await.unwrap().remove(0) };
        assert_eq!(line().await.state(clock.now()), TokenState::Open);
        assert_eq!(line().await.state(clock.now() + Duration::days(1)), TokenState::Expired);
        revoke_token(db.db(), &scope, &operation(Some(centre), &clock), made.0).await.unwrap();
        assert_eq!(line().await.state(clock.now()), TokenState::Revoked);
    }
}
