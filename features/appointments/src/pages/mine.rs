//! One's own appointment: found by its code, read, called off, moved.

use askama::Template;
use centres::InCentre;
use chrono::NaiveDate;
use ui::{Chrome, FormState};

use super::{Day, days, motive_words, state_words};
use crate::handlers::journey::DAYS;
use crate::model::appointment::{Appointment, State, Way};
use crate::model::motive::Motive;
use crate::model::opening::Agenda;
use crate::model::slots::Slot;
use crate::service::slots::Offer;
use crate::words::{capital, moment};

#[derive(Template)]
#[template(path = "appointments/find.html")]
pub(crate) struct FindPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

impl FindPage {
    pub fn new(here: &InCentre, form: FormState) -> Self {
        Self {
            chrome: here.public_chrome("rendez-vous"),
            form,
            action: here.centre.path("mon-rendez-vous"),
            back: here.centre.path("rendez-vous"),
        }
    }
}

#[derive(Template)]
#[template(path = "appointments/mine.html")]
pub(crate) struct MinePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub once: String,
    pub is_done: bool,
    pub title: String,
    pub text: String,
    pub facts: Vec<(String, String)>,
    pub code: String,
    pub instruction: String,
    pub reminder: String,
    pub may_cancel: bool,
    pub may_move: bool,
    /// Whether one may ask to be told of an earlier time, and whether one has.
    pub may_wait: bool,
    pub is_waiting: bool,
    pub is_coming: bool,
    /// Said instead of the buttons when it is too late for both.
    pub too_late: bool,
}

impl MinePage {
    pub fn new(
        here: &InCentre,
        kept: &Appointment,
        motive: &Motive,
        agendas: &[Agenda],
        is_done: bool,
        form: FormState,
    ) -> Self {
        let (cx, now) = (&here.cx, here.cx.now());
        let with = agendas.iter().find(|agenda| agenda.id == kept.agenda).map(|agenda| agenda.label.clone());
        let is_coming = kept.still_coming(now).is_ok();
        let is_called_off = matches!(kept.state, State::Excused | State::Revoked);
        let when = moment(kept.starts_at, cx.locale());
        let (may_cancel, may_move) =
            (kept.may_be_cancelled(motive, now).is_ok(), kept.may_be_moved(motive, now).is_ok());
        let is_told = kept.way != Way::None && motive.is_notified() && is_coming;
        let mut facts = vec![
            (cx.t("appointments-reason"), motive_words(cx, motive)),
            (cx.t("appointments-when"), capital(&when)),
            (cx.t("appointments-place"), kept.place.clone()),
            (cx.t("appointments-with"), with.unwrap_or_default()),
            (cx.t("appointments-code"), kept.spoken_code()),
        ];
        if !is_coming {
            facts.push((cx.t("appointments-state"), state_words(cx, kept.state)));
        }
        Self {
            chrome: here.public_chrome("rendez-vous"),
            form,
            path: here.centre.path(&format!("mon-rendez-vous/{}", kept.code)),
            once: web::once_key(),
            is_done: is_done && is_coming,
            title: cx.t(if is_called_off { "appointments-mine-off" } else { "appointments-mine-title" }),
            text: cx.texts.t1("appointments-done-text", "x", when),
            facts,
            code: kept.spoken_code(),
            instruction: motive.terms.instruction.clone(),
            reminder: if is_told { cx.t("appointments-done-reminder") } else { String::new() },
            may_wait: kept.may_wait(motive, now) && !kept.wants_earlier,
            is_waiting: is_coming && kept.wants_earlier,
            too_late: is_coming && !may_cancel && !may_move,
            may_cancel,
            may_move,
            is_coming,
        }
    }
}

#[derive(Template)]
#[template(path = "appointments/move_mine.html")]
pub(crate) struct MoveMinePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub once: String,
    pub kicker: String,
    pub days: Vec<Day>,
    pub earlier: String,
    pub later: String,
}

impl MoveMinePage {
    pub fn new(
        here: &InCentre,
        kept: &Appointment,
        offer: &Offer,
        (first, free): (NaiveDate, &[Slot]),
        form: FormState,
    ) -> Self {
        let cx = &here.cx;
        let path = here.centre.path(&format!("mon-rendez-vous/{}", kept.code));
        let from = |day: NaiveDate| format!("{path}/deplacement?des={day}");
        let before = first - chrono::Duration::days(DAYS);
        let (_, latest) = offer.motive.window(cx.now());
        let next_first = first + chrono::Duration::days(DAYS);
        Self {
            chrome: here.public_chrome("rendez-vous"),
            form,
            once: web::once_key(),
            kicker: capital(&moment(kept.starts_at, cx.locale())),
            days: days(cx, offer, free),
            earlier: if first > cx.today() { from(before.max(cx.today())) } else { String::new() },
            later: if next_first <= kernel::clock::local_date(latest) { from(next_first) } else { String::new() },
            path,
        }
    }
}
