//! A sheet of cards: chosen, drawn, looked at once, printed.

use accounts::cards::sheets::{self, Sheet, SheetCard};
use accounts::cards::store as cards;
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use centres::InCentre;
use chrono::{DateTime, Utc};
use documents::{CardFace, CardSheet, Language, Letterhead, Sender, Words};
use kernel::{HouseholdId, PersonId, clock, words};
use ui::{Choice, Chrome, FormState};
use uuid::Uuid;
use web::{Answer, Form, Problem, inline_document, once_key, page, printed, refused_page, see_other};

use super::desk::card_words;
use crate::cards::policy::Action;
use crate::cards::service::{self, scope_for};
use crate::pages::{chrome, path, said};
use crate::store;

/// From which age a card is proposed: when one goes to the centre alone.
const OWN_CARD_AGE: i64 = 11;

/// One card of the sheet, as the desk matches it with who it is for.
pub(crate) struct CardView {
    pub name: String,
    pub href: String,
    /// The three words of the card; empty where only a PIN was given.
    pub words: String,
    /// A new PIN; empty for who keeps the one they have.
    pub pin: String,
}

#[derive(Template)]
#[template(path = "people/cards/sheet.html")]
pub(crate) struct SheetPage {
    pub chrome: Chrome,
    /// Where the sheet is printed; empty when only a PIN is told.
    pub pdf: String,
    pub count: i64,
    pub rows: Vec<CardView>,
    pub has_pins: bool,
    /// "Jusqu’à 14 h 32, …": until when this page can be read.
    pub until: String,
}

/// A sheet whose cards open nothing any more: undone, taken back, or made again.
#[derive(Template)]
#[template(path = "people/cards/sheet_gone.html")]
pub(crate) struct GonePage {
    pub chrome: Chrome,
    /// Each person with their page, and the card they have now.
    pub people: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "people/cards/choose.html")]
pub(crate) struct ChoosePage {
    pub chrome: Chrome,
    pub base: String,
    pub form: FormState,
    pub people: Vec<Choice>,
    pub once: String,
}

/// What was drawn, and until when it is told. After a quarter of an hour nobody can read it any more.
async fn found(here: &InCentre, id: Uuid) -> Result<(Sheet, DateTime<Utc>), Problem> {
    let cx = &here.cx;
    let scope = scope_for(cx, &here.centre, Action::Give)?;
    let sheet = sheets::find_until(cx.db(), &cx.app.keys, &scope, id, cx.now()).await;
    sheet.map_err(|error| Problem::failed(&error))?.ok_or(Problem::NotFound)
}

/// The cards of a sheet that still open something, and a PIN that was told without a card.
async fn alive(here: &InCentre, sheet: &Sheet) -> Result<Sheet, Problem> {
    let mut alive = Sheet { cards: Vec::new(), has_names: sheet.has_names };
    for card in &sheet.cards {
        let is_open = card.code.is_empty() || cards::find_by_code(here.cx.db(), &card.code).await?.is_some();
        if is_open {
            alive.cards.push(card.clone());
        }
    }
    Ok(alive)
}

/// What is said of a sheet without any card left: 410, and what each of these people has now.
async fn gone(here: &InCentre, sheet: &Sheet) -> Answer {
    let cx = &here.cx;
    let scope = scope_for(cx, &here.centre, Action::Give)?;
    let mut people = Vec::with_capacity(sheet.cards.len());
    for card in &sheet.cards {
        let line = service::line(cx, &scope, PersonId::from(card.person)).await?;
        people.push((card.name.clone(), path(here, &card.person.to_string()), card_words(cx, &line)));
    }
    let mut response = web::unkept(page(cx, &GonePage { chrome: chrome(here)?, people })?);
    *response.status_mut() = StatusCode::GONE;
    Ok(response)
}

fn view(here: &InCentre, card: &SheetCard) -> CardView {
    CardView {
        name: card.name.clone(),
        href: path(here, &card.person.to_string()),
        words: card.words.clone(),
        pin: card.pin.clone().unwrap_or_default(),
    }
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let (drawn, until) = found(&here, id).await?;
    let sheet = alive(&here, &drawn).await?;
    if sheet.cards.is_empty() {
        return gone(&here, &drawn).await;
    }
    let count = sheet.cards.iter().filter(|card| !card.code.is_empty()).count();
    let at = words::time(clock::local(until).time(), here.cx.locale());
    let shown = SheetPage {
        chrome: chrome(&here)?,
        pdf: if count == 0 { String::new() } else { here.centre.path(&format!("equipe/cartes/{id}/cartes.pdf")) },
        count: i64::try_from(count).unwrap_or(i64::MAX),
        has_pins: sheet.cards.iter().any(|card| card.pin.is_some()),
        rows: sheet.cards.iter().map(|card| view(&here, card)).collect(),
        until: here.cx.texts.t1("people-cards-sheet-until", "x", at),
    };
    Ok(web::unkept(page(&here.cx, &shown)?))
}

pub(crate) async fn pdf(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let (drawn, _) = found(&here, id).await?;
    let sheet = alive(&here, &drawn).await?;
    if sheet.cards.iter().all(|card| card.code.is_empty()) {
        return gone(&here, &drawn).await;
    }
    let bytes = printed(&here.cx, paper(&here, &sheet)).await?;
    inline_document("application/pdf", "cartes.pdf", bytes)
}

/// The sheet as it is printed.
pub(crate) fn paper(here: &InCentre, sheet: &Sheet) -> CardSheet {
    let (cx, centre) = (&here.cx, &here.centre);
    let face = |card: &SheetCard| CardFace {
        qr: cx.app.url(&format!("/carte/{}", card.code)),
        words: card.words.split(' ').collect::<Vec<_>>().join("  "),
        name: sheet.has_names.then(|| card.name.clone()),
    };
    let keys = ["title", "show", "by_words", "name", "lost", "qr_alt"];
    let words: Words = keys.into_iter().map(|key| (key, cx.t(&format!("people-cards-paper-{key}")))).collect();
    let letterhead = Letterhead {
        title: cx.t("people-cards-paper-title"),
        language: Language::of(cx.locale().tag()),
        sender: Sender {
            name: centre.name.clone(),
            phone: (!centre.phone.is_empty()).then(|| centre.phone_display()),
            ..Sender::default()
        },
        words,
    };
    let cards = sheet.cards.iter().filter(|card| !card.code.is_empty()).map(face);
    CardSheet { letterhead, cards: cards.collect(), call_back: None }
}

/// `?foyer=…&personne=…&personne=…`: whose cards are proposed.
pub(crate) async fn choose(here: InCentre, RawQuery(query): RawQuery) -> Answer {
    let query = query.unwrap_or_default();
    let value = |name: &str| {
        let prefix = format!("{name}=");
        query.split('&').filter_map(move |pair| pair.strip_prefix(&prefix).map(ToOwned::to_owned)).collect::<Vec<_>>()
    };
    let household = value("foyer").first().and_then(|id| kernel::ids::parse::<HouseholdId>(id));
    let ids: Vec<PersonId> = value("personne").iter().filter_map(|id| kernel::ids::parse(id)).collect();
    page(&here.cx, &choose_page(&here, household, &ids, None).await?)
}

async fn choose_page(
    here: &InCentre,
    household: Option<HouseholdId>,
    ids: &[PersonId],
    typed: Option<FormState>,
) -> Result<ChoosePage, Problem> {
    let cx = &here.cx;
    let scope = scope_for(cx, &here.centre, Action::Give)?;
    let mut people = store::persons_by_ids(cx.db(), &scope, ids).await?;
    if let Some(household) = household {
        people.extend(store::members_of(cx.db(), &scope, &[household]).await?.into_iter().map(|(_, person)| person));
    }
    people.retain(|person| person.archived_at.is_none());
    let all: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let lines = accounts::cards::store::lines_of(cx.db(), &scope, &all).await?;
    let mut form = typed.clone().unwrap_or_default();
    let mut choices = Vec::with_capacity(people.len());
    for (person, (_, line)) in people.iter().zip(&lines) {
        // Who has a card keeps it, and who is too young for one has none, unless someone asks.
        let is_old_enough = person.age_on(cx.today()).is_none_or(|age| age >= OWN_CARD_AGE);
        if line.card.is_none() && is_old_enough && typed.is_none() {
            form.push("person", person.id.to_string());
        }
        let note = if line.card.is_some() { cx.t("people-cards-has-one") } else { said::age(cx, person) };
        choices.push(Choice::new(person.id.to_string(), person.full_name()).noted(note));
    }
    Ok(ChoosePage { chrome: chrome(here)?, base: path(here, ""), form, people: choices, once: once_key() })
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let ids: Vec<PersonId> = form.all("person").iter().filter_map(|id| kernel::ids::parse(id)).collect();
    if ids.is_empty() {
        let known: Vec<PersonId> = form.all("known").iter().filter_map(|id| kernel::ids::parse(id)).collect();
        form.refuse("person", here.cx.t("people-cards-refusal-nobody"));
        return refused_page(&here.cx, &choose_page(&here, None, &known, Some(form)).await?);
    }
    let given = service::give_cards(&here.cx, &here.centre, &ids, form.checked("names")).await?;
    see_other(&here.cx, &here.centre.path(&format!("equipe/cartes/{}", given.sheet)), Some(given.operation))
}
