//! What residents and developers read: the list, a hackathon, its screen, the forms.

use std::collections::HashMap;

use askama::Template;
use ballots::card_of;
use centres::InCentre;
use kernel::paging::Page;
use ui::{Chrome, FormState, Pager};

use super::{
    PUBLIC_DOOR, PictureLine, ProgrammeLine, challenge_words, lines, paragraphs, public_path, sides_words, state_words,
    when_and_where,
};
use crate::model::TeamId;
use crate::model::event::{Choice, Hackathon, LineKind, State};
use crate::model::team::{FollowUp, Side, Team};
use crate::service::events::Board;

/// A hackathon of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub state: String,
    pub when: String,
}

#[derive(Template)]
#[template(path = "hackathon/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Hackathon>) -> Self {
        let line = |event: &Hackathon| Line {
            href: public_path(&here.centre, event.id, ""),
            title: event.terms.title.clone(),
            state: state_words(&here.cx, event.state),
            when: when_and_where(&here.cx, event),
        };
        let next = found.next.map(|id| format!("{}?apres={id}", here.centre.path(PUBLIC_DOOR))).unwrap_or_default();
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            lines: found.items.iter().map(line).collect(),
            pages: Pager { next, ..Pager::default() },
        }
    }
}

/// A team as everyone reads it: what it does, never who is in it.
pub(crate) struct TeamLine {
    pub name: String,
    pub challenge: String,
    pub who: String,
    pub wanted: String,
    pub made: Vec<String>,
    pub link: String,
    pub licence: String,
    pub picture: Option<PictureLine>,
    /// "12 voix"; empty until the count is shown.
    pub voices: String,
    /// What became of it, once it was asked.
    pub became: Vec<String>,
}

fn team_line(here: &InCentre, board: &Board, team: &Team, picture: Option<PictureLine>) -> TeamLine {
    let cx = &here.cx;
    let became = |asked: &FollowUp| cx.texts.t2("hackathon-became", ("n", asked.days), ("x", asked.words.as_str()));
    let answered = board.follow_ups.iter().filter(|asked| asked.team == team.id && asked.done_at.is_some());
    TeamLine {
        name: team.draft.name.clone(),
        challenge: challenge_words(board, team),
        who: sides_words(cx, board, team.id),
        wanted: team.draft.wanted.clone(),
        made: paragraphs(&team.draft.made),
        link: team.draft.link.clone(),
        licence: team.draft.licence.clone(),
        picture,
        voices: team.voices.map(|n| cx.texts.t1("hackathon-voices", "n", n)).unwrap_or_default(),
        became: answered.map(became).collect(),
    }
}

#[derive(Template)]
#[template(path = "hackathon/show.html")]
pub(crate) struct ShowPage {
    pub chrome: Chrome,
    pub index: String,
    pub title: String,
    pub when: String,
    pub state: String,
    pub intro: Vec<String>,
    /// Where one says that one comes; empty when it is over.
    pub come: String,
    /// Where one chooses; empty when it is not the moment, or when a jury does.
    pub choose: String,
    pub screen: String,
    pub challenges: Vec<ProgrammeLine>,
    pub slots: Vec<ProgrammeLine>,
    pub mentors: Vec<ProgrammeLine>,
    pub teams: Vec<TeamLine>,
}

impl ShowPage {
    pub fn new(here: &InCentre, board: &Board, pictures: &HashMap<TeamId, PictureLine>) -> Self {
        let (cx, event) = (&here.cx, &board.event);
        let path = |below: &str| public_path(&here.centre, event.id, below);
        let comes = matches!(event.state, State::Open | State::UnderWay);
        let chooses = event.state == State::Choosing && event.terms.choice == Choice::Public;
        let team = |team: &Team| team_line(here, board, team, pictures.get(&team.id).cloned());
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            index: here.centre.path(PUBLIC_DOOR),
            title: event.terms.title.clone(),
            when: when_and_where(cx, event),
            state: state_words(cx, event.state),
            intro: paragraphs(&event.terms.intro),
            come: if comes { path("/je-viens") } else { String::new() },
            choose: if chooses { path("/choix") } else { String::new() },
            screen: path("/ecran"),
            challenges: lines(board, LineKind::Challenge),
            slots: lines(board, LineKind::Slot),
            mentors: lines(board, LineKind::Mentor),
            teams: board.teams.iter().map(team).collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "hackathon/screen.html")]
pub(crate) struct ScreenPage {
    pub chrome: Chrome,
    pub title: String,
    pub state: String,
    pub slots: Vec<ProgrammeLine>,
    pub teams: Vec<TeamLine>,
}

impl ScreenPage {
    pub fn new(here: &InCentre, board: &Board) -> Self {
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            title: board.event.terms.title.clone(),
            state: state_words(&here.cx, board.event.state),
            slots: lines(board, LineKind::Slot),
            teams: board.teams.iter().map(|team| team_line(here, board, team, None)).collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "hackathon/come.html")]
pub(crate) struct ComePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub kicker: String,
    pub once: String,
    pub sides: Vec<ui::Choice>,
}

/// The three sides one may come from.
pub(crate) fn side_choices(here: &InCentre) -> Vec<ui::Choice> {
    let side = |side: &Side| ui::Choice::new(side.code(), here.cx.t(&format!("hackathon-side-{}", side.code())));
    Side::ALL.iter().map(side).collect()
}

impl ComePage {
    pub fn new(here: &InCentre, board: &Board, form: FormState) -> Self {
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form,
            action: public_path(&here.centre, board.event.id, "/je-viens"),
            back: public_path(&here.centre, board.event.id, ""),
            kicker: board.event.terms.title.clone(),
            once: web::once_key(),
            sides: side_choices(here),
        }
    }
}

#[derive(Template)]
#[template(path = "hackathon/choice.html")]
pub(crate) struct ChoicePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub kicker: String,
    pub once: String,
    pub teams: Vec<ui::Choice>,
    pub has_card: bool,
}

impl ChoicePage {
    pub fn new(here: &InCentre, board: &Board, form: FormState) -> Self {
        let choice =
            |team: &Team| ui::Choice::new(team.id.to_string(), &team.draft.name).noted(challenge_words(board, team));
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form,
            action: public_path(&here.centre, board.event.id, "/choix"),
            back: public_path(&here.centre, board.event.id, ""),
            kicker: board.event.terms.title.clone(),
            once: web::once_key(),
            teams: board.teams.iter().map(choice).collect(),
            has_card: card_of(&here.cx, &here.centre).is_some(),
        }
    }
}

#[derive(Template)]
#[template(path = "hackathon/done.html")]
pub(crate) struct DonePage {
    pub chrome: Chrome,
    pub title: String,
    pub text: String,
    pub back: String,
}

impl DonePage {
    /// The keys of its title and of what comes next.
    pub fn new(here: &InCentre, board: &Board, (title, text): (&str, &str)) -> Self {
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            title: here.cx.t(title),
            text: here.cx.t(text),
            back: public_path(&here.centre, board.event.id, ""),
        }
    }
}
