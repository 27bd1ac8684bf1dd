//! Enrolling at the desk, by keyboard: search, choose, Enter; or three fields for someone new.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::PersonId;
use kernel::paging::PageRequest;
use people::Person;
use people::store::PersonFilter;
use serde::Deserialize;
use ui::{Choice, FormState};
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::paths::ListPath;
use super::steps::list_of;
use super::team::team_path;
use crate::model::contact::TypedContact;
use crate::model::day::ascii_digits;
use crate::model::draft::{Known, mark_of_known};
use crate::model::enrolment::{ContactWay, MadeBy};
use crate::model::list::{List, Seats, Standing};
use crate::model::question::Question;
use crate::model::reach::is_adult;
use crate::model::refusal::{EnrolmentRefusal, answer_field};
use crate::model::registration::{Contact, NewParticipant, Participant, Registration, Who};
use crate::pages::answers;
use crate::pages::team::{FoundPerson, NewPage};
use crate::pages::words::{short_date, with_age};
use crate::policy::{self, Action};
use crate::service::{Error, drafts, registration};
use crate::store::questions;
use crate::telling;

/// How many a search shows: beyond, one types more letters.
const FOUND: i64 = 8;

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Looked {
    chercher: String,
    personne: Option<PersonId>,
    premiere: String,
}

/// A list at the desk, with the household of whoever was chosen.
struct Desk {
    here: InCentre,
    list: List,
    seats: Seats,
    questions: Vec<Question>,
    person: Option<PersonId>,
    household: Option<kernel::HouseholdId>,
    members: Vec<Person>,
}

impl Desk {
    async fn find(here: InCentre, path: &ListPath, person: Option<PersonId>) -> Result<Self, Problem> {
        let scope = policy::scope(&here.cx.actor, Action::EditEnrolments, here.centre.id)?;
        let (list, seats) = list_of(&here, path.list()?).await?;
        let db = here.cx.db();
        let asked = questions::questions(db, &scope, list.id).await?;
        let questions = asked.into_iter().filter(|question| question.retired_at.is_none()).collect();
        let (mut household, mut members) = (None, Vec::new());
        if let Some(person) = person {
            let homes = people::store::households_of(db, &scope, &[person]).await?;
            household = homes.first().map(|home| home.household.id);
            members = drafts::members(&here.cx, &scope, Known { person, household }).await?;
        }
        Ok(Self { here, list, seats, questions, person, household, members })
    }

    /// The household's mark of whoever is ticked, with the place of their boxes on the page.
    fn ticked<'a>(&'a self, form: &'a FormState) -> impl Iterator<Item = (usize, &'a Person)> {
        let all = self.members.iter().enumerate();
        all.filter(|(_, person)| form.has("qui", &mark_of_known(person.id)))
    }

    /// The sections of questions: one for each who is ticked, and one for someone new.
    fn sections(&self, form: &FormState) -> Vec<answers::Section> {
        let mut names: Vec<String> = self.members.iter().map(|person| person.first_name.clone()).collect();
        names.push(self.here.cx.t("enrolment-new-person"));
        let shown: Vec<usize> = self.ticked(form).map(|(at, _)| at).collect();
        let is_new = self.members.is_empty() || !form.value("nom").is_empty();
        let sections = answers::sections(&self.here.cx.texts, &names, &self.questions).into_iter().enumerate();
        let is_shown = |at: usize| shown.contains(&at) || (at == self.members.len() && is_new);
        sections.filter(|(at, section)| is_shown(*at) && !section.asked.is_empty()).map(|(_, s)| s).collect()
    }

    fn page(&self, form: FormState, query: String, found: Found, is_new: bool) -> Result<NewPage, Problem> {
        let texts = &self.here.cx.texts;
        let standing = self.seats.standing(self.here.cx.now());
        let choice = |person: &Person| {
            let choice = Choice::new(mark_of_known(person.id), with_age(texts, person, self.here.cx.today()));
            if person.wants_large_print { choice.noted(texts.t("enrolment-large-print")) } else { choice }
        };
        let is_empty = found.as_ref().is_some_and(|(people, _)| people.is_empty());
        let (found, more) = found.unwrap_or_default();
        let ways = ContactWay::ALL.into_iter().map(|way| Choice::new(way.code(), texts.t(way_key(way))));
        Ok(NewPage {
            chrome: self.here.team_chrome("equipe/inscriptions")?,
            sections: self.sections(&form),
            form,
            list_title: self.list.terms.title.clone(),
            seats: telling::seats(texts, self.seats),
            base: team_path(&self.here, self.list.id),
            query,
            is_empty,
            found,
            more,
            person: self.person.map(|person| person.to_string()).unwrap_or_default(),
            people: self.members.iter().map(choice).collect(),
            ways: ways.collect(),
            is_ready: self.person.is_some() || is_new,
            asks_period: matches!(standing, Standing::NotYet { .. } | Standing::Closed),
            once: web::once_key(),
        })
    }

    /// What the boxes say at first: whoever was chosen is ticked, told the way they prefer.
    fn first_form(&self) -> FormState {
        let mut form = FormState::new().with("canal", ContactWay::Desk.code());
        let Some(person) = self.members.iter().find(|person| Some(person.id) == self.person) else { return form };
        form.push("qui", mark_of_known(person.id));
        let today = self.here.cx.today();
        let is_adult = |person: &&Person| is_adult(person, today);
        let told = Some(person).filter(is_adult).or_else(|| self.members.iter().find(is_adult)).unwrap_or(person);
        let number = told.mobile.as_ref().or(told.landline.as_ref());
        let (way, contact) = match (&told.mobile, &told.email, number) {
            (Some(mobile), _, _) => (ContactWay::Sms, kernel::text::phone_display(mobile)),
            (None, Some(email), _) => (ContactWay::Email, email.clone()),
            (None, None, Some(number)) => (ContactWay::Call, kernel::text::phone_display(number)),
            (None, None, None) => (ContactWay::Desk, String::new()),
        };
        form.set("canal", way.code());
        form.set("contact", contact);
        form
    }

    /// The enrolment that the boxes ask for, with the place of each participant's boxes.
    fn registration(&self, form: &FormState) -> Result<(Registration, Vec<usize>), EnrolmentRefusal> {
        let mut participants = Vec::new();
        let mut places = Vec::new();
        for (at, person) in self.ticked(form) {
            let answers = answers::read(form, at, &self.questions);
            participants.push(Participant { who: Who::Known(person.id), answers });
            places.push(at);
        }
        let is_typed = ["prenom", "nom", "naissance"].iter().any(|name| !form.date(name).is_empty());
        if is_typed || self.members.is_empty() {
            let (birth, today) = (form.date("naissance"), self.here.cx.today());
            let new = NewParticipant::read(form.value("prenom"), form.value("nom"), &birth, today)?;
            let at = self.members.len();
            participants.push(Participant { who: Who::New(new), answers: answers::read(form, at, &self.questions) });
            places.push(at);
        }
        let contact = self.contact(form)?;
        let registration = Registration {
            list: self.list.id,
            participants,
            contact,
            household: self.household,
            made_by: MadeBy::Desk,
            is_outside_period: form.checked("hors_periode"),
            draft: None,
        };
        Ok((registration, places))
    }

    fn contact(&self, form: &FormState) -> Result<Contact, EnrolmentRefusal> {
        let typed = form.value("contact");
        let (way, mut to) =
            TypedContact { way: form.value("canal"), phone: typed, email: typed, address: typed }.read()?;
        // Told at the desk, and yet they left a number: it goes on their card.
        if way == ContactWay::Desk
            && let Some(phone) = people::import::read_phone(&ascii_digits(typed))
        {
            to = phone.e164;
        }
        let name = form.value("adulte").to_owned();
        let today = self.here.cx.today();
        let is_adult = |person: &&Person| is_adult(person, today);
        let own = self.members.iter().filter(is_adult).find(|person| Some(person.id) == self.person);
        let adult = own.or_else(|| self.members.iter().find(is_adult)).map(|person| person.id);
        Ok(Contact { way, to, person: if name.is_empty() { adult } else { None }, name })
    }
}

pub(crate) fn way_key(way: ContactWay) -> &'static str {
    match way {
        ContactWay::Email => "enrolment-way-email",
        ContactWay::Sms => "enrolment-way-sms",
        ContactWay::Letter => "enrolment-way-letter",
        ContactWay::Call => "enrolment-way-call",
        ContactWay::Desk => "enrolment-way-desk",
    }
}

/// Those a search found, and the words for the others; absent when nothing was looked for.
type Found = Option<(Vec<FoundPerson>, String)>;

async fn search(desk: &Desk, typed: &str) -> Result<Found, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let here = &desk.here;
    let scope = policy::scope(&here.cx.actor, Action::EditEnrolments, here.centre.id)?;
    let filter = PersonFilter { text: typed.to_owned(), ..PersonFilter::default() };
    let page = PageRequest { after: None, limit: FOUND };
    let found = people::store::list(here.cx.db(), &scope, &filter, page).await?;
    let base = team_path(here, desk.list.id);
    let line = |person: Person| {
        let birth = person.birth_date.map(short_date).unwrap_or_default();
        let number = person.mobile.as_deref().or(person.landline.as_deref()).map(kernel::text::phone_display);
        FoundPerson {
            name: person.full_name(),
            line: [birth, number.unwrap_or_default()].join(" ").trim().to_owned(),
            href: format!("{base}/nouvelle?personne={}", person.id),
        }
    };
    let more = match found.next {
        Some(_) => people::store::count(here.cx.db(), &scope, &filter).await?.saturating_sub(FOUND),
        None => 0,
    };
    let words = if more > 0 { here.cx.texts.t1("enrolment-find-more", "n", more) } else { String::new() };
    Ok(Some((found.items.into_iter().map(line).collect(), words)))
}

pub(crate) async fn new(here: InCentre, Path(path): Path<ListPath>, Query(looked): Query<Looked>) -> Answer {
    let desk = Desk::find(here, &path, looked.personne).await?;
    let found = search(&desk, &looked.chercher).await?;
    let form = desk.first_form();
    let shown = desk.page(form, looked.chercher, found, !looked.premiere.is_empty())?;
    page(&desk.here.cx, &shown)
}

pub(crate) async fn create(here: InCentre, Path(path): Path<ListPath>, Form(mut form): Form) -> Answer {
    let desk = Desk::find(here, &path, kernel::ids::parse(form.value("personne"))).await?;
    let (cx, texts) = (&desk.here.cx, &desk.here.cx.texts);
    let (result, places) = match desk.registration(&form) {
        Ok((registration, places)) => (registration::register(cx, desk.here.centre.id, &registration).await, places),
        Err(reason) => (Err(reason.into()), Vec::new()),
    };
    match result {
        Ok(made) => see_other(cx, &team_path(&desk.here, desk.list.id), Some(made.operation)),
        Err(Error::Refused(reason)) => {
            let (field, sentence) = telling::refusal(texts, &reason);
            form.refuse(&desk_field(field, &reason, &places), sentence);
            refused_page(cx, &desk.page(form, String::new(), None, true)?)
        }
        Err(error) => Err(telling::problem(texts, error)),
    }
}

/// The desk's page has one box for every way, and its own places for answers.
fn desk_field(field: String, reason: &EnrolmentRefusal, places: &[usize]) -> String {
    match reason {
        EnrolmentRefusal::QuestionMissing { participant, question }
        | EnrolmentRefusal::AnswerInvalid { participant, question }
        | EnrolmentRefusal::AnswerHoldsNir { participant, question } => {
            answer_field(places.get(*participant).copied().unwrap_or(*participant), *question)
        }
        _ if matches!(field.as_str(), "tel" | "courriel" | "adresse") => "contact".to_owned(),
        _ => field,
    }
}
