//! What every kind of kit must pass, whatever room it is of: read, taken elsewhere and read again, it is the same;
//! it holds nobody; what is written over it stays, and nothing is written over what someone changed meanwhile.
//!
//! A room calls [`check_kind`] in its tests with two centres of a test house. It writes there, and nowhere else.

use db::Tx;
use kernel::CentreId;
use serde_json::{Value, json};
use uuid::Uuid;
use web::{Cx, KitChange, KitContent, KitKind, KitRefusal, Problem};

use crate::model::content::{canonical, document};
use crate::model::file::FILE_BYTES;
use crate::model::traces::{Finding, Names, findings};

/// What a kind does otherwise than it must.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("it lists nothing: the test gives it one thing to publish")]
    NothingListed,
    #[error("what it lists cannot be read")]
    ListedUnread,
    #[error("the thing of one centre is read for another")]
    ReadElsewhere,
    #[error("its content is no object, or its title is empty")]
    Shapeless,
    #[error("its content speaks of someone: {0:?}")]
    SpeaksOfSomeone(Vec<Finding>),
    #[error("its content has a field that it does not name among those it tells: {0}")]
    Untold(String),
    #[error("its content is larger than a file may be")]
    TooLarge,
    #[error("read again it is not the same: {before} became {after}")]
    NotTheSame { before: String, after: String },
    #[error("what was taken is not among what the other centre has")]
    NotListed,
    #[error("a content that it cannot read was not refused as such: {0}")]
    ReadsAnything(String),
    #[error("what is gone, or of another centre, was written over")]
    WritesNowhere,
    #[error("what someone wrote since it was read was written over")]
    WritesOverChanges,
    #[error("its room did not answer: {0:?}")]
    Room(Problem),
    #[error(transparent)]
    Refused(#[from] KitRefusal),
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        Self::Room(problem)
    }
}

/// Tries a kind with the first thing that `from` could publish, and leaves a copy of it in `to`.
pub async fn check_kind(cx: &Cx, kind: &KitKind, from: CentreId, to: CentreId) -> Result<Uuid, Fault> {
    let listed = (kind.list)(cx, from).await?;
    let source = listed.first().ok_or(Fault::NothingListed)?.id;
    let content = (kind.read)(cx, from, source).await?.ok_or(Fault::ListedUnread)?;
    if (kind.read)(cx, to, source).await?.is_some() {
        return Err(Fault::ReadElsewhere);
    }
    check_content(kind, &content)?;
    let taken = take(cx, kind, to, &content).await?;
    same(cx, kind, (to, taken), &content).await?;
    if !(kind.list)(cx, to).await?.iter().any(|known| known.id == taken) {
        return Err(Fault::NotListed);
    }
    let other = KitContent { title: format!("{} bis", content.title), content: content.content.clone() };
    let mine = (kind.read)(cx, to, taken).await?.ok_or(Fault::ListedUnread)?;
    rewrite(cx, kind, (to, taken), KitChange { read: &mine, content: &other }).await?;
    same(cx, kind, (to, taken), &other).await?;
    // Whoever chose before that chose on something else.
    match rewrite(cx, kind, (to, taken), KitChange { read: &mine, content: &content }).await {
        Err(Fault::Refused(KitRefusal::Changed)) => same(cx, kind, (to, taken), &other).await?,
        Err(fault) => return Err(fault),
        Ok(()) => return Err(Fault::WritesOverChanges),
    }
    same(cx, kind, (from, source), &content).await?;
    check_refusals(cx, kind, (from, to), taken).await?;
    Ok(taken)
}

fn check_content(kind: &KitKind, content: &KitContent) -> Result<(), Fault> {
    let Some(fields) = content.content.as_object().filter(|_| !content.title.trim().is_empty()) else {
        return Err(Fault::Shapeless);
    };
    if let Some(untold) = fields.keys().find(|name| !kind.fields.contains(&name.as_str())) {
        return Err(Fault::Untold(untold.clone()));
    }
    let whole = document(content);
    let found = findings(&whole, &Names::default());
    if !found.is_empty() {
        return Err(Fault::SpeaksOfSomeone(found));
    }
    if canonical(&whole).len() > FILE_BYTES { Err(Fault::TooLarge) } else { Ok(()) }
}

async fn take(cx: &Cx, kind: &KitKind, centre: CentreId, content: &KitContent) -> Result<Uuid, Fault> {
    let mut tx = begin(cx, centre).await?;
    let taken = (kind.take)(cx, &mut tx, centre, content).await?;
    tx.commit().await?;
    Ok(taken)
}

async fn rewrite(
    cx: &Cx,
    kind: &KitKind,
    (centre, thing): (CentreId, Uuid),
    change: KitChange<'_>,
) -> Result<(), Fault> {
    let mut tx = begin(cx, centre).await?;
    (kind.rewrite)(cx, &mut tx, centre, thing, change).await?;
    tx.commit().await?;
    Ok(())
}

async fn begin(cx: &Cx, centre: CentreId) -> Result<Tx, Fault> {
    Ok(cx.db().begin(&cx.operation(Some(centre), "essai d’un genre de kit")).await?)
}

async fn same(cx: &Cx, kind: &KitKind, (centre, thing): (CentreId, Uuid), content: &KitContent) -> Result<(), Fault> {
    let read = (kind.read)(cx, centre, thing).await?.ok_or(Fault::ListedUnread)?;
    let (before, after) = (canonical(&document(content)), canonical(&document(&read)));
    if before == after { Ok(()) } else { Err(Fault::NotTheSame { before, after }) }
}

/// What it must refuse: a content of another shape, and a thing that is not there.
async fn check_refusals(cx: &Cx, kind: &KitKind, (from, to): (CentreId, CentreId), taken: Uuid) -> Result<(), Fault> {
    for strange in [Value::Null, json!("du texte"), json!([1, 2])] {
        let content = KitContent { title: "Essai".to_owned(), content: strange.clone() };
        let mut tx = begin(cx, to).await?;
        match (kind.take)(cx, &mut tx, to, &content).await {
            Err(KitRefusal::Unreadable(_)) => {}
            Err(KitRefusal::Db(error)) => return Err(error.into()),
            Ok(_) | Err(KitRefusal::Gone | KitRefusal::Full | KitRefusal::Changed) => {
                return Err(Fault::ReadsAnything(strange.to_string()));
            }
        }
    }
    let known = (kind.read)(cx, to, taken).await?.ok_or(Fault::ListedUnread)?;
    for (centre, thing) in [(to, Uuid::now_v7()), (from, taken)] {
        let mut tx = begin(cx, centre).await?;
        let change = KitChange { read: &known, content: &known };
        match (kind.rewrite)(cx, &mut tx, centre, thing, change).await {
            Err(KitRefusal::Gone) => {}
            Err(KitRefusal::Db(error)) => return Err(error.into()),
            Ok(()) | Err(KitRefusal::Unreadable(_) | KitRefusal::Full | KitRefusal::Changed) => {
                return Err(Fault::WritesNowhere);
            }
        }
    }
    Ok(())
}
