//! What residents read: the forums, one forum, the form of a theme, the choice.

use askama::Template;
use ballots::card_of;
use centres::InCentre;
use kernel::paging::Page;
use kernel::words;
use ui::{Choice, Chrome, FormState, Pager};
use web::Cx;

use super::{Counted, SlotLine, boxes, method_words, paragraphs, public_path, slot_lines, state_words, when_and_where};
use crate::model::forum::{Forum, State};
use crate::model::theme::Theme;
use crate::service::forums::Shown;

/// The door of residents.
const DOOR: &str = "forums";

/// A forum of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub state: String,
    pub when: String,
}

#[derive(Template)]
#[template(path = "forums/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Forum>) -> Self {
        let line = |forum: &Forum| Line {
            href: public_path(&here.centre, forum.id, ""),
            title: forum.terms.title.clone(),
            state: state_words(&here.cx, forum.state),
            when: when_and_where(&here.cx, forum),
        };
        let next = found.next.map(|id| format!("{}?apres={id}", here.centre.path(DOOR))).unwrap_or_default();
        Self {
            chrome: here.public_chrome(DOOR),
            lines: found.items.iter().map(line).collect(),
            pages: Pager { next, ..Pager::default() },
        }
    }
}

/// A theme as everyone reads it.
pub(crate) struct ThemeLine {
    pub title: String,
    pub words: Vec<String>,
    /// "42 voix"; empty until the count is shown.
    pub voices: String,
    pub has_followed: bool,
}

fn theme_line(cx: &Cx, theme: &Theme) -> ThemeLine {
    ThemeLine {
        title: theme.title.clone(),
        words: paragraphs(&theme.words),
        voices: theme.voices.map(|n| cx.texts.t1("forums-voices", "n", n)).unwrap_or_default(),
        has_followed: theme.idea.is_some(),
    }
}

#[derive(Template)]
#[template(path = "forums/show.html")]
pub(crate) struct ShowPage {
    pub chrome: Chrome,
    pub index: String,
    pub title: String,
    pub when: String,
    pub state: String,
    pub intro: Vec<String>,
    pub method: String,
    /// Where one proposes, and until when; empty when it is over.
    pub propose: String,
    pub until: String,
    /// Where one chooses; empty when it is over.
    pub choose: String,
    pub is_counted: bool,
    pub people: String,
    pub themes: Vec<ThemeLine>,
    pub slots: Vec<SlotLine>,
    pub enrol: String,
    pub said: Vec<String>,
    pub follows: Vec<String>,
}

impl ShowPage {
    pub fn new(here: &InCentre, shown: &Shown) -> Self {
        let (cx, forum) = (&here.cx, &shown.forum);
        let today = cx.today();
        let path = |below: &str| public_path(&here.centre, forum.id, below);
        let last = match forum.state {
            State::Proposing => forum.terms.proposals_until,
            State::Choosing => forum.terms.choice_until,
            State::Draft | State::Chosen | State::Held => None,
        };
        let until = last.map(|day| cx.texts.t1("forums-until", "x", words::date(day, cx.locale())));
        Self {
            chrome: here.public_chrome(DOOR),
            index: here.centre.path(DOOR),
            title: forum.terms.title.clone(),
            when: when_and_where(cx, forum),
            state: state_words(cx, forum.state),
            intro: paragraphs(&forum.terms.intro),
            method: method_words(cx, forum.terms.method),
            propose: if forum.takes_themes(today) { path("/themes") } else { String::new() },
            choose: if forum.takes_choices(today) { path("/choix") } else { String::new() },
            until: until.unwrap_or_default(),
            is_counted: forum.state.is_counted(),
            people: shown.people.map(|n| cx.texts.t1("forums-people-chose", "n", n)).unwrap_or_default(),
            themes: shown.themes.iter().map(|theme| theme_line(cx, theme)).collect(),
            slots: slot_lines(&shown.slots),
            enrol: if forum.state == State::Held { String::new() } else { forum.terms.enrol_path.clone() },
            said: paragraphs(&forum.said),
            follows: paragraphs(&forum.follows),
        }
    }
}

#[derive(Template)]
#[template(path = "forums/theme.html")]
pub(crate) struct ThemePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub kicker: String,
    pub once: String,
    /// Whether we know who is here: no name is asked for.
    pub is_known: bool,
}

impl ThemePage {
    pub fn new(here: &InCentre, forum: &Forum, form: FormState) -> Self {
        Self {
            chrome: here.public_chrome(DOOR),
            form,
            action: public_path(&here.centre, forum.id, "/themes"),
            back: public_path(&here.centre, forum.id, ""),
            kicker: forum.terms.title.clone(),
            once: web::once_key(),
            is_known: here.cx.actor.own_file(here.centre.id).is_some(),
        }
    }
}

#[derive(Template)]
#[template(path = "forums/choice.html")]
pub(crate) struct ChoicePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub kicker: String,
    pub once: String,
    pub method: String,
    /// One way of choosing: a box for a number, one answer, or several.
    pub kind: &'static str,
    pub choices: Vec<Choice>,
    pub boxes: Vec<Counted>,
    pub has_card: bool,
}

impl ChoicePage {
    pub fn new(here: &InCentre, shown: &Shown, form: FormState) -> Self {
        let forum = &shown.forum;
        let choice = |theme: &Theme| Choice::new(theme.id.to_string(), &theme.title).noted(&theme.words);
        Self {
            chrome: here.public_chrome(DOOR),
            form,
            action: public_path(&here.centre, forum.id, "/choix"),
            back: public_path(&here.centre, forum.id, ""),
            kicker: forum.terms.title.clone(),
            once: web::once_key(),
            method: method_words(&here.cx, forum.terms.method),
            kind: forum.terms.method.code(),
            choices: shown.themes.iter().map(choice).collect(),
            boxes: boxes(&shown.themes),
            has_card: card_of(&here.cx, &here.centre).is_some(),
        }
    }
}

#[derive(Template)]
#[template(path = "forums/done.html")]
pub(crate) struct DonePage {
    pub chrome: Chrome,
    pub title: String,
    pub text: String,
    pub back: String,
}

impl DonePage {
    /// The keys of its title and of what comes next.
    pub fn new(here: &InCentre, forum: &Forum, (title, text): (&str, &str)) -> Self {
        Self {
            chrome: here.public_chrome(DOOR),
            title: here.cx.t(title),
            text: here.cx.t(text),
            back: public_path(&here.centre, forum.id, ""),
        }
    }
}
