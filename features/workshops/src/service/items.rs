//! What the team types: sheets of paper line by line, corrections, what is taken off the screen.

use centres::Centre;
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, hold, open};
use crate::model::item::{Author, Item, ItemKind, MOST_ITEMS, read_lines, read_words};
use crate::model::live::VoteState;
use crate::model::refusal::Refusal;
use crate::model::workshop::MOST;
use crate::model::{GroupId, ItemId, WorkshopId};
use crate::policy::Action;
use crate::store::{items, workshops};

/// Lines typed from a sheet.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub kind: ItemKind,
    pub text: String,
    /// Who said them, where they wanted to say.
    pub author: Option<Author>,
}

/// Keeps the lines of a sheet; says how many there were.
pub async fn add_lines(cx: &Cx, centre: &Centre, id: WorkshopId, sheet: Sheet) -> Result<(Vec<ItemId>, OperationId)> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    let workshop = workshops::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let said: Vec<Item> =
        read_lines(&sheet.text)?.into_iter().map(|line| Item::said(sheet.kind, line, cx.now())).collect();
    let words = cx.history_texts().t2("workshops-op-lines", ("n", said.len()), ("x", workshop.terms.title.as_str()));
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    let now = hold(&mut tx, &scope, id).await?;
    if sheet.kind == ItemKind::Idea && now.vote == VoteState::Open {
        return Err(Refusal::VoteOpen.into());
    }
    let (everything, _) = items::count(&mut tx, &scope, (id, None)).await?;
    if everything + i64::try_from(said.len()).unwrap_or(MOST_ITEMS) > MOST_ITEMS {
        return Err(Refusal::TooManyItems.into());
    }
    items::insert(&mut tx, &scope, id, &said).await?;
    if let Some(author) = &sheet.author {
        for item in &said {
            items::insert_author(&mut tx, &scope, (id, item.id), author, cx.now()).await?;
        }
    }
    tx.commit().await?;
    Ok((said.iter().map(|item| item.id).collect(), operation.id))
}

/// What is mended of something that was said.
#[derive(Debug, Clone)]
pub struct Mending {
    pub words: String,
    pub said_by: i64,
    pub group: Option<GroupId>,
    pub is_hidden: bool,
    /// What it says the same as, and goes into.
    pub into: Option<ItemId>,
}

/// Something that was said, for who leads.
pub async fn find(cx: &Cx, centre: &Centre, at: (WorkshopId, ItemId)) -> Result<Item> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    workshops::find(cx.db(), &scope, at.0).await?.ok_or(Error::NotFound)?;
    items::find(cx.db(), &scope, at).await?.ok_or(Error::NotFound)
}

/// Mends something that was said, takes it off the screen, or puts it together with what says the same.
pub async fn mend(cx: &Cx, centre: &Centre, at: (WorkshopId, ItemId), mending: Mending) -> Result<OperationId> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    find(cx, centre, at).await?;
    let words = read_words(&mending.words)?;
    if !(1..=MOST).contains(&mending.said_by) {
        return Err(Refusal::NumberOutside.into());
    }
    let operation = cx.operation(Some(centre.id), cx.history_texts().t1("workshops-op-mended", "x", words.as_str()));
    let mut tx = cx.db().begin(&operation).await?;
    let now = hold(&mut tx, &scope, at.0).await?;
    // As it is now: stickers that were counted a moment ago stay, and so does the idea it became.
    let known = items::find(&mut tx, &scope, at).await?.ok_or(Error::NotFound)?;
    let groups = items::groups(&mut tx, &scope, at.0).await?;
    if !mending.group.is_none_or(|group| groups.iter().any(|known| known.id == group)) {
        return Err(Refusal::GroupMissing.into());
    }
    let mut mended =
        Item { words, said_by: mending.said_by, group: mending.group, is_hidden: mending.is_hidden, ..known };
    if let Some(into) = mending.into.filter(|into| *into != mended.id) {
        let mut other = items::find(&mut tx, &scope, (at.0, into)).await?.ok_or(Refusal::IdeaGone)?;
        // Points were given to each of the two: they cannot be put together any more.
        if other.kind != mended.kind || (mended.kind == ItemKind::Idea && now.vote != VoteState::Before) {
            return Err(Refusal::VoteOpen.into());
        }
        other.said_by = (other.said_by + mended.said_by).min(MOST);
        other.stickers = (other.stickers + mended.stickers).min(MOST);
        mended.stickers = 0;
        mended.is_hidden = true;
        items::update(&mut tx, &scope, &other).await?;
        // Whoever said the one has said the other, and hears what becomes of it.
        let authors = items::authors(&mut tx, &scope, at.0).await?;
        for (_, author) in authors.iter().filter(|(item, _)| *item == mended.id) {
            if !authors.iter().any(|(item, known)| *item == into && known == author) {
                items::insert_author(&mut tx, &scope, (at.0, into), author, cx.now()).await?;
            }
        }
    }
    items::update(&mut tx, &scope, &mended).await?;
    tx.commit().await?;
    Ok(operation.id)
}
