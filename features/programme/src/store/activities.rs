//! Rows of `activity` and `activity_venue`.

use std::collections::HashMap;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Error, Result, Row, Sql, Tx, Val, args};
use enrolment::FeeUnit;
use kernel::paging::PageRequest;
use kernel::{ActivityId, ListId, MediaId, VenueId};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{ROWS_AT_ONCE, push_centres, push_rows};
use crate::model::{Activity, ActivityState, Details, EnrolmentMode, Kind, Presence};

const ACTIVITY: &str = "select id, centre_id, slug, kind, title, summary, body, min_age, max_age, audience, presence, \
                        online_link, price, is_free, fees, fee_unit, is_fee_unit_said, enrolment, list_id, capacity, \
                        has_waiting_list, opens_at, closes_at, pieces, media_id, contact, recurrence, state, \
                        published_at, created_at, updated_at, \
                        (select r.revision from activity_revision r where r.id = activity.id) as sequence \
                        from activity";

fn json<T: DeserializeOwned>(row: &Row, column: &'static str) -> Result<T> {
    let unreadable = |id: String| Error::Inconsistent { table: "activity", column, id };
    serde_json::from_str(&row.text(column)?)
        .map_err(|_| unreadable(row.get::<Uuid>("id").map(|id| id.to_string()).unwrap_or_default()))
}

/// What was written before there was a choice has a unit that nobody said.
fn fee_unit_from(row: &Row) -> Result<Option<FeeUnit>> {
    let is_said: bool = row.get("is_fee_unit_said")?;
    is_said.then(|| row.word("activity", "fee_unit", FeeUnit::from_code)).transpose()
}

fn details_from(row: &Row) -> Result<Details> {
    Ok(Details {
        kind: row.word("activity", "kind", Kind::from_code)?,
        title: row.text("title")?,
        summary: row.text("summary")?,
        body: row.text("body")?,
        min_age: row.get("min_age")?,
        max_age: row.get("max_age")?,
        audience: row.text("audience")?,
        venues: Vec::new(),
        presence: row.word("activity", "presence", Presence::from_code)?,
        online_link: row.text("online_link")?,
        price: row.text("price")?,
        is_free: row.get("is_free")?,
        fees: json(row, "fees")?,
        fee_unit: fee_unit_from(row)?,
        enrolment: row.word("activity", "enrolment", EnrolmentMode::from_code)?,
        capacity: row.get("capacity")?,
        has_waiting_list: row.get("has_waiting_list")?,
        opens_at: row.get("opens_at")?,
        closes_at: row.get("closes_at")?,
        pieces: row.text("pieces")?.lines().map(ToOwned::to_owned).collect(),
        contact: row.text("contact")?,
        recurrence: json(row, "recurrence")?,
    })
}

fn activity_from(row: &Row) -> Result<Activity> {
    Ok(Activity {
        id: row.id("id")?,
        centre: row.id("centre_id")?,
        slug: row.text("slug")?,
        details: details_from(row)?,
        list: row.opt_id("list_id")?,
        media: row.opt_id("media_id")?,
        state: row.word("activity", "state", ActivityState::from_code)?,
        published_at: row.get("published_at")?,
        sequence: row.int("sequence")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}

/// Reads activities, then their venues in a second question.
async fn read(conn: &mut Conn<'_>, scopes: &[Scope], sql: Sql) -> Result<Vec<Activity>> {
    let rows = conn.all(sql, vec![]).await?;
    let mut activities: Vec<Activity> = rows.iter().map(activity_from).collect::<Result<_>>()?;
    if activities.is_empty() {
        return Ok(activities);
    }
    let mut sql = Sql::new("select activity_id, venue_id from activity_venue where ");
    push_centres(&mut sql, scopes);
    sql.push(" and activity_id in (")
        .bind_list(activities.iter().map(|a| a.id))
        .push(") order by activity_id, position");
    let mut venues: HashMap<ActivityId, Vec<VenueId>> = HashMap::new();
    for row in conn.all(sql, vec![]).await? {
        venues.entry(row.id("activity_id")?).or_default().push(row.id("venue_id")?);
    }
    for activity in &mut activities {
        activity.details.venues = venues.remove(&activity.id).unwrap_or_default();
    }
    Ok(activities)
}

/// An activity of the centre, in any state.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: ActivityId) -> Result<Option<Activity>> {
    let mut sql = Sql::new(ACTIVITY);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    Ok(read(&mut conn.into(), &[*scope], sql).await?.pop())
}

/// An activity by the word of its page, in any state.
pub async fn find_by_slug(conn: impl Into<Conn<'_>>, scope: &Scope, slug: &str) -> Result<Option<Activity>> {
    let mut sql = Sql::new(ACTIVITY);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and slug = ").bind(slug);
    Ok(read(&mut conn.into(), &[*scope], sql).await?.pop())
}

/// What the street may see of some centres, in order of creation; only those named, when some are.
pub async fn list_public(
    conn: impl Into<Conn<'_>>,
    scopes: &[Scope],
    only: Option<&[ActivityId]>,
) -> Result<Vec<Activity>> {
    let mut sql = Sql::new(ACTIVITY);
    sql.push(" where ");
    push_centres(&mut sql, scopes);
    sql.push(" and state in ('published', 'cancelled')");
    if let Some(only) = only {
        sql.push(" and id in (").bind_list(only.iter().copied()).push(")");
    }
    sql.push(" order by id");
    read(&mut conn.into(), scopes, sql).await
}

/// Some activities of the centre, in any state.
pub async fn list_by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[ActivityId]) -> Result<Vec<Activity>> {
    let mut sql = Sql::new(ACTIVITY);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql.push(" and id in (").bind_list(ids.iter().copied()).push(") order by id");
    read(&mut conn.into(), &[*scope], sql).await
}

/// What the team asks of its list.
#[derive(Debug, Clone, Copy, Default)]
pub struct TeamFilter {
    /// Absent: all but what is put away.
    pub state: Option<ActivityState>,
    pub kind: Option<Kind>,
}

fn push_filter(sql: &mut Sql, scope: &Scope, filter: TeamFilter) {
    sql.push(" where centre_id = ").bind(scope.centre());
    match filter.state {
        Some(state) => sql.push(" and state = ").bind(state.code()),
        None => sql.push(" and state <> 'archived'"),
    };
    if let Some(kind) = filter.kind {
        sql.push(" and kind = ").bind(kind.code());
    }
}

/// The team's list, latest first; one row more than asked says that more follow.
pub async fn list(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    filter: TeamFilter,
    paging: PageRequest,
) -> Result<Vec<Activity>> {
    let mut sql = Sql::new(ACTIVITY);
    push_filter(&mut sql, scope, filter);
    if let Some(after) = paging.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(paging.limit + 1);
    read(&mut conn.into(), &[*scope], sql).await
}

/// How many activities a filter lets through.
pub async fn count(conn: impl Into<Conn<'_>>, scope: &Scope, filter: TeamFilter) -> Result<i64> {
    let mut sql = Sql::new("select count(*) as n from activity");
    push_filter(&mut sql, scope, filter);
    conn.into().one(sql, vec![]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// The words of pages that begin alike.
pub async fn slugs_beginning(conn: impl Into<Conn<'_>>, scope: &Scope, base: &str) -> Result<Vec<String>> {
    let rows = conn
        .into()
        .all(
            "select slug from activity where centre_id = $1 and slug like $2",
            args![scope.centre(), format!("{base}%")],
        )
        .await?;
    rows.iter().map(|row| row.text("slug")).collect()
}

/// The values a person may change, in the order of [`WRITTEN`].
fn written(details: &Details) -> Result<Vec<Val>> {
    let as_json = |value: serde_json::Result<String>, column| {
        value.map_err(|_| Error::Inconsistent { table: "activity", column, id: details.title.clone() })
    };
    let line = |piece: &String| piece.trim().replace(['\n', '\r'], " ");
    Ok(args![
        details.kind.code(),
        &details.title,
        &details.summary,
        &details.body,
        details.min_age,
        details.max_age,
        &details.audience,
        details.presence.code(),
        &details.online_link,
        &details.price,
        details.is_free,
        as_json(serde_json::to_string(&details.fees), "fees")?,
        details.fee_unit.unwrap_or(FeeUnit::Season).code(),
        details.fee_unit.is_some(),
        details.enrolment.code(),
        details.capacity,
        details.has_waiting_list,
        details.opens_at,
        details.closes_at,
        details.pieces.iter().map(line).collect::<Vec<_>>().join("\n"),
        &details.contact,
        as_json(serde_json::to_string(&details.recurrence), "recurrence")?,
    ])
}

/// The columns of [`written`].
const WRITTEN: &str = "kind, title, summary, body, min_age, max_age, audience, presence, online_link, price, is_free, \
                       fees, fee_unit, is_fee_unit_said, enrolment, capacity, has_waiting_list, opens_at, closes_at, \
                       pieces, contact, recurrence";

/// The statement that keeps new activities.
fn inserting(scope: &Scope, activities: &[Activity]) -> Result<Sql> {
    let mut sql = Sql::new(
        "insert into activity (id, centre_id, slug, list_id, media_id, state, published_at, edits, created_at, \
         updated_at, ",
    );
    sql.push(WRITTEN).push(") values ");
    let rows = activities.iter().map(|activity| {
        let mut row = args![
            activity.id,
            scope.centre(),
            &activity.slug,
            activity.list,
            activity.media,
            activity.state.code(),
            activity.published_at,
            0_i64,
            activity.created_at,
            activity.updated_at,
        ];
        row.extend(written(&activity.details)?);
        Ok(row)
    });
    push_rows(&mut sql, rows.collect::<Result<Vec<_>>>()?);
    Ok(sql)
}

/// Keeps new activities with their venues.
pub async fn insert(tx: &mut Tx, scope: &Scope, activities: &[Activity]) -> Result<()> {
    for chunk in activities.chunks(ROWS_AT_ONCE) {
        tx.exec(inserting(scope, chunk)?, vec![]).await?;
        insert_venues(tx, scope, chunk.iter().map(|activity| (activity.id, activity.details.venues.as_slice())))
            .await?;
    }
    Ok(())
}

/// Keeps a new activity with its venues; `false`, and nothing is kept, when someone has taken the word of its page
/// since the free ones were read.
pub async fn insert_one(tx: &mut Tx, scope: &Scope, activity: &Activity) -> Result<bool> {
    let mut sql = inserting(scope, std::slice::from_ref(activity))?;
    sql.push(" on conflict (centre_id, slug) do nothing");
    if tx.exec(sql, vec![]).await? == 0 {
        return Ok(false);
    }
    insert_venues(tx, scope, std::iter::once((activity.id, activity.details.venues.as_slice()))).await?;
    Ok(true)
}

async fn insert_venues<'a>(
    tx: &mut Tx,
    scope: &Scope,
    of: impl Iterator<Item = (ActivityId, &'a [VenueId])>,
) -> Result<()> {
    let rows: Vec<Vec<Val>> = of
        .flat_map(|(activity, venues)| {
            let numbered = (0_i64..).zip(venues);
            numbered.map(move |(position, venue)| args![Uuid::now_v7(), scope.centre(), activity, *venue, position])
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new("insert into activity_venue (id, centre_id, activity_id, venue_id, position) values ");
    push_rows(&mut sql, rows);
    tx.exec(sql, vec![]).await?;
    Ok(())
}

/// Keeps what a person wrote; `false` when someone else wrote since `sequence` was read, or undid something.
pub async fn update(
    tx: &mut Tx,
    scope: &Scope,
    before: &Activity,
    details: &Details,
    sequence: i64,
    now: DateTime<Utc>,
) -> Result<bool> {
    // First the row, so that the mark which the next statement reads stays true until the end.
    if !lock(tx, scope, before.id).await? {
        return Ok(false);
    }
    let mut sql = Sql::new("update activity set (");
    sql.push(WRITTEN).push(", edits, updated_at) = (").bind_list(written(details)?);
    sql.push(", edits + 1, ").bind(now);
    sql.push(") where id = ").bind(before.id).push(" and centre_id = ").bind(scope.centre());
    sql.push(" and exists (select 1 from activity_revision r where r.id = activity.id and r.revision = ");
    sql.bind(sequence).push(")");
    if tx.exec(sql, vec![]).await? == 0 {
        return Ok(false);
    }
    if before.details.venues != details.venues {
        tx.exec(
            "delete from activity_venue where activity_id = $1 and centre_id = $2",
            args![before.id, scope.centre()],
        )
        .await?;
        insert_venues(tx, scope, std::iter::once((before.id, details.venues.as_slice()))).await?;
    }
    Ok(true)
}

/// Moves an activity from the state it was read in; `false` when it has left that state since.
pub async fn update_state(
    tx: &mut Tx,
    scope: &Scope,
    activity: &Activity,
    state: ActivityState,
    now: DateTime<Utc>,
) -> Result<bool> {
    let published_at = if state == ActivityState::Published { Some(now) } else { activity.published_at };
    let touched = tx
        .exec(
            "update activity set state = $4, published_at = $5, updated_at = $6 \
             where id = $1 and centre_id = $2 and state = $3",
            args![activity.id, scope.centre(), activity.state.code(), state.code(), published_at, now],
        )
        .await?;
    Ok(touched > 0)
}

/// Takes the row for the rest of the transaction: its sessions are changed by one hand at a time.
pub async fn lock(tx: &mut Tx, scope: &Scope, id: ActivityId) -> Result<bool> {
    let sql = "update activity set slug = slug where id = $1 and centre_id = $2";
    Ok(tx.exec(sql, args![id, scope.centre()]).await? == 1)
}

/// How often what the calendar entries of activities say was changed, an undo included.
pub async fn revisions(conn: impl Into<Conn<'_>>, scopes: &[Scope]) -> Result<HashMap<ActivityId, i64>> {
    let mut sql = Sql::new("select id, revision from activity_revision where ");
    push_centres(&mut sql, scopes);
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.int("revision")?))).collect()
}

/// Remembers the enrolment list of an activity.
pub async fn update_list(tx: &mut Tx, scope: &Scope, id: ActivityId, list: ListId) -> Result<u64> {
    tx.exec("update activity set list_id = $3 where id = $1 and centre_id = $2", args![id, scope.centre(), list]).await
}

/// Gives an activity its picture, or none.
pub async fn update_media(
    tx: &mut Tx,
    scope: &Scope,
    id: ActivityId,
    media: Option<MediaId>,
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "update activity set media_id = $3, updated_at = $4 where id = $1 and centre_id = $2",
        args![id, scope.centre(), media, now],
    )
    .await
}
