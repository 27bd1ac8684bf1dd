//! The appointments of those who have left the team, and to whom they can be given.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{base, chrome};
use crate::model::opening::Agenda;
use crate::service::board::Row;
use crate::words::{capital, moment};

/// One appointment that waits for someone else.
pub(crate) struct Line {
    pub href: String,
    pub when: String,
    pub name: String,
    pub reason: String,
    pub place: String,
}

/// Everything of one agenda that was left.
pub(crate) struct Left {
    pub id: String,
    pub label: String,
    pub lines: Vec<Line>,
    pub once: String,
}

#[derive(Template)]
#[template(path = "appointments/handover.html")]
pub(crate) struct HandOverPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub left: Vec<Left>,
    pub others: Vec<Choice>,
}

impl HandOverPage {
    pub fn new(
        here: &InCentre,
        left: Vec<(Agenda, Vec<Row>)>,
        others: &[Agenda],
        form: FormState,
    ) -> Result<Self, Problem> {
        let of = |(agenda, rows): (Agenda, Vec<Row>)| Left {
            id: agenda.id.to_string(),
            label: agenda.label,
            lines: rows.iter().map(|row| line(here, row)).collect(),
            once: web::once_key(),
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base(here),
            left: left.into_iter().map(of).collect(),
            others: others.iter().map(|agenda| Choice::new(agenda.id.to_string(), &agenda.label)).collect(),
        })
    }
}

fn line(here: &InCentre, row: &Row) -> Line {
    let (cx, kept) = (&here.cx, &row.kept);
    Line {
        href: format!("{}/rendez-vous/{}", base(here), kept.id),
        when: capital(&moment(kept.starts_at, cx.locale())),
        name: if row.name.is_empty() { cx.t("appointments-someone") } else { row.name.clone() },
        reason: if row.reason.is_empty() { cx.t("appointments-plain") } else { row.reason.clone() },
        place: kept.place.clone(),
    }
}
