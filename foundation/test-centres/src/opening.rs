//! Centres of one network, opened in a house that is composed already.

use centres::{Centre, NewCentre};
use chrono::{DateTime, Utc};
use db::Tx;
use testing::TestApp;
use web::Cx;

/// A centre by its slug, with what most pages show of one.
pub fn new_centre(slug: &str) -> NewCentre {
    NewCentre {
        slug: slug.into(),
        name: format!("Centre {slug}"),
        phone: "03 53 01 62 10".into(),
        city: "Arques".into(),
        postal_code: "62510".into(),
        ..NewCentre::default()
    }
}

/// Opens centres, in this order.
pub async fn open_centres(app: &TestApp, asked: Vec<NewCentre>) -> Vec<Centre> {
    let cx = Cx::of_house(&app.app, "essai");
    let operation = cx.operation(None, "ouverture");
    let mut tx = cx.db().begin(&operation).await.expect("a transaction");
    let made = open_in(&mut tx, asked, cx.now()).await;
    tx.commit().await.expect("commits");
    made
}

/// Opens Arques, and Tourcoing beside it, whose eyes must see nothing of the first.
pub async fn two_centres(app: &TestApp) -> [Centre; 2] {
    both(open_centres(app, both_asked()).await)
}

/// The same inside an open transaction.
pub(crate) async fn two_centres_in(tx: &mut Tx, now: DateTime<Utc>) -> [Centre; 2] {
    both(open_in(tx, both_asked(), now).await)
}

fn both_asked() -> Vec<NewCentre> {
    vec![new_centre("arques"), new_centre("tourcoing")]
}

fn both(made: Vec<Centre>) -> [Centre; 2] {
    made.try_into().unwrap_or_else(|_| unreachable!("two were asked for"))
}

async fn open_in(tx: &mut Tx, asked: Vec<NewCentre>, now: DateTime<Utc>) -> Vec<Centre> {
    let network = centres::service::network_or_new(tx, "Nord", now).await.expect("a network");
    let mut made = Vec::new();
    for new in asked {
        let centre = centres::service::create_centre(tx, network, new, now).await.expect("writes");
        made.push(centre.expect("a centre"));
    }
    made
}
