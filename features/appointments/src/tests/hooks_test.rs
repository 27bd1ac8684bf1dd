//! Programs told of appointments: signed, without names, tried again, lost at last; never inside the house.

use std::net::IpAddr;

use testing::sqlite_db;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::house::{House, booking, named, november};
use crate::model::hook::{Call, is_public, read_url, signature};
use crate::model::motive::{BookableBy, MotiveDraft, Visibility};
use crate::model::refusal::Refusal;
use crate::service::booking::book;
use crate::service::changes::{Mark, mark};
use crate::service::hooks::{Answer, Carrier, add, bring, retire};
use crate::store::hooks;

/// A program that answers as told, and gives back what it read.
async fn program(status: &'static str) -> (u16, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let heard = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a visit");
        let (mut read, mut buffer) = (Vec::new(), [0_u8; 4096]);
        loop {
            let count = socket.read(&mut buffer).await.expect("reads");
            read.extend_from_slice(&buffer[..count]);
            if count == 0 || String::from_utf8_lossy(&read).contains("\"type\"") && read.ends_with(b"}") {
                break;
            }
        }
        let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
        socket.write_all(answer.as_bytes()).await.expect("answers");
        String::from_utf8(read).expect("text")
    });
    (port, heard)
}

/// What waits in the queue, the oldest first.
async fn calls(house: &House) -> Vec<Call> {
    let waits = "select payload from job where kind = 'appointments:hook' order by id";
    let rows = house.app.db().all(waits, vec![]).await.expect("reads");
    rows.iter().map(|row| serde_json::from_str(&row.text("payload").expect("text")).expect("a call")).collect()
}

/// Leads the program of the house to this machine.
async fn leads_to(house: &House, port: u16) {
    let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
    let to = format!("http://127.0.0.1:{port}/appels");
    tx.exec("update appointment_hook set url = $1", db::args![to]).await.expect("set");
    tx.commit().await.expect("commits");
}

fn header<'a>(read: &'a str, name: &str) -> &'a str {
    let line = read.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}:"))).expect("a header");
    line.split_once(':').expect("a value").1.trim()
}

#[test]
fn a_word_is_signed_as_the_standard_says() {
    // Computed apart with Python's hmac.
    let signed = signature(b"0123456789abcdef0123456789abcdef", "msg_1", 1_614_265_330, "{\"test\": 2432232314}");
    assert_eq!(signed, "v1,aTF4+pE6A/FmvKM0YSVBBUfRhLIlBiaBUR+EjGls6Mc=");
}

#[test]
fn only_the_open_internet_is_written_to() {
    let inside =
        ["127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1"];
    for ip in
        inside.into_iter().chain(["fe80::1", "fc00::1", "::ffff:10.0.0.1", "2001:db8::1", "2002:a00:1::", "224.0.0.1"])
    {
        assert!(!is_public(ip.parse::<IpAddr>().expect("an address")), "{ip}");
    }
    for ip in ["1.1.1.1", "2a01:4f8::1"] {
        assert!(is_public(ip.parse::<IpAddr>().expect("an address")), "{ip}");
    }
    for typed in ["http://exemple.fr/", "https://127.0.0.1/", "https://[::1]/", "https://a:b@exemple.fr/", "rien", ""] {
        assert_eq!(read_url(typed), Err(Refusal::HookAddress), "{typed}");
    }
    assert!(read_url(" https://exemple.fr/appels ").is_ok());
}

testing::each_engine! {
    async fn a_program_is_told_without_names_and_only_where_it_may(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let hidden = MotiveDraft {
            visibility: Visibility::Invisible, bookable_by: BookableBy::Agents, ..named("Entretien protégé")
        };
        let hidden = house.motive(hidden).await;
        let opening = house.opening(&[hidden]).await;
        let secret = add(&house.cx(), &house.centre, "https://exemple.fr/appels").await.expect("added");
        assert!(secret.starts_with("whsec_"));
        let (made, _) = book(&house.cx(), &house.centre, &booking(settled, november(24, 9, 0), "Dubois")).await.unwrap();
        mark(&house.cx(), &house.centre, made.id, Mark::Excused).await.unwrap();
        book(&house.cx(), &house.centre, &booking((hidden, opening), november(24, 10, 0), "Cachée")).await.unwrap();
        let waiting = calls(&house).await;
        assert_eq!(waiting.len(), 2, "nothing of the invisible one");
        assert!(waiting[0].body.contains("appointment.booked") && waiting[1].body.contains("\"excused\""));
        assert!(waiting.iter().all(|call| !call.body.contains("Dubois") && !call.body.contains("démarches")));
        let hook = hooks::list(house.app.db(), &house.scope()).await.unwrap().remove(0);
        assert!(hooks::list(house.app.db(), &auth::Scope::of_house(house.other.id)).await.unwrap().is_empty());
        assert!(retire(&house.cx(), &house.other, hook.id).await.is_err(), "another centre");
        retire(&house.cx(), &house.centre, hook.id).await.expect("put away");
        assert_eq!(bring(&house.cx(), waiting[1].clone(), &Carrier::anywhere()).await.unwrap(), Answer::Gone);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_program_hears_tries_are_spaced_and_what_is_lost_is_counted() {
    let house = House::open(sqlite_db().await).await;
    let settled = house.settled().await;
    add(&house.cx(), &house.centre, "https://exemple.fr/appels").await.expect("added");
    book(&house.cx(), &house.centre, &booking(settled, november(24, 9, 0), "Dubois")).await.unwrap();
    let call = calls(&house).await.remove(0);
    let (port, heard) = program("204 No Content").await;
    leads_to(&house, port).await;
    let refused = bring(&house.cx(), call.clone(), &Carrier::outside()).await.unwrap();
    assert_eq!(refused, Answer::Missed, "this machine is not the open Internet");
    assert_eq!(bring(&house.cx(), call.clone(), &Carrier::anywhere()).await.unwrap(), Answer::Heard);
    let read = heard.await.expect("a visit");
    assert_eq!(header(&read, "webhook-id"), call.id);
    assert!(header(&read, "webhook-signature").starts_with("v1,"));
    assert!(read.ends_with(&call.body));
    let mut last = call;
    for tries in 1..8 {
        last = Call { tries, ..last };
        assert_eq!(bring(&house.cx(), last.clone(), &Carrier::outside()).await.unwrap(), Answer::Missed);
    }
    let hook = hooks::list(house.app.db(), &house.scope()).await.unwrap().remove(0);
    assert_eq!(hook.lost, 1, "after the eighth try");
    let (port, gone) = program("410 Gone").await;
    leads_to(&house, port).await;
    assert_eq!(bring(&house.cx(), Call { tries: 0, ..last }, &Carrier::anywhere()).await.unwrap(), Answer::Gone);
    gone.await.expect("a visit");
    assert!(hooks::list(house.app.db(), &house.scope()).await.unwrap().is_empty(), "it wants no more");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_settings_add_a_program_and_show_its_secret_once() {
    let house = House::open(sqlite_db().await).await;
    house.settled().await;
    house.sign_in("direction").await;
    let page = house.app.post(&house.team("/reglages/programmes"), &[("adresse", "http://ici")]).await;
    page.assert_contains("Écrivez une adresse qui commence par https://");
    let shown = house.app.post(&house.team("/reglages/programmes"), &[("adresse", "https://exemple.fr/appels")]).await;
    shown.assert_contains("whsec_");
    let settings = house.app.get(&house.team("/reglages")).await;
    settings.assert_contains("https://exemple.fr/appels").assert_contains("Ne plus prévenir");
    assert!(!settings.body.contains("whsec_"));
    let hook = hooks::list(house.app.db(), &house.scope()).await.unwrap().remove(0);
    house.app.post(&house.team(&format!("/reglages/programmes/{}/retrait", hook.id)), &[]).await;
    house.app.get(&house.team("/reglages")).await.assert_contains("Aucun programme n’est prévenu");
    house.sign_in("accueil").await;
    let refused =
        house.app.post(&house.team("/reglages/programmes"), &[("adresse", "https://exemple.fr/appels")]).await;
    assert_eq!(refused.status, 403);
}
