//! Places as points: gathered by squares, by towns, and as cards that are compared. No row is read whole.

use std::collections::HashSet;

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, args};
use places::Position;
use uuid::Uuid;

use crate::model::clusters::{Cluster, Window};
use crate::model::likeness::Card;
use crate::model::place::PlaceId;

/// The most rows that are compared at once.
pub const CARDS: i64 = 100_000;

/// A town with how many places it has, and where their middle is.
#[derive(Debug, Clone, PartialEq)]
pub struct Town {
    pub key: String,
    pub name: String,
    pub count: i64,
    pub middle: Option<Position>,
}

/// One point of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    pub id: PlaceId,
    pub name: String,
    pub position: Position,
}

fn within(sql: &mut Sql, scope: &Scope, theme: &str, window: Window) {
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and state = 'shown' and cell_x between ");
    sql.bind(window.west).push(" and ").bind(window.east).push(" and cell_y between ");
    sql.bind(window.north).push(" and ").bind(window.south);
    if !theme.is_empty() {
        let plain: String = theme.chars().filter(|sign| !matches!(sign, '%' | '_')).collect();
        sql.push(" and themes like ").bind(format!("%,{plain},%"));
    }
}

/// What lies in a window, gathered by squares.
pub async fn clusters(conn: impl Into<Conn<'_>>, scope: &Scope, theme: &str, window: Window) -> Result<Vec<Cluster>> {
    let mut sql = Sql::new("select count(*) as places, avg(latitude) as north, avg(longitude) as east from map_place");
    within(&mut sql, scope, theme, window);
    sql.push(" group by cell_x / ").bind(window.square()).push(", cell_y / ").bind(window.square());
    sql.push(" order by places desc limit 2000");
    let rows = conn.into().all(sql, vec![]).await?;
    let cluster =
        |row: &Row| Ok(Cluster { count: row.int("places")?, latitude: row.get("north")?, longitude: row.get("east")? });
    rows.iter().map(cluster).collect()
}

/// How many places a window holds.
pub async fn count_within(conn: impl Into<Conn<'_>>, scope: &Scope, theme: &str, window: Window) -> Result<i64> {
    let mut sql = Sql::new("select count(*) as places from map_place");
    within(&mut sql, scope, theme, window);
    conn.into().one(sql, vec![]).await?.map_or(Ok(0), |row| row.int("places"))
}

/// The points of a window, one by one.
pub async fn points_within(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    theme: &str,
    window: Window,
    limit: i64,
) -> Result<Vec<Point>> {
    let mut sql = Sql::new("select id, name, latitude, longitude from map_place");
    within(&mut sql, scope, theme, window);
    sql.push(" order by id limit ").bind(limit);
    let rows = conn.into().all(sql, vec![]).await?;
    let mut points = Vec::with_capacity(rows.len());
    for row in &rows {
        if let Some(position) = Position::new(row.get("latitude")?, row.get("longitude")?) {
            points.push(Point { id: row.id("id")?, name: row.text("name")?, position });
        }
    }
    Ok(points)
}

/// The two corners that hold every point of a centre; nothing while there is none.
pub async fn corners(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Option<(Position, Position)>> {
    let sql = "select min(latitude) as south, max(latitude) as north, min(longitude) as west, max(longitude) as east \
               from map_place where centre_id = $1 and state = 'shown' and latitude is not null";
    let Some(row) = conn.into().one(sql, args![scope.centre()]).await? else { return Ok(None) };
    let side = |column: &str| row.get::<Option<f64>>(column);
    let (Some(south), Some(north), Some(west), Some(east)) =
        (side("south")?, side("north")?, side("west")?, side("east")?)
    else {
        return Ok(None);
    };
    Ok(Position::new(north, west).zip(Position::new(south, east)))
}

/// The towns of a centre's map, those with most places first.
pub async fn towns(conn: impl Into<Conn<'_>>, scope: &Scope, limit: i64) -> Result<Vec<Town>> {
    let sql = "select city_key, min(city) as city, count(*) as places, avg(latitude) as north, avg(longitude) as east \
               from map_place where centre_id = $1 and state = 'shown' and city_key <> '' group by city_key \
               order by places desc, city_key limit $2";
    let rows = conn.into().all(sql, args![scope.centre(), limit]).await?;
    let town = |row: &Row| {
        let (north, east): (Option<f64>, Option<f64>) = (row.get("north")?, row.get("east")?);
        Ok(Town {
            key: row.text("city_key")?,
            name: row.text("city")?,
            count: row.int("places")?,
            middle: north.zip(east).and_then(|(north, east)| Position::new(north, east)),
        })
    };
    rows.iter().map(town).collect()
}

/// What is compared of each place that is shown.
pub async fn cards(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Card>> {
    let sql = "select id, name, street, postal_code, city, pivot, latitude, longitude from map_place \
               where centre_id = $1 and state = 'shown' order by id limit $2";
    let rows = conn.into().all(sql, args![scope.centre(), CARDS]).await?;
    let card = |row: &Row| {
        let (north, east): (Option<f64>, Option<f64>) = (row.get("latitude")?, row.get("longitude")?);
        Ok(Card {
            id: row.id("id")?,
            name: row.text("name")?,
            street: row.text("street")?,
            postal_code: row.text("postal_code")?,
            city: row.text("city")?,
            pivot: row.text("pivot")?,
            position: north.zip(east).and_then(|(north, east)| Position::new(north, east)),
        })
    };
    rows.iter().map(card).collect()
}

/// What an import looks a row up by: its source and number there, its name and address.
#[derive(Debug, Clone)]
pub struct Known {
    pub id: PlaceId,
    pub source: String,
    pub source_id: String,
    pub name_key: String,
    pub postal_code: String,
    pub street: String,
}

/// Every place that an import may meet again.
pub async fn known(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Known>> {
    let sql = "select id, source, source_id, name_key, postal_code, street from map_place \
               where centre_id = $1 order by id";
    let rows = conn.into().all(sql, args![scope.centre()]).await?;
    let known = |row: &Row| {
        Ok(Known {
            id: row.id("id")?,
            source: row.text("source")?,
            source_id: row.text("source_id")?,
            name_key: row.text("name_key")?,
            postal_code: row.text("postal_code")?,
            street: row.text("street")?,
        })
    };
    rows.iter().map(known).collect()
}

/// The pairs that someone has told apart.
pub async fn apart(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<HashSet<(PlaceId, PlaceId)>> {
    let sql = "select one_id, other_id from map_apart where centre_id = $1";
    let rows = conn.into().all(sql, args![scope.centre()]).await?;
    rows.iter().map(|row| Ok((row.id("one_id")?, row.id("other_id")?))).collect()
}

/// Writes that two places are two.
pub async fn tell_apart(tx: &mut Tx, scope: &Scope, (one, other): (PlaceId, PlaceId)) -> Result<u64> {
    let sql = "insert into map_apart (id, centre_id, one_id, other_id) values ($1, $2, $3, $4) \
               on conflict (centre_id, one_id, other_id) do nothing";
    tx.exec(sql, args![Uuid::now_v7(), scope.centre(), one.uuid(), other.uuid()]).await
}
