//! An idea that is kept leaves the workshop for its own road, with who said it.

use centres::Centre;
use ideas::{NewAuthor, NewIdea, Origin, TellBy};
use kernel::OperationId;
use kernel::text::excerpt;
use web::Cx;

use super::{Error, Result, hold, open};
use crate::model::item::{Author, Item, ItemKind, Way};
use crate::model::refusal::Refusal;
use crate::model::{ItemId, WorkshopId};
use crate::policy::Action;
use crate::store::{items, workshops};

/// The longest title of an idea, in signs.
const LONGEST_TITLE: usize = 120;

fn author(author: Author) -> NewAuthor {
    let way = match author.way {
        Way::None => TellBy::None,
        Way::Sms => TellBy::Sms(author.contact),
        Way::Email => TellBy::Email(author.contact),
        Way::InPerson => TellBy::InPerson,
    };
    NewAuthor { person: author.person, name: author.name, way }
}

/// Makes an idea of something that was said: its authors are told from now on what becomes of it.
pub async fn keep(cx: &Cx, centre: &Centre, at: (WorkshopId, ItemId)) -> Result<(uuid::Uuid, OperationId)> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    workshops::find(cx.db(), &scope, at.0).await?.ok_or(Error::NotFound)?;
    let known = items::find(cx.db(), &scope, at).await?.ok_or(Error::NotFound)?;
    let words = cx.history_texts().t1("workshops-op-kept", "x", known.words.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    hold(&mut tx, &scope, at.0).await?;
    // Read again once it is held: two who press at once keep one idea.
    let said = items::find(&mut tx, &scope, at).await?.ok_or(Error::NotFound)?;
    if said.kind != ItemKind::Idea {
        return Err(Error::NotFound);
    }
    if said.idea.is_some() {
        return Err(Refusal::AlreadyKept.into());
    }
    let authors = items::authors(&mut tx, &scope, at.0).await?;
    let groups = items::groups(&mut tx, &scope, at.0).await?;
    let idea = NewIdea {
        title: excerpt(&said.words, LONGEST_TITLE),
        words: said.words.clone(),
        need: groups.into_iter().find(|group| Some(group.id) == said.group).map(|group| group.title),
        theme: None,
        origin: Origin::Workshop(at.0.uuid()),
        authors: authors.into_iter().filter(|(item, _)| *item == said.id).map(|(_, who)| author(who)).collect(),
    };
    let made = ideas::record(cx, &mut tx, &scope, idea).await?.uuid();
    items::update(&mut tx, &scope, &Item { idea: Some(made), ..said }).await?;
    tx.commit().await?;
    Ok((made, operation.id))
}
