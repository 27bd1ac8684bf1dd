//! What the demonstration shows: ideas in each state with invented authors, what was built, what centres took from each
//! other. Nothing is sent; the same at each filling.

mod stories;

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Duration, Utc};
use db::Tx;
use ideas::demo::{Past, Story};
use ideas::{IdeaId, NewAuthor, NewIdea, Origin, Showing, State, TellBy};
use uuid::Uuid;
use web::Cx;

use crate::model::making::{Meeting, Trial};
use crate::model::solution::{Sheet, Solution, SolutionId, Use, Version};
use crate::service::Result;
use crate::store::solutions::Filter;
use crate::store::{making, solutions, uses};
use stories::{CHANGED, STORY, Said, WAITING, WRITTEN, Written};

/// Who of the team writes it all down.
const BY: &str = "Fabrice";

/// Fills a centre with ideas and solutions; says how many ideas. The first centres write, the next take from them.
pub async fn fill(cx: &Cx, centre: &Centre, seed: u64) -> Result<usize> {
    let scope = Scope::of_house(centre.id);
    let known = solutions::list_published_unscoped(cx.db(), &Filter::default()).await?.items;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("solutions-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    let mut kept = Vec::new();
    // The first centre heard them all; in the others, some were said again.
    let turn = usize::try_from(seed).unwrap_or_default();
    let is_told = |place: usize| known.is_empty() || place.wrapping_add(turn).is_multiple_of(3);
    for (place, said) in STORY.iter().enumerate().filter(|(place, _)| is_told(*place)) {
        let id = ideas::demo::keep(cx, &mut tx, &scope, story(cx, said, Origin::Desk)).await?;
        build(cx, &mut tx, &scope, id, said).await?;
        kept.push((place, id));
    }
    ideas::demo::keep(cx, &mut tx, &scope, story(cx, &WAITING, Origin::Page)).await?;
    if known.is_empty() {
        for written in &WRITTEN {
            let idea = kept.iter().find(|(place, _)| *place == written.of).map(|(_, id)| *id);
            write(cx, &mut tx, centre, idea, written).await?;
        }
    }
    let mine: Vec<&Solution> = known.iter().filter(|solution| solution.centre != centre.id).collect();
    for (at, solution) in mine.into_iter().take(2).enumerate() {
        take(cx, &mut tx, &scope, solution, (at, seed)).await?;
    }
    tx.commit().await?;
    Ok(kept.len() + 1)
}

fn ago(cx: &Cx, days: i64) -> DateTime<Utc> {
    cx.now() - Duration::days(days)
}

fn story(cx: &Cx, said: &Said, origin: Origin) -> Story {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let author = |(at, (name, way)): (usize, &(&str, &str))| NewAuthor {
        person: None,
        name: (*name).to_owned(),
        way: way_of(way, said.heard * 7 + i64::try_from(at).unwrap_or_default()),
    };
    let past = |(to, days, reason): &(State, i64, &str)| Past {
        to: *to,
        at: ago(cx, *days),
        reason: (*reason).to_owned(),
        by_name: BY.to_owned(),
    };
    Story {
        idea: NewIdea {
            title: said.title.to_owned(),
            words: said.words.to_owned(),
            need: some(said.need),
            theme: some(said.theme),
            origin,
            authors: said.authors.iter().enumerate().map(author).collect(),
        },
        heard_at: ago(cx, said.heard),
        showing: if origin == Origin::Page { Showing::Waiting } else { Showing::Shown },
        is_named: said.heard % 2 == 0,
        road: said.road.iter().map(past).collect(),
    }
}

/// A way to be told, with a number or an address of fiction.
fn way_of(code: &str, number: i64) -> TellBy {
    let address = match code {
        "sms" => format!("+3363998{:04}", number % 10_000),
        "email" => format!("habitant{number}@exemple.fr"),
        _ => String::new(),
    };
    TellBy::from_code(code, &address).unwrap_or(TellBy::None)
}

/// What was built of an idea that went beyond the choice, and what was tried.
async fn build(cx: &Cx, tx: &mut Tx, scope: &Scope, idea: IdeaId, said: &Said) -> Result<()> {
    let day_of = |state: State| said.road.iter().find(|(to, ..)| *to == state).map(|(_, days, _)| ago(cx, *days));
    if let Some(at) = day_of(State::CoDesign) {
        let meeting = Meeting {
            id: Uuid::now_v7(),
            idea,
            day: kernel::clock::local_date(at),
            who: "4 habitants, 1 bénévole, 2 salariés".to_owned(),
            words: "On dessine ce que chacun voit et fait, sur une grande feuille.".to_owned(),
            by_name: BY.to_owned(),
            at,
        };
        making::insert_meeting(tx, scope, &meeting).await?;
    }
    if let Some(at) = day_of(State::Tested) {
        let trial = Trial {
            id: Uuid::now_v7(),
            idea,
            day: kernel::clock::local_date(at),
            place: "Au centre".to_owned(),
            people: 12,
            said: "« C’est clair. » « Il faudrait pouvoir répondre. »".to_owned(),
            changed: "On peut répondre.".to_owned(),
            by_name: BY.to_owned(),
            at,
        };
        making::insert_trial(tx, scope, &trial).await?;
    }
    Ok(())
}

async fn write(cx: &Cx, tx: &mut Tx, centre: &Centre, idea: Option<IdeaId>, written: &Written) -> Result<()> {
    let scope = Scope::of_house(centre.id);
    let Some(said) = STORY.get(written.of) else { return Ok(()) };
    let begun = ago(cx, said.road.last().map_or(said.heard, |(_, days, _)| *days) + 40);
    let solution = Solution {
        id: SolutionId::new(),
        centre: centre.id,
        idea,
        sheet: Sheet {
            title: said.title.to_owned(),
            need: said.need.to_owned(),
            for_whom: written.for_whom.to_owned(),
            how: written.how.to_owned(),
            cost: written.cost.to_owned(),
            helpers: written.helpers.to_owned(),
            theme: said.theme.to_owned(),
        },
        is_published: true,
        created_at: begun,
        updated_at: begun,
        revision: 1,
    };
    solutions::insert(tx, &scope, &solution).await?;
    let first = (begun, cx.history_texts().t("solutions-version-first"));
    let later = written.versions.iter().map(|(days, words)| (ago(cx, *days), (*words).to_owned()));
    for (number, (at, words)) in (1..).zip(std::iter::once(first).chain(later)) {
        let version = Version { id: Uuid::now_v7(), solution: solution.id, number, words, at };
        solutions::insert_version(tx, &scope, &version).await?;
    }
    uses::insert(tx, &scope, &used(&solution, centre.id, begun, "")).await?;
    Ok(())
}

fn used(solution: &Solution, centre: kernel::CentreId, at: DateTime<Utc>, note: &str) -> Use {
    Use {
        id: Uuid::now_v7(),
        centre,
        solution: solution.id,
        taken_from: None,
        note: note.to_owned(),
        since: kernel::clock::local_date(at),
        ended_on: None,
        revision: 1,
    }
}

/// Takes a solution, as others adapted it where some did.
async fn take(cx: &Cx, tx: &mut Tx, scope: &Scope, solution: &Solution, (at, seed): (usize, u64)) -> Result<()> {
    let others = uses::of_solutions_unscoped(&mut *tx, &[solution.id]).await?;
    let adapted = others.iter().rev().find(|one| !one.note.is_empty() && one.centre != scope.centre());
    let change = usize::try_from(seed).unwrap_or_default().wrapping_add(at);
    let days = 100 - i64::try_from(others.len().min(9)).unwrap_or_default() * 10;
    let note = if at == 0 { CHANGED.get(change % CHANGED.len()).copied().unwrap_or_default() } else { "" };
    let one = Use {
        taken_from: adapted.map(|one| one.centre).filter(|_| change.is_multiple_of(2)),
        ..used(solution, scope.centre(), ago(cx, days), note)
    };
    uses::insert(tx, scope, &one).await?;
    Ok(())
}
