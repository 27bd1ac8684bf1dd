//! What the team settles: motives, openings, absences, feeds.

use askama::Template;
use centres::InCentre;
use kernel::clock;
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{base, chrome, kind_words};
use crate::model::AgendaId;
use crate::model::hook::Hook;
use crate::model::motive::{BookableBy, Kind, Motive, MotiveDraft, Visibility};
use crate::model::opening::{Absence, Opening};
use crate::service::settings::Settings;
use crate::words::{capital, day_span, moment};

/// One line of a list of settings.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub note: String,
    /// A second fact, in its own cell.
    pub detail: String,
}

#[derive(Template)]
#[template(path = "appointments/settings.html")]
pub(crate) struct SettingsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub motives: Vec<Line>,
    pub openings: Vec<Line>,
    pub absences: Vec<Line>,
    /// Each agenda with the action that draws its address, and whether it has one.
    pub feeds: Vec<(String, String, bool)>,
    pub agendas: Vec<Choice>,
    pub hooks: Vec<Line>,
}

impl SettingsPage {
    pub fn new(here: &InCentre, found: &Settings, form: FormState) -> Result<Self, Problem> {
        let base = base(here);
        let feed = |agenda: &crate::model::opening::Agenda| {
            (agenda.label.clone(), format!("{base}/reglages/agendas/{}/adresse", agenda.id), agenda.has_feed)
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            once: web::once_key(),
            motives: found.motives.iter().map(|motive| motive_line(here, motive)).collect(),
            openings: found.openings.iter().map(|opening| opening_line(here, found, opening)).collect(),
            hooks: found.hooks.iter().map(|hook| hook_line(here, hook)).collect(),
            absences: found.absences.iter().map(|absence| absence_line(here, found, absence)).collect(),
            feeds: found.agendas.iter().map(feed).collect(),
            agendas: found.agendas.iter().map(|agenda| Choice::new(agenda.id.to_string(), &agenda.label)).collect(),
            base,
        })
    }
}

fn hook_line(here: &InCentre, hook: &Hook) -> Line {
    Line {
        href: format!("{}/reglages/programmes/{}/retrait", base(here), hook.id),
        title: hook.url.clone(),
        note: if hook.lost > 0 { here.cx.texts.t1("appointments-hook-lost", "n", hook.lost) } else { String::new() },
        detail: String::new(),
    }
}

fn motive_line(here: &InCentre, motive: &Motive) -> Line {
    let cx = &here.cx;
    let bookable = cx.t(&format!("appointments-bookable-{}", motive.terms.bookable_by.code()));
    let visibility = match motive.terms.visibility {
        Visibility::VisibleAndNotified => String::new(),
        Visibility::VisibleNotNotified => cx.t("appointments-visibility-silent-short"),
        Visibility::Invisible => cx.t("appointments-visibility-invisible-short"),
    };
    Line {
        href: format!("{}/reglages/motifs/{}", base(here), motive.id),
        title: motive.terms.name.clone(),
        note: kind_words(cx, motive),
        detail: [bookable, visibility].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
    }
}

fn label_of(found: &Settings, agenda: AgendaId) -> String {
    found.agendas.iter().find(|known| known.id == agenda).map(|known| known.label.clone()).unwrap_or_default()
}

fn opening_line(here: &InCentre, found: &Settings, opening: &Opening) -> Line {
    let names = found.motives.iter().filter(|motive| opening.motives.contains(&motive.id));
    let names: Vec<&str> = names.map(|motive| motive.terms.name.as_str()).collect();
    Line {
        href: format!("{}/reglages/plages/{}", base(here), opening.id),
        title: format!("{}, {}", label_of(found, opening.agenda), opening.place),
        note: capital(&calendar::in_words(&opening.recurrence, here.cx.locale())),
        detail: names.join(", "),
    }
}

fn absence_line(here: &InCentre, found: &Settings, absence: &Absence) -> Line {
    let locale = here.cx.locale();
    let (first, end) = (clock::local_date(absence.starts_at), clock::local_date(absence.ends_at));
    let is_whole = day_span(first).0 == absence.starts_at && day_span(end).0 == absence.ends_at;
    let when = if is_whole {
        let last = end.pred_opt().unwrap_or(end);
        let (from, to) = (kernel::words::date(first, locale), kernel::words::date(last, locale));
        if first == last { from } else { here.cx.texts.t2("appointments-from-to", ("x", from), ("to", to)) }
    } else {
        let (from, to) = (moment(absence.starts_at, locale), moment(absence.ends_at, locale));
        here.cx.texts.t2("appointments-from-to", ("x", from), ("to", to))
    };
    Line {
        href: format!("{}/reglages/absences/{}/retrait", base(here), absence.id),
        title: label_of(found, absence.agenda),
        note: capital(&when),
        detail: String::new(),
    }
}

/// The boxes of a motive, filled.
pub(crate) fn motive_form(terms: &MotiveDraft) -> FormState {
    let yes = |is_on: bool| if is_on { "oui" } else { "" };
    FormState::new()
        .with("nom", &terms.name)
        .with("nom_neutre", &terms.neutral_name)
        .with("lieu", terms.kind.code())
        .with("pour", terms.bookable_by.code())
        .with("minutes", terms.minutes.to_string())
        .with("places", terms.places.to_string())
        .with("delai_min", terms.min_lead_minutes.to_string())
        .with("delai_max", terms.max_lead_days.to_string())
        .with("restriction", &terms.restriction)
        .with("consigne", &terms.instruction)
        .with("suivi", yes(terms.is_follow_up))
        .with("annulable", yes(terms.is_cancellable))
        .with("annulation_heures", terms.cancel_hours.to_string())
        .with("deplacable", yes(terms.is_editable))
        .with("deplacement_jours", terms.edit_days.to_string())
        .with("visibilite", terms.visibility.code())
}

#[derive(Template)]
#[template(path = "appointments/motive.html")]
pub(crate) struct MotivePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub once: String,
    pub title: String,
    pub is_new: bool,
    pub kinds: Vec<Choice>,
    pub bookable: Vec<Choice>,
    pub visibilities: Vec<Choice>,
    /// Where those who were invited book; empty for the others.
    pub invitation: String,
}

impl MotivePage {
    pub fn new(here: &InCentre, motive: Option<&Motive>, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let base = format!("{}/reglages", base(here));
        let noted = |value: &str, key: String| Choice::new(value, cx.t(&key)).noted(cx.t(&format!("{key}-note")));
        let kinds = Kind::ALL.iter().map(|kind| {
            Choice::new(kind.code(), cx.t(&format!("appointments-kind-{}", kind.code().replace('_', "-"))))
        });
        let bookable = BookableBy::ALL.iter();
        let visible = Visibility::ALL.iter();
        let is_invited = motive.is_some_and(|motive| motive.terms.bookable_by == BookableBy::Invited);
        let invite = |motive: &Motive| cx.app.url(&here.centre.path(&format!("rendez-vous/motif/{}", motive.id)));
        Ok(Self {
            chrome: chrome(here)?,
            form,
            action: motive.map_or(format!("{base}/motifs"), |motive| format!("{base}/motifs/{}", motive.id)),
            once: web::once_key(),
            title: match motive {
                Some(motive) => motive.terms.name.clone(),
                None => cx.t("appointments-new-motive"),
            },
            is_new: motive.is_none(),
            kinds: kinds.collect(),
            bookable: bookable
                .map(|by| Choice::new(by.code(), cx.t(&format!("appointments-bookable-{}", by.code()))))
                .collect(),
            visibilities: visible
                .map(|seen| noted(seen.code(), format!("appointments-visibility-{}", seen.code().replace('_', "-"))))
                .collect(),
            invitation: motive.filter(|_| is_invited).map(invite).unwrap_or_default(),
            base,
        })
    }
}

#[derive(Template)]
#[template(path = "appointments/feed.html")]
pub(crate) struct FeedPage {
    pub chrome: Chrome,
    pub base: String,
    pub address: String,
}

impl FeedPage {
    pub fn new(here: &InCentre, secret: &str) -> Result<Self, Problem> {
        let below = here.centre.path(&format!("rendez-vous/agenda/{secret}.ics"));
        Ok(Self { chrome: chrome(here)?, base: format!("{}/reglages", base(here)), address: here.cx.app.url(&below) })
    }
}

#[derive(Template)]
#[template(path = "appointments/hook.html")]
pub(crate) struct HookPage {
    pub chrome: Chrome,
    pub base: String,
    pub secret: String,
}

impl HookPage {
    pub fn new(here: &InCentre, secret: String) -> Result<Self, Problem> {
        Ok(Self { chrome: chrome(here)?, base: format!("{}/reglages", base(here)), secret })
    }
}
