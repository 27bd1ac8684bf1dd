//! What a message says when it leaves: names filled in, signed, and how to leave.

use std::sync::{Arc, Mutex};

use people::Channel;

use super::house::house;
use crate::mail::EmailSender;
use crate::mail::message::{EmailMessage, prepare};
use crate::transport::{BoxFuture, Outcome};
use crate::{Couriers, Dispatcher};

#[derive(Default)]
struct Mailbox(Mutex<Vec<EmailMessage>>);

impl EmailSender for Mailbox {
    fn send<'a>(&'a self, message: &'a EmailMessage) -> BoxFuture<'a, Outcome> {
        self.0.lock().unwrap().push(message.clone());
        Box::pin(async { Outcome::Accepted { reference: None } })
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_of_a_batch_can_be_left_a_notice_cannot() {
    let house = house(testing::sqlite_db().await).await;
    let batch = house.batch(false).await;
    let notice = house.plan_many(Channel::Email, None, 1).await[0];
    let id = house.plan_many(Channel::Email, Some(batch), 1).await[0];
    let mailbox = Arc::new(Mailbox::default());
    let email = Some(Arc::clone(&mailbox) as Arc<dyn EmailSender>);
    let couriers = Couriers { email, mail_from: "messages@essaim.example".to_owned(), ..Couriers::default() };
    Dispatcher::new(Arc::clone(&house.app.app), couriers).run_due().await.unwrap();
    let sent = mailbox.0.lock().unwrap();
    let of = |id: kernel::MessageId| {
        sent.iter().find(|m| m.message_id.starts_with(&id.uuid().simple().to_string())).unwrap()
    };
    let leave = format!("http://essaim.test/desabonnement/{id}");
    assert_eq!(of(id).list_unsubscribe_url.as_deref(), Some(leave.as_str()));
    assert_eq!(of(id).subject, "La fête du Inès");
    assert!(of(id).text.starts_with("Bonjour Inès,\n\nLa fête commence à 15 h.\n\n-- \n"), "{}", of(id).text);
    assert!(of(id).text.contains(&leave) && of(id).html.contains(&leave));
    assert!(of(id).text.contains("\nTéléphone"), "{}", of(id).text);
    assert!(!of(notice).text.contains("desabonnement"));
    assert_eq!(of(notice).list_unsubscribe_url, None);
    assert_eq!(of(id).verp_sender, format!("retour+{}@essaim.example", id.uuid().simple()));
}

#[test]
fn a_text_too_long_for_a_page_travels_alone() {
    let mut message = super::message_test::message();
    message.html = String::new();
    let bytes = String::from_utf8(prepare(&message).unwrap().bytes).unwrap();
    assert!(bytes.contains("Content-Type: text/plain"), "{bytes}");
    assert!(!bytes.contains("multipart") && !bytes.contains("text/html"), "{bytes}");
}
