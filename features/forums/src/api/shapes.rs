//! The shapes of forums for programs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::forum::{Forum, State};
use crate::model::theme::{NewTheme, Origin, Theme, ThemeState};
use crate::service::forums::Board;

/// A forum.
#[derive(Serialize, ToSchema)]
pub(crate) struct ForumJson {
    id: Uuid,
    title: String,
    state: State,
    /// `points`, `single` or `favourites`.
    method: String,
    /// How many marks one person has.
    marks: i64,
    #[schema(value_type = Option<String>)]
    day: Option<NaiveDate>,
    hours: String,
    place: String,
}

impl From<Forum> for ForumJson {
    fn from(forum: Forum) -> Self {
        Self {
            id: forum.id.uuid(),
            state: forum.state,
            method: forum.terms.method.code().to_owned(),
            marks: forum.terms.method.marks(),
            title: forum.terms.title,
            day: forum.terms.day,
            hours: forum.terms.hours,
            place: forum.terms.place,
        }
    }
}

/// A part of the day.
#[derive(Serialize, ToSchema)]
pub(crate) struct ForumSlotJson {
    hour: String,
    title: String,
    speakers: String,
}

/// A forum with its day and what was said.
#[derive(Serialize, ToSchema)]
pub(crate) struct ForumWholeJson {
    forum: ForumJson,
    intro: String,
    slots: Vec<ForumSlotJson>,
    /// How many people have chosen so far, in whatever way.
    people: i64,
    said: String,
    follows: String,
}

impl From<Board> for ForumWholeJson {
    fn from(board: Board) -> Self {
        let slots = board.slots.into_iter();
        Self {
            intro: board.forum.terms.intro.clone(),
            said: board.forum.said.clone(),
            follows: board.forum.follows.clone(),
            people: board.people,
            slots: slots.map(|s| ForumSlotJson { hour: s.hour, title: s.title, speakers: s.speakers }).collect(),
            forum: board.forum.into(),
        }
    }
}

/// A theme, without whose it is.
#[derive(Serialize, ToSchema)]
pub(crate) struct ForumThemeJson {
    id: Uuid,
    title: String,
    words: String,
    state: ThemeState,
    joined_into: Option<Uuid>,
    origin: Origin,
    /// Phones, tokens and stickers together; absent until the choice is over.
    voices: Option<i64>,
    idea: Option<Uuid>,
}

impl From<Theme> for ForumThemeJson {
    fn from(theme: Theme) -> Self {
        Self {
            id: theme.id.uuid(),
            title: theme.title,
            words: theme.words,
            state: theme.state,
            joined_into: theme.joined_into.map(|id| id.uuid()),
            origin: theme.origin,
            voices: theme.voices,
            idea: theme.idea,
        }
    }
}

/// Themes to add.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewForumThemes {
    origin: Origin,
    /// One theme each.
    titles: Vec<String>,
}

impl NewForumThemes {
    pub(crate) fn read(&self) -> Vec<NewTheme> {
        self.titles.iter().map(|title| NewTheme::spoken(title, "", self.origin)).collect()
    }
}
