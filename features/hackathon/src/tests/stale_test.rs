//! Two people write one hackathon, or one team: who keeps their words second is told, and writes over nobody unknowingly.

use axum::http::StatusCode;
use testing::sqlite_db;

use super::house::{House, terms};
use crate::model::event::{Choice, Terms};
use crate::model::refusal::Refusal;
use crate::model::team::TeamDraft;
use crate::service::{events, teams};

testing::each_engine! {
    async fn of_two_who_write_at_the_same_moment_one_is_told(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (event, [first, other]) = house.choosing(Choice::Jury).await;
        let named = |title: &str| Terms { title: title.into(), ..terms(Choice::Jury) };
        let (one, two) = (named("Deux jours ici"), named("Deux jours là"));
        let (one, two) = tokio::join!(
            events::change(&cx, centre, (event, 1), &one),
            events::change(&cx, centre, (event, 1), &two),
        );
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1, "{one:?} {two:?}");
        let late = if one.is_ok() { two } else { one };
        assert!(late.unwrap_err().is(Refusal::ChangedMeanwhile));

        let made = |made: &str| TeamDraft { name: "Les Rappels".into(), made: made.into(), ..TeamDraft::default() };
        teams::change(&cx, centre, (event, first, 1), &made("Une affiche")).await.unwrap();
        for read in [0, 1, 3] {
            let late = teams::change(&cx, centre, (event, first, read), &made("Un site")).await;
            assert!(late.unwrap_err().is(Refusal::ChangedMeanwhile), "{read}");
        }
        teams::change(&cx, centre, (event, other, 1), &made("Rien encore")).await.unwrap();
        teams::change(&cx, centre, (event, first, 2), &made("Un site")).await.unwrap();
        let board = events::board(&cx, centre, event).await.unwrap();
        let team = board.team(first).unwrap();
        assert_eq!((board.event.revision, team.revision, &*team.draft.made), (2, 3, "Un site"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_keeps_second_finds_their_words_and_may_write_over() {
    let house = House::open(sqlite_db().await).await;
    let (event, [first, _]) = house.choosing(Choice::Public).await;
    house.sign_in("direction").await;
    let team = house.team(&format!("/{event}"));
    let settled = |revision, title| {
        let days = [("premier", "04/12/2026"), ("dernier", "05/12/2026")];
        [&[("revision", revision), ("titre", title), ("choix", "public")][..], &days[..]].concat()
    };
    let made = |revision, made| vec![("revision", revision), ("nom", "Les Rappels"), ("realisation", made)];
    let pages = [
        (
            format!("{team}/reglages"),
            settled("1", "La première"),
            settled("1", "La seconde"),
            settled("2", "La seconde"),
        ),
        (format!("{team}/equipes/{first}"), made("1", "La première"), made("1", "La seconde"), made("2", "La seconde")),
    ];
    for (page, before, stale, anew) in pages {
        house.app.get(&page).await.assert_contains("name=\"revision\" value=\"1\"");
        let kept = house.app.post(&page, &before).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
        let late = house.app.post(&page, &stale).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.body);
        late.assert_contains("entre-temps").assert_contains("La seconde");
        late.assert_contains("name=\"revision\" value=\"2\"");
        house.app.get(&page).await.assert_contains("La première");
        let over = house.app.post(&page, &anew).await;
        assert_eq!(over.status, StatusCode::SEE_OTHER, "{}", over.body);
        house.app.get(&page).await.assert_contains("La seconde");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_keep_at_one_instant_the_one_who_is_told_may_keep_next() {
    let house = House::open(sqlite_db().await).await;
    let (event, [first, _]) = house.choosing(Choice::Public).await;
    house.sign_in("direction").await;
    let team = house.team(&format!("/{event}"));
    let days = [("choix", "public"), ("premier", "04/12/2026"), ("dernier", "05/12/2026")];
    let settled = |title| [&[("titre", title)][..], &days[..]].concat();
    let named = |name| vec![("nom", name)];
    let pages = [
        (format!("{team}/reglages"), settled("La première"), settled("La seconde")),
        (format!("{team}/equipes/{first}"), named("Les Premiers"), named("Les Seconds")),
    ];
    for (page, one, other) in pages {
        for revision in 1..=8 {
            let (read, since) = (revision.to_string(), format!("name=\"revision\" value=\"{}\"", revision + 1));
            let sent = |typed: &Vec<_>| [&[("revision", &*read)][..], &typed[..]].concat();
            let (one, other) = (sent(&one), sent(&other));
            let (one, other) = tokio::join!(house.app.post(&page, &one), house.app.post(&page, &other));
            let (kept, told) = if one.status == StatusCode::SEE_OTHER { (one, other) } else { (other, one) };
            assert_eq!((kept.status, told.status), (StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY));
            told.assert_contains("entre-temps").assert_contains(&since);
        }
    }
}
