//! Invented permanences for the demonstration: three who receive, today's board alive, a queue, weeks to come.
//!
//! Drawn by a seeded generator from the persons of the centre; nobody is told anything.

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Datelike as _, Duration, NaiveDate, NaiveTime, Utc, Weekday};
use db::Tx;
use kernel::{Locale, clock};
use people::Person;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use uuid::Uuid;
use web::Cx;

use crate::model::appointment::{Appointment, Origin, State, Way};
use crate::model::motive::{BookableBy, Motive, MotiveDraft, Visibility};
use crate::model::opening::{Absence, Agenda, Opening, zone_of};
use crate::model::queue::{Ticket, TicketState};
use crate::model::slots::{Busy, Slot, free};
use crate::model::{AgendaId, AppointmentId, MotiveId, OpeningId, TicketId};
use crate::service::booking::draw_code;
use crate::store::{appointments, motives, openings, queue};
use crate::words::day_span;

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    pub appointments: usize,
    pub waiting: usize,
}

/// Those who receive: a name, the first hour, and how many minutes.
const RECEIVERS: [(&str, (u32, u32), u32); 3] = [
    ("Fabrice, conseiller numérique", (9, 0), 180),
    ("Mireille, écrivaine publique", (9, 30), 150),
    ("Sonia, référente familles", (13, 30), 210),
];

/// The names of motives: the true one, the neutral one, minutes, what is to be brought.
const MOTIVES: [(&str, &str, i64, &str); 4] = [
    ("Démarches en ligne", "", 30, "Apportez vos identifiants si vous les avez, et un courrier récent."),
    ("Écrivain public", "", 30, "Apportez les lettres reçues."),
    ("Dossier CAF ou retraite", "Rendez-vous avec Sonia", 45, "Apportez votre numéro d’allocataire."),
    ("Entretien protégé", "", 60, ""),
];

/// Fills the permanences of a centre, one operation for all.
pub async fn fill(cx: &Cx, centre: &Centre, seed: u64) -> db::Result<Filled> {
    let scope = Scope::of_house(centre.id);
    let persons = people::store::everyone(cx.db(), &scope).await?;
    let made = Settled::draw(cx, centre);
    let mut draw = Draw { rng: StdRng::seed_from_u64(seed), cx, persons: &persons };
    let booked = draw.appointments(&made);
    let tickets = draw.tickets(&made);
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    made.keep(cx, &mut tx, &scope).await?;
    for kept in &booked {
        appointments::insert(&mut tx, &scope, kept).await?;
    }
    for ticket in &tickets {
        queue::take_number(&mut tx, &scope, ticket.day).await?;
        queue::insert(&mut tx, &scope, ticket).await?;
    }
    tx.commit().await?;
    let waiting = tickets.iter().filter(|ticket| ticket.state == TicketState::Waiting).count();
    Ok(Filled { appointments: booked.len(), waiting })
}

struct Settled {
    motives: Vec<Motive>,
    agendas: Vec<Agenda>,
    openings: Vec<Opening>,
    absence: Option<Absence>,
}

impl Settled {
    fn draw(cx: &Cx, centre: &Centre) -> Self {
        let motives: Vec<Motive> = MOTIVES.iter().map(|told| motive(cx.now(), told)).collect();
        let label = |(label, _, _): &(&str, (u32, u32), u32)| Agenda {
            id: AgendaId::new(),
            account: None,
            label: (*label).to_owned(),
            has_feed: false,
        };
        let agendas: Vec<Agenda> = RECEIVERS.iter().map(label).collect();
        let ids: Vec<MotiveId> = motives.iter().map(|motive| motive.id).collect();
        let openings: Vec<Opening> = agendas
            .iter()
            .zip(RECEIVERS)
            .map(|(agenda, (_, hour, minutes))| opening(cx, centre, agenda.id, (&ids, hour, minutes)))
            .collect();
        let away = cx.today() + Duration::days(10);
        let absence = agendas.first().map(|agenda| Absence {
            id: Uuid::now_v7(),
            agenda: agenda.id,
            starts_at: day_span(away).0,
            ends_at: day_span(away + Duration::days(1)).1,
        });
        Self { motives, agendas, openings, absence }
    }

    async fn keep(&self, cx: &Cx, tx: &mut Tx, scope: &Scope) -> db::Result<()> {
        for motive in &self.motives {
            motives::insert(tx, scope, motive).await?;
        }
        for agenda in &self.agendas {
            openings::insert_agenda(tx, scope, agenda, cx.now()).await?;
        }
        for opening in &self.openings {
            openings::insert(tx, scope, opening).await?;
        }
        if let Some(absence) = &self.absence {
            openings::insert_absence(tx, scope, absence, cx.now()).await?;
        }
        Ok(())
    }
}

fn motive(now: DateTime<Utc>, (name, neutral, minutes, instruction): &(&str, &str, i64, &str)) -> Motive {
    let is_protected = name.starts_with("Entretien");
    let terms = MotiveDraft {
        name: (*name).to_owned(),
        neutral_name: (*neutral).to_owned(),
        minutes: *minutes,
        instruction: (*instruction).to_owned(),
        bookable_by: if is_protected { BookableBy::Agents } else { BookableBy::Everyone },
        visibility: if is_protected { Visibility::Invisible } else { Visibility::VisibleAndNotified },
        ..MotiveDraft::default()
    };
    Motive { id: MotiveId::new(), terms, created_at: now, retired_at: None }
}

fn opening(
    cx: &Cx,
    centre: &Centre,
    agenda: AgendaId,
    (ids, hour, minutes): (&[MotiveId], (u32, u32), u32),
) -> Opening {
    let first = cx.today() - Duration::days(28);
    let start = NaiveTime::from_hms_opt(hour.0, hour.1, 0).unwrap_or_default();
    let mut rule = calendar::Recurrence::weekly(first, first + Duration::days(200), first.weekday(), start, minutes);
    rule.weekdays = vec![Weekday::Mon, Weekday::Tue, Weekday::Thu, Weekday::Fri];
    // The board of the day is alive on whichever day the demonstration is opened.
    if !rule.weekdays.contains(&cx.today().weekday()) {
        rule.weekdays.push(cx.today().weekday());
    }
    rule.zone = zone_of(&centre.school_zone);
    let street = [centre.name.as_str(), centre.street.as_str()];
    Opening {
        id: OpeningId::new(),
        agenda,
        place: street.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        equipment: String::new(),
        motives: ids.to_vec(),
        recurrence: rule,
        created_at: cx.now(),
        retired_at: None,
    }
}

struct Draw<'a> {
    rng: StdRng,
    cx: &'a Cx,
    persons: &'a [Person],
}

impl Draw<'_> {
    /// From a week ago to three weeks ahead: fewer and fewer are taken.
    fn appointments(&mut self, made: &Settled) -> Vec<Appointment> {
        let today = self.cx.today();
        let mut booked = Vec::new();
        for day in (today - Duration::days(7)).iter_days().take(28) {
            let ahead = (day - today).num_days().max(0);
            let share = (0.75 - 0.03 * f64::from(i32::try_from(ahead).unwrap_or(0))).max(0.1);
            self.day(made, day, share, &mut booked);
        }
        booked
    }

    fn day(&mut self, made: &Settled, day: NaiveDate, share: f64, booked: &mut Vec<Appointment>) {
        for (opening, motive) in made.openings.iter().zip(made.motives.iter().cycle()) {
            let away: Vec<Busy> = made.absence.iter().map(Busy::from).collect();
            let slots = free(std::slice::from_ref(opening), &away, motive.length(), day_span(day));
            for (at, slot) in slots.into_iter().enumerate() {
                // The first of the one who follows families is one for which nothing is shown.
                let is_hidden = at == 0 && made.openings.last() == Some(opening);
                let motive = made.motives.last().filter(|_| is_hidden).unwrap_or(motive);
                if self.rng.random_bool(share) {
                    booked.push(self.appointment(motive.id, &slot));
                }
            }
        }
    }

    fn appointment(&mut self, motive: MotiveId, slot: &Slot) -> Appointment {
        let now = self.cx.now();
        let state = match self.rng.random_range(0..10) {
            _ if slot.starts_at >= now => State::Unknown,
            0 => State::NoShow,
            1 => State::Excused,
            _ => State::Seen,
        };
        let is_near =
            clock::local_date(slot.starts_at) == clock::local_date(now) && slot.starts_at - now < Duration::minutes(40);
        let has_arrived = state == State::Seen || (state == State::Unknown && is_near);
        let at = if self.persons.is_empty() { 0 } else { self.rng.random_range(0..self.persons.len()) };
        let person = self.persons.get(at);
        Appointment {
            id: AppointmentId::new(),
            motive,
            agenda: slot.agenda,
            opening: Some(slot.opening),
            person: person.map(|person| person.id),
            guest_name: if person.is_none() { "Jeanne Dubois".to_owned() } else { String::new() },
            phone: person.and_then(|person| person.mobile.clone()).unwrap_or_default(),
            way: Way::None,
            contact: String::new(),
            locale: Locale::Fr,
            place: slot.place.clone(),
            starts_at: slot.starts_at,
            ends_at: slot.ends_at,
            state,
            origin: [Origin::Desk, Origin::Phone, Origin::Web].get(at % 3).copied().unwrap_or(Origin::Desk),
            code: draw_code(),
            arrived_at: has_arrived.then(|| slot.starts_at.min(now) - Duration::minutes(6)),
            wants_earlier: false,
            sequence: 0,
            created_at: now - Duration::days(9),
            updated_at: now - Duration::days(9),
        }
    }

    /// Six came without an appointment: two were seen, one is called, three wait.
    fn tickets(&mut self, made: &Settled) -> Vec<Ticket> {
        let (now, day) = (self.cx.now(), self.cx.today());
        let states = [
            TicketState::Seen,
            TicketState::Seen,
            TicketState::Called,
            TicketState::Waiting,
            TicketState::Waiting,
            TicketState::Waiting,
        ];
        let names = ["Karim", "Mme Lefebvre", "", "Odette", "", "Un monsieur"];
        let all = states.into_iter().zip(names).zip(1_i64..);
        let ticket = |((state, name), number): ((TicketState, &str), i64)| Ticket {
            id: TicketId::new(),
            day,
            number,
            motive: made.motives.first().filter(|_| number % 2 == 0).map(|motive| motive.id),
            person: None,
            guest_name: name.to_owned(),
            state,
            created_at: now - Duration::minutes(55 - 8 * number),
            called_at: (state == TicketState::Called).then_some(now),
        };
        all.map(ticket).collect()
    }
}
