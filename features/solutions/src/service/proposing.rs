//! An idea comes in: from anyone on the page, or from the desk.

use auth::{Actor, Throttle};
use centres::Centre;
use chrono::Duration;
use ideas::{Author, IdeaId, NewAuthor, NewIdea, Origin, Refusal, TellBy};
use kernel::{OperationId, PersonId};
use web::Cx;

use super::{Error, Result, begin, open};
use crate::policy::{Action, scope_to_propose};

/// In one centre, from the street: more than a team could read.
pub(crate) const IN_ONE_CENTRE: Throttle = Throttle { kind: "idea-centre", tries: 60, window: Duration::hours(1) };

/// The longest postal address, in signs.
const LONGEST_POSTAL: usize = 300;

/// An idea as it is typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    pub title: String,
    pub words: String,
    pub need: String,
    pub theme: String,
    pub name: String,
    /// A word of the ways to be told.
    pub way: String,
    pub phone: String,
    pub email: String,
    /// Where a letter goes, of someone who has no card in the file.
    pub postal: String,
    /// Whether the first name may stand on the page.
    pub is_named: bool,
}

/// An idea that was kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub idea: IdeaId,
    /// The author who typed it, with the code that follows it.
    pub author: Option<Author>,
    pub operation: OperationId,
}

impl Typed {
    /// The idea to keep, or everything that is wrong with it.
    fn read(&self, origin: Origin, person: Option<PersonId>) -> Result<NewIdea, Vec<Refusal>> {
        let way = match TellBy::read(&self.way, &self.phone, &self.email) {
            Ok(TellBy::Letter(_)) => Ok(TellBy::Letter(self.postal.trim().to_owned())),
            read => read,
        };
        let origin_is_page = origin == Origin::Page;
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
        let author = |way| NewAuthor { person, name: self.name.clone(), way };
        let idea = NewIdea {
            title: self.title.clone(),
            words: self.words.clone(),
            need: some(&self.need),
            theme: some(&self.theme),
            origin,
            authors: vec![author(way.clone().unwrap_or(TellBy::None))],
        };
        let mut refusals = idea.refusals();
        refusals.extend(way.err());
        // Whoever is told in person or on paper is looked for by their name.
        let needs_name = matches!(self.way.as_str(), "letter" | "in_person") && person.is_none();
        if needs_name && self.name.trim().is_empty() {
            refusals.push(Refusal::NameMissing);
        }
        if self.postal.chars().nth(LONGEST_POSTAL).is_some() {
            refusals.push(Refusal::TooLong("adresse"));
        }
        // Who stands at the desk may be handed the letter; who writes from home may not.
        if self.way == "letter" && origin_is_page && person.is_none() && self.postal.trim().is_empty() {
            refusals.push(Refusal::PostalMissing);
        }
        if refusals.is_empty() { Ok(idea) } else { Err(refusals) }
    }
}

/// Keeps an idea from the street; it waits for the team before anyone else reads it.
pub async fn propose(cx: &Cx, centre: &Centre, typed: &Typed) -> Result<Kept> {
    scope_to_propose(&cx.actor, centre.id)?;
    let own = cx.actor.own_file(centre.id);
    let idea = typed.read(Origin::Page, own).map_err(Error::Idea)?;
    if matches!(cx.actor, Actor::Visitor | Actor::Resident(_)) {
        let taken = IN_ONE_CENTRE.take(cx.db(), &centre.id.to_string(), cx.now()).await?;
        taken.map_err(|_| Error::from(Refusal::TooMany))?;
    }
    keep(cx, centre, idea, typed.is_named).await
}

/// Keeps an idea that someone of the team heard, of a person of the file or of anyone.
pub async fn record_heard(cx: &Cx, centre: &Centre, typed: &Typed, person: Option<PersonId>) -> Result<Kept> {
    let scope = open(cx, centre, Action::Edit)?;
    let mut typed = typed.clone();
    if let Some(person) = person {
        people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id).require()?;
        let found = people::store::find(cx.db(), &scope, person).await?.ok_or(Refusal::PersonUnknown)?;
        if typed.name.trim().is_empty() {
            typed.name = found.full_name();
        }
    }
    let idea = typed.read(Origin::Desk, person).map_err(Error::Idea)?;
    keep(cx, centre, idea, typed.is_named).await
}

async fn keep(cx: &Cx, centre: &Centre, idea: NewIdea, is_named: bool) -> Result<Kept> {
    let scope = auth::Scope::public(centre.id);
    let (mut tx, operation) = begin(cx, centre, "solutions-op-heard", &idea.title).await?;
    let id = ideas::record(cx, &mut tx, &scope, idea).await?;
    let mut author = ideas::authors(&mut tx, &scope, id).await?.into_iter().next();
    if let Some(author) = author.as_mut().filter(|_| is_named) {
        author.is_named = true;
        ideas::change_author(&mut tx, &scope, author).await?;
    }
    tx.commit().await?;
    Ok(Kept { idea: id, author, operation })
}
