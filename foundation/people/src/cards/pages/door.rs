//! Where a card is shown: by its small square, by its three words, then the PIN.
//!
//! The card alone says nothing of anyone. Its address is left at once, so that it stays on no screen and in no
//! history of a shared device.

use accounts::cards::sessions::{self, NewSession};
use accounts::cards::words::{self, WordsRefusal};
use accounts::cards::{Card, PinRefusal, demo, pins, store as cards};
use askama::Template;
use auth::{Actor, Opened, Resident, Scope};
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, header};
use centres::{Centre, InCentre};
use kernel::PersonId;
use ui::{Choice, Chrome, Face, FormState};
use web::{Answer, Cx, Form, Problem, page, refused_page, see_other};

use crate::cards::called;
use crate::model::Person;
use crate::policy::{Action, decide};
use crate::store;

/// What was written before the PIN was asked again; each field with its value.
pub(crate) type Kept = Vec<(String, String)>;

/// The page of a centre where a card is shown and the PIN typed.
#[derive(Template)]
#[template(path = "people/cards/entry.html")]
pub(crate) struct EntryPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    /// Whether the card was shown, so that the PIN may follow.
    pub is_known: bool,
    pub was_away: bool,
    pub kept: Kept,
    /// Cards of the demonstration, that anyone may try.
    pub is_demo: bool,
    /// The card of the exercise book, told to whoever practises.
    pub is_practice: bool,
}

impl EntryPage {
    pub(crate) fn new(here: &InCentre, form: FormState) -> Self {
        let (resident, base) = (resident(here), here.centre.path("carte"));
        // The steps below only answer forms: whoever practises begins and ends where the card is shown.
        let is_asked = here.cx.path.starts_with(&format!("{base}?"));
        let mut chrome = here.public_chrome("carte");
        chrome.practice = here.cx.practice_from(&base, if is_asked { &here.cx.path } else { &base });
        let kept = form.pairs().filter(|(name, _)| name.starts_with(KEPT)).map(|(n, v)| (n.to_owned(), v.to_owned()));
        Self {
            chrome,
            base,
            is_known: resident.is_some(),
            was_away: resident.is_some_and(|resident| resident.was_away),
            kept: kept.collect(),
            is_demo: here.cx.app.settings.is_demo,
            is_practice: here.cx.app.settings.is_practice,
            form,
        }
    }
}

/// What was written elsewhere travels under this.
pub(crate) const KEPT: &str = "garde-";

#[derive(Template)]
#[template(path = "people/cards/choose_centre.html")]
pub(crate) struct ChooseCentrePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub centres: Vec<Choice>,
    pub is_demo: bool,
}

/// What was written before one was away, given back once the PIN is typed.
#[derive(Template)]
#[template(path = "people/cards/kept.html")]
pub(crate) struct KeptPage {
    pub chrome: Chrome,
    pub to: String,
    pub kept: Kept,
    pub once: String,
}

/// The resident of this centre who showed a card.
pub(crate) fn resident(here: &InCentre) -> Option<&Resident> {
    match &here.cx.actor {
        Actor::Resident(resident) if resident.centre == here.centre.id => Some(resident),
        _ => None,
    }
}

#[derive(serde::Deserialize)]
pub(crate) struct Return {
    #[serde(default)]
    suite: String,
}

pub(crate) async fn show(here: InCentre, Query(back): Query<Return>) -> Answer {
    if here.cx.actor.own_file(here.centre.id).is_some() {
        return see_other(&here.cx, &here.centre.path("moi"), None);
    }
    let form = FormState::new().with("suite", web::safe_path(&back.suite));
    page(&here.cx, &EntryPage::new(&here, form))
}

/// `/carte`, where one has not said yet of which centre.
pub(crate) async fn choose(cx: Cx) -> Answer {
    if let Actor::Resident(resident) = &cx.actor {
        let centre = centre_of(&cx, resident.centre).await?;
        return see_other(&cx, &centre.path("carte"), None);
    }
    if cx.app.settings.is_practice
        && let Some(card) = cards::find_by_code(cx.db(), demo::CODE).await?
    {
        // The exercise book is of one centre, and so is its card.
        let centre = centre_of(&cx, card.centre).await?;
        return see_other(&cx, &centre.path("carte"), None);
    }
    let known = centres::store::list(cx.db()).await?;
    if let [only] = known.as_slice() {
        let here = InCentre { cx: cx.clone(), centre: only.clone() };
        return page(&cx, &EntryPage::new(&here, FormState::new()));
    }
    page(&cx, &choose_page(&cx, &known, FormState::new()))
}

fn choose_page(cx: &Cx, known: &[Centre], form: FormState) -> ChooseCentrePage {
    ChooseCentrePage {
        chrome: cx.chrome(Face::Habitant),
        form,
        centres: known.iter().map(|centre| Choice::new(centre.slug.clone(), centre.name.clone())).collect(),
        is_demo: cx.app.settings.is_demo,
    }
}

async fn centre_of(cx: &Cx, id: kernel::CentreId) -> Result<Centre, Problem> {
    centres::store::find(cx.db(), id).await?.ok_or(Problem::NotFound)
}

pub(crate) async fn mine(cx: Cx) -> Answer {
    let Actor::Resident(resident) = &cx.actor else { return see_other(&cx, "/carte", None) };
    let centre = centre_of(&cx, resident.centre).await?;
    see_other(&cx, &centre.path("moi"), None)
}

/// The small square was read: by a telephone, or by the reader of the desk.
pub(crate) async fn show_card(cx: Cx, headers: HeaderMap, Path(code): Path<String>) -> Answer {
    match cards::find_by_code(cx.db(), &code).await? {
        Some(card) => {
            let centre = centre_of(&cx, card.centre).await?;
            meet(&cx, &headers, &centre, &card, "/").await
        }
        None => {
            let known = centres::store::list(cx.db()).await?;
            let mut form = FormState::new();
            form.refuse("words", cx.t("people-cards-refusal-void"));
            refused_page(&cx, &choose_page(&cx, &known, form))
        }
    }
}

pub(crate) async fn by_words(here: InCentre, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let scope = here.public_scope();
    match words::find(here.cx.db(), &scope, form.value("words"), here.cx.now()).await? {
        Ok(card) => meet(&here.cx, &headers, &here.centre, &card, form.value("suite")).await,
        Err(refusal) => {
            form.refuse("words", words_refusal(&here.cx, &refusal));
            refused_page(&here.cx, &EntryPage::new(&here, form))
        }
    }
}

pub(crate) async fn by_words_somewhere(cx: Cx, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let known = centres::store::list(cx.db()).await?;
    let Some(centre) = known.iter().find(|centre| centre.slug == form.value("centre")) else {
        form.refuse("centre", cx.t("people-cards-refusal-centre"));
        return refused_page(&cx, &choose_page(&cx, &known, form));
    };
    match words::find(cx.db(), &Scope::public(centre.id), form.value("words"), cx.now()).await? {
        Ok(card) => meet(&cx, &headers, centre, &card, "/").await,
        Err(refusal) => {
            form.refuse("words", words_refusal(&cx, &refusal));
            refused_page(&cx, &choose_page(&cx, &known, form))
        }
    }
}

fn words_refusal(cx: &Cx, refusal: &WordsRefusal) -> String {
    match refusal {
        WordsRefusal::Count => cx.t("people-cards-refusal-three"),
        WordsRefusal::Unknown(word) => cx.texts.t1("people-cards-refusal-word", "x", word.as_str()),
        WordsRefusal::NoCard => cx.t("people-cards-refusal-no-card"),
        WordsRefusal::TooMany => cx.t("people-cards-refusal-too-many"),
    }
}

/// A card was shown. The desk is led to the person's page; anyone else to where the PIN is typed.
async fn meet(cx: &Cx, headers: &HeaderMap, centre: &Centre, card: &Card, suite: &str) -> Answer {
    if decide(&cx.actor, Action::SeePeople, centre.id).is_allowed() {
        return see_other(cx, &centre.path(&format!("equipe/personnes/{}", card.person)), None);
    }
    if let Actor::Resident(shown) = &cx.actor {
        let is_same = shown.person == card.person && shown.own_file().is_some();
        // A help is ended by the helper, who reads in whose name they act.
        if is_same || shown.helper.is_some() {
            return see_other(cx, "/moi", None);
        }
        // Whoever was here before has gone without a word: nothing of theirs is seen by the next.
        sessions::end(cx.db(), shown.session).await?;
    }
    let (opened, name) = (Opened::Card, "");
    let secret = sessions::open(
        cx.db(),
        NewSession {
            centre: centre.id,
            person: card.person,
            card: Some(card.id),
            opened,
            name,
            device: device(headers),
            help: None,
        },
        cx.now(),
    )
    .await?;
    let suite = web::safe_path(suite);
    let to = if suite == "/" { centre.path("carte") } else { centre.path(&format!("carte?suite={suite}")) };
    let mut response = see_other(cx, &to, None)?;
    web::start_session(cx, &mut response, secret.reveal(), sessions::LASTS.num_seconds());
    Ok(web::unkept(response))
}

pub(crate) fn device(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// Whose card it is now: a card follows who was merged into another.
async fn holder(cx: &Cx, scope: &Scope, id: PersonId) -> Result<Person, Problem> {
    let now = store::now_of(cx.db(), scope, &[id]).await?.first().map_or(id, |(_, now)| *now);
    let found = store::find(cx.db(), scope, now).await?;
    found.filter(|person| person.archived_at.is_none()).ok_or(Problem::NotFound)
}

/// The PIN: five tries, counted before they are compared.
pub(crate) async fn open(here: InCentre, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let cx = &here.cx;
    let Some(shown) = resident(&here) else {
        form.refuse("words", cx.t("people-cards-refusal-shown"));
        return refused_page(cx, &EntryPage::new(&here, form));
    };
    if shown.own_file().is_some() {
        return see_other(cx, &here.centre.path("moi"), None);
    }
    let scope = here.public_scope();
    let person = holder(cx, &scope, shown.person).await?;
    if let Err(refusal) = pins::attempt(cx.db(), &scope, person.id, form.value("pin")).await? {
        form.set("pin", "");
        let (field, key) = match refusal {
            // At the desk one chooses; here one is told that no try was taken.
            PinRefusal::Length => ("pin", "people-cards-refusal-digits"),
            refusal => refusal.place(),
        };
        let left = if let PinRefusal::Wrong { left } = refusal { left } else { 0 };
        form.refuse(field, cx.texts.t1(key, "n", left));
        return refused_page(cx, &EntryPage::new(&here, form));
    }
    enter(&here, &headers, shown, &person, &form).await
}

async fn enter(here: &InCentre, headers: &HeaderMap, shown: &Resident, person: &Person, form: &FormState) -> Answer {
    let cx = &here.cx;
    let card = sessions::card_of(cx.db(), shown.session).await?;
    let (opened, name) = (Opened::Pin, called(person));
    let new = NewSession {
        centre: here.centre.id,
        person: person.id,
        card,
        opened,
        name: &name,
        device: device(headers),
        help: None,
    };
    let secret = sessions::open(cx.db(), new, cx.now()).await?;
    sessions::end(cx.db(), shown.session).await?;
    let suite = web::safe_path(form.value("suite"));
    let to = if suite == "/" { here.centre.path("moi") } else { suite };
    let page_kept = EntryPage::new(here, form.clone());
    let mut response = if page_kept.kept.is_empty() {
        see_other(cx, &to, None)?
    } else {
        let kept = page_kept.kept.into_iter();
        let kept = kept.filter_map(|(name, value)| Some((name.strip_prefix(KEPT)?.to_owned(), value))).collect();
        page(cx, &KeptPage { chrome: here.public_chrome("carte"), to, kept, once: web::once_key() })?
    };
    web::start_session(cx, &mut response, secret.reveal(), sessions::LASTS.num_seconds());
    Ok(web::unkept(response))
}

/// "C'est fini": nothing stays on this device. Who helped is given back their own session.
pub(crate) async fn leave(cx: Cx, headers: HeaderMap) -> Answer {
    let Actor::Resident(resident) = &cx.actor else { return see_other(&cx, "/", None) };
    let centre = centre_of(&cx, resident.centre).await?;
    if resident.helper.is_some() {
        return super::helping::end(&cx, &headers, &centre, resident).await;
    }
    sessions::end(cx.db(), resident.session).await?;
    let mut response = see_other(&cx, &centre.path(""), None)?;
    web::end_session(&cx, &mut response);
    Ok(web::unkept(response))
}
