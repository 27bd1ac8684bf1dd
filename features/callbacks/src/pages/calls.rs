//! The team's list, without any number, and one call, open.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use people::Person;
use ui::{Choice, Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::{base_of, chrome, path_of, slots_words, tongue_words};
use crate::model::callback::{Callback, Orientation, Said, State, Tongue};
use crate::policy::{Action, decide};
use crate::service::reading::Which;
use crate::store::{Kept, Waiting};
use crate::words::moment;

/// A call of the list.
pub(crate) struct Line {
    pub href: String,
    pub asked: String,
    /// By when somebody calls, or when it was over.
    pub when: String,
    pub status_kind: &'static str,
    pub status: String,
    pub how: String,
    /// "Ne dites pas qui appelle", or nothing.
    pub warning: String,
    pub who: String,
    pub once: String,
    pub is_takeable: bool,
}

#[derive(Template)]
#[template(path = "callbacks/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub base: String,
    pub public_href: String,
    pub is_ended: bool,
    pub may_answer: bool,
    pub may_promise: bool,
    pub figures: String,
    pub late: String,
    pub kept: String,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl IndexPage {
    pub fn new(
        here: &InCentre,
        which: Which,
        found: Page<Callback>,
        waiting: Waiting,
        kept: Kept,
    ) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let is_ended = which == Which::Ended;
        let below = if is_ended { "/faits" } else { "" };
        let next = found.next.map(|id| format!("{base}{below}?apres={id}")).unwrap_or_default();
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        Ok(Self {
            chrome: chrome(here)?,
            public_href: here.centre.path("rappelez-moi"),
            is_ended,
            may_answer: may(Action::AnswerCalls),
            may_promise: may(Action::SetPromise),
            figures: cx.texts.t1("callbacks-waiting", "n", waiting.open),
            late: if waiting.late > 0 { cx.texts.t1("callbacks-late", "n", waiting.late) } else { String::new() },
            kept: kept_words(cx, kept),
            lines: found.items.iter().map(|callback| line(here, callback)).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}

fn kept_words(cx: &Cx, kept: Kept) -> String {
    if kept.promised == 0 {
        return cx.t("callbacks-kept-none");
    }
    cx.texts.t2("callbacks-kept", ("n", kept.kept), ("of", kept.promised))
}

fn line(here: &InCentre, callback: &Callback) -> Line {
    let cx = &here.cx;
    let (status_kind, status) = status(cx, callback);
    let at = |instant| moment(instant, cx.today(), cx.locale());
    Line {
        href: path_of(&here.centre, callback.id, ""),
        asked: cx.texts.t1("callbacks-asked", "x", at(callback.asked_at)),
        when: at(callback.ended_at.unwrap_or(callback.call_by)),
        status_kind,
        status,
        how: format!("{} · {}", tongue_words(cx, callback.tongue), slots_words(cx, &callback.slots)),
        warning: if callback.may_say { String::new() } else { cx.t("callbacks-do-not-say-short") },
        who: callback.taken_name.clone(),
        once: web::once_key(),
        is_takeable: callback.state == State::Waiting,
    }
}

/// Where a call stands, in a word and a colour.
fn status(cx: &Cx, callback: &Callback) -> (&'static str, String) {
    if callback.is_late(cx.now()) {
        return ("late", cx.t("callbacks-state-late"));
    }
    let kind = if callback.state.is_open() { "due" } else { "done" };
    if callback.state.is_open() && callback.tries > 0 {
        return (kind, cx.texts.t1("callbacks-state-tried", "n", callback.tries));
    }
    (kind, cx.t(&format!("callbacks-state-{}", callback.state.code().replace('_', "-"))))
}

/// A call with what was confided.
pub(crate) struct Opened {
    pub callback: Callback,
    pub said: Option<Said>,
    pub linked: Option<Person>,
    pub proposed: Vec<Person>,
}

/// Someone this call may be of.
pub(crate) struct Proposed {
    pub id: String,
    pub name: String,
    pub href: String,
    pub once: String,
}

#[derive(Template)]
#[template(path = "callbacks/call.html")]
pub(crate) struct CallPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub once: String,
    pub status_kind: &'static str,
    pub status: String,
    pub is_open: bool,
    pub is_taken: bool,
    pub may_answer: bool,
    pub may_say: bool,
    /// Whether the number has served and is kept no more.
    pub is_forgotten: bool,
    pub phone: String,
    pub phone_e164: String,
    pub words: Vec<String>,
    /// What one should know before calling: label and words.
    pub facts: Vec<(String, String)>,
    pub orientations: Vec<Choice>,
    pub revision: i64,
    pub linked: Option<Proposed>,
    pub proposed: Vec<Proposed>,
    pub may_see_people: bool,
    pub searched: String,
}

impl CallPage {
    pub fn new(here: &InCentre, opened: Opened, searched: &str, form: FormState) -> Result<Self, Problem> {
        let Opened { callback, said, linked, proposed } = opened;
        let cx = &here.cx;
        let (status_kind, status) = status(cx, &callback);
        let (is_forgotten, said) = (said.is_none(), said.unwrap_or_default());
        let may_see_people =
            people::policy::decide(&cx.actor, people::policy::Action::SeePeople, here.centre.id).is_allowed();
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            action: path_of(&here.centre, callback.id, ""),
            once: web::once_key(),
            status_kind,
            status,
            is_open: callback.state.is_open(),
            is_taken: callback.state == State::Taken,
            may_answer: decide(&cx.actor, Action::AnswerCalls, here.centre.id).is_allowed(),
            may_say: callback.may_say,
            is_forgotten,
            phone: if is_forgotten { String::new() } else { kernel::text::phone_display(&said.phone) },
            words: said.words.lines().map(ToOwned::to_owned).collect(),
            facts: facts(cx, &callback, &said),
            phone_e164: said.phone,
            orientations: orientation_choices(cx),
            revision: callback.revision,
            linked: linked.map(|person| someone(here, &person)),
            proposed: proposed.iter().map(|person| someone(here, person)).collect(),
            may_see_people,
            searched: searched.to_owned(),
        })
    }
}

fn someone(here: &InCentre, person: &Person) -> Proposed {
    Proposed {
        id: person.id.to_string(),
        name: person.full_name(),
        href: here.centre.path(&format!("equipe/personnes/{}", person.id)),
        once: web::once_key(),
    }
}

fn orientation_choices(cx: &Cx) -> Vec<Choice> {
    let words = |orientation: Orientation| cx.t(&format!("callbacks-orientation-{}", orientation.code()));
    Orientation::ALL.into_iter().map(|orientation| Choice::new(orientation.code(), words(orientation))).collect()
}

fn facts(cx: &Cx, callback: &Callback, said: &Said) -> Vec<(String, String)> {
    let at = |instant| moment(instant, cx.today(), cx.locale());
    let tongue = match callback.tongue {
        tongue if said.tongue.is_empty() => tongue_words(cx, tongue),
        Tongue::Other => said.tongue.clone(),
        // Typed the first time, another chosen since: nothing that was said goes.
        tongue => format!("{} · {}", said.tongue, tongue_words(cx, tongue)),
    };
    let moments = match said.moment.as_str() {
        "" => slots_words(cx, &callback.slots),
        own if callback.slots.is_empty() => own.to_owned(),
        own => format!("{} · {own}", slots_words(cx, &callback.slots)),
    };
    let mut facts = vec![
        (cx.t("callbacks-fact-name"), if said.name.is_empty() { cx.t("callbacks-no-name") } else { said.name.clone() }),
        (cx.t("callbacks-fact-moment"), moments),
        (cx.t("callbacks-fact-tongue"), tongue),
        (cx.t("callbacks-fact-asked"), at(callback.asked_at)),
        (cx.t("callbacks-fact-promised"), at(callback.due_at)),
    ];
    if callback.state.is_open() && callback.tries > 0 {
        facts.push((cx.t("callbacks-fact-again"), at(callback.call_by)));
    }
    if callback.tries > 0 {
        facts.push((cx.t("callbacks-fact-tries"), callback.tries.to_string()));
    }
    if !callback.taken_name.is_empty() {
        facts.push((cx.t("callbacks-fact-who"), callback.taken_name.clone()));
    }
    if callback.state == State::Reached && callback.orientation != Orientation::None {
        let led = cx.t(&format!("callbacks-orientation-{}", callback.orientation.code()));
        facts.push((cx.t("callbacks-fact-led"), led));
    }
    facts
}
