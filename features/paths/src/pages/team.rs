//! What the team reads: the paths, the group in one table, one person's road, the courses asked for.

use askama::Template;
use centres::InCentre;
use enrolment::List;
use kernel::{clock, words};
use people::Person;
use ui::{Choice, Chrome, FormState, Pager};
use web::Problem;

use super::{DOOR, RoadStep, Skill, chrome, level_words, path_of, public_path, road_steps, skills};
use crate::handlers::{Cursor, place_of};
use crate::model::content::{Path, State};
use crate::model::fact::{Fact, HIGHEST, Kind};
use crate::model::starters;
use crate::model::wish::{Wanted, Wish, WishState};
use crate::policy::{Action, decide};
use crate::service::following::Road;
use crate::service::group::{Board, Learner};
use crate::service::wishes::Board as WishBoard;

fn may(here: &InCentre, action: Action) -> bool {
    decide(&here.cx.actor, action, here.centre.id).is_allowed()
}

/// A path of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub state: String,
    pub state_kind: &'static str,
    pub modules: String,
}

#[derive(Template)]
#[template(path = "paths/team_index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub base: String,
    pub once: String,
    pub may_configure: bool,
    pub wishes: String,
    pub lines: Vec<Line>,
    /// The paths of the house that the centre does not have: code, title, for whom.
    pub starters: Vec<(String, String, String)>,
}

fn state_kind(state: State) -> &'static str {
    match state {
        State::Draft => "due",
        State::Open => "done",
        State::Retired => "late",
    }
}

impl IndexPage {
    pub fn new(here: &InCentre, found: &[Path], waiting: i64) -> Result<Self, Problem> {
        let cx = &here.cx;
        let line = |path: &Path| Line {
            href: path_of(&here.centre, path.id, ""),
            title: path.title.clone(),
            state: cx.t(&format!("paths-state-{}", path.state.code())),
            state_kind: state_kind(path.state),
            modules: path.content.modules.len().to_string(),
        };
        let new = starters::all().into_iter().filter(|s| !found.iter().any(|p| p.content.code == s.content.code));
        Ok(Self {
            chrome: chrome(here)?,
            base: here.centre.path(DOOR),
            once: web::once_key(),
            may_configure: may(here, Action::Configure),
            wishes: cx.texts.t1("paths-wishes-waiting", "n", waiting),
            lines: found.iter().map(line).collect(),
            starters: new.map(|s| (s.content.code, s.title, s.content.audience)).collect(),
        })
    }
}

/// Someone of the group: where they are in each module.
pub(crate) struct Row {
    pub id: String,
    pub href: String,
    pub name: String,
    pub is_chosen: bool,
    /// « 2 / 3 », with the colour of its state.
    pub cells: Vec<(String, &'static str)>,
    pub here: String,
    pub sessions: usize,
}

#[derive(Template)]
#[template(path = "paths/team_board.html")]
pub(crate) struct BoardPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub public_href: String,
    pub title: String,
    pub state: String,
    pub state_kind: &'static str,
    pub once: String,
    pub group: String,
    pub has_sessions: bool,
    /// Whether presences are shown: where sessions follow the path, or were followed.
    pub shows_sessions: bool,
    pub may_write: bool,
    pub may_configure: bool,
    /// The states to which it can go: code and words of the button.
    pub moves: Vec<(&'static str, String)>,
    pub modules: Vec<String>,
    pub rows: Vec<Row>,
    pub levels: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub groups: Vec<Choice>,
}

fn row(here: &InCentre, board: &Board, learner: &Learner) -> Row {
    let content = &board.path.content;
    let at = learner.progress.here(content);
    let cell = |module: &crate::model::content::Module| {
        let standing = learner.progress.standing(&module.key);
        let levels = i64::try_from(module.levels.len()).unwrap_or(0);
        let reached = standing.next_level(module).map_or(levels, |level| level - 1);
        let is_begun = learner.progress.is_under_way(&module.key, reached + 1);
        let kind = if reached == levels {
            "done"
        } else if is_begun {
            "due"
        } else {
            ""
        };
        (format!("{reached} / {levels}"), kind)
    };
    Row {
        id: learner.person.id.to_string(),
        href: path_of(&here.centre, board.path.id, &format!("/personnes/{}", learner.person.id)),
        name: learner.person.full_name(),
        is_chosen: false,
        cells: content.modules.iter().map(cell).collect(),
        here: at.map_or_else(|| here.cx.t("paths-finished"), |(module, level)| level_words(&here.cx, module, level)),
        sessions: learner.sessions,
    }
}

impl BoardPage {
    pub fn new(here: &InCentre, board: &Board, lists: &[List], form: FormState) -> Result<Self, Problem> {
        let (cx, path) = (&here.cx, &board.path);
        let to = |state: State| (state.code(), cx.t(&format!("paths-to-{}", state.code())));
        let levels = path.content.modules.iter().flat_map(|module| {
            (1_i64..).zip(&module.levels).map(|(number, level)| {
                Choice::new(place_of(&module.key, number), format!("{} {number} – {}", module.title, level.aim))
            })
        });
        let kinds = [Kind::LevelDone, Kind::LevelStarted, Kind::Evaluated];
        let list = path.list.map(|id| id.to_string()).unwrap_or_default();
        let form = if form.value("groupe").is_empty() { form.with("groupe", list) } else { form };
        let mut moves = Vec::new();
        if path.state != State::Open && path.content.is_whole() {
            moves.push(to(State::Open));
        }
        if path.state != State::Retired {
            moves.push(to(State::Retired));
        }
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: here.centre.path(DOOR),
            path: path_of(&here.centre, path.id, ""),
            public_href: if path.state == State::Open { public_path(&here.centre, path.id, "") } else { String::new() },
            title: path.title.clone(),
            state: cx.t(&format!("paths-state-{}", path.state.code())),
            state_kind: state_kind(path.state),
            once: web::once_key(),
            group: board.group.clone(),
            has_sessions: !board.sessions.is_empty(),
            shows_sessions: !board.sessions.is_empty() || board.learners.iter().any(|learner| learner.sessions > 0),
            may_write: may(here, Action::WritePaths),
            may_configure: may(here, Action::Configure),
            moves,
            modules: path.content.modules.iter().map(|module| module.title.clone()).collect(),
            rows: board.learners.iter().map(|learner| row(here, board, learner)).collect(),
            levels: levels.collect(),
            kinds: kinds.map(|kind| Choice::new(kind.code(), cx.t(&format!("paths-kind-{}", kind.code())))).to_vec(),
            groups: lists.iter().map(|list| Choice::new(list.id.to_string(), &list.terms.title)).collect(),
        })
    }

    /// The same page with what was typed, and who was chosen.
    pub fn with(mut self, form: FormState) -> Self {
        for row in &mut self.rows {
            row.is_chosen = form.has("qui", &row.id);
        }
        self.form = form;
        self
    }
}

/// A fact as the team reads it.
pub(crate) struct FactLine {
    pub id: String,
    pub words: String,
    pub when: String,
    pub is_withdrawn: bool,
}

#[derive(Template)]
#[template(path = "paths/team_learner.html")]
pub(crate) struct LearnerPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub base: String,
    pub title: String,
    pub name: String,
    pub once: String,
    pub may_write: bool,
    pub is_finished: bool,
    /// The certificate, if it was given.
    pub certificate: String,
    pub steps: Vec<RoadStep>,
    pub skills: Vec<Skill>,
    pub facts: Vec<FactLine>,
    /// Positioning by talking: the box of each module, its skill, and its levels.
    pub talks: Vec<(String, String, Vec<Choice>)>,
}

fn fact_line(here: &InCentre, road: &Road, fact: &Fact) -> FactLine {
    let cx = &here.cx;
    let kind = cx.t(&format!("paths-kind-{}", fact.kind.code()));
    let module = road.path.content.module(&fact.module).map(|module| module.title.clone()).unwrap_or_default();
    let level = if fact.level > 0 { format!("{module} {}", fact.level) } else { module };
    let value = fact.value.map(|value| format!("{value} / {HIGHEST}")).unwrap_or_default();
    let parts = [kind, level, value];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
    FactLine {
        id: fact.id.to_string(),
        words: parts.join(" · "),
        when: words::date_with_year(clock::local_date(fact.device_at), cx.locale()),
        is_withdrawn: fact.kind == Kind::Withdrawn || road.facts.is_withdrawn(fact.id),
    }
}

impl LearnerPage {
    pub fn new(
        here: &InCentre,
        person: &Person,
        road: &Road,
        certificate: Option<badges::CertificateId>,
        form: FormState,
    ) -> Result<Self, Problem> {
        let (cx, path) = (&here.cx, &road.path);
        let mut facts: Vec<&Fact> = road.facts.iter().collect();
        facts.sort_by_key(|fact| std::cmp::Reverse(fact.order()));
        let talk = |module: &crate::model::content::Module| {
            let choices = (1_i64..).zip(&module.levels);
            let choices = choices.map(|(number, _)| Choice::new(number.to_string(), level_words(cx, module, number)));
            (format!("d-{}", module.key), module.skill.clone(), choices.collect())
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: path_of(&here.centre, path.id, &format!("/personnes/{}", person.id)),
            base: path_of(&here.centre, path.id, ""),
            title: path.title.clone(),
            name: person.full_name(),
            once: web::once_key(),
            may_write: may(here, Action::WritePaths),
            is_finished: road.progress.is_finished(&path.content),
            certificate: certificate.map(|id| badges::team_href(&here.centre, id)).unwrap_or_default(),
            steps: road_steps(here, path.id, &path.content, Some(&road.progress)),
            skills: skills(cx, &path.content, &road.progress),
            facts: facts.into_iter().map(|fact| fact_line(here, road, fact)).collect(),
            talks: path.content.modules.iter().map(talk).collect(),
        })
    }
}

/// A course asked for.
pub(crate) struct WishLine {
    pub id: String,
    pub title: String,
    pub count: String,
    /// Who asked and how to tell them, with the page of those of the file.
    pub who: Vec<(String, String)>,
    pub state: String,
    pub state_kind: &'static str,
    /// What was decided so far, as the form says it.
    pub decision: &'static str,
    pub answer: String,
}

/// Who asked, as they said it or as the file knows them; nothing of whoever said nothing.
fn asker(here: &InCentre, wish: &Wish, board: &WishBoard) -> Option<(String, String)> {
    if let Some(person) = wish.person.and_then(|id| board.askers.get(&id)) {
        return Some((person.full_name(), here.centre.path(&format!("equipe/personnes/{}", person.id))));
    }
    let said: Vec<&str> = [wish.name.as_str(), wish.contact.as_str()].into_iter().filter(|it| !it.is_empty()).collect();
    (!said.is_empty()).then(|| (said.join(" · "), String::new()))
}

#[derive(Template)]
#[template(path = "paths/team_wishes.html")]
pub(crate) struct WishesPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub may_write: bool,
    pub lines: Vec<WishLine>,
    pub others: Vec<Choice>,
    /// Which page this is, at the end of the address of its forms.
    pub place: String,
    pub pages: Pager,
}

impl WishesPage {
    pub fn new(here: &InCentre, board: &WishBoard, cursor: &Cursor, form: FormState) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, here.centre.path(DOOR));
        let line = |Wanted { wish, count }: &Wanted| {
            let joined = board.joined.iter().filter(|other| other.joined_into == Some(wish.id));
            let asked = std::iter::once(wish).chain(joined);
            WishLine {
                id: wish.id.to_string(),
                title: wish.title.clone(),
                count: count.to_string(),
                who: asked.filter_map(|other| asker(here, other, board)).collect(),
                state: cx.t(&format!("paths-wish-{}", wish.state.code().replace('_', "-"))),
                state_kind: match wish.state {
                    WishState::Open => "due",
                    WishState::Planned | WishState::Joined => "done",
                    WishState::SetAside => "late",
                },
                decision: match wish.state {
                    WishState::Open | WishState::Joined => "garder",
                    WishState::Planned => "prevoir",
                    WishState::SetAside => "ecarter",
                },
                answer: wish.answer.clone(),
            }
        };
        let next = board.page.next.map(|id| format!("{base}/demandes?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            form,
            once: web::once_key(),
            may_write: may(here, Action::WritePaths),
            lines: board.page.items.iter().map(line).collect(),
            others: board.targets.iter().map(|wish| Choice::new(wish.id.to_string(), &wish.title)).collect(),
            place: cursor.query(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}
