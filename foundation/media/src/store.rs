//! The SQL of pictures.

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::MediaId;

use crate::model::Media;
use crate::service::Prepared;

const MEDIA: &str = "select id, alt, credit, width, height, webp_480, webp_960, webp_1600, \
                     jpeg_480, jpeg_960, jpeg_1600, created_at from media";

fn media_from(row: &Row) -> Result<Media> {
    Ok(Media {
        id: row.id("id")?,
        alt: row.text("alt")?,
        credit: row.text("credit")?,
        width: row.int("width")?,
        height: row.int("height")?,
        webp: [row.text("webp_480")?, row.text("webp_960")?, row.text("webp_1600")?],
        jpeg: [row.text("jpeg_480")?, row.text("jpeg_960")?, row.text("jpeg_1600")?],
        created_at: row.get("created_at")?,
    })
}

/// A picture of a centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: MediaId) -> Result<Option<Media>> {
    let mut sql = Sql::new(MEDIA);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(media_from).transpose()
}

/// Several pictures of a centre at once, in the order in which they are asked for.
pub async fn by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[MediaId]) -> Result<Vec<Media>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(MEDIA);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql.push(" and id in (").bind_list(ids.iter().copied()).push(")");
    let rows = conn.into().all(sql, vec![]).await?;
    let found = rows.iter().map(media_from).collect::<Result<Vec<_>>>()?;
    Ok(ids.iter().filter_map(|id| found.iter().find(|media| media.id == *id).cloned()).collect())
}

/// A picture of any centre: who has its address may look at it, as on a poster.
pub(crate) async fn find_unscoped(conn: impl Into<Conn<'_>>, id: MediaId) -> Result<Option<Media>> {
    let mut sql = Sql::new(MEDIA);
    sql.push(" where id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(media_from).transpose()
}

/// Keeps a prepared picture.
pub async fn insert(tx: &mut Tx, scope: &Scope, prepared: &Prepared) -> Result<()> {
    let media = prepared.media();
    let [webp_480, webp_960, webp_1600] = &media.webp;
    let [jpeg_480, jpeg_960, jpeg_1600] = &media.jpeg;
    tx.exec(
        "insert into media (id, centre_id, alt, credit, width, height, webp_480, webp_960, webp_1600, \
         jpeg_480, jpeg_960, jpeg_1600, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            media.id,
            scope.centre(),
            &media.alt,
            &media.credit,
            media.width,
            media.height,
            webp_480,
            webp_960,
            webp_1600,
            jpeg_480,
            jpeg_960,
            jpeg_1600,
            media.created_at,
        ],
    )
    .await?;
    Ok(())
}
