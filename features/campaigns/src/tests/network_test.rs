//! The network seen from the federation: totals rounded to five, for whoever holds a role over it and nobody else.

use accounts::NewAccount;
use auth::{Actor, Denied, Grant, Staff};
use axum::http::StatusCode;
use delivery::State;
use delivery::store::{SeasonReach, list_messages, set_by_hand};
use kernel::{AccountId, Role, SessionId};
use people::Channel;
use web::Cx;

use super::house::{House, PASSWORD, add, eight_members, someone};
use crate::model::campaign::Draft;
use crate::model::network::{Figures, rounded};
use crate::policy::Action;
use crate::service::network::{Overview, count_in_network, reach_of_network};
use crate::service::sending::{Sending, send_campaign};
use crate::service::{Error, drafts};

fn over_the_network(house: &House, role: Role) -> Cx {
    let (account, session, proven_at) = (AccountId::new(), SessionId::new(), chrono::DateTime::UNIX_EPOCH);
    let grants = vec![Grant { centre: None, role }];
    let mut cx = house.cx();
    cx.actor = Actor::Staff(Staff { account, session, name: "Laetitia".into(), grants, proven_at });
    cx
}

/// Eight members and twelve more with an e-mail; one message to all of them, its e-mails delivered.
async fn told(house: &House) {
    eight_members(house).await;
    let cx = house.cx();
    let more: Vec<_> = (0..12)
        .map(|number| {
            let mut one = someone(&cx, "Membre", &format!("Numéro{number}"));
            one.person.email = Some(format!("membre{number}@exemple.fr"));
            one
        })
        .collect();
    add(&cx, &house.scope(), &[], &more).await;
    let draft = Draft { title: "Repair Café".into(), text: "Venez samedi.".into(), ..Draft::default() };
    let (id, _) = drafts::start_draft(&cx, &house.centre, draft, None).await.expect("a draft");
    send_campaign(&cx, &house.centre, id, Sending::default()).await.expect("leaves");
    let found = drafts::find_campaign(&cx, &house.centre, id, Action::SeeCampaigns).await.expect("found");
    let batch = found.batch().expect("a batch");
    let mails = list_messages(cx.db(), &house.scope(), batch, Some(Channel::Email), &[]).await.expect("messages");
    let ids: Vec<_> = mails.iter().map(|message| message.id).collect();
    let mut tx = cx.db().begin_unrecorded().await.expect("a transaction");
    set_by_hand(&mut tx, &house.scope(), &ids, State::Delivered, &[State::Planned], cx.now()).await.expect("writes");
    tx.commit().await.expect("commits");
}

testing::each_engine! {
    async fn the_federation_reads_totals_by_centre(db: TestDb) {
        let house = House::open(db).await;
        let overview = Overview::default();
        let cx = over_the_network(&house, Role::Federation);
        let before = reach_of_network(&cx, &overview).await.expect("reads");
        assert_eq!((before.season.as_str(), before.total), ("2026-2027", Figures::default()));
        told(&house).await;
        let reach = reach_of_network(&cx, &overview).await.expect("reads");
        assert_eq!(reach.centres.len(), 2);
        // Fourteen have it, four are under way, one refused, one has no way: no small number is left.
        let arques = reach.centres.iter().find(|(centre, _)| centre.slug == "arques").expect("Arques").1;
        let expected = Figures {
            members: 20, campaigns: 1, targeted: 20, handed: 15, under_way: 5, missed: 0, refused: 0, no_channel: 0,
        };
        assert_eq!(arques, expected);
        assert_eq!(reach.total, expected);
    }

    async fn the_federation_counts_an_audience_by_centre(db: TestDb) {
        let house = House::open(db).await;
        let overview = Overview::default();
        let cx = over_the_network(&house, Role::Federation);
        let members = audience::Audience::members();
        assert_eq!(count_in_network(&cx, &overview, &members).await.expect("counts").total.people, 0);
        told(&house).await;
        let counted = count_in_network(&cx, &overview, &members).await.expect("counts");
        let people: Vec<i64> = counted.centres.iter().map(|(_, counted)| counted.people).collect();
        assert_eq!((people, counted.total.people), (vec![20, 0], 20));
        let odd = audience::Audience {
            conditions: vec![audience::Condition::Age { min: Some(6), max: Some(11) }], ..members
        };
        assert_eq!(count_in_network(&cx, &overview, &odd).await.expect("counts").total.people, 0, "one child is nobody");
    }

    async fn nobody_else_reads_them(db: TestDb) {
        let house = House::open(db).await;
        let overview = Overview::default();
        let director = house.cx_of(Role::Director, &house.centre);
        for cx in [over_the_network(&house, Role::Host), director] {
            let refused = reach_of_network(&cx, &overview).await;
            assert!(matches!(refused, Err(Error::Denied(Denied::Hidden))));
            let refused = count_in_network(&cx, &overview, &audience::Audience::default()).await;
            assert!(matches!(refused, Err(Error::Denied(Denied::Hidden))));
        }
    }
}

#[test]
fn people_are_told_by_fives_and_sums_add_up() {
    assert_eq!([0, 1, 2, 3, 4, 5, 7, 8, 1802].map(rounded), [0, 0, 0, 5, 5, 5, 5, 10, 1800]);
    let reach = SeasonReach { batches: 3, handed: 12, under_way: 2, missed: 3, refused: 1, no_channel: 8 };
    let figures = Figures::of(26, reach);
    assert_eq!((figures.members, figures.campaigns, figures.targeted), (25, 3, 10 + 5 + 10));
    assert_eq!(Figures::sum([figures, figures]).targeted, 50);
}

async fn sign_in_federation(house: &House) {
    let cx = house.cx();
    let email = "laetitia@federation.example";
    let new = NewAccount { email: email.into(), name: "Laetitia".into(), password: PASSWORD.into() };
    let new = accounts::seal_account(new).await.expect("computes").expect("a password");
    let mut tx = cx.db().begin(&cx.operation(None, "fédération")).await.expect("a transaction");
    let grant = Grant { centre: None, role: Role::Federation };
    accounts::create_account(&mut tx, new, &[grant], cx.now()).await.expect("writes").expect("an account");
    tx.commit().await.expect("commits");
    house.app.leave();
    let signed = accounts::sign_in(cx.db(), email, PASSWORD.into(), "essai", cx.now()).await;
    house.app.sign_in_with(signed.expect("reads").expect("signs in").1.reveal());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_show_totals_and_no_name() {
    let house = House::open(testing::sqlite_db().await).await;
    told(&house).await;
    sign_in_federation(&house).await;
    let reach = house.app.get("/reseau/portee").await;
    reach
        .assert_contains("Portée du réseau")
        .assert_contains("Saison 2026–2027")
        .assert_contains("15 personnes sur 20 ont eu au moins un message, dans 2 centres.")
        .assert_contains("Centre tourcoing");
    let count = house.app.get("/reseau/compte?tete=familles-adherentes&min=6&max=11&age-de=enfant").await;
    count.assert_contains("Les familles adhérentes avec un enfant de 6 à 11 ans").assert_contains("0 famille.");
    let total = house.app.get("/reseau/compte/total?tete=personnes-adherentes&joignable=email").await;
    assert!(total.body.starts_with("15 personnes"), "{}", total.body);
    for page in [&reach, &count] {
        assert!(!page.body.contains("Duhamel") && !page.body.contains("Numéro3"), "a name is read");
    }
    let refused = house.app.get("/reseau/compte?min=12&max=3").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("Le second âge est plus petit");
    let message = house.app.get(&house.path("")).await;
    assert_eq!(message.status, StatusCode::FORBIDDEN, "totals open no message");
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_read_the_same_totals() {
    let house = House::open(testing::sqlite_db().await).await;
    told(&house).await;
    sign_in_federation(&house).await;
    let reach = house.app.get("/api/v1/network/reach").await.json();
    assert_eq!((reach["total"]["handed"].as_i64(), reach["total"]["targeted"].as_i64()), (Some(15), Some(20)));
    assert_eq!(reach["centres"].as_array().map(Vec::len), Some(2));
    let found = house.app.get("/api/v1/network/audience?members=true&reachable=sms").await.json();
    assert_eq!(found["people"].as_i64(), Some(5));
    assert_eq!(house.app.get("/api/v1/network/audience?age_min=9&age_max=3").await.status, StatusCode::BAD_REQUEST);
    house.sign_in("direction").await;
    for path in ["/reseau/portee", "/reseau/compte", "/reseau/compte/total", "/api/v1/network/reach"] {
        assert_eq!(house.app.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    house.app.leave();
    assert_eq!(house.app.get("/reseau/portee").await.status, StatusCode::SEE_OTHER, "to sign in");
}
