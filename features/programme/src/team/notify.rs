//! `…/seances/{session}/prevenir`: those who are enrolled are told that the session changed.
//!
//! It shows who, by which way and in which words before anything leaves, and what became of it after.

use askama::Template;
use centres::InCentre;
use delivery::State;
use enrolment::{NewsReach, NoticeState, ToldOf};
use kernel::clock::local;
use kernel::words;
use people::Channel;
use ui::Chrome;
use web::{Answer, Cx, Form, Problem, page, see_other};

use super::session::{found, session_path};
use super::{OnActivity, SessionOf, edit_path};
use crate::model::{ActivitySession, SessionState};
use crate::service::{self, SessionTelling};
use crate::spoken::capitalised;
use crate::told;

/// Someone who was told, and what became of it.
pub(crate) struct ToldLine {
    pub name: String,
    pub what: String,
    pub when: String,
    pub kind: &'static str,
    pub state: String,
}

#[derive(Template)]
#[template(path = "programme/team_notify.html")]
pub(crate) struct NotifyPage {
    pub chrome: Chrome,
    pub base: String,
    pub activity_href: String,
    pub activity_title: String,
    pub title: String,
    /// "Cette séance est annulée."
    pub change: String,
    pub people: i64,
    /// "2 foyers par SMS", "1 foyer à prévenir à l’accueil".
    pub ways: Vec<String>,
    pub subject: String,
    /// Paragraphs, each a list of lines.
    pub text: Vec<Vec<String>>,
    pub sms: String,
    pub is_open: bool,
    pub told: Vec<ToldLine>,
    pub to_tell: String,
    pub once: String,
}

pub(crate) async fn show(on: OnActivity, SessionOf(id): SessionOf) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let session = found(&on, id).await?;
    let telling = service::look_at_telling(cx, centre, &on.activity, &session).await?;
    page(cx, &notify_page(&on, &session, telling)?)
}

pub(crate) async fn create(on: OnActivity, SessionOf(id): SessionOf, Form(_): Form) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let back = format!("{}/prevenir", session_path(&on, id));
    match service::tell_session(cx, centre, on.activity.id, id).await? {
        Ok((operation, _)) => see_other(cx, &back, Some(operation)),
        Err(refusals) => Err(told::problem(&cx.texts, refusals)),
    }
}

fn notify_page(on: &OnActivity, session: &ActivitySession, telling: SessionTelling) -> Result<NotifyPage, Problem> {
    let OnActivity { here, activity } = on;
    let cx = &here.cx;
    let sample = telling.sample.filter(|_| telling.is_open);
    let change = match session.state {
        SessionState::Cancelled => "programme-news-cancelled",
        SessionState::Moved => "programme-news-moved",
        SessionState::Planned => "programme-news-held",
    };
    Ok(NotifyPage {
        chrome: here.team_chrome("equipe/activites")?,
        base: session_path(on, session.id),
        activity_href: edit_path(&here.centre, activity),
        activity_title: activity.details.title.clone(),
        title: capitalised(&words::span(session.starts_at, session.ends_at, cx.locale()), true),
        change: cx.t(change),
        people: telling.reach.people,
        ways: ways(cx, &telling.reach),
        subject: sample.as_ref().map(|said| said.subject.clone()).unwrap_or_default(),
        text: sample.as_ref().map(|said| paragraphs(&said.text)).unwrap_or_default(),
        sms: sample.map(|said| said.sms).unwrap_or_default(),
        is_open: telling.is_open,
        told: telling.told.iter().map(|one| told_line(cx, one)).collect(),
        to_tell: here.centre.path("equipe/a-prevenir"),
        once: web::once_key(),
    })
}

fn paragraphs(text: &str) -> Vec<Vec<String>> {
    text.split("\n\n").map(|part| part.lines().map(ToOwned::to_owned).collect()).collect()
}

fn ways(cx: &Cx, reach: &NewsReach) -> Vec<String> {
    let key = |channel: Channel| match channel {
        Channel::Email => "programme-news-by-email",
        Channel::Sms => "programme-news-by-sms",
        Channel::Letter => "programme-news-by-letter",
        Channel::Call => "programme-news-by-call",
    };
    let mut ways: Vec<String> =
        reach.by_channel.iter().map(|(channel, n)| cx.texts.t1(key(*channel), "n", *n)).collect();
    if reach.at_desk > 0 {
        ways.push(cx.texts.t1("programme-news-at-desk", "n", reach.at_desk));
    }
    ways
}

fn told_line(cx: &Cx, one: &ToldOf) -> ToldLine {
    let (kind, word) = told_state(one);
    let at = local(one.notice.at);
    let day = words::relative_day(at.date(), cx.today(), cx.locale());
    ToldLine {
        name: if one.name.is_empty() { one.notice.people.clone() } else { one.name.clone() },
        what: one.notice.words.clone(),
        when: format!("{day}, {}", words::time(at.time(), cx.locale())),
        kind,
        state: cx.t(word),
    }
}

/// The kind of its dot, and its words.
fn told_state(one: &ToldOf) -> (&'static str, &'static str) {
    match (one.notice.state, one.message.as_ref().map(|message| (message.channel, message.state))) {
        (NoticeState::Told, _) => ("done", "programme-told-said"),
        (NoticeState::Desk, _) => ("due", "programme-told-desk"),
        (_, None) => ("done", "programme-told-given"),
        (_, Some((Channel::Letter, State::Planned))) => ("due", "programme-told-letter"),
        (_, Some((Channel::Letter, State::Printed))) => ("due", "programme-told-printed"),
        (_, Some((Channel::Call, State::Planned))) => ("due", "programme-told-call"),
        (_, Some((_, State::NoAnswer))) => ("due", "programme-told-no-answer"),
        (_, Some((_, State::Planned | State::Leased | State::Sending | State::Printed))) => {
            ("due", "programme-told-leaving")
        }
        (_, Some((_, State::Sent))) => ("due", "programme-told-sent"),
        (_, Some((_, State::Unsure))) => ("late", "programme-told-unsure"),
        (_, Some((_, State::Delivered | State::HandedOver | State::Reached))) => ("done", "programme-told-delivered"),
        (_, Some((_, State::Failed | State::Returned | State::WrongNumber | State::Cancelled))) => {
            ("late", "programme-told-failed")
        }
    }
}
