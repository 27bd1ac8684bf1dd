//! One film, for the team: where it stands, where it is shown and who has not said yes, what one may do.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, FormState};
use web::{Cx, Problem};

use super::{DOOR, Player, below, chrome, day_words, lasts_words, spoken_words, state_words, usage_words};
use crate::film::channel_href;
use crate::film::model::consent::{Seen, Use, is_shown};
use crate::film::model::film::{Film, FilmState, Limits};
use crate::film::policy::{Action, decide};
use crate::film::service::sentence;
use crate::film::store::film::CopyMade;

/// What was read of a film.
pub(crate) struct Looked {
    pub film: Film,
    pub seen: Vec<Seen>,
    /// Its turn would have come, and no program of this machine can make it.
    pub waits: bool,
    pub copies: Vec<CopyMade>,
    pub limits: Limits,
}

/// One use: whether the film is shown there, and whose word is missing.
pub(crate) struct UseLine {
    pub label: String,
    pub is_shown: bool,
    pub status: String,
    pub missing: String,
}

#[derive(Template)]
#[template(path = "media/film.html")]
pub(crate) struct FilmPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub channel_href: String,
    pub title: String,
    pub status_kind: &'static str,
    pub status: String,
    pub facts: Vec<(String, String)>,
    pub player: Option<Player>,
    /// What went wrong with the last file; empty when nothing did.
    pub trouble: String,
    pub waits: bool,
    pub is_converting: bool,
    pub is_withdrawn: bool,
    pub takes_file: bool,
    pub may_try_again: bool,
    pub may_edit: bool,
    pub may_copy: bool,
    pub is_listed: bool,
    pub people_count: String,
    pub uses: Vec<UseLine>,
    pub copies: Vec<String>,
    pub limits: String,
    pub most_bytes: i64,
    pub transcript: Vec<String>,
    /// That nobody has written yet what is said; empty when someone has, or when there is nothing to look at.
    pub lacks_words: String,
    /// What the form of the words sends back as it is.
    pub words: KeptWords,
    pub once: String,
}

/// The words of a film that are not asked for.
pub(crate) struct KeptWords {
    pub language: &'static str,
    pub subtitles: String,
    pub revision: String,
}

impl FilmPage {
    pub fn new(here: &InCentre, looked: Looked, form: FormState) -> Result<Self, Problem> {
        let (cx, centre) = (&here.cx, &here.centre);
        let Looked { film, seen, waits, copies, limits } = looked;
        let may = |action| decide(&cx.actor, action, centre.id).is_allowed();
        let (status_kind, status) = state_words(cx, &film);
        let trouble = film.trouble.map(|trouble| sentence(cx, trouble.within(limits.minutes)).1);
        let is_fresh = film.state == FilmState::Draft && film.footage.is_none();
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: centre.path(DOOR),
            action: below(centre, film.id, ""),
            channel_href: channel_href(centre, film.id),
            status_kind,
            status,
            facts: facts(cx, &film),
            player: Player::new(cx, centre, &film),
            trouble: trouble.unwrap_or_default(),
            waits,
            is_converting: film.state == FilmState::Converting,
            is_withdrawn: film.state == FilmState::Withdrawn,
            takes_file: is_fresh && film.original.is_none() && may(Action::EditFilms),
            may_try_again: is_fresh && film.original.is_some() && may(Action::EditFilms),
            may_edit: may(Action::EditFilms),
            may_copy: may(Action::CopyFilms) && is_shown(film.state, &seen, Use::Copy),
            is_listed: !seen.is_empty(),
            people_count: cx.texts.t1("media-film-people-count", "n", i64::try_from(seen.len()).unwrap_or_default()),
            uses: Use::ALL.into_iter().map(|usage| use_line(cx, &film, &seen, usage)).collect(),
            copies: copies.iter().map(|copy| copy_words(cx, copy)).collect(),
            limits: cx.texts.t2(
                "media-film-limits-words",
                ("megabytes", limits.megabytes),
                ("minutes", limits.minutes),
            ),
            most_bytes: limits.bytes(),
            transcript: film.transcript.lines().map(ToOwned::to_owned).collect(),
            lacks_words: lacks_words(cx, &film, &seen),
            words: KeptWords {
                language: film.spoken.code(),
                subtitles: film.subtitles.clone(),
                revision: film.revision.to_string(),
            },
            once: web::once_key(),
            title: film.title,
        })
    }
}

/// What is said to the team of a film whose words are not written: some residents have nothing of it.
fn lacks_words(cx: &Cx, film: &Film, seen: &[Seen]) -> String {
    let is_looked_at =
        [Use::Hall, Use::Network, Use::Public].into_iter().any(|usage| is_shown(film.state, seen, usage));
    match (film.lacks_transcript(), is_looked_at) {
        (false, _) => String::new(),
        (true, true) => cx.t("media-film-lacks-words-shown"),
        (true, false) => cx.t("media-film-lacks-words"),
    }
}

fn facts(cx: &Cx, film: &Film) -> Vec<(String, String)> {
    let lasts = lasts_words(cx, film);
    let subtitles =
        cx.t(if film.subtitles.is_empty() { "media-film-subtitles-none" } else { "media-film-subtitles-there" });
    let mut facts = vec![
        (cx.t("media-film-language"), spoken_words(cx, film.spoken)),
        (cx.t("media-film-made"), day_words(cx, film.created_at)),
        (cx.t("media-film-subtitles"), subtitles),
    ];
    if !lasts.is_empty() {
        facts.push((cx.t("media-film-length"), lasts));
    }
    facts
}

fn use_line(cx: &Cx, film: &Film, seen: &[Seen], usage: Use) -> UseLine {
    let missing: Vec<&str> = seen.iter().filter(|one| !one.agrees(usage)).map(|one| one.name.as_str()).collect();
    let shown = is_shown(film.state, seen, usage);
    let everyone = !seen.is_empty() && missing.is_empty();
    let status = match (shown, everyone, usage) {
        (true, _, Use::Copy) => "media-film-use-may-copy",
        (true, _, _) => "media-film-use-shown",
        (false, true, _) => "media-film-use-agreed",
        (false, false, _) => "media-film-use-hidden",
    };
    UseLine {
        label: usage_words(cx, usage),
        is_shown: shown,
        status: cx.t(status),
        missing: missing
            .iter()
            .map(|name| if name.is_empty() { cx.t("media-film-forgotten") } else { (*name).to_owned() })
            .collect::<Vec<_>>()
            .join(" · "),
    }
}

fn copy_words(cx: &Cx, copy: &CopyMade) -> String {
    cx.texts.t2("media-film-copied", ("day", day_words(cx, copy.at)), ("by", copy.by.clone()))
}
