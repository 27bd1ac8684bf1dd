//! `…/seances/{session}`: one session moved, called off, held after all; and one more added.
//!
//! Where people are enrolled, the next page offers to tell them; nothing is sent from here.

use askama::Template;
use axum::http::StatusCode;
use centres::InCentre;
use kernel::clock::local;
use kernel::words;
use ui::{Choice, Chrome, FormState};
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{OnActivity, SessionOf, edit, edit_path, new};
use crate::forms::{day, hour, shown_date, shown_hour};
use crate::model::{ActivitySession, ActivitySessionId, ProgrammeRefusal};
use crate::policy::Action;
use crate::service::{self, NewHours, Outcome, opened};
use crate::spoken::capitalised;
use crate::store::sessions;
use crate::{lists, told};

#[derive(Template)]
#[template(path = "programme/team_session.html")]
pub(crate) struct SessionPage {
    pub chrome: Chrome,
    pub base: String,
    pub activity_href: String,
    pub activity_title: String,
    pub title: String,
    pub once: String,
    pub form: FormState,
    pub venues: Vec<Choice>,
    pub is_over: bool,
    pub is_off: bool,
    pub note: String,
    /// Who must be told; nobody without a list.
    pub enrolled: i64,
    /// Where they are told, and where one reads what they were told.
    pub notify: String,
}

impl SessionPage {
    async fn new(on: &OnActivity, session: &ActivitySession, form: FormState) -> Result<Self, Problem> {
        let OnActivity { here, activity } = on;
        let cx = &here.cx;
        let seats = lists::seats(cx.db(), [activity]).await?;
        let activity_href = edit_path(&here.centre, activity);
        Ok(Self {
            chrome: here.team_chrome("equipe/activites")?,
            base: session_path(on, session.id),
            activity_title: activity.details.title.clone(),
            title: capitalised(&words::span(session.starts_at, session.ends_at, cx.locale()), true),
            once: web::once_key(),
            form,
            venues: new::venue_choices(here).await?,
            is_over: session.ends_at <= cx.now(),
            is_off: !session.is_held(),
            note: session.note.clone(),
            enrolled: activity.open_list().and_then(|list| seats.get(&list)).map_or(0, |seats| seats.taken),
            notify: format!("{}/prevenir", session_path(on, session.id)),
            activity_href,
        })
    }
}

/// The team's page of a session.
pub(crate) fn session_path(on: &OnActivity, id: ActivitySessionId) -> String {
    format!("{}/seances/{id}", edit_path(&on.here.centre, &on.activity))
}

pub(crate) async fn found(on: &OnActivity, id: ActivitySessionId) -> Result<ActivitySession, Problem> {
    let session = sessions::find(on.here.cx.db(), &on.here.public_scope(), id).await?;
    session.filter(|session| session.activity == on.activity.id).ok_or(Problem::NotFound)
}

fn shown(session: &ActivitySession) -> FormState {
    let (start, end) = (local(session.starts_at), local(session.ends_at));
    FormState::new()
        .with("day", shown_date(start.date()))
        .with("start", shown_hour(start.time()))
        .with("end", shown_hour(end.time()))
        .with("venue", session.venue.map_or_else(String::new, |venue| venue.to_string()))
        .with("revision", session.revision.to_string())
}

pub(crate) async fn show(on: OnActivity, SessionOf(id): SessionOf) -> Answer {
    opened(&on.here.cx, &on.here.centre, Action::EditSessions)?;
    let session = found(&on, id).await?;
    page(&on.here.cx, &SessionPage::new(&on, &session, shown(&session)).await?)
}

pub(crate) async fn update(on: OnActivity, SessionOf(id): SessionOf, Form(form): Form) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let outcome = match hours(&form) {
        Ok(to) => service::move_session(cx, centre, (on.activity.id, id), seen(&form), to).await?,
        Err(refusals) => Err(refusals),
    };
    answer(on, id, form, Ok(outcome), "note").await
}

pub(crate) async fn cancel(on: OnActivity, SessionOf(id): SessionOf, Form(form): Form) -> Answer {
    let OnActivity { here, activity } = &on;
    let on_session = (activity.id, id);
    let outcome = service::cancel_session(&here.cx, &here.centre, on_session, seen(&form), form.value("why")).await;
    answer(on, id, form, outcome, "why").await
}

pub(crate) async fn restore(on: OnActivity, SessionOf(id): SessionOf, Form(form): Form) -> Answer {
    let OnActivity { here, activity } = &on;
    let outcome = service::restore_session(&here.cx, &here.centre, (activity.id, id), seen(&form)).await;
    answer(on, id, form, outcome, "note").await
}

/// To those who must be told, or back to the activity when nobody must; refused, the same page with what was
/// typed. A word is missing where it was asked.
async fn answer(
    on: OnActivity,
    id: ActivitySessionId,
    form: FormState,
    outcome: Outcome<kernel::OperationId>,
    note_field: &str,
) -> Answer {
    let cx = &on.here.cx;
    match outcome? {
        Ok(operation) => see_other(cx, &after_change(&on, id).await?, Some(operation)),
        Err(refusals) => {
            let session = found(&on, id).await?;
            let mut kept = shown(&session);
            // The mark stays that of the session as it is now: who presses again has seen it.
            for (name, value) in form.pairs().filter(|(name, _)| *name != "revision") {
                kept.set(name, value);
            }
            let is_conflict = refusals.iter().any(|refusal| refusal.is_conflict());
            for each in refusals {
                let (field, sentence) = told::refusal(&cx.texts, each);
                kept.refuse(field_here(field, note_field), sentence);
            }
            let mut response = refused_page(cx, &SessionPage::new(&on, &session, kept).await?)?;
            if is_conflict {
                *response.status_mut() = StatusCode::CONFLICT;
            }
            Ok(response)
        }
    }
}

/// The revision that was before the eyes of who pressed.
fn seen(form: &FormState) -> Option<i64> {
    form.value("revision").parse().ok()
}

/// Where a refusal is told on the pages of a session.
fn field_here<'a>(field: &'a str, note_field: &'a str) -> &'a str {
    match field {
        "note" => note_field,
        "venues" => "venue",
        other => other,
    }
}

async fn after_change(on: &OnActivity, id: ActivitySessionId) -> Result<String, Problem> {
    let InCentre { cx, centre } = &on.here;
    let seats = lists::seats(cx.db(), [&on.activity]).await?;
    let taken = on.activity.open_list().and_then(|list| seats.get(&list)).map_or(0, |seats| seats.taken);
    if taken == 0 {
        return Ok(edit_path(centre, &on.activity));
    }
    Ok(format!("{}/prevenir", session_path(on, id)))
}

/// One more session, beside the rule; its fields are `new_…` on the page of the activity.
pub(crate) async fn create(on: OnActivity, Form(form): Form) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let mut bare = FormState::new();
    for (name, value) in form.pairs() {
        bare.set(name.strip_prefix("new_").unwrap_or(name), value);
    }
    let outcome = match hours(&bare) {
        Ok(hours) => service::add_session(cx, centre, on.activity.id, hours).await?,
        Err(refusals) => Err(refusals),
    };
    match outcome {
        Ok((_, operation)) => see_other(cx, &edit_path(centre, &on.activity), Some(operation)),
        Err(refusals) => {
            let told = refusals.into_iter().map(|each| told::refusal(&cx.texts, each));
            let told = told.map(|(field, sentence)| (format!("new_{field}"), sentence)).collect();
            edit::refused(&on, &form, told).await
        }
    }
}

fn hours(form: &FormState) -> Result<NewHours, Vec<ProgrammeRefusal>> {
    let date = day(form.value("day")).ok_or(ProgrammeRefusal::Unreadable("day"));
    let start = hour(form.value("start")).ok_or(ProgrammeRefusal::Unreadable("start"));
    let end = hour(form.value("end")).ok_or(ProgrammeRefusal::Unreadable("end"));
    match (date, start, end) {
        (Ok(date), Ok(start), Ok(end)) => Ok(NewHours {
            starts_at: calendar::at_wall_time(date.and_time(start)).instant,
            ends_at: calendar::at_wall_time(date.and_time(end)).instant,
            venue: kernel::ids::parse(form.value("venue")),
            note: form.value("note").to_owned(),
        }),
        (date, start, end) => Err([date.err(), start.err(), end.err()].into_iter().flatten().collect()),
    }
}
