//! A sheet of cards: chosen, drawn, looked at once, printed.

use accounts::cards::sheets::{self, Sheet, SheetCard};
use askama::Template;
use axum::extract::{Path, RawQuery};
use centres::InCentre;
use documents::{CardFace, CardSheet, Language, Letterhead, Sender, Words};
use kernel::{HouseholdId, PersonId};
use ui::{Choice, Chrome, FormState};
use uuid::Uuid;
use web::{Answer, Form, Problem, inline_document, once_key, page, printed, refused_page, see_other};

use crate::cards::policy::Action;
use crate::cards::service::{self, scope_for};
use crate::pages::{chrome, path, said};
use crate::store;

/// A new PIN, beside the name it is for.
pub(crate) struct PinView {
    pub name: String,
    pub pin: String,
}

#[derive(Template)]
#[template(path = "people/cards/sheet.html")]
pub(crate) struct SheetPage {
    pub chrome: Chrome,
    /// Where the sheet is printed; empty when only a PIN is told.
    pub pdf: String,
    pub count: i64,
    pub pins: Vec<PinView>,
    pub words: Vec<PinView>,
    pub people: Vec<(String, String)>,
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

async fn found(here: &InCentre, id: Uuid) -> Result<Sheet, Problem> {
    let cx = &here.cx;
    let scope = scope_for(cx, &here.centre, Action::Give)?;
    let sheet = sheets::find(cx.db(), &cx.app.keys, &scope, id, cx.now()).await;
    // After a quarter of an hour nobody can read it any more.
    sheet.map_err(|error| Problem::failed(&error))?.ok_or(Problem::NotFound)
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let sheet = found(&here, id).await?;
    let cards = sheet.cards.iter().filter(|card| !card.code.is_empty()).count();
    let pin = |card: &SheetCard| Some(PinView { name: card.name.clone(), pin: card.pin.clone()? });
    let words = |card: &SheetCard| PinView { name: card.name.clone(), pin: card.words.clone() };
    let shown = SheetPage {
        chrome: chrome(&here)?,
        pdf: if cards == 0 { String::new() } else { here.centre.path(&format!("equipe/cartes/{id}/cartes.pdf")) },
        count: i64::try_from(cards).unwrap_or(i64::MAX),
        pins: sheet.cards.iter().filter_map(pin).collect(),
        words: sheet.cards.iter().filter(|card| !card.code.is_empty()).map(words).collect(),
        people: sheet.cards.iter().map(|card| (card.name.clone(), path(&here, &card.person.to_string()))).collect(),
    };
    Ok(web::unkept(page(&here.cx, &shown)?))
}

pub(crate) async fn pdf(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let sheet = found(&here, id).await?;
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
    CardSheet { letterhead, cards: cards.collect() }
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
        // Who has a card keeps it, unless someone asks for another.
        if line.card.is_none() && typed.is_none() {
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
