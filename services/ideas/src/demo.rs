//! An idea with a past: what a demonstration, or a list brought from paper, begins with. It tells nobody anything.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Result, Tx};
use uuid::Uuid;
use web::Cx;

use crate::author::{Author, NewAuthor, TellBy};
use crate::model::{IdeaId, NewIdea, Showing, State, StepKind, TakenStep};
use crate::record::{drawn, record};
use crate::store::notices::{self, Notice, NoticeState};
use crate::store::{authors, ideas, steps};

/// A step that was taken, when and why.
#[derive(Debug, Clone)]
pub struct Past {
    pub to: State,
    pub at: DateTime<Utc>,
    pub reason: String,
    pub by_name: String,
}

/// An idea with its road so far.
#[derive(Debug, Clone)]
pub struct Story {
    pub idea: NewIdea,
    pub heard_at: DateTime<Utc>,
    pub showing: Showing,
    /// Whether its authors' first names stand on its page.
    pub is_named: bool,
    pub road: Vec<Past>,
}

/// Keeps an idea as if it had been heard and moved long ago. Who wants to hear it in person still waits for the last step.
pub async fn keep(cx: &Cx, tx: &mut Tx, scope: &Scope, story: Story) -> Result<IdeaId> {
    let Story { idea, heard_at, showing, is_named, road } = story;
    let people = idea.authors.clone();
    let id = record(cx, tx, scope, NewIdea { authors: Vec::new(), ..idea }).await?;
    let everyone: Vec<Author> = people.into_iter().map(|new| author(cx, id, new, (heard_at, is_named))).collect();
    authors::insert_many(tx, scope, &everyone).await?;
    let Some(mut kept) = ideas::find(&mut *tx, scope, id).await? else { return Ok(id) };
    for (left, past) in (0..road.len()).rev().zip(&road) {
        let step = taken(id, past);
        steps::insert(tx, scope, &step).await?;
        for notice in everyone.iter().filter_map(|author| noticed(author, &step, left == 0)) {
            notices::insert(tx, scope, &notice).await?;
        }
        if past.to == State::SetAside {
            kept.stood = kept.state;
        }
        kept.state = past.to;
        kept.moved_at = past.at;
    }
    if road.is_empty() {
        kept.moved_at = heard_at;
    }
    kept.showing = showing;
    ideas::update(tx, scope, &kept).await?;
    // The first step is as old as the idea.
    ideas::set_heard(tx, scope, id, heard_at).await?;
    steps::set_first(tx, scope, id, heard_at).await?;
    Ok(id)
}

fn author(cx: &Cx, idea: IdeaId, new: NewAuthor, (at, is_named): (DateTime<Utc>, bool)) -> Author {
    Author { is_named, created_at: at, ..drawn(cx, idea, new) }
}

fn taken(idea: IdeaId, past: &Past) -> TakenStep {
    TakenStep {
        id: Uuid::now_v7(),
        idea,
        kind: StepKind::Moved,
        state: past.to,
        reason: past.reason.clone(),
        by: None,
        by_name: past.by_name.clone(),
        at: past.at,
    }
}

fn noticed(author: &Author, step: &TakenStep, is_last: bool) -> Option<Notice> {
    let waits = is_last && author.way == TellBy::InPerson;
    (author.way != TellBy::None).then(|| Notice {
        id: Uuid::now_v7(),
        idea: step.idea,
        author: author.id,
        step: step.id,
        state: if waits { NoticeState::Desk } else { NoticeState::Told },
        message: None,
        told_by: if waits { String::new() } else { step.by_name.clone() },
        told_at: (!waits).then_some(step.at),
        at: step.at,
    })
}
