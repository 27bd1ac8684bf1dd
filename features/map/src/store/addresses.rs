//! Addresses of the national base: of no centre, the same for everyone.

use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, Val, args};
use places::Position;

use crate::model::address::{Address, TownMiddle, Wanted};

/// How many addresses are looked for in one question.
pub const AT_ONCE: usize = 50;
/// How many addresses one statement writes.
const WRITTEN_AT_ONCE: usize = 500;

/// Writes addresses, over those of the same key.
pub async fn put_many(tx: &mut Tx, addresses: &[Address], now: DateTime<Utc>) -> Result<()> {
    for chunk in addresses.chunks(WRITTEN_AT_ONCE) {
        let mut sql = Sql::new(
            "insert into map_address (id, postal_code, insee, city_key, street_key, number, suffix, latitude, \
             longitude, loaded_at) values ",
        );
        let mut separator = "(";
        for address in chunk {
            sql.push(separator).bind_list(values_of(address, now)).push(")");
            separator = ", (";
        }
        sql.push(
            " on conflict (id) do update set postal_code = excluded.postal_code, insee = excluded.insee, \
             city_key = excluded.city_key, street_key = excluded.street_key, number = excluded.number, \
             suffix = excluded.suffix, latitude = excluded.latitude, longitude = excluded.longitude, \
             loaded_at = excluded.loaded_at",
        );
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

fn values_of(address: &Address, now: DateTime<Utc>) -> Vec<Val> {
    args![
        &address.id,
        &address.postal_code,
        &address.insee,
        &address.city_key,
        &address.street_key,
        address.number,
        &address.suffix,
        address.position.latitude(),
        address.position.longitude(),
        now,
    ]
}

/// Takes away what the towns of the file read at `now` no longer have in it; says how many.
pub async fn drop_former(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64> {
    let sql = "delete from map_address where loaded_at < $1 \
               and insee in (select distinct insee from map_address where loaded_at = $1)";
    tx.exec(sql, args![now]).await
}

/// Whether any address was loaded.
pub async fn are_there(conn: impl Into<Conn<'_>>) -> Result<bool> {
    Ok(conn.into().one("select id from map_address limit 1", vec![]).await?.is_some())
}

/// The addresses of the streets that are looked for, by their postal codes and by their towns.
pub async fn in_streets(conn: impl Into<Conn<'_>>, wanted: &[Wanted]) -> Result<Vec<Address>> {
    let mut sql = Sql::new(
        "select id, postal_code, insee, city_key, street_key, number, suffix, latitude, longitude \
         from map_address where ",
    );
    // Each of these is asked of an index of its own.
    let mut joint = "";
    for one in wanted.iter().filter(|one| !one.street_key.is_empty()) {
        if !one.postal_code.is_empty() {
            sql.push(joint).push("postal_code = ").bind(&one.postal_code);
            sql.push(" and street_key = ").bind(&one.street_key);
            joint = " or ";
        }
        if !one.city_key.is_empty() {
            sql.push(joint).push("city_key = ").bind(&one.city_key).push(" and street_key = ").bind(&one.street_key);
            joint = " or ";
        }
    }
    if joint.is_empty() {
        return Ok(Vec::new());
    }
    let rows = conn.into().all(sql, vec![]).await?;
    Ok(rows.iter().map(address_from).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

fn address_from(row: &Row) -> Result<Option<Address>> {
    let Some(position) = Position::new(row.get("latitude")?, row.get("longitude")?) else { return Ok(None) };
    Ok(Some(Address {
        id: row.text("id")?,
        postal_code: row.text("postal_code")?,
        insee: row.text("insee")?,
        city_key: row.text("city_key")?,
        street_key: row.text("street_key")?,
        number: row.int("number")?,
        suffix: row.text("suffix")?,
        position,
    }))
}

/// The towns that are looked for, each with the middle of its addresses.
pub async fn town_middles(conn: impl Into<Conn<'_>>, wanted: &[Wanted]) -> Result<Vec<TownMiddle>> {
    let mut sql = Sql::new(
        "select postal_code, insee, city_key, count(*) as addresses, avg(latitude) as north, avg(longitude) as east \
         from map_address where postal_code in (",
    );
    let known = |part: fn(&Wanted) -> &String| wanted.iter().map(part).filter(|part| !part.is_empty());
    sql.bind_list(known(|one| &one.postal_code)).push(") or city_key in (");
    sql.bind_list(known(|one| &one.city_key)).push(") group by postal_code, insee, city_key");
    let mut towns = Vec::new();
    for row in conn.into().all(sql, vec![]).await? {
        let Some(position) = Position::new(row.get("north")?, row.get("east")?) else { continue };
        towns.push(TownMiddle {
            postal_code: row.text("postal_code")?,
            insee: row.text("insee")?,
            city_key: row.text("city_key")?,
            addresses: row.int("addresses")?,
            position,
        });
    }
    Ok(towns)
}
