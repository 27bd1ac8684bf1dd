//! What the day's page counts, one by one: the enrolments of today, the places that wait for an answer.

use auth::Scope;
use centres::InCentre;
use chrono::{DateTime, Duration, NaiveTime, Utc};
use web::{Answer, Problem, page};

use super::team::team_path;
use crate::model::enrolment::{Enrolment, EnrolmentState};
use crate::notices::moment;
use crate::pages::own::standing_of;
use crate::pages::to_tell::{RecentLine, RecentPage};
use crate::pages::words::way;
use crate::policy::{self, Action};
use crate::service::views::{Line, lines};
use crate::store::{enrolments, lists};

/// The most lines of such a page.
const LIMIT: i64 = 500;

/// The instants between which a day of the house lies.
fn day_of(here: &InCentre) -> (DateTime<Utc>, DateTime<Utc>) {
    let midnight = |day: chrono::NaiveDate| calendar::at_wall_time(day.and_time(NaiveTime::MIN)).instant;
    let today = here.cx.today();
    (midnight(today), midnight(today + Duration::days(1)))
}

pub(crate) async fn today(here: InCentre) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::SeeLists, here.centre.id)?;
    let made = enrolments::made_between(here.cx.db(), &scope, day_of(&here), LIMIT).await?;
    let lines = told(&here, &scope, made, |enrolment| enrolment.created_at).await?;
    let texts = &here.cx.texts;
    let shown = RecentPage {
        chrome: here.team_chrome("equipe/inscriptions")?,
        title: texts.t("enrolment-today-title"),
        when_label: texts.t("enrolment-enrolled-on"),
        empty: texts.t("enrolment-today-empty"),
        lines,
    };
    page(&here.cx, &shown)
}

pub(crate) async fn offered(here: InCentre) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::SeeLists, here.centre.id)?;
    let held = enrolments::offered(here.cx.db(), &scope, LIMIT).await?;
    let lines = told(&here, &scope, held, |enrolment| enrolment.offered_until.unwrap_or(enrolment.created_at)).await?;
    let texts = &here.cx.texts;
    let shown = RecentPage {
        chrome: here.team_chrome("equipe/inscriptions")?,
        title: texts.t("enrolment-offered-title"),
        when_label: texts.t("enrolment-offered-when"),
        empty: texts.t("enrolment-offered-empty"),
        lines,
    };
    page(&here.cx, &shown)
}

async fn told(
    here: &InCentre,
    scope: &Scope,
    found: Vec<Enrolment>,
    at: impl Fn(&Enrolment) -> DateTime<Utc>,
) -> Result<Vec<RecentLine>, Problem> {
    let ids: Vec<_> = found.iter().map(|enrolment| enrolment.list).collect();
    let titles = lists::lists_by_ids(here.cx.db(), scope, &ids).await?;
    let texts = &here.cx.texts;
    let line = |line: Line| RecentLine {
        name: line.person.full_name(),
        list: titles.iter().find(|l| l.id == line.enrolment.list).map(|l| l.terms.title.clone()).unwrap_or_default(),
        href: format!("{}/groupes/{}", team_path(here, line.enrolment.list), line.group.id),
        kind: if line.enrolment.state == EnrolmentState::Confirmed { "done" } else { "due" },
        state: standing_of(texts, &line),
        when: moment(at(&line.enrolment), texts.locale()),
        contact: way(texts, &line.group),
    };
    Ok(lines(here.cx.db(), scope, found).await?.into_iter().map(line).collect())
}
