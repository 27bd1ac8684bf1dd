//! Things, their parts, their photos, and how a centre lends.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, Val, args};
use kernel::paging::{Page, PageRequest};
use kernel::{Cents, MediaId};
use uuid::Uuid;

use crate::model::item::{Category, Details, Item, Order, Owner, State};
use crate::model::loan::{Rule, Who};
use crate::model::{ItemId, LoanId};

const COLUMNS: &str = "select id, label, name, category, owner, owner_name, brand, model, serial, value_cents, \
                       bought_on, place, state, preinstalled, pack, notes, is_offered, loan_id, extra, created_at, \
                       revision \
                       from equipment_item where centre_id = ";

fn from_row(row: &Row) -> Result<Item> {
    let details = Details {
        name: row.text("name")?,
        category: row.word("equipment_item", "category", Category::from_code)?,
        owner: row.word("equipment_item", "owner", Owner::from_code)?,
        owner_name: row.text("owner_name")?,
        brand: row.text("brand")?,
        model: row.text("model")?,
        serial: row.text("serial")?,
        value: row.get::<Option<i64>>("value_cents")?.map(Cents),
        bought_on: row.get("bought_on")?,
        place: row.text("place")?,
        state: row.word("equipment_item", "state", State::from_code)?,
        preinstalled: row.text("preinstalled")?,
        pack: row.text("pack")?,
        notes: row.text("notes")?,
        is_offered: row.get("is_offered")?,
    };
    Ok(Item {
        id: row.id("id")?,
        label: row.text("label")?,
        details,
        loan: row.opt_id("loan_id")?,
        // What cannot be read of it is nothing: it serves only to be written again.
        extra: serde_json::from_str(&row.text("extra")?).unwrap_or_default(),
        created_at: row.get("created_at")?,
        revision: row.int("revision")?,
    })
}

/// Which things of the inventory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemFilter {
    /// Found in the name, the label, the serial number, the brand or the model.
    pub text: String,
    pub category: Option<Category>,
    pub state: Option<State>,
    /// Only those that can leave now.
    pub only_free: bool,
    /// Only those that residents find on their page.
    pub only_offered: bool,
}

fn narrow(sql: &mut Sql, filter: &ItemFilter) {
    let text = filter.text.trim().to_lowercase();
    if !text.is_empty() {
        let like = format!("%{}%", text.replace(['%', '_'], ""));
        let label = format!("%{}%", crate::model::label::bare(&crate::model::label::read(&text)));
        sql.push(" and (lower(name) like ").bind(like.clone());
        sql.push(" or lower(serial) like ").bind(like.clone());
        sql.push(" or lower(brand) like ").bind(like.clone());
        sql.push(" or lower(model) like ").bind(like);
        sql.push(" or replace(label, '-', '') like ").bind(label).push(")");
    }
    if let Some(category) = filter.category {
        sql.push(" and category = ").bind(category.code());
    }
    if let Some(state) = filter.state {
        sql.push(" and state = ").bind(state.code());
    }
    if filter.only_free {
        sql.push(" and loan_id is null and state in ('new', 'good', 'worn')");
    }
    if filter.only_offered {
        sql.push(" and is_offered = ").bind(true).push(" and state in ('new', 'good', 'worn')");
    }
}

/// The things of the centre, in the order of [`Item::order`]. What goes on is found by the place of the last one seen,
/// even where it is no longer among them.
pub async fn list(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    filter: &ItemFilter,
    page: PageRequest,
) -> Result<Page<Item>> {
    let mut conn = conn.into();
    let mut sql = Sql::new("select id, category, name, label from equipment_item where centre_id = ");
    sql.bind(scope.centre());
    narrow(&mut sql, filter);
    let rows = conn.again().all(sql, vec![]).await?;
    // SQL counts "10" before "2": the places are compared here, and only the things of the page are read.
    let mut places = rows.iter().map(place_from).collect::<Result<Vec<_>>>()?;
    places.sort_unstable();
    let seen = match page.after {
        Some(after) => find(conn.again(), scope, ItemId(after)).await?.map(|item| (item.order(), item.id)),
        None => None,
    };
    let first = seen.map_or(0, |seen| places.partition_point(|place| *place <= seen));
    let one_more = usize::try_from(page.limit).unwrap_or_default().saturating_add(1);
    let ids: Vec<ItemId> = places.iter().skip(first).take(one_more).map(|(_, id)| *id).collect();
    Ok(Page::from_rows(by_ids(conn, scope, &ids).await?, page.limit, |item| item.id.uuid()))
}

fn place_from(row: &Row) -> Result<(Order, ItemId)> {
    let category = row.word("equipment_item", "category", Category::from_code)?;
    Ok((Order::of(category, &row.text("name")?, &row.text("label")?), row.id("id")?))
}

/// Things in the order of a list.
fn in_order(rows: &[Row]) -> Result<Vec<Item>> {
    let mut items = rows.iter().map(from_row).collect::<Result<Vec<_>>>()?;
    items.sort_by_cached_key(|item| (item.order(), item.id));
    Ok(items)
}

/// All things of the centre, in the same order.
pub async fn all(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Item>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    in_order(&conn.into().all(sql, vec![]).await?)
}

pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: ItemId) -> Result<Option<Item>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The thing with a label, with or without its hyphens.
pub async fn by_label(conn: impl Into<Conn<'_>>, scope: &Scope, label: &str) -> Result<Option<Item>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and (label = ").bind(label);
    sql.push(" or label = ").bind(crate::model::label::bare(label)).push(") order by id limit 1");
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// Several things at once, in the same order.
pub async fn by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[ItemId]) -> Result<Vec<Item>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id in (").bind_list(ids.iter().copied()).push(")");
    in_order(&conn.into().all(sql, vec![]).await?)
}

pub async fn insert(tx: &mut Tx, scope: &Scope, item: &Item) -> Result<()> {
    let d = &item.details;
    tx.exec(
        "insert into equipment_item (id, centre_id, label, name, category, owner, owner_name, brand, model, serial, \
         value_cents, bought_on, place, state, preinstalled, pack, notes, is_offered, loan_id, extra, created_at, \
         revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, \
         $21, $22)",
        args![
            item.id,
            scope.centre(),
            &item.label,
            &d.name,
            d.category.code(),
            d.owner.code(),
            &d.owner_name,
            &d.brand,
            &d.model,
            &d.serial,
            d.value,
            d.bought_on,
            &d.place,
            d.state.code(),
            &d.preinstalled,
            &d.pack,
            &d.notes,
            d.is_offered,
            item.loan.map(|id| id.uuid()),
            extra_text(&item.extra),
            item.created_at,
            item.revision,
        ],
    )
    .await?;
    Ok(())
}

fn extra_text(extra: &[(String, String)]) -> String {
    serde_json::to_string(extra).unwrap_or_else(|_| "[]".to_owned())
}

/// Writes what the team changed, unless someone has since `revision`; a thing that is away is not said to be elsewhere
/// by it, nor written off: it may have left since it was looked at.
pub async fn update(tx: &mut Tx, scope: &Scope, (id, revision): (ItemId, i64), d: &Details) -> Result<bool> {
    let changed = tx
        .exec(
            "update equipment_item set name = $3, category = $4, owner = $5, owner_name = $6, brand = $7, \
             model = $8, serial = $9, value_cents = $10, bought_on = $11, place = $12, state = $13, \
             preinstalled = $14, pack = $15, notes = $16, is_offered = $17, revision = revision + 1 \
             where id = $1 and centre_id = $2 and revision = $18 \
             and (loan_id is null or state = 'retired' or $13 <> 'retired')",
            args![
                id,
                scope.centre(),
                &d.name,
                d.category.code(),
                d.owner.code(),
                &d.owner_name,
                &d.brand,
                &d.model,
                &d.serial,
                d.value,
                d.bought_on,
                &d.place,
                d.state.code(),
                &d.preinstalled,
                &d.pack,
                &d.notes,
                d.is_offered,
                revision,
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// What an import knows of a thing that is here already: words, never its state nor who has it.
pub async fn update_known(
    tx: &mut Tx,
    scope: &Scope,
    id: ItemId,
    d: &Details,
    extra: &[(String, String)],
) -> Result<u64> {
    tx.exec(
        "update equipment_item set name = $3, brand = coalesce(nullif($4, ''), brand), \
         model = coalesce(nullif($5, ''), model), serial = coalesce(nullif($6, ''), serial), \
         value_cents = coalesce($7, value_cents), bought_on = coalesce($8, bought_on), \
         place = coalesce(nullif($9, ''), place), notes = coalesce(nullif($10, ''), notes), extra = $11, \
         revision = revision + 1 \
         where id = $1 and centre_id = $2",
        args![
            id,
            scope.centre(),
            &d.name,
            &d.brand,
            &d.model,
            &d.serial,
            d.value,
            d.bought_on,
            &d.place,
            &d.notes,
            extra_text(extra),
        ],
    )
    .await
}

/// Gives a thing another label: the one before opens nothing any more.
pub async fn set_label(tx: &mut Tx, scope: &Scope, id: ItemId, label: &str) -> Result<u64> {
    let sql = "update equipment_item set label = $3 where id = $1 and centre_id = $2";
    tx.exec(sql, args![id, scope.centre(), label]).await
}

/// Lets a thing leave, if it is here and fit: of two desks that lend it at once, one does.
pub async fn take(tx: &mut Tx, scope: &Scope, id: ItemId, loan: LoanId) -> Result<bool> {
    let sql = "update equipment_item set loan_id = $3 where id = $1 and centre_id = $2 and loan_id is null \
               and state in ('new', 'good', 'worn')";
    Ok(tx.exec(sql, args![id, scope.centre(), loan]).await? == 1)
}

/// Takes a thing back from a loan, in a state.
pub async fn give_back(tx: &mut Tx, scope: &Scope, id: ItemId, loan: LoanId, state: State) -> Result<bool> {
    let sql = "update equipment_item set loan_id = null, state = $4, revision = revision + 1 \
               where id = $1 and centre_id = $2 and loan_id = $3";
    Ok(tx.exec(sql, args![id, scope.centre(), loan, state.code()]).await? == 1)
}

/// Says how a thing is now.
pub async fn set_state(tx: &mut Tx, scope: &Scope, id: ItemId, state: State) -> Result<u64> {
    let sql = "update equipment_item set state = $3, revision = revision + 1 where id = $1 and centre_id = $2";
    tx.exec(sql, args![id, scope.centre(), state.code()]).await
}

/// The parts of a bag, in their order.
pub async fn parts(conn: impl Into<Conn<'_>>, scope: &Scope, id: ItemId) -> Result<Vec<String>> {
    let mut sql = Sql::new("select name from equipment_part where centre_id = ");
    sql.bind(scope.centre()).push(" and item_id = ").bind(id).push(" order by position, id");
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.text("name")).collect()
}

/// Writes the parts of a bag anew.
pub async fn set_parts(tx: &mut Tx, scope: &Scope, id: ItemId, parts: &[String]) -> Result<()> {
    tx.exec("delete from equipment_part where item_id = $1 and centre_id = $2", args![id, scope.centre()]).await?;
    for (position, part) in (0_i64..).zip(parts) {
        tx.exec(
            "insert into equipment_part (id, centre_id, item_id, position, name) values ($1, $2, $3, $4, $5)",
            args![Uuid::now_v7(), scope.centre(), id, position, part],
        )
        .await?;
    }
    Ok(())
}

/// The photos of a thing, the newest first.
pub async fn photos(conn: impl Into<Conn<'_>>, scope: &Scope, id: ItemId) -> Result<Vec<MediaId>> {
    let mut sql = Sql::new("select media_id from equipment_photo where centre_id = ");
    sql.bind(scope.centre()).push(" and item_id = ").bind(id).push(" order by id desc");
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.id("media_id")).collect()
}

pub async fn insert_photo(tx: &mut Tx, scope: &Scope, id: ItemId, media: MediaId, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into equipment_photo (id, centre_id, item_id, media_id, taken_at) values ($1, $2, $3, $4, $5)",
        args![Uuid::now_v7(), scope.centre(), id, media, now],
    )
    .await?;
    Ok(())
}

/// How the centre lends; as most do when it has said nothing.
pub async fn rule(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Rule> {
    let mut sql =
        Sql::new("select days, most_each, who, remind_days, words, revision from equipment_rule where centre_id = ");
    sql.bind(scope.centre());
    let Some(row) = conn.into().one(sql, vec![]).await? else { return Ok(Rule::default()) };
    Ok(Rule {
        days: row.int("days")?,
        most_each: row.int("most_each")?,
        who: row.word("equipment_rule", "who", Who::from_code)?,
        remind_days: row.int("remind_days")?,
        words: row.text("words")?,
        revision: row.int("revision")?,
    })
}

/// Writes how the centre lends, unless someone has since the revision that was read.
pub async fn set_rule(tx: &mut Tx, scope: &Scope, rule: &Rule) -> Result<bool> {
    let mut values = args![
        scope.centre(),
        rule.days,
        rule.most_each,
        rule.who.code(),
        rule.remind_days,
        &rule.words,
        rule.revision,
    ];
    if rule.revision != 0 {
        let sql = "update equipment_rule set days = $2, most_each = $3, who = $4, remind_days = $5, words = $6, \
                   revision = revision + 1 where centre_id = $1 and revision = $7";
        return Ok(tx.exec(sql, values).await? == 1);
    }
    let first = "insert into equipment_rule (centre_id, days, most_each, who, remind_days, words, revision, id) \
                 values ($1, $2, $3, $4, $5, $6, $7 + 1, $8) on conflict (centre_id) do nothing";
    values.push(Val::from(Uuid::now_v7()));
    Ok(tx.exec(first, values).await? == 1)
}
