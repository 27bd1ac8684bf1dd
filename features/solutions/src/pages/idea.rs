//! One idea as the team works on it, and the page on which its words are corrected.

use askama::Template;
use centres::InCentre;
use ideas::{Author, Idea, Notice, NoticeState, Showing, State};
use people::Person;
use ui::{Choice, Chrome, FormState};
use web::{Cx, Problem};

use super::board::{Proposed, someone};
use super::road::{signed, taken};
use super::{IDEAS_DOOR, idea_path, ideas_base, may_edit, sheet_path, sheets_base, status, team_chrome, way_choices};
use crate::service::board::Whole;
use crate::words::{day, paragraphs};

/// One whose idea it is.
pub(crate) struct AuthorLine {
    pub name: String,
    pub person_href: String,
    pub way: String,
    pub way_code: &'static str,
    pub is_named: bool,
    pub told: String,
    pub action: String,
    pub code: String,
    pub is_forgotten: bool,
    pub once: String,
}

/// A meeting or a trial.
pub(crate) struct Made {
    pub title: String,
    pub words: Vec<String>,
    pub note: String,
}

#[derive(Template)]
#[template(path = "solutions/team_idea.html")]
pub(crate) struct TeamIdeaPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub once: String,
    pub may_edit: bool,
    pub title: String,
    pub status_kind: &'static str,
    pub status: String,
    /// `waiting`, `shown` or `hidden`.
    pub showing: &'static str,
    pub merged_href: String,
    pub facts: Vec<(String, String)>,
    pub words: Vec<String>,
    pub need: String,
    /// Where it may go.
    pub nexts: Vec<Choice>,
    /// What each step was, when and by whom, and why; the latest first.
    pub road: Vec<(String, String, String)>,
    pub authors: Vec<AuthorLine>,
    pub ways: Vec<Choice>,
    pub others: Vec<Choice>,
    pub searched: String,
    pub proposed: Vec<Proposed>,
    pub meetings: Vec<Made>,
    pub trials: Vec<Made>,
    /// Address, title, and whether it is in the catalogue.
    pub solutions: Vec<(String, String, String)>,
    pub new_solution_href: String,
    /// Other centres use it, and the authors do not know.
    pub spread: String,
    pub public_href: String,
    /// Where the team films it; empty for who may not.
    pub film_href: String,
}

impl TeamIdeaPage {
    pub fn new(
        here: &InCentre,
        (whole, notices): (&Whole, &[Notice]),
        (others, proposed): (&[Idea], &[Person]),
        form: FormState,
        searched: &str,
    ) -> Result<Self, Problem> {
        let (cx, idea) = (&here.cx, &whole.idea);
        let (status_kind, status) = status(cx, idea);
        Ok(Self {
            chrome: team_chrome(here, IDEAS_DOOR)?,
            form,
            base: ideas_base(&here.centre),
            action: idea_path(&here.centre, idea.id, ""),
            once: web::once_key(),
            may_edit: may_edit(here),
            title: idea.title.clone(),
            status_kind,
            status,
            showing: idea.showing.code(),
            merged_href: idea.merged_into.map(|into| idea_path(&here.centre, into, "")).unwrap_or_default(),
            facts: facts(cx, idea),
            words: paragraphs(&idea.words),
            need: idea.need.clone(),
            nexts: if idea.showing == Showing::Shown { nexts(cx, idea) } else { Vec::new() },
            road: taken(cx, &whole.road),
            authors: whole.authors.iter().map(|author| author_line(here, idea, author, notices)).collect(),
            ways: way_choices(cx),
            others: others_of(idea, others),
            searched: searched.to_owned(),
            proposed: proposed.iter().map(|person| someone(here, person)).collect(),
            meetings: meetings(cx, whole),
            trials: trials(cx, whole),
            solutions: solutions(here, whole),
            new_solution_href: format!("{}/nouvelle?idee={}", sheets_base(&here.centre), idea.id),
            spread: spread(here, whole),
            film_href: film_href(here, idea),
            public_href: public_href(here, idea),
        })
    }
}

fn public_href(here: &InCentre, idea: &Idea) -> String {
    if idea.is_public() { here.centre.path(&format!("idees/{}", idea.id)) } else { String::new() }
}

fn film_href(here: &InCentre, idea: &Idea) -> String {
    let may = media::film::policy::decide(&here.cx.actor, media::film::policy::Action::EditFilms, here.centre.id);
    if !may.is_allowed() {
        return String::new();
    }
    match idea.film {
        Some(film) => media::film::href(&here.centre, media::film::FilmId::from(film)),
        None => media::film::new_href(&here.centre, Some(idea.id.uuid())),
    }
}

fn facts(cx: &Cx, idea: &Idea) -> Vec<(String, String)> {
    let mut facts = vec![
        (cx.t("solutions-fact-origin"), cx.t(&format!("ideas-origin-{}", idea.origin.code()))),
        (cx.t("solutions-fact-heard"), signed(cx, idea.heard_at, "")),
    ];
    if !idea.theme.is_empty() {
        facts.push((cx.t("solutions-theme"), idea.theme.clone()));
    }
    facts
}

fn nexts(cx: &Cx, idea: &Idea) -> Vec<Choice> {
    let said = |state: State| Choice::new(state.code(), cx.t(&format!("ideas-step-{}", state.word())));
    idea.nexts().into_iter().map(said).collect()
}

fn others_of(idea: &Idea, others: &[Idea]) -> Vec<Choice> {
    let choice = |other: &Idea| Choice::new(other.id.to_string(), other.title.clone());
    others.iter().filter(|other| other.id != idea.id).map(choice).collect()
}

fn author_line(here: &InCentre, idea: &Idea, author: &Author, notices: &[Notice]) -> AuthorLine {
    let cx = &here.cx;
    let is_forgotten = author.name.is_empty() && author.person.is_none();
    let code = author.way.code();
    let way = cx.t(&format!("ideas-tell-{}", code.replace('_', "-")));
    let address = author.way.address();
    let address = if address.starts_with('+') { kernel::text::phone_display(address) } else { address.to_owned() };
    AuthorLine {
        name: if author.name.is_empty() { cx.t("solutions-nobody") } else { author.name.clone() },
        person_href: author
            .person
            .map(|person| here.centre.path(&format!("equipe/personnes/{person}")))
            .unwrap_or_default(),
        way: if address.is_empty() { way } else { format!("{way} · {address}") },
        way_code: code,
        is_named: author.is_named,
        told: told_words(cx, author, notices),
        action: idea_path(&here.centre, idea.id, &format!("/auteurs/{}", author.id)),
        code: author.spoken_code(),
        is_forgotten,
        once: web::once_key(),
    }
}

/// "2 fois prévenue, 1 à dire de vive voix".
fn told_words(cx: &Cx, author: &Author, notices: &[Notice]) -> String {
    let count = |state: NoticeState| {
        notices.iter().filter(|notice| notice.author == author.id && notice.state == state).count()
    };
    let (sent, desk) = (count(NoticeState::Sent) + count(NoticeState::Told), count(NoticeState::Desk));
    let mut parts = vec![cx.texts.t1("solutions-author-told", "n", sent)];
    if desk > 0 {
        parts.push(cx.texts.t1("solutions-author-left", "n", desk));
    }
    crate::words::list(&parts, cx.locale())
}

fn meetings(cx: &Cx, whole: &Whole) -> Vec<Made> {
    let made = |meeting: &crate::model::making::Meeting| Made {
        title: day(meeting.day, cx.locale()),
        words: paragraphs(&meeting.words),
        note: meeting.who.clone(),
    };
    whole.meetings.iter().rev().map(made).collect()
}

fn trials(cx: &Cx, whole: &Whole) -> Vec<Made> {
    let made = |trial: &crate::model::making::Trial| {
        let title = cx.texts.t2("solutions-road-trial", ("day", day(trial.day, cx.locale())), ("n", trial.people));
        let changed = if trial.changed.is_empty() {
            String::new()
        } else {
            cx.texts.t1("solutions-road-changed", "x", trial.changed.as_str())
        };
        let parts = [trial.place.as_str(), changed.as_str()];
        Made {
            title,
            words: paragraphs(&trial.said),
            note: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        }
    };
    whole.trials.iter().rev().map(made).collect()
}

fn solutions(here: &InCentre, whole: &Whole) -> Vec<(String, String, String)> {
    let line = |solution: &crate::model::solution::Solution| {
        let key = if solution.is_published { "solutions-in-catalogue" } else { "solutions-being-written" };
        (sheet_path(&here.centre, solution.id, ""), solution.sheet.title.clone(), here.cx.t(key))
    };
    whole.solutions.iter().map(line).collect()
}

/// How many other centres use it, while the authors were only told that theirs does.
fn spread(here: &InCentre, whole: &Whole) -> String {
    let others = whole.uses.iter().filter(|one| one.centre != here.centre.id).count();
    if others == 0 || whole.idea.state != State::InUse {
        return String::new();
    }
    here.cx.texts.t1("solutions-spread-to-tell", "n", others)
}

#[derive(Template)]
#[template(path = "solutions/reword.html")]
pub(crate) struct RewordPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub once: String,
}

impl RewordPage {
    pub fn new(here: &InCentre, id: ideas::IdeaId, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: team_chrome(here, IDEAS_DOOR)?,
            form,
            action: idea_path(&here.centre, id, "/texte"),
            back: idea_path(&here.centre, id, ""),
            once: web::once_key(),
        })
    }
}
