//! Who comes in, on both engines.

use auth::{Actor, Authenticator as _, Grant};
use chrono::Duration;
use kernel::{CentreId, Clock, Role};

use super::{EMAIL, PASSWORD, lea, made, session};
use crate::{AccountRefusal, Door, SESSION_LASTS, create_account, seal_account, sign_in, sign_out, store};

fn door(db: &db::Db, clock: &Clock) -> Door {
    Door { db: db.clone(), clock: clock.clone() }
}

testing::each_engine! {
    async fn an_address_is_taken_once_whatever_its_case(db: TestDb) {
        let clock = testing::frozen_clock();
        made(db.db(), lea(), &[], &clock).await;
        let again = seal_account(crate::NewAccount { email: "LEA@exemple.fr".to_owned(), ..lea() }).await.unwrap();
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        let refused = create_account(&mut tx, again.unwrap(), &[], clock.now()).await.unwrap();
        assert_eq!(refused.unwrap_err(), AccountRefusal::EmailTaken);
    }

    async fn a_session_brings_its_roles(db: TestDb) {
        let clock = testing::frozen_clock();
        let grant = Grant { centre: Some(CentreId::new()), role: Role::Reception };
        let account = made(db.db(), lea(), &[grant], &clock).await;
        let secret = session(db.db(), &clock).await;
        let actor = door(db.db(), &clock).by_session(secret.reveal()).await.unwrap();
        let Some(Actor::Staff(staff)) = actor else { panic!("nobody came in") };
        assert_eq!((staff.account, staff.grants), (account, vec![grant]));
        assert!(door(db.db(), &clock).by_session("autre").await.unwrap().is_none());
    }

    async fn a_session_ends_by_itself_and_by_its_owner_only(db: TestDb) {
        let clock = testing::frozen_clock();
        let account = made(db.db(), lea(), &[], &clock).await;
        let secret = session(db.db(), &clock).await;
        let line = store::list_sessions(db.db(), account, clock.now()).await.unwrap().remove(0);
        sign_out(db.db(), kernel::AccountId::new(), line.id).await.unwrap();
        assert!(door(db.db(), &clock).by_session(secret.reveal()).await.unwrap().is_some(), "ended by a stranger");
        sign_out(db.db(), account, line.id).await.unwrap();
        assert!(door(db.db(), &clock).by_session(secret.reveal()).await.unwrap().is_none());
        let secret = session(db.db(), &clock).await;
        clock.advance(SESSION_LASTS + Duration::seconds(1));
        assert!(door(db.db(), &clock).by_session(secret.reveal()).await.unwrap().is_none());
    }

    async fn a_wrong_password_and_an_unknown_address_are_told_alike(db: TestDb) {
        let clock = testing::frozen_clock();
        made(db.db(), lea(), &[], &clock).await;
        for (email, password) in [(EMAIL, "un autre mot de passe"), ("ali@exemple.fr", PASSWORD)] {
            let refused = sign_in(db.db(), email, password.to_owned(), "", clock.now()).await.unwrap();
            assert_eq!(refused.err(), Some(AccountRefusal::WrongSignIn));
        }
    }

    async fn after_five_wrong_tries_even_the_right_word_waits(db: TestDb) {
        let clock = testing::frozen_clock();
        made(db.db(), lea(), &[], &clock).await;
        for _ in 0..5 {
            let refused = sign_in(db.db(), EMAIL, "non".to_owned(), "", clock.now()).await.unwrap();
            assert_eq!(refused.err(), Some(AccountRefusal::WrongSignIn));
        }
        let refused = sign_in(db.db(), EMAIL, PASSWORD.to_owned(), "", clock.now()).await.unwrap();
        assert_eq!(refused.err(), Some(AccountRefusal::TooManyTries));
        clock.advance(Duration::minutes(16));
        session(db.db(), &clock).await;
    }

    async fn an_account_put_aside_comes_in_no_more(db: TestDb) {
        let clock = testing::frozen_clock();
        let account = made(db.db(), lea(), &[], &clock).await;
        let secret = session(db.db(), &clock).await;
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        let now = clock.now();
        tx.exec("update account set disabled_at = $2 where id = $1", db::args![account, now]).await.unwrap();
        tx.commit().await.unwrap();
        assert!(door(db.db(), &clock).by_session(secret.reveal()).await.unwrap().is_none());
        let refused = sign_in(db.db(), EMAIL, PASSWORD.to_owned(), "", now).await.unwrap();
        assert_eq!(refused.err(), Some(AccountRefusal::Disabled));
    }
}
