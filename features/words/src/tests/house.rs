//! A house with two centres, their teams, and words at every step, for tests.

use std::ops::Deref;

use testing::TestDb;

use crate::model::QuestionId;
use crate::model::question::{NewAsker, NewQuestion, Origin};
use crate::service::{asking, making};

/// The two centres ([`test_centres::House`]), with what is of the room.
pub struct House(test_centres::House);

impl Deref for House {
    type Target = test_centres::House;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl House {
    pub async fn open(db: TestDb) -> Self {
        let modules = vec![
            accounts::module(),
            centres::module(),
            people::module(),
            delivery::module(),
            media::module(),
            crate::module(),
        ];
        Self(test_centres::House::open(db, modules).await)
    }

    pub fn team(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/mots{below}"))
    }

    /// From now on it is a program with these scopes that asks.
    pub async fn as_program(&self, name: &str, scopes: &[&str]) {
        let cx = self.cx();
        let operation = cx.operation(Some(self.centre.id), "jeton");
        let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        let (_, secret) =
            accounts::create_token(cx.db(), &self.scope(), &operation, name, &scopes, None).await.expect("a token");
        self.app.use_token(secret.reveal());
    }

    /// A word that someone asked, and would be told at the desk.
    pub async fn asked(&self, term: &str) -> QuestionId {
        let asker = NewAsker { name: "Odile".into(), way: "in_person".into(), ..NewAsker::default() };
        let new = NewQuestion::of(term, Origin::Desk);
        asking::record(&self.cx(), &self.centre, &new, asker).await.expect("a question").question
    }

    /// A word that a grown-up understood.
    pub async fn clear(&self, term: &str) -> QuestionId {
        let (cx, id) = (self.cx(), self.asked(term).await);
        making::take(&cx, &self.centre, (id, None), "Inès, 9\nYanis").await.expect("a group");
        making::draft(&cx, &self.centre, (id, None), ("Un petit papier.", "")).await.expect("a draft");
        let heard = making::Heard { reader: "Odile".into(), is_clear: Some(true), remark: String::new() };
        making::read_aloud(&cx, &self.centre, (id, None), &heard).await.expect("a reading");
        id
    }

    /// A word that is published.
    pub async fn published(&self, term: &str) -> QuestionId {
        let id = self.clear(term).await;
        let page = making::Page { term: term.into(), forms: String::new() };
        making::publish(&self.cx(), &self.centre, (id, None), &page).await.expect("a page");
        id
    }
}
