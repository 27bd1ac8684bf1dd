//! What programs send and receive of films.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::film::model::consent::{Age, Agreement, Given, Seen, Use, Voice, is_shown};
use crate::film::model::film::{Film, FilmWords};
use crate::film::model::refusal::FilmRefusal;
use crate::film::service::consenting::{NewSeen, Sheet};
use crate::film::service::showing::Shown;
use crate::film::store::film::OfCentre;

/// A film of a list.
#[derive(Serialize, ToSchema)]
#[schema(as = Film)]
pub(crate) struct FilmShape {
    id: Uuid,
    idea: Option<Uuid>,
    title: String,
    /// `fr`, `fsl`, `ar`…
    language: &'static str,
    /// `draft`, `converting`, `ready` or `withdrawn`.
    state: &'static str,
    /// Why its last file came to nothing: `not-a-film`, `no-picture`, `too-lasting`, `unreadable`, `failed`, `lost`.
    #[serde(skip_serializing_if = "Option::is_none")]
    trouble: Option<&'static str>,
    milliseconds: Option<i64>,
    created_at: DateTime<Utc>,
    revision: i64,
    /// The uses to which everyone agreed; absent from what the channel tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    shown: Option<Vec<Use>>,
}

impl FilmShape {
    fn new(film: &Film, shown: Option<Vec<Use>>) -> Self {
        Self {
            id: film.id.uuid(),
            idea: film.idea,
            title: film.title.clone(),
            language: film.spoken.code(),
            state: film.state.code(),
            trouble: film.trouble.map(FilmRefusal::code),
            milliseconds: film.footage.as_ref().map(|footage| footage.millis),
            created_at: film.created_at,
            revision: film.revision,
            shown,
        }
    }
}

impl From<Shown> for FilmShape {
    fn from(shown: Shown) -> Self {
        Self::new(&shown.film, Some(shown.uses))
    }
}

impl From<OfCentre> for FilmShape {
    fn from(of: OfCentre) -> Self {
        Self::new(&of.film, None)
    }
}

/// A film with its words and who is seen in it.
#[derive(Serialize, ToSchema)]
#[schema(as = WholeFilm)]
pub(crate) struct WholeFilmShape {
    #[serde(flatten)]
    film: FilmShape,
    transcript: String,
    /// WebVTT; empty while there are none.
    subtitles: String,
    people: Vec<SeenShape>,
}

impl WholeFilmShape {
    pub fn new(film: Film, seen: Vec<Seen>) -> Self {
        let uses = Use::ALL.into_iter().filter(|usage| is_shown(film.state, &seen, *usage)).collect();
        Self {
            film: FilmShape::new(&film, Some(uses)),
            transcript: film.transcript,
            subtitles: film.subtitles,
            people: seen.into_iter().map(SeenShape::from).collect(),
        }
    }
}

fn french() -> String {
    "fr".to_owned()
}

/// A film to begin; only the title is needed.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewFilm)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewFilmShape {
    title: String,
    #[serde(default = "french")]
    language: String,
    /// The idea it tells.
    idea: Option<Uuid>,
    #[serde(default)]
    transcript: String,
    #[serde(default)]
    subtitles: String,
}

impl NewFilmShape {
    pub fn read(self) -> (FilmWords, Option<Uuid>) {
        let Self { title, language, idea, transcript, subtitles } = self;
        (FilmWords { title, language, transcript, subtitles }, idea)
    }
}

/// The words of a film.
#[derive(Deserialize, ToSchema)]
#[schema(as = FilmWords)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordsShape {
    title: String,
    language: String,
    #[serde(default)]
    transcript: String,
    /// WebVTT.
    #[serde(default)]
    subtitles: String,
    /// As it was read; refused when someone was faster.
    revision: Option<i64>,
}

impl WordsShape {
    pub fn read(self) -> (FilmWords, Option<i64>) {
        let Self { title, language, transcript, subtitles, revision } = self;
        (FilmWords { title, language, transcript, subtitles }, revision)
    }
}

/// Someone seen in a film.
#[derive(Serialize, ToSchema)]
#[schema(as = FilmSeen)]
pub(crate) struct SeenShape {
    id: Uuid,
    person: Option<Uuid>,
    name: String,
    age: Age,
    /// Why one parent alone signs.
    alone: String,
    consents: Vec<ConsentShape>,
}

/// What stands of one use.
#[derive(Serialize, ToSchema)]
#[schema(as = FilmConsent)]
pub(crate) struct ConsentShape {
    usage: Use,
    /// Whether everyone who has a word for this person gave it.
    agrees: bool,
    own_at: Option<DateTime<Utc>>,
    first_parent_at: Option<DateTime<Utc>>,
    second_parent_at: Option<DateTime<Utc>>,
    withdrawn_at: Option<DateTime<Utc>>,
}

impl From<Seen> for SeenShape {
    fn from(seen: Seen) -> Self {
        let consent = |usage: Use| {
            let agreement: Agreement = seen.agreement(usage);
            ConsentShape {
                usage,
                agrees: seen.agrees(usage),
                own_at: agreement.at(Voice::Own),
                first_parent_at: agreement.at(Voice::FirstParent),
                second_parent_at: agreement.at(Voice::SecondParent),
                withdrawn_at: agreement.withdrawn,
            }
        };
        let consents = Use::ALL.into_iter().map(consent).collect();
        Self {
            id: seen.id,
            person: seen.person.map(kernel::PersonId::uuid),
            age: seen.age,
            consents,
            alone: seen.alone,
            name: seen.name,
        }
    }
}

/// Someone to list: of the centre's file, or by name and age.
#[derive(Deserialize, ToSchema)]
#[schema(as = FilmSomeone)]
#[serde(deny_unknown_fields)]
pub(crate) struct SomeoneShape {
    person: Option<Uuid>,
    #[serde(default)]
    name: String,
    age: Option<Age>,
    #[serde(default)]
    alone: String,
}

impl From<SomeoneShape> for NewSeen {
    fn from(shape: SomeoneShape) -> Self {
        Self { person: shape.person.map(Into::into), name: shape.name, age: shape.age, alone: shape.alone }
    }
}

/// A signed sheet.
#[derive(Deserialize, ToSchema)]
#[schema(as = FilmSheet)]
#[serde(deny_unknown_fields)]
pub(crate) struct SheetShape {
    age: Option<Age>,
    /// Why one parent alone signs.
    #[serde(default)]
    alone: String,
    #[serde(default)]
    hall: Given,
    #[serde(default)]
    network: Given,
    #[serde(default)]
    public: Given,
    #[serde(default)]
    copy: Given,
}

impl From<SheetShape> for Sheet {
    fn from(shape: SheetShape) -> Self {
        Self { age: shape.age, alone: shape.alone, given: [shape.hall, shape.network, shape.public, shape.copy] }
    }
}
