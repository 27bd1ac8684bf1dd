//! The rules, without any storage.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use kernel::Role;

use crate::model::entry::{EntryId, Kind, Said, SaidRefusal, Version, VersionId, check_clock, check_written, current};
use crate::model::round::{RoundRefusal, Stop, TypedRound, line_of};
use crate::model::tablet::{TabletRefusal, read_name};
use crate::policy::{Action, may};

fn typed() -> TypedRound {
    TypedRound {
        title: "Marché".to_owned(),
        day: NaiveDate::from_ymd_opt(2026, 11, 24),
        stops: "Place ; 14 h à 16 h ; camion\n\n  Hall  ".to_owned(),
        items: "Tablette\nScanner".to_owned(),
        ..TypedRound::default()
    }
}

#[test]
fn a_round_is_read_line_by_line() {
    let round = typed().read().expect("a round");
    let place = Stop { place: "Place".into(), hours: "14 h à 16 h".into(), note: "camion".into() };
    assert_eq!(round.stops, [place.clone(), Stop { place: "Hall".into(), ..Stop::default() }]);
    assert_eq!(line_of(&place), "Place ; 14 h à 16 h ; camion");
    assert_eq!(line_of(&round.stops[1]), "Hall");
    assert_eq!(round.items.iter().map(|item| item.words.as_str()).collect::<Vec<_>>(), ["Tablette", "Scanner"]);
}

#[test]
fn everything_wrong_with_a_round_is_told_at_once() {
    let refused = TypedRound { items: "x".repeat(200), ..TypedRound::default() }.read().expect_err("refused");
    for refusal in [
        RoundRefusal::TitleMissing,
        RoundRefusal::NoStop,
        RoundRefusal::TooLong("materiel"),
        RoundRefusal::DayUnreadable,
    ] {
        assert!(refused.contains(&refusal), "{refusal:?} in {refused:?}");
    }
    let many = TypedRound { stops: "Place\n".repeat(41), ..typed() }.read().expect_err("refused");
    assert_eq!(many, [RoundRefusal::TooMany("etapes")]);
}

#[test]
fn what_was_said_is_checked() {
    let words = |words: &str| Said { words: words.to_owned(), ..Said::default() }.check();
    assert_eq!(words("un dossier"), Ok(()));
    assert_eq!(words("  "), Err(SaidRefusal::Empty));
    assert_eq!(words(&"a".repeat(3_001)), Err(SaidRefusal::TooLong));
    assert_eq!(words("2 69 05 49 588 157 80"), Err(SaidRefusal::Nir));
    assert_eq!(read_name("  Tablette   bleue "), Ok("Tablette bleue".to_owned()));
    assert_eq!(read_name(" "), Err(TabletRefusal::NameMissing));
    assert_eq!(Kind::from_code("act"), Some(Kind::Act));
}

fn version(based_on: Option<VersionId>) -> Version {
    let at: DateTime<Utc> = Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).single().expect("an instant");
    Version {
        id: VersionId::new(),
        entry: EntryId::from(uuid::Uuid::nil()),
        based_on,
        tablet: None,
        author: String::new(),
        made_at: at,
        received_at: at,
        skew_seconds: 86_400,
        said: None,
        is_put_aside: false,
    }
}

#[test]
fn two_writings_of_the_same_one_are_a_choice() {
    let first = version(None);
    let (desk, tablet) = (version(Some(first.id)), version(Some(first.id)));
    let mut all = vec![first.clone(), desk.clone(), tablet.clone()];
    assert_eq!(current(&all).len(), 2);
    assert_eq!(current(&all[..1]).len(), 1);
    all[1].is_put_aside = true;
    assert_eq!(current(&all).iter().map(|version| version.id).collect::<Vec<_>>(), [tablet.id]);
    // The one that replaces came first.
    assert_eq!(current(&[tablet.clone(), first]).iter().map(|one| one.id).collect::<Vec<_>>(), [tablet.id]);
    assert!(tablet.has_wrong_clock());
    assert_eq!(tablet.written_at() - tablet.made_at, chrono::Duration::days(1));
}

#[test]
fn what_was_said_is_read_by_who_accompanies() {
    let readers: Vec<Role> = Role::ALL.into_iter().filter(|role| may(*role, Action::ReadEntries)).collect();
    assert_eq!(readers, [Role::Referent, Role::Director]);
    assert!(may(Role::Reception, Action::SeeRounds) && !may(Role::Reception, Action::PrepareRounds));
    for action in Action::ALL {
        for role in [Role::Volunteer, Role::Federation, Role::Host] {
            assert!(!may(role, action), "{role:?} {action:?}");
        }
    }
}

#[test]
fn a_writing_is_of_this_year_and_not_of_days_to_come() {
    let now: DateTime<Utc> = Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).single().expect("an instant");
    let days = chrono::Duration::days;
    // A clock that is a day ahead is put right; a writing of that day is kept.
    assert_eq!(check_written(now + days(1), now), Ok(()));
    assert_eq!(check_written(now + days(3), now), Err(SaidRefusal::Ahead));
    assert_eq!(check_written(now - days(365), now), Ok(()));
    assert_eq!(check_written(now - days(367), now), Err(SaidRefusal::TooOld));
    assert_eq!(check_written(DateTime::<Utc>::MAX_UTC, now), Err(SaidRefusal::Ahead));
    // Put right by a clock that is as wrong, it would be of today: and no page could tell its hour.
    assert_eq!((check_clock(DateTime::<Utc>::MAX_UTC), check_clock(now)), (Err(SaidRefusal::Unreadable), Ok(())));
    assert_eq!(check_clock(DateTime::<Utc>::UNIX_EPOCH), Ok(()), "a tablet that lost its clock");
}
