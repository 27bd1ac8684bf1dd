//! What an entry asks for, in the rooms where it is done: each a form that opens its page with what is known.
//!
//! This room makes no person, act, reminder or appointment: it leads there, and only where the room stands and the reader
//! may. Of what was said nothing but the name goes along, and only to a new person's page.

use auth::decide_in_centre;
use centres::InCentre;
use kernel::PersonId;

use crate::model::entry::{Entry, Kind, Mode, Said, Version};

/// A button that opens a page elsewhere, with what is already known.
pub(crate) struct Follow {
    pub action: String,
    pub fields: Vec<(&'static str, String)>,
    pub label: String,
}

/// What may come next of an entry, what it asks for first.
pub(crate) fn follows(
    here: &InCentre,
    entry: &Entry,
    person: Option<PersonId>,
    (version, said): (&Version, &Said),
) -> Vec<Follow> {
    let follow = |word: &str, path: String, fields: Vec<(&'static str, String)>, key: &str| {
        may(here, word).then(|| Follow { action: here.centre.path(&path), fields, label: here.cx.t(key) })
    };
    let Some(person) = person else {
        let fields = vec![("texte", said.who.trim().to_owned())];
        let new = follow("people:write", "equipe/personnes/nouvelle".to_owned(), fields, "outreach-follow-person");
        return new.into_iter().collect();
    };
    let own = format!("equipe/personnes/{person}");
    let act = || follow("accompaniment:write", format!("{own}/accompagnement/acte"), act_of(version, said), ACT);
    let remind = || follow("reminders:write", format!("{own}/rappels/nouveau"), Vec::new(), REMINDER);
    let meet = || {
        let fields = vec![("personne", person.to_string())];
        follow("appointments:write", "equipe/permanences/nouveau".to_owned(), fields, APPOINTMENT)
    };
    // Which note it is, and nothing of it: the room that keeps mandates reads it with the right of who asks.
    let note = vec![("note", entry.id.to_string())];
    let mandate = || follow("accompaniment:write", format!("{own}/accompagnement/mandat"), note.clone(), MANDATE);
    let all = match entry.kind {
        Kind::Act => [act(), remind(), meet()],
        Kind::ReminderWanted => [remind(), act(), meet()],
        Kind::AppointmentWanted => [meet(), act(), remind()],
        Kind::Mandate => [mandate(), act(), meet()],
        Kind::PersonMet | Kind::Question => [act(), meet(), remind()],
    };
    all.into_iter().flatten().collect()
}

const ACT: &str = "outreach-follow-act";
const MANDATE: &str = "outreach-follow-mandate";
const REMINDER: &str = "outreach-follow-reminder";
const APPOINTMENT: &str = "outreach-follow-appointment";

/// The day, the length and the way of an act, in the words of the form that keeps it.
fn act_of(version: &Version, said: &Said) -> Vec<(&'static str, String)> {
    let day = kernel::clock::local_date(version.written_at());
    let mut fields = vec![("date", day.format("%d/%m/%Y").to_string())];
    fields.extend(said.minutes.filter(|minutes| *minutes > 0).map(|minutes| ("minutes", minutes.to_string())));
    fields.extend(said.mode.map(|mode| {
        let code = match mode {
            Mode::Train => "je_forme",
            Mode::Accompany => "j_accompagne",
            Mode::DoFor => "je_fais",
        };
        ("mode", code.to_owned())
    }));
    fields
}

/// Whether a right of another room stands, and the reader has it.
fn may(here: &InCentre, word: &str) -> bool {
    let mut rows = here.cx.app.policies.iter().flat_map(|table| &table.rows).filter(|(known, _)| *known == word);
    rows.any(|(known, roles)| {
        decide_in_centre(&here.cx.actor, here.centre.id, known, |role| roles.contains(&role)).is_allowed()
    })
}
