//! One person's reminders: seen, ticked, changed, stopped.

use axum::extract::Path;
use centres::InCentre;
use people::Channel;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Form, page, refused_page, see_other};

use super::{PersonPath, ReminderPath, refuse, told};
use crate::model::procedure::Procedure;
use crate::model::reminder::{ReminderRefusal, Terms, Wording};
use crate::pages::person::{EditPage, NewPage, PersonPage};
use crate::service::planning::{self, NewReminder};
use crate::service::views::{self, Whole};
use crate::service::{Error, Refusal};

pub(crate) async fn show(here: InCentre, Path(path): Path<PersonPath>) -> Answer {
    let whole = views::of_person(&here.cx, &here.centre, path.person).await.map_err(told(&here))?;
    page(&here.cx, &PersonPage::new(&here, &whole)?)
}

/// The first page: procedures are ticked.
pub(crate) async fn new(here: InCentre, Path(path): Path<PersonPath>) -> Answer {
    let whole = views::of_person(&here.cx, &here.centre, path.person).await.map_err(told(&here))?;
    page(&here.cx, &NewPage::new(&here, &whole, blank(&whole))?)
}

/// What was ticked, each with its date. It is sent, not asked for: what a person is concerned with stands in no address
/// and no list of addresses that a server keeps.
pub(crate) async fn chosen(here: InCentre, Path(path): Path<PersonPath>, Form(ticked): Form) -> Answer {
    let whole = views::of_person(&here.cx, &here.centre, path.person).await.map_err(told(&here))?;
    let mut form = blank(&whole);
    for id in ticked.all("demarches") {
        form.push("demarches", id.as_str());
    }
    if !whole.library.iter().any(|one| form.has("demarches", &one.id.to_string())) {
        refuse(&here.cx, &mut form, &[Refusal::Reminder(ReminderRefusal::NothingTicked)]);
        return refused_page(&here.cx, &NewPage::new(&here, &whole, form)?);
    }
    page(&here.cx, &NewPage::new(&here, &whole, form)?)
}

/// What is known of a person before anything is typed.
fn blank(whole: &Whole) -> FormState {
    let mut form =
        FormState::new().with("canal", "any").with("langage", "usual").with("departement", &whole.department);
    for one in whole.library.iter().filter(|one| one.text.rule.is_of_birth()) {
        let birth = whole.person.birth_date.map(|day| day.format("%d/%m/%Y").to_string());
        form.set(&format!("date-{}", one.id), birth.unwrap_or_default());
    }
    form
}

pub(crate) async fn create(here: InCentre, Path(path): Path<PersonPath>, Form(mut form): Form) -> Answer {
    let whole = views::of_person(&here.cx, &here.centre, path.person).await.map_err(told(&here))?;
    let ticked: Vec<&Procedure> =
        whole.library.iter().filter(|one| form.has("demarches", &one.id.to_string())).collect();
    let new: Vec<NewReminder> =
        ticked.iter().map(|one| NewReminder { procedure: one.id, terms: terms_of(&form, Some(one.id)) }).collect();
    if refuse_each(&here, &mut form, &ticked, &new) || refuse_noted(&here, &mut form, &whole, &new) {
        return refused_page(&here.cx, &NewPage::new(&here, &whole, form)?);
    }
    match planning::remind(&here.cx, &here.centre, path.person, new).await {
        Ok((_, operation)) => see_other(&here.cx, &person_path(&here, &whole, ""), Some(operation)),
        Err(Error::Refused(refusals)) => {
            refuse(&here.cx, &mut form, &refusals);
            refused_page(&here.cx, &NewPage::new(&here, &whole, form)?)
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}

/// Each procedure has its own date: what is wrong is said beside it. Whether anything is.
fn refuse_each(here: &InCentre, form: &mut FormState, ticked: &[&Procedure], new: &[NewReminder]) -> bool {
    for (procedure, one) in ticked.iter().zip(new) {
        let typed = form.value(&format!("date-{}", procedure.id)).trim().to_owned();
        let mut refusals = one.terms.refusals_on(procedure, here.cx.today());
        if !typed.is_empty() && one.terms.anchor.is_none() {
            refusals.retain(|refusal| *refusal != ReminderRefusal::AnchorMissing);
            refusals.push(ReminderRefusal::AnchorUnreadable);
        }
        for refusal in refusals {
            let (field, _) = refusal.place();
            let is_own = matches!(field, "date" | "pour" | "mots");
            let field = if is_own { format!("{field}-{}", procedure.id) } else { field.to_owned() };
            if form.error(&field).is_empty() {
                form.refuse(&field, crate::service::sentence(&here.cx, Refusal::Reminder(refusal)));
            }
        }
    }
    form.is_refused()
}

/// What goes on already for this person is said beside it. Whether anything does.
fn refuse_noted(here: &InCentre, form: &mut FormState, whole: &Whole, new: &[NewReminder]) -> bool {
    for one in new {
        let is_same = |own: &views::OwnReminder| {
            let known = &own.reminder;
            known.stopped_at.is_none()
                && known.procedure == one.procedure
                && known.terms.about_key() == one.terms.about_key()
        };
        if whole.reminders.iter().any(is_same) {
            let sentence = crate::service::sentence(&here.cx, Refusal::Reminder(ReminderRefusal::AlreadyNoted));
            form.refuse(&format!("pour-{}", one.procedure), sentence);
        }
    }
    form.is_refused()
}

fn person_path(here: &InCentre, whole: &Whole, below: &str) -> String {
    here.centre.path(&format!("equipe/personnes/{}/rappels{below}", whole.person.id))
}

fn terms_of(form: &FormState, procedure: Option<Uuid>) -> Terms {
    let field = |name: &str| procedure.map_or_else(|| name.to_owned(), |id| format!("{name}-{id}"));
    Terms {
        anchor: people::read_day(form.value(&field("date")).trim()),
        is_anchor_unknown: form.checked(&field("inconnue")),
        department: form.value("departement").trim().to_owned(),
        about: form.value(&field("pour")).trim().to_owned(),
        channel: Channel::from_code(form.value("canal")),
        wording: Wording::from_code(form.value("langage")).unwrap_or_default(),
        names_it: form.checked(&field("accord")),
        own_words: form.value(&field("mots")).trim().to_owned(),
    }
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<ReminderPath>) -> Answer {
    let whole = views::of_person(&here.cx, &here.centre, path.person).await.map_err(told(&here))?;
    let own = whole.reminders.iter().find(|one| one.reminder.id == path.reminder).ok_or(web::Problem::NotFound)?;
    let terms = &own.reminder.terms;
    let form = FormState::new()
        .with("date", terms.anchor.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default())
        .with("inconnue", if terms.anchor.is_none() { "oui" } else { "" })
        .with("departement", &terms.department)
        .with("pour", &terms.about)
        .with("canal", terms.channel.map_or("any", Channel::code))
        .with("langage", terms.wording.code())
        .with("accord", if terms.names_it { "oui" } else { "" })
        .with("mots", &terms.own_words);
    page(&here.cx, &EditPage::new(&here, &whole, own, form)?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<ReminderPath>, Form(mut form): Form) -> Answer {
    let whole = views::of_person(&here.cx, &here.centre, path.person).await.map_err(told(&here))?;
    let own = whole.reminders.iter().find(|one| one.reminder.id == path.reminder).ok_or(web::Problem::NotFound)?;
    let terms = terms_of(&form, None);
    let is_unread = !form.value("date").trim().is_empty() && terms.anchor.is_none();
    let done = match is_unread {
        true => Err(ReminderRefusal::AnchorUnreadable.into()),
        false => planning::change(&here.cx, &here.centre, path.reminder, terms).await,
    };
    match done {
        Ok(operation) => see_other(&here.cx, &person_path(&here, &whole, ""), Some(operation)),
        Err(Error::Refused(refusals)) => {
            refuse(&here.cx, &mut form, &refusals);
            refused_page(&here.cx, &EditPage::new(&here, &whole, own, form)?)
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}

async fn set_stopped(here: &InCentre, path: &ReminderPath, is_stopped: bool) -> Answer {
    let done = planning::set_stopped(&here.cx, &here.centre, path.reminder, is_stopped).await;
    let back = here.centre.path(&format!("equipe/personnes/{}/rappels", path.person));
    see_other(&here.cx, &back, Some(done.map_err(told(here))?))
}

pub(crate) async fn stop(here: InCentre, Path(path): Path<ReminderPath>, Form(_): Form) -> Answer {
    set_stopped(&here, &path, true).await
}

pub(crate) async fn resume(here: InCentre, Path(path): Path<ReminderPath>, Form(_): Form) -> Answer {
    set_stopped(&here, &path, false).await
}
