//! The SMS gateway, against a server of a few lines that answers, cuts or keeps silent.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::sms::gsm7::Encoding;
use crate::sms::kannel::{KannelSender, KannelTimeouts, parse_report};
use crate::sms::{DeliveryReport, SmsMessage, SmsSender};
use crate::transport::{Concern, GatewayUrlError, Outcome};

/// Patient enough for a busy machine.
const PATIENT: Duration = Duration::from_secs(20);
/// Short, where the gateway keeps silent.
const SHORT: Duration = Duration::from_millis(300);

enum Behaviour {
    Answer(&'static str, &'static str),
    CutAfterReading,
    Silence,
}

fn sms() -> SmsMessage {
    SmsMessage {
        id: "0197-a_b".to_owned(),
        to: "+33612345678".to_owned(),
        text: "Fête & goûter à 15 h + jeux ? 100 %".to_owned(),
        encoding: Encoding::Gsm7,
        sender: None,
    }
}

fn sender(port: u16, answer: Duration) -> KannelSender {
    let url = format!("http://us%40er:p%25ss@127.0.0.1:{port}/cgi-bin/sendsms?from=ESSAIM&smsc=nord");
    let timeouts = KannelTimeouts { connect: PATIENT, answer };
    KannelSender::from_url(&url, "https://essaim.example/", Some("un mot & 100 %"), timeouts).unwrap()
}

/// Serves one request, and gives the port and what was asked.
async fn gateway(behaviour: Behaviour) -> (u16, oneshot::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (asked, receiver) = oneshot::channel();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            let mut chunk = [0; 4096];
            let read = stream.read(&mut chunk).await.unwrap();
            request.extend_from_slice(&chunk[..read]);
        }
        let _ = asked.send(String::from_utf8(request).unwrap());
        match behaviour {
            Behaviour::Answer(status, body) => {
                let length = body.len();
                let answer =
                    format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}");
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
            Behaviour::CutAfterReading => {}
            Behaviour::Silence => std::future::pending().await,
        }
    });
    (port, receiver)
}

async fn outcome_of(behaviour: Behaviour) -> Outcome {
    let patience = if matches!(behaviour, Behaviour::Silence) { SHORT } else { PATIENT };
    let (port, _asked) = gateway(behaviour).await;
    sender(port, patience).send(&sms()).await
}

#[tokio::test]
async fn the_request_has_the_form_of_sendsms() {
    let (port, asked) = gateway(Behaviour::Answer("202 Accepted", "0: Accepted for delivery")).await;
    assert_eq!(sender(port, PATIENT).send(&sms()).await, Outcome::Accepted { reference: None });
    let request = asked.await.unwrap();
    let target = request.split(' ').nth(1).unwrap();
    let url = reqwest::Url::parse(&format!("http://x{target}")).unwrap();
    assert_eq!(url.path(), "/cgi-bin/sendsms");
    let asked: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let expected = [
        ("smsc", "nord"),
        ("username", "us@er"),
        ("password", "p%ss"),
        ("from", "ESSAIM"),
        ("to", "+33612345678"),
        ("text", "Fête & goûter à 15 h + jeux ? 100 %"),
        ("coding", "0"),
        ("charset", "UTF-8"),
        ("dlr-mask", "31"),
        ("dlr-url", "https://essaim.example/livraison/sms?cle=un+mot+%%26+100+%%25&id=0197-a_b&type=%d"),
    ];
    assert_eq!(asked, expected.map(|(n, v)| (n.to_owned(), v.to_owned())));
    assert!(!request.to_ascii_lowercase().contains("authorization"));
}

#[test]
fn a_message_may_name_its_sender_and_go_in_sixteen_bits() {
    let message = SmsMessage { sender: Some("FERRAT".to_owned()), encoding: Encoding::Ucs2, ..sms() };
    let url = sender(1, PATIENT).request_url(&message);
    let value = |name: &str| url.query_pairs().find(|(n, _)| n == name).map(|(_, v)| v.into_owned());
    assert_eq!((value("from").as_deref(), value("coding").as_deref()), (Some("FERRAT"), Some("2")));
}

#[test]
fn without_a_secret_no_report_is_asked_for() {
    for secret in [None, Some("")] {
        let url = "http://u:p@127.0.0.1:1/cgi-bin/sendsms";
        let sender = KannelSender::from_url(url, "https://e.example", secret, KannelTimeouts::default()).unwrap();
        let asked = sender.request_url(&sms());
        assert!(asked.query_pairs().all(|(name, _)| !name.starts_with("dlr-")), "{asked}");
    }
}

#[tokio::test]
async fn answers_are_told_apart() {
    let named = outcome_of(Behaviour::Answer("202 Accepted", "0: Accepted for delivery: 3f2a91c0-11aa")).await;
    assert_eq!(named, Outcome::Accepted { reference: Some("3f2a91c0-11aa".to_owned()) });
    let queued = outcome_of(Behaviour::Answer("202 Accepted", "3: Queued for later delivery")).await;
    assert_eq!(queued, Outcome::Accepted { reference: None });
    let refused = outcome_of(Behaviour::Answer("406 Not Acceptable", "Number has been denied by black-list")).await;
    assert!(matches!(refused, Outcome::Refused { concern: Concern::Recipient, code: Some(406), .. }), "{refused:?}");
    let empty = outcome_of(Behaviour::Answer("400 Bad Request", "Empty text not allowed, rejected")).await;
    assert!(matches!(empty, Outcome::Refused { concern: Concern::Message, .. }), "{empty:?}");
    let account = outcome_of(Behaviour::Answer("403 Forbidden", "Authorization failed for sendsms")).await;
    assert!(matches!(account, Outcome::TryLater { concern: Concern::Gateway, .. }), "{account:?}");
    let route = outcome_of(Behaviour::Answer("403 Forbidden", "Not routable. Do not try again.")).await;
    assert!(matches!(route, Outcome::Refused { concern: Concern::Recipient, .. }), "{route:?}");
    let busy = outcome_of(Behaviour::Answer("503 Service Unavailable", "Temporal failure, try again later.")).await;
    assert!(matches!(busy, Outcome::TryLater { concern: Concern::Gateway, .. }), "{busy:?}");
    let proxy = outcome_of(Behaviour::Answer("504 Gateway Timeout", "")).await;
    assert!(matches!(proxy, Outcome::Unsure { .. }), "{proxy:?}");
}

#[tokio::test]
async fn a_lost_answer_is_a_doubt_and_a_closed_door_is_not() {
    for lost in [Behaviour::CutAfterReading, Behaviour::Silence] {
        let outcome = outcome_of(lost).await;
        let Outcome::Unsure { reason } = outcome else { panic!("{outcome:?}") };
        assert!(!reason.contains("p%") && !reason.contains("336"), "{reason}");
    }
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let outcome = sender(closed, PATIENT).send(&sms()).await;
    assert!(matches!(outcome, Outcome::TryLater { concern: Concern::Gateway, .. }), "{outcome:?}");
}

#[test]
fn reports_and_settings_are_read() {
    let read = ["1", "2", "4", "8", "16", "3", "", "x"].map(parse_report);
    use DeliveryReport::{AcceptedByOperator, Delivered, Failed, Queued, RejectedByOperator};
    let known = [Some(Delivered), Some(Failed), Some(Queued), Some(AcceptedByOperator), Some(RejectedByOperator)];
    assert_eq!(read[..5], known);
    assert_eq!(read[5..], [None; 3]);
    assert!(Delivered.is_final() && RejectedByOperator.is_final() && !Queued.is_final());
    let wrong = |url| KannelSender::from_url(url, "https://e.example", None, KannelTimeouts::default()).err();
    assert_eq!(wrong("https://u:p@gateway.example/cgi-bin/sendsms"), None);
    assert_eq!(wrong("nothing"), Some(GatewayUrlError::NotAUrl));
    assert_eq!(wrong("smpp://localhost"), Some(GatewayUrlError::Scheme { expected: "http, https" }));
}
