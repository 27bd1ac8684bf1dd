//! The second wall on PostgreSQL: a question that forgets its scope sees one centre, and can write in no other.

use std::time::Instant;

use kernel::CentreId;

use super::{engines, operation};
use crate::{Db, Engine, Error, as_house, behind_wall, stand_in};

struct TwoCentres {
    here: CentreId,
    there: CentreId,
}

/// Two centres, and some venues of each.
async fn two_centres(db: &Db, venues: usize) -> TwoCentres {
    let centres = TwoCentres { here: CentreId::new(), there: CentreId::new() };
    let mut tx = db.begin(&operation("Deux centres")).await.unwrap();
    let network = uuid::Uuid::now_v7();
    tx.exec("insert into network (id, name, created_at) values ($1, 'Réseau', $2)", args![network, super::now()])
        .await
        .unwrap();
    for (centre, slug) in [(centres.here, "ici"), (centres.there, "ailleurs")] {
        tx.exec(
            "insert into centre (id, network_id, slug, name, tagline, accent, phone, email, street, postal_code, city, \
             help_line, school_zone, sms_sender, sms_price_millis, letter_price_millis, created_at) \
             values ($1, $2, $3, $3, '', 'canard', '', '', '', '', '', '', 'B', '', 0, 0, $4)",
            args![centre, network, slug, super::now()],
        )
        .await
        .unwrap();
        for _ in 0..venues {
            add_venue(&mut tx, centre, slug).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
    centres
}

async fn add_venue(tx: &mut crate::Tx, centre: CentreId, name: &str) -> crate::Result<u64> {
    tx.exec(
        "insert into venue (id, centre_id, name, street, postal_code, city, is_accessible) \
         values ($1, $2, $3, '', '', '', $4)",
        args![uuid::Uuid::now_v7(), centre, name, true],
    )
    .await
}

async fn names(db: &Db) -> Vec<String> {
    let rows = db.all("select name from venue order by name", vec![]).await.unwrap();
    rows.iter().map(|row| row.text("name").unwrap()).collect()
}

async fn walled(db: &Db) -> bool {
    if db.engine() == Engine::Sqlite {
        return false;
    }
    let guard = crate::wall_guard(db).await.unwrap();
    assert_ne!(guard, Some(crate::Guard::Nothing), "the account of the tests can hold no wall");
    true
}

#[tokio::test]
async fn a_question_without_scope_sees_one_centre() {
    for opened in engines().await {
        let db = &opened.db;
        let centres = two_centres(db, 1).await;
        assert_eq!(names(db).await, ["ailleurs", "ici"], "the house sees all");
        if !walled(db).await {
            continue;
        }
        behind_wall(async {
            assert_eq!(names(db).await, ["ailleurs", "ici"], "not drawn yet");
            stand_in(&[centres.here]);
            assert_eq!(names(db).await, ["ici"]);
            stand_in(&[centres.there]);
            assert_eq!(names(db).await, ["ailleurs"], "the same connection is told anew");
            assert_eq!(as_house(names(db)).await, ["ailleurs", "ici"]);
            stand_in(&[centres.here, centres.there]);
            assert_eq!(names(db).await, ["ailleurs", "ici"]);
            stand_in(&[]);
            assert!(names(db).await.is_empty(), "around nothing there is nothing");
        })
        .await;
        assert_eq!(names(db).await, ["ailleurs", "ici"]);
    }
}

#[tokio::test]
async fn nothing_is_written_in_another_centre() {
    for opened in engines().await {
        let db = &opened.db;
        let centres = two_centres(db, 1).await;
        if !walled(db).await {
            continue;
        }
        behind_wall(async {
            stand_in(&[centres.here]);
            let mut tx = db.begin(&operation("Renommer")).await.unwrap();
            assert_eq!(tx.exec("update venue set name = 'ici encore'", vec![]).await.unwrap(), 1);
            assert_eq!(tx.exec("delete from venue where name = 'ailleurs'", vec![]).await.unwrap(), 0);
            tx.commit().await.unwrap();
            let mut tx = db.begin(&operation("Ajouter ailleurs")).await.unwrap();
            assert!(add_venue(&mut tx, centres.there, "volé").await.is_err());
            let kept = tx.commit().await;
            assert!(matches!(kept, Err(Error::CommitFailed(_))), "what failed cannot be kept: {kept:?}");
        })
        .await;
        assert_eq!(names(db).await, ["ailleurs", "ici encore"]);
    }
}

#[tokio::test]
async fn history_and_views_stand_behind_the_wall_too() {
    for opened in engines().await {
        let db = &opened.db;
        let centres = two_centres(db, 0).await;
        for centre in [centres.here, centres.there] {
            let mut act = operation("Un lieu");
            act.centre = Some(centre);
            let mut tx = db.begin(&act).await.unwrap();
            add_venue(&mut tx, centre, "lieu").await.unwrap();
            tx.exec(
                "insert into household (id, centre_id, name, street, extra, postal_code, city, address_key, city_key, \
                 created_at) values ($1, $2, 'Famille', '', '', '', '', '', '', $3)",
                args![uuid::Uuid::now_v7(), centre, super::now()],
            )
            .await
            .unwrap();
            tx.commit().await.unwrap();
        }
        if !walled(db).await {
            continue;
        }
        behind_wall(async {
            stand_in(&[centres.here]);
            for (what, expected) in [
                ("select count(*) as n from row_change where table_name = 'venue'", 1),
                ("select count(*) as n from operation where words = 'Un lieu'", 1),
                ("select count(*) as n from report_home", 1),
            ] {
                let row = db.one(what, vec![]).await.unwrap().unwrap();
                assert_eq!(row.int("n").unwrap(), expected, "{what}");
            }
        })
        .await;
    }
}

/// Every table of a centre's rows has its wall, and those that have none are known by name.
#[tokio::test]
async fn every_table_of_a_centre_has_its_wall() {
    for opened in engines().await.into_iter().filter(|opened| opened.db.engine() == Engine::Postgres) {
        let asked = "select cast(c.relname as text) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace \
                     where n.nspname = current_schema() and c.relkind = 'r' and not (c.relrowsecurity and \
                     c.relforcerowsecurity) and exists (select 1 from pg_attribute a where a.attrelid = c.oid \
                     and a.attname = 'centre_id') order by 1";
        let rows = opened.db.all(asked, vec![]).await.unwrap();
        let open: Vec<String> = rows.iter().map(|row| row.text("name").unwrap()).collect();
        // What centres pass on to each other is read by all of them; a proposal is shown by its room to two of them.
        let passed_on = ["kit", "kit_adoption", "kit_outcome", "kit_proposal", "kit_version"];
        assert_eq!(open, [&["account_role"][..], &passed_on].concat());
    }
}

#[tokio::test]
async fn an_undo_belongs_to_the_house() {
    for opened in engines().await {
        let db = &opened.db;
        let centres = two_centres(db, 0).await;
        let act = operation("Un lieu chez les autres");
        let mut tx = db.begin(&act).await.unwrap();
        add_venue(&mut tx, centres.there, "lieu").await.unwrap();
        tx.commit().await.unwrap();
        behind_wall(async {
            stand_in(&[centres.here]);
            let undone = crate::undo(db, act.id, &operation("Annuler")).await.unwrap();
            assert!(undone.is_ok(), "{undone:?}");
        })
        .await;
        assert!(names(db).await.is_empty());
    }
}

/// What the wall costs, told and bounded widely: a machine of tests is noisy.
#[tokio::test]
async fn the_wall_costs_little() {
    for opened in engines().await {
        let db = &opened.db;
        let centres = two_centres(db, 400).await;
        if !walled(db).await {
            continue;
        }
        let scoped = async |rounds: usize| {
            let begun = Instant::now();
            for _ in 0..rounds {
                let asked = "select id, name from venue where centre_id = $1 order by name limit 20";
                assert_eq!(db.all(asked, args![centres.here]).await.unwrap().len(), 20);
            }
            begun.elapsed()
        };
        scoped(50).await;
        let (mut open, mut walled) = (std::time::Duration::ZERO, std::time::Duration::ZERO);
        for _ in 0..5 {
            open += scoped(100).await;
            walled += behind_wall(async {
                stand_in(&[centres.here]);
                scoped(100).await
            })
            .await;
        }
        let ratio = walled.as_secs_f64() / open.as_secs_f64();
        println!("a question behind the wall takes {ratio:.2} times one of the house ({walled:?} for 500)");
        assert!(ratio < 3.0, "{ratio}");
    }
}
