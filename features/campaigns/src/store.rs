//! The SQL of messages, and the conditions they bring to audiences.

use audience::{Agreement, Audience, Outside, OutsideCriterion};
use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Error, Result, Row, Sql, Tx, args};
use i18n::Texts;
use kernel::CampaignId;
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;

use crate::model::campaign::{Campaign, Draft};

const COLUMNS: &str = "select id, title, text, sms_text, reply_line, audience, has_hours_guard, state, send_at, \
                       created_at, updated_at, \
                       (select r.revision from campaign_revision r where r.id = campaign.id) as revision from campaign";

fn campaign_from(row: &Row) -> Result<Campaign> {
    let id: CampaignId = row.id("id")?;
    let audience = serde_json::from_str(&row.text("audience")?).map_err(|_| unreadable(id))?;
    Ok(Campaign {
        id,
        title: row.text("title")?,
        text: row.text("text")?,
        sms_text: row.text("sms_text")?,
        reply_line: row.text("reply_line")?,
        audience,
        has_hours_guard: row.get("has_hours_guard")?,
        is_sent: row.text("state")? == "sent",
        send_at: row.get("send_at")?,
        revision: row.int("revision")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}

/// A message of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: CampaignId) -> Result<Option<Campaign>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(campaign_from).transpose()
}

/// The messages of the centre, latest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Campaign>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre());
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let campaigns = rows.iter().map(campaign_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(campaigns, page.limit, |campaign| campaign.id.uuid()))
}

/// An audience as it is kept; one that could not be written must not become everyone.
fn audience_text(audience: &Audience, id: CampaignId) -> Result<String> {
    serde_json::to_string(audience).map_err(|_| unreadable(id))
}

fn unreadable(id: CampaignId) -> Error {
    Error::Inconsistent { table: "campaign", column: "audience", id: id.to_string() }
}

pub async fn insert(tx: &mut Tx, scope: &Scope, campaign: &Campaign) -> Result<()> {
    tx.exec(
        "insert into campaign (id, centre_id, title, text, sms_text, reply_line, audience, has_hours_guard, state, \
         send_at, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            campaign.id,
            scope.centre(),
            &campaign.title,
            &campaign.text,
            &campaign.sms_text,
            &campaign.reply_line,
            audience_text(&campaign.audience, campaign.id)?,
            campaign.has_hours_guard,
            if campaign.is_sent { "sent" } else { "draft" },
            campaign.send_at,
            campaign.created_at,
            campaign.updated_at,
        ],
    )
    .await?;
    Ok(())
}

/// Takes a draft for the rest of the transaction, if nobody has changed it since `revision`.
async fn take(tx: &mut Tx, scope: &Scope, id: CampaignId, revision: i64) -> Result<bool> {
    // First the row, so that the number which is read next stays true until the end.
    let row = "update campaign set state = state where id = $1 and centre_id = $2 and state = 'draft'";
    if tx.exec(row, args![id, scope.centre()]).await? == 0 {
        return Ok(false);
    }
    let seen = "select 1 as n from campaign_revision where id = $1 and centre_id = $2 and revision = $3";
    Ok(tx.one(seen, args![id, scope.centre(), revision]).await?.is_some())
}

/// Writes a draft; `false` when someone has changed it since `revision`.
pub async fn update(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    draft: &Draft,
    revision: i64,
    now: DateTime<Utc>,
) -> Result<bool> {
    if !take(tx, scope, id, revision).await? {
        return Ok(false);
    }
    tx.exec(
        "update campaign set title = $3, text = $4, sms_text = $5, reply_line = $6, has_hours_guard = $7, \
         updated_at = $8 where id = $1 and centre_id = $2",
        args![
            id,
            scope.centre(),
            &draft.title,
            &draft.text,
            &draft.sms_text,
            &draft.reply_line,
            draft.has_hours_guard,
            now,
        ],
    )
    .await?;
    Ok(true)
}

/// Says whom a draft is for; `false` when someone has changed it since `revision`.
pub async fn update_audience(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    audience: &Audience,
    revision: i64,
    now: DateTime<Utc>,
) -> Result<bool> {
    if !take(tx, scope, id, revision).await? {
        return Ok(false);
    }
    tx.exec(
        "update campaign set audience = $3, updated_at = $4 where id = $1 and centre_id = $2",
        args![id, scope.centre(), audience_text(audience, id)?, now],
    )
    .await?;
    Ok(true)
}

/// Takes a draft to be sent; only one caller can, and only as it was at `revision`.
pub async fn mark_sent(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    revision: i64,
    send_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool> {
    if !take(tx, scope, id, revision).await? {
        return Ok(false);
    }
    tx.exec(
        "update campaign set state = 'sent', send_at = $3, updated_at = $4 where id = $1 and centre_id = $2",
        args![id, scope.centre(), send_at, now],
    )
    .await?;
    Ok(true)
}

/// Throws a draft away.
pub async fn delete(tx: &mut Tx, scope: &Scope, id: CampaignId) -> Result<u64> {
    tx.exec("delete from campaign where id = $1 and centre_id = $2 and state = 'draft'", args![id, scope.centre()])
        .await
}

/// The conditions that this room brings to audiences.
pub fn criteria() -> [OutsideCriterion; 2] {
    [
        OutsideCriterion { kind: REACHED, sql: delivery::store::reached_by, words: reached_words },
        OutsideCriterion { kind: ENROLLED, sql: enrolled_on, words: enrolled_words },
    ]
}

/// Who has a message of ours in hand.
pub const REACHED: &str = "reached";
/// Who is on a list, or waits for a place.
pub const ENROLLED: &str = "enrolled";

fn enrolled_on(list: Uuid) -> Sql {
    let mut sql = Sql::new("p.id in (select e.person_id from report_enrolled e where e.list_id = ");
    sql.bind(list).push(")");
    sql
}

/// The words of a condition, which may agree with those it speaks of.
fn criterion_words(texts: &Texts, key: &str, outside: &Outside, agreement: Agreement) -> String {
    let gender = match agreement {
        Agreement::Masculine => "masculine",
        Agreement::Feminine => "feminine",
    };
    texts.t2(key, ("agreement", gender), ("x", outside.label.as_str()))
}

fn reached_words(outside: &Outside, agreement: Agreement, texts: &Texts) -> String {
    let key = if outside.negated { "campaigns-criterion-not-reached" } else { "campaigns-criterion-reached" };
    criterion_words(texts, key, outside, agreement)
}

fn enrolled_words(outside: &Outside, agreement: Agreement, texts: &Texts) -> String {
    let key = if outside.negated { "campaigns-criterion-not-enrolled" } else { "campaigns-criterion-enrolled" };
    criterion_words(texts, key, outside, agreement)
}
