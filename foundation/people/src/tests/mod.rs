//! Tests of the room, by subject; this file holds the house they share.

mod api_test;
mod archive_test;
mod card_test;
mod code_test;
mod confided_test;
mod demo_test;
mod disk_test;
mod erasing_test;
mod files_test;
mod forgotten_test;
mod held_test;
mod help_test;
mod import_test;
mod mandate_test;
mod merge_test;
mod name_test;
mod nir_test;
mod page_test;
mod session_test;
mod store_test;
mod taking_test;

use auth::{Grant, Scope};
use centres::{Centre, NewCentre};
use kernel::Role;
use testing::{TestApp, TestDb};
use web::Cx;

use crate::draft::PersonDraft;

/// A house with two centres and the people room.
pub(crate) struct House {
    pub app: TestApp,
    pub centre: Centre,
    pub other: Centre,
}

pub(crate) async fn house(db: TestDb) -> House {
    house_of(db, vec![centres::module(), crate::module()]).await
}

/// The same with the room of accounts, which tells what it holds on residents: their cards, who helped them.
pub(crate) async fn house_with_accounts(db: TestDb) -> House {
    house_of(db, vec![accounts::module(), centres::module(), crate::module()]).await
}

async fn house_of(db: TestDb, modules: Vec<web::Module>) -> House {
    let app = TestApp::new(db, modules, |db, clock| std::sync::Arc::new(accounts::Door { db, clock }));
    let centre = open_centre(&app, "jean-ferrat", "Jean Ferrat").await;
    let other = open_centre(&app, "ajr", "AJR").await;
    House { app, centre, other }
}

async fn open_centre(app: &TestApp, slug: &str, name: &str) -> Centre {
    let now = app.clock().now();
    let mut tx = app.db().begin_unrecorded().await.expect("a transaction");
    let network = centres::service::network_or_new(&mut tx, "Nord", now).await.expect("a network");
    let new = NewCentre {
        slug: slug.to_owned(),
        name: name.to_owned(),
        phone: "03 53 01 62 10".to_owned(),
        city: "Arques".to_owned(),
        postal_code: "62510".to_owned(),
        ..NewCentre::default()
    };
    let centre = centres::service::create_centre(&mut tx, network, new, now).await.expect("the database");
    tx.commit().await.expect("a commit");
    centre.expect("a centre")
}

impl House {
    /// The house itself, in French.
    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.centre.id)
    }

    pub fn other_scope(&self) -> Scope {
        Scope::of_house(self.other.id)
    }

    /// Signs someone in with a role of the first centre.
    pub async fn sign_in(&self, role: Role) {
        let now = self.app.clock().now();
        let email = format!("{}@exemple.fr", role.code());
        let password = "trois mots sans rapport";
        let account =
            accounts::NewAccount { email: email.clone(), name: "Nadège".to_owned(), password: password.to_owned() };
        let account = accounts::seal_account(account).await.expect("a hash").expect("a password");
        let mut tx = self.app.db().begin_unrecorded().await.expect("a transaction");
        let grant = Grant { centre: role.is_of_centre().then_some(self.centre.id), role };
        accounts::create_account(&mut tx, account, &[grant], now).await.expect("the database").expect("an account");
        tx.commit().await.expect("a commit");
        let signed = accounts::sign_in(self.app.db(), &email, password.to_owned(), "essai", now).await;
        let (_, secret) = signed.expect("the database").expect("a session");
        self.app.sign_in_with(secret.reveal());
    }
}

/// A person as one types them at the desk.
pub(crate) fn draft(first: &str, last: &str) -> PersonDraft {
    PersonDraft { first_name: first.to_owned(), last_name: last.to_owned(), ..PersonDraft::default() }
}
