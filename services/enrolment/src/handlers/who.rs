//! The second screen of enrolling: who comes.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::PersonId;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::paths::ListPath;
use super::steps::{Found, Journey, Step, journey, start_path};
use crate::model::draft::{mark_of_added, mark_of_known};
use crate::model::list::OutOfAge;
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::NewParticipant;
use crate::pages::journey::{Comer, WhoPage};
use crate::pages::words::with_age;
use crate::policy;
use crate::service::merged::standing_on;
use crate::telling;

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Adding {
    ajouter: String,
}

async fn who_page(journey: &Journey, form: FormState, is_adding: bool) -> Result<WhoPage, Problem> {
    let (cx, list) = (&journey.here.cx, &journey.list);
    let people = comers(journey).await?;
    let is_adding = is_adding || people.iter().all(|one| !one.why.is_empty());
    let is_alone = people.is_empty();
    Ok(WhoPage {
        chrome: journey.here.public_chrome("programme"),
        form,
        steps: journey.steps(),
        kicker: journey.kicker(),
        hint: if list.terms.is_household { cx.t("enrolment-who-hint") } else { String::new() },
        people,
        is_household: list.terms.is_household,
        is_adding,
        adding_legend: cx.t(if is_alone { "enrolment-first-person" } else { "enrolment-other-person" }),
        seats: telling::standing(&cx.texts, journey.seats.standing(cx.now())),
        action: journey.href(Step::Who),
        back: start_path(&journey.here, list.id),
    })
}

/// The people of the household and those typed on the way; those who cannot come say why.
async fn comers(journey: &Journey) -> Result<Vec<Comer>, Problem> {
    let cx = &journey.here.cx;
    let ids: Vec<PersonId> = journey.members.iter().map(|person| person.id).collect();
    let scope = policy::own_scope(journey.here.centre.id);
    let there = standing_on(cx.db(), &scope, journey.list.id, &ids).await?;
    let open = |mark, label| Comer { mark, label, why: String::new(), href: String::new(), act: String::new() };
    let mut comers = Vec::new();
    for person in &journey.members {
        let mut comer = open(mark_of_known(person.id), with_age(&cx.texts, person, cx.today()));
        if there.contains_key(&person.id) {
            comer.why = cx.t("enrolment-already-there");
            comer.href = journey.here.centre.path("mon-inscription");
            comer.act = cx.t("enrolment-have-code");
        } else if let Some(out) = person.birth_date.and_then(|birth| journey.list.terms.ages.check(birth).err()) {
            comer.why = match out {
                OutOfAge::TooYoung { min, .. } => cx.texts.t1("enrolment-begins-at", "n", min),
                OutOfAge::TooOld { max, .. } => cx.texts.t1("enrolment-ends-at", "n", max),
            };
            comer.href = journey.here.centre.path("programme");
            comer.act = cx.texts.t1("enrolment-see-for", "x", person.first_name.clone());
        }
        comers.push(comer);
    }
    let added = journey.draft().added.iter().enumerate();
    comers.extend(added.map(|(at, added)| {
        let name = format!("{} {}", added.who.first_name, added.who.last_name);
        let age = kernel::clock::age_on(added.who.birth_date, cx.today());
        open(mark_of_added(at), cx.texts.t2("enrolment-person-age", ("who", name), ("n", age)))
    }));
    Ok(comers)
}

pub(crate) async fn who(here: InCentre, Path(path): Path<ListPath>, Query(adding): Query<Adding>) -> Answer {
    let journey = journey!(here, path);
    let mut form = FormState::new();
    for (mark, _) in journey.comers() {
        form.push("qui", mark);
    }
    let page_of = who_page(&journey, form, !adding.ajouter.is_empty()).await?;
    page(&journey.here.cx, &page_of)
}

pub(crate) async fn choose(here: InCentre, Path(path): Path<ListPath>, Form(mut form): Form) -> Answer {
    let mut journey = journey!(here, path);
    let cx = journey.here.cx.clone();
    journey.choose(form.all("qui"));
    let is_typed = ["prenom", "nom", "naissance"].iter().any(|name| !form.date(name).is_empty());
    let wants_more = form.value("geste") == "ajouter";
    if let Err(reason) = read_comers(&mut journey, &form, is_typed, wants_more) {
        let (field, sentence) = telling::refusal(&cx.texts, &reason);
        form.refuse(&field, sentence);
        let page = who_page(&journey, form, is_typed || reason == EnrolmentRefusal::FirstNameMissing).await?;
        return refused_page(&cx, &page);
    }
    journey.save().await?;
    let to = match wants_more {
        true => format!("{}?ajouter=oui", journey.href(Step::Who)),
        false => journey.href(journey.after_who()),
    };
    see_other(&cx, &to, None)
}

fn read_comers(
    journey: &mut Journey,
    form: &FormState,
    is_typed: bool,
    wants_more: bool,
) -> Result<(), EnrolmentRefusal> {
    let today = journey.here.cx.today();
    let list = &journey.list;
    if is_typed {
        let birth = form.date("naissance");
        let new = NewParticipant::read(form.value("prenom"), form.value("nom"), &birth, today)?;
        list.terms.ages.check(new.birth_date).map_err(|out| out_of_age(out, &new.first_name))?;
        journey.open.draft.add(new);
    }
    let count = journey.draft().participants().len();
    match count {
        _ if wants_more => Ok(()),
        // Nobody known and nothing typed: the boxes to fill are what is missing.
        0 if journey.members.is_empty() && journey.draft().added.is_empty() => Err(EnrolmentRefusal::FirstNameMissing),
        0 => Err(EnrolmentRefusal::NobodyChosen),
        2.. if !journey.list.terms.is_household => Err(EnrolmentRefusal::OneAtATime),
        _ => Ok(()),
    }
}

fn out_of_age(out: OutOfAge, first_name: &str) -> EnrolmentRefusal {
    let first_name = first_name.to_owned();
    match out {
        OutOfAge::TooYoung { age, min } => EnrolmentRefusal::TooYoung { first_name, age, min },
        OutOfAge::TooOld { age, max } => EnrolmentRefusal::TooOld { first_name, age, max },
    }
}
