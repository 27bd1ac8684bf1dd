//! Calling the names, on a tablet: the sessions of a list, and one of them.
//!
//! A volunteer sees the names of the list here, and nothing else of anyone.

use axum::extract::Path;
use centres::InCentre;
use chrono::NaiveDate;
use i18n::Texts;
use kernel::PersonId;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::paths::ListPath;
use super::steps::list_of;
use super::team::team_path;
use crate::model::enrolment::Mark;
use crate::model::list::SessionRef;
use crate::pages::team::{Called, RollLink, RollPage, RollsPage};
use crate::pages::words::capitalised;
use crate::policy::{self, Action};
use crate::service::Error;
use crate::service::attendance::{self as service, Roll};
use crate::service::views::{ListView, list_view};
use crate::store::{attendance, lists};
use crate::telling;

pub(crate) async fn index(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::MarkAttendance, here.centre.id)?;
    let (list, _) = list_of(&here, path.list()?).await?;
    let sessions = lists::sessions(cx.db(), &scope, list.id).await?;
    let counts = attendance::present_counts(cx.db(), &scope, list.id).await?;
    let base = team_path(&here, list.id);
    let next = sessions.iter().find(|session| session.ends_at > cx.now()).map(|session| session.id);
    let link = |session: SessionRef| RollLink {
        is_next: Some(session.id) == next,
        when: when(&cx.texts, &session, (next, cx.today())),
        href: format!("{base}/appel/{}", session.id),
        words: counts.get(&session.id).map(|n| cx.texts.t1("enrolment-roll-present", "n", *n)).unwrap_or_default(),
        label: capitalised(&session.label),
    };
    let may_see = policy::decide(&cx.actor, Action::SeeLists, here.centre.id).is_allowed();
    let shown = RollsPage {
        chrome: here.team_chrome("equipe/inscriptions")?,
        list_title: list.terms.title,
        rolls: sessions.into_iter().map(link).collect(),
        back: if may_see { base.clone() } else { here.centre.path("equipe/inscriptions") },
        base,
    };
    page(cx, &shown)
}

/// "aujourd’hui", "prochaine", or nothing.
fn when(texts: &Texts, session: &SessionRef, (next, today): (Option<Uuid>, NaiveDate)) -> String {
    match kernel::clock::local_date(session.starts_at) == today {
        true => texts.t("enrolment-roll-today"),
        false if Some(session.id) == next => texts.t("enrolment-roll-next"),
        false => String::new(),
    }
}

async fn found(here: &InCentre, path: &ListPath) -> Result<(ListView, SessionRef), Problem> {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::MarkAttendance, here.centre.id)?;
    let view = list_view(cx.db(), &scope, path.list()?).await?.ok_or(Problem::NotFound)?;
    let session = lists::find_session(cx.db(), &scope, view.list.id, path.session()?).await?;
    Ok((view, session.ok_or(Problem::NotFound)?))
}

async fn roll_page(
    here: &InCentre,
    view: &ListView,
    session: &SessionRef,
    form: FormState,
) -> Result<RollPage, Problem> {
    let scope = policy::scope(&here.cx.actor, Action::MarkAttendance, here.centre.id)?;
    let marks = attendance::marks(here.cx.db(), &scope, session.id).await?;
    let base = format!("{}/appel", team_path(here, view.list.id));
    let called = |line: &crate::Line| {
        let entry = line.enrolment.person;
        let known = marks.get(&entry).map_or("", |mark| mark.code());
        let typed = form.value(&mark_field(entry));
        Called {
            field: mark_field(entry),
            shown_field: shown_field(entry),
            name: line.person.full_name(),
            shown: known,
            mark: if typed.is_empty() { known.to_owned() } else { typed.to_owned() },
        }
    };
    let people = view.enrolled.iter().map(called).collect();
    Ok(RollPage {
        chrome: here.team_chrome("equipe/inscriptions")?,
        form,
        list_title: view.list.terms.title.clone(),
        label: capitalised(&session.label),
        action: format!("{base}/{}", session.id),
        back: base,
        people,
        marks: Mark::ALL.into_iter().map(|mark| (mark.code(), here.cx.t(mark_key(mark)))).collect(),
        once: web::once_key(),
    })
}

fn mark_field(person: PersonId) -> String {
    format!("m-{}", person.uuid().simple())
}

/// The box that holds the mark which the page showed.
fn shown_field(person: PersonId) -> String {
    format!("avant-{}", person.uuid().simple())
}

fn mark_key(mark: Mark) -> &'static str {
    match mark {
        Mark::Present => "enrolment-mark-present",
        Mark::Absent => "enrolment-mark-absent",
        Mark::Excused => "enrolment-mark-excused",
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let (view, session) = found(&here, &path).await?;
    page(&here.cx, &roll_page(&here, &view, &session, FormState::new()).await?)
}

/// What this page has changed of what it showed: whatever another tablet wrote meanwhile stays.
fn read(view: &ListView, form: &FormState) -> Roll {
    let mut roll = Roll::default();
    for person in view.enrolled.iter().map(|line| line.enrolment.person) {
        let typed = Mark::from_code(form.value(&mark_field(person)));
        let shown = Mark::from_code(form.value(&shown_field(person)));
        if typed != shown {
            roll.changed.push((person, typed));
        } else if typed.is_none() && form.value("geste") == "tous" {
            roll.rest_present.push(person);
        }
    }
    roll
}

pub(crate) async fn update(here: InCentre, Path(path): Path<ListPath>, Form(mut form): Form) -> Answer {
    let (view, session) = found(&here, &path).await?;
    let cx = &here.cx;
    let roll = read(&view, &form);
    match service::call_roll(cx, here.centre.id, view.list.id, session.id, &roll).await {
        Ok(operation) => {
            let back = format!("{}/appel/{}", team_path(&here, view.list.id), session.id);
            see_other(cx, &back, Some(operation))
        }
        Err(Error::Refused(reason)) => {
            form.refuse("", telling::refusal(&cx.texts, &reason).1);
            refused_page(cx, &roll_page(&here, &view, &session, form).await?)
        }
        Err(error) => Err(telling::problem(&cx.texts, error)),
    }
}
