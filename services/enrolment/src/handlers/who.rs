//! The second screen of enrolling: who comes.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::PersonId;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::paths::ListPath;
use super::start::back_of;
use super::steps::{Found, Journey, Step, Want, journey, start_path};
use crate::model::draft::{Added, mark_of_added, mark_of_known};
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
    /// The mark of someone typed before, to be put right.
    changer: String,
    /// Sent back because the draft's time was over.
    retour: String,
}

/// What a screen shows besides the people.
#[derive(Default)]
struct Shown {
    is_adding: bool,
    /// The words of the way on without whoever was refused; empty when nobody was.
    without: String,
    /// Whether what was answered before is forgotten.
    is_late: bool,
}

async fn who_page(journey: &Journey, form: FormState, shown: Shown) -> Result<WhoPage, Problem> {
    let (cx, list) = (&journey.here.cx, &journey.list);
    let people = comers(journey).await?;
    let is_adding = shown.is_adding || people.iter().all(|one| !one.why.is_empty());
    let legend = match journey.draft().place_of(form.value("changer")) {
        Some(_) => "enrolment-change-person",
        None if people.is_empty() => "enrolment-first-person",
        None => "enrolment-other-person",
    };
    Ok(WhoPage {
        chrome: journey.chrome(),
        form,
        notice: if shown.is_late { cx.t("enrolment-came-late") } else { String::new() },
        step: journey.number(Step::Who),
        steps: journey.steps(),
        kicker: journey.kicker(),
        hint: if list.terms.is_household { cx.t("enrolment-who-hint") } else { String::new() },
        people,
        is_household: list.terms.is_household,
        is_adding,
        adding_legend: cx.t(legend),
        without: shown.without,
        seats: telling::standing(&cx.texts, journey.seats.standing(cx.now())),
        action: journey.href(Step::Who),
        // Whoever is known is led here from the first screen: back is where they came from.
        back: match journey.draft().is_own {
            true => back_of(&journey.here, list),
            false => start_path(&journey.here, list.id),
        },
    })
}

/// The people of the household and those typed on the way; those who cannot come say why.
async fn comers(journey: &Journey) -> Result<Vec<Comer>, Problem> {
    let cx = &journey.here.cx;
    let ids: Vec<PersonId> = journey.members.iter().map(|person| person.id).collect();
    let scope = policy::own_scope(journey.here.centre.id);
    let there = standing_on(cx.db(), &scope, journey.list.id, &ids).await?;
    let open = |mark, label| Comer { mark, label, ..Comer::default() };
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
        let mark = mark_of_added(at);
        let href = format!("{}?changer={mark}#prenom", journey.href(Step::Who));
        let label = cx.texts.t2("enrolment-person-age", ("who", name), ("n", age));
        Comer { href, act: cx.t("ui-change"), ..open(mark, label) }
    }));
    Ok(comers)
}

pub(crate) async fn who(here: InCentre, Path(path): Path<ListPath>, Query(adding): Query<Adding>) -> Answer {
    let journey = journey!(Shown, here, path);
    let mut form = FormState::new();
    for (mark, _) in journey.comers() {
        form.push("qui", mark);
    }
    let changed = journey.draft().place_of(&adding.changer).and_then(|at| journey.draft().added.get(at));
    let is_adding = !adding.ajouter.is_empty() || changed.is_some();
    if let Some(Added { who, .. }) = changed {
        form.set("changer", &adding.changer);
        form.set("prenom", &who.first_name);
        form.set("nom", &who.last_name);
        form.set("naissance", who.birth_date.format("%d/%m/%Y").to_string());
    }
    let page_of =
        who_page(&journey, form, Shown { is_adding, is_late: !adding.retour.is_empty(), ..Shown::default() }).await?;
    page(&journey.here.cx, &page_of)
}

pub(crate) async fn choose(here: InCentre, Path(path): Path<ListPath>, Form(mut form): Form) -> Answer {
    let mut journey = journey!(Sent, here, path);
    let cx = journey.here.cx.clone();
    journey.choose(form.all("qui"));
    let gesture = form.value("geste").to_owned();
    // Without whoever was refused: what the boxes hold is left.
    let is_left = gesture == "sans";
    let is_typed = !is_left && ["prenom", "nom", "naissance"].iter().any(|name| !form.date(name).is_empty());
    let wants_more = gesture == "ajouter" || (is_left && journey.draft().participants().is_empty());
    if let Err(reasons) = read_comers(&mut journey, &form, is_typed, wants_more) {
        let shown = Shown {
            is_adding: is_typed || reasons.contains(&EnrolmentRefusal::FirstNameMissing),
            without: reasons.iter().find_map(|reason| without(&journey, reason)).unwrap_or_default(),
            is_late: false,
        };
        for reason in &reasons {
            let (field, sentence) = telling::refusal(&cx.texts, reason);
            // Of whoever was typed just now, it is the date that is told.
            let is_age = matches!(reason, EnrolmentRefusal::TooYoung { .. } | EnrolmentRefusal::TooOld { .. });
            form.refuse(if is_age { "naissance" } else { &field }, sentence);
        }
        return refused_page(&cx, &who_page(&journey, form, shown).await?);
    }
    journey.save().await?;
    let to = match wants_more {
        true if is_left => journey.href(Step::Who),
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
) -> Result<(), Vec<EnrolmentRefusal>> {
    let is_nobody = journey.members.is_empty() && journey.draft().added.is_empty();
    // Nobody known and nothing typed: the boxes to fill are what is missing.
    if is_typed || (is_nobody && !wants_more) {
        let (birth, today) = (form.date("naissance"), journey.here.cx.today());
        let new = NewParticipant::read_all(form.value("prenom"), form.value("nom"), &birth, today)?;
        let fits = journey.list.terms.ages.check(new.birth_date);
        fits.map_err(|out| vec![out_of_age(out, &new.first_name)])?;
        match journey.draft().place_of(form.value("changer")) {
            Some(at) => journey.open.draft.change(at, new),
            None => journey.open.draft.add(new),
        }
    }
    match journey.draft().participants().len() {
        _ if wants_more => Ok(()),
        0 => Err(vec![EnrolmentRefusal::NobodyChosen]),
        2.. if !journey.list.terms.is_household => Err(vec![EnrolmentRefusal::OneAtATime]),
        _ => Ok(()),
    }
}

/// The words of the way on without someone whose age does not fit.
fn without(journey: &Journey, reason: &EnrolmentRefusal) -> Option<String> {
    let (EnrolmentRefusal::TooYoung { first_name, .. } | EnrolmentRefusal::TooOld { first_name, .. }) = reason else {
        return None;
    };
    let is_alone = journey.draft().participants().is_empty();
    let key = if is_alone { "enrolment-take-out" } else { "enrolment-go-without" };
    Some(journey.here.cx.texts.t1(key, "x", first_name.clone()))
}

fn out_of_age(out: OutOfAge, first_name: &str) -> EnrolmentRefusal {
    let first_name = first_name.to_owned();
    match out {
        OutOfAge::TooYoung { age, min } => EnrolmentRefusal::TooYoung { first_name, age, min },
        OutOfAge::TooOld { age, max } => EnrolmentRefusal::TooOld { first_name, age, max },
    }
}
