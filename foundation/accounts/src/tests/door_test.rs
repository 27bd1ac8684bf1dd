//! Who comes in, on both engines.

use auth::{Actor, Authenticator as _, Grant};
use chrono::Duration;
use kernel::{CentreId, Clock, Role};

use super::{EMAIL, PASSWORD, lea, made, operation, session};
use crate::model::SESSION_SLEEPS;
use crate::{
    AccountRefusal, Door, SESSION_LASTS, create_account, give_password, seal_account, set_disabled, sign_in, sign_out,
    store,
};

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

    async fn a_session_that_sleeps_is_ended_and_one_that_is_used_goes_on(db: TestDb) {
        let clock = testing::frozen_clock();
        made(db.db(), lea(), &[], &clock).await;
        let secret = session(db.db(), &clock).await;
        for _ in 0..3 {
            clock.advance(SESSION_SLEEPS - Duration::minutes(10));
            assert!(door(db.db(), &clock).by_session(secret.reveal()).await.unwrap().is_some(), "ended while it was used");
        }
        clock.advance(SESSION_SLEEPS);
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
        let now = clock.now();
        set_disabled(db.db(), &operation(None, &clock), account, true).await.unwrap();
        assert!(door(db.db(), &clock).by_session(secret.reveal()).await.unwrap().is_none());
        let refused = sign_in(db.db(), EMAIL, PASSWORD.to_owned(), "", now).await.unwrap();
        assert_eq!(refused.err(), Some(AccountRefusal::Disabled));
        set_disabled(db.db(), &operation(None, &clock), account, false).await.unwrap();
        assert!(door(db.db(), &clock).by_session(secret.reveal()).await.unwrap().is_none(), "its sessions are ended");
        session(db.db(), &clock).await;
    }

    async fn another_password_closes_every_device_and_is_never_in_the_history(db: TestDb) {
        let clock = testing::frozen_clock();
        let account = made(db.db(), lea(), &[], &clock).await;
        let secret = session(db.db(), &clock).await;
        let known = store::find(db.db(), account).await.unwrap().unwrap();
        let operation = operation(None, &clock);
        let short = give_password(db.db(), &operation, &known, "court".to_owned()).await.unwrap();
        assert_eq!(short, Err(AccountRefusal::PasswordTooShort));
        give_password(db.db(), &operation, &known, "une phrase toute neuve".to_owned()).await.unwrap().unwrap();
        assert!(door(db.db(), &clock).by_session(secret.reveal()).await.unwrap().is_none());
        let old = sign_in(db.db(), EMAIL, PASSWORD.to_owned(), "", clock.now()).await.unwrap();
        assert_eq!(old.err(), Some(AccountRefusal::WrongSignIn));
        let given = sign_in(db.db(), EMAIL, "une phrase toute neuve".to_owned(), "", clock.now()).await.unwrap();
        assert_eq!(given.err(), Some(AccountRefusal::SecondStepWanted), "who it was given to chooses their own first");
        let images = db.db().all("select after from row_change", vec![]).await.unwrap();
        assert!(images.is_empty(), "a hash would stay for thirty days");
    }

    async fn the_keeper_of_the_machine_sees_every_account_with_its_roles(db: TestDb) {
        let clock = testing::frozen_clock();
        let grant = Grant { centre: Some(CentreId::new()), role: Role::Reception };
        made(db.db(), lea(), &[grant, Grant { centre: None, role: Role::Host }], &clock).await;
        made(db.db(), crate::NewAccount { email: "ali@exemple.fr".to_owned(), ..lea() }, &[], &clock).await;
        let known = store::list_unscoped(db.db()).await.unwrap();
        let told: Vec<(&str, usize)> = known.iter().map(|(account, grants)| (account.email.as_str(), grants.len())).collect();
        assert_eq!(told, [("ali@exemple.fr", 0), (EMAIL, 2)]);
    }

    async fn a_password_without_its_account_is_given_up_when_no_undo_can_ask_for_it(db: TestDb) {
        let clock = testing::frozen_clock();
        made(db.db(), lea(), &[], &clock).await;
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        store::put_password(&mut tx, kernel::AccountId::new(), "hash", false, clock.now()).await.unwrap();
        assert_eq!(store::delete_orphan_passwords(&mut tx, clock.now()).await.unwrap(), 0, "too early");
        assert_eq!(store::delete_orphan_passwords(&mut tx, clock.now() + Duration::days(1)).await.unwrap(), 1);
        tx.commit().await.unwrap();
        session(db.db(), &clock).await;
    }
}
