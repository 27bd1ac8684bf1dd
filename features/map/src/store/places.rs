//! Places.

use std::collections::BTreeMap;

use auth::Scope;
use chrono::NaiveDate;
use db::{Conn, Error, Result, Row, Sql, Tx, Val, args};
use kernel::text::fold;
use places::Position;

use crate::model::address::Placed;
use crate::model::place::{Facts, Place, PlaceId, State};

const PLACE: &str = "select id, state, merged_into, name, themes, street, extra_line, postal_code, city, insee, \
                     latitude, longitude, placed, phone, email, website, hours, hours_note, summary, description, \
                     access, access_link, languages, fields, extra, source, source_id, pivot, is_own, updated_on, \
                     confirmed_at, confirmed_name, due_on, created_at, updated_at, revision from map_place";

/// What a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Words as typed.
    pub text: String,
    /// The key of a theme.
    pub theme: String,
    /// A town, folded.
    pub city: String,
    /// Only where a wheelchair gets in.
    pub accessible: bool,
    /// Only where hours are told in the syntax that can be asked.
    pub with_hours: bool,
    /// Nearest first.
    pub near: Option<Position>,
    /// To be confirmed by this day.
    pub due_by: Option<NaiveDate>,
    /// Town by town.
    pub by_town: bool,
    /// Only what stands nowhere on a drawing.
    pub without_point: bool,
    pub state: Option<State>,
}

fn parted(text: &str) -> Vec<String> {
    text.split(',').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// ",parentalite,emploi,": each key can be looked for between its commas.
fn joined(words: &[String]) -> String {
    if words.is_empty() { String::new() } else { format!(",{},", words.join(",")) }
}

fn object(row: &Row, id: PlaceId, column: &'static str) -> Result<BTreeMap<String, String>> {
    let inconsistent = |_| Error::Inconsistent { table: "map_place", column, id: id.to_string() };
    serde_json::from_str(&row.text(column)?).map_err(inconsistent)
}

fn facts_from(row: &Row, id: PlaceId) -> Result<Facts> {
    Ok(Facts {
        name: row.text("name")?,
        themes: parted(&row.text("themes")?),
        street: row.text("street")?,
        extra_line: row.text("extra_line")?,
        postal_code: row.text("postal_code")?,
        city: row.text("city")?,
        insee: row.text("insee")?,
        latitude: row.get("latitude")?,
        longitude: row.get("longitude")?,
        phone: row.text("phone")?,
        email: row.text("email")?,
        website: row.text("website")?,
        hours: row.text("hours")?,
        hours_note: row.text("hours_note")?,
        summary: row.text("summary")?,
        description: row.text("description")?,
        access: row.text("access")?,
        access_link: row.text("access_link")?,
        languages: parted(&row.text("languages")?),
        fields: object(row, id, "fields")?,
    })
}

fn place_from(row: &Row) -> Result<Place> {
    let id: PlaceId = row.id("id")?;
    Ok(Place {
        id,
        state: row.word("map_place", "state", State::from_code)?,
        merged_into: row.opt_id("merged_into")?,
        facts: facts_from(row, id)?,
        placed: row.word("map_place", "placed", Placed::from_code)?,
        extra: object(row, id, "extra")?,
        source: row.text("source")?,
        source_id: row.text("source_id")?,
        pivot: row.text("pivot")?,
        is_own: row.get("is_own")?,
        updated_on: row.get("updated_on")?,
        confirmed_at: row.get("confirmed_at")?,
        confirmed_name: row.text("confirmed_name")?,
        due_on: row.get("due_on")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
        revision: row.int("revision")?,
    })
}

/// One place, whatever its state.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: PlaceId) -> Result<Option<Place>> {
    let mut sql = Sql::new(PLACE);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and id = ").bind(id.uuid());
    conn.into().one(sql, vec![]).await?.as_ref().map(place_from).transpose()
}

/// Several places, in no order.
pub async fn find_many(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PlaceId]) -> Result<Vec<Place>> {
    let mut sql = Sql::new(PLACE);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and id in (");
    sql.bind_list(ids.iter().map(|id| id.uuid())).push(")");
    conn.into().all(sql, vec![]).await?.iter().map(place_from).collect()
}

fn filtered(sql: &mut Sql, scope: &Scope, filter: &Filter) {
    sql.push(" where centre_id = ").bind(scope.centre());
    sql.push(" and state = ").bind(filter.state.unwrap_or(State::Shown).code());
    for word in fold(&filter.text).split_whitespace().take(8) {
        let plain: String = word.chars().filter(|sign| sign.is_alphanumeric()).collect();
        if !plain.is_empty() {
            sql.push(" and search like ").bind(format!("%{plain}%"));
        }
    }
    if !filter.theme.is_empty() {
        let plain: String = filter.theme.chars().filter(|sign| !matches!(sign, '%' | '_')).collect();
        sql.push(" and themes like ").bind(format!("%,{plain},%"));
    }
    if !filter.city.is_empty() {
        sql.push(" and city_key = ").bind(filter.city.as_str());
    }
    if filter.accessible {
        sql.push(" and access = 'yes'");
    }
    if filter.with_hours {
        sql.push(" and hours <> ''");
    }
    if filter.near.is_some() {
        sql.push(" and latitude is not null");
    }
    if filter.without_point {
        sql.push(" and latitude is null");
    }
    if let Some(day) = filter.due_by {
        sql.push(" and due_on <= ").bind(day);
    }
}

/// Places in the order of the list: nearest, longest due, town by town, or by name.
pub async fn list(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    filter: &Filter,
    (limit, offset): (i64, i64),
) -> Result<Vec<Place>> {
    let mut sql = Sql::new(PLACE);
    filtered(&mut sql, scope, filter);
    match (filter.near, filter.due_by) {
        (Some(near), _) => {
            let squeeze = near.latitude().to_radians().cos().powi(2);
            sql.push(" order by (latitude - ").bind(near.latitude()).push(") * (latitude - ").bind(near.latitude());
            sql.push(") + (longitude - ").bind(near.longitude()).push(") * (longitude - ").bind(near.longitude());
            sql.push(") * ").bind(squeeze).push(", id");
        }
        (None, Some(_)) => {
            sql.push(" order by due_on, name_key, id");
        }
        (None, None) => {
            sql.push(if filter.by_town { " order by city_key, name_key, id" } else { " order by name_key, id" });
        }
    }
    sql.push(" limit ").bind(limit).push(" offset ").bind(offset);
    conn.into().all(sql, vec![]).await?.iter().map(place_from).collect()
}

/// Places after one of them in the order of arrival, for programs and files.
pub async fn list_after(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    filter: &Filter,
    page: kernel::paging::PageRequest,
) -> Result<Vec<Place>> {
    let mut sql = Sql::new(PLACE);
    filtered(&mut sql, scope, filter);
    if let Some(after) = page.after {
        sql.push(" and id > ").bind(after);
    }
    sql.push(" order by id limit ").bind(page.limit);
    conn.into().all(sql, vec![]).await?.iter().map(place_from).collect()
}

/// How many places a list has.
pub async fn count(conn: impl Into<Conn<'_>>, scope: &Scope, filter: &Filter) -> Result<i64> {
    let mut sql = Sql::new("select count(*) as places from map_place");
    filtered(&mut sql, scope, filter);
    conn.into().one(sql, vec![]).await?.map_or(Ok(0), |row| row.int("places"))
}

/// Adds places.
pub async fn insert_many(tx: &mut Tx, scope: &Scope, places: &[Place]) -> Result<()> {
    for chunk in places.chunks(100) {
        let mut sql = Sql::new(
            "insert into map_place (id, centre_id, created_at, state, merged_into, name, name_key, search, themes, \
             street, extra_line, postal_code, city, city_key, insee, latitude, longitude, cell_x, cell_y, phone, \
             email, website, hours, hours_note, summary, description, access, access_link, languages, fields, extra, \
             source, source_id, pivot, is_own, updated_on, confirmed_at, confirmed_name, due_on, updated_at, \
             placed, revision) values ",
        );
        let mut separator = "(";
        for place in chunk {
            let mut values = args![place.id.uuid(), scope.centre(), place.created_at];
            values.extend(values_of(place));
            values.push(Val::from(1_i64));
            sql.push(separator).bind_list(values).push(")");
            separator = ", (";
        }
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

fn object_text(object: &BTreeMap<String, String>) -> String {
    serde_json::to_string(object).unwrap_or_else(|_| "{}".to_owned())
}

/// Everything that changes, in the order of both statements.
fn values_of(place: &Place) -> Vec<Val> {
    let facts = &place.facts;
    let (cell_x, cell_y) = facts.cell().unzip();
    args![
        place.state.code(),
        place.merged_into.map(PlaceId::uuid),
        &facts.name,
        fold(&facts.name),
        place.search_text(),
        joined(&facts.themes),
        &facts.street,
        &facts.extra_line,
        &facts.postal_code,
        &facts.city,
        fold(&facts.city),
        &facts.insee,
        facts.latitude,
        facts.longitude,
        cell_x,
        cell_y,
        &facts.phone,
        &facts.email,
        &facts.website,
        &facts.hours,
        &facts.hours_note,
        &facts.summary,
        &facts.description,
        &facts.access,
        &facts.access_link,
        joined(&facts.languages),
        object_text(&facts.fields),
        object_text(&place.extra),
        &place.source,
        &place.source_id,
        &place.pivot,
        place.is_own,
        place.updated_on,
        place.confirmed_at,
        &place.confirmed_name,
        place.due_on,
        place.updated_at,
        place.placed.code(),
    ]
}

/// Writes a place, if it is still as it was read; 0 when someone was faster.
pub async fn update(tx: &mut Tx, scope: &Scope, place: &Place) -> Result<u64> {
    let mut values = values_of(place);
    values.extend(args![place.id.uuid(), scope.centre(), place.revision]);
    tx.exec(
        "update map_place set state = $1, merged_into = $2, name = $3, name_key = $4, search = $5, themes = $6, \
         street = $7, extra_line = $8, postal_code = $9, city = $10, city_key = $11, insee = $12, latitude = $13, \
         longitude = $14, cell_x = $15, cell_y = $16, phone = $17, email = $18, website = $19, hours = $20, \
         hours_note = $21, summary = $22, description = $23, access = $24, access_link = $25, languages = $26, \
         fields = $27, extra = $28, source = $29, source_id = $30, pivot = $31, is_own = $32, updated_on = $33, \
         confirmed_at = $34, confirmed_name = $35, due_on = $36, updated_at = $37, placed = $38, \
         revision = revision + 1 where id = $39 and centre_id = $40 and revision = $41",
        values,
    )
    .await
}
