//! What the team settles: the list, a hackathon, its programme, its count, its codes.

use askama::Template;
use ballots::{Sheet, code};
use centres::InCentre;
use kernel::paging::Page;
use kernel::{clock, words};
use ui::{Chrome, FormState, Pager};
use web::Problem;

use super::{
    Counted, DOOR, ProgrammeLine, boxes, challenge_words, chrome, lines, path_of, public_path, sides_words,
    state_words, when_and_where,
};
use crate::model::event::{Choice, Hackathon, LineKind, State};
use crate::model::team::Team;
use crate::policy::{Action, decide};
use crate::service::events::Board;

/// A hackathon of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub state: String,
    pub when: String,
}

#[derive(Template)]
#[template(path = "hackathon/team_index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_configure: bool,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Hackathon>) -> Result<Self, Problem> {
        let line = |event: &Hackathon| Line {
            href: path_of(&here.centre, event.id, ""),
            title: event.terms.title.clone(),
            state: state_words(&here.cx, event.state),
            when: when_and_where(&here.cx, event),
        };
        let base = here.centre.path(DOOR);
        let next = found.next.map(|id| format!("{base}?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            may_configure: decide(&here.cx.actor, Action::Configure, here.centre.id).is_allowed(),
            lines: found.items.iter().map(line).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}

/// A team of the board.
pub(crate) struct TeamLine {
    pub href: String,
    pub name: String,
    pub challenge: String,
    pub who: String,
    pub voices: String,
    /// How many questions wait for an answer.
    pub waiting: String,
}

fn team_line(here: &InCentre, board: &Board, team: &Team) -> TeamLine {
    let cx = &here.cx;
    let waiting = board.follow_ups.iter().filter(|asked| asked.team == team.id && asked.done_at.is_none()).count();
    let waiting = i64::try_from(waiting).unwrap_or(i64::MAX);
    TeamLine {
        href: path_of(&here.centre, board.event.id, &format!("/equipes/{}", team.id)),
        name: team.draft.name.clone(),
        challenge: challenge_words(board, team),
        who: sides_words(cx, board, team.id),
        voices: team.voices.map(|n| cx.texts.t1("hackathon-voices", "n", n)).unwrap_or_default(),
        waiting: if waiting > 0 { cx.texts.t1("hackathon-to-follow", "n", waiting) } else { String::new() },
    }
}

#[derive(Template)]
#[template(path = "hackathon/team_show.html")]
pub(crate) struct BoardPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub public_href: String,
    pub title: String,
    pub state: String,
    pub when: String,
    pub people: String,
    pub to_place: String,
    pub once: String,
    /// The next state and the words of its button; empty where there is none.
    pub next: &'static str,
    pub next_label: String,
    pub next_note: String,
    pub may_configure: bool,
    pub may_write: bool,
    pub takes_teams: bool,
    pub is_choosing: bool,
    pub has_slips: bool,
    pub teams: Vec<TeamLine>,
}

impl BoardPage {
    pub fn new(here: &InCentre, board: &Board, form: FormState) -> Result<Self, Problem> {
        let (cx, event) = (&here.cx, &board.event);
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        let next = event.state.next().map(State::code).unwrap_or_default();
        let told = |suffix: &str| match next {
            "" => String::new(),
            next => cx.t(&format!("hackathon-to-{}{suffix}", next.replace('_', "-"))),
        };
        let to_place = i64::try_from(board.members_of(None).count()).unwrap_or(i64::MAX);
        let is_draft = event.state == State::Draft;
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: here.centre.path(DOOR),
            path: path_of(&here.centre, event.id, ""),
            public_href: if is_draft { String::new() } else { public_path(&here.centre, event.id, "") },
            title: event.terms.title.clone(),
            state: state_words(cx, event.state),
            when: when_and_where(cx, event),
            people: cx.texts.t1("hackathon-people-so-far", "n", board.people),
            to_place: if to_place > 0 { cx.texts.t1("hackathon-to-place", "n", to_place) } else { String::new() },
            once: web::once_key(),
            next,
            next_label: told(""),
            next_note: told("-note"),
            may_configure: may(Action::Configure),
            may_write: may(Action::WriteHackathons),
            takes_teams: !matches!(event.state, State::Choosing | State::Closed),
            is_choosing: event.state == State::Choosing,
            has_slips: event.state != State::Closed && event.terms.choice == Choice::Public,
            teams: board.teams.iter().map(|team| team_line(here, board, team)).collect(),
        })
    }
}

/// The boxes of a hackathon, filled.
pub(crate) fn terms_form(event: &Hackathon) -> FormState {
    let terms = &event.terms;
    let day = |day: chrono::NaiveDate| day.format("%d/%m/%Y").to_string();
    FormState::new()
        .with("titre", &terms.title)
        .with("presentation", &terms.intro)
        .with("choix", terms.choice.code())
        .with("premier", day(terms.first_day))
        .with("dernier", day(terms.last_day))
        .with("lieu", &terms.place)
        .with("revision", event.revision.to_string())
}

#[derive(Template)]
#[template(path = "hackathon/team_terms.html")]
pub(crate) struct TermsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub title: String,
    pub action: String,
    pub back: String,
    pub back_label: String,
    pub once: String,
    pub choices: Vec<ui::Choice>,
}

impl TermsPage {
    pub fn new(here: &InCentre, event: Option<&Hackathon>, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let base = here.centre.path(DOOR);
        let choice =
            |choice: &Choice| ui::Choice::new(choice.code(), cx.t(&format!("hackathon-choice-{}", choice.code())));
        Ok(Self {
            chrome: chrome(here)?,
            title: event.map_or_else(|| cx.t("hackathon-new"), |_| cx.t("hackathon-settings")),
            action: event.map_or_else(|| base.clone(), |event| path_of(&here.centre, event.id, "/reglages")),
            back: event.map_or_else(|| base.clone(), |event| path_of(&here.centre, event.id, "")),
            back_label: event.map_or_else(|| cx.t("hackathon-title"), |event| event.terms.title.clone()),
            once: web::once_key(),
            choices: Choice::ALL.iter().map(choice).collect(),
            form,
        })
    }
}

/// A kind of line with what stands under it.
pub(crate) struct Group {
    pub mark: &'static str,
    pub title: String,
    pub lines: Vec<ProgrammeLine>,
}

#[derive(Template)]
#[template(path = "hackathon/team_programme.html")]
pub(crate) struct ProgrammePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub title: String,
    pub once: String,
    pub may_configure: bool,
    pub groups: Vec<Group>,
    pub kinds: Vec<ui::Choice>,
    pub ideas: Vec<ui::Choice>,
}

impl ProgrammePage {
    pub fn new(here: &InCentre, board: &Board, ideas: &[ideas::Idea], form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let kind_words = |kind: LineKind| cx.t(&format!("hackathon-kind-{}", kind.code()));
        let group = |kind: &LineKind| Group {
            mark: kind.code(),
            title: cx.t(match kind {
                LineKind::Challenge => "hackathon-challenges",
                LineKind::Slot => "hackathon-slots",
                LineKind::Mentor => "hackathon-mentors",
            }),
            lines: lines(board, *kind),
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: path_of(&here.centre, board.event.id, ""),
            title: board.event.terms.title.clone(),
            once: web::once_key(),
            may_configure: decide(&cx.actor, Action::Configure, here.centre.id).is_allowed(),
            groups: LineKind::ALL.iter().map(group).collect(),
            kinds: LineKind::ALL.iter().map(|kind| ui::Choice::new(kind.code(), kind_words(*kind))).collect(),
            ideas: ideas.iter().map(|idea| ui::Choice::new(idea.id.to_string(), &idea.title)).collect(),
        })
    }
}

/// A count that was typed.
pub(crate) struct SheetLine {
    pub action: String,
    pub label: String,
    pub note: String,
}

#[derive(Template)]
#[template(path = "hackathon/team_sheets.html")]
pub(crate) struct SheetsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub title: String,
    pub people: String,
    pub once: String,
    pub is_choosing: bool,
    pub boxes: Vec<Counted>,
    pub sheets: Vec<SheetLine>,
}

impl SheetsPage {
    pub fn new(here: &InCentre, board: &Board, sheets: &[Sheet], form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let path = path_of(&here.centre, board.event.id, "");
        let line = |sheet: &Sheet| {
            let day = words::date(clock::local_date(sheet.typed_at), cx.locale());
            SheetLine {
                action: format!("{path}/comptes/{}/retrait", sheet.id),
                label: cx.texts.t2("hackathon-sheet-line", ("n", sheet.people), ("x", day)),
                note: sheet.note.clone(),
            }
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            title: board.event.terms.title.clone(),
            people: cx.texts.t1("hackathon-people-so-far", "n", board.people),
            once: web::once_key(),
            is_choosing: board.event.state == State::Choosing,
            boxes: boxes(&board.teams),
            sheets: sheets.iter().map(line).collect(),
            path,
        })
    }
}

#[derive(Template)]
#[template(path = "hackathon/team_slips.html")]
pub(crate) struct SlipsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub title: String,
    pub printed: String,
    /// How many whoever reads this sees printed.
    pub read: String,
    pub once: String,
}

impl SlipsPage {
    pub fn new(here: &InCentre, board: &Board, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: path_of(&here.centre, board.event.id, ""),
            title: board.event.terms.title.clone(),
            printed: here.cx.texts.t1("hackathon-slips-printed", "n", board.slips),
            read: board.slips.to_string(),
            once: web::once_key(),
        })
    }
}

#[derive(Template)]
#[template(path = "hackathon/team_slips_print.html")]
pub(crate) struct SlipsPrintPage {
    pub chrome: Chrome,
    pub path: String,
    pub event: String,
    pub centre: String,
    /// The address one types where there is no camera.
    pub address: String,
    /// The little square, as HTML of ours, and the code.
    pub slips: Vec<(String, String)>,
}

impl SlipsPrintPage {
    pub fn new(here: &InCentre, event: &Hackathon, codes: &[String]) -> Result<Self, Problem> {
        let cx = &here.cx;
        let below = public_path(&here.centre, event.id, "/choix");
        let address = format!("{}{below}", cx.app.settings.public_url.trim_end_matches('/'));
        let label = cx.t("hackathon-slip-square");
        let slip = |drawn: &String| (ui::qr::svg(&format!("{address}?code={drawn}"), &label), code::spoken(drawn));
        Ok(Self {
            chrome: chrome(here)?,
            path: path_of(&here.centre, event.id, ""),
            event: event.terms.title.clone(),
            centre: here.centre.name.clone(),
            slips: codes.iter().map(slip).collect(),
            address,
        })
    }
}
