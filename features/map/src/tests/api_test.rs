//! The JSON face: the same acts, the same refusals.

use axum::http::{Method, StatusCode};
use serde_json::json;

use super::house::House;

const BASE: &str = "/api/v1/centres/arques/map";

#[tokio::test(flavor = "multi_thread")]
async fn a_program_keeps_places() {
    let house = House::new().await;
    house.app.sign_in_with("director");
    let theme = json!({ "name": "Emploi", "confirm_months": 12, "fields": [{ "key": "", "label": "Prix" }] });
    let made = house.app.send_json(Method::POST, &format!("{BASE}/themes"), &theme).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let kept = house.app.get(&format!("{BASE}/themes")).await.json()[0].clone();
    assert_eq!((&kept["key"], &kept["revision"]), (&json!("emploi"), &json!(1)));
    let own = format!("{BASE}/themes/{}", kept["id"].as_str().expect("an id"));
    let answers = [(json!(1), StatusCode::OK), (json!(1), StatusCode::CONFLICT), (json!(null), StatusCode::OK)];
    for (revision, answer) in answers {
        let change = json!({ "name": "Emploi", "confirm_months": 6, "revision": revision });
        let changed = house.app.send_json(Method::PUT, &own, &change).await;
        assert_eq!(changed.status, answer, "{}", changed.body);
    }
    let place = json!({ "name": "Tremplin", "city": "Arques", "themes": ["emploi"], "fields": { "prix": "0" } });
    let made = house.app.send_json(Method::POST, &format!("{BASE}/places"), &place).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let wrong = json!({ "name": "X", "latitude": 2.3, "longitude": 50.7 });
    let refused = house.app.send_json(Method::POST, &format!("{BASE}/places"), &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let own = format!("{BASE}/places/{id}");
    let patched = house.app.send_json(Method::PATCH, &own, &json!({ "hours": "Mo 09:00-12:00" })).await;
    assert_eq!(patched.status, StatusCode::OK, "{}", patched.body);
    assert_eq!(house.app.get(&own).await.json()["name"], "Tremplin");
    let read = house.app.get(&own).await.json()["revision"].clone();
    // Two programs read the same; the one that comes second is told, and writes over nothing.
    let (first, second) =
        (json!({ "street": "1 rue A", "revision": read }), json!({ "street": "2 rue B", "revision": read }));
    for (change, answer) in [(first, StatusCode::OK), (second, StatusCode::CONFLICT)] {
        let changed = house.app.send_json(Method::PATCH, &own, &change).await;
        assert_eq!(changed.status, answer, "{}", changed.body);
    }
    assert_eq!(house.app.get(&own).await.json()["street"], "1 rue A");
    let unknown = house.app.send_json(Method::PATCH, &own, &json!({ "bad": 1, "revision": 3 })).await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST, "a field that no place has: {}", unknown.body);
    assert_eq!(
        house.app.send_json(Method::POST, &format!("{own}/confirmation"), &json!({})).await.status,
        StatusCode::OK
    );
    let list = house.app.get(&format!("{BASE}/places?theme=emploi&text=tremplin")).await.json();
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(house.app.send_json(Method::DELETE, &own, &json!({})).await.status, StatusCode::OK);
    assert_eq!(house.app.get(&own).await.json()["state"], "withdrawn");
    let foreign = own.replace("arques", "tourcoing");
    assert_eq!(house.app.get(&foreign).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.app.send_json(Method::PATCH, &foreign, &json!({ "bad": 1 })).await.status, StatusCode::NOT_FOUND);
    house.app.leave();
    assert_eq!(house.app.get(&format!("{BASE}/places")).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_reads_a_list_in() {
    let house = House::new().await;
    house.app.sign_in_with("director");
    let bytes =
        "nom,ville,truc\nA,Arques,x\nMaison Ferrat,Arques,\nAssociation Maison Ferrat,Arques,\n".as_bytes().to_vec();
    let path = format!("{BASE}/imports?name=liste.csv");
    let kept = house.app.send(Method::POST, &path, "application/octet-stream", bytes).await;
    assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.body);
    assert_eq!(kept.json()["counts"]["kept"][0], "truc");
    let own = format!("{BASE}/imports/{}", kept.json()["id"].as_str().expect("an id"));
    assert_eq!(house.app.get(&own).await.json()["counts"]["created"], 3);
    let applied = house.app.send_json(Method::POST, &format!("{own}/application"), &json!({})).await;
    assert_eq!((applied.status, applied.json()["counts"]["created"].as_i64()), (StatusCode::OK, Some(3)));
    let again = house.app.send_json(Method::POST, &format!("{own}/application"), &json!({})).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let pairs = house.app.get(&format!("{BASE}/pairs")).await.json();
    assert_eq!(pairs["total"], 1);
    let both = json!({ "kept": pairs["items"][0]["one"], "other": pairs["items"][0]["other"] });
    assert_eq!(house.app.send_json(Method::POST, &format!("{BASE}/merges"), &both).await.status, StatusCode::OK);
    assert_eq!(house.app.send_json(Method::POST, &format!("{BASE}/merges"), &both).await.status, StatusCode::CONFLICT);
    let export = house.app.get(&format!("{BASE}/exports/lieux.csv")).await;
    assert!(export.body.contains("truc"));
    house.app.leave();
    house.app.sign_in_with("volunteer");
    let refused = house.app.send(Method::POST, &path, "application/octet-stream", b"nom\na\n".to_vec()).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    for below in ["places", "themes", "merges"] {
        let unreadable = house.app.send_json(Method::POST, &format!("{BASE}/{below}"), &json!([])).await;
        assert_eq!(unreadable.status, StatusCode::FORBIDDEN, "{below}: who may not is told so first");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_is_carried_to_another_centre() {
    let house = House::new().await;
    house.theme().await;
    let cx = house.cx();
    let kind = crate::kit::kind();
    let sources = (kind.list)(&cx, house.arques.id).await.expect("a list");
    let kit = (kind.read)(&cx, house.arques.id, sources[0].id).await.expect("an answer").expect("a theme");
    assert!((kind.read)(&cx, house.other.id, sources[0].id).await.expect("an answer").is_none());
    let operation = cx.operation(Some(house.other.id), "adoption");
    let mut tx = cx.db().begin(&operation).await.expect("a transaction");
    let taken = (kind.take)(&cx, &mut tx, house.other.id, &kit).await.expect("taken");
    let mut changed = kit.clone();
    changed.content["confirm_months"] = json!(3);
    let change = web::KitChange { read: &kit, content: &changed };
    (kind.rewrite)(&cx, &mut tx, house.other.id, taken, change).await.expect("rewritten");
    let stale = (kind.rewrite)(&cx, &mut tx, house.other.id, taken, change).await;
    assert!(matches!(stale, Err(web::KitRefusal::Changed)), "someone wrote since it was read: {stale:?}");
    let odd = web::KitContent { title: "x".to_owned(), content: json!({ "name": "x" }) };
    assert!((kind.take)(&cx, &mut tx, house.other.id, &odd).await.is_err());
    tx.commit().await.expect("a commit");
    let read = (kind.read)(&cx, house.other.id, taken).await.expect("an answer").expect("a theme");
    assert_eq!((read.content["confirm_months"].as_i64(), &read.content["fields"]), (Some(3), &kit.content["fields"]));
}
