//! The screens between who comes and the check: the questions, and how to be told.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Cx, Form, Problem, page, refused_page, see_other};

use super::paths::ListPath;
use super::steps::{Found, Journey, Step, Want, journey};
use crate::model::contact::TypedContact;
use crate::model::enrolment::ContactWay;
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::{Contact, read_adult};
use crate::pages::answers;
use crate::pages::journey::{QuestionsPage, TellPage};
use crate::pages::words::spoken_list;
use crate::policy;
use crate::telling;

fn questions_page(journey: &Journey, form: FormState) -> QuestionsPage {
    let cx = &journey.here.cx;
    QuestionsPage {
        chrome: journey.chrome(),
        form,
        step: journey.number(Step::Questions),
        steps: journey.steps(),
        kicker: journey.kicker(),
        sections: answers::sections(&cx.texts, &journey.names(), &journey.questions),
        submit: cx.t("ui-continue"),
        action: journey.href(Step::Questions),
        back: journey.href(Step::Who),
    }
}

pub(crate) async fn ask(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let journey = journey!(Shown, here, path);
    let mut form = FormState::new();
    for (at, (mark, _)) in journey.comers().iter().enumerate() {
        answers::fill(&mut form, at, &journey.draft().answers_of(mark));
    }
    page(&journey.here.cx, &questions_page(&journey, form))
}

pub(crate) async fn answer(here: InCentre, Path(path): Path<ListPath>, Form(mut form): Form) -> Answer {
    let mut journey = journey!(Sent, here, path);
    let cx = journey.here.cx.clone();
    for (at, (mark, _)) in journey.comers().into_iter().enumerate() {
        let given = answers::read(&form, at, &journey.questions);
        if let Err(wrong) = given.checked(&journey.questions) {
            let (field, sentence) = telling::refusal(&cx.texts, &wrong.of(at));
            form.refuse(&field, sentence);
        }
        journey.open.draft.answers.insert(mark, given);
    }
    if form.is_refused() {
        return refused_page(&cx, &questions_page(&journey, form));
    }
    journey.save().await?;
    see_other(&cx, &journey.href(Step::Tell), None)
}

fn tell_page(journey: &Journey, form: FormState) -> TellPage {
    TellPage {
        chrome: journey.chrome(),
        form,
        step: journey.number(Step::Tell),
        steps: journey.steps(),
        kicker: kicker_with_names(journey),
        asks_adult: journey.asks_adult(),
        submit: journey.here.cx.t("ui-continue"),
        action: journey.href(Step::Tell),
        back: journey.href(journey.before_tell()),
    }
}

fn kicker_with_names(journey: &Journey) -> String {
    let names = spoken_list(&journey.here.cx.texts, &journey.names());
    format!("{} · {names}", journey.list.terms.title)
}

/// The boxes with what was typed before, or what the centre knows of the adult of the household.
async fn told_form(journey: &Journey) -> Result<FormState, Problem> {
    let draft = journey.draft();
    let known = journey.known_adult();
    let number = known.and_then(|adult| adult.mobile.as_ref().or(adult.landline.as_ref()));
    let phone = or_known(&draft.phone, number.map(|number| kernel::text::phone_display(number)));
    let email = or_known(&draft.email, known.and_then(|adult| adult.email.clone()));
    let address = or_known(&draft.address, known_address(journey).await?);
    let way = draft.way.map(ContactWay::code).or_else(|| known.and_then(likely_way));
    Ok(FormState::new()
        .with("canal", way.unwrap_or_default())
        .with("tel", &phone)
        .with("tel_appel", phone)
        .with("courriel", email)
        .with("adresse", address)
        .with("adulte", &draft.adult))
}

fn or_known(typed: &str, known: Option<String>) -> String {
    if typed.is_empty() { known.unwrap_or_default() } else { typed.to_owned() }
}

/// The way someone prefers, or the quickest that reaches them.
fn likely_way(adult: &people::Person) -> Option<&'static str> {
    let preferred = adult.preferred_channel.map(people::Channel::code);
    let by_mobile = adult.mobile.as_ref().map(|_| ContactWay::Sms.code());
    preferred.or(by_mobile).or_else(|| adult.email.as_ref().map(|_| ContactWay::Email.code()))
}

async fn known_address(journey: &Journey) -> Result<Option<String>, Problem> {
    let Some(household) = journey.draft().known.and_then(|known| known.household) else { return Ok(None) };
    let scope = policy::own_scope(journey.here.centre.id);
    let home = people::store::find_household(journey.here.cx.db(), &scope, household).await?;
    let home = home.filter(people::Household::has_address);
    Ok(home.map(|home| format!("{}\n{} {}", home.street, home.postal_code, home.city)))
}

pub(crate) async fn tell(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let journey = journey!(Shown, here, path);
    if journey.comers().is_empty() {
        return see_other(&journey.here.cx, &journey.href(Step::Who), None);
    }
    let form = told_form(&journey).await?;
    page(&journey.here.cx, &tell_page(&journey, form))
}

pub(super) fn typed_contact(form: &FormState) -> TypedContact<'_> {
    let way = form.value("canal");
    let phone = if way == "call" { form.value("tel_appel") } else { form.value("tel") };
    TypedContact { way, phone, email: form.value("courriel"), address: form.value("adresse") }
}

/// Says what is wrong with the way, beside the box it was typed in.
pub(super) fn refuse_way(cx: &Cx, form: &mut FormState, reason: &EnrolmentRefusal) {
    let (field, sentence) = telling::refusal(&cx.texts, reason);
    let is_call = form.value("canal") == "call" && field == "tel";
    form.refuse(if is_call { "tel_appel" } else { &field }, sentence);
}

/// Even in a box that is not chosen: what is typed here is kept for two hours.
pub(super) fn refuse_nir(cx: &Cx, form: &mut FormState) {
    for field in ["tel", "tel_appel", "courriel", "adresse", "adulte"] {
        if people::import::holds_nir(form.value(field)) {
            let (_, sentence) = telling::refusal(&cx.texts, &EnrolmentRefusal::NirIn(field));
            form.refuse(field, sentence);
        }
    }
}

fn refuse_adult(cx: &Cx, form: &mut FormState) {
    // A number was refused already, in its own words.
    let read = read_adult(form.value("adulte")).err().filter(|reason| *reason != EnrolmentRefusal::NirTyped);
    if let Some(reason) = read {
        let (field, sentence) = telling::refusal(&cx.texts, &reason);
        form.refuse(&field, sentence);
    }
}

pub(crate) async fn choose_way(here: InCentre, Path(path): Path<ListPath>, Form(mut form): Form) -> Answer {
    let mut journey = journey!(Sent, here, path);
    let cx = journey.here.cx.clone();
    let typed = typed_contact(&form);
    let read = typed.read();
    let draft = &mut journey.open.draft;
    draft.way = ContactWay::from_code(typed.way);
    (draft.phone, draft.email) = (typed.phone.to_owned(), typed.email.to_owned());
    (draft.address, draft.adult) = (typed.address.to_owned(), form.value("adulte").to_owned());
    if let Err(reason) = read {
        refuse_way(&cx, &mut form, &reason);
    }
    refuse_nir(&cx, &mut form);
    if journey.asks_adult() {
        refuse_adult(&cx, &mut form);
    }
    if form.is_refused() {
        return refused_page(&cx, &tell_page(&journey, form));
    }
    journey.save().await?;
    see_other(&cx, &journey.href(Step::Check), None)
}

/// The way that was chosen, once it can be read.
pub(crate) fn contact_of(journey: &Journey) -> Option<Contact> {
    let draft = journey.draft();
    let way = draft.way.map(ContactWay::code).unwrap_or_default();
    let typed = TypedContact { way, phone: &draft.phone, email: &draft.email, address: &draft.address };
    let (way, to) = typed.read().ok()?;
    let name = if journey.asks_adult() { draft.adult.clone() } else { String::new() };
    Some(Contact { way, to, name, person: journey.known_adult().map(|adult| adult.id) })
}
