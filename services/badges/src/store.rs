//! The SQL of certificates, keys and places. Each asks for the centre's rows only, save where a code or a file that
//! anyone may hold has to be found.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};
use kernel::{CentreId, PersonId};
use uuid::Uuid;

use crate::model::certificate::Certificate;
use crate::model::credential::StatusPlace;
use crate::model::{CertificateId, KeyId};

const COLUMNS: &str = "select id, centre_id, code, person_id, holder_name, is_named, subject_id, title, description, \
                       criteria, skills, path_code, earned_on, jwt, issued_by, issued_at, revoked_at, reason from badge";

fn from_row(row: &Row) -> Result<Certificate> {
    Ok(Certificate {
        id: row.id("id")?,
        code: row.text("code")?,
        person: row.opt_id("person_id")?,
        holder_name: row.text("holder_name")?,
        is_named: row.get("is_named")?,
        subject: row.get("subject_id")?,
        title: row.text("title")?,
        description: row.text("description")?,
        criteria: row.text("criteria")?,
        skills: row.text("skills")?.lines().map(str::to_owned).collect(),
        path_code: row.text("path_code")?,
        earned_on: row.get("earned_on")?,
        jwt: row.text("jwt")?,
        issued_by: row.text("issued_by")?,
        issued_at: row.get("issued_at")?,
        revoked_at: row.get("revoked_at")?,
        reason: row.text("reason")?,
    })
}

/// A certificate of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: CertificateId) -> Result<Option<Certificate>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The certificates of the centre, the newest first; those of forgotten people are in no list.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Certificate>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where holder_name <> '' and centre_id = ").bind(scope.centre());
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let found = rows.iter().map(from_row).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(found, page.limit, |one| one.id.uuid()))
}

/// The certificates of some entries of the file, the newest first.
pub async fn of_people(conn: impl Into<Conn<'_>>, scope: &Scope, entries: &[PersonId]) -> Result<Vec<Certificate>> {
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and person_id in (");
    sql.bind_list(entries.iter().copied()).push(") order by id desc");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// The one that some entries of the file hold of what is counted by this word, and that stands.
pub async fn standing(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    entries: &[PersonId],
    path_code: &str,
) -> Result<Option<CertificateId>> {
    if entries.is_empty() {
        return Ok(None);
    }
    let mut sql = Sql::new("select id from badge where revoked_at is null and holder_name <> ''");
    sql.push(" and centre_id = ").bind(scope.centre()).push(" and path_code = ").bind(path_code);
    sql.push(" and person_id in (").bind_list(entries.iter().copied()).push(") order by id limit 1");
    conn.into().one(sql, vec![]).await?.map(|row| row.id("id")).transpose()
}

/// The certificate whose page this code opens, of whichever centre.
pub async fn by_code_unscoped(conn: impl Into<Conn<'_>>, code: &str) -> Result<Option<(CentreId, Certificate)>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where code = ").bind(code);
    let row = conn.into().one(sql, vec![]).await?;
    row.map(|row| Ok((row.id("centre_id")?, from_row(&row)?))).transpose()
}

/// The certificate that a file speaks of, of whichever centre.
pub async fn by_id_unscoped(conn: impl Into<Conn<'_>>, id: Uuid) -> Result<Option<(CentreId, Certificate)>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id);
    let row = conn.into().one(sql, vec![]).await?;
    row.map(|row| Ok((row.id("centre_id")?, from_row(&row)?))).transpose()
}

pub async fn insert(tx: &mut Tx, scope: &Scope, one: &Certificate) -> Result<()> {
    tx.exec(
        "insert into badge (id, centre_id, code, person_id, holder_name, is_named, subject_id, title, description, \
         criteria, skills, path_code, earned_on, jwt, issued_by, issued_at, revoked_at, reason) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        args![
            one.id,
            scope.centre(),
            &one.code,
            one.person,
            &one.holder_name,
            one.is_named,
            one.subject,
            &one.title,
            &one.description,
            &one.criteria,
            one.skills.join("\n"),
            &one.path_code,
            one.earned_on,
            &one.jwt,
            &one.issued_by,
            one.issued_at,
            one.revoked_at,
            &one.reason,
        ],
    )
    .await?;
    Ok(())
}

/// Takes a certificate back, if nobody has.
pub async fn revoke(tx: &mut Tx, scope: &Scope, id: CertificateId, reason: &str, now: DateTime<Utc>) -> Result<bool> {
    let taken = tx
        .exec(
            "update badge set revoked_at = $3, reason = $4 \
             where id = $1 and centre_id = $2 and revoked_at is null and holder_name <> ''",
            args![id, scope.centre(), now, reason],
        )
        .await?;
    Ok(taken == 1)
}

/// Writes whether the whole name is read by all, with the credential that says so.
pub async fn rename(tx: &mut Tx, scope: &Scope, id: CertificateId, (is_named, jwt): (bool, &str)) -> Result<bool> {
    let written = tx
        .exec(
            "update badge set is_named = $3, jwt = $4 where id = $1 and centre_id = $2 and holder_name <> ''",
            args![id, scope.centre(), is_named, jwt],
        )
        .await?;
    Ok(written == 1)
}

/// Which list the next certificate stands in: a list is left half empty, so that a place is quickly found.
pub async fn open_list(tx: &mut Tx, scope: &Scope, half: i64) -> Result<i64> {
    let sql = "select count(*) as n from badge_status where centre_id = $1";
    let row = tx.one(sql, args![scope.centre()]).await?;
    Ok(row.map(|row| row.int("n")).transpose()?.unwrap_or_default() / half.max(1))
}

/// Whether a place is taken.
pub async fn is_taken(tx: &mut Tx, scope: &Scope, at: StatusPlace) -> Result<bool> {
    let sql = "select 1 as one from badge_status where centre_id = $1 and list = $2 and place = $3";
    Ok(tx.one(sql, args![scope.centre(), at.list, at.place]).await?.is_some())
}

pub async fn insert_place(tx: &mut Tx, scope: &Scope, id: CertificateId, at: StatusPlace) -> Result<()> {
    tx.exec(
        "insert into badge_status (id, centre_id, badge_id, list, place) values ($1, $2, $3, $4, $5)",
        args![Uuid::now_v7(), scope.centre(), id, at.list, at.place],
    )
    .await?;
    Ok(())
}

/// The place of a certificate.
pub async fn place_of(conn: impl Into<Conn<'_>>, scope: &Scope, id: CertificateId) -> Result<Option<StatusPlace>> {
    let mut sql = Sql::new("select list, place from badge_status where badge_id = ");
    sql.bind(id).push(" and centre_id = ").bind(scope.centre());
    let row = conn.into().one(sql, vec![]).await?;
    row.map(|row| Ok(StatusPlace { list: row.int("list")?, place: row.int("place")? })).transpose()
}

/// The places of a list whose certificate does not stand: revoked, undone, or of someone who was forgotten.
pub async fn fallen(conn: impl Into<Conn<'_>>, scope: &Scope, list: i64) -> Result<Vec<i64>> {
    let mut sql = Sql::new("select s.place from badge_status s where s.centre_id = ");
    sql.bind(scope.centre()).push(" and s.list = ").bind(list).push(
        " and not exists (select 1 from badge b where b.id = s.badge_id and b.revoked_at is null \
         and b.holder_name <> '') order by s.place",
    );
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.int("place")).collect()
}

/// A key as it is kept.
#[derive(Debug, Clone)]
pub struct KeptKey {
    pub id: KeyId,
    pub public: Vec<u8>,
    pub sealed: Vec<u8>,
    pub made_at: DateTime<Utc>,
    pub retired_at: Option<DateTime<Utc>>,
}

fn key_from(row: &Row) -> Result<KeptKey> {
    Ok(KeptKey {
        id: row.id("id")?,
        public: row.get("public_part")?,
        sealed: row.get("sealed")?,
        made_at: row.get("made_at")?,
        retired_at: row.get("retired_at")?,
    })
}

/// All keys of the centre, the newest first.
pub async fn keys(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<KeptKey>> {
    let mut sql = Sql::new("select id, public_part, sealed, made_at, retired_at from badge_key where centre_id = ");
    sql.bind(scope.centre()).push(" order by id desc");
    conn.into().all(sql, vec![]).await?.iter().map(key_from).collect()
}

/// The public part of a key, and whose it is, of whichever centre.
pub async fn public_part_unscoped(conn: impl Into<Conn<'_>>, id: Uuid) -> Result<Option<(CentreId, Vec<u8>)>> {
    let row = conn.into().one("select centre_id, public_part from badge_key where id = $1", args![id]).await?;
    row.map(|row| Ok((row.id("centre_id")?, row.get("public_part")?))).transpose()
}

/// Puts a key to use; of two that come at once one stays.
pub async fn insert_key(tx: &mut Tx, scope: &Scope, key: &KeptKey) -> Result<()> {
    tx.exec(
        "insert into badge_key (id, centre_id, public_part, sealed, made_at, retired_at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (centre_id) where retired_at is null do nothing",
        args![key.id, scope.centre(), key.public.clone(), key.sealed.clone(), key.made_at, key.retired_at],
    )
    .await?;
    Ok(())
}

/// Puts the key in use aside; it goes on verifying what it signed.
pub async fn retire_keys(tx: &mut Tx, scope: &Scope, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update badge_key set retired_at = $2 where centre_id = $1 and retired_at is null",
        args![scope.centre(), now],
    )
    .await
}
