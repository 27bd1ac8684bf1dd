//! No card in hand: a code of six digits goes to the telephone or the address that the centre knows.
//!
//! Nothing on the screen tells whether anyone was found. The code is drawn by whoever sends it (`delivery`, above),
//! so that no queue ever holds one.

use accounts::cards::codes;
use accounts::cards::sessions::{self, NewSession};
use askama::Template;
use auth::{Opened, Scope, Secret, Throttle};
use axum::http::HeaderMap;
use centres::InCentre;
use chrono::Duration;
use kernel::{CentreId, PersonId, text};
use serde::{Deserialize, Serialize};
use ui::{Chrome, FormState};
use web::{Answer, Cx, Form, Problem, once_key, page, refused_page, see_other, unkept};

use super::door::device;
use crate::cards::called;
use crate::draft::PersonDraft;
use crate::import;
use crate::model::{Channel, Person};
use crate::{service, store};

/// The job by which a code is drawn and sent.
pub const JOB: &str = "people.send_code";

/// Who asked for a code, and by which way it goes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CodeAsked {
    pub centre: CentreId,
    pub person: PersonId,
    /// By SMS; by e-mail otherwise.
    pub is_sms: bool,
    /// The hash of the secret that the page which asked holds.
    pub asked_by: String,
}

/// The hidden field that ties a code to the page which asked for it.
const REQUEST: &str = "request";

/// What one telephone or address may ask for, and what a whole centre may.
const ONE: Throttle = Throttle { kind: "card-code-to", tries: 3, window: Duration::minutes(15) };
const ALL: Throttle = Throttle { kind: "card-code-centre", tries: 60, window: Duration::minutes(15) };

#[derive(Template)]
#[template(path = "people/cards/by_code.html")]
pub(crate) struct ByCodePage {
    pub chrome: Chrome,
    pub base: String,
    pub form: FormState,
    /// Whether a code was asked for, and can be typed.
    pub is_sent: bool,
    pub once: String,
}

impl ByCodePage {
    fn new(here: &InCentre, form: FormState, is_sent: bool) -> Self {
        let base = here.centre.path("carte");
        Self { chrome: here.public_chrome("carte"), base, form, is_sent, once: once_key() }
    }
}

pub(crate) async fn ask(here: InCentre) -> Answer {
    page(&here.cx, &ByCodePage::new(&here, FormState::new(), false))
}

/// Whoever has this telephone or address and this first name; `None` unless it is one person only.
async fn found(cx: &Cx, scope: &Scope, form: &FormState) -> Result<Option<(Person, bool)>, Problem> {
    let typed = form.value("contact");
    let (phone, email) = (import::read_phone(typed), import::read_email(typed));
    let draft = PersonDraft { mobile: typed.to_owned(), email: typed.to_owned(), ..PersonDraft::default() };
    let mut asked = service::blank_person(cx.now());
    draft.write_over(&mut asked);
    let is_same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    let mut known = if phone.is_some() || email.is_some() {
        store::same_contact(cx.db(), scope, &asked).await?
    } else {
        Vec::new()
    };
    let first_name = text::fold(form.value("first_name"));
    known.retain(|person| {
        let is_theirs = is_same(&person.mobile, &asked.mobile) || is_same(&person.email, &asked.email);
        is_theirs && text::fold(&person.first_name) == first_name
    });
    let is_sms = asked.mobile.is_some();
    Ok(if known.len() == 1 { known.pop().map(|person| (person, is_sms)) } else { None })
}

/// A telephone or an address however it is typed, so that each is counted once.
fn way_typed(typed: &str) -> String {
    import::read_phone(typed)
        .map(|phone| phone.e164)
        .or_else(|| import::read_email(typed))
        .unwrap_or_else(|| text::fold(typed))
}

/// A code is asked for: the page that follows is the same whether or not anyone was found.
pub(crate) async fn send(here: InCentre, Form(mut form): Form) -> Answer {
    let (cx, scope) = (&here.cx, here.public_scope());
    for field in ["contact", "first_name"] {
        if form.value(field).trim().is_empty() {
            form.refuse(field, cx.t(&format!("people-code-refusal-{field}")));
        }
    }
    if form.is_refused() {
        return refused_page(cx, &ByCodePage::new(&here, form, false));
    }
    let to = format!("{}:{}", here.centre.id, way_typed(form.value("contact")));
    let all = here.centre.id.to_string();
    if ONE.take(cx.db(), &to, cx.now()).await?.is_err() || ALL.take(cx.db(), &all, cx.now()).await?.is_err() {
        form.refuse("contact", cx.t("people-code-refusal-often"));
        return refused_page(cx, &ByCodePage::new(&here, form, false));
    }
    let request = Secret::draw();
    form.set(REQUEST, request.reveal());
    if let Some((person, is_sms)) = found(cx, &scope, &form).await? {
        let asked = CodeAsked { centre: here.centre.id, person: person.id, is_sms, asked_by: request.hash() };
        let payload = serde_json::to_value(asked).map_err(|error| Problem::failed(&error))?;
        let mut tx = cx.db().begin_unrecorded().await?;
        jobs::enqueue(&mut tx, JOB, &payload, cx.now(), None).await?;
        tx.commit().await?;
    }
    page(cx, &ByCodePage::new(&here, form, true)).map(unkept)
}

/// The code is typed: five tries, ten minutes, once.
pub(crate) async fn open(here: InCentre, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let (cx, scope) = (&here.cx, here.public_scope());
    let found = found(cx, &scope, &form).await?;
    let is_right = match &found {
        Some((person, _)) => {
            let typed = (Secret::hash_of(form.value(REQUEST)), form.value("code"));
            codes::attempt(cx.db(), &scope, person.id, (&typed.0, typed.1), cx.now()).await?
        }
        None => codes::attempt_nobody(form.value("code")).await,
    };
    let Some((person, _)) = found.filter(|_| is_right) else {
        form.set("code", "");
        form.refuse("code", cx.t("people-code-refusal-wrong"));
        return refused_page(cx, &ByCodePage::new(&here, form, true));
    };
    let (name, opened) = (called(&person), Opened::Pin);
    let new = NewSession {
        centre: here.centre.id,
        person: person.id,
        card: None,
        opened,
        name: &name,
        device: device(&headers),
        help: None,
    };
    let secret = sessions::open(cx.db(), new, cx.now()).await?;
    let mut response = see_other(cx, &here.centre.path("moi"), None)?;
    web::start_session(cx, &mut response, secret.reveal(), sessions::LASTS.num_seconds());
    Ok(web::unkept(response))
}

/// Draws the code of whoever asked for one, with the words that carry it; for whoever sends it.
pub async fn draw(cx: &Cx, centre: &centres::Centre, person: &Person, asked: &CodeAsked) -> db::Result<String> {
    let scope = Scope::of_house(centre.id);
    let code = codes::draw(cx.db(), &scope, person.id, &asked.asked_by, cx.now()).await?;
    let locale = kernel::Locale::from_code(&person.language).unwrap_or_default();
    let texts = cx.texts.in_locale(locale);
    Ok(texts.t2("people-code-message", ("x", centre.name.as_str()), ("code", code.as_str())))
}

/// The way of a message that carries a code.
pub fn way(asked: &CodeAsked, person: &Person) -> Option<(Channel, String)> {
    if asked.is_sms {
        person.mobile.clone().map(|mobile| (Channel::Sms, mobile))
    } else {
        person.email.clone().map(|email| (Channel::Email, email))
    }
}
