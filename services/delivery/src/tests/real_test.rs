//! The whole way, with real programs at its end: Postfix's `smtp-sink`, and Kannel before an SMPP network.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use kernel::MessageId;
use people::{Channel, Purpose};

use super::house::{House, house};
use super::kannel::Kannel;
use super::postfix::Postfix;
use super::smtp_test::Sink;
use crate::mail::smtp::{SmtpSettings, SmtpTransport};
use crate::model::State;
use crate::sms::kannel::{KannelSender, KannelTimeouts};
use crate::{Couriers, Dispatcher, store};

const PATIENCE: Duration = Duration::from_secs(60);

testing::each_engine! {
    async fn every_email_reaches_the_next_hop_once(db: TestDb) {
        let Some(sink) = Sink::start(&["-c"]).await else { return };
        let house = house(db).await;
        let batch = house.batch(true).await;
        let ids = house.plan_many(Channel::Email, Some(batch), 300).await;
        let settings = SmtpSettings { connections: 6, ..SmtpSettings::default() };
        let transport = SmtpTransport::from_url(&format!("smtp://127.0.0.1:{}", sink.port), settings).unwrap();
        let email: Option<Arc<dyn crate::mail::EmailSender>> = Some(Arc::new(transport));
        let mail_from = "messages@essaim.example".to_owned();
        let couriers = Couriers { email, mail_from, connections: 6, ..Couriers::default() };
        let start = Instant::now();
        assert_eq!(Dispatcher::new(Arc::clone(&house.app.app), couriers).run_due().await.unwrap(), 300);
        println!("300 e-mails in {:?}", start.elapsed());
        let received = sink.received();
        let known: BTreeSet<_> = received.iter().map(|id| id.trim_matches(['<', '>']).split('.').next().unwrap().to_owned()).collect();
        let planned: BTreeSet<_> = ids.iter().map(|id| id.uuid().simple().to_string()).collect();
        assert_eq!((received.len(), known), (300, planned));
        assert_eq!(house.count(&ids, State::Sent).await, 300);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_real_bounce_finds_its_message() {
    let Some(wall) = Sink::start(&["-f", "RCPT", "-B", "550 5.1.1 no such user here"]).await else { return };
    let Some(postfix) = Postfix::start(wall.port).await else { return };
    let house = house(testing::sqlite_db().await).await;
    let mut messages: Vec<_> = (0..2).map(|number| house.message(Channel::Email, None, number)).collect();
    messages[0].address = "ines@mort.example".to_owned();
    messages[1].address = "inconnu@essaim.example".to_owned();
    let ids = house.plan(&messages).await;
    let transport = SmtpTransport::from_url(&format!("smtp://127.0.0.1:{}", postfix.port), SmtpSettings::default());
    let email: Option<Arc<dyn crate::mail::EmailSender>> = Some(Arc::new(transport.unwrap()));
    let mail_from = "messages@essaim.example".to_owned();
    let couriers = Couriers { email, mail_from, connections: 2, ..Couriers::default() };
    assert_eq!(Dispatcher::new(Arc::clone(&house.app.app), couriers).run_due().await.unwrap(), 2);
    assert_eq!(house.states(&ids).await, [State::Sent, State::Failed], "one is refused at once, one on its way");

    let letter = postfix.returned().await;
    let taken = crate::take_bounce(&house.app.app, &letter).await.unwrap();
    assert_eq!((taken.matched, taken.failed), (1, 1), "{}", String::from_utf8_lossy(&letter));
    let message = house.read(ids[0]).await;
    assert_eq!(message.state, State::Failed);
    assert!(message.reason.contains("no such user here"), "{}", message.reason);
    let faults = store::faults(house.app.db(), &house.scope(), Channel::Email).await.unwrap();
    let dead: BTreeSet<&str> = faults.iter().map(String::as_str).collect();
    assert_eq!(dead, ["inconnu@essaim.example", "ines@mort.example"].into());
}

/// A house that a gateway can call.
async fn called_house() -> (Arc<House>, u16) {
    let house = Arc::new(house(testing::sqlite_db().await).await);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let router = house.app.router();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (house, port)
}

async fn until(house: &House, ids: &[MessageId], expected: &[State]) {
    let end = Instant::now() + PATIENCE;
    loop {
        let states = house.states(ids).await;
        if states == expected {
            return;
        }
        assert!(Instant::now() < end, "{states:?} instead of {expected:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_sms_is_reported_on_and_answered_through_kannel() {
    let (house, port) = called_house().await;
    let Some(kannel) = Kannel::start(port).await else { return };
    let person = house.person("Inès").await;
    let numbers = ["+33639980001", "+33639980066", "+33639980077", "+33639980088"];
    let mut messages: Vec<_> = (0..4).map(|number| house.message(Channel::Sms, None, number)).collect();
    for (message, number) in messages.iter_mut().zip(numbers) {
        message.address = number.to_owned();
    }
    messages[0].person = person;
    let ids = house.plan(&messages).await;
    let url = format!("http://essaim:mot@127.0.0.1:{}/cgi-bin/sendsms", kannel.sendsms);
    let (public, secret) = (format!("http://127.0.0.1:{port}"), house.app.app.settings.sms_secret.clone());
    let sender = KannelSender::from_url(&url, &public, secret.as_deref(), KannelTimeouts::default()).unwrap();
    let couriers = Couriers { sms: Some(Arc::new(sender)), connections: 2, ..Couriers::default() };
    assert_eq!(Dispatcher::new(Arc::clone(&house.app.app), couriers).run_due().await.unwrap(), 4);
    // Delivered, undelivered, never reported, refused by the network after the gateway had taken it.
    until(&house, &ids, &[State::Delivered, State::Failed, State::Sent, State::Failed]).await;
    let taken: BTreeSet<String> = kannel.taken().into_iter().map(|(to, _)| to).collect();
    assert_eq!(taken, ["33639980001", "33639980066", "33639980077"].map(str::to_owned).into());
    assert!(kannel.taken().iter().all(|(_, text)| text == "Bonjour Inès, fete à 15 h. STOP pour refuser."));

    for (text, count) in [("Oui, merci", 1), ("لا", 2), ("Arrêt", 3)] {
        kannel.someone_writes("33639980001", text).await;
        let end = Instant::now() + PATIENCE;
        loop {
            let found = store::list_incoming(house.app.db(), &house.scope(), Default::default()).await.unwrap();
            if found.items.len() == count {
                assert_eq!(found.items[0].answer.text, text);
                break;
            }
            assert!(Instant::now() < end, "« {text} » did not arrive");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    assert_eq!(house.read(ids[0]).await.evidence, "confirmed");
    let said = people::store::consents_of(house.app.db(), &house.scope(), &[person]).await.unwrap();
    let refusal = said.iter().find(|(_, consent)| consent.purpose == Purpose::Message(Channel::Sms));
    assert!(refusal.is_some_and(|(_, consent)| !consent.is_granted), "{said:?}");
}
