//! The file that a resident reads about themselves: name, household, what other rooms say, what was done, who helped.

use accounts::cards::help::{self, HelpLine};
use accounts::cards::{sessions, store as cards};
use askama::Template;
use auth::{Scope, decide_own};
use axum::http::HeaderMap;
use centres::InCentre;
use kernel::{PersonId, clock, words};
use ui::Chrome;
use web::{Answer, OwnBlock, Problem, page, see_other};

use super::door::{device, resident};
use crate::pages::person::Fact;
use crate::pages::said;
use crate::service::{KnownPerson, known_person};

const SHOWN: i64 = 10;

/// One thing done, with its undo while it can be.
pub(crate) struct DoneView {
    pub words: String,
    pub when: String,
    /// Who did it, where it was a helper.
    pub who: String,
    /// Empty when it cannot be undone.
    pub undo: String,
}

pub(crate) struct HelpView {
    pub helper: String,
    pub when: String,
    pub way: String,
}

#[derive(Template)]
#[template(path = "people/cards/own.html")]
pub(crate) struct OwnPage {
    pub chrome: Chrome,
    pub name: String,
    pub base: String,
    pub facts: Vec<Fact>,
    pub household: Vec<Fact>,
    pub blocks: Vec<OwnBlock>,
    pub preferences: Vec<Fact>,
    pub done: Vec<DoneView>,
    pub helps: Vec<HelpView>,
    /// Whether the card opens a volunteer's account too.
    pub opens_team: bool,
}

/// The scope of a resident who reads or changes their own file.
pub(crate) fn own_scope(here: &InCentre, person: PersonId) -> Result<Scope, Problem> {
    Ok(Scope::opened_by(decide_own(&here.cx.actor, here.centre.id, person), here.centre.id)?)
}

pub(crate) async fn show(here: InCentre) -> Answer {
    let Some(person) = here.cx.actor.own_file(here.centre.id) else {
        return see_other(&here.cx, &here.centre.path("carte"), None);
    };
    page(&here.cx, &own_page(&here, person).await?)
}

async fn own_page(here: &InCentre, id: PersonId) -> Result<OwnPage, Problem> {
    let (cx, scope) = (&here.cx, own_scope(here, id)?);
    let known = known_person(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let mut blocks = Vec::new();
    for shelf in &cx.app.own_file {
        blocks.push((shelf.read)(cx, here.centre.id, id).await?);
    }
    let helps = help::list(cx.db(), &scope, id).await?;
    Ok(OwnPage {
        chrome: here.public_chrome("carte"),
        name: known.person.full_name(),
        base: here.centre.path("moi"),
        facts: facts(here, &known),
        household: household(here, &scope, &known).await?,
        blocks,
        preferences: preferences(here, &known),
        done: done(here, id).await?,
        helps: helps.into_iter().map(|help| help_view(here, help)).collect(),
        opens_team: opens_team(here).await?,
    })
}

fn fact(here: &InCentre, key: &str, value: String) -> Option<Fact> {
    (!value.is_empty()).then(|| Fact { label: here.cx.t(key), value })
}

fn facts(here: &InCentre, known: &KnownPerson) -> Vec<Fact> {
    let person = &known.person;
    let phone = person.mobile.as_deref().or(person.landline.as_deref()).map(kernel::text::phone_display);
    let address = known.home().map(said::address).unwrap_or_default();
    let facts = [
        fact(here, "people-own-name", person.full_name()),
        fact(here, "people-own-birth", said::birth(&here.cx, person)),
        fact(here, "people-own-phone", phone.unwrap_or_default()),
        fact(here, "people-own-email", person.email.clone().unwrap_or_default()),
        fact(here, "people-own-address", address),
    ];
    facts.into_iter().flatten().collect()
}

/// Who lives with them: first names and ages, no more than they know already.
async fn household(here: &InCentre, scope: &Scope, known: &KnownPerson) -> Result<Vec<Fact>, Problem> {
    let ids: Vec<_> = known.residences.iter().map(|residence| residence.household.id).collect();
    let members = crate::store::members_of(here.cx.db(), scope, &ids).await?;
    let others = members.into_iter().map(|(_, person)| person).filter(|person| person.id != known.person.id);
    Ok(others.map(|person| Fact { label: person.full_name(), value: said::age(&here.cx, &person) }).collect())
}

fn preferences(here: &InCentre, known: &KnownPerson) -> Vec<Fact> {
    let (cx, person) = (&here.cx, &known.person);
    let channel = person.preferred_channel.map(|channel| said::channel(cx, channel));
    let print = if person.wants_large_print { "people-yes" } else { "people-no" };
    let facts = [
        fact(here, "people-own-channel", channel.unwrap_or_else(|| cx.t("people-own-channel-none"))),
        fact(here, "people-own-language", said::language(cx, &person.language)),
        fact(here, "people-own-large-print", cx.t(print)),
    ];
    facts.into_iter().flatten().collect()
}

async fn done(here: &InCentre, id: PersonId) -> Result<Vec<DoneView>, Problem> {
    let cx = &here.cx;
    let mut rows = db::list_operations(cx.db(), Some(here.centre.id), Some(id.uuid()), None, SHOWN).await?;
    // Whoever helps reads nothing of what the person keeps for themselves.
    rows.retain(|row| row.reserved_to.is_empty() || !cx.actor.is_helped());
    let undoable = centres::history::undoable(cx, &rows).await?;
    let view = |row: db::OperationRow| {
        let at = clock::local(row.at);
        let day = words::relative_day(at.date(), cx.today(), cx.locale());
        let may = row.undoes.is_none() && undoable.contains(&row.id);
        DoneView {
            words: row.words,
            when: format!("{day}, {}", words::time(at.time(), cx.locale())),
            who: row.author_name,
            undo: if may { format!("/operations/{}/annulation", row.id) } else { String::new() },
        }
    };
    Ok(rows.into_iter().map(view).collect())
}

fn help_view(here: &InCentre, help: HelpLine) -> HelpView {
    let cx = &here.cx;
    let at = clock::local(help.started_at);
    let day = words::relative_day(at.date(), cx.today(), cx.locale());
    HelpView {
        helper: help.helper,
        when: format!("{day}, {}", words::time(at.time(), cx.locale())),
        way: cx.t(&format!("people-help-way-{}", help.way.code())),
    }
}

/// The volunteer's account of the card that was shown here; of a helper, none.
async fn account(here: &InCentre) -> Result<Option<kernel::AccountId>, Problem> {
    let Some(resident) = resident(here).filter(|resident| resident.helper.is_none()) else { return Ok(None) };
    let Some(card) = sessions::card_of(here.cx.db(), resident.session).await? else { return Ok(None) };
    Ok(cards::find(here.cx.db(), card).await?.and_then(|card| card.account))
}

async fn opens_team(here: &InCentre) -> Result<bool, Problem> {
    match account(here).await? {
        Some(account) => Ok(sessions::opens_account(here.cx.db(), account).await?),
        None => Ok(false),
    }
}

/// A volunteer goes from their own file to the team's space, by the same card and PIN.
pub(crate) async fn to_team(here: InCentre, headers: HeaderMap) -> Answer {
    let cx = &here.cx;
    let (Some(shown), Some(_)) = (resident(&here), cx.actor.own_file(here.centre.id)) else {
        return Err(Problem::SignIn);
    };
    let account = account(&here).await?.ok_or(Problem::NotFound)?;
    let opened = sessions::open_account(cx.db(), account, device(&headers), cx.now()).await?;
    let secret = opened.ok_or(Problem::NotFound)?;
    sessions::end(cx.db(), shown.session).await?;
    let mut response = see_other(cx, &here.centre.path("equipe"), None)?;
    web::start_session(cx, &mut response, secret.reveal(), sessions::LASTS.num_seconds());
    Ok(web::unkept(response))
}
