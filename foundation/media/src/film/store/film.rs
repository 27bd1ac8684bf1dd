//! Rows of `media_film`.

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, Val, args};
use kernel::CentreId;
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;

use crate::film::model::consent::Use;
use crate::film::model::film::{Film, FilmId, FilmState, Footage, Spoken};
use crate::film::model::refusal::FilmRefusal;

const FILM: &str = "select f.id, f.centre_id, f.idea_id, f.title, f.language, f.transcript, f.subtitles, f.state, \
                    f.trouble, f.original, f.video, f.poster, f.millis, f.width, f.height, f.bytes, f.created_at, \
                    f.withdrawn_at, f.revision from media_film f";

pub(super) fn film_from(row: &Row) -> Result<Film> {
    let footage = match (row.opt_text("video")?, row.opt_text("poster")?) {
        (Some(video), Some(poster)) => Some(Footage {
            video,
            poster,
            millis: row.int("millis")?,
            width: row.int("width")?,
            height: row.int("height")?,
            bytes: row.int("bytes")?,
        }),
        _ => None,
    };
    Ok(Film {
        id: row.id("id")?,
        idea: row.opt_id("idea_id")?,
        title: row.text("title")?,
        spoken: row.word("media_film", "language", Spoken::from_code)?,
        transcript: row.text("transcript")?,
        subtitles: row.text("subtitles")?,
        state: row.word("media_film", "state", FilmState::from_code)?,
        trouble: row.word("media_film", "trouble", FilmRefusal::from_code)?,
        original: row.opt_text("original")?,
        footage,
        created_at: row.get("created_at")?,
        withdrawn_at: row.get("withdrawn_at")?,
        revision: row.int("revision")?,
    })
}

fn in_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(FILM);
    sql.push(" where f.centre_id = ").bind(scope.centre());
    sql
}

/// A film of a centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: FilmId) -> Result<Option<Film>> {
    let mut sql = in_centre(scope);
    sql.push(" and f.id = ").bind(id.uuid());
    conn.into().one(sql, vec![]).await?.as_ref().map(film_from).transpose()
}

/// A page of the films of a centre, the latest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Film>> {
    let mut sql = in_centre(scope);
    if let Some(after) = page.after {
        sql.push(" and f.id < ").bind(after);
    }
    sql.push(" order by f.id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let films = rows.iter().map(film_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(films, page.limit, |film| film.id.uuid()))
}

/// The films of an idea, the latest first.
pub async fn of_idea(conn: impl Into<Conn<'_>>, scope: &Scope, idea: Uuid) -> Result<Vec<Film>> {
    let mut sql = in_centre(scope);
    sql.push(" and f.idea_id = ").bind(idea).push(" order by f.id desc limit 50");
    conn.into().all(sql, vec![]).await?.iter().map(film_from).collect()
}

/// A film of the channel, and the centre it is of.
#[derive(Debug, Clone)]
pub struct OfCentre {
    pub film: Film,
    pub centre: CentreId,
}

/// Which films are asked for: of one centre or of all, agreed to for one of some uses.
#[derive(Debug, Clone, Copy)]
pub struct ChannelFilter {
    pub centre: Option<CentreId>,
    pub uses: &'static [Use],
}

/// A film of any centre.
pub async fn find_anywhere(conn: impl Into<Conn<'_>>, id: FilmId) -> Result<Option<OfCentre>> {
    let mut sql = Sql::new(FILM);
    sql.push(" where f.id = ").bind(id.uuid());
    conn.into().one(sql, vec![]).await?.as_ref().map(of_centre).transpose()
}

fn of_centre(row: &Row) -> Result<OfCentre> {
    Ok(OfCentre { film: film_from(row)?, centre: row.id("centre_id")? })
}

/// A page of what everyone agreed to show, the latest first. The rule of the model is asked again of each.
pub async fn list_shown(conn: impl Into<Conn<'_>>, filter: ChannelFilter, page: PageRequest) -> Result<Page<OfCentre>> {
    let mut sql = Sql::new(FILM);
    sql.push(" where f.state = 'ready' and exists (select 1 from media_seen s where s.film_id = f.id) and (1 = 0");
    for usage in filter.uses {
        sql.push(
            " or not exists (select 1 from media_seen s where s.film_id = f.id and (s.age = 'gone' or not exists \
             (select 1 from media_consent c where c.seen_id = s.id and c.withdrawn_at is null and c.own_at is not null \
             and (s.age = 'adult' or (c.first_parent_at is not null \
             and (c.second_parent_at is not null or s.alone <> ''))) and c.usage = ",
        );
        sql.bind(usage.code()).push(")))");
    }
    sql.push(")");
    if let Some(centre) = filter.centre {
        sql.push(" and f.centre_id = ").bind(centre);
    }
    if let Some(after) = page.after {
        sql.push(" and f.id < ").bind(after);
    }
    sql.push(" order by f.id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let films = rows.iter().map(of_centre).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(films, page.limit, |of| of.film.id.uuid()))
}

/// The films in which a person is seen, the latest first.
pub async fn of_person(conn: impl Into<Conn<'_>>, scope: &Scope, person: kernel::PersonId) -> Result<Vec<Film>> {
    let mut sql = in_centre(scope);
    sql.push(" and f.id in (select s.film_id from media_seen s where s.person_id = ").bind(person);
    sql.push(") order by f.id desc limit 50");
    conn.into().all(sql, vec![]).await?.iter().map(film_from).collect()
}

fn values_of(scope: &Scope, film: &Film) -> Vec<Val> {
    let footage = film.footage.clone();
    let (video, poster) = footage.as_ref().map(|made| (made.video.clone(), made.poster.clone())).unzip();
    let made = footage.unwrap_or_default();
    args![
        film.id.uuid(),
        scope.centre(),
        film.idea,
        &film.title,
        film.spoken.code(),
        &film.transcript,
        &film.subtitles,
        film.state.code(),
        film.trouble.map_or("", FilmRefusal::code),
        film.original.clone(),
        video,
        poster,
        made.millis,
        made.width,
        made.height,
        made.bytes,
        film.created_at,
        film.withdrawn_at,
        film.revision,
    ]
}

/// Adds a film.
pub async fn insert(tx: &mut Tx, scope: &Scope, film: &Film) -> Result<()> {
    tx.exec(
        "insert into media_film (id, centre_id, idea_id, title, language, transcript, subtitles, state, trouble, \
         original, video, poster, millis, width, height, bytes, created_at, withdrawn_at, revision) values \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        values_of(scope, film),
    )
    .await?;
    Ok(())
}

/// Writes a film, if it is still as it was read; 0 when someone was faster.
pub async fn update(tx: &mut Tx, scope: &Scope, film: &Film) -> Result<u64> {
    tx.exec(
        "update media_film set idea_id = $3, title = $4, language = $5, transcript = $6, subtitles = $7, state = $8, \
         trouble = $9, original = $10, video = $11, poster = $12, millis = $13, width = $14, height = $15, \
         bytes = $16, created_at = $17, withdrawn_at = $18, revision = $19 + 1 \
         where id = $1 and centre_id = $2 and revision = $19",
        values_of(scope, film),
    )
    .await
}

/// Whether a row of any centre still names bytes.
pub async fn is_named(conn: impl Into<Conn<'_>>, hash: &str) -> Result<bool> {
    let sql = "select 1 as one from media_film where original = $1 or video = $1 or poster = $1 limit 1";
    Ok(conn.into().one(sql, args![hash]).await?.is_some())
}

/// Writes that a copy left the house.
pub async fn insert_copy(
    tx: &mut Tx,
    scope: &Scope,
    id: FilmId,
    by: &str,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    tx.exec(
        "insert into media_copy (id, centre_id, film_id, at, made_by) values ($1, $2, $3, $4, $5)",
        args![Uuid::now_v7(), scope.centre(), id.uuid(), at, by],
    )
    .await?;
    Ok(())
}

/// A copy that left the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyMade {
    pub at: chrono::DateTime<chrono::Utc>,
    pub by: String,
}

/// The copies that left the house, the latest first.
pub async fn list_copies(conn: impl Into<Conn<'_>>, scope: &Scope, id: FilmId) -> Result<Vec<CopyMade>> {
    let sql = "select at, made_by from media_copy where centre_id = $1 and film_id = $2 order by at desc limit 20";
    let rows = conn.into().all(sql, args![scope.centre(), id.uuid()]).await?;
    rows.iter().map(|row| Ok(CopyMade { at: row.get("at")?, by: row.text("made_by")? })).collect()
}
