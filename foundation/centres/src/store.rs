//! The SQL of networks, centres and venues.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};
use kernel::{CentreId, NetworkId, VenueId};

use crate::model::{Centre, Demonstration, Venue};

const CENTRE: &str = "select id, network_id, slug, name, tagline, accent, phone, email, street, postal_code, city, \
                      help_line, school_zone, sms_sender, sms_price_millis, letter_price_millis, latitude, longitude, \
                      revision, created_at from centre";

fn centre_from(row: &Row) -> Result<Centre> {
    Ok(Centre {
        id: row.id("id")?,
        network: row.id("network_id")?,
        slug: row.text("slug")?,
        name: row.text("name")?,
        tagline: row.text("tagline")?,
        accent: row.text("accent")?,
        phone: row.text("phone")?,
        email: row.text("email")?,
        street: row.text("street")?,
        postal_code: row.text("postal_code")?,
        city: row.text("city")?,
        help_line: row.text("help_line")?,
        school_zone: row.text("school_zone")?,
        sms_sender: row.text("sms_sender")?,
        sms_price_millis: row.int("sms_price_millis")?,
        letter_price_millis: row.int("letter_price_millis")?,
        latitude: row.get("latitude")?,
        longitude: row.get("longitude")?,
        revision: row.int("revision")?,
        created_at: row.get("created_at")?,
    })
}

/// A centre by the word of its address.
pub async fn find_by_slug(conn: impl Into<Conn<'_>>, slug: &str) -> Result<Option<Centre>> {
    let mut sql = Sql::new(CENTRE);
    sql.push(" where slug = ").bind(slug);
    conn.into().one(sql, vec![]).await?.as_ref().map(centre_from).transpose()
}

/// A centre by id.
pub async fn find(conn: impl Into<Conn<'_>>, id: CentreId) -> Result<Option<Centre>> {
    let mut sql = Sql::new(CENTRE);
    sql.push(" where id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(centre_from).transpose()
}

/// Every centre of the installation, by name; what the street may see of them.
pub async fn list(conn: impl Into<Conn<'_>>) -> Result<Vec<Centre>> {
    let mut sql = Sql::new(CENTRE);
    sql.push(" order by name, id");
    conn.into().all(sql, vec![]).await?.iter().map(centre_from).collect()
}

/// One page of the centres of the installation, by id.
pub async fn list_page(conn: impl Into<Conn<'_>>, page: PageRequest) -> Result<Page<Centre>> {
    let mut sql = Sql::new(CENTRE);
    sql.push(" where ").bind(page.after).push(" is null or id > ").bind(page.after);
    sql.push(" order by id limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let centres: Vec<Centre> = rows.iter().map(centre_from).collect::<Result<_>>()?;
    Ok(Page::from_rows(centres, page.limit, |centre| centre.id.uuid()))
}

/// Those of these centres that are there, by name.
pub async fn list_among(conn: impl Into<Conn<'_>>, centres: &[CentreId]) -> Result<Vec<Centre>> {
    let mut sql = Sql::new(CENTRE);
    sql.push(" where id in (").bind_list(centres.iter().copied()).push(") order by name, id");
    conn.into().all(sql, vec![]).await?.iter().map(centre_from).collect()
}

/// The network, with its name; `None` before the first start is over.
pub async fn find_network(conn: impl Into<Conn<'_>>) -> Result<Option<(NetworkId, String)>> {
    let row = conn.into().one("select id, name from network order by id limit 1", vec![]).await?;
    row.map(|row| Ok((row.id("id")?, row.text("name")?))).transpose()
}

/// Makes whoever opens the house at the same time wait until we have ended.
pub(crate) async fn hold_network(tx: &mut Tx, id: NetworkId) -> Result<u64> {
    tx.exec("update network set name = name where id = $1", args![id]).await
}

/// Makes whoever changes the team or the card of this centre wait until we have ended.
pub async fn hold(tx: &mut Tx, scope: &Scope) -> Result<u64> {
    tx.exec("update centre set slug = slug where id = $1", args![scope.centre()]).await
}

/// How far the demonstration is; `None` when this network is not one.
pub async fn find_demonstration(conn: impl Into<Conn<'_>>) -> Result<Option<Demonstration>> {
    let sql = "select id, demonstration from network where demonstration is not null limit 1";
    let row = conn.into().one(sql, vec![]).await?;
    row.map(|row| row.word("network", "demonstration", Demonstration::from_code)).transpose()
}

/// Says that a network is the demonstration's, and how far it is.
pub async fn set_demonstration(tx: &mut Tx, network: NetworkId, state: Demonstration) -> Result<u64> {
    tx.exec("update network set demonstration = $2 where id = $1", args![network, state.code()]).await
}

pub async fn insert_network(tx: &mut Tx, id: NetworkId, name: &str, now: DateTime<Utc>) -> Result<()> {
    tx.exec("insert into network (id, name, created_at) values ($1, $2, $3)", args![id, name, now]).await?;
    Ok(())
}

pub async fn insert(tx: &mut Tx, centre: &Centre) -> Result<()> {
    tx.exec(
        "insert into centre (id, network_id, slug, name, tagline, accent, phone, email, street, postal_code, city, \
         help_line, school_zone, sms_sender, sms_price_millis, letter_price_millis, latitude, longitude, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        args![
            centre.id,
            centre.network,
            &centre.slug,
            &centre.name,
            &centre.tagline,
            &centre.accent,
            &centre.phone,
            &centre.email,
            &centre.street,
            &centre.postal_code,
            &centre.city,
            &centre.help_line,
            &centre.school_zone,
            &centre.sms_sender,
            centre.sms_price_millis,
            centre.letter_price_millis,
            centre.latitude,
            centre.longitude,
            centre.created_at,
        ],
    )
    .await?;
    Ok(())
}

/// Writes what the settings page may change; 0 when someone has done so since it was read.
pub async fn update(tx: &mut Tx, scope: &Scope, centre: &Centre) -> Result<u64> {
    tx.exec(
        "update centre set name = $2, tagline = $3, accent = $4, phone = $5, email = $6, street = $7, \
         postal_code = $8, city = $9, help_line = $10, school_zone = $11, sms_sender = $12, sms_price_millis = $13, \
         letter_price_millis = $14, revision = revision + 1 where id = $1 and revision = $15",
        args![
            scope.centre(),
            &centre.name,
            &centre.tagline,
            &centre.accent,
            &centre.phone,
            &centre.email,
            &centre.street,
            &centre.postal_code,
            &centre.city,
            &centre.help_line,
            &centre.school_zone,
            &centre.sms_sender,
            centre.sms_price_millis,
            centre.letter_price_millis,
            centre.revision,
        ],
    )
    .await
}

fn venue_from(row: &Row) -> Result<Venue> {
    Ok(Venue {
        id: row.id("id")?,
        name: row.text("name")?,
        street: row.text("street")?,
        postal_code: row.text("postal_code")?,
        city: row.text("city")?,
        is_accessible: row.get("is_accessible")?,
        retired_at: row.get("retired_at")?,
        revision: row.int("revision")?,
    })
}

/// The venues of a centre, by name, retired ones last.
pub async fn list_venues(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Venue>> {
    let rows = conn
        .into()
        .all(
            "select id, name, street, postal_code, city, is_accessible, retired_at, revision from venue where centre_id = $1 \
             order by case when retired_at is null then 0 else 1 end, name, id",
            args![scope.centre()],
        )
        .await?;
    rows.iter().map(venue_from).collect()
}

pub async fn find_venue(conn: impl Into<Conn<'_>>, scope: &Scope, id: VenueId) -> Result<Option<Venue>> {
    let row = conn
        .into()
        .one(
            "select id, name, street, postal_code, city, is_accessible, retired_at, revision from venue \
             where id = $1 and centre_id = $2",
            args![id, scope.centre()],
        )
        .await?;
    row.as_ref().map(venue_from).transpose()
}

pub async fn insert_venue(tx: &mut Tx, scope: &Scope, venue: &Venue) -> Result<()> {
    tx.exec(
        "insert into venue (id, centre_id, name, street, postal_code, city, is_accessible) \
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            venue.id,
            scope.centre(),
            &venue.name,
            &venue.street,
            &venue.postal_code,
            &venue.city,
            venue.is_accessible
        ],
    )
    .await?;
    Ok(())
}

/// Writes a venue; 0 when it is not this centre's, or when someone has written it since it was read.
pub async fn update_venue(tx: &mut Tx, scope: &Scope, venue: &Venue) -> Result<u64> {
    tx.exec(
        "update venue set name = $3, street = $4, postal_code = $5, city = $6, is_accessible = $7, retired_at = $8, \
         revision = revision + 1 where id = $1 and centre_id = $2 and revision = $9",
        args![
            venue.id,
            scope.centre(),
            &venue.name,
            &venue.street,
            &venue.postal_code,
            &venue.city,
            venue.is_accessible,
            venue.retired_at,
            venue.revision,
        ],
    )
    .await
}
