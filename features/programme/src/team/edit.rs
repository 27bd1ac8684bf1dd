//! `/{centre}/equipe/activites/{activity}`: everything about one activity, in boxes.
//!
//! One form for what is written; beside it the dates it gives, what is odd, the papers. What two
//! people write at once is told to the second, who keeps every word typed.

use std::collections::HashMap;

use askama::Template;
use axum::http::StatusCode;
use calendar::Expansion;
use centres::{InCentre, Venue};
use chrono::Weekday;
use enrolment::FeeUnit;
use kernel::{VenueId, words};
use media::{Media, Width};
use ui::{Choice, Chrome, FormState};
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{OnActivity, conflict, edit_path, new, state_words};
use crate::model::{
    Activity, ActivitySession, ActivityState, Details, Presence, ProgrammeRefusal, SessionState, Warning,
};
use crate::policy::{Action, decide};
use crate::service::{self, Done, Edit, Outcome};
use crate::short::{ShortForms, short_forms};
use crate::spoken::{capitalised, page_path};
use crate::store::sessions;
use crate::{forms, told};

/// A session in the list of dates.
pub(crate) struct DateLine {
    pub href: String,
    pub words: String,
    pub note: String,
    /// `done` held, `due` moved, `late` called off.
    pub state: &'static str,
    pub label: String,
}

#[derive(Template)]
#[template(path = "programme/team_edit.html")]
pub(crate) struct EditPage {
    pub chrome: Chrome,
    pub base: String,
    pub back: String,
    pub title: String,
    pub once: String,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub venues: Vec<Choice>,
    pub weekdays: Vec<Choice>,
    pub intervals: Vec<Choice>,
    pub schools: Vec<Choice>,
    pub presences: Vec<Choice>,
    pub modes: Vec<Choice>,
    pub fee_units: Vec<Choice>,
    /// Number, name of the quotient's field, name of the fee's.
    pub fee_rows: Vec<(i64, String, String)>,
    pub state: (&'static str, String),
    pub is_draft: bool,
    pub is_published: bool,
    pub may_write: bool,
    pub may_publish: bool,
    pub warnings: Vec<String>,
    /// "Tous les mardis de 14 h à 16 h…"
    pub rule: String,
    pub count: i64,
    pub dates: Vec<DateLine>,
    pub skipped: Vec<String>,
    pub public: String,
    pub papers: [String; 2],
    /// The list's own page, where questions and enrolments are.
    pub list: String,
    pub image: Option<(String, String)>,
    /// Someone else kept a change meanwhile: theirs is one press away.
    pub is_conflict: bool,
    /// What they kept where it differs from what is typed here: the field, and their text.
    pub theirs: Vec<(String, String)>,
    /// The texts that one copies elsewhere.
    pub short: ShortForms,
}

pub(crate) async fn show(on: OnActivity) -> Answer {
    let form = forms::shown(&on.activity);
    page(&on.here.cx, &EditPage::new(&on, form, None).await?)
}

/// Keeps what was written; or shows the dates it would give, and keeps nothing.
pub(crate) async fn update(on: OnActivity, Form(form): Form) -> Answer {
    if form.checked("preview") {
        return preview(&on, form).await;
    }
    let InCentre { cx, centre } = &on.here;
    let outcome = match typed(&on, &form)? {
        Ok(edit) => service::update(cx, centre, on.activity.id, edit).await?,
        Err(refusals) => Err(refusals),
    };
    answer(on, form, outcome).await
}

/// Keeps what was written and publishes it: one press, one act.
pub(crate) async fn publish(on: OnActivity, Form(form): Form) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let outcome = match typed(&on, &form)? {
        Ok(edit) => service::update_and_publish(cx, centre, on.activity.id, edit).await?,
        Err(refusals) => Err(refusals),
    };
    answer(on, form, outcome).await
}

/// What is typed, with the mark of what was read.
fn typed(on: &OnActivity, form: &FormState) -> Outcome<Edit> {
    let InCentre { cx, centre } = &on.here;
    service::opened(cx, centre, Action::Write)?;
    let sequence = form.value("sequence").parse().unwrap_or(-1);
    Ok(forms::details(form, centre).map(|details| Edit { details, sequence }))
}

async fn answer(on: OnActivity, mut form: FormState, outcome: Result<Done, Vec<ProgrammeRefusal>>) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let refusals = match outcome {
        Ok(done) => return see_other(cx, &edit_path(centre, &done.activity), Some(done.operation)),
        Err(refusals) => refusals,
    };
    let is_conflict = refusals.iter().any(|r| matches!(r, ProgrammeRefusal::ChangedMeanwhile { .. }));
    if is_conflict {
        // With the mark of what is kept now, the second writer may decide and keep their own words.
        form.set("sequence", on.activity.sequence.to_string());
    }
    told::on_form(&cx.texts, &mut form, refusals);
    let mut built = EditPage { is_conflict, ..EditPage::new(&on, form, None).await? };
    if is_conflict {
        built.theirs = conflict::theirs(&on, &built);
    }
    let mut response = refused_page(cx, &built)?;
    if is_conflict {
        *response.status_mut() = StatusCode::CONFLICT;
    }
    Ok(response)
}

async fn preview(on: &OnActivity, mut form: FormState) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let read = forms::details(&form, centre).and_then(|details| details.check().map(|dates| (details, dates)));
    match read {
        Ok(seen) => page(cx, &EditPage::new(on, form, Some(seen)).await?),
        Err(refusals) => {
            told::on_form(&cx.texts, &mut form, refusals);
            refused_page(cx, &EditPage::new(on, form, None).await?)
        }
    }
}

/// The page again, for a small form of it that was refused: what was typed there, and why it was not kept.
pub(crate) async fn refused(on: &OnActivity, typed: &FormState, refusals: Vec<(String, String)>) -> Answer {
    let mut form = forms::shown(&on.activity);
    for (name, value) in typed.pairs().filter(|(name, _)| *name != "once") {
        form.set(name, value);
    }
    for (field, sentence) in refusals {
        form.refuse(&field, sentence);
    }
    refused_page(&on.here.cx, &EditPage::new(on, form, None).await?)
}

/// What the page looks at: the activity as it is kept, or as it is typed.
struct Looked {
    activity: Activity,
    sessions: Vec<ActivitySession>,
    expansion: Option<Expansion>,
    venues: HashMap<VenueId, Venue>,
    image: Option<(String, String)>,
}

impl Looked {
    async fn at(on: &OnActivity, typed: Option<(Details, Expansion)>) -> Result<Self, Problem> {
        let OnActivity { here, activity } = on;
        let (cx, scope) = (&here.cx, here.public_scope());
        let sessions = match &typed {
            Some((_, expansion)) => would_be(activity, expansion, cx.now()),
            None => sessions::list_of(cx.db(), &scope, activity.id).await?,
        };
        let (details, expansion) = match typed {
            Some((details, expansion)) => (details, Some(expansion)),
            None => (activity.details.clone(), activity.details.recurrence.expand().ok()),
        };
        let image = match activity.media {
            Some(id) => media::store::find(cx.db(), &scope, id).await?.as_ref().map(picture),
            None => None,
        };
        let venues = centres::store::list_venues(cx.db(), &scope).await?;
        let venues = venues.into_iter().map(|venue| (venue.id, venue)).collect();
        Ok(Self { activity: Activity { details, ..activity.clone() }, sessions, expansion, venues, image })
    }
}

impl EditPage {
    /// With `typed`, the dates of what is typed instead of those that are kept.
    async fn new(on: &OnActivity, form: FormState, typed: Option<(Details, Expansion)>) -> Result<Self, Problem> {
        let OnActivity { here, activity } = on;
        let InCentre { cx, centre } = here;
        let texts = &cx.texts;
        let base = edit_path(centre, activity);
        let Looked { activity: seen_as, sessions: kept, expansion, venues, image } = Looked::at(on, typed).await?;
        let warnings = expansion.as_ref().map_or_else(Vec::new, |dates| Warning::of(&seen_as, dates, cx.now()));
        let choices = |codes: &[&'static str], prefix: &str| -> Vec<Choice> {
            codes.iter().map(|code| Choice::new(*code, texts.t(&format!("{prefix}{code}")))).collect()
        };
        Ok(Self {
            chrome: here.team_chrome("equipe/activites")?,
            back: centre.path("equipe/activites"),
            title: activity.details.title.clone(),
            once: web::once_key(),
            form,
            kinds: super::list::kinds(cx),
            venues: new::venue_choices(here).await?,
            weekdays: weekdays(cx),
            intervals: choices(&["1", "2", "3", "4"], "programme-every-"),
            schools: choices(&["always", "outside", "only"], "programme-school-"),
            presences: choices(&Presence::ALL.map(Presence::code), "programme-presence-"),
            modes: choices(&["none", "list"], "programme-mode-"),
            fee_units: choices(&FeeUnit::ALL.map(FeeUnit::code), "programme-fee-unit-"),
            fee_rows: (1..=forms::FEE_ROWS).map(|row| (row, format!("qf-{row}"), format!("fee-{row}"))).collect(),
            state: state_words(texts, activity.state),
            is_draft: activity.state == ActivityState::Draft,
            is_published: activity.state == ActivityState::Published,
            may_write: decide(&cx.actor, Action::Write, centre.id).is_allowed() && activity.check_editable().is_ok(),
            may_publish: decide(&cx.actor, Action::Publish, centre.id).is_allowed(),
            warnings: warnings.into_iter().map(|warning| told::warning(texts, warning)).collect(),
            rule: capitalised(&calendar::in_words(&seen_as.details.recurrence, cx.locale()), true),
            count: i64::try_from(kept.iter().filter(|s| s.is_held()).count()).unwrap_or(i64::MAX),
            dates: kept
                .iter()
                .filter(|s| s.is_shown() && s.ends_at > cx.now())
                .map(|s| date_line(on, &base, s))
                .collect(),
            skipped: expansion.iter().flat_map(|e| &e.skipped).map(|skip| told::skipped(texts, skip)).collect(),
            public: page_path(centre, activity),
            papers: ["a4", "a3"].map(|size| centre.path(&format!("affiches/{}-{size}.pdf", activity.slug))),
            list: activity.list.map_or_else(String::new, |list| centre.path(&format!("equipe/inscriptions/{list}"))),
            image,
            is_conflict: false,
            theirs: Vec::new(),
            short: short_forms(cx, centre, &seen_as, &kept, &venues),
            base,
        })
    }
}

/// The sessions that a rule would give, for eyes only.
fn would_be(activity: &Activity, expansion: &Expansion, now: chrono::DateTime<chrono::Utc>) -> Vec<ActivitySession> {
    expansion.occurrences.iter().map(|occurrence| ActivitySession::planned(activity.id, occurrence, now)).collect()
}

fn picture(media: &Media) -> (String, String) {
    (media.href(Width::Small), media.alt.clone())
}

fn weekdays(cx: &web::Cx) -> Vec<Choice> {
    let mut day = Weekday::Mon;
    (1..=7)
        .map(|number: u8| {
            let choice = Choice::new(number.to_string(), words::weekday(day, cx.locale()));
            day = day.succ();
            choice
        })
        .collect()
}

fn date_line(on: &OnActivity, base: &str, session: &ActivitySession) -> DateLine {
    let cx = &on.here.cx;
    let (state, key) = match session.state {
        SessionState::Planned => ("done", "programme-session-planned"),
        SessionState::Moved => ("due", "programme-session-moved"),
        SessionState::Cancelled => ("late", "programme-session-cancelled"),
    };
    DateLine {
        href: format!("{base}/seances/{}", session.id),
        words: capitalised(&words::span(session.starts_at, session.ends_at, cx.locale()), true),
        note: session.note.clone(),
        state,
        label: cx.t(key),
    }
}
