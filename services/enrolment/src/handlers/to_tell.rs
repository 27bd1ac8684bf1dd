//! Those whom someone must tell: the list, its letters, what someone brings back.

use axum::extract::Path;
use centres::InCentre;
use delivery::State;
use kernel::text::phone_display;
use people::Channel;
use serde::Deserialize;
use uuid::Uuid;
use web::{Answer, Form, Problem, inline_document, page, see_other};

use super::team::team_path;
use crate::notices::moment;
use crate::pages::letters;
use crate::pages::to_tell::{ToTellLine, ToTellPage};
use crate::policy::{self, Action};
use crate::service::by_hand::{self, Brought, ToTell};
use crate::telling;

/// `…/a-prevenir/{notice}`.
#[derive(Deserialize)]
pub(crate) struct OneNotice {
    notice: Uuid,
}

pub(crate) async fn index(here: InCentre) -> Answer {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::SeeLists, here.centre.id)?;
    let left = by_hand::list(cx, &scope).await?;
    let letters = left.iter().filter_map(ToTell::by_hand).filter(|message| message.channel == Channel::Letter);
    let unprinted = letters.clone().filter(|message| message.state == State::Planned).count();
    let shown = ToTellPage {
        chrome: here.team_chrome("equipe/inscriptions")?,
        base: here.centre.path("equipe/a-prevenir"),
        count: i64::try_from(left.len()).unwrap_or(i64::MAX),
        letters: i64::try_from(unprinted).unwrap_or(i64::MAX),
        has_letters: letters.count() > 0,
        may_write: policy::decide(&cx.actor, Action::EditEnrolments, here.centre.id).is_allowed(),
        lines: left.iter().map(|one| line(&here, one)).collect(),
        once: web::once_key(),
    };
    page(cx, &shown)
}

fn line(here: &InCentre, one: &ToTell) -> ToTellLine {
    let texts = &here.cx.texts;
    let person = one.person.as_ref();
    let number = match one.by_hand().filter(|message| message.channel == Channel::Call) {
        Some(call) => Some(call.address.as_str()),
        None => person.and_then(|person| person.mobile.as_deref().or(person.landline.as_deref())),
    };
    let name = person.map_or_else(|| one.group.contact_name.clone(), people::Person::full_name);
    ToTellLine {
        id: one.notice.id.to_string(),
        once: web::once_key(),
        name: if name.is_empty() { one.notice.people.clone() } else { name },
        list: one.list.terms.title.clone(),
        href: format!("{}/groupes/{}", team_path(here, one.list.id), one.group.id),
        words: one.notice.words.clone(),
        how: how(here, one, number.is_some()),
        phone_e164: number.unwrap_or_default().to_owned(),
        phone: number.map(phone_display).unwrap_or_default(),
        since: moment(one.notice.at, texts.locale()),
        acts: acts(one).iter().map(|word| (*word, texts.t(&format!("enrolment-brought-{word}")))).collect(),
    }
}

/// Why it is left to someone, and how they may say it.
fn how(here: &InCentre, one: &ToTell, has_number: bool) -> String {
    let texts = &here.cx.texts;
    let Some(message) = &one.message else {
        return texts.t(if has_number { "enrolment-how-call-or-desk" } else { "enrolment-how-desk" });
    };
    let key = match (message.channel, message.state) {
        (Channel::Letter, State::Planned) => "enrolment-how-letter",
        (Channel::Letter, State::Printed) => "enrolment-how-letter-printed",
        (Channel::Letter, _) => "enrolment-how-letter-returned",
        (Channel::Call, State::NoAnswer) => "enrolment-how-call-again",
        (Channel::Call, State::WrongNumber) => "enrolment-how-call-wrong",
        (Channel::Call, _) => "enrolment-how-call",
        (Channel::Email, _) => "enrolment-how-email-failed",
        (Channel::Sms, _) => "enrolment-how-sms-failed",
    };
    let address = message.address.replace('\n', ", ");
    texts.t1(key, "x", if message.channel == Channel::Sms { phone_display(&address) } else { address })
}

/// What one may bring back of it.
fn acts(one: &ToTell) -> &'static [&'static str] {
    match one.by_hand().map(|message| message.channel) {
        Some(Channel::Letter) => &["remise", "revenue", "dit"],
        Some(Channel::Call) => &["dit", "sans-reponse", "faux-numero"],
        _ => &["dit"],
    }
}

pub(crate) async fn bring_back(here: InCentre, Path(path): Path<OneNotice>, Form(form): Form) -> Answer {
    let cx = &here.cx;
    let brought = Brought::from_code(form.value("resultat")).ok_or(Problem::BadRequest(String::new()))?;
    let done = by_hand::bring_back(cx, here.centre.id, path.notice, brought).await;
    let operation = done.map_err(|error| telling::problem(&cx.texts, error))?;
    see_other(cx, &here.centre.path("equipe/a-prevenir"), Some(operation))
}

/// The letters as one PDF; nothing is noted by looking at them.
pub(crate) async fn letters_pdf(here: InCentre) -> Answer {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::SeeLists, here.centre.id)?;
    let left = by_hand::list(cx, &scope).await?;
    let waiting: Vec<_> =
        left.iter().filter_map(ToTell::by_hand).filter(|message| message.channel == Channel::Letter).collect();
    if waiting.is_empty() {
        return Err(Problem::NotFound);
    }
    let ids: Vec<Uuid> = waiting.iter().map(|message| message.content).collect();
    let contents = delivery::store::contents(cx.db(), &scope, &ids).await?;
    let letter = letters::run(cx, &here.centre, &waiting, &contents);
    inline_document("application/pdf", "lettres.pdf", web::printed(cx, letter).await?)
}

/// Notes that the letters are printed.
pub(crate) async fn note_printed(here: InCentre, Form(_): Form) -> Answer {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::SeeLists, here.centre.id)?;
    let left = by_hand::list(cx, &scope).await?;
    let letters: Vec<_> = left
        .iter()
        .filter_map(ToTell::by_hand)
        .filter(|message| message.channel == Channel::Letter && message.state == State::Planned)
        .map(|message| message.id)
        .collect();
    let back = here.centre.path("equipe/a-prevenir");
    if letters.is_empty() {
        return see_other(cx, &back, None);
    }
    let done = by_hand::mark_printed(cx, here.centre.id, &letters).await;
    let operation = done.map_err(|error| telling::problem(&cx.texts, error))?;
    see_other(cx, &back, Some(operation))
}
