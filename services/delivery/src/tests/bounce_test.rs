//! Returned messages: made-up ones by form, and a public corpus of real ones.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::mail::bounce::{BounceFact, Kind, read};

/// Outside the tree on purpose: the corpus is another project's.
fn corpus() -> Option<(tempfile::TempDir, PathBuf)> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let root = std::env::var("ESSAIM_TEST_DATA").unwrap_or_else(|_| default.to_owned());
    let folder = Path::new(&root).join("jeux-de-tests/rebonds");
    let unpacked = tempfile::tempdir().unwrap();
    let archive = folder.join("sisimai-emails.tar.xz");
    let done = Command::new("tar").arg("xf").arg(&archive).arg("-C").arg(unpacked.path()).output();
    if !done.is_ok_and(|output| output.status.success()) {
        println!("SKIPPED: test data missing");
        return None;
    }
    Some((unpacked, folder.join("attendus.jsonl")))
}

/// Per file, the kind expected of each recipient; files without a known expectation are left out.
fn expectations(path: &Path) -> BTreeMap<String, Vec<&'static [Kind]>> {
    let lines = std::fs::read_to_string(path).unwrap();
    let read = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    read.filter_map(|line| {
        let each = line["attendu"]
            .as_array()?
            .iter()
            .map(|e| kinds(e["motif"].as_str().unwrap(), e["definitif"].as_bool().unwrap()));
        Some((line["fichier"].as_str().unwrap().to_owned(), each.collect()))
    })
    .collect()
}

fn kinds(reason: &str, gone: bool) -> &'static [Kind] {
    match (reason, gone) {
        ("feedback", _) => &[Kind::Complaint],
        ("vacation", _) => &[Kind::AutoReply],
        ("delivered", _) => &[Kind::Delivered],
        (_, true) => &[Kind::Hard],
        (_, false) => &[Kind::Soft, Kind::Delayed],
    }
}

#[test]
fn the_corpus_is_rightly_classified() {
    let Some((mails, expected)) = corpus() else { return };
    let (mut files, mut found, mut right) = (0, 0, 0);
    for (file, expected) in expectations(&expected) {
        let facts = read(&std::fs::read(mails.path().join(&file)).unwrap());
        let counted =
            facts.len() == expected.len() && facts.iter().all(|f| f.recipient.is_some() || f.kind == Kind::Complaint);
        let agreed = counted && facts.iter().zip(&expected).all(|(fact, kinds)| kinds.contains(&fact.kind));
        files += 1;
        found += usize::from(counted);
        right += usize::from(agreed);
        if !agreed {
            println!(
                "{file}: expected {expected:?}, read {:?}",
                facts.iter().map(|f| (f.kind, &f.diagnostic)).collect::<Vec<_>>()
            );
        }
    }
    println!(
        "bounces: {files} files with a known expectation, recipients found in {found}, rightly classified {right} ({:.1} %)",
        right as f64 * 100.0 / files as f64
    );
    assert!(files >= 270, "the corpus shrank");
    assert!(found * 1_000 >= files * 985 && right * 1_000 >= files * 910, "worse than the figure reached");
}

#[test]
fn line_ends_change_nothing() {
    let Some((mails, _)) = corpus() else { return };
    let mut compared = 0;
    for kind in ["dos", "mac"] {
        for file in std::fs::read_dir(mails.path().join(kind)).unwrap() {
            let file = file.unwrap().path();
            let twin = mails.path().join("bsd").join(file.file_name().unwrap());
            if let Ok(twin) = std::fs::read(twin) {
                compared += 1;
                let kinds = |bytes: &[u8]| read(bytes).into_iter().map(|f| (f.recipient, f.kind)).collect::<Vec<_>>();
                assert_eq!(kinds(&std::fs::read(&file).unwrap()), kinds(&twin), "{file:?}");
            }
        }
    }
    assert!(compared >= 40);
}

#[test]
fn no_letter_however_cut_or_damaged_makes_it_panic() {
    let Some((mails, _)) = corpus() else { return };
    let mut state = 42_u64;
    for kind in ["bsd", "dos", "mac", "not"] {
        for file in std::fs::read_dir(mails.path().join(kind)).unwrap() {
            let mut bytes = std::fs::read(file.unwrap().path()).unwrap();
            for cut in 1..4 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let _ = read(&bytes[..bytes.len() * cut / 4]);
                let place = (state >> 33) as usize % bytes.len();
                bytes[place] = (state >> 24) as u8;
            }
            let _ = read(&bytes);
        }
    }
}

fn postfix_report() -> String {
    "Return-Path: <>\nTo: bounce+Ab_9-z@essaim.example\nFrom: MAILER-DAEMON@relay.example (Mail Delivery System)\n\
     Subject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n\
     Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n\
     --b\nContent-Type: text/plain\n\nI'm sorry to have to inform you that your message could not be delivered.\n\n\
     <ines@orange.example>: host mx.orange.example said: 552 5.1.1 Boite du destinataire pleine. Mailbox full (in reply to RCPT TO)\n\n\
     --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; relay.example\n\n\
     Final-Recipient: rfc822; ines@orange.example\nOriginal-Recipient: rfc822;Ines@orange.example\nAction: failed\nStatus: 5.1.1\n\
     Diagnostic-Code: smtp; 550 5.1.1 <ines@orange.example>: Recipient address rejected:\n    User unknown\n\n\
     --b\nContent-Type: text/rfc822-headers\n\nReturn-Path: <bounce+Ab_9-z@essaim.example>\nMessage-ID: <0197.c1.p1@essaim.example>\n\
     To: ines@orange.example\nSubject: Programme\n\n--b--\n"
        .to_owned()
}

#[test]
fn a_report_leads_back_to_the_message_sent() {
    let facts = read(postfix_report().as_bytes());
    let expected = BounceFact {
        recipient: Some("ines@orange.example".to_owned()),
        message_id: Some("0197.c1.p1@essaim.example".to_owned()),
        verp_token: Some("Ab_9-z".to_owned()),
        action: Some("failed".to_owned()),
        status: Some("5.1.1".to_owned()),
        kind: Kind::Hard,
        diagnostic: "550 5.1.1 <ines@orange.example>: Recipient address rejected: User unknown".to_owned(),
    };
    assert_eq!(facts, [expected]);
}

#[test]
fn the_sentence_of_the_server_weighs_more_than_its_code() {
    let full = postfix_report().replace("User unknown", "Mailbox is full, quota exceeded");
    assert_eq!(read(full.as_bytes())[0].kind, Kind::Soft);
    let late = postfix_report().replace("Action: failed", "Action: delayed").replace("Status: 5.1.1", "Status: 4.4.1");
    assert_eq!(read(late.as_bytes())[0].kind, Kind::Delayed);
    let done =
        postfix_report().replace("Action: failed", "Action: delivered").replace("Status: 5.1.1", "Status: 2.0.0");
    assert_eq!(read(done.as_bytes())[0].kind, Kind::Delivered);
}

#[test]
fn complaints_absences_and_ordinary_letters_are_told_apart() {
    let complaint = "From: fbl@isp.example\nTo: bounce@essaim.example\nSubject: complaint\nMIME-Version: 1.0\n\
        Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\n\
        Feedback-Type: abuse\nOriginal-Rcpt-To: <leo@isp.example>\n\n--b\nContent-Type: message/rfc822\n\n\
        Return-Path: <bounce+tok@essaim.example>\nMessage-ID: <m@essaim.example>\n\nBonjour\n--b--\n";
    let fact = read(complaint.as_bytes()).remove(0);
    assert_eq!(
        (fact.kind, fact.recipient.as_deref(), fact.verp_token.as_deref()),
        (Kind::Complaint, Some("leo@isp.example"), Some("tok"))
    );
    let absence = "From: leo@isp.example\nTo: bounce+tok@essaim.example\nSubject: Absence\nAuto-Submitted: auto-replied\n\nDe retour lundi.\n";
    assert_eq!(read(absence.as_bytes())[0].kind, Kind::AutoReply);
    let answer = "From: leo@isp.example\nTo: centre@essaim.example\nSubject: Re: Programme\n\nMerci, je serai absent samedi. 550 5.1.1\n";
    assert_eq!(read(answer.as_bytes()), []);
    for nothing in ["", "\n", "\r\n\r\n", "From", ":", "\0\0"] {
        assert_eq!(read(nothing.as_bytes()), []);
    }
}

#[test]
fn a_letter_made_to_keep_us_busy_is_read_to_a_limit() {
    let group = |n: usize| format!("Final-Recipient: rfc822; p{n}@example.org\nAction: failed\nStatus: 5.1.1\n\n");
    let groups: String = (0..5_000).map(group).collect();
    let busy = format!(
        "From: MAILER-DAEMON@x.example\nSubject: Undelivered\nContent-Type: message/delivery-status\n\n{groups}"
    );
    assert_eq!(read(busy.as_bytes()).len(), 50);
}
