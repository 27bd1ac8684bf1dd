//! The room of accounts, tried: what is refused, what is kept, who comes in.
#![allow(clippy::unwrap_used)]

mod card_test;
mod door_test;
mod entrance_test;
mod factor_test;
mod http_test;
mod model_test;
mod outside_test;
mod token_test;
mod weak_test;

use std::sync::Arc;

use auth::{Grant, Secret};
use db::{Author, Db, Operation};
use kernel::{AccountId, CentreId, Clock, OperationId};

use testing::{TestApp, TestDb};

use crate::{Door, NewAccount, create_account, seal_account, sign_in};

const EMAIL: &str = "lea@exemple.fr";
const PASSWORD: &str = "trois mots sans rapport";

fn lea() -> NewAccount {
    NewAccount { email: EMAIL.to_owned(), name: "Léa".to_owned(), password: PASSWORD.to_owned() }
}

async fn made(db: &Db, new: NewAccount, grants: &[Grant], clock: &Clock) -> AccountId {
    let sealed = seal_account(new).await.unwrap().unwrap();
    let mut tx = db.begin_unrecorded().await.unwrap();
    let id = create_account(&mut tx, sealed, grants, clock.now()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    id
}

/// A house with Léa's account in it.
async fn house(db: TestDb) -> TestApp {
    let app = TestApp::new(db, vec![crate::module()], |db, clock| Arc::new(Door { db, clock }));
    made(app.db(), lea(), &[], app.clock()).await;
    app
}

fn operation(centre: Option<CentreId>, clock: &Clock) -> Operation {
    Operation {
        id: OperationId::new(),
        at: clock.now(),
        author: Author { kind: "job", id: None, name: "Essai".to_owned() },
        centre,
        words: "Essai".to_owned(),
        source: "essai".to_owned(),
        undoes: None,
    }
}

async fn session(db: &Db, clock: &Clock) -> Secret {
    sign_in(db, EMAIL, PASSWORD.to_owned(), "Firefox", clock.now()).await.unwrap().unwrap().1
}
