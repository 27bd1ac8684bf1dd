//! Invented words for the demonstration: eight that were asked, at different steps; three are published by children.

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use db::Tx;
use web::Cx;

use crate::model::child::Child;
use crate::model::question::{Asker, Draft, NewQuestion, Origin, Question, Reading, State, Told};
use crate::model::{AskerId, key};
use crate::store::{askers, making, questions};

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    pub words: usize,
    pub published: usize,
}

struct Story {
    term: &'static str,
    state: State,
    times: i64,
    origin: Origin,
    children: &'static [(&'static str, i64)],
    text: &'static str,
    example: &'static str,
    /// Who heard it, and what they asked for; empty when it was clear at once.
    heard: Option<(&'static str, &'static str)>,
}

const STORIES: [Story; 8] = [
    Story {
        term: "spam",
        state: State::Published,
        times: 9,
        origin: Origin::Paper,
        children: &[("Inès", 9), ("Yanis", 10)],
        text: "C’est un message que tu n’as pas demandé, comme la publicité dans la boîte aux lettres.\nOn peut le jeter sans le lire.",
        example: "Tu as gagné un téléphone alors que tu n’as pas joué.",
        heard: Some(("Odile", "Je ne savais pas qu’on pouvait le jeter.")),
    },
    Story {
        term: "émoticône",
        state: State::Published,
        times: 4,
        origin: Origin::Page,
        children: &[("Lina", 8), ("Tom", 9), ("Léo", 11)],
        text: "C’est un petit dessin qu’on met dans un message pour dire ce qu’on ressent.",
        example: "Un visage qui sourit veut dire qu’on est content.",
        heard: None,
    },
    Story {
        term: "stories",
        state: State::Published,
        times: 6,
        origin: Origin::Desk,
        children: &[("Zoé", 12), ("Petit-Lion", 11)],
        text: "Ce sont des photos ou des petits films qui disparaissent au bout d’un jour.\nOn les montre à ceux qu’on a choisis.",
        example: "Ma cousine montre son goûter, et demain on ne le voit plus.",
        heard: Some(("Daniel", "Qui peut les voir ?")),
    },
    Story {
        term: "algorithme",
        state: State::Clear,
        times: 3,
        origin: Origin::Page,
        children: &[("Inès", 9), ("Nathan", 10)],
        text: "C’est une recette que la machine suit, toujours dans le même ordre.",
        example: "Pour un gâteau : d’abord les œufs, ensuite la farine.",
        heard: Some(("Christiane", "")),
    },
    Story {
        term: "streaming",
        state: State::Read,
        times: 5,
        origin: Origin::Paper,
        children: &[("Maya", 9)],
        text: "C’est quand on regarde sans garder.",
        example: "",
        heard: Some(("Roger", "Sans garder quoi ?")),
    },
    Story {
        term: "intelligence artificielle",
        state: State::Taken,
        times: 14,
        origin: Origin::Voice,
        children: &[("Lina", 8), ("Yanis", 10)],
        text: "",
        example: "",
        heard: None,
    },
    Story {
        term: "hashtag",
        state: State::Asked,
        times: 2,
        origin: Origin::Paper,
        children: &[],
        text: "",
        example: "",
        heard: None,
    },
    Story {
        term: "bug",
        state: State::SetAside,
        times: 1,
        origin: Origin::Page,
        children: &[],
        text: "",
        example: "",
        heard: None,
    },
];

/// Fills the words of a centre, one operation for all.
pub async fn fill(cx: &Cx, centre: &Centre, seed: u64) -> db::Result<Filled> {
    let scope = Scope::of_house(centre.id);
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("words-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    for (at, story) in STORIES.iter().enumerate() {
        tell(cx, &mut tx, &scope, story, (at, seed)).await?;
    }
    tx.commit().await?;
    let published = STORIES.iter().filter(|story| story.state == State::Published).count();
    Ok(Filled { words: STORIES.len(), published })
}

async fn tell(cx: &Cx, tx: &mut Tx, scope: &Scope, story: &Story, (at, seed): (usize, u64)) -> db::Result<()> {
    let day = i64::try_from(STORIES.len().saturating_sub(at)).unwrap_or_default();
    let asked_at = cx.now() - Duration::days(day * 3);
    let is_shown = story.state == State::Published;
    let mut question = Question::asked(&NewQuestion::of(story.term, story.origin), asked_at);
    question.state = story.state;
    question.times = story.times;
    question.changed_at = cx.now() - Duration::days(1);
    if is_shown {
        question.slug = Some(kernel::text::slug(&key::bare(story.term)));
        question.explained = story.text.to_owned();
        question.example = story.example.to_owned();
        question.published_at = Some(cx.now() - Duration::days(1));
    }
    questions::insert(tx, scope, &question).await?;
    let child = |(name, age): &(&str, i64)| Child { name: (*name).to_owned(), age: Some(*age) };
    let children: Vec<Child> = story.children.iter().map(child).collect();
    making::put_children(tx, scope, question.id, &children).await?;
    write(tx, scope, &question, story).await?;
    if story.origin == Origin::Paper {
        askers::insert(tx, scope, &asker(scope, &question, is_shown, (at, seed)), asked_at).await?;
    }
    Ok(())
}

async fn write(tx: &mut Tx, scope: &Scope, question: &Question, story: &Story) -> db::Result<()> {
    if story.text.is_empty() {
        return Ok(());
    }
    let draft = Draft {
        number: 1,
        explained: story.text.to_owned(),
        example: story.example.to_owned(),
        created_at: question.created_at,
    };
    making::insert_draft(tx, scope, question.id, &draft).await?;
    let (reader, remark) = story.heard.unwrap_or(("Mamie", ""));
    let reading = Reading {
        number: 1,
        reader: reader.to_owned(),
        is_clear: story.state != State::Read,
        remark: remark.to_owned(),
        created_at: question.created_at,
    };
    making::insert_reading(tx, scope, question.id, &reading, question.created_at).await
}

fn asker(scope: &Scope, question: &Question, is_shown: bool, (at, seed): (usize, u64)) -> Asker {
    // Signs that are drawn by nobody: the same demonstration has the same codes.
    let random: Vec<u8> =
        scope.centre().uuid().as_bytes().iter().map(|byte| byte.wrapping_add(signs(at, seed))).collect();
    Asker {
        id: AskerId::new(),
        question: question.id,
        person: None,
        name: "Mme Lefebvre".to_owned(),
        way: "in_person".to_owned(),
        contact: String::new(),
        locale: kernel::Locale::default(),
        code: kernel::ids::SpokenCode::from_random(&random, 16).as_str().to_owned(),
        told: if is_shown { Told::ByHand } else { Told::Waiting },
    }
}

fn signs(at: usize, seed: u64) -> u8 {
    u8::try_from((u64::try_from(at).unwrap_or_default() * 31 + seed * 7) % 251).unwrap_or_default()
}
