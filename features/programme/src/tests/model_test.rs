//! What may be written, what a changed rule does to its sessions, who may do what.

use calendar::{Recurrence, SchoolRule};
use chrono::{Duration, TimeZone, Utc, Weekday};
use enrolment::{FeeRow, FeeTable};
use kernel::{ActivityId, Cents, Role};

use super::house::{day, hour, saturday, tuesdays};
use crate::model::{
    Activity, ActivityState, AgeBand, Details, Field, Kind, Plan, ProgrammeRefusal, SessionState, Warning, plan,
};
use crate::policy::{Action, may};

fn now() -> chrono::DateTime<Utc> {
    testing::frozen_clock().now()
}

fn refusals(change: impl FnOnce(&mut Details)) -> Vec<ProgrammeRefusal> {
    let mut details = saturday();
    change(&mut details);
    details.check().expect_err("a refusal")
}

#[test]
fn what_is_right_gives_its_dates() {
    assert_eq!(saturday().check().expect("dates").occurrences.len(), 1);
    assert!(tuesdays().check().expect("dates").occurrences.len() > 40);
}

#[test]
fn what_is_wrong_is_told_beside_its_field() {
    let told = |change: fn(&mut Details)| refusals(change).first().map(|r| r.place());
    assert_eq!(told(|d| d.title = "  ".to_owned()), Some(("title", "programme-refusal-title")));
    assert_eq!(told(|d| d.recurrence.duration_minutes = 0), Some(("end", "programme-refusal-ends-before")));
    assert_eq!(told(|d| d.recurrence.last = day(2026, 11, 1)), Some(("last", "programme-refusal-last-before-first")));
    assert_eq!(told(|d| d.recurrence.weekdays = vec![Weekday::Mon]), Some(("weekdays", "programme-refusal-no-date")));
    assert_eq!(told(|d| d.capacity = Some(0)), Some(("capacity", "programme-refusal-capacity")));
    assert_eq!(
        told(|d| d.online_link = "javascript:alert(1)".to_owned()),
        Some(("online_link", "programme-refusal-link"))
    );
    assert_eq!(
        told(|d| (d.min_age, d.max_age) = (Some(11), Some(6))),
        Some(("max_age", "programme-refusal-ages-inverted"))
    );
    assert_eq!(told(|d| d.min_age = Some(-1)), Some(("min_age", "programme-refusal-age")));
    assert_eq!(told(|d| d.fees = FeeTable::single(Cents(500))), Some(("is_free", "programme-refusal-free-with-fees")));
    let closes = told(|d| (d.opens_at, d.closes_at) = (Some(now()), Some(now() - Duration::days(1))));
    assert_eq!(closes, Some(("closes", "programme-refusal-closes-before-opening")));
}

#[test]
fn a_text_of_forty_thousand_signs_is_counted_and_refused() {
    let told = refusals(|details| details.body = "é".repeat(40_000));
    assert_eq!(told, [ProgrammeRefusal::TooLong { field: Field::Body, signs: 40_000, limit: 20_000 }]);
}

#[test]
fn a_holiday_rule_beyond_the_known_calendar_is_refused() {
    let mut details = tuesdays();
    details.recurrence.school = SchoolRule::OutsideHolidays;
    details.recurrence.last = day(2040, 6, 1);
    let told = details.check().expect_err("a refusal");
    assert_eq!(told.first().map(|r| r.place().0), Some("school"));
}

#[test]
fn no_refusal_wants_a_missing_sentence() {
    let catalogue = std::sync::Arc::new(i18n::Catalogue::new(&[crate::TEXTS]).expect("texts"));
    let texts = i18n::Texts::new(catalogue, kernel::Locale::Fr);
    let fields = ["start", "min_age", "extra", "first"].map(ProgrammeRefusal::Unreadable);
    let all = [
        ProgrammeRefusal::KindUnknown,
        ProgrammeRefusal::VenueUnknown,
        ProgrammeRefusal::FeesUnreadable,
        ProgrammeRefusal::ChangedMeanwhile { at: now() },
        ProgrammeRefusal::SessionChangedMeanwhile { at: now() },
        ProgrammeRefusal::AlreadyPublished,
        ProgrammeRefusal::NeverPublished,
        ProgrammeRefusal::AlreadyCancelled,
        ProgrammeRefusal::Archived,
        ProgrammeRefusal::SessionOver,
        ProgrammeRefusal::SessionAlreadyCancelled,
        ProgrammeRefusal::SessionNotCancelled,
        ProgrammeRefusal::NoteMissing,
    ];
    for refusal in all.into_iter().chain(fields) {
        assert!(texts.has(refusal.place().1), "{refusal:?}");
    }
}

fn planned(details: &Details, announced: bool, kept: &[crate::model::ActivitySession]) -> Plan {
    plan(ActivityId::new(), kept, &details.check().expect("dates"), announced, now())
}

#[test]
fn a_new_rule_makes_all_its_sessions_and_the_same_rule_changes_none() {
    let details = tuesdays();
    let first = planned(&details, false, &[]);
    assert!(first.insert.iter().any(|s| s.ends_at < now()), "the beginning of the season counts too");
    assert_eq!(planned(&details, true, &first.insert), Plan::default());
}

#[test]
fn another_hour_moves_what_is_to_come_and_nothing_else() {
    let mut details = tuesdays();
    let mut kept = planned(&details, false, &[]).insert;
    let by_hand = kept.iter().position(|s| s.starts_at > now()).expect("one to come");
    kept[by_hand].is_by_hand = true;
    details.recurrence.start_time = hour(15, 0);
    let change = planned(&details, true, &kept);
    assert!(change.insert.is_empty() && change.delete.is_empty());
    assert!(change.update.iter().all(|s| s.starts_at > now() && s.id != kept[by_hand].id));
    assert_eq!(change.update.len(), kept.iter().filter(|s| s.starts_at > now()).count() - 1);
}

#[test]
fn what_falls_out_of_the_rule_is_cancelled_once_announced_and_erased_before() {
    let mut details = tuesdays();
    let kept = planned(&details, false, &[]).insert;
    details.recurrence.last = day(2027, 1, 31);
    let gone = kept.iter().filter(|s| s.slot > Some(day(2027, 1, 31))).count();
    let draft = planned(&details, false, &kept);
    assert_eq!((draft.delete.len(), draft.update.len()), (gone, 0));
    let announced = planned(&details, true, &kept);
    assert_eq!((announced.delete.len(), announced.update.len()), (0, gone));
    assert!(announced.update.iter().all(|s| s.state == SessionState::Cancelled && !s.is_shown()));

    // The rule grows again: the same sessions come back, under the same names.
    let back = plan(ActivityId::new(), &announced.update, &tuesdays().check().expect("dates"), true, now());
    assert!(back.update.iter().all(SessionHeld::held));
    assert_eq!(back.update.len(), gone);
}

trait SessionHeld {
    fn held(&self) -> bool;
}

impl SessionHeld for crate::model::ActivitySession {
    fn held(&self) -> bool {
        self.is_held()
    }
}

#[test]
fn a_session_changes_by_hand_within_reason() {
    let session = planned(&saturday(), false, &[]).insert.pop().expect("a session");
    let (start, end) = (session.starts_at, session.ends_at);
    assert_eq!(session.clone().cancelled(" ", now()), Err(ProgrammeRefusal::NoteMissing));
    assert_eq!(session.clone().moved(end, start, None, "", now()), Err(ProgrammeRefusal::EndsBeforeItStarts));
    assert_eq!(session.clone().cancelled("Panne", end), Err(ProgrammeRefusal::SessionOver));
    assert_eq!(session.clone().restored(now()), Err(ProgrammeRefusal::SessionNotCancelled));
    let off = session.cancelled("Panne de chauffage", now()).expect("called off");
    assert!(!off.is_held() && off.is_shown());
    assert_eq!(off.clone().cancelled("Panne", now()), Err(ProgrammeRefusal::SessionAlreadyCancelled));
    assert!(off.restored(now()).expect("held").is_held());
}

#[test]
fn ages_meet() {
    assert!(AgeBand::Children.meets(None, None));
    assert!(AgeBand::Children.meets(Some(10), Some(14)));
    assert!(!AgeBand::Children.meets(Some(12), None));
    assert!(AgeBand::Elders.meets(Some(18), None));
    assert!(!AgeBand::Elders.meets(None, Some(59)));
    for band in AgeBand::ALL {
        assert_eq!(AgeBand::from_code(band.code()), Some(band));
    }
}

#[test]
fn what_is_odd_is_said_and_not_refused() {
    let mut details = saturday();
    details.closes_at = Some(Utc.with_ymd_and_hms(2026, 12, 24, 12, 0, 0).single().expect("an instant"));
    details.max_age = Some(11);
    let activity = as_activity(details);
    let expansion = activity.details.check().expect("dates");
    let said = Warning::of(&activity, &expansion, now());
    assert_eq!(said, [Warning::ClosesAfterTheEnd, Warning::NoVenue, Warning::NoContact]);
}

#[test]
fn the_years_1899_and_2099_are_slips_that_are_told() {
    assert_eq!(crate::forms::day("28/11/1899"), None, "the form asks for the date again");
    let mut details = Details::new(Kind::OneOff, "Bal", Recurrence::once(day(2099, 11, 28), hour(14, 0), 60));
    details.venues = vec![kernel::VenueId::new()];
    let activity = as_activity(details);
    let expansion = activity.details.check().expect("dates");
    assert_eq!(Warning::of(&activity, &expansion, now()), [Warning::FarAhead { date: day(2099, 11, 28) }]);
    let mut leap = Details::new(Kind::OneOff, "Bal", Recurrence::once(day(2028, 2, 29), hour(14, 0), 60));
    leap.venues = vec![kernel::VenueId::new()];
    let leap = as_activity(leap);
    let expansion = leap.details.check().expect("dates");
    assert_eq!(expansion.occurrences.len(), 1, "the 29th of February of a leap year is a day");
    assert!(Warning::of(&leap, &expansion, now()).is_empty());
}

#[test]
fn the_night_the_clock_changes_is_told() {
    let night = Recurrence::once(day(2027, 3, 28), hour(2, 30), 60);
    let mut details = Details::new(Kind::OneOff, "La nuit des étoiles", night);
    details.venues = vec![kernel::VenueId::new()];
    let activity = as_activity(details);
    let expansion = activity.details.check().expect("dates");
    assert!(matches!(Warning::of(&activity, &expansion, now()).as_slice(), [Warning::ClockChange { .. }]));
}

#[test]
fn fees_by_quotient_are_a_price() {
    let mut details = saturday();
    details.is_free = false;
    details.fees = FeeTable(vec![
        FeeRow { up_to: Some(Cents(60_000)), fee: Cents(900) },
        FeeRow { up_to: None, fee: Cents(1800) },
    ]);
    assert!(details.check().is_ok());
}

fn as_activity(details: Details) -> Activity {
    Activity {
        id: ActivityId::new(),
        centre: kernel::CentreId::new(),
        slug: "x".to_owned(),
        details,
        list: None,
        media: None,
        state: ActivityState::Draft,
        published_at: None,
        sequence: 0,
        created_at: now(),
        updated_at: now(),
    }
}

#[test]
fn roles_do_what_their_work_asks() {
    let allowed = |role| Action::ALL.map(|action| may(role, action));
    assert_eq!(allowed(Role::Volunteer), [true, false, false, false]);
    assert_eq!(allowed(Role::Reception), [true, true, false, false]);
    for role in [Role::Facilitator, Role::Referent, Role::Director] {
        assert_eq!(allowed(role), [true; 4]);
    }
    assert_eq!(allowed(Role::Federation), [false; 4]);
    assert_eq!(allowed(Role::Host), [false; 4]);
}
