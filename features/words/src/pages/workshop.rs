//! The page of one word for the team: its step and what comes next.

use askama::Template;
use centres::InCentre;
use kernel::{clock, words};
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{base_of, children_words, chrome, paragraphs, path_of, state_kind, state_words, way_words};
use crate::model::question::{Act, Draft, Question, Reading, State};
use crate::policy::{Action, decide};
use crate::service::making::Board;
use crate::service::telling::page_of;

/// A version of the explanation.
pub(crate) struct DraftLine {
    pub label: String,
    pub text: Vec<String>,
    pub example: Vec<String>,
}

/// What a grown-up said.
pub(crate) struct ReadingLine {
    pub kind: &'static str,
    pub verdict: String,
    pub who: String,
    pub remark: String,
}

#[derive(Template)]
#[template(path = "words/team_word.html")]
pub(crate) struct WorkshopPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub once: String,
    pub term: String,
    pub words: Vec<String>,
    pub state_kind: &'static str,
    pub state: String,
    pub times: String,
    pub is_held: bool,
    pub voice: String,
    pub children: String,
    pub drafts: Vec<DraftLine>,
    pub readings: Vec<ReadingLine>,
    pub askers: Vec<(String, String)>,
    pub alike: Vec<Choice>,
    pub may_write: bool,
    pub may_publish: bool,
    pub can_reword: bool,
    pub can_join: bool,
    pub can_take: bool,
    pub can_draft: bool,
    pub can_read: bool,
    pub can_film: bool,
    pub can_publish: bool,
    pub can_withdraw: bool,
    pub can_set_aside: bool,
    pub can_put_back: bool,
    /// Where the film and its consents are; empty before it is begun.
    pub film: String,
    pub has_picture: bool,
    pub has_sound: bool,
    pub public_href: String,
    /// What the forms were read from.
    pub revision: String,
}

impl WorkshopPage {
    pub fn new(here: &InCentre, board: &Board, alike: &[Question], form: FormState) -> Result<Self, Problem> {
        let (cx, question) = (&here.cx, &board.question);
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        let can = |act: Act| question.clone().after(act, cx.now()).is_ok();
        let path = path_of(&here.centre, question.id, "");
        let is_asked = question.state == State::Asked;
        // Who typed into a form while the word went on finds it again, as long as what they typed can be kept.
        let typed = |name: &str| form.is_refused() && !form.all(name).is_empty();
        let is_rewording = typed("precision") && question.state.is_open() && !can(Act::Publish);
        let is_grouped = typed("prenoms") && question.state != State::SetAside;
        let can_take = !question.is_held && (can(Act::Take) || can(Act::Draft) || is_grouped);
        Ok(Self {
            chrome: chrome(here)?,
            revision: match form.value("revision") {
                "" => question.revision.to_string(),
                read => read.to_owned(),
            },
            form: filled(board, form),
            base: base_of(&here.centre),
            once: web::once_key(),
            term: title(here, question),
            words: paragraphs(&question.words),
            state_kind: state_kind(question.state),
            state: if question.is_held { cx.t("words-held") } else { state_words(cx, question.state) },
            times: cx.texts.t1("words-times", "n", question.times),
            is_held: question.is_held,
            voice: question.voice.as_ref().map(|_| format!("{path}/voix.m4a")).unwrap_or_default(),
            children: children_words(cx, &board.children),
            drafts: board.drafts.iter().map(|draft| draft_line(here, draft)).collect(),
            readings: board.readings.iter().map(|reading| reading_line(here, reading)).collect(),
            askers: board.askers.iter().map(|asker| asker_line(here, asker)).collect(),
            alike: alike.iter().map(|other| Choice::new(other.id.to_string(), &other.term)).collect(),
            may_write: may(Action::WriteWords),
            may_publish: may(Action::PublishWords),
            can_reword: is_asked || is_rewording,
            can_join: is_asked && !question.is_held && !alike.is_empty(),
            can_take,
            can_draft: can(Act::Draft),
            can_read: can(Act::SayClear) && !board.drafts.is_empty(),
            can_film: can(Act::Film) && question.film.is_none(),
            can_publish: can(Act::Publish),
            can_withdraw: can(Act::Withdraw),
            can_set_aside: can(Act::SetAside),
            can_put_back: can(Act::PutBack) && question.joined_into.is_none(),
            film: question.film.map(|film| media::film::href(&here.centre, film)).unwrap_or_default(),
            has_picture: question.picture.is_some(),
            has_sound: question.sound.is_some(),
            public_href: public_href(here, question),
            path,
        })
    }
}

fn title(here: &InCentre, question: &Question) -> String {
    if question.term.is_empty() { here.cx.t("words-spoken") } else { question.term.clone() }
}

/// Where everyone reads it; empty while nobody does.
fn public_href(here: &InCentre, question: &Question) -> String {
    if question.state == State::Published { page_of(&here.centre, question) } else { String::new() }
}

/// The boxes as they were typed, and those of the other forms as the word stands.
fn filled(board: &Board, mut form: FormState) -> FormState {
    let question = &board.question;
    let child = |child: &crate::model::child::Child| match child.age {
        Some(age) => format!("{}, {age}", child.name),
        None => child.name.clone(),
    };
    let last = board.drafts.first();
    let stands = [
        ("mot", question.term.clone()),
        ("precision", question.words.clone()),
        ("formes", question.forms.clone()),
        ("prenoms", board.children.iter().map(child).collect::<Vec<_>>().join("\n")),
        ("texte", last.map(|draft| draft.explained.clone()).unwrap_or_default()),
        ("exemple", last.map(|draft| draft.example.clone()).unwrap_or_default()),
    ];
    for (name, value) in stands {
        if form.all(name).is_empty() {
            form.set(name, value);
        }
    }
    form
}

fn draft_line(here: &InCentre, draft: &Draft) -> DraftLine {
    let cx = &here.cx;
    let day = words::date(clock::local_date(draft.created_at), cx.locale());
    DraftLine {
        label: cx.texts.t2("words-draft-n", ("n", draft.number), ("x", day)),
        text: paragraphs(&draft.explained),
        example: paragraphs(&draft.example),
    }
}

fn reading_line(here: &InCentre, reading: &Reading) -> ReadingLine {
    let cx = &here.cx;
    ReadingLine {
        kind: if reading.is_clear { "done" } else { "due" },
        verdict: cx.t(if reading.is_clear { "words-clear" } else { "words-unclear" }),
        who: cx.texts.t2("words-reading-of", ("n", reading.number), ("x", reading.reader.as_str())),
        remark: reading.remark.clone(),
    }
}

fn asker_line(here: &InCentre, asker: &crate::model::question::Asker) -> (String, String) {
    let cx = &here.cx;
    let name = if asker.name.is_empty() { cx.t("words-someone") } else { asker.name.clone() };
    let how = way_words(cx, &asker.way);
    let told = cx.t(&format!("words-told-{}", asker.told.code().replace('_', "-")));
    (name, format!("{how} · {told}"))
}
