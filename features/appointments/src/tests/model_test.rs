//! Motives and appointments: what is refused, what may be said, until when one may change.

use chrono::{DateTime, Duration};
use kernel::Locale;

use super::house::{named, november, opening};
use crate::model::appointment::{Appointment, Origin, State, Way};
use crate::model::motive::{BookableBy, Motive, MotiveDraft, Visibility};
use crate::model::refusal::Refusal;
use crate::model::{AgendaId, AppointmentId, MotiveId};

fn motive(terms: MotiveDraft) -> Motive {
    Motive { id: MotiveId::new(), terms, created_at: DateTime::UNIX_EPOCH, retired_at: None }
}

fn kept(at: DateTime<chrono::Utc>) -> Appointment {
    Appointment {
        id: AppointmentId::new(),
        motive: MotiveId::new(),
        agenda: AgendaId::new(),
        opening: None,
        person: None,
        guest_name: "Jeanne Dubois".into(),
        phone: String::new(),
        way: Way::None,
        contact: String::new(),
        locale: Locale::Fr,
        place: "Salle bleue".into(),
        starts_at: at,
        ends_at: at + Duration::minutes(30),
        state: State::Unknown,
        origin: Origin::Desk,
        code: "BCDF2345".into(),
        arrived_at: None,
        wants_earlier: false,
        sequence: 0,
        created_at: at,
        updated_at: at,
    }
}

#[test]
fn a_motive_is_refused_for_each_reason() {
    assert!(named("Aide").refusals().is_empty());
    let refused = |change: fn(&mut MotiveDraft)| {
        let mut terms = named("Aide");
        change(&mut terms);
        terms.refusals()
    };
    assert_eq!(refused(|t| t.name = "  ".into()), [Refusal::NameMissing]);
    assert_eq!(refused(|t| t.minutes = 4), [Refusal::MinutesOutside]);
    assert_eq!(refused(|t| t.min_lead_minutes = 29), [Refusal::LeadTooShort]);
    assert_eq!(refused(|t| t.max_lead_days = 367), [Refusal::LeadTooLong]);
    assert_eq!(refused(|t| t.visibility = Visibility::Invisible), [Refusal::InvisibleIsForTeam]);
    assert_eq!(refused(|t| t.is_follow_up = true), [Refusal::FollowUpIsForTeam]);
    let team_only = |t: &mut MotiveDraft| {
        t.visibility = Visibility::Invisible;
        t.bookable_by = BookableBy::Agents;
    };
    assert!(refused(team_only).is_empty());
}

#[test]
fn what_others_see_is_the_neutral_name_and_nothing_for_an_invisible_motive() {
    assert_eq!(motive(named("Dossier AAH")).public_name(), "Dossier AAH");
    let neutral = MotiveDraft { neutral_name: "Rendez-vous avec Sonia".into(), ..named("Dossier AAH") };
    assert_eq!(motive(neutral).public_name(), "Rendez-vous avec Sonia");
    let hidden = MotiveDraft { visibility: Visibility::Invisible, ..named("Violences") };
    assert_eq!(motive(hidden).public_name(), "");
}

#[test]
fn one_cancels_until_four_hours_before_and_moves_until_two_days_before() {
    let motive = motive(named("Aide"));
    let at = november(26, 10, 0);
    let one = kept(at);
    assert_eq!(one.may_be_cancelled(&motive, at - Duration::hours(4)), Ok(()));
    let late = at - Duration::hours(4) + Duration::minutes(1);
    assert_eq!(one.may_be_cancelled(&motive, late), Err(Refusal::TooLateToCancel));
    assert_eq!(one.may_be_moved(&motive, at - Duration::days(2)), Ok(()));
    assert_eq!(one.may_be_moved(&motive, at - Duration::hours(47)), Err(Refusal::TooLateToMove));
    assert_eq!(one.may_be_cancelled(&motive, at + Duration::minutes(1)), Err(Refusal::AlreadyOver));
    let gone = Appointment { state: State::Revoked, ..one };
    assert_eq!(gone.may_be_cancelled(&motive, at - Duration::days(9)), Err(Refusal::AlreadyOver));
}

#[test]
fn an_opening_is_refused_for_each_reason() {
    let good = opening(&[MotiveId::new()]);
    assert!(good.recurrence("B").is_ok());
    let mut wrong = good.clone();
    wrong.place = " ".into();
    assert_eq!(wrong.recurrence("B"), Err(Refusal::PlaceMissing));
    let mut wrong = good.clone();
    wrong.motives.clear();
    assert_eq!(wrong.recurrence("B"), Err(Refusal::MotivesMissing));
    let mut wrong = good.clone();
    std::mem::swap(&mut wrong.start, &mut wrong.end);
    assert_eq!(wrong.recurrence("B"), Err(Refusal::HoursInvalid));
    let mut wrong = good;
    wrong.weekdays.clear();
    assert!(matches!(wrong.recurrence("B"), Err(Refusal::Recurrence(_))));
}
