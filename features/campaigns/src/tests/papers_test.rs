//! Papers as the press receives them: one letter a household, in walking order, large where it was asked; the round,
//! the calls and what to say. The press itself is tried at the roof.

use std::sync::{Arc, Mutex};

use delivery::State;
use documents::{DocumentError, Documents, Template};
use kernel::CampaignId;
use people::{Channel, HouseholdRole};
use serde_json::Value;

use super::house::{House, add, home, someone};
use crate::model::campaign::Draft;
use crate::service::papers::{Printing, print_calls, print_letters, print_round};
use crate::service::results::{list_by_hand, record_results};
use crate::service::sending::{Sending, send_campaign};
use crate::service::{Error, drafts};

/// A press that keeps what it was given.
#[derive(Default)]
struct Kept(Mutex<Vec<Value>>);

impl Documents for Kept {
    fn render(&self, _template: Template, json: &Value) -> Result<Vec<u8>, DocumentError> {
        self.0.lock().expect("no test breaks here").push(json.clone());
        Ok(b"%PDF".to_vec())
    }
}

impl Kept {
    fn last(&self) -> Value {
        self.0.lock().expect("no test breaks here").last().cloned().expect("something was printed")
    }
}

/// Four households on two streets, one of them a family of two, and someone who has a telephone only.
async fn printed_house(db: testing::TestDb) -> (House, Arc<Kept>, CampaignId) {
    let press = Arc::new(Kept::default());
    let house = House::open_with(db, Arc::clone(&press) as Arc<dyn Documents>).await;
    let cx = house.cx();
    let homes = [
        ("Famille Benali", "12 rue de la Gare"),
        ("M. Odet", "3 rue du Moulin"),
        ("Mme Ali", "4 rue de la Gare"),
        ("Mme Bis", "4 bis rue de la Gare"),
    ]
    .map(|(name, street)| home(&cx, name, street));
    let at = |first: &str, last: &str, place: usize| {
        let mut one = someone(&cx, first, last);
        one.home = Some((homes[place].id, HouseholdRole::Adult));
        one
    };
    let mut all = vec![
        at("Karima", "Benali", 0),
        at("Samir", "Benali", 0),
        at("Paul", "Odet", 1),
        at("Zoé", "Ali", 2),
        at("Luce", "Bis", 3),
    ];
    all[0].person.wants_large_print = true;
    let mut call = someone(&cx, "Jeannine", "Duhamel");
    call.person.landline = Some("+33353010001".into());
    all.push(call);
    add(&cx, &house.scope(), &homes, &all).await;
    let draft = Draft {
        title: "Repair Café".into(),
        text: "Bonjour {prénom},\n\nVenez samedi.".into(),
        reply_line: "Téléphonez au 03 53 01 62 10".into(),
        ..Draft::default()
    };
    let (id, _) = drafts::start_draft(&cx, &house.centre, draft, None).await.expect("a draft");
    send_campaign(&cx, &house.centre, id, Sending::default()).await.expect("leaves");
    (house, press, id)
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

testing::each_engine! {
    async fn each_household_has_one_letter_in_walking_order(db: TestDb) {
        let (house, press, id) = printed_house(db).await;
        let cx = house.cx();
        print_letters(&cx, &house.centre, id, Printing::New).await.expect("prints");
        let run = press.last();
        let letters = run["letters"].as_array().expect("letters").clone();
        let streets: Vec<String> = letters.iter().map(|letter| texts(&letter["to"])[1].to_owned()).collect();
        assert_eq!(streets, ["4 RUE DE LA GARE", "4 BIS RUE DE LA GARE", "12 RUE DE LA GARE", "3 RUE DU MOULIN"]);
        let large: Vec<bool> = letters.iter().map(|letter| letter["large_print"] == true).collect();
        assert_eq!(large, [false, false, true, false], "who wished it");
        let family = &letters[2];
        assert!(texts(&family["to"])[0].contains("BENALI"), "{family}");
        let words = family.to_string();
        assert!(words.contains("Bonjour Karima et Samir,") && words.contains("Téléphonez au 03 53 01 62 10"), "{words}");
        assert!(matches!(
            print_letters(&cx, &house.centre, id, Printing::New).await, Err(Error::NotFound)
        ), "printed once");
        print_letters(&cx, &house.centre, id, Printing::Again).await.expect("prints again after a jam");
        assert_eq!(press.last()["letters"].as_array().map(Vec::len), Some(4));
    }

    async fn the_round_follows_the_streets_and_leaves_out_what_is_done(db: TestDb) {
        let (house, press, id) = printed_house(db).await;
        let cx = house.cx();
        let (_, letters) = list_by_hand(&cx, &house.centre, id, Channel::Letter).await.expect("lists");
        record_results(&cx, &house.centre, id, &[(letters[0].id, State::HandedOver)]).await.expect("brought back");
        print_round(&cx, &house.centre, id).await.expect("prints");
        let round = press.last();
        let streets = round["streets"].as_array().expect("streets").clone();
        let told: Vec<(&str, Vec<&str>)> = streets
            .iter()
            .map(|street| {
                let buildings = street["buildings"].as_array().into_iter().flatten();
                (street["name"].as_str().expect("a name"), buildings.filter_map(|one| one["label"].as_str()).collect())
            })
            .collect();
        assert_eq!(told, [("RUE DE LA GARE", vec!["4 BIS", "12"]), ("RUE DU MOULIN", vec!["3"])]);
    }

    async fn who_calls_has_the_numbers_and_what_to_say(db: TestDb) {
        let (house, press, id) = printed_house(db).await;
        let cx = house.cx();
        print_calls(&cx, &house.centre, id).await.expect("prints");
        let list = press.last();
        assert_eq!(list["calls"].as_array().map(Vec::len), Some(1));
        assert_eq!(list["calls"][0]["name"], "Jeannine Duhamel");
        assert_eq!(list["calls"][0]["phones"][0].as_str().map(|one| one.replace('\u{a0}', " ")).as_deref(), Some("03 53 01 00 01"));
        let script = list["script"].to_string();
        assert!(script.contains("je téléphone pour le centre social Centre arques"), "{script}");
        assert!(script.contains("Venez samedi.") && script.contains("Bonne journée"), "{script}");
        let (_, calls) = list_by_hand(&cx, &house.centre, id, Channel::Call).await.expect("lists");
        record_results(&cx, &house.centre, id, &[(calls[0].id, State::Reached)]).await.expect("brought back");
        assert!(matches!(print_calls(&cx, &house.centre, id).await, Err(Error::NotFound)), "nobody is left to call");
    }
}
