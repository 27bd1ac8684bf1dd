//! A file that anyone holds: true, altered, revoked, of someone else, of nobody any more.

use super::house::{House, new_certificate};
use crate::model::certificate::NewCertificate;
use crate::model::jws::{Parts, signed, unsigned};
use crate::model::{key, picture};
use crate::service::checking::check_file;
use crate::service::{press, publishing, team};

async fn said(house: &House, file: &[u8]) -> String {
    match check_file(&house.visitor(), file).await {
        Ok(verdict) => verdict.code().to_owned(),
        Err(_) => "unread".to_owned(),
    }
}

testing::each_engine! {
    async fn a_file_is_believed_while_it_is_ours_and_whole(db: TestDb) {
        let house = House::open(db).await;
        let one = house.given(new_certificate(&house)).await;
        let parts = Parts::read(&one.jwt).expect("a token");
        assert_eq!(said(&house, one.jwt.as_bytes()).await, "valid");
        let json = parts.payload.to_string();
        assert_eq!(said(&house, json.as_bytes()).await, "valid");
        assert!(json.contains("Nadia B.") && !json.contains("Benali"), "{json}");
        let png = picture::bake("canard", "https://essaim.example/attestation/x", &one.jwt).unwrap();
        assert_eq!(said(&house, &png).await, "valid");

        let edited = json.replace("Envoyer un message", "Piloter un avion");
        assert_eq!(said(&house, edited.as_bytes()).await, "altered");
        let kid = parts.kid().to_owned();
        let mut other = parts.payload.clone();
        other["name"] = "Piloter un avion".into();
        let forged = signed(&unsigned(&kid, &other), &parts.signature);
        assert_eq!(said(&house, forged.as_bytes()).await, "altered");
        let baked = picture::bake("canard", "https://essaim.example/attestation/x", &forged).unwrap();
        assert_eq!(said(&house, &baked).await, "altered");

        let stranger = key::draw().unwrap();
        let asked = unsigned("https://ailleurs.example/cle/1", &parts.payload);
        let theirs = signed(&asked, &key::sign(&stranger.private, asked.as_bytes()).unwrap());
        assert_eq!(said(&house, theirs.as_bytes()).await, "unknown-issuer");
        let asked = unsigned(&kid, &parts.payload);
        let usurped = signed(&asked, &key::sign(&stranger.private, asked.as_bytes()).unwrap());
        assert_eq!(said(&house, usurped.as_bytes()).await, "altered", "our name, another's key");
        let none = format!("{}.", one.jwt.rsplit_once('.').unwrap().0);
        assert_eq!(said(&house, none.as_bytes()).await, "altered", "no signature at all");
        for junk in ["", "bonjour", "{}", "{", "a.b.c"] {
            assert_ne!(said(&house, junk.as_bytes()).await, "valid", "{junk}");
        }

        house.revoked(one.id).await;
        assert_eq!(said(&house, one.jwt.as_bytes()).await, "revoked");
        assert_eq!(said(&house, json.as_bytes()).await, "revoked");
    }

    async fn an_old_key_goes_on_verifying(db: TestDb) {
        let house = House::open(db).await;
        let before = house.given(new_certificate(&house)).await;
        team::change_key(&house.cx(), &house.centre).await.expect("a new key");
        let after = house.given(new_certificate(&house)).await;
        assert_eq!(said(&house, before.jwt.as_bytes()).await, "valid");
        assert_eq!(said(&house, after.jwt.as_bytes()).await, "valid");
        let kid = |jwt: &str| Parts::read(jwt).unwrap().kid().to_owned();
        assert_ne!(kid(&before.jwt), kid(&after.jwt));
        let set = publishing::key_set(&house.visitor(), &house.centre).await.unwrap();
        assert_eq!(set["keys"].as_array().map(Vec::len), Some(2));
        assert!(set["keys"][0].get("d").is_none(), "no private part");
        assert!(press::find(&house.cx(), &house.other).await.unwrap().is_none(), "another centre has its own");
    }

    async fn who_is_forgotten_is_told_of_no_more(db: TestDb) {
        let house = House::open(db).await;
        let person = house.person().await;
        let new = NewCertificate { person: Some(person), ..new_certificate(&house) };
        let one = house.given(new).await;
        let scope = house.scope();
        people::service::erase_now(&house.cx(), &scope, person, people::service::Origin::Person, house.cx().now())
            .await
            .expect("forgotten");
        assert_eq!(said(&house, one.jwt.as_bytes()).await, "gone");
        let page = house.app.get(&format!("/attestation/{}", one.code)).await;
        page.assert_contains("n’existe plus");
        assert!(!page.body.contains("Nadia") && !page.body.contains("Envoyer"), "{}", page.body);
    }
}
