//! The bytes of an e-mail, read back by another parser.

use chrono::{TimeZone, Utc};
use mail_parser::MessageParser;

use crate::mail::message::{Correspondent, EmailMessage, Unsendable, prepare};

pub(super) fn message() -> EmailMessage {
    let who = |name: &str, address: &str| Correspondent { name: Some(name.to_owned()), address: address.to_owned() };
    EmailMessage {
        message_id: "0197.c1.p1@essaim.example".to_owned(),
        from: who("Centre Jean Ferrat", "centre@essaim.example"),
        reply_to: Some(who("Accueil", "accueil@essaim.example")),
        to: who("Inès Dûpré, \"mémé\"", "ines@example.org"),
        subject: "L’été au centre : programme".to_owned(),
        text: "Bonjour Inès,\n\n.une ligne qui commence par un point\n\nÀ bientôt".to_owned(),
        html: "<!DOCTYPE html><p>Bonjour Inès</p>".to_owned(),
        list_unsubscribe_url: Some("https://essaim.example/d/abc".to_owned()),
        verp_sender: "bounce+t0ken@essaim.example".to_owned(),
        headers: vec![("List-Id".to_owned(), "<jean-ferrat.essaim.example>".to_owned())],
        dated: Utc.with_ymd_and_hms(2026, 11, 22, 10, 0, 0).unwrap(),
    }
}

#[test]
fn the_message_reads_back_as_it_was_written() {
    let prepared = prepare(&message()).unwrap();
    assert!(prepared.bytes.is_ascii());
    let parsed = MessageParser::default().parse(&prepared.bytes).unwrap();
    assert_eq!(parsed.message_id(), Some("0197.c1.p1@essaim.example"));
    assert_eq!(parsed.subject(), Some("L’été au centre : programme"));
    assert_eq!(parsed.to().unwrap().first().unwrap().name(), Some("Inès Dûpré, \"mémé\""));
    assert_eq!(parsed.body_text(0).unwrap().replace("\r\n", "\n").trim_end(), message().text);
    assert!(parsed.body_html(0).unwrap().contains("Bonjour Inès"));
    assert_eq!(parsed.date().unwrap().to_rfc3339(), "2026-11-22T10:00:00Z");
    let raw = String::from_utf8(prepared.bytes.clone()).unwrap();
    assert!(raw.contains("Content-Type: multipart/alternative"));
    assert!(raw.contains("List-Unsubscribe: <https://essaim.example/d/abc>\r\n"));
    assert!(raw.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
    assert!(raw.contains("Auto-Submitted: auto-generated\r\n"));
    assert!(raw.contains("List-Id: <jean-ferrat.essaim.example>\r\n") && !raw.contains("Precedence"));
    assert_eq!(prepared.sender.to_string(), "bounce+t0ken@essaim.example");
}

#[test]
fn a_header_can_never_open_another() {
    let mut sly = message();
    sly.subject = "Bonjour\r\nBcc: tous@example.org".to_owned();
    sly.to.name = Some("A\nBcc: x@example.org".to_owned());
    sly.message_id = "a@b\r\nX-Sly: 1".to_owned();
    sly.headers.push(("X-Note".to_owned(), "1\r\nX-Sly: 2".to_owned()));
    let raw = String::from_utf8(prepare(&sly).unwrap().bytes).unwrap();
    let head = raw.split("\r\n\r\n").next().unwrap();
    assert!(!head.lines().any(|line| line.starts_with("Bcc:") || line.starts_with("X-Sly:")), "{head}");
}

#[test]
fn what_cannot_be_written_is_named() {
    let mut wrong = message();
    wrong.to.address = "sans-domaine@".to_owned();
    assert_eq!(prepare(&wrong).err(), Some(Unsendable::Recipient));
    let mut wrong = message();
    wrong.verp_sender = "x".to_owned();
    assert_eq!(prepare(&wrong).err(), Some(Unsendable::Sender));
    let mut wrong = message();
    wrong.headers.push(("X: y".to_owned(), "z".to_owned()));
    assert_eq!(prepare(&wrong).err(), Some(Unsendable::Header("X: y".to_owned())));
}
