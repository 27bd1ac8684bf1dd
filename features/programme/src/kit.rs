//! An activity as a kit: its words, for whom, what it costs and what one brings. No date, no room, nobody.
//!
//! Who takes it gets a draft on one day to be changed. Dates, rooms, the number to call and the link stay each
//! centre's own, so a change of the source never moves a session.

use auth::{BoxFuture, Scope};
use calendar::Recurrence;
use centres::Centre;
use chrono::{Days, NaiveDate, NaiveTime};
use db::Tx;
use enrolment::{FeeTable, FeeUnit};
use kernel::paging::PageRequest;
use kernel::{ActivityId, CentreId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use web::{Cx, KitChange, KitContent, KitKind, KitRefusal, KitSource, Problem};

use crate::lists;
use crate::model::{Activity, Details, EnrolmentMode, Kind, Presence};
use crate::service;
use crate::store::activities;

/// How many activities are offered for publication.
const LISTED: i64 = 200;
/// The draft stands so many days from now, until someone says when.
const DAYS_AHEAD: u64 = 28;
const MINUTES: u32 = 120;

/// The kind, as the house registers it.
pub(crate) const ACTIVITY: KitKind = KitKind {
    code: "activity",
    label: "programme-kit-activity",
    fields: &[
        "kind",
        "summary",
        "body",
        "min_age",
        "max_age",
        "audience",
        "presence",
        "price",
        "is_free",
        "fees",
        "up_to",
        "fee",
        "fee_unit",
        "enrolment",
        "capacity",
        "has_waiting_list",
        "pieces",
    ],
    format: 1,
    list,
    read,
    take,
    rewrite,
    href: |slug, id| format!("/{slug}/equipe/activites/{id}"),
};

/// What travels of an activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Carried {
    kind: Kind,
    summary: String,
    body: String,
    min_age: Option<i64>,
    max_age: Option<i64>,
    audience: String,
    presence: Presence,
    price: String,
    is_free: bool,
    fees: FeeTable,
    /// Absent while nobody has said, as in the kits of before there was something to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fee_unit: Option<FeeUnit>,
    enrolment: EnrolmentMode,
    capacity: Option<i64>,
    has_waiting_list: bool,
    pieces: Vec<String>,
}

impl Carried {
    fn of(details: &Details) -> Self {
        Self {
            kind: details.kind,
            summary: details.summary.clone(),
            body: details.body.clone(),
            min_age: details.min_age,
            max_age: details.max_age,
            audience: details.audience.clone(),
            presence: details.presence,
            price: details.price.clone(),
            is_free: details.is_free,
            fees: details.fees.clone(),
            // Of what costs nothing there is nothing to say.
            fee_unit: details.fee_unit.filter(|_| !details.fees.is_free()),
            enrolment: details.enrolment,
            capacity: details.capacity,
            has_waiting_list: details.has_waiting_list,
            pieces: details.pieces.clone(),
        }
    }

    /// Writes it over what a centre has; what is its own stays.
    fn over(self, title: &str, own: Details) -> Result<Details, KitRefusal> {
        let is_line = |piece: &String| !piece.trim().is_empty() && !piece.contains('\n');
        if !self.pieces.iter().all(is_line) {
            return Err(KitRefusal::Unreadable("pieces".to_owned()));
        }
        let details = Details {
            kind: self.kind,
            title: title.to_owned(),
            summary: self.summary,
            body: self.body,
            min_age: self.min_age,
            max_age: self.max_age,
            audience: self.audience,
            presence: self.presence,
            price: self.price,
            is_free: self.is_free,
            fees: self.fees,
            fee_unit: self.fee_unit,
            enrolment: self.enrolment,
            capacity: self.capacity,
            has_waiting_list: self.has_waiting_list,
            pieces: self.pieces,
            ..own
        };
        match details.check() {
            Ok(_) => Ok(details),
            Err(refusals) => Err(KitRefusal::Unreadable(format!("{refusals:?}"))),
        }
    }
}

fn carried(content: &KitContent) -> Result<Carried, KitRefusal> {
    serde_json::from_value(content.content.clone()).map_err(|error| KitRefusal::Unreadable(error.to_string()))
}

fn list(cx: &Cx, centre: CentreId) -> BoxFuture<'_, Result<Vec<KitSource>, Problem>> {
    Box::pin(async move {
        let page = PageRequest { after: None, limit: LISTED };
        let scope = Scope::of_house(centre);
        let found = activities::list(cx.db(), &scope, activities::TeamFilter::default(), page).await?;
        let kept = found.into_iter().filter(|activity| activity.check_editable().is_ok());
        Ok(kept.map(|activity| KitSource { id: activity.id.uuid(), title: activity.details.title }).collect())
    })
}

fn read(cx: &Cx, centre: CentreId, id: Uuid) -> BoxFuture<'_, Result<Option<KitContent>, Problem>> {
    Box::pin(async move {
        let found = activities::find(cx.db(), &Scope::of_house(centre), ActivityId::from(id)).await?;
        let Some(activity) = found.filter(|activity| activity.check_editable().is_ok()) else { return Ok(None) };
        Ok(Some(content_of(&activity.details).map_err(|error| Problem::failed(&error))?))
    })
}

fn content_of(details: &Details) -> serde_json::Result<KitContent> {
    Ok(KitContent { title: details.title.clone(), content: serde_json::to_value(Carried::of(details))? })
}

async fn centre_of(tx: &mut Tx, id: CentreId) -> Result<Centre, KitRefusal> {
    centres::store::find(tx, id).await?.ok_or(KitRefusal::Gone)
}

/// One day some weeks from now, in the afternoon: a draft says when it is, and this is to be changed.
fn some_day(today: NaiveDate) -> Result<Recurrence, KitRefusal> {
    let day = today.checked_add_days(Days::new(DAYS_AHEAD));
    let hour = NaiveTime::from_hms_opt(14, 0, 0);
    let (Some(day), Some(hour)) = (day, hour) else { return Err(KitRefusal::Unreadable("no day".to_owned())) };
    Ok(Recurrence::once(day, hour, MINUTES))
}

fn take<'a>(
    cx: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    content: &'a KitContent,
) -> BoxFuture<'a, Result<Uuid, KitRefusal>> {
    Box::pin(async move {
        let carried = carried(content)?;
        let scope = Scope::of_house(centre);
        let blank = Details::new(carried.kind, content.title.as_str(), some_day(cx.today())?);
        let details = carried.over(&content.title, blank)?;
        let activity = service::keep_draft(cx, tx, &scope, details).await?;
        Ok(activity.id.uuid())
    })
}

fn rewrite<'a>(
    cx: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    id: Uuid,
    change: KitChange<'a>,
) -> BoxFuture<'a, Result<(), KitRefusal>> {
    Box::pin(async move {
        let scope = Scope::of_house(centre);
        let found = activities::find(&mut *tx, &scope, ActivityId::from(id)).await?;
        let before = found.filter(|activity| activity.check_editable().is_ok()).ok_or(KitRefusal::Gone)?;
        change.check(&content_of(&before.details)?)?;
        let details = carried(change.content)?.over(&change.content.title, before.details.clone())?;
        if !activities::update(tx, &scope, &before, &details, before.sequence, cx.now()).await? {
            return Err(KitRefusal::Changed);
        }
        let centre = centre_of(tx, centre).await?;
        let after = Activity { details, sequence: before.sequence + 1, updated_at: cx.now(), ..before };
        follow(cx, tx, &centre, &after).await
    })
}

/// Brings the enrolment list of a published activity in step.
async fn follow(cx: &Cx, tx: &mut Tx, centre: &Centre, activity: &Activity) -> Result<(), KitRefusal> {
    match lists::follow(cx, tx, centre, activity).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(refusal)) => Err(KitRefusal::Unreadable(format!("{refusal:?}"))),
        Err(problem) => Err(KitRefusal::Unreadable(format!("the enrolment list did not follow: {problem:?}"))),
    }
}
