//! An older house is brought to today: what a fee pays for is said where someone said it, and nowhere else; what was done
//! before is undone after.

use auth::Scope;
use chrono::{DateTime, Duration, Utc};
use db::{Author, Db, Operation, Tx, args};
use enrolment::{Fee, FeeUnit};
use kernel::{ActivityId, CentreId, Cents, EnrolmentId, ListId, NetworkId, OperationId, PersonId};
use uuid::Uuid;

use super::house::tuesdays;
use crate::store::activities;

/// The migrations of a house where nobody could say what a fee pays for.
const OLDER: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../server/src/tests/migrations_older.txt"));
/// Those that gave every table of fees a unit, and asked nobody.
const UNASKED: [&str; 2] = ["0041_enrolment_fees.sql", "0051_programme_fees.sql"];
const FEES: &str = r#"[{"up_to":null,"fee":900}]"#;
/// What was done to an activity and its list in the house of yesterday.
const CHOICE: [&str; 2] = [
    "update activity set fee_unit = 'session' where id = $1",
    "update enrolment_list set fee_unit = 'session' where id = $1",
];
const TITLE: [&str; 2] = [
    "update activity set title = 'Gym douce' where id = $1",
    "update enrolment_list set title = 'Gym douce' where id = $1",
];

/// An activity of the whole season with its list, on which one person is.
struct Older {
    activity: ActivityId,
    list: ListId,
}

impl Older {
    async fn insert(tx: &mut Tx, centre: CentreId, slug: &str, now: DateTime<Utc>) -> Self {
        let older = Self { activity: ActivityId::new(), list: ListId::new() };
        older.insert_list(tx, centre, now).await;
        let sql = "insert into activity (id, centre_id, slug, kind, title, summary, body, audience, presence, online_link, \
                   price, is_free, fees, enrolment, list_id, has_waiting_list, pieces, contact, recurrence, state, edits, \
                   created_at, updated_at) values ($1, $2, $3, 'weekly', 'Gym', '', '', '', 'on-site', '', '', $4, $5, \
                   'list', $6, $7, '', '', $8, 'published', 0, $9, $9)";
        let rule = serde_json::to_string(&tuesdays().recurrence).expect("a rule");
        let values = args![older.activity, centre, slug, false, FEES, older.list, true, rule, now];
        tx.exec(sql, values).await.expect("an activity");
        older.enrol(tx, centre, slug, now).await;
        older
    }

    async fn insert_list(&self, tx: &mut Tx, centre: CentreId, now: DateTime<Utc>) {
        let sql = "insert into enrolment_list (id, centre_id, owner_kind, owner_id, title, subtitle, href, has_waiting_list, \
                   ages_on, is_household, fees, pieces, state, created_at) values ($1, $2, 'activity', $3, 'Gym', '', '', \
                   $4, $5, $6, $7, '', 'open', $8)";
        let values = args![self.list, centre, self.activity, true, now.date_naive(), true, FEES, now];
        tx.exec(sql, values).await.expect("a list");
        for week in 0..2 {
            let starts_at = now + Duration::weeks(week);
            let sql = "insert into enrolment_session (id, centre_id, list_id, starts_at, ends_at, label) \
                       values ($1, $2, $3, $4, $5, 'mardi')";
            let values = args![Uuid::now_v7(), centre, self.list, starts_at, starts_at + Duration::hours(2)];
            tx.exec(sql, values).await.expect("a session");
        }
    }

    async fn enrol(&self, tx: &mut Tx, centre: CentreId, code: &str, now: DateTime<Utc>) {
        let (person, group) = (PersonId::new(), Uuid::now_v7());
        let sql = "insert into person (id, centre_id, title, last_name, first_name, gender, language, code, \
                   wants_large_print, search_text, created_at) values ($1, $2, '', 'Essai', 'Anna', '', 'fr', $3, $4, '', $5)";
        tx.exec(sql, args![person, centre, code, false, now]).await.expect("a person");
        let sql = "insert into enrolment_group (id, centre_id, list_id, code, way, contact, contact_name, locale, made_by, \
                   created_at) values ($1, $2, $3, $4, 'desk', '', '', 'fr', 'desk', $5)";
        tx.exec(sql, args![group, centre, self.list, code, now]).await.expect("a group");
        let sql = "insert into enrolment (id, centre_id, list_id, group_id, person_id, state, priority, priority_reason, \
                   answers, fee_cents, created_at) values ($1, $2, $3, $4, $5, 'confirmed', 0, '', '{}', 900, $6)";
        let values = args![EnrolmentId::new(), centre, self.list, group, person, now];
        tx.exec(sql, values).await.expect("an enrolment");
    }

    /// Someone changes the activity and its list in one act, as the house of yesterday did.
    async fn change(&self, db: &Db, [activity, list]: [&'static str; 2], now: DateTime<Utc>) -> Operation {
        let act = operation(activity, now, None);
        let mut tx = db.begin(&act).await.expect("a transaction");
        tx.exec(activity, args![self.activity]).await.expect("an activity");
        tx.exec(list, args![self.list]).await.expect("a list");
        tx.commit().await.expect("a commit");
        act
    }

    /// What its activity, its list and its enrolment say that a fee pays for.
    async fn said(&self, db: &Db, scope: &Scope) -> [Option<FeeUnit>; 3] {
        let activity = activities::find(db, scope, self.activity).await.expect("an answer").expect("a row");
        let view = enrolment::list_view(db, scope, self.list).await.expect("an answer").expect("a list");
        let fee = view.enrolled.first().expect("Anna").enrolment.fee.expect("a fee");
        assert_eq!(fee, Fee::new(Cents(900), fee.unit));
        [activity.details.told_unit(), view.list.terms.fee_unit, fee.unit]
    }
}

fn operation(words: &str, at: DateTime<Utc>, undoes: Option<OperationId>) -> Operation {
    Operation {
        id: OperationId::new(),
        at,
        author: Author { kind: "cli", id: None, name: "Léa".to_owned() },
        centre: None,
        words: words.to_owned(),
        source: "essai".to_owned(),
        undoes,
    }
}

async fn undo(db: &Db, act: &Operation, now: DateTime<Utc>) {
    let undoing = operation("Annulation", now, Some(act.id));
    let undone = db::undo(db, act.id, &undoing).await.expect("an answer");
    assert!(undone.is_ok(), "{}: {undone:?}", act.words);
}

async fn house(tx: &mut Tx, now: DateTime<Utc>) -> CentreId {
    let (network, centre) = (NetworkId::new(), CentreId::new());
    let sql = "insert into network (id, name, created_at) values ($1, 'Nord', $2)";
    tx.exec(sql, args![network, now]).await.expect("a network");
    let sql = "insert into centre (id, network_id, slug, name, tagline, accent, phone, email, street, postal_code, city, \
               help_line, school_zone, sms_sender, sms_price_millis, letter_price_millis, created_at) values ($1, $2, \
               'ruche', 'La Ruche', '', '', '', '', '', '62510', 'Arques', '', 'B', '', 0, 0, $3)";
    tx.exec(sql, args![centre, network, now]).await.expect("a centre");
    centre
}

async fn upgraded(url: &str) {
    let (db, now) = (Db::open(url).await.expect("data"), testing::frozen_clock().now());
    let older: Vec<&str> = OLDER.lines().collect();
    db::migrate_as_of(&db, &older).await.expect("an older house");
    let mut tx = db.begin_unrecorded().await.expect("a transaction");
    let centre = house(&mut tx, now).await;
    let silent = Older::insert(&mut tx, centre, "gym", now).await;
    let each = Older::insert(&mut tx, centre, "boxe", now).await;
    tx.commit().await.expect("a commit");
    db::migrate_as_of(&db, &[older.as_slice(), &UNASKED].concat()).await.expect("a house of yesterday");
    // Someone chose, of one of them, and gave the other another title.
    let chosen = each.change(&db, CHOICE, now).await;
    let renamed = silent.change(&db, TITLE, now).await;

    db::migrate(&db).await.expect("a house of today");
    let scope = Scope::of_house(centre);
    assert_eq!(silent.said(&db, &scope).await, [None; 3], "nobody had said it");
    assert_eq!(each.said(&db, &scope).await, [Some(FeeUnit::Session); 3]);
    undo(&db, &renamed, now).await;
    assert_eq!(silent.said(&db, &scope).await, [None; 3], "nor has an undo");
    undo(&db, &chosen, now).await;
    let before = [None, None, Some(FeeUnit::Session)];
    assert_eq!(each.said(&db, &scope).await, before, "nobody says it any longer, but Anna was told");

    let kept = activities::find(&db, &scope, silent.activity).await.expect("an answer").expect("a row");
    let mut details = kept.details.clone();
    details.fee_unit = Some(FeeUnit::Season);
    let mut tx = db.begin_unrecorded().await.expect("a transaction");
    let is_kept = activities::update(&mut tx, &scope, &kept, &details, kept.sequence, now).await.expect("an answer");
    tx.commit().await.expect("a commit");
    assert!(is_kept);
    let [activity, _, enrolment] = silent.said(&db, &scope).await;
    assert_eq!((activity, enrolment), (Some(FeeUnit::Season), None), "Anna was told nothing of it");
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_table_of_fees_says_nothing_until_someone_does_on_sqlite() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    upgraded(&format!("sqlite:{}", folder.path().join("essaim.db").display())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_table_of_fees_says_nothing_until_someone_does_on_postgres() {
    if let Some(place) = testing::postgres_place().await {
        upgraded(&place.url()).await;
    }
}
