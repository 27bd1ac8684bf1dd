//! What the team settles: a hackathon, its steps, its programme, its count.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::{Cursor, EventPath, LinePath, SheetPath, box_of, refuse, told};
use crate::model::LineId;
use crate::model::event::{Choice, Line, LineKind, State, Terms};
use crate::model::refusal::Refusal;
use crate::pages::path_of;
use crate::pages::team::{
    BoardPage, IndexPage, ProgrammePage, SheetsPage, SlipsPage, SlipsPrintPage, TermsPage, terms_form,
};
use crate::policy::{Action, decide};
use crate::service::{choosing, events};
use crate::store::voices::Marks;

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let found = events::list(&here.cx, &here.centre, cursor.page()).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, found)?)
}

pub(crate) async fn new(here: InCentre) -> Answer {
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    page(&here.cx, &TermsPage::new(&here, None, FormState::new().with("choix", "public"))?)
}

fn terms_from(form: &FormState) -> Result<Terms, Refusal> {
    let value = |name: &str| form.value(name).to_owned();
    let day = |field: &'static str| people::read_day(&form.date(field)).ok_or(Refusal::DayInvalid(field));
    Ok(Terms {
        title: value("titre"),
        intro: value("presentation"),
        choice: Choice::from_code(form.value("choix")).unwrap_or(Choice::Public),
        first_day: day("premier")?,
        last_day: day("dernier")?,
        place: value("lieu"),
    })
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    let made = match terms_from(&form) {
        Ok(terms) => events::begin(&here.cx, &here.centre, terms).await,
        Err(refusal) => Err(refusal.into()),
    };
    match made {
        Ok((id, operation)) => see_other(&here.cx, &path_of(&here.centre, id, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &TermsPage::new(&here, None, form)?)
        }
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<EventPath>) -> Answer {
    let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    page(&here.cx, &BoardPage::new(&here, &board, FormState::new())?)
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<EventPath>) -> Answer {
    let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    let form = terms_form(&board.event);
    page(&here.cx, &TermsPage::new(&here, Some(&board.event), form)?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<EventPath>, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    let read = (path.hackathon, form.value("revision").parse().unwrap_or_default());
    let changed = match terms_from(&form) {
        Ok(terms) => events::change(&here.cx, &here.centre, read, &terms).await,
        Err(refusal) => Err(refusal.into()),
    };
    match changed {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.hackathon, ""), Some(operation)),
        Err(error) => {
            // Who was first may still wait for the disk, and readers see them only then.
            here.cx.db().begin_unrecorded().await?.commit().await?;
            let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
            if error.is(Refusal::ChangedMeanwhile) {
                // Sending the page again now keeps these words: the reader was told.
                form.set("revision", board.event.revision.to_string());
            }
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &TermsPage::new(&here, Some(&board.event), form)?)
        }
    }
}

pub(crate) async fn advance(here: InCentre, Path(path): Path<EventPath>, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    let moved = match State::from_code(form.value("vers")) {
        Some(to) => events::advance(&here.cx, &here.centre, path.hackathon, to).await,
        None => Err(Refusal::StateMoved.into()),
    };
    match moved {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.hackathon, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &BoardPage::new(&here, &board, form)?)
        }
    }
}

async fn programme_page(here: &InCentre, path: &EventPath, form: FormState) -> Result<ProgrammePage, Problem> {
    let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(here))?;
    let ideas = events::proposed_ideas(&here.cx, &here.centre).await.map_err(told(here))?;
    ProgrammePage::new(here, &board, &ideas, form)
}

pub(crate) async fn programme(here: InCentre, Path(path): Path<EventPath>) -> Answer {
    page(&here.cx, &programme_page(&here, &path, FormState::new().with("genre", "challenge")).await?)
}

fn line_from(form: &FormState) -> Result<Line, Refusal> {
    let value = |name: &str| form.value(name).to_owned();
    let kind = LineKind::from_code(form.value("genre")).ok_or(Refusal::KindMissing)?;
    Ok(Line {
        id: LineId::new(),
        kind,
        at: value("quand"),
        title: value("intitule"),
        words: value("mots"),
        idea: kernel::ids::parse(form.value("idee")).filter(|_| kind == LineKind::Challenge),
    })
}

pub(crate) async fn create_line(here: InCentre, Path(path): Path<EventPath>, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    let added = match line_from(&form) {
        Ok(line) => events::add_line(&here.cx, &here.centre, path.hackathon, line).await,
        Err(refusal) => Err(refusal.into()),
    };
    match added {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.hackathon, "/programme"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &programme_page(&here, &path, form).await?)
        }
    }
}

pub(crate) async fn destroy_line(here: InCentre, Path(path): Path<LinePath>) -> Answer {
    match events::remove_line(&here.cx, &here.centre, path.hackathon, path.line).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.hackathon, "/programme"), Some(operation)),
        Err(error) => {
            let mut form = FormState::new();
            refuse(&here, &mut form, error)?;
            let event = EventPath { hackathon: path.hackathon };
            refused_page(&here.cx, &programme_page(&here, &event, form).await?)
        }
    }
}

async fn sheets_page(here: &InCentre, path: &EventPath, form: FormState) -> Result<SheetsPage, Problem> {
    let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(here))?;
    let sheets = choosing::list_sheets(&here.cx, &here.centre, path.hackathon).await.map_err(told(here))?;
    SheetsPage::new(here, &board, &sheets, form)
}

pub(crate) async fn sheets(here: InCentre, Path(path): Path<EventPath>) -> Answer {
    page(&here.cx, &sheets_page(&here, &path, FormState::new()).await?)
}

pub(crate) async fn create_sheet(here: InCentre, Path(path): Path<EventPath>, Form(mut form): Form) -> Answer {
    let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    let people = form.value("personnes").parse().unwrap_or(0);
    let read = |typed: &str| if typed.is_empty() { 0 } else { typed.parse().unwrap_or(-1) };
    let marks: Marks = board.teams.iter().map(|team| (team.id, read(form.value(&box_of(team.id))))).collect();
    let note = form.value("note");
    match choosing::type_sheet(&here.cx, &here.centre, path.hackathon, (people, note), &marks).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.hackathon, "/comptes"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &sheets_page(&here, &path, form).await?)
        }
    }
}

pub(crate) async fn destroy_sheet(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let gone = choosing::remove_sheet(&here.cx, &here.centre, path.hackathon, path.sheet).await.map_err(told(&here))?;
    see_other(&here.cx, &path_of(&here.centre, path.hackathon, "/comptes"), Some(gone))
}

async fn slips_page(here: &InCentre, path: &EventPath, form: FormState) -> Result<SlipsPage, Problem> {
    let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(here))?;
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    SlipsPage::new(here, &board, form)
}

pub(crate) async fn new_slips(here: InCentre, Path(path): Path<EventPath>) -> Answer {
    page(&here.cx, &slips_page(&here, &path, FormState::new().with("nombre", "40")).await?)
}

/// The codes, shown this once.
pub(crate) async fn create_slips(here: InCentre, Path(path): Path<EventPath>, Form(mut form): Form) -> Answer {
    let count = form.value("nombre").parse().unwrap_or(0);
    let read = (path.hackathon, form.value("imprimes").parse().unwrap_or_default());
    match choosing::draw_slips(&here.cx, &here.centre, read, count).await {
        Ok((event, codes)) => Ok(unkept(page(&here.cx, &SlipsPrintPage::new(&here, &event, &codes)?)?)),
        Err(error) => {
            // Who was first may still wait for the disk, and readers see them only then.
            here.cx.db().begin_unrecorded().await?.commit().await?;
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &slips_page(&here, &path, form).await?)
        }
    }
}
