//! The role matrix, and the wall around reasons.

use kernel::Role;

use super::house::{House, booking, date, named, november};
use crate::model::motive::{BookableBy, MotiveDraft, Visibility};
use crate::policy::{Action, may};
use crate::service::Error;
use crate::service::board::{appointment, board};
use crate::service::booking::book;
use crate::service::export::as_csv;
use crate::service::settings::settings;

#[test]
fn each_role_may_what_the_matrix_says() {
    let allowed = |role| Action::ALL.into_iter().filter(|action| may(role, *action)).collect::<Vec<_>>();
    use Action::{Book, Configure, MarkArrivals, SeeBoard, SeeReasons};
    assert_eq!(allowed(Role::Volunteer), [SeeBoard, MarkArrivals]);
    assert_eq!(allowed(Role::Reception), [SeeBoard, MarkArrivals, Book]);
    assert_eq!(allowed(Role::Facilitator), [SeeBoard, MarkArrivals, Book, SeeReasons, Configure]);
    assert_eq!(allowed(Role::Referent).len(), Action::ALL.len());
    assert_eq!(allowed(Role::Director).len(), Action::ALL.len());
    assert!(allowed(Role::Federation).is_empty() && allowed(Role::Host).is_empty());
}

testing::each_engine! {
    async fn reception_reads_the_neutral_name_and_never_who_comes_for_an_invisible_motive(db: TestDb) {
        let house = House::open(db).await;
        let told = MotiveDraft { neutral_name: "Rendez-vous avec Sonia".into(), ..named("Dossier AAH") };
        let hidden = MotiveDraft {
            visibility: Visibility::Invisible,
            bookable_by: BookableBy::Agents,
            ..named("Entretien protégé")
        };
        let (told, hidden) = (house.motive(told).await, house.motive(hidden).await);
        let opening = house.opening(&[told, hidden]).await;
        let asked = booking((told, opening), november(24, 9, 0), "Dubois");
        let (seen, _) = book(&house.cx(), &house.centre, &asked).await.unwrap();
        let asked = booking((hidden, opening), november(24, 10, 0), "Cachée");
        let (unseen, _) = book(&house.cx(), &house.centre, &asked).await.unwrap();
        let day = date(2026, 11, 24);
        let reception = house.cx_of(Role::Reception, &house.centre);
        let found = board(&reception, &house.centre, day).await.unwrap();
        assert_eq!(found.rows[0].reason, "Rendez-vous avec Sonia");
        assert_eq!((found.rows[1].name.as_str(), found.rows[1].reason.as_str()), ("", ""));
        let (row, _) = appointment(&reception, &house.centre, unseen.id).await.unwrap();
        assert!(row.name.is_empty() && row.kept.phone.is_empty());
        let referent = house.cx_of(Role::Referent, &house.centre);
        let found = board(&referent, &house.centre, day).await.unwrap();
        assert_eq!(found.rows[0].reason, "Rendez-vous avec Sonia", "whoever looks, the board says the neutral name");
        assert_eq!(found.rows[0].full_reason, "Dossier AAH");
        assert!(found.rows[1].name.is_empty(), "the board may be read by anyone who passes");
        let (row, _) = appointment(&referent, &house.centre, unseen.id).await.unwrap();
        assert_eq!((row.name.as_str(), row.full_reason.as_str()), ("Jeanne Cachée", "Entretien protégé"));
        let (row, _) = appointment(&reception, &house.centre, seen.id).await.unwrap();
        assert_eq!(row.name, "Jeanne Dubois");
        assert!(matches!(settings(&reception, &house.centre).await, Err(Error::Denied(_))));
        assert!(matches!(as_csv(&reception, &house.centre, (day, day)).await, Err(Error::Denied(_))));
        let elsewhere = house.cx_of(Role::Director, &house.other);
        assert!(matches!(board(&elsewhere, &house.centre, day).await, Err(Error::Denied(auth::Denied::Hidden))));
        let csv = as_csv(&referent, &house.centre, (day, day)).await.unwrap();
        let text = String::from_utf8(csv).unwrap();
        assert!(text.contains("\"Dossier AAH\"") && !text.contains("Dubois") && !text.contains("protégé"), "{text}");
    }
}
