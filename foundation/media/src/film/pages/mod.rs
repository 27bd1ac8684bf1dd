//! The pages of films: words made ready for eyes, nothing decided.

pub(crate) mod camera;
pub(crate) mod channel;
pub(crate) mod film;
pub(crate) mod list;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod words;

use centres::{Centre, InCentre};
use chrono::Datelike as _;
use kernel::{Locale, clock};
use ui::{Choice, Chrome};
use web::{Cx, Problem};

use super::model::consent::Use;
use super::model::film::{Film, FilmId, FilmState, Spoken};

/// The door of the team.
pub(crate) const DOOR: &str = "equipe/films";
/// The door of everyone.
pub(crate) const CHANNEL: &str = "chaine";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// An address below the team's page of a film.
pub(crate) fn below(centre: &Centre, film: FilmId, rest: &str) -> String {
    format!("{}{rest}", super::href(centre, film))
}

fn usage_words(cx: &Cx, usage: Use) -> String {
    cx.t(&format!("media-usage-{}", usage.code()))
}

fn spoken_words(cx: &Cx, spoken: Spoken) -> String {
    cx.t(&format!("media-film-language-{}", spoken.code()))
}

fn spoken_choices(cx: &Cx) -> Vec<Choice> {
    Spoken::ALL.into_iter().map(|spoken| Choice::new(spoken.code(), spoken_words(cx, spoken))).collect()
}

/// Where a film stands, in a colour and a word.
fn state_words(cx: &Cx, film: &Film) -> (&'static str, String) {
    let kind = match film.state {
        FilmState::Ready => "done",
        FilmState::Draft | FilmState::Converting => "due",
        FilmState::Withdrawn => "late",
    };
    (kind, cx.t(&format!("media-state-{}", film.state.code())))
}

/// "1 min 20 s"; empty while there is no film.
fn lasts_words(cx: &Cx, film: &Film) -> String {
    let Some(footage) = &film.footage else { return String::new() };
    let seconds = (footage.millis + 500) / 1000;
    cx.texts.t2("media-film-lasts", ("minutes", seconds / 60), ("seconds", seconds % 60))
}

/// "22 novembre 2026".
fn day_words(cx: &Cx, at: chrono::DateTime<chrono::Utc>) -> String {
    let day = clock::local_date(at);
    format!("{} {}", kernel::words::day_month(day, cx.locale()), day.year())
}

/// Uses in one line, "l’écran du centre, tout le monde".
fn uses_words(cx: &Cx, uses: &[Use]) -> String {
    let comma = if cx.locale() == Locale::Ar { "، " } else { ", " };
    uses.iter().map(|usage| usage_words(cx, *usage)).collect::<Vec<_>>().join(comma)
}

/// Where the pieces of a film are asked for.
pub(crate) struct Player {
    pub video: String,
    pub poster: String,
    /// Empty when there are none.
    pub subtitles: String,
    pub tag: &'static str,
    pub language: String,
    pub width: i64,
    pub height: i64,
    pub label: String,
}

impl Player {
    /// The player of a film; `None` while there is nothing to look at.
    pub fn new(cx: &Cx, centre: &Centre, film: &Film) -> Option<Self> {
        let footage = film.footage.as_ref()?;
        let base = super::channel_href(centre, film.id);
        Some(Self {
            video: format!("{base}/film.mp4"),
            poster: format!("{base}/affiche.jpg"),
            subtitles: if film.subtitles.is_empty() { String::new() } else { format!("{base}/sous-titres.vtt") },
            tag: film.spoken.code(),
            language: spoken_words(cx, film.spoken),
            width: footage.width,
            height: footage.height,
            label: film.title.clone(),
        })
    }
}
