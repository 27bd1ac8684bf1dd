//! What the rooms above say of old traces leaves those of who is on hold: messages, answers, notices of enrolments.

use std::collections::BTreeSet;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Tx, args};
use kernel::{CentreId, PersonId};
use testing::each_engine;
use uuid::Uuid;
use web::Cx;

use super::house;

/// Someone of the demonstration who is on a list.
struct Enrolled {
    group: Uuid,
    list: Uuid,
    person: PersonId,
    contact: Option<PersonId>,
}

async fn enrolled(cx: &Cx, centre: CentreId) -> Vec<Enrolled> {
    let sql = "select g.id, g.list_id, g.contact_person_id, e.person_id from enrolment_group g \
               join enrolment e on e.group_id = g.id where g.centre_id = $1 order by e.id";
    let rows = cx.db().all(sql, args![centre]).await.unwrap();
    let one = |row: &db::Row| Enrolled {
        group: row.get("id").unwrap(),
        list: row.get("list_id").unwrap(),
        person: row.id("person_id").unwrap(),
        contact: row.opt_id("contact_person_id").unwrap(),
    };
    rows.iter().map(one).collect()
}

/// A notice by the ledger, the answer to it, and what enrolment wrote of it.
async fn tell(tx: &mut Tx, centre: CentreId, one: &Enrolled, now: DateTime<Utc>) {
    let [content, message] = [Uuid::now_v7(), Uuid::now_v7()];
    tx.exec(
        "insert into delivery_content (id, centre_id, subject, text, sms_text, locale, created_at) \
         values ($1, $2, 'essai', 'essai', 'essai', 'fr', $3)",
        args![content, centre, now],
    )
    .await
    .unwrap();
    tx.exec(
        "insert into delivery_message (id, centre_id, content_id, person_id, channel, address, first_name, full_name, \
         wants_large_print, street_key, attempt, at_any_hour, state, run_at, created_at, once_key) \
         values ($1, $2, $3, $4, 'email', 'essai', 'essai', 'essai', $5, '', 1, $5, 'sent', $6, $6, $7)",
        args![message, centre, content, one.person, false, now, message.to_string()],
    )
    .await
    .unwrap();
    for (person, message) in [(Some(one.person), None), (None, Some(message)), (None, None)] {
        tx.exec(
            "insert into delivery_incoming (id, centre_id, channel, address, text, intent, message_id, person_id, at) \
             values ($1, $2, 'email', 'essai', 'essai', 'other', $3, $4, $5)",
            args![Uuid::now_v7(), centre, message, person, now],
        )
        .await
        .unwrap();
    }
    let id = Uuid::now_v7();
    tx.exec(
        "insert into enrolment_notice (id, centre_id, group_id, list_id, kind, about_id, people, words, state, at, \
         once_key) values ($1, $2, $3, $4, 'confirmed', $4, 'essai', 'essai', 'told', $5, $6)",
        args![id, centre, one.group, one.list, now, id.to_string()],
    )
    .await
    .unwrap();
}

async fn count(cx: &Cx, sql: &'static str) -> i64 {
    cx.db().one(sql, vec![]).await.unwrap().unwrap().int("n").unwrap()
}

each_engine! {
    async fn no_rule_takes_the_traces_of_who_is_on_hold(db: TestDb) {
        let house = house(db).await;
        let cx = Cx::of_house(&house.app, "essai");
        let centre = centres::store::list(cx.db()).await.unwrap().remove(0);
        let all = enrolled(&cx, centre.id).await;
        let held = all[0].person;
        let mut tx = cx.db().begin_unrecorded().await.unwrap();
        for one in &all {
            tell(&mut tx, centre.id, one, cx.now()).await;
        }
        tx.commit().await.unwrap();
        people::service::hold(&cx, &centre, held, "litige en cours").await.unwrap();
        house.clock().advance(chrono::Duration::days(800));
        people::service::run_rules(&cx, &Scope::of_house(centre.id)).await.unwrap();
        let of_held = |one: &&Enrolled| one.person == held;
        let own = all.iter().filter(of_held).count();
        assert!(own > 0 && own < all.len());
        let own = i64::try_from(own).unwrap();
        assert_eq!(count(&cx, "select count(*) as n from delivery_message where full_name = 'essai'").await, own);
        assert_eq!(count(&cx, "select count(*) as n from delivery_content where text = 'essai'").await, own);
        assert_eq!(count(&cx, "select count(*) as n from delivery_incoming where text = 'essai'").await, 2 * own);
        let groups: BTreeSet<Uuid> =
            all.iter().filter(|one| one.person == held || one.contact == Some(held)).map(|one| one.group).collect();
        let expected = all.iter().filter(|one| groups.contains(&one.group)).count();
        let kept = count(&cx, "select count(*) as n from enrolment_notice where words = 'essai'").await;
        assert_eq!(usize::try_from(kept).unwrap(), expected);
    }
}
