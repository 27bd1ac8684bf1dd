//! The code of who has no card leaves at once, by the way that was asked for, and lies in no queue.

use std::sync::Arc;

use auth::{Actor, Authenticator, BoxFuture};
use centres::NewCentre;
use kernel::NetworkId;
use people::{CodeAsked, PersonDraft};
use testing::TestApp;
use web::Cx;

/// Nobody comes in here but by the code.
struct NoDoor;

impl Authenticator for NoDoor {
    fn by_session<'a>(&'a self, _: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async { Ok(None) })
    }

    fn by_token<'a>(&'a self, _: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async { Ok(None) })
    }
}

testing::each_engine! {
    async fn a_code_leaves_by_sms_at_any_hour_and_opens(db: TestDb) {
        let rooms = vec![centres::module(), people::module(), crate::module()];
        let app = TestApp::new(db, rooms, |_, _| Arc::new(NoDoor));
        let cx = Cx::of_house(&app.app, "essai");
        let mut tx = cx.db().begin_unrecorded().await.unwrap();
        let network = NetworkId::new();
        centres::store::insert_network(&mut tx, network, "Nord", cx.now()).await.unwrap();
        let new = NewCentre { name: "Jean Ferrat".to_owned(), ..NewCentre::default() };
        let centre = centres::service::create_centre(&mut tx, network, new, cx.now()).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let draft = PersonDraft {
            first_name: "Inès".to_owned(),
            last_name: "Benali".to_owned(),
            mobile: "06 39 98 00 01".to_owned(),
            ..PersonDraft::default()
        };
        let (person, _) = people::service::add(&cx, &centre, &draft).await.unwrap();
        let send = |asked: CodeAsked| (crate::codes::kind().run)(Arc::clone(&app.app), serde_json::to_value(asked).unwrap());
        let request = auth::Secret::draw();
        let asked = CodeAsked { centre: centre.id, person: person.id, is_sms: true, asked_by: request.hash() };
        send(asked.clone()).await.unwrap();
        send(CodeAsked { is_sms: false, ..asked.clone() }).await.unwrap();
        send(CodeAsked { person: kernel::PersonId::new(), ..asked }).await.unwrap();
        let sql = "select m.channel, m.address, m.at_any_hour, c.sms_text from delivery_message m \
                   join delivery_content c on c.id = m.content_id";
        let rows = cx.db().all(sql, vec![]).await.unwrap();
        assert_eq!(rows.len(), 1, "without an address, or without anyone, nothing leaves");
        assert_eq!(rows[0].text("channel").unwrap(), "sms");
        assert_eq!(rows[0].text("address").unwrap(), "+33639980001");
        assert!(rows[0].get::<bool>("at_any_hour").unwrap());
        let text = rows[0].text("sms_text").unwrap();
        let code: String = text.chars().filter(char::is_ascii_digit).take(6).collect();
        let typed = [("request", request.reveal()), ("first_name", "Inès"), ("contact", "0639980001"), ("code", code.as_str())];
        let opened = app.post(&centre.path("carte/sans-carte/code"), &typed).await;
        assert_eq!(opened.location(), centre.path("moi"), "{text}");
    }
}
