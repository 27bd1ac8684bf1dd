//! The shapes of words for programs.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::question::{NewQuestion, Origin, Question, State};
use crate::service::glossary::{By, Entry};
use crate::service::making::{Heard, Page};

/// A word that was asked.
#[derive(Serialize, ToSchema)]
pub(crate) struct WordQuestionJson {
    id: Uuid,
    word: String,
    words: String,
    state: State,
    origin: Origin,
    /// How many asked it.
    times: i64,
    /// Raised by one by each act on the word.
    revision: i64,
}

impl From<Question> for WordQuestionJson {
    fn from(question: Question) -> Self {
        Self {
            id: question.id.uuid(),
            word: question.term,
            words: question.words,
            state: question.state,
            origin: question.origin,
            times: question.times,
            revision: question.revision,
        }
    }
}

/// A word of the glossary.
#[derive(Serialize, ToSchema)]
pub(crate) struct GlossaryWordJson {
    slug: String,
    word: String,
    also: Vec<String>,
    explained: String,
    example: String,
    /// `house`, `children` or `network`.
    by: String,
}

impl From<Entry> for GlossaryWordJson {
    fn from(entry: Entry) -> Self {
        let by = match entry.by {
            By::House => "house",
            By::Children(_) => "children",
            By::Elsewhere(_) => "network",
        };
        Self {
            slug: entry.slug,
            word: entry.term,
            also: entry.forms,
            explained: entry.text,
            example: entry.example,
            by: by.to_owned(),
        }
    }
}

/// A question to add.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewWordQuestion {
    #[schema(example = "cookie")]
    word: String,
    #[serde(default)]
    words: String,
    origin: Origin,
}

impl NewWordQuestion {
    pub(crate) fn read(&self) -> NewQuestion {
        NewQuestion { words: self.words.clone(), ..NewQuestion::of(&self.word, self.origin) }
    }
}

/// A group of children.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordGroup {
    /// First names or nicknames, with an age if they want: `Inès, 9`.
    #[schema(example = json!(["Inès, 9"]))]
    pub children: Vec<String>,
    /// Which revision of the word was read; without one, what is said goes over the word as it is now.
    pub revision: Option<i64>,
}

/// What the children wrote.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewWordDraft {
    #[schema(example = "C’est un petit papier que le site garde.")]
    pub explained: String,
    #[serde(default)]
    pub example: String,
    /// Which revision of the word was read; without one, what is said goes over the word as it is now.
    pub revision: Option<i64>,
}

/// What a grown-up said of it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewWordReading {
    /// A first name.
    #[schema(example = "Odile")]
    reader: String,
    is_clear: bool,
    #[serde(default)]
    #[schema(example = "Que veut dire garder ?")]
    remark: String,
    /// Which revision of the word was read; without one, it is said of the draft that is the last one now.
    pub revision: Option<i64>,
}

impl NewWordReading {
    pub(crate) fn read(&self) -> Heard {
        Heard { reader: self.reader.clone(), is_clear: Some(self.is_clear), remark: self.remark.clone() }
    }
}

/// How a word is published.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordPageJson {
    #[schema(example = "cookie")]
    word: String,
    /// How it is also written.
    #[serde(default)]
    also: Vec<String>,
    /// Which revision of the word was read; without one, the word is published as it is now.
    pub revision: Option<i64>,
}

impl WordPageJson {
    pub(crate) fn read(&self) -> Page {
        Page { term: self.word.clone(), forms: self.also.join("\n") }
    }
}

/// The word that a question is joined with.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordJoin {
    pub into: Uuid,
}

/// A step of a word.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "step", rename_all = "snake_case")]
pub(crate) enum WordStep {
    SetAside,
    PutBack,
    Withdraw,
    Film,
}
