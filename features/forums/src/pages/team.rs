//! What the team reads and settles: the list, a forum, its themes, its day, what follows.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use ui::{Choice, Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::{SlotLine, base_of, chrome, method_words, path_of, public_path, slot_lines, state_words, when_and_where};
use crate::model::ballot::Method;
use crate::model::forum::{Forum, State, Terms};
use crate::model::theme::{Origin, Theme, ThemeState};
use crate::policy::{Action, decide};
use crate::service::export::state_words as theme_state_words;
use crate::service::forums::Board;

/// A forum of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub state: String,
    pub when: String,
}

#[derive(Template)]
#[template(path = "forums/team_index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_configure: bool,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Forum>) -> Result<Self, Problem> {
        let line = |forum: &Forum| Line {
            href: path_of(&here.centre, forum.id, ""),
            title: forum.terms.title.clone(),
            state: state_words(&here.cx, forum.state),
            when: when_and_where(&here.cx, forum),
        };
        let base = base_of(&here.centre);
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

/// A theme as the team reads it.
pub(crate) struct ThemeLine {
    pub id: String,
    pub title: String,
    pub words: String,
    /// "Sur papier · Mme Lefebvre, Karim".
    pub whose: String,
    pub state: String,
    pub state_kind: &'static str,
    pub voices: String,
    pub has_idea: bool,
}

fn theme_line(cx: &Cx, board: &Board, theme: &Theme) -> ThemeLine {
    let names = board.authors_of(theme.id).into_iter().filter(|author| !author.name.is_empty());
    let names: Vec<&str> = names.map(|author| author.name.as_str()).collect();
    let origin = cx.t(&format!("forums-origin-{}", theme.origin.code()));
    ThemeLine {
        id: theme.id.to_string(),
        title: theme.title.clone(),
        words: theme.words.clone(),
        whose: if names.is_empty() { origin } else { format!("{origin} · {}", names.join(", ")) },
        state: theme_state_words(cx, theme.state),
        state_kind: match theme.state {
            ThemeState::Proposed => "due",
            ThemeState::Kept | ThemeState::Joined => "done",
            ThemeState::SetAside => "late",
        },
        voices: theme.voices.map(|n| cx.texts.t1("forums-voices", "n", n)).unwrap_or_default(),
        has_idea: theme.idea.is_some(),
    }
}

#[derive(Template)]
#[template(path = "forums/team_show.html")]
pub(crate) struct BoardPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub public_href: String,
    pub title: String,
    pub state: String,
    pub when: String,
    pub method: String,
    pub people: String,
    pub slips: String,
    pub once: String,
    /// The next state and the words of its button; empty where there is none.
    pub next: &'static str,
    pub next_label: String,
    pub next_note: String,
    pub may_configure: bool,
    pub may_write: bool,
    pub takes_themes: bool,
    pub is_choosing: bool,
    pub is_counted: bool,
    pub to_read: Vec<ThemeLine>,
    pub read: Vec<ThemeLine>,
}

impl BoardPage {
    pub fn new(here: &InCentre, board: &Board, form: FormState) -> Result<Self, Problem> {
        let (cx, forum) = (&here.cx, &board.forum);
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        let next = forum.state.next().map(State::code).unwrap_or_default();
        let told = |suffix: &str| match next {
            "" => String::new(),
            next => cx.t(&format!("forums-to-{next}{suffix}")),
        };
        let mut themes: Vec<&Theme> = board.themes.iter().collect();
        themes.sort_by_key(|theme| (theme.state != ThemeState::Kept, std::cmp::Reverse(theme.voices)));
        let (to_read, read): (Vec<&Theme>, Vec<&Theme>) =
            themes.into_iter().partition(|theme| theme.state == ThemeState::Proposed);
        let lines = |themes: Vec<&Theme>| themes.into_iter().map(|theme| theme_line(cx, board, theme)).collect();
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            path: path_of(&here.centre, forum.id, ""),
            public_href: if forum.state == State::Draft {
                String::new()
            } else {
                public_path(&here.centre, forum.id, "")
            },
            title: forum.terms.title.clone(),
            state: state_words(cx, forum.state),
            when: when_and_where(cx, forum),
            method: method_words(cx, forum.terms.method),
            people: cx.texts.t1("forums-people-so-far", "n", board.people),
            slips: cx.texts.t1("forums-slips-printed", "n", board.slips),
            once: web::once_key(),
            next,
            next_label: told(""),
            next_note: told("-note"),
            may_configure: may(Action::Configure),
            may_write: may(Action::WriteForums),
            takes_themes: matches!(forum.state, State::Draft | State::Proposing),
            is_choosing: forum.state == State::Choosing,
            is_counted: forum.state.is_counted(),
            to_read: lines(to_read),
            read: lines(read),
        })
    }
}

/// The boxes of a forum, filled.
pub(crate) fn terms_form(terms: &Terms) -> FormState {
    let day = |day: Option<chrono::NaiveDate>| day.map(|d| d.format("%d/%m/%Y").to_string()).unwrap_or_default();
    let points = if let Method::Points(points) = terms.method { points } else { 5 };
    FormState::new()
        .with("titre", &terms.title)
        .with("presentation", &terms.intro)
        .with("methode", terms.method.code())
        .with("points", points.to_string())
        .with("themes_jusque", day(terms.proposals_until))
        .with("choix_jusque", day(terms.choice_until))
        .with("jour", day(terms.day))
        .with("heures", &terms.hours)
        .with("lieu", &terms.place)
        .with("inscription", &terms.enrol_path)
}

#[derive(Template)]
#[template(path = "forums/team_terms.html")]
pub(crate) struct TermsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub title: String,
    pub action: String,
    pub back: String,
    pub back_label: String,
    pub once: String,
    pub methods: Vec<Choice>,
    pub enrol_hint: String,
}

impl TermsPage {
    pub fn new(here: &InCentre, forum: Option<&Forum>, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        // Once residents choose, how one chooses is settled.
        let is_settled = forum.is_some_and(|forum| !matches!(forum.state, State::Draft | State::Proposing));
        let method = |code: &'static str| {
            let choice = Choice::new(code, cx.t(&format!("forums-choose-{code}")));
            if is_settled { choice.closed(cx.t("forums-method-settled")) } else { choice }
        };
        let base = base_of(&here.centre);
        Ok(Self {
            chrome: chrome(here)?,
            title: forum.map_or_else(|| cx.t("forums-new"), |_| cx.t("forums-settings")),
            action: forum.map_or_else(|| base.clone(), |forum| path_of(&here.centre, forum.id, "/reglages")),
            back: forum.map_or_else(|| base.clone(), |forum| path_of(&here.centre, forum.id, "")),
            back_label: forum.map_or_else(|| cx.t("forums-door-team"), |forum| forum.terms.title.clone()),
            once: web::once_key(),
            methods: Method::CODES.into_iter().map(method).collect(),
            enrol_hint: cx.texts.t1("forums-enrol-hint", "x", here.centre.path("programme")),
            form,
        })
    }
}

#[derive(Template)]
#[template(path = "forums/team_day.html")]
pub(crate) struct DayPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub title: String,
    pub when: String,
    pub once: String,
    pub slots: Vec<SlotLine>,
    pub may_configure: bool,
}

impl DayPage {
    pub fn new(here: &InCentre, board: &Board, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: path_of(&here.centre, board.forum.id, ""),
            title: board.forum.terms.title.clone(),
            when: when_and_where(&here.cx, &board.forum),
            once: web::once_key(),
            slots: slot_lines(&board.slots),
            may_configure: decide(&here.cx.actor, Action::Configure, here.centre.id).is_allowed(),
        })
    }
}

#[derive(Template)]
#[template(path = "forums/team_story.html")]
pub(crate) struct StoryPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub title: String,
    pub once: String,
    pub may_write: bool,
    pub themes: Vec<ThemeLine>,
}

impl StoryPage {
    pub fn new(here: &InCentre, board: &Board, form: FormState) -> Result<Self, Problem> {
        let mut kept: Vec<&Theme> = board.themes.iter().filter(|theme| theme.state == ThemeState::Kept).collect();
        kept.sort_by_key(|theme| std::cmp::Reverse(theme.voices));
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: path_of(&here.centre, board.forum.id, ""),
            title: board.forum.terms.title.clone(),
            once: web::once_key(),
            may_write: decide(&here.cx.actor, Action::WriteForums, here.centre.id).is_allowed(),
            themes: kept.into_iter().map(|theme| theme_line(&here.cx, board, theme)).collect(),
        })
    }
}

#[derive(Template)]
#[template(path = "forums/team_typing.html")]
pub(crate) struct TypingPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub title: String,
    pub once: String,
    pub origins: Vec<Choice>,
}

impl TypingPage {
    pub fn new(here: &InCentre, forum: &Forum, form: FormState) -> Result<Self, Problem> {
        let origins = [Origin::Desk, Origin::Meeting, Origin::Paper];
        let choice =
            |origin: Origin| Choice::new(origin.code(), here.cx.t(&format!("forums-origin-{}", origin.code())));
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: path_of(&here.centre, forum.id, ""),
            title: forum.terms.title.clone(),
            once: web::once_key(),
            origins: origins.into_iter().map(choice).collect(),
        })
    }
}

#[derive(Template)]
#[template(path = "forums/team_theme.html")]
pub(crate) struct ThemePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub action: String,
    pub forum: String,
    pub title: String,
    pub whose: String,
    pub once: String,
    pub others: Vec<Choice>,
    /// "Ressemble à : …", or nothing.
    pub alike: String,
}

impl ThemePage {
    pub fn new(here: &InCentre, board: &Board, theme: &Theme, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let others = board.themes.iter().filter(|other| other.id != theme.id && other.state == ThemeState::Kept);
        let alike = crate::model::alike::alike_to(theme, &board.themes);
        let alike = board.themes.iter().filter(|other| alike.contains(&other.id));
        let alike: Vec<&str> = alike.map(|other| other.title.as_str()).collect();
        let path = path_of(&here.centre, board.forum.id, "");
        Ok(Self {
            chrome: chrome(here)?,
            form,
            action: format!("{path}/themes/{}", theme.id),
            path,
            forum: board.forum.terms.title.clone(),
            title: theme.title.clone(),
            whose: theme_line(cx, board, theme).whose,
            once: web::once_key(),
            others: others.map(|other| Choice::new(other.id.to_string(), &other.title)).collect(),
            alike: if alike.is_empty() { String::new() } else { cx.texts.t1("forums-alike", "x", alike.join(" ; ")) },
        })
    }
}
