//! What comes back: reports, answers, one-click leaving, bounces. Each may be told twice and acts once.

use auth::Scope;
use axum::http::{Method, StatusCode};
use chrono::Duration;
use kernel::{MessageId, PersonId, Role};
use people::{Channel, Purpose};
use testing::Page;

use super::house::{House, house};
use crate::model::State;
use crate::store;

const NUMBER: &str = "+33639980001";
const EMAIL: &str = "benali@exemple.fr";
const SECRET: &str = "le%20mot%20de%20la%20passerelle";

/// What someone said of a channel: granted, how we know.
async fn said(house: &House, person: PersonId, channel: Channel) -> Option<(bool, String)> {
    let all = people::store::consents_of(house.app.db(), &house.scope(), &[person]).await.unwrap();
    let own = all.into_iter().find(|(_, consent)| consent.purpose == Purpose::Message(channel));
    own.map(|(_, consent)| (consent.is_granted, consent.source.replace('\u{a0}', " ")))
}

async fn operations(house: &House) -> Vec<String> {
    let rows = db::list_operations(house.app.db(), Some(house.centre.id), None, None, 50).await.unwrap();
    rows.into_iter().map(|row| row.words.replace('\u{a0}', " ")).collect()
}

async fn answer(house: &House, text: &str, key: &str) -> Page {
    let text: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
    house.app.get(&format!("/livraison/sms/recu?cle={SECRET}&de=33639980001&texte={text}&codage=0&id={key}")).await
}

async fn one_click(house: &House, id: MessageId) -> Page {
    let body = b"List-Unsubscribe=One-Click".to_vec();
    house.app.send(Method::POST, &format!("/desabonnement/{id}"), "application/x-www-form-urlencoded", body).await
}

async fn bounce(house: &House, body: String) -> Page {
    let path = format!("/api/v1/centres/{}/bounces", house.centre.slug);
    house.app.send(Method::POST, &path, "message/rfc822", body.into_bytes()).await
}

fn returned(id: MessageId, status: &str, said: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\r\nTo: retour+{}@essaim.example\r\nSubject: Undelivered Mail Returned to Sender\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; {EMAIL}\r\nAction: failed\r\nStatus: {status}\r\nDiagnostic-Code: smtp; {said}\r\n\r\n--b--\r\n",
        id.uuid().simple()
    )
}

fn complaint(id: MessageId) -> String {
    format!(
        "From: feedback@provider.example\r\nTo: retour+{}@essaim.example\r\nSubject: complaint\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=feedback-report; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nSomeone pressed the button.\r\n\
         --b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: provider/1\r\nVersion: 1\r\n\r\n\
         --b\r\nContent-Type: message/rfc822\r\n\r\nFrom: messages@essaim.example\r\nTo: {EMAIL}\r\nSubject: x\r\n\r\nx\r\n--b--\r\n",
        id.uuid().simple()
    )
}

testing::each_engine! {
    async fn a_report_settles_its_message_once(db: TestDb) {
        let house = house(db).await;
        let person = house.person("Inès").await;
        let id = house.sent_to(person, Channel::Sms, NUMBER, None).await;
        let report = |kind: &'static str| format!("/livraison/sms?cle={SECRET}&id={}&type={kind}", id.uuid().simple());
        for passing in ["8", "4"] {
            assert_eq!(house.app.get(&report(passing)).await.status, StatusCode::OK);
            assert_eq!(house.read(id).await.state, State::Sent);
        }
        for _ in 0..2 {
            let page = house.app.get(&report("1")).await;
            assert_eq!((page.status, page.body.as_str()), (StatusCode::OK, ""), "a body would become an SMS");
            assert_eq!(house.read(id).await.state, State::Delivered);
        }
        assert_eq!(house.app.get(&report("2")).await.status, StatusCode::OK);
        assert_eq!(house.read(id).await.state, State::Failed);
        assert_eq!(house.app.get(&report("1")).await.status, StatusCode::OK);
        assert_eq!(house.read(id).await.state, State::Failed);
        assert_eq!(house.app.get(&report("3")).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(house.app.get(&format!("/livraison/sms?cle={SECRET}&id=x&type=1")).await.status, StatusCode::BAD_REQUEST);
        let stranger = format!("/livraison/sms?cle={SECRET}&id={}&type=1", MessageId::new());
        assert_eq!(house.app.get(&stranger).await.status, StatusCode::OK);
    }

    async fn stop_is_heard_by_everyone_at_the_number_and_holds_back_what_was_planned(db: TestDb) {
        let house = house(db).await;
        let (ines, sami) = (house.person("Inès").await, house.person("Sami").await);
        let batch = house.batch(false).await;
        let id = house.sent_to(ines, Channel::Sms, NUMBER, Some(batch)).await;
        let next = house.batch(false).await;
        let mut planned = house.message(Channel::Sms, Some(next), 7);
        (planned.person, planned.address) = (sami, NUMBER.to_owned());
        let mut notice = planned.clone();
        (notice.batch, notice.once_key) = (None, "notice".to_owned());
        let ids = house.plan(&[planned, notice]).await;

        assert_eq!(answer(&house, "STOP svp", "kannel-1").await.status, StatusCode::OK);
        assert_eq!(answer(&house, "STOP svp", "kannel-1").await.status, StatusCode::OK);
        assert_eq!(answer(&house, "Stop !", "kannel-2").await.status, StatusCode::OK);
        let source = Some((false, "réponse STOP du 22 novembre 2026".to_owned()));
        assert_eq!((said(&house, ines, Channel::Sms).await, said(&house, sami, Channel::Sms).await), (source.clone(), source));
        assert_eq!(said(&house, ines, Channel::Email).await, None);
        let words = operations(&house).await;
        assert_eq!(words.len(), 1, "{words:?}");
        assert!(words[0].starts_with("Réponse STOP : plus de SMS pour ") && words[0].contains("Sami Benali"), "{words:?}");
        assert_eq!(house.states(&ids).await, [State::Cancelled, State::Planned], "a notice answers what they asked");
        assert_eq!(house.read(id).await.evidence, "seen");
        let answers = store::list_incoming(house.app.db(), &house.scope(), Default::default()).await.unwrap();
        assert_eq!(answers.items.len(), 2, "the repeated call is one answer");
        let theirs = Scope::of_house(house.other.id);
        assert!(store::list_incoming(house.app.db(), &theirs, Default::default()).await.unwrap().items.is_empty());
    }

    async fn a_stop_is_for_every_centre_that_wrote_or_knows_the_number(db: TestDb) {
        let house = house(db).await;
        let theirs = Scope::of_house(house.other.id);
        let (ines, paul) = (house.person("Inès").await, house.person_of(&theirs, "Paul", NUMBER).await);
        house.sent_to(ines, Channel::Sms, NUMBER, None).await;
        house.neighbour_sent_to(paul, NUMBER).await;
        // On a card, never written to: the mother's other phone.
        let odile = house.person_of(&theirs, "Odile", NUMBER).await;
        for _ in 0..2 {
            assert_eq!(answer(&house, "STOP", "kannel-9").await.status, StatusCode::OK);
        }
        assert_eq!(said(&house, ines, Channel::Sms).await.map(|(granted, _)| granted), Some(false));
        let refused = people::store::consents_of(house.app.db(), &theirs, &[paul, odile]).await.unwrap();
        assert_eq!(refused.iter().filter(|(_, consent)| !consent.is_granted).count(), 2);
        for scope in [house.scope(), theirs] {
            let seen = store::list_incoming(house.app.db(), &scope, Default::default()).await.unwrap();
            assert_eq!(seen.items.len(), 1, "each centre reads it once");
        }
    }

    async fn an_answer_is_read_by_who_knows_the_number_else_by_the_network(db: TestDb) {
        let house = house(db).await;
        let theirs = Scope::of_house(house.other.id);
        let unclaimed = async || store::list_unclaimed_unscoped(house.app.db(), Default::default()).await.unwrap().items;
        let read = async |scope: &Scope| store::list_incoming(house.app.db(), scope, Default::default()).await.unwrap().items;
        answer(&house, "C’est qui ?", "1").await;
        assert_eq!((unclaimed().await.len(), read(&house.scope()).await.len(), read(&theirs).await.len()), (1, 0, 0));
        let paul = house.person_of(&theirs, "Paul", NUMBER).await;
        answer(&house, "C’est encore moi", "2").await;
        assert_eq!((unclaimed().await.len(), read(&house.scope()).await.len()), (1, 0));
        let known = read(&theirs).await;
        assert_eq!((known.len(), known[0].person, known[0].message), (1, Some(paul), None));
        assert_eq!(known[0].full_name.as_deref(), Some("Paul Benali"));
    }

    async fn what_proves_the_contrary_gives_an_address_back(db: TestDb) {
        let house = house(db).await;
        let person = house.person("Inès").await;
        let text = house.sent_to(person, Channel::Sms, NUMBER, None).await;
        house.blame(text).await;
        assert_eq!(house.faults(Channel::Sms).await, [NUMBER]);
        house.app.get(&format!("/livraison/sms?cle={SECRET}&id={}&type=1", text.uuid().simple())).await;
        assert!(house.faults(Channel::Sms).await.is_empty(), "it was delivered");
        house.blame(text).await;
        answer(&house, "Oui", "1").await;
        assert!(house.faults(Channel::Sms).await.is_empty(), "someone wrote from it");
        let batch = house.batch(false).await;
        let mail = house.sent_to(person, Channel::Email, EMAIL, Some(batch)).await;
        house.blame(mail).await;
        one_click(&house, mail).await;
        assert_eq!(house.faults(Channel::Email).await, [EMAIL], "a refusal proves nothing");
        house.app.post(&format!("/desabonnement/{mail}/annulation"), &[]).await;
        assert!(house.faults(Channel::Email).await.is_empty(), "they asked for messages again");
    }

    async fn an_answer_confirms_the_last_message_while_it_can_speak_of_it(db: TestDb) {
        let house = house(db).await;
        let person = house.person("Inès").await;
        let old = house.sent_to(person, Channel::Sms, NUMBER, None).await;
        house.app.clock().advance(Duration::days(1));
        let last = house.sent_to(person, Channel::Sms, NUMBER, None).await;
        answer(&house, "Oui merci", "1").await;
        assert_eq!(house.read(old).await.evidence, "");
        assert_eq!(house.read(last).await.evidence, "confirmed");
        answer(&house, "stop", "2").await;
        assert_eq!(house.read(last).await.evidence, "confirmed", "never weakened");
        let late = house.sent_to(person, Channel::Sms, NUMBER, None).await;
        house.app.clock().advance(Duration::days(31));
        answer(&house, "c'est quand la brocante", "3").await;
        assert_eq!(house.read(late).await.evidence, "");
        let answers = store::list_incoming(house.app.db(), &house.scope(), Default::default()).await.unwrap();
        let meanings: Vec<&str> = answers.items.iter().map(|row| row.answer.intent.as_str()).collect();
        assert_eq!(meanings, ["other", "stop", "yes"]);
        assert_eq!(answers.items[0].person, Some(person));
    }

    async fn one_click_leaves_and_looking_never_does(db: TestDb) {
        let house = house(db).await;
        let person = house.person("Inès").await;
        let batch = house.batch(false).await;
        let id = house.sent_to(person, Channel::Email, EMAIL, Some(batch)).await;
        for _ in 0..2 {
            house.app.get(&format!("/desabonnement/{id}")).await.assert_contains("Ne plus recevoir nos e-mails ?");
        }
        assert_eq!((said(&house, person, Channel::Email).await, operations(&house).await.len()), (None, 0));
        for _ in 0..2 {
            let page = one_click(&house, id).await;
            assert_eq!(page.status, StatusCode::OK, "a mail program follows no redirect");
            page.assert_contains("C’est fait").assert_contains("03 53 01 62 10");
        }
        let source = "lien de l’e-mail, le 22 novembre 2026".to_owned();
        assert_eq!(said(&house, person, Channel::Email).await, Some((false, source)));
        assert_eq!(operations(&house).await, ["Plus d’e-mails pour Inès Benali"]);
        let page = house.app.get(&format!("/desabonnement/{id}")).await;
        page.assert_contains("Recevoir de nouveau les e-mails");
        let back = house.app.post(&format!("/desabonnement/{id}/annulation"), &[("once", "0123456789abcdef")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert_eq!(said(&house, person, Channel::Email).await.map(|(granted, _)| granted), Some(true));
        let again = house.app.post(&format!("/desabonnement/{id}"), &[("once", "fedcba9876543210")]).await;
        assert_eq!((again.status, again.location()), (StatusCode::SEE_OTHER, format!("/desabonnement/{id}").as_str()));
        assert_eq!(operations(&house).await.len(), 3);
    }

    async fn a_bounce_settles_its_message_and_remembers_a_dead_address(db: TestDb) {
        let house = house(db).await;
        let person = house.person("Inès").await;
        let (soft, hard) = (
            house.sent_to(person, Channel::Email, EMAIL, None).await,
            house.sent_to(person, Channel::Email, EMAIL, None).await,
        );
        house.app.use_token("delivery:write");
        let page = bounce(&house, returned(soft, "5.2.2", "552 5.2.2 mailbox full")).await;
        assert_eq!((page.status, page.json()["failed"].as_i64()), (StatusCode::OK, Some(1)));
        let message = house.read(soft).await;
        assert_eq!((message.state, message.reason.as_str()), (State::Failed, "552 5.2.2 mailbox full"));
        let scope = house.scope();
        let faults = || store::faults(house.app.db(), &scope, Channel::Email);
        assert!(faults().await.unwrap().is_empty());
        for expected in [1, 0] {
            let page = bounce(&house, returned(hard, "5.1.1", "550 5.1.1 user unknown")).await;
            assert_eq!(page.json()["failed"].as_i64(), Some(expected));
        }
        assert!(faults().await.unwrap().contains(EMAIL));
        let page = bounce(&house, "Subject: coucou\r\n\r\nCe n’est pas un retour.\r\n".to_owned()).await;
        assert_eq!((page.status, page.json()["matched"].as_i64()), (StatusCode::OK, Some(0)));
    }

    async fn a_complaint_is_a_refusal_and_a_neighbour_s_bounce_is_nothing_here(db: TestDb) {
        let house = house(db).await;
        let person = house.person("Inès").await;
        let id = house.sent_to(person, Channel::Email, EMAIL, None).await;
        let taken = crate::take_bounce(&house.app.app, complaint(id).as_bytes()).await.unwrap();
        assert_eq!((taken.matched, taken.refused, taken.failed), (1, 1, 0));
        assert_eq!(said(&house, person, Channel::Email).await.map(|(granted, _)| granted), Some(false));
        assert_eq!(house.read(id).await.state, State::Sent);
        let cx = web::Cx::of_house(&house.app.app, "essai");
        let letter = returned(id, "5.1.1", "550 5.1.1 user unknown");
        let theirs = crate::service::bounces::take(&cx, Some(house.other.id), letter.as_bytes()).await.unwrap();
        assert_eq!((theirs.matched, house.read(id).await.state), (0, State::Sent));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn strangers_are_not_heard() {
    let house = house(testing::sqlite_db().await).await;
    let wrong = house.app.get("/livraison/sms/recu?cle=autre&de=33639980001&texte=stop&id=1").await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    assert_eq!(house.app.get("/livraison/sms/recu?de=33639980001&texte=stop").await.status, StatusCode::NOT_FOUND);
    let person = house.person("Inès").await;
    let sent = house.sent_to(person, Channel::Sms, "+33639980055", None).await;
    for key in ["", "cle=autre&"] {
        let report = house.app.get(&format!("/livraison/sms?{key}id={}&type=2", sent.uuid().simple())).await;
        assert_eq!((report.status, house.read(sent).await.state), (StatusCode::NOT_FOUND, State::Sent));
    }
    let unknown = format!("/livraison/sms/recu?cle={SECRET}&de=33639980099&texte=stop&id=1");
    assert_eq!(house.app.get(&unknown).await.status, StatusCode::OK, "an unknown number refuses nothing");
    assert!(operations(&house).await.is_empty());
    assert_eq!(house.app.get(&format!("/desabonnement/{}", MessageId::new())).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.app.get("/desabonnement/x").await.status, StatusCode::NOT_FOUND);
    let path = format!("/api/v1/centres/{}/bounces", house.centre.slug);
    let send = || house.app.send(Method::POST, &path, "message/rfc822", b"x".to_vec());
    assert_eq!(send().await.status, StatusCode::UNAUTHORIZED);
    house.app.use_token("delivery:read");
    assert_eq!(send().await.status, StatusCode::FORBIDDEN);
    let theirs = format!("/api/v1/centres/{}/bounces", house.other.slug);
    assert_eq!(
        house.app.send(Method::POST, &theirs, "message/rfc822", b"x".to_vec()).await.status,
        StatusCode::NOT_FOUND
    );
    house.app.leave();
    house.app.sign_in_with(Role::Volunteer.code());
    let outbox = format!("/{}/equipe/boite-envoi", house.centre.slug);
    assert_eq!(house.app.get(&outbox).await.status, StatusCode::FORBIDDEN);
}
