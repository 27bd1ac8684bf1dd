//! One's own pages: a try, the run by which one sees where to begin, what one says of oneself, the card on paper.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};

use super::{PUBLIC_DOOR, RoadStep, Skill, lesson_href, public_path, road_steps, skills};
use crate::handlers::place_of;
use crate::model::content::{Path, Question};
use crate::model::fact::HIGHEST;
use crate::model::positioning::{Answer, MOST_ITEMS, Next, next, write_answers};
use crate::service::following::{Road, Tried};
use crate::service::group::Board;

/// A question with its answers; « Je ne sais pas » is the last of them.
pub(crate) struct Asked {
    pub name: String,
    pub ask: String,
    pub choices: Vec<Choice>,
}

fn asked(here: &InCentre, name: String, question: &Question) -> Asked {
    let answers = question.answers.iter().enumerate().map(|(at, answer)| Choice::new(at.to_string(), answer));
    let unknown = Choice::new("x", here.cx.t("paths-unknown"));
    Asked { name, ask: question.ask.clone(), choices: answers.chain(std::iter::once(unknown)).collect() }
}

#[derive(Template)]
#[template(path = "paths/try.html")]
pub(crate) struct TryPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub kicker: String,
    pub aim: String,
    pub place: String,
    pub once: String,
    pub questions: Vec<Asked>,
    pub is_known: bool,
}

impl TryPage {
    /// The questions of a level; nothing where it has none.
    pub fn new(here: &InCentre, path: &Path, (key, number): (&str, i64), form: FormState) -> Option<Self> {
        let module = path.content.module(key)?;
        let level = path.content.level(key, number).filter(|level| !level.questions.is_empty())?;
        let questions = level.questions.iter().enumerate();
        Some(Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form,
            action: public_path(&here.centre, path.id, "/essai"),
            back: lesson_href(&here.centre, path.id, key, number),
            kicker: module.title.clone(),
            aim: level.aim.clone(),
            place: place_of(key, number),
            once: web::once_key(),
            questions: questions.map(|(at, question)| asked(here, format!("q-{at}"), question)).collect(),
            is_known: here.cx.actor.own_file(here.centre.id).is_some(),
        })
    }
}

#[derive(Template)]
#[template(path = "paths/tried.html")]
pub(crate) struct TriedPage {
    pub chrome: Chrome,
    pub title: String,
    pub text: String,
    pub is_done: bool,
    pub dots: usize,
    pub dots_label: String,
    pub is_kept: bool,
    pub back: String,
    pub again: String,
}

impl TriedPage {
    pub fn new(here: &InCentre, path: &Path, (key, number): (&str, i64), tried: Tried) -> Self {
        let cx = &here.cx;
        let word = if tried.is_done { "paths-tried-done" } else { "paths-tried-again" };
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            title: cx.t(word),
            text: cx.t(&format!("{word}-text")),
            is_done: tried.is_done,
            dots: usize::try_from(tried.value.clamp(0, HIGHEST)).unwrap_or(0),
            dots_label: cx.texts.t1("paths-dots", "n", tried.value),
            is_kept: tried.operation.is_some(),
            back: public_path(&here.centre, path.id, ""),
            again: lesson_href(&here.centre, path.id, key, number),
        }
    }
}

#[derive(Template)]
#[template(path = "paths/placing.html")]
pub(crate) struct PlacingPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub title: String,
    pub once: String,
    /// The first screen: does the device answer? Nothing is counted there.
    pub is_check: bool,
    pub question: Option<Asked>,
    pub kicker: String,
    pub carried: String,
    /// Where each module begins, once the run is finished.
    pub levels: Vec<(String, String)>,
    pub is_known: bool,
}

impl PlacingPage {
    pub fn new(here: &InCentre, path: &Path, answers: &[Answer], (is_ready, form): (bool, FormState)) -> Self {
        let cx = &here.cx;
        let mut shown = Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form,
            base: public_path(&here.centre, path.id, ""),
            title: path.title.clone(),
            once: web::once_key(),
            is_check: !is_ready && answers.is_empty(),
            question: None,
            kicker: String::new(),
            carried: write_answers(answers),
            levels: Vec::new(),
            is_known: here.cx.actor.own_file(here.centre.id).is_some(),
        };
        match next(&path.content, answers) {
            Next::Ask { question, .. } => {
                let number = i64::try_from(answers.len()).unwrap_or(0) + 1;
                shown.kicker = cx.texts.t2("paths-item", ("n", number), ("x", MOST_ITEMS.to_string()));
                shown.question = Some(asked(here, "reponse".to_owned(), question));
            }
            Next::Levels(levels) => {
                let line = |(key, level): (&str, i64)| {
                    let module = path.content.module(key)?;
                    Some((module.title.clone(), super::level_words(cx, module, level)))
                };
                shown.levels = levels.into_iter().filter_map(line).collect();
            }
        }
        shown
    }
}

/// A module beside the five faces by which one says where one is.
pub(crate) struct Said {
    pub name: String,
    pub label: String,
    pub choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "paths/say.html")]
pub(crate) struct SayPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub kicker: String,
    pub once: String,
    pub skills: Vec<Said>,
}

impl SayPage {
    pub fn new(here: &InCentre, road: &Road, form: FormState) -> Self {
        let choices: Vec<Choice> = (0..=HIGHEST)
            .map(|value| Choice::new(value.to_string(), here.cx.t(&format!("paths-face-{value}"))))
            .collect();
        let said = road.path.content.modules.iter().map(|module| Said {
            name: format!("s-{}", module.key),
            label: module.skill.clone(),
            choices: choices.clone(),
        });
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form,
            action: public_path(&here.centre, road.path.id, "/bilan"),
            back: public_path(&here.centre, road.path.id, ""),
            kicker: road.path.title.clone(),
            once: web::once_key(),
            skills: said.collect(),
        }
    }
}

/// A road on paper.
pub(crate) struct PaperCard {
    pub name: String,
    pub steps: Vec<RoadStep>,
    pub skills: Vec<Skill>,
    pub next: String,
}

#[derive(Template)]
#[template(path = "paths/card.html")]
pub(crate) struct CardPage {
    pub chrome: Chrome,
    pub title: String,
    pub back: String,
    pub cards: Vec<PaperCard>,
}

impl CardPage {
    fn of(here: &InCentre, path: &Path, cards: Vec<PaperCard>, back: String) -> Self {
        Self { chrome: here.public_chrome(PUBLIC_DOOR), title: path.title.clone(), back, cards }
    }

    /// One's own card, or the empty road for whoever has none.
    pub fn own(here: &InCentre, path: &Path, road: Option<&Road>) -> Self {
        let progress = road.map(|road| &road.progress);
        let next = road.and_then(|road| road.next.as_ref()).map(|next| next.label.clone());
        let card = PaperCard {
            name: String::new(),
            steps: road_steps(here, path.id, &path.content, progress),
            skills: skills(&here.cx, &path.content, &progress.cloned().unwrap_or_default()),
            next: next.unwrap_or_default(),
        };
        Self::of(here, path, vec![card], public_path(&here.centre, path.id, ""))
    }

    /// The cards of a group, one a page.
    pub fn of_group(here: &InCentre, board: &Board) -> Self {
        let next = board.sessions.iter().find(|session| session.ends_at > here.cx.now());
        let next = next.map(|session| session.label.clone()).unwrap_or_default();
        let path = &board.path;
        let card = |learner: &crate::service::group::Learner| PaperCard {
            name: learner.person.full_name(),
            steps: road_steps(here, path.id, &path.content, Some(&learner.progress)),
            skills: skills(&here.cx, &path.content, &learner.progress),
            next: next.clone(),
        };
        let cards = board.learners.iter().map(card).collect();
        Self::of(here, path, cards, super::path_of(&here.centre, path.id, ""))
    }
}

#[derive(Template)]
#[template(path = "paths/code.html")]
pub(crate) struct CodePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    /// The code, shown this once; empty before.
    pub code: String,
}

impl CodePage {
    pub fn new(here: &InCentre, form: FormState, code: String) -> Self {
        let base = here.centre.path(PUBLIC_DOOR);
        Self { chrome: here.public_chrome(PUBLIC_DOOR), form, base, once: web::once_key(), code }
    }
}
