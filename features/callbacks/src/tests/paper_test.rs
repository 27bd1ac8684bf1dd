//! The poster and the small cards: the number, the square that leads to the page.

use std::sync::{Arc, Mutex};

use documents::{DocumentError, Documents, Template};
use serde_json::Value;

use super::house::House;

/// A press that keeps what it was given.
#[derive(Default)]
struct Kept(Mutex<Vec<Value>>);

impl Documents for Kept {
    fn render(&self, _template: Template, json: &Value) -> Result<Vec<u8>, DocumentError> {
        self.0.lock().expect("no test breaks here").push(json.clone());
        Ok(b"%PDF".to_vec())
    }
}

#[tokio::test]
async fn the_small_poster_leads_to_the_page_and_to_the_telephone() {
    let press = Arc::new(Kept::default());
    let house = House::with_press(testing::sqlite_db().await, Arc::clone(&press) as Arc<dyn Documents>).await;
    let path = house.arques.path("equipe/a-rappeler/affichette.pdf");
    assert_ne!(house.app.get(&path).await.status, 200, "not from the street");
    house.app.sign_in_with("facilitator");
    let paper = house.app.get(&path).await;
    assert_eq!((paper.status.as_u16(), paper.bytes.starts_with(b"%PDF")), (200, true));
    let form = press.0.lock().expect("no test breaks here").last().cloned().expect("printed");
    assert_eq!(form["reply"]["qr"], "http://essaim.test/arques/rappelez-moi");
    assert_eq!(form["reply"]["phone"], "03 53 01 62 10");
    assert_eq!(form["headline"], "Quelqu’un me rappelle");
    let cards = house.app.get(&house.arques.path("equipe/a-rappeler/cartes.pdf")).await;
    assert_eq!(cards.status, 200);
    let sheet = press.0.lock().expect("no test breaks here").last().cloned().expect("printed");
    assert_eq!(sheet["cards"].as_array().map(Vec::len), Some(10));
    assert_eq!(sheet["cards"][0]["words"], "03 53 01 62 10");
    assert_eq!(sheet["cards"][0]["qr"], "http://essaim.test/arques/rappelez-moi");
    house.app.leave();
    house.app.sign_in_with("volunteer");
    assert_eq!(house.app.get(&path).await.status, 403);
}
