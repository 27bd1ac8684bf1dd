//! What people do who practise. No script, no account; what they type is looked at and kept nowhere.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, public_page, refused_page, see_other, unkept, without_words};

use super::{CodePath, Here, RunPath, RunScreenPath, told};
use crate::model::counts::{Face, Moment};
use crate::model::rule::Typed;
use crate::model::run;
use crate::model::simulator::{Screen, Simulator};
use crate::model::sitting::{LENGTH, read};
use crate::pages::practising::{DonePage, EndPage, IndexPage, IntroPage, Run, ScreenPage, ThanksPage};
use crate::pages::screen::{field_name, first_screen};
use crate::pages::{public_path, with_sitting};
use crate::service::{answers, simulators, sittings};

/// The sitting as it may stand in an address.
fn sitting_of(said: &str) -> String {
    let code = read(said);
    if code.len() == LENGTH { code } else { String::new() }
}

pub(crate) async fn index(here: InCentre, Query(asked): Query<Here>) -> Answer {
    let sitting = sittings::find_open(&here.cx, &here.centre, &asked.seance).await.map_err(told(&here))?;
    let mut shown = simulators::shown(&here.cx, &here.centre).await.map_err(told(&here))?;
    if let Some(sitting) = &sitting {
        shown.retain(|one| sitting.simulators.contains(&one.code));
    }
    let opened = sitting.as_ref().map(|sitting| (sitting.code.as_str(), sitting.title.as_str()));
    public_page(&here.cx, &IndexPage::new(&here, &shown, (asked.seance.trim(), opened)))
}

async fn simulator_of(here: &InCentre, code: &str) -> Result<Simulator, Problem> {
    simulators::find_shown(&here.cx, &here.centre, code).await.map_err(told(here))
}

pub(crate) async fn intro(here: InCentre, Path(path): Path<CodePath>, Query(asked): Query<Here>) -> Answer {
    let simulator = simulator_of(&here, &path.exercice).await?;
    page(&here.cx, &IntroPage::new(&here, &simulator, &sitting_of(&asked.seance)))
}

async fn count(here: &InCentre, code: &str, moment: Moment, form: &FormState) -> Result<(), Problem> {
    let face = Face::from_code(form.value("visage")).unwrap_or(Face::Silent);
    answers::count(&here.cx, &here.centre, code, (moment, face), form.value("seance")).await.map_err(told(here))
}

pub(crate) async fn begin(here: InCentre, Path(path): Path<CodePath>, Form(form): Form) -> Answer {
    let simulator = simulator_of(&here, &path.exercice).await?;
    let first = simulator.missions.first().ok_or(Problem::NotFound)?;
    count(&here, &path.exercice, Moment::Before, &form).await?;
    let to = public_path(&here.centre, &format!("/{}/{}/{}", path.exercice, first.key, first_screen(first)));
    see_other(&here.cx, &with_sitting(to, &sitting_of(form.value("seance"))), None)
}

/// The addresses around a run: the simulator’s, the way out, and what comes after the last mission.
pub(super) struct Ways {
    pub base: String,
    pub leave: String,
    pub end: String,
}

/// Where someone is in a simulator, with what their last act said.
pub(super) fn run_of<'a>(
    here: &InCentre,
    simulator: &'a Simulator,
    mission: &str,
    ways: Ways,
    asked: &Here,
) -> Result<Run<'a>, Problem> {
    let (at, mission) = simulator.mission(mission).ok_or(Problem::NotFound)?;
    let from = mission.screen(&asked.de);
    let act = from.and_then(|screen| screen.act(&asked.zone));
    let is_miss = from.zip(act).is_some_and(|(screen, act)| act.key != screen.expected && !act.neutral);
    Ok(Run {
        base: ways.base,
        leave: ways.leave,
        end: ways.end,
        simulator,
        at,
        mission,
        misses: run::misses(asked.m.parse().unwrap_or(0)),
        sitting: sitting_of(&asked.seance),
        said: act.map(|act| act.said.say(here.cx.locale()).to_owned()).unwrap_or_default(),
        is_miss,
    })
}

fn ways_of(here: &InCentre, code: &str, asked: &Here) -> Ways {
    let leave = with_sitting(public_path(&here.centre, ""), &sitting_of(&asked.seance));
    let base = public_path(&here.centre, &format!("/{code}"));
    Ways { end: format!("{base}/fin"), base, leave }
}

pub(crate) async fn screen(here: InCentre, Path(path): Path<RunScreenPath>, Query(asked): Query<Here>) -> Answer {
    let simulator = simulator_of(&here, &path.exercice).await?;
    let ways = ways_of(&here, &path.exercice, &asked);
    let run = run_of(&here, &simulator, &path.mission, ways, &asked)?;
    let screen = run.mission.screen(&path.ecran).ok_or(Problem::NotFound)?;
    Ok(without_words(page(&here.cx, &ScreenPage::new(&here, &run, screen, FormState::new()))?))
}

pub(crate) async fn send(here: InCentre, Path(path): Path<RunScreenPath>, Form(form): Form) -> Answer {
    let simulator = simulator_of(&here, &path.exercice).await?;
    let asked = asked_by(&form);
    let ways = ways_of(&here, &path.exercice, &asked);
    let run = run_of(&here, &simulator, &path.mission, ways, &asked)?;
    sent(&here, run, &path.ecran, form)
}

/// What a form says of the run.
pub(super) fn asked_by(form: &FormState) -> Here {
    Here { m: form.value("m").to_owned(), seance: form.value("seance").to_owned(), ..Here::default() }
}

/// Looks at what was typed: wrong fields are said beside them, right ones lead on.
pub(super) fn sent(here: &InCentre, mut run: Run<'_>, screen: &str, mut form: FormState) -> Answer {
    let screen = run.mission.screen(screen).ok_or(Problem::NotFound)?;
    let submit = screen.submit().ok_or(Problem::NotFound)?;
    let fields = screen.fields().map(|field| (field.key.clone(), form.value(&field_name(&field.key)).to_owned()));
    let typed: Typed = fields.collect();
    let wrong = run::wrong_fields(screen, &typed);
    if wrong.is_empty() {
        let to = target(&run, screen, submit);
        return Ok(unkept(see_other(&here.cx, &to, None)?));
    }
    for field in wrong {
        form.refuse(&field_name(&field.key), field.wrong.say(here.cx.locale()));
    }
    run.misses = run::misses(run.misses.saturating_add(1));
    Ok(unkept(refused_page(&here.cx, &ScreenPage::new(here, &run, screen, form))?))
}

fn target(run: &Run<'_>, screen: &Screen, submit: &crate::model::simulator::Block) -> String {
    let base = format!("{}/{}", run.base, run.mission.key);
    let way = crate::pages::screen::Way::Live { base, misses: run.misses, sitting: run.sitting.clone() };
    way.href(screen, submit)
}

pub(crate) async fn done(here: InCentre, Path(path): Path<RunPath>, Query(asked): Query<Here>) -> Answer {
    let simulator = simulator_of(&here, &path.exercice).await?;
    let ways = ways_of(&here, &path.exercice, &asked);
    let run = run_of(&here, &simulator, &path.mission, ways, &asked)?;
    Ok(without_words(page(&here.cx, &DonePage::new(&here, &run))?))
}

pub(crate) async fn end(here: InCentre, Path(path): Path<CodePath>, Query(asked): Query<Here>) -> Answer {
    let simulator = simulator_of(&here, &path.exercice).await?;
    page(&here.cx, &EndPage::new(&here, &simulator, &sitting_of(&asked.seance)))
}

pub(crate) async fn finish(here: InCentre, Path(path): Path<CodePath>, Form(form): Form) -> Answer {
    simulator_of(&here, &path.exercice).await?;
    count(&here, &path.exercice, Moment::After, &form).await?;
    let to = public_path(&here.centre, &format!("/{}/merci", path.exercice));
    see_other(&here.cx, &with_sitting(to, &sitting_of(form.value("seance"))), None)
}

pub(crate) async fn thanks(here: InCentre, Path(path): Path<CodePath>, Query(asked): Query<Here>) -> Answer {
    simulator_of(&here, &path.exercice).await?;
    page(&here.cx, &ThanksPage::new(&here, &path.exercice, &sitting_of(&asked.seance)))
}
